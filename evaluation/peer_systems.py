"""Khabar and the libraries that it is measured beside, all behind one face: a page in, text and head of its main article out.

All run as they come (defaults; comments left out). Peers get the page decoded; text reaches those that read HTML alone as one
`<p>` a line. A library that is not installed is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from importlib.util import find_spec

from goldsets import InputPage
from rendered import GoldPage

from khabar.config import default_settings
from khabar.dissect import dissect
from khabar.grammar import Analysis
from khabar.ingest import parse
from khabar.lexicon import lexicon
from khabar.model import Article, Capture, Given, RawPage, digest
from khabar.model.wire import encode_reading
from khabar.pipeline import read_page

LONG = 60  # characters of a line from which the simplest peer keeps it

Found = tuple[str | None, str | None]
"""Title and date of publication (ISO) of the main article."""


@dataclass(frozen=True, slots=True)
class System:
    """One way to get at the main article: its text, a line a line; title and date, where it gives them (of HTML)."""

    name: str
    body: Callable[[InputPage], str] | None = None
    head: Callable[[InputPage], Found] | None = None
    text: bool = True
    html: bool = True
    titles: bool = True
    dates: bool = True


def systems() -> tuple[list[System], list[str]]:
    """Those that can run here, and the names of the libraries that are missing."""
    wanted = {
        "justext": [System("jusText", justext_body)],
        "trafilatura": [System("trafilatura", trafilatura_body, trafilatura_head)],
        "resiliparse": [System("resiliparse", resiliparse_body)],
        "readability": [System("readability-lxml", readability_body, readability_head, text=False, dates=False)],
        "htmldate": [System("htmldate", None, htmldate_head, text=False, titles=False)],
    }
    here = [system for library, found in wanted.items() if find_spec(library) for system in found]
    missing = [library for library in wanted if not find_spec(library)]
    khabar = System("Khabar", khabar_body, khabar_head)
    return [khabar, System(f"lines of {LONG} characters", long_lines, html=False), *here], missing


def decoded(page: InputPage) -> str:
    """The page as text or HTML, as it is."""
    return page.data.decode("utf-8", "replace")


def is_html(page: InputPage) -> bool:
    """By its name, as all gold pages have one."""
    return page.name.endswith(".html")


def as_paragraphs(page: InputPage) -> str:
    """HTML as it is; text as one `p` a line."""
    text = decoded(page)
    if is_html(page):
        return text
    lines = "\n".join(f"<p>{escape(line.strip())}</p>" for line in text.split("\n") if line.strip())
    return f'<html lang="ar"><head><title></title></head><body>\n{lines}\n</body></html>'


# ---- Khabar: as far as the roles of lines and the articles, which is what the peers do; and the whole way


def raw_page(page: InputPage) -> RawPage:
    """The page as Khabar's ingest gives it."""
    capture = Capture(page_id=digest(page.data), source=page.name, given=Given(published=page.published))
    return parse(page.data, capture, limits=default_settings().limits)


def _main(page: InputPage) -> tuple[str, list[Article]]:
    """The page's text and its main articles; there is rarely more than one."""
    raw = raw_page(page)
    found = dissect(Analysis(raw.page, lexicon()), raw.layout).articles
    return raw.page.text, [article for article in found if article.kind == "main"]


def khabar_body(page: InputPage) -> str:
    text, articles = _main(page)
    return "\n".join(text[start:end] for article in articles for start, end in article.body)


def khabar_head(page: InputPage) -> Found:
    _, articles = _main(page)
    if not articles:
        return None, None
    title, published = articles[0].title, articles[0].published
    return title.text if title else None, published.value if published else None


def khabar_json(page: InputPage) -> GoldPage:
    """Everything that Khabar reads on the page, as the scorer takes it."""
    reading: GoldPage = json.loads(encode_reading(read_page(raw_page(page))))
    return reading


# ---- the peers


def long_lines(page: InputPage) -> str:
    return "\n".join(line for line in decoded(page).split("\n") if len(line.strip()) >= LONG)


def justext_body(page: InputPage) -> str:
    import justext

    paragraphs = justext.justext(as_paragraphs(page), justext.get_stoplist("Arabic"))
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def trafilatura_body(page: InputPage) -> str:
    import trafilatura

    return trafilatura.extract(as_paragraphs(page), include_comments=False) or ""


def trafilatura_head(page: InputPage) -> Found:
    import trafilatura

    found = trafilatura.extract_metadata(decoded(page))
    return (found.title, found.date) if found else (None, None)


def htmldate_head(page: InputPage) -> Found:
    import htmldate

    return None, htmldate.find_date(decoded(page), original_date=True)


def resiliparse_body(page: InputPage) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(as_paragraphs(page), main_content=True, comments=False))


def readability_body(page: InputPage) -> str:
    import readability
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(readability.Document(decoded(page)).summary()))


def readability_head(page: InputPage) -> Found:
    import readability

    title = readability.Document(decoded(page)).short_title()
    return (None if title == "[no-title]" else title), None
