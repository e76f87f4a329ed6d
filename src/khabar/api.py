"""The public API: `read` pages, `open` a record and ask it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from khabar import views
from khabar.config import Settings, load
from khabar.errors import InputError, QueryError
from khabar.export import Codebook, Format, export
from khabar.ingest import ingest, parse, read_manifest
from khabar.ingest.walk import NOTHING_GIVEN
from khabar.link import Told, link
from khabar.model import LAYERS, ArticleRef, Capture, Given, MentionType, Page, RawPage, Reading, Rejected
from khabar.pipeline import reader, run
from khabar.pipeline.files import PathLike, read
from khabar.search import Results, check_index, search, sync_index
from khabar.store import Decision, FactDecision, Problem, Seen, Store

__all__ = ["AddReport", "Record", "open", "read"]


def open(path: PathLike, *, create: bool = False, read_only: bool = False, config: PathLike | None = None) -> Record:  # noqa: A001
    """Open a record. Raises RecordError where it is missing (unless `create`), something else, or newer than this Khabar."""
    settings = load(config)
    store = Store.open(Path(path), create=create, read_only=read_only, busy_seconds=settings.record.busy_seconds)
    return Record(store, settings)


@dataclass(slots=True, kw_only=True)
class AddReport:
    """What `add` did."""

    pages: int = 0
    """Pages whose bytes were new."""
    captures: int = 0
    """Places at which pages were newly seen."""
    known: int = 0
    """Captures that the record had already."""
    rejected: list[Rejected] = field(default_factory=list)
    articles: int = 0
    """Articles in the record now."""
    stories: int = 0
    """Stories in the record now."""
    interrupted: bool = False


class Record:
    """A record: pages kept whole, what was read from them, and the questions it answers."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store = store
        self.settings = settings

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Leave one plain file behind."""
        self.store.close()

    def add(
        self,
        *paths: PathLike,
        given: Given = NOTHING_GIVEN,
        manifest: PathLike | None = None,
        workers: int | None = None,
        on_page: Callable[[str], None] = lambda _name: None,
    ) -> AddReport:
        """Read pages into the record. Adding twice changes nothing; an interrupt keeps all whole batches."""
        self._read_anew()
        report = AddReport()
        rows = read_manifest(Path(manifest)) if manifest else None
        where = [Path(path).absolute() for path in paths]
        items = ingest(where, limits=self.settings.limits, given=given, manifest=rows)
        try:
            self._add(self._unknown(items, report), report, self.settings.record.workers if workers is None else workers, on_page)
        except KeyboardInterrupt:
            report.interrupted = True
        else:
            self.relink()
        report.articles = self.store.counts().articles
        report.stories = len(self.store.links().stories)
        return report

    def _unknown(self, items: Iterator[RawPage | Rejected], report: AddReport) -> Iterator[RawPage | Rejected]:
        """The items whose capture the record does not have."""
        for item in items:
            if isinstance(item, RawPage) and self.store.has_capture(item.capture.id):
                report.known += 1
            else:
                yield item

    def _add(self, items: Iterator[RawPage | Rejected], report: AddReport, workers: int, on_page: Callable[[str], None]) -> None:
        batch: list[tuple[RawPage, Reading]] = []
        rejected: list[Rejected] = []
        try:
            for result in run(items, workers):
                if isinstance(result, Rejected):
                    rejected.append(result)
                    on_page(result.source or "")
                else:
                    batch.append(result)
                    on_page(result[0].capture.source)
                if len(batch) + len(rejected) >= self.settings.record.batch_pages:
                    self._write(batch, rejected, report)
                    batch, rejected = [], []
        finally:
            self._write(batch, rejected, report)

    def _write(self, batch: list[tuple[RawPage, Reading]], rejected: list[Rejected], report: AddReport) -> None:
        if batch or rejected:
            added = self.store.add(batch, rejected)
            report.pages += added.pages
            report.captures += added.captures
            report.rejected += rejected

    def _read_anew(self) -> None:
        """Read all kept pages again where another Khabar read them. Its readings count until this is done."""
        if self.store.reader is None or self.store.reader.id == reader().id:
            return
        again = (self._parse_again(seen) for seen in self.store.to_read(reader()))
        report = AddReport()
        self._add(again, report, self.settings.record.workers, lambda _name: None)
        self.store.set_reader(reader())
        self.store.drop_old_readings()

    def _parse_again(self, seen: Seen) -> RawPage | Rejected:
        data, capture = self.store.page_bytes(seen.capture.page_id), seen.capture
        try:
            return parse(data, capture, media_type=seen.media_type, charset=seen.charset, limits=self.settings.limits)
        except InputError as error:
            return Rejected(stage="ingest", reason=str(error), source=capture.source, locator=capture.locator)

    def relink(self) -> None:
        """Compute all links from the current readings, and bring the index up to date."""
        with self.store.snapshot():
            as_of, people = self.store.state(), self.store.identity()
            links = link(self.store, self.settings.link, Told(together=people.together, apart=people.apart))
        self.store.replace_links(links, as_of)
        self.store.public.assign_stories(links.stories)
        self.store.public.assign_threads(links.threads)
        self.store.public.assign_entities(links.entities)
        sync_index(self.store, self.settings.search)

    def stories(self) -> list[views.StoryRow]:
        """The stories, those with most articles first."""
        return views.stories(self.store)

    def threads(self) -> list[views.ThreadRow]:
        """The threads with their stories, those with most articles first."""
        return views.threads(self.store)

    def entities(self, query: str | None = None, *, type: MentionType | None = None) -> list[views.EntityRow]:  # noqa: A002
        """People, organisations and places of the record, those in most articles first."""
        return views.entities(self.store, query, type=type)

    def entity(self, name: str) -> views.EntityCard:
        """One entity by its public id: its names, roles over time, articles, and why they are one."""
        return views.entity(self.store, name)

    def timeline(self, query: str | None = None, *, story: str | None = None) -> list[views.Entry]:
        """Dated, sourced entries, of a story or of all that holds the words of a query."""
        members = views.story_members(self.store, story) if story else None
        return views.timeline(self.store, query, members=members)

    def said(self, by: str | None = None, about: str | None = None) -> list[views.Statement]:
        """Who said what, when, through whom."""
        return views.said(self.store, by, about)

    def figures(self, query: str) -> views.Ledger:
        """A number's history."""
        return views.figures(self.store, query)

    def events(self, query: str | None = None, *, type: str | None = None, status: str | None = None) -> list[views.EventRow]:  # noqa: A002
        """The event table."""
        return views.events(self.store, query, type=type, status=status)

    def sources(self, fact: str) -> views.SourceTree:
        """What stands behind a fact."""
        return views.sources(self.store, fact)

    def conflicts(self, query: str | None = None, *, story: str | None = None) -> list[views.ConflictRow]:
        """What contradicts what, of a story or of all that holds the words of a query."""
        members = views.story_members(self.store, story) if story else None
        return views.conflicts(self.store, query, members=members)

    def keyphrases(self, name: str, *, most: int | None = None) -> list[views.Keyphrase]:
        """What an article, a story or a thread is about, the most telling first."""
        return views.keyphrases(self.store, name, most=most)

    def related(self, article: str, *, most: int | None = None) -> list[views.Related]:
        """What to read beside an article, each with the reason."""
        return views.related(self.store, article, most=most)

    def copies(self) -> list[views.CopyGroup]:
        """The groups of articles that print one text, and from whom each has it."""
        return views.copy_groups(self.store)

    def shared_with(self, article: str) -> list[views.SharedWith]:
        """What an article shares with others, passage by passage."""
        return views.shared_with(self.store, article)

    def show(self, fact: str) -> views.Opened:
        """One fact on its page."""
        return views.show(self.store, fact)

    def search(self, query: str, *, limit: int | None = None) -> Results:
        """Full-text search over the articles."""
        return search(self.store, query, self.settings.search, limit=limit)

    def count_facts(self) -> int:
        """Facts of all layers in the record now."""
        return sum(len(self.store.facts(layer)) for layer in LAYERS)

    def export(self, form: Format, target: PathLike, codebook: Codebook | None = None) -> list[Path]:
        """Write the record as files into a folder; `codebook` says what vague tolls count as in the tables of ACLED and UCDP."""
        return export(self.store, form, Path(target), codebook)

    def check(self) -> list[Problem]:
        """Everything wrong with the record; empty where all digests, spans and the index hold."""
        # A newer parser may name its fields otherwise: only what this Khabar read is parsed again.
        same = self.store.reader is not None and self.store.reader.id == reader().id
        problems = list(self.store.check(self._reparse if same else None))
        return problems + list(check_index(self.store))

    def _reparse(self, data: bytes, capture: Capture, media_type: str, charset: str) -> Page:
        return parse(data, capture, media_type=media_type, charset=charset, limits=self.settings.limits).page

    def merge(self, left: str, right: str, *, at: str, author: str, note: str = "") -> Decision:
        """Log that two entities, by their public ids, are one, and link anew."""
        found = [views.find_entity(self.store, name) for name in (left, right)]
        if found[0].id == found[1].id or found[0].type != found[1].type:
            raise QueryError(f"{left} and {right} are one already, or of two types", "Run `khabar entities RECORD`.")
        made = self.store.merge((left, right), *found, at=at, author=author, note=note)
        self.relink()
        return made

    def split(self, entity: str, articles: Collection[str], *, at: str, author: str, note: str = "") -> Decision:
        """Log that an entity is another one in some articles (ids, or beginnings of them), and link anew."""
        link = views.find_entity(self.store, entity)
        inside = {ArticleRef(found.reading, found.id) for name in articles for found in self.store.find(name)}
        made = self.store.split(entity, link, inside, at=at, author=author, note=note)
        self.relink()
        return made

    def decide(self, kind: FactDecision, fact: str, *, at: str, author: str, note: str = "") -> Decision:
        """Log a decision on a fact. `at`: ISO time. Facts that are rejected are left out of all views."""
        with self._same_links():
            return self.store.decide(kind, fact, at=at, author=author, note=note)

    def undo(self, decision: str, *, at: str, author: str) -> Decision:
        """Log that a decision no longer stands, and link anew where that changes links."""
        people = self.store.identity()
        with self._same_links():
            made = self.store.undo(decision, at=at, author=author)
        if self.store.identity() != people:
            self.relink()
        return made

    @contextmanager
    def _same_links(self) -> Iterator[None]:
        """Decisions on facts do not change links: those that were current stay so."""
        current = self.store.links_are_current
        yield
        if current:
            self.store.replace_links(self.store.links())
