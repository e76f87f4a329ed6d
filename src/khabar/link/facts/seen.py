"""The tellings of a record, each with what it is compared by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from khabar.link.words import content_stem, word_list
from khabar.model import (
    ArticleRef,
    LinkItem,
    Reprint,
    ReprintKind,
    Span,
    Telling,
    TellingRef,
    ToldEvent,
    ToldFigure,
    ToldSpeech,
)
from khabar.text import light_stem

T = TypeVar("T", bound=Telling)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence: all of them in order, their stems, and the stems of those that tell something."""

    key: str
    stems: frozenset[str]
    content: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Words:
        words = [word.replace(",", "") if word[0].isdigit() else word for word in word_list(text)]
        telling = (content_stem(word) for word in words)
        return cls(" ".join(words), frozenset(map(light_stem, words)), frozenset(stem for stem in telling if stem))


@dataclass(frozen=True, slots=True, eq=False)
class Seen(Generic[T]):
    """One telling. `number` is its place in an order of content, `words` are those of its sentence."""

    number: int
    ref: TellingRef
    told: T
    words: Words
    story: str
    day: int | None
    """On which its article was published, as a number; the middle of its bounds."""


@dataclass(frozen=True, slots=True)
class AllSeen:
    """The tellings of a record by layer, each in the order of the articles and of the page."""

    events: list[Seen[ToldEvent]]
    speeches: list[Seen[ToldSpeech]]
    figures: list[Seen[ToldFigure]]


def seen(items: Iterable[LinkItem], stories: Mapping[ArticleRef, str]) -> AllSeen:
    """All tellings of some articles."""
    found = AllSeen([], [], [])
    for item in items:
        words: dict[str, Words] = {}
        _add(found.events, item, item.events, words, stories)
        _add(found.speeches, item, item.speeches, words, stories)
        _add(found.figures, item, item.figures, words, stories)
    return found


def _add(
    found: list[Seen[T]], item: LinkItem, told: Iterable[T], words: dict[str, Words], stories: Mapping[ArticleRef, str]
) -> None:
    """`words`: those of the sentences of the article, as far as they are known."""
    day = item.article.published.middle if item.article.published else None
    for one in sorted(told, key=lambda one: (one.at, one.id)):
        if one.sentence not in words:
            words[one.sentence] = Words.of(one.sentence)
        ref = TellingRef(*item.ref, one.id)
        found.append(Seen(len(found), ref, one, words[one.sentence], stories.get(item.ref, ""), day))


def in_passages(
    tellings: Iterable[Seen[T]], reprints: Iterable[Reprint], kinds: frozenset[ReprintKind]
) -> Iterator[tuple[Seen[T], Seen[T]]]:
    """Tellings that stand in one passage that two articles share."""
    by_article: dict[ArticleRef, list[Seen[T]]] = {}
    for one in tellings:
        by_article.setdefault(one.ref.in_article, []).append(one)
    for pair in reprints:
        if pair.kind not in kinds or pair.left not in by_article or pair.right not in by_article:
            continue
        for passage in pair.passages:
            here = [one for one in by_article[pair.left] if _within(one.told.at, passage.left)]
            there = [one for one in by_article[pair.right] if _within(one.told.at, passage.right)]
            yield from ((one, other) for one in here for other in there)


def _within(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the stems of two texts that both have, 0 to 1."""
    return len(one & other) / max(1, len(one | other))


def contained(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the stems of the shorter text that the other has, 0 to 1."""
    return len(one & other) / max(1, min(len(one), len(other)))
