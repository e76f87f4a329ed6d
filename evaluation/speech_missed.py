"""Acts of speech that Khabar does not read at all, in whole articles in which two judges marked them.

An act counts where both judges have it and neither calls it optional. It is missed where what Khabar reads, all quotations of the
article together, holds less than COVERED of its characters: a wrong span or speaker is another error, which speech.py counts.
A nested act, which lies in the words of another one, has to be read as nested.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import speech_gold
from speech_list import Article
from speech_verdicts import Item, Span, Verdict

COVERED = 0.25
Page = dict[str, list[dict[str, object]]]


@dataclass(slots=True)
class Missed:
    """Counts of acts and of those that are missed, by kind (`direct`, `indirect`, `mixed`), `nested` ones apart."""

    asked: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def line(self, name: str, articles: int) -> str:
        """`speech_seen: 76 articles, 40 of 393 acts missed (direct 9 of 80, …)`."""
        parts = (f"{kind} {self.missed[kind]} of {count}" for kind, count in sorted(self.asked.items()))
        total = f"{self.missed.total()} of {self.asked.total()} acts missed"
        return f"{name}: {articles} articles, {total} ({', '.join(parts)})"


def missed(both: Mapping[str, tuple[Verdict, Verdict]], pages: Iterable[tuple[Article, Page]]) -> Missed:
    """What is missed in the pages of articles, as `khabar read` prints them."""
    counts = Missed()
    for one, page in pages:
        first, second = both[one.id]
        read = [(_number(said["start"]), _number(said["end"])) for said in page["quotations"]]
        inner = [span for span, said in zip(read, page["quotations"], strict=True) if said["nested_in"] is not None]
        for a, b in speech_gold.pairs(first, second):
            act, other = first.quotations[a], second.quotations[b]
            if not act["optional"] and not other["optional"]:
                kind = _kind(act, other)
                counts.asked[kind] += 1
                counts.missed[kind] += _covered(act["span"], inner if kind == "nested" else read) < COVERED
    return counts


def _kind(act: Item, other: Item) -> str:
    nested = act["nested_in"] is not None and other["nested_in"] is not None
    return "nested" if nested else str(act["kind"])


def _covered(span: Span, read: Iterable[Span]) -> float:
    """The share of a span's characters that lie in one of the spans read."""
    start, end = span
    inside = {at for first, last in read for at in range(max(first, start), min(last, end))}
    return len(inside) / (end - start)


def _number(cell: object) -> int:
    return int(str(cell))
