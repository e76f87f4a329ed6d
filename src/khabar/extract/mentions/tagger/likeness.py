"""How much a word looks like a person's or a place's name by its letters, for words that no list has.

A table of weights for hashed strings of letters, learnt from the word lists alone by `tools/names/compile_lists.py`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from khabar.extract.mentions.tagger.arrays import mapped

SHORTEST, LONGEST = 2, 5  # letters of a string, the marks of begin and end of the word counted
BUCKETS = 1 << 16  # rows of the table; strings that share one share its weights
UNIT = 256  # units of the weights in one nat of log-odds
CLASSES = ("person", "place")
MAX_LEVEL = 6  # nats; likelier ones count as this


class Likeness:
    """Log-odds of each class against an ordinary word."""

    def __init__(self, weights: NDArray[np.int16]) -> None:
        self._weights = weights

    @classmethod
    def open(cls, folder: Path) -> Likeness:
        """The table of a model folder, memory-mapped."""
        return cls(mapped(folder / "letters.weights.npy"))

    def marks(self, word: str) -> list[str]:
        """The log-odds of a folded word as features, in whole nats: `person3`, `place-2`."""
        sums = self._weights[list(buckets(word))].sum(axis=0, dtype=np.int32).tolist()
        return [f"{name}{max(-MAX_LEVEL, min(MAX_LEVEL, value // UNIT))}" for name, value in zip(CLASSES, sums, strict=True)]


@lru_cache(maxsize=4096)
def buckets(word: str) -> tuple[int, ...]:
    """Rows of the table for the strings of letters in a folded word."""
    marked = f"^{word}$"
    sizes = range(SHORTEST, LONGEST + 1)
    strings = {marked[at : at + size] for size in sizes for at in range(len(marked) - size + 1)}
    return tuple(sorted(crc32(string.encode()) % BUCKETS for string in strings))
