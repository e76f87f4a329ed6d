"""Bytes of one page → Page, layout, capture. A pure function: reading the kept bytes again gives the same page."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from khabar.config import Limits
from khabar.errors import InputError
from khabar.ingest.bounded import too_large
from khabar.ingest.charset import BROKEN_SHARE, broken_share, decode, has_arabic
from khabar.ingest.html_page import read_html
from khabar.ingest.jsonl import read_json
from khabar.ingest.plain import lines_of
from khabar.model import Capture, Field, LayoutBlock, Page, RawPage, digest, text_digest

_HTML_START = re.compile(r"\s*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[a-zA-Z!/]")
_HTML_TYPES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read, by whatever reader."""

    text: str
    layout: tuple[LayoutBlock, ...]
    media_type: str
    fields: tuple[Field, ...] = ()
    url: str | None = None


def parse(data: bytes, capture: Capture, *, media_type: str | None = None, charset: str | None = None, limits: Limits) -> RawPage:
    """Read one page. `media_type` and `charset` are what the transport says (HTTP header in a WARC), null where nobody says.

    With the page's own media type and charset in their place the same bytes give the same page. The page's id is the digest
    of `data`, whatever `capture.page_id` says; the capture that comes back has it. A JSON line's url becomes the capture's.
    Raises InputError with the reason where the bytes are no readable page (empty, binary, no letters at all).
    """
    if len(data) > limits.page_bytes:
        raise InputError(*too_large(limits))
    decoded = decode(data, charset)
    read = _read(decoded.text, media_type, limits)
    _refuse_unreadable(read.text, decoded.charset)
    if len(read.text) > limits.text_chars:
        raise InputError(
            f"it has {len(read.text):,} characters of text, more than {limits.text_chars:,}",
            "Cut it into pages, or raise limits.text_chars if it is really one page.",
        )
    page_id = digest(data)
    capture = replace(capture, page_id=page_id, url=capture.url or read.url)
    page = Page(
        id=page_id,
        source=capture.source,
        locator=capture.locator,
        url=capture.given.url or capture.url,
        media_type=read.media_type,
        charset=decoded.charset,
        fetched_at=capture.captured_at,
        given=capture.given,
        text=read.text,
        text_sha256=text_digest(read.text),
        fields=read.fields,
    )
    return RawPage(page=page, layout=read.layout, data=data, capture=capture)


def html_parser() -> str:
    """Name and version of the HTML parser, as `Reader.html` has it."""
    from importlib.metadata import version

    return f"resiliparse {version('resiliparse')}"


def _read(text: str, media_type: str | None, limits: Limits) -> _Read:
    if media_type == "application/json":
        return _read_json(text, limits)
    if media_type not in (None, "text/plain", *_HTML_TYPES):
        raise InputError(f"its media type {media_type} is not read")
    # Names lie: text that begins as HTML does is HTML, and a page without a single tag is text.
    if _HTML_START.match(text) or (media_type in _HTML_TYPES and _ANY_TAG.search(text)):
        html = read_html(text, limits.html_depth)
        return _Read(html.text, html.layout, "text/html", html.fields)
    return _Read(text, lines_of(text), "text/plain")


def _read_json(line: str, limits: Limits) -> _Read:
    page = read_json(line)
    if page.is_html:
        html = read_html(page.text, limits.html_depth)
        return _Read(html.text, html.layout, "application/json", page.fields + html.fields, page.url)
    text = f"{page.title}\n\n{page.text}" if page.title else page.text
    return _Read(text, lines_of(text), "application/json", page.fields, page.url)


def _refuse_unreadable(text: str, charset: str) -> None:
    if not text.strip():
        raise InputError("it has no text that can be seen")
    if broken_share(text) > BROKEN_SHARE:
        raise InputError(f"too many of its letters cannot be read as {charset}: it is damaged or mixes encodings")
    if not has_arabic(text):
        raise InputError("it has no Arabic letter")
