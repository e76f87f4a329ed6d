"""What the grammar of times begins with: all terminals of a sentence, and the words that its rules ask for."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.times.clause import TimeClause
from khabar.extract.times.terminals.dates import dates, hijri_months
from khabar.extract.times.terminals.digits import digits
from khabar.extract.times.terminals.feasts import feasts, zones
from khabar.extract.times.terminals.numbers import fractions, numbers, ordinals
from khabar.extract.times.terminals.positions import at
from khabar.extract.times.terminals.small import small_words
from khabar.extract.times.terminals.words import approximators, relations, time_words, weekdays
from khabar.grammar.chart import CUTS, Item

_REACH = 4  # tokens round a word of time in which a small word can belong to it (`التاسعة إلا ربعا مساء`)


def terminals(clause: TimeClause, words: frozenset[str]) -> list[Item]:
    """All terminals of a sentence; `words` are those that rules ask for. Small words count only near a word of time."""
    told = [
        *dates(clause),  # first: a date is a date rather than the fifth weekday of its month
        *time_words(clause),
        *relations(clause),
        *weekdays(clause),
        *hijri_months(clause),
        *feasts(clause),
        *zones(clause),
    ]
    found = [*told, *digits(clause)]
    if told:
        found += [*numbers(clause), *approximators(clause)]
    near = {
        token
        for item in found
        for token in range(max(clause.first, item.begin // CUTS - _REACH), min(clause.last, item.end // CUTS + _REACH))
    }
    found += [*ordinals(clause, near), *fractions(clause, near)]
    found += small_words(clause, near, words)
    return [*found, *_clitics(clause, found)]


def _clitics(clause: TimeClause, found: list[Item]) -> Iterator[Item]:
    """The clitics before other terminals, each as a word of its own."""
    forms = clause.analysis.forms
    for token, letter in {(item.begin // CUTS, letter) for item in found for letter in range(item.begin % CUTS)}:
        yield Item("=" + forms[token][letter], at(token, letter), at(token, letter + 1), None, "clitic")
