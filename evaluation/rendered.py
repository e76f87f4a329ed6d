"""Composed pages as plausible HTML: the lines of a text page, in their order, in one of three fixed templates.

`semantic` tells what is what by its tags and in JSON-LD, `classes` by class names as WordPress themes have them, `soup` not at
all: every line is a `div` or a `td` in nested tables. Links are what is a link on such pages: menu, related headlines, read-also,
tags. The roles of the gold choose the tags, so that the gold of a rendered page is that of the text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby
from typing import Any

from goldsets import GoldSet, InputPage
from templates import LINKED, TEMPLATES, Head, Template

GoldPage = dict[str, Any]
"""A page with its gold as the scorer loads it (id, text, lines: number → roles, articles), or a page as a system wrote it."""

ABOVE = frozenset("kicker_or_section date_line byline_dateline caption source_credit".split())
BELOW = frozenset("source_credit keywords date_line byline_dateline".split())
"""Roles of lines that stand in an article's element when they touch it from above or below."""
MENU_LINES, MENU_WORDS = 3, 3  # lines of furniture in a row, and words of each at most, that make a menu
DATE_WORDS = 7  # words of the longest stamp beside a related headline
LABEL_WORDS = 3  # words of the longest label that is no link: a section above a headline, a marker above read-also links
_DATE = re.compile(r"\d{4}|\d[:/.-]\d|^(منذ|قبل) |hours ago")
_WHITE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page that is not blank. `kind` is its role, of furniture also menu or footer; `article` counts from 0."""

    number: int
    text: str
    role: str
    kind: str = ""
    article: int | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """First and last line of an article with its head, and of its text."""

    first: int
    last: int
    text_first: int
    text_last: int


def gold_pages(gold: GoldSet) -> list[GoldPage]:
    """The gold of a set, as what it is."""
    return [page for page in gold.gold if isinstance(page, dict)]


def template_of(number: int) -> Template:
    """The template of the page that has this number in its set, from 0."""
    return TEMPLATES[number % len(TEMPLATES)]


def rendered(composed: GoldSet) -> GoldSet:
    """The pages of a set as HTML. Its gold is the same but for white space, which HTML makes single."""
    gold = [_single(page) for page in gold_pages(composed)]
    pages = tuple(
        InputPage(page["id"] + ".html", as_html(page, number).encode("utf-8"), published=None) for number, page in enumerate(gold)
    )
    digest = hashlib.sha256(b"".join(page.data for page in pages)).hexdigest()
    about = f"{composed.about}, as HTML"
    return replace(composed, name="composed_html", about=about, pages=pages, gold=tuple(gold), digest="sha256:" + digest)


def as_html(page: GoldPage, number: int) -> str:
    """A gold page (as the scorer loads it) in the template of its number."""
    template = template_of(number)
    regions = _regions(page)
    lines = _lines(page, regions)
    content = "\n".join(_page(template, lines, regions, number))
    return f"<!DOCTYPE html>\n{template.head(_head(page))}\n{template.page[0]}\n{content}\n{template.page[1]}\n</html>\n"


def _single(page: GoldPage) -> GoldPage:
    return page | {"text": "\n".join(_WHITE.sub(" ", line).strip() for line in page["text"].split("\n"))}


def _regions(page: GoldPage) -> list[Region]:
    """Where the articles are, with the lines of head and credits that touch them."""
    numbers, roles = list(page["lines"]), {number: roles[0] for number, roles in page["lines"].items()}
    found: list[Region] = []
    for article in page["articles"]:
        body = article["body_lines"]
        if not body:
            continue
        floor = found[-1].last if found else 0
        first = min([number for number in article["title_lines"] if floor < number < body[0]] or [body[0]])
        last = body[-1]
        for number in reversed([number for number in numbers if floor < number < first]):
            if roles[number] not in ABOVE:
                break
            first = number
        for number in [number for number in numbers if number > last]:
            if roles[number] not in BELOW:
                break
            last = number
        found.append(Region(first, last, body[0], body[-1]))
    return found


def _lines(page: GoldPage, regions: list[Region]) -> list[Line]:
    texts = page["text"].split("\n")
    lines = []
    for number, roles in page["lines"].items():
        article = next((at for at, region in enumerate(regions) if region.first <= number <= region.last), None)
        lines.append(Line(number, texts[number - 1].strip(), roles[0], roles[0], article))
    return list(_furniture(lines, regions[-1].last if regions else 0))


def _furniture(lines: list[Line], end: int) -> Iterator[Line]:
    """Furniture told apart: menus are many short lines, the footer what stands behind the articles."""
    for (role, _), group in groupby(lines, key=lambda line: (line.role, line.article)):
        members = list(group)
        short = len(members) >= MENU_LINES and all(len(line.text.split()) <= MENU_WORDS for line in members)
        for line in members:
            if role == "site_furniture" and (short or line.number > end):
                yield replace(line, kind="menu" if short else "footer")
            else:
                yield line


def _page(template: Template, lines: list[Line], regions: list[Region], number: int) -> Iterator[str]:
    for article, group in groupby(lines, key=lambda line: line.article):
        members = list(group)
        if article is None:
            yield from _groups(template, members, number)
            continue
        where = regions[article]
        yield template.article[0]
        yield from _groups(template, [line for line in members if line.number < where.text_first], number)
        yield template.text[0]
        yield from _groups(template, [line for line in members if where.text_first <= line.number <= where.text_last], number)
        yield template.text[1]
        yield from _groups(template, [line for line in members if line.number > where.text_last], number)
        yield template.article[1]


def _groups(template: Template, lines: Iterable[Line], number: int) -> Iterator[str]:
    """Lines of one kind in a row share the elements around them."""
    for kind, group in groupby(lines, key=lambda line: line.kind):
        members = list(group)
        start, form, end = template.group(kind, members[0].number + number)
        yield "\n".join(filter(None, [start, *(form.format(_content(line)) for line in members), end]))


def _content(line: Line) -> str:
    """The line as it stands in its element: as a link where such lines are links."""
    text = escape(line.text)
    if line.kind not in LINKED or _plain(line):
        return text
    return f'<a href="/{line.kind[:4]}/{line.number}.html">{text}</a>'


def _plain(line: Line) -> bool:
    """Stamps and labels that stand among links."""
    words = len(line.text.split())
    if line.text.endswith(":") or (line.kind in ("related_headline", "read_also_link") and words <= LABEL_WORDS):
        return True
    return line.kind == "related_headline" and words <= DATE_WORDS and bool(_DATE.search(line.text))


def _head(page: GoldPage) -> Head:
    main: GoldPage = next((article for article in page["articles"] if article["kind"] == "main"), {})
    return Head(main.get("title"), main.get("published"), main.get("outlet"))
