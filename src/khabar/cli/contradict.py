"""The command on what contradicts what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from khabar.cli.asking import asked, outlet_of
from khabar.cli.options import json_option, record_argument
from khabar.cli.terminal import Column, Output

if TYPE_CHECKING:
    from khabar.views import Side


@click.command()
@record_argument
@click.argument("query", required=False)
@click.option("--story", metavar="STORY", help="Keep to one story or thread, as named by `khabar stories`.")
@json_option
def conflicts(record: Path, query: str | None, story: str | None, as_json: bool) -> None:
    """Where the pages of RECORD contradict each other, side by side, with who says so.

    toll and figure: two values of one thing at one time; status: what one tells as happened another denies; date: two days of
    one thing; role: one name under two offices. A toll that rises is no contradiction. QUERY keeps to those whose sentences,
    headlines or sources hold all its words.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        rows = opened.conflicts(query, story=story)
    if as_json:
        return output.json(rows)
    if not rows:
        output.note("nothing that contradicts was found")
    for row in rows:
        output.line(f"{row.kind}  {output.said(row.about or '')}")
        output.table(_COLUMNS, map(_cells, (row.left, row.right)))
    return None


_COLUMNS = [
    Column("date"),
    Column("says", text=True),
    Column("given by", text=True),
    Column("articles"),
    Column("outlet", text=True),
    Column("id"),
    Column("what the page says", text=True),
]


def _cells(side: Side) -> tuple[object, ...]:
    given = " ← ".join(side.chain) or side.given_by
    return side.source.published or "unknown", side.says, given, side.articles, outlet_of(side.source), side.fact, side.text
