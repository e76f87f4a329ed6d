"""A chain as people read it: step by step, from the page inwards."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from khabar.model import Hop

UNNAMED = "?"


def steps(chain: Iterable[Hop]) -> list[tuple[Hop, ...]]:
    """The hops of each step; several where they stand side by side (two speakers, two agencies), so have the same sources."""
    return [tuple(beside) for _, beside in groupby(chain, key=lambda hop: hop.sources)]


def names(chain: Iterable[Hop]) -> tuple[str, ...]:
    """The names of each step."""
    return tuple("، ".join(hop.name or UNNAMED for hop in step) for step in steps(chain))
