"""One article as the grammar of events sees it: clauses, and by token the names, numbers, times and quotations there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, TypeVar

from khabar.extract.events.words import BREAKS, RELATIVES, SIGNS, THAT
from khabar.extract.stage import ArticleText, Facts, Sentence
from khabar.grammar import Hit
from khabar.lexicon.tables import EventContext, Nationality, Row, Scope, SpeechCue, StopWord, Trigger
from khabar.model import Mention, Quantity, Quotation, Span

R = TypeVar("R", bound=Row)
MAX_PARENTHESIS = 8  # tokens in parentheses that a clause runs on behind (`(رويترز)`, `(100 كلم شمال بغداد)`)
_PRESENT = re.compile(r"^[وف]?س?ي\w{3,}$|^[وف]?س[يتن]\w{3,}$")
_NOT_PRESENT = re.compile(
    r"^[وف]?(?:يمن|يوم|يولي|يوني|يناير|يسار|يمين|يهود|ياسر|يحيي|يوسف|يعقوب|ست|سيار|سياس|سيطر|سينا|سيد|سير|سيول|سين|سيف|سنوات|سنه|سني)"
)


class Name(NamedTuple):
    """A mention and its tokens `[first, last)`, from its title where `titled`; `cut` letters of the first are a clitic."""

    first: int
    last: int
    cut: int
    mention: Mention


class Scene:
    """What the steps look at. Made once an article; look-ups by token are dictionaries."""

    def __init__(self, text: ArticleText, facts: Facts) -> None:
        self.text, self.facts, self.analysis = text, facts, text.analysis
        self.forms, self.kinds = text.analysis.forms, text.analysis.kinds
        self.starts, self.ends, self.types = text.analysis.starts, text.analysis.ends, text.analysis.types
        self.names: dict[int, Name] = {}
        """Names by first token."""
        self.titled: dict[int, Name] = {}
        """Names of people by the first token of their title."""
        self.named: dict[int, Name] = {}
        """Names by every token they cover."""
        for mention in facts.mentions:
            self._add_name(mention)
        self.times = {self.tokens(time.at.span)[0]: (self.tokens(time.at.span)[1], time) for time in facts.times}
        self.quantities = {first: (last, q) for first, last, q in map(self._quantity, facts.quantities)}
        self.said: dict[int, Quotation] = {}
        """The innermost quotation that a token stands in."""
        self.cues: dict[int, Quotation] = {}
        for quotation in sorted(facts.quotations, key=lambda q: q.at.start - q.at.end):
            self._add_quotation(quotation)
        self.scopes: dict[int, Hit[Scope]] = _by_token(text.analysis.hits(Scope))
        self.speech: dict[int, Hit[SpeechCue]] = _by_token(hit for hit in text.analysis.hits(SpeechCue) if hit.row.kind == "verb")
        self.nationalities: dict[int, Hit[Nationality]] = _by_token(text.analysis.hits(Nationality))
        self.verbs = set(_by_token(hit for hit in text.analysis.hits(Trigger) if hit.row.pos == "verb"))
        self.verbs |= set(_by_token(hit for hit in text.analysis.hits(StopWord) if hit.row.kind == "verb"))
        self._times = sorted(self.times)
        self.contexts: dict[int, frozenset[str]] = {}
        self.figures: set[int] = set()
        """Tokens inside a figure of speech."""
        for hit in text.analysis.hits(EventContext):
            self._add_context(hit)
        self._context_tokens = sorted(self.contexts)

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens `[first, last)` that a page span touches."""
        return bisect_right(self.starts, span[0]) - 1, bisect_right(self.starts, span[1] - 1)

    def _add_name(self, mention: Mention) -> None:
        first, last = self.tokens(mention.at.span)
        cut = 1 if mention.at.start > self.starts[first] else 0
        name = Name(first, last, cut, mention)
        self.names.setdefault(first, name)
        for token in range(first, last):
            self.named.setdefault(token, name)
        if mention.title is not None and mention.title.end <= mention.at.start:
            self.titled.setdefault(self.tokens(mention.title.span)[0], name)

    def _quantity(self, quantity: Quantity) -> tuple[int, int, Quantity]:
        first, last = self.tokens(quantity.at.span)
        if quantity.counted is not None and 0 <= quantity.counted.start - quantity.at.end <= 2:
            last = max(last, self.tokens(quantity.counted.span)[1])
        return first, last, quantity

    def _add_quotation(self, quotation: Quotation) -> None:
        for part in quotation.at.parts:
            for token in range(*self.tokens(part)):
                self.said[token] = quotation
        for token in range(*self.tokens(quotation.cue.at.span)):
            self.cues.setdefault(token, quotation)

    def _add_context(self, hit: Hit[EventContext]) -> None:
        kinds = parted(hit.row.kinds)
        if "figure" in kinds:
            self.figures.update(range(hit.first, hit.last))
        self.contexts[hit.first] = self.contexts.get(hit.first, frozenset()) | kinds

    def times_in(self, first: int, last: int) -> list[int]:
        """The tokens in `[first, last)` where a time begins."""
        return self._times[bisect_left(self._times, first) : bisect_left(self._times, last)]

    def contexts_in(self, first: int, last: int) -> list[int]:
        """The tokens in `[first, last)` that tell a sense or field."""
        return self._context_tokens[bisect_left(self._context_tokens, first) : bisect_left(self._context_tokens, last)]

    def is_verb(self, token: int) -> bool:
        """True for a verb of a lexicon or a word with the shape of one in the present."""
        if token in self.named:
            return False
        scope = self.scopes.get(token)
        if token in self.speech or token in self.verbs or (scope is not None and scope.row.kind in ("light", "occurrence")):
            return True
        form = self.forms[token]
        if len(form) > 6 and (form.startswith("تست") or (form.startswith("است") and form.endswith(("ت", "ته", "تها")))):
            return True  # `تستغرق`, `استضافته`
        return _PRESENT.match(form) is not None and _NOT_PRESENT.match(form) is None

    def breaks(self, token: int) -> bool:
        """True where a clause ends: a sign, a word that opens another clause, a verb joined by و."""
        form = self.forms[token]
        if form in SIGNS or form in THAT or form in RELATIVES - {"من"} or form in BREAKS:
            return True
        return form[0] in "وف" and len(form) > 3 and token not in self.named and self.is_verb(token)

    def clause(self, token: int, sentence: Sentence) -> tuple[int, int]:
        """The tokens `[first, last)` of the clause that holds a token; short parentheses do not end it."""
        first = token
        while first > sentence.first and not self.breaks(first - 1):
            first -= 1
            if first > sentence.first and self.forms[first - 1] == ")":
                first = self._opened(first, sentence)
        if first > sentence.first and first - 1 < token and self._joined_verb(first - 1):
            first -= 1
        return first, self.clause_end(token + 1, sentence)

    def _opened(self, at: int, sentence: Sentence) -> int:
        """The token of the parenthesis that closes right before `at`; `at` where it opens too far away."""
        far = max(sentence.first, at - MAX_PARENTHESIS)
        return next((k for k in range(at - 2, far, -1) if self.forms[k] == "("), at)

    def _joined_verb(self, token: int) -> bool:
        return self.forms[token] not in SIGNS and self.forms[token][0] in "وف" and self.is_verb(token)

    def clause_end(self, token: int, sentence: Sentence) -> int:
        """The token behind the clause that goes on at `token`."""
        last = token
        while last < sentence.last:
            if self.forms[last] == "(":
                closed = next((k for k in range(last, min(sentence.last, last + MAX_PARENTHESIS)) if self.forms[k] == ")"), None)
                if closed is not None:
                    last = closed + 1
                    continue
            if self.breaks(last):
                break
            last += 1
        return last


_VERB_PREFIXES = frozenset(["", "و", "ف", "س", "وس", "فس", "ل"])


@cache
def parted(cell: str | None) -> frozenset[str]:
    """The values of a cell of a lexicon that are parted by commas."""
    return frozenset(cell.split(",")) if cell else frozenset()


def _by_token(hits: Iterable[Hit[R]]) -> dict[int, Hit[R]]:
    """The first hit at each token that stands alone or behind what a verb takes."""
    found: dict[int, Hit[R]] = {}
    for hit in hits:
        if hit.cut.prefix in _VERB_PREFIXES and hit.first not in found:
            found[hit.first] = hit
    return found
