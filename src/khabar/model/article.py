"""What dissect finds on a page: the role of each block, and the articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from khabar.model.evidence import Evidence, Quote, Span

Role = Literal[
    "main_title",
    "main_body",
    "kicker_or_section",
    "date_line",
    "byline_dateline",
    "source_credit",
    "keywords",
    "read_also_link",
    "second_title",
    "second_body",
    "related_headline",
    "teaser",
    "comment_form",
    "site_furniture",
    "ad_or_script",
    "tweet",
    "caption",
]
Precision = Literal["day", "week", "month", "year", "range"]
ArticleKind = Literal["main", "secondary", "entry"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the page's text with one role; `article` is the id of the article it belongs to, if any."""

    start: int
    end: int
    role: Role
    article: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFinding:
    """A date and why it is believed. `value` is ISO at its precision: `2024`, `2024-01`, `2024-01-26`; null where only the
    bounds are known."""

    value: str | None
    precision: Precision
    earliest: str
    """First day it can be, ISO."""
    latest: str
    """Last day it can be, ISO."""
    edtf: str
    basis: str
    """The rule that justifies it, in words: `date line`, `dateline in the lead`, `meta`, `given` …"""
    evidence: tuple[Evidence, ...]

    @property
    def middle(self) -> int:
        """The day in the middle of its bounds, as a number (`date.toordinal`)."""
        return (date.fromisoformat(self.earliest).toordinal() + date.fromisoformat(self.latest).toordinal()) // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes the page, and why that is believed."""

    name: str
    basis: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of a page. What the page does not say is null."""

    id: str
    kind: ArticleKind
    title: Quote | None = None
    byline: Quote | None = None
    dateline: Quote | None = None
    credited_sources: tuple[Quote, ...] = ()
    outlet: Outlet | None = None
    published: DateFinding | None = None
    modified: DateFinding | None = None
    correction: Quote | None = None
    section: Quote | None = None
    keywords: tuple[Quote, ...] = ()
    language: str = "ar"
    body: tuple[Span, ...] = ()
    """The stretches of body text in reading order, `[start, end)` each."""

    @property
    def credited_source(self) -> Quote | None:
        """The first of the credited sources."""
        return self.credited_sources[0] if self.credited_sources else None
