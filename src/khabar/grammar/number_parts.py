"""The arithmetic of a number: closed parts whose scales fall (`3 ملايين`, `200 ألف`) and an open group below a thousand."""

from __future__ import annotations

from khabar.grammar.digits import plain
from khabar.model import Number

_MAX_COUNT = 10_000  # `ألف وخمسمئة مليار`: more is not counted in millions and milliards
AFTER_UNIT = -1  # room behind a unit: for a ten only


class NumberParts:
    """A number as far as it was read. Every method that adds tells whether the number can go on so, and else changes nothing."""

    __slots__ = ("group", "parts", "room", "scale")

    def __init__(self) -> None:
        self.parts: list[Number] = []
        self.group: Number | None = None
        self.room = 1000
        """What may still be added to the group: below 1000, 100 or 10, or AFTER_UNIT."""
        self.scale: int | None = None
        """The scale of the last part."""

    @property
    def is_empty(self) -> bool:
        """True before anything was added."""
        return self.group is None and not self.parts

    @property
    def value(self) -> Number:
        """The sum of all."""
        return plain(sum(self.parts) + (self.group or 0))

    def grow(self, value: int, needs: int, room: int) -> bool:
        """Adds to the group if there is room for a number below `needs`; `room` is left behind it."""
        if self.room < needs or (self.scale is not None and value >= self.scale):
            return False
        self.group, self.room = (self.group or 0) + value, room
        return True

    def fill(self, value: Number) -> None:
        """Adds to the group what nothing can be added to: a ten behind a unit, a fraction, digits."""
        self.group, self.room = (self.group or 0) + value, 0

    def close(self, count: Number, size: int, *, digits: bool = False) -> bool:
        """Makes a part of so many of a scale, which must be below the last one; or `مئة ألف وألفان`."""
        if self.scale is not None and (size > self.scale or (size == self.scale and (digits or not self._goes_on(count, size)))):
            return False
        self.add(count * size, size)
        return True

    def add(self, value: Number, size: int) -> None:
        """Adds a part of a scale."""
        self.parts.append(value)
        self.scale, self.group, self.room = size, None, 1000

    def multiply(self, size: int, *, digits: bool, between: bool) -> bool:
        """Takes a scale: of the group, of the one part (`ألف مليار`), or of thousands and their group (`ألف وخمسمئة مليار`)."""
        if self.group is not None and (self.scale is None or size < self.scale):
            return self.close(self.group, size, digits=digits)
        one = self.group is None and len(self.parts) == 1 and self.scale is not None and size > self.scale
        if not one and (self.group is None or not self.counts(size, self.group, between=between)):
            return False
        value = sum(self.parts) + (self.group or 0)
        self.parts.clear()
        self.add(value * size, size)
        return True

    def counts(self, size: int, group: Number, *, between: bool) -> bool:
        """True where thousands and a group count a greater scale; behind `بين` they are two numbers."""
        return self.scale == 1000 and size > 1000 and not between and group < 1000 and sum(self.parts) + group < _MAX_COUNT

    def _goes_on(self, count: Number, size: int) -> bool:
        """True for one or two more behind hundreds of the same scale."""
        return count <= 2 and self.parts[-1] % (100 * size) == 0
