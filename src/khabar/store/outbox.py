"""What the search index beside the record has not seen yet, and which generation of it is the current one."""

from __future__ import annotations

from typing import Literal, NamedTuple

from khabar.store.crashpoints import crash_point
from khabar.store.database import Database
from khabar.store.meta import get_meta, set_meta


class Change(NamedTuple):
    """A reading whose articles came or went. `seq` grows and never comes again."""

    seq: int
    op: Literal["add", "drop"]
    reading: str


def outbox(database: Database) -> list[Change]:
    """All changes in order. Doing one twice must do no harm: after a crash they come again."""
    return [Change(*row) for row in database.rows("SELECT seq, op, reading_id FROM outbox ORDER BY seq")]


def clear_outbox(database: Database, up_to: int) -> None:
    """Forget the changes that the index has committed."""
    crash_point("outbox:before-clear")
    with database.transaction():
        database.write("DELETE FROM outbox WHERE seq <= ?", (up_to,))


def note_added(database: Database, reading_id: str) -> None:
    """Tell the index of a reading that is now current, inside a transaction."""
    database.write("INSERT INTO outbox (op, reading_id) VALUES ('add', ?)", (reading_id,))


def note_reader_change(database: Database, old: str, new: str) -> None:
    """Tell the index that the readings of one reader go and those of another come, inside a transaction."""
    for op, reader_id in (("drop", old), ("add", new)):
        database.write(
            "INSERT INTO outbox (op, reading_id) SELECT ?, id FROM reading WHERE reader_id = ? ORDER BY id", (op, reader_id)
        )


def index_generation(database: Database) -> str | None:
    """Name of the folder of the current index; null where it is to be built."""
    return get_meta(database, "index_generation")


def set_index_generation(database: Database, name: str | None, up_to: int) -> None:
    """Switch to another index that has seen all changes up to `up_to`, in one step."""
    crash_point("outbox:before-clear")
    with database.transaction():
        set_meta(database, "index_generation", name)
        database.write("DELETE FROM outbox WHERE seq <= ?", (up_to,))
