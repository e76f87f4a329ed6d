"""What link finds, as it is kept: groups with their members, and edges with their scores."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, cast

import msgspec

from khabar.errors import RecordError
from khabar.model import (
    ArticleRef,
    Conflict,
    Descent,
    EntityEdge,
    EntityLink,
    EntityRef,
    FactEdge,
    FactGroup,
    Links,
    Reprint,
    ReprintGroup,
    RoleHeld,
    Score,
    Shared,
    Story,
    StoryEdge,
    TellingRef,
    Thread,
)
from khabar.store.database import Database

Ref = ArticleRef | EntityRef | TellingRef
_Data = dict[str, Any]
"""What stands in the column `data`, by name of the field."""
_ENTITY, _GROUP, _STORY, _THREAD, _REPRINT = "entity", "reprint_group", "story", "thread", "reprint"
_FACT, _CONFLICT = "fact", "conflict"


def put_links(database: Database, links: Links) -> None:
    """Put new links in the place of the old, inside a transaction. Raises RecordError if they name an unknown article."""
    clear_links(database)
    try:
        for number, entity in enumerate(links.entities):
            data: _Data = {"type": entity.type, "latin": entity.latin, "roles": entity.roles}
            _put_group(database, _ENTITY, number, entity.id, entity.name, data, entity.members)
        for number, group in enumerate(links.reprint_groups):
            _put_group(database, _GROUP, number, group.id, None, {"descents": group.descents}, group.members)
        for number, story in enumerate(links.stories):
            dates = {"earliest": story.earliest, "latest": story.latest}
            _put_group(database, _STORY, number, story.id, story.headline, dates, story.members)
        for number, thread in enumerate(links.threads):
            about: _Data = {"earliest": thread.earliest, "latest": thread.latest, "stories": thread.stories}
            _put_group(database, _THREAD, number, thread.id, thread.headline, about, thread.members)
        _put_edges(
            database, _ENTITY, ((e.left, e.right, e.scores, {"verdict": e.verdict, "by": e.by}) for e in links.entity_edges)
        )
        _put_edges(
            database,
            _REPRINT,
            (
                (e.left, e.right, e.scores, {"kind": e.kind, "passages": e.passages, "descents": e.descents})
                for e in links.reprints
            ),
        )
        _put_edges(database, _STORY, ((e.left, e.right, e.scores, {}) for e in links.story_edges))
        for number, fact in enumerate(links.fact_groups):
            _put_group(database, _FACT, number, fact.id, None, {"layer": fact.layer}, fact.members)
        facts = ((e.left, e.right, e.scores, {"layer": e.layer, "verdict": e.verdict}) for e in links.fact_edges)
        _put_edges(database, _FACT, facts)
        _put_edges(database, _CONFLICT, ((e.left, e.right, e.scores, {"kind": e.kind}) for e in links.conflicts))
        database.write_all("INSERT INTO link_word VALUES (?, ?)", links.words)
    except sqlite3.IntegrityError as error:
        raise RecordError(f"links do not fit the readings of {database.path} ({error})", "Link again.") from error


def clear_links(database: Database) -> None:
    """Forget all links, inside a transaction."""
    for table in ("link_edge", "link_member", "link_group", "link_word"):
        database.write(f"DELETE FROM {table}")


def _put_group(
    database: Database, kind: str, number: int, group_id: str, name: str | None, data: _Data, members: Iterable[Ref]
) -> None:
    row = (kind, group_id, number, name, msgspec.json.encode(data).decode())
    database.write("INSERT INTO link_group VALUES (?, ?, ?, ?, ?)", row)
    rows = ((kind, group_id, place, *_cells(ref)) for place, ref in enumerate(members))
    database.write_all("INSERT INTO link_member VALUES (?, ?, ?, ?, ?, ?)", rows)


def _put_edges(database: Database, kind: str, edges: Iterable[tuple[Ref, Ref, tuple[Score, ...], _Data]]) -> None:
    rows = (
        (kind, number, *_cells(left), *_cells(right), msgspec.json.encode(scores).decode(), msgspec.json.encode(data).decode())
        for number, (left, right, scores, data) in enumerate(edges)
    )
    database.write_all("INSERT INTO link_edge VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _cells(ref: Ref) -> tuple[str, str, str]:
    """Reading, article and entity or fact, '' where a whole article is meant."""
    return (*ref, "") if isinstance(ref, ArticleRef) else (*ref,)


def get_links(database: Database) -> Links:
    """The links as they were put, in the same order."""
    return Links(
        entities=tuple(
            EntityLink(id=key, name=name or "", members=tuple(EntityRef(*cells) for cells in members), **_entity(data))
            for key, name, data, members in _groups(database, _ENTITY)
        ),
        entity_edges=tuple(
            EntityEdge(left=EntityRef(*left), right=EntityRef(*right), scores=scores, verdict=data["verdict"], by=data["by"])
            for left, right, scores, data in _edges(database, _ENTITY)
        ),
        reprint_groups=tuple(
            ReprintGroup(id=key, members=_articles(cells), descents=_descents(data))
            for key, _, data, cells in _groups(database, _GROUP)
        ),
        stories=tuple(
            Story(id=key, headline=name, members=_articles(cells), earliest=data["earliest"], latest=data["latest"])
            for key, name, data, cells in _groups(database, _STORY)
        ),
        threads=tuple(
            Thread(id=key, headline=name, members=_articles(cells), **data | {"stories": tuple(data["stories"])})
            for key, name, data, cells in _groups(database, _THREAD)
        ),
        reprints=tuple(
            Reprint(left=ArticleRef(*left[:2]), right=ArticleRef(*right[:2]), scores=scores, **_reprint(data))
            for left, right, scores, data in _edges(database, _REPRINT)
        ),
        story_edges=tuple(
            StoryEdge(left=ArticleRef(*left[:2]), right=ArticleRef(*right[:2]), scores=scores)
            for left, right, scores, _ in _edges(database, _STORY)
        ),
        fact_groups=tuple(
            FactGroup(id=key, layer=data["layer"], members=tuple(TellingRef(*cells) for cells in members))
            for key, _, data, members in _groups(database, _FACT)
        ),
        fact_edges=tuple(
            FactEdge(left=TellingRef(*left), right=TellingRef(*right), scores=scores, **data)
            for left, right, scores, data in _edges(database, _FACT)
        ),
        words=tuple(word_counts(database).items()),
        conflicts=tuple(
            Conflict(left=TellingRef(*left), right=TellingRef(*right), scores=scores, kind=data["kind"])
            for left, right, scores, data in _edges(database, _CONFLICT)
        ),
    )


def word_counts(database: Database) -> dict[str, int]:
    """How many articles have each stem, of those that several have."""
    return dict(database.rows("SELECT stem, articles FROM link_word ORDER BY stem"))


Cells = tuple[str, str, str]


def _entity(data: _Data) -> _Data:
    return data | {"roles": msgspec.convert(data["roles"], tuple[RoleHeld, ...])}


def _reprint(data: _Data) -> _Data:
    return data | {
        "passages": msgspec.convert(data["passages"], tuple[Shared, ...]),
        "descents": _descents(data),
    }


def _descents(data: _Data) -> tuple[Descent, ...]:
    return msgspec.convert(data["descents"], tuple[Descent, ...])


def _articles(members: Iterable[Cells]) -> tuple[ArticleRef, ...]:
    return tuple(ArticleRef(*cells[:2]) for cells in members)


def _groups(database: Database, kind: str) -> Iterator[tuple[str, str | None, _Data, list[Cells]]]:
    members: dict[str, list[Cells]] = {}
    member_sql = "SELECT group_id, reading_id, article_id, entity_id FROM link_member WHERE kind = ? ORDER BY group_id, position"
    for group_id, *cells in database.rows(member_sql, (kind,)):
        members.setdefault(group_id, []).append(cast(Cells, tuple(cells)))
    for key, name, data in database.rows("SELECT id, name, data FROM link_group WHERE kind = ? ORDER BY position", (kind,)):
        yield key, name, msgspec.json.decode(data, type=_Data), members.get(key, [])


def _edges(database: Database, kind: str) -> Iterator[tuple[Cells, Cells, tuple[Score, ...], _Data]]:
    for row in database.rows("SELECT * FROM link_edge WHERE kind = ? ORDER BY position", (kind,)):
        _, _, *cells, scores, data = row
        left, right = cast(Cells, tuple(cells[:3])), cast(Cells, tuple(cells[3:]))
        yield left, right, msgspec.json.decode(scores, type=tuple[Score, ...]), msgspec.json.decode(data, type=_Data)
