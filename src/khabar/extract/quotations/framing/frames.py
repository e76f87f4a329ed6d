"""Which cues speak.

A verb of speech speaks only where its frame is filled: `أعلن الحرب` and `بين البلدين` are none, because neither أن nor a colon
nor a fitting preposition follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    ABOUT,
    ASCRIBED,
    BI_THAT,
    COMMAS,
    CONVICTED,
    CRITICISED,
    JUDGED,
    LIKEWISE,
    RELATIVES,
    STOPS,
)
from khabar.extract.quotations.framing.claims import (
    asked_of,
    blamed_for,
    claimed,
    is_study,
    judged_as,
    named_so,
    renewed,
    told_of,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.far_objects import behind_person, ordered, rules
from khabar.extract.quotations.framing.frame import MAX_GAP, Frame
from khabar.extract.quotations.framing.objects import (
    attached,
    bare_object,
    definite_object,
    object_behind_name,
    object_behind_subject,
)
from khabar.extract.quotations.framing.openers import MIN_QUOTE, clause_opener, labelled
from khabar.extract.quotations.framing.particles import particle
from khabar.extract.quotations.framing.speech_nouns import told_noun, what_is_told
from khabar.extract.quotations.framing.untold import deed, untold

_SPEAKS = {"that", "colon", "source", "study"}
"""What verbs govern that cannot stand between another and what that one governs."""
MAX_ASKED = 16  # tokens of who asks and of whom


def frames(scene: Scene, found: Sequence[CueHit]) -> list[Frame]:
    """The cues that speak, in order."""
    found = [cue for cue in found if not untold(scene, cue)]
    result: list[Frame] = []
    taken = -1
    for number, cue in enumerate(found):
        if cue.first <= taken:
            continue
        limit = _limit(scene, found, number)
        frame = particle(scene, cue, found, number) if cue.row.kind == "particle" else _frame(scene, cue, limit, found, number)
        if frame is not None and not deed(scene, frame):
            result.append(frame)
            if cue.row.kind in ("particle", "relay") or frame.opener in ("that", "colon", "mark"):
                taken = max(frame.opener_at, frame.begin) - 1
    return result


def frame_of(scene: Scene, cue: CueHit, limit: int) -> Frame | None:
    """The frame of one verb that stands alone; null where it is not filled."""
    return _frame(scene, cue, limit, (), 0)


def _limit(scene: Scene, found: Sequence[CueHit], number: int) -> int:
    """Where a cue's gap must end: the next cue of its sentence; a particle (`نقلا عن شهود`) can stand between."""
    cue, before = found[number], found[number]
    for later in found[number + 1 :]:
        if later.first >= cue.sentence.last:
            break
        sourced = before.frames == ("verb",) and before.last == later.first and _passed(scene, before)  # `حسب ما نقلته`
        if not sourced and not _passed(scene, later):
            return later.first
        before = later
    return cue.sentence.last


def _filled(scene: Scene, cue: CueHit) -> bool:
    """True where a participle set off from what precedes governs something."""
    before = scene.forms[cue.first - 1]
    set_off = cue.joined or before in COMMAS
    return set_off and _frame(scene, cue, min(cue.sentence.last, cue.last + MAX_GAP), (), 0) is not None


def _passed(scene: Scene, cue: CueHit) -> bool:
    """True for a cue that can stand between another and what that one governs."""
    if cue.row.kind == "masdar":
        return True
    if cue.row.kind == "particle":
        return cue.frames != ("self",) and cue.hit.entry.tokens[0] not in LIKEWISE
    before = scene.forms[cue.first - 1]
    if cue.row.kind == "relay":  # `وفق ما نقلت الوكالة`
        return before == "ما"
    if cue.frames == ("source",):  # `في بيان نشرته الوكالة، أن`
        return before != "ما"
    if cue.row.kind == "participle":  # `متحدث باسم`, `أماكن مقترحة`
        return "that" not in cue.frames and "colon" not in cue.frames and not _filled(scene, cue)
    amid = not cue.joined and before not in COMMAS and cue.row.kind == "verb"  # `مصدر رفض كشف هويته`
    return (before in RELATIVES or amid) and ("ask" in cue.frames or not _SPEAKS & set(cue.frames))


