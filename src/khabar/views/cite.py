"""Where a fact stands: the article, its outlet and credit, the page; and the sentence around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from khabar.model import Article, ArticleRef, Fact, Reading
from khabar.store import Store

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """The article that a view's row comes from, as a reader would cite it."""

    reading: str
    article: str
    page: str
    """`sha256:` of the page's bytes."""
    source: str
    """Path or URL from which it was read."""
    locator: str | None
    url: str | None
    outlet: str | None
    credited: str | None
    title: str | None
    published: str | None
    """ISO date at its precision; null where the page does not say."""

    @property
    def ref(self) -> ArticleRef:
        return ArticleRef(self.reading, self.article)


def cite(reading: Reading, article: Article) -> Cite:
    """The citation of one article of a reading."""
    page = reading.page
    return Cite(
        reading=reading.id,
        article=article.id,
        page=page.id,
        source=page.source,
        locator=page.locator,
        url=page.url,
        outlet=article.outlet.name if article.outlet else None,
        credited=article.credited_source.text if article.credited_source else None,
        title=one_line(article.title.text) if article.title else None,
        published=article.published.value if article.published else None,
    )


def articles(store: Store) -> Iterator[tuple[Reading, Article, Cite]]:
    """Every article of the current readings, in order of reading and article, without the facts that people rejected."""
    rejected = rejected_facts(store)
    for reading in store.readings():
        if rejected:
            reading = _without(reading, rejected)
        for article in reading.articles:
            yield reading, article, cite(reading, article)


def rejected_facts(store: Store) -> frozenset[str]:
    """Ids of the facts that a standing decision rejects."""
    if not any(decision.kind == "reject" for decision in store.decisions(standing=True)):
        return frozenset()
    return frozenset(found.target for found in store.attach_decisions().attached if found.decision.kind == "reject")


def _without(reading: Reading, rejected: frozenset[str]) -> Reading:
    def kept(facts: tuple[F, ...]) -> tuple[F, ...]:
        return tuple(fact for fact in facts if fact.id not in rejected)

    return replace(
        reading,
        times=kept(reading.times),
        mentions=kept(reading.mentions),
        quotations=kept(reading.quotations),
        quantities=kept(reading.quantities),
        events=kept(reading.events),
    )


def one_line(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())
