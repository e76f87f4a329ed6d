"""Runners: the same reading in this process or in several. Results come in the order of the pages, whoever is done first."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from khabar.model import RawPage, Reading, Rejected
from khabar.pipeline.read import read_page, reader

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = RawPage | Rejected
Result = tuple[RawPage, Reading] | Rejected
ALONE = 24  # pages read in this process before others are started: each costs a second of start-up
AHEAD = 4  # pages handed out before the first of them is asked for, per process: keeps all busy and few in memory


def read_or_reject(raw: RawPage) -> Reading | Rejected:
    """The reading, or the rejection of a page that a stage fails on: one bad page never stops a run."""
    try:
        return read_page(raw)
    except (MemoryError, KeyboardInterrupt):
        raise
    except Exception as error:
        reason = f"reading failed: {type(error).__name__}: {error}"
        return Rejected(stage="read", reason=reason, source=raw.capture.source, locator=raw.capture.locator)


def run(items: Iterable[Item], workers: int = 1) -> Iterator[Result]:
    """Every item read, in order. `workers` 0 is one a core."""
    workers = workers or os.cpu_count() or 1
    rest = iter(items)
    for item in rest if workers == 1 else islice(rest, ALONE):
        yield _result(item, item if isinstance(item, Rejected) else read_or_reject(item))
    first = next(rest, None)
    if first is not None:
        yield from _parallel(chain([first], rest), workers)


def _result(item: Item, outcome: Reading | Rejected) -> Result:
    if isinstance(item, Rejected) or isinstance(outcome, Rejected):
        return item if isinstance(item, Rejected) else outcome  # type: ignore[return-value]
    return item, outcome


def _parallel(items: Iterable[Item], workers: int) -> Iterator[Result]:
    """Spawned, not forked: a fork in a process with threads may hang. An interrupt ends the workers at once."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_warm)
    waiting: deque[tuple[Item, Future[Reading | Rejected] | None]] = deque()
    try:
        for item in items:
            waiting.append((item, None if isinstance(item, Rejected) else pool.submit(read_or_reject, item)))
            if len(waiting) > AHEAD * workers:
                yield _next(waiting)
        while waiting:
            yield _next(waiting)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _next(waiting: deque[tuple[Item, Future[Reading | Rejected] | None]]) -> Result:
    item, future = waiting.popleft()
    if future is None:
        assert isinstance(item, Rejected)
        return item
    return _result(item, future.result())


def _warm() -> None:
    """Build the lexicon before the first page, and leave Ctrl-C to the parent."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    reader()
