"""A record written as files that other programs read: JSON Lines of everything, or CSV tables.

The bytes depend only on the set of readings: any order of adding, at once or bit by bit, gives the same files.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal

from khabar.errors import KhabarError
from khabar.model.wire import encode, encode_reading
from khabar.store import Store
from khabar.views import Cite, EventRow, Figure, Statement, events, said
from khabar.views.figures import all_figures

Format = Literal["jsonl", "csv"]


def export(store: Store, form: Format, target: Path) -> list[Path]:
    """Write the files of one form into a folder; returns them in order. A file appears whole or not at all."""
    made = {"jsonl": _jsonl, "csv": _csv}[form](store)
    try:
        target.mkdir(parents=True, exist_ok=True)
        return [_write(target / name, data) for name, data in made]
    except OSError as error:
        raise KhabarError(f"cannot write to {target}: {error.strerror}", "Choose a folder where you may write.") from error


def _write(path: Path, data: bytes) -> Path:
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    part.replace(path)
    return path


Made = Iterable[tuple[str, bytes]]


def _jsonl(store: Store) -> Made:
    """`pages.jsonl`: the contract, one reading a line; `captures.jsonl`; `links.jsonl`: one kind of link a line."""
    yield "pages.jsonl", b"".join(encode_reading(reading) + b"\n" for reading in store.readings())
    yield "captures.jsonl", b"".join(encode({"id": c.id, "capture": c}) + b"\n" for c in store.captures())
    links = store.links()
    rows = [
        {"kind": kind, "link": row}
        for kind, found in (
            ("entity", links.entities),
            ("reprint", links.reprints),
            ("reprint_group", links.reprint_groups),
            ("story_edge", links.story_edges),
            ("story", links.stories),
        )
        for row in found
    ]
    yield "links.jsonl", b"".join(encode(row) + b"\n" for row in rows)


CITE = ("outlet", "credited", "title", "published", "url", "source", "locator", "article", "page")
EVENT = [
    "event",
    "event_date",
    "time_precision",
    "earliest",
    "latest",
    "type",
    "mode",
    "status",
    "actors",
    "targets",
    "location",
    "latitude",
    "longitude",
    "country",
    "geo_precision",
    "killed",
    "injured",
    "background",
    "derived",
    "attribution",
    "attributed_to",
    "trigger",
]
STATEMENT = ["quotation", "date", "speakers", "roles", "anonymous", "inferred", "act", "kind", "text", "via", "chain"]
FIGURE = [
    "quantity",
    "date",
    "words",
    "value",
    "low",
    "high",
    "modifier",
    "counted",
    "role",
    "unit",
    "attribution",
    "attributed_to",
    "text",
]


def _csv(store: Store) -> Made:
    """`events.csv`, `quotations.csv`, `figures.csv`: a row a fact; lists are joined by ` | `."""
    yield "events.csv", _table(EVENT, events(store), lambda row: row.source)
    yield "quotations.csv", _table(STATEMENT, said(store), lambda row: row.source)
    yield "figures.csv", _table(FIGURE, all_figures(store), lambda row: row.source)


Row = EventRow | Statement | Figure


def _table(columns: Sequence[str], rows: Sequence[Row], source: Callable[[Row], Cite]) -> bytes:
    """UTF-8 with byte-order mark, which spreadsheets need to show Arabic."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*columns, *(f"article_{name}" if name in columns else name for name in CITE)])
    for row in rows:
        cells = [*(getattr(row, name) for name in columns), *(getattr(source(row), name) for name in CITE)]
        writer.writerow([_cell(value) for value in cells])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


def _cell(value: object) -> str:
    """A cell; text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        value = " | ".join(str(part) for part in value)
    text = str(value)
    return "'" + text if isinstance(value, str) and text[:1] in ("=", "+", "-", "@") else text
