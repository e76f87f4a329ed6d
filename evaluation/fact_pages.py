"""Records of some days of real news, on which facts over articles are judged: which tellings are of one fact, from whom they
come, and what contradicts what. They are built in a folder that is gone afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from judged_draw import Source, articles_of

import khabar
from khabar.config import default_settings
from khabar.errors import InputError
from khabar.ingest import parse
from khabar.model import Capture, Given, RawPage, Reading, Rejected, digest
from khabar.pipeline import run

BATCH = 64  # pages written at once


@dataclass(frozen=True, slots=True)
class Days:
    """Some days of one corpus, both ends included (ISO)."""

    corpus: str
    first: str
    last: str


def pages(days: Days) -> Iterator[RawPage]:
    """The articles of some days as pages of text; outlet and day of publication are given."""
    for one in articles_of(days.corpus):
        if days.first <= one.published <= days.last and (page := page_of(one)):
            yield page


def page_of(one: Source) -> RawPage | None:
    """An article as a page; null where there is no Arabic in it."""
    data = f"{one.title}\n\n{one.text}".encode()
    given = Given(published=one.published, outlet=one.outlet or None)
    capture = Capture(page_id=digest(data), source=one.source, given=given)
    try:
        return parse(data, capture, media_type="text/plain", charset="utf-8", limits=default_settings().limits)
    except InputError:
        return None


@contextmanager
def record(days: Days) -> Iterator[khabar.Record]:
    """A linked record of some days."""
    with tempfile.TemporaryDirectory() as folder, khabar.open(Path(folder) / "days.khabar", create=True) as opened:
        batch: list[tuple[RawPage, Reading]] = []
        for result in run(pages(days), 0):
            if not isinstance(result, Rejected):
                batch.append(result)
            if len(batch) == BATCH:
                opened.store.add(batch)
                batch = []
        opened.store.add(batch)
        opened.relink()
        yield opened
