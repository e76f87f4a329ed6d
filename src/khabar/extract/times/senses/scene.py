"""What a time means before it is resolved: the base of all senses, and the scene in which they are resolved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar, Literal

from khabar.extract.times.values import UNKNOWN, Value
from khabar.grammar.calendar_date import Calendar

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
DAY_LENGTH, MONTH_LENGTH, YEAR_LENGTH = len("2024-01-26"), len("2024-01"), len("2024")


@dataclass(slots=True)
class Scene:
    """Where an expression stands: the day of the article (null where it is not known) and the times told before it.

    `told` are values with a first and last day, oldest first; `beside` are days of the same sentence, nearest first.
    """

    reference: date | None
    told: list[Value] = field(default_factory=list)
    beside: list[Value] = field(default_factory=list)
    opening: bool = True
    """True as long as no time has been told in the article."""
    hijri: bool = False
    """True where the article counts in Hijri months, so that its `الشهر الجاري` is one."""

    def last_told(self, fits: Callable[[Value], bool]) -> Value | None:
        """The nearest time before the expression that fits; in its sentence or the one before."""
        return next((value for value in reversed(self.told) if fits(value)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """The meaning of a time expression."""

    type: ClassVar[TimexType] = "DATE"
    mod: str | None = None

    @property
    def calendar(self) -> Calendar:
        """The calendar that the words name."""
        return "gregorian"

    @property
    def flaw(self) -> str | None:
        """What in the words contradicts itself; null for nothing."""
        return None

    def resolve(self, scene: Scene) -> Value:
        """The value that the words have in a scene; open where it cannot be told."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague(Sense):
    """`حاليا`, `لاحقا`: present, past or future, and no more; it needs no scene."""

    value: Value

    def resolve(self, scene: Scene) -> Value:
        return self.value


def grain(value: Value) -> Literal["D", "M", "Y", "other"]:
    """Day, month or year of a resolved value."""
    text = (value.value or "").split("T")[0]
    if "/" in text or not text[:1].isdigit() or "W" in text or "Q" in text or "H" in text:
        return "D" if value.earliest is not None and value.earliest == value.latest else "other"
    return {DAY_LENGTH: "D", MONTH_LENGTH: "M", YEAR_LENGTH: "Y"}.get(len(text), "other")  # type: ignore[return-value]


def unit_of(sense: object) -> str | None:
    """The calendar unit that a sense is one of (TIMEX3 letters); null for days, clock times and whatever has none."""
    return getattr(sense, "unit", None)


def first_day(value: Value) -> date | None:
    """The first day of a value."""
    return date.fromisoformat(value.earliest) if value.earliest else None


def by(anchor: Literal["reference", "text"], value: Value) -> Value:
    """The value, marked as found with the help of the article's date or another time."""
    return value if value == UNKNOWN or value.value is None else replace(value, anchor=anchor)
