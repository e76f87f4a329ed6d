"""Which names of the big table of places are doubtful: also a word, a person's name, or the name of something better known.

A doubtful name counts only where the text vouches for it (`بلدة كذا`, a recogniser that says so), a small far place also behind
`في`. Computed from Khabar's own tables and from how frequent the word is in Arabic text (wordfreq 3.1.1). Thresholds were set by
reading what fires in news of 2018.
"""

from __future__ import annotations

import gzip
import math
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from compile_places import ARAB, OWN, words

from khabar.lexicon import Lexicon
from khabar.lexicon import tables as t
from khabar.lexicon.gazetteer_file import BEHIND_IN, DOUBTFUL, LINK_ONLY, SURE, Mark
from khabar.text import fold

if TYPE_CHECKING:
    from gazetteer_sources import Place

NAMES = (t.Agency, t.KnownName, t.Nationality, t.PersonName)
NOUNS = (
    t.Approximator, t.CountedNoun, t.Month, t.NumberWord, t.OrganisationHead, t.PlaceHead, t.Scope, t.SpeechCue, t.StopWord,
    t.TimeWord, t.Title, t.Trigger, t.Unit, t.UnnamedSource, t.ViaPhrase, t.Weekday,
)  # fmt: skip
"""The tables whose words are no names: not even a metropolis keeps such a word (`مدينة` for Medina)."""
SHORT = 3  # letters, without `ال`, up to which a name is too short to be sure of
ARAB_TOWN = 5_000  # people of a town of an Arab country from which one word is enough
FAR_CITY = 1_000_000  # people of a city elsewhere, likewise; smaller ones are more often a club or a person
FAR_TOWN = 15_000  # people of a place elsewhere whose name counts behind `في`
ARAB_PHRASE, FAR_PHRASE = 1_000, 50_000  # people, for names of several words
LARGE = 300_000  # people from which an ending or a title in a name does not count
OWN_ZIPF = 3.3  # Zipf units (log10 per 10^9 words) above which a word of ours is doubtful unless `own/gazetteer_sure.txt` has it
COMMON = 4.2  # Zipf units above which a word is too common to be asked even behind a word of kind (`مقاطعة شبه جماعية`)
LEVEL = 1.0  # Zipf units: a town of 10,000 people (log10 4) is named less than 1,000 times in 10^9 words
OPENERS = frozenset("ابو ام ابن بن بنت ال عبد ذو سيد الشيخ الحاج الامام شيخ حاج امام السيد عبدال المنطقه".split())
FIRST = frozenset("في من على الى عن مع بين بعد قبل كل غير او ان كان هو هي لا ما".split())
DIRECTIONS = frozenset("شمال جنوب شرق غرب وسط ريف شمالي جنوبي شرقي غربي".split())
GENERIC = frozenset("العاصمه المدينه الشمال الجنوب الشرق الغرب الوسط الوسطي الجنوبيه الشماليه الشرقيه الغربيه".split())
METROPOLIS = 1_000_000  # people from which a name is its city's whatever the tables say


class Marks:
    """What is known of words, for one run."""

    def __init__(self, places: list[Place], folder: Path) -> None:
        lexicon = Lexicon(tables=(*NAMES, *NOUNS))
        self._words = {entry.tokens for table in (*NAMES, *NOUNS) for entry in lexicon.entries(table)}
        self._nouns = {entry.tokens for table in NOUNS for entry in lexicon.entries(table)}
        self._people = {entry.tokens[0] for entry in lexicon.entries(t.PersonName) if len(entry.tokens) == 1}
        self._drop = words(OWN / "places_drop.txt") | words(OWN / "places_doubtful.txt") | words(OWN / "gazetteer_doubtful.txt")
        self._sure = words(OWN / "places_sure.txt") | words(OWN / "gazetteer_sure.txt")
        self._zipf = frequencies(folder)
        self._largest = _largest(places)

    def mark(self, tokens: tuple[str, ...], place: Place, is_own: bool) -> Mark:
        """Whether the tokens alone make a place; `is_own`: the name is listed in our own tables."""
        form = " ".join(tokens)
        if place.feature == "country" or form in self._sure:
            return SURE
        common = len(tokens) == 1 and self._zipf.get(form, 0.0) > COMMON and place.population < METROPOLIS
        if common or tokens in self._nouns or tokens[0] in FIRST or form in GENERIC:
            return LINK_ONLY
        direction = tokens[0] in DIRECTIONS and place.feature != "region"
        if direction or form in self._drop or (not is_own and "ال" + form in map(fold, place.forms)):
            return DOUBTFUL
        if place.population >= METROPOLIS and len(form) > SHORT + 1:
            return SURE
        if tokens in self._words or self._largest[tokens] > _weight(place):
            return DOUBTFUL
        return self._one(tokens[0], place, is_own) if len(tokens) == 1 else self._several(tokens, place, is_own)

    def _one(self, word: str, place: Place, is_own: bool) -> Mark:
        bare, zipf = word.removeprefix("ال"), self._zipf.get(word, 0.0)
        if len(bare) <= SHORT - (bare != word) or (bare,) in self._words or ("ال" + word,) in self._words:
            return DOUBTFUL
        if is_own:
            return SURE if zipf <= OWN_ZIPF else DOUBTFUL
        if zipf > math.log10(place.population + 1) - LEVEL:
            return DOUBTFUL
        if word.endswith(("يه", "ات", "ين")) and place.population < LARGE:
            return DOUBTFUL
        if place.country in ARAB:
            return SURE if place.population >= ARAB_TOWN or place.feature == "region" else BEHIND_IN
        return SURE if place.population >= FAR_CITY else BEHIND_IN if place.population >= FAR_TOWN else DOUBTFUL

    def _several(self, tokens: tuple[str, ...], place: Place, is_own: bool) -> Mark:
        if is_own or place.feature == "region":
            return SURE
        if (tokens[0] in OPENERS or all(token in self._people for token in tokens)) and place.population < LARGE:
            return DOUBTFUL
        return SURE if place.population >= (ARAB_PHRASE if place.country in ARAB else FAR_PHRASE) else BEHIND_IN


def _weight(place: Place) -> float:
    """How likely a name means this place; the heavier one keeps it."""
    rank = {"country": 9.0, "capital": 8.5, "region": 5.0, "district": 2.0, "area": 6.0, "water": 6.0}
    return max(rank.get(place.feature, 0.0), math.log10(place.population + 1), 4.5 if place.own else 0.0)


def _largest(places: list[Place]) -> dict[tuple[str, ...], float]:
    """Name → the weight that a place must have to bear it without doubt: a hundredth of the heaviest one's people."""
    largest: dict[tuple[str, ...], float] = {}
    for place in places:
        for form in place.forms:
            key = tuple(fold(form.rstrip("?")).split())
            largest[key] = max(largest.get(key, 0.0), _weight(place) - 2.0)
    return _Zero(largest)


class _Zero(dict[tuple[str, ...], float]):
    def __missing__(self, key: tuple[str, ...]) -> float:
        return 0.0


def frequencies(folder: Path) -> dict[str, float]:
    """Folded word → how frequent it is, in Zipf units; spellings that fold alike are added up."""
    packed = gzip.decompress((folder / "wordfreq/wordfreq/data/large_ar.msgpack.gz").read_bytes())
    counts: dict[str, float] = {}
    for centibels, found in enumerate(msgspec.msgpack.decode(packed)[1:]):
        for word in found:
            counts[fold(word)] = counts.get(fold(word), 0.0) + 10 ** (-centibels / 100)
    return {word: 9 + math.log10(share) for word, share in counts.items()}
