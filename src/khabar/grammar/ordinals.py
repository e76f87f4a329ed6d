"""Ordinal numbers in words, as days of a month are told with them: `الثامن`, `الحادي عشر`, `الحادي والثلاثين`."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from khabar.grammar.analysis import Analysis
from khabar.lexicon import Lexicon
from khabar.lexicon.tables import NumberWord
from khabar.text import Cut, cuts

_TEEN_TAILS = frozenset(["عشر", "عشره"])
_TEN = 10


class Ordinal(NamedTuple):
    """An ordinal at tokens `[first, last)`; `cut` letters belong to a clitic before it."""

    first: int
    last: int
    cut: int
    value: int


def ordinal_ending_at(analysis: Analysis, end: int, first: int) -> Ordinal | None:
    """The ordinal whose last token is `end - 1`, not before token `first`; the longest one."""
    forms, lexicon = analysis.forms, analysis.lexicon
    if end - 1 < first:
        return None
    if end - 2 >= first and (head := _single(lexicon, forms[end - 2])) is not None and head[1] < _TEN:
        cut, value = head
        if forms[end - 1] in _TEEN_TAILS:
            return Ordinal(end - 2, end, cut.length, value + _TEN)
        tens = _single(lexicon, forms[end - 1][1:]) if forms[end - 1].startswith("وال") else None
        if tens is not None and tens[1] > _TEN and tens[1] % _TEN == 0:
            return Ordinal(end - 2, end, cut.length, value + tens[1])
    found = _single(lexicon, forms[end - 1])
    return Ordinal(end - 1, end, found[0].length, found[1]) if found else None


@lru_cache(maxsize=4096)
def _single(lexicon: Lexicon, form: str) -> tuple[Cut, int] | None:
    """`(cut, value)` of one ordinal word, whatever clitic stands before it."""
    for cut in cuts(form):
        for row in lexicon.rows(cut.stem, NumberWord):
            if row.kind == "ordinal":
                return cut, int(row.value)
    return None
