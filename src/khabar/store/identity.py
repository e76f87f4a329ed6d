"""What people decided of entities of the record: that two are one, that one is two.

An entity has no place on a page that a decision could hang on: it hangs on the entities of articles that it was made of, each
told by page, article, id and name. After pages were read anew they are found by id, else by their name on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Literal, NamedTuple

import msgspec

from khabar.model import EntityLink, EntityRef
from khabar.store.database import Database
from khabar.store.decisions import Decision, decisions, log
from khabar.text import fold

LAYER = "identity"
"""Stands for a layer in decisions on entities of the record."""


class Anchor(NamedTuple):
    """The entity of an article, in words that outlive a reading."""

    page: str
    article: str
    entity: str
    name: str


class _Sides(NamedTuple):
    """The two sides of a decision."""

    left: tuple[Anchor, ...]
    right: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Which entities of current articles people joined or parted, and the decisions of which a side is gone."""

    together: tuple[tuple[EntityRef, EntityRef], ...]
    apart: tuple[tuple[EntityRef, EntityRef], ...]
    lost: tuple[Decision, ...]


def decide(
    database: Database,
    kind: Literal["merge", "split"],
    public_ids: Sequence[str],
    entity: EntityLink,
    left: Iterable[EntityRef],
    right: Iterable[EntityRef],
    *,
    note: str,
    at: str,
    author: str,
) -> Decision:
    """Log that two sides are one (`merge`) or two (`split`). `public_ids`: as the person named them."""
    sides = _Sides(tuple(anchors(database, left)), tuple(anchors(database, right)))
    value = msgspec.json.encode(sides).decode()
    page = sides.left[0].page
    row = (kind, " ".join(public_ids), LAYER, entity.type, value, note, page, "", entity.name, "", "", at, author)
    return log(database, row)


_NAMED = """SELECT r.page_id, n.name FROM reading r LEFT JOIN fact_name n
    ON n.reading_id = r.id AND n.fact_id = ? AND n.part = 'entity' WHERE r.id = ? ORDER BY n.position LIMIT 1"""


def anchors(database: Database, refs: Iterable[EntityRef]) -> Iterator[Anchor]:
    """The anchors of entities of articles."""
    for ref in refs:
        page, name = database.rows(_NAMED, (ref.entity, ref.reading))[0]
        yield Anchor(page, ref.article, ref.entity, name or "")


def standing(database: Database, reader_id: str) -> Identity:
    """The decisions that stand, in terms of the current readings."""
    together: list[tuple[EntityRef, EntityRef]] = []
    apart: list[tuple[EntityRef, EntityRef]] = []
    lost = []
    for decision in decisions(database, standing=True):
        if decision.layer != LAYER:
            continue
        sides = msgspec.json.decode(decision.value or "", type=_Sides)
        left, right = ([ref for anchor in side for ref in _found(database, reader_id, anchor)] for side in sides)
        if not left or not right:
            lost.append(decision)
        elif decision.kind == "merge":
            together += pairwise([*left, *right])
        else:
            together += pairwise(left)
            apart += product(left, right)
    return Identity(together=tuple(together), apart=tuple(apart), lost=tuple(lost))


_ENTITIES = """SELECT m.reading_id, m.article_id, n.entity, e.name FROM reading r
    JOIN fact m ON m.reading_id = r.id AND m.layer = 'mentions'
    JOIN fact_name n ON n.reading_id = r.id AND n.fact_id = m.id AND n.entity IS NOT NULL
    LEFT JOIN fact_name e ON e.reading_id = r.id AND e.fact_id = n.entity AND e.part = 'entity'
    WHERE r.page_id = ? AND r.reader_id = ? GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3"""


def _found(database: Database, reader_id: str, anchor: Anchor) -> list[EntityRef]:
    """The entities of current articles that an anchor means: of its id, else of its name; in its article, if that is there."""
    rows = database.rows(_ENTITIES, (anchor.page, reader_id))
    same = [EntityRef(*row[:3]) for row in rows if row[2] == anchor.entity]
    same = same or [EntityRef(*row[:3]) for row in rows if row[3] and fold(row[3]) == fold(anchor.name)]
    return [ref for ref in same if ref.article == anchor.article] or same
