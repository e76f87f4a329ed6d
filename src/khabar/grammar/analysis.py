"""One shared analysis of a page: folded text, tokens as parallel arrays, word types, lexicon hits.

Nothing later folds or tokenises again.

Offsets are of `page.text`; a token is an index. Grammars start at hits and walk over `forms`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from dataclasses import dataclass
from typing import Generic, TypeVar

from khabar.lexicon import Entry, Lexicon, WordType
from khabar.lexicon.tables import Row
from khabar.model import Page, Quote, Span
from khabar.text import AlignedText, Cut, TokenKind, sentence_ends, tokens

R_co = TypeVar("R_co", bound=Row, covariant=True)


@dataclass(frozen=True, slots=True)
class Hit(Generic[R_co]):
    """A lexicon entry found at tokens `[first, last)`.

    `cut` is what was parted from the first token; `start`, `end` are page offsets of the entry itself.
    """

    first: int
    last: int
    start: int
    end: int
    cut: Cut
    entry: Entry[R_co]

    @property
    def row(self) -> R_co:
        return self.entry.row


class Analysis:
    """A page's text seen as tokens.

    `forms[i]` is the folded token, `kinds[i]` its kind, `starts[i]`, `ends[i]` its span in the page's text.
    """

    __slots__ = ("_hits", "ends", "folded", "forms", "kinds", "lexicon", "page", "starts", "types", "views")

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self.page = page
        self.lexicon = lexicon
        self.folded = AlignedText(page.text)
        self.forms: list[str] = []
        self.kinds: list[TokenKind] = []
        self.starts, self.ends, self.views = array("L"), array("L"), array("L")
        view, folded = self.folded.view, self.folded
        for start, end, kind in tokens(view):
            self.forms.append(view[start:end])
            self.kinds.append(kind)
            self.views.append(start)
            self.starts.append(folded.source_start(start))
            self.ends.append(folded.source_end(end))
        self.types: list[WordType] = [lexicon.word_type(form) for form in self.forms]
        self._hits: dict[type[Row], list[Hit[Row]]] | None = None

    def __len__(self) -> int:
        return len(self.forms)

    def token_at(self, offset: int) -> int:
        """The first token that begins at or behind a page offset."""
        return bisect_left(self.starts, offset)

    def token_range(self, start: int, end: int) -> tuple[int, int]:
        """The tokens `[first, last)` that begin inside a page span."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def sentences(self, start: int, end: int) -> list[tuple[int, int]]:
        """The sentences of a page span as token ranges `[first, last)`; empty for a span without tokens."""
        first, last = self.token_range(start, end)
        if first == last:
            return []
        stops = sentence_ends(self.forms, self.starts, self.ends, first, last)
        return list(zip([first, *stops[:-1]], stops, strict=True))

    def offset_in(self, token: int, letters: int) -> int:
        """The page offset `letters` folded letters into a token: where the word begins behind a clitic."""
        return self.folded.source_start(self.views[token] + letters)

    def span_of(self, first: int, last: int, cut: int = 0) -> Span:
        """The page span of tokens `[first, last)`, `cut` letters left out at its start."""
        return (self.offset_in(first, cut) if cut else self.starts[first]), self.ends[last - 1]

    def quote(self, first: int, last: int, cut: int = 0) -> Quote:
        """The words of tokens `[first, last)` as a quote."""
        return Quote.of(self.page, *self.span_of(first, last, cut))

    def glued(self, token: int) -> bool:
        """True where a token is written together with the one before it."""
        return token > 0 and self.starts[token] == self.ends[token - 1]

    def hits(self, table: type[R_co]) -> list[Hit[R_co]]:
        """All hits of one table, by first token; at one token and cut only the longest entries."""
        if self._hits is None:
            self._hits = self._find()
        return self._hits.get(table, [])  # type: ignore[return-value]

    def hits_in(self, table: type[R_co], first: int, last: int) -> list[Hit[R_co]]:
        """The hits of one table that lie inside tokens `[first, last)`."""
        hits = self.hits(table)
        begin = bisect_left(hits, first, key=lambda hit: hit.first)
        found = []
        for hit in hits[begin:]:
            if hit.first >= last:
                break
            if hit.last <= last:
                found.append(hit)
        return found

    def _find(self) -> dict[type[Row], list[Hit[Row]]]:
        found: dict[type[Row], list[Hit[Row]]] = {}
        for token, word in enumerate(self.types):
            for cut, entries in word.heads:
                longest: dict[type[Row], int] = {}
                for entry in entries:
                    table = type(entry.row)
                    if longest.get(table, 0) > len(entry.tokens) or not self._matches(token, entry):
                        continue
                    longest[table] = len(entry.tokens)
                    last = token + len(entry.tokens)
                    start = self.offset_in(token, cut.length)
                    found.setdefault(table, []).append(Hit(token, last, start, self.ends[last - 1], cut, entry))
        return found

    def _matches(self, token: int, entry: Entry[Row]) -> bool:
        """True where the entry's tokens behind the first follow."""
        size = len(entry.tokens)
        return size == 1 or tuple(self.forms[token + 1 : token + size]) == entry.tokens[1:]
