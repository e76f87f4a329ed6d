"""Does a record hold what it says it holds? Bytes against digests, quotes against texts, look-up rows against readings."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from khabar.errors import EvidenceError, KhabarError, RecordDamaged, RecordError
from khabar.model import Capture, FieldEvidence, Page, Reading, digest
from khabar.store.database import RESTORE, Database
from khabar.store.decisions import decision_id, decisions
from khabar.store.readings import Readings
from khabar.store.rows import CAPTURE_COLUMNS, capture_of, fact_rows, from_sql, name_rows

Reparse = Callable[[bytes, Capture, str, str], Page]
"""Reads a page's kept bytes again: bytes, capture, media type, charset. khabar.ingest.parse, given limits, does."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that does not hold: what, where in the record (an id or a table), and what to do about it."""

    what: str
    where: str
    remedy: str


REREAD = "Read the page again: derived data is made anew from the kept bytes."
REPORT = "Nothing of yours is lost; please report it, and read the page again."


def check(database: Database, readings: Readings, reparse: Reparse | None = None) -> Iterator[Problem]:
    """All that does not hold. With `reparse`, values that stand outside the text of a page are looked up in its bytes again.

    `reparse` must be the parser of the readings that it checks: a newer one may name its fields otherwise.
    """
    sections = (_file(database), _pages(database), _captures(database), _readings(readings, reparse), _logs(database))
    for section in sections:
        try:
            yield from section
        except RecordError as error:
            yield Problem(error.message, str(database.path), error.remedy)


def _file(database: Database) -> Iterator[Problem]:
    for (said,) in database.rows("PRAGMA integrity_check"):
        if said != "ok":
            yield Problem(f"SQLite says: {said}", str(database.path), RESTORE)
    for table, row, parent, _ in database.rows("PRAGMA foreign_key_check"):
        yield Problem(f"a row of {table} ({row}) points to nothing in {parent}", table, REPORT)


def _pages(database: Database) -> Iterator[Problem]:
    for (page_id,) in database.rows("SELECT id FROM page ORDER BY id"):
        try:
            page_bytes(database, page_id)
        except RecordDamaged as error:
            yield Problem(error.message, page_id, error.remedy)
    for (page_id,) in database.rows("SELECT id FROM page WHERE id NOT IN (SELECT page_id FROM capture) ORDER BY id"):
        yield Problem("a page of which nobody knows where it was seen", page_id, RESTORE)


def page_bytes(database: Database, page_id: str) -> bytes:
    """The bytes of a page. Raises RecordError if there is none, RecordDamaged if they do not have its digest."""
    row = database.row("SELECT bytes, size FROM page WHERE id = ?", (page_id,))
    if row is None:
        raise RecordError(f"{database.path} holds no page {page_id}", "Ask for one that `khabar show` lists.")
    try:
        data = zlib.decompress(row[0])
    except zlib.error as error:
        raise RecordDamaged(f"the bytes of page {page_id} cannot be unpacked ({error})", RESTORE) from error
    if len(data) != row[1] or digest(data) != page_id:
        raise RecordDamaged(f"the bytes of page {page_id} do not have its digest", RESTORE)
    return data


def _captures(database: Database) -> Iterator[Problem]:
    for row in database.rows(f"SELECT {CAPTURE_COLUMNS} FROM capture ORDER BY id"):
        if capture_of(row).id != row[0]:
            yield Problem("a capture does not say what it was stored as", str(row[0]), RESTORE)
    for (capture_id,) in database.rows(_UNREAD):
        yield Problem("a capture without a reading, and nothing says why", str(capture_id), REREAD)


_UNREAD = """SELECT id FROM capture c WHERE id NOT IN (SELECT capture_id FROM place) AND NOT EXISTS
    (SELECT 1 FROM rejected r WHERE r.source = c.source AND r.locator = ifnull(c.locator, '')) ORDER BY id"""


