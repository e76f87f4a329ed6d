"""Mentions of persons, organisations, places and peoples, and one entity for all mentions of one name in an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from khabar.extract.mentions import clubs, known, located, namesakes, organisations, persons, places, resolve, teams
from khabar.extract.mentions.entities import entities_of, entity_type
from khabar.extract.mentions.found import Found, choose
from khabar.extract.mentions.latin import latin_of
from khabar.extract.mentions.metonymy import is_government
from khabar.extract.mentions.placing import Setting
from khabar.extract.mentions.references import references
from khabar.extract.mentions.resolve import Named
from khabar.extract.mentions.tagged import Readings, add_tagged
from khabar.extract.mentions.view import SentenceView, views_of
from khabar.extract.mentions.words import Words
from khabar.extract.stage import ArticleText, Facts
from khabar.model import Mention, Metonymy, Place, Quote

Basis = Literal["known", "transliterated"]


class MentionsExtractor:
    """Fills `mentions` and `entities`: names by lexicon and titles, and where those read nothing by a trained tagger."""

    name = "mentions"
    requires: frozenset[str] = frozenset()
    provides = frozenset({"mentions", "entities"})

    def __init__(self) -> None:
        self._words = Words()

    def extract(self, article: ArticleText, facts: Facts) -> None:
        views = views_of(article, article.sentences, self._words)
        sport = article.field.name == "sport"
        readings = finders_read(views, sport)
        stand = [choose(found) for _, found in readings]
        named = with_surnames(readings, stand)
        grown = add_tagged(article, readings, [one for _, one in named])
        if grown:
            stand = [choose(found) if at in grown else stand[at] for at, (_, found) in enumerate(readings)]
            named = with_surnames(readings, stand)
        full = resolve.same_people(one.name or resolve.text_of(view, one) for view, one in named if one.type == "PER")
        setting = located.setting_of(named, views)
        named = [
            (view, _meant(view, one, sport, setting)) for view, one in named if not located.is_other_word(view, one, setting)
        ]
        named = namesakes.named_in_full(clubs.told_apart(named, setting))
        mentions = tuple(sorted((_mention(article, view, one, full, setting) for view, one in named), key=lambda m: m.at.span))
        facts.mentions = mentions
        facts.entities = entities_of(article, named, mentions, references(article, views, mentions))


def finders_read(views: Iterable[SentenceView], sport: bool) -> Readings:
    """Every reading of each sentence, by every finder; `sport`: the article is on sport."""
    return [(view, _readings(view, sport)) for view in views]


def _readings(view: SentenceView, sport: bool) -> list[Found]:
    found = [*known.organisations(view), *organisations.headed(view), *clubs.clubs(view, sport)]
    ends = {one.first: one.last for one in found if not one.cut}
    people = [*persons.titled(view, ends), *persons.known(view), *persons.bare(view)]
    found += [one if one.title else _with_role(view, one, ends) for one in people]
    found += [*places.listed(view), *places.headed(view), *places.behind_in(view), *places.streets(view), *places.nations(view)]
    return found


def _with_role(view: SentenceView, one: Found, ends: dict[int, int]) -> Found:
    role = persons.apposition(view, one.last, ends)
    return replace(one, role=role) if role else one


def with_surnames(readings: Readings, stand: Sequence[list[Found]]) -> list[Named]:
    """What stands in each sentence, and the last and short names of those who are named in full anywhere in the article."""
    first = [(view, kept) for (view, _), kept in zip(readings, stand, strict=True)]
    chosen = [(view, one) for view, kept in first for one in kept]
    names, short = resolve.full_names(first), namesakes.short_forms(chosen)
    if not names and not short:
        return chosen
    heads = resolve.heads_of(names)
    named = []
    for (view, found), (_, kept) in zip(readings, first, strict=True):
        further = [*resolve.surnames(view, kept, names, heads), *namesakes.shortened(view, short)]
        named += [(view, one) for one in (choose([*found, *further]) if further else kept)]
    return named


def _meant(view: SentenceView, one: Found, sport: bool, setting: Setting) -> Found:
    """A reading with what it stands for: a national team, a government, a region and not its city."""
    team = teams.national_team(view, one, sport)
    if team is not None:
        return replace(one, name=team, metonymy="team" if one.type == "LOC" else None)
    if one.type != "LOC":
        return one
    wide = located.wide_name(view, one, setting)
    metonymy: Metonymy | None = "government" if is_government(view, one) else None
    return replace(one, name=wide or one.name, metonymy=metonymy) if wide or metonymy else one


def _mention(article: ArticleText, view: SentenceView, one: Found, full: dict[str, str], setting: Setting) -> Mention:
    at = article.quote(one.first, one.last, one.cut)
    place = _place(view, one, setting)
    name = one.name or at.plain
    if one.type == "PER":
        name = full.get(resolve.key_of(name), name)
    latin, basis = _latin(view, one, at, place)
    assert one.type is not None, "readings without a type only block others"
    return Mention(
        id=article.id_of("mentions", one.type, at.parts),
        article=article.article.id,
        at=at,
        rule=one.rule,
        type=one.type,
        title=_title(article, one),
        latin=latin,
        latin_basis=basis,
        entity=resolve.entity_id(entity_type(one), name),
        metonymy=one.metonymy,
        place=place,
    )


def _title(article: ArticleText, one: Found) -> Quote | None:
    if one.title:
        return article.quote(*one.title, one.title_cut)
    return article.quote(*one.role) if one.role else None


def _place(view: SentenceView, one: Found, setting: Setting) -> Place | None:
    """The place of a LOC; of a NORP its country."""
    if one.type == "LOC":
        return located.place_of(view, one, setting)
    return located.country_of(view.analysis.lexicon, one.country) if one.type == "NORP" and one.country else None


def _latin(view: SentenceView, one: Found, at: Quote, place: Place | None) -> tuple[str | None, Basis | None]:
    if one.type == "NORP":
        return None, None
    if one.type == "LOC" and place is not None:
        return place.name_en, "known"
    if one.latin and (one.type != "PER" or " " in at.plain or one.rule == "known name"):
        return one.latin, "known"
    if one.type == "ORG":
        return None, None  # common nouns spelt out letter by letter tell a reader nothing
    return latin_of(at.plain.split(), view.analysis.lexicon, one.type == "PER")
