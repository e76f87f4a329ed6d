"""The record on disk: one file that holds pages whole, their readings, what links them, and what people decided."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from khabar.config import default_settings
from khabar.errors import QueryError, RecordError
from khabar.model import ArticleRef, Capture, EntityLink, LinkItem, Links, RawPage, Reader, Reading, Rejected
from khabar.store import batch as batches
from khabar.store import decisions, identity, link_items, linked, lookup, meta, outbox
from khabar.store.attach import Attachments, attach_all
from khabar.store.batch import Added, Seen
from khabar.store.check import Problem, Reparse, check, page_bytes
from khabar.store.database import Database, connect, connect_to_read
from khabar.store.decisions import Decision, FactDecision
from khabar.store.lookup import FactRef, Found, Range
from khabar.store.migrate import copy_file, prepare, use_log
from khabar.store.public import PublicIds
from khabar.store.readings import Readings


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a record holds; readings and articles are those of the current reader."""

    pages: int
    captures: int
    readings: int
    articles: int
    rejected: int
    decisions: int


class Store:
    """One record. Only the readings of its current reader count for views; those of older ones wait until they are dropped."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._readings = Readings(database)

    @classmethod
    def open(cls, path: str | Path, create: bool = False, read_only: bool = False, busy_seconds: float | None = None) -> Self:
        """Open a record, or make a new one. Raises RecordError, most often NotARecord, NewerRecord or RecordBusy."""
        seconds = default_settings().record.busy_seconds if busy_seconds is None else busy_seconds
        path = Path(path)
        if read_only:
            database = connect_to_read(path, busy_seconds=seconds)
        else:
            database = connect(path, create=create, busy_seconds=seconds)
        try:
            prepare(database, create=create)
            if database.writable:
                use_log(database)
        except BaseException:
            database.connection.close()
            raise
        return cls(database)

    def close(self) -> None:
        """Close the record; one plain file is left where nobody else uses it."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def path(self) -> Path:
        return self._database.path

    def snapshot(self) -> AbstractContextManager[None]:
        """Read everything inside as of one moment, whatever other processes write meanwhile."""
        return self._database.snapshot()

    # Pages and captures

    def add(self, batch: Sequence[tuple[RawPage, Reading]], rejected: Sequence[Rejected] = ()) -> Added:
        """Write pages, captures, readings and rejections in one transaction; what is there already stays as it is.

        The first reading ever added names the current reader. Raises RecordError if bytes and reading differ.
        """
        return batches.add(self._database, batch, rejected)

    def has_capture(self, capture_id: str) -> bool:
        """Whether this capture is in the record and was read by the current reader; if so, adding it would change nothing."""
        return batches.has_capture(self._database, self._reader_id, capture_id)

    def captures(self, page_id: str | None = None) -> list[Capture]:
        """Captures in order of id: all, or those of one page."""
        return batches.captures(self._database, page_id)

    def to_read(self, reader: Reader) -> list[Seen]:
        """Captures that a reader has not read yet, in order of id: what is to be read anew when a new Khabar is installed."""
        return batches.unread(self._database, reader.id)

    def page_bytes(self, page_id: str) -> bytes:
        """The bytes of a page as they came. Raises RecordDamaged if they do not have the digest they were stored under."""
        return page_bytes(self._database, page_id)

    def rejected(self) -> list[Rejected]:
        """What could not be read as a page, each once, in order of source, locator, stage and reason."""
        return batches.rejected(self._database)

    def counts(self) -> Counts:
        """How much the record holds."""
        reader = (self._reader_id,)
        number = self._database.value
        return Counts(
            pages=number("SELECT count(*) FROM page"),
            captures=number("SELECT count(*) FROM capture"),
            readings=number("SELECT count(*) FROM reading WHERE reader_id = ?", reader),
            articles=len(self.facts("articles")),
            rejected=number("SELECT count(*) FROM rejected"),
            decisions=number("SELECT count(*) FROM decision"),
        )

    # Readings

    @property
    def reader(self) -> Reader | None:
        """Whose readings count; null in a record without readings."""
        return meta.current_reader(self._database)

    @property
    def _reader_id(self) -> str:
        reader = self.reader
        return reader.id if reader else ""

    def set_reader(self, reader: Reader) -> None:
        """Let the readings of another reader count, e.g. after all pages were read anew. Links are to be made again."""
        with self._database.transaction():
            old = self._reader_id
            if old == reader.id:
                return
            meta.put_reader(self._database, reader)
            linked.clear_links(self._database)
            outbox.note_reader_change(self._database, old, reader.id)

    def drop_old_readings(self) -> int:
        """Delete the readings of all but the current reader; how many. Nothing is lost: they follow from pages that are kept."""
        with self._database.transaction():
            return self._database.write("DELETE FROM reading WHERE reader_id != ?", (self._reader_id,))

    def readings(self, reader_id: str | None = None) -> Iterator[Reading]:
        """The readings of the current reader, or of another, in order of id, decoded one at a time."""
        return map(self._readings.get, self._readings.ids(reader_id or self._reader_id))

    def reading(self, reading_id: str) -> Reading:
        """One reading, every quote checked against its text. Raises RecordError, RecordDamaged."""
        return self._readings.get(reading_id)

    # Looking up

    def find(self, wanted: str) -> list[Found]:
        """Where an id, or the beginning of only one, stands in the current readings. Raises QueryError if it fits several."""
        return lookup.find(self._database, self._reader_id, wanted)

    def facts(
        self,
        layer: str,
        *,
        kind: str | None = None,
        subtype: str | None = None,
        between: Range | None = None,
        published: Range | None = None,
        name: str | None = None,
        entity: str | None = None,
    ) -> list[FactRef]:
        """Current facts of one layer (`articles` and `entities` too), in order of reading, place on the page and id.

        `kind` and `subtype`: the type of a time, mention, entity or event and the event's status; the act and the kind of a
        quotation; the kind and the role of a quantity; the kind of an article. `between`: its own time, as far as known,
        touches these days; a fact without a time is left out. `published`: the same for its article. `name`: as it stands
        on the page, for any part in the fact (title, outlet, speaker, actor …). `entity`: the id of one.
        """
        asked = {"kind": kind, "subtype": subtype, "name": name, "entity": entity}
        return lookup.facts(self._database, self._reader_id, layer, between=between, published=published, **asked)

    def entity_names(self) -> dict[tuple[str, str], str]:
        """The name of each entity of the current readings, by reading and id."""
        return lookup.entity_names(self._database, self._reader_id)

    def article_days(self) -> dict[ArticleRef, tuple[str | None, str | None]]:
        """First and last day on which each current article may have been published; null where it is not known."""
        return lookup.article_days(self._database, self._reader_id)

    # Links

    def link_items(self) -> Iterator[LinkItem]:
        """What link needs of each current article, in order of ref."""
        return link_items.link_items(self.readings())

    def state(self) -> str:
        """Digest of all that links follow from: the current readings and the log of decisions."""
        return meta.state(self._database, self._reader_id)

    def replace_links(self, links: Links, as_of: str | None = None) -> None:
        """Put new links in the place of the old. `as_of`: the state they were made from, if pages may have come since."""
        with self._database.transaction("links"):
            linked.put_links(self._database, links)
            meta.set_meta(self._database, "links_state", as_of or self.state())

    def links(self) -> Links:
        """The links, in the order in which they were put."""
        return linked.get_links(self._database)

    def word_counts(self) -> dict[str, int]:
        """How many articles have each stem, of those that several have."""
        return linked.word_counts(self._database)

    @property
    def links_are_current(self) -> bool:
        """Whether nothing that links follow from has changed since they were made; false after a crash in between."""
        return meta.get_meta(self._database, "links_state") == self.state()

    @property
    def public(self) -> PublicIds:
        """The public ids of stories and entities."""
        return PublicIds(self._database, self._reader_id)

    # Decisions

    def decide(
        self, kind: FactDecision, target: str, *, at: str, author: str, value: str | None = None, note: str = ""
    ) -> Decision:
        """Log a decision on a fact, article or entity; its quote and context are kept with it. Raises QueryError.

        `at`: ISO time. `value`: what a `correct` puts in the place.
        """
        return decisions.decide(self._readings, self._reader_id, kind, target, value, note, at, author)

    def merge(
        self, names: Sequence[str], left: EntityLink, right: EntityLink, *, at: str, author: str, note: str = ""
    ) -> Decision:
        """Log that two entities of the record are one; `names`: their public ids. Links are to be made again."""
        sides = left.members[:1], right.members[:1]
        return identity.decide(self._database, "merge", names, left, *sides, note=note, at=at, author=author)

    def split(
        self, name: str, entity: EntityLink, articles: Collection[ArticleRef], *, at: str, author: str, note: str = ""
    ) -> Decision:
        """Log that an entity is another in some of its articles. Raises QueryError where it stands in none or in no other."""
        inside = [ref for ref in entity.members if ref.in_article in articles]
        outside = [ref for ref in entity.members if ref not in inside]
        if not inside or not outside:
            where = "no other article than these" if inside else "none of these articles"
            raise QueryError(f"{name} stands in {where}", "Choose some, but not all, of its articles.")
        return identity.decide(self._database, "split", [name], entity, inside, outside, note=note, at=at, author=author)

    def identity(self) -> identity.Identity:
        """Which entities of current articles people joined or parted."""
        return identity.standing(self._database, self._reader_id)

    def undo(self, decision_id: str, *, at: str, author: str, note: str = "") -> Decision:
        """Log that a decision no longer stands. Raises QueryError if there is no such decision."""
        return decisions.undo(self._database, decision_id, note, at, author)

    def decisions(self, *, standing: bool = False) -> tuple[Decision, ...]:
        """The log, oldest first; with `standing`, only what has not been undone."""
        return decisions.decisions(self._database, standing=standing)

    def attach_decisions(self) -> Attachments:
        """Where the standing decisions belong in the current readings: by id, else by quote and context; and the lost."""
        return attach_all(self._readings, self._reader_id)

    # The index beside the record

    def outbox(self) -> list[outbox.Change]:
        """What the index has not seen yet, in order. Doing a change twice must do no harm."""
        return outbox.outbox(self._database)

    def clear_outbox(self, up_to: int) -> None:
        """Forget the changes up to `seq`, once the index has committed them."""
        outbox.clear_outbox(self._database, up_to)

    @property
    def index_generation(self) -> str | None:
        """Name of the folder of the current index; null where it is to be built."""
        return outbox.index_generation(self._database)

    def set_index_generation(self, name: str | None, up_to: int = 0) -> None:
        """Switch to another index that has seen all changes up to `seq`, in one step."""
        outbox.set_index_generation(self._database, name, up_to)

    # The file

    def copy(self, to: str | Path) -> None:
        """A safe copy of the record, also while others write; without the index, which is built anew beside the copy."""
        target = Path(to)
        if target.exists():
            raise RecordError(f"{target} exists already", "Choose another name, or delete it first.")
        if not target.parent.is_dir():
            raise RecordError(f"there is no folder {target.parent}", "Make the folder first.")
        copy_file(self._database, target, forget_index=True)

    def check(self, reparse: Reparse | None = None) -> Iterator[Problem]:
        """All that does not hold in the record. `reparse` reads a page's bytes again; give it only where the running Khabar
        is the record's reader."""
        return check(self._database, self._readings, reparse)
