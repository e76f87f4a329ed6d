"""What the DOM says of a block: the part of the page that its ancestors name. Plain text has no zones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from khabar.model import LayoutBlock

Zone = Literal[
    "", "nav", "footer", "header", "aside", "related", "comments", "share", "tags", "caption", "byline", "date", "crumbs", "ad",
    "tweet", "title", "logo",
]  # fmt: skip

WRAPPER = (
    0.5  # share of the characters of a page: an element that holds more wraps the page, and its class says nothing of a block
)
_TAGS: dict[str, Zone] = {
    "nav": "nav",
    "menu": "nav",
    "footer": "footer",
    "header": "header",
    "aside": "aside",
    "figcaption": "caption",
    "time": "date",
    "h1": "title",
    "form": "comments",
}
# Words of classes and ids, as templates of news sites use them; the inner element of a path decides.
_WORDS: dict[str, Zone] = {
    **dict.fromkeys(
        ("nav", "navbar", "navigation", "menu", "submenu", "dropdown", "topbar", "ticker", "breaking", "marquee"), "nav"
    ),
    **dict.fromkeys(("footer", "copyright", "copyrights", "foot", "colophon"), "footer"),
    **dict.fromkeys(("header", "masthead", "topheader"), "header"),
    **dict.fromkeys(("aside", "sidebar", "widget", "widgets", "sidecol", "rightcol", "leftcol"), "aside"),
    **dict.fromkeys(
        ("related", "relateds", "recommended", "recommendations", "mostread", "popular", "trending", "latest"), "related"
    ),
    **dict.fromkeys(
        ("more", "next", "prev", "previous", "pagination", "pager", "similar", "also", "readmore", "seealso"), "related"
    ),
    **dict.fromkeys(("taboola", "outbrain", "mgid"), "ad"),
    **dict.fromkeys(("comment", "comments", "disqus", "respond", "commentlist", "reply", "replies"), "comments"),
    **dict.fromkeys(
        ("share", "shares", "sharing", "social", "addthis", "sharethis", "follow", "newsletter", "subscribe"), "share"
    ),
    **dict.fromkeys(
        ("poll", "vote", "app", "print", "tools", "toolbar", "cookie", "cookies", "consent", "popup", "modal"), "share"
    ),
    **dict.fromkeys(("tag", "tags", "keywords", "keyword", "hashtags"), "tags"),
    **dict.fromkeys(("caption", "figcaption"), "caption"),
    **dict.fromkeys(("author", "authors", "byline", "writer"), "byline"),
    **dict.fromkeys(("date", "datetime", "published", "pubdate", "posted", "timestamp"), "date"),
    **dict.fromkeys(("breadcrumb", "breadcrumbs", "crumbs", "crumb"), "crumbs"),
    **dict.fromkeys(("ad", "ads", "advert", "advertisement", "adsbygoogle", "banner", "sponsor", "sponsored"), "ad"),
    **dict.fromkeys(("logo", "brand", "branding", "sitename"), "logo"),
}
_FIRM = frozenset(("nav", "footer"))  # elements that never wrap an article, however large they are
CLUTTER: frozenset[Zone] = frozenset(
    {"nav", "footer", "header", "aside", "related", "comments", "share", "tags", "crumbs", "ad", "logo"}
)
"""Zones whose blocks are no part of an article's body."""


def zones(layout: Sequence[LayoutBlock]) -> list[Zone]:
    """The zone of each block, empty where its ancestors say nothing."""
    if not any(block.path for block in layout):
        return [""] * len(layout)
    total = sum(block.end - block.start for block in layout)
    held: Counter[str] = Counter()
    for block in layout:
        for word in set(block.path):
            held[word] += block.end - block.start
    wrappers = frozenset(word for word, size in held.items() if size > total * WRAPPER)
    return [_zone(block, wrappers) for block in layout]


def _zone(block: LayoutBlock, wrappers: frozenset[str]) -> Zone:
    """The zone that the innermost telling ancestor names; one that is clutter wins over what stands inside it."""
    inner: Zone = ""
    for word in reversed(block.path):
        found = _named(word) if word not in wrappers or word in _FIRM else ""
        if found in CLUTTER and not (found == "header" and ("article" in block.path or "main" in block.path)):
            return found
        inner = inner or found
    return inner if inner != "header" else ""


@lru_cache(maxsize=8192)
def _named(word: str) -> Zone:
    """What one word of a path names; `.related-posts` is read as `related`, `posts`."""
    if not word.startswith((".", "#")):
        return _TAGS.get(word, "")
    if "tweet" in word:
        return "tweet"
    for part in re.split(r"[^a-z]+", word):
        if part in _WORDS:
            return _WORDS[part]
    return ""
