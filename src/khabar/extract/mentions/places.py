"""Places and nationalities: the gazetteer's names, unknown names behind a word like `بلدة`, and which of two towns is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from khabar.extract.mentions.found import Found
from khabar.extract.mentions.person_run import run_at
from khabar.extract.mentions.view import SentenceView, whole
from khabar.grammar import Hit
from khabar.lexicon import Lexicon
from khabar.lexicon.tables import PlaceName
from khabar.model import Place

AFTER_PERSON, PLACE, HEADED, NATION = 1, 6, 7, 8  # ranks
CLEAR = 8  # a place is meant by a shared name if it has so many times the people of the next one
_BEFORE = frozenset("في من الي وفي ومن والي بين عن قرب نحو شمال جنوب شرق غرب وسط ضد".split())
_WIDE = frozenset(("country", "capital", "region", "area"))
_PRECISION: dict[str, Literal[1, 2, 3]] = {"city": 1, "town": 1, "capital": 1, "area": 2, "region": 3, "country": 3}
"""ACLED geo_precision of a name taken by itself: 1 a named town, 2 a part of a region, 3 a larger region."""
_ALSO_ADJECTIVES = frozenset(("السعوديه", "سوريه"))
"""Names of countries that are also their adjectives: `الحكومة السعودية`, `قوات سورية`."""
_EXCLUDED_ENDINGS = ("يه", "ات", "ون", "ين")


def listed(view: SentenceView) -> Iterator[Found]:
    """Names that the gazetteer has. All its places of one name go into one reading."""
    for first, hits in view.places.items():
        best = min(hits, key=lambda hit: (hit.cut.length, -hit.last))
        same = tuple(hit for hit in hits if (hit.last, hit.start) == (best.last, best.start))
        certain = tuple(hit for hit in same if (not hit.row.doubtful and _is_plain(hit)) or _vouched(view, hit))
        if certain and not _is_adjective(view, best) and not _is_birthplace(view, first):
            last, cut, name = best.last, best.cut.length, best.entry.name
            yield Found(type="LOC", first=first, last=last, cut=cut, rule="gazetteer", rank=PLACE, places=certain, name=name)


def _is_plain(hit: Hit[PlaceName]) -> bool:
    """False for a short name behind a clitic, which is more likely another word: `كبيرا` is no Beira."""
    if not hit.cut.length or hit.row.feature in _WIDE or len(hit.cut.stem) > 4:
        return True
    return "ك" not in hit.cut.prefix and hit.row.population > 300_000


def _vouched(view: SentenceView, hit: Hit[PlaceName]) -> bool:
    """True where a word before a doubtful name says that it is a place."""
    before = hit.first - 1
    if hit.cut.length == 0 and any(head.last == hit.first for head in view.place_heads.get(before, ())):
        return True
    if hit.row.feature not in _WIDE:
        return False
    return hit.cut.prefix in ("ب", "ل", "وب", "ول") or (not hit.cut.length and view.form(before) in _BEFORE)


def _is_birthplace(view: SentenceView, token: int) -> bool:
    """`مسقط رأسه` is where he was born, not Muscat."""
    return view.forms[token] == "مسقط" and view.form(token + 1).startswith("راس")


def _is_adjective(view: SentenceView, hit: Hit[PlaceName]) -> bool:
    if view.forms[hit.last - 1] not in _ALSO_ADJECTIVES or hit.last - hit.first > 1:
        return False
    before = hit.first - 1
    if hit.cut.length or not view.is_word(before):
        return False
    if view.forms[hit.first] == "سوريه":
        return view.form(before) not in _BEFORE
    described = view.word(before).definite or view.forms[before].startswith("لل")
    return described or any(n.last == hit.first for n in view.nations.get(before, ()))


def headed(view: SentenceView) -> Iterator[Found]:
    """Unknown names behind a word that says they are places: `بلدة كفرنبل`; what is called after a person: `مطار الملك خالد`."""
    for hits in view.place_heads.values():
        hit = min(hits, key=lambda h: h.cut.length)
        token = hit.last
        end = _person_end(view, token) if hit.row.kind in ("facility", "settlement") else None
        if end is not None:
            yield Found(type="LOC", first=hit.first, last=end, cut=hit.cut.length, rule="place head", rank=AFTER_PERSON)
        elif hit.row.kind in ("settlement", "region", "area") and view.is_word(token) and _is_place_word(view, token):
            yield Found(type="LOC", first=token, last=token + 1, rule="place head", rank=HEADED)


def _person_end(view: SentenceView, token: int) -> int | None:
    """The end of a title and a name for which a place is called, with `الدولي` behind them."""
    title = whole(view.titles, token) if view.is_word(token) and view.word(token).definite else None
    run = run_at(view, title.last, True) if title is not None and title.last < view.last else None
    if run is None:
        return None
    return run.last + (view.form(run.last) in ("الدولي", "الدوليه", "الجويه", "الرياضيه"))


def _is_place_word(view: SentenceView, token: int) -> bool:
    word, form = view.word(token), view.forms[token]
    if word.stop or word.clitic or word.verbal or view.nations.get(token) or whole(view.titles, token) or len(form) < 3:
        return False
    if word.definite:
        return not word.bare_stop and not form.endswith(("ات", "يه"))
    return not form.endswith(_EXCLUDED_ENDINGS) and (word.foreign or form[-1] not in "هي")


_NAMED_AFTER = frozenset("شارع ميدان مسجد جامع فندق كاس جائزه قصر طريق مدرسه دوري".split())


def streets(view: SentenceView) -> Iterator[Found]:
    """What is called after a person and is no mention of him: `شارع الملك فيصل`; it blocks its tokens."""
    for token in range(view.first, view.last - 1):
        if view.forms[token].removeprefix("ب") in _NAMED_AFTER:
            title = whole(view.titles, token + 1)
            if title is not None and view.word(token + 1).definite:
                yield Found(type=None, first=token, last=min(title.last + 2, view.last), rule="named after", rank=2)


def nations(view: SentenceView) -> Iterator[Found]:
    """Nationalities and peoples."""
    for hits in view.nations.values():
        hit = min(hits, key=lambda h: (h.cut.length, -h.last))
        if hit.cut.prefix in ("", "و", "ل", "ب", "ف"):
            yield Found(
                type="NORP",
                first=hit.first,
                last=hit.last,
                cut=hit.cut.length,
                rule="nationality",
                rank=NATION,
                name=hit.entry.name,
                country=hit.row.country,
            )


def context_of(named: Iterable[tuple[SentenceView, Found]], views: Iterable[SentenceView]) -> Counter[str]:
    """How often an article names each country: by nationalities, in other names too, and by places that lie in one alone."""
    countries: Counter[str] = Counter()
    for view in views:
        countries.update(hits[0].row.country for hits in view.nations.values() if hits[0].row.country)
    for _, one in named:
        rows = {hit.row.country for hit in one.places}
        if len(rows) == 1:
            countries.update(rows)
    return countries


def place_of(hits: tuple[Hit[PlaceName], ...], context: Counter[str]) -> Place | None:
    """The place that a name means: the only one, else the one in a country that the article names, else the far larger one."""
    rows = [hit.row for hit in hits if hit.row.country]
    if len(rows) > 1:
        near = [row for row in rows if context[row.country]]
        rows = near or rows
    if not rows:
        return None
    if len(rows) > 1 and not _is_clear(rows, context):
        return None
    return place_from(max(rows, key=lambda r: (context[r.country], r.population)))


def country_of(lexicon: Lexicon, country: str) -> Place | None:
    """The country of an ISO code as a place."""
    row = _countries(lexicon).get(country)
    return place_from(row) if row is not None else None


@lru_cache(maxsize=4)
def _countries(lexicon: Lexicon) -> dict[str, PlaceName]:
    rows = (entry.row for entry in lexicon.entries(PlaceName))
    return {row.country: row for row in rows if row.feature == "country"}


def place_from(row: PlaceName) -> Place:
    """A row of the gazetteer as a place."""
    return Place(
        name_en=row.name_en,
        lat=row.lat,
        lon=row.lon,
        country=row.country,
        geonames=row.geonames,
        geo_precision=_PRECISION[row.feature],
    )


def _is_clear(rows: list[PlaceName], context: Counter[str]) -> bool:
    """True where one of several places stands out, by the article's countries or by its people."""
    if len({row.country for row in rows}) == 1 and len({row.name_en for row in rows}) > 1:
        ordered = sorted(rows, key=lambda r: -r.population)
        return ordered[0].population >= CLEAR * ordered[1].population
    counts = sorted((context[row.country] for row in rows), reverse=True)
    if counts[0] > counts[1]:
        return True
    people = sorted((row.population for row in rows), reverse=True)
    return people[0] >= CLEAR * max(people[1], 1)
