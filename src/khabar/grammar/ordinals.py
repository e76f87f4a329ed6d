"""Ordinal numbers in words, as days of a month are told with them: `الثامن`, `الحادي عشر`, `الحادي والثلاثين`, `التسعون`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from khabar.grammar.analysis import Analysis
from khabar.lexicon import Lexicon
from khabar.lexicon.tables import NumberWord
from khabar.text import Cut, cuts

_TEEN_TAILS = frozenset(["عشر", "عشره"])
_ONES = frozenset(["الواحد", "الواحده"])  # before a ten (`الواحد والعشرون`)
_BARE = frozenset(
    ["ثاني", "ثالث", "ثالثه", "رابع", "رابعه", "خامس", "خامسه", "سادس", "سادسه", "سابع", "سابعه", "ثامن", "ثامنه", "تاسع",
     "تاسعه", "عاشر", "عاشره"]
)  # fmt: skip
"""Ordinals without the article (`ثالث أيام العيد`); ثانية is a second, أولي preliminary."""
_TEN = 10


class Ordinal(NamedTuple):
    """An ordinal at tokens `[first, last)`; `cut` letters belong to a clitic before it."""

    first: int
    last: int
    cut: int
    value: int


def ordinals(analysis: Analysis, first: int, last: int) -> Iterator[Ordinal]:
    """The ordinals inside tokens `[first, last)`, in order, also those without the article (`ثالث أيام العيد`)."""
    done = first
    for token in range(first, last):
        if token < done:
            continue
        ends = range(min(last, token + 3), token, -1)
        found = next((o for end in ends if (o := ordinal_ending_at(analysis, end, token)) and o.first == token), None)
        if found is None and analysis.forms[token] in _BARE:
            value = _single(analysis.lexicon, "ال" + analysis.forms[token])
            found = Ordinal(token, token + 1, 0, value[1]) if value else None
        if found is not None:
            done = found.last
            yield found


def ordinal_ending_at(analysis: Analysis, end: int, first: int) -> Ordinal | None:
    """The ordinal whose last token is `end - 1`, not before token `first`; the longest one."""
    forms, lexicon = analysis.forms, analysis.lexicon
    if end - 1 < first:
        return None
    if end - 2 >= first and forms[end - 1] in _TEEN_TAILS and (head := _single(lexicon, forms[end - 2])) and head[1] < _TEN:
        return Ordinal(end - 2, end, head[0].length, head[1] + _TEN)
    glued = forms[end - 1].startswith("وال")
    apart = end - 2 >= first and forms[end - 2] == "و"
    tens = _ten(lexicon, forms[end - 1][glued:]) if glued or apart else None
    at = end - 2 - apart
    if tens is not None and at >= first and (head := _head(lexicon, forms[at])) is not None:
        return Ordinal(at, end, head[0].length, head[1] + tens)
    found = _single(lexicon, forms[end - 1])
    if found is not None:
        return Ordinal(end - 1, end, found[0].length, found[1])
    alone = _ten(lexicon, forms[end - 1])
    return Ordinal(end - 1, end, 0, alone) if alone else None


@lru_cache(maxsize=4096)
def definite_number(lexicon: Lexicon, form: str) -> int | None:
    """The value of a number word with the article, ordinal or cardinal, whatever clitic stands before it (`للثاني`)."""
    found = _single(lexicon, form)
    if found is not None and found[0].stem.startswith("ال"):
        return found[1]
    counted = definite_cardinal(lexicon, form)
    return counted[0] if counted else None


@lru_cache(maxsize=4096)
def definite_cardinal(lexicon: Lexicon, form: str) -> tuple[int, int] | None:
    """`(value, letters to its stem)` of a cardinal below a thousand with the article (`الخمسين`, `بالمئة`)."""
    for cut in cuts(form):
        if cut.stem.startswith("ال"):
            for row in lexicon.rows(cut.stem[2:], NumberWord):
                if row.kind in ("unit", "teen_head", "ten", "hundred"):
                    return int(row.value), len(form) - len(cut.stem) + 2
    return None


def _head(lexicon: Lexicon, form: str) -> tuple[Cut, int] | None:
    """`(cut, value)` of what stands before a ten: `الحادي`, `الواحد`, `الثاني` …"""
    one = next((cut for cut in cuts(form) if cut.stem in _ONES), None)
    if one is not None:
        return one, 1
    found = _single(lexicon, form)
    return found if found is not None and found[1] < _TEN else None


@lru_cache(maxsize=4096)
def _ten(lexicon: Lexicon, form: str) -> int | None:
    """The value of a ten with the article (`التسعين`)."""
    rows = lexicon.rows(form[2:], NumberWord) if form.startswith("ال") and len(form) > 4 else []
    return next((int(row.value) for row in rows if row.kind == "ten"), None)


@lru_cache(maxsize=4096)
def _single(lexicon: Lexicon, form: str) -> tuple[Cut, int] | None:
    """`(cut, value)` of one ordinal word, whatever clitic stands before it."""
    for cut in cuts(form):
        for row in lexicon.rows(cut.stem, NumberWord):
            if row.kind == "ordinal":
                return cut, int(row.value)
    return None
