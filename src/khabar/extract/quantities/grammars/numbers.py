"""Quantities with one number in digits or words, with the modifier before it and what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.grammars.duals import dual_before
from khabar.extract.quantities.grammars.ranges import range_at, range_draft
from khabar.extract.quantities.modifiers import Before, modifier_before, modifier_behind
from khabar.extract.quantities.nouns import noun_behind
from khabar.extract.quantities.refusals import LABEL, is_code, is_year, no_quantity, why_not_counted
from khabar.extract.quantities.words import OF_THEM
from khabar.grammar.numerals import Numeral, numerals
from khabar.lexicon.tables import Unit

_THOUSAND = 1000
_SIGNS = frozenset("%٪$€£¥")


def number_drafts(clause: NumberClause) -> list[Draft]:
    """The numbers of a sentence, in order: quantities, and those that are refused unless a neighbour says what they count."""
    found = numerals(clause.analysis, clause.first, clause.last)
    numbers = [n for n in found if clause.taken.isdisjoint(range(n.first, n.last))]
    drafts: list[Draft] = []
    place = 0
    while place < len(numbers):
        draft, read = _next(clause, numbers, place, drafts)
        drafts.append(draft)
        place += read
        if draft.refused is None:
            clause.taken.update(range(draft.first, draft.end))
    return drafts


def _next(clause: NumberClause, numbers: Sequence[Numeral], place: int, before: Sequence[Draft]) -> tuple[Draft, int]:
    """The draft that begins with a number, and how many numbers it holds: two of a range, and of one that is repeated."""
    numeral = numbers[place]
    reason = no_quantity(clause, numeral) or _labelled_with(clause, numeral, before)
    if reason is not None:
        return _refused(numeral, reason), 1 + _repeated(clause, numbers, place)
    bounds = range_at(clause, numbers, place)
    draft = range_draft(clause, bounds) if bounds is not None else None
    if draft is not None:
        return draft, 2
    repeated = _repeated(clause, numbers, place)
    last = numbers[place + repeated].last
    return _read(clause, numeral, last + (repeated and clause.form(last) == ")")), 1 + repeated


def _labelled_with(clause: NumberClause, numeral: Numeral, drafts: Sequence[Draft]) -> str | None:
    """A label where و alone joins a number to one (`رقم 2 و9`)."""
    before = drafts[-1] if drafts else None
    if before is None or before.refused != LABEL or before.end < numeral.first - 1:
        return None
    joined = clause.form(before.end) == "و" or clause.form(numeral.first).startswith("و")
    return before.refused if joined and before.end + (clause.form(before.end) == "و") == numeral.first else None


def _repeated(clause: NumberClause, numbers: Sequence[Numeral], place: int) -> int:
    """1 where the next number says the same once more, one of them in brackets (`ستة (6) مراحل`, `(6) ستة مراحل`), else 0."""
    if place + 1 == len(numbers):
        return 0
    here, there = numbers[place], numbers[place + 1]
    behind = clause.form(here.last) == "(" and there.first == here.last + 1 and clause.form(there.last) == ")"
    before = clause.form(here.first - 1) == "(" and there.first == here.last + 1 and clause.form(here.last) == ")"
    return int((behind or before) and here.spelled != there.spelled and here.value == there.value)


def _refused(numeral: Numeral, reason: str) -> Draft:
    """The draft of a number that is no quantity."""
    return Draft(
        first=numeral.first, last=numeral.last, cut=numeral.cut, number=numeral.first, end=numeral.last, value=numeral.value,
        rule=numeral.rule, numeral=numeral, refused=reason,
    )  # fmt: skip


def _read(clause: NumberClause, numeral: Numeral, at: int) -> Draft:
    """The draft of one number; `at` is the token behind it and its repetition."""
    dual = dual_before(clause, numeral)
    if dual is not None:
        return dual
    opened = clause.form(numeral.first - 1) == "(" and clause.form(at) == ")"  # `(23) مطلوبا`: the noun stands behind it
    noun, symbol = _counted(clause, numeral, at + opened)
    before = modifier_before(clause, numeral.first - opened) if not numeral.cut else None
    if noun is not None and (_is_other(clause, numeral, noun, at, opened) or (before is None and is_year(clause, numeral, noun))):
        noun = None
    draft = Draft(
        first=numeral.first - (symbol == "before"), last=numeral.last, cut=numeral.cut, number=numeral.first,
        end=max(at, noun.last) if noun is not None else at, value=numeral.value, noun=noun, rule=numeral.rule, numeral=numeral,
        refused=why_not_counted(clause, numeral) if noun is None else None,
    )  # fmt: skip
    _add_modifier(clause, draft, before, opened, numeral.spelled or symbol == "behind")
    if noun is not None and noun.unit is not None:
        _settle_value(clause, draft, numeral, noun.unit, noun.last)
    draft.part = _is_part(clause, draft)
    return draft


def _is_other(clause: NumberClause, numeral: Numeral, noun: Noun, at: int, opened: bool) -> bool:
    """True where a number does not count the noun behind it: a place in a row, a code, a zero, a minute in brackets."""
    if _is_label(clause, numeral) and (not noun.known or clause.form(at) == "من"):
        return True
    if noun.unit is None and numeral.value == 0 and not numeral.spelled:
        return True
    return (not noun.known and is_code(clause, numeral)) or (opened and not _agrees(clause, numeral, noun))


def _add_modifier(clause: NumberClause, draft: Draft, before: Before | None, opened: bool, whole: bool) -> None:
    """The modifier before a number or behind what it counts; `whole`: the words of the quantity reach to the noun."""
    if before is not None:
        draft.modifier, draft.first, draft.cut = before
        draft.last += opened
    behind = modifier_behind(clause, draft.end) if before is None else None
    if behind is not None:
        draft.modifier, draft.last = behind
        draft.end = draft.last
    elif whole:
        draft.last = draft.end


def _is_part(clause: NumberClause, draft: Draft) -> bool:
    """True for a number or share right before `منهم` (`70% منها`); `16 منها 3` opens another part."""
    is_share = draft.unit is not None and draft.unit.kind == "percent"
    return (draft.noun is None or is_share) and clause.form(draft.end) in OF_THEM and clause.kind(draft.end + 1) != "number"


def _counted(clause: NumberClause, numeral: Numeral, at: int) -> tuple[Noun | None, str]:
    """What stands behind a number, or the sign before it; and on which side a sign is glued to it: before, behind or none."""
    sign = numeral.first - 1
    if clause.form(sign) in _SIGNS and not numeral.cut and clause.analysis.glued(numeral.first):
        unit = clause.units.get(sign)
        if unit is not None and clause.units.get(at) is None:
            return Noun(unit.first, unit.last, unit=unit.row), "before"
    noun = noun_behind(clause, at, numeral.value, numeral.scale is not None)
    is_sign = noun is not None and clause.form(noun.first) in _SIGNS and clause.analysis.glued(noun.first)
    return noun, "behind" if is_sign else ""


def _is_label(clause: NumberClause, numeral: Numeral) -> bool:
    """True for `الترتيب الـ34`, `iOS 11.3`: a place in a row or a version, unless a noun that is known follows."""
    before = clause.form(numeral.first - 1) in ("ال", "بال", "وال", "لل") or clause.kind(numeral.first - 1) == "latin"
    return before and not numeral.spelled


def _agrees(clause: NumberClause, numeral: Numeral, noun: Noun) -> bool:
    """False for `دزيكو (52) هدف روما`, a minute: behind a bracket 11 to 99 need their accusative, unless `عدد` opens it."""
    if noun.unit is not None or clause.form(numeral.first - 2).endswith("عدد") or not 11 <= numeral.value <= 99:
        return True
    return clause.form(noun.first).endswith(("ا", "ه"))


def _settle_value(clause: NumberClause, draft: Draft, numeral: Numeral, unit: Unit, behind: int) -> None:
    """What the unit makes of the number: a share of thousands has decimals (`90.134%`), a share or a degree can be negative."""
    form = clause.form(numeral.first)
    shared = unit.kind == "percent" and numeral.rule == "digits" and numeral.value >= _THOUSAND and form.count(".") == 1
    value = float(form) if shared and "," not in form else numeral.value
    if _is_negative(clause, numeral, unit, behind):
        value = -value
        draft.first -= clause.form(draft.first - 1) == "-"
    draft.value, draft.numeral = value, numeral if value == numeral.value else replace(numeral, value=value)


def _is_negative(clause: NumberClause, numeral: Numeral, unit: Unit, last: int) -> bool:
    """True for `-0.5%`, `5 درجات تحت الصفر`; a sign that joins two words is no minus."""
    if unit.kind in ("degree", "temperature") and clause.form(last) == "تحت" and clause.form(last + 1) == "الصفر":
        return True
    sign, analysis = numeral.first - 1, clause.analysis
    if clause.form(sign) != "-" or numeral.spelled or not analysis.glued(numeral.first) or clause.kind(sign - 1) == "number":
        return False
    return unit.kind in ("percent", "degree", "temperature") and (sign == clause.first or not analysis.glued(sign))
