"""Places and nationalities: the gazetteer's names, unknown names behind a word like `بلدة`, and which of two towns is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from khabar.extract.mentions import placing
from khabar.extract.mentions.found import Found
from khabar.extract.mentions.person_run import run_at
from khabar.extract.mentions.placing import Setting
from khabar.extract.mentions.placing_words import head_of
from khabar.extract.mentions.resolve import text_of
from khabar.extract.mentions.view import SentenceView, whole
from khabar.grammar import Hit
from khabar.lexicon import Lexicon
from khabar.lexicon.gazetteer_file import BEHIND_IN, DOUBTFUL, Mark
from khabar.lexicon.tables import PlaceName
from khabar.model import Place

AFTER_PERSON, PLACE, HEADED, NATION = 1, 6, 7, 8  # ranks
_BEFORE = frozenset("في من الي وفي ومن والي بين عن قرب نحو شمال جنوب شرق غرب وسط ضد".split())
_IN = frozenset(("في", "وفي"))
_WIDE = frozenset(("country", "capital", "region", "area"))
_ALSO_ADJECTIVES = frozenset(("السعوديه", "سوريه"))
"""Names of countries that are also their adjectives: `الحكومة السعودية`, `قوات سورية`."""
_EXCLUDED_ENDINGS = ("يه", "ات", "ون", "ين")


def listed(view: SentenceView) -> Iterator[Found]:
    """Names that the gazetteer has. All its places of one name go into one reading."""
    for first, hits in view.places.items():
        best = hits[0] if len(hits) == 1 else min(hits, key=lambda hit: (hit.cut.length, -hit.last))
        same = [hit for hit in hits if hit.last == best.last and hit.start == best.start]
        certain = tuple([hit for hit in same if (not hit.row.doubtful and _is_plain(hit)) or _vouched(view, hit)])
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
            continue
        known = _known_end(view, token, BEHIND_IN if hit.row.kind == "facility" else DOUBTFUL)  # `ملعب ليبرتي`
        if known:
            yield Found(type="LOC", first=token, last=known, rule="gazetteer", rank=HEADED)
        elif hit.row.kind in ("settlement", "region", "area") and view.is_word(token) and _is_place_word(view, token):
            yield Found(type="LOC", first=token, last=token + 1, rule="place head", rank=HEADED)


def behind_in(view: SentenceView) -> Iterator[Found]:
    """Names of small far places, which count only behind `في`: elsewhere they are more often a club or a person."""
    for token, before in enumerate(view.forms[view.first : view.last - 1], view.first + 1):
        if before in _IN and token not in view.places:
            end = _known_end(view, token, BEHIND_IN)
            if end:
                yield Found(type="LOC", first=token, last=end, rule="gazetteer", rank=HEADED)


def _known_end(view: SentenceView, token: int, mark: Mark) -> int:
    """The end of a name that the big table has, even a doubtful one, behind a word of kind; 0 where there is none."""
    table = view.analysis.lexicon.gazetteer
    if table is None or not view.is_word(token):
        return 0
    end = table.longest(view.forms, token, view.last, mark)
    return end if end > token + 1 or (end > token and not view.word(token).stop) else 0


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


_NAMED = "شارع ميدان مسجد جامع فندق كاس جائزه قصر طريق مدرسه دوري".split()
_NAMED_AFTER = frozenset(clitic + word for clitic in ("", "ب") for word in _NAMED)


def streets(view: SentenceView) -> Iterator[Found]:
    """What is called after a person and is no mention of him: `شارع الملك فيصل`; it blocks its tokens."""
    for token, form in enumerate(view.forms[view.first : view.last - 1], view.first):
        if form in _NAMED_AFTER:
            title = whole(view.titles, token + 1)
            if title is not None and view.word(token + 1).definite:
                yield Found(type=None, first=token, last=min(title.last + 2, view.last), rule="named after", rank=0)


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


def setting_of(named: Iterable[tuple[SentenceView, Found]], views: Sequence[SentenceView]) -> Setting:
    """Where an article plays: its nationalities, in other names too, and its places."""
    table = views[0].analysis.lexicon.gazetteer if views else None
    if table is None:
        return Setting()
    nations = [hits[0].row.country for view in views for hits in view.nations.values() if hits[0].row.country]
    return placing.setting_of(table, nations, [_words(view, one) for view, one in named if one.type == "LOC"])


def place_of(view: SentenceView, one: Found, setting: Setting) -> Place | None:
    """The place that a name means, by the word of kind before it and where the article plays."""
    table, words = view.analysis.lexicon.gazetteer, _words(view, one)
    if table is None:
        return None
    head, found = placing.candidates(table, words)
    if len(found) > 1:
        found = placing.as_written(table, found, words, text_of(view, one))
    before = view.form(one.first - 1)
    kind = head or ("" if one.cut else head_of(before))
    near = view.form(one.first - 2) if kind and not head else before
    choice = placing.choose([p for p in found if p.row.country], setting, kind, near)
    if choice is None or (setting.is_stray(choice.place, words) and not view.word(one.first).foreign):
        return None
    return placing.place_at(table, choice.place.number, choice.precision)


_WIDE_HEADS = frozenset("محافظه ولايه منطقه اماره اقليم مقاطعه".split())


def wide_name(view: SentenceView, one: Found, setting: Setting) -> str | None:
    """The name of a region whose city has it too, with its word of kind: `محافظة الحديدة`; null of all else."""
    table, before = view.analysis.lexicon.gazetteer, view.form(one.first - 1)
    head = head_of(before) if not one.cut else ""
    if table is None or head not in _WIDE_HEADS:
        return None
    found = [place for place in placing.candidates(table, _words(view, one))[1] if place.row.country]
    choice = placing.choose(found, setting, head)
    if choice is None or choice.place.row.feature not in ("region", "district"):
        return None
    city = any(place.row.feature in placing.SETTLED and place.row.country == choice.place.row.country for place in found)
    cut = len(before) - len(head)
    return f"{view.surface(one.first - 1)[cut:]} {text_of(view, one)}" if city else None


_TO = frozenset("في وفي الي والي".split())


def is_other_word(view: SentenceView, one: Found, setting: Setting) -> bool:
    """True for one word of the gazetteer that is more likely another word: `معسكر` in news of Yemen is no Mascara."""
    if one.type != "LOC" or one.last - one.first > 1 or not one.places or view.word(one.first).foreign:
        return False
    before = one.first - 1
    if view.form(before) in _TO or any(head.last == one.first for head in view.place_heads.get(before, ())):
        return False
    words, table = _words(view, one), view.analysis.lexicon.gazetteer
    found = placing.candidates(table, words)[1] if table is not None else ()
    return bool(found) and all(setting.is_stray(place, words) for place in found)


def _words(view: SentenceView, one: Found) -> tuple[str, ...]:
    """The folded tokens of a name."""
    return (view.forms[one.first][one.cut :], *view.forms[one.first + 1 : one.last])


def country_of(lexicon: Lexicon, country: str) -> Place | None:
    """The country of an ISO code as a place."""
    return _countries(lexicon).get(country)


@lru_cache(maxsize=4)
def _countries(lexicon: Lexicon) -> dict[str, Place]:
    rows = (entry.row for entry in lexicon.entries(PlaceName))
    return {row.country: placing.place_from(row, placing.PRECISION["country"]) for row in rows if row.feature == "country"}
