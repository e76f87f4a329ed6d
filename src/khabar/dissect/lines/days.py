"""A calendar date of the page as a day: Hijri ones turned into Gregorian ones, weekdays checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from khabar.grammar.dates import CalendarDate

_HIJRI_YEARS = (1343, 1500)  # what the Umm al-Qura table of hijridate covers


@dataclass(frozen=True, slots=True)
class Day:
    """A day, the days between which it lies for certain, and what was done to get it (`Hijri` or nothing)."""

    value: date
    earliest: date
    latest: date
    note: str = ""


def day_of(found: CalendarDate) -> Day | str:
    """The day of a whole date, or the reason why it is none."""
    if found.year is None or found.month is None or found.day is None:
        return "it names no day of a year"
    if found.calendar == "hijri":
        return _hijri_day(found)
    if found.calendar != "gregorian":
        return f"its calendar is {found.calendar}"
    try:
        value = date(found.year, found.month, found.day)
    except ValueError:
        return "there is no such day"
    if found.weekday is not None and found.weekday != value.weekday():
        return "the weekday beside it is that of another day"
    return Day(value, value, value)


def _hijri_day(found: CalendarDate) -> Day | str:
    """By the Umm al-Qura calendar; sightings of the moon differ from it by a day, and the weekday says which one is meant."""
    from hijridate import Hijri

    year, month, day = found.year or 0, found.month or 0, found.day or 0
    if not _HIJRI_YEARS[0] <= year <= _HIJRI_YEARS[1]:
        return "its Hijri year is out of range"
    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except ValueError:
        return "there is no such Hijri day"
    value, one = date(gregorian.year, gregorian.month, gregorian.day), timedelta(days=1)
    if found.weekday is None:
        return Day(value, value - one, value + one, "Hijri, Umm al-Qura")
    for near in (value, value - one, value + one):
        if near.weekday() == found.weekday:
            return Day(near, near, near, "Hijri, Umm al-Qura")
    return "the weekday beside it is that of another day"
