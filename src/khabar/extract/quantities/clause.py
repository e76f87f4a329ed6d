"""A sentence in which quantities are read, with the lexicon's hits in it by token, so that no step searches for them again."""

from __future__ import annotations

from functools import lru_cache

from khabar.extract.quantities.article import ArticleNumbers, is_indefinite
from khabar.extract.quantities.words import HALVES, ONE, ROLE_NOUNS
from khabar.extract.stage import Sentence
from khabar.grammar import Hit
from khabar.lexicon import WordType
from khabar.lexicon.tables import Approximator, CountedNoun, Month, NumberWord, StopWord, TimeWord, Unit, VagueNumber

_ARTICLE = "اٱ"  # how an article can begin; a hamza makes it a letter of the word
_TIME_UNITS = frozenset(["unit", "unit_plural", "unit_dual", "the_unit", "the_units"])  # kinds of `TimeWord`
_CACHED = 65536  # word types whose kind is remembered


class NumberClause:
    """A sentence in which quantities are read; tokens of times and of quantities already read are taken."""

    __slots__ = (
        "analysis", "article", "before", "behind", "cues", "definites", "dual_units", "duals", "first", "forms", "kinds", "last",
        "nouns", "number_words", "scene", "sentence", "taken", "timed", "units", "vague",
    )  # fmt: skip

    def __init__(self, article: ArticleNumbers, sentence: Sentence) -> None:
        self.article, self.sentence, self.scene = article, sentence, article.scene
        self.timed, self.taken = article.timed, article.taken
        self.analysis, self.forms, self.kinds = article.scene.analysis, article.scene.forms, article.scene.kinds
        self.first, self.last = first, last = sentence.first, sentence.last
        hits_in = self.analysis.hits_in
        self.vague = hits_in(VagueNumber, first, last)
        self.number_words = [word for word in hits_in(NumberWord, first, last) if word.entry.row.kind != "ordinal"]
        self.definites = [token for token in article.definites if first <= token < last]
        self._add_units(hits_in(Unit, first, last))
        self._add_nouns(hits_in(CountedNoun, first, last))
        self._add_modifiers(hits_in(Approximator, first, last))

    def _add_units(self, hits: list[Hit[Unit]]) -> None:
        """The units of the sentence by token."""
        self.units: dict[int, Hit[Unit]] = {}
        """Units by first token, nothing parted from them; `بالمئة` holds its preposition."""
        self.dual_units: list[Hit[Unit]] = []
        """Units in the dual, and those before `واحد`, `ونصف`."""
        for hit in hits:
            if hit.row.count == 1 and not hit.cut.length:
                self.units.setdefault(hit.first, hit)
            behind = self.form(hit.last)
            if hit.row.count == 2 or behind in ONE or behind in HALVES:
                self.dual_units.append(hit)

    def _add_nouns(self, hits: list[Hit[CountedNoun]]) -> None:
        """The counted nouns, duals and role words of the sentence by token."""
        self.nouns: dict[int, Hit[CountedNoun]] = {}
        """Counted nouns by first token, nothing parted from them."""
        self.duals: list[Hit[CountedNoun]] = []
        """Duals, and singulars before `واحد`."""
        self.cues: dict[int, Hit[CountedNoun]] = {}
        """Role words by the token behind them."""
        forms, last = self.forms, self.last
        for hit in hits:
            part = hit.entry.row.part
            if part == "cue":
                if is_indefinite(hit):
                    self.cues.setdefault(hit.last, hit)
                continue
            if part == "dual" or (part == "noun" and hit.last < last and forms[hit.last] in ONE):
                self.duals.append(hit)
            if part != "dual" and not hit.cut.length:
                self.nouns.setdefault(hit.first, hit)
                if part == "noun" and forms[hit.first] in ROLE_NOUNS:
                    self.cues.setdefault(hit.last, hit)

    def _add_modifiers(self, hits: list[Hit[Approximator]]) -> None:
        """The modifiers of the sentence by token."""
        self.before: dict[int, list[Hit[Approximator]]] = {}
        """Modifiers by the token behind them."""
        self.behind: dict[int, Hit[Approximator]] = {}
        """Modifiers that stand behind what is counted, by first token."""
        for hit in hits:
            self.before.setdefault(hit.last, []).append(hit)
            if hit.row.place != "before" and not hit.cut.length:
                self.behind.setdefault(hit.first, hit)

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

    def is_month(self, token: int) -> bool:
        """True for the name of a month as it stands."""
        return _is_month(self.scene.types[token])

    def is_time_unit(self, token: int) -> bool:
        """True for `سنة`, `أيام` and their like; false outside the sentence."""
        return self.first <= token < self.last and _is_time_unit(self.scene.types[token])

    def is_time(self, token: int) -> bool:
        """True for a word of time, which makes a duration or an age of a number."""
        return token in self.scene.times or self.is_time_unit(token)


@lru_cache(maxsize=_CACHED)
def _is_particle(word: WordType) -> bool:
    return any(
        table is StopWord and not cut.length and entry.row.kind == "particle"  # type: ignore[attr-defined]
        for table, cut, entry in word.words
    )


@lru_cache(maxsize=_CACHED)
def _is_month(word: WordType) -> bool:
    return any(table is Month and not cut.length for table, cut, _ in word.words)


@lru_cache(maxsize=_CACHED)
def _is_time_unit(word: WordType) -> bool:
    return any(
        table is TimeWord and not cut.length and entry.row.kind in _TIME_UNITS  # type: ignore[attr-defined]
        for table, cut, entry in word.words
    )