def _readings(readings: Readings, reparse: Reparse | None) -> Iterator[Problem]:
    for (reading_id,) in readings.database.rows("SELECT id FROM reading ORDER BY id"):
        try:
            reading = readings.get(reading_id)
        except RecordDamaged as error:
            yield Problem(error.message, reading_id, REREAD)
            continue
        yield from _look_up(readings.database, reading)
        yield from _places(readings.database, reading, reparse)


def _look_up(database: Database, reading: Reading) -> Iterator[Problem]:
    kept = (
        ("fact", 'id, layer, article_id, type, subtype, start, "end", earliest, latest', fact_rows(reading)),
        ("fact_name", "fact_id, part, position, name, entity", name_rows(reading)),
    )
    for table, columns, wanted in kept:
        rows = set(database.rows(f"SELECT {columns} FROM {table} WHERE reading_id = ?", (reading.id,)))
        if rows != {tuple(row) for row in wanted}:
            yield Problem(f"table {table} does not say what the reading says", reading.id, REREAD)
    articles = {article.id for article in reading.articles}
    for layer in (reading.times, reading.mentions, reading.quotations, reading.quantities, reading.events):
        strays = [fact.id for fact in layer if fact.article not in articles]
        twice = len(layer) - len({fact.id for fact in layer})
        if strays:
            yield Problem(f"{len(strays)} facts belong to no article ({', '.join(strays[:3])})", reading.id, REPORT)
        if twice:
            yield Problem(f"{twice} ids stand for two facts", reading.id, REPORT)


_SEEN = f"""SELECT {CAPTURE_COLUMNS} FROM capture WHERE id IN (SELECT capture_id FROM place WHERE reading_id = ?)
    ORDER BY source, locator, id"""


def _places(database: Database, reading: Reading, reparse: Reparse | None) -> Iterator[Problem]:
    row = database.row(_SEEN, (reading.id,))
    if row is None:
        yield Problem("a reading of which nobody knows where its page was seen", reading.id, REREAD)
        return
    capture = capture_of(row)
    if capture.page_id != reading.page.id:
        yield Problem(f"a reading of page {reading.page.id} belongs to a capture of {capture.page_id}", reading.id, REREAD)
    outside = list(field_evidence(reading))
    if reparse is None or not outside:
        return
    try:
        page = reparse(page_bytes(database, reading.page.id), capture, from_sql(row[10]) or "", from_sql(row[11]) or "")
    except KhabarError as error:
        yield Problem(f"the page's bytes cannot be read again: {error.message}", reading.id, error.remedy or REREAD)
        return
    yield from _outside_text(page, outside, reading.id)


def _outside_text(page: Page, outside: Iterable[FieldEvidence], where: str) -> Iterator[Problem]:
    for evidence in outside:
        try:
            FieldEvidence(page, evidence.selector, evidence.path, evidence.quote)
        except EvidenceError as error:
            yield Problem(error.message, where, REREAD)


def field_evidence(value: object) -> Iterator[FieldEvidence]:
    """All evidence from outside the text that stands anywhere in a value made of the model's types."""
    if isinstance(value, FieldEvidence):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from field_evidence(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from field_evidence(getattr(value, field.name))


_NO_READING = """SELECT seq, reading_id FROM outbox o WHERE op = 'add' AND reading_id NOT IN (SELECT id FROM reading)
    AND NOT EXISTS (SELECT 1 FROM outbox d WHERE d.op = 'drop' AND d.reading_id = o.reading_id AND d.seq > o.seq) ORDER BY seq"""


def _logs(database: Database) -> Iterator[Problem]:
    for decision in decisions(database):
        if decision_id(decision) != decision.id:
            yield Problem("a decision does not say what it was logged as", decision.id, RESTORE)
    for seq, reading_id in database.rows(_NO_READING):
        yield Problem(f"the index is told to add reading {reading_id}, which is gone", f"outbox {seq}", "Build the index anew.")
