"""All tables, compiled for look-up by the type of a word.

A folded word is looked at once, with all its cuts, and remembered (bounded): a text of a thousand words costs a thousand
dictionary look-ups, whatever the tables hold. Phrases are found from their first word.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

from khabar.lexicon.loader import DATA, load
from khabar.lexicon.tables import TABLES, Row
from khabar.text import Cut, cuts, fold, tokens

R_co = TypeVar("R_co", bound=Row, covariant=True)
MAX_TYPES = 200_000  # word types remembered at a time, some 60 MB


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A form of a row: its folded tokens."""

    tokens: tuple[str, ...]
    form: str
    row: R_co


class WordType:
    """A folded word and every entry that can begin with it: `(cut, entries)`, entries with most tokens first."""

    __slots__ = ("form", "heads")

    def __init__(self, form: str, heads: tuple[tuple[Cut, tuple[Entry[Row], ...]], ...]) -> None:
        self.form = form
        self.heads = heads


class Lexicon:
    """The compiled tables. Building it costs some 100 ms; use `lexicon()`."""

    def __init__(self, folder: Path = DATA, tables: tuple[type[Row], ...] = TABLES) -> None:
        """Raises LexiconError where a file breaks the rules."""
        self.digest = _digest(folder, tables)
        index: dict[str, list[Entry[Row]]] = {}
        for table in tables:
            for form, row in load(table, folder):
                for shape in (form, "ال" + form) if table.TAKES_ARTICLE else (form,):
                    words = tokenise(shape)
                    index.setdefault(words[0], []).append(Entry(words, form, row))
        self._index = {head: tuple(sorted(entries, key=lambda entry: -len(entry.tokens))) for head, entries in index.items()}
        self._types: dict[str, WordType] = {}

    def word_type(self, form: str) -> WordType:
        """What the tables know of a folded token."""
        known = self._types.get(form)
        if known is None:
            if len(self._types) >= MAX_TYPES:
                self._types.clear()
            known = self._types[form] = WordType(form, self._heads(form))
        return known

    def _heads(self, form: str) -> tuple[tuple[Cut, tuple[Entry[Row], ...]], ...]:
        index = self._index
        return tuple((cut, index[cut.stem]) for cut in cuts(form) if cut.stem in index)

    def rows(self, form: str, table: type[R_co]) -> list[R_co]:
        """The rows of one table whose form is exactly this one, folded."""
        words = tokenise(form)
        return [e.row for e in self._index.get(words[0], ()) if isinstance(e.row, table) and e.tokens == words] if words else []


def tokenise(form: str) -> tuple[str, ...]:
    """The folded tokens of a form."""
    view = fold(form)
    return tuple(view[start:end] for start, end, _ in tokens(view))


def _digest(folder: Path, tables: tuple[type[Row], ...]) -> str:
    total = hashlib.sha256()
    for name in sorted(table.FILE for table in tables):
        total.update(name.encode() + b"\0" + hashlib.sha256((folder / name).read_bytes()).digest())
    return "sha256:" + total.hexdigest()


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with Khabar, built once a process."""
    return Lexicon()
