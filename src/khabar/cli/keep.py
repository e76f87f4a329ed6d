"""The commands that keep a record sound or carry it elsewhere: check, copy, decide, export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from khabar.cli.options import json_option, record_argument
from khabar.cli.terminal import Column, Output

if TYPE_CHECKING:
    from khabar.store import DecisionKind


@click.command()
@record_argument
@json_option
def check(record: Path, as_json: bool) -> None:
    """Verify RECORD: digests of kept pages, every span against its quote, the index against the record.

    Exit code 0: all holds. 3: something does not; each line says what, where, and what to do.
    """
    from khabar.api import open as open_record

    output = Output(as_json=as_json)
    with open_record(record, read_only=True) as opened:
        problems = opened.check()
        counts, facts = opened.store.counts(), opened.count_facts()
    if as_json:
        output.json({"pages": counts.pages, "articles": counts.articles, "facts": facts, "problems": problems})
    elif problems:
        output.table(
            [Column("problem", text=True), Column("where", text=True), Column("what to do", text=True)],
            [(problem.what, problem.where, problem.remedy) for problem in problems],
        )
    else:
        output.line(f"all holds: {counts.pages} pages, {counts.articles} articles, {facts} facts, each on its characters")
    if problems:
        sys.exit(3)


@click.command()
@record_argument
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
def copy(record: Path, target: Path) -> None:
    """Make a safe copy of RECORD at TARGET, also while another process writes to it. The index is not copied."""
    from khabar.api import open as open_record

    if target.exists():
        raise click.UsageError(f"{target} exists already; name a new file.")
    with open_record(record, read_only=True) as opened:
        opened.store.copy(target)
    Output().line(f"{target}: {target.stat().st_size} bytes")


@click.command()
@record_argument
@click.option("--as", "form", type=click.Choice(["jsonl", "csv"]), default="jsonl", show_default=True, help="Form of the files.")
@click.option("--to", "target", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder to write into.")
def export(record: Path, form: str, target: Path) -> None:
    """Write RECORD as files.

    jsonl: pages.jsonl (the contract khabar.page/1), captures.jsonl, links.jsonl. csv: events.csv, quotations.csv, figures.csv.
    """
    from khabar.api import open as open_record

    with open_record(record, read_only=True) as opened:
        for path in opened.export("csv" if form == "csv" else "jsonl", target):
            Output().line(str(path))


@click.command()
@record_argument
@click.argument("fact")
@click.option("--accept", "kind", flag_value="accept", help="The fact is right.")
@click.option("--reject", "kind", flag_value="reject", help="The fact is wrong.")
@click.option("--note", help="A remark, on its own or beside accept or reject.")
@click.option("--by", "author", metavar="NAME", help="Who decides; the login name by default.")
def decide(record: Path, fact: str, kind: str | None, note: str | None, author: str | None) -> None:
    """Log a decision on FACT. Decisions are never lost: they find their fact again when pages are read anew."""
    from datetime import UTC, datetime
    from getpass import getuser

    from khabar.api import open as open_record

    if not (kind or note):
        raise click.UsageError("say --accept, --reject or --note TEXT")
    at = datetime.now(UTC).isoformat(timespec="seconds")
    with open_record(record) as opened:
        made = opened.decide(_kind(kind), fact, at=at, author=author or getuser(), note=note or "")
    Output().line(f"{made.id}: {made.kind} on {made.target}")


def _kind(kind: str | None) -> DecisionKind:
    return "accept" if kind == "accept" else "reject" if kind == "reject" else "note"
