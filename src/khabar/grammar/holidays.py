"""When a feast, observance or anniversary falls: rows of the holiday table in Gregorian days. No text, no clock.

Several rows may share a form (`عيد الاستقلال` in ten countries, `عيد الفصح` in two churches); `resolve_any` and `nearest_any`
settle which is meant. What cannot be settled is null. Of Hijri days only umm al-qura is known: sighting may move them by a day.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from khabar.grammar.calendars import (
    Days,
    coptic_days,
    easter,
    gregorian_days,
    hebrew_days,
    hijri_date,
    hijri_days,
    julian_days,
    nowruz,
    orthodox_easter,
)
from khabar.grammar.nearest import Turn, distance, nearest_of
from khabar.lexicon.tables import Holiday

YearOf = Literal["gregorian", "hijri"]
NEAR = 10  # days off the reference date within which one of several days is the one meant; feasts stand 66 days apart, set by eye

_YEARS: dict[str, tuple[int, Callable[[int, int | None, int | None], Days | None]]] = {
    "gregorian": (0, gregorian_days),
    "julian": (0, julian_days),
    "coptic": (-284, coptic_days),
    "hebrew": (3760, hebrew_days),
}
"""Of calendars with solar years: what to add to a Gregorian year for the one that holds its January, and the arithmetic."""


class HolidayDays(NamedTuple):
    """First and last day, and the days of other readings, most likely first."""

    first: date
    last: date
    alternatives: tuple[Days, ...] = ()


def resolve(row: Holiday, year: int, year_of: YearOf = "gregorian") -> HolidayDays | None:
    """The holiday in a year, Gregorian (it may fall twice: the second is an alternative) or Hijri; null where there is none."""
    if year_of == "hijri":
        found = list(_kept(row, [_hijri(row, year)] if row.calendar == "hijri" else []))
    else:
        found = [days for days in _around(row, year) if days[0].year == year]
    return _first_of(found)


def anniversary(row: Holiday, count: int) -> HolidayDays | None:
    """The day of the `count`-th anniversary (`الذكرى الـ75 للنكبة`); null where the year of what it marks is not known."""
    return None if row.since is None or count < 0 else resolve(row, row.since + count)


def nearest(row: Holiday, reference: date, turn: Turn | None = None) -> HolidayDays | None:
    """The time it is kept that is meant by its name without a year."""
    found = nearest_of((days for year in (-1, 0, 1) for days in _around(row, reference.year + year)), reference, turn)
    return HolidayDays(*found) if found else None


def resolve_any(
    rows: Sequence[Holiday], year: int, countries: Collection[str] = (), year_of: YearOf = "gregorian"
) -> HolidayDays | None:
    """What a form with these rows is in a year; null where its day depends on a country or feast that is not told."""
    meant = of_countries(rows, countries)
    return None if _rival(meant) else _joined([resolve(row, year, year_of) for row in meant])


def nearest_any(
    rows: Sequence[Holiday], reference: date, turn: Turn | None = None, countries: Collection[str] = ()
) -> HolidayDays | None:
    """What a form with these rows is without a year; of days of which one is meant the one that is near, if only one is."""
    meant = of_countries(rows, countries)
    found = [days for days in (nearest(row, reference, turn) for row in meant) if days is not None]
    if not _rival(meant):
        return _joined(found)
    near = {(days.first, days.last) for days in found if distance((days.first, days.last), reference) <= NEAR}
    return HolidayDays(*near.pop()) if len(near) == 1 else None


def of_countries(rows: Sequence[Holiday], countries: Collection[str] = ()) -> list[Holiday]:
    """The rows that can be meant, most likely first: those of the countries told of (ISO 3166-1 alpha-2), else those of none."""
    told = [row for row in rows if not set(countries).isdisjoint(row.country.split(","))] if countries else []
    return told or [row for row in rows if not row.country]


def _rival(rows: Sequence[Holiday]) -> bool:
    """True where the rows are days of which only one is meant, not readings of one: of two countries, or of both feasts."""
    return len({row.country for row in rows}) > 1 or (len(rows) > 1 and any(row.certainty == "near" for row in rows))


def _joined(found: Iterable[HolidayDays | None]) -> HolidayDays | None:
    """The first reading, with all others as its alternatives."""
    return _first_of([days for one in found if one is not None for days in ((one.first, one.last), *one.alternatives)])


def _first_of(found: Sequence[Days]) -> HolidayDays | None:
    distinct = list(dict.fromkeys(found))
    return HolidayDays(*distinct[0], tuple(distinct[1:])) if distinct else None


@lru_cache(maxsize=8192)
def _around(row: Holiday, year: int) -> tuple[Days, ...]:
    """Every time it is kept that can begin in a Gregorian year, in order; some that begin in the years beside it."""
    if row.calendar == "hijri":
        begins, ends = hijri_date(date(year, 1, 1)), hijri_date(date(year, 12, 31))
        dates = [_hijri(row, each) for each in range(begins[0], ends[0] + 2)] if begins and ends else []
    else:
        dates = [_solar(row, each) for each in (year - 1, year, year + 1)]
    return tuple(_kept(row, dates))


def _kept(row: Holiday, dates: Iterable[Days | None]) -> Iterator[Days]:
    """The stretches of days that begin as the row says, from the days that its calendar gives, and in the years it is kept."""
    for found in dates:
        if found is None:
            continue
        first = found[0] + timedelta(days=row.offset or 0)
        if row.weekday is not None:
            first += timedelta(days=(row.weekday - first.weekday()) % 7)
        if (row.since or first.year) <= first.year <= (row.until or first.year):
            yield first, (first + timedelta(days=row.days - 1) if row.days else found[1])


def _hijri(row: Holiday, year: int) -> Days | None:
    """The day of a Hijri year, or with `days` 0 the rest of the month from it on."""
    found, month = hijri_days(year, row.month, row.day), hijri_days(year, row.month)
    return (found[0], month[1]) if found and month and not row.days else found


def _solar(row: Holiday, year: int) -> Days | None:
    """The day that begins in a Gregorian year or, of Hebrew and Coptic ones, in the year of their own that holds its January."""
    if row.calendar in ("easter", "orthodox_easter"):
        sunday = easter(year) if row.calendar == "easter" else orthodox_easter(year)
        return sunday, sunday
    if row.calendar == "nowruz":
        return (day, day) if (day := nowruz(year)) else None
    if row.calendar not in _YEARS:
        return None
    shift, days_of = _YEARS[row.calendar]
    return days_of(year + shift, row.month, row.day)
