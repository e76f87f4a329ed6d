"""Tokens of a folded text: words, numbers, Latin words, single signs. A number keeps its inner separators (`2,500`, `3.5`).
A line between two Arabic letters is a space: hashtags are written so (`#حزب_الأفق`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

TokenKind = Literal["word", "number", "latin", "sign"]

_TOKEN = re.compile(
    r"(?P<word>[\u0621-\u063a\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08b4]+)"
    r"|(?P<number>[0-9]+(?:[.,][0-9]+)*)"
    r"|(?P<latin>[^\W\d_\u0600-\u08ff]+(?:['’][^\W\d_\u0600-\u08ff]+)?)"
    r"|(?P<sign>(?!(?<=[\u0621-\u064a])_(?=[\u0621-\u064a]))\S)"
)


def tokens(view: str) -> Iterator[tuple[int, int, TokenKind]]:
    """`(start, end, kind)` in view offsets, in order."""
    for match in _TOKEN.finditer(view):
        yield match.start(), match.end(), match.lastgroup  # type: ignore[misc]
