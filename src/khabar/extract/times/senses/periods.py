"""Weeks, months, years and what is told by those before: `الأسبوع الماضي`, `مارس 2024`, `العام نفسه`, `مطلع العام`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from khabar.extract.times.senses.days import yearless
from khabar.extract.times.senses.scene import Scene, Sense, by, first_day, grain, unit_of
from khabar.extract.times.shifts import of_shift
from khabar.extract.times.values import UNKNOWN, Value, hijri_month, narrowed, of_calendar, of_hijri, of_parts
from khabar.grammar.calendar_date import Calendar, CalendarDate
from khabar.grammar.nearest import Turn

_UNSURE_YEARS = (1340, 1470)  # years behind `عام` without an era: Hijri in Gulf news, else Gregorian
_FITS = {"D": ("D",), "W": ("D", "W"), "M": ("D", "M"), "Y": ("D", "M", "Y"), "DE": ("D", "M", "Y"), "CE": ("D", "M", "Y")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Month(Sense):
    """A month or a year that a name or number tells, with what says which one."""

    found: CalendarDate
    turn: Turn | None = None
    year: Sense | None = None

    @property
    def calendar(self) -> Calendar:
        return self.found.calendar

    @property
    def unit(self) -> str:
        """`M` or `Y`."""
        return "M" if self.found.month else "Y"

    def resolve(self, scene: Scene) -> Value:
        found = self.found
        if found.year is not None:
            return _of_year(found, found.year)
        if self.year is not None:
            year = self.year.resolve(scene)
            if found.calendar == "hijri" and grain(year) == "Y":
                return replace(_hijri_month_in(found, int((year.value or "")[:4])), anchor=year.anchor)
            return (
                replace(of_parts(int((year.value or "")[:4]), found.month), anchor=year.anchor) if grain(year) == "Y" else UNKNOWN
            )
        return yearless(found, scene, self.turn)


def _hijri_month_in(found: CalendarDate, year: int) -> Value:
    """A Hijri month that begins in a Gregorian year (`رمضان 2019`); the second one of that year is the other reading."""
    first = hijri_month(date(year, 1, 1))
    months = [of_hijri(first[0] + n, found.month) for n in (0, 1)] if first else []
    fitting = [month for month in months if (month.earliest or "")[:4] == str(year)]
    return replace(fitting[0], alternatives=tuple(month.value or "" for month in fitting[1:])) if fitting else UNKNOWN


def _of_year(found: CalendarDate, year: int) -> Value:
    if found.calendar == "gregorian" and found.month is None and _UNSURE_YEARS[0] <= year <= _UNSURE_YEARS[1]:
        return Value(alternatives=tuple(v.value for v in (of_parts(year), of_hijri(year)) if v.value))
    return of_calendar(found.calendar, year, found.month)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period(Sense):
    """The calendar unit that lies `steps` from the one of the article's day: `الأسبوع الماضي`, `العام المقبل`."""

    unit: str
    steps: int

    def resolve(self, scene: Scene) -> Value:
        if scene.reference is None:
            return UNKNOWN
        if self.unit == "M" and scene.hijri and (now := hijri_month(scene.reference)) is not None:
            months = now[0] * 12 + now[1] - 1 + self.steps
            return by("reference", replace(of_hijri(months // 12, months % 12 + 1), hijri=True))
        return by("reference", of_shift(self.unit, self.steps, scene.reference))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Sense):
    """The day, month or year that lies `steps` from the last one told before: `في اليوم التالي`, `العام نفسه`."""

    unit: str
    steps: int

    def resolve(self, scene: Scene) -> Value:
        found = scene.last_told(
            lambda value: grain(value) in _FITS.get(self.unit, ()) or (self.unit == "W" and "W" in (value.value or ""))
        )
        start = first_day(found) if found is not None else None
        if start is None and scene.opening and self.steps:  # nothing else was told: the article's day is all there is
            return by("reference", of_shift(self.unit, self.steps, scene.reference)) if scene.reference else UNKNOWN
        if found is None or start is None:
            return UNKNOWN
        return replace(of_shift(self.unit, self.steps, start), anchor="text", source=found.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOfYear(Sense):
    """The month told before, in another year (`الشهر نفسه من العام الماضي`)."""

    month: Told
    year: Sense

    def resolve(self, scene: Scene) -> Value:
        month, year = self.month.resolve(scene), self.year.resolve(scene)
        start = first_day(month)
        if start is None or grain(year) != "Y":
            return UNKNOWN
        return replace(of_parts(int((year.value or "")[:4]), start.month), anchor="text", source=month.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Sense):
    """The beginning, middle or end of a stretch (`mod` START, MID, END): its value, with the bounds of that third."""

    whole: Sense

    @property
    def calendar(self) -> Calendar:
        return self.whole.calendar

    @property
    def unit(self) -> str | None:
        """That of the whole."""
        return unit_of(self.whole)

    def resolve(self, scene: Scene) -> Value:
        return narrowed(self.whole.resolve(scene), self.mod)
