"""Named points at which tests kill the process, to prove that a record outlives it.

`crash_point(name)` does nothing unless the environment variable `KHABAR_CRASH_AT` equals `name`; then the process kills
itself with SIGKILL, so that no handler, no `finally` and no flush of Python runs: what `kill -9` or a power cut would do.

The points:

- `add:before-commit`       a batch is written and not committed
- `add:after-commit`        a batch is committed; the index and the links know nothing of it yet
- `links:before-commit`     new links are written and not committed
- `outbox:before-clear`     the index is ahead of the outbox
- `close:before-checkpoint` everything is committed and still stands in the write-ahead log
"""

from __future__ import annotations

import os
import signal

VARIABLE = "KHABAR_CRASH_AT"
POINTS = ("add:before-commit", "add:after-commit", "links:before-commit", "outbox:before-clear", "close:before-checkpoint")


def crash_point(name: str) -> None:
    """Kill this process here if the environment asks for it."""
    if os.environ.get(VARIABLE) == name:
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
