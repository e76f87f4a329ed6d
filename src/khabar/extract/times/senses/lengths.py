"""Lengths of time, what lies so far from a day, and what repeats."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar, Literal

from khabar.extract.times.senses.periods import Told
from khabar.extract.times.senses.scene import Scene, Sense, TimexType, by, first_day
from khabar.extract.times.shifts import of_shift, stretch_from
from khabar.extract.times.values import UNKNOWN, Value, duration
from khabar.grammar.nearest import Turn
from khabar.model import Number

_HALVES = {"Y": (12, "M"), "DE": (10, "Y"), "CE": (100, "Y"), "M": (30, "D")}  # how many of which unit one is


@dataclass(frozen=True, slots=True, kw_only=True)
class Length(Sense):
    """A number of units (null: an open number), with smaller units behind it (`سنة وثلاثة أشهر`)."""

    type: ClassVar[TimexType] = "DURATION"
    unit: str
    count: Number | None
    rest: tuple[tuple[str, Number], ...] = ()
    most: Number | None = None
    """The greater number of a range (`بين ثلاث وعشر سنوات`)."""
    turn: Turn | Literal["recent"] | None = None
    """`last`, `next` of a length that ends or begins with the article's day (`الأيام الثلاثة الماضية`)."""

    def resolve(self, scene: Scene) -> Value:
        if self.most is not None:
            return Value(alternatives=(duration(self.unit, self.count), duration(self.unit, self.most)))
        value = Value(value=duration(self.unit, self.count, self.rest))
        if self.turn is None or not isinstance(self.count, int) or self.rest or scene.reference is None:
            return value
        ahead = self.turn == "next"
        return by("reference", stretch_from(scene.reference, self.unit, self.count if ahead else -self.count, value.value or ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Away(Sense):
    """The day, week, month or year that lies a length before or behind the article's day, or behind another (`anchor`)."""

    length: Length
    sign: Literal[-1, 1]
    anchor: Sense | None = None

    def resolve(self, scene: Scene) -> Value:
        if self.anchor is not None:
            told = self._anchor().resolve(scene)
            start = first_day(told)
            return replace(self._shifted(start), anchor=told.anchor, source=told.source) if start is not None else UNKNOWN
        return by("reference", self._shifted(scene.reference)) if scene.reference is not None else UNKNOWN

    def _anchor(self) -> Sense:
        """The anchor; one told before need be no finer than the length (`بعد ذلك بثلاث سنوات`)."""
        if isinstance(self.anchor, Told) and self.length.unit in ("M", "Y", "DE", "CE"):
            return Told(unit=self.length.unit if self.length.unit == "M" else "Y", steps=0)
        return self.anchor or Told(unit="D", steps=0)

    def _shifted(self, start: date) -> Value:
        unit, count = self.length.unit, self.length.count
        if self.length.most is not None or self.length.rest or unit.startswith("T"):
            return UNKNOWN
        if count is not None and not isinstance(count, int) and unit in _HALVES:  # `قبل عام ونصف`: told in the smaller unit
            size, smaller = _HALVES[unit]
            unit, count = smaller, round(count * size)
        if not isinstance(count, int):
            return UNKNOWN
        if unit == "D" and self.length.unit == "M":
            return of_shift("M", 0, start + timedelta(days=self.sign * count))
        unit, count = ("D", count * 7) if unit == "W" and self.anchor is not None else (unit, count)
        return of_shift(unit, self.sign * count, start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat(Sense):
    """What happens again and again, the time from one to the next: `P1D`, or `XXXX-WXX-5` for every Friday."""

    type: ClassVar[TimexType] = "SET"
    every: str

    def resolve(self, scene: Scene) -> Value:
        return Value(value=self.every)
