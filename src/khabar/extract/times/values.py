"""The arithmetic of times: from what words say and a reference date to TIMEX3 values with bounds. No text, no clock."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from hijridate import Gregorian, Hijri

Turn = Literal["last", "next", "this"]
_HALF_YEAR = 183  # days within which a date without a year is taken to be the nearest one
_LEAD = 45  # days by which the past is preferred: news tells more of what was; set on ANT articles by eye
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}  # months; 13 and 14 are those of the next year


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A resolved time: its TIMEX3 value, first and last day, EDTF form and other readings. All null where it is open."""

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    edtf: str | None = None
    alternatives: tuple[str, ...] = ()


UNKNOWN = Value()


def of_days(first: date, last: date, value: str | None = None, alternatives: tuple[str, ...] = ()) -> Value:
    """A stretch of days; its value is the EDTF interval where no other is given."""
    interval = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Value(
        value=value or interval, earliest=first.isoformat(), latest=last.isoformat(), edtf=interval, alternatives=alternatives
    )


def of_parts(year: int, month: int | None = None, day: int | None = None) -> Value:
    """A Gregorian day, month or year; open where there is no such day."""
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return UNKNOWN
    if month is None:
        value, last = f"{year:04d}", date(year, 12, 31)
    elif day is None:
        value, last = f"{year:04d}-{month:02d}", date(year, month, calendar.monthrange(year, month)[1])
    else:
        value, last = first.isoformat(), first
    return Value(value=value, earliest=first.isoformat(), latest=last.isoformat(), edtf=value)


def either(first: Value, other: Value) -> Value:
    """Two readings of one form: the first one's value, the bounds of both."""
    if other.value is None or other.value == first.value or first.earliest is None or other.earliest is None:
        return first
    values = sorted([first.value or "", other.value])
    return Value(
        value=first.value,
        earliest=min(first.earliest, other.earliest),
        latest=max(first.latest or "", other.latest or ""),
        edtf="[" + ",".join(values) + "]",
        alternatives=(other.value,),
    )


def of_week(day: date) -> Value:
    """The ISO week that holds a day."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    return of_days(monday, monday + timedelta(days=6), f"{year:04d}-W{week:02d}")


def of_hijri(year: int, month: int | None = None, day: int | None = None) -> Value:
    """A Hijri day, month or year in Gregorian days by umm al-qura; open outside 1343 to 1500 AH."""
    try:
        first = _gregorian(year, month or 1, day or 1)
        if day is not None:
            return of_days(first, first)
        following = (year + 1, 1) if month in (None, 12) else (year, (month or 0) + 1)
        return of_days(first, _gregorian(*following, 1) - timedelta(days=1))
    except (ValueError, OverflowError):
        return UNKNOWN


def _gregorian(year: int, month: int, day: int) -> date:
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


def hijri_month(day: date) -> tuple[int, int] | None:
    """The Hijri year and month of a day; null outside the range of umm al-qura."""
    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return int(found.year), int(found.month)


def without_year(candidates: Iterable[Value], reference: date, turn: Turn | None) -> Value:
    """Of the same day or month in several years the one that is meant.

    `last` is the latest before the reference date, `next` the earliest behind it, `this` the one that holds it or lies in its
    year; without a turn the nearest, the past a little before the future, if it lies within half a year. Open where none fits.
    """
    known = [c for c in candidates if c.earliest is not None and c.latest is not None]
    today = reference.isoformat()
    if turn == "last":
        return max((c for c in known if c.latest < today and not _holds(c, today)), key=_first, default=UNKNOWN)  # type: ignore[operator]
    if turn == "next":
        return min((c for c in known if c.earliest > today), key=_first, default=UNKNOWN)  # type: ignore[operator]
    if turn == "this":
        same = [c for c in known if (c.value or "")[:7] == today[:7]] or [c for c in known if (c.value or "")[:4] == today[:4]]
        return same[0] if same else UNKNOWN
    near = min(known, key=lambda c: (_distance(c, reference) + (_LEAD if _first(c) > today else 0), _first(c)), default=UNKNOWN)
    return near if near is not UNKNOWN and _distance(near, reference) <= _HALF_YEAR else UNKNOWN


def _holds(value: Value, day: str) -> bool:
    return (value.earliest or "") <= day <= (value.latest or "")


def _first(value: Value) -> str:
    return value.earliest or ""


def _distance(value: Value, reference: date) -> int:
    """Days from a stretch to the reference date, 0 inside it."""
    first, last = date.fromisoformat(value.earliest or ""), date.fromisoformat(value.latest or "")
    return max(0, (first - reference).days, (reference - last).days)


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


def of_season(season: str, year: int) -> Value:
    """A season of a year, in whole months."""
    begin, end = _SEASONS[season]
    first = date(year, begin, 1)
    last_year, last_month = year + (end - 1) // 12, (end - 1) % 12 + 1
    return of_days(first, date(last_year, last_month, calendar.monthrange(last_year, last_month)[1]), f"{year:04d}-{season}")


def duration(unit: str, count: int | float | None) -> str:
    """The TIMEX3 value of a duration; `X` where the number is open."""
    number = "X" if count is None else f"{count:g}" if count < 1e6 else str(int(count))
    if unit.startswith("T"):
        return f"PT{number}{unit[1:]}"
    return f"P{number}{unit}"
