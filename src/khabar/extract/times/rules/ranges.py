"""Rules of ranges: `بين 3 و5 مايو`, `من الأحد إلى الثلاثاء`, `2014-2017`, `بين الساعة 8 صباحا و2 ظهرا`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from khabar.extract.times.senses.clocks import Clock, DayPart, Moment
from khabar.extract.times.senses.days import Day, DayOf
from khabar.extract.times.senses.periods import Month
from khabar.extract.times.senses.ranges import Interval
from khabar.extract.times.senses.scene import Sense, unit_of
from khabar.grammar.calendar_date import CalendarDate
from khabar.grammar.chart import Grammar
from khabar.grammar.nearest import Turn
from khabar.grammar.numerals import Numeral

RULES = Grammar()
_HALF_DAY = 12  # hours
_LONGEST = 120  # years that two numbers joined by a dash can lie apart


def _both(begin: Sense, end: Sense) -> Interval | None:
    """The interval of two times of one size in one calendar."""
    if begin.calendar != end.calendar or isinstance(begin, Interval) or isinstance(end, Interval):
        return None
    if isinstance(begin, Month) and isinstance(end, Month):
        begin, end = _months(begin, end)
        return Interval(begin=begin, end=end) if begin.unit == end.unit else None
    if isinstance(begin, Day) and isinstance(end, Day):
        if end.steps is not None or (end.found is not None and begin.found is None):
            return None
        return Interval(begin=_with_year_of(begin, end), end=end)
    if isinstance(begin, Moment) and isinstance(end, Moment):
        begin = _with_part_of(begin, end)
    same = getattr(begin, "unit", begin.type) == getattr(end, "unit", end.type)
    return Interval(begin=begin, end=end) if same else None


def _months(begin: Month, end: Month) -> tuple[Month, Month]:
    """Two months with the year or the adjective that only the second one has."""
    if begin.found.year is None and begin.turn is None and begin.year is None and begin.found.month and end.found.month:
        later = (end.found.month or 0) >= begin.found.month
        year = end.found.year if end.found.year is None or later else end.found.year - 1
        begin = replace(begin, found=replace(begin.found, year=year), turn=end.turn, year=end.year)
    return begin, end


def _with_part_of(begin: Moment, end: Moment) -> Moment:
    """A clock time with the part of the day that only the end of its range has (`من الساعة 5 إلى 6 مساء`)."""
    first, last = begin.clock, end.clock
    if first is None or last is None or first.part is not None or last.part is None or first.hour > _HALF_DAY:
        return begin
    return replace(begin, clock=replace(first, part=last.part)) if first.hour % _HALF_DAY < last.hour % _HALF_DAY else begin


def _with_year_of(begin: Day, end: Day) -> Day:
    """A day with the year that only the end of its range has."""
    a, b = begin.found, end.found
    if a is None or b is None or a.year is not None or b.year is None or a.calendar != b.calendar:
        return (
            replace(begin, turn=begin.turn or end.turn, year=begin.year or end.year) if a is not None and b is not None else begin
        )
    later = ((b.month or 0), (b.day or 0)) >= ((a.month or 0), (a.day or 0))
    return replace(begin, found=replace(a, year=b.year if later else b.year - 1))


@RULES.rule(
    "span", "بين|مابين day +day", "بين|مابين stretch +stretch", "بين|مابين moment +moment", "ما بين day +day",
    "ما بين stretch +stretch",
    "من day الي|حتي day", "من stretch الي|حتي stretch", "من moment الي|حتي moment", "من day +حتي day", "من stretch +حتي stretch",
    "من moment +حتي moment", "day الي|حتي day", "stretch الي|حتي stretch", "moment الي|حتي moment", "day -|– day",
    "stretch -|– stretch", "moment -|– moment",
)  # fmt: skip
def interval(begin: Sense, end: Sense) -> Interval | None:
    return _both(begin, end)


@RULES.rule(
    "span", "بين|مابين bareyear +bareyear", "من bareyear الي|حتي bareyear", "bareyear -|– bareyear", "bareyear الي|حتي bareyear"
)
def years(begin: CalendarDate, end: CalendarDate) -> Interval | None:
    first, last = begin.year or 0, end.year or 0
    return Interval(begin=Month(found=begin), end=Month(found=end)) if first < last <= first + _LONGEST else None


@RULES.rule(
    "span",
    "year -|–|/ bareyear",
    "year الي|حتي bareyear",
    "من year الي|حتي bareyear|year",
    "بين|مابين year +bareyear|year",
    "year -|–|/ year",
)
def years_of_a_head(begin: CalendarDate, end: CalendarDate) -> Interval | None:
    """`عام 2014-2017`, `موسم 2017/2018`."""
    return years(begin, end)


@RULES.rule("span", "dom -|–|الي|حتي dom من stretch", "من dom -|–|الي|حتي dom من stretch", "بين dom +dom من stretch")
def days_of_month(first: int, last: int, month: Sense) -> Interval | None:
    """`من 27 إلى 29 من الشهر الجاري`."""
    fits = unit_of(month) == "M" and first < last
    return Interval(begin=DayOf(day=first, month=month), end=DayOf(day=last, month=month)) if fits else None


@RULES.rule("span", "day span", "day ، span", "span day", "span من day")
def hours_of_day(*parts: Sense) -> Interval | None:
    """`الخميس من الساعة التاسعة إلى الحادية عشرة`."""
    span = next((part for part in parts if isinstance(part, Interval)), None)
    day = next(part for part in parts if part is not span)
    if span is None or not isinstance(span.begin, Moment) or not isinstance(span.end, Moment) or span.begin.day or span.end.day:
        return None
    return Interval(begin=replace(span.begin, day=day), end=replace(span.end, day=day))


@RULES.rule("span", "span turn")
def with_turn(found: Interval, turn: Turn) -> Interval | None:
    """`بين نوفمبر وديسمبر المقبلين`."""
    parts: list[Any] = [found.begin, found.end]
    if not all(isinstance(part, Month) and part.found.year is None and part.turn is None for part in parts):
        return None
    return Interval(begin=replace(parts[0], turn=turn), end=replace(parts[1], turn=turn))


@RULES.rule("span", "month num -|– num", "month num الي|حتي num")
def month_first(month: CalendarDate, first: Numeral, last: Numeral) -> Interval | None:
    """`تموز 13 إلى 15`."""
    if (
        month.year is not None
        or not isinstance(first.value, int)
        or not isinstance(last.value, int)
        or not 1 <= first.value < last.value <= 31
    ):
        return None
    days = [Day(found=replace(month, day=number.value)) for number in (first, last)]  # type: ignore[arg-type]
    return Interval(begin=days[0], end=days[1])


@RULES.rule("span", "من num adverb الي|حتي num adverb")
def hours_of_two_parts(first: Numeral, part: DayPart, last: Numeral, other: DayPart) -> Interval | None:
    """`من 9 صباحا حتى 5 مساء`."""
    hours_ = [number.value for number in (first, last)]
    if not all(isinstance(hour, int) and 0 < hour <= _HALF_DAY for hour in hours_):
        return None
    clocks = [Clock(hour=int(hour), part=said) for hour, said in zip(hours_, (part, other), strict=True)]
    return Interval(begin=Moment(clock=clocks[0]), end=Moment(clock=clocks[1]))


@RULES.rule("span", "من bare_hour الي|حتي moment", "بين|مابين bare_hour +moment")
def hours_in_words(begin: Clock, end: Moment) -> Interval | None:
    """`من الخامسة حتى السابعة صباحا`."""
    return _both(Moment(clock=begin), end) if end.clock is not None else None


@RULES.rule("span", "بين|مابين clock +num adverb", "من clock الي|حتي num adverb", "من num الي|حتي num adverb")
def hours(*parts: Any) -> Interval | None:
    """`بين الساعة 8 صباحا و2 ظهرا`."""
    begin, end, part = parts
    if isinstance(begin, Numeral):
        begin = Clock(hour=int(begin.value)) if 0 <= begin.value <= 24 else None
    if begin is None or not isinstance(end.value, int) or not 0 <= end.value <= 24:
        return None
    return _both(Moment(clock=begin), Moment(clock=Clock(hour=end.value, part=part)))
