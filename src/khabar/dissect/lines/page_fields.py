"""What a page says of itself outside its text: meta tags, JSON-LD, the URL. Each value is given with its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import unquote, urlsplit

from khabar.dissect.lines.words import words_of
from khabar.model import FieldEvidence, Page

_ARTICLE_KINDS = ("NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BlogPosting")
_LD = 'script[type="application/ld+json"]#'
PUBLISHED = (
    *("$.published", "$.date"),  # a line of a JSONL file
    *(f"{_LD}{kind}.datePublished" for kind in (*_ARTICLE_KINDS, "LiveBlogPosting", "VideoObject", "WebPage")),
    'meta[property="article:published_time"]@content',
    'meta[property="og:article:published_time"]@content',
    *(f'meta[itemprop="{name}"]@content' for name in ("datepublished", "datePublished")),
    *(
        f'meta[name="{name}"]@content'
        for name in ("article:published_time", "pubdate", "publishdate", "publish-date", "dc.date.issued")
    ),
    *(f'meta[name="{name}"]@content' for name in ("publication_date", "published_time", "parsely-pub-date", "dc.date", "date")),
    *(
        f'{tag}[itemprop="datePublished"]@{key}'
        for tag in ("time", "span", "div", "p", "abbr")
        for key in ("datetime", "content")
    ),
)
"""Where a page says when it was published, the surest first."""
MODIFIED = (
    *(f"{_LD}{kind}.dateModified" for kind in (*_ARTICLE_KINDS, "LiveBlogPosting", "WebPage")),
    'meta[property="article:modified_time"]@content',
    'meta[property="og:updated_time"]@content',
    'meta[itemprop="datemodified"]@content',
    'meta[name="last-modified"]@content',
)
OUTLETS = (
    "$.outlet",
    *(f"{_LD}{kind}.publisher.name" for kind in _ARTICLE_KINDS),
    'meta[property="og:site_name"]@content',
    f"{_LD}WebSite.name",
    f"{_LD}NewsMediaOrganization.name",
    'meta[name="application-name"]@content',
    'meta[name="dc.publisher"]@content',
)
_TITLES = (
    "$.title",
    *(f"{_LD}{kind}.headline" for kind in _ARTICLE_KINDS),
    'meta[property="og:title"]@content',
    'meta[itemprop="headline"]@content',
)
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/.]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)")


def first_field(page: Page, paths: Iterable[str]) -> FieldEvidence | None:
    """The value at the first of the places that the page fills."""
    for path in paths:
        for value in page.field_values("attribute", path):
            return FieldEvidence(page, "attribute", path, value)
    return None


def titles(page: Page) -> frozenset[str]:
    """The titles in the page's fields, as folded words; some sites put their own name there."""
    names = {words_of(value) for path in OUTLETS for value in page.field_values("attribute", path)}
    return frozenset(words_of(value) for path in _TITLES for value in page.field_values("attribute", path)) - names


def iso_day(value: str) -> str | None:
    """The day at the head of an ISO time, or of a date written with `/` and the year first."""
    found = _DATE.match(value.strip())
    return _iso(found) if found else None


def urls(page: Page) -> Iterator[FieldEvidence]:
    """The addresses of the page: its own, that of the manifest, the canonical one."""
    if page.url:
        yield FieldEvidence(page, "url", "", page.url)
    if page.given.url:
        yield FieldEvidence(page, "given", "url", page.given.url)
    for path in ('link[rel="canonical"]@href', 'meta[property="og:url"]@content'):
        for value in page.field_values("attribute", path):
            yield FieldEvidence(page, "attribute", path, value)


def day_in_url(url: str) -> str | None:
    """The day that an address holds as `/2020/8/24/`, `2020-06-03` or `20200603`; null where it holds two different ones."""
    days = {day for found in _DATE.finditer(unquote(urlsplit(url).path)) if (day := _iso(found))}
    return days.pop() if len(days) == 1 else None


def _iso(found: re.Match[str]) -> str | None:
    """The day as an ISO date; null where there is no such day (`2024-02-30`)."""
    try:
        return date(int(found[1]), int(found[3]), int(found[4])).isoformat()
    except ValueError:
        return None
