"""WARC files: the HTTP responses in them, a page each, read by fastwarc as a stream."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NoReturn

from khabar.config import Limits
from khabar.errors import InputError
from khabar.ingest.bounded import raise_if_broken, too_large
from khabar.ingest.http_body import decoded_body
from khabar.ingest.piece import Flaw, Piece

if TYPE_CHECKING:
    from fastwarc.warc import HeaderMap, WarcRecord

PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
"""Media types that are read."""
UNCOUNTED = ("warcinfo", "request", "metadata")
"""Records that describe others and hold no page."""
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def warc_pieces(stream: io.BufferedReader, limits: Limits) -> Iterator[Piece | Flaw]:
    """The pages of a WARC file, unpacked already.

    Records before a break are given, then InputError is raised.
    """
    from fastwarc.warc import ArchiveIterator

    if stream.peek(2)[:2] == b"\x1f\x8b":
        raise InputError("it is packed with gzip, which its name does not say", "Name it .warc.gz.")
    source = _Source(stream)
    records = iter(ArchiveIterator(source, parse_http=False, strict_mode=False))
    count = 0
    while True:
        try:
            record = next(records, None)
        except (OSError, ValueError) as error:
            source.raise_error()
            raise InputError(f"the WARC file is cut or damaged after {count} records ({error})") from error
        if record is None:
            source.raise_error()
            return
        count += 1
        if count > limits.archive_members:
            raise InputError(f"the WARC file has more than {limits.archive_members:,} records; the rest was not read")
        if not record.headers.get("Content-Length"):
            source.raise_error()
            raise InputError(f"the WARC file is cut inside the header of record {count}")
        yield from _record_pieces(record, source, limits)


class _Source:
    """A stream for fastwarc, which takes an error under it for the end of the file: errors are kept, to be raised after."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._error: OSError | None = None
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        try:
            data = b"" if self._error else self._stream.read(size)
        except OSError as error:
            self._error = error
            data = b""
        self._position += len(data)
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._position

    def tell(self) -> int:
        return self._position

    def close(self) -> None:
        pass

    def raise_error(self) -> None:
        """Raise what went wrong under fastwarc, if anything did."""
        if self._error:
            raise self._error
        raise_if_broken(self._stream)


def _record_pieces(record: WarcRecord, source: _Source, limits: Limits) -> Iterator[Piece | Flaw]:
    locator = _locator(record)
    kind = record.headers.get("WARC-Type") or "without a type"
    try:
        if kind != "response":
            raise InputError(f"a WARC record of the kind {kind} is not read, only responses are")
        http = _page_header(record, limits)
    except InputError as error:
        _read_over(record, source, locator)
        if kind not in UNCOUNTED:
            yield Flaw(str(error), locator)
        return
    size = record.content_length
    body: bytes = record.reader.read(size) if size else b""
    if len(body) < size:
        _raise_cut(source, locator)
    try:
        data = decoded_body(body, http.get("Transfer-Encoding"), http.get("Content-Encoding"), limits)
    except InputError as error:
        yield Flaw(str(error), locator)
        return
    media_type, charset = _content_type(http)
    yield Piece(
        data=data,
        locator=locator,
        media_type=media_type,
        charset=charset,
        url=(record.headers.get("WARC-Target-URI") or "").strip("<> ") or None,
        captured_at=_iso(record.headers.get("WARC-Date")),
    )


def _page_header(record: WarcRecord, limits: Limits) -> HeaderMap:
    """The HTTP header of a response. Raises InputError if what follows is no page to be read."""
    try:
        record.parse_http(auto_decode="none", strict_mode=False)
        http: HeaderMap | None = record.http_headers
    except (OSError, ValueError) as error:
        raise InputError(f"its HTTP header cannot be read ({error})") from error
    if http is None or http.status_code is None:
        raise InputError("it has no HTTP header")
    if not 200 <= http.status_code < 300:
        raise InputError(f"the server answered with status {http.status_code}, not with a page")
    media_type, _ = _content_type(http)
    if media_type is not None and media_type not in PAGE_TYPES:
        raise InputError(f"its media type {media_type} is not read")
    if record.content_length > limits.page_bytes:
        raise InputError(*too_large(limits))
    return http


def _content_type(http: HeaderMap) -> tuple[str | None, str | None]:
    """Media type and charset, as far as the header says them."""
    value = http.get("Content-Type") or ""
    charset = _CHARSET.search(value)
    return value.split(";")[0].strip().lower() or None, charset[1] if charset else None


def _read_over(record: WarcRecord, source: _Source, locator: str) -> None:
    """Pass over what is left of a record. Raises InputError if it is not all there."""
    if record.reader.consume(record.content_length) < record.content_length:
        _raise_cut(source, locator)


def _raise_cut(source: _Source, locator: str) -> NoReturn:
    source.raise_error()
    raise InputError(f"the WARC file is cut inside record {locator}")


def _locator(record: WarcRecord) -> str:
    """The record's id; its offset where it has none."""
    return (record.headers.get("WARC-Record-ID") or "").strip("<> ") or f"offset {record.stream_pos}"


def _iso(value: str | None) -> str | None:
    """A WARC date as it stands, if it is one."""
    try:
        datetime.fromisoformat(value or "")
    except ValueError:
        return None
    return value
