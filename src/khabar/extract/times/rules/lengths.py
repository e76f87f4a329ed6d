"""Rules of lengths of time: `خمس سنوات`, `سنة وثلاثة أشهر`, `بين ثلاث وعشر سنوات`, `السنوات الخمس الأخيرة`."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.times.senses.lengths import Length
from khabar.grammar.chart import Grammar
from khabar.grammar.numerals import Numeral

RULES = Grammar()
_MAX_DECADES = 30  # more is no number of decades (`منذ 2022 عقد`)
_ORDER = ("CE", "DE", "Y", "M", "W", "D", "TH", "TM", "TS")  # units from the longest to the shortest


@RULES.rule("length", "num unit", "num units", "num من unit")
def length(number: Numeral, unit: str) -> Length | None:
    too_many = unit in ("DE", "CE") and number.value > _MAX_DECADES
    return None if too_many or number.value < 0 else Length(unit=unit, count=number.value)


@RULES.rule("length", "dual")
def dual(unit: str) -> Length:
    return Length(unit=unit, count=2)


@RULES.rule("length", "one واحد|واحده|واحدا", "one كامل|كامله|كاملا")
def one_unit(found: Length) -> Length:
    return found


@RULES.rule("one", "unit")
def bare_unit(unit: str) -> Length:
    """A unit that stands for one of it; only where what is round it says so."""
    return Length(unit=unit, count=1)


@RULES.rule("few", "units")
def open_number(unit: str) -> Length:
    """`سنوات`: how many is not said."""
    return Length(unit=unit, count=None)


@RULES.rule("length", "units عده|عديده|قليله|معدوده|كثيره|طويله", "عده|بضعه|بضع|عشرات|مئات|الاف units")
def some(unit: str) -> Length:
    """`بضعة أيام`, `أشهر عدة`."""
    return Length(unit=unit, count=None)


@RULES.rule("length", "length من الزمن|الزمان", "one من الزمن|الزمان")
def of_time(found: Length) -> Length:
    """`عقدين من الزمن`."""
    return found


@RULES.rule("length", "من length|one الي length", "بين length|one +length", "بين length|one +one")
def range_of_lengths(low: Length, high: Length) -> Length | None:
    """`من سنة إلى خمس سنوات`."""
    fits = low.unit == high.unit and low.count is not None and high.count is not None and low.count < high.count
    return Length(unit=low.unit, count=low.count, most=high.count) if fits and not low.rest and not high.rest else None


@RULES.rule("length", "length fraction", "one fraction", "length fraction_of", "one fraction_of")
def and_a_half(found: Length, half: float) -> Length | None:
    """`عام ونصف`, `ساعتين ونصف الساعة`."""
    whole = found.count is not None and not found.rest and found.most is None
    return replace(found, count=found.count + half) if whole and found.count is not None else None


@RULES.rule("length", "نصف unit", "نصف theunit")
def half_unit(unit: str) -> Length:
    return Length(unit=unit, count=0.5)


@RULES.rule("length", "ربع unit", "ربع theunit")
def quarter_unit(unit: str) -> Length:
    return Length(unit=unit, count=0.25)


@RULES.rule("length", "length +length", "one +length")
def two_units(first: Length, second: Length) -> Length | None:
    """`سنة وثلاثة أشهر`, `90 دقيقة و30 ثانية`: one length, the smaller unit second."""
    counts = first.count is not None and second.count is not None and first.most is None and second.most is None
    if not counts or second.rest or second.mod or _ORDER.index(first.unit) >= _ORDER.index(second.unit):
        return None
    return replace(first, rest=(*first.rest, (second.unit, second.count or 0)))


@RULES.rule("length", "ordnum unit")
def definite_number(count: int, unit: str) -> Length:
    """`الثلاثين عاما`: a number with its article."""
    return Length(unit=unit, count=count)


@RULES.rule("length", "theunits ordnum turning", "theunits turning ordnum", "ordnum theunits turning", "theunits num turning")
def recent_units(*parts: object) -> Length | None:
    """`الأيام الثلاثة الماضية` (P3D)."""
    unit = next(part for part in parts if isinstance(part, str) and part in _ORDER)
    turn = next(part for part in parts if isinstance(part, str) and part not in _ORDER)
    number = next(part for part in parts if not isinstance(part, str))
    return Length(unit=unit, count=getattr(number, "value", number), turn="last" if turn == "recent" else turn)  # type: ignore[arg-type]


@RULES.rule("length", "thedual turning")
def recent_two(unit: str, turn: str) -> Length:
    """`اليومين الماضيين`."""
    return Length(unit=unit, count=2, turn="last" if turn == "recent" else turn)  # type: ignore[arg-type]


@RULES.rule(
    "length",
    "theunits turning",
    "theunits القليله|القليلتين turning",
    "theunits ordnum القليله turning",
    "theunits turning القليله",
)
def open_units(unit: str, *turn: object) -> Length:
    """`الأشهر القليلة المقبلة` (PXM)."""
    return Length(unit=unit, count=None)


@RULES.rule(
    "length", "num -|–|او num unit|units", "num -|–|او num من unit|units", "بين|مابين num +num unit|units",
    "بين|مابين num -|–|او|الي num unit|units", "من num الي num unit|units",
)  # fmt: skip
def range_of_units(low: Numeral, high: Numeral, unit: str) -> Length | None:
    """`بين ثلاث وعشر سنوات`, `3-10 سنوات`, `من 3 إلى 5 أيام`."""
    return Length(unit=unit, count=low.value, most=high.value) if low.value < high.value else None


@RULES.rule("length", "approx length", "approx one", "approx few")
def about(mod: str, found: Length) -> Length | None:
    return replace(found, mod=mod) if found.mod is None else None


@RULES.rule("length", "length approx_behind", "one approx_behind")
def about_behind(found: Length, mod: str) -> Length | None:
    return replace(found, mod=mod) if found.mod is None else None
