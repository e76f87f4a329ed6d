"""One shared analysis of a page: folded text, tokens as parallel arrays, word types, lexicon hits.

Nothing later folds or tokenises again.

Offsets are of `page.text`; a token is an index. Grammars start at hits and walk over `forms`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from khabar.lexicon import Entry, Lexicon, WordType
from khabar.lexicon.lexicon import Found
from khabar.lexicon.tables import Row
from khabar.model import Page, Quote, Span
from khabar.text import AlignedText, Cut, TokenKind, sentence_ends, tokens

if TYPE_CHECKING:
    from khabar.grammar.numerals import Numeral

R_co = TypeVar("R_co", bound=Row, covariant=True)


class Hit(NamedTuple, Generic[R_co]):
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

    __slots__ = (
        "_firsts", "_hits", "ends", "folded", "forms", "kinds", "lexicon", "numerals", "page", "starts", "types", "views",
    )  # fmt: skip

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self.page = page
        self.lexicon = lexicon
        self.folded = AlignedText(page.text)
        view = self.folded.view
        found = list(tokens(view))
        self.forms: list[str] = [view[start:end] for start, end, _ in found]
        self.kinds: list[TokenKind] = [kind for _, _, kind in found]
        self.views = array("L", [start for start, _, _ in found])
        self.starts = self.folded.source_starts(self.views)
        self.ends = self.folded.source_ends(array("L", [end for _, end, _ in found]))
        self.types: list[WordType] = lexicon.word_types(self.forms)
        self._hits: dict[type[Row], list[Hit[Row]]] | None = None
        self._firsts: dict[type[Row], list[int]] = {}
        self.numerals: dict[tuple[int, int], tuple[Numeral, ...]] = {}
        """The cardinal numbers of the stretches of tokens in which `numerals.numerals` looked for them."""

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
        if not hits:
            return []
        firsts = self._firsts.get(table)
        if firsts is None:
            firsts = self._firsts[table] = [hit.first for hit in hits]
        begin = bisect_left(firsts, first)
        if begin == len(firsts) or firsts[begin] >= last:
            return []
        return [hit for hit in hits[begin : bisect_left(firsts, last, lo=begin)] if hit.last <= last]

    def _find(self) -> dict[type[Row], list[Hit[Row]]]:
        """All hits, a list a table."""
        found: dict[type[Row], list[Hit[Row]]] = defaultdict(list)
        if not self.forms:
            return found
        starts, ends, forms = self.starts, self.ends, [*self.forms[1:], ""]
        for token, (word, behind) in enumerate(zip(self.types, forms, strict=True)):
            if behind in word.phrases and (phrases := self._phrases(token, word.phrases[behind])):
                self._with_phrases(token, word, phrases, found)
                continue
            for table, cut, entry in word.words:
                start = self.offset_in(token, cut.length) if cut.length else starts[token]
                found[table].append(Hit(token, token + 1, start, ends[token], cut, entry))
        return dict(found)

    def _phrases(self, token: int, candidates: list[Found]) -> list[Found]:
        """The phrases whose tokens stand here."""
        forms = self.forms
        return [one for one in candidates if tuple(forms[token : token + len(one[2].tokens)])[1:] == one[2].tokens[1:]]

    def _with_phrases(self, token: int, word: WordType, phrases: list[Found], found: dict[type[Row], list[Hit[Row]]]) -> None:
        """The hits at a token where a phrase begins: at each cut the longest of each table, in the order of the cuts."""
        longest: dict[tuple[type[Row], Cut], int] = {}
        for table, cut, entry in phrases:
            longest[table, cut] = max(longest.get((table, cut), 0), len(entry.tokens))
        order = {cut: place for place, (cut, _) in enumerate(word.heads)}
        for table, cut, entry in sorted((*phrases, *word.words), key=lambda one: order[one[1]]):
            size = len(entry.tokens)
            if size == longest.get((table, cut), 1):
                start = self.offset_in(token, cut.length)
                found[table].append(Hit(token, token + size, start, self.ends[token + size - 1], cut, entry))
