"""How many independent sources there are behind some articles: copies and articles that credit one source count once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from khabar.link import source_name
from khabar.link.groups import connected
from khabar.model import ArticleRef, ReprintGroup
from khabar.views.cite import Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Independent origins of a set of articles."""

    named: tuple[str, ...]
    """One name an origin: whom its articles credit, else their outlet; in order."""
    unknown: int
    """Origins of which no article names an outlet or a credit."""
    articles: int

    @property
    def count(self) -> int:
        """Independent origins that can be named."""
        return len(self.named)


def origins(cites: Iterable[Cite], groups: Sequence[ReprintGroup]) -> Origins:
    """The origins of some articles: joined where they copy each other or credit the same source."""
    by_ref = {item.ref: item for item in cites}
    pairs = [(ref, ref) for ref in by_ref]
    pairs += _chained(group.members for group in groups)
    named = [name for name in (_name(item) for item in by_ref.values()) if name]
    for name in sorted(set(named)):
        pairs += _chained([[ref for ref, item in by_ref.items() if _name(item) == name]])
    joined = [[by_ref[ref] for ref in group if ref in by_ref] for group in connected(pairs)]
    labels = [_label(group) for group in joined if group]
    return Origins(named=tuple(sorted(label for label in labels if label)), unknown=labels.count(None), articles=len(by_ref))


def _chained(groups: Iterable[Sequence[ArticleRef]]) -> list[tuple[ArticleRef, ArticleRef]]:
    return [(group[0], ref) for group in groups for ref in group[1:]]


def _name(item: Cite) -> str | None:
    name = item.credited or item.outlet
    return source_name(name) if name else None


def _label(group: list[Cite]) -> str | None:
    """Whom the group credits, else the outlet of its first dated article."""
    credited = sorted(item.credited for item in group if item.credited)
    if credited:
        return credited[0]
    outlets = sorted((item.published or "9999", item.outlet) for item in group if item.outlet)
    return outlets[0][1] if outlets else None
