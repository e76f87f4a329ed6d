"""`khabar demo`: the sample pages, from heap to record, in the terminal."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from khabar.cli.terminal import Column, Output

if TYPE_CHECKING:
    from khabar.api import Record

SHOWN = 8  # rows shown of each table


@click.command()
@click.option("--keep", type=click.Path(path_type=Path, dir_okay=False), help="Keep the record at this path.")
def demo(keep: Path | None) -> None:
    """Build a record from the sample pages (invented people and outlets) and walk through it."""
    from khabar.api import open as open_record
    from khabar.cli.progress import progress

    if keep and keep.exists():
        raise click.UsageError(f"{keep} exists already; the invented pages go into a record of their own.")

    output = Output()
    with TemporaryDirectory(prefix="khabar-demo-") as folder:
        path = keep or Path(folder) / "demo.khabar"
        with open_record(path, create=True) as record:
            with progress() as advance:
                report = record.add(samples(), on_page=advance)
            output.line(
                f"Read {report.pages + report.known} pages: {report.articles} articles, {record.count_facts()} facts, "
                f"{report.stories} stories, {len(report.rejected)} pages rejected."
            )
            walk(record, output)
            if keep:
                output.line(f"\nThe record is at {keep}. Ask it: khabar timeline {keep}")
            else:
                output.line(
                    "\nKeep a record to ask it yourself: khabar demo --keep demo.khabar, then khabar timeline demo.khabar"
                )


def samples() -> Path:
    """The folder of the sample pages: beside the package where it is installed, in the checkout where it is not."""
    package = Path(__file__).parents[1]
    return next(path for path in (package / "samples" / "pages", package.parents[1] / "samples" / "pages") if path.is_dir())


def walk(record: Record, output: Output) -> None:
    """Threads, a timeline, who said what, a figure's history, one fact opened."""
    heading(output, "The threads, each a matter of one or several stories", "khabar stories demo.khabar")
    threads = record.threads()
    output.table(
        [*(Column(name) for name in ("thread", "from", "to", "stories", "articles", "sources")), Column("headline", text=True)],
        [(t.number, t.earliest, t.latest, len(t.stories), t.articles, t.origins.count, t.headline) for t in threads[:SHOWN]],
    )
    largest = threads[0].number
    heading(output, f"What happened, is planned, was denied in {largest}", f"khabar timeline demo.khabar --story {largest}")
    entries = [entry for entry in record.timeline(story=largest) if entry.date]
    output.table(
        [Column("date"), Column("status"), Column("type"), Column("sources"), Column("what the page says", text=True)],
        [(e.date, e.status, e.type, len(e.sources), e.text) for e in entries[:SHOWN]],
    )
    heading(output, "Who said what, through whom", "khabar said demo.khabar")
    statements = [statement for statement in record.said() if len(statement.chain) > 2 and statement.speakers]
    output.table(
        [Column("date"), Column("speaker", text=True), Column("act"), Column("said", text=True), Column("chain", text=True)],
        [
            (s.date, f"{'، '.join(s.speakers)}{' [inferred]' if s.inferred else ''}", s.act, s.text, " ← ".join(s.chain))
            for s in statements[:SHOWN]
        ],
    )
    figure_and_fact(record, output)


def figure_and_fact(record: Record, output: Output) -> None:
    """The guard force of 1,200, whom nobody is quoted for, and one of its figures opened on its page."""
    query = "1200"
    heading(output, "One figure: who gave it?", f"khabar figures demo.khabar {query}")
    ledger = record.figures(query)
    output.table(
        [
            Column("date"),
            Column("words"),
            Column("formula"),
            Column("given by", text=True),
            Column("what the page says", text=True),
        ],
        [(f.date, f.words, f.formula, f.attributed_to or f.attribution, f.text) for f in ledger.figures[:SHOWN]],
    )
    output.line(
        f"{len(ledger.figures)} figures in {ledger.formulas} formulas; attributed to {len(ledger.attributed)} sources; "
        f"{ledger.newsroom_voice} in the newsroom's own voice; {ledger.undetermined} undetermined."
    )
    if ledger.figures:
        fact = ledger.figures[0].quantity
        heading(output, "And opened on its page", f"khabar show demo.khabar {fact}")
        opened = record.show(fact)
        output.line(f"{Path(opened.source.source).name}, characters [{opened.start}, {opened.end}), page {opened.page[:23]}…")
        output.line(f"… {output.said(opened.before)}⟦{output.said(opened.text)}⟧{output.said(opened.after)} …")


def heading(output: Output, title: str, command: str) -> None:
    """A title, and the command that prints the same of a record of one's own."""
    output.line(f"\n── {title}   ({command})\n")
