"""Reads files without keeping anything. Apart from the record, so that who only reads does not wait for its modules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from khabar.config import load
from khabar.ingest import ingest
from khabar.ingest.walk import NOTHING_GIVEN
from khabar.model import Given, Reading, Rejected
from khabar.pipeline.run import run

PathLike = str | Path


def read(*paths: PathLike, given: Given = NOTHING_GIVEN, config: PathLike | None = None) -> Iterator[Reading | Rejected]:
    """Read pages one after the other; nothing is kept. What cannot be read comes out as Rejected.

    Raises InputError where a path does not exist.
    """
    items = ingest([Path(path) for path in paths], limits=load(config).limits, given=given)
    for result in run(items):
        yield result if isinstance(result, Rejected) else result[1]
