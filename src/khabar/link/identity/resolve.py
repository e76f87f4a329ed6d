"""From entities of articles to groups that are one: first those of one name, then those of names that may be one.

The best pair joins first, and what is near but not sure stays apart as undecided. The outcome depends on the units alone, not on
the order in which their articles came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from khabar.link.identity.blocks import candidates
from khabar.link.identity.given import Bans, Told
from khabar.link.identity.groups import Group, Unit
from khabar.link.identity.weigh import Articles, Weighed, weigh
from khabar.model import EntityEdge, EntityRef, Verdict

MARGIN = 1.0  # log-odds by which a last name must be nearer to one bearer than to the next


class Resolver:
    """Joins units, and keeps why."""

    def __init__(self, units: Sequence[Unit], articles: Articles, told: Told) -> None:
        self._articles = articles
        self._numbers = {unit.ref: unit.number for unit in units}
        self._bans = Bans(told.apart, self._numbers)
        self.groups: dict[int, Group] = {unit.number: Group(unit) for unit in units}
        """By the number of their first unit."""
        self._home = {unit.number: unit.number for unit in units}
        self.edges: dict[tuple[EntityRef, EntityRef], EntityEdge] = {}
        """Why, by the two units compared; what was weighed last."""
        for pair in told.together:
            if all(ref in self._numbers for ref in pair):
                self._join_told(*(self._numbers[ref] for ref in pair))

    def run(self) -> list[Group]:
        """The groups, in order of their first unit."""
        self._join_namesakes()
        pairs = candidates(self.groups.values())
        self._join_best([pair for pair in pairs if not self._has_last_name(pair)])
        self._join_last_names([pair for pair in pairs if self._has_last_name(pair)])
        return [self.groups[number] for number in sorted(self.groups)]

    def _of(self, number: int) -> Group:
        """The group that holds a unit."""
        while self._home[number] != number:
            number = self._home[number]
        return self.groups[number]

    def _join(self, left: Group, right: Group, weighed: Weighed | None) -> None:
        """Makes one of two groups; `weighed` null where a person said so."""
        self._note(left.first, right.first, weighed, "same")
        first, second = sorted((left, right), key=lambda group: group.number)
        del self.groups[second.number]
        self._home[second.number] = first.number
        first.take(second, told=weighed is None)

    def _note(self, left: Unit, right: Unit, weighed: Weighed | None, verdict: Verdict) -> None:
        by, scores = ("rule", weighed.scores) if weighed else ("person", ())
        a, b = sorted((left, right), key=lambda unit: unit.number)
        self.edges[a.ref, b.ref] = EntityEdge(left=a.ref, right=b.ref, verdict=verdict, by=by, scores=scores)  # type: ignore[arg-type]

    def _join_told(self, left: int, right: int) -> None:
        a, b = self._of(left), self._of(right)
        if a is not b and not self._bans.forbids(a, b):
            self._join(a, b, None)

    def _weigh(self, left: Group, right: Group) -> Weighed | None:
        """What two groups are to each other; null where they are of two types or a person has parted them."""
        return None if left.type != right.type or self._bans.forbids(left, right) else weigh(left, right, self._articles)

    def _join_namesakes(self) -> None:
        """Groups of one name, each with the nearest of those before it, if that is near enough."""
        by_name: dict[str, list[Group]] = {}
        for number in sorted(self.groups):
            group = self.groups[number]
            kept = by_name.setdefault(group.first.entity.id, [])
            found = [(weighed, other) for other in kept if (weighed := self._weigh(other, group)) is not None]
            best = max(found, key=lambda one: (one[0].odds, -one[1].number), default=None)
            if best is not None and best[0].verdict == "same":
                self._join(best[1], group, best[0])
                by_name[group.first.entity.id] = [self._of(other.number) for other in kept]
                continue
            kept.append(group)
            if best is not None:
                self._note(best[1].first, group.first, best[0], best[0].verdict)

    def _join_best(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Joins pairs, the likeliest first; what a group has grown by is weighed anew."""
        known = {(a, b): (self._size(a, b), found) for a, b in pairs if (found := self._weighed(a, b)) and found.odds > 0}
        heap = [(-found.odds, a, b) for (a, b), (_, found) in known.items()]
        heapify(heap)
        while heap:
            _, a, b = heappop(heap)
            if self._of(a) is self._of(b):
                continue
            size, weighed = known[a, b]
            if size == self._size(a, b):
                if weighed.verdict == "same":
                    self._join(self._of(a), self._of(b), weighed)
                else:
                    self._note(self._of(a).first, self._of(b).first, weighed, weighed.verdict)
                continue
            again = self._weighed(a, b)
            if again is not None and again.odds > 0:
                known[a, b] = self._size(a, b), again
                heappush(heap, (-again.odds, a, b))

    def _weighed(self, a: int, b: int) -> Weighed | None:
        left, right = self._of(a), self._of(b)
        return None if left is right else self._weigh(left, right)

    def _size(self, a: int, b: int) -> int:
        return len(self._of(a).units) + len(self._of(b).units)

    def _has_last_name(self, pair: tuple[int, int]) -> bool:
        """True where one of two groups is of a last name alone, and the other of more."""
        alone = [self._of(number).first.entity for number in pair]
        return alone[0].type == "PER" and (" " in alone[0].name) != (" " in alone[1].name)

    def _join_last_names(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Last names with their bearer, where one is clearly nearer than the others."""
        bearers: dict[int, list[int]] = {}
        for a, b in pairs:
            alone, full = (b, a) if " " in self._of(a).first.entity.name else (a, b)
            bearers.setdefault(alone, []).append(full)
        for alone in sorted(bearers):
            others = {self._of(number).number for number in bearers[alone]} - {self._of(alone).number}
            found = sorted(((w, n) for n in others if (w := self._weighed(alone, n))), key=lambda one: (-one[0].odds, one[1]))
            if not found or found[0][0].odds <= 0:
                continue
            weighed, number = found[0]
            clear = len(found) == 1 or found[1][0].odds <= weighed.odds - MARGIN
            if weighed.verdict == "same" and clear:
                self._join(self._of(number), self._of(alone), weighed)
            else:
                self._note(self._of(number).first, self._of(alone).first, weighed, "undecided")
