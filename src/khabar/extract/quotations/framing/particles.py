"""Speech told by a particle: `…، بحسب X`, `وبحسب X، …`, `…، كما ذكرت X`."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    BARE_THAT,
    CLAUSE_BREAKS,
    COMMAS,
    DOCUMENTS,
    LIKEWISE,
    MEDIA_HEADS,
    PARTICLES,
    PREPOSITIONS,
    THAT,
    folded,
    is_letter,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import MAX_GAP, Frame

_AUTHORITIES = folded(
    "وزارة الوزارة السلطات سلطات الشرطة الجيش المنظمة منظمة الحكومة المركز مركز الشركة شركة هيئة الهيئة المرصد"
    " شبكة جماعة حركة نشطاء المصدر المصادر المسؤول المسؤولين الباحثين العلماء الخبراء المحللين الشهود الناشطين اللجنة المعهد"
    " معهد الاتحاد النادي المؤسسة الجمعية البنك المجلس الدراسات"
)

_LAWS = folded("الدستور القانون النظام المادة المواد اللائحة اللوائح الشريعة الأنظمة القوانين دستور قانون لائحة المعاهدة")
_ANSWERS = folded("فقد قد")
_PAPERS = DOCUMENTS | PREPOSITIONS
_HOLDS = folded("تضمن تضمنت يتضمن تتضمن شمل شملت اشتمل اشتملت")
_CAME = folded("ورد وردت")
_BUT = folded("لكن ولكن و بل أما غير وهنا أيضا")
_DASHES = frozenset("-–ـ()")
MAX_APPOSED = 30  # tokens of what a source is, between commas
MAX_MEDIUM = 6  # tokens between marks that are the name of a medium


def particle(scene: Scene, cue: CueHit, found: Sequence[CueHit], number: int) -> Frame | None:
    """`…، بحسب X` behind what is said, or `وبحسب X، …` before it."""
    forms, sentence = scene.forms, cue.sentence
    gap, verb = cue.last, None
    if cue.frames == ("self",):
        return None
    following = found[number + 1] if number + 1 < len(found) else None
    if cue.frames == ("verb",):
        if (
            following is None
            or following.first != cue.last
            or following.row.kind not in ("verb", "relay", "document")
            or {"ask", "order"} & set(following.frames)
        ):
            return None
        verb = following
        gap = verb.last
        if forms[verb.first] in _HOLDS and forms[cue.last - 1] in LIKEWISE and gap < sentence.last and forms[gap] not in _PAPERS:
            return None  # `كما تضمن الحفل`
        if forms[verb.first] in _CAME and forms[verb.first + 1] not in PREPOSITIONS:
            return None  # `بحسب ما ورد بقي فلان`: nobody told it
    if gap + 1 < sentence.last and forms[gap] == "ل" and gap + 1 in scene.pairs.close:
        gap += 1  # `وفقا لـ"الغد"`
    if forms[cue.first].removeprefix("و").startswith("نقل") and following is not None and following.row.kind == "noun":
        return None  # `نقلا عن مسؤول قوله إن`: told by his noun
    dashed = scene.forms[cue.first - 1] in _DASHES
    stop = _source_end(scene, gap, sentence.last, dashed)
    if stop <= gap or (verb is None and not _is_source(scene, cue, gap)):
        return None
    until = stop if dashed and forms[stop : stop + 1] and forms[stop] in _DASHES else min(sentence.last, gap + MAX_GAP)
    if verb is not None and any(_opens(forms, i) for i in range(gap, until)):
        return None  # `كما أكد X أن …` is a verb like any other, `من الممكن - كما أكد X - أن` is not
    if _at_start(scene, cue):
        if verb is not None and forms[cue.last - 1] in LIKEWISE:
            return None
        return _leading(scene, cue, gap, stop) or _behind_stop(scene, cue, gap, stop)
    if _answered(scene, cue, stop) and (leading := _leading(scene, cue, gap, stop)):
        return leading
    return Frame(cue, "trailing", gap, stop, sentence.first)


def _answered(scene: Scene, cue: CueHit, stop: int) -> bool:
    """`…، وحسب التقرير فإن`, `لكن بحسب الشركة، فقد`: what is said stands behind the source, wherever the sentence began."""
    forms, before, last = scene.forms, scene.forms[cue.first - 1], cue.sentence.last
    behind = stop + 1 if stop < last and forms[stop] in COMMAS else stop
    if behind >= last or not (forms[behind].startswith("فان") or forms[behind] in _ANSWERS):
        return False
    return cue.joined or before in COMMAS or before in _BUT


def _opens(forms: Sequence[str], i: int) -> bool:
    return forms[i] == ":" or (forms[i] in THAT and not is_letter(forms, i))


def _is_source(scene: Scene, cue: CueHit, i: int) -> bool:
    """True where somebody or something that can speak stands at `i`: not a law, a need or a plan (`وفق المادة`)."""
    form = scene.forms[i]
    if form in _LAWS:
        return False  # though a newspaper has the name
    if i in scene.pairs.close and i not in scene.pairs.unclosed:
        return scene.pairs.close[i] - i <= MAX_MEDIUM and scene.forms[i + 1] not in THAT  # `بحسب "الغد"`
    if cue.frames == ("name_li",):
        if i in scene.names or i in scene.governed_titles or i in scene.governed_unnamed:
            return True
        form = "ا" + form[1:] if form.startswith("لل") else form[1:]
    elif i in scene.titles or i in scene.unnamed or i in scene.names or i in scene.organisations or i in scene.agencies:
        return True
    return form in MEDIA_HEADS or form in DOCUMENTS or form in _AUTHORITIES


def _at_start(scene: Scene, cue: CueHit) -> bool:
    return all(scene.forms[i] in COMMAS or scene.forms[i] in '-–«"' for i in range(cue.sentence.first, cue.first))


def _behind_stop(scene: Scene, cue: CueHit, gap: int, stop: int) -> Frame | None:
    """`… . حسب ما أفادت الشرطة.`: a source that stands alone in its sentence is told of the one before it."""
    number, sentence = scene.sentence_number(cue.first), cue.sentence
    alone = cue.first == sentence.first and all(scene.kinds[i] == "sign" for i in range(stop, sentence.last))
    if not alone or cue.joined or number == 0 or scene.sentences[number - 1].paragraph != sentence.paragraph:
        return None
    return Frame(cue, "trailing", gap, stop, scene.sentences[number - 1].first)


def _leading(scene: Scene, cue: CueHit, gap: int, stop: int) -> Frame | None:
    """What is said begins behind the comma or `فإن`."""
    forms, last = scene.forms, cue.sentence.last
    while stop + 1 < last and forms[stop] in COMMAS and stop + 1 in scene.names:
        name = scene.names[stop + 1]
        if name.mention.type != "PER" or name.last >= last or forms[name.last] not in COMMAS:
            break
        stop = name.last  # `وبحسب رئيسة اللجنة، فلانة، …`
    if stop < last and forms[stop] in COMMAS:  # `وفقا لما صرح به فلان، مدير الشركة، فإن`
        stop = next(
            (i for i in range(stop + 1, min(last, stop + MAX_APPOSED)) if forms[i].startswith("فان") and forms[i - 1] in COMMAS),
            stop,
        )
    begin = stop
    while begin < last and (forms[begin] in COMMAS or forms[begin] == ":"):
        begin += 1
    if begin < last and (forms[begin].startswith("فان") or forms[begin] in BARE_THAT or forms[begin] in _ANSWERS):
        begin += 1
    return (
        Frame(cue, "leading", gap, stop, begin)
        if last - begin >= 3
        and (begin > stop or stop - 1 in scene.pairs.open or forms[stop] in PARTICLES or _told_at_once(scene, stop, last))
        else None
    )


def _told_at_once(scene: Scene, i: int, last: int) -> bool:
    """`وحسب وكالة كذا اطلع فلان على`: a past verb and its subject behind an agency without a comma."""
    if i + 1 >= last or scene.kinds[i] != "word" or scene.name_over(i) is not None or i in scene.titles or i in scene.via_starts:
        return False
    if i in scene.speech_words:
        return False
    form = scene.forms[i]
    noun = (
        scene.definite(i) or form in PREPOSITIONS or form in CLAUSE_BREAKS or form[0] in "وفبلكيت" or form.endswith(("ي", "يه"))
    )
    return (
        not noun and scene.adverb_end(i, last) == i and (i + 1 in scene.names or i + 1 in scene.titles or scene.definite(i + 1))
    )


def _source_end(scene: Scene, i: int, last: int, dashed: bool = False) -> int:
    """The end of the source behind a particle: a comma, a stop, `فإن`, a clause joined by و, the second of two dashes."""
    begin = i
    name = i + 1 if i + 1 < last and scene.forms[i] in MEDIA_HEADS else i
    if name in scene.pairs.close and name not in scene.pairs.unclosed and scene.pairs.close[name] - name <= MAX_MEDIUM:
        after = scene.pairs.close[name] + 1
        if after < last and scene.kinds[after] == "word" and not scene.definite(after) and scene.forms[after] not in PREPOSITIONS:
            return after  # `وبحسب "الغد" تراجعت الأسعار`
    named = scene.agencies.get(i) or (scene.agencies.get(i + 1) if scene.forms[i] in MEDIA_HEADS else None)
    if named is not None and not dashed and _told_at_once(scene, named.last, last):
        return named.last
    while i < last and not (scene.forms[i] in COMMAS or scene.forms[i] in ".!?؟:؛" or scene.forms[i].startswith("فان")):
        if i > begin and scene.forms[i] in _ANSWERS:
            break
        if i > begin and scene.forms[i] in PARTICLES and not is_letter(scene.forms, i):
            break
        if dashed and i > begin and scene.forms[i] in "-–ـ)":
            break
        if i > begin and scene.forms[i].startswith(("وي", "وت")) and len(scene.forms[i]) > 4 and i not in scene.names:
            break  # `… ويظهر`: another clause
        i = scene.pairs.close[i] + 1 if i in scene.pairs.close and scene.pairs.close[i] < last else i + 1
    return min(i, last)
