"""Rules of days: `أمس الجمعة 7 مايو`, `غرة رمضان`, `الخامس من الشهر الجاري`, `15 رمضان 1445هـ الموافق 25 مارس 2024`."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.times.senses.days import WEEKDAYS_OF_MONTH, Day, DayNear, DayOf, ThisMonth
from khabar.extract.times.senses.scene import Sense, unit_of
from khabar.grammar.calendar_date import CalendarDate
from khabar.grammar.chart import Grammar
from khabar.grammar.nearest import Turn
from khabar.grammar.numerals import Numeral

RULES = Grammar()


@RULES.rule("day", "date", "يوم date")
def dated(found: Day) -> Day:
    return found


@RULES.rule("day", "فاتح|الفاتح|غره|اول month", "فاتح|الفاتح|غره|اول من month", "فاتح|غره شهر month")
def first_of_month(month: CalendarDate) -> Day:
    """`فاتح ماي`, `غرة رمضان`, `الفاتح من نونبر`."""
    return Day(found=replace(month, day=1))


@RULES.rule("day", "نصف month", "النصف من month", "ليله? النصف من month")
def middle_of_month(month: CalendarDate) -> Day | None:
    """`نصف شعبان`: the fifteenth of a Hijri month."""
    return Day(found=replace(month, day=15)) if month.calendar == "hijri" else None


@RULES.rule("day", "num month", "يوم num month", "يوم weekday num month", "weekday num month")
def day_in_words(*parts: object) -> Day | None:
    """`واحد أغشت 2023`: the day as a number in words."""
    month = next(part for part in parts if isinstance(part, CalendarDate))
    number = next(part for part in parts if isinstance(part, Numeral))
    weekday_ = next((part.weekday for part in parts if isinstance(part, Day)), None)
    fits = number.spelled and isinstance(number.value, int) and 1 <= number.value <= 31
    return Day(found=replace(month, day=number.value), weekday=weekday_) if fits else None  # type: ignore[arg-type]


@RULES.rule("day", "bareyear month dom", "yearish month dom")
def year_first(year: CalendarDate, month: CalendarDate, day: int) -> Day | None:
    """`2024 يناير 12`."""
    return Day(found=replace(month, year=year.year, day=day)) if month.year is None else None


@RULES.rule(
    "day", "date الموافق|الموافقه|المصادف|ل|/|-|–|،|( date", "date الموافق|المصادف ل date", "date ( الموافق date",
    "date ، الموافق date", "date ( date )", "date ( الموافق date )", "date date",
)  # fmt: skip
def twins(first: Day, second: Day) -> Day | None:
    """One day in two calendars: `15 رمضان 1445هـ الموافق 25 مارس 2024`."""
    a, b = first.found, second.found
    if (
        a is None
        or b is None
        or a.calendar == b.calendar
        or "gregorian" not in (a.calendar, b.calendar)
        or first.twin
        or second.twin
    ):
        return None
    gregorian, other = (a, b) if a.calendar == "gregorian" else (b, a)
    if gregorian.year is None:
        return replace(first, found=replace(other, weekday=None)) if other is a and other.year is not None else None
    return replace(first, twin=b) if other.year is not None or other is a else first


@RULES.rule("day", "weekday", "يوم weekday")
def weekday(found: Day) -> Day:
    return found


@RULES.rule("day", "deictic")
def deictic(steps: int) -> Day:
    return Day(steps=steps)


@RULES.rule("day", "هذا weekday")
def this_weekday(found: Day) -> Day:
    return replace(found, expected=True)


@RULES.rule("day", "day turn")
def day_with_turn(found: Sense, turn: Turn) -> Day | None:
    if not isinstance(found, Day):
        return None
    told = found.turn is not None or found.year is not None or (found.found is not None and found.found.year is not None)
    return None if told or found.steps is not None else replace(found, turn=turn)


@RULES.rule("day", "date stretch", "date من stretch", "date turn")
def date_of_year(found: Day, year: Sense | Turn) -> Day | None:
    """`7 أكتوبر من العام الماضي`, `7 أكتوبر العام الماضي`."""
    if isinstance(year, str) or found.found is None or found.found.year is not None or not _is_year(year):
        return None
    return replace(found, year=year)


def _is_year(sense: Sense) -> bool:
    return unit_of(sense) == "Y"


@RULES.rule("day", "date turn stretch")
def date_with_turn_of_year(found: Day, turn: Turn, year: Sense) -> Day | None:
    return date_of_year(replace(found, turn=turn), year)


@RULES.rule(
    "day",
    "day day",
    "day ( day )",
    "day ، day",
    "day , day",
    "day - day",
    "day – day",
    "day الموافق day",
    "day و الموافق day",
    "day في day",
    "day ل day",
)
def one_day(first: Sense, second: Sense) -> Day | None:
    """Two expressions of one day: `أمس الخميس`, `الخميس (30 يناير)`, `اليوم، الثلاثاء 4 يونيو`."""
    if not isinstance(first, Day) or not isinstance(second, Day):
        return None
    pieces = [(day.found is not None, day.weekday is not None, day.steps is not None) for day in (first, second)]
    if any(a and b for a, b in zip(*pieces, strict=True)) or (first.turn and second.turn):
        return None
    if (first.found and first.found.weekday is not None and second.weekday is not None) or (
        second.found and second.found.weekday is not None and first.weekday is not None
    ):
        return None
    return Day(
        found=first.found or second.found, turn=first.turn or second.turn, expected=first.expected,
        weekday=first.weekday if second.weekday is None else second.weekday,
        steps=first.steps if second.steps is None else second.steps, year=first.year or second.year,
        twin=first.twin or second.twin, of_event=first.of_event or second.of_event,
    )  # fmt: skip


@RULES.rule("day", "weekday ord", "يوم weekday ord")
def weekday_and_day(found: Day, day: int) -> DayNear | None:
    """`السبت السادس عشر`: the day of the month that is this weekday, the nearest."""
    return DayNear(day=day, weekday=found.weekday or 0) if day > WEEKDAYS_OF_MONTH else None


@RULES.rule("day", "nth ايام month", "nth يوم من|في month", "nth ايام شهر month")
def nth_day_of_month(number: int, month: CalendarDate) -> Day | None:
    """`أول أيام رمضان`."""
    return Day(found=replace(month, day=number)) if number > 0 else None


@RULES.rule("day", "weekday_bare , date", "weekday_bare ، date")
def bare_weekday_and_date(weekday_: Day, found: Day) -> Day | None:
    """`أربعاء, 05/08/2024`."""
    return one_day(weekday_, found)


@RULES.rule("day", "weekday قبل turn", "weekday بعد turn", "يوم weekday قبل turn", "يوم weekday بعد turn")
def weekday_but_one(found: Day, turn: Turn) -> Day | None:
    """`الخميس قبل الماضي`, `الأربعاء بعد المقبل`."""
    return replace(found, turn=turn, weeks=1) if turn != "this" else None


@RULES.rule("day", "dom turn", "يوم dom turn")
def day_of_this_month(day: int, turn: Turn) -> DayOf | None:
    """`12 الجاري`: the month goes without saying."""
    return DayOf(day=day, month=ThisMonth()) if turn == "this" else None


@RULES.rule(
    "day", "ord من stretch", "dom من stretch", "dom stretch", "ord stretch", "يوم dom من|في stretch", "يوم ord من stretch"
)
def day_of_month(day: int, month: Sense) -> DayOf | None:
    """`الخامس من الشهر الجاري`, `15 الشهر الماضي`, `الـ15 من الشهر نفسه`."""
    return DayOf(day=day, month=month) if unit_of(month) == "M" and 1 <= day <= 31 else None
