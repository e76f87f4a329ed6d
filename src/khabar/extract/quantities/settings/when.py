"""The time as of which a quantity is told."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.settings.openings import is_open, is_told_of
from khabar.extract.quantities.settings.words import BEFORE_TIMES, TURNS
from khabar.model import Time


def time_before(clause: NumberClause, tokens: Sequence[int], start: int, *, told: bool) -> Time | None:
    """A time that opens the clause, stands right behind its verb, or right before the number."""
    for token in tokens:
        if clause.forms[token] in TURNS:
            return None
        if token in clause.scene.times and says_when(clause, token, tokens[0] + 1):
            opened = token - (token > clause.first and clause.is_particle(token - 1))
            last, time = clause.scene.times[token]
            fits = is_open(clause, opened, start) or is_open(clause, token, start)
            return time if fits or (told and is_told_of(clause, last, tokens[0] + 1)) else None
    return None


def says_when(clause: NumberClause, token: int, number: int) -> bool:
    """True for a point in time that is the only one before a quantity at `number`.

    False for `منذ 2014`, `بين 1966 و1982`, `في 1934 و1990`.
    """
    last, time = clause.scene.times[token]
    if time.type not in ("DATE", "TIME") or clause.form(token - 1) in BEFORE_TIMES:
        return False
    if clause.kind(token - 1) == "number" or (clause.form(token - 1) == "-" and clause.kind(token - 2) == "number"):
        return False
    listed = (clause.kind(last) == "number" and last != number) or (
        clause.form(last) == "و" and clause.kind(last + 1) == "number"
    )
    return not listed and not clause.forms[token].startswith(("بهذا", "بهذه"))
