"""Ids that come from content, so that an address outlives a re-read. Same content, same id; position in a file never counts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from khabar.model.evidence import Span

ID_HEX = 16  # hex digits of a fact's id: 64 bits, so that 10 million facts collide with a chance below 1 in 300,000


def digest(data: bytes) -> str:
    """`sha256:` and the hex digest of bytes."""
    return "sha256:" + hashlib.sha256(data).hexdigest()


def text_digest(text: str) -> str:
    """The digest of a text's UTF-8 form; lone surrogates, which broken pages hold, are kept apart."""
    return digest(text.encode("utf-8", "surrogatepass"))


def content_id(prefix: str, *parts: str) -> str:
    """A short id of the given parts: `prefix-` and 16 hex digits."""
    joined = "\x1f".join(parts)
    return f"{prefix}-{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:ID_HEX]}"


def fact_id(layer: str, text_sha256: str, type_: str, spans: Iterable[Span]) -> str:
    """The id of a fact: the digest of its page's text, its layer, its type and its spans."""
    places = ",".join([f"{start}:{end}" for start, end in spans])
    return content_id(PREFIXES[layer], layer, text_sha256, type_, places)


PREFIXES = {
    "articles": "a",
    "times": "t",
    "mentions": "m",
    "entities": "e",
    "quotations": "q",
    "quantities": "n",
    "events": "v",
}
