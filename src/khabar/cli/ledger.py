"""The command on a number's history."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from khabar.cli.asking import asked, outlet_of
from khabar.cli.options import json_option, record_argument
from khabar.cli.terminal import Column, Output

if TYPE_CHECKING:
    from khabar.views import Ledger


@click.command()
@record_argument
@click.argument("query")
@click.option("--series", is_flag=True, help="As a series in time: one line for each value of one thing, with all who tell it.")
@json_option
def figures(record: Path, query: str, series: bool, as_json: bool) -> None:
    """Every value that the record has for QUERY, who gave it, and in which words.

    QUERY is words of the sentence and of what is counted, or a number: `khabar figures talks.khabar "2500 جندي"`. Sentences
    that copy each other are one formula. `undetermined` means that it is not known who gave a figure, not that nobody did.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        ledger = opened.figures(query)
    if as_json:
        return output.json(ledger)
    if series:
        return _print_series(output, ledger)
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


def _print_series(output: Output, ledger: Ledger) -> None:
    columns = [Column("of"), Column("told"), Column("words", text=True), Column("low"), Column("high")]
    columns += [Column("given by", text=True), Column("articles"), Column("id"), Column("contradicted by")]
    output.table(
        columns,
        [
            (
                "/".join(dict.fromkeys(row.of)) if row.of else "",
                row.date or "unknown",
                row.words,
                row.low,
                row.high,
                "، ".join(row.given_by) or "; ".join(row.attributions).replace("_", " "),
                row.articles,
                row.quantities[0],
                "; ".join(row.contradicted_by),
            )
            for row in ledger.series
        ],
    )
