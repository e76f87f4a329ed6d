"""Paths → raw pages and rejections, in a fixed order, one at a time, never holding more than one page in memory."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from khabar.config import Limits
from khabar.errors import InputError
from khabar.ingest.archives import pieces
from khabar.ingest.bounded import CHUNK, too_large
from khabar.ingest.endings import Ending, ending_of, refusal
from khabar.ingest.files import explained, files_under, rejected, source_of
from khabar.ingest.manifest import Manifest, ManifestRow
from khabar.ingest.parse import parse
from khabar.ingest.piece import Flaw, Piece
from khabar.model import Capture, Given, RawPage, Rejected

NOTHING_GIVEN = Given()


def ingest(
    paths: Iterable[Path], *, limits: Limits, given: Given = NOTHING_GIVEN, manifest: Manifest | None = None
) -> Iterator[RawPage | Rejected]:
    """Everything readable under `paths`: files, folders (sorted, hidden files and links out of the folder left out), archives.

    Raises InputError at once, before anything is read, for a path that does not exist. All else that goes wrong comes as
    Rejected in its place, and the run goes on.
    """
    wanted = list(paths)
    for path in wanted:
        if not os.path.lexists(path):
            raise InputError(f"there is no {path}", "Check the path.")
    return _ingest(wanted, limits, given, manifest or Manifest({}))


def _ingest(paths: list[Path], limits: Limits, given: Given, manifest: Manifest) -> Iterator[RawPage | Rejected]:
    met: set[str] = set()
    for path in paths:
        for file in files_under(path):
            if isinstance(file, Rejected):
                yield file
            elif not manifest.is_itself(file):
                yield from _read_file(file, limits, given, manifest, met)
    for row in manifest.unmet(paths, met):
        yield rejected(Path(row.path), "the manifest names it, and no such page was read")


def _read_file(path: Path, limits: Limits, given: Given, manifest: Manifest, met: set[str]) -> Iterator[RawPage | Rejected]:
    """The pages of one file, and what of it is not read."""
    try:
        for piece in _open_pieces(path, limits):
            if isinstance(piece, Flaw):
                yield rejected(path, piece.reason, piece.locator)
                continue
            row = manifest.find(path, piece.locator)
            met.update(key for key, _ in manifest.rows_of(path, piece.locator))
            try:
                capture = _capture(source_of(path), piece, given, row)
                page = parse(piece.data, capture, media_type=piece.media_type, charset=piece.charset, limits=limits)
            except InputError as error:
                yield rejected(path, str(error), piece.locator)
            else:
                yield page
    except InputError as error:
        yield rejected(path, str(error))
    except OSError as error:
        yield rejected(path, explained(error))


def _open_pieces(path: Path, limits: Limits) -> Iterator[Piece | Flaw]:
    ending = ending_of(path.name)
    if ending is None:
        # What is there at all is said first: a link that leads nowhere has no ending worth speaking of.
        os.stat(path)
        raise InputError(refusal(path.name))
    with open(path, "rb", buffering=CHUNK, opener=_without_waiting) as stream:
        assert isinstance(stream, io.BufferedReader)
        yield from pieces(stream, ending, _size(stream, ending, limits), limits)


def _without_waiting(path: str, flags: int) -> int:
    """Opens a file so that a pipe in its place, put there since the folder was listed, does not stop the run."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _size(stream: io.BufferedReader, ending: Ending, limits: Limits) -> int:
    status = os.fstat(stream.fileno())
    if not stat.S_ISREG(status.st_mode):
        raise InputError("it is not a regular file (a pipe or a device)")
    if ending.form in ("text", "html") and not ending.gzipped and status.st_size > limits.page_bytes:
        raise InputError(*too_large(limits))
    return status.st_size


def _capture(source: str, piece: Piece, given: Given, row: ManifestRow | None) -> Capture:
    row = row or ManifestRow(path="")
    return Capture(
        page_id="",  # parse sets it
        source=source,
        locator=piece.locator,
        given=Given(published=row.published or given.published, outlet=row.outlet or given.outlet, url=row.url or given.url),
        url=piece.url,
        captured_at=row.captured_at or piece.captured_at,
        archive_url=row.archive_url,
    )
