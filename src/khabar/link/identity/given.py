"""What people have decided: which entities are one and which are not. It stands above all that is weighed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from khabar.link.identity.groups import Group
from khabar.model import EntityRef


@dataclass(frozen=True, slots=True)
class Told:
    """Pairs of entities that a person joined or parted, those that are in the record."""

    together: tuple[tuple[EntityRef, EntityRef], ...] = ()
    apart: tuple[tuple[EntityRef, EntityRef], ...] = ()


class Bans:
    """Which groups must not become one."""

    def __init__(self, pairs: Iterable[tuple[EntityRef, EntityRef]], numbers: Mapping[EntityRef, int]) -> None:
        self._apart: dict[int, set[int]] = {}
        for left, right in pairs:
            if left in numbers and right in numbers:
                a, b = numbers[left], numbers[right]
                self._apart.setdefault(a, set()).add(b)
                self._apart.setdefault(b, set()).add(a)

    def forbids(self, left: Group, right: Group) -> bool:
        """True where a unit of one was parted from a unit of the other."""
        if not self._apart:
            return False
        others: Collection[int] = {unit.number for unit in right.units}
        return any(not self._apart.get(unit.number, set()).isdisjoint(others) for unit in left.units)
