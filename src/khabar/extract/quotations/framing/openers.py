"""What opens speech behind a cue: أن, a colon, a quotation mark, or a preposition of the cue’s frame."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    BARE_THAT,
    BI_THAT,
    COMMAS,
    MEDIA_HEADS,
    NOT_SPEECH_BEFORE_THAT,
    PASSED,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    THAT,
    THAT_PREPOSITIONS,
    TO_HIM,
    folded,
    is_letter,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame

MIN_QUOTE = 4  # tokens between marks that can be speech without أن or a colon; shorter ones are names and labels
MAX_COLON_GAP = 12  # tokens between a verb and a colon without marks behind it; longer ones were lists on ANT
MAX_PLAIN_GAP = 24  # the same behind a plain `قال`
_BEFORE_LIST = folded("هم هي وهم وهي التالية التالي الآتية الآتي منها منهم بينهم بينها هما وهما أبرزها")
_PLAIN = folded("قال قالت قالوا أضاف أضافت أضافوا قائلا قائلة قائلين")
_WORKS = folded(
    "كتابه كتابها كتاب رواية روايته روايتها فيلم فيلمه فيلمها مسلسل مسلسله مسلسلها مقاله مقالها بعنوان برنامج برنامجه برنامجها"
    " أغنية أغنيته أغنيتها قصيدة قصيدته ألبوم ألبومه ألبومها ديوان ديوانه مسرحية وسم هاشتاق"
)
"""Behind these stands a title between marks."""
_JOURNEYS = folded(
    "زيارته زيارتها زيارتهم زيارة وصوله وصولها وصولهم وصول عودته عودتها سفره سفرها رحلته توجهه توجهها انتقاله جولة"
)
"""إلى behind these is where somebody goes (`دعا فلان، أثناء زيارته إلى …، نظيره إلى`)."""
_ON_BEHALF = folded("نيابة بالنيابة والنيابة أصالة فضلا عوضا بدلا بعيدا ناهيك")
"""عن behind these belongs to them (`عبر فلان نيابة عن زملائه عن شكره`)."""
_ASIDE = folded(
    "هامش طريق جانب جهة لسان خلفية مدى غرار ضوء صعيد نحو أساس رأس وجه حد هذا هذه ذلك تلك موقع موقعه موقعها صفحته صفحتها"
    " حسابه حسابها جانبه جانبها جهته جهتها أثر إثر أن أنه قبل خلال بعد بين ذلك كل الهواء الملأ"
)
"""Behind a preposition these are where, when or how something is said."""
_OTHER_CLAUSE = folded("وما الذي التي الذين إذا")
_ANY_PREPOSITION_OR_RELATIVE = PREPOSITIONS | RELATIVES
MAX_CLOSER = 6  # tokens of who closes his speech with words between marks
MAX_PHRASE_GAP = 3  # tokens of a phrase behind a preposition
_CLOSING = folded("ختم ختمت اختتم اختتمت يختتم")
_CONDITION = folded("تم تمت لم شاء وجد وجدت أمكن صح صحت")
"""Behind إن these make it a condition (`إن تمت الموافقة`)."""
_HYPHENS = frozenset("-–‑")
_REASONS = folded("إذ لأن")
"""Behind a comma these open a clause that has its own أن (`كشفت المباريات ذلك، إذ برهن اللاعبون بأنهم`)."""
_EARLIER = folded("قبل سبق بعد")
_PREPOSITIONAL = ("ila", "ala", "an", "min", "amma")
_KINDS = {
    form: tuple(kind for kind in _PREPOSITIONAL if form in THAT_PREPOSITIONS[kind])
    for kind in _PREPOSITIONAL
    for form in THAT_PREPOSITIONS[kind]
}
"""By preposition: the frames that it fills."""
ANY_PREPOSITION = frozenset(_KINDS)
_OPENING = ANY_PREPOSITION | THAT | BI_THAT | {":", "(", "[", "؛"} | _REASONS
"""What may open speech, but for marks."""


def clause_opener(scene: Scene, cue: CueHit, gap: int, limit: int, allowed: Sequence[str]) -> Frame | None:
    """أن, a colon, a quotation mark or a preposition of the frame; the first of them, but أن and a colon win over a mark."""
    forms, close, i = scene.forms, scene.pairs.close, gap
    mark: int | None = None
    preposition: tuple[int, str] | None = None
    while i < limit:
        form = forms[i]
        if i in close:
            if mark is None and _may_speak(scene, cue, i, allowed):
                mark = i
            wide = close[i] - i > MIN_QUOTE and labelled(scene, i)
            i = i + 1 if wide else close[i] + 1  # a name's marks that close far behind it are misplaced
            continue
        if form not in _OPENING:
            i += 1
            continue
        if form in "([":
            i = max(scene.adverb_end(i, limit), i + 1)
            continue
        if form == ":" and _is_colon(scene, i) and (i - gap <= _colon_gap(cue) or i + 1 in scene.pairs.close):
            return _after_colon(scene, cue, gap, i) if "colon" in allowed or "that" in allowed else None
        if (form in THAT or form in BI_THAT) and not is_letter(forms, i) and _says(scene, i, gap, allowed):
            if preposition is not None and _apart(scene, preposition[0], i):
                return Frame(cue, "object", gap, preposition[0], preposition[0] + 1)
            begin, cut = _behind_that(scene, i)
            return Frame(cue, "that", gap, _before_preposition(scene, i, gap), begin, cut)
        kinds = _KINDS.get(form, ()) if mark is None else ()
        if kinds and (preposition is None or not masdar_like(forms[preposition[0] + 1].removeprefix("ال"))):
            kind = next((kind for kind in kinds if kind in allowed), None)
            fits = kind is not None and i + 1 < limit and forms[i + 1] not in MEDIA_HEADS and _near(scene, cue, gap, i)
            fits = fits and not (kind == "ala" and _given_name(scene, i))
            fits = fits and not (kind == "an" and i > gap and forms[i - 1] in _ON_BEHALF)
            fits = fits and not (kind == "ila" and i > gap and forms[i - 1] in _JOURNEYS)
            if fits and (preposition is None or (masdar_like(forms[i + 1]) and not _at_once(scene, cue, preposition[0]))):
                preposition = (i, kind or "")
        if form in _REASONS and i > gap and forms[i - 1] in COMMAS and preposition is None and mark is None:
            break
        if form == "؛" and (i + 1 >= limit or forms[i + 1] not in THAT):
            break
        i += 1
    if mark is not None and (preposition is None or mark < preposition[0]):
        return Frame(cue, "mark", gap, mark, mark)
    if preposition is not None:
        return Frame(cue, "object", gap, preposition[0], preposition[0] + 1)
    return None


def _at_once(scene: Scene, cue: CueHit, i: int) -> bool:
    """`أكد على حضور الآباء على مدار العام`: a preposition right behind its verb opens what is said, but not where or when."""
    aside = scene.adverb_end(i, i + 2) > i or i in scene.vias or scene.forms[i + 1] in _ASIDE
    return i == cue.last and not aside and scene.kinds[i + 1] == "word" and i + 1 not in scene.names


def _given_name(scene: Scene, i: int) -> bool:
    """`الدكتور علي بن محمد`: the name, not the preposition that is folded to the same letters."""
    if scene.analysis.page.text[scene.ends[i] - 1] != "ي" or len(scene.forms[i]) < 3:
        return False
    return i - 1 in scene.titles or scene.name_over(i) is not None or scene.forms[i + 1 : i + 2] == ["بن"]


def _colon_gap(cue: CueHit) -> int:
    return MAX_PLAIN_GAP if cue.hit.entry.tokens[0] in _PLAIN else MAX_COLON_GAP


def _apart(scene: Scene, preposition: int, that: int) -> bool:
    """True where أن stands in another clause than a preposition of the verb (`شدد على حرمة الربا، وما صح من أن`)."""
    between = scene.forms[preposition + 1 : that]
    return len(between) > MAX_PHRASE_GAP and any(form in _OTHER_CLAUSE for form in between)


def _near(scene: Scene, cue: CueHit, gap: int, preposition: int) -> bool:
    """True where a participle's preposition follows at once: it has no subject behind it (`مؤكدا على`)."""
    return cue.row.kind != "participle" or cue.row.act in ("accuse", "call_for") or scene.skip(gap, preposition) == preposition


