"""The commands that ask a record: stories, timeline, said, figures, events, sources, search, show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from khabar.cli.options import json_option, record_argument
from khabar.cli.terminal import Column, Output

if TYPE_CHECKING:
    from khabar.api import Record
    from khabar.views import Cite, Origins


@contextmanager
def asked(path: Path) -> Iterator[Record]:
    """The record, opened for reading only."""
    from khabar.api import open as open_record

    with open_record(path, read_only=True) as record:
        if not record.store.links_are_current:
            Output().note("khabar: pages were added without being linked (an interrupted add?); run `khabar add` again")
        yield record


def outlet_of(source: Cite) -> str:
    """The outlet as a table shows it, with whom it credits."""
    outlet = source.outlet or "?"
    return f"{outlet} ← {source.credited}" if source.credited else outlet


def independent(origins: Origins) -> str:
    """Independent origins as a table shows them: those with a name, and how many more have none."""
    return f"{origins.count} + {origins.unknown}?" if origins.unknown else str(origins.count)


@click.command()
@record_argument
@json_option
def stories(record: Path, as_json: bool) -> None:
    """The stories of RECORD: span of dates, articles, independent sources.

    Copies of one text, and articles that credit the same source, count as one source; `+ 2?` are origins without any name.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        rows = opened.stories()
    if as_json:
        return output.json(rows)
    columns = [
        Column("story"),
        Column("from"),
        Column("to"),
        Column("articles"),
        Column("sources"),
        Column("headline", text=True),
    ]
    output.table(
        columns,
        [
            (row.number, row.earliest or "undated", row.latest, len(row.articles), independent(row.origins), row.headline)
            for row in rows
        ],
        empty="the record holds no articles",
    )
    return None


@click.command()
@record_argument
@click.argument("query", required=False)
@click.option("--story", metavar="STORY", help="Keep to one story, as named by `khabar stories`.")
@click.option("--status", help="Keep to one status: happened, planned, denied, hypothetical, reported_claim.")
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
    columns += [Column("what the page says", text=True), Column("conflicts", text=True)]
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
@click.option("--by", metavar="NAME", help="Words of the speaker's name or role.")
@click.option("--about", metavar="QUERY", help="Words that must stand in what is said or in the headline.")
@json_option
def said(record: Path, by: str | None, about: str | None, as_json: bool) -> None:
    """Who said what, when, and through whom we know it."""
    output = Output(as_json=as_json)
    with asked(record) as opened:
        rows = opened.said(by, about)
    if as_json:
        return output.json(rows)
    columns = [Column("date"), Column("speaker", text=True), Column("act"), Column("id"), Column("said", text=True)]
    columns += [Column("chain", text=True)]
    output.table(
        columns,
        [
            (
                row.date or "unknown",
                _voice(row.speakers, row.roles),
                row.act,
                row.quotation,
                row.text,
                " ← ".join(row.chain),
            )
            for row in rows
        ],
    )
    return None


def _voice(speakers: tuple[str, ...], roles: tuple[str, ...]) -> str:
    names = "، ".join(speakers) or "unknown"
    return f"{names} ({'، '.join(roles)})" if roles else names


