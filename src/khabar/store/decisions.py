"""The log of what people decided, append-only. Each entry keeps its target's quote and context, to outlive every re-read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from khabar.errors import QueryError
from khabar.model import Article, Entity, Quantity, Quotation, Quote, Reading, content_id
from khabar.store.database import Database, Row
from khabar.store.lookup import Found, find
from khabar.store.readings import Readings
from khabar.store.rows import Layered, find_fact

FactDecision = Literal["accept", "reject", "correct", "note"]
DecisionKind = FactDecision | Literal["merge", "split", "undo"]
CONTEXT_CHARS = 40
"""Code points of the page kept on either side of a quote: some seven Arabic words, enough to tell two of one name apart."""

ARTICLE_QUOTE_CHARS = 120
"""Code points of the body by which an article without a title is known again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One entry of the log. `quote`, `before`, `after` have their white space made single, as it changes with the parser."""

    id: str
    seq: int
    kind: DecisionKind
    target: str
    """Id of a fact, article or entity of a page; of a decision where `kind` is `undo`; public ids of `merge` and `split`."""
    layer: str
    type: str
    value: str | None = None
    """What a `correct` puts in the place; the two sides of a `merge` or `split` (identity.py)."""
    note: str = ""
    page_id: str = ""
    text_sha256: str = ""
    quote: str = ""
    before: str = ""
    after: str = ""
    at: str
    """ISO time, as the caller gives it."""
    author: str


@dataclass(frozen=True, slots=True)
class Place:
    """How a target looks on its page."""

    type: str
    quote: str
    before: str
    after: str


_FIELDS = "kind, target, layer, type, value, note, page_id, text_sha256, quote, before, after, at, author"


def decide(
    readings: Readings, reader_id: str, kind: FactDecision, target: str, value: str | None, note: str, at: str, author: str
) -> Decision:
    """Log a decision on what `target` names in the current readings. Raises QueryError if it names nothing there."""
    found = next((found for found in find(readings.database, reader_id, target) if found.layer not in _WHOLE), None)
    if found is None:
        raise QueryError(f"{target!r} is no fact, article or entity of this record", "Ask `khabar show` for ids.")
    reading = readings.get(found.reading)
    place = place_of(reading, _known(reading, found))
    page = (reading.page.id, reading.page.text_sha256)
    row = (kind, found.id, found.layer, place.type, value, note, *page, place.quote, place.before, place.after, at, author)
    return log(readings.database, row)


_WHOLE = ("readings", "pages", "captures")


def undo(database: Database, decision_id: str, note: str, at: str, author: str) -> Decision:
    """Log that a decision no longer stands; undoing an undo brings it back. Raises QueryError if there is no such decision."""
    undone = next((decision for decision in decisions(database) if decision.id == decision_id), None)
    if undone is None:
        raise QueryError(f"there is no decision {decision_id!r}", "Ask for the list of decisions.")
    row = ("undo", undone.id, "decisions", undone.kind, None, note, "", "", "", "", "", at, author)
    return log(database, row)


def decisions(database: Database, *, standing: bool = False) -> tuple[Decision, ...]:
    """The log, oldest first; with `standing`, only what has not been undone, and no undos."""
    log = [_decision(row) for row in database.rows(f"SELECT seq, id, {_FIELDS} FROM decision ORDER BY seq")]
    if not standing:
        return tuple(log)
    undone: set[str] = set()
    for decision in reversed(log):  # an undo that was itself undone later does not count
        if decision.kind == "undo" and decision.id not in undone:
            undone.add(decision.target)
    return tuple(decision for decision in log if decision.kind != "undo" and decision.id not in undone)


def decision_id(decision: Decision) -> str:
    """The id that follows from what a decision says."""
    return _id_of([getattr(decision, name) for name in _FIELDS.split(", ")])


def _id_of(fields: list[str | None]) -> str:
    return content_id("d", *(field or "" for field in fields))


def log(database: Database, row: tuple[str | None, ...]) -> Decision:
    """Write an entry of the log, its fields in the order of `_FIELDS`."""
    key = _id_of(list(row))
    with database.transaction():  # the same decision by the same person at the same time is one entry
        database.write(f"INSERT OR IGNORE INTO decision (id, {_FIELDS}) VALUES ({', '.join('?' * 14)})", (key, *row))
    return _decision(database.rows(f"SELECT seq, id, {_FIELDS} FROM decision WHERE id = ?", (key,))[0])


def _decision(row: Row) -> Decision:
    return Decision(**dict(zip(("seq", "id", *_FIELDS.split(", ")), row, strict=True)))


def _known(reading: Reading, found: Found) -> Layered:
    item = find_fact(reading, found.layer, found.id)
    if item is None:
        raise QueryError(f"{found.id} is not in reading {found.reading}", "Run `khabar check`.")
    return item


def place_of(reading: Reading, item: Layered) -> Place:
    """How an article, entity or fact looks on the page of a reading."""
    if isinstance(item, Entity):
        return Place(item.type, item.name, "", "")
    text = reading.page.text
    at = (item.title or _lead(reading, item)) if isinstance(item, Article) else item.at
    kind = item.kind if isinstance(item, Article | Quotation | Quantity) else item.type
    if at is None:
        return Place(kind, "", "", "")
    before, after = text[max(0, at.start - CONTEXT_CHARS) : at.start], text[at.end : at.end + CONTEXT_CHARS]
    return Place(kind, _single(at.text), _single(before), _single(after))


def _lead(reading: Reading, article: Article) -> Quote | None:
    if not article.body:
        return None
    start, end = article.body[0]
    return Quote.of(reading.page, start, min(end, start + ARTICLE_QUOTE_CHARS))


def _single(text: str) -> str:
    return " ".join(text.split())
