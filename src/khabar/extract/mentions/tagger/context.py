"""What a word's type alone does not tell of a token: phrases of the lexicon, readings of the finders, the rest of the article.

All are pairs of a token of the page and a feature.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from khabar.extract.mentions.tagger.types import marks_of
from khabar.grammar import Analysis

Marked = tuple[int, str]
Beside = tuple[str, str]
"""What a word says of the word behind it and of the word before it; empty where nothing."""
_NOTHING = ("", "")
MIN_WORD = 3  # letters of a word whose other places in the article are looked at
_CLITICS = frozenset("وفبلك")  # parted from a word that stands in the article without it
MAX_TIMES = 4  # a word that stands more often in an article counts as this often


class Reading(Protocol):
    """A finder's reading of tokens `[first, last)` as a name; `title` are the tokens of a title before it."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def type(self) -> str | None: ...
    @property
    def rule(self) -> str: ...
    @property
    def title(self) -> tuple[int, int] | None: ...


def of_phrases(analysis: Analysis, first: int, last: int) -> Iterator[Marked]:
    """Where tokens stand in phrases of the lexicon inside a sentence `[first, last)`."""
    forms = analysis.forms
    for token in range(first, last - 1):
        phrases = analysis.types[token].phrases
        if not phrases:
            continue
        for _, _, entry in phrases.get(forms[token + 1], ()):
            end = token + len(entry.tokens)
            if end <= last and tuple(forms[token + 1 : end]) == entry.tokens[1:]:
                yield from _in_phrase(token, end, marks_of(entry.row)[0], first, last)


def _in_phrase(begin: int, end: int, mark: str, first: int, last: int) -> Iterator[Marked]:
    yield begin, f"MB{mark}"
    for token in range(begin + 1, end - 1):
        yield token, f"MI{mark}"
    yield end - 1, f"ME{mark}"
    if end < last:
        yield end, f"MA{mark}"
    if begin > first:
        yield begin - 1, f"MP{mark}"


def of_readings(readings: Iterable[Reading], first: int, last: int) -> Iterator[Marked]:
    """What the finders read in a sentence `[first, last)`, and beside what."""
    for one in readings:
        yield one.first, f"RB-{one.type}"
        yield one.first, f"RB-{one.type}-{one.rule}"
        for token in range(one.first + 1, one.last):
            yield token, f"RI-{one.type}"
            yield token, f"RI-{one.type}-{one.rule}"
        yield one.last - 1, f"RE-{one.type}"
        if one.first > first:
            yield one.first - 1, f"RP-{one.type}"
        if one.last < last:
            yield one.last, f"RA-{one.type}"
        if one.title:
            yield from ((token, "RT") for token in range(max(first, one.title[0]), one.title[1]))


def of_pairs(pairs: Iterable[int], last: int) -> Iterator[Marked]:
    """Two words that are a known name together; `pairs` are the first ones, in a sentence that ends before `last`."""
    for token in pairs:
        yield token, "NB"
        yield token + 1, "NE"
        if token + 2 < last:
            yield token + 2, "NA"


def of_article(
    analysis: Analysis,
    sentences: Sequence[tuple[int, int]],
    readings: Iterable[Reading],
    beside: Callable[[int, int], list[Beside]],
) -> Iterator[Marked]:
    """What stands beside the same word elsewhere in the article: `بوتين` alone, and `الرئيس بوتين` in another sentence.

    `beside` gives what each token of a sentence says of the one behind it and of the one before it.
    """
    stems = _stems(analysis, sentences)
    times = Counter(stems.values())
    read = _read_at(readings)
    groups: dict[str, list[tuple[int, list[str]]]] = {}
    for first, last in sentences:
        said = [_NOTHING, *beside(first, last), _NOTHING]
        for token in range(first, last):
            stem = stems.get(token)
            if stem is not None and times[stem] > 1:
                marks = [said[token - first][0], said[token - first + 2][1], read.get(token, "")]
                groups.setdefault(stem, []).append((token, [mark for mark in marks if mark]))
    for group in groups.values():
        yield from _elsewhere(group)


def _elsewhere(group: list[tuple[int, list[str]]]) -> Iterator[Marked]:
    """For each place of a word the marks of its other places."""
    total = Counter(mark for _, marks in group for mark in marks)
    often = f"Dn{min(len(group), MAX_TIMES)}"
    for token, marks in group:
        yield token, often
        for mark, times in total.items():
            if times > (mark in marks):
                yield token, "D" + mark


def _stems(analysis: Analysis, sentences: Sequence[tuple[int, int]]) -> dict[int, str]:
    """Longer words by token, a clitic parted where the word stands in the article without it too."""
    forms, kinds = analysis.forms, analysis.kinds
    words = {form for first, last in sentences for form in forms[first:last]}
    found = {}
    for first, last in sentences:
        for token in range(first, last):
            form = forms[token]
            if len(form) >= MIN_WORD and kinds[token] == "word":
                found[token] = form[1:] if form[0] in _CLITICS and form[1:] in words else form
    return found


def _read_at(readings: Iterable[Reading]) -> dict[int, str]:
    """`RB-PER`, `RI-PER` … by token."""
    return {token: f"R{'BI'[token > one.first]}{one.type}" for one in readings for token in range(one.first, one.last)}
