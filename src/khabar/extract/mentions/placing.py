"""Which of several places of one name is meant, and how exactly the words tell it.

Every place of the name gets points, and the reasons for them are kept: how many people live there, the word of kind before the
name (`محافظة`, `مدينة`), whether the article names its country or its region elsewhere. The best stands if it is clearly better
than the next one that lies elsewhere; else the place stays unknown. Points were set on two thirds of IDRISI's Arabic tweets
(`evaluation/place_links.py`); the other third was not looked at.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from khabar.extract.mentions.placing_words import KINDS, NEAR, PARTS, QUARTERS, head_of
from khabar.lexicon.gazetteer import Gazetteer, Located
from khabar.lexicon.tables import PlaceName
from khabar.model import Place
from khabar.text import cuts

Precision = Literal[1, 2, 3]
PRECISION: dict[str, Precision] = {"region": 3, "country": 3, "district": 2, "area": 2, "water": 2, "mountain": 2, "island": 2}
"""ACLED geo_precision of a name by itself: 2 a part of a region, 3 a larger region; all else is a named spot, 1."""
PRIOR = {"country": 7.8, "district": 2.5, "area": 5.0, "water": 5.0, "island": 4.0, "mountain": 4.0}
"""Points of what has no inhabitants of its own; a settlement or a region has log10 of its people."""
SPOT, LISTED = 3.0, 5.0  # the second for a spot of the own tables, listed because the news names it
REGION = -1.0  # a region beside its city: its bare name is more often the city's
CAPITAL = 1.0  # more for a capital
KIND = 6.0  # more for a place of the kind that the word before says, 0.7 of it for the next best kind
NAMED = 3.0  # at most, for a country that the article names
INSIDE = 2.0  # for a place in a region that the article names
PLAIN = 2.5  # points between the best and the next for a name that tells where the article plays
CLEAR = 0.75  # points between the best and the next that lies elsewhere
REMEMBERED = 8192  # names whose places are remembered, some 4 MB
SAME = 0.4  # degrees within which two places of one name are the same for a reader
SETTLED = frozenset(("capital", "city", "town", "neighbourhood", "camp"))
LESSER = SETTLED - {"capital"} | {"region", "district"}
GREAT = 1_000_000  # people of a city that news of any country may name
PLAYS = 3  # namings of a country from which an article plays there
DWARFED = 30  # times the people of another settlement of the name, from which a country that the article names counts but SMALL
SMALL = 0.5  # points


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an article plays: how often it names each country, and the first-level regions that it names."""

    countries: Counter[str] = field(default_factory=Counter)
    regions: frozenset[str] = frozenset()
    names: Counter[tuple[str, ...]] = field(default_factory=Counter)
    """What each name added to the count of its country."""

    def is_stray(self, one: Located, words: tuple[str, ...]) -> bool:
        """True for a smaller place of a country that nothing else in the article names, while it plays in another one.

        Such a name is mostly another word, or another place that the gazetteer lacks.
        """
        row = one.row
        if row.feature not in LESSER or row.population >= GREAT or self.countries[row.country] > self.names[words]:
            return False
        return max((count for country, count in self.countries.items() if country != row.country), default=0) >= PLAYS


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that is meant, why, and ACLED's geo_precision."""

    place: Located
    reasons: tuple[str, ...]
    precision: Precision


@lru_cache(maxsize=REMEMBERED)
def candidates(table: Gazetteer, words: tuple[str, ...]) -> tuple[str, tuple[Located, ...]]:
    """The places of a name that is given by its folded tokens, and the word of kind in it, empty where there is none.

    A clitic before the name (`بالقاهرة`), a word of kind (`بمحافظة الأنبار`) and one of a part (`شمال الجبيل`) are taken off
    where the whole is no name.
    """
    if not words:
        return "", ()
    for cut in cuts(words[0]):
        found = table.named((cut.stem, *words[1:]))
        if found:
            return "", found
    head = head_of(words[0]) or next((cut.stem for cut in cuts(words[0]) if cut.stem in PARTS), "")
    if head and len(words) > 1:
        inner, found = candidates(table, words[1:])
        return inner or head, found
    return "", ()


def as_written(table: Gazetteer, found: tuple[Located, ...], words: tuple[str, ...], written: str) -> tuple[Located, ...]:
    """Those of the places that are spelt with the vowel marks of the page, where it has any and one of them is."""
    exact = table.spelt(words, written) if len(written) > len(" ".join(words)) else ()
    return tuple([one for one in found if one.number in exact]) if exact else found


