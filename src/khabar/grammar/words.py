"""How the local grammars recognise small words of time behind their clitics."""

from __future__ import annotations

from collections.abc import Collection

from khabar.grammar.analysis import Analysis
from khabar.lexicon.tables import TimeWord
from khabar.text import Cut, cuts

YEAR_HEADS = frozenset(["عام", "العام", "سنه", "السنه"])
YEAR_PAIR_HEADS = frozenset(["عامي", "العامين", "سنتي", "اعوام", "الاعوام", "سنوات", "السنوات", "موسم", "الموسم"])
PREPOSITIONS = {
    "قبل": "ago", "خلال": "span", "غضون": "span", "بعد": "span", "لمده": "span", "مده": "span", "طوال": "span", "طيله": "span",
    "طول": "span", "لفتره": "span", "في": "point", "حتي": "point", "منذ": "point",
}  # fmt: skip
"""What a preposition makes of the time behind it: so long ago, a stretch, or a point."""


def stem_in(form: str, words: Collection[str]) -> Cut | None:
    """The shortest way to part a folded word so that what remains is one of `words`; null where there is none."""
    return next((cut for cut in cuts(form) if cut.stem in words), None)


def time_word(analysis: Analysis, token: int, *kinds: str) -> str | None:
    """The value of a one-word time word that a token is, nothing parted from it; null for other words and no token."""
    if not 0 <= token < len(analysis):
        return None
    for cut, entries in analysis.types[token].heads:
        if cut.length:
            return None
        for entry in entries:
            if isinstance(entry.row, TimeWord) and entry.row.kind in kinds and len(entry.tokens) == 1:
                return entry.row.value
    return None


def era_at(analysis: Analysis, at: int, last: int) -> tuple[str | None, int]:
    """`(hijri or gregorian, token behind it)` where an era's word or letter stands at a token, else `(null, at)`."""
    era = time_word(analysis, at, "era") if at < last else None
    return era, at + (era is not None)


def direction(analysis: Analysis, token: int) -> str | None:
    """`last`, `next` or `this` of an adjective such as `الماضي`; null for other words."""
    found = time_word(analysis, token, "direction")
    return found if found in ("last", "next", "this") else None
