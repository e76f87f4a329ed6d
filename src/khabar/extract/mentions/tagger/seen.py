"""The word types met so far, and what model, lexicon and word lists say of each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from khabar.extract.mentions.tagger.context import MIN_WORD
from khabar.extract.mentions.tagger.line import Line
from khabar.extract.mentions.tagger.marks import MarkNumbers
from khabar.extract.mentions.tagger.model import REACH, Model, Weights
from khabar.extract.mentions.tagger.sorts import beside
from khabar.extract.mentions.tagger.types import features_of
from khabar.extract.mentions.tagger.word_lists import WordLists
from khabar.grammar import Analysis
from khabar.lexicon import WordType
from khabar.text import fold

Rows = NDArray[np.intp]
_GROWTH = 4096  # rows by which the arrays grow
_FLAGS = 4


class Seen:
    """What is known of word types, a row each. Row 0 is that of an empty place.

    A type goes by how the page writes it, where this alone folds into its form. It does not where one letter folds into several
    words, all of which the page writes alike (`ﷺ`): those go by their form as well.
    """

    def __init__(self, model: Model, lists: WordLists, numbers: MarkNumbers) -> None:
        self._model, self._lists, self._numbers = model, lists, numbers
        self._rows = {"": 0}
        self._vectors: Weights = model.border[:, None].copy()  # [offset, row, label]
        self._flags = np.zeros((_FLAGS, 1), dtype=bool)
        self.types = [WordType("", ())]
        """By row what the lexicon says."""
        self.behind: list[tuple[int, ...]] = [()]
        """By row the mark that a word gives the other places of the word behind it, if it tells anything of it."""
        self.before: list[tuple[int, ...]] = [()]
        """The same of the word before it."""

    def __len__(self) -> int:
        return len(self.types)

    def rows_of(self, analysis: Analysis, line: Line) -> Rows:
        """The row at each place of a line."""
        rows = [*map(self._rows.get, line.surfaces)]
        if None in rows:
            keys = [_key(*word) if row is None else word[0] for row, *word in zip(rows, line.surfaces, line.forms, strict=True)]
            self._learn(analysis, {key: line.tokens[at] for at, key in enumerate(keys) if key not in self._rows})
            rows = [self._rows[key] for key in keys]
        return np.array(rows, dtype=np.intp)

    def scores(self, rows: Rows) -> Weights:
        """[place, label]: the sum of what the words around a place say of it; 0 at the empty places of both ends."""
        scores = np.zeros((len(rows), len(self._model.labels)), dtype=np.int32)
        inner = scores[REACH:-REACH]
        for offset, vectors in enumerate(self._vectors):
            inner += vectors.take(rows[offset : offset + len(inner)], axis=0)
        return scores

    def places(self, rows: Rows) -> tuple[list[int], list[int], list[int]]:
        """Where words stand that can begin a phrase; two words that can open and close a full name; longer words."""
        phrases, opens, closes, longer = self._flags.take(rows, axis=1)
        return phrases.nonzero()[0].tolist(), (opens[:-1] & closes[1:]).nonzero()[0].tolist(), longer.nonzero()[0].tolist()

    def _learn(self, analysis: Analysis, unknown: dict[str, int]) -> None:
        """Adds a row for each key of a type; `unknown` has a token of each."""
        first = len(self)
        self._grow(first + len(unknown))
        vectors = self._model.vectors([features(analysis, token, self._lists) for token in unknown.values()])
        self._vectors[:, first : first + len(unknown)] = vectors.transpose(1, 0, 2)
        for row, (key, token) in enumerate(unknown.items(), first):
            type_, kind = analysis.types[token], analysis.kinds[token]
            longer = kind == "word" and len(type_.form) >= MIN_WORD
            self._flags[:, row] = bool(type_.phrases), *self._lists.ends(type_.form), longer
            self.types.append(type_)
            behind, before = beside(type_, kind, self._lists)
            self.behind.append((self._numbers.of(f"D{behind}"),) if behind else ())
            self.before.append((self._numbers.of(f"D{before}"),) if before else ())
            self._rows[key] = row

    def _grow(self, size: int) -> None:
        """Makes room for so many rows."""
        if size > self._flags.shape[1]:
            more = size + _GROWTH - self._flags.shape[1]
            self._vectors = np.pad(self._vectors, ((0, 0), (0, more), (0, 0)))
            self._flags = np.pad(self._flags, ((0, 0), (0, more)))


def _key(surface: str, form: str) -> str:
    return surface if fold(surface) == form else f"{surface}\n{form}"


def features(analysis: Analysis, token: int, lists: WordLists) -> list[str]:
    """The features of the type at a token."""
    return features_of(surface_of(analysis, token), analysis.types[token], analysis.kinds[token], lists)


def surface_of(analysis: Analysis, token: int) -> str:
    """The token as the page writes it."""
    return analysis.page.text[analysis.starts[token] : analysis.ends[token]]
