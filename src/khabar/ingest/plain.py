"""The layout of plain text: one block a line."""

from __future__ import annotations

from khabar.model import LayoutBlock


def lines_of(text: str, begin: int = 0) -> tuple[LayoutBlock, ...]:
    """A block for each line that is not blank, without the white space (no-break spaces too) around it; offsets from `begin`."""
    blocks: list[LayoutBlock] = []
    position = begin
    for line in text.splitlines(keepends=True):
        if inner := line.strip():
            start = position + line.index(inner)
            blocks.append(LayoutBlock(start=start, end=start + len(inner)))
        position += len(line)
    return tuple(blocks)
