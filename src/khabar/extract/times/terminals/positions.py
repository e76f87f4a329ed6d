"""Where items stand, and the clitics that may stand before them."""

from __future__ import annotations

from khabar.grammar.chart import CUTS

PREFIXES = frozenset(["", "و", "ف", "ل", "ب", "ول", "وب", "فل", "فب"])


def at(token: int, cut: int = 0) -> int:
    """The chart's position of a token, `cut` letters into it."""
    return token * CUTS + cut
