"""Places and nationalities: the gazetteer's names, and unknown names behind a word like `بلدة`."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.mentions.found import Found
from khabar.extract.mentions.person_run import run_at
from khabar.extract.mentions.view import SentenceView, whole
from khabar.grammar import Hit
from khabar.lexicon.gazetteer_file import BEHIND_IN, DOUBTFUL, Mark
from khabar.lexicon.tables import PlaceName

AFTER_PERSON, PLACE, HEADED, NATION = 1, 6, 7, 8  # ranks
_BEFORE = frozenset("في من الي وفي ومن والي بين عن قرب نحو شمال جنوب شرق غرب وسط ضد".split())
_IN = frozenset(("في", "وفي"))
_WIDE = frozenset(("country", "capital", "region", "area"))
_ALSO_ADJECTIVES = frozenset(("السعوديه", "سوريه"))
"""Names of countries that are also their adjectives: `الحكومة السعودية`, `قوات سورية`."""
_MARKS = frozenset('"«“”‘’')
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
    marked = view.form(before) in _MARKS and view.form(hit.last) in _MARKS  # `مدينة "حيدر أباد"`
    head = before - marked
    if hit.cut.length == 0 and any(one.last == head + 1 for one in view.place_heads.get(head, ())):
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
        if view.form(token) in _MARKS:
            known = _known_end(view, token + 1, DOUBTFUL) if hit.row.kind == "settlement" else 0
            if known and view.form(known) in _MARKS:
                yield Found(type="LOC", first=token + 1, last=known, rule="gazetteer", rank=HEADED)
            continue
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
    title = whole(view.titles, token) if view.is_definite(token) else None
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
