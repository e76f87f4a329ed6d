"""Which articles may share a passage: those that have some runs of words in common.

All runs of the record are sorted once, and each that stands in several articles votes for their pairs. Unlike a signature of the
whole article (MinHash) this misses no short passage in a long article, and it knows no chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from khabar.link.reprints.wording import Codes, runs

RUN = 5  # words
FEWEST = 4  # runs that a pair shares: a passage of eight words, or several shorter ones
COMMON = 48  # a run that more articles have pairs each with the next alone: a wire in a hundred papers stays one group

Numbers = NDArray[np.int64]


def candidates(texts: Sequence[Codes]) -> list[tuple[int, int]]:
    """Pairs of numbers of texts, the lower first, in order."""
    having, first = _by_run(texts)
    size = np.diff(first)
    found = [_pairs_of(having, first[:-1][size == count], int(count), len(texts)) for count in np.unique(size[size > 1])]
    if not found:
        return []
    pairs, shared = np.unique(np.concatenate(found), return_counts=True)
    kept = pairs[shared >= FEWEST]
    return [(int(pair) // len(texts), int(pair) % len(texts)) for pair in kept]


def _by_run(texts: Sequence[Codes]) -> tuple[Numbers, Numbers]:
    """The numbers of the texts that have each run, in order, one run behind the other; and where each run begins."""
    own = [np.unique(runs(text, RUN)) for text in texts]
    codes = np.concatenate(own) if own else np.zeros(0, dtype=np.uint64)
    owners = np.repeat(np.arange(len(texts), dtype=np.int64), [len(one) for one in own])
    order = np.argsort(codes, kind="stable")
    codes, owners = codes[order], owners[order]
    begins = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1], True]) if len(codes) else np.zeros(1, dtype=np.int64)
    return owners, begins


def _pairs_of(having: Numbers, begins: Numbers, count: int, total: int) -> Numbers:
    """The pairs that runs of so many texts propose, as `left * total + right`."""
    rows = having[begins[:, None] + np.arange(count)]
    if count > COMMON:
        found: Numbers = (rows[:, :-1] * total + rows[:, 1:]).ravel()
        return found
    return np.concatenate([rows[:, a] * total + rows[:, b] for a, b in combinations(range(count), 2)])
