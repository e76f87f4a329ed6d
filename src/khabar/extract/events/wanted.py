"""What the `sense` of a trigger asks for: kinds of words near it, and tests of its arguments."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

ARGUMENTS = frozenset(
    "speaker visitor traveller people threat accusing receives inspects refused excluded parties acting spreading plain aimed"
    " carried_out no_flood addressed halted opening with elected".split()
)
"""Senses that the arguments and the words right beside decide, not the words around."""

_CLOSE = frozenset("deal rocket troops sanction imposed given office diplomat culprit declared protester".split())
"""Kinds that must be told in the trigger's clause, not just in its sentence."""


class Wanted(NamedTuple):
    """A kind of word, and how near it must stand: in the sentence, in the clause (`!`), right behind the trigger (`>`)."""

    kind: str
    close: bool
    behind: bool


@lru_cache(maxsize=1024)
def wanted(sense: str | None) -> tuple[tuple[Wanted, ...], ...]:
    """The groups of a sense like `police!/culprit+people` that words near it must meet: one of each group."""
    groups = [[one for one in group.split("/") if one not in ARGUMENTS] for group in (sense or "").split("+") if group]
    return tuple(tuple(map(_one, group)) for group in groups if group)


@lru_cache(maxsize=1024)
def argued(sense: str | None) -> tuple[str, ...]:
    """The tests of arguments that a sense asks for."""
    return tuple(one for group in (sense or "").split("+") for one in group.split("/") if one in ARGUMENTS)


def _one(written: str) -> Wanted:
    kind = written.rstrip("!>")
    return Wanted(kind, written.endswith("!") or written in _CLOSE, written.endswith(">"))
