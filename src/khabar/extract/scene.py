"""One article as the grammars of figures and events see it: by token the names, numbers, times and quotations there."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from khabar.extract.clauses import Clauses, Name
from khabar.extract.stage import ArticleText, Facts
from khabar.lexicon.tables import EventContext, parted
from khabar.model import Mention, Quantity, Quotation, Time

if TYPE_CHECKING:
    from khabar.extract.newsroom import Newsroom

__all__ = ["Name", "Scene"]


class Scene(Clauses):
    """What the grammars of figures and events look at: made once an article; look-ups by token are dictionaries.

    Each part is made when it is first asked for, from the layers that are filled by then.
    """

    newsroom: Newsroom | None = None
    """What the newsroom states itself, made by the first that asks for it (`Newsroom.of`)."""

    @classmethod
    def of(cls, text: ArticleText, facts: Facts) -> Scene:
        """The scene of an article, made by the first extractor that asks for it."""
        if facts.scene is None:
            facts.scene = cls(text, facts)
        return facts.scene

    @cached_property
    def times(self) -> dict[int, tuple[int, Time]]:
        """Times by first token, with the token behind them."""
        found = ((self.tokens(time.at.span), time) for time in self.facts.times)
        return {first: (last, time) for (first, last), time in found}

    @cached_property
    def quantities(self) -> dict[int, tuple[int, Quantity]]:
        """Quantities by first token, with the token behind them and the noun that they count."""
        return {first: (last, q) for first, last, q in map(self._quantity, self.facts.quantities)}

    @cached_property
    def said(self) -> dict[int, Quotation]:
        """The innermost quotation that a token stands in; a claim that nobody signs (`أنباء عن`) is told by who tells of it."""
        said: dict[int, Quotation] = {}
        for quotation in self._outer_first:
            if quotation.rule.startswith("claim"):
                continue
            for part in quotation.at.parts:
                said.update(dict.fromkeys(range(*self.tokens(part)), quotation))
        return said

    @cached_property
    def cues(self) -> dict[int, Quotation]:
        """The quotations by the tokens of their cues."""
        cues: dict[int, Quotation] = {}
        for quotation in self._outer_first:
            for token in range(*self.tokens(quotation.cue.at.span)):
                cues.setdefault(token, quotation)
        return cues

    @cached_property
    def _outer_first(self) -> list[Quotation]:
        """The quotations, long ones before those that may lie in them."""
        return sorted(self.facts.quotations, key=lambda q: q.at.start - q.at.end)

    @cached_property
    def contexts(self) -> dict[int, frozenset[str]]:
        """Words that tell the sense of a trigger or the field of an article."""
        found: dict[int, frozenset[str]] = {}
        for hit in self.analysis.hits(EventContext):
            found[hit.first] = found.get(hit.first, frozenset()) | parted(hit.row.kinds)
        return found

    @cached_property
    def figures(self) -> frozenset[int]:
        """Tokens inside a figure of speech."""
        hits = (hit for hit in self.analysis.hits(EventContext) if "figure" in parted(hit.row.kinds))
        return frozenset(token for hit in hits for token in range(hit.first, hit.last))

    @cached_property
    def _times(self) -> list[int]:
        """The first tokens of times, in order."""
        return sorted(self.times)

    @cached_property
    def _context_tokens(self) -> list[int]:
        """The tokens that tell a sense or field, in order."""
        return sorted(self.contexts)

    @cached_property
    def _mentions(self) -> dict[str, Mention]:
        return {mention.id: mention for mention in self.facts.mentions}

    @cached_property
    def _quantities(self) -> dict[str, Quantity]:
        return {quantity.id: quantity for quantity in self.facts.quantities}

    def mention(self, id_: str | None) -> Mention | None:
        """A mention by its id."""
        return self._mentions.get(id_ or "")

    def quantity(self, id_: str) -> Quantity | None:
        """A quantity by its id."""
        return self._quantities.get(id_)

    @cached_property
    def numbers(self) -> dict[int, int]:
        """The number of a sentence among those of title and body, by its first token."""
        return {sentence.first: number for number, sentence in enumerate(self.text.sentences)}

    @cached_property
    def referred(self) -> dict[int, str]:
        """Entities by the first token of the words that stand for them (`الوزير`, `الشركة`)."""
        return {self.tokens(one.at.span)[0]: entity.id for entity in self.facts.entities for one in entity.references}

    def _quantity(self, quantity: Quantity) -> tuple[int, int, Quantity]:
        """The tokens `[first, last)` of a quantity, the noun right behind it too, and the quantity."""
        first, last = self.tokens(quantity.at.span)
        if quantity.counted is not None and 0 <= quantity.counted.start - quantity.at.end <= 2:
            last = max(last, self.tokens(quantity.counted.span)[1])
        return first, last, quantity

    def times_in(self, first: int, last: int) -> list[int]:
        """The tokens in `[first, last)` where a time begins."""
        return self._times[bisect_left(self._times, first) : bisect_left(self._times, last)]

    def contexts_in(self, first: int, last: int) -> list[int]:
        """The tokens in `[first, last)` that tell a sense or field."""
        return self._context_tokens[bisect_left(self._context_tokens, first) : bisect_left(self._context_tokens, last)]
