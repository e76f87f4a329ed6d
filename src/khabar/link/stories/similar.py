"""Which things of a record are alike, among those that are near in time: dot products of sparse vectors, over an inverted index.

Weights are whole numbers, so that the sums do not depend on their order, and the same record gives the same links on any machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SCALE = 1_000  # a weight of 1 as a whole number
Numbers = NDArray[np.int64]
Pairs = Iterator[tuple[int, int, float]]


@dataclass(frozen=True, slots=True)
class Fading:
    """How likeness fades with the days between two things."""

    half_life: float
    """Days after which it counts half."""
    unknown: float
    """What it counts, 0 to 1, where a day is not known."""
    faintest: float
    """What is less alike than this is not told."""

    @property
    def reach(self) -> int:
        """Days beyond which even equal things are too faint."""
        return int(np.ceil(self.half_life * np.log2(1 / self.faintest)))


class Index:
    """Vectors in order of their day, and for each feature the vectors that have it."""

    def __init__(self, vectors: Sequence[Mapping[str, float]], days: Sequence[int | None], fading: Fading) -> None:
        """`days`: of each vector, as a number; the vectors may come in any order that does not change."""
        self._fading = fading
        far = max((day for day in days if day is not None), default=0) + fading.reach + 1  # the undated come last
        by_day = np.array([far if day is None else day for day in days], dtype=np.int64)
        self._order = np.argsort(by_day, kind="stable")
        self._days = by_day[self._order]
        self._known = self._days < far
        self._fill([vectors[number] for number in self._order.tolist()])

    def _fill(self, vectors: Sequence[Mapping[str, float]]) -> None:
        names: dict[str, int] = {}
        rows = [[(names.setdefault(name, len(names)), weight) for name, weight in vector.items()] for vector in vectors]
        feature = np.array([number for row in rows for number, _ in row], dtype=np.int64)
        weight = np.rint(np.array([value for row in rows for _, value in row]) * SCALE)
        owner = np.repeat(np.arange(len(rows), dtype=np.int64), [len(row) for row in rows])
        order = np.lexsort((owner, feature))
        self._owner, self._weight = owner[order], weight[order]
        self._begins = np.searchsorted(feature[order], np.arange(len(names) + 1)).tolist()
        self._rows = [[number for number, _ in row] for row in rows]
        self._next = list(self._begins[:-1])  # of each feature, its place at the vector under way

    def pairs(self) -> Pairs:
        """Every pair that is alike enough, as the numbers of the vectors, the lower first, and how alike they are."""
        last = np.searchsorted(self._days, self._days + self._fading.reach, side="right")
        last[~self._known] = len(self._days)
        undated = int(self._known.sum())
        for at in range(len(self._days)):
            others, alike = self._alike(at, int(last[at]), undated)
            for other, value in zip(others.tolist(), alike.tolist(), strict=True):
                pair = int(self._order[at]), int(self._order[other])
                yield min(pair), max(pair), value

    def _alike(self, at: int, last: int, undated: int) -> tuple[Numbers, NDArray[np.float64]]:
        """The later vectors that one is alike to: those of the days around it, and those without a day."""
        owners, products = [], []
        for feature in self._rows[at]:
            place, end = self._next[feature], self._begins[feature + 1]
            self._next[feature] = place + 1
            if place + 1 < end:
                near = self._owner[place + 1 : end]
                product = self._weight[place + 1 : end] * self._weight[place]
                if last < undated:
                    cut, rest = np.searchsorted(near, (last, undated)).tolist()
                    near, product = np.r_[near[:cut], near[rest:]], np.r_[product[:cut], product[rest:]]
                owners.append(near)
                products.append(product)
        if not owners:
            return np.zeros(0, dtype=np.int64), np.zeros(0)
        sums = np.bincount(np.concatenate(owners) - at, np.concatenate(products)) / SCALE**2
        found = np.flatnonzero(sums >= self._fading.faintest) + at
        alike = sums[found - at] * self._faded(at, found)
        enough = alike >= self._fading.faintest
        return found[enough], np.round(alike[enough], 6)

    def _faded(self, at: int, others: Numbers) -> NDArray[np.float64]:
        if not self._known[at]:
            return np.full(len(others), self._fading.unknown)
        faded = 0.5 ** ((self._days[others] - self._days[at]) / self._fading.half_life)
        return np.where(self._known[others], faded, self._fading.unknown)
