"""Names that the trained tagger reads: where no finder reads anything, and how far a person's name goes where both read one.

All else that a finder reads stands. Let the tagger decide on organisations and places too, and F1 on the gold articles falls by
one to two points while that on ANERcorp rises by three to six: the two do not agree on what an organisation is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from khabar.extract.mentions import persons
from khabar.extract.mentions.found import Found
from khabar.extract.mentions.person_run import JOINS, OPENS
from khabar.extract.mentions.tagger import Tagged, Tagger, tagger
from khabar.extract.mentions.view import SentenceView
from khabar.extract.stage import ArticleText
from khabar.lexicon.gazetteer import MAX_TOKENS
from khabar.lexicon.tables import PlaceName, SpeechCue
from khabar.model import MentionType

MAX_SHORT = 3  # letters of a word that is as often a name (`بين`, `رأى`)
DECIDED, ADDED = 0, 9  # ranks: before all finders, behind them all
Readings = list[tuple[SentenceView, list[Found]]]
_TYPES: dict[str, MentionType] = {"PER": "PER", "LOC": "LOC", "ORG": "ORG"}


def add_tagged(article: ArticleText, readings: Readings, chosen: Sequence[Found]) -> set[int]:
    """Adds the tagger's readings to those of each sentence; the numbers of sentences with new ones. `chosen`: the finders'."""
    model = tagger()
    starts = [view.first for view, _ in readings]
    at = {token: one for one in chosen for token in range(one.first, one.last)}
    blocked = {token for _, own in readings for one in own if one.type is None for token in range(one.first, one.last)}
    bodies = [_bodies(own) for _, own in readings]
    grown: set[int] = set()
    for one in model.tag(article.analysis, [(view.first, view.last) for view, _ in readings], chosen):
        for part in _parts(article, one, model) if one.type in _TYPES and blocked.isdisjoint(range(one.first, one.last)) else ():
            same = at.get(part.first)
            if same is not None and (same.first, same.last) == (part.first, part.last):
                continue  # a finder reads just this, as with most names
            number = bisect_right(starts, part.first) - 1
            beside = {id(other): other for token in range(part.first, part.last) if (other := at.get(token)) is not None}
            new = list(_decided((readings[number][0], bodies[number]), part, list(beside.values()), model))
            if new:
                readings[number][1].extend(new)
                bodies[number].update(_bodies(new))
                grown.add(number)
    return grown


Bodies = dict[int, int]
"""The tokens behind the organisations of a sentence, by their first one."""


def _bodies(found: Sequence[Found]) -> Bodies:
    return {one.first: one.last for one in found if one.type == "ORG" and not one.cut}


def _parts(article: ArticleText, one: Tagged, model: Tagger) -> Iterator[Tagged]:
    """`هازارد وبوغبا` are two: a name ends before a word that is a name behind و, and before a verb of speech (`سلمان أكدا`)."""
    first = one.first
    for token in range(one.first + 1, one.last) if one.type in ("PER", "LOC") else ():
        if one.type == "PER" and _says(article, token):
            yield Tagged(one.type, first, token)
            return
        if article.analysis.forms[token].startswith("و") and model.clitic(article.analysis, token):
            yield Tagged(one.type, first, token)
            first = token
    yield Tagged(one.type, first, one.last)


def _says(article: ArticleText, token: int) -> bool:
    """True for a verb of speech that no name is spelt like."""
    hits = article.analysis.hits_in(SpeechCue, token, token + 1)
    return len(article.analysis.forms[token]) > MAX_SHORT and any(h.row.kind == "verb" and not h.cut.length for h in hits)


def _decided(reading: tuple[SentenceView, Bodies], one: Tagged, beside: list[Found], model: Tagger) -> Iterator[Found]:
    """What the tagger adds to a reading of a sentence; `beside` are the finders' names that share tokens with its own."""
    if not beside:
        name = _found(reading, one, model)
        if not (_is_misspelt(reading[0], one) or _is_common(reading[0], name) or _is_no_club(reading[0], one)):
            yield name
    elif one.type == "PER" and all(other.type == "PER" for other in beside):
        same = next((other for other in beside if other.first == one.first), None)
        if (same is None or same.last != one.last) and not any(_leaves_out(reading[0], one, other) for other in beside):
            name = replace(_found(reading, one, model), rank=DECIDED)
            yield replace(name, cut=same.cut, title=same.title, title_cut=same.title_cut) if same and same.title else name


def _is_misspelt(view: SentenceView, one: Tagged) -> bool:
    """True for a place that the page spells as another word: `جده` is his grandfather."""
    spelt = view.analysis.hits_in(PlaceName, one.first, one.first + 1)
    return one.type == "LOC" and one.last == one.first + 1 and bool(spelt) and not view.places.get(one.first)


def _is_no_club(view: SentenceView, one: Tagged) -> bool:
    """True for an organisation that is a club's short name, which the finder of clubs has refused here: `محادثات اليرموك`."""
    return one.type == "ORG" and any(hit.last == one.last for hit in view.clubs.get(one.first, ()))


def _is_common(view: SentenceView, one: Found) -> bool:
    """True for `منظمة دولية`, a head with indefinite words; and for a person behind لل, which no name of a person is."""
    words = [view.word(token) for token in range(one.first + 1, one.last)]
    if one.type == "ORG" and one.first in view.heads:
        return not any(word.definite or word.foreign or word.person is not None for word in words)
    return one.type == "PER" and view.forms[one.first][one.cut :].startswith("لل")


def _leaves_out(view: SentenceView, one: Tagged, other: Found) -> bool:
    """True where a finder's name has words outside the tagger's that the tables know as names, or that join names."""
    outside = [token for token in range(other.first, other.last) if not one.first <= token < one.last]
    return any(view.word(token).person is not None or view.forms[token] in JOINS | OPENS for token in outside)


def _found(reading: tuple[SentenceView, Bodies], one: Tagged, model: Tagger) -> Found:
    view, ends = reading
    cut = model.clitic(view.analysis, one.first)
    name = Found(type=_TYPES[one.type], first=one.first, last=_end(view, one, cut), cut=cut, rule="tagger", rank=ADDED)
    if name.type != "PER":
        return name
    title = persons.title_before(view, one.first, ends) if not cut else None
    if title is not None:
        return replace(name, title=title[0], title_cut=title[1])
    return replace(name, role=persons.apposition(view, one.last, ends))


def _end(view: SentenceView, one: Tagged, cut: int) -> int:
    """The end of a name; of a place that of the longest one of the gazetteer that begins there (`إيرلندا الشمالية`)."""
    table = view.analysis.lexicon.gazetteer
    if one.type != "LOC" or table is None:
        return one.last
    forms = [view.forms[one.first][cut:], *view.forms[one.first + 1 : min(view.last, one.first + MAX_TOKENS)]]
    return max(one.last, one.first + table.longest(forms, 0, len(forms)))
