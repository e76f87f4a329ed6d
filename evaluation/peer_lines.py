"""What of a gold page stands in a peer's output: lines of the main body as the scorer counts them, the title, the date.

The scorer takes the lines that a system's spans cover by half. Peers give text without spans, so their lines are found by folded
text, and every doubt is theirs: a gold line of the body is found wherever its text stands in the output; an output line is wrong
only if it is (or holds, or is at least half of) a gold line of another role and no line of the body.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import goldsets  # noqa: F401  (finds the scorer)
import layers
import matching
from rendered import GoldPage

BODY = "main_body"
HEAD = frozenset("main_title date_line byline_dateline kicker_or_section caption source_credit keywords".split())
"""Roles that a peer's text of an article may hold with reason, though they are not its body."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Counts of body lines. `head` is how many of the wrong ones (`fp`) are the head and credits of an article."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    head: int = 0

    def __add__(self, other: Lines) -> Lines:
        return Lines(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn, self.head + other.head)

    def figures(self) -> tuple[float, float, float, float]:
        """Precision, recall, F1, and F1 where head and credits are not held against a peer."""
        precision, recall, f1 = matching.prf(self.tp, self.fp, self.fn)
        return precision, recall, f1, matching.prf(self.tp, self.fp - self.head, self.fn)[2]


def body_lines(page: GoldPage, output: str) -> Lines:
    """The counts of `dissection.main_body` for one page."""
    must = {number for number, roles in page["lines"].items() if roles == [BODY]}
    may = {number for number, roles in page["lines"].items() if BODY in roles} - must
    got = _Search(page, must, may).lines(output.split("\n"))
    wrong = got - must - may
    head = sum(page["lines"][number][0] in HEAD for number in wrong)
    return Lines(len(got & must), len(wrong), len(must - got), head)


class _Search:
    """Looks for the gold lines of a page in lines of output."""

    def __init__(self, page: GoldPage, must: set[int], may: set[int]) -> None:
        texts = page["text"].split("\n")
        self.keys = {number: _key(texts[number - 1]) for number in page["lines"]}
        self.must = must
        ours, longest = must | may, sorted(self.keys, key=lambda number: -len(self.keys[number]))
        self.own = [number for number in longest if number in ours]
        self.others = [number for number in longest if number not in ours]
        self.covered = dict.fromkeys(self.keys, 0)

    def lines(self, output: Sequence[str]) -> set[int]:
        """The gold lines of which at least half stands in the output."""
        keys = [key for line in output if (key := _key(line))]
        for key in keys:
            if not self._same(key):
                for piece in self._without(self.own, [key]):
                    if not self._part_of(self.own, piece):
                        for rest in self._without(self.others, [piece]):
                            self._part_of(self.others, rest)
        whole = f" {' '.join(keys)} "
        anywhere = {number for number in self.must if f" {self.keys[number]} " in whole}
        return anywhere | {number for number, key in self.keys.items() if 0 < len(key) <= self.covered[number] * 2}

    def _same(self, key: str) -> bool:
        """A line of the output that is a gold line; of several alike the first that is not found yet, those of the body first."""
        same = [number for number in (*self.own, *self.others) if self.keys[number] == key]
        for number in same:
            if not self.covered[number]:
                self.covered[number] = len(key)
                break
        return bool(same)

    def _without(self, numbers: Iterable[int], pieces: list[str]) -> list[str]:
        """What is left of the pieces without the gold lines that stand in them whole."""
        for number in numbers:
            for at, piece in enumerate(pieces):
                before, found, after = f" {piece} ".partition(f" {self.keys[number]} ")
                if found:
                    self.covered[number] = len(self.keys[number])
                    pieces[at : at + 1] = [rest for rest in (before.strip(), after.strip()) if rest]
                    break
        return pieces

    def _part_of(self, numbers: Iterable[int], piece: str) -> bool:
        number = next((number for number in numbers if f" {piece} " in f" {self.keys[number]} "), None)
        if number is not None:
            self.covered[number] += len(piece)
        return number is not None


def _key(line: str) -> str:
    """Folded text; of a line of signs alone the line."""
    return matching.fold(line) or " ".join(line.split())


@dataclass(frozen=True, slots=True)
class Head:
    """Counts of titles (equal; equal or one within the other) and dates (`extra`: given where the page prints none)."""

    titles: int = 0
    right: int = 0
    alike: int = 0
    dates: int = 0
    dated: int = 0
    wrong: int = 0
    dateless: int = 0
    extra: int = 0

    def __add__(self, other: Head) -> Head:
        return Head(*(getattr(self, name) + getattr(other, name) for name in Head.__slots__))


def head(page: GoldPage, title: str | None, published: str | None) -> Head:
    """What a peer's title and date of the main article are worth, by the scorer's rules."""
    article = next(article for article in page["articles"] if article["kind"] == "main")
    titles = [option for option in matching.options(article, "title") if option]
    days = [option for option in matching.options(article, "published") if option]
    good = any(published and published.startswith(day) for day in days)
    asked = article.get("published") is not None
    return Head(
        titles=int(bool(titles)),
        right=int(any(_plain(option) == _plain(title or "") for option in titles)),
        alike=int(bool(title) and any(option == title or matching.same_name(option, title) for option in titles)),
        dates=int(asked),
        dated=int(asked and good),
        wrong=int(asked and published is not None and not good),
        dateless=int(not asked),
        extra=int(not asked and published is not None and not good),
    )


def _plain(title: str) -> str:
    return " ".join(unicodedata.normalize("NFC", title).split())


def separated(page: GoldPage, system: GoldPage) -> tuple[int, int]:
    """How many of the page's second articles the system gives as articles of their own, and how many there are."""
    second = [article for article in page["articles"] if article["kind"] == "secondary" and article["body_lines"]]
    found = [layers.View(page, article, system).system_article for article in second]
    return sum(bool(article) and article["kind"] == "secondary" for article in found), len(second)
