"""A sentence in which quantities are read, and the hits of an article by token, so that no step searches for them again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import TypeVar

from khabar.extract.quantities.closed import BOTH, HALVES, ONE
from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.grammar import Hit
from khabar.grammar.numerals import number_tokens
from khabar.lexicon import WordType, tokenise
from khabar.lexicon.tables import Approximator, CountedNoun, Month, NumberWord, Row, StopWord, Unit, VagueNumber

_ARTICLE = "اٱ"  # how an article can begin; a hamza makes it a letter of the word
_CUE_PREFIXES = frozenset(["", "و", "ف", "ب", "ل", "ول", "وب"])
DEFINITES = {
    "ال" + word + ending: value
    for word, value in (
        ("ثلاث", 3), ("اربع", 4), ("خمس", 5), ("ست", 6), ("سبع", 7), ("ثماني", 8), ("ثمان", 8), ("تسع", 9), ("عشر", 10),
    )
    for ending in ("", "ه")
}  # fmt: skip
"""Numbers with the article, which as ordinals are other words."""


_DEFINITES = frozenset(DEFINITES) | {"ال"}


class Lookup:
    """The lexicon's hits around numbers in tokens `[first, last)` of an article, by token."""

    def __init__(self, scene: Scene, first: int, last: int) -> None:
        analysis = scene.analysis
        self.units: dict[int, Hit[Unit]] = {}
        """Units by first token, nothing parted from them."""
        self.dual_units: list[Hit[Unit]] = []
        for unit in analysis.hits_in(Unit, first, last):
            if unit.row.count == 1 and not unit.cut.length:
                self.units.setdefault(unit.first, unit)
            behind = scene.forms[min(unit.last, last - 1)]
            if unit.row.count == 2 or behind in ONE or behind in HALVES:
                self.dual_units.append(unit)
        self.nouns: dict[int, Hit[CountedNoun]] = {}
        """Counted nouns by first token, nothing parted from them, the longest of each."""
        self.duals: list[Hit[CountedNoun]] = []
        """Duals, and singulars before `واحد`."""
        self.cues: dict[int, Hit[CountedNoun]] = {}
        """Role words by the token behind them."""
        self._add_nouns(analysis.hits_in(CountedNoun, first, last), scene.forms, last)
        self.before: dict[int, list[Hit[Approximator]]] = {}
        """Modifiers by the token behind them."""
        self.behind: dict[int, Hit[Approximator]] = {}
        """Modifiers that stand behind what is counted, by first token."""
        for modifier in analysis.hits_in(Approximator, first, last):
            self.before.setdefault(modifier.last, []).append(modifier)
            if modifier.row.place != "before" and not modifier.cut.length:
                self.behind.setdefault(modifier.first, modifier)
        self.vague = analysis.hits_in(VagueNumber, first, last)
        self.words = [word for word in analysis.hits_in(NumberWord, first, last) if word.entry.row.kind != "ordinal"]
        forms = scene.forms[first:last]
        found = _DEFINITES.isdisjoint(forms)
        self.definites = [] if found else [first + place for place, form in enumerate(forms) if form in _DEFINITES]
        digits = number_tokens(analysis, first, last)
        hits = (*self.vague, *self.words, *self.duals, *self.dual_units)
        self._starts = sorted({*digits, *self.definites, *(hit.first for hit in hits)})
        spots = {token for token, name in scene.names.items() if name.mention.type == "LOC"}
        self._settings = sorted(spots | scene.times.keys())

    def _add_nouns(self, hits: list[Hit[CountedNoun]], forms: list[str], last: int) -> None:
        nouns, cues, duals = self.nouns, self.cues, self.duals
        for hit in hits:
            part, cut, first, behind = hit.entry.row.part, hit.cut, hit.first, hit.last
            if part == "noun" or part == "plural":
                if not cut.length:
                    if first not in nouns or nouns[first].last < behind:
                        nouns[first] = hit
                    if part == "noun" and forms[first] in BOTH:
                        cues.setdefault(behind, hit)
                if part == "noun" and behind < last and forms[behind] in ONE:
                    duals.append(hit)
            elif part == "dual":
                duals.append(hit)
            elif cut.prefix in _CUE_PREFIXES and not has_article(hit):
                cues.setdefault(behind, hit)

    def has_numbers(self, sentence: Sentence) -> bool:
        """False for a sentence in which nothing can be a quantity."""
        return _any_in(self._starts, sentence.first, sentence.last)

    def has_settings(self, first: int, last: int) -> bool:
        """False where no place and no time is named in tokens `[first, last)`."""
        return _any_in(self._settings, first, last)


H = TypeVar("H", bound=Row)


def within(hits: Sequence[Hit[H]], first: int, last: int) -> Iterator[Hit[H]]:
    """Those of an article's hits that lie inside tokens `[first, last)`."""
    for hit in islice(hits, bisect_left(hits, first, key=_first), None):
        if hit.first >= last:
            return
        if hit.last <= last:
            yield hit


def _first(hit: Hit[Row]) -> int:
    return hit.first


def _any_in(tokens: list[int], first: int, last: int) -> bool:
    at = bisect_left(tokens, first)
    return at < len(tokens) and tokens[at] < last


def has_article(hit: Hit[CountedNoun]) -> bool:
    """True for an entry found with the article before it; `ألقاب` only looks like one."""
    return hit.entry.tokens[0].startswith("ال") and hit.entry.tokens[0] != _head(hit.entry.form)


@lru_cache(maxsize=4096)
def _head(form: str) -> str:
    return tokenise(form)[0]


@lru_cache(maxsize=65536)
def _is_particle(word: WordType) -> bool:
    return any(
        table is StopWord and not cut.length and entry.row.kind == "particle"  # type: ignore[attr-defined]
        for table, cut, entry in word.words
    )


@lru_cache(maxsize=65536)
def is_month(word: WordType) -> bool:
    """True for the name of a month as it stands."""
    return any(table is Month and not cut.length for table, cut, _ in word.words)


class NumberClause:
    """A sentence in which quantities are read; tokens of times and of quantities already read are taken."""

    __slots__ = ("analysis", "first", "forms", "kinds", "last", "look", "scene", "sentence", "taken", "timed")

    def __init__(self, scene: Scene, look: Lookup, sentence: Sentence, timed: frozenset[int], taken: set[int]) -> None:
        self.scene, self.look, self.sentence, self.timed, self.taken = scene, look, sentence, timed, taken
        self.analysis, self.first, self.last = scene.analysis, sentence.first, sentence.last
        self.forms, self.kinds = scene.forms, scene.kinds

    def form(self, token: int) -> str:
        """The folded token, empty outside the sentence."""
        return self.forms[token] if self.first <= token < self.last else ""

    def kind(self, token: int) -> str:
        """The kind of a token, empty outside the sentence."""
        return self.kinds[token] if self.first <= token < self.last else ""

    def is_definite(self, token: int) -> bool:
        """True for a word that begins with the article; `ألقاب`, whose folded form begins alike, does not."""
        analysis = self.analysis
        return self.form(token).startswith("ال") and analysis.page.text[analysis.starts[token]] in _ARTICLE

    def is_particle(self, token: int) -> bool:
        """True for a word that is a particle as it stands."""
        return _is_particle(self.scene.types[token])

    def cue_at(self, end: int) -> Hit[CountedNoun] | None:
        """The role word that ends right before a token of the sentence."""
        hit = self.look.cues.get(end)
        return hit if hit is not None and hit.first >= self.first and end <= self.last else None
