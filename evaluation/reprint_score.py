"""What Khabar makes of the judged pairs of articles: it links all articles of the twelve days, and the pairs are looked up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from judged_draw import articles_of
from reprint_list import Pair

from khabar.link.reprints import reprints
from khabar.link.words import word_list
from khabar.model import COPIES, Article, ArticleRef, DateFinding, LinkItem, Reprint

Found = Mapping[frozenset[str], Reprint]
"""What Khabar found, by the two sources."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How many pairs were found rightly, wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def linked() -> Found:
    """The reprints among all articles of the corpus."""
    return {frozenset((one.left.reading, one.right.reading)): one for one in found_among(list(items()))}


def found_among(articles: Sequence[LinkItem]) -> list[Reprint]:
    """The reprints among some articles."""
    return reprints(articles, [word_list(one.body) for one in articles])[0]


def items() -> Iterable[LinkItem]:
    """The articles of the corpus as link sees them, with their text and day alone."""
    for one in articles_of("saudi"):
        day = DateFinding(
            value=one.published, precision="day", earliest=one.published, latest=one.published, edtf=one.published,
            basis="given", evidence=(),
        )  # fmt: skip
        article = Article(id="a", kind="main", published=day, body=((0, len(one.text)),))
        yield LinkItem(
            ref=ArticleRef(one.source, "a"), page=one.source, article=article, outlet=None, title=one.title, body=one.text,
            entities=(),
        )  # fmt: skip


def said(pair: Pair, found: Found) -> str:
    """What Khabar says of a pair, in the judges' words."""
    reprint = found.get(frozenset((pair.left, pair.right)))
    if reprint is None or reprint.kind == "formula":
        return "not"
    return "copy" if reprint.kind in COPIES else "partial"


def figure(pairs: Sequence[Pair], found: Found, wanted: frozenset[str]) -> Figure:
    """Of the pairs whose verdict is one of the wanted, which are said to be one of them."""
    counts = Counter((said(one, found) in wanted, one.verdicts[0] in wanted) for one in pairs)
    return Figure(counts[True, True], counts[True, False], counts[False, True])
