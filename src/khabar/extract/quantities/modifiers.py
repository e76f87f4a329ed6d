"""Words beside a number that say how exact it is: before it, behind what it counts, or parted by their subject."""

from __future__ import annotations

from khabar.extract.quantities.clause import NumberClause
from khabar.model import Modifier

_LESS = frozenset(["يقل", "تقل", "يقلون"])
_PARTED = _LESS | {"يزيد", "تزيد", "زاد", "زادت"}
_HEADS = frozenset(["مبلغ", "حاجز", "عتبه", "سقف"])
"""Between a modifier and its number (`ما يزيد على مبلغ 3 ملايين`)."""
_NOT = frozenset(["لا", "لم"])


Before = tuple[Modifier, int, int]
"""A modifier before a number: `(modifier, its first token, letters cut)`."""


def with_modifier(clause: NumberClause, first: int, cut: int) -> tuple[Modifier | None, int, int]:
    """`(modifier, first token, letters cut)` of a quantity whose words begin at `first`; a clitic keeps a modifier apart."""
    return (modifier_before(clause, first) if not cut else None) or (None, first, cut)


def modifier_before(clause: NumberClause, first: int) -> Before | None:
    """The modifier that ends where a number begins, the longest one."""
    if clause.form(first - 1) in _HEADS and first not in clause.before:
        first -= 1
    for hit in clause.before.get(first, ()):
        if hit.first < clause.first or not clause.taken.isdisjoint(range(hit.first, hit.last)):
            continue
        if hit.row.place != "after" or (not hit.cut.length and _follows_words(clause, hit.first)):
            return hit.row.modifier, hit.first, hit.cut.length
    return _parted_modifier(clause, first)


def _follows_words(clause: NumberClause, token: int) -> bool:
    """True for `قتل على الأقل 26`: what usually stands behind can stand before the number where no other number precedes it."""
    return all(clause.kinds[k] == "word" and k not in clause.taken for k in range(max(clause.first, token - 2), token))


def _parted_modifier(clause: NumberClause, first: int) -> Before | None:
    """`لا تقل قيمته عن`, `يزيد عدد سكانها على`: a verb and its preposition with their subject between them."""
    if clause.form(first - 1) not in ("عن", "علي"):
        return None
    for verb in (first - 3, first - 4):
        form = clause.form(verb)
        if form in _PARTED:
            less = form in _LESS
            if clause.form(verb - 1) in _NOT:
                return ("at_least" if less else "at_most"), verb - 1, 0
            return ("less_than" if less else "more_than"), verb, 0
    return None


def modifier_behind(clause: NumberClause, last: int) -> tuple[Modifier, int] | None:
    """`(modifier, token behind it)` of `على الأقل` behind what is counted, one adjective between them at most."""
    for token in (last, last + 1):
        hit = clause.behind.get(token)
        if hit is not None and hit.last <= clause.last:
            near = token == last or (clause.kind(last) == "word" and not clause.is_particle(last))
            return (hit.row.modifier, hit.last) if near else None
    return None
