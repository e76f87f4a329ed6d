"""Single values of a record: the current reader, the current index, and what the links were made from."""

from __future__ import annotations

import hashlib

import msgspec

from khabar.model import Reader
from khabar.store.database import Database


def get_meta(database: Database, key: str) -> str | None:
    """A value by its key; null where there is none."""
    value: str | None = database.value("SELECT value FROM meta WHERE key = ?", (key,))
    return value


def set_meta(database: Database, key: str, value: str | None) -> None:
    """Set or take away a value, inside a transaction."""
    if value is None:
        database.write("DELETE FROM meta WHERE key = ?", (key,))
    else:
        database.write("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value))


def current_reader(database: Database) -> Reader | None:
    """Whose readings count; null in a record without readings."""
    value = get_meta(database, "reader")
    return None if value is None else msgspec.json.decode(value, type=Reader)


def put_reader(database: Database, reader: Reader) -> None:
    """Name the reader whose readings count, inside a transaction."""
    set_meta(database, "reader", msgspec.json.encode(reader).decode())


def state(database: Database, reader_id: str) -> str:
    """Digest of all that links follow from: the ids of the current readings and the log of decisions."""
    seen = hashlib.sha256(reader_id.encode())
    for sql, values in (
        ("SELECT id FROM reading WHERE reader_id = ? ORDER BY id", (reader_id,)),
        ("SELECT id FROM decision ORDER BY seq", ()),
    ):
        for (row_id,) in database.rows(sql, values):
            seen.update(row_id.encode() + b"\n")
    return "sha256:" + seen.hexdigest()
