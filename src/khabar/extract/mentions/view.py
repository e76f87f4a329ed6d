"""One sentence as the finders see it: its hits by their first token, and what its words can be."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from khabar.extract.mentions.words import Word, Words
from khabar.extract.stage import ArticleText, Sentence
from khabar.grammar import Hit
from khabar.lexicon.tables import Agency, Club, KnownName, Nationality, OrganisationHead, PlaceHead, PlaceName, Row, Title

R = TypeVar("R", bound=Row)
OPENERS = {"«": "»", "“": "”", '"': '"', "(": ")", "'": "'", "”": "“"}
_HAMZAS = frozenset("أإآ")
MAX_QUOTED = 5  # tokens between quotation marks that are still a name


class SentenceView:
    """Tokens `[first, last)` of a sentence over the page's analysis."""

    def __init__(self, article: ArticleText, sentence: Sentence, words: Words) -> None:
        self.analysis = article.analysis
        self.forms = article.analysis.forms
        self.kinds = article.analysis.kinds
        self.first, self.last = sentence.first, sentence.last
        self._words = words

    @cached_property
    def words(self) -> list[Word]:
        """What each token of the sentence can be, from its first."""
        return [self._words.of(self.analysis, token) for token in range(self.first, self.last)]

    def word(self, token: int) -> Word:
        return self.words[token - self.first]

    def is_word(self, token: int) -> bool:
        return self.first <= token < self.last and self.kinds[token] == "word"

    def form(self, token: int) -> str:
        """The folded token; empty outside the sentence."""
        return self.forms[token] if self.first <= token < self.last else ""

    def surface(self, token: int) -> str:
        """The token as it is written."""
        return self.analysis.page.text[self.analysis.starts[token] : self.analysis.ends[token]]

    def quoted(self, token: int) -> tuple[int, int] | None:
        """The tokens between the quotation marks or brackets that open at a token, if they are few."""
        close = OPENERS.get(self.form(token))
        if close is None:
            return None
        for end in range(token + 1, min(token + 2 + MAX_QUOTED, self.last)):
            if self.forms[end] == close:
                return (token + 1, end) if end > token + 1 else None
        return None

    def _hits(self, table: type[R]) -> dict[int, list[Hit[R]]]:
        by_first: dict[int, list[Hit[R]]] = {}
        for hit in self.analysis.hits_in(table, self.first, self.last):
            if self._is_spelt(hit):
                by_first.setdefault(hit.first, []).append(hit)
        return by_first

    def _is_spelt(self, hit: Hit[R]) -> bool:
        """False where the page writes plainly another word than the lexicon: `أمام` (before) is not `إمام`, `أمر` not `آمر`."""
        text, form = self.analysis.page.text[hit.start : hit.end], hit.entry.form
        if "ً" in text and "ً" not in form:
            return False  # `دوماً` is no Duma
        if len(text) != len(form):
            return True
        if len(form) < 4 and text[-1] == "ه" and form[-1] == "ة":
            return False  # `جده` is his grandfather
        return not any(a != b and a in _HAMZAS and b in _HAMZAS for a, b in zip(text, form, strict=True))

    @cached_property
    def titles(self) -> dict[int, list[Hit[Title]]]:
        return self._hits(Title)

    @cached_property
    def heads(self) -> dict[int, list[Hit[OrganisationHead]]]:
        return self._hits(OrganisationHead)

    @cached_property
    def place_heads(self) -> dict[int, list[Hit[PlaceHead]]]:
        return self._hits(PlaceHead)

    @cached_property
    def known(self) -> dict[int, list[Hit[KnownName]]]:
        return self._hits(KnownName)

    @cached_property
    def clubs(self) -> dict[int, list[Hit[Club]]]:
        return self._hits(Club)

    @cached_property
    def agencies(self) -> dict[int, list[Hit[Agency]]]:
        return self._hits(Agency)

    @cached_property
    def nations(self) -> dict[int, list[Hit[Nationality]]]:
        return self._hits(Nationality)

    @cached_property
    def places(self) -> dict[int, list[Hit[PlaceName]]]:
        return self._hits(PlaceName)


def whole(hits: dict[int, list[Hit[R]]], token: int) -> Hit[R] | None:
    """The longest hit that begins at a token without a clitic."""
    return max((hit for hit in hits.get(token, ()) if not hit.cut.length), key=lambda hit: hit.last, default=None)


def any_cut(hits: dict[int, list[Hit[R]]], token: int) -> Hit[R] | None:
    """The hit at a token with the shortest clitic, the longest of those."""
    return min(hits.get(token, ()), key=lambda hit: (hit.cut.length, -hit.last), default=None)
