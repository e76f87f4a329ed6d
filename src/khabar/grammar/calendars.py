"""The calendars of Arabic news in Gregorian days: Hijri, Coptic, Julian, Hebrew, Easter, Nowruz. Arithmetic: no text, no clock.

A stretch is `(first day, last day)`, both in it. Day, month and year that a calendar does not have are null, never an error.
The algorithms are those of Reingold and Dershowitz, *Calendrical Calculations*; Easter is Meeus's; Hijri dates are umm al-qura.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from hijridate import Gregorian, Hijri

Days = tuple[date, date]

_COPTIC_EPOCH = date(284, 8, 29).toordinal()  # 1 Tout of year 1; in that century the Julian date is the Gregorian one
_JULIAN_EPOCH = -1  # ordinal of 1 January of year 1, Julian
_HEBREW_EPOCH = -1373427  # ordinal of the first 1 Tishri
_NOWRUZ = (date(2024, 3, 20), 1403)  # a day that was 1 Farvardin, and the Persian year that began on it
_PERSIAN_YEARS = range(1178, 1634)  # years in which the rule of 33 years agrees with the equinox at Tehran


class _Rule(NamedTuple):
    """How a calendar counts: months of a year, days of a month, and the ordinal of a day that exists."""

    months: Callable[[int], int]
    length: Callable[[int, int], int]
    ordinal: Callable[[int, int, int], int]


def gregorian_days(year: int, month: int | None = None, day: int | None = None) -> Days | None:
    """A Gregorian day, month or year."""
    return _stretch(_GREGORIAN, year, month, day)


def hijri_days(year: int, month: int | None = None, day: int | None = None) -> Days | None:
    """A Hijri day, month or year by umm al-qura; null outside 1343 to 1500 AH. Sighting may move a month by a day."""
    return _stretch(_HIJRI, year, month, day)


def coptic_days(year: int, month: int | None = None, day: int | None = None) -> Days | None:
    """A day, month (1 Tout to 13 Nasie) or year of the era of the martyrs."""
    return _stretch(_COPTIC, year, month, day)


def julian_days(year: int, month: int | None = None, day: int | None = None) -> Days | None:
    """A Julian ("eastern") day, month or year."""
    return _stretch(_JULIAN, year, month, day)


def hebrew_days(year: int, month: int | None = None, day: int | None = None) -> Days | None:
    """A Hebrew day, month or year. Month 1 is Nisan, 7 Tishri, with which the year begins, 13 the last Adar of any year."""
    if month is None and day is None:
        return _days(_hebrew_new_year(year), _hebrew_new_year(year + 1) - 1) if year > 0 else None
    return _stretch(_HEBREW, year, month, day)


def hijri_date(day: date) -> tuple[int, int, int] | None:
    """The Hijri year, month and day of a Gregorian day by umm al-qura; null outside its range."""
    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return int(found.year), int(found.month), int(found.day)


def coptic_date(day: date) -> tuple[int, int, int] | None:
    """The Coptic year, month and day of a Gregorian day; null before the first year."""
    since = day.toordinal() - _COPTIC_EPOCH
    if since < 0:
        return None
    year = (4 * since + 1463) // 1461
    behind = day.toordinal() - _coptic_ordinal(year, 1, 1)
    return year, behind // 30 + 1, behind % 30 + 1


def easter(year: int) -> date:
    """Easter Sunday of the western churches, in the Gregorian calendar (Meeus)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leaps, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, the Coptic one too, as a Gregorian day (Meeus)."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date.fromordinal(_julian_ordinal(year, month, day + 1))


def nowruz(year: int) -> date | None:
    """The first day of the Persian year that begins in a Gregorian year; null before 1799 and from 2255 on."""
    day, known = _NOWRUZ
    persian = known + year - day.year
    if persian not in _PERSIAN_YEARS:
        return None
    leaps = (8 * persian + 21) // 33 - (8 * known + 21) // 33
    return day + timedelta(days=365 * (persian - known) + leaps)


def _stretch(rule: _Rule, year: int, month: int | None, day: int | None) -> Days | None:
    try:
        first_month, last_month = (month, month) if month is not None else (1, rule.months(year))
        last_day = rule.length(year, last_month)
        if not 1 <= last_month <= rule.months(year) or not 1 <= (day or 1) <= last_day or (day is not None and month is None):
            return None
        return _days(rule.ordinal(year, first_month, day or 1), rule.ordinal(year, last_month, day or last_day))
    except (ValueError, OverflowError, IndexError):
        return None


def _days(first: int, last: int) -> Days | None:
    try:
        return date.fromordinal(first), date.fromordinal(last)
    except (ValueError, OverflowError):
        return None


def _gregorian_ordinal(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()


def _hijri_length(year: int, month: int) -> int:
    return int(Hijri(year, month, 1).month_length())


def _hijri_ordinal(year: int, month: int, day: int) -> int:
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day).toordinal()


def _coptic_length(year: int, month: int) -> int:
    return 30 if month < 13 else 6 if year % 4 == 3 else 5


def _coptic_ordinal(year: int, month: int, day: int) -> int:
    return _COPTIC_EPOCH - 1 + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day


def _julian_length(year: int, month: int) -> int:
    return 29 if month == 2 and year % 4 == 0 else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _julian_ordinal(year: int, month: int, day: int) -> int:
    before = sum(_julian_length(year, earlier) for earlier in range(1, month))
    return _JULIAN_EPOCH - 1 + 365 * (year - 1) + (year - 1) // 4 + before + day


def _hebrew_months(year: int) -> int:
    return 13 if (7 * year + 1) % 19 < 7 else 12


def _hebrew_elapsed(year: int) -> int:
    """Days from the epoch to the new moon of a year, put off where it would fall on a Sunday, Wednesday or Friday."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + ((3 * (day + 1)) % 7 < 3)


def _hebrew_new_year(year: int) -> int:
    """The ordinal of 1 Tishri; two more delays keep the lengths of years possible."""
    before, this, behind = (_hebrew_elapsed(year + step) for step in (-1, 0, 1))
    return _HEBREW_EPOCH + this + (2 if behind - this == 356 else 1 if this - before == 382 else 0)


def _hebrew_length(year: int, month: int) -> int:
    days = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    if month == 8:
        return 30 if days % 10 == 5 else 29
    if month == 9:
        return 29 if days % 10 == 3 else 30
    return 29 if month in (2, 4, 6, 10, 13) or (month == 12 and _hebrew_months(year) == 12) else 30


def _hebrew_ordinal(year: int, month: int, day: int) -> int:
    month = min(month, _hebrew_months(year))
    earlier = range(7, month) if month >= 7 else [*range(7, _hebrew_months(year) + 1), *range(1, month)]
    return _hebrew_new_year(year) + sum(_hebrew_length(year, each) for each in earlier) + day - 1


def _always(months: int) -> Callable[[int], int]:
    return lambda year: months if year > 0 else 0


_GREGORIAN = _Rule(_always(12), lambda year, month: calendar.monthrange(year, month)[1], _gregorian_ordinal)
_HIJRI = _Rule(_always(12), _hijri_length, _hijri_ordinal)
_COPTIC = _Rule(_always(13), _coptic_length, _coptic_ordinal)
_JULIAN = _Rule(_always(12), _julian_length, _julian_ordinal)
_HEBREW = _Rule(_always(13), _hebrew_length, _hebrew_ordinal)
