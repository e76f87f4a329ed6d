"""Whether a quantity is a total or what is added: `200 جندي إضافي`, `زيادة قدرها 3 ملايين`, `ارتفع بنسبة 5%`."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.roles import UNTOLD
from khabar.extract.quantities.words import BY, DOWN, LEVELS, MORE, OTHERS, REACHED, UP
from khabar.extract.words import SIGNS

_CHANGES = UP.keys() | DOWN.keys()
_ENDS = SIGNS | REACHED
"""Before a word of change these end its phrase, or tell a level."""
_REACH = 9  # tokens back from a number to its word of change
_FAR = 18  # the same behind `بنسبة`
_ADJECTIVES = 3  # tokens behind what is counted in which an adjective belongs to it
_SIZES = frozenset(["distance", "temperature", "degree", "speed"])  # `ارتفاع 6 أقدام` is a height


def add_measures(clause: NumberClause, drafts: Sequence[Draft]) -> None:
    """Marks the drafts that are a change, up or down, as increments."""
    for place, draft in enumerate(drafts):
        if _is_more(clause, drafts, place) or _is_change(clause, draft):
            draft.measure = "increment"


def _is_more(clause: NumberClause, drafts: Sequence[Draft], place: int) -> bool:
    """True for `جندي إضافي`, `حالات جديدة`; `آخرين` adds to a number of the same role before it, or to people told before."""
    draft = drafts[place]
    noun = draft.noun
    start = noun.first if noun is not None and noun.first >= draft.number else draft.end
    for token in range(start, min(max(draft.end, start + 1) + _ADJECTIVES, clause.last)):
        form = clause.forms[token]
        if form in MORE:
            return True
        if form in OTHERS:
            earlier = next((d for d in reversed(drafts[:place]) if d.unit is None), None)
            return token >= draft.number and (earlier.role == draft.role if earlier is not None else draft.role in UNTOLD)
        if token >= draft.end and (clause.kinds[token] != "word" or clause.is_particle(token) or form.startswith("و")):
            return False
    return False


def _is_change(clause: NumberClause, draft: Draft) -> bool:
    """True where a word of change stands before a number in its clause, and the number is not the level that was reached."""
    unit, by = draft.unit, _by(clause, draft)
    if (unit is None and not by) or (unit is not None and unit.kind in _SIZES):
        return False
    if clause.form(draft.first - 1) in LEVELS or (draft.cut and clause.forms[draft.first][: draft.cut] in ("ل", "ك")):
        return False
    for token in range(draft.first - 1, max(clause.first, draft.first - (_FAR if by else _REACH)) - 1, -1):
        form = clause.forms[token]
        if form in _ENDS or form in _CHANGES:
            return form not in _ENDS
        if (token in clause.taken and token not in clause.timed) or clause.scene.is_verb(token):
            return False
    return False


def _by(clause: NumberClause, draft: Draft) -> bool:
    """True behind `بنسبة`, `قدرها`, ب."""
    return clause.form(draft.first - 1) in BY or clause.forms[draft.first][: draft.cut] in ("ب", "وب")
