"""What link asks of the record: each article with its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from khabar.link.tellings import ArticleTellings
from khabar.model import Article, ArticleRef, Entity, LinkItem, Mention, NamedEntity, Reading, RoleTold


def link_items(readings: Iterable[Reading]) -> Iterator[LinkItem]:
    """What link needs of each article, in order of ref, given the readings in order of id."""
    for reading in readings:
        for article in sorted(reading.articles, key=lambda article: article.id):
            yield link_item(reading, article)


def link_item(reading: Reading, article: Article) -> LinkItem:
    """What link needs of one article. The stretches of its body are joined by line ends."""
    mentions = [mention for mention in reading.mentions if mention.article == article.id]
    countries = Counter(mention.place.country for mention in mentions if mention.place)
    tellings = ArticleTellings(reading, article)
    return LinkItem(
        ref=ArticleRef(reading.id, article.id),
        page=reading.page.id,
        article=article,
        outlet=article.outlet.name if article.outlet else None,
        title=article.title.text if article.title else None,
        body="\n".join(reading.page.text[start:end] for start, end in article.body),
        entities=tuple(_named(reading, mentions)),
        countries=tuple(sorted(countries.items())),
        events=tuple(tellings.events()),
        speeches=tuple(tellings.speeches()),
        figures=tuple(tellings.figures()),
    )


def _named(reading: Reading, mentions: list[Mention]) -> Iterator[NamedEntity]:
    """The entities that mentions point to, in order of id."""
    entities = {entity.id: entity for entity in reading.entities}
    by_entity: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.entity in entities:
            by_entity.setdefault(mention.entity, []).append(mention)
    for key in sorted(by_entity):
        yield _entity(entities[key], by_entity[key])


def _entity(entity: Entity, mentions: list[Mention]) -> NamedEntity:
    places = Counter((mention.place.geonames, mention.place.country) for mention in mentions if mention.place)
    geonames, country = min(places, key=lambda place: (-places[place], place[0] or 0, place[1]), default=(None, None))
    return NamedEntity(
        id=entity.id,
        type=entity.type,
        name=entity.name,
        latin=entity.latin,
        roles=tuple(dict.fromkeys(RoleTold(role.text, role.org, role.country) for role in entity.roles)),
        geonames=geonames,
        country=country,
    )
