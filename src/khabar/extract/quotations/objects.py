"""Speech that is the object of its verb: `طالب بوقف …`, `دعا لإجراء …`, `أكد مصدر حصول القصف`."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.cues import CueHit
from khabar.extract.quotations.frame import Frame
from khabar.extract.quotations.phrases import masdar_like, subject_end
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.words import (
    CLAUSE_BREAKS,
    COMMAS,
    DEFINITE_OBJECTS,
    NO_OBJECT,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
)
from khabar.lexicon.tables import PersonName, PlaceName

MAX_CHANNEL = 10  # tokens of a channel with its date between a subject and a verbal noun
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
        if scene.kinds[i] != "word" or not form.startswith(prefixes) or len(form) < 4 or i in scene.vias:
            continue
        person = i in scene.names and scene.names[i].mention.type == "PER"
        if form in NO_OBJECT or person or _is_name(scene, i) or scene.adverb_end(i, limit) > i:
            continue
        frame = Frame(cue, "object", gap, i, i, 0 if form.startswith("لل") else 1)
        if form.startswith("بال") or masdar_like(form[1:].removeprefix("ال")):
            return frame
        other = other or frame
    return other


def _is_name(scene: Scene, i: int) -> bool:
    """True where the whole word is a name, so that its first letter is no preposition."""
    if i in scene.names and scene.names[i].mention.at.start == scene.starts[i]:
        return True
    heads = scene.analysis.types[i].heads
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
    if begin >= limit or begin in scene.names:
        return None
    if not masdar_like(scene.forms[begin]) and not (cue.row.act == "expect" and _accusative(scene, begin)):
        return None
    return Frame(cue, "object", gap, begin, begin)


def _accusative(scene: Scene, i: int) -> bool:
    """`توقعت الشركة أرباحا`: an indefinite noun in the accusative, no adverb."""
    form = scene.forms[i]
    return scene.kinds[i] == "word" and len(form) > 4 and form.endswith("ا") and not form.endswith(("يا", "ها", "نا", "ما", "را"))


def _at_once(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`…، مؤكدا ثقة بلاده`: a participle behind a comma has no subject behind it, so that the noun there is its object."""
    before = cue.first - 1
    begin = scene.skip(gap, limit)
    if before < cue.sentence.first or not (cue.joined or scene.forms[before] in COMMAS) or begin >= limit:
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
        if scene.forms[i] in DEFINITE_OBJECTS and scene.forms[i + 1] in PREPOSITIONS and plain:
            return Frame(cue, "object", gap, i, i)
    return None


def object_behind_name(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`أكد عضو الفريق فلان اكتمال الاستعدادات على …`: a verbal noun behind an office whose holder's name is not known as one."""
    if gap not in scene.titles:
        return None
    for i in range(gap + 3, limit):
        inside = scene.name_over(i) is not None or i - 1 in scene.titles or i - 1 in scene.organisations
        if masdar_like(scene.forms[i]) and not inside:
            return Frame(cue, "object", gap, i, i)
    return None
