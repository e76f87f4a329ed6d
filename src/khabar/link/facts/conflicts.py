"""What contradicts what: two values of one referent at one time, what one tells as happened and another denies, two days of one
occurrence. A toll that rises is brought up to date and contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from khabar.link.facts import denials, sources, values
from khabar.link.facts.events import Event
from khabar.link.facts.figures import Figure, Toll
from khabar.link.facts.joining import Scores
from khabar.model import Conflict, ConflictKind, Score


def conflicts(
    told: Sequence[Event], event_homes: Sequence[int], counted: Sequence[Figure], homes: Sequence[int], tolls: Mapping[int, Toll]
) -> list[Conflict]:
    """All contradictions in order of kind and refs, one for each two facts. `event_homes`, `homes`: of each event and figure the
    first of its fact; `tolls`: the figures that are tolls, by their number."""
    of_values = {_facts(found, homes): found for found in sources.by_two_sources(counted)}
    of_values |= {_facts(found, homes): found for found in values.across_articles(counted, homes, tolls)}
    made = [_conflict(*found) for found in of_values.values()]
    made += [_conflict(*found) for found in denials.of_events(told, event_homes)]
    return sorted(made, key=lambda one: (one.kind, one.left, one.right))


def _facts(found: values.Found, homes: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted(homes[figure.number] for figure in found[1:3]))


def _conflict(kind: ConflictKind, one: Event | Figure, other: Event | Figure, scores: Scores) -> Conflict:
    left, right = sorted((one.ref, other.ref))
    told = tuple(Score(feature=name, value=round(value, 4)) for name, value in scores)
    return Conflict(kind=kind, left=left, right=right, scores=told)
