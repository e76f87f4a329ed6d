"""Big word lists as one table: how often a word is a given name, a surname, a place, and how frequent it is.

The table is two arrays beside each other: sorted 64-bit keys of folded words, and a row of bytes for each. Made by
`tools/names/compile_lists.py`; sources and licences in the README beside the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from khabar.extract.mentions.tagger.arrays import key_of, keys_of, mapped
from khabar.extract.mentions.tagger.likeness import Likeness

COLUMNS = ("given", "surname", "first", "last", "place", "other", "zipf")
"""Meaning of the bytes. given, surname: 1 + log2 of how many people bear it; first, last: 1 + log2 of how many full names begin
or end with it; place: digits of the largest population of a place so called; other: bit 1 a name of unknown part, bit 2 a middle
name; zipf: 1 + twice the Zipf frequency (log10 of uses in 10^9 words) in general text. 0: not listed."""
GIVEN, SURNAME, FIRST, LAST, OTHER = (COLUMNS.index(name) for name in ("given", "surname", "first", "last", "other"))
UNKNOWN_PART, MIDDLE = 1, 2  # bits of `other`
ZIPF = COLUMNS.index("zipf")
_NONE = bytes(len(COLUMNS))
FOLDER = Path(__file__).parent / "model"


@cache
def word_lists() -> WordLists:
    """The lists of the package, opened once."""
    return WordLists.open(FOLDER)


class WordLists:
    """Rows of the table by folded word."""

    def __init__(self, keys: NDArray[np.uint64], rows: NDArray[np.uint8], pairs: NDArray[np.uint64], likeness: Likeness) -> None:
        self._keys = keys
        self._rows = rows
        self._pairs = pairs
        self.likeness = likeness

    @classmethod
    def open(cls, folder: Path) -> WordLists:
        """The tables of a model folder, memory-mapped."""
        keys, rows, pairs = (mapped(folder / f"{name}.npy") for name in ("words.keys", "words.rows", "pairs.keys"))
        return cls(keys, rows, pairs, Likeness.open(folder))

    def row(self, word: str) -> bytes:
        """The bytes of a folded word; all 0 where it is not listed."""
        key = np.uint64(key_of(word))
        at = int(self._keys.searchsorted(key))
        if at == len(self._keys) or self._keys[at] != key:
            return _NONE
        return bytes(self._rows[at])

    def knows(self, word: str) -> bool:
        """True for a folded word that is a name of a person or place in the lists."""
        return any(self.row(word)[:ZIPF])

    def ends(self, word: str) -> tuple[bool, bool]:
        """Whether a folded word stands in full names of the lists before their last word, and behind their first."""
        row = self.row(word)
        middle = row[OTHER] & MIDDLE
        return bool(row[FIRST] or middle), bool(row[LAST] or middle)

    def are_pairs(self, words: Sequence[tuple[str, str]]) -> list[bool]:
        """Of two folded words each, true where they stand beside each other in the full name of somebody known."""
        keys = keys_of([f"{word} {following}" for word, following in words])
        found: list[bool] = (self._pairs.take(self._pairs.searchsorted(keys), mode="clip") == keys).tolist()
        return found

    def marks(self, row: bytes) -> list[str]:
        """A row as features, its frequency left out: `given3`, `place6`."""
        return [f"{name}{value}" for name, value in zip(COLUMNS[:ZIPF], row, strict=False) if value]
