"""Tables of the evaluation: UTF-8, a header, columns parted by tabs, nothing quoted."""

from __future__ import annotations

import csv
from pathlib import Path


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a table by column, in its order; none where there is no file."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
