"""All facts of a record joined: events first, as the tolls of figures hang on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from khabar.link.facts import events, figures, speeches
from khabar.link.facts.conflicts import conflicts
from khabar.link.facts.figures import Figure, Toll
from khabar.link.facts.joining import joined
from khabar.link.facts.seen import seen
from khabar.model import Conflict, EntityLink, EntityRef, FactEdge, FactGroup, LinkItem, Reprint, Story, TellingRef


@dataclass(frozen=True, slots=True)
class Linked:
    """What was found of the facts of a record."""

    groups: tuple[FactGroup, ...]
    edges: tuple[FactEdge, ...]
    conflicts: tuple[Conflict, ...]


def linked_facts(
    items: Sequence[LinkItem], entities: Sequence[EntityLink], reprints: Sequence[Reprint], stories: Sequence[Story]
) -> Linked:
    """Facts of several articles that are one, and those that contradict each other. `items` come in an order of content."""
    story_of = {ref: story.id for story in stories for ref in story.members}
    known = {EntityRef(*member): link for link in entities for member in link.members}
    all_seen = seen(items, story_of)
    told, said, counted = all_seen.events, all_seen.speeches, all_seen.figures
    days = {one.number: day for one in told if (day := events.day_of(one))}
    occurrences, event_edges, event_homes = joined("events", told, events.grounds(told, reprints), days)
    people = {one.number: person for one in said if (person := speeches.person_of(one, known))}
    statements, speech_edges, _ = joined("quotations", said, speeches.grounds(said, reprints, known), people)
    tolls = _tolls(counted, {one.ref: Toll(one, event_homes[one.number]) for one in told})
    values = {one.number: str(one.told.value) for one in counted if one.told.modifier is None and one.told.value is not None}
    numbers, figure_edges, figure_homes = joined("quantities", counted, figures.grounds(counted, reprints, tolls), values)
    return Linked(
        groups=(*occurrences, *statements, *numbers),
        edges=(*event_edges, *speech_edges, *figure_edges),
        conflicts=tuple(conflicts(told, event_homes, counted, figure_homes, tolls)),
    )


def _tolls(counted: Iterable[Figure], events_by_ref: Mapping[TellingRef, Toll]) -> dict[int, Toll]:
    """The figures that are tolls of events, by their number."""
    found = {one.number: events_by_ref.get(one.ref._replace(fact=one.told.event or "")) for one in counted}
    return {number: toll for number, toll in found.items() if toll}
