"""Entries of the tables by their first folded token, made when a word asks for them: of 55,000 a text needs some hundreds."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from khabar.errors import LexiconError
from khabar.lexicon.forms import first_tokens, split
from khabar.lexicon.loader import Sheet, read
from khabar.lexicon.tables import Row
from khabar.text import fold

R_co = TypeVar("R_co", bound=Row, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A form of a row: its folded tokens. `name` is the first form of the row, which stands for all of them."""

    tokens: tuple[str, ...]
    form: str
    row: R_co
    name: str


class Shelf:
    """The entries of one table, by the number of their row."""

    __slots__ = ("_made", "_sheet", "_views", "table")

    def __init__(self, sheet: Sheet) -> None:
        self.table = sheet.table
        self._sheet = sheet
        self._views = fold("\n".join(sheet.forms)).split("\n") if sheet.forms else []  # all its forms at once
        self._made: dict[int, tuple[Entry[Row], ...]] = {}

    def heads(self) -> Iterator[list[str]]:
        """The tokens that the entries of each row begin with."""
        for at, view in enumerate(self._views):
            heads = first_tokens(view)
            if "" in heads:
                form = self._sheet.forms[at].split("|")[heads.index("")]
                raise LexiconError(f"{self.table.FILE}: form {form!r} has no letter or sign of its own", "Remove it.")
            yield [one for head in heads for one in (head, "ال" + head)] if self.table.TAKES_ARTICLE else heads

    def entries(self, at: int) -> tuple[Entry[Row], ...]:
        """The entries of a row, always the same objects; spellings that fold alike are one, so that a word is not hit twice."""
        made = self._made.get(at)
        return self._made.setdefault(at, tuple(self._entries(at))) if made is None else made

    def _entries(self, at: int) -> Iterator[Entry[Row]]:
        row, forms, known = self._sheet.row(at), self._sheet.forms[at].split("|"), set()
        for form, view in zip(forms, self._views[at].split("|"), strict=True):
            words = split(view)
            if words in known:
                continue
            known.add(words)
            yield Entry(words, form, row, forms[0])
            if self.table.TAKES_ARTICLE:
                yield Entry(("ال" + words[0], *words[1:]), form, row, forms[0])


class Index:
    """The entries of all tables by their first token.

    The rows of all tables are counted through, from 0. A token leads to the last place where it stands, and a place to the one
    before it with the same token: two arrays of numbers cost less than tens of thousands of lists.
    """

    def __init__(self, folder: Path, tables: tuple[type[Row], ...]) -> None:
        """Raises LexiconError where a file breaks the rules."""
        self._shelves: list[Shelf] = []
        self._firsts: list[int] = []  # shelf → its first row
        self._last: dict[str, int] = {}  # token → place
        self._before = array("l")  # place → place; -1 where there is none
        self._rows = array("l")  # place → row
        self._made: dict[str, tuple[Entry[Row], ...]] = {}
        rows = 0
        for table in tables:
            shelf = Shelf(read(table, folder))
            self._shelves.append(shelf)
            self._firsts.append(rows)
            rows = self._add(shelf, rows)

    def _add(self, shelf: Shelf, row: int) -> int:
        """Adds the rows of a table, of which the first has this number; returns the number behind the last."""
        last, before, rows = self._last, self._before, self._rows
        for heads in shelf.heads():
            for head in heads:
                before.append(last.get(head, -1))
                last[head] = len(rows)
                rows.append(row)
            row += 1
        return row

    def starting(self, token: str) -> tuple[Entry[Row], ...]:
        """The entries that begin with a folded token, those with most tokens first, then in the order of tables and rows."""
        made = self._made.get(token)
        if made is None:
            if token not in self._last:
                return ()
            found = [entry for row in self._rows_of(token) for entry in self._entries(row) if entry.tokens[0] == token]
            made = self._made[token] = tuple(sorted(found, key=lambda entry: -len(entry.tokens)))
        return made

    def _rows_of(self, token: str) -> list[int]:
        """The rows that a token begins a form of, in order."""
        rows, place = [], self._last[token]
        while place >= 0:
            rows.append(self._rows[place])
            place = self._before[place]
        return sorted(set(rows))

    def _entries(self, row: int) -> tuple[Entry[Row], ...]:
        at = bisect_right(self._firsts, row) - 1
        return self._shelves[at].entries(row - self._firsts[at])

    def of(self, table: type[R_co]) -> Iterator[Entry[R_co]]:
        """All entries of one table; makes them all."""
        own = {head for shelf in self._shelves if shelf.table is table for heads in shelf.heads() for head in heads}
        for token in self._last:
            if token in own:
                yield from (entry for entry in self.starting(token) if isinstance(entry.row, table))  # type: ignore[misc]
