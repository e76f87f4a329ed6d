"""HTML → text blocks in reading order, their layout, and the fields that stand outside the text.

The page is parsed by resiliparse, which repairs it as a browser does, written out again in its regular form, and read from
that in one pass: several times as fast as asking the parser for each node, and no depth of nesting can exhaust a stack.
"""

from __future__ import annotations

from dataclasses import dataclass

from khabar.ingest.html_guard import tame
from khabar.ingest.html_raw import take_out_raw
from khabar.ingest.html_walk import Walk
from khabar.model import Field, LayoutBlock

_BLOCK_FREED = 8 << 20
"""Bytes of a block of memory that is asked for and given back once. From then on the C library (glibc; see mallopt(3), dynamic
threshold) keeps up to twice as much between pages, instead of giving each page's tree back to the system and asking for the same
again: 200 page faults a page and a fifth of the time."""
bytes(_BLOCK_FREED)


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """What was read of one HTML page."""

    text: str
    layout: tuple[LayoutBlock, ...]
    fields: tuple[Field, ...]


def read_html(source: str, depth: int) -> HtmlPage:
    """Read a page; what is nested deeper than `depth` as if it lay there. Raises InputError for a page made to exhaust."""
    from resiliparse.parse.html import HTMLTree

    taken = take_out_raw(str(HTMLTree.parse(tame(source, depth))))
    walk = Walk(taken)
    walk.run(taken.html)
    return HtmlPage("\n".join(walk.blocks.lines), tuple(walk.blocks.layout), walk.fields.all())
