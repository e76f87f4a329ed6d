"""Which cues speak.

A verb of speech speaks only where its frame is filled: `أعلن الحرب` and `بين البلدين` are none, because neither أن nor a colon
nor a fitting preposition follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.cues import CueHit
from khabar.extract.quotations.frame import MAX_GAP, Frame
from khabar.extract.quotations.objects import attached, bare_object, object_behind_name
from khabar.extract.quotations.openers import MIN_QUOTE, clause_opener
from khabar.extract.quotations.particles import particle
from khabar.extract.quotations.scene import Scene
from khabar.extract.quotations.words import ABOUT, COMMAS, RENEWED, STOPS


def frames(scene: Scene, found: Sequence[CueHit]) -> list[Frame]:
    """The cues that speak, in order."""
    result: list[Frame] = []
    taken = -1
    for number, cue in enumerate(found):
        if cue.first <= taken:
            continue
        limit = _limit(found, number)
        frame = particle(scene, cue, found, number) if cue.row.kind == "particle" else _frame(scene, cue, limit, found, number)
        if frame is not None:
            result.append(frame)
            if cue.row.kind in ("particle", "relay") or frame.opener in ("that", "colon", "mark"):
                taken = frame.opener_at - 1
    return result


def _limit(found: Sequence[CueHit], number: int) -> int:
    """Where a cue's gap must end: the next cue of its sentence; a particle (`نقلا عن شهود`) can stand between."""
    cue = found[number]
    for later in found[number + 1 :]:
        if later.first >= cue.sentence.last:
            break
        if later.row.kind != "particle" or later.frames != ("name",):
            return later.first
    return cue.sentence.last


def _frame(scene: Scene, cue: CueHit, limit: int, found: Sequence[CueHit], number: int) -> Frame | None:
    allowed = cue.frames
    if "headline" in allowed:
        begin = cue.last
        return Frame(cue, "mark" if begin in scene.pairs.close else "colon", cue.sentence.first, cue.first, begin)
    if "relay" in allowed:
        return _relay(scene, cue, found, number)
    gap = cue.last
    limit = min(limit, gap + MAX_GAP)
    if "renew" in allowed:
        noun = next((i for i in range(gap, limit) if scene.forms[i] in RENEWED), None)
        return Frame(cue, "object", gap, noun, noun) if noun is not None else None
    clause = clause_opener(scene, cue, gap, limit, allowed)
    if clause is not None and clause.opener == "object" and "noun" in allowed:
        thing = bare_object(scene, cue, gap, clause.opener_at) or object_behind_name(scene, cue, gap, clause.opener_at)
        return thing or clause
    if clause is not None:
        return clause
    if ("bi" in allowed or "li" in allowed) and (frame := attached(scene, cue, gap, limit, allowed)):
        return frame
    if "noun" in allowed and (frame := bare_object(scene, cue, gap, limit)):
        return frame
    return _behind_quote(scene, cue, limit) if "colon" in allowed and cue.row.kind == "verb" else None


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
    for other in found[number + 1 : number + 2]:
        if other.first < limit and other.row.kind != "noun":
            limit = other.first
    about = next((i for i in range(cue.last, limit) if scene.forms[i] in ABOUT), None)
    if about is None:
        return None
    frame = clause_opener(scene, cue, about + 1, limit, ("that", "colon"))
    return Frame(cue, frame.opener, cue.last, frame.opener_at, frame.begin) if frame else None
