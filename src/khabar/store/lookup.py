"""Finding facts in a record without decoding readings: by id, and by layer, type, date and name."""

from __future__ import annotations

from typing import NamedTuple

from khabar.errors import QueryError
from khabar.model import ArticleRef
from khabar.store.database import Database

_LAST = "\x7f"
"""Sorts after every character of an id, which are all ASCII."""


class Found(NamedTuple):
    """Where an id leads: a layer of a reading; `readings`, `pages` or `captures` where it is the id of one of these."""

    reading: str
    layer: str
    id: str


class FactRef(NamedTuple):
    """A fact of a reading."""

    reading: str
    id: str


Range = tuple[str, str]
"""First and last ISO day, both included."""

_FIND = """
    SELECT f.reading_id, f.layer, f.id FROM fact f JOIN reading r ON r.id = f.reading_id
        WHERE +r.reader_id = :reader AND f.id >= :low AND f.id < :high
    UNION SELECT id, 'readings', id FROM reading WHERE +reader_id = :reader AND id >= :low AND id < :high
    UNION SELECT id, 'pages', page_id FROM reading WHERE +reader_id = :reader AND page_id >= :low AND page_id < :high
    UNION SELECT r.id, 'captures', p.capture_id FROM place p JOIN reading r ON r.id = p.reading_id
        WHERE +r.reader_id = :reader AND p.capture_id >= :low AND p.capture_id < :high
    ORDER BY 3, 1"""


def find(database: Database, reader_id: str, wanted: str) -> list[Found]:
    """Where an id, or the beginning of only one id, stands in the current readings.

    The same text on two pages gives the same fact in two readings. Raises QueryError if the beginning fits several ids.
    """
    if not wanted.isascii() or not wanted:
        return []
    rows = database.rows(_FIND, {"reader": reader_id, "low": wanted, "high": wanted + _LAST})
    found = [Found(*row) for row in rows]
    exact = [row for row in found if row.id == wanted]
    ids = sorted({row.id for row in found})
    if not exact and len(ids) > 1:
        raise QueryError(f"{wanted!r} is the beginning of {len(ids)} ids", f"Give more of it: {', '.join(ids[:3])} …")
    return exact or found


def facts(
    database: Database,
    reader_id: str,
    layer: str,
    *,
    kind: str | None = None,
    subtype: str | None = None,
    between: Range | None = None,
    published: Range | None = None,
    name: str | None = None,
    entity: str | None = None,
) -> list[FactRef]:
    """Facts of one layer that fit all that is asked, in order of reading, place and id; see Store.facts."""
    joins, names = ["JOIN reading r ON r.id = f.reading_id"], []
    where, values = ["+r.reader_id = ?", "f.layer = ?"], [reader_id, layer]  # the plus: do not go through all readings first
    for column, wanted in (("f.type", kind), ("f.subtype", subtype)):
        if wanted is not None:
            where.append(f"{column} = ?")
            values.append(wanted)
    if published is not None:
        joins.append("JOIN fact a ON a.reading_id = f.reading_id AND a.id = f.article_id")
    for table, days in (("f", between), ("a", published)):
        if days is not None:
            where.append(f"{table}.earliest <= ? AND {table}.latest >= ?")
            values += reversed(days)
    for column, wanted in (("name", name), ("entity", entity)):
        if wanted is not None:
            joins.append(_NAMED.format(column=column))
            names.append(wanted)
    order = 'f.reading_id, f.start, f."end", f.id'
    sql = f"SELECT f.reading_id, f.id FROM fact f {' '.join(joins)} WHERE {' AND '.join(where)} ORDER BY {order}"
    return [FactRef(*row) for row in database.rows(sql, (*names, *values))]


# A join and not `(reading_id, id) IN (SELECT …)`: SQLite 3.40 gives rows several times for that together with ORDER BY.
_NAMED = """JOIN (SELECT DISTINCT reading_id, fact_id FROM fact_name WHERE {column} = ?) {column}
    ON {column}.reading_id = f.reading_id AND {column}.fact_id = f.id"""


def entity_names(database: Database, reader_id: str) -> dict[tuple[str, str], str]:
    """See Store.entity_names."""
    sql = """SELECT n.reading_id, n.fact_id, n.name FROM fact_name n JOIN reading r ON r.id = n.reading_id
        WHERE r.reader_id = ? AND n.part = 'entity'"""
    return {(reading, entity): name for reading, entity, name in database.rows(sql, (reader_id,))}


def article_days(database: Database, reader_id: str) -> dict[ArticleRef, tuple[str | None, str | None]]:
    """See Store.article_days."""
    sql = """SELECT f.reading_id, f.id, f.earliest, f.latest FROM fact f JOIN reading r ON r.id = f.reading_id
        WHERE +r.reader_id = ? AND f.layer = 'articles'"""
    return {ArticleRef(reading, article): (first, last) for reading, article, first, last in database.rows(sql, (reader_id,))}
