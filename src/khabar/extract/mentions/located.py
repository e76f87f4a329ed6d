"""Which place a reading means: by the word of kind before it and where the article plays; and which readings are no places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from khabar.extract.mentions import placing
from khabar.extract.mentions.found import Found
from khabar.extract.mentions.placing import Setting
from khabar.extract.mentions.placing_words import head_of
from khabar.extract.mentions.resolve import Named, forms_of, text_of
from khabar.extract.mentions.view import SentenceView
from khabar.lexicon import Lexicon
from khabar.lexicon.tables import PlaceName
from khabar.model import Place

_WIDE_HEADS = frozenset("محافظه ولايه منطقه اماره اقليم مقاطعه".split())
"""Words of kind for a region."""
_TO = frozenset("في وفي الي والي".split())


def setting_of(named: Iterable[Named], views: Sequence[SentenceView]) -> Setting:
    """Where an article plays: its nationalities, in other names too, and its places."""
    table = views[0].analysis.lexicon.gazetteer if views else None
    if table is None:
        return Setting()
    nations = [hits[0].row.country for view in views for hits in view.nations.values() if hits[0].row.country]
    return placing.setting_of(table, nations, [forms_of(view, one) for view, one in named if one.type == "LOC"])


def place_of(view: SentenceView, one: Found, setting: Setting) -> Place | None:
    """The place that a name means, by the word of kind before it and where the article plays."""
    table, words = view.analysis.lexicon.gazetteer, forms_of(view, one)
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


def wide_name(view: SentenceView, one: Found, setting: Setting) -> str | None:
    """The name of a region whose city has it too, with its word of kind: `محافظة الحديدة`; null of all else."""
    table, before = view.analysis.lexicon.gazetteer, view.form(one.first - 1)
    head = head_of(before) if not one.cut else ""
    if table is None or head not in _WIDE_HEADS:
        return None
    found = [place for place in placing.candidates(table, forms_of(view, one))[1] if place.row.country]
    choice = placing.choose(found, setting, head)
    if choice is None or choice.place.row.feature not in ("region", "district"):
        return None
    city = any(place.row.feature in placing.SETTLED and place.row.country == choice.place.row.country for place in found)
    cut = len(before) - len(head)
    return f"{view.surface(one.first - 1)[cut:]} {text_of(view, one)}" if city else None


def is_other_word(view: SentenceView, one: Found, setting: Setting) -> bool:
    """True for one word of the gazetteer that is more likely another word: `معسكر` in news of Yemen is no Mascara."""
    if one.type != "LOC" or one.last - one.first > 1 or not one.places or view.word(one.first).foreign:
        return False
    before = one.first - 1
    if view.form(before) in _TO or any(head.last == one.first for head in view.place_heads.get(before, ())):
        return False
    words, table = forms_of(view, one), view.analysis.lexicon.gazetteer
    found = placing.candidates(table, words)[1] if table is not None else ()
    return bool(found) and all(setting.is_stray(place, words) for place in found)


def country_of(lexicon: Lexicon, country: str) -> Place | None:
    """The country of an ISO code as a place."""
    return countries(lexicon).get(country, ("", None))[1]


@lru_cache(maxsize=4)
def countries(lexicon: Lexicon) -> dict[str, tuple[str, Place]]:
    """The Arabic name and the place of each country by its ISO code."""
    found: dict[str, tuple[str, Place]] = {}
    for entry in lexicon.entries(PlaceName):
        if entry.row.feature == "country" and entry.row.country not in found:
            found[entry.row.country] = entry.name, placing.place_from(entry.row, placing.PRECISION["country"])
    return found
