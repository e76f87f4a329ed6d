"""Rules of weeks, months and years and their parts: `مارس من العام الماضي`, `الأسبوع المقبل`, `مطلع 2024`."""

from __future__ import annotations

from khabar.extract.times.senses.periods import Month, Part, Period
from khabar.extract.times.senses.scene import Sense, unit_of
from khabar.extract.times.values import STEPS
from khabar.grammar.calendar_date import CalendarDate
from khabar.grammar.chart import Grammar
from khabar.grammar.nearest import Turn

RULES = Grammar()


@RULES.rule("stretch", "month", "year")
def named(found: CalendarDate) -> Month:
    return Month(found=found)


@RULES.rule("stretch", "month yearish")
def hijri_month_of_year(found: CalendarDate, year: CalendarDate) -> Month | None:
    """`رمضان 2019`: a Hijri month with the Gregorian year in which it begins."""
    return Month(found=found, year=Month(found=year)) if found.calendar == "hijri" and found.year is None else None


@RULES.rule("stretch", "نصف|النصف month", "نصف|النصف من month")
def middle_of_month(month: CalendarDate) -> Part | None:
    """`نصف شهر مارس`."""
    return Part(mod="MID", whole=Month(found=month)) if month.calendar == "gregorian" else None


@RULES.rule("stretch", "month turn")
def month_with_turn(found: CalendarDate, turn: Turn) -> Month | None:
    return Month(found=found, turn=turn) if found.year is None else None


@RULES.rule("stretch", "month stretch", "month من stretch", "month في stretch")
def month_of_year(found: CalendarDate, year: Sense) -> Month | None:
    """`مارس من العام الماضي`, `مارس من العام نفسه`."""
    told = found.year is not None or found.calendar != "gregorian" or unit_of(year) != "Y"
    return None if told or isinstance(year, Part) else Month(found=found, year=year)


@RULES.rule(
    "stretch", "شهر num", "شهر num stretch", "شهر num من stretch", "الشهر ord", "الشهر ord من stretch", "الشهر ord stretch"
)
def month_by_number(number: object, year: Sense | None = None) -> Month | None:
    """`شهر 3`, `الشهر التاسع من عام 2014`."""
    value = getattr(number, "value", number)
    if not isinstance(value, int) or not 1 <= value <= 12 or (year is not None and unit_of(year) != "Y"):
        return None
    return Month(found=CalendarDate(first=0, last=0, start=0, end=0, month=value), year=year)


@RULES.rule("stretch", "theunit turn")
def period(unit: str, turn: Turn) -> Period:
    return Period(unit=unit, steps=STEPS[turn])


@RULES.rule("stretch", "theunit قبل turn", "theunit بعد turn")
def period_but_one(unit: str, turn: Turn) -> Period | None:
    """`العام قبل الماضي`, `الأسبوع بعد المقبل`."""
    return Period(unit=unit, steps=2 * STEPS[turn]) if turn != "this" else None


@RULES.rule("stretch", "هذا theunit", "هذه theunit")
def this_period(unit: str) -> Period:
    return Period(unit=unit, steps=0)


@RULES.rule("stretch", "stretch year", "stretch ( year )", "stretch bareyear", "stretch ( bareyear )", "stretch ، bareyear")
def period_told_twice(words: Sense, year: CalendarDate) -> Sense | None:
    """`العام الماضي 2014`: the number says which."""
    return Month(found=year) if isinstance(words, Period) and words.unit == "Y" and year.month is None else None


@RULES.rule("stretch", "stretch month", "stretch ( month )", "stretch ، month")
def month_told_twice(words: Sense, month: CalendarDate) -> Sense | None:
    """`الشهر الماضي (أبريل)`."""
    if not (isinstance(words, Period) and words.unit == "M"):
        return None
    return Month(found=month, turn=None if month.year else ("last", "this", "next")[words.steps + 1])


@RULES.rule("stretch", "part stretch", "part bareyear", "part yearish")
def part_of(mod: str, whole: Sense | CalendarDate) -> Part | None:
    inner = Month(found=whole) if isinstance(whole, CalendarDate) else whole
    return None if isinstance(inner, Part) else Part(mod=mod, whole=inner)


@RULES.rule("stretch", "part theunit")
def part_of_this(mod: str, unit: str) -> Part:
    """`نهاية العام`, `مطلع الأسبوع`: the one that holds the article's day."""
    return Part(mod=mod, whole=Period(unit=unit, steps=0))


@RULES.rule("told_year", "bareyear")
def year_told(found: CalendarDate) -> Month:
    """Four digits that are a year because of what stands before them (`منذ 2014`)."""
    return Month(found=found)
