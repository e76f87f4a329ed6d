"""A record written as files that other programs read: JSON Lines of everything, CSV tables, events as ACLED or UCDP has them.

The bytes depend only on the set of readings: any order of adding, at once or bit by bit, gives the same files.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Literal

from khabar.errors import KhabarError
from khabar.export import acled, ucdp
from khabar.export.codebook import Codebook, Coded, deaths, joined
from khabar.model.wire import encode, encode_reading
from khabar.store import Store
from khabar.views import Cite, EventRow, Figure, Statement, events, said
from khabar.views.figures import all_figures

Format = Literal["jsonl", "csv", "acled", "ucdp"]


def export(store: Store, form: Format, target: Path, codebook: Codebook | None = None) -> list[Path]:
    """Write the files of one form into a folder; returns them in order. A file appears whole or not at all.

    `codebook` says what vague tolls count as in the tables of ACLED and UCDP.
    """
    made = _coded(store, form, codebook or Codebook()) if form in CODED else {"jsonl": _jsonl, "csv": _csv}[form](store)
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
            ("entity_edge", links.entity_edges),
            ("reprint", links.reprints),
            ("reprint_group", links.reprint_groups),
            ("story_edge", links.story_edges),
            ("story", links.stories),
            ("thread", links.threads),
            ("fact_group", links.fact_groups),
            ("fact_edge", links.fact_edges),
            ("conflict", links.conflicts),
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
    "place_basis",
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
    yield "quotations.csv", _table(STATEMENT, said(store, once=False), lambda row: row.source)
    yield "figures.csv", _table(FIGURE, all_figures(store), lambda row: row.source)


CODED = {"acled": acled, "ucdp": ucdp}


def _coded(store: Store, form: Format, book: Codebook) -> Made:
    """The table; `NAME_left_out.csv`: the events that it has no row for, and why; `NAME_columns.csv`: the data dictionary."""
    table = CODED[form]
    rows, left = [], []
    for row in events(store):
        reason = table.why_not(row)
        if reason is None:
            rows.append(row)
        else:
            left.append((row.event, reason, row.type, row.status, row.event_date, row.trigger, row.text, row.source.url))
    coded = [Coded(some, deaths(some[0].deaths, book)) for some in joined(rows, store.links().reprint_groups)]
    columns = table.COLUMNS
    yield f"{form}.csv", _sheet([c.name for c in columns], [[c.of(one) for c in columns] for one in coded])
    yield f"{form}_left_out.csv", _sheet(["event", "reason", "type", "status", "event_date", "trigger", "text", "url"], left)
    yield f"{form}_columns.csv", _sheet(["column", "meaning"], [(c.name, c.about) for c in columns])


Row = EventRow | Statement | Figure


def _table(columns: Sequence[str], rows: Sequence[Row], source: Callable[[Row], Cite]) -> bytes:
    """A row a fact, with the article that it stands in."""
    header = [*columns, *(f"article_{name}" if name in columns else name for name in CITE)]
    cells = [[*(getattr(row, name) for name in columns), *(getattr(source(row), name) for name in CITE)] for row in rows]
    return _sheet(header, cells)


def _sheet(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with byte-order mark, which spreadsheets need to show Arabic."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


def _cell(value: object) -> str:
    """A cell; text that a spreadsheet would run as a formula gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        value = " | ".join(str(part) for part in value)
    text = str(value)
    return "'" + text if isinstance(value, str) and text[:1] in ("=", "+", "-", "@") else text