def _frame(scene: Scene, cue: CueHit, limit: int, found: Sequence[CueHit], number: int) -> Frame | None:
    allowed = cue.frames
    if "headline" in allowed:
        begin = cue.last
        return Frame(cue, "mark" if begin in scene.pairs.close else "colon", cue.sentence.first, cue.first, begin)
    if "relay" in allowed:
        return _relay(scene, cue, found, number)
    gap = cue.last
    if cue.row.kind == "masdar":
        return told_noun(scene, cue, limit)
    limit = min(limit, gap + (MAX_ASKED if "ask" in allowed else MAX_GAP))
    if "renew" in allowed:
        return renewed(scene, cue, gap, limit)
    if "source" in allowed and scene.forms[cue.first - 1] == "ما":
        return what_is_told(scene, cue, limit)
    if cue.hit.entry.tokens[0] in CONVICTED and rules(scene, scene.skip(gap, limit - 1)):
        return None  # `دانت المحكمة المتهمين`
    if "study" in allowed and not is_study(scene, gap, limit):
        return None
    if "ask" in allowed and scene.forms[cue.first - 1] in RELATIVES:
        return None  # `المصدر الذي طلب عدم ذكر اسمه`
    if "order" in allowed:
        return ordered(scene, cue, gap, limit)
    clause = clause_opener(scene, cue, gap, limit, allowed)
    if cue.row.kind == "participle" and cue.last - cue.first > 1 and clause is not None and clause.opener_at > gap:
        return None  # `ما جاء فيه من "…"`
    if clause is not None and _said_before(scene, cue, clause):
        return None
    return _with_clause(scene, cue, gap, clause) if clause is not None else _without_clause(scene, cue, gap, limit)


def _said_before(scene: Scene, cue: CueHit, clause: Frame) -> bool:
    """`الرجل الذي جاء، أخبره أن`: who tells it stands before the comma and cannot be told."""
    alone = cue.with_object and not cue.joined and scene.forms[cue.first - 1] in COMMAS
    return alone and scene.skip(clause.gap, clause.opener_at) >= clause.opener_at


def _with_clause(scene: Scene, cue: CueHit, gap: int, clause: Frame) -> Frame | None:
    """What a clause or preposition opens, unless an object of the verb's own stands before it."""
    allowed, until = cue.frames, clause.opener_at
    own = _claim(scene, cue, gap, until)
    if own is not None:
        return own
    before = _attached_before(scene, cue, gap, clause)
    if before is not None:
        return before
    told = "bithat" in allowed or cue.hit.entry.tokens[0] in ASCRIBED
    if told and clause.opener in ("that", "object"):
        return told_of(scene, clause)
    if clause.opener == "that" and "noun" in allowed and scene.forms[until] in BI_THAT:
        return _right_behind_name(scene, cue, clause) or clause
    if clause.opener in ("object", "mark") and "noun" in allowed:
        thing = bare_object(scene, cue, gap, until)
        if thing is None and clause.opener == "object":
            thing = object_behind_name(scene, cue, gap, until) or object_behind_subject(scene, cue, gap, until)
            thing = thing or definite_object(scene, cue, gap, until + 1)
        return thing or clause
    return clause


def _right_behind_name(scene: Scene, cue: CueHit, clause: Frame) -> Frame | None:
    """`نفى الوزير فلان تسليح الجماعة واصفا الأدلة بأنها`: a verbal noun right behind who speaks; بأن is far away."""
    thing = behind_person(scene, cue, clause.gap, clause.opener_at)
    far = thing is not None and any(i in scene.speech_words for i in range(thing.begin, clause.opener_at))
    return thing if far else None


def _attached_before(scene: Scene, cue: CueHit, gap: int, clause: Frame) -> Frame | None:
    """An object written with its preposition before what only looks like the opener: إلى of the object's own, أن in a relative
    clause (`دعاه للقيام بزيارة إلى`, `وعد برد على الهجوم الذي يشتبه أنه`)."""
    if clause.opener == "that" and cue.row.act in ("demand", "call_for") and "bi" in cue.frames:
        asked = attached(scene, cue, gap, clause.opener_at, ("bi",))
        if asked is not None and masdar_like(scene.forms[asked.begin][asked.cut :].removeprefix("ال")):
            return asked  # `أوصت الشرطة بتوجيه … أن`
    relative = next((i for i in range(gap, clause.opener_at) if scene.forms[i] in RELATIVES), None)
    if clause.opener == "that" and relative is not None and "bi" in cue.frames:
        return attached(scene, cue, gap, relative, ("bi",))
    if clause.opener != "object":
        return None
    if "bi" in cue.frames and "an" in cue.frames:  # `أفادت بمقتل ما لا يقل عن`
        told = attached(scene, cue, gap, clause.opener_at, ("bi",))
        return told if told is not None and masdar_like(scene.forms[told.begin][told.cut :].removeprefix("ال")) else None
    if "li" not in cue.frames:
        return None
    found = attached(scene, cue, gap, clause.opener_at, ("li",))
    if found is None:
        return None
    word = scene.forms[found.begin]
    return found if masdar_like(word[2:] if word.startswith("لل") else word[found.cut :]) else None


