"""How likely two groups are one: what speaks for and against it, each with its weight in log-odds, and what follows.

Names, roles and countries are looked at first; the articles round them only where those leave it open, as that costs time.
Weights were set on the pairs of `evaluation/gold/names` that are not held out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import product
from typing import NamedTuple, get_args

from khabar.link.identity import organisations, people, places, roles
from khabar.link.identity.groups import Group
from khabar.link.identity.parts import NAMES, NEAR, SLIP
from khabar.link.identity.people import NameMatch, Relation
from khabar.link.profiles import Profile
from khabar.link.words import cosine
from khabar.model import MentionType, Score, Verdict

SAME, DIFFERENT = 2.0, -1.5  # log-odds from which two are one, and down to which they are two
MOST_ARTICLES = 4  # of each group that are compared, the first ones in order of ref
LONG_NAME = 3  # parts of a name that few people share

_NAMES: dict[tuple[str, bool], float] = {
    ("equal", False): 4.0, ("equal", True): 1.0, ("spelt", False): 3.0, ("spelt", True): 0.5,
    ("shortened", False): 2.5, ("shortened", True): 0.5, ("begun", False): 1.0, ("begun", True): -0.5,
    ("last_name", False): 0.0, ("last_name", True): -1.0,
}  # fmt: skip
"""Of the names alone, by their relation and whether they are common."""
_PLACES = {"equal": 1.0, "spelt": 1.0, "shortened": -0.5}
"""The same of places, before it is known whether the gazetteer has them."""
_WEIGHTS: dict[str, float] = {
    "slip": -2.5,  # the names differ in a letter that tells names apart
    "near": -3.0,  # a short part differs in a letter (1), or both are names (2): more often two people
    "single": -1.5,  # one word only, of a person or an organisation
    "clash": -10.0,  # both have names that cannot be one
    "long": 2.5,  # three parts or more that agree
    "rarity": 1.5,  # how few people have a common name, -1 to 1
    "role": 3.0,  # how far the roles agree, -1 to 1
    "nation": 1.5,  # the countries in roles and names agree (1) or not (-1)
    "home": 0.5,  # the country that the articles speak of most: the same (1) or not (-1)
    "sport": 0.75,  # people: both stand in articles that name clubs or teams (1) or one does (-1)
    "whose": 1.5,  # the same, of organisations that any country has
    "company": 8.0,  # the other names in the articles, cosine
    "topic": 8.0,  # the words of the articles, cosine
    "place": 8.0,  # the same place of the gazetteer (1) or another (-1)
}  # fmt: skip
_NEAR = {NEAR: 1.0, NAMES: 2.0}
_MOST = {"company": 3.0, "topic": 3.0}
"""Log-odds that one of these can bring at the most."""


class Weighed(NamedTuple):
    """What two groups are to each other, the log-odds that they are one, and what these are made of."""

    verdict: Verdict
    odds: float
    scores: tuple[Score, ...]


class Articles:
    """What the articles of a record say of how near two groups are."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles
        self._homes = [_home(profile) for profile in profiles]
        self._sport = [any(organisations.plays(entity.name) for entity in profile.item.entities) for profile in profiles]

    def home(self, left: Group, right: Group) -> float:
        """1 where both groups stand in articles on one country, -1 where on others, 0 where that is not told."""
        a, b = ({self._homes[number] for number in group.articles} - {None} for group in (left, right))
        return 0.0 if not a or not b else 1.0 if a & b else -1.0

    def sport(self, left: Group, right: Group) -> float:
        """1 where both groups stand in articles that name clubs or teams, -1 where one does, 0 where none does."""
        a, b = (any(self._sport[number] for number in group.articles) for group in (left, right))
        return 1.0 if a and b else -1.0 if a or b else 0.0

    def near(self, left: Group, right: Group) -> dict[str, float]:
        """Cosines of the names and words of the two articles that are nearest; the names compared are left out."""
        own = left.entities | right.entities
        pairs = list(product(left.articles[:MOST_ARTICLES], right.articles[:MOST_ARTICLES]))
        found = [(self._profiles[a], self._profiles[b]) for a, b in pairs]
        names = max((cosine(a.names, b.names, own) for a, b in found), default=0.0)
        return {"company": names, "topic": max((cosine(a.words, b.words) for a, b in found), default=0.0)}