@click.command()
@record_argument
@click.argument("query")
@json_option
def figures(record: Path, query: str, as_json: bool) -> None:
    """Every value that the record has for QUERY, who gave it, and in which words.

    QUERY is words of the sentence and of what is counted, or a number: `khabar figures talks.khabar "2500 جندي"`. Sentences
    that copy each other are one formula. `undetermined` means that it is not known who gave a figure, not that nobody did.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        ledger = opened.figures(query)
    if as_json:
        return output.json(ledger)
    columns = [Column("date"), Column("words", text=True), Column("low"), Column("high"), Column("formula"), Column("id")]
    columns += [Column("given by", text=True), Column("outlet", text=True), Column("what the page says", text=True)]
    output.table(
        columns,
        [
            (
                row.date or "unknown",
                f"{row.words} {row.counted or ''}".strip() if row.counted not in (None, row.words) else row.words,
                row.low,
                row.high,
                row.formula,
                row.quantity,
                row.attributed_to or row.attribution.replace("_", " "),
                outlet_of(row.source),
                row.text,
            )
            for row in ledger.figures
        ],
    )
    if ledger.figures:
        output.line(
            f"{len(ledger.figures)} figures in {ledger.formulas} formulas; attributed to {len(ledger.attributed)} sources; "
            f"{ledger.newsroom_voice} in the newsroom's own voice; {ledger.undetermined} undetermined"
        )
    return None


@click.command()
@record_argument
@click.argument("query", required=False)
@click.option("--type", "kind", metavar="TYPE", help="A PLOVER type such as ASSAULT, or VOTE APPOINT TRIAL DISASTER.")
@click.option("--status", help="happened, planned, denied, hypothetical or reported_claim.")
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
                row.status,
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


@click.command()
@record_argument
@click.argument("fact")
@json_option
def sources(record: Path, fact: str, as_json: bool) -> None:
    """The chain behind a fact, the articles that print it, and how many independent origins they have.

    FACT is an id from timeline, said, figures or events; its first letters are enough.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        tree = opened.sources(fact)
    if as_json:
        return output.json(tree)
    output.line(f"{tree.fact}  {output.said(tree.text)}")
    output.line(f"given by: {output.said(tree.attributed_to or tree.attribution.replace('_', ' '))} ({tree.reason})")
    for depth, hop in enumerate(tree.chain):
        output.line(
            f"{'  ' * depth}{'← ' if depth else ''}{output.said(hop.name or '?')} [{hop.role}, {hop.relation}, {hop.status}]"
        )
    output.line(f"printed by {len(tree.tellings)} articles, {independent(tree.origins)} independent origins:")
    output.table(
        [Column("date"), Column("outlet", text=True), Column("as it stands there", text=True), Column("page")],
        [
            (t.source.published or "unknown", outlet_of(t.source), t.text, f"{Path(t.source.source).name} [{t.start}, {t.end})")
            for t in tree.tellings
        ],
    )
    return None


@click.command()
@record_argument
@click.argument("query")
@click.option("--limit", type=click.IntRange(min=1, max=1000), help="Most results to show.")
@json_option
def search(record: Path, query: str, limit: int | None, as_json: bool) -> None:
    """Articles that hold the words of QUERY, best first.

    Forgiving of hamza, taa marbuta, ال and clitics. "Words in quotes" stand together, -word must not stand there, OR between
    words takes either.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        found = opened.search(query, limit=limit)
    if as_json:
        return output.json(found)
    output.table(
        [
            Column("score"),
            Column("date"),
            Column("outlet", text=True),
            Column("headline", text=True),
            Column("passage", text=True),
        ],
        [
            (
                f"{hit.score:.2f}",
                hit.source.published or "unknown",
                outlet_of(hit.source),
                hit.source.title,
                _marked(hit.passage, hit.marks),
            )
            for hit in found.hits
        ],
    )
    if found.hits:
        output.line(f"{len(found.hits)} of {found.total} articles")
    return None


def _marked(passage: str, marks: tuple[tuple[int, int], ...]) -> str:
    """The passage with its found words between brackets."""
    pieces, done = [], 0
    for start, end in marks:
        pieces += [passage[done:start], "[", passage[start:end], "]"]
        done = end
    return "".join([*pieces, passage[done:]])


@click.command()
@record_argument
@click.argument("fact")
@json_option
def show(record: Path, fact: str, as_json: bool) -> None:
    """Open one fact on the characters of its page, with all that is known of it."""
    output = Output(as_json=as_json)
    with asked(record) as opened:
        found = opened.show(fact)
    if as_json:
        return output.json(found)
    source = found.source
    output.line(f"{found.fact}  {found.layer}  characters [{found.start}, {found.end}) of {source.source}")
    output.line(f"page {found.page}")
    output.line(f"{source.published or 'date unknown'}  {output.said(outlet_of(source))}  {output.said(source.title or '')}")
    output.line()
    if output.is_terminal:
        from rich.text import Text

        from khabar.cli.terminal import console, safe

        console().print(Text.assemble(safe(found.before), (safe(found.text), "bold reverse"), safe(found.after)))
    else:
        output.line(f"{output.said(found.before)}⟦{output.said(found.text)}⟧{output.said(found.after)}")
    output.line()
    for name, value in found.json.items():
        if value not in (None, [], ()) and name not in ("start", "end", "text"):
            output.line(f"{name}: {output.said(_short(value))}")
    return None


def _short(value: object) -> str:
    """A value of a fact on one line; evidence and parts as JSON."""
    from khabar.model.wire import encode

    return value if isinstance(value, str) else encode(value).decode()
