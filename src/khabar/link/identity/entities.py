"""The entities of a record: groups of units with one name, one Latin form, and their roles over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from khabar.link.identity.given import Told
from khabar.link.identity.groups import Group, Unit
from khabar.link.identity.resolve import Resolver
from khabar.link.identity.weigh import Articles
from khabar.link.profiles import Profile
from khabar.model import EntityEdge, EntityLink, EntityRef, LinkItem, RoleHeld, RoleTold, content_id


def entities(profiles: Sequence[Profile], told: Told) -> tuple[list[EntityLink], list[EntityEdge]]:
    """The entities in order of their members, and why they are one, are not, or may be. `profiles` come in order of ref."""
    items = [profile.item for profile in profiles]
    resolver = Resolver(list(_units(items)), Articles(profiles), told)
    groups = resolver.run()
    edges = [resolver.edges[pair] for pair in sorted(resolver.edges)]
    return sorted((_link(group, items) for group in groups), key=lambda link: link.members), edges


def _units(items: Iterable[LinkItem]) -> Iterator[Unit]:
    number = 0
    for article, item in enumerate(items):
        for entity in item.entities:
            yield Unit(number, article, EntityRef(*item.ref, entity.id), entity)
            number += 1


def _link(group: Group, items: Sequence[LinkItem]) -> EntityLink:
    members = tuple(unit.ref for unit in group.units)
    return EntityLink(
        id=content_id("n", *("/".join(ref) for ref in members)),
        type=group.type,
        name=_name(group),
        latin=_latin(group),
        members=members,
        roles=tuple(_roles(group, items)),
    )


def _name(group: Group) -> str:
    """The most frequent name of those with most words, up to two: a last name alone does not stand for a person."""
    counts = Counter(unit.entity.name for unit in group.units)
    return min(counts, key=lambda name: (-min(2, len(name.split())), -counts[name], name))


def _latin(group: Group) -> str | None:
    forms = Counter(unit.entity.latin for unit in group.units if unit.entity.latin)
    return min(forms, key=lambda form: (-min(2, len(form.split())), -forms[form], form), default=None)


def _roles(group: Group, items: Sequence[LinkItem]) -> Iterator[RoleHeld]:
    """Each role with the days of the articles that give it, the earliest first."""
    articles: dict[RoleTold, list[int]] = {}
    for unit in group.units:
        for role in unit.entity.roles:
            articles.setdefault(role, []).append(unit.article)
    held = []
    for role, numbers in articles.items():
        dates = [found for number in numbers if (found := items[number].article.published) is not None]
        earliest = min((found.earliest for found in dates), default=None)
        latest = max((found.latest for found in dates), default=None)
        held.append(RoleHeld(role=role, earliest=earliest, latest=latest, articles=len(numbers)))
    return iter(sorted(held, key=lambda one: (one.earliest is None, one.earliest or "", one.role.text)))