def _is_colon(scene: Scene, i: int) -> bool:
    """False inside a time of day and before a list (`هم: …`)."""
    if i > 0 and scene.forms[i - 1] in _BEFORE_LIST:
        return False
    return not (0 < i < len(scene.forms) - 1 and scene.kinds[i - 1] == "number" and scene.kinds[i + 1] == "number")


def _after_colon(scene: Scene, cue: CueHit, gap: int, colon: int) -> Frame | None:
    """What follows a colon, past `إن` and dashes."""
    i, end = colon + 1, scene.paragraph_end(cue.sentence)
    while i < end and (scene.forms[i] in BARE_THAT or scene.forms[i] in "-–ـ:"):
        i += 1
    if i >= end:
        return None
    return Frame(cue, "mark" if i in scene.pairs.close else "colon", gap, colon, i)


def _may_speak(scene: Scene, cue: CueHit, mark: int, allowed: Sequence[str]) -> bool:
    """True for words between marks that can be speech without أن or a colon: long ones that are not a name.

    Behind a verb that does not govern أن they follow at once or ask; a plain `قال` needs only two where they end its sentence, or
    where nobody but whom it is said to stands before them (`قال لها "ابتعدي عن البيت"`).
    """
    size = scene.pairs.close[mark] - mark
    if "colon" not in allowed or (cue.hit.entry.tokens[0] in PASSED and mark > cue.last):
        return False
    if cue.hit.entry.tokens[0] in _CLOSING and _of_event(scene, cue, mark):
        return False
    if size > MIN_QUOTE:
        return "that" in allowed or mark == cue.last or (cue.row.act == "ask" and not labelled(scene, mark))
    end = scene.pairs.close[mark] + 1
    ends = end >= cue.sentence.last or scene.forms[end] in STOPS
    near = mark == cue.last + 1 and scene.forms[cue.last] in TO_HIM
    return (ends or near) and size > 2 and cue.hit.entry.tokens[0] in _PLAIN and not labelled(scene, mark)


