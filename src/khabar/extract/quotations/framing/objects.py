"""Speech that is the object of its verb: `طالب بوقف …`, `دعا لإجراء …`, `أكد مصدر حصول القصف`."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.phrases import phrase_end, subject_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    CLAUSE_BREAKS,
    COMMAS,
    DEFINITE_OBJECTS,
    KIN,
    NO_OBJECT,
    PARTICLES,
    PASSED,
    PREPOSITIONS,
    RELATIVES,
    folded,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.lexicon.tables import PersonName, PlaceName
from khabar.text import fold

_BY_IT = folded("به بها بهم بهما")
_BY_THIS = folded("بذلك بهذا")
_SPOKEN = folded("بتصريح بتصريحات ببيان بخطاب بكلمة بتغريدة بتغريدات بتقرير")
"""What is condemned or welcomed, though it could be a channel (`ندد بتصريحات فلان`)."""
_SUPERIOR = folded("تفوقه تفوقها أحقيته جدارته صدارته")
"""What a team affirms by playing (`أكد الفريق تفوقه على ضيفه`)."""
_NO_SUBJECT = folded("ذلك ومن وفي وعلى وإلى وعن")
"""Behind these no subject of the verb goes on."""
_NO_THING = folded("بناء رفضا طلبا")
_NO_NEWS = folded("نقلا استنادا ردا تعليقا تعقيبا اعتمادا انطلاقا ابتداء التزاما امتثالا تنفيذا")
"""Adverbs with the shape of verbal nouns (`ذكرت الوكالة نقلا عن`)."""
_THIS = folded("هذا هذه")
_IN_IT = folded("في فيه فيها فيهم يتعلق يخص يشمل لا لم")
_OF_THINGS = ("say", "welcome", "condemn")
_THIS_ONE = folded("بهذا بهذه")
SENT = folded("نشر نقل بث رفع")
"""Verbs of the passive behind a channel with the shape of verbal nouns (`في بيان نشر على موقعها`)."""
_TOLD_BY = {
    fold(noun): tuple(fold(words).split())
    for noun, words in (
        ("القضاء", "على"),
        ("السماح", "ل ب"),
        ("الفوز", "ب على"),
        ("البحث", "عن"),
        ("الإعلان", "عن"),
        ("الرد", "على"),
    )
}
"""Verbal nouns that name other things too, and the preposition that tells them apart (`القضاء على`)."""
_FAMILY = frozenset(form.removesuffix("ه") for form in KIN)
_WHOSE = ("هم", "هما")
"""With a pronoun a noun governs nothing (`خلال مداولاتهم أهمية`)."""
MIN_NAME = 2  # words of a body's name that may hold one too many
MAX_RELATIVE = 4  # tokens behind a relative that are its clause's own
MAX_CHANNEL = 10  # tokens of a channel with its date between a subject and a verbal noun
MAX_SUBJECT = 30  # tokens of a subject with its channel and date before a verbal noun
MAX_APPOSITION = 16  # tokens of what a speaker is, between commas
MAX_CLAIM_GAP = 14  # tokens of a subject before what it denies, condemns or asks for


def attached(scene: Scene, cue: CueHit, gap: int, limit: int, allowed: Sequence[str]) -> Frame | None:
    """`طالب … بوقف`, `دعا … لإجراء`: a preposition written with the word; before it the subject, and whom it is said to."""
    other: Frame | None = None
    prefixes = tuple(p for p, kind in (("ب", "bi"), ("ل", "li")) if kind in allowed)
    for i in range(gap, min(limit, gap + 25)):
        form = scene.forms[i]
        if form in prefixes and i + 1 in scene.pairs.close:  # `بـ"مشاكل كبيرة"`
            return Frame(cue, "object", gap, i, i + 1)
        if "bi" in allowed and cue.row.act in _OF_THINGS and _thing_meant(scene, gap, i, limit):
            return other or Frame(cue, "object", gap, i, i, 1)
        if scene.kinds[i] != "word" or not form.startswith(prefixes) or (len(form) < 4 and not masdar_like(form[1:])):
            continue
        if i in scene.vias and not (cue.row.act in ("condemn", "welcome") and form in _SPOKEN):
            continue
        if form in _BY_THIS and i == gap:
            return None  # `صرح بذلك المتحدث`
        if scene.forms[i - 1] in RELATIVES:  # `التي بدأت بحملة`: a verb of its own
            return other
        if any(scene.forms[k] in RELATIVES for k in range(max(gap, i - MAX_RELATIVE), i)):
            continue  # `المرشحين ممن تم توجيههم للمنطقة`
        if cue.row.act == "call_for" and scene.name_over(i) is not None:  # `دعا رئيس شركة كذا … للحضور`: whom it is said to
            continue
        person = i in scene.names and scene.names[i].mention.type == "PER"
        if any(name.title < i < name.first for name in scene.names_in(i, min(limit, i + MAX_SUBJECT))):
            continue  # `دعا المتحدث الرسمي للأحوال المدنية فلان`
        if form in NO_OBJECT or person or _is_name(scene, i) or scene.adverb_end(i, limit) > i:
            continue
        placed = scene.name_over(i) is not None
        if cue.hit.entry.tokens[0] in PASSED and (placed or _two_phrases(scene, scene.skip(gap, i), i)):
            return None  # `أقر المجلس مشروع القانون بتعديل`: a law is passed
        frame = Frame(cue, "object", gap, i, i, 0 if form.startswith("لل") else 1)
        if (form.startswith("بال") and cue.row.act != "accuse") or masdar_like(
            form[2 if form.startswith("لل") else 1 :].removeprefix("ال")
        ):
            return frame
        other = other or frame
    return other


def _thing_meant(scene: Scene, gap: int, i: int, limit: int) -> bool:
    """`نوه بما تتمتع به البلاد`, `رحب الحزب بهذا الإعلان`."""
    if scene.forms[i] == "بما":
        return scene.forms[i + 1] not in _IN_IT
    return scene.forms[i] in _THIS_ONE and i > gap and scene.adverb_end(i, limit) == i


def _two_phrases(scene: Scene, first: int, end: int) -> bool:
    """True where an object follows a subject: its phrase ends before `end`, or an indefinite noun stands behind the article."""
    if phrase_end(scene, first, end) != end:
        return True
    return any(
        scene.definite(i - 1) and not scene.definite(i) and scene.kinds[i] == "word" and scene.name_over(i) is None
        for i in range(first + 1, end)
    )


def _is_name(scene: Scene, i: int) -> bool:
    """True where the whole word is a name, so that its first letter is no preposition."""
    if i in scene.names and scene.names[i].mention.at.start == scene.starts[i]:
        return True
    heads = scene.analysis.types[i].heads
    form = scene.forms[i]
    if masdar_like(form[2:] if form.startswith("لل") else form[1:]) and scene.name_over(i) is None:
        return False  # `بشن`, also a village
    return any(not cut.length and isinstance(e.row, (PersonName, PlaceName)) for cut, entries in heads for e in entries)


def bare_object(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`أكد مصدر أمني حصول القصف`: a verbal noun behind a subject whose end is plain."""
    if cue.row.kind == "participle" and (thing := _at_once(scene, cue, gap, limit)):
        return thing
    end = subject_end(scene, gap, limit)
    if end is None:
        return None
    begin = scene.skip(_behind_channel(scene, end, limit), limit)
    begin = _behind_apposition(scene, end, begin, limit)
    if begin >= limit or begin in scene.names or scene.forms[begin] in _SUPERIOR | _NO_NEWS:
        return None
    if not masdar_like(scene.forms[begin]) and not (cue.row.act == "expect" and accusative_noun(scene, begin)):
        return None
    return Frame(cue, "object", gap, begin, begin)


