"""Quantities with a number: which numbers count something, ranges (`بين 10 و15 شخصا`), and numbers that are none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from khabar.extract.quantities.parts import (
    Draft,
    Noun,
    NumberClause,
    counted_noun,
    modifier_before,
    modifier_behind,
    stands_as_part,
    unit_at,
)
from khabar.extract.quantities.refusals import no_quantity, why_not_counted
from khabar.extract.quantities.roles import role_of
from khabar.grammar import Hit
from khabar.grammar.numerals import Numeral, numerals
from khabar.grammar.words import stem_in, time_word
from khabar.lexicon.tables import CountedNoun, Unit
from khabar.model import Modifier, Number, Rejected

_BETWEEN = frozenset(["بين", "مابين"])
_CHANGES = frozenset(
    ["ارتفع", "ارتفعت", "ارتفاع", "زاد", "زادت", "زياده", "انخفض", "انخفضت", "انخفاض", "تراجع", "تراجعت", "خفض",
     "رفع", "تقليص", "قفز", "قفزت", "صعد", "هبط", "هبطت", "نما", "ازداد", "يرتفع", "ينخفض"]
)  # fmt: skip
_CHANGE_REACH = 8  # tokens back from `من 10 إلى 20` to a word that makes it a change and no range
_OF_THEM = frozenset(["منهم", "منها", "منهن"])
_YEARS = (1900, 2100)  # four digits in this range are a quantity only with a noun that is known, a modifier or a role
_SIGNS = {"%": "%", "٪": "%", "$": "$", "€": "€", "£": "£", "¥": "¥"}


@dataclass(frozen=True, slots=True)
class _Range:
    """Two numbers that bound one quantity; `first`, `cut` are those of `بين` where it stands."""

    first: int
    cut: int
    low: Number
    high: Number
    last: Numeral
    told: bool
    """True behind `بين`, which tells a range whatever is counted."""


def number_quantities(clause: NumberClause, rejected: list[Rejected]) -> Iterator[Draft]:
    """The quantities with a number in a sentence, in order."""
    numbers = [n for n in numerals(clause.analysis, clause.first, clause.last) if clause.taken.isdisjoint(range(n.first, n.last))]
    skip = -1
    for place, numeral in enumerate(numbers):
        if place == skip:
            continue
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        reason = no_quantity(clause, numeral)
        bounds = _range(clause, numeral, following) if following is not None and reason is None else None
        if bounds is not None and (draft := _of_range(clause, bounds)) is not None:
            skip = place + 1
            yield draft
            continue
        draft = _of_numeral(clause, numeral, following) if reason is None else None
        if draft is not None:
            yield draft
        elif numeral.rule != "words":
            start, end = clause.analysis.span_of(numeral.first, numeral.last, numeral.cut)
            rejected.append(Rejected(stage="quantities", reason=reason or why_not_counted(clause, numeral), start=start, end=end))


# ---- single numbers


def _of_numeral(clause: NumberClause, numeral: Numeral, following: Numeral | None) -> Draft | None:
    """The quantity of one number; null where nothing says that it counts."""
    first, last, cut = numeral.first, numeral.last, numeral.cut
    opened = clause.form(first - 1) == "(" and clause.form(last) == ")"
    if opened:  # `(23) مطلوبا`: what is counted stands behind the bracket
        numeral = replace(numeral, last=last + 1)
    unit, noun, counted, symbol = _counted(clause, numeral)
    if unit is None and noun is None and following is not None:
        unit, noun, counted = _shared(clause, numeral, following)
        if counted is not None:
            numeral = replace(numeral, value=_scaled(numeral, following))
    before = modifier_before(clause, first - opened) if not cut else None
    modifier: Modifier | None = None
    if before is not None:
        modifier, first, cut = before
    elif symbol == "before":
        first -= 1
    end = counted[1] if counted and numeral.last <= counted[0] <= numeral.last + 1 else last
    behind = modifier_behind(clause, end)
    if behind is not None and modifier is None:
        modifier, last = behind
    elif numeral.spelled or symbol == "behind":
        last = max(last, end)
    role = "amount" if unit and unit.kind == "money" else "share" if unit and unit.kind == "percent" else None
    if unit is None:
        role = role_of(clause, first, end, noun)
    part = stands_as_part(clause, first)
    others = clause.form(last) in _OF_THEM
    told = modifier is not None or others or numeral.rule == "digits_scaled" or (role and _told_right_before(clause, first))
    if unit is None and noun is None and not told:
        return None
    if noun is not None and noun.entry is None and _is_rank(clause, numeral):
        return None
    if unit is None and _may_be_year(clause, numeral) and not (modifier or role or (noun and noun.entry)):
        return None
    if time_word(clause.analysis, numeral.last, "unit", "unit_plural", "unit_dual", "the_units") is not None:
        return None  # a duration
    if unit is not None and counted is not None and _is_negative(clause, numeral, unit, counted[1]):
        numeral = replace(numeral, value=-numeral.value)
        first -= clause.form(first - 1) == "-"
    return Draft(
        first=first, last=last, cut=cut, value=numeral.value, modifier=modifier, unit=unit, counted=counted, role=role,
        part=part or others, rule=numeral.rule,
    )  # fmt: skip


def _is_negative(clause: NumberClause, numeral: Numeral, unit: Unit, last: int) -> bool:
    """True for `-0.5%`, `5 درجات تحت الصفر`; a sign that joins two words is no minus."""
    if unit.kind in ("degree", "temperature") and clause.form(last) == "تحت" and clause.form(last + 1) == "الصفر":
        return True
    sign, analysis = numeral.first - 1, clause.analysis
    if clause.form(sign) != "-" or numeral.spelled or not analysis.glued(numeral.first) or clause.kind(sign - 1) == "number":
        return False
    return unit.kind in ("percent", "degree", "temperature") and (sign == clause.first or not analysis.glued(sign))


def _counted(clause: NumberClause, numeral: Numeral) -> tuple[Unit | None, Noun | None, tuple[int, int] | None, str]:
    """`(unit, noun, their tokens, where a sign stands)` of what a number counts."""
    hit = unit_at(clause, numeral.last)
    if hit is not None:
        is_sign = clause.kind(hit.first) == "sign"
        return hit.row, None, (hit.first, hit.last), "behind" if is_sign and clause.analysis.glued(hit.first) else ""
    sign = clause.form(numeral.first - 1)
    if sign in _SIGNS and not numeral.cut and clause.analysis.glued(numeral.first):
        unit = unit_at(clause, numeral.first - 1)
        if unit is not None:
            return unit.row, None, (unit.first, unit.last), "before"
    noun = counted_noun(clause, numeral)
    return None, noun, (noun.token, noun.token + 1) if noun else None, ""


def _shared(
    clause: NumberClause, numeral: Numeral, following: Numeral
) -> tuple[Unit | None, Noun | None, tuple[int, int] | None]:
    """What the next number counts, where a conjunction joins it to this one (`67,7 إلى 90 بالمئة`)."""
    joiner = clause.form(numeral.last) if following.first == numeral.last + 1 else ""
    if joiner not in ("و", "الي", "او", "-", "–", "مقابل"):
        return None, None, None
    unit, noun, counted, _ = _counted(clause, following)
    return (
        (unit, None, counted)
        if unit is not None
        else (None, noun if noun and noun.entry else None, counted if noun and noun.entry else None)
    )


def _told_right_before(clause: NumberClause, first: int) -> bool:
    """True where the word that tells the role stands right before the number (`مقتل 5`)."""
    hits: list[Hit[CountedNoun]] = clause.analysis.hits_in(CountedNoun, max(clause.first, first - 3), first)
    return any(hit.last == first and hit.row.part == "cue" for hit in hits)


def _is_rank(clause: NumberClause, numeral: Numeral) -> bool:
    """True for `الترتيب الـ34`: digits with the article tell a place in a row, unless a noun that is known follows."""
    return clause.form(numeral.first - 1) == "ال" and clause.analysis.glued(numeral.first)


def _may_be_year(clause: NumberClause, numeral: Numeral) -> bool:
    form = clause.form(numeral.first)
    return numeral.rule == "digits" and len(form) == 4 and form.isdigit() and _YEARS[0] <= int(form) <= _YEARS[1]


# ---- ranges


def _range(clause: NumberClause, numeral: Numeral, following: Numeral) -> _Range | None:
    """The range that two numbers make; null where they are two quantities."""
    if following.first == numeral.last and clause.form(following.first)[: following.cut] == "و":
        joiner = "و"
    elif following.first == numeral.last + 1 and not following.cut:
        joiner = clause.form(numeral.last)
    else:
        return None
    first, cut, opener = _opener(clause, numeral)
    fits = (
        (joiner == "و" and opener == "بين")
        or (joiner == "الي" and (opener in ("بين", "") or (opener == "من" and not _changes(clause, first))))
        or (joiner in ("-", "–", "او") and opener != "من")
    )
    low = _scaled(numeral, following)
    if not fits or low >= following.value:
        return None
    return _Range(first, cut, low, following.value, following, opener == "بين" and not _may_be_year(clause, following))


def _opener(clause: NumberClause, numeral: Numeral) -> tuple[int, int, str]:
    """`(first token, letters cut, بين or من or nothing)` before the first number of a range."""
    before = clause.form(numeral.first - 1)
    cut = stem_in(before, _BETWEEN) if before and not numeral.cut else None
    if cut is not None:
        first = numeral.first - 1
        return (first - 1, 0, "بين") if clause.form(first - 1) == "ما" and not cut.length else (first, cut.length, "بين")
    if before == "من" and not numeral.cut:
        return numeral.first - 1, 0, "من"
    return numeral.first, numeral.cut, ""


def _changes(clause: NumberClause, first: int) -> bool:
    """True where a word of change stands before `من 10 إلى 20`."""
    return any(stem_in(clause.form(t), _CHANGES) for t in range(max(clause.first, first - _CHANGE_REACH), first))


def _scaled(numeral: Numeral, following: Numeral) -> Number:
    """The first number, with the scale of the second where it has none (`3.8 و3.9 مليون`)."""
    if numeral.scale is None and following.scale is not None and numeral.value <= following.value / following.scale:
        value = round(numeral.value * following.scale, 6)
        return int(value) if value == int(value) else value
    return numeral.value


def _of_range(clause: NumberClause, bounds: _Range) -> Draft | None:
    unit, noun, counted, symbol = _counted(clause, bounds.last)
    if unit is None and noun is None and not bounds.told:
        return None
    last = bounds.last.last
    if (bounds.last.spelled or symbol == "behind") and counted is not None:
        last = max(last, counted[1])
    first, cut = bounds.first, bounds.cut
    before = modifier_before(clause, first) if not cut else None
    if before is not None:
        _, first, cut = before
    role = "amount" if unit and unit.kind == "money" else "share" if unit and unit.kind == "percent" else None
    return Draft(
        first=first, last=last, cut=cut, value=bounds.low, value_max=bounds.high, modifier="range", unit=unit, counted=counted,
        role=role if unit else role_of(clause, first, last, noun), part=stands_as_part(clause, first), rule="range",
    )  # fmt: skip
