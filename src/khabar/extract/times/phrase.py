"""What the grammars of times share: a phrase they found, and the sentence they read it in."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from khabar.extract.times.values import UNKNOWN, Value
from khabar.grammar import Analysis
from khabar.grammar.calendar_date import Calendar
from khabar.grammar.words import PREPOSITIONS, stem_in, time_word
from khabar.lexicon.tables import TimeWord
from khabar.text import cuts

_SMALL_PREFIXES = frozenset(["", "و", "ف", "ل", "ب", "ول", "وب", "فل", "فب"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A time expression at tokens `[first, last)`; `cut` letters of its first token belong to a clitic."""

    first: int
    last: int
    cut: int = 0
    type: Literal["DATE", "TIME", "DURATION", "SET"] = "DATE"
    value: Value = UNKNOWN
    mod: str | None = None
    day: int | None = None
    """The day of a month that only the reference date tells."""
    calendar: Calendar = "gregorian"
    anchored: bool = False
    """True where the reference date was needed."""
    rule: str


@dataclass(slots=True)
class TimeClause:
    """A sentence, the reference date (null where the article has none) and the phrases found so far, no two on one token."""

    analysis: Analysis
    first: int
    last: int
    reference: date | None
    numbers: list[int]
    """Its tokens that are digits."""
    phrases: list[Phrase] = field(default_factory=list)
    _taken: set[int] = field(default_factory=set)

    def form(self, token: int) -> str:
        """The folded token, empty outside the sentence."""
        return self.analysis.forms[token] if self.first <= token < self.last else ""

    def is_free(self, first: int, last: int) -> bool:
        return self.first <= first and last <= self.last and self._taken.isdisjoint(range(first, last))

    def add(self, phrase: Phrase) -> None:
        """Keeps a phrase if its tokens are free."""
        if self.is_free(phrase.first, phrase.last):
            self.phrases.append(phrase)
            self._taken.update(range(phrase.first, phrase.last))

    def word(self, token: int, *kinds: str) -> str | None:
        """The value of the time word that stands whole at a token of the sentence."""
        return time_word(self.analysis, token, *kinds) if self.first <= token < self.last else None

    def word_behind_clitic(self, token: int, *kinds: str) -> tuple[int, str] | None:
        """`(letters cut, value)` of a time word at a token, a conjunction or preposition parted from it."""
        form = self.form(token)
        for cut in cuts(form) if form else ():
            if cut.prefix not in _SMALL_PREFIXES:
                continue
            for row in self.analysis.lexicon.rows(cut.stem, TimeWord):
                if row.kind in kinds:
                    return cut.length, row.value
        return None

    def preposition(self, token: int) -> tuple[int, str] | None:
        """`(letters cut, ago, span or point)` of a preposition of time at a token, a conjunction parted from it."""
        form = self.form(token)
        cut = stem_in(form, PREPOSITIONS) if form else None
        return (cut.length, PREPOSITIONS[cut.stem]) if cut is not None and cut.prefix in ("", "و", "ف") else None

    def with_part(self, phrase: Phrase) -> Phrase:
        """The phrase together with `مطلع`, `منتصف`, `نهاية` before it."""
        part = None if phrase.cut else self.word_behind_clitic(phrase.first - 1, "part")
        if part is None:
            return phrase
        return replace(phrase, first=phrase.first - 1, cut=part[0], mod=part[1], rule=phrase.rule + "_part")
