"""How the names of two people stand to each other, by their parts alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from khabar.extract.mentions.tagger.word_lists import ZIPF, word_lists
from khabar.lexicon import lexicon
from khabar.lexicon.tables import KnownName
from khabar.link.identity.parts import EQUAL, SLIP, SPELT, distance, is_common, likeness, nearness, parts_of

Relation = Literal["equal", "spelt", "shortened", "begun", "last_name", "other"]
"""The nearest first.

One name; another spelling; the shorter leaves out parts inside; it leaves out the last one; it is the last one; two names."""


class NameMatch(NamedTuple):
    """`likeness`: of the parts that both have, the worst (0 to 1). `parts`: how many they share. `common`: the tables know all.

    `rarity`: of a common name, -1 where very many people may have it, to 1 where few do.
    """

    relation: Relation
    likeness: float = 0.0
    parts: int = 0
    common: bool = True
    rarity: float = 0.0


OTHER = NameMatch("other")
MANY = 3  # parts of a name that few people share
SHORT = 4  # letters of a part of such a name in which one wrong letter is a slip
SHARED = 19  # twice the Zipf frequencies of first and last part of a name that some people share
SPAN = 5  # from there to a name that very few, or very many, have
UNLISTED = 5  # of a part that the lists do not have


@lru_cache(maxsize=262144)
def match(left: str, right: str) -> NameMatch:
    """How two names stand to each other; the same either way round."""
    a, b = sorted((parts_of(left), parts_of(right)), key=lambda parts: (len(parts), parts))
    if not a:
        return OTHER
    if a == b and is_known(left):
        return NameMatch("equal", 1.0, len(a), common=False)
    if len(a) == len(b):
        return _aligned("equal" if a == b else "spelt", a, b)
    if len(a) == 1:
        return _last_name(a[0], b)
    return _shortened(a, b)


@lru_cache(maxsize=65536)
def is_known(name: str) -> bool:
    """True for a name that the lexicon gives in full: whoever is so called is that person, as far as news goes."""
    return " " in name and bool(lexicon().rows(name, KnownName))


def _rarity(parts: Sequence[str]) -> float:
    """By how often its first and its last part are used in general text (twice their Zipf frequency in the lists)."""
    rows = [word_lists().row(part)[ZIPF] or UNLISTED for part in (parts[0], parts[-1])]
    return max(-1.0, min(1.0, (SHARED - sum(rows)) / SPAN))


def _aligned(relation: Relation, a: Sequence[str], b: Sequence[str]) -> NameMatch:
    likes = [likeness(one, other) for one, other in zip(a, b, strict=True)]
    if len(a) >= MANY and likes.count(0.0) == 1 and likes.count(EQUAL) == len(a) - 1:
        at = likes.index(0.0)
        likes[at] = SLIP if distance(a[at], b[at], 1) == 1 and min(len(a[at]), len(b[at])) >= SHORT else 0.0
    if len(a) > 1 and likes.count(0.0) == 1 and sum(like >= SPELT for like in likes) == len(a) - 1:
        at = likes.index(0.0)
        likes[at] = nearness(a[at], b[at])
    if min(likes) == 0 or likes.count(SLIP) > 1 or (len(a) == 1 and relation == "spelt" and min(likes) <= SLIP):
        return OTHER
    common = all(is_common(part) for part in a) and len(a) < MANY
    return NameMatch(relation, min(likes), len(a), common, _rarity(a) if common and len(a) > 1 else 0.0)


def _last_name(name: str, parts: Sequence[str]) -> NameMatch:
    """`الحكيم` and `عمار الحكيم`."""
    like = likeness(name, parts[-1])
    return NameMatch("last_name", like, 1, is_common(name)) if like > SLIP else OTHER


def _ending(a: Sequence[str], b: Sequence[str]) -> NameMatch:
    """`ألكسندر أرنولد` and `ترينت ألكسندر أرنولد`: the last parts of a longer name."""
    likes = [likeness(one, other) for one, other in zip(a, b[-len(a) :], strict=True)]
    common = all(is_common(part) for part in a)
    return OTHER if min(likes) <= SLIP or common else NameMatch("begun", min(likes), len(a), common)


def _shortened(a: Sequence[str], b: Sequence[str]) -> NameMatch:
    """`حيدر العبادي` and `حيدر جواد العبادي`, `محمد بن سلمان بن عبد العزيز`: the same first part, and the others in order."""
    found, place = [likeness(a[0], b[0])], 1
    for part in a[1:]:
        places = [(at, likeness(part, b[at])) for at in range(place, len(b))]
        at, like = next(((at, like) for at, like in places if like), (len(b), 0.0))
        found.append(like)
        place = at + 1
    if min(found) == 0 or found.count(SLIP) > 1:
        return _ending(a, b)
    common = all(is_common(part) for part in a)
    return NameMatch("shortened" if place == len(b) else "begun", min(found), len(a), common, _rarity(a) if common else 0.0)
