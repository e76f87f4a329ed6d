"""Rules of quarters, halves, years in words, seasons, decades, centuries, and of the nth week or day of a month."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from khabar.extract.times.senses.days import WEEKDAYS_OF_MONTH, Day, DayOf
from khabar.extract.times.senses.lengths import Length
from khabar.extract.times.senses.periods import Month, Part, Period
from khabar.extract.times.senses.scene import Sense, unit_of
from khabar.extract.times.senses.years import HALF, QUARTER, Century, Months, NthOf, OwnYear, QuarterNear, Season, TwoYears
from khabar.extract.times.values import STEPS
from khabar.grammar.calendar_date import CalendarDate
from khabar.grammar.chart import Grammar
from khabar.grammar.nearest import Turn
from khabar.grammar.numerals import Numeral

RULES = Grammar()
_HIJRI = (1300, 1500)  # years behind `العام الهجري`
_IN_WORDS = (1000, 2100)  # years told in words


@RULES.rule(
    "stretch",
    "quarter",
    "quarter من stretch",
    "quarter stretch",
    "quarter من bareyear",
    "quarter bareyear",
    "quarter ل stretch",
    "quarter من yearish",
    "quarter من theunit",
)
def quarter(found: Months, year: Sense | CalendarDate | str | None = None) -> Months | None:
    """`الربع الأول من 2024`, `النصف الثاني من العام الجاري`."""
    if isinstance(year, CalendarDate):
        year = Month(found=year)
    if isinstance(year, str):  # `النصف الأول من العام`
        year = Period(unit=year, steps=0)
    return None if year is not None and unit_of(year) != "Y" else replace(found, year=year)


@RULES.rule("quarter", "year_part ord", "year_part الاخير")
def year_part(size: int, number: int | None = None) -> Months | None:
    """A quarter, third or half of a year by its number."""
    count = 12 // size
    number = count if number is None else number
    letter = {QUARTER: "Q", HALF: "H"}.get(size)
    return Months(first=(number - 1) * size + 1, last=number * size, letter=letter) if 1 <= number <= count else None


@RULES.rule("stretch", "الربع turn")
def quarter_with_turn(turn: Turn) -> QuarterNear:
    """`الربع المقبل`."""
    return QuarterNear(steps=STEPS[turn])


@RULES.rule("stretch", "year_head num")
def year_in_words(head: str, number: Numeral) -> Month | None:
    """`عام ألفين وخمسة عشر`."""
    fits = number.spelled and isinstance(number.value, int) and _IN_WORDS[0] <= number.value <= _IN_WORDS[1]
    return Month(found=CalendarDate(first=0, last=0, start=0, end=0, year=int(number.value))) if fits else None


@RULES.rule("stretch", "year_head الهجري|الهجريه|هجري|هجريه num era?")
def hijri_year(head: str, number: Numeral, era: str | None = None) -> Month | None:
    """`العام الهجري 1446`."""
    fits = isinstance(number.value, int) and _HIJRI[0] <= number.value <= _HIJRI[1]
    year = CalendarDate(first=0, last=0, start=0, end=0, year=int(number.value), calendar="hijri")
    return Month(found=year) if fits else None


@RULES.rule("stretch", "theunit year_adjective turn")
def own_year(unit: str, adjective: str, turn: Turn) -> OwnYear | None:
    """`العام المالي الجاري`, `العام الدراسي المقبل`."""
    return OwnYear() if unit == "Y" else None


@RULES.rule("stretch", "year_head year_adjective yearish")
def kind_of_year(head: str, adjective: str, year: CalendarDate) -> Month:
    """`العام الدراسي 2018`."""
    return Month(found=year)


@RULES.rule(
    "stretch", "two_years", "year_head two_years", "year_head year_adjective two_years", "موسم|الموسم two_years",
    "موسم|الموسم year_adjective two_years",
)  # fmt: skip
def two_years(*parts: object) -> TwoYears:
    """`العام المالي 2018/2019`, `موسم 2022/23`."""
    return TwoYears(first=next(part.year or 0 for part in parts if isinstance(part, CalendarDate)))


@RULES.rule("stretch", "season two_years", "theseason two_years")
def season_of_two_years(season: str, year: CalendarDate) -> Season:
    """`شتاء 2022-2023`."""
    return Season(season=season, year=Month(found=year))


@RULES.rule(
    "stretch", "nth unit من|في|ب stretch", "nth unit من|في|ب yearish", "الاسبوع ord من|في stretch", "الاسبوع الاخير من|في stretch"
)
def week_of(*parts: Any) -> NthOf | None:
    """`أول أسبوع من أكتوبر`, `الأسبوع الأول من الشهر الجاري`."""
    whole = parts[-1]
    inner = Month(found=whole) if isinstance(whole, CalendarDate) else whole
    unit = parts[1] if len(parts) == 3 else "W"
    number = parts[0] if len(parts) > 1 and isinstance(parts[0], int) else -1
    return NthOf(number=number, unit=unit, whole=inner) if unit in ("D", "W") and isinstance(inner, Sense) else None


@RULES.rule("day", "nth weekday_bare من|في|ب stretch", "nth يوم weekday_bare من|في|ب stretch", "weekday ord من|في stretch",
            "weekday الاخير|الاخيره من|في stretch", "اليوم ord من stretch", "اليوم الاخير من stretch")  # fmt: skip
def weekday_of(*parts: Any) -> Sense:
    """`أول ثلاثاء من أكتوبر`, `الثلاثاء الأخير من مارس`, `اليوم الأخير من الشهر`."""
    number = next((part for part in parts if isinstance(part, int)), -1)
    if number > WEEKDAYS_OF_MONTH:
        return DayOf(day=number, month=parts[-1])
    weekday = next((part.weekday for part in parts if isinstance(part, Day)), None)
    return NthOf(number=number, unit="D", weekday=weekday, whole=parts[-1])


@RULES.rule("day", "weekday من? stretch", "weekday_bare stretch", "weekday_bare من stretch")
def weekday_of_week(found: Day, week: Sense) -> NthOf | None:
    """`الأحد من الأسبوع الماضي`."""
    return NthOf(number=1, unit="D", weekday=found.weekday, whole=week) if unit_of(week) == "W" else None


@RULES.rule("stretch", "العقد ord من century")
def decade_of_century(number: int, century: Century) -> Century | None:
    """`العقد الأول من القرن الحادي والعشرين`."""
    return replace(century, decade=number - 1) if 1 <= number <= 10 else None


@RULES.rule("stretch", "season bareyear", "season year", "season stretch", "theseason من stretch", "season yearish")
def season_of_year(season: str, year: Sense | CalendarDate) -> Season | None:
    inner = Month(found=year) if isinstance(year, CalendarDate) else year
    return Season(season=season, year=inner) if unit_of(inner) == "Y" and not isinstance(inner, Part) else None


@RULES.rule("stretch", "theseason turn", "هذا theseason")
def season_with_turn(season: str, turn: Turn = "this") -> Season:
    return Season(season=season, turn=turn or "this")


@RULES.rule("stretch", "decade", "decade century", "decade من century")
def decade(tens: int, century: Century | None = None) -> Century:
    """`التسعينيات`, `ثمانينيات القرن الماضي`; alone that of the 20th century."""
    return replace(century, decade=tens // 10) if century is not None else Century(number=20, decade=tens // 10)


@RULES.rule("stretch", "century")
def century(found: Century) -> Century:
    return found


@RULES.rule("century", "القرن ord", "القرن num", "القرن ال num")
def century_number(number: object) -> Century | None:
    value = getattr(number, "value", number)
    return Century(number=value) if isinstance(value, int) and 1 <= value <= 30 else None


@RULES.rule("century", "القرن turn")
def century_with_turn(turn: Turn) -> Century:
    return Century(steps=STEPS[turn])


@RULES.rule("stretch", "theunits ordnum الاولي من stretch", "theunits ordnum الاولي من yearish", "اول length من stretch",
            "اول length من yearish", "theunits ordnum الاولي من theunit")  # fmt: skip
def first_months(*parts: Any) -> Sense | None:
    """`الأشهر التسعة الأولى من 2023`: a number of months with their days."""
    year = parts[-1]
    if year == "Y":
        year = Period(unit="Y", steps=0)
    sense = Month(found=year) if isinstance(year, CalendarDate) else year
    count = parts[0].count if isinstance(parts[0], Length) else parts[1]
    unit = parts[0].unit if isinstance(parts[0], Length) else parts[0]
    if unit != "M" or unit_of(sense) != "Y" or not isinstance(count, int) or not 1 <= count <= 12:
        return None
    letter = {QUARTER: "Q", HALF: "H"}.get(count)
    return Months(first=1, last=count, year=sense, letter=letter, counted=isinstance(parts[0], Length))
