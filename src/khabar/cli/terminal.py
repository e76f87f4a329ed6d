"""Output. To a terminal: aligned tables with each Arabic cell in bidi isolates; to a pipe: plain tab-separated text; or JSON.

Page text is never trusted: control characters and bidi overrides in it are shown, not obeyed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from khabar.model.wire import encode

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions
    from rich.measure import Measurement
    from rich.text import Text

FSI, PDI = "\u2068", "\u2069"  # first-strong isolate: a cell's direction is that of its first letter, and ends with the cell
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LINES = re.compile(r"[\t\n\r]+")


def safe(text: str) -> str:
    """One line without characters that steer a terminal or turn the direction of text; each is shown as `�`."""
    return _UNSAFE.sub("\ufffd", _LINES.sub(" ", text))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and whether its cells are long text that may wrap."""

    name: str
    text: bool = False


class Output:
    """Where a command prints: `as_json` wins, else a terminal gets tables and a pipe gets tab-separated lines."""

    def __init__(self, *, as_json: bool = False) -> None:
        self.as_json = as_json
        self.is_terminal = sys.stdout.isatty()

    def json(self, value: object) -> None:
        """One JSON document."""
        sys.stdout.buffer.write(encode(value) + b"\n")
        sys.stdout.buffer.flush()

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[object]], *, empty: str = "nothing found") -> None:
        """A table; cells are shown as `cell` says."""
        cells = [[cell(value) for value in row] for row in rows]
        if not cells:
            self.note(empty)
        elif self.is_terminal:
            self._rich_table(columns, cells)
        else:
            self.line("\t".join(column.name for column in columns))
            for row in cells:
                self.line("\t".join(row))

    def line(self, text: str = "") -> None:
        """One line of plain text, isolated on a terminal."""
        sys.stdout.write(text + "\n")

    def said(self, text: str) -> str:
        """Text of a page, made safe, and isolated on a terminal."""
        return f"{FSI}{safe(text)}{PDI}" if self.is_terminal else safe(text)

    def note(self, text: str) -> None:
        """A remark to the person, not part of the answer."""
        sys.stderr.write(text + "\n")

    def _rich_table(self, columns: Sequence[Column], cells: list[list[str]]) -> None:
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
        kept = [place for place in range(len(columns)) if any(row[place] for row in cells)]  # an empty column only takes room
        for column in (columns[place] for place in kept):
            table.add_column(column.name, overflow="fold", no_wrap=not column.text, ratio=1 if column.text else None)
        for row in cells:
            table.add_row(*(_Isolated(row[place]) for place in kept))
        console().print(table)


class _Isolated:
    """A cell whose every line is an isolate of its own: one isolate over several lines would swallow the cells beside it."""

    def __init__(self, value: str) -> None:
        from rich.text import Text

        self.text = Text(value)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        from rich.text import Text

        for line in self.text.wrap(console, options.max_width, overflow="fold") or [self.text]:
            yield Text(f"{FSI}{line.plain.rstrip()}{PDI}")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        from rich.measure import Measurement

        return Measurement.get(console, options, self.text)


def console() -> Console:
    """The terminal, as rich draws on it."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def cell(value: object) -> str:
    """How a value is shown: null as an empty cell, whole floats without `.0`, lists joined by the Arabic comma or a plain one."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (tuple, list)):
        return safe("، ".join(cell(part) for part in value))
    return safe(str(value))
