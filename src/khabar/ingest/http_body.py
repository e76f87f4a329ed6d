"""The body of an HTTP response as its server meant it: chunks joined, compression undone, never more than one page's bytes."""

from __future__ import annotations

import io
import zlib

from khabar.config import Limits
from khabar.errors import InputError
from khabar.ingest.bounded import too_large

_GZIP = b"\x1f\x8b"


def decoded_body(body: bytes, transfer: str | None, content: str | None, limits: Limits) -> bytes:
    """Undo the encodings that the headers name.

    Crawlers often store a body already decoded and keep its headers: a body that is plainly not encoded stays as it is.
    Raises InputError where it is cut or damaged, or in an encoding that is not known.
    """
    if "chunked" in (transfer or "").lower():
        body = _joined(body)
    for encoding in reversed([part.strip().lower() for part in (content or "").split(",")]):
        if encoding and encoding not in ("identity", "none", "utf-8"):
            body = _decompressed(body, encoding, limits)
    return body


def _joined(body: bytes) -> bytes:
    parts: list[bytes] = []
    position = 0
    while True:
        end = body.find(b"\r\n", position)
        try:
            size = int(body[position:end].split(b";")[0], 16) if 0 <= end <= position + 1000 else -1
        except ValueError:
            size = -1
        if size < 0 or (size and end + 2 + size > len(body)):
            if parts:
                raise InputError("its chunks are cut or damaged")
            return body
        if not size:
            return b"".join(parts)
        parts.append(body[end + 2 : end + 2 + size])
        position = end + 2 + size + 2


def _decompressed(body: bytes, encoding: str, limits: Limits) -> bytes:
    if encoding in ("gzip", "x-gzip"):
        return _inflated(body, 31, limits) if body.startswith(_GZIP) else body
    if encoding == "deflate":
        return _inflated(body, 15 if body[:1] == b"\x78" else -15, limits)
    if encoding in ("br", "zstd"):
        return body if body.lstrip()[:1] == b"<" else _by_fastwarc(body, encoding, limits)
    raise InputError(f"its content encoding {encoding} is not known")


def _inflated(body: bytes, window: int, limits: Limits) -> bytes:
    machine = zlib.decompressobj(window)
    try:
        data = machine.decompress(body, limits.page_bytes + 1)
    except zlib.error as error:
        raise InputError(f"its compressed body is damaged ({error})") from error
    if len(data) > limits.page_bytes:
        raise InputError(*too_large(limits))
    if not machine.eof:
        raise InputError("its compressed body is cut")
    return data


def _by_fastwarc(body: bytes, encoding: str, limits: Limits) -> bytes:
    from fastwarc.stream_io import BrotliReader, ZstdReader

    reader = (BrotliReader if encoding == "br" else ZstdReader)(io.BytesIO(body))
    try:
        data: bytes = reader.read(limits.page_bytes + 1)
    except (OSError, ValueError) as error:
        raise InputError(f"its compressed body is damaged ({error})") from error
    if len(data) > limits.page_bytes:
        raise InputError(*too_large(limits))
    return data
