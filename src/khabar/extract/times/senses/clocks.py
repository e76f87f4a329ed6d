"""Times of day: a part of a day or a clock time, with the day that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from khabar.extract.times.senses.days import Day
from khabar.extract.times.senses.scene import DAY_LENGTH, Scene, Sense, TimexType
from khabar.extract.times.values import Value
from khabar.grammar.calendar_date import Calendar
from khabar.lexicon.tables import TimeZone

_HOURS, _HALF_DAY, _MINUTES = 24, 12, 60
_UNKNOWN_DAY = "XXXX-XX-XX"
DayPart = Literal["MO", "MI", "AF", "EV", "NI"]
_NIGHT = 6  # hours from this one on are before midnight at night, earlier ones behind it


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Hour and minute as said, of 24 or of twelve, with the part of the day and the zone that are said."""

    hour: int
    minute: int = 0
    second: int | None = None
    part: DayPart | None = None
    zone: TimeZone | None = None
    worded: bool = False
    """True where no minutes in digits are printed, so that the hour may be one of twelve."""

    def iso(self, day: str = "") -> str:
        """`T16:15`, with seconds where they are said, and with the zone's offset if it held on a day (ISO)."""
        seconds = "" if self.second is None else f":{self.second:02d}"
        zone = self.zone
        offset = zone.offset or "" if zone is not None and (not zone.since or day >= zone.since) else ""
        return f"T{self._hour:02d}:{self.minute:02d}{seconds}{offset}"

    @property
    def _hour(self) -> int:
        """The hour of 24, by the part of the day that is said."""
        hour, part = self.hour, self.part
        if part is None or hour > _HALF_DAY:
            return hour % _HOURS
        if part == "MO":
            return hour % _HALF_DAY
        if part == "MI":
            return hour if hour >= 10 else hour + _HALF_DAY  # `الحادية عشرة ظهرا`, `الواحدة ظهرا`
        if part == "NI" or (part == "EV" and hour == _HALF_DAY):
            return hour + _HALF_DAY if _NIGHT <= hour < _HALF_DAY else hour % _HALF_DAY
        return hour % _HALF_DAY + _HALF_DAY

    def other(self, day: str) -> str | None:
        """The other reading of an hour of twelve with no part of the day said."""
        if not self.worded or self.part is not None or not 1 <= self.hour <= _HALF_DAY:
            return None
        return replace(self, hour=(self.hour + _HALF_DAY) % _HOURS).iso(day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Sense):
    """A part of a day or a clock time, on a day that is said or, where none is, on one that the sentence or the article tells."""

    type: ClassVar[TimexType] = "TIME"
    day: Sense | None = None
    part: DayPart | None = None
    clock: Clock | None = None

    @property
    def calendar(self) -> Calendar:
        return self.day.calendar if self.day is not None else "gregorian"

    @property
    def flaw(self) -> str | None:
        return self.day.flaw if self.day is not None else None

    def resolve(self, scene: Scene) -> Value:
        day = self._day(scene)
        text = (day.value or "")[:DAY_LENGTH]
        clock = self.clock.iso(text) if self.clock is not None else f"T{self.part}"
        if day.value is None or len(text) != DAY_LENGTH or "/" in day.value:
            return Value(value=_UNKNOWN_DAY + clock if self.day is None and self.clock is not None else None, edtf=day.edtf)
        other = self.clock.other(text) if self.clock is not None else None
        alternatives = (*day.alternatives, *([text + other] if other else []))
        return replace(day, value=text + clock, alternatives=alternatives)

    def _day(self, scene: Scene) -> Value:
        if self.day is not None:
            return self.day.resolve(scene)
        if scene.beside:
            return scene.beside[0]
        return Day(steps=0).resolve(scene)