def choose(found: Sequence[Located], setting: Setting, head: str = "", before: str = "", clear: float = CLEAR) -> Choice | None:
    """The place that is meant; None where two are as likely. `head`: the word of kind, `before`: the one before the name."""
    if not found:
        return None
    if len(found) == 1 and head not in QUARTERS:
        return Choice(found[0], ("only place of this name",), precision(found[0], before))
    greatest = max((one.row.population for one in found if one.row.feature in SETTLED), default=0)
    scored = sorted(((*_points(one, setting, head, greatest), one) for one in found), key=lambda s: (-s[0], s[2].number))
    points, reasons, best = scored[0]
    if head in QUARTERS and best.row.feature != "neighbourhood":
        return None  # the quarter of a city, which the gazetteer has as a far town
    rival = next((other for other in scored[1:] if _elsewhere(best, other[2])), None)
    if rival is not None and points - rival[0] < clear:
        return None
    return Choice(best, reasons, precision(best, before))


def precision(one: Located, before: str) -> Precision:
    """ACLED geo_precision: 2 for what lies near a spot or in a part of a region (`قرب`, `شمال`, `ريف`)."""
    known = PRECISION.get(one.row.feature, 1)
    if before in NEAR and known == 1:
        return 2
    return 2 if before in PARTS and one.row.feature == "region" else known


def _points(one: Located, setting: Setting, head: str, greatest: int) -> tuple[float, tuple[str, ...]]:
    row = one.row
    points, reasons = _prior(one)
    kinds = KINDS.get(head, ())
    if row.feature in kinds:
        points += KIND * (1.0 if row.feature == kinds[0] else 0.7)
        reasons.append(f"{head} means a {row.feature}")
    most = max(setting.countries.values(), default=0)
    if most and setting.countries[row.country]:
        dwarfed = row.feature in SETTLED and 0 < row.population * DWARFED < greatest
        points += SMALL if dwarfed else NAMED * (0.5 + setting.countries[row.country] / most / 2)
        reasons.append(f"the article names {row.country}")
    if one.admin1 in setting.regions and row.feature != "region":
        points += INSIDE
        reasons.append(f"the article names the region {one.admin1}")
    return points, tuple(reasons)


def _prior(one: Located) -> tuple[float, list[str]]:
    row = one.row
    if row.feature in PRIOR:
        return PRIOR[row.feature], [row.feature]
    if not row.population:
        return (SPOT if row.geonames else LISTED), [row.feature]
    more = {"capital": CAPITAL, "region": REGION}.get(row.feature, 0.0)
    return math.log10(row.population) + more, [f"{row.population} people"]


def _elsewhere(one: Located, other: Located) -> bool:
    """False for places of one name that a reader takes as one: a town and its district, a region and its other row."""
    if one.row.country != other.row.country:
        return True
    near = abs(one.row.lat - other.row.lat) < SAME and abs(one.row.lon - other.row.lon) < SAME
    wide = "area" in (one.row.feature, other.row.feature)
    settled = one.row.feature in SETTLED and other.row.feature in SETTLED
    return not near and not wide and (settled or one.admin1 != other.admin1)


def setting_of(table: Gazetteer, nations: Iterable[str], names: Iterable[tuple[str, ...]]) -> Setting:
    """What an article says of where it plays: the countries of its nationalities, and its names that can mean one place only."""
    countries: Counter[str] = Counter(nations)
    own: Counter[tuple[str, ...]] = Counter()
    regions = set()
    for words in names:
        place = _plain(table, words)
        if place is not None and place.row.country:
            weight = 2 if place.row.feature == "country" else 1
            countries[place.row.country] += weight
            own[words] += weight
            if place.row.feature == "region":
                regions.add(place.admin1)
    return Setting(countries, frozenset(regions), own)


@lru_cache(maxsize=REMEMBERED)
def _plain(table: Gazetteer, words: tuple[str, ...]) -> Located | None:
    """The place of a name that plainly means one, whatever the article."""
    choice = choose(candidates(table, words)[1], Setting(), clear=PLAIN)
    return choice.place if choice is not None else None


@lru_cache(maxsize=REMEMBERED)
def place_at(table: Gazetteer, number: int, precision: Precision) -> Place:
    """A row of the big table, by its number, as the place of a fact."""
    return place_from(table.place(number).row, precision)


def place_from(row: PlaceName, precision: Precision) -> Place:
    """A row of the table as the place of a fact."""
    return Place(
        name_en=row.name_en, lat=row.lat, lon=row.lon, country=row.country, geonames=row.geonames, geo_precision=precision
    )
