"""Feasts, national days and anniversaries: `عيد الفطر المقبل`, `اليوم الوطني السعودي`, `الذكرى الـ75 للنكبة`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from khabar.extract.times.senses.scene import Scene, Sense, TimexType, by, grain
from khabar.extract.times.values import UNKNOWN, Value, of_days
from khabar.grammar.holidays import HolidayDays, anniversary, nearest_any, resolve_any
from khabar.grammar.nearest import Turn
from khabar.lexicon.tables import Holiday


@dataclass(frozen=True, slots=True, kw_only=True)
class Feast(Sense):
    """A day that a name tells: all rows that the name can be, and the countries told of beside it."""

    rows: tuple[Holiday, ...]
    countries: tuple[str, ...] = ()
    year: Sense | None = None
    turn: Turn | None = None
    count: int | None = None
    """Which anniversary: 75 in `الذكرى الـ75 للنكبة`."""
    eve: bool = False
    """True for the day before (`عشية عيد الميلاد`)."""

    @property
    def type(self) -> TimexType:  # type: ignore[override]
        """TIME for a night, else DATE."""
        return "TIME" if self.rows[0].part else "DATE"

    def resolve(self, scene: Scene) -> Value:
        if self.year is not None:
            year = self.year.resolve(scene)
            if grain(year) != "Y":
                return UNKNOWN
            found = resolve_any(self.rows, int((year.value or "")[:4]), self.countries)
            return replace(self._value(found), anchor=year.anchor)
        if self.count is not None:
            return self._value(next((day for row in self.rows if (day := anniversary(row, self.count))), None))
        if scene.reference is None:
            return UNKNOWN
        return by("reference", self._value(nearest_any(self.rows, scene.reference, self.turn, self.countries)))

    def _value(self, found: HolidayDays | None) -> Value:
        """The first day as value, all days as bounds, the other readings' first days as alternatives."""
        if found is None:
            return UNKNOWN
        eve, others = timedelta(days=int(self.eve)), dict.fromkeys(first for first, _ in found.alternatives)
        first, last = found.first - eve, found.first - eve if self.eve else found.last
        value = first.isoformat() + ("T" + self.rows[0].part if self.rows[0].part else "")
        return of_days(first, last, value, tuple((other - eve).isoformat() for other in others if other != found.first))
