"""The commands on people, organisations and places of a record: entities, merge, split."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from khabar.cli.asking import asked, outlet_of
from khabar.cli.options import author_option, json_option, now, record_argument, who
from khabar.cli.terminal import Column, Output
from khabar.model import MentionType

if TYPE_CHECKING:
    from khabar.views import EntityCard, EntityRow

TYPES = get_args(MentionType)


@click.command()
@record_argument
@click.argument("query", required=False)
@click.option("--type", "kind", type=click.Choice(TYPES, case_sensitive=False), help="Keep to one type.")
@json_option
def entities(record: Path, query: str | None, kind: MentionType | None, as_json: bool) -> None:
    """The people, organisations and places of RECORD, those in most articles first.

    QUERY keeps to those whose name, Latin form or role holds all its words. Where it is an id (`entity-3`), that one is opened:
    its spellings, its roles over time, its articles, and why they are one. `maybe`: ids that may be the same and were not joined.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        if query is not None and query.startswith("entity-"):
            card = opened.entity(query)
            return output.json(card) if as_json else _print_card(output, card)
        rows = opened.entities(query, type=kind)
    if as_json:
        return output.json(rows)
    _print_rows(output, rows)
    return None


def _print_rows(output: Output, rows: list[EntityRow]) -> None:
    columns = [Column("entity"), Column("type"), Column("name", text=True), Column("latin"), Column("role", text=True)]
    columns += [Column(name) for name in ("articles", "from", "to", "maybe")]
    output.table(
        columns,
        [
            (row.number, row.type, row.name, row.latin, row.role, row.articles, row.earliest, row.latest, " ".join(row.maybe))
            for row in rows
        ],
        empty="no such entity",
    )


def _print_card(output: Output, card: EntityCard) -> None:
    _print_rows(output, [card.row])
    output.table([Column("name", text=True), Column("articles")], card.names)
    roles = [(held.earliest, held.latest, held.role.text, held.role.org, held.role.country, held.articles) for held in card.roles]
    columns = [
        Column("from"),
        Column("to"),
        Column("role", text=True),
        Column("of", text=True),
        Column("country"),
        Column("articles"),
    ]
    output.table(columns, roles, empty="no role is told")
    output.table(
        [Column("published"), Column("article"), Column("outlet", text=True), Column("title", text=True)],
        [(cite.published, cite.article, outlet_of(cite), cite.title) for cite in card.articles],
    )
    why = [
        (one.verdict, one.by, one.left, one.right, " ".join(f"{score.feature}={score.value:g}" for score in one.scores))
        for one in card.why
    ]
    columns = [Column("verdict"), Column("by"), Column("this", text=True), Column("that", text=True), Column("because")]
    output.table(columns, why, empty="it stands in one article")


@click.command()
@record_argument
@click.argument("left")
@click.argument("right")
@click.option("--note", default="", help="Why.")
@author_option
def merge(record: Path, left: str, right: str, note: str, author: str | None) -> None:
    """Say that LEFT and RIGHT, ids of `khabar entities`, are one person, organisation or place.

    Both ids lead to it from then on. The decision stands above all that Khabar weighs, also when pages are read anew or added;
    `khabar decide RECORD --undo DECISION` takes it back.
    """
    from khabar.api import open as open_record

    with open_record(record) as opened:
        made = opened.merge(left, right, at=now(), author=who(author), note=note)
    Output().line(f"{made.id}: {left} and {right} are one")


@click.command()
@record_argument
@click.argument("entity")
@click.argument("articles", nargs=-1, required=True)
@click.option("--note", default="", help="Why.")
@author_option
def split(record: Path, entity: str, articles: tuple[str, ...], note: str, author: str | None) -> None:
    """Say that ENTITY is another one in ARTICLES, ids that `khabar entities RECORD ENTITY` prints (or beginnings of them).

    What stands in these articles becomes an entity of its own, and never joins the rest again unless the decision is undone.
    """
    from khabar.api import open as open_record

    with open_record(record) as opened:
        made = opened.split(entity, articles, at=now(), author=who(author), note=note)
    Output().line(f"{made.id}: {entity} is another in {len(articles)} article{'s' * (len(articles) > 1)}")
