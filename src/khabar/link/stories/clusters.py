"""Average-link clusters over a sparse graph: two groups join while the mean similarity of all their pairs reaches a threshold.

Unlike connected groups, a chain of articles that each resemble the next does not become one story. The best pair joins first and
ties go by the smallest members, so that the outcome does not depend on the order of the edges.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def clusters(size: int, edges: Iterable[tuple[int, int, float]], threshold: float) -> list[list[int]]:
    """The groups of items `0 … size - 1`, in order. `edges`: (left, right, similarity); a pair without one counts 0."""
    members: dict[int, list[int]] = {number: [number] for number in range(size)}
    sums: dict[int, dict[int, float]] = {number: {} for number in range(size)}
    for left, right, similarity in sorted(edges):
        sums[left][right] = sums[right][left] = similarity
    heap = [
        (-similarity, a, b) for a, near in sums.items() for b, similarity in near.items() if a < b and similarity >= threshold
    ]
    heapify(heap)
    while heap:
        value, a, b = heappop(heap)
        if a not in members or b not in members or -value != _mean(members, sums, a, b):
            continue  # one of the two has grown since
        _join(members, sums, a, b)
        for other in sums[a]:
            mean = _mean(members, sums, a, other)
            if mean >= threshold:
                heappush(heap, (-mean, min(a, other), max(a, other)))
    return sorted(sorted(group) for group in members.values())


def _mean(members: dict[int, list[int]], sums: dict[int, dict[int, float]], a: int, b: int) -> float:
    return sums[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _join(members: dict[int, list[int]], sums: dict[int, dict[int, float]], a: int, b: int) -> None:
    """Put `b`, the greater one, into `a`: a group goes by its smallest member."""
    members[a] += members.pop(b)
    gone = sums.pop(b)
    del sums[a][b], gone[a]
    for other, total in gone.items():
        sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + total
        del sums[other][b]
