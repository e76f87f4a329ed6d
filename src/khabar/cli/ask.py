"""The commands that print a table of what a record holds: stories, timeline, said, events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from khabar.cli.asking import asked, independent, outlet_of
from khabar.cli.options import json_option, record_argument
from khabar.cli.terminal import Column, Output
from khabar.model import EventStatus, EventType

if TYPE_CHECKING:
    from khabar.views import StoryRow, ThreadRow

STATUSES, TYPES = get_args(EventStatus), get_args(EventType)


@click.command()
@record_argument
@json_option
def stories(record: Path, as_json: bool) -> None:
    """The threads of RECORD and their stories: span of dates, articles, independent sources.

    A story is one happening and what follows from it; a thread is its like over months and years, shown where it has several
    stories. Copies of one text, and articles that credit the same source, count as one; `+ 2?` are origins without any name.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        if as_json:
            return output.json(opened.stories())
        rows = opened.threads()
    columns = [
        Column("thread or story"),
        Column("from"),
        Column("to"),
        Column("articles"),
        Column("sources"),
        Column("headline", text=True),
    ]
    output.table(
        columns,
        [cells for row in rows for cells in _of_thread(row)],
        empty="the record holds no articles",
    )
    return None


def _of_thread(thread: ThreadRow) -> Iterator[tuple[object, ...]]:
    """The lines of a thread: its own where it has several stories, then one for each of them."""
    inner = ""
    if len(thread.stories) > 1:
        yield _cells(thread.number, thread, thread.articles)
        inner = "  "
    for row in thread.stories:
        yield _cells(inner + row.number, row, len(row.articles))


def _cells(name: str, row: StoryRow | ThreadRow, articles: int) -> tuple[object, ...]:
    return name, row.earliest or "undated", row.latest, articles, independent(row.origins), row.headline


@click.command()
@record_argument
@click.argument("query", required=False)
@click.option("--story", metavar="STORY", help="Keep to one story or thread, as named by `khabar stories`.")
@click.option("--status", type=click.Choice(STATUSES, case_sensitive=False), help="Keep to one status.")
@json_option
def timeline(record: Path, query: str | None, story: str | None, status: str | None, as_json: bool) -> None:
    """Dated events with their sources, in order of date; the undated last.

    QUERY keeps to events whose sentence or headline holds all its words.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        rows = [row for row in opened.timeline(query, story=story) if status in (None, row.status)]
    if as_json:
        return output.json(rows)
    columns = [Column("date"), Column("status"), Column("type"), Column("event"), Column("sources", text=True)]
    columns += [Column(name, text=True) for name in ("what the page says", "killed", "injured", "conflicts")]
    output.table(
        columns,
        [
            (
                row.date or _range(row.earliest, row.latest),
                row.status + (" (background)" if row.background else ""),
                row.type,
                row.event,
                "; ".join(outlet_of(source) for source in row.sources),
                row.text,
                row.killed,
                row.injured,
                "; ".join(row.conflicts),
            )
            for row in rows
        ],
    )
    return None


def _range(earliest: str | None, latest: str | None) -> str:
    return f"{earliest}/{latest}" if earliest and latest else "unknown"


@click.command()
@record_argument
@click.option("--by", metavar="NAME", help="Words of the speaker's role, or of any name the record knows him by.")
@click.option("--about", metavar="QUERY", help="Words that must stand in what is said or in the headline.")
@json_option
def said(record: Path, by: str | None, about: str | None, as_json: bool) -> None:
    """Who said what, when, and through whom we know it; what several articles tell of one act of speech stands once.

    [inferred] behind a speaker: the sentence does not name him; he is carried on from one before it, which can be wrong.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        rows = opened.said(by, about)
    if as_json:
        return output.json(rows)
    columns = [Column("date"), Column("speaker", text=True), Column("act"), Column("id"), Column("said", text=True)]
    columns += [Column("chain", text=True), Column("articles")]
    output.table(
        columns,
        [
            (
                row.date or "unknown",
                _voice(row.speakers, row.roles, row.inferred),
                row.act,
                row.quotation,
                row.text,
                " ← ".join(row.chain),
                len(row.sources),
            )
            for row in rows
        ],
    )
    return None


def _voice(speakers: tuple[str, ...], roles: tuple[str, ...], inferred: bool) -> str:
    names = "، ".join(speakers) or "unknown"
    more = [role for role in roles if role not in names]  # an office without a name is its own role
    shown = f"{names} ({'، '.join(more)})" if more else names
    return f"{shown} [inferred]" if inferred else shown


@click.command()
@record_argument
@click.argument("query", required=False)
@click.option("--type", "kind", type=click.Choice(TYPES, case_sensitive=False), help="Keep to one PLOVER type.")
@click.option("--status", type=click.Choice(STATUSES, case_sensitive=False), help="Keep to one status.")
@json_option
def events(record: Path, query: str | None, kind: str | None, status: str | None, as_json: bool) -> None:
    """The event table, in ACLED's and UCDP's terms, with precision codes."""
    output = Output(as_json=as_json)
    with asked(record) as opened:
        rows = opened.events(query, type=kind, status=status)
    if as_json:
        return output.json(rows)
    columns = [Column(name) for name in ("date", "prec", "type", "mode", "status", "id")]
    columns += [Column(name, text=True) for name in ("actors", "targets", "place", "killed", "injured", "given by", "outlet")]
    output.table(
        columns,
        [
            (
                row.event_date or "unknown",
                row.time_precision,
                row.type,
                row.mode,
                f"{row.status} (background)" if row.background else row.status,
                row.event,
                row.actors,
                row.targets,
                row.location,
                row.killed,
                row.injured,
                row.attributed_to or row.attribution.replace("_", " "),
                outlet_of(row.source),
            )
            for row in rows
        ],
    )
    return None
