"""How the names of two organisations stand to each other: by their words, the country that they name, and what one leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from khabar.lexicon import lexicon
from khabar.lexicon.tables import Agency, Club, KnownName, Nationality, OrganisationHead
from khabar.link.identity.parts import EQUAL, LONG, SLIP, distance, likeness
from khabar.link.identity.people import OTHER, NameMatch
from khabar.text import fold

_LINKS = frozenset("في من علي لل و جروب غروب كورب كوربوريشن القابضه المحدوده".split())
"""Words that tell nothing: prepositions, and what a company is by law."""


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without articles and prepositions; nationalities stay."""
    words = fold(name).replace("-", " ").replace('"', " ").split()
    return tuple(_people(word) or _bare(word) for word in words if word not in _LINKS)


@lru_cache(maxsize=16384)
def _people(word: str) -> str | None:
    """The first form of a nationality, masculine and feminine, `أمريكي` and `أميركي` alike; null for another word."""
    for form in (word, _bare(word), "ال" + word):
        rows = lexicon().rows(form, Nationality)
        if rows and rows[0].country:
            return rows[0].country
    return None


def _bare(word: str) -> str:
    for prefix in ("وال", "لل", "ال"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            return word[len(prefix) :]
    return word


@lru_cache(maxsize=65536)
def nation_of(name: str) -> str | None:
    """The country of the first nationality or known organisation in a name."""
    known = [row.country for row in lexicon().rows(name, KnownName)] + [row.country for row in _club(name)]
    if known and known[0]:
        return known[0]
    rows = (row for word in fold(name).split() for row in lexicon().rows(word, Nationality))
    return next((row.country for row in rows if row.country), None)


@lru_cache(maxsize=65536)
def is_own(name: str) -> bool:
    """True for a name that stands for one organisation wherever it stands, as the lexicon knows it in full."""
    return bool(lexicon().rows(name, KnownName) or lexicon().rows(name, Agency) or plays(name))


def _club(name: str) -> list[Club]:
    """The club of a full name, which no other has; none for a short one."""
    return [row for row in lexicon().rows(name, Club) if row.name == name][:1]


@lru_cache(maxsize=65536)
def plays(name: str) -> bool:
    """True for a club or a national team."""
    return name.startswith("منتخب ") or bool(_club(name))


@lru_cache(maxsize=262144)
def match(left: str, right: str) -> NameMatch:
    """How two names stand to each other; the same either way round. `common` where a country must say whose it is."""
    a, b = sorted((words_of(left), words_of(right)), key=lambda words: (len(words), words))
    here, there = nation_of(left), nation_of(right)
    if not a or (here and there and here != there):
        return OTHER
    common = not (here or there or is_own(left) or is_own(right))
    if a == b:
        return NameMatch("equal", 1.0, len(a), common)
    if len(a) == len(b):
        like = min(_likeness(one, other) for one, other in zip(a, b, strict=True))
        return NameMatch("spelt", like, len(a), common) if like else OTHER
    whose = bool(here) != bool(there)  # the country that the longer one adds is told of one only
    return NameMatch("shortened", 1.0, len(a), common or whose) if _is_inside(a, b) else OTHER


def _likeness(left: str, right: str) -> float:
    """As of parts of a person's name, but common nouns of one sound are two: only long words that differ in a letter count."""
    if left == right:
        return EQUAL
    return min(likeness(left, right), SLIP) if min(len(left), len(right)) > LONG and distance(left, right, 1) == 1 else 0.0


def _is_inside(a: Sequence[str], b: Sequence[str]) -> bool:
    """True where the longer name adds nothing but heads (`حركة حماس`) or nationalities (`وزارة الدفاع العراقية`)."""
    rest = list(b)
    for word in a:
        if word not in rest:
            return False
        rest.remove(word)
    return all(_is_head(word) or word.isupper() or _is_people(word) for word in rest)  # countries stand as their codes


def _is_people(word: str) -> bool:
    """True for the adjective of a people without a state."""
    return word in ("عربي", "عربيه") or bool(lexicon().rows(word, Nationality))


@lru_cache(maxsize=16384)
def _is_head(word: str) -> bool:
    return bool(lexicon().rows(word, OrganisationHead))
