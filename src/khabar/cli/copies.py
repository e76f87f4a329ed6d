"""The command on copies: who prints whose text, and what one article shares with others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from khabar.cli.asking import asked, independent, outlet_of
from khabar.cli.options import json_option, record_argument
from khabar.cli.terminal import Column, Output

if TYPE_CHECKING:
    from khabar.views import Copy, CopyGroup, SharedWith


@click.command()
@record_argument
@click.argument("article", required=False)
@json_option
def reprints(record: Path, article: str | None, as_json: bool) -> None:
    """Which articles print one text, and from whom each has it, as far as anything tells.

    With ARTICLE (its id, or its first letters): what it shares with every other article, passage by passage. verbatim, light_edit
    and rewrite are copies of a whole text; partial shares a passage; formula only words that many reports have.
    """
    output = Output(as_json=as_json)
    with asked(record) as opened:
        if article:
            shared = opened.shared_with(article)
            return output.json(shared) if as_json else _print_shared(output, shared)
        groups = opened.copies()
    return output.json(groups) if as_json else _print_groups(output, groups)


def _print_groups(output: Output, groups: list[CopyGroup]) -> None:
    if not groups:
        output.note("no article of the record is a copy of another")
    for group in groups:
        kinds = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in group.kinds)
        count = f"{len(group.copies)} articles, {independent(group.origins)} independent origins; pairs: {kinds}"
        output.line(f"{group.id}  {output.said(group.headline or '')}")
        output.line(count)
        output.table(
            [
                Column("date"),
                Column("outlet", text=True),
                Column("article"),
                Column("has it from", text=True),
                Column("headline", text=True),
            ],
            [
                (one.source.published or "unknown", outlet_of(one.source), one.source.article, _from(one), one.source.title)
                for one in group.copies
            ],
        )


def _from(one: Copy) -> str:
    """From whom, why, and how sure."""
    if one.basis is None:
        return "unknown"
    name = one.origin_name or (one.origin.title if one.origin else None) or "?"
    sure = f", {one.confidence:.2f}" if one.confidence is not None else ""
    return f"{name} ({one.basis}{sure})"


def _print_shared(output: Output, shared: list[SharedWith]) -> None:
    if not shared:
        output.note("the article shares no passage with another")
    for one in shared:
        other = one.other
        output.line(
            f"{one.kind.replace('_', ' ')}  {other.article}  {other.published or 'date unknown'}  "
            f"{output.said(outlet_of(other))}  {output.said(other.title or '')}"
        )
        output.line(f"{one.mine:.0%} of the article, {one.theirs:.0%} of the other")
        if one.direction:
            output.line(f"{one.direction.source.article} has it from {output.said(_from(one.direction))}")
        output.table(
            [
                Column("here"),
                Column("there"),
                Column("words"),
                Column("as it stands here", text=True),
                Column("as it stands there", text=True),
            ],
            [
                (_span(passage.mine_at), _span(passage.theirs_at), passage.same_words, passage.mine, passage.theirs)
                for passage in one.passages
            ],
        )


def _span(span: tuple[int, int]) -> str:
    return f"[{span[0]}, {span[1]})"
