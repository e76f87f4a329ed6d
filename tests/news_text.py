"""A made-up article for tests of extractors: every line of the text is a paragraph."""

from __future__ import annotations

from khabar.extract.quantities import QuantitiesExtractor
from khabar.extract.stage import ArticleText, Facts
from khabar.extract.times import TimesExtractor
from khabar.grammar import Analysis
from khabar.lexicon import lexicon
from khabar.model import Article, DateFinding, FieldEvidence, Given, Page, Quantity, Quotation, Time, digest, text_digest


def analysis_of(text: str, published: str | None = None) -> Analysis:
    """The shared analysis of a page that holds nothing but `text`."""
    page = Page(
        id=digest(text.encode()), source="test", media_type="text/plain", charset="utf-8", text=text, text_sha256=text_digest(text),
        given=Given(published=published),
    )  # fmt: skip
    return Analysis(page, lexicon())


def article_of(text: str, published: str | None = None) -> ArticleText:
    """The text as one article, published on a day that the user gave, or on none."""
    analysis = analysis_of(text, published)
    finding = None
    if published is not None:
        evidence = (FieldEvidence(analysis.page, "given", "published", published),)
        finding = DateFinding(
            value=published,
            precision="day",
            earliest=published,
            latest=published,
            edtf=published,
            basis="given",
            evidence=evidence,
        )
    body, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            body.append((at, at + len(line)))
        at += len(line) + 1
    return ArticleText(analysis, Article(id="a", kind="main", published=finding, body=tuple(body)))


def times_of(text: str, published: str | None = None) -> tuple[Time, ...]:
    """The times of a text."""
    facts = Facts()
    TimesExtractor().extract(article_of(text, published), facts)
    return facts.times


def facts_of(text: str, published: str | None = None, quotations: tuple[Quotation, ...] = ()) -> Facts:
    """The times and quantities of a text, and what was rejected."""
    article, facts = article_of(text, published), Facts(quotations=quotations)
    TimesExtractor().extract(article, facts)
    QuantitiesExtractor().extract(article, facts)
    return facts


def quantities_of(text: str, published: str | None = None) -> tuple[Quantity, ...]:
    """The quantities of a text."""
    return facts_of(text, published).quantities
