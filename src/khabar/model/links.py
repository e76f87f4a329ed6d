"""What link finds over a record, and the small protocol through which it asks the record, so that it never holds all facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

from khabar.model.article import Article
from khabar.model.evidence import Span
from khabar.model.facts import MentionType
from khabar.model.refs import ArticleRef, EntityRef, Score, Verdict
from khabar.model.tellings import Conflict, FactEdge, FactGroup, ToldEvent, ToldFigure, ToldSpeech


class RoleTold(NamedTuple):
    """A role that an article gives a person: its words, and the organisation and country (ISO 3166-1 alpha-2) in them."""

    text: str
    org: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedEntity:
    """What link needs of one entity of an article. `geonames`, `country`: of a place; the country of whatever has one."""

    id: str
    type: MentionType
    name: str
    latin: str | None = None
    roles: tuple[RoleTold, ...] = ()
    geonames: int | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkItem:
    """What link needs of one article."""

    ref: ArticleRef
    page: str
    article: Article
    outlet: str | None
    title: str | None
    body: str
    entities: tuple[NamedEntity, ...]
    """Those that its mentions point to, each once, in order of id."""
    countries: tuple[tuple[str, int], ...] = ()
    """How often its places and nationalities name each country, in order of code."""
    events: tuple[ToldEvent, ...] = ()
    """But for those of speaking types that a quotation tells."""
    speeches: tuple[ToldSpeech, ...] = ()
    figures: tuple[ToldFigure, ...] = ()


class LinkSource(Protocol):
    """A record as link sees it."""

    def link_items(self) -> Iterator[LinkItem]:
        """All current articles in order of ref; may be asked more than once."""


ReprintKind = Literal["verbatim", "light_edit", "rewrite", "partial", "formula"]
"""verbatim, light_edit and rewrite: the two print one text; partial: a passage of one stands in the other; formula: they share
only words that many reports have (standing background, signatures, forms of tables)."""
COPIES: frozenset[ReprintKind] = frozenset(("verbatim", "light_edit", "rewrite"))


class Shared(NamedTuple):
    """A passage that stands in two articles, in code points of the text of each one's page."""

    left: Span
    right: Span
    same: int
    """Words of it that are equal."""


DescentBasis = Literal["credits it", "credits a source", "is the source", "its copies credit it", "later and cut", "later"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """From whom an article has what it shares with others, and why that is believed."""

    member: ArticleRef
    origin: ArticleRef | None = None
    """The article that it copies; null where that is none of those at hand, or unknown."""
    source: str | None = None
    """The name of whom it has it from, as it credits it or as its outlet is called."""
    basis: DescentBasis | None = None
    """Null where nothing tells: unknown."""
    confidence: float | None = None
    """0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """Two articles that share passages: one has them from the other, or both from a third. `left` < `right`."""

    left: ArticleRef
    right: ArticleRef
    kind: ReprintKind
    passages: tuple[Shared, ...]
    """In order of the left article."""
    scores: tuple[Score, ...]
    descents: tuple[Descent, ...] = ()
    """What the two tell of which has it from which; none where they share formulas alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprintGroup:
    """Articles that print one text. The id comes from the members."""

    id: str
    members: tuple[ArticleRef, ...]
    descents: tuple[Descent, ...] = ()
    """One for each member, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHeld:
    """A role and the days (ISO) of the first and last article that gives it; null where none of them has a date."""

    role: RoleTold
    earliest: str | None
    latest: str | None
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityLink:
    """One entity of the record. The id comes from the members; the public id stands in the alias log."""

    id: str
    type: MentionType
    name: str
    latin: str | None
    members: tuple[EntityRef, ...]
    roles: tuple[RoleHeld, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityEdge:
    """Why two entities of articles are one, are not, or may be. `left` < `right`."""

    left: EntityRef
    right: EntityRef
    verdict: Verdict
    by: Literal["rule", "person"]
    scores: tuple[Score, ...]


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
class Thread:
    """Stories on one matter over months and years. The ids are those of content; public ids stand in the alias log."""

    id: str
    headline: str | None
    stories: tuple[str, ...]
    """Their ids, in order of date."""
    members: tuple[ArticleRef, ...]
    """The articles of all of them."""
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Everything link finds: a pure function of the set of readings and the log of decisions."""

    entities: tuple[EntityLink, ...] = ()
    entity_edges: tuple[EntityEdge, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    reprint_groups: tuple[ReprintGroup, ...] = ()
    stories: tuple[Story, ...] = ()
    story_edges: tuple[StoryEdge, ...] = ()
    threads: tuple[Thread, ...] = ()
    fact_groups: tuple[FactGroup, ...] = ()
    """Those of several tellings."""
    fact_edges: tuple[FactEdge, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    words: tuple[tuple[str, int], ...] = ()
    """How many articles have each stem, of those that several have, in order of stem."""
