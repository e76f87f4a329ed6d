"""Ranges: from one day, month, year or clock time to another, as one time with an interval for its value (`A/B`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from khabar.extract.times.senses.clocks import Moment
from khabar.extract.times.senses.days import Day
from khabar.extract.times.senses.periods import Month
from khabar.extract.times.senses.scene import Scene, Sense, TimexType, by, first_day
from khabar.extract.times.values import UNKNOWN, Value, of_days
from khabar.grammar.calendar_date import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval(Sense):
    """From the first day (or clock time) of `begin` to the last of `end`."""

    begin: Sense
    end: Sense

    @property
    def type(self) -> TimexType:  # type: ignore[override]
        """TIME for clock times, else DATE."""
        return "TIME" if isinstance(self.end, Moment) else "DATE"

    @property
    def calendar(self) -> Calendar:
        return self.end.calendar

    @property
    def flaw(self) -> str | None:
        return self.begin.flaw or self.end.flaw

    def resolve(self, scene: Scene) -> Value:
        if isinstance(self.begin, Day) and isinstance(self.end, Day) and self.end.weekday is not None and self.end.found is None:
            return _of_weekdays(self.begin, self.end, scene)
        last = self.end.resolve(scene)
        begun = (
            replace(scene, beside=[last, *scene.beside]) if isinstance(self.begin, Moment) and self.begin.day is None else scene
        )
        first = self.begin.resolve(begun)
        if first.earliest is not None and last.earliest is not None and first.earliest > last.earliest:
            first = _before(self.begin, last)
        if first.earliest is None or last.latest is None or first.value is None or last.value is None:
            return UNKNOWN
        anchor = first.anchor if last.anchor == "none" else last.anchor
        parts = (first.value, last.value)
        value = "/".join(parts) if "/" not in "".join(parts) else f"{first.earliest}/{last.latest}"
        return Value(value=value, earliest=first.earliest, latest=last.latest, edtf=f"{first.edtf}/{last.edtf}" if "/" not in
                     f"{first.edtf}{last.edtf}" else f"{first.earliest}/{last.latest}", anchor=anchor)  # fmt: skip


def _of_weekdays(begin: Day, end: Day, scene: Scene) -> Value:
    """From a day to a weekday behind it; where only the end says which one it is, the beginning is taken before that."""
    if scene.reference is None:
        return UNKNOWN
    if end.turn is not None and begin.found is None and begin.steps is None:
        last = end.resolve(scene)
        first = replace(begin, turn="last").resolve(Scene(reference=first_day(last)))
    else:
        first = begin.resolve(scene)
        last = replace(end, turn="next", expected=False).resolve(Scene(reference=first_day(first)))
    if first.value is None or last.value is None:
        return UNKNOWN
    return by("reference", of_days(date.fromisoformat(first.value), date.fromisoformat(last.value)))


def _before(begin: Sense, last: Value) -> Value:
    """The first day of a range that would lie behind its last: a day or month without a year, taken before that."""
    reference = Scene(reference=date.fromisoformat(last.earliest or ""))
    if isinstance(begin, Day) and (begin.found is None or begin.found.year is None):
        return replace(begin, turn="last", expected=False).resolve(reference)
    if isinstance(begin, Month) and begin.found.year is None:
        return replace(begin, turn="last").resolve(reference)
    return UNKNOWN