def _of_event(scene: Scene, cue: CueHit, mark: int) -> bool:
    """`يختتم الفريق مبارياته بملاقاة "…"`: more than who speaks stands before the mark."""
    own = (form in _ANY_PREPOSITION_OR_RELATIVE or form.startswith(("ب", "ل")) for form in scene.forms[cue.last : mark])
    return mark - cue.last > MAX_CLOSER or any(own)


def labelled(scene: Scene, mark: int) -> bool:
    """True for marks around a name: a medium's, a body's, or one that is known."""
    close = scene.pairs.close[mark]
    before = scene.forms[mark - 1] if mark > 0 else ""
    if before in _WORKS:
        return True
    if before in MEDIA_HEADS or mark - 1 in scene.organisations:
        return close - mark <= MIN_QUOTE or not before.startswith("ال")  # `وتساءلت الصحيفة "هل …"`
    return any(name.last - name.first >= close - mark - 2 for name in scene.names_in(mark, close + 1))


def _behind_that(scene: Scene, i: int) -> tuple[int, int]:
    """`(token, letters cut off)` where what is said begins: behind `أن`, but at the pronoun that `أنه` and `بأنه` hold."""
    if scene.forms[i] in BARE_THAT or i + 1 in scene.pairs.close:
        return i + 1, 0
    return i, int(scene.forms[i] in BI_THAT)


def _says(scene: Scene, i: int, gap: int, allowed: Sequence[str]) -> bool:
    """True where أن at `i` opens what is said rather than hanging on the word before it."""
    before = scene.forms[i - 1] if i > gap else ""
    if before in _HYPHENS and scene.starts[i] == scene.ends[i - 1]:
        return False  # the name `جاي-إن`
    if scene.forms[i] == "ان" and scene.forms[i + 1 : i + 2] and scene.forms[i + 1] in _CONDITION:
        return False
    hangs = before in NOT_SPEECH_BEFORE_THAT or before.removeprefix("و") in NOT_SPEECH_BEFORE_THAT
    if hangs and not (before in _EARLIER and _with_i(scene, i)):
        return False
    for kind in _KINDS.get(before, ()):
        if before in THAT_PREPOSITIONS[kind]:
            alone = i - 1 == gap or scene.name_over(i - 2) is not None
            if alone and "that" in allowed and kind in ("ila", "ala", "an"):
                return True  # `أكد عن أنه`, `أكد فلان عن أنه`: it can hang on nothing but the verb
            if kind == "ala" and scene.forms[gap - 1].removeprefix("و") in _CLOSING:
                return False  # `اختتم الفريق معسكره على أن يعود`
            return kind in allowed or f"{kind}that" in allowed or (kind == "ala" and "that" in allowed)
    if scene.forms[i] in BI_THAT and (
        "bi" in allowed or "label" in allowed or ("bithat" in allowed and scene.forms[i] not in BARE_THAT and i > gap)
    ):
        return True
    return "that" in allowed or "from" in allowed or "study" in allowed or ("ask" in allowed and scene.forms[i] in BARE_THAT)


def _with_i(scene: Scene, i: int) -> bool:
    """True for `إن`, written with its sign: behind قبل it is no `قبل أن` (`وقالت المدينة من قبل إنها`)."""
    return scene.analysis.page.text.startswith("إ", scene.starts[i])


def _before_preposition(scene: Scene, i: int, gap: int) -> int:
    before = scene.forms[i - 1] if i > gap else ""
    return i - 1 if before in ANY_PREPOSITION else i
