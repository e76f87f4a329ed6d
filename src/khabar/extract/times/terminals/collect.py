"""What the grammar of times begins with: all terminals of a sentence, and the words that its rules ask for."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.times.clause import TimeClause
from khabar.extract.times.terminals.dates import dates, months_told
from khabar.extract.times.terminals.digits import digits
from khabar.extract.times.terminals.feasts import feasts, zones
from khabar.extract.times.terminals.numbers import fractions, numbers, ordinals
from khabar.extract.times.terminals.positions import at
from khabar.extract.times.terminals.small import SmallWords, small_words
from khabar.extract.times.terminals.words import approximators, relations, time_words, weekdays
from khabar.grammar.chart import CUTS, Item

_REACH = 4  # tokens round a word of time in which a small word can belong to it (`التاسعة إلا ربعا مساء`)


def terminals(clause: TimeClause, words: SmallWords) -> list[Item]:
    """All terminals of a sentence; `words` are those that rules ask for. Small words count only near a word of time."""
    told = [
        *dates(clause),  # first: a date is a date rather than the fifth weekday of its month
        *time_words(clause),
        *relations(clause),
        *weekdays(clause),
        *months_told(clause),
        *feasts(clause),
        *zones(clause),
    ]
    found = [*told, *digits(clause)]
    if told:
        found += [*numbers(clause), *approximators(clause)]
    tokens = _near(clause, found)
    near = set(tokens)
    found += [*ordinals(clause, near), *fractions(clause, near)]
    found += small_words(clause, tokens, words)
    return [*found, *_clitics(clause, found)]


def _near(clause: TimeClause, found: list[Item]) -> list[int]:
    """The tokens round what was found, in order."""
    first, marks = clause.first, bytearray(clause.last - clause.first)
    for item in found:
        begin = max(0, item.begin // CUTS - first - _REACH)
        end = min(len(marks), item.end // CUTS - first + _REACH)
        marks[begin:end] = b"\1" * (end - begin)
    return [first + place for place, mark in enumerate(marks) if mark]


def _clitics(clause: TimeClause, found: list[Item]) -> Iterator[Item]:
    """The clitics before other terminals, each as a word of its own."""
    forms = clause.analysis.forms
    for token, letter in {(item.begin // CUTS, letter) for item in found for letter in range(item.begin % CUTS)}:
        yield Item("=" + forms[token][letter], at(token, letter), at(token, letter + 1), None, "clitic")
