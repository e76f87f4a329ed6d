"""The commands that keep a record sound or carry it elsewhere: check, copy, decide, export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from khabar.cli.options import author_option, json_option, now, record_argument, who
from khabar.cli.terminal import Column, Output

if TYPE_CHECKING:
    from khabar.export import Format
    from khabar.store import FactDecision


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
@click.option(
    "--as",
    "form",
    type=click.Choice(["jsonl", "csv", "acled", "ucdp"]),
    default="jsonl",
    show_default=True,
    help="Form of the files.",
)
@click.option("--to", "target", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder to write into.")
@click.option(
    "--several", type=click.IntRange(1), default=3, show_default=True, help="acled, ucdp: what `several` dead count as."
)
@click.option("--dozens", type=click.IntRange(1), default=12, show_default=True, help="acled, ucdp: what `dozens` count as.")
@click.option("--hundreds", type=click.IntRange(1), default=100, show_default=True, help="acled, ucdp: what `hundreds` count as.")
def export(record: Path, form: Format, target: Path, several: int, dozens: int, hundreds: int) -> None:
    """Write RECORD as files.

    jsonl: pages.jsonl (the contract khabar.page/1), captures.jsonl, links.jsonl. csv: events.csv, quotations.csv, figures.csv.
    acled, ucdp: the events that these codebooks have a row for, those left out with the reason, and the meaning of each column.
    """
    from khabar.api import open as open_record
    from khabar.export import Codebook

    book = Codebook(several=several, dozens=dozens, hundreds=hundreds)
    with open_record(record, read_only=True) as opened:
        for path in opened.export(form, target, book):
            Output().line(str(path))


@click.command()
@record_argument
@click.argument("fact", required=False)
@click.option("--accept", is_flag=True, help="The fact is right.")
@click.option("--reject", is_flag=True, help="The fact is wrong: all views leave it out.")
@click.option("--note", help="A remark, on its own or beside accept or reject.")
@click.option("--undo", metavar="DECISION", help="Take a decision back; it stays in the log.")
@author_option
def decide(
    record: Path, fact: str | None, accept: bool, reject: bool, note: str | None, undo: str | None, author: str | None
) -> None:
    """Log a decision on FACT; without FACT, print the log.

    Decisions are never lost: they find their fact again when pages are read anew, and none is ever deleted.
    """
    from khabar.api import open as open_record

    if not (fact or undo or accept or reject or note):
        return _print_log(record)
    if (accept and reject) or bool(undo) == bool(accept or reject or note) or bool(undo) == bool(fact):
        raise click.UsageError("say FACT with --accept, --reject or --note TEXT; or --undo DECISION alone")
    with open_record(record) as opened:
        if undo:
            made = opened.undo(undo, at=now(), author=who(author))
        else:
            made = opened.decide(_kind(accept, reject), fact or "", at=now(), author=who(author), note=note or "")
    Output().line(f"{made.id}: {made.kind} on {made.target}")
    return None


def _kind(accept: bool, reject: bool) -> FactDecision:
    return "accept" if accept else "reject" if reject else "note"


def _print_log(record: Path) -> None:
    from khabar.api import open as open_record

    with open_record(record, read_only=True) as opened:
        log = opened.store.decisions()
    columns = [Column(name) for name in ("at", "by", "decision", "kind", "on")]
    columns += [Column("words", text=True), Column("note", text=True)]
    rows = [(made.at, made.author, made.id, made.kind, made.target, made.quote, made.note) for made in log]
    Output().table(columns, rows, empty="no decision was logged yet")
