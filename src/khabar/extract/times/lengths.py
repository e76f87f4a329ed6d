"""Lengths of time: `خمس سنوات`, `يومين`, `السنوات الخمس الأخيرة`, and what lies so far back (`قبل ثلاثة أيام`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from khabar.extract.times.phrase import Phrase, TimeClause
from khabar.extract.times.values import UNKNOWN, Value, duration, of_shift
from khabar.grammar.numerals import Numeral, numerals
from khabar.lexicon.tables import Approximator, NumberWord, TimeWord
from khabar.model import Number

_MODS = {
    "about": "APPROX",
    "more_than": "MORE_THAN",
    "less_than": "LESS_THAN",
    "at_least": "EQUAL_OR_MORE",
    "at_most": "EQUAL_OR_LESS",
}
_AGE_WORDS = frozenset(["العمر", "عمره", "عمرها", "عمرهم", "بعمر", "البالغ", "البالغه", "يبلغ", "تبلغ", "عمر", "سن", "السن"])
_BESIDE_AGE = frozenset("()،,")  # `فيرداسكو، 34 عاما، الذي`
_UNSURE_UNITS = frozenset(["DE", "CE"])  # عقد is a contract too, قرن a horn: only behind a preposition or a modifier
_MAX_DECADES = 30  # more is no number of decades (`منذ 2022 عقد`)
_SENTENCES = frozenset(["السجن", "بالسجن", "الحبس", "بالحبس", "سجنه", "حبسه", "بسجنه", "بحبسه"])
_FEW = frozenset(["القليله", "القليلتين", "المقبله", "الاولي"])


@dataclass(frozen=True, slots=True)
class _Length:
    """A number of units at tokens `[first, last)`, with its modifier; `count` null for an open one."""

    first: int
    last: int
    cut: int
    unit: str
    count: Number | None
    mod: str | None = None
    alternatives: tuple[str, ...] = ()


def length_phrases(clause: TimeClause) -> None:
    """Adds all lengths of time in a sentence."""
    for hit in clause.analysis.hits_in(TimeWord, clause.first, clause.last):
        if hit.row.kind == "the_units":
            _recent_units(clause, hit.first, hit.cut.length, hit.row.value)
    for length in _lengths(clause):
        _add_length(clause, length)


def _recent_units(clause: TimeClause, token: int, cut: int, unit: str) -> None:
    """`الأيام الثلاثة الماضية` (P3D), `الأشهر القليلة المقبلة` (PXM)."""
    at, count = token + 1, None
    value = _definite_number(clause, at)
    if value is not None:
        at, count = at + 1, value
    while clause.form(at) in _FEW and clause.word(at + 1, "direction"):
        at += 1
    turn = clause.word(at, "direction")
    if turn in (None, "this"):
        return
    length = Value(value=duration(unit, count))
    clause.add(Phrase(first=token, last=at + 1, cut=cut, type="DURATION", value=length, anchored=False, rule=f"{turn}_units"))


def _definite_number(clause: TimeClause, token: int) -> int | None:
    """The value of `الثلاثة`, `الخمس`; of `الـ24` where digits follow the article."""
    form = clause.form(token)
    if not form.startswith("ال"):
        return None
    rows = clause.analysis.lexicon.rows(form[2:], NumberWord) if len(form) > 3 else []
    return next((int(row.value) for row in rows if row.kind in ("unit", "ten")), None)


def _lengths(clause: TimeClause) -> Iterator[_Length]:
    """All numbers of units in the sentence, in order: with a number, dual, or one unit behind a preposition."""
    analysis = clause.analysis
    counted: dict[int, Numeral] = {n.last: n for n in numerals(analysis, clause.first, clause.last)}
    for hit in analysis.hits_in(TimeWord, clause.first, clause.last):
        kind, unit = hit.row.kind, hit.row.value
        if kind not in ("unit", "unit_plural", "unit_dual"):
            continue
        numeral = counted.get(hit.first) if not hit.cut.length else None
        if numeral is not None and kind != "unit_dual":
            yield from _of_numeral(clause, numeral, hit.last, unit)
        elif kind == "unit_dual" and hit.cut.prefix in ("", "و", "ل", "ب", "ف"):
            yield _Length(hit.first, hit.last, hit.cut.length, unit, 2)
        elif kind == "unit":
            definite = None if hit.cut.length else _definite_number(clause, hit.first - 1)
            if definite is not None:
                yield _Length(hit.first - 1, hit.last, 0, unit, definite)
            elif hit.cut.prefix in ("", "ل") and _is_one_unit(clause, hit.first, hit.cut.prefix, unit):
                yield _Length(hit.first, hit.last, hit.cut.length, unit, 1)


def _of_numeral(clause: TimeClause, numeral: Numeral, last: int, unit: str) -> Iterator[_Length]:
    if _is_age(clause, numeral.first, last) or clause.form(numeral.first - 1) == ":":
        return
    first, cut, mod = numeral.first, numeral.cut, None
    earlier = _range_start(clause, numeral)
    if earlier is not None:
        ends = (duration(unit, earlier.value), duration(unit, numeral.value))
        yield _Length(earlier.first, last, earlier.cut, unit, None, None, ends)
        return
    if not cut and (found := _modifier(clause, first)) is not None:
        first, cut, mod = found
    yield _Length(first, last, cut, unit, numeral.value, mod)


def _range_start(clause: TimeClause, numeral: Numeral) -> Numeral | None:
    """The first number of `بين ثلاث وعشر سنوات`, `3-10 سنوات`, `من 3 إلى 5 أيام`."""
    joiner = clause.form(numeral.first - 1)
    if clause.form(numeral.first)[: numeral.cut] == "و":
        end, joiner = numeral.first, "و"
    elif joiner in ("و", "الي", "-", "–", "او"):
        end = numeral.first - 1
    else:
        return None
    before = [n for n in numerals(clause.analysis, max(clause.first, end - 4), end) if n.last == end]
    if not before:
        return None
    opener = clause.form(before[0].first - 1)
    fits = (
        joiner in ("-", "–", "او")
        or (joiner == "و" and opener in ("بين", "مابين"))
        or (joiner == "الي" and opener in ("من", "بين", "مابين"))
    )
    return before[0] if fits else None


def _is_one_unit(clause: TimeClause, token: int, prefix: str, unit: str) -> bool:
    """True for a unit without a number that stands for one (`قبل أسبوع`, `لمدة عام`)."""
    before, form = clause.form(token - 1), clause.form(token)
    if form in ("عاما", "شهرا", "اسبوعا"):
        return before in _SENTENCES or clause.form(token + 1) in ("واحدا", "كاملا", "ونصف", "ونصفا")
    if prefix == "ل":
        return unit in ("W", "M", "Y") and form != "لعام" and clause.form(token + 1) == "واحد"
    if clause.form(token + 1).isdigit() or clause.form(token + 1).startswith("ال"):
        return False
    return clause.preposition(token - 1) is not None and before not in ("في", "حتي", "منذ", "وفي", "فتره")


def _is_age(clause: TimeClause, first: int, last: int) -> bool:
    around = {clause.form(token) for token in (first - 1, first - 2, last + 1)}
    return bool(around & _AGE_WORDS) or (clause.form(first - 1) in _BESIDE_AGE and clause.form(last) in _BESIDE_AGE)


def _modifier(clause: TimeClause, end: int) -> tuple[int, int, str] | None:
    """`(first token, letters cut, mod)` of an approximator that ends at a token."""
    for hit in clause.analysis.hits_in(Approximator, max(clause.first, end - 5), end):
        if hit.last == end and hit.row.place != "after":
            return hit.first, hit.cut.length, _MODS[hit.row.modifier]
    return None


def _add_length(clause: TimeClause, length: _Length) -> None:
    """Adds a duration, or the day or month that lies as far back (`قبل ثلاثة أيام`)."""
    before = clause.preposition(length.first - 1)
    if length.unit in _UNSURE_UNITS and ((before is None and length.mod is None) or (length.count or 0) > _MAX_DECADES):
        return
    count, last = length.count, length.last
    half = clause.form(last) in ("ونصف", "والنصف")
    if half and count is not None:
        count, last = count + 0.5, last + 1
    last += clause.form(last) in ("واحد", "واحده")
    ago = before is not None and before[1] == "ago" and not length.cut and clause.form(last) not in ("من", "علي")
    if ago and isinstance(count, int) and not length.unit.startswith("T"):
        value = of_shift(length.unit, -count, clause.reference) if clause.reference else UNKNOWN
        first, cut = length.first - 1, before[0] if before else 0
        clause.add(Phrase(first=first, last=last, cut=cut, value=value, mod=length.mod, anchored=True, rule="ago"))
        return
    value = Value(value=None if length.alternatives else duration(length.unit, count), alternatives=length.alternatives)
    rule = "duration_range" if length.alternatives else "duration"
    clause.add(Phrase(first=length.first, last=last, cut=length.cut, type="DURATION", value=value, mod=length.mod, rule=rule))
