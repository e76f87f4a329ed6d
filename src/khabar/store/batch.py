"""Pages as they come in: a batch written in one transaction, and the captures and rejections that are kept of it."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from khabar.errors import RecordError
from khabar.model import Capture, RawPage, Reading, Rejected, digest
from khabar.store.database import Database
from khabar.store.meta import current_reader, put_reader
from khabar.store.outbox import note_added
from khabar.store.readings import PackedReading
from khabar.store.rows import CAPTURE_COLUMNS, ZLIB_LEVEL, capture_of, capture_row, from_sql, rejected_of, rejected_row


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What a batch brought that was not there before."""

    pages: int = 0
    captures: int = 0
    readings: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """A capture with what the parser needs to read its page again."""

    capture: Capture
    media_type: str
    charset: str


class _Packed:
    """A page and its reading made ready outside the transaction, which then does nothing but write."""

    def __init__(self, database: Database, raw: RawPage, reading: Reading) -> None:
        if not digest(raw.data) == raw.page.id == raw.capture.page_id == reading.page.id:
            raise RecordError(f"bytes, capture and reading from {raw.capture.source} are not of one page", "Read the file again.")
        known = database.row("SELECT 1 FROM page WHERE id = ?", (raw.page.id,))
        self.page = None if known else (raw.page.id, len(raw.data), zlib.compress(raw.data, ZLIB_LEVEL))
        self.capture = capture_row(raw)
        self.reading = PackedReading(reading)
        self.place = (self.reading.id, raw.capture.id, raw.page.fetched_at)

    def write(self, database: Database, reader_id: str) -> Added:
        """Write what is not there yet."""
        pages = database.write("INSERT OR IGNORE INTO page VALUES (?, ?, ?)", self.page) if self.page else 0
        captures = database.write(_PUT_CAPTURE, self.capture)
        new = self.reading.write(database)
        if new and self.reading.reader_id == reader_id:
            note_added(database, self.reading.id)
        database.write("INSERT OR IGNORE INTO place VALUES (?, ?, ?)", self.place)
        return Added(pages=pages, captures=captures, readings=int(new))


_PUT_CAPTURE = f"INSERT OR IGNORE INTO capture VALUES ({', '.join('?' * len(CAPTURE_COLUMNS.split(',')))})"


def add(database: Database, batch: Sequence[tuple[RawPage, Reading]], rejected: Sequence[Rejected]) -> Added:
    """Write a batch in one transaction; what is there already stays as it is. See Store.add."""
    ready = [_Packed(database, raw, reading) for raw, reading in batch]
    with database.transaction("add"):
        reader = current_reader(database)
        if reader is None and batch:
            reader = batch[0][1].reader
            put_reader(database, reader)
        added = [packed.write(database, reader.id if reader else "") for packed in ready]
        database.write_all("INSERT OR IGNORE INTO rejected VALUES (?, ?, ?, ?, ?, ?)", map(rejected_row, rejected))
    return Added(
        pages=sum(one.pages for one in added),
        captures=sum(one.captures for one in added),
        readings=sum(one.readings for one in added),
    )


def captures(database: Database, page_id: str | None) -> list[Capture]:
    """Captures in order of id: all, or those of one page."""
    if page_id is None:
        return [seen.capture for seen in _seen(database, "", ())]
    return [seen.capture for seen in _seen(database, "WHERE page_id = ?", (page_id,))]


def has_capture(database: Database, reader_id: str, capture_id: str) -> bool:
    """Whether a capture is there and was read by a reader."""
    sql = "SELECT 1 FROM place p JOIN reading r ON r.id = p.reading_id WHERE p.capture_id = ? AND +r.reader_id = ?"
    return database.row(sql, (capture_id, reader_id)) is not None


def unread(database: Database, reader_id: str) -> list[Seen]:
    """Captures that a reader has not read, in order of id."""
    return _seen(database, f"WHERE id NOT IN ({_READ_BY})", (reader_id,))


_READ_BY = "SELECT p.capture_id FROM place p JOIN reading r ON r.id = p.reading_id WHERE r.reader_id = ?"


def _seen(database: Database, where: str, values: tuple[str, ...]) -> list[Seen]:
    rows = database.rows(f"SELECT {CAPTURE_COLUMNS} FROM capture {where} ORDER BY id", values)
    return [Seen(capture_of(row), from_sql(row[10]) or "", from_sql(row[11]) or "") for row in rows]


def rejected(database: Database) -> list[Rejected]:
    """All rejections, in order of source, locator, stage, reason and place."""
    rows = database.rows('SELECT * FROM rejected ORDER BY source, locator, stage, reason, start, "end"')
    return [rejected_of(row) for row in rows]
