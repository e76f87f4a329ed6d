"""Whether a place or time before a number is told of it: it opens the clause, or ends what the number tells the size of."""

from __future__ import annotations

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.words import AMOUNTS, BY

_WHEN = frozenset(["في", "خلال", "حتي"])


def is_open(clause: NumberClause, opened: int, start: int) -> bool:
    """True where a phrase begins its clause or stands right behind a verb or a word of its role."""
    if opened <= start or clause.scene.breaks(opened - 1) or clause.scene.is_verb(opened - 1):
        return True
    return clause.cues.get(opened) is not None


def is_told_of(clause: NumberClause, first: int, last: int) -> bool:
    """True where a number at `last` tells how much of what stands before a place there is (`البطالة في مصر إلى 11%`)."""
    between = range(first, last)
    timed = {t for at in between if at in clause.scene.times for t in range(at, clause.scene.times[at][0])}
    return all(clause.forms[t] in AMOUNTS or clause.forms[t] in BY or t in timed or clause.forms[t] in _WHEN for t in between)


def is_sized(clause: NumberClause, draft: Draft, start: int) -> bool:
    """True where a number may tell the size of what stands before it: money and shares behind `بلغ`, `بنسبة` and their like."""
    if draft.unit is None or draft.unit.kind not in ("money", "percent"):
        return True
    return any(clause.forms[t] in AMOUNTS or clause.forms[t] in BY for t in range(start, draft.first))
