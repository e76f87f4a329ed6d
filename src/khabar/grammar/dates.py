"""Calendar dates: day, month and year as they are printed, in either month system or both, with digits or ordinal words.

Only what stands in the words: nothing here is resolved against another date. Used by dissect (date lines) and by times.
"""

from __future__ import annotations

from dataclasses import replace

from khabar.grammar.analysis import Analysis, Hit
from khabar.grammar.calendar_date import Calendar, CalendarDate, weekday_of
from khabar.grammar.month_dates import month_dates
from khabar.grammar.numeric_dates import numeric_dates
from khabar.grammar.words import direction, stem_in
from khabar.lexicon.tables import Weekday

__all__ = ["Calendar", "CalendarDate", "calendar_dates"]

_BESIDE_WEEKDAY = frozenset(["،", ",", "-", "–", "(", "|", "الموافق", "المصادف", "ل", "بتاريخ", "في"])
_MAX_BESIDE = 3  # tokens that may stand between a weekday and its date
_DAY_WORDS = frozenset(["يوم"])
_PRINTED_YEARS = (1900, 2100)  # a year printed before the weekday of its date


def calendar_dates(analysis: Analysis, first: int, last: int) -> list[CalendarDate]:
    """All calendar dates inside tokens `[first, last)`, in order, not overlapping. A bare number is never a year.

    A month's name alone is given where it means nothing else (`مايو` is, `مارس` is not) or stands doubled or behind `شهر`.
    """
    weekdays = {hit.last: hit for hit in analysis.hits_in(Weekday, first, last)}
    found = month_dates(analysis, first, last) + numeric_dates(analysis, first, last)
    return _apart([_with_weekday(analysis, date, first, last, weekdays) for date in found])


def _apart(dates: list[CalendarDate]) -> list[CalendarDate]:
    """The longest dates, none overlapping another, in order."""
    kept: list[CalendarDate] = []
    for date in sorted(dates, key=lambda d: (d.first, -d.last)):
        if not kept or date.first >= kept[-1].last:
            kept.append(date)
        elif date.last - date.first > kept[-1].last - kept[-1].first:
            kept[-1] = date
    return kept


def _with_weekday(
    analysis: Analysis, date: CalendarDate, first: int, last: int, weekdays: dict[int, Hit[Weekday]]
) -> CalendarDate:
    """The date together with the weekday before it, and with a year printed before that (`2026 السبت ,10 كانون الثاني`)."""
    forms, at = analysis.forms, date.first
    if date.day is None or not weekdays:
        return date
    while at > first and date.first - at < _MAX_BESIDE and at not in weekdays and _may_stand_between(analysis, at - 1):
        at -= 1
    hit = weekdays.get(at)
    if hit is None:
        return date
    begin, cut, year = hit.first, hit.cut.length, date.year
    if begin > first and not cut and (word := stem_in(forms[begin - 1], _DAY_WORDS)) is not None:
        begin, cut = begin - 1, word.length
    elif begin > first and not cut and year is None and _is_printed_year(forms[begin - 1]):
        begin, year = begin - 1, int(forms[begin - 1])
    end = date.last + ("(" in forms[at : date.first] and date.last < last and forms[date.last] == ")")
    start, stop = analysis.span_of(begin, end, cut)
    return _settled(replace(date, first=begin, last=end, start=start, end=stop, year=year, weekday=hit.row.weekday))


def _may_stand_between(analysis: Analysis, token: int) -> bool:
    return analysis.forms[token] in _BESIDE_WEEKDAY or direction(analysis, token) is not None


def _is_printed_year(form: str) -> bool:
    return form.isdigit() and len(form) == 4 and _PRINTED_YEARS[0] <= int(form) <= _PRINTED_YEARS[1]


def _settled(date: CalendarDate) -> CalendarDate:
    """A numeric date whose order the weekday decides."""
    if date.swapped is None or date.year is None or date.month is None or date.day is None:
        return date
    month, day = date.swapped
    straight = weekday_of(date.year, date.month, date.day) == date.weekday
    crossed = weekday_of(date.year, month, day) == date.weekday
    if straight == crossed:
        return date
    return replace(date, swapped=None) if straight else replace(date, month=month, day=day, swapped=None)
