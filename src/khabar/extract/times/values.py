"""Values of times: TIMEX3 value, bounds, EDTF form, and how they are made of years, months and days. No text, no clock."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from khabar.grammar.calendar_date import Calendar
from khabar.grammar.calendars import coptic_days, hijri_date, hijri_days

STEPS = {"last": -1, "this": 0, "next": 1}
COPTIC_ERA = 284  # the year of our era in which the Coptic one begins
_THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}
_SHORTEST_PARTED = 28  # days of the shortest stretch whose part is brought to a third: which day a week begins on differs
YEARS_OF = {"Y": 1, "DE": 10, "CE": 100}
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}  # months; 13 and 14 are those of the next year


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A resolved time: its TIMEX3 value, first and last day, EDTF form and other readings. All null where it is open."""

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    edtf: str | None = None
    alternatives: tuple[str, ...] = ()
    anchor: Literal["none", "reference", "text"] = "none"
    """What was needed to find it: nothing, the day of the article, another time of the text."""
    source: str | None = None
    """Id of that other time."""
    hijri: bool = False
    """True where the scene, not the words, made it a Hijri month."""


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
    except (ValueError, OverflowError):
        return UNKNOWN
    if month is None:
        value, last = f"{year:04d}", date(year, 12, 31)
    elif day is None:
        value, last = f"{year:04d}-{month:02d}", date(year, month, monthrange(year, month)[1])
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
    return of_calendar("hijri", year, month, day)


def of_calendar(calendar: Calendar, year: int, month: int | None = None, day: int | None = None) -> Value:
    """A day, month or year of a calendar, in Gregorian days."""
    if calendar == "gregorian":
        return of_parts(year, month, day)
    found = hijri_days(year, month, day) if calendar == "hijri" else coptic_days(year, month, day)
    return of_days(*found) if found is not None else UNKNOWN


def hijri_month(day: date) -> tuple[int, int] | None:
    """The Hijri year and month of a day; null outside the range of umm al-qura."""
    found = hijri_date(day)
    return found[:2] if found is not None else None


def of_season(season: str, year: int) -> Value:
    """A season of a year, in whole months."""
    begin, end = _SEASONS[season]
    first = date(year, begin, 1)
    last_year, last_month = year + (end - 1) // 12, (end - 1) % 12 + 1
    return of_days(first, date(last_year, last_month, monthrange(last_year, last_month)[1]), f"{year:04d}-{season}")


def of_months(year: int, first: int, last: int, value: str) -> Value:
    """Months of one year, whose value is given: `2024-Q1`, `P9M`."""
    end = date(year, last, monthrange(year, last)[1])
    return of_days(date(year, first, 1), end, value)


def of_decade(number: int) -> Value:
    """A decade by the first three digits of its years: 199."""
    return of_days(date(number * 10, 1, 1), date(number * 10 + 9, 12, 31), f"{number:03d}") if 1 <= number < 999 else UNKNOWN


def of_century(number: int) -> Value:
    """A century by its number: the 21st is 2000 to 2099, in TIMEX3 `20`."""
    first = (number - 1) * 100
    return of_days(date(max(first, 1), 1, 1), date(first + 99, 12, 31), f"{number - 1:02d}") if 1 <= number <= 99 else UNKNOWN


def narrowed(value: Value, mod: str | None) -> Value:
    """A month or longer with its bounds brought to the first, middle or last third (START, MID, END); others as they are."""
    if value.earliest is None or value.latest is None or mod not in _THIRDS:
        return value
    first, last = date.fromisoformat(value.earliest), date.fromisoformat(value.latest)
    days = (last - first).days + 1
    if days < _SHORTEST_PARTED:
        return value
    begin, end = (round(days * part / 3) for part in _THIRDS[mod])
    return replace(
        value, earliest=(first + timedelta(days=begin)).isoformat(), latest=(first + timedelta(days=end - 1)).isoformat()
    )  # fmt: skip


def duration(unit: str, count: int | float | None, rest: Iterable[tuple[str, int | float]] = ()) -> str:
    """The TIMEX3 value of a duration; `X` where the number is open. Decades and centuries are told in years."""
    days, hours = "", ""
    for one, number in ((unit, count), *rest):
        size = YEARS_OF.get(one, 1)
        amount = "X" if number is None else f"{number * size:g}" if abs(number) < 1e6 else str(int(number) * size)
        if one.startswith("T"):
            hours += amount + one[1:]
        else:
            days += amount + ("Y" if one in YEARS_OF else one)
    return "P" + days + ("T" + hours if hours else "")
