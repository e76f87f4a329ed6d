"""The words of an article as numbers, so that whole records can be compared at once: equal words have equal codes, everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from khabar.model import Article, Span
from khabar.text.fold import AlignedText
from khabar.text.tokens import tokens

Codes = NDArray[np.uint64]
"""One number a word, or one a run of words."""

_FACTOR = np.uint64(6_364_136_223_846_793_005)  # Knuth's MMIX: odd, so that no bit of a word is lost
_DIGITS = frozenset("0123456789")


class Coder:
    """Gives each folded word its code, the same in every run and on every machine."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def codes(self, words: Iterable[str]) -> Codes:
        """The codes of some words, in their order."""
        known = self._known
        for word in (words := list(words)):
            if word not in known:
                known[word] = _code(word)
        return np.array([known[word] for word in words], dtype=np.uint64)


def _code(word: str) -> int:
    """64 bits of a word; the lowest is set for what holds a digit, and for nothing else."""
    code = int.from_bytes(blake2b(word.replace(",", "").encode(), digest_size=8).digest(), "big")
    return code | 1 if not _DIGITS.isdisjoint(word) else code & ~1


def are_numbers(codes: Codes) -> NDArray[np.bool_]:
    """Which words of a text hold a digit."""
    return (codes & np.uint64(1)).astype(bool)


def runs(codes: Codes, length: int) -> Codes:
    """One number for each run of so many words, in order; none where the text is shorter."""
    count = len(codes) - length + 1
    if count <= 0:
        return codes[:0]
    found = np.zeros(count, dtype=np.uint64)
    for at in range(length):
        found = found * _FACTOR + codes[at : at + count]
    return found


def word_spans(body: str, article: Article) -> list[Span]:
    """Where each word of a body stands on its page; `body` is the stretches of the article, joined by line ends."""
    aligned = AlignedText(body)
    own = [aligned.to_source(start, end) for start, end, kind in tokens(aligned.view) if kind != "sign"]
    shifts, at = [], 0
    for start, end in article.body:
        shifts.append((at, start - at))
        at += end - start + 1
    return list(_shifted(own, shifts))


def _shifted(spans: Iterable[Span], shifts: list[tuple[int, int]]) -> Iterable[Span]:
    """Spans of the body as spans of the page. `shifts`: from which offset on which number is to be added, in order."""
    place = 0
    for start, end in spans:
        while place + 1 < len(shifts) and shifts[place + 1][0] <= start:
            place += 1
        yield start + shifts[place][1], end + shifts[place][1]