def _home(profile: Profile) -> str | None:
    """The country that an article names most; null where two are named as often."""
    ranked = Counter(dict(profile.item.countries)).most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None


def weigh(left: Group, right: Group, articles: Articles) -> Weighed:
    """What two groups of one type are to each other."""
    match, clash = _match(left, right)
    if match.relation == "other":
        return Weighed("different", -10.0, (Score(feature="name", value=0.0),))
    base = _PLACES[match.relation] if left.type == "LOC" else _NAMES[match.relation, match.common]
    features = {**_of_name(match, left), **_told(left, right), "clash": float(clash)}
    odds = base + _sum(features)
    if _is_open(odds):
        home = "whose" if left.type == "ORG" and match.common else "home"
        features |= {home: articles.home(left, right), **articles.near(left, right)}
        if left.type == "PER":
            features["sport"] = articles.sport(left, right)
        odds = base + _sum(features)
    scores = [Score(feature=f"name_{match.relation}", value=match.likeness)]
    scores += [Score(feature=name, value=round(value, 4)) for name, value in features.items() if value]
    return Weighed(_verdict(odds), round(odds, 4), tuple(scores))


def _is_open(odds: float) -> bool:
    """True where the articles round the names could still change what follows."""
    return DIFFERENT - sum(_MOST.values()) - _WEIGHTS["whose"] < odds < SAME + _WEIGHTS["whose"]


def _verdict(odds: float) -> Verdict:
    return "same" if odds >= SAME else "different" if odds <= DIFFERENT else "undecided"


def _sum(features: dict[str, float]) -> float:
    return sum(min(_WEIGHTS[name] * value, _MOST.get(name, 100.0)) for name, value in features.items())


_MATCHERS: dict[MentionType, Callable[[str, str], NameMatch]] = {"PER": people.match, "LOC": places.match}
_RELATIONS = get_args(Relation)


def _match(left: Group, right: Group) -> tuple[NameMatch, bool]:
    """How the names of two groups stand to each other at best, and whether there are two that cannot be one.

    Where both have full names a last name tells nothing: brothers share it. What a person joined may have two names.
    """
    matcher = _MATCHERS.get(left.type, organisations.match)
    found = [matcher(a, b) for a, b in product(_full(left), _full(right))]
    best = min(found, key=lambda match: (_RELATIONS.index(match.relation), -match.likeness, -match.parts))
    return best, not (left.told or right.told) and any(match.relation == "other" for match in found)


def _full(group: Group) -> list[str]:
    """The names of more than one word, if there are any."""
    return [name for name in group.names if " " in name] or group.names


def _of_name(match: NameMatch, group: Group) -> dict[str, float]:
    return {
        "slip": float(NEAR < match.likeness <= SLIP),
        "near": _NEAR.get(match.likeness, 0.0),
        "single": float(match.parts == 1 and match.common and match.relation != "last_name" and group.type != "LOC"),
        "rarity": match.rarity,
        "long": float(match.parts >= LONG_NAME and match.relation in ("equal", "spelt") and group.type == "PER"),
    }


def _told(left: Group, right: Group) -> dict[str, float]:
    """What roles, countries and places say."""
    if left.type == "PER":
        nations = roles.nations(left.roles), roles.nations(right.roles)
        return {"role": roles.agreement(left.roles, right.roles), "nation": _agree(*nations)}
    found = {"nation": _agree(left.countries, right.countries)}
    return found | {"place": _agree(left.places, right.places)} if left.type == "LOC" else found


def _agree(left: frozenset[str] | frozenset[int], right: frozenset[str] | frozenset[int]) -> float:
    """1 where two sets share a member, -1 where they share none, 0 where one is empty."""
    return 0.0 if not left or not right else 1.0 if left & right else -1.0
