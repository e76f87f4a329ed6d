"""Verbal nouns and relative clauses that tell speech: `بعد إعلان الوزارة أن`, `بتأكيده في بيان أنه`, `أوردت وسائل الإعلام ما قاله
فلان إن`, `…، وهو ما أكدته الوزارة`."""

from __future__ import annotations

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.phrases import is_adjunct
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import CLAUSE_BREAKS, COMMAS, POINTING, RELATIVES, RELAYED, STOPS
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.openers import clause_opener

MAX_TELLER = 12  # tokens between a verbal noun and its أن: whose it is, and a channel


def told_noun(scene: Scene, cue: CueHit, limit: int) -> Frame | None:
    """A verbal noun with a pronoun or a subject, and أن behind it; what hangs on another noun (`أهمية أن`) is not told."""
    gap = cue.last
    frame = clause_opener(scene, cue, gap, min(limit, gap + MAX_TELLER), ("that", "min", "ala"))
    if frame is None or frame.opener != "that":
        return None
    last = frame.opener_at - 1
    if any(_breaks(scene, i) for i in range(gap, last + 1)) or "عن" in scene.forms[gap : max(gap, last - 1)]:
        return None
    if last >= gap and (scene.forms[last] in "-–" or (masdar_like(scene.forms[last]) and scene.name_over(last) is None)):
        return None
    first = scene.skip(gap, frame.opener_at)
    own = cue.row.gender == "x" and cue.row.number == "x"
    subject = first < frame.opener_at and not is_adjunct(scene, first)
    return frame if subject == own else None


def what_is_told(scene: Scene, cue: CueHit, limit: int) -> Frame | None:
    """`ما قاله فلان إن`; `…، وهو ما أكدته الوزارة` is told of the clause before it."""
    gap = cue.last
    frame = clause_opener(scene, cue, gap, limit, ("that", "colon"))
    if frame is not None:
        relayed = any(scene.forms[i].removeprefix("و") in RELAYED for i in range(cue.sentence.first, cue.first))
        return frame if relayed and not any(scene.forms[i] in CLAUSE_BREAKS for i in range(gap, frame.opener_at)) else None
    pointed = cue.first - 2 > cue.sentence.first and scene.forms[cue.first - 2] in POINTING
    end = next((i for i in range(gap, limit) if scene.forms[i] in STOPS or scene.forms[i] in COMMAS), limit)
    return Frame(cue, "trailing", gap, end, cue.sentence.first) if pointed and end > gap else None


def _breaks(scene: Scene, i: int) -> bool:
    """True for a word that opens another clause, and for a verb by its first letter (`إعلان فلان يعني أن`)."""
    form = scene.forms[i]
    return form in CLAUSE_BREAKS or form in RELATIVES or (form[0] == "ي" and len(form) > 3 and scene.name_over(i) is None)