def _claim(scene: Scene, cue: CueHit, gap: int, until: int) -> Frame | None:
    if "claim" in cue.frames and (claim := claimed(scene, cue, gap, until)):
        return claim
    if "ask" not in cue.frames:
        return None
    return asked_of(scene, cue, gap, until) or (None if "من" in scene.forms[gap:until] else bare_object(scene, cue, gap, until))


def _without_clause(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """An object, a word with its preposition written on it, marks, or words between marks before the verb."""
    allowed = cue.frames
    if claim := _claim(scene, cue, gap, limit):
        return claim
    if "label" in allowed and ((called := named_so(scene, cue, gap, limit)) or len(allowed) == 1):
        return called
    if "ask" in allowed and (thing := bare_object(scene, cue, gap, limit)):
        return thing
    if cue.hit.entry.tokens[0] in JUDGED and (judged := judged_as(scene, cue, gap, limit)):
        return judged
    if ("bi" in allowed or "li" in allowed) and (frame := attached(scene, cue, gap, limit, allowed)):
        return frame
    if "noun" in allowed:
        objects = (bare_object(scene, cue, gap, limit), definite_object(scene, cue, gap, limit))
        first = min((frame for frame in objects if frame is not None), key=lambda frame: frame.begin, default=None)
        first = first or behind_person(scene, cue, gap, limit)
        if first is not None:
            return first
        if behind := object_behind_subject(scene, cue, gap, limit):
            return behind
    if "claim" in allowed and cue.hit.entry.tokens[0] in CRITICISED and (frame := blamed_for(scene, cue, gap, limit)):
        return frame
    if cue.row.act in ("call_for", "demand") and (frame := _in_marks(scene, cue, gap, limit)):
        return frame
    return _behind_quote(scene, cue, limit) if "colon" in allowed and cue.row.kind == "verb" else None


def _in_marks(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`دعت الوزارة "كل الأطراف إلى الحوار"`: marks around what is asked and of whom."""
    for mark in scene.marks_in(gap, limit):
        close = scene.pairs.close.get(mark, mark)
        if close - mark > MIN_QUOTE and not labelled(scene, mark):
            return Frame(cue, "mark", gap, mark, mark)
    return None


def _behind_quote(scene: Scene, cue: CueHit, limit: int) -> Frame | None:
    """`"…"، قال فلان`: the verb stands behind the words between marks, its subject ends at a comma or stop."""
    before = cue.first - 1
    if before > cue.sentence.first and scene.forms[before] in COMMAS:
        before -= 1
    mark = scene.pairs.open.get(before)
    if mark is None or before - mark <= MIN_QUOTE or cue.joined:
        return None
    end = next((i for i in range(cue.last, limit) if scene.forms[i] in STOPS), limit)
    return Frame(cue, "after", cue.last, end, mark) if end > cue.last else None


def _relay(scene: Scene, cue: CueHit, found: Sequence[CueHit], number: int) -> Frame | None:
    """`نقلت وكالة … عن X قوله إن …`: what is said is X's; the subject of the verb carried it."""
    limit = min(cue.sentence.last, cue.last + MAX_GAP)
    for other in found[number + 1 :]:
        if other.first >= limit:
            break
        if other.row.kind not in ("noun", "masdar") and other.hit.entry.tokens[-1] not in ABOUT:
            limit = other.first
    about = next((i for i in range(cue.last, limit) if scene.forms[i] in ABOUT), None)
    if about is None:  # `نقلت الوكالة أن`
        return clause_opener(scene, cue, cue.last, limit, ("that",))
    frame = clause_opener(scene, cue, about + 1, limit, ("that", "colon"))
    return Frame(cue, frame.opener, cue.last, frame.opener_at, frame.begin) if frame else None
