"""Which events that articles tell are one occurrence: told in one sentence, in a passage that one article has from another, or in
one story with the same day and place and people. Days that differ are never joined, nor what happened and what was denied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from khabar.model import ArticleRef, Reprint, Span

REWORDED = 0.5  # Jaccard of the stems of two sentences of one story that tell one thing on one day
SAME_PASSAGE = 0.4  # and of two sentences in a passage that was copied, and cut or joined otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One event as one article tells it. Names and words are folded."""

    event: str
    ref: ArticleRef
    type: str
    mode: str | None
    status: str
    day: tuple[str, str] | None
    """First and last day that it can be."""
    place: str | None
    parties: frozenset[str]
    """Stems of its actors and targets."""
    trigger: Span
    word: str
    """Stem of the trigger."""
    sentence: str
    stems: frozenset[str]


def occurrences(told: Sequence[Told], reprints: Iterable[Reprint], stories: Mapping[ArticleRef, str]) -> list[list[int]]:
    """Groups of numbers of events that are one occurrence, in order of their first."""
    days: list[set[tuple[str, str]]] = [{one.day} if one.day else set() for one in told]
    home = list(range(len(told)))

    def root(number: int) -> int:
        while home[number] != number:
            home[number] = home[home[number]]
            number = home[number]
        return number

    for a, b in (*_in_one_sentence(told), *_in_passages(told, reprints), *_in_stories(told, stories)):
        first, second = sorted((root(a), root(b)))
        if first != second and len(days[first] | days[second]) <= 1:
            home[second] = first
            days[first] |= days[second]
    groups: dict[int, list[int]] = {}
    for number in range(len(told)):
        groups.setdefault(root(number), []).append(number)
    return list(groups.values())


def _alike(a: Told, b: Told) -> bool:
    """Whether two can be one at all."""
    return (a.type, a.status) == (b.type, b.status) and (a.mode is None or b.mode is None or a.mode == b.mode)


def _in_one_sentence(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Events of a type told by one word of the same sentence, wherever it is printed."""
    first: dict[tuple[str, ...], int] = {}
    for number, one in enumerate(told):
        key = one.type, one.status, one.word, one.sentence
        yield first.setdefault(key, number), number


def _in_passages(told: Sequence[Told], reprints: Iterable[Reprint]) -> Iterator[tuple[int, int]]:
    """Events told by one word in a passage that two articles share."""
    by_article: dict[ArticleRef, list[int]] = {}
    for number, one in enumerate(told):
        by_article.setdefault(one.ref, []).append(number)
    for pair in reprints:
        if pair.kind == "formula" or pair.left not in by_article or pair.right not in by_article:
            continue
        for a in by_article[pair.left]:
            for b in by_article[pair.right]:
                one, other = told[a], told[b]
                inside = any(_within(one.trigger, left) and _within(other.trigger, right) for left, right, _ in pair.passages)
                if inside and _alike(one, other) and one.word == other.word and _jaccard(one, other) >= SAME_PASSAGE:
                    yield a, b


def _in_stories(told: Sequence[Told], stories: Mapping[ArticleRef, str]) -> Iterator[tuple[int, int]]:
    """Events of one story: the same day in like sentences, or the same day and place and one of the same people."""
    blocks: dict[tuple[str, ...], list[int]] = {}
    for number, one in enumerate(told):
        if one.ref in stories and one.day:
            blocks.setdefault((stories[one.ref], one.type, one.status, *one.day), []).append(number)
    for block in blocks.values():
        for a, b in combinations(block, 2):
            one, other = told[a], told[b]
            if one.ref == other.ref or not _alike(one, other) or _elsewhere(one, other):
                continue  # one article has told apart what is two
            there = one.place is not None and one.place == other.place and bool(one.parties & other.parties)
            exact = one.day is not None and one.day[0] == one.day[1]
            if (there and exact) or _jaccard(one, other) >= REWORDED:
                yield a, b


def _elsewhere(one: Told, other: Told) -> bool:
    return one.place is not None and other.place is not None and one.place != other.place


def _within(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _jaccard(one: Told, other: Told) -> float:
    return len(one.stems & other.stems) / max(1, len(one.stems | other.stems))
