"""What a verb of saying with an object of its own governs: a claim, a deed, a request, a finding, what something is called."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.cues import CueHit
from khabar.extract.quotations.frame import Frame
from khabar.extract.quotations.objects import MAX_APPOSITION, MAX_CLAIM_GAP, in_name
from khabar.extract.quotations.phrases import masdar_like
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.words import (
    BARE_THAT,
    CLAIMS,
    COMMAS,
    DEEDS,
    MEDIA_HEADS,
    PREPOSITIONS,
    RELATIVES,
    RENEWED,
    STUDIES,
    THAT_PREPOSITIONS,
    folded,
)

_BEFORE_WHAT = folded("وهو وهي هو هي كل مع رغم مثل")
_BEHIND_WHAT = folded("إذا زال زالت زالوا لم لا دام")
"""Beside these ما is not what is denied."""


def blamed_for(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`انتقدت المنظمة الحكومة لفشلها في`: what somebody is blamed for."""
    for i in range(gap + 1, min(limit - 1, gap + MAX_CLAIM_GAP)):
        form = scene.forms[i]
        if form == "بسبب":
            return Frame(cue, "object", gap, i, i + 1)
        own = (form.endswith(("ها", "هم")) and masdar_like(form[1:])) or (form.endswith("ه") and masdar_like(form[1:-1]))
        if form.startswith("ل") and (own or form == "لعدم") and scene.name_over(i) is None:
            return Frame(cue, "object", gap, i, i, 1)
    return None


def claimed(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`نفت الوزارة الأنباء عن`, `أدان المجلس الهجوم`: what others said, or a deed, behind the subject."""
    words = CLAIMS | DEEDS if cue.row.act == "condemn" else CLAIMS
    for i in range(gap, min(limit, gap + MAX_CLAIM_GAP)):
        before = scene.forms[i - 1]
        name = scene.name_over(i)
        if i > gap and name is None and masdar_like(scene.forms[i]) and scene.forms[i] not in words:
            return None  # `رفضت تأكيد الأنباء`, `نفت صحة الأنباء`
        if scene.forms[i] not in words or in_name(scene, i) or i in scene.vias or i - 1 in scene.vias:
            continue
        titled = i - 1 in scene.titles and scene.name_over(i - 1) is None
        if before in MEDIA_HEADS or (i > gap and (before in PREPOSITIONS or titled)):
            continue
        if scene.forms[i] == "ما" and (before in _BEFORE_WHAT or scene.forms[min(i + 1, limit - 1)] in _BEHIND_WHAT):
            continue
        begin = i - 1 if i > gap and i - 1 in scene.pairs.close else i  # `نفت "الشائعات" عن`
        return Frame(cue, "object", gap, begin, begin)
    return None


def told_of(scene: Scene, frame: Frame) -> Frame:
    """`وصفت الوزارة القرار بأنه`, `عزا الخبير التراجع إلى`: the object is no part of the subject; alone it leaves none."""
    gap, limit = scene.skip(frame.gap, frame.opener_at), frame.opener_at
    end = _first_phrase(scene, gap, limit)
    if end >= limit:
        end = frame.gap
    begin = scene.skip(end, limit) if "ila" in frame.cue.frames else frame.begin
    return replace(frame, opener_at=end, begin=begin)


def _first_phrase(scene: Scene, i: int, limit: int) -> int:
    """The end of the first of two phrases: a name, an office with its name, a noun with what it governs, a source."""
    if i >= limit:
        return limit
    if i in scene.names:
        return scene.names[i].last
    person = next((n for n in scene.names_in(i, limit) if n.mention.type == "PER"), None)
    if person is not None and person.first - i <= MAX_APPOSITION:
        return person.last
    if i in scene.unnamed:
        i = scene.unnamed[i].last
        while i < limit and scene.kinds[i] == "word" and not scene.definite(i):
            i += 1
        return i
    if scene.definite(i) and masdar_like(scene.forms[i][2:]):
        return limit  # `أرجعت الارتفاع في … إلى`: an object
    while i < limit - 1 and scene.kinds[i] == "word" and not scene.definite(i):
        i += 1
    i += 1
    while i < limit and scene.definite(i) and scene.forms[i].endswith(("ي", "يه", "ين", "ون")):
        i += 1
    return i


def asked_of(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`طلبت السلطات من المنظمة مغادرة الميناء`: a verbal noun behind whom something is asked of."""
    of = next((i for i in range(gap, min(limit, gap + MAX_CLAIM_GAP)) if scene.forms[i] == "من"), None)
    if of is None:
        return None
    plain = 0
    for i in range(of + 2, min(limit, of + MAX_CLAIM_GAP)):
        form, name = scene.forms[i], scene.name_over(i)
        if name is None and (masdar_like(form) or (i in scene.pairs.close and scene.pairs.close[i] - i > 2)):
            return Frame(cue, "object", gap, of, i)
        plain += name is None and not scene.definite(i) and form not in COMMAS
        if plain > 1 or form in PREPOSITIONS or form in RELATIVES or form.startswith(("بال", "لل")):
            return None
    return None


def is_study(scene: Scene, gap: int, limit: int) -> bool:
    """True where a study, survey or report is the subject: it finds what a person would only come upon (`وجدت الدراسة أن`)."""
    i = scene.skip(gap, limit)
    return i < limit and scene.forms[i] in STUDIES


def renewed(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`جدد … دعوته لـ`; behind `كرر … تشديده على أن` what is said begins behind the preposition."""
    noun = next((i for i in range(gap, limit) if scene.forms[i] in RENEWED), None)
    if noun is None:
        return None
    begin = noun
    if noun + 2 < limit and scene.forms[noun + 1] in THAT_PREPOSITIONS["ala"]:
        begin = noun + 2
    elif noun + 2 < limit and scene.forms[noun + 1] in BARE_THAT:
        begin = noun + 1
    if scene.forms[begin] in BARE_THAT:
        begin += 1
    return Frame(cue, "object", gap, noun, begin)
