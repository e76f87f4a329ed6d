"""Does a text speak of what a query asks for? All words of the query, by light stem, in any order."""

from __future__ import annotations

from khabar.text import stems_of


class Query:
    """Words to be found in a text; an empty query is found in every text."""

    def __init__(self, words: str | None) -> None:
        self.stems = frozenset(stems_of(words or ""))

    def matches(self, *texts: str | None) -> bool:
        """True where every word of the query stands in one of the texts."""
        return not self.stems or self.stems <= frozenset(stem for text in texts if text for stem in stems_of(text))
