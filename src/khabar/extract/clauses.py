"""The clauses of an article without a parser: where verbs stand, and where one clause ends and the next begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, TypeVar

from khabar.extract.stage import ArticleText, Facts, Sentence
from khabar.extract.words import BREAKS, RELATIVES, SIGNS, THAT, folded
from khabar.grammar import Hit
from khabar.lexicon import WordType
from khabar.lexicon.tables import Nationality, Row, Scope, SpeechCue, StopWord, Trigger
from khabar.model import Mention, Span

R = TypeVar("R", bound=Row)
MAX_PARENTHESIS = 8  # tokens in parentheses that a clause runs on behind (`(رويترز)`, `(100 كلم شمال بغداد)`)
_PRESENT = re.compile(r"^[وف]?س?ي\w{3,}$|^[وف]?س[يتن]\w{3,}$")
MAX_CLAUSE = 120  # tokens to either side of a word over which its clause can run: lists without end are no clauses
MAX_VERB = 8  # tokens of the longest phrase that begins with a verb
_UNJOINED = folded(
    "وصل وصلت وصلوا وقع وقعت وقعوا وجد وجدت وجه وجهت ورد وردت وضع وضعت وافق وافقت وقف وقفت وصف وصفت وثق وثقت وعد وعدت وزع وزعت"
    " واجه واجهت واجهوا واصل واصلت وسع وسعت وفر وفرت ولد ولدت فقد فقدت فقدوا فاز فازت فازوا فتح فتحت فجر فجرت فشل فشلت فرض"
    " فرضت فرت فاق فاقت فحص فتش فكك فككت"
)
"""Verbs that begin with و or ف themselves."""
_BREAKING = SIGNS | THAT | (RELATIVES - {"من"}) | BREAKS
_NOT_PRESENT = re.compile(
    r"^[وف]?(?:يمن|يوم|يولي|يوني|يناير|يسار|يمين|يهود|ياسر|يحيي|يوسف|يعقوب|ست|سيار|سياس|سياح|سيطر|سينا|سيد|سير|سيول|سين|سيف|سنوات|سنه|سني)"
)


class Name(NamedTuple):
    """A mention and its tokens `[first, last)`, from its title where `titled`; `cut` letters of the first are a clitic."""

    first: int
    last: int
    cut: int
    mention: Mention


class Clauses:
    """An article's tokens with the names and verbs among them. Each part is made when it is first asked for."""

    def __init__(self, text: ArticleText, facts: Facts) -> None:
        self.text, self.facts, self.analysis = text, facts, text.analysis
        self.forms, self.kinds = text.analysis.forms, text.analysis.kinds
        self.starts, self.ends, self.types = text.analysis.starts, text.analysis.ends, text.analysis.types
        self._verbs: dict[int, bool] = {}
        self.phrases: dict[tuple[int, int, int, bool], Any] = {}
        """Noun phrases read before, by first token, how far they may go, what is cut off it, and whether it is governed."""

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens `[first, last)` that a page span touches."""
        first = bisect_right(self.starts, span[0]) - 1
        return first, bisect_right(self.starts, span[1] - 1, first)

    @cached_property
    def names(self) -> dict[int, Name]:
        """Names by first token."""
        return {name.first: name for name in reversed(self.all_names)}

    @cached_property
    def titled(self) -> dict[int, Name]:
        """Names of people by the first token of their title."""
        titled: dict[int, Name] = {}
        for name in self.all_names:
            title = name.mention.title
            if title is not None and title.end <= name.mention.at.start:
                titled.setdefault(self.tokens(title.span)[0], name)
        return titled

    @cached_property
    def named(self) -> dict[int, Name]:
        """Names by every token they cover."""
        return {token: name for name in reversed(self.all_names) for token in range(name.first, name.last)}

    @cached_property
    def all_names(self) -> list[Name]:
        """The names in order of their first tokens, as mentions are in order of their starts."""
        starts, found, first = self.starts, [], 0
        for mention in self.facts.mentions:
            start = mention.at.start
            first = bisect_right(starts, start, first) - 1
            last = bisect_right(starts, mention.at.end - 1, first)
            found.append(Name(first, last, 1 if start > starts[first] else 0, mention))
        return found

    @cached_property
    def scopes(self) -> dict[int, Hit[Scope]]:
        """Words that change what an event near them is."""
        return by_token(self.analysis.hits(Scope))

    @cached_property
    def nationalities(self) -> dict[int, Hit[Nationality]]:
        """Adjectives of countries by token."""
        return by_token(self.analysis.hits(Nationality))

    def is_verb(self, token: int) -> bool:
        """True for a verb of a lexicon or a word with the shape of one in the present."""
        known = self._verbs.get(token)
        if known is None:
            known = self._verbs[token] = self._reads_as_verb(token)
        return known

    def _reads_as_verb(self, token: int) -> bool:
        if token in self.named:
            return False
        word = self.types[token]
        if word.form == "وقت" and token and self.forms[token - 1] in ("في", "اي", "الي", "اقرب"):
            return False  # `في وقت مبكر`: no verb of وقى
        if word.phrases and token + 1 < len(self.forms) and self.forms[token + 1] in word.phrases:
            return self._is_verb_phrase(token) or _has_verb_shape(word.form)
        return _is_verb_type(word)

    def _is_verb_phrase(self, token: int) -> bool:
        """What `_is_verb_type` says of a word, where a phrase of the lexicon may begin at it."""
        hits = self.analysis.hits_in
        ends = token, min(token + MAX_VERB, len(self.forms))
        found = (*hits(Trigger, *ends), *hits(StopWord, *ends), *hits(SpeechCue, *ends), *hits(Scope, *ends)[:1])
        return any(hit.first == token and hit.cut.prefix in _VERB_PREFIXES and _is_verb_row(hit.row) for hit in found)

    def breaks(self, token: int) -> bool:
        """True where a clause ends: a sign, a word that opens another clause, a verb joined by و."""
        form = self.forms[token]
        if form in _BREAKING:
            return True
        return form[0] in "وف" and len(form) > 3 and form not in _UNJOINED and self.is_verb(token)

    def clause(self, token: int, sentence: Sentence) -> tuple[int, int]:
        """The tokens `[first, last)` of the clause that holds a token; short parentheses do not end it."""
        first, begin = token, max(sentence.first, token - MAX_CLAUSE)
        while first > begin and not self.breaks(first - 1):
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
        """True for a verb that و or ف joins."""
        return self.forms[token] not in SIGNS and self.forms[token][0] in "وف" and self.is_verb(token)

    def clause_end(self, token: int, sentence: Sentence) -> int:
        """The token behind the clause that goes on at `token`."""
        last, end = token, min(sentence.last, token + MAX_CLAUSE)
        while last < end:
            if self.forms[last] == "(":
                closed = next((k for k in range(last, min(sentence.last, last + MAX_PARENTHESIS)) if self.forms[k] == ")"), None)
                if closed is not None:
                    last = closed + 1
                    continue
            if self.breaks(last):
                break
            last += 1
        return last


@lru_cache(maxsize=65536)
def _is_verb_type(word: WordType) -> bool:
    """True for a word that a lexicon knows for a verb, or one with the shape of a verb in the present."""
    scope = next((entry for table, cut, entry in word.words if table is Scope and cut.prefix in _VERB_PREFIXES), None)
    if scope is not None and _is_verb_row(scope.row):
        return True
    found = (e.row for table, cut, e in word.words if table is not Scope and cut.prefix in _VERB_PREFIXES)
    return any(_is_verb_row(row) for row in found) or _has_verb_shape(word.form)


def _is_verb_row(row: Row) -> bool:
    """True for an entry of the lexicon that is a verb."""
    if isinstance(row, Trigger):
        return row.pos == "verb"
    if isinstance(row, Scope):
        return row.kind in ("light", "occurrence")
    return isinstance(row, StopWord | SpeechCue) and row.kind == "verb"


def _has_verb_shape(form: str) -> bool:
    """True for the shape of a verb in the present, or of the tenth form in the past."""
    if len(form) > 6 and (form.startswith("تست") or (form.startswith("است") and form.endswith(("ت", "ته", "تها")))):
        return True  # `تستغرق`, `استضافته`
    return _PRESENT.match(form) is not None and _NOT_PRESENT.match(form) is None


@lru_cache(maxsize=65536)
def is_speech(word: WordType) -> bool:
    """True for a verb of speech."""
    return any(
        table is SpeechCue and cut.prefix in _VERB_PREFIXES and entry.row.kind == "verb"  # type: ignore[attr-defined]
        for table, cut, entry in word.words
    )


_VERB_PREFIXES = frozenset(["", "و", "ف", "س", "وس", "فس", "ل"])


def by_token(hits: Iterable[Hit[R]]) -> dict[int, Hit[R]]:
    """The first hit at each token that stands alone or behind what a verb takes."""
    found: dict[int, Hit[R]] = {}
    for hit in hits:
        if hit.cut.prefix in _VERB_PREFIXES and hit.first not in found:
            found[hit.first] = hit
    return found
