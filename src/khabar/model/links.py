"""What link finds over a record, and the small protocol through which it asks the record, so that it never holds all facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from khabar.model.article import Article
from khabar.model.facts import MentionType


class ArticleRef(NamedTuple):
    """An article of a reading: the same text read on two pages is two of them."""

    reading: str
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkItem:
    """What link needs of one article."""

    ref: ArticleRef
    page: str
    article: Article
    outlet: str | None
    title: str | None
    body: str
    entities: tuple[tuple[str, MentionType, str], ...]
    """`(entity id, type, name)` of the article's mentions, each once, in order of id."""


class LinkSource(Protocol):
    """A record as link sees it."""

    def link_items(self) -> Iterator[LinkItem]:
        """All current articles in order of ref; may be asked more than once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One feature of a decision and what it was worth, 0 to 1."""

    feature: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """Two articles of which one copies the other, or both a third. `left` < `right`; the direction is not said here."""

    left: ArticleRef
    right: ArticleRef
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprintGroup:
    """Articles joined by reprints. The id comes from the members."""

    id: str
    members: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityLink:
    """One entity of the record: all page entities of one type and folded name."""

    id: str
    type: MentionType
    name: str
    latin: str | None
    articles: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEdge:
    """Why two articles are in one story."""

    left: ArticleRef
    right: ArticleRef
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles of one story. The id comes from the members; the public id, which outlives additions, stands in the alias log."""

    id: str
    headline: str | None
    members: tuple[ArticleRef, ...]
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Everything link finds: a pure function of the set of readings and the log of decisions."""

    entities: tuple[EntityLink, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    reprint_groups: tuple[ReprintGroup, ...] = ()
    stories: tuple[Story, ...] = ()
    story_edges: tuple[StoryEdge, ...] = ()
