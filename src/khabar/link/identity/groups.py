"""What is compared: entities of articles, and groups of them that are one person, organisation or place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from khabar.model import EntityRef, MentionType, NamedEntity, RoleTold


@dataclass(frozen=True, slots=True)
class Unit:
    """One entity of one article. `number` is its place in order of ref, `article` that of its article."""

    number: int
    article: int
    ref: EntityRef
    entity: NamedEntity


class Group:
    """Units that are one. It grows; `number` is that of its first unit. `told`: a person joined some of them."""

    __slots__ = ("articles", "number", "roles", "told", "units")

    def __init__(self, units: Iterable[Unit], told: bool = False) -> None:
        self.told = told
        self.units = sorted(units, key=lambda unit: unit.number)
        self.number = self.units[0].number
        self.articles = list(dict.fromkeys(unit.article for unit in self.units))
        self.roles: frozenset[RoleTold] = frozenset(role for unit in self.units for role in unit.entity.roles)

    @property
    def first(self) -> Unit:
        return self.units[0]

    @property
    def type(self) -> MentionType:
        return self.first.entity.type

    @property
    def names(self) -> list[str]:
        """The names that its units have, in order of first appearance."""
        return list(dict.fromkeys(unit.entity.name for unit in self.units))

    @property
    def places(self) -> frozenset[int]:
        """GeoNames ids."""
        return frozenset(unit.entity.geonames for unit in self.units if unit.entity.geonames)

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(unit.entity.country for unit in self.units if unit.entity.country)

    def with_(self, other: Group, told: bool) -> Group:
        """This group and another as one."""
        return Group([*self.units, *other.units], told or self.told or other.told)
