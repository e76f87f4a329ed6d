"""Draws the sample of name pairs, by a seed: articles of ANT and SaudiNewsNet, each used once, stratified.

Strata and their rules stand in gold/names/README.md. What is drawn depends on the corpora, on the lists,
and on the Khabar that read some articles for more names: the list that is kept, not a new draw, is the sample.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from math import ceil

import goldsets
import name_pairs_persons as persons
import name_pairs_strata as strata
import sources
from judged_draw import folded as folded_text
from judged_list import digest
from name_pairs_articles import TOPICS, Article, articles
from name_pairs_find import Found, learn
from name_pairs_forms import collect, headed, khabar_names
from name_pairs_list import Pair, Side
from name_pairs_people import Made, People, Two, parts
from name_pairs_words import joined

SEED = 20261123
TOPIC_SHARE = 0.4  # most that one topic may have of a stratum, where there are enough candidates
OF_A_NAME, OF_A_PART = 2, 4  # pairs that a name, and the last part of a name of a person, may be in
SHORTEST = 200  # characters of an article
ALIKE = 0.4  # share of common words from which two articles count as copies

COUNTS = {
    "per_identical": 30, "per_spelling": 24, "per_family_alone": 24, "per_middle": 12,
    "per_same_family": 30, "per_common": 30, "per_near_family": 15, "per_near_given": 15,
    "org_identical": 12, "org_long": 14, "org_spelling": 8, "org_office": 16, "org_club": 14, "org_wing": 11,
    "loc_identical": 8, "loc_spelling": 10, "loc_namesake": 17, "loc_near": 10,
}  # fmt: skip
"""Pairs of each stratum."""
NEAR = {
    "per_same_family", "per_common", "per_near_family", "per_near_given",
    "org_office", "org_club", "org_wing", "loc_namesake", "loc_near",
}  # fmt: skip
"""Strata of near misses."""


@dataclass(slots=True)
class Taken:
    """What is used already."""

    articles: set[str]
    names: Counter[str] = field(default_factory=Counter)
    parts: Counter[str] = field(default_factory=Counter)

    def fits(self, two: Two, stratum: str) -> bool:
        one, other = two
        fresh = self.articles.isdisjoint(keys(one.article)) and self.articles.isdisjoint(keys(other.article))
        rare = all(self.names[name] < OF_A_NAME for name in _names(two))
        known = stratum.startswith("per_") and any(self.parts[part] >= OF_A_PART for part in _parts(two))
        return fresh and rare and not known and not alike(one.article.text, other.article.text)

    def take(self, two: Two) -> None:
        for found in two:
            self.articles.update(keys(found.article))
        self.names.update(_names(two))
        self.parts.update(_parts(two))


def keys(one: Article) -> tuple[str, str, str]:
    """What tells that two articles are one: source, headline, and how the text begins."""
    title, opening = (" ".join(folded_text(text).split()) for text in (one.title, one.text[:200]))
    return one.source, title or opening, opening


def _names(two: Two) -> set[str]:
    return {joined(found.form) for found in two}


def _parts(two: Two) -> set[str]:
    return {joined(parts(found.form)[-1]) for found in two}


def alike(one: str, other: str) -> bool:
    first, second = set(one.split()), set(other.split())
    return len(first & second) >= ALIKE * len(first | second)


# ---- the draw


def draw(seed: int = SEED) -> list[Pair]:
    """The pairs, in an order that tells nothing."""
    lot = random.Random(seed)
    taken = Taken(_gold())
    rows = [(stratum, *made) for stratum, made in _candidates(lot, taken)]
    lot.shuffle(rows)
    return [_pair(f"nam-{n:03}", *row, lot) for n, row in enumerate(rows, 1)]


def _gold() -> set[str]:
    """Sources of the shared gold: they are not drawn from."""
    return {json.loads(file.read_bytes())["source"] for file in sources.gold_files([goldsets.SHARED / "evaluation" / "gold"])}


def _candidates(lot: random.Random, taken: Taken) -> Iterator[tuple[str, Made]]:
    found = [one for one in articles() if len(one.text) >= SHORTEST]
    told = headed(found) | khabar_names(found, lot)
    names = collect(found, learn(found), told)
    people = People(names, lot)
    for stratum, count in reversed(COUNTS.items()):  # near misses and rare strata first
        made = _made(stratum, people, lot)
        for one in choose(made, count, taken, stratum):
            yield stratum, one


def _made(stratum: str, people: People, lot: random.Random) -> Iterator[Made]:
    """The candidates of a stratum."""
    type_, name = stratum.split("_", 1)
    if type_ == "per":
        makers = {
            "identical": persons.identical, "spelling": persons.spelling, "family_alone": persons.family_alone,
            "middle": persons.middle, "same_family": persons.same_family, "common": persons.common,
            "near_family": persons.near_family, "near_given": persons.near_given,
        }  # fmt: skip
        return makers[name](people)
    if name == "identical":
        return strata.identical(people.names, lot, type_.upper())
    return strata.offices(people.names, lot) if stratum == "org_office" else strata.of_rows(people.names, lot, stratum)


def choose(made: Iterable[Made], count: int, taken: Taken, stratum: str) -> list[Made]:
    """The first candidates that fit, topics taking turns; kinds and topics share evenly as far as there are enough."""
    pool = _in_turn(made)
    chosen: list[Made] = []
    of_topic: Counter[str] = Counter()
    of_kind: Counter[str] = Counter()
    most = ceil(count / max(len({kind for kind, _ in pool}), 1))
    for strict in (True, False):
        for kind, two in pool:
            topic = two[0].article.topic
            full = of_topic[topic] >= ceil(TOPIC_SHARE * count) or of_kind[kind] >= most
            if len(chosen) < count and not (strict and full) and taken.fits(two, stratum):
                taken.take(two)
                of_topic[topic] += 1
                of_kind[kind] += 1
                chosen.append((kind, two))
    return chosen


def _in_turn(made: Iterable[Made]) -> list[Made]:
    """Candidates in their order, but of one topic after the other."""
    queues: dict[str, list[Made]] = {topic: [] for topic in TOPICS}
    for kind, two in made:
        queues[two[0].article.topic].append((kind, two))
    return [one for row in zip_longest(*queues.values()) for one in row if one]


def _pair(name: str, stratum: str, kind: str, two: Two, lot: random.Random) -> Pair:
    one, other = lot.sample(two, 2)
    topic = two[0].article.topic
    return Pair(name, stratum[:3].upper(), stratum, kind, stratum in NEAR, topic, _side(one), _side(other))


def _side(found: Found) -> Side:
    one = found.article
    words = one.text[found.start : found.end]
    return Side(one.source, one.published, one.outlet, found.start, found.end, digest(words))
