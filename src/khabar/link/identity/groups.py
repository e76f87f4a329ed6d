"""What is compared: entities of articles, and groups of them that are one person, organisation or place."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from operator import attrgetter

from khabar.model import EntityRef, MentionType, NamedEntity, RoleTold

_number = attrgetter("number")


@dataclass(frozen=True, slots=True)
class Unit:
    """One entity of one article. `number` is its place in order of ref, `article` that of its article."""

    number: int
    article: int
    ref: EntityRef
    entity: NamedEntity


class Group:
    """Units that are one. It grows; `number` is that of its first unit. `told`: a person joined some of them.

    What is asked of it again and again is kept beside the units, as a name of the news has thousands of them.
    """

    __slots__ = ("_names", "articles", "countries", "entities", "number", "places", "roles", "told", "type", "units")

    def __init__(self, unit: Unit) -> None:
        entity = unit.entity
        self.told = False
        self.units = [unit]
        """In order of number."""
        self.number = unit.number
        self.type: MentionType = entity.type
        self.articles = [unit.article]
        """Numbers of the articles that its units stand in, in order."""
        self.roles: frozenset[RoleTold] = frozenset(entity.roles)
        self.places: frozenset[int] = frozenset((entity.geonames,) if entity.geonames else ())
        """GeoNames ids."""
        self.countries: frozenset[str] = frozenset((entity.country,) if entity.country else ())
        self.entities = {entity.id}
        """Ids of its units' entities."""
        self._names = {entity.name: unit.number}

    @property
    def first(self) -> Unit:
        return self.units[0]

    @property
    def names(self) -> list[str]:
        """The names that its units have, in order of first appearance."""
        return list(self._names)

    def take(self, other: Group, told: bool) -> None:
        """Makes the units of another group its own; the other is not to be used any more."""
        self.told = told or self.told or other.told
        for unit in other.units:
            insort(self.units, unit, key=_number)
        self.number = self.units[0].number
        for article in other.articles:
            place = bisect_left(self.articles, article)
            if self.articles[place : place + 1] != [article]:
                self.articles.insert(place, article)
        self.roles |= other.roles
        self.places |= other.places
        self.countries |= other.countries
        self.entities |= other.entities
        earlier = {name: number for name, number in other._names.items() if number < self._names.get(name, number + 1)}
        if earlier:
            self._names = dict(sorted((self._names | earlier).items(), key=lambda one: one[1]))
