"""The manifest: a CSV that says of local files what they do not say themselves."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path

from khabar.errors import InputError
from khabar.ingest.endings import ending_of

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestRow:
    """One row, a column a field. `path` is relative to the manifest; a member of an archive is `archive path!member`."""

    path: str
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    captured_at: str | None = None
    archive_url: str | None = None


COLUMNS = tuple(field.name for field in fields(ManifestRow))


class Manifest:
    """Rows by the real path of their file; a member of an archive is `archive path!member`."""

    def __init__(self, rows: dict[str, ManifestRow], source: Path | None = None) -> None:
        self.rows = rows
        self._source = os.path.realpath(source) if source else None

    def find(self, path: Path, locator: str | None = None) -> ManifestRow | None:
        """The row for a file, or for a member of it.

        What a row says of a whole archive (outlet, published, captured_at) holds for each member that its own row does not
        say it of; a url is always that of one page.
        """
        found = self.rows_of(path, locator)
        if not found:
            return None
        own = self.rows.get(self._keys(path, locator)[0]) or ManifestRow(path=found[0][1].path)
        for _, row in found:
            own = replace(
                own,
                outlet=own.outlet or row.outlet,
                published=own.published or row.published,
                captured_at=own.captured_at or row.captured_at,
            )
        return own

    def rows_of(self, path: Path, locator: str | None = None) -> list[tuple[str, ManifestRow]]:
        """The rows that say something of a page, with their keys: its own first, that of the whole file last."""
        return [(key, self.rows[key]) for key in self._keys(path, locator) if key in self.rows] if self.rows else []

    def _keys(self, path: Path, locator: str | None) -> list[str]:
        whole = _real(str(path))
        parts = locator.split("!") if locator else []
        return ["!".join([whole, *parts[:size]]) for size in range(len(parts), -1, -1)]

    def is_itself(self, path: Path) -> bool:
        """Whether a file is the manifest, which may lie in the folder that it describes."""
        return self._source is not None and os.path.realpath(path) == self._source

    def unmet(self, paths: Sequence[Path], met: set[str]) -> Iterator[ManifestRow]:
        """Rows for something under `paths` that was not met there: most likely a misspelt path."""
        if len(met) == len(self.rows):
            return
        roots = [os.path.realpath(path) for path in paths]
        for key, row in self.rows.items():
            if key not in met and any(key == root or key.startswith((root + os.sep, root + "!")) for root in roots):
                yield row


def read_manifest(path: Path) -> Manifest:
    """Raises InputError with line and remedy for a missing column, a doubled path, or a date that is not ISO."""
    rows: dict[str, ManifestRow] = {}
    lines: dict[str, int] = {}
    for line, row in _rows(path):
        key = _key(path.parent, row.path)
        if key in rows:
            raise InputError(f"{path}, line {line}: {row.path} stands in line {lines[key]} already", "Keep one row a path.")
        rows[key] = row
        lines[key] = line
    return Manifest(rows, path)


def _rows(path: Path) -> Iterator[tuple[int, ManifestRow]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            columns = _columns(path, next(reader, []))
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield reader.line_num, _row(f"{path}, line {reader.line_num}", columns, cells)
    except OSError as error:
        raise InputError(f"cannot read manifest {path}: {error.strerror}", "Check the path given with --manifest.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"manifest {path} is not UTF-8", "Save it as CSV UTF-8.") from error
    except csv.Error as error:
        raise InputError(f"manifest {path} is not CSV: {error}", "Put cells with commas or quotes in double quotes.") from error


def _columns(path: Path, header: list[str]) -> list[str]:
    names = [name.strip().lower() for name in header]
    known = f"Columns are {', '.join(COLUMNS)}, separated by commas; path must be there."
    if unknown := [name for name in names if name not in COLUMNS]:
        raise InputError(f"{path}, line 1: unknown column {unknown[0]!r}", known)
    if len(set(names)) < len(names):
        raise InputError(f"{path}, line 1: a column stands there twice", known)
    if "path" not in names:
        raise InputError(f"{path}, line 1: no column path", known)
    return names


def _row(place: str, columns: list[str], cells: list[str]) -> ManifestRow:
    if len(cells) != len(columns):
        raise InputError(f"{place}: {len(cells)} cells under {len(columns)} columns", "Put cells with commas in double quotes.")
    values = {name: cell.strip() or None for name, cell in zip(columns, cells, strict=True)}
    path = values.pop("path")
    if path is None:
        raise InputError(f"{place}: no path", "Name the file, relative to the manifest.")
    if (published := values.get("published")) and not (_DATE.fullmatch(published) and _is_iso(published)):
        raise InputError(f"{place}: published {published!r} is no ISO date", "Write it as 2024-01-26.")
    if (captured := values.get("captured_at")) and not (_TIME.fullmatch(captured) and _is_iso(captured)):
        raise InputError(f"{place}: captured_at {captured!r} is no ISO time", "Write it as 2024-01-26T14:30:00Z.")
    return ManifestRow(path=path, **values)


def _is_iso(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _key(folder: Path, path: str) -> str:
    """The real path of a row's file, with the member behind `!`, if the part before it is a file that has members."""
    at = path.find("!")
    while at >= 0:
        ending = ending_of(path[:at])
        if ending and ending.form in ("zip", "jsonl", "warc"):
            return f"{_real(os.path.join(folder, path[:at]))}{path[at:]}"
        at = path.find("!", at + 1)
    return _real(os.path.join(folder, path))


def _real(path: str) -> str:
    """The path of a file with the links of its folders followed: the same file however it was named."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(folder), name)
