"""The three templates of rendered.py: elements around the page, an article, its text, and lines of one kind."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

LINKED = frozenset("menu related_headline read_also_link keywords".split())
"""Kinds of lines that are links on such pages."""

Group = tuple[str, str, str]
"""What stands before lines of one kind, around each line ({} is the line), and behind them."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page can tell of its main article; null where the page does not print it."""

    title: str | None
    published: str | None
    outlet: str | None

    def line(self, separator: str) -> str:
        """The text of the title element."""
        return escape(separator.join(filter(None, [self.title, self.outlet])))


@dataclass(frozen=True, slots=True)
class Template:
    """One design of pages. Lines of a kind that `kinds` does not name stand in the first or second of `others`, in turns."""

    name: str
    head: Callable[[Head], str]
    page: tuple[str, str]
    article: tuple[str, str]
    text: tuple[str, str]
    kinds: Mapping[str, Group]
    others: tuple[Group, Group]

    def group(self, kind: str, turn: int) -> Group:
        """The elements of lines of a kind."""
        return self.kinds.get(kind) or self.others[turn % 2]


def _semantic_head(head: Head) -> str:
    data: dict[str, object] = {"@context": "https://schema.org", "@type": "NewsArticle"}
    data |= {"headline": head.title} if head.title else {}
    data |= {"datePublished": head.published} if head.published else {}
    data |= {"publisher": {"@type": "Organization", "name": head.outlet}} if head.outlet else {}
    script = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return (
        f'<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{head.line(" - ")}</title>'
        f'<script type="application/ld+json">{script}</script></head>'
    )


def _classes_head(head: Head) -> str:
    title = f'<meta property="og:title" content="{escape(head.title)}">' if head.title else ""
    return f'<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{head.line(" | ")}</title>{title}</head>'


def _soup_head(head: Head) -> str:
    return f'<html dir="rtl"><head><meta charset="utf-8"><title>{escape(head.outlet or "")}</title></head>'


def _all(start: str, form: str, end: str, *kinds: str) -> dict[str, Group]:
    return dict.fromkeys(kinds, (start, form, end))


_PLAIN = ("<div>", "<div>{}</div>", "</div>")

SEMANTIC = Template(
    name="semantic",
    head=_semantic_head,
    page=("<body><main>", "</main></body>"),
    article=("<article>", "</article>"),
    text=("", ""),
    kinds={
        **_all("<nav><ul>", "<li>{}</li>", "</ul></nav>", "menu"),
        **_all("<footer>", "<p>{}</p>", "</footer>", "footer"),
        **_all('<nav aria-label="breadcrumb">', "<p>{}</p>", "</nav>", "kicker_or_section"),
        **_all("", "<h1>{}</h1>", "", "main_title"),
        **_all("", "<h2>{}</h2>", "", "second_title"),
        **_all("", "<p>{}</p>", "", "main_body", "second_body"),
        **_all("", "<p><time>{}</time></p>", "", "date_line"),
        **_all("", "<address>{}</address>", "", "byline_dateline"),
        **_all("", '<figure><img src="/1.jpg" alt=""><figcaption>{}</figcaption></figure>', "", "caption"),
        **_all("<aside><ul>", "<li>{}</li>", "</ul></aside>", "related_headline", "read_also_link"),
        **_all("<aside>", "<p>{}</p>", "</aside>", "teaser", "ad_or_script"),
        **_all("<blockquote>", "<p>{}</p>", "</blockquote>", "tweet"),
        **_all("<ul>", "<li>{}</li>", "</ul>", "keywords"),
        **_all("", "<p><cite>{}</cite></p>", "", "source_credit"),
        **_all('<section id="comments">', "<p>{}</p>", "</section>", "comment_form"),
    },
    others=(_PLAIN, _PLAIN),
)

_WIDGET = ('<div class="widget"><ul>', "<li>{}</li>", "</ul></div>")

CLASSES = Template(
    name="classes",
    head=_classes_head,
    page=('<body class="single-post"><div id="page" class="site">', "</div></body>"),
    article=('<div class="post type-post hentry">', "</div>"),
    text=('<div class="entry-content">', "</div>"),
    kinds={
        **_all('<div class="main-navigation"><ul class="menu">', '<li class="menu-item">{}</li>', "</ul></div>", "menu"),
        **_all('<div class="site-footer">', '<div class="site-info">{}</div>', "</div>", "footer"),
        **_all("", '<div class="breadcrumb">{}</div>', "", "kicker_or_section"),
        **_all('<div class="entry-header">', '<h1 class="entry-title">{}</h1>', "</div>", "main_title"),
        **_all('<div class="entry-header">', '<h2 class="entry-title">{}</h2>', "</div>", "second_title"),
        **_all("", "<p>{}</p>", "", "main_body", "second_body"),
        **_all('<div class="entry-meta">', '<span class="posted-on">{}</span>', "</div>", "date_line"),
        **_all('<div class="entry-meta">', '<span class="byline">{}</span>', "</div>", "byline_dateline"),
        **_all('<div class="wp-caption">', '<p class="wp-caption-text">{}</p>', "</div>", "caption"),
        **_all('<div class="related-posts"><ul>', "<li>{}</li>", "</ul></div>", "related_headline"),
        **_all('<div class="related-posts">', '<div class="excerpt">{}</div>', "</div>", "teaser"),
        **_all('<div class="read-also">', "<p>{}</p>", "</div>", "read_also_link"),
        **_all('<div class="adsbox">', "<div>{}</div>", "</div>", "ad_or_script"),
        **_all('<div class="embed-twitter">', "<p>{}</p>", "</div>", "tweet"),
        **_all('<div class="tags-links">', "<span>{}</span>", "</div>", "keywords"),
        **_all('<div class="entry-source">', "<p>{}</p>", "</div>", "source_credit"),
        **_all('<div class="comments-area">', "<p>{}</p>", "</div>", "comment_form"),
    },
    others=(_WIDGET, ('<div class="widget">', '<div class="textwidget">{}</div>', "</div>")),
)

SOUP = Template(
    name="soup",
    head=_soup_head,
    page=('<body><table width="980"><tr><td>', "</td></tr></table></body>"),
    article=("<table><tr><td>", "</td></tr></table>"),
    text=("<table><tr><td>", "</td></tr></table>"),
    kinds={},
    others=(("<div>", "<div>{}</div>", "</div>"), ('<table width="100%">', "<tr><td>{}</td></tr>", "</table>")),
)

TEMPLATES = (SEMANTIC, CLASSES, SOUP)
