"""The tellings of a record, each with what it is compared by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from khabar.link.words import content_stem, word_list
from khabar.model import ArticleRef, LinkItem, Reprint, ReprintKind, Span, Telling, TellingRef
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


def seen(items: Iterable[LinkItem], told: Mapping[ArticleRef, Sequence[T]], stories: Mapping[ArticleRef, str]) -> list[Seen[T]]:
    """All tellings of one layer, in the order of the items and of the page."""
    found: list[Seen[T]] = []
    for item in items:
        known: dict[str, Words] = {}
        day = item.article.published.middle if item.article.published else None
        for one in sorted(told[item.ref], key=lambda one: (one.at, one.id)):
            if one.sentence not in known:
                known[one.sentence] = Words.of(one.sentence)
            ref = TellingRef(*item.ref, one.id)
            found.append(Seen(len(found), ref, one, known[one.sentence], stories.get(item.ref, ""), day))
    return found


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
