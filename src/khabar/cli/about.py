"""The commands on what an article is about, and what to read beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from khabar.cli.asking import asked, outlet_of
from khabar.cli.options import json_option, record_argument
from khabar.cli.terminal import Column, Output

if TYPE_CHECKING:
    from khabar.views import Related

_most = click.option("--most", type=click.IntRange(min=1, max=1000), help="Most rows to show.")


@click.command()
@record_argument
@click.argument("name")
@_most
@json_option
def keyphrases(record: Path, name: str, most: int | None, as_json: bool) -> None:
    """What an article, story or thread is about: names and phrases as they stand on its pages.

    NAME is the id of an article (a-…), or a story or thread as named by `khabar stories`. A phrase counts by how often it stands
    there and how few articles of the record have its words. With --json every place of it.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        rows = opened.keyphrases(name, most=most)
    if as_json:
        return output.json(rows)
    columns = [Column("phrase", text=True), Column("kind"), Column("score"), Column("places"), Column("articles")]
    output.table(columns, [(row.text, row.kind, f"{row.score:.1f}", len(row.places), row.articles) for row in rows])
    return None


@click.command()
@record_argument
@click.argument("article")
@_most
@json_option
def related(record: Path, article: str, most: int | None, as_json: bool) -> None:
    """What to read beside an article, each with the reason.

    ARTICLE is its id, or its first letters. Its copies; articles that share a passage; what came before and after in its story,
    or in the nearest story of its thread; others that tell several of its facts, or are on several of the same names. --most: of
    each.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        rows = opened.related(article, most=most)
    if as_json:
        return output.json(rows)
    columns = [Column("relation"), Column("date"), Column("outlet", text=True), Column("article"), Column("headline", text=True)]
    cells = [_cells(row) for row in rows]
    output.table([*columns, Column("why", text=True)], cells, empty="nothing beside it was found")
    return None


def _cells(row: Related) -> tuple[object, ...]:
    other = row.other
    return row.relation, other.published or "unknown", outlet_of(other), other.article, other.title, "، ".join(row.why)
