"""Days: a calendar date, a weekday, `أمس`, or several of them for one day (`أمس الجمعة 7 مايو الماضي`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from khabar.extract.times.senses.scene import Scene, Sense, by, first_day, grain
from khabar.extract.times.shifts import of_shift, of_weekday, without_year
from khabar.extract.times.values import (
    COPTIC_ERA,
    UNKNOWN,
    Value,
    either,
    hijri_month,
    of_calendar,
    of_days,
    of_hijri,
    of_parts,
)
from khabar.grammar.calendar_date import Calendar, CalendarDate
from khabar.grammar.nearest import Turn

WEEKDAYS_OF_MONTH = 5  # the greatest number that counts a weekday in a month (`الأحد الأول`); a greater one is a day of it
_SIGHTING = 2  # days by which a month that begins by sight can differ from umm al-qura
_AHEAD = 1  # days behind `أمس` up to which a weekday that contradicts it can lie: pages are dated late, not early


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Sense):
    """A day told by a date, a weekday, its distance from the article's day, or by several of them."""

    found: CalendarDate | None = None
    weekday: int | None = None
    """Monday 0; of a weekday that stands apart from a date."""
    steps: int | None = None
    """Days from the article's day: `أمس` -1."""
    turn: Turn | None = None
    year: Sense | None = None
    """The year where other words than the date's say it (`من العام الماضي`)."""
    twin: CalendarDate | None = None
    """The same day printed in the other calendar."""
    weeks: int = 0
    """Weeks beyond the last or next one (`الخميس قبل الماضي`)."""
    expected: bool = False
    """True where a word of the future stands before (`سيلتقي الأحد`)."""
    of_event: bool = False
    """True for a day that names something (`ثورة 25 يناير`): it has no year."""

    @property
    def calendar(self) -> Calendar:
        return self.found.calendar if self.found is not None else "gregorian"

    @property
    def flaw(self) -> str | None:
        found, weekday = self.found, self.weekday
        if found is None or found.year is None or found.month is None or found.day is None or found.swapped:
            return None
        weekday = found.weekday if found.weekday is not None else weekday
        value = _in_calendar(found, found.year)
        wrong = weekday is not None and value.value is not None and first_day(value) is not None
        return "weekday contradicts date" if wrong and _weekday(value) != weekday else None

    def resolve(self, scene: Scene) -> Value:
        if self.found is not None:
            value = _checked(self._dated(self.found, scene), self.twin)
            return self._as_today(value, scene.reference) if self.steps is not None and scene.reference is not None else value
        if scene.reference is None:
            return UNKNOWN
        return by("reference", self._worded(scene.reference))

    def _as_today(self, dated: Value, reference: date) -> Value:
        """A Hijri date that stands with `أمس` or `اليوم`: that day, and the date as the other reading where it is another day."""
        day = of_shift("D", self.steps or 0, reference)
        if dated.value is None or dated.value == day.value or self.calendar == "gregorian":
            return day if dated.value is None else dated
        return by("reference", replace(day, alternatives=(dated.value or "",)))

    def _dated(self, found: CalendarDate, scene: Scene) -> Value:
        if self.of_event and found.year is None and self.turn is None:
            return Value(value=f"XXXX-{found.month:02d}-{found.day:02d}")
        if found.year is not None:
            value = _in_calendar(found, found.year)
            if found.swapped and self.weekday is not None and _weekday(value) != self.weekday:
                other = of_parts(found.year, *found.swapped)
                return other if _weekday(other) == self.weekday else value
            if found.swapped and self.weekday is not None:
                return value
            return either(value, of_parts(found.year, *found.swapped)) if found.swapped else value
        if self.year is not None:
            year = self.year.resolve(scene)
            return (
                replace(_in_calendar(found, int((year.value or "")[:4])), anchor=year.anchor) if grain(year) == "Y" else UNKNOWN
            )
        weekday = found.weekday if found.weekday is not None else self.weekday
        return yearless(found, scene, self.turn, weekday if self.turn is None else None)

    def _worded(self, reference: date) -> Value:
        """The day of a weekday, of `أمس`, or both; where they contradict each other the weekday holds, the other is kept."""
        if self.steps is None:
            assert self.weekday is not None
            value = of_weekday(self.weekday, reference, self.turn)
            if self.weeks and value.earliest is not None:
                beyond = date.fromisoformat(value.earliest) + timedelta(weeks=self.weeks * (-1 if self.turn == "last" else 1))
                return of_days(beyond, beyond)
            ahead = self.expected and self.turn is None and value.value != reference.isoformat()
            return of_weekday(self.weekday, reference, "next") if ahead else value
        day = of_shift("D", self.steps, reference)
        if self.weekday is None or _weekday(day) == self.weekday:
            return day
        near = reference + timedelta(days=self.steps + _AHEAD)
        return replace(of_weekday(self.weekday, near, None), alternatives=(day.value or "",))


