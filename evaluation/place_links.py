"""How often Khabar means the right place by a name: IDRISI's Arabic tweets (CC BY 4.0), whose places are linked to OpenStreetMap.

    python evaluation/place_links.py FOLDER [--held] [--misses]

Mentions are given; what is asked is the place, with the tweet as context. A third of the tweets, by a hash of their id, is held
out (`--held`). Rules in `evaluation/README.md`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from khabar.extract.mentions import placing
from khabar.extract.mentions.placing_words import head_of
from khabar.grammar import Analysis
from khabar.lexicon import lexicon, tokenise
from khabar.lexicon.gazetteer import Gazetteer, Located, gazetteer
from khabar.lexicon.tables import Nationality
from khabar.model import Given, Page, digest, text_digest

LEVELS = {"Country": "country", "Province": "admin", "City/town": "city", "District": "district", "Neighborhood": "neighbourhood"}
ASKED = ("country", "admin", "city")  # the levels that the figure asked for counts
NEAR = 20.0  # km from the true object
MARGIN = 0.05  # degrees around the true object's box
DROP = str.maketrans("#_@", "   ")  # signs of a tweet, one for one


@dataclass(frozen=True)
class Case:
    """A mention and its true object: `box` is south, north, west, east in degrees."""

    tweet: str
    text: str
    start: int
    end: int
    level: str
    country: str
    lat: float
    lon: float
    box: tuple[float, float, float, float]
    osm: str
    others: tuple[tuple[int, int], ...]

    @property
    def name(self) -> str:
        return self.text[self.start : self.end]


def cases(folder: Path, held: bool) -> Iterator[Case]:
    for path in sorted(folder.glob("*/train.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            tweet = json.loads(line)
            if (int(hashlib.sha256(tweet["tweet_id"].encode()).hexdigest(), 16) % 3 == 0) == held:
                yield from _cases(tweet)


def _cases(tweet: dict[str, object]) -> Iterator[Case]:
    text = str(tweet["text"]).translate(DROP)
    mentions = [m for m in tweet["location_mentions"] if m["type"] in LEVELS]  # type: ignore[attr-defined]
    spans = [(m["start_offset"], m["end_offset"]) for m in mentions]
    for mention, span in zip(mentions, spans, strict=True):
        osm = mention["osm_json"]
        south, north, west, east = map(float, osm["boundingbox"])
        yield Case(
            str(tweet["tweet_id"]), text, *span, LEVELS[mention["type"]], osm["address"].get("country_code", "").upper(),
            float(osm["lat"]), float(osm["lon"]), (south, north, west, east), f"{osm['osm_type']}/{osm['osm_id']}",
            tuple(other for other in spans if other != span),
        )  # fmt: skip


def km(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    one, two, turn = math.radians(lat), math.radians(to_lat), math.radians(to_lon - lon)
    half = math.sin((two - one) / 2) ** 2 + math.cos(one) * math.cos(two) * math.sin(turn / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def is_right(case: Case, place: Located) -> bool:
    """A country: the country itself. Else: in the same country, and within 20 km of the object or in its box."""
    row = place.row
    if case.level == "country":
        return row.feature == "country" and row.country == case.country
    if row.country != case.country or row.feature == "country":
        return False
    south, north, west, east = case.box
    inside = south - MARGIN <= row.lat <= north + MARGIN and west - MARGIN <= row.lon <= east + MARGIN
    return inside or km(row.lat, row.lon, case.lat, case.lon) <= NEAR


def linked(case: Case, table: Gazetteer) -> tuple[placing.Choice | None, tuple[Located, ...]]:
    """What Khabar means by the mention, and all places of its name."""
    words = tokenise(case.name)
    head, found = placing.candidates(table, words)
    found = placing.as_written(table, found, words, case.name.replace("\u0640", ""))
    before = case.text[: case.start].split()[-2:]
    folded = [(tokenise(word) or ("",))[-1] for word in before]
    last = folded[-1] if folded else ""
    kind = head or head_of(last)
    near = folded[-2] if kind and not head and len(folded) == 2 else last
    return placing.choose([p for p in found if p.row.country], setting(case, table), kind, near), found


def setting(case: Case, table: Gazetteer) -> placing.Setting:
    page = Page(
        id=digest(case.text.encode()), source=case.tweet, media_type="text/plain", charset="utf-8", text=case.text,
        text_sha256=text_digest(case.text), given=Given(),
    )  # fmt: skip
    nations = [hit.row.country for hit in Analysis(page, lexicon()).hits(Nationality) if hit.row.country]
    spans = {*case.others, (case.start, case.end)}
    return placing.setting_of(table, nations, [tokenise(case.text[start:end]) for start, end in sorted(spans)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    table, tally, misses = gazetteer(), Counter[tuple[str, str]](), Counter[tuple[str, ...]]()
    names: dict[tuple[str, str], set[str]] = {}
    for case in cases(given.folder, given.held):
        choice, found = linked(case, table)
        known = any(is_right(case, place) for place in found)
        verdict = (
            "right" if choice and is_right(case, choice.place)
            else "absent" if not found else "other" if not known else "unknown" if choice is None else "wrong"
        )  # fmt: skip
        tally[case.level, verdict] += 1
        names.setdefault((" ".join(tokenise(case.name)), case.osm), set()).add(f"{case.level} {verdict}")
        if verdict != "right":
            to = f"{choice.place.row.name_en} {choice.place.row.country} {choice.place.row.feature}" if choice else "-"
            misses[verdict, case.level, case.name, case.country, to, f"{case.lat:.1f} {case.lon:.1f}"] += 1
    report(tally, names)
    if given.misses:
        for miss, count in misses.most_common():
            print(count, *miss, sep="\t")


def report(tally: Counter[tuple[str, str]], names: dict[tuple[str, str], set[str]]) -> None:
    """A line a level, then what was asked, over mentions and over distinct pairs of name and object."""
    print("level", "mentions", "right", "wrong", "unknown", "other", "absent", sep="\t")
    for level in LEVELS.values():
        row = {verdict: tally[level, verdict] for verdict in ("right", "wrong", "unknown", "other", "absent")}
        print(level, sum(row.values()), *row.values(), sep="\t")
    count = {v: sum(tally[level, v] for level in ASKED) for v in ("right", "wrong", "unknown", "other", "absent")}
    inside = count["right"] + count["wrong"] + count["unknown"]
    print(f"asked: {count['right']} of {inside} in the gazetteer = {count['right'] / inside:.3f}")
    print(f"of all mentions: {count['right']} of {sum(count.values())} = {count['right'] / sum(count.values()):.3f}")
    pairs = [v for v in names.values() if any(one.split()[0] in ASKED for one in v)]
    right = sum(any(one.endswith("right") for one in v) for v in pairs)
    lost = sum(all(one.split()[1] in ("absent", "other") for one in v) for v in pairs)
    known = len(pairs) - lost
    print(f"distinct names: {right} of {known} in the gazetteer = {right / known:.3f}; {lost} not in it")


if __name__ == "__main__":
    main()
