"""Pairs of names of organisations and places for the sample, a generator of candidates a stratum, in an order by lot."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import cache

from name_pairs_articles import Article
from name_pairs_find import Found, Names
from name_pairs_forms import PAIRED, nations
from name_pairs_people import Made, Two, apart, choices, far
from name_pairs_words import Row, forms, rows, words

SINGLE = ("الخارجية", "الداخلية", "الحكومة", "البرلمان", "الجيش")  # offices only with a nation behind them


def of_rows(names: Names, lot: random.Random, stratum: str, rounds: int = 2) -> Iterator[Made]:
    """A pair of the two sides of each row of a list, in some rounds; the same words only in articles far from each other."""
    listed = list(rows(stratum))
    for _ in range(rounds):
        lot.shuffle(listed)
        for row in listed:
            fit = far if row.left == row.right and not row.left_near else apart
            left, right = (_mentions(names, row, *side) for side in ((row.left, row.left_near), (row.right, row.right_near)))
            for two in choices(lot, left, right, fit):
                yield row.kind or "any", two


def _mentions(names: Names, row: Row, spellings: tuple[str, ...], near: tuple[str, ...]) -> list[Found]:
    """The mentions of some spellings in articles that hold one of the words."""
    found = [one for form in spellings for one in names.others.get(form, ())]
    if row.stratum == "org_club" or row.kind == "sport":
        found = [one for one in found if one.article.topic == "sport" and (row.kind != "same words" or _cued(one))]
    return [one for one in found if _holds(one.article, near)] if near else found


def _cued(one: Found) -> bool:
    cues = words("club_cue", "word")
    return one.before in cues or one.before[1:] in cues


def _holds(one: Article, near: tuple[str, ...]) -> bool:
    found = _words(one)
    return any(word in found for word in near)


@cache
def _words(one: Article) -> frozenset[str]:
    return frozenset(one.text.split())


def offices(names: Names, lot: random.Random) -> Iterator[Made]:
    """The same office of two nations, or of a nation and bare."""
    listed = [form for row in rows("org_office") for form in row.left]
    for _ in range(2):
        lot.shuffle(listed)
        for office in listed:
            of = [f"{office} {nation}" for nation in sorted(nations()) if f"{office} {nation}" in names.others]
            of += [] if office in SINGLE or office not in names.others else [office, office]
            if of:
                one, other = lot.choice(of), lot.choice(of)
                kind = "bare, bare" if one == other == office else "nation, bare" if office in (one, other) else "two nations"
                fit: Callable[[Two], bool] = apart if one != other else far
                yield from ((kind, two) for two in choices(lot, names.others[one], names.others[other], fit))


def identical(names: Names, lot: random.Random, type_: str) -> Iterator[Made]:
    """One form in two articles, of those behind a head and those that Khabar finds; none of the lists."""
    listed = set(forms(*PAIRED))
    known = [form for form in sorted(names.kinds) if names.kinds[form] == type_ and form not in listed and form in names.others]
    lot.shuffle(known)
    for form in known:
        yield from (("any", two) for two in choices(lot, names.others[form], names.others[form], apart))