def yearless(found: CalendarDate, scene: Scene, turn: Turn | None, weekday: int | None = None) -> Value:
    """A day or month whose year only the article's day can tell; without one its EDTF form (`XXXX-10-07`)."""
    if scene.reference is None:
        month = f"XXXX-{found.month:02d}" + (f"-{found.day:02d}" if found.day else "")
        return Value(value=month, edtf=month) if found.calendar == "gregorian" else UNKNOWN
    values = [_in_calendar(found, year) for year in years_around(found.calendar, scene.reference)]
    if weekday is not None:
        fitting = [value for value in values if value.value is not None and _weekday(value) == weekday]
        if len(fitting) == 1:
            return by("reference", fitting[0])
    return by("reference", without_year(values, scene.reference, turn))


def years_around(calendar: Calendar, reference: date) -> list[int]:
    """The years of a calendar from the one before the reference date to the one behind it."""
    if calendar == "hijri":
        now = hijri_month(reference)
        return [now[0] + n for n in (-1, 0, 1)] if now else []
    shift = COPTIC_ERA if calendar == "coptic" else 0
    return [reference.year - shift + n for n in (-1, 0, 1)]


def _in_calendar(found: CalendarDate, year: int) -> Value:
    return of_calendar(found.calendar, year, found.month, found.day)


def _weekday(value: Value) -> int | None:
    day = first_day(value)
    return day.weekday() if day is not None else None


def _checked(computed: Value, twin: CalendarDate | None) -> Value:
    """The day of a date whose twin in the other calendar is printed: the Gregorian one; the computed one is kept beside it.

    Where they lie further apart than sightings of the moon do, the page contradicts itself: the first one, both kept.
    """
    if twin is None or twin.year is None:
        return computed
    printed = _in_calendar(twin, twin.year)
    if twin.calendar != "gregorian":
        differs = printed.value is not None and printed.value != computed.value
        return replace(computed, alternatives=(*computed.alternatives, printed.value or "")) if differs else computed
    if printed.value is None or computed.value in (None, printed.value):
        return printed if computed.value is None else computed
    apart = abs(((first_day(printed) or date.min) - (first_day(computed) or date.min)).days)
    kept, other = (printed, computed) if apart <= _SIGHTING else (computed, printed)
    return replace(kept, alternatives=(other.value or "",))


@dataclass(frozen=True, slots=True, kw_only=True)
class ThisMonth(Sense):
    """The month of the article's day, a Hijri one where the article counts so."""

    def resolve(self, scene: Scene) -> Value:
        if scene.reference is None:
            return UNKNOWN
        now = hijri_month(scene.reference) if scene.hijri else None
        found = of_hijri(*now) if now else of_parts(scene.reference.year, scene.reference.month)
        return by("reference", replace(found, hijri=now is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayNear(Sense):
    """A day of an unnamed month and its weekday (`السبت السادس عشر`): the nearest such day within two months."""

    day: int
    weekday: int

    def resolve(self, scene: Scene) -> Value:
        today = scene.reference
        if today is None:
            return UNKNOWN
        months = [today.year * 12 + today.month - 1 + n for n in (-2, -1, 0, 1, 2)]
        days = [day for month in months if (day := first_day(of_parts(month // 12, month % 12 + 1, self.day)))]
        fitting = [day for day in days if day.weekday() == self.weekday]
        near = min(fitting, key=lambda day: abs((day - today).days), default=None)
        return by("reference", of_days(near, near)) if near else UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOf(Sense):
    """A day of a month that other words tell (`الخامس من الشهر الجاري`); without a month (`12 الجاري`) the article's."""

    day: int
    month: Sense

    def resolve(self, scene: Scene) -> Value:
        month = self.month.resolve(scene)
        start = first_day(month)
        if start is None:
            return UNKNOWN
        if grain(month) == "M":
            return replace(of_parts(start.year, start.month, self.day), anchor=month.anchor)
        day = start + timedelta(days=self.day - 1)  # a Hijri month: its Gregorian days
        inside = day.isoformat() <= (month.latest or "")
        return replace(of_days(day, day), anchor=month.anchor, hijri=month.hijri) if inside else UNKNOWN
