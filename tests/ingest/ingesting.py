"""What the tests of ingest share: a bit of news, real files made of it, and short ways to read them."""

from __future__ import annotations

import gzip
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from khabar.config import default_settings
from khabar.ingest import ingest, parse
from khabar.model import Capture, RawPage, Rejected

LIMITS = default_settings().limits
NEWS = "أعلنت وزارة المياه أن المحادثات ستُستأنف الأحد المقبل."
MORE = "وقال المتحدث باسمها إن الوفد يضم 12 خبيراً."
CAPTURE = Capture(page_id="", source="page")


def read(*paths: Path, **more: Any) -> list[RawPage | Rejected]:
    """Everything that ingest gives for the paths."""
    more.setdefault("limits", LIMITS)
    return list(ingest(paths, **more))


def texts(*paths: Path, **more: Any) -> list[str]:
    """The texts of the pages; fails if anything was rejected."""
    items = read(*paths, **more)
    assert [item for item in items if isinstance(item, Rejected)] == []
    return [item.page.text for item in items if isinstance(item, RawPage)]


def reasons(*paths: Path, **more: Any) -> list[str]:
    """Why things were rejected; fails if a page came through."""
    items = read(*paths, **more)
    assert [item.page.source for item in items if isinstance(item, RawPage)] == []
    return [item.reason for item in items if isinstance(item, Rejected)]


def page_of(html: str, **more: Any) -> RawPage:
    """An HTML page, read."""
    limits = replace(LIMITS, **more)
    return parse(html.encode(), CAPTURE, media_type="text/html", limits=limits)


def lines_of(html: str) -> list[str]:
    """The blocks of an HTML page."""
    raw = page_of(html)
    return [raw.page.text[block.start : block.end] for block in raw.layout]


def json_line(**values: object) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode() + b"\n"


def warc_record(
    body: bytes,
    *,
    number: int = 1,
    kind: str = "response",
    status: str = "200 OK",
    http: str = "Content-Type: text/html; charset=utf-8",
    more: str = "",
) -> bytes:
    """One record as crawlers write it."""
    block = f"HTTP/1.1 {status}\r\n{http}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number:032d}>\r\nWARC-Date: 2024-01-14T10:00:0{number % 10}Z\r\n"
        f"WARC-Target-URI: https://sada.example/{number}\r\nContent-Type: application/http; msgtype=response\r\n{more}"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def gzipped(path: Path, data: bytes) -> Path:
    path.write_bytes(gzip.compress(data))
    return path


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path
