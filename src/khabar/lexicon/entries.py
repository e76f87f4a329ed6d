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
    """The forms of one table, counted through from 0, and the rows made so far."""

    __slots__ = ("_made", "_rows", "_sheet", "forms", "table", "views")

    def __init__(self, sheet: Sheet) -> None:
        self.table = sheet.table
        self.forms = "|".join(sheet.forms).split("|") if sheet.forms else []
        self.views = fold("\n".join(self.forms)).split("\n") if self.forms else []  # all forms are folded at once
        self._rows = array("l", [at for at, cell in enumerate(sheet.forms) for _ in range(cell.count("|") + 1)])  # form → row
        self._sheet = sheet
        self._made: dict[int, Row] = {}

    def heads(self) -> list[str]:
        """The first token of each form."""
        heads = first_tokens(self.views)
        if "" in heads:
            form = self.forms[heads.index("")]
            raise LexiconError(f"{self.table.FILE}: form {form!r} has no letter or sign of its own", "Remove it.")
        return heads

    def row(self, form: int) -> Row:
        """The row of a form: always the same object."""
        at = self._rows[form]
        made = self._made.get(at)
        return self._made.setdefault(at, self._sheet.row(at)) if made is None else made

    def name(self, form: int) -> str:
        """The first form of the row of a form."""
        return self._sheet.forms[self._rows[form]].partition("|")[0]


class Index:
    """The entries of all tables by their first token.

    The forms of all tables are counted through, from 0. A token leads to the last place where it stands, and a place to the one
    before it with the same token: two arrays of numbers cost less than tens of thousands of lists.
    """

    def __init__(self, folder: Path, tables: tuple[type[Row], ...]) -> None:
        """Raises LexiconError where a file breaks the rules."""
        self._shelves: list[Shelf] = []
        self._firsts: list[int] = []  # shelf → its first form
        self._last: dict[str, int] = {}  # token → place
        self._before = array("l")  # place → place; -1 where there is none
        self._forms = array("l")  # place → form
        self._made: dict[str, tuple[Entry[Row], ...]] = {}
        forms = 0
        for table in tables:
            shelf = Shelf(read(table, folder))
            self._shelves.append(shelf)
            self._firsts.append(forms)
            self._add(shelf, forms)
            forms += len(shelf.forms)

    def _add(self, shelf: Shelf, form: int) -> None:
        """Adds the forms of a table, of which the first has this number."""
        last, before, forms = self._last, self._before, self._forms
        article = shelf.table.TAKES_ARTICLE
        for number, head in enumerate(shelf.heads(), form):
            for token in (head, "ال" + head) if article else (head,):
                before.append(last.get(token, -1))
                last[token] = len(forms)
                forms.append(number)

    def starting(self, token: str) -> tuple[Entry[Row], ...]:
        """The entries that begin with a folded token, those with most tokens first, then in the order of tables and forms."""
        made = self._made.get(token)
        if made is None:
            if token not in self._last:
                return ()
            made = self._made[token] = tuple(sorted(self._entries(token), key=lambda entry: -len(entry.tokens)))
        return made

    def _entries(self, token: str) -> Iterator[Entry[Row]]:
        """Forms of one row that fold alike are one entry, so that a word is not hit twice."""
        known: set[tuple[int, tuple[str, ...]]] = set()
        for number in self._forms_of(token):
            at = bisect_right(self._firsts, number) - 1
            shelf, form = self._shelves[at], number - self._firsts[at]
            words, row = split(shelf.views[form]), shelf.row(form)
            if (id(row), words) not in known:
                known.add((id(row), words))
                yield Entry((token, *words[1:]), shelf.forms[form], row, shelf.name(form))

    def _forms_of(self, token: str) -> list[int]:
        """The forms that a token begins, in order."""
        forms, place = [], self._last[token]
        while place >= 0:
            forms.append(self._forms[place])
            place = self._before[place]
        return forms[::-1]

    def of(self, table: type[R_co]) -> Iterator[Entry[R_co]]:
        """All entries of one table; makes them all."""
        heads = {head for shelf in self._shelves if shelf.table is table for head in shelf.heads()}
        own = heads | {"ال" + head for head in heads} if table.TAKES_ARTICLE else heads
        for token in self._last:
            if token in own:
                yield from (entry for entry in self.starting(token) if isinstance(entry.row, table))  # type: ignore[misc]
