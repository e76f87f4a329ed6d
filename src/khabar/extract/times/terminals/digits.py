"""Digits that are days, years or clock times."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.times import context
from khabar.extract.times.clause import TimeClause
from khabar.extract.times.senses.clocks import Clock
from khabar.extract.times.senses.days import Day
from khabar.extract.times.terminals.positions import at
from khabar.grammar.calendar_date import CalendarDate, possible
from khabar.grammar.chart import Item
from khabar.lexicon.tables import TimeZone, Weekday

_BEFORE_DIGITS = frozenset(["في", "منذ", "يوم", "بتاريخ", "حتي", "خلال", "وفي", "ومنذ", "شهر"])  # before `13/3`
_ZONE_REACH = 5  # tokens of the longest name of a time zone
_CLOCK_DIGITS = 4  # of a clock time without a sign
_PIVOT = 70  # years of two digits below this one are of this century
_NUMBERED = frozenset(["الماده", "ماده", "البند", "الفقره", "الاصدار", "نسخه", "النسخه", "رقم", "القسم", "الفصل"])
_MAX_DAY, _MAX_HOUR, _MINUTES = 31, 24, 60


def digits(clause: TimeClause) -> Iterator[Item]:
    """Days of a month, years and clock times in digits."""
    for token in clause.numbers:
        form = clause.form(token)
        if not form.isdigit():
            yield from _clock(clause, token)
            yield from _short_year(clause, token)
            continue
        value, article = int(form), clause.form(token - 1) == "ال" and clause.analysis.glued(token)
        if len(form) <= 2 and 1 <= value <= _MAX_DAY:
            yield Item("dom", at(token - article), at(token + 1), value, "day_in_digits")
        if article:
            yield Item("ordnum", at(token - 1), at(token + 1), value, "number_with_article")
        if context.may_be_year(clause, token):
            span = clause.analysis.span_of(token, token + 1)
            year = CalendarDate(first=token, last=token + 1, start=span[0], end=span[1], year=value)
            yield Item("bareyear", at(token), at(token + 1), year, "year_in_digits")
        if len(form) == 4 and context.YEARS[0] <= value <= context.YEARS[1]:
            span = clause.analysis.span_of(token, token + 1)
            year = CalendarDate(first=token, last=token + 1, start=span[0], end=span[1], year=value)
            yield Item("yearish", at(token), at(token + 1), year, "year_in_digits")
            yield from _two_years(clause, token, year)
        yield from _day_and_month(clause, token)
        yield from _clock(clause, token)


def _short_year(clause: TimeClause, token: int) -> Iterator[Item]:
    """`12.3.24`: a day with two digits for its year, not the number of an article of law or a version."""
    parts = clause.form(token).split(".")
    if len(parts) != 3 or not all(part.isdigit() and len(part) <= 2 for part in parts) or len(parts[2]) != 2:
        return
    day, month, year = int(parts[0]), int(parts[1]), int(parts[2])
    year += 2000 if year < _PIVOT else 1900
    if not possible(year, month, day) or clause.form(token - 1) in _NUMBERED or clause.form(token + 1) == "%":
        return
    start, end = clause.analysis.span_of(token, token + 1)
    swapped = (day, month) if day != month and possible(year, day, month) else None
    found = CalendarDate(
        first=token, last=token + 1, start=start, end=end, year=year, month=month, day=day, swapped=swapped,
        rule="digits_short_year",
    )  # fmt: skip
    yield Item("date", at(token), at(token + 1), Day(found=found), found.rule)


def _two_years(clause: TimeClause, token: int, year: CalendarDate) -> Iterator[Item]:
    """`2018/2019`, `2022-23`: a season or a year of accounts, told by the two years that it lies in."""
    second = clause.form(token + 2)
    if clause.form(token + 1) not in ("/", "-", "–") or len(second) not in (2, 4) or not second.isdigit():
        return
    following = (year.year or 0) + 1
    if int(second) == (following if len(second) == 4 else following % 100) and clause.form(token + 3) not in ("/", "-"):
        yield Item("two_years", at(token), at(token + 3), year, "two_years")


def _day_and_month(clause: TimeClause, token: int) -> Iterator[Item]:
    """`في 13/3`, `منذ 7/10`, `في 3/2024`: without a year or a day only behind a word of time."""
    number, second = clause.form(token), clause.form(token + 2)
    if clause.form(token + 1) != "/" or not second.isdigit() or not clause.analysis.glued(token + 2) or len(number) > 2:
        return
    told = clause.form(token - 1) in _BEFORE_DIGITS or bool(clause.analysis.hits_in(Weekday, max(clause.first, token - 1), token))
    if not told or clause.form(token + 3) in ("/", "من", "%"):
        return
    start, end = clause.analysis.span_of(token, token + 3)
    if len(second) == 4 and possible(int(second), int(number), None) and context.YEARS[0] <= int(second) <= context.YEARS[1]:
        month = CalendarDate(first=token, last=token + 3, start=start, end=end, month=int(number), year=int(second))
        yield Item("month", at(token), at(token + 3), month, "month_in_digits")
    elif len(second) <= 2 and possible(None, int(second), int(number)):
        day = CalendarDate(
            first=token, last=token + 3, start=start, end=end, month=int(second), day=int(number), rule="digits_day_month"
        )
        yield Item("date", at(token), at(token + 3), Day(found=day), "day_in_digits")


def _clock(clause: TimeClause, token: int) -> Iterator[Item]:
    """`16:15`, `16:15:30`."""
    parts, end = [clause.form(token)], token + 1
    behind = clause.analysis.hits_in(TimeZone, end, min(clause.last, end + 1 + _ZONE_REACH))
    if clause.form(token - 1) == "الساعه" or (behind and behind[0].first == end):
        if len(parts[0]) in (4, 5) and parts[0][-3] in ".,":  # `الساعة 04.17`, `الساعة 13,00`
            parts = parts[0].replace(",", ".").split(".")
        elif len(parts[0]) == _CLOCK_DIGITS and parts[0].isdigit():  # `الساعة 0400 بتوقيت غرينتش`, as wires print it
            parts = [parts[0][:2], parts[0][2:]]
        elif clause.form(end) == "،" and len(clause.form(end + 1)) == 2 and clause.analysis.glued(end + 1):  # `الساعة 13،00`
            parts, end = [parts[0], clause.form(end + 1)], end + 2
    while clause.form(end) == ":" and len(clause.form(end + 1)) == 2 and clause.form(end + 1).isdigit() and len(parts) < 3:
        if not (clause.analysis.glued(end + 1) or clause.analysis.glued(end)):
            break
        parts.append(clause.form(end + 1))
        end += 2
    numbers = [int(part) for part in parts] if all(part.isdigit() for part in parts) else []
    if len(numbers) < 2 or len(parts[0]) > 2 or numbers[0] > _MAX_HOUR or max(numbers[1:]) >= _MINUTES:
        return
    if (clause.form(end) == ":" and clause.form(end + 1).isdigit() and clause.analysis.glued(end + 1)) or (
        clause.form(token - 1) == ":" and clause.analysis.glued(token)
    ):
        return
    clock = Clock(hour=numbers[0], minute=numbers[1], second=numbers[2] if len(numbers) == 3 else None)
    yield Item("hm", at(token), at(end), clock, "clock_in_digits")
