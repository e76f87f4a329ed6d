"""The commands that open something: the sources of a fact, the fact on its page, articles found by words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from khabar.cli.asking import asked, outlet_of
from khabar.cli.options import json_option, record_argument
from khabar.cli.terminal import Column, Output

if TYPE_CHECKING:
    from khabar.views.fact_origins import FactOrigins, FactTelling


@click.command()
@record_argument
@click.argument("fact")
@json_option
def sources(record: Path, fact: str, as_json: bool) -> None:
    """The chain behind a fact, all its tellings, and how many independent origins they have.

    An origin is who first gave it, as far as the pages tell: a named speaker, unnamed sources of one medium, an agency or medium,
    the outlet itself. A figure in the newsroom's words is a formula that nobody is quoted for, and does not count.

    FACT is an id from timeline, said, figures or events; its first letters are enough.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        tree = opened.sources(fact)
    if as_json:
        return output.json(tree)
    output.line(f"{tree.fact}  {output.said(tree.text)}")
    output.line(f"given by: {output.said(tree.attributed_to or tree.attribution.replace('_', ' '))} ({tree.reason})")
    for hop in tree.chain:
        arrow = f"{'  ' * hop.step}{'← ' if hop.step else ''}"
        output.line(f"{arrow}{output.said(hop.name or '?')} [{hop.role}, {hop.relation}, {hop.status}]")
    output.line(f"told by {len(tree.tellings)} articles; {_counted(tree.origins)}")
    for origin in tree.origins.origins:
        through = f", through {output.said('; '.join(origin.carriers))}" if origin.carriers else ""
        output.line(f"{origin.kind}: {output.said(origin.name or '?')}{through}")
        output.table(_TELLINGS, map(_cells, origin.tellings))
    if tree.perhaps:
        output.line(f"perhaps told by {len(tree.perhaps)} more:")
        output.table(_TELLINGS, map(_cells, tree.perhaps))
    if tree.conflicts:
        output.line(f"contradicted by {', '.join(tree.conflicts)}")
    return None


_TELLINGS = [Column("date"), Column("outlet", text=True), Column("as it stands there", text=True), Column("page")]


def _cells(one: FactTelling) -> tuple[object, ...]:
    page = f"{Path(one.source.source).name} [{one.start}, {one.end})"
    return one.source.published or "unknown", outlet_of(one.source), one.text, page


def _counted(found: FactOrigins) -> str:
    """How many origins of each kind, in words."""
    counts = [f"{found.count} independent origins" if found.count else "no attributed source"]
    counts += [f"{found.formulas} formulas that nobody is quoted for"] if found.formulas else []
    counts += [f"{found.undetermined} undetermined"] if found.undetermined else []
    return ", ".join(counts)


@click.command(context_settings={"ignore_unknown_options": True})  # -word is a part of the query
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
