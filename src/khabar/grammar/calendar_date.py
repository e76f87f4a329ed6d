"""A calendar date as the words give it, before anything is resolved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Calendar = Literal["gregorian", "hijri", "coptic"]

_LONGEST = {"gregorian": (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), "hijri": (30,) * 12, "coptic": (30,) * 12 + (6,)}


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """A date or a part of one at tokens `[first, last)`, page span `[start, end)`. What the words do not say is null."""

    first: int
    last: int
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """The weekday that stands with the date, Monday 0."""
    calendar: Calendar = "gregorian"
    swapped: tuple[int, int] | None = None
    """The other `(month, day)` of a numeric date whose order is open; null where only one order is possible."""
    rule: str = ""

    @property
    def iso(self) -> str | None:
        """`YYYY-MM-DD`, `YYYY-MM` or `YYYY` of a Gregorian date with a year; else null."""
        if self.year is None or self.calendar != "gregorian":
            return None
        month = f"-{self.month:02d}" if self.month else ""
        return f"{self.year:04d}{month}" + (f"-{self.day:02d}" if self.month and self.day else "")


def possible(year: int | None, month: int, day: int | None, calendar: Calendar = "gregorian") -> bool:
    """True where a calendar has such a month, and such a day in it."""
    lengths = _LONGEST[calendar]
    if not 1 <= month <= len(lengths) or (day is not None and not 1 <= day <= lengths[month - 1]):
        return False
    if calendar != "gregorian" or year is None or day is None:
        return True
    return _day(year, month, day) is not None


def weekday_of(year: int, month: int, day: int) -> int | None:
    """Monday 0; null for a day that does not exist."""
    found = _day(year, month, day)
    return found.weekday() if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
