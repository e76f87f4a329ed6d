"""The arithmetic of times: what lies before or behind a day, and which of several years is meant. No text, no clock."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date, timedelta

from khabar.extract.times.values import UNKNOWN, YEARS_OF, Value, of_days, of_parts, of_week
from khabar.grammar.nearest import Turn, nearest_of


def without_year(candidates: Iterable[Value], reference: date, turn: Turn | None) -> Value:
    """Of the same day or month in several years the one that is meant; open where none fits."""
    known = {(date.fromisoformat(c.earliest), date.fromisoformat(c.latest)): c for c in candidates if c.earliest and c.latest}
    found = nearest_of(known, reference, turn)
    return known[found] if found else UNKNOWN


def of_weekday(weekday: int, reference: date, turn: Turn | None) -> Value:
    """The day meant by a weekday (Monday 0): the latest one up to the reference date, or the last or next one off it."""
    back = (reference.weekday() - weekday) % 7
    if turn == "last":
        back = back or 7
    elif turn == "next":
        back -= 7
    day = reference - timedelta(days=back)
    return of_days(day, day)


def of_shift(unit: str, steps: int, reference: date) -> Value:
    """The day, week, month, year, decade or century that lies `steps` units from the reference date; open out of range."""
    try:
        if unit == "D":
            day = reference + timedelta(days=steps)
            return of_days(day, day)
        if unit == "W":
            return of_week(reference + timedelta(weeks=steps))
        if unit == "M":
            months = reference.year * 12 + reference.month - 1 + steps
            return of_parts(months // 12, months % 12 + 1)
        if unit in ("DE", "CE"):
            size = 10 if unit == "DE" else 100
            first = (reference.year // size + steps) * size
            return of_days(date(first, 1, 1), date(first + size - 1, 12, 31), str(first // size))
    except (ValueError, OverflowError):
        return UNKNOWN
    return of_parts(reference.year + steps) if unit == "Y" else UNKNOWN


def nth_day(first: date, last: date, number: int, step: int, weekday: int | None) -> date | None:
    """The nth (-1: the last) day between two days at which a stretch of `step` days begins; a weekday where one is given."""
    days = (last - first).days + 1
    places = range(0 if weekday is None else (weekday - first.weekday()) % 7, days, step)
    if number == -1:
        return last - timedelta(days=step - 1) if weekday is None else first + timedelta(days=places[-1])
    return first + timedelta(days=places[number - 1]) if 1 <= number <= len(places) else None


def stretch_from(reference: date, unit: str, count: int, value: str) -> Value:
    """A length (`value`) with the days that it covers up to the reference date (`count` below 0) or from it on."""
    try:
        if unit in ("D", "W"):
            other = reference + timedelta(days=count * (7 if unit == "W" else 1))
        elif unit in YEARS_OF or unit == "M":
            months = reference.year * 12 + reference.month - 1 + count * (YEARS_OF.get(unit, 0) * 12 or 1)
            day = min(reference.day, calendar.monthrange(months // 12, months % 12 + 1)[1])
            other = date(months // 12, months % 12 + 1, day)
        else:
            return Value(value=value)
    except (ValueError, OverflowError):
        return Value(value=value)
    first, last = sorted((reference, other))
    return of_days(first, last, value)
