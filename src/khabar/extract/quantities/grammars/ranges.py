"""Two numbers that bound one quantity: `بين 10 و15 شخصا`, `من 10 أشخاص إلى 15`, `10-15`, `3 أو 4 جنود`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.modifiers import modifier_before
from khabar.extract.quantities.nouns import noun_behind
from khabar.extract.quantities.refusals import is_code, may_be_year, no_quantity
from khabar.extract.quantities.words import BETWEEN, LEVEL_CHANGES
from khabar.grammar.numerals import Numeral
from khabar.model import Number
from khabar.text import without_article

_TO = frozenset(["الي", "حتي", "وحتي"])
_DASHES = frozenset("-–ـ")
_CHANGE_REACH = 10  # tokens back from `من 10 إلى 20` to a word that makes it a change and no range
_REACH = 6  # tokens between the two numbers (`من 10 آلاف دينار عراقي إلى 15 ألفا`)
_NEAR = 40  # how many times its lower bound a range may span: `من 2 إلى 500` is rarely one


@dataclass(frozen=True, slots=True)
class Bounds:
    """Two numbers that bound one quantity; `first`, `cut` are those of `بين` where it stands, `noun` what the second counts."""

    first: int
    cut: int
    low: Numeral
    value: Number
    high: Numeral
    noun: Noun | None
    told: bool
    """True behind `بين`, which tells a range whatever is counted."""


def range_at(clause: NumberClause, numbers: Sequence[Numeral], place: int) -> Bounds | None:
    """The range that a number makes with the next one; null where they are two quantities."""
    if place + 1 == len(numbers):
        return None
    numeral, following = numbers[place], numbers[place + 1]
    if following.first - numeral.last > _REACH:
        return None
    own = noun_behind(clause, numeral.last, numeral.value, numeral.scale is not None)
    joiner = _joiner(clause, own.last if own is not None else numeral.last, following)
    if joiner is None or no_quantity(clause, following, joined=True) is not None:
        return None
    first, cut, opener = _opener(clause, numeral)
    if not _fits(clause, joiner, opener, first):
        return None
    value = scaled(numeral, following) if own is None else numeral.value
    noun = noun_behind(clause, following.last, following.value, following.scale is not None)
    if value >= following.value or (own is not None and not _same(own, noun)):
        return None
    if opener != "بين" and following.value > _NEAR * max(value, 1):
        return None
    return Bounds(first, cut, numeral, value, following, noun or own, opener == "بين" and not may_be_year(clause, following))


def _same(own: Noun, other: Noun | None) -> bool:
    """True where both numbers count the same: the second noun is of the same unit, of the same role, or left out."""
    if own.unit is None:
        return other is None or (other.unit is None and own.role == other.role)
    return other is not None and other.unit is not None and (own.unit.kind, own.unit.unit) == (other.unit.kind, other.unit.unit)


def _joiner(clause: NumberClause, at: int, following: Numeral) -> str | None:
    """The word between two numbers, `و` also where it is written together with the second."""
    if following.first == at and clause.form(at)[: following.cut] == "و":
        return "و"
    if following.first == at + 1 and not following.cut:
        return clause.form(at)
    second = (clause.form(at), clause.form(at + 1))
    if following.first == at + 2 and not following.cut and second in (("و", "حتي"), ("و", "بين"), ("و", "الي")):
        return second[1]
    return None


def _opener(clause: NumberClause, numeral: Numeral) -> tuple[int, int, str]:
    """`(first token, letters cut, بين or من or nothing)` before the first number of a range."""
    before = clause.form(numeral.first - 1)
    if before in BETWEEN and not numeral.cut:
        first, cut = numeral.first - 1, len(before) - len(BETWEEN[before])
        return (first - 1, 0, "بين") if clause.form(first - 1) == "ما" and not cut else (first, cut, "بين")
    if before == "من" and not numeral.cut:
        return numeral.first - 1, 0, "من"
    return numeral.first, numeral.cut, ""


def _fits(clause: NumberClause, joiner: str, opener: str, first: int) -> bool:
    """True where the word between two numbers makes a range behind what opens it."""
    if joiner == "و":
        return opener == "بين"
    if joiner in _TO:
        return opener in ("بين", "") or not _changes(clause, first)
    return joiner in _DASHES or (joiner == "او" and opener != "من")


def _changes(clause: NumberClause, first: int) -> bool:
    """True where a word of change stands before `من 10 إلى 20`."""
    before = clause.forms[max(clause.first, first - _CHANGE_REACH) : first]
    return any(form in LEVEL_CHANGES or without_article(form) in LEVEL_CHANGES for form in before)


def scaled(numeral: Numeral, following: Numeral) -> Number:
    """The first number, with the scale of the second where it has none (`3.8 و3.9 مليون`)."""
    if numeral.scale is None and following.scale is not None and numeral.value <= following.value / following.scale:
        value = round(numeral.value * following.scale, 6)
        return int(value) if value == int(value) else value
    return numeral.value


def range_draft(clause: NumberClause, bounds: Bounds) -> Draft | None:
    """The draft of a range; null where nothing says that it counts."""
    noun = bounds.noun
    if (noun is None and not bounds.told) or clause.is_time(bounds.high.last):
        return None
    if noun is not None and not noun.known and (is_code(clause, bounds.low) or is_code(clause, bounds.high)):
        return None
    last = end = bounds.high.last
    if noun is not None:
        end = max(end, noun.last)
        if bounds.high.spelled or (noun.first >= last and clause.kind(noun.first) == "sign"):
            last = end
    first, cut = bounds.first, bounds.cut
    before = modifier_before(clause, first) if not cut else None
    if before is not None:
        _, first, cut = before
    return Draft(
        first=first, last=last, cut=cut, number=bounds.low.first, end=end, value=bounds.value, value_max=bounds.high.value,
        modifier="range", noun=noun, rule="range", numeral=bounds.high,
    )  # fmt: skip
