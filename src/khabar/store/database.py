"""One SQLite file: how it is opened, written in transactions, closed to one plain file; and what its errors mean to a person."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from khabar.errors import NotARecord, RecordBusy, RecordDamaged, RecordError, RecordFull
from khabar.store.crashpoints import crash_point

Row = tuple[Any, ...]
Value = str | bytes | int | float | None
Values = Sequence[Value] | Mapping[str, Value]
CLOSE_MS = 200
"""Milliseconds that closing waits for other users of the file before it leaves the write-ahead log to the last of them."""

# Input and output errors that mean "no room" rather than "unreadable": write, fsync, directory fsync, truncate, shared memory.
_NO_ROOM = {
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_IOERR_SHMOPEN,
}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_IOERR}
RESTORE = "Restore the file from a backup; `khabar check` says what can still be read."


class Database:
    """A connection to a record's file. Writing goes through `transaction`; every error of SQLite becomes a RecordError."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, writable: bool) -> None:
        self.path = path
        self.connection = connection
        self.writable = writable
        self._open = True

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """All rows of a query. They are fetched at once, so that no open query keeps the file from being closed."""
        with guard(self.path):
            return self.connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of a query."""
        rows = self.rows(sql, values)
        return rows[0] if rows else None

    def value(self, sql: str, values: Values = ()) -> Any:
        """The first column of the first row, null where there is none."""
        row = self.row(sql, values)
        return row[0] if row else None

    def write(self, sql: str, values: Values = ()) -> int:
        """Run one statement inside a transaction; the number of rows that it changed."""
        with guard(self.path):
            return self.connection.execute(sql, values).rowcount

    def write_all(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for many rows inside a transaction."""
        with guard(self.path):
            self.connection.executemany(sql, rows)

    @contextmanager
    def transaction(self, name: str = "") -> Iterator[None]:
        """All or nothing. Waits for other writers; raises RecordBusy when that takes too long."""
        if not self.writable:
            raise RecordFull(f"{self.path} was opened to read only", "Open it for writing, in a place where you may write.")
        with guard(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                crash_point(f"{name}:before-commit")
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
        crash_point(f"{name}:after-commit")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything that is read inside belongs to one moment, whatever other processes write meanwhile. May be nested."""
        if self.connection.in_transaction:
            yield
            return
        with guard(self.path):
            self.connection.execute("BEGIN")
        try:
            yield
        finally:
            if self.connection.in_transaction:
                self.connection.execute("COMMIT")

    def close(self) -> None:
        """Leave one plain file behind, unless others still use it: then the last of them does."""
        if not self._open:
            return
        self._open = False
        if self.writable:
            crash_point("close:before-checkpoint")
            self._settle()
        self.connection.close()

    def _settle(self) -> None:
        # Nothing is lost where this fails: what was committed stands in the log, and the next to open the file takes it up.
        try:
            self.connection.execute(f"PRAGMA busy_timeout={CLOSE_MS}")
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self.connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        except sqlite3.OperationalError:
            pass


@contextmanager
def guard(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into Khabar's, with the file and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        said = meaning(error, path)
        if said is None:
            raise
        raise said from error


def meaning(error: sqlite3.Error, path: Path) -> RecordError | None:
    """What an error of SQLite means to a person; null for errors of the program itself."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    kind = code & 0xFF
    if kind in _BUSY:
        return RecordBusy(f"another process is writing to {path}", "Wait until it is done, or raise record.busy_seconds.")
    if kind in _FULL or code in _NO_ROOM:
        return RecordFull(
            f"{path} cannot be opened or written ({error})",
            "Make room or choose a place where you may write; what was stored is safe.",
        )
    if kind == sqlite3.SQLITE_NOTADB:
        return NotARecord(f"{path} is not a Khabar record", "If it was one, restore it from a backup.")
    if kind in _DAMAGED:
        return RecordDamaged(f"{path} is damaged ({error})", RESTORE)
    return None


def connect(path: Path, *, create: bool, busy_seconds: float) -> Database:
    """Open a file for writing. Nothing of it is changed yet."""
    _refuse(path, missing_is_fine=create)
    with guard(path):
        connection = _connection(path, "mode=rwc" if create else "mode=rw", busy_seconds)
    return Database(path, connection, writable=True)


def connect_to_read(path: Path, *, busy_seconds: float) -> Database:
    """Open a file to read it; works in a folder or on a disk where nothing may be written."""
    _refuse(path, missing_is_fine=False)
    log = path.with_name(path.name + "-wal")
    if _writable(path.parent) and _writable(path):
        mode = "mode=rw"  # what another process left in its log can be taken up; query_only keeps the rest as it is
    elif log.exists() and log.stat().st_size:
        mode = "mode=ro"
    else:
        mode = "mode=ro&immutable=1"  # without it SQLite wants to make a file beside the record
    with guard(path):
        connection = _connection(path, mode, busy_seconds)
        connection.execute("PRAGMA query_only=ON")
    return Database(path, connection, writable=False)


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _refuse(path: Path, *, missing_is_fine: bool) -> None:
    if path.is_dir():
        raise NotARecord(f"{path} is a folder", "Give the path of a .khabar file.")
    if not path.parent.is_dir():
        raise RecordError(f"there is no folder {path.parent}", "Make the folder first.")
    if not path.exists() and not missing_is_fine:
        raise RecordError(f"there is no record at {path}", f"Make it with: khabar add {path} PATH")


def _connection(path: Path, mode: str, busy_seconds: float) -> sqlite3.Connection:
    # isolation_level=None: transactions are begun and ended here, never by the driver behind our back.
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=busy_seconds, isolation_level=None)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA trusted_schema=OFF")  # a record may come from a stranger
    return connection
