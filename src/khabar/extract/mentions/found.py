"""What a finder finds: a reading of some tokens as a name."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.grammar import Hit
from khabar.lexicon.tables import Club, PlaceName
from khabar.model import MentionType, Metonymy

Tokens = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Tokens `[first, last)` read as a name; `cut` letters of the first one are a clitic.

    `title`, `title_cut`: the words of its role before it; `role`: in apposition behind it. `name` is its full name where the
    lexicon gives one. `type` null: the tokens are no mention, and no part of another (`شارع الملك فيصل`).
    """

    type: MentionType | None
    first: int
    last: int
    cut: int = 0
    rule: str
    rank: int
    """Readings that overlap: the lowest rank stands, then the longest."""
    title: Tokens | None = None
    title_cut: int = 0
    role: Tokens | None = None
    name: str | None = None
    latin: str | None = None
    country: str | None = None
    places: tuple[Hit[PlaceName], ...] = ()
    """Rows of the gazetteer that have this name, the likelier first."""
    clubs: tuple[Club, ...] = ()
    """Clubs that have this name."""
    metonymy: Metonymy | None = None


def choose(found: list[Found]) -> list[Found]:
    """Those that stand, in order of their tokens; no two of them share a token."""
    if len(found) < 2:
        return [one for one in found if one.type]
    taken: set[int] = set()
    kept = []
    for one in sorted(found, key=lambda f: (f.rank, f.first - f.last, f.first, f.type or "")):
        tokens = range(one.first, one.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(one)
    return sorted((one for one in kept if one.type), key=lambda f: f.first)
