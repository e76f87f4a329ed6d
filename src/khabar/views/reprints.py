"""Copies: the groups of articles that print one text and from whom each has it; and what one article shares with others."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from khabar.errors import QueryError
from khabar.model import COPIES, ArticleRef, Descent, DescentBasis, Reprint, ReprintKind, Span
from khabar.store import Store
from khabar.views.cite import Cite, articles
from khabar.views.origins import Origins, origins


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article of a group, and from whom it has its text."""

    source: Cite
    origin: Cite | None
    """The article that it copies, where it is in the record."""
    origin_name: str | None
    basis: DescentBasis | None
    """Null: nothing tells."""
    confidence: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyGroup:
    """Articles that print one text."""

    id: str
    headline: str | None
    earliest: str | None
    copies: tuple[Copy, ...]
    """In order of date."""
    kinds: tuple[tuple[ReprintKind, int], ...]
    """How many pairs of it are of each kind."""
    origins: Origins


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One passage as it stands in both articles, `[start, end)` on each one's page."""

    mine: str
    mine_at: Span
    theirs: str
    theirs_at: Span
    same_words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWith:
    """What an article shares with another one."""

    other: Cite
    kind: ReprintKind
    mine: float
    """Share of the article that stands in the other, 0 to 1."""
    theirs: float
    direction: Copy | None
    """Which has it from which, or from whom; null where nothing tells."""
    passages: tuple[Beside, ...]


def copy_groups(store: Store) -> list[CopyGroup]:
    """The groups of copies, the largest first, then by date and id."""
    links, cites = store.links(), _cites(store)
    home = {ref: group.id for group in links.reprint_groups for ref in group.members}
    kinds: dict[str, Counter[ReprintKind]] = {group.id: Counter() for group in links.reprint_groups}
    for pair in links.reprints:
        if pair.kind in COPIES:
            kinds[home[pair.left]][pair.kind] += 1
    found = []
    for group in links.reprint_groups:
        copies = sorted((_copy(one, cites) for one in group.descents), key=_age)
        found.append(
            CopyGroup(
                id=group.id,
                headline=next((one.source.title for one in copies if one.source.title), None),
                earliest=copies[0].source.published,
                copies=tuple(copies),
                kinds=tuple(sorted(kinds[group.id].items())),
                origins=origins([one.source for one in copies], links.reprint_groups),
            )
        )
    return sorted(found, key=lambda group: (-len(group.copies), group.earliest or "9999", group.id))


def shared_with(store: Store, article: str) -> list[SharedWith]:
    """What an article (its id, or the beginning of only one) shares with others, most first. Raises QueryError."""
    own, links, cites = _article(store, article), store.links(), _cites(store)
    found = [_shared(store, own, pair, cites) for pair in links.reprints if own in (pair.left, pair.right)]
    return sorted(found, key=lambda one: (-one.mine, -one.theirs, one.other.ref))


def _cites(store: Store) -> dict[ArticleRef, Cite]:
    return {source.ref: source for _, _, source in articles(store)}


def _article(store: Store, name: str) -> ArticleRef:
    found = [found for found in store.find(name) if found.layer == "articles"]
    if not found:
        raise QueryError(f"no article has the id {name}", "Run `khabar reprints RECORD` to see articles with their ids.")
    return ArticleRef(found[0].reading, found[0].id)


def _copy(descent: Descent, cites: dict[ArticleRef, Cite]) -> Copy:
    return Copy(
        source=cites[descent.member],
        origin=cites[descent.origin] if descent.origin else None,
        origin_name=descent.source,
        basis=descent.basis,
        confidence=descent.confidence,
    )


def _age(one: Copy) -> tuple[str, ArticleRef]:
    return one.source.published or "9999", one.source.ref


def _shared(store: Store, own: ArticleRef, pair: Reprint, cites: dict[ArticleRef, Cite]) -> SharedWith:
    other = pair.right if own == pair.left else pair.left
    values = {score.feature: score.value for score in pair.scores}
    shares = values["left_in_right"], values["right_in_left"]
    mine, theirs = shares if own == pair.left else shares[::-1]
    told = [one for one in pair.descents if one.basis]
    texts = store.reading(own.reading).page.text, store.reading(other.reading).page.text
    passages = []
    for shared in pair.passages:
        at, there = (shared.left, shared.right) if own == pair.left else (shared.right, shared.left)
        sides = texts[0][slice(*at)], texts[1][slice(*there)]
        passages.append(Beside(mine=sides[0], mine_at=at, theirs=sides[1], theirs_at=there, same_words=shared.same))
    return SharedWith(
        other=cites[other],
        kind=pair.kind,
        mine=mine,
        theirs=theirs,
        direction=_copy(told[0], cites) if told else None,
        passages=tuple(sorted(passages, key=lambda one: one.mine_at)),
    )
