"""One sentence as the finders see it: its hits by their first token, and what its words can be."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from khabar.extract.mentions.words import Word, Words
from khabar.extract.stage import ArticleText, Sentence
from khabar.grammar import Analysis, Hit
from khabar.lexicon.tables import Agency, Club, KnownName, Nationality, OrganisationHead, PlaceHead, PlaceName, Row, Title

R = TypeVar("R", bound=Row)
OPENERS = {"«": "»", "“": "”", '"': '"', "(": ")", "'": "'", "”": "“"}
_ONE_LETTER = ("و", "ف", "ب", "ل")
_HAMZAS = frozenset("أإآ")
_TABLES: tuple[type[Row], ...] = (Title, OrganisationHead, PlaceHead, KnownName, Club, Agency, Nationality, PlaceName)
MAX_QUOTED = 5  # tokens between quotation marks that are still a name
Hits = dict[int, list[Hit[R]]]
"""Hits of one table by their first token."""
Found = tuple[type[Row], Hit[Row]]


def views_of(article: ArticleText, sentences: Sequence[Sentence], words: Words) -> list[SentenceView]:
    """The sentences of an article; their hits are asked for and checked once for all of them."""
    if not sentences:
        return []
    hits = _spelt_hits(article.analysis, min(one.first for one in sentences), max(one.last for one in sentences))
    firsts = [hit.first for _, hit in hits]
    return [
        SentenceView(article.analysis, one, words, hits[bisect_left(firsts, one.first) : bisect_left(firsts, one.last)])
        for one in sentences
    ]


def _spelt_hits(analysis: Analysis, first: int, last: int) -> list[Found]:
    """The hits of all tables inside tokens `[first, last)`, by first token; those of one table stay in its order."""
    text = analysis.page.text
    found = [(table, hit) for table in _TABLES for hit in analysis.hits_in(table, first, last) if _is_spelt(text, hit)]
    found.sort(key=lambda one: one[1].first)
    return found


def _is_spelt(page: str, hit: Hit[Row]) -> bool:
    """False where the page writes plainly another word than the lexicon: `أمام` (before) is not `إمام`, `أمر` not `آمر`."""
    text, form = page[hit.start : hit.end], hit.entry.form
    if text == form:
        return True
    if "ً" in text and "ً" not in form:
        return False  # `دوماً` is no Duma
    if len(text) != len(form):
        return True
    if len(form) < 4 and text[-1] == "ه" and form[-1] == "ة":
        return False  # `جده` is his grandfather
    return not any(a != b and a in _HAMZAS and b in _HAMZAS for a, b in zip(text, form, strict=True))


class SentenceView:
    """Tokens `[first, last)` of a sentence over the page's analysis; make them with `views_of`."""

    def __init__(self, analysis: Analysis, sentence: Sentence, words: Words, hits: Sequence[Found]) -> None:
        self.analysis = analysis
        self.forms = analysis.forms
        self.kinds = analysis.kinds
        self.first, self.last = sentence.first, sentence.last
        self.words = words.all(analysis, self.first, self.last)
        """What each token of the sentence can be, from its first."""
        by_table: dict[type[Row], Hits[Row]] = {}
        for table, hit in hits:
            if hit.last <= self.last:
                by_table.setdefault(table, {}).setdefault(hit.first, []).append(hit)
        self.titles = _of(by_table, Title)
        self.heads = _of(by_table, OrganisationHead)
        self.place_heads = _of(by_table, PlaceHead)
        self.known = _of(by_table, KnownName)
        self.clubs = _of(by_table, Club)
        self.agencies = _of(by_table, Agency)
        self.nations = _of(by_table, Nationality)
        self.places = _of(by_table, PlaceName)

    def word(self, token: int) -> Word:
        return self.words[token - self.first]

    def is_word(self, token: int) -> bool:
        return self.first <= token < self.last and self.kinds[token] == "word"

    def is_definite(self, token: int) -> bool:
        """True for a word of the sentence with the article."""
        return self.is_word(token) and self.word(token).definite

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


def _of(by_table: dict[type[Row], Hits[Row]], table: type[R]) -> Hits[R]:
    return by_table.get(table, {})  # type: ignore[return-value]


def is_one_of(form: str, words: frozenset[str]) -> bool:
    """True for one of some folded words, with a conjunction or preposition of one letter or without."""
    return form in words or (form[:1] in _ONE_LETTER and form[1:] in words)


def whole(hits: Hits[R], token: int) -> Hit[R] | None:
    """The longest hit that begins at a token without a clitic."""
    if token not in hits:
        return None  # as nearly all tokens
    return max((hit for hit in hits[token] if not hit.cut.length), key=lambda hit: hit.last, default=None)


def any_cut(hits: Hits[R], token: int) -> Hit[R] | None:
    """The hit at a token with the shortest clitic, the longest of those."""
    return min(hits[token], key=lambda hit: (hit.cut.length, -hit.last)) if token in hits else None
