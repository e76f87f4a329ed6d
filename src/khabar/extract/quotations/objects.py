"""Speech that is the object of its verb: `طالب بوقف …`, `دعا لإجراء …`, `أكد مصدر حصول القصف`."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.cues import CueHit
from khabar.extract.quotations.frame import Frame
from khabar.extract.quotations.phrases import masdar_like, subject_end
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.words import NO_OBJECT
from khabar.lexicon.tables import PersonName, PlaceName


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
    begin = subject_end(scene, gap, limit)
    if begin is None:
        return None
    begin = scene.skip(begin, limit)
    if begin >= limit or not masdar_like(scene.forms[begin]) or begin in scene.names:
        return None
    return Frame(cue, "object", gap, begin, begin)


def object_behind_name(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`أكد عضو الفريق فلان اكتمال الاستعدادات على …`: a verbal noun behind an office whose holder's name is not known as one."""
    if gap not in scene.titles:
        return None
    for i in range(gap + 3, limit):
        inside = scene.name_over(i) is not None or i - 1 in scene.titles or i - 1 in scene.organisations
        if masdar_like(scene.forms[i]) and not inside:
            return Frame(cue, "object", gap, i, i)
    return None
