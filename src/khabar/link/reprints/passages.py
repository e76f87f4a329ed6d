"""Which passages two articles share: runs of equal words, and longer stretches that runs make with little else between them.

Runs are taken the longest first and no word twice (greedy string tiling, Wise 1993), so that a passage that was moved is found
where it stands, and one that is repeated counts once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from khabar.link.reprints.wording import Codes, runs

SEED = 3  # words of the shortest run that counts
GAP = 8  # words between two runs of one passage, on either side, at the most
LEAST = 6  # words of a passage that stand in both; shorter ones are names and phrases


class Run(NamedTuple):
    """So many equal words from a place in the left text and from one in the right."""

    left: int
    right: int
    words: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of words `[left, left_end)` that stands in the other text as `[right, right_end)`, up to edits."""

    left: int
    left_end: int
    right: int
    right_end: int
    same: int
    """Words that are equal on both sides."""


def passages(left: Codes, right: Codes) -> list[Passage]:
    """The passages that two texts share, in order of the left one."""
    return [one for one in _joined(_tiles(left, right)) if one.same >= LEAST]


def _tiles(left: Codes, right: Codes) -> list[Run]:
    """Runs of equal words, no word in two of them, in order of the left text."""
    taken_left, taken_right = np.zeros(len(left), dtype=bool), np.zeros(len(right), dtype=bool)
    found = []
    for run in sorted(_equal_runs(left, right), key=lambda run: (-run.words, run.left, run.right)):
        for part in _free_parts(run, taken_left, taken_right):
            taken_left[part.left : part.left + part.words] = True
            taken_right[part.right : part.right + part.words] = True
            found.append(part)
    return sorted(found)


def _free_parts(run: Run, taken_left: NDArray[np.bool_], taken_right: NDArray[np.bool_]) -> list[Run]:
    """The parts of a run of which no word is taken on either side, those that are long enough."""
    taken = taken_left[run.left : run.left + run.words] | taken_right[run.right : run.right + run.words]
    if not taken.any():
        return [run]
    edges = np.flatnonzero(np.diff(np.r_[True, taken, True].astype(np.int8)))
    spans = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    return [Run(run.left + start, run.right + start, end - start) for start, end in spans if end - start >= SEED]


def _equal_runs(left: Codes, right: Codes) -> list[Run]:
    """All longest runs of equal words, on each diagonal of the two texts."""
    mine, theirs = runs(left, SEED), runs(right, SEED)
    order = np.argsort(theirs, kind="stable")
    low = np.searchsorted(theirs[order], mine, side="left")
    high = np.searchsorted(theirs[order], mine, side="right")
    counts = high - low
    if not counts.any():
        return []
    at_left = np.repeat(np.arange(len(mine)), counts)
    within = np.arange(len(at_left)) - np.repeat(np.cumsum(counts) - counts, counts)
    at_right = order[np.repeat(low, counts) + within]
    diagonal = at_right - at_left
    line = np.lexsort((at_left, diagonal))
    at_left, at_right, diagonal = at_left[line], at_right[line], diagonal[line]
    begins = np.flatnonzero(np.r_[True, (np.diff(diagonal) != 0) | (np.diff(at_left) != 1)])
    lengths = np.diff(np.r_[begins, len(at_left)]) + SEED - 1
    rows = zip(at_left[begins].tolist(), at_right[begins].tolist(), lengths.tolist(), strict=True)
    return [Run(*row) for row in rows]


def _joined(tiles: list[Run]) -> list[Passage]:
    """Passages: each run with those that follow it on both sides at no more than a gap."""
    found: list[Passage] = []
    for run in tiles:
        whole = Passage(run.left, run.left + run.words, run.right, run.right + run.words, run.words)
        last = found[-1] if found else None
        if last and 0 <= whole.left - last.left_end <= GAP and 0 <= whole.right - last.right_end <= GAP:
            found[-1] = Passage(last.left, whole.left_end, last.right, whole.right_end, last.same + whole.same)
        else:
            found.append(whole)
    return found
