"""What the sentences of an article share while its quantities are read: where numbers, places and times stand, what is taken."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property, lru_cache

from khabar.extract.quantities.words import ARTICLE, DEFINITES, PREFIXES
from khabar.extract.scene import Scene
from khabar.extract.stage import Sentence
from khabar.grammar import Hit
from khabar.grammar.numerals import number_tokens
from khabar.lexicon import tokenise
from khabar.lexicon.tables import CountedNoun, NumberWord, Unit, VagueNumber

_DEFINITES = DEFINITES.keys() | {ARTICLE}


class ArticleNumbers:
    """Where quantities can begin in tokens `[first, last)` of a page, and where places and times are named."""

    def __init__(self, scene: Scene, first: int, last: int) -> None:
        self.scene = scene
        self.timed = frozenset(token for start, (end, _) in scene.times.items() for token in range(start, end))
        """Tokens of times."""
        self.taken: set[int] = set(self.timed)
        """Tokens of times and of the quantities read so far."""
        forms = scene.forms[first:last]
        absent = _DEFINITES.isdisjoint(forms)
        self.definites = [] if absent else [first + place for place, form in enumerate(forms) if form in _DEFINITES]
        """Numbers with the article, and `الـ` before digits."""
        self._starts = sorted({*number_tokens(scene.analysis, first, last), *self.definites, *self._words()} - self.timed)

    def has_numbers(self, sentence: Sentence) -> bool:
        """False for a sentence in which nothing can be a quantity."""
        return _any_in(self._starts, sentence.first, sentence.last)

    def has_settings(self, first: int, last: int) -> bool:
        """False where no place and no time is named in tokens `[first, last)`."""
        return _any_in(self._settings, first, last)

    @cached_property
    def _settings(self) -> list[int]:
        """The first tokens of places and times, in order."""
        return sorted([*self.scene.times, *(name.first for name in self.scene.all_names if name.mention.type == "LOC")])

    def _words(self) -> set[int]:
        """The tokens of the page at which a quantity in words can begin: number words (`واحد`, `ونصف` too), vague ones, duals."""
        hits = self.scene.analysis.hits
        found = {hit.first for hit in hits(VagueNumber)}
        found.update([hit.first for hit in hits(NumberWord) if hit.entry.row.kind != "ordinal"])
        found.update([hit.first for hit in hits(Unit) if hit.entry.row.count == 2])
        found.update([hit.first for hit in hits(CountedNoun) if hit.entry.row.part == "dual" and is_indefinite(hit)])
        return found


def _any_in(tokens: list[int], first: int, last: int) -> bool:
    """True where one of the tokens, in order, lies in `[first, last)`."""
    at = bisect_left(tokens, first)
    return at < len(tokens) and tokens[at] < last


def is_indefinite(hit: Hit[CountedNoun]) -> bool:
    """True for a noun behind clitics that a quantity in words can have, not found with the article before it."""
    if hit.cut.prefix not in PREFIXES:
        return False
    head = hit.entry.tokens[0]
    return not head.startswith(ARTICLE) or head == _head(hit.entry.form)  # `ألقاب` only looks like one with the article


@lru_cache(maxsize=4096)
def _head(form: str) -> str:
    """The first folded token of a form as the lexicon has it."""
    return tokenise(form)[0]
