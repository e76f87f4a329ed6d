"""The grammar of times: all its rules, and the choice among what they find in a sentence."""

from __future__ import annotations

from khabar.extract.times import refusals
from khabar.extract.times.clause import TimeClause
from khabar.extract.times.rules import away, clocks, days, feasts, lengths, moments, periods, ranges, relations, years
from khabar.extract.times.terminals.collect import terminals
from khabar.extract.times.terminals.small import SmallWords
from khabar.grammar.chart import Grammar, Item

RULES = Grammar(
    relations.RULES,
    days.RULES,
    periods.RULES,
    years.RULES,
    lengths.RULES,
    away.RULES,
    clocks.RULES,
    moments.RULES,
    ranges.RULES,
    feasts.RULES,
)
"""All rules; of two that make the same kind of item of the same words the one that comes first here holds."""
WORDS = SmallWords(RULES.words)
ANSWERS = ("span", "moment", "day", "stretch", "set", "length", "few", "one", "told_year", "reference")
"""Kinds of items that are times, the better one first where two have the same span."""
_RANK = {kind: rank for rank, kind in enumerate(ANSWERS)}


def times_in(clause: TimeClause) -> list[Item]:
    """The times of a sentence in order: the longest ones, no two on one token."""
    found = [item for item in RULES.parse(terminals(clause, WORDS)) if item.kind in _RANK]
    found.sort(key=lambda item: (item.begin - item.end, _RANK[item.kind], item.begin))
    taken: set[int] = set()
    kept: list[Item] = []
    for item in found:
        first, last, _ = item.tokens
        if taken.isdisjoint(range(first, last)) and refusals.stands(clause, item):
            taken.update(range(first, last))
            kept.append(item)
    return sorted(kept, key=lambda item: item.begin)
