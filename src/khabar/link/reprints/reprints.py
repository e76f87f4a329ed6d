"""Pairs of articles that share passages, and the groups of copies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from khabar.link.groups import connected
from khabar.link.reprints.candidates import RUN, candidates
from khabar.link.reprints.common import Common
from khabar.link.reprints.descent import descents
from khabar.link.reprints.kinds import Likeness, copy_kind, likeness, passage_kind, rare_words
from khabar.link.reprints.passages import Passage, Side
from khabar.link.reprints.wording import Coder, Codes, word_spans
from khabar.model import COPIES, ArticleRef, LinkItem, Reprint, ReprintGroup, ReprintKind, Score, Shared, Span, content_id

NEAR: frozenset[ReprintKind | None] = frozenset(("verbatim", "light_edit"))


def reprints(items: Sequence[LinkItem], bodies: Sequence[Sequence[str]]) -> tuple[list[Reprint], list[ReprintGroup]]:
    """Pairs in order of ref, and the groups of those that print one text. `items` in any order that comes from content; `bodies`:
    the words of each."""
    coder = Coder()
    texts = [coder.codes(body) for body in bodies]
    sides = [Side(text) for text in texts]
    laid = {(a, b): likeness(sides[a], sides[b]) for a, b in candidates(texts)}
    copies = {(a, b): copy_kind(found, min(len(texts[a]), len(texts[b]))) for (a, b), found in laid.items()}
    near = connected((items[a].ref, items[b].ref) for (a, b), kind in copies.items() if kind in NEAR)
    common = Common(texts, _reports(items, near), [_day(item) for item in items])
    kinds = {
        (a, b): copies[a, b] if copies[a, b] in NEAR else _kind(found, copies[a, b], common, texts[a])
        for (a, b), found in laid.items()
    }
    groups = connected((items[a].ref, items[b].ref) for (a, b), kind in kinds.items() if kind in COPIES)
    places = _Places(items)
    words = {item.ref: len(text) for item, text in zip(items, texts, strict=True)}
    pairs = [_reprint(items, a, b, kind, laid[a, b], places, words) for (a, b), kind in kinds.items() if kind]
    by_ref = {item.ref: item for item in items}
    return sorted(pairs, key=lambda pair: (pair.left, pair.right)), [_group(group, by_ref, words) for group in groups]


def _kind(found: Likeness, copy: ReprintKind | None, common: Common, left: Codes) -> ReprintKind | None:
    """The kind of a pair that is no near copy. What is reworded out of formulas (the weather, day by day) is no copy either."""
    if not found.passages:
        return None
    rare = rare_words(found, common.of(left), RUN)
    return copy if copy and 2 * sum(rare) >= sum(one.same for one in found.passages) else passage_kind(found, rare)


def _reports(items: Sequence[LinkItem], groups: Sequence[Sequence[ArticleRef]]) -> list[int]:
    """Of each article, the number of the report that it prints: one for all copies of a text."""
    home = {ref: number for number, group in enumerate(groups) for ref in group}
    return [home.get(item.ref, len(groups) + number) for number, item in enumerate(items)]


def _day(item: LinkItem) -> int | None:
    """The day of an article as a number, where it is known to a day."""
    published = item.article.published
    if published is None or published.earliest != published.latest:
        return None
    return date.fromisoformat(published.earliest).toordinal()


class _Places:
    """Where the words of articles stand on their pages, worked out for those that share something."""

    def __init__(self, items: Sequence[LinkItem]) -> None:
        self._items = items
        self._known: dict[int, list[Span]] = {}

    def of(self, number: int, start: int, end: int) -> Span:
        """The span of some words of an article."""
        if number not in self._known:
            self._known[number] = word_spans(self._items[number].body, self._items[number].article)
        spans = self._known[number]
        return spans[start][0], spans[end - 1][1]

    def shared(self, a: int, b: int, passages: Sequence[Passage]) -> Iterator[Shared]:
        for one in passages:
            yield Shared(self.of(a, one.left, one.left_end), self.of(b, one.right, one.right_end), one.same)


def _reprint(
    items: Sequence[LinkItem],
    a: int,
    b: int,
    kind: ReprintKind,
    found: Likeness,
    places: _Places,
    words: Mapping[ArticleRef, int],
) -> Reprint:
    """The pair as it is kept, the lower ref on the left."""
    shared, shares = list(places.shared(a, b, found.passages)), (found.left, found.right)
    if items[b].ref < items[a].ref:
        a, b, shares = b, a, shares[::-1]
        shared = sorted(one._replace(left=one.right, right=one.left) for one in shared)
    values = zip(("left_in_right", "right_in_left", "same_words"), (*shares, found.same), strict=True)
    return Reprint(
        left=items[a].ref,
        right=items[b].ref,
        kind=kind,
        passages=tuple(shared),
        scores=tuple(Score(feature=name, value=round(value, 4)) for name, value in values),
        descents=() if kind == "formula" else descents([items[a], items[b]], words),
    )


def _group(refs: tuple[ArticleRef, ...], by_ref: Mapping[ArticleRef, LinkItem], words: Mapping[ArticleRef, int]) -> ReprintGroup:
    made = descents([by_ref[ref] for ref in refs], words)
    return ReprintGroup(id=content_id("g", *("/".join(ref) for ref in refs)), members=refs, descents=made)
