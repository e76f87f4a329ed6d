"""What link finds, as it is kept: groups with their members, and edges with their scores; and what link asks of the record."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

import msgspec

from khabar.errors import RecordError
from khabar.model import (
    Article,
    ArticleRef,
    EntityLink,
    LinkItem,
    Links,
    MentionType,
    Reading,
    Reprint,
    ReprintGroup,
    Score,
    Story,
    StoryEdge,
)
from khabar.store.database import Database

_Data = dict[str, str | None]


def link_items(readings: Iterable[Reading]) -> Iterator[LinkItem]:
    """What link needs of each article, in order of ref, given the readings in order of id."""
    for reading in readings:
        for article in sorted(reading.articles, key=lambda article: article.id):
            yield link_item(reading, article)


def link_item(reading: Reading, article: Article) -> LinkItem:
    """What link needs of one article. The stretches of its body are joined by line ends."""
    named = {mention.entity for mention in reading.mentions if mention.article == article.id and mention.entity}
    entities = {entity.id: (entity.id, entity.type, entity.name) for entity in reading.entities if entity.id in named}
    return LinkItem(
        ref=ArticleRef(reading.id, article.id),
        page=reading.page.id,
        article=article,
        outlet=article.outlet.name if article.outlet else None,
        title=article.title.text if article.title else None,
        body="\n".join(reading.page.text[start:end] for start, end in article.body),
        entities=tuple(entities[key] for key in sorted(entities)),
    )


def put_links(database: Database, links: Links) -> None:
    """Put new links in the place of the old, inside a transaction. Raises RecordError if they name an unknown article."""
    clear_links(database)
    try:
        for number, entity in enumerate(links.entities):
            data: _Data = {"type": entity.type, "latin": entity.latin}
            _put_group(database, "entity", number, entity.id, entity.name, data, entity.articles)
        for number, group in enumerate(links.reprint_groups):
            _put_group(database, "reprint_group", number, group.id, None, {}, group.members)
        for number, story in enumerate(links.stories):
            dates = {"earliest": story.earliest, "latest": story.latest}
            _put_group(database, "story", number, story.id, story.headline, dates, story.members)
        _put_edges(database, "reprint", links.reprints)
        _put_edges(database, "story", links.story_edges)
    except sqlite3.IntegrityError as error:
        raise RecordError(f"links do not fit the readings of {database.path} ({error})", "Link again.") from error


def clear_links(database: Database) -> None:
    """Forget all links, inside a transaction."""
    for table in ("link_edge", "link_member", "link_group"):
        database.write(f"DELETE FROM {table}")


def _put_group(
    database: Database, kind: str, number: int, group_id: str, name: str | None, data: _Data, members: tuple[ArticleRef, ...]
) -> None:
    row = (kind, group_id, number, name, msgspec.json.encode(data).decode())
    database.write("INSERT INTO link_group VALUES (?, ?, ?, ?, ?)", row)
    rows = ((kind, group_id, place, *ref) for place, ref in enumerate(members))
    database.write_all("INSERT INTO link_member VALUES (?, ?, ?, ?, ?)", rows)


def _put_edges(database: Database, kind: str, edges: Sequence[Reprint | StoryEdge]) -> None:
    rows = (
        (kind, number, *edge.left, *edge.right, msgspec.json.encode(edge.scores).decode()) for number, edge in enumerate(edges)
    )
    database.write_all("INSERT INTO link_edge VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def get_links(database: Database) -> Links:
    """The links as they were put, in the same order."""
    return Links(
        entities=tuple(
            EntityLink(id=key, type=cast(MentionType, data["type"]), name=name or "", latin=data["latin"], articles=members)
            for key, name, data, members in _groups(database, "entity")
        ),
        reprint_groups=tuple(ReprintGroup(id=key, members=members) for key, _, _, members in _groups(database, "reprint_group")),
        stories=tuple(
            Story(id=key, headline=name, members=members, earliest=data["earliest"], latest=data["latest"])
            for key, name, data, members in _groups(database, "story")
        ),
        reprints=tuple(Reprint(left=left, right=right, scores=scores) for left, right, scores in _edges(database, "reprint")),
        story_edges=tuple(StoryEdge(left=left, right=right, scores=scores) for left, right, scores in _edges(database, "story")),
    )


def _groups(database: Database, kind: str) -> Iterator[tuple[str, str | None, _Data, tuple[ArticleRef, ...]]]:
    members: dict[str, list[ArticleRef]] = {}
    member_sql = "SELECT group_id, reading_id, article_id FROM link_member WHERE kind = ? ORDER BY group_id, position"
    for group_id, *ref in database.rows(member_sql, (kind,)):
        members.setdefault(group_id, []).append(ArticleRef(*ref))
    for key, name, data in database.rows("SELECT id, name, data FROM link_group WHERE kind = ? ORDER BY position", (kind,)):
        yield key, name, msgspec.json.decode(data, type=_Data), tuple(members.get(key, ()))


def _edges(database: Database, kind: str) -> Iterator[tuple[ArticleRef, ArticleRef, tuple[Score, ...]]]:
    for row in database.rows("SELECT * FROM link_edge WHERE kind = ? ORDER BY position", (kind,)):
        _, _, left_reading, left_article, right_reading, right_article, scores = row
        refs = ArticleRef(left_reading, left_article), ArticleRef(right_reading, right_article)
        yield *refs, msgspec.json.decode(scores, type=tuple[Score, ...])
