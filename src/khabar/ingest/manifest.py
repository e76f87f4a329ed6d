"""The manifest: a CSV that says of local files what they do not say themselves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestRow:
    """One row, a column a field. `path` is relative to the manifest; a member of an archive is `archive path!member`."""

    path: str
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    captured_at: str | None = None
    archive_url: str | None = None


class Manifest:
    """Rows by path; a member of an archive is `archive path!member`."""

    def __init__(self, rows: dict[str, ManifestRow]) -> None:
        self.rows = rows

    def find(self, path: Path, locator: str | None = None) -> ManifestRow | None:
        """The row for a file, or for a member of it."""
        raise NotImplementedError


def read_manifest(path: Path) -> Manifest:
    """Raises InputError with line and remedy for a missing column, a doubled path, or a date that is not ISO."""
    raise NotImplementedError
