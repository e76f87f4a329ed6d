"""Persons by the parts of their names, and how two mentions are chosen by lot, for the sample of name pairs."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from name_pairs_articles import Article
from name_pairs_find import Found, Names
from name_pairs_words import plain

TRIES = 25  # pairs of mentions of two forms that are looked at, by lot
CLOSE = 3  # days between two articles that may be of one story
NAMES = ("عبد", "أبو", "ابو", "أبي", "آل", "أم", "بو", "دي", "دا", "فان", "فون")  # a part of a name together with the next word

Two = tuple[Found, Found]
Made = tuple[str, Two]
"""A kind of the stratum, and the pair."""


def parts(form: str) -> tuple[str, ...]:
    """The parts of a name of a person: `عبد الله بن علي` has two."""
    found, open_ = list[str](), ""
    for word in plain(form).split():
        if word in NAMES:
            open_ += word + " "
        elif word not in ("بن", "ابن", "بنت", "ولد"):
            found, open_ = [*found, open_ + word], ""
    return tuple(found) or (form,)


@dataclass
class People:
    """Full names (two parts or more) by their ends."""

    names: Names
    lot: random.Random
    by_last: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.by_last = defaultdict(list)
        for form in self.names.persons:
            if len(parts(form)) > 1:
                self.by_last[parts(form)[-1]].append(form)

    @cached_property
    def givens(self) -> dict[str, int]:
        """Given name → how many family names it has."""
        found = defaultdict(set)
        for last, forms in self.by_last.items():
            for form in forms:
                found[parts(form)[0]].add(last)
        return {first: len(lasts) for first, lasts in found.items()}

    @cached_property
    def families(self) -> dict[str, int]:
        """Family name → how many given names it has."""
        return {last: len({parts(form)[0] for form in forms}) for last, forms in self.by_last.items()}

    def shuffled(self, of: Iterable[Any]) -> list[Any]:
        found = list(of)
        self.lot.shuffle(found)
        return found

    def two(self, one: str, other: str, fit: Callable[[Two], bool] = lambda _: True) -> Iterator[Two]:
        """A mention of each of two forms, by lot, that fit."""
        left, right = self.names.persons[one], self.names.persons[other]
        yield from choices(self.lot, left, right, fit)


def choices(lot: random.Random, left: list[Found], right: list[Found], fit: Callable[[Two], bool]) -> Iterator[Two]:
    """At most one pair of mentions of two lists that fits, out of TRIES by lot."""
    if left and right:
        tries = [(lot.choice(left), lot.choice(right)) for _ in range(TRIES)]
        yield from [two for two in tries if two[0].article is not two[1].article and fit(two)][:1]


def days(one: Article, two: Article) -> int:
    return abs((date.fromisoformat(one.published) - date.fromisoformat(two.published)).days)


def apart(two: Two) -> bool:
    """Another day or another outlet."""
    one, other = two[0].article, two[1].article
    return one.published != other.published or one.outlet != other.outlet


def close(two: Two) -> bool:
    """A few days and the same topic: perhaps one story."""
    return days(two[0].article, two[1].article) <= CLOSE and same_topic(two)


def same_topic(two: Two) -> bool:
    return two[0].article.topic == two[1].article.topic


def far(two: Two) -> bool:
    """Another topic, or the other corpus, three years off."""
    return not same_topic(two) or days(two[0].article, two[1].article) > 365
