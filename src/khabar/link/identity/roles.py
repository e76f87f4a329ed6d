"""What roles say about whether two people are one: the same office, the same walk of life, another country."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from itertools import product

from khabar.lexicon import Lexicon, lexicon
from khabar.lexicon.tables import Title
from khabar.model import RoleTold
from khabar.text import fold

OFFICE, WORDS, DOMAIN, NOTHING, CLASH = 1.0, 0.8, 0.3, 0.0, -1.0
"""What the two roles that agree best are worth: one office, most words, one walk of life, nothing told, two walks of life."""
MOST_WORDS = 0.5  # share of the words of the shorter role that must stand in the longer one
_FORMER = frozenset("السابق السابقه الاسبق الراحل الجديد المنتخب المستقيل المكلف".split())
_STAGE, _OFFICE = frozenset(("sport", "arts")), frozenset(("state", "military", "law", "religion", "science", "crime"))
"""Walks of life: few who are known for one are known for the other. Ministers are called engineer, officer or sheikh too."""


def agreement(left: Collection[RoleTold], right: Collection[RoleTold]) -> float:
    """How far the roles of two people agree, -1 to 1; 0 where one has none."""
    return max((_pair(a.text, b.text) for a, b in product(left, right)), default=NOTHING)


@lru_cache(maxsize=65536)
def _pair(left: str, right: str) -> float:
    a, b = _words(left), _words(right)
    shared = len(a & b) / min(len(a), len(b)) if a and b else 0.0
    if a == b and len(a) > 1:
        return OFFICE
    if shared > MOST_WORDS and min(len(a), len(b)) > 1:
        return WORDS
    here, there = domain_of(left), domain_of(right)
    if not here or not there:
        return NOTHING
    if here == there:
        return DOMAIN
    apart = {here, there} == _STAGE or (here in _STAGE and there in _OFFICE) or (here in _OFFICE and there in _STAGE)
    return CLASH if apart else NOTHING


def _words(role: str) -> frozenset[str]:
    return frozenset(word.removeprefix("ال") for word in fold(role).split() if word not in _FORMER)


@lru_cache(maxsize=65536)
def domain_of(role: str) -> str:
    """The walk of life that the head of a role belongs to; empty where it may be any."""
    words = fold(role).split()
    for size in range(min(len(words), _longest(lexicon())), 0, -1):
        rows = lexicon().rows(" ".join(words[:size]), Title)
        if rows:
            return rows[0].domain
    return ""


@lru_cache(maxsize=4)
def _longest(tables: Lexicon) -> int:
    """Words of the longest title."""
    return max((len(entry.tokens) for entry in tables.entries(Title)), default=0)


def nations(roles: Iterable[RoleTold]) -> frozenset[str]:
    """The countries that roles name."""
    return frozenset(role.country for role in roles if role.country)
