"""Tellings joined to facts: the strongest ground first, and never two of which one thing is known that cannot hold of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from khabar.link.facts.seen import Seen, T
from khabar.model import FactEdge, FactGroup, FactLayer, Score, TellingRef, Verdict, content_id

Scores = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """Why two tellings are of one fact, or may be. `rank`: grounds of a lower one are looked at first."""

    rank: int
    left: int
    right: int
    scores: Scores
    verdict: Verdict = "same"


def joined(
    layer: FactLayer, tellings: Sequence[Seen[T]], grounds: Iterable[Ground], labels: Mapping[int, str]
) -> tuple[list[FactGroup], list[FactEdge], list[int]]:
    """The groups of several, the edges, and of each telling the first of its group. `labels`: what a telling says that all of its
    fact must say (a day, a speaker, a value), by its number; those that leave it out fit any."""
    said = [{labels[number]} if number in labels else set() for number in range(len(tellings))]
    home = list(range(len(tellings)))

    def root(number: int) -> int:
        while home[number] != number:
            home[number] = home[home[number]]
            number = home[number]
        return number

    edges: dict[tuple[TellingRef, TellingRef], FactEdge] = {}
    for ground in sorted(grounds, key=lambda one: (one.rank, one.left, one.right)):
        first, second = sorted((root(ground.left), root(ground.right)))
        left, right = sorted((tellings[ground.left].ref, tellings[ground.right].ref))
        if left == right or (left, right) in edges:
            continue
        if ground.verdict == "same":
            if first != second and len(said[first] | said[second]) > 1:
                continue
            home[second] = first
            said[first] |= said[second]
        elif first == second:
            continue
        scores = tuple(Score(feature=name, value=round(value, 4)) for name, value in ground.scores)
        edges[left, right] = FactEdge(layer=layer, left=left, right=right, verdict=ground.verdict, scores=scores)
    homes = [root(number) for number in range(len(tellings))]
    members: dict[int, list[TellingRef]] = {}
    for number, first in enumerate(homes):
        members.setdefault(first, []).append(tellings[number].ref)
    groups = [_group(layer, refs) for refs in members.values() if len(refs) > 1]
    return groups, [edges[pair] for pair in sorted(edges)], homes


def _group(layer: FactLayer, refs: Iterable[TellingRef]) -> FactGroup:
    members = tuple(sorted(refs))
    return FactGroup(id=content_id("f", *("/".join(ref) for ref in members)), layer=layer, members=members)
