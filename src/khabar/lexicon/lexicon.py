"""All tables, compiled for look-up by the type of a word.

A folded word is looked at once, with all its cuts, and remembered (bounded): a text of a thousand words costs a thousand
dictionary look-ups, whatever the tables hold. Phrases are found from their first word. The big table of places is asked only
for the first word of a cut; what the small one says of a name stands.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TypeVar

from khabar.lexicon.entries import Entry, Index
from khabar.lexicon.forms import tokenise
from khabar.lexicon.gazetteer import Gazetteer, gazetteer
from khabar.lexicon.loader import DATA
from khabar.lexicon.tables import TABLES, PlaceName, Row
from khabar.text import Cut, cuts

R_co = TypeVar("R_co", bound=Row, covariant=True)
MAX_TYPES = 200_000  # word types remembered at a time, some 60 MB
Found = tuple[type[Row], Cut, Entry[Row]]


class WordType:
    """A folded word and every entry that can begin with it: `(cut, entries)`, entries with most tokens first."""

    __slots__ = ("form", "heads", "phrases", "words")

    def __init__(self, form: str, heads: tuple[tuple[Cut, tuple[Entry[Row], ...]], ...]) -> None:
        self.form = form
        self.heads = heads
        self.words: list[Found] = [(type(e.row), cut, e) for cut, found in heads for e in found if len(e.tokens) == 1]
        """The entries of one token, which are found wherever the word stands."""
        self.phrases: dict[str, list[Found]] = {}
        """The entries of several tokens by their second token, in the order of `heads`."""
        for cut, found in heads:
            for entry in found:
                if len(entry.tokens) > 1:
                    self.phrases.setdefault(entry.tokens[1], []).append((type(entry.row), cut, entry))


class Lexicon:
    """The compiled tables. Opening them costs some 100 ms, and a row is made when it is first asked for; use `lexicon()`."""

    def __init__(self, folder: Path = DATA, tables: tuple[type[Row], ...] = TABLES) -> None:
        """Raises LexiconError where a file breaks the rules."""
        self.gazetteer: Gazetteer | None = gazetteer() if folder == DATA and PlaceName in tables else None
        self.digest = _digest(folder, tables, self.gazetteer)
        with _uncollected():
            self._index = Index(folder, tables)
        self._types: dict[str, WordType] = {}

    def word_type(self, form: str) -> WordType:
        """What the tables know of a folded token."""
        known = self._types.get(form)
        if known is None:
            if len(self._types) >= MAX_TYPES:
                self._types.clear()
            known = self._types[form] = WordType(form, self._heads(form))
        return known

    def word_types(self, forms: Sequence[str]) -> list[WordType]:
        """What the tables know of each of the tokens."""
        known = self._types
        return [known.get(form) or self.word_type(form) for form in forms]

    def _heads(self, form: str) -> tuple[tuple[Cut, tuple[Entry[Row], ...]], ...]:
        """The entries behind each cut. لل can be read as ل + لجنة or ل + اللجنة: a row that fits both is found once."""
        heads: list[tuple[Cut, tuple[Entry[Row], ...]]] = []
        known: set[tuple[int, int, tuple[str, ...]]] = set()
        for cut in cuts(form):
            entries = self._index.starting(cut.stem) + self._far(cut.stem)
            if entries and cut.stem.startswith("ال") and known:
                entries = tuple(entry for entry in entries if (cut.length, id(entry.row), entry.tokens[1:]) not in known)
            if entries:
                known.update((cut.length, id(entry.row), entry.tokens[1:]) for entry in entries)
                heads.append((cut, entries))
        return tuple(heads)

    def _far(self, stem: str) -> tuple[Entry[Row], ...]:
        """The sure names of the big table of places that begin with a stem and that the small one does not have."""
        table = self.gazetteer
        found = table.sure(stem) if table is not None else []
        if table is None or not found:
            return ()
        known = {entry.tokens for entry in self._index.starting(stem) if isinstance(entry.row, PlaceName)}
        new = [name for name in found if name.tokens not in known]
        return tuple([Entry(name.tokens, name.form, table.place(name.place).row, name.first) for name in new])

    def entries(self, table: type[R_co]) -> Iterator[Entry[R_co]]:
        """All entries of one table; for what is asked once, as it looks at every word."""
        return self._index.of(table)

    def rows(self, form: str, table: type[R_co]) -> list[R_co]:
        """The rows of one table whose form is exactly this one, folded."""
        words = tokenise(form)
        return [e.row for e in self._index.starting(words[0]) if isinstance(e.row, table) and e.tokens == words] if words else []


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cyclic garbage inside: the tables are read as tens of thousands of small lists, which hold no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _digest(folder: Path, tables: tuple[type[Row], ...], places: Gazetteer | None) -> str:
    total = hashlib.sha256(places.digest.encode() if places is not None else b"")
    for name in sorted(table.FILE for table in tables):
        total.update(name.encode() + b"\0" + hashlib.sha256((folder / name).read_bytes()).digest())
    return "sha256:" + total.hexdigest()


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with Khabar, built once a process."""
    return Lexicon()
