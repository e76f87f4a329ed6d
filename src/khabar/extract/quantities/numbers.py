"""Quantities with one number in digits or words, with the modifier before it and what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.closed import OF_THEM, TWO
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.modifiers import modifier_before, modifier_behind
from khabar.extract.quantities.nouns import noun_behind, unit_at
from khabar.extract.quantities.ranges import range_at, range_draft
from khabar.extract.quantities.refusals import is_code, is_year, no_quantity, why_not_counted
from khabar.grammar.numerals import Numeral, numerals
from khabar.lexicon.tables import Unit
from khabar.model import Modifier

_THOUSAND = 1000
_SIGNS = frozenset("%٪$€£¥")


@dataclass(frozen=True, slots=True)
class _Counted:
    """What a number counts; `symbol` says on which side a sign is glued to it; `last` is the token behind its brackets."""

    noun: Noun | None
    last: int
    symbol: str = ""


def number_drafts(clause: NumberClause) -> list[Draft]:
    """The numbers of a sentence, in order: quantities, and those that are refused unless a neighbour says what they count."""
    found = numerals(clause.analysis, clause.first, clause.last)
    numbers = [n for n in found if clause.taken.isdisjoint(range(n.first, n.last))]
    drafts: list[Draft] = []
    skip = -1
    for place, numeral in enumerate(numbers):
        if place <= skip:
            continue
        reason = no_quantity(clause, numeral) or _labelled_with(clause, numeral, drafts)
        bounds = range_at(clause, numbers, place) if reason is None else None
        draft = range_draft(clause, bounds) if bounds is not None else None
        if draft is not None and bounds is not None:
            skip = place + 1
        else:
            again = numbers[place + _repeated(clause, numbers, place)]
            skip = place + (again is not numeral)
            draft = _draft(clause, numeral, again.last + (skip > place and clause.form(again.last) == ")"), reason)
        drafts.append(draft)
        if draft.refused is None:
            clause.taken.update(range(draft.first, draft.end))
    return drafts


def _labelled_with(clause: NumberClause, numeral: Numeral, drafts: Sequence[Draft]) -> str | None:
    """A label where و alone joins a number to one (`رقم 2 و9`)."""
    before = drafts[-1] if drafts else None
    if before is None or before.refused != "a label" or before.end < numeral.first - 1:
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


def _draft(clause: NumberClause, numeral: Numeral, at: int, reason: str | None) -> Draft:
    """The draft of one number; `at` is the token behind it and its repetition."""
    first, cut = numeral.first, numeral.cut
    if reason is not None:
        return Draft(
            first=first, last=numeral.last, cut=cut, number=first, end=numeral.last, value=numeral.value, rule=numeral.rule,
            numeral=numeral, refused=reason,
        )  # fmt: skip
    dual = _dual_before(clause, numeral)
    if dual is not None:
        return dual
    opened = clause.form(first - 1) == "(" and clause.form(at) == ")"  # `(23) مطلوبا`: the noun stands behind the bracket
    counted = _counted(clause, numeral, at + opened)
    noun = counted.noun
    if noun is not None and _is_label(clause, numeral) and (not noun.known or clause.form(at) == "من"):
        noun = None
    modifier: Modifier | None = None
    before = modifier_before(clause, first - opened) if not cut else None
    if before is None and is_year(clause, numeral, noun):
        noun = None
    if noun is not None and noun.unit is None and numeral.value == 0 and not numeral.spelled:
        noun = None
    if noun is not None and ((not noun.known and is_code(clause, numeral)) or (opened and not _agrees(clause, numeral, noun))):
        noun = None
    if before is not None:
        modifier, first, cut = before
    elif counted.symbol == "before":
        first -= 1
    end = max(at, noun.last) if noun is not None else at
    behind = modifier_behind(clause, end)
    last = numeral.last + (opened and before is not None)
    if behind is not None and modifier is None:
        modifier, last = behind
        end = last
    elif numeral.spelled or counted.symbol == "behind":
        last = end
    is_share = noun is not None and noun.unit is not None and noun.unit.kind == "percent"  # `70% منها`
    if noun is not None and noun.unit is not None:
        numeral = _of_unit(clause, numeral, noun.unit)
        if _is_negative(clause, numeral, noun.unit, noun.last):
            numeral = replace(numeral, value=-numeral.value)
            first -= clause.form(first - 1) == "-"
    return Draft(
        first=first, last=last, cut=cut, number=numeral.first, end=end, value=numeral.value, modifier=modifier, noun=noun,
        rule=numeral.rule, numeral=numeral, refused=None if noun is not None else why_not_counted(clause, numeral),
        part=(noun is None or is_share) and clause.form(end) in OF_THEM and clause.kind(end + 1) != "number",
    )  # fmt: skip


def _dual_before(clause: NumberClause, numeral: Numeral) -> Draft | None:
    """`انتحاريين اثنين`: the dual stands before its number."""
    token = numeral.first - 1
    if clause.form(numeral.first) not in TWO or numeral.last > numeral.first + 1 or clause.kind(token) != "word":
        return None
    form = clause.form(token)
    if not form.endswith(("ان", "ين")) or form.startswith("ال") or len(form) < 5 or token in clause.taken:
        return None
    sure = token in clause.look.nouns or any(hit.first == token and hit.row.part == "dual" for hit in clause.look.duals)
    if not sure and (noun_behind(clause, numeral.last, 2, False) is not None or clause.is_particle(token)):
        return None
    cut = _clitic(clause, token)
    return Draft(
        first=token, last=numeral.last, cut=cut, number=token, end=numeral.last, value=2, noun=Noun(token, token + 1, cut=cut),
        rule="dual", numeral=numeral,
    )  # fmt: skip


def _clitic(clause: NumberClause, token: int) -> int:
    """Letters of a clitic before a word that the lexicon knows behind it alone."""
    name = clause.scene.names.get(token)
    if name is not None and name.cut:
        return name.mention.at.start - clause.analysis.starts[token]
    lengths = {cut.length for cut, _ in clause.scene.types[token].heads}
    return min(lengths, default=0)


def _counted(clause: NumberClause, numeral: Numeral, at: int) -> _Counted:
    """What stands behind a number, or the sign before it."""
    sign = numeral.first - 1
    if clause.form(sign) in _SIGNS and not numeral.cut and clause.analysis.glued(numeral.first):
        unit = unit_at(clause, sign)
        if unit is not None and unit_at(clause, at) is None:
            return _Counted(Noun(unit.first, unit.last, unit=unit.row), at, "before")
    noun = noun_behind(clause, at, numeral.value, numeral.scale is not None)
    is_sign = noun is not None and clause.form(noun.first) in _SIGNS and clause.analysis.glued(noun.first)
    return _Counted(noun, at, "behind" if is_sign else "")


def _is_label(clause: NumberClause, numeral: Numeral) -> bool:
    """True for `الترتيب الـ34`, `iOS 11.3`: a place in a row or a version, unless a noun that is known follows."""
    before = clause.form(numeral.first - 1) in ("ال", "بال", "وال", "لل") or clause.kind(numeral.first - 1) == "latin"
    return before and not numeral.spelled


def _agrees(clause: NumberClause, numeral: Numeral, noun: Noun) -> bool:
    """False for `دزيكو (52) هدف روما`, a minute: behind a bracket 11 to 99 need their accusative, unless `عدد` opens it."""
    if noun.unit is not None or clause.form(numeral.first - 2).endswith("عدد") or not 11 <= numeral.value <= 99:
        return True
    return clause.form(noun.first).endswith(("ا", "ه"))


def _of_unit(clause: NumberClause, numeral: Numeral, unit: Unit) -> Numeral:
    """`90.134%` has decimals: a share of thousands is no share."""
    form = clause.form(numeral.first)
    shared = unit.kind == "percent" and numeral.rule == "digits" and numeral.value >= _THOUSAND and form.count(".") == 1
    return replace(numeral, value=float(form)) if shared and "," not in form else numeral


def _is_negative(clause: NumberClause, numeral: Numeral, unit: Unit, last: int) -> bool:
    """True for `-0.5%`, `5 درجات تحت الصفر`; a sign that joins two words is no minus."""
    if unit.kind in ("degree", "temperature") and clause.form(last) == "تحت" and clause.form(last + 1) == "الصفر":
        return True
    sign, analysis = numeral.first - 1, clause.analysis
    if clause.form(sign) != "-" or numeral.spelled or not analysis.glued(numeral.first) or clause.kind(sign - 1) == "number":
        return False
    return unit.kind in ("percent", "degree", "temperature") and (sign == clause.first or not analysis.glued(sign))
