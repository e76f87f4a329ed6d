"""Which passages two articles share: runs of equal words, and longer stretches that runs make with little else between them.

Runs are taken the longest first and no word twice (greedy string tiling, Wise 1993), so that a passage that was moved is found
where it stands, and one that is repeated counts once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from khabar.link.reprints.wording import Codes, runs

SEED = 3  # words of the shortest run that counts
GAP = 8  # words between two runs of one passage, on either side, at the most
REPEATED = 16  # times that a text repeats a seed: more, and it is a form, and tells nothing of where words stand
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


class Side:
    """A text made ready to be laid beside others: its words, and its seeds in order of their codes."""

    __slots__ = ("codes", "order", "seeds", "sorted")

    def __init__(self, codes: Codes) -> None:
        self.codes = codes
        self.seeds = runs(codes, SEED)
        self.order = np.argsort(self.seeds, kind="stable")
        self.sorted = self.seeds[self.order]

    def __len__(self) -> int:
        return len(self.codes)


def passages(left: Side, right: Side) -> list[Passage]:
    """The passages that two texts share, in order of the left one."""
    return [one for one in _joined(_tiles(left, right)) if one.same >= LEAST]


def _tiles(left: Side, right: Side) -> list[Run]:
    """Runs of equal words, no word in two of them, in order of the left text."""
    taken_left, taken_right = bytearray(len(left)), bytearray(len(right))
    found = []
    for run in sorted(_equal_runs(left, right), key=lambda run: (-run.words, run.left, run.right)):
        for part in _free_parts(run, taken_left, taken_right):
            taken_left[part.left : part.left + part.words] = taken_right[part.right : part.right + part.words] = (
                b"\1" * part.words
            )
            found.append(part)
    return sorted(found)


def _free_parts(run: Run, taken_left: bytearray, taken_right: bytearray) -> list[Run]:
    """The parts of a run of which no word is taken on either side, those that are long enough."""
    mine, theirs = taken_left[run.left : run.left + run.words], taken_right[run.right : run.right + run.words]
    if 1 not in mine and 1 not in theirs:
        return [run]
    found, start = [], 0
    for at in range(run.words + 1):
        if at == run.words or mine[at] or theirs[at]:
            if at - start >= SEED:
                found.append(Run(run.left + start, run.right + start, at - start))
            start = at + 1
    return found


def _equal_runs(left: Side, right: Side) -> list[Run]:
    """All longest runs of equal words, on each diagonal of the two texts."""
    low = np.searchsorted(right.sorted, left.seeds, side="left")
    counts = np.searchsorted(right.sorted, left.seeds, side="right") - low
    counts[counts > REPEATED] = 0
    at_left = np.flatnonzero(counts)
    if not len(at_left):
        return []
    low, counts = low[at_left], counts[at_left]
    at_left = np.repeat(at_left, counts)
    within = np.arange(len(at_left)) - np.repeat(np.cumsum(counts) - counts, counts)
    at_right = right.order[np.repeat(low, counts) + within]
    diagonal = at_right - at_left
    line = np.lexsort((at_left, diagonal))
    at_left, at_right, diagonal = at_left[line], at_right[line], diagonal[line]
    breaks = (diagonal[1:] != diagonal[:-1]) | (at_left[1:] - at_left[:-1] != 1)
    begins = [0, *(np.flatnonzero(breaks) + 1).tolist()]
    lefts, rights = at_left[begins].tolist(), at_right[begins].tolist()
    ends = [*begins[1:], len(at_left)]
    return [Run(a, b, end - start + SEED - 1) for a, b, start, end in zip(lefts, rights, begins, ends, strict=True)]


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
