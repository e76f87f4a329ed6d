"""Paths → raw pages and rejections, in a fixed order, one at a time, never holding more than one page in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from khabar.config import Limits
from khabar.ingest.manifest import Manifest
from khabar.model import Given, RawPage, Rejected

NOTHING_GIVEN = Given()


def ingest(
    paths: Iterable[Path], *, limits: Limits, given: Given = NOTHING_GIVEN, manifest: Manifest | None = None
) -> Iterator[RawPage | Rejected]:
    """Everything readable under `paths`: files, folders (sorted, hidden files and links out of the folder left out), archives."""
    raise NotImplementedError
