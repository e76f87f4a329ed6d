"""From any file to a record of this version: make a new one, refuse what is none or newer, bring older ones up to date.

Before a kept table is changed, the whole record is copied to `NAME.khabar.backup-vN` beside it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from khabar.errors import NewerRecord, NotARecord, RecordError
from khabar.store.database import Database, connect_to_read, guard
from khabar.store.readings import fill_look_up
from khabar.store.schema import APPLICATION_ID, CREATE, INDEXES, LOOK_UP, VERSION

Step = Callable[[Database], None]


def _nothing(_database: Database) -> None:
    """Of a version that changed derived tables only."""


STEPS: Mapping[int, Step] = {
    1: _nothing,  # 2: links of entities hold the entity of each article, and why
    2: _nothing,  # 3: links of facts; how many articles have a word
}
"""For each version N the step that turns the kept tables of N into those of N + 1."""


def prepare(database: Database, *, create: bool, version: int = VERSION, steps: Mapping[int, Step] = STEPS) -> None:
    """See to it that an opened file is a record of `version`. Raises NotARecord, NewerRecord, RecordError."""
    found = _version(database)
    if found is None:
        if not (create and database.writable):
            raise NotARecord(f"{database.path} is empty", f"Make a record with: khabar add {database.path} PATH")
        _make(database)
        return
    if found > version:
        raise NewerRecord(
            f"{database.path} was written by a newer Khabar (version {found} of the record, this one knows {version})",
            "Install the newest Khabar.",
        )
    if found < version:
        _migrate(database, version, steps)


def use_log(database: Database) -> None:
    """Write through a write-ahead log, so that others can read meanwhile. A disk that cannot have one does without."""
    try:
        database.connection.execute("PRAGMA journal_mode=WAL").fetchall()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            with guard(database.path):
                raise


def _version(database: Database) -> int | None:
    """The version of a record; null for an empty file. Raises NotARecord for anything else."""
    mark = database.value("PRAGMA application_id")
    version: int = database.value("PRAGMA user_version")
    if mark == APPLICATION_ID and version >= 1:
        return version
    if mark == 0 and version == 0 and not database.value("SELECT count(*) FROM sqlite_master"):
        return None
    raise NotARecord(f"{database.path} is an SQLite file of another program", "Give the path of a .khabar file.")


def _make(database: Database) -> None:
    with database.transaction():
        if _version(database) is not None:
            return  # another process made it while this one waited
        for statement in CREATE:
            database.write(statement)
        database.write(f"PRAGMA application_id={APPLICATION_ID}")
        database.write(f"PRAGMA user_version={VERSION}")


def _migrate(database: Database, version: int, steps: Mapping[int, Step]) -> None:
    if not database.writable:
        raise RecordError(
            f"{database.path} was written by an older Khabar",
            "Open it once for writing: that brings it up to date, after a backup.",
        )
    with database.transaction():
        found = _version(database)
        if found is None or found >= version:
            return  # another process did it while this one waited
        _back_up(database.path, found)
        for old in range(found, version):
            steps[old](database)
        rebuild_look_up(database)
        database.write(f"PRAGMA user_version={version}")


def rebuild_look_up(database: Database) -> None:
    """Drop what follows from the readings and build it anew, inside a transaction. The index is to be built anew, too."""
    for name in reversed(LOOK_UP):
        database.write(f"DROP TABLE IF EXISTS {name}")
    for statement in (*LOOK_UP.values(), *INDEXES):
        database.write(statement)
    fill_look_up(database)
    database.write("DELETE FROM meta WHERE key IN ('index_generation', 'links_state')")


def _back_up(path: Path, version: int) -> None:
    """Copy the record as it was last committed. An older backup is never overwritten."""
    target = path.with_name(f"{path.name}.backup-v{version}")
    number = 1
    while target.exists():
        number += 1
        target = path.with_name(f"{path.name}.backup-v{version}-{number}")
    # A connection of its own: SQLite does not copy from one that is in the middle of a change.
    source = connect_to_read(path, busy_seconds=0)
    try:
        copy_file(source, target)
    finally:
        source.close()


def copy_file(source: Database, target: Path, *, forget_index: bool = False) -> None:
    """Copy a record that others may be using to one plain file. The target appears whole or not at all."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with guard(target):
            copied = sqlite3.connect(part, isolation_level=None)
            try:
                source.connection.backup(copied)
                if forget_index:
                    copied.execute("DELETE FROM meta WHERE key = 'index_generation'")
                copied.execute("PRAGMA journal_mode=DELETE").fetchall()
            finally:
                copied.close()
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
