"""The shape that all extractors share, and what they read: an article's text over the page's shared analysis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from khabar.extract.field import Field, field_of
from khabar.grammar import Analysis
from khabar.model import Article, Entity, Event, Mention, Page, Quantity, Quotation, Quote, Rejected, Span, Time, fact_id

if TYPE_CHECKING:
    from khabar.extract.scene import Scene


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `[first, last)` of one sentence. `paragraph` counts the stretches of the body from 0; -1 is the title."""

    first: int
    last: int
    paragraph: int


class ArticleText:
    """An article as extractors see it: its sentences as token ranges over the page's analysis."""

    def __init__(self, analysis: Analysis, article: Article) -> None:
        self.analysis = analysis
        self.article = article

    @property
    def page(self) -> Page:
        return self.analysis.page

    @cached_property
    def title(self) -> tuple[Sentence, ...]:
        """The sentences of the title; empty where there is none."""
        title = self.article.title
        return tuple(Sentence(a, b, -1) for a, b in self.analysis.sentences(*title.span)) if title else ()

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the body in reading order."""
        return tuple(
            Sentence(first, last, number)
            for number, (start, end) in enumerate(self.article.body)
            for first, last in self.analysis.sentences(start, end)
        )

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Title and body."""
        return self.title + self.body

    @cached_property
    def field(self) -> Field:
        """What it is about: sport, trade, a show."""
        return field_of(self.analysis, [(sentence.first, sentence.last) for sentence in self.sentences])

    def sentence_of(self, token: int) -> Sentence | None:
        """The sentence of the article that holds a token."""
        return next((s for s in self.sentences if s.first <= token < s.last), None)

    def quote(self, first: int, last: int, cut: int = 0) -> Quote:
        """Tokens `[first, last)` as a quote, `cut` letters left out at the start."""
        return self.analysis.quote(first, last, cut)

    def id_of(self, layer: str, kind: str, spans: Iterable[Span]) -> str:
        """The content id of a fact of this page."""
        return fact_id(layer, self.page.text_sha256, kind, spans)


@dataclass(slots=True)
class Facts:
    """What has been found in one article so far, a layer each. The plan fills it, extractor by extractor."""

    times: tuple[Time, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[Event, ...] = ()
    rejected: list[Rejected] = field(default_factory=list)
    """What extractors drop, with the reason; they append."""
    scene: Scene | None = field(default=None, repr=False, compare=False)
    """What several of them look at, made by the first that needs it (`Scene.of`)."""


class Extractor(Protocol):
    """One stage of extract. A pure function of the article, the facts found before it and the lexicon."""

    @property
    def name(self) -> str:
        """Name of the stage, as in `Rejected.stage`."""

    @property
    def requires(self) -> frozenset[str]:
        """Layers of `Facts` that must have been filled before."""

    @property
    def provides(self) -> frozenset[str]:
        """Layers of `Facts` that it fills."""

    def extract(self, article: ArticleText, facts: Facts) -> None:
        """Fill the layers it provides, each in order of start and end. Facts of one layer have different ids."""
