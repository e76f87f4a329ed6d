"""How the names of two people stand to each other, by their parts alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from khabar.lexicon import lexicon
from khabar.lexicon.tables import KnownName
from khabar.link.identity.parts import SLIP, is_common, likeness, parts_of

Relation = Literal["equal", "spelt", "shortened", "begun", "last_name", "other"]
"""The nearest first.

One name; another spelling; the shorter leaves out parts inside; it leaves out the last one; it is the last one; two names."""


class NameMatch(NamedTuple):
    """`likeness`: of the parts that both have, the worst (0 to 1). `parts`: how many they share. `common`: none is rare."""

    relation: Relation
    likeness: float = 0.0
    parts: int = 0
    common: bool = True


OTHER = NameMatch("other")


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


def _aligned(relation: Relation, a: Sequence[str], b: Sequence[str]) -> NameMatch:
    likes = [likeness(one, other) for one, other in zip(a, b, strict=True)]
    if min(likes) == 0 or _slips(likes) > 1 or (len(a) == 1 and relation == "spelt" and min(likes) <= SLIP):
        return OTHER
    return NameMatch(relation, min(likes), len(a), all(is_common(part) for part in a) and len(a) < 3)


def _slips(likes: Sequence[float]) -> int:
    return sum(like <= SLIP for like in likes)


def _last_name(name: str, parts: Sequence[str]) -> NameMatch:
    """`الحكيم` and `عمار الحكيم`."""
    like = likeness(name, parts[-1])
    return NameMatch("last_name", like, 1, is_common(name)) if like > SLIP else OTHER


def _shortened(a: Sequence[str], b: Sequence[str]) -> NameMatch:
    """`حيدر العبادي` and `حيدر جواد العبادي`, `محمد بن سلمان بن عبد العزيز`: the same first part, and the others in order."""
    found, place = [likeness(a[0], b[0])], 1
    for part in a[1:]:
        places = [(at, likeness(part, b[at])) for at in range(place, len(b))]
        at, like = next(((at, like) for at, like in places if like), (len(b), 0.0))
        found.append(like)
        place = at + 1
    if min(found) == 0 or _slips(found) > 1:
        return OTHER
    return NameMatch("shortened" if place == len(b) else "begun", min(found), len(a), all(is_common(part) for part in a))
