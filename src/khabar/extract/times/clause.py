"""The sentence that the grammar of times reads, and how it looks at its words."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.grammar import Analysis
from khabar.grammar.words import PREPOSITIONS, stem_in


@dataclass(frozen=True, slots=True)
class TimeClause:
    """A sentence, tokens `[first, last)`; `numbers` are its tokens that are digits."""

    analysis: Analysis
    first: int
    last: int
    numbers: list[int]

    def form(self, token: int) -> str:
        """The folded token, empty outside the sentence."""
        return self.analysis.forms[token] if self.first <= token < self.last else ""

    def kind(self, token: int) -> str:
        """Kind of a token, empty outside the sentence."""
        return self.analysis.kinds[token] if self.first <= token < self.last else ""

    def preposition(self, token: int) -> str | None:
        """`ago`, `span` or `point` where a preposition of time stands at a token, a conjunction before it or none."""
        form = self.form(token)
        cut = stem_in(form, PREPOSITIONS) if form else None
        return PREPOSITIONS[cut.stem] if cut is not None and cut.prefix in ("", "و", "ف") else None
