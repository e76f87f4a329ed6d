"""The word types met so far, and what model, lexicon and word lists say of each."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from khabar.extract.mentions.tagger.context import CLITICS, MIN_WORD, NOTHING, Told
from khabar.extract.mentions.tagger.line import Line
from khabar.extract.mentions.tagger.marks import MarkNumbers
from khabar.extract.mentions.tagger.model import REACH, Model, Weights
from khabar.extract.mentions.tagger.sorts import beside
from khabar.extract.mentions.tagger.types import features_of
from khabar.extract.mentions.tagger.word_lists import WordLists
from khabar.grammar import Analysis
from khabar.lexicon import WordType
from khabar.text import TokenKind, fold

Rows = NDArray[np.intp]
_GROWTH = 4096  # rows by which the arrays grow
_PHRASE, _OPENS, _CLOSES, _LONGER = 1, 2, 4, 8  # bits of what a word can do


class Seen:
    """What is known of word types, a row each. Row 0 is that of an empty place.

    A type goes by how the page writes it, where this alone folds into its form. It does not where one letter folds into several
    words, all of which the page writes alike (`ﷺ`): those go by their form as well.
    """

    def __init__(self, model: Model, lists: WordLists, numbers: MarkNumbers) -> None:
        self._model, self._lists, self._numbers = model, lists, numbers
        self._rows = {"": 0}
        self._vectors: Weights = model.border[:, None].copy()  # [offset, row, label]
        # small numbers side by side, as looking them up in memory is what costs: can do, word, bare, behind, before
        self._small = np.array([[0, 0, NOTHING, NOTHING, NOTHING]], dtype=np.int32)
        self._words = {"": 0}
        self.types = [WordType("", ())]
        """By row what the lexicon says."""

    def __len__(self) -> int:
        return len(self.types)

    def rows_of(self, analysis: Analysis, line: Line) -> Rows:
        """The row at each place of a line."""
        rows = [*map(self._rows.get, line.surfaces)]
        if None in rows:
            keys = [_key(*word) if row is None else word[0] for row, *word in zip(rows, line.surfaces, line.forms, strict=True)]
            unknown = {key: token for key, token in zip(keys, line.tokens, strict=True) if key not in self._rows}
            if unknown:
                self._learn(analysis, unknown)
            rows = [self._rows[key] for key in keys]
        return np.array(rows, dtype=np.intp)

    def scores(self, rows: Rows) -> Weights:
        """[place, label]: the sum of what the words around a place say of it; 0 at the empty places of both ends."""
        scores = np.zeros((len(rows), len(self._model.labels)), dtype=np.int32)
        inner = scores[REACH:-REACH]
        for offset, vectors in enumerate(self._vectors):
            inner += vectors.take(rows[offset : offset + len(inner)], axis=0)
        return scores

    def told(self, rows: Rows) -> Told:
        """What the words of a line tell."""
        can, *by_place = self._small.take(rows, axis=0).T
        opens, closes = can & _OPENS > 0, can & _CLOSES > 0
        pairs = (opens[:-1] & closes[1:]).nonzero()[0]
        phrases, longer = (can & _PHRASE).nonzero()[0], (can & _LONGER).nonzero()[0]
        return Told(phrases.tolist(), pairs.tolist(), longer.tolist(), *(numbers.tolist() for numbers in by_place))

    def _learn(self, analysis: Analysis, unknown: dict[str, int]) -> None:
        """Adds a row for each key of a type; `unknown` has a token of each."""
        first = len(self)
        self._grow(first + len(unknown))
        vectors = self._model.vectors([features(analysis, token, self._lists) for token in unknown.values()])
        self._vectors[:, first : first + len(unknown)] = vectors.transpose(1, 0, 2)
        for row, (key, token) in enumerate(unknown.items(), first):
            self._small[row] = self._told_of(analysis.types[token], analysis.kinds[token])
            self.types.append(analysis.types[token])
            self._rows[key] = row

    def _told_of(self, type_: WordType, kind: TokenKind) -> tuple[int, int, int, int, int]:
        form, words = type_.form, self._words
        opens, closes = self._lists.ends(form)
        longer = kind == "word" and len(form) >= MIN_WORD
        can = _PHRASE * bool(type_.phrases) | _OPENS * opens | _CLOSES * closes | _LONGER * longer
        word = words.setdefault(form, len(words))
        bare = words.setdefault(form[1:], len(words)) if longer and form[0] in CLITICS else NOTHING
        behind, before = (self._numbers.of(f"D{mark}") if mark else NOTHING for mark in beside(type_, kind, self._lists))
        return can, word, bare, behind, before

    def _grow(self, size: int) -> None:
        """Makes room for so many rows."""
        if size > len(self._small):
            more = size + _GROWTH - len(self._small)
            self._vectors = np.pad(self._vectors, ((0, 0), (0, more), (0, 0)))
            self._small = np.pad(self._small, ((0, more), (0, 0)))


def _key(surface: str, form: str) -> str:
    return surface if fold(surface) == form else f"{surface}\n{form}"


def features(analysis: Analysis, token: int, lists: WordLists) -> list[str]:
    """The features of the type at a token."""
    return features_of(surface_of(analysis, token), analysis.types[token], analysis.kinds[token], lists)


def surface_of(analysis: Analysis, token: int) -> str:
    """The token as the page writes it."""
    return analysis.page.text[analysis.starts[token] : analysis.ends[token]]