def object_behind_subject(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`أعلنت أجهزة الدفاع المدني، الأحد، إجلاء …`: a verbal noun that nothing before it can govern.

    It stands behind a definite word, a name, a closing mark or parenthesis, or a comma: no noun there is in construct with it.
    """
    if cue.row.act not in ("announce", "affirm", "deny", "reveal"):
        return None
    i, closed = scene.skip(gap, limit), False
    while i < min(limit, gap + MAX_SUBJECT):
        form, name = scene.forms[i], scene.names.get(i)
        if form in _NO_SUBJECT or form in RELATIVES or form in PARTICLES or form in CLAUSE_BREAKS or form in ".:؛":
            return None
        if name is not None:
            i, closed = name.last, True
        elif i in scene.pairs.close:
            i, closed = scene.pairs.close[i] + 1, True
        elif (after := scene.skip(i, limit)) > i:
            i, closed = after, True
        elif closed and masdar_like(form) and form not in _SUPERIOR and not _opens_phrase(scene, i):
            return Frame(cue, "object", gap, i, i)
        else:
            i, closed = i + 1, (scene.definite(i) and i not in scene.titles) or form.endswith(_WHOSE)
    return None


def _opens_phrase(scene: Scene, i: int) -> bool:
    """True for a noun of a body or office, and for one that is an adverb by its ending (`استنادا إلى`)."""
    adverb = scene.forms[i].endswith("ا") and scene.forms[min(i + 1, len(scene.forms) - 1)] in PREPOSITIONS
    return i in scene.organisations or i in scene.titles or i in scene.unnamed or adverb or scene.forms[i] in PREPOSITIONS


def accusative_noun(scene: Scene, i: int) -> bool:
    """`توقعت الشركة أرباحا`: an indefinite noun in the accusative, no adverb."""
    form = scene.forms[i]
    return scene.kinds[i] == "word" and len(form) > 4 and form.endswith("ا") and not form.endswith(("يا", "ها", "نا", "ما", "را"))


def _at_once(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`…، مؤكدا ثقة بلاده`: a participle behind a comma has no subject behind it, so that the noun there is its object."""
    before = cue.first - 1
    begin = scene.skip(gap, limit)
    set_off = cue.joined or before < cue.sentence.first or scene.forms[before] in COMMAS
    if not set_off or begin >= limit:
        return None
    form = scene.forms[begin]
    if scene.kinds[begin] != "word" or len(form) < 3 or begin in scene.names or begin in scene.vias:
        return None
    if form in PREPOSITIONS or form in CLAUSE_BREAKS or form in RELATIVES or form in PARTICLES or form in NO_OBJECT:
        return None
    if form.startswith(("ي", "ت", "ب", "ل", "س")) and not masdar_like(form):
        return None  # a finite verb or a preposition
    return Frame(cue, "object", gap, begin, begin)


def _behind_channel(scene: Scene, i: int, limit: int) -> int:
    """Past a channel or occasion, its words and its date (`في بيان السبت`), to a verbal noun; `i` where none follows."""
    i = scene.skip(i, limit)
    if i not in scene.vias:
        return i
    for k in range(scene.vias[i].last, min(limit, i + MAX_CHANNEL)):
        form = scene.forms[k]
        if k == scene.vias[i].last and form in SENT:
            continue
        if masdar_like(form) and not form.endswith("يه") and scene.forms[k - 1] not in PREPOSITIONS and k not in scene.names:
            return k
    return i


def _behind_apposition(scene: Scene, end: int, begin: int, limit: int) -> int:
    """Past what a speaker is, between commas (`أكد فلان، مدرب الفريق، رغبة ناديه`)."""
    if begin >= limit or begin == end or scene.forms[end] not in COMMAS or masdar_like(scene.forms[begin]):
        return begin
    for k in range(begin, min(limit - 1, begin + MAX_APPOSITION)):
        if scene.forms[k] in COMMAS and masdar_like(scene.forms[k + 1]):
            return k + 1
    return begin


def in_name(scene: Scene, i: int) -> bool:
    """True where a name holds the word; the end of a body's name may be one word too long (`وزارة المياه التوصل`)."""
    name = scene.name_over(i)
    return name is not None and (name.mention.type != "ORG" or name.first == i)


def definite_object(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`أعلنت اللجنة العليا التوصل إلى اتفاق`: a verbal noun with the article, told by its preposition."""
    if cue.row.act not in ("announce", "affirm", "deny", "call_for"):
        return None
    for i in range(gap + 1, min(limit - 1, gap + MAX_CLAIM_GAP)):
        before = scene.forms[i - 1]
        plain = before not in PREPOSITIONS and before not in COMMAS and not in_name(scene, i)
        told = scene.forms[i] in DEFINITE_OBJECTS and scene.forms[i + 1] in PREPOSITIONS
        if plain and (told or scene.forms[i + 1].startswith(_TOLD_BY.get(scene.forms[i], "\0"))):
            return Frame(cue, "object", gap, i, i)
    return None


def asked_for(scene: Scene, cue: CueHit, limit: int) -> Frame | None:
    """`رفضت الشركة تغطية التكاليف`, `طلبت دمشق في المقابل تمويل المحطات`: a verbal noun or `هذا …` behind the subject, or at once
    (`رفض استكمال العلاج`)."""
    gap = cue.last
    begin = scene.skip(gap, limit)
    if begin < limit and scene.forms[begin] in _BY_IT:
        return None  # `ما وعدت به الوزارة`
    if begin + 1 < limit and scene.definite(begin) and _thing(scene, begin) and _thing(scene, begin + 1):
        begin += 1  # `رفض الأبوان تزويج ابنتهما`
    elif begin < limit and not _thing(scene, begin):
        end = begin + 1 if is_kin(scene.forms[begin]) else subject_end(scene, gap, limit) or _construct_end(scene, begin, limit)
        begin = scene.skip(end, limit) if end is not None else limit
        if begin == end and not _thing(scene, begin) and begin - gap > MIN_NAME and _thing(scene, begin - 1):
            begin -= 1  # the end of a body's name can be one word too long
    return Frame(cue, "object", gap, begin, begin) if begin < limit and _thing(scene, begin) else None


def _construct_end(scene: Scene, i: int, limit: int) -> int | None:
    """`قضاة التحقيق`: a word that no table knows and the words with the article behind it."""
    end = i + 1
    while end < limit and scene.definite(end) and (end == i + 1 or not masdar_like(scene.forms[end].removeprefix("ال"))):
        end += 1
    plain = scene.kinds[i] == "word" and scene.forms[i] not in PREPOSITIONS and not scene.forms[i].startswith(("ب", "ل"))
    return end if plain and end > i + 1 else None


def is_kin(form: str) -> bool:
    """`أسرته`, `والدها`: somebody's family."""
    stem = form.removesuffix("ا").removesuffix("ه") if form.endswith(("ه", "ها")) else ""
    return stem.removesuffix("ت") in _FAMILY


def _thing(scene: Scene, i: int) -> bool:
    form = scene.forms[i]
    known = in_name(scene, i) or i in scene.organisations or i in scene.vias or i in scene.titles
    adjective = scene.definite(i) and form.endswith(("ي", "يه"))
    return not known and not adjective and form not in _NO_THING and (masdar_like(form.removeprefix("ال")) or form in _THIS)


def object_behind_name(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`أكد عضو الفريق فلان اكتمال الاستعدادات على …`: a verbal noun behind an office whose holder's name is not known as one."""
    if gap not in scene.titles:
        return None
    for i in range(gap + 3, limit):
        inside = scene.name_over(i) is not None or i - 1 in scene.titles or i - 1 in scene.organisations
        if masdar_like(scene.forms[i]) and not inside:
            return Frame(cue, "object", gap, i, i)
    return None
