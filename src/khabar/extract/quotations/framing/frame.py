"""A cue with what it governs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from khabar.extract.quotations.framing.cues import CueHit

Opener = Literal["that", "colon", "mark", "object", "after", "trailing", "leading"]
MAX_GAP = 45  # tokens between a cue and what is said: two appositions and a relative clause; longer ones were parse errors on ANT


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue that speaks. Tokens `[gap, opener_at)` lie between cue and opener; what is said begins at `begin`, `cut` letters in.

    `after`: what is said stands between marks before the cue, from `begin` on. For a `trailing` cue (`…، بحسب X`) what is said
    ends before the cue, and `[gap, opener_at)` is the source.
    """

    cue: CueHit
    opener: Opener
    gap: int
    opener_at: int
    begin: int
    cut: int = 0


def next_frame_at(result: Sequence[Frame], token: int) -> int:
    """The index of the first frame whose cue stands at or behind a token."""
    return bisect_left(result, token, key=lambda frame: frame.cue.first)
