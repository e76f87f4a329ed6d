"""Numbers, ordinals, and fractions joined by و."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.times.clause import TimeClause
from khabar.extract.times.terminals.positions import PREFIXES, at
from khabar.grammar.chart import Item
from khabar.grammar.numerals import numerals
from khabar.grammar.ordinals import ordinal_ending_at
from khabar.lexicon.tables import NumberWord

_WHOLES = frozenset(["العام", "السنه", "الشهر", "الساعه", "اليوم", "العقد", "القرن", "الدقيقه"])


def numbers(clause: TimeClause) -> Iterator[Item]:
    """The cardinal numbers of a sentence."""
    for number in numerals(clause.analysis, clause.first, clause.last):
        yield Item("num", at(number.first, number.cut), at(number.last), number, number.rule)


def fractions(clause: TimeClause, tokens: set[int]) -> Iterator[Item]:
    """`ونصف`, `ونصف الساعة` at some tokens of a sentence."""
    for hit in clause.analysis.hits_in(NumberWord, clause.first, clause.last):
        if hit.row.kind == "fraction" and hit.cut.prefix == "و" and hit.first in tokens:
            of_unit = clause.form(hit.last) in _WHOLES
            kind = "fraction_of" if of_unit else "fraction"
            yield Item(kind, at(hit.first), at(hit.last + of_unit), hit.row.value, "fraction")


def ordinals(clause: TimeClause, tokens: set[int]) -> Iterator[Item]:
    """`الثامن`, `الحادي والثلاثين` at some tokens of a sentence, short and long."""
    analysis = clause.analysis
    for hit in analysis.hits_in(NumberWord, clause.first, clause.last):
        if hit.row.kind != "ordinal" or hit.cut.prefix not in PREFIXES or hit.first not in tokens:
            continue
        for end in (hit.last, hit.last + 1):
            found = ordinal_ending_at(analysis, end, clause.first) if end <= clause.last else None
            if found is not None and found.first == hit.first:
                yield Item("ord", at(hit.first, hit.cut.length), at(end), found.value, "ordinal")
