"""Calendar dates: day, month and year as they are printed, in either month system or both, with digits or ordinal words.

Only what stands in the words: nothing here is resolved against another date. Used by dissect (date lines) and by times.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from khabar.grammar.analysis import Analysis


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
    calendar: Literal["gregorian", "hijri", "coptic"] = "gregorian"
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


def calendar_dates(analysis: Analysis, first: int, last: int) -> list[CalendarDate]:
    """All calendar dates inside tokens `[first, last)`, in order, not overlapping. A bare number is never a year."""
    raise NotImplementedError
