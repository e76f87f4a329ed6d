"""Bytes → text. In order: byte-order mark, UTF-16 by its shape, bytes that can only be UTF-8, what the transport says, what
the page says of itself, UTF-8 with a few broken bytes, and what the bytes look like.

A name that cannot write Arabic (`iso-8859-1`, the default of many servers) is not believed. Read a second time with the
charset that was found, the same bytes give the same text.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from khabar.errors import InputError

BROKEN_SHARE = 0.02
"""Characters of a text outside ASCII that may be broken (U+FFFD), as a share. Set by hand: a teaser cut inside a letter, as
many sites do, costs one in a hundred; a paragraph in another encoding costs more."""
CONTROL_SHARE = 0.01
"""Bytes of a page that may be control characters, as a share; binaries have 10 in a hundred and more."""
META_WITHIN = 4096
"""Bytes from the start in which a page says its charset; browsers look at 1,024, real pages are later."""
UTF16_SAMPLE = 4096
"""Bytes looked at for the shape of UTF-16 without a byte-order mark."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16le"), (codecs.BOM_UTF16_BE, "utf-16be"))
_CODECS = {
    "utf-8": "utf-8",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "windows-1256": "cp1256",
    "iso-8859-6": "iso8859-6",
}
_NAMES = {codec: name for name, codec in _CODECS.items()} | {"utf-16": "utf-16le", "utf-8-sig": "utf-8"}
_DETECTED = {"cp1256": "windows-1256", "iso8859-6": "iso-8859-6"}
_META = re.compile(rb"""(?:<meta[^>]+?charset|<\?xml[^>]+?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\f\r\v\x1a\x1b") + b"\x7f"
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_BAD = "\ufffd"
_HALF = re.compile("[\ud800-\udfff]")

_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "packed with gzip, which its name does not say"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "packed with bzip2"),
    (b"\xfd7zXZ", "packed with xz"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the charset it was read in, as the web names it."""

    text: str
    charset: str


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of a page's bytes. Raises InputError for empty and binary bytes, and where no charset fits."""
    refuse_binary(data)
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decode_whole(data[len(mark) :], name)
    if shape := _utf16_shape(data):
        return _decode_whole(data, shape)
    refuse_controls(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_by_trial(data, declared)
    return Decoded(_without_nul(text) if 0 in data else text, "utf-8")  # ten times as fast to find in bytes


def refuse_binary(data: bytes) -> None:
    """Raises InputError for no bytes, or bytes that begin as a known kind of binary file does."""
    if not data.strip():
        raise InputError("it is empty")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"it is {what}, not text")
    if data[4:8] == b"ftyp":
        raise InputError("it is a video or audio file, not text")


def refuse_controls(data: bytes) -> None:
    """Raises InputError for bytes of which too many are control characters."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > len(data) * CONTROL_SHARE:
        raise InputError(f"it is binary, not text ({controls:,} of {len(data):,} bytes are control characters)")


def has_arabic(text: str) -> bool:
    """Whether there is an Arabic letter."""
    return _ARABIC.search(text) is not None


def broken_share(text: str) -> float:
    """U+FFFD as a share of the characters outside ASCII."""
    bad = text.count(_BAD)
    if not bad:
        return 0.0
    # Each Arabic letter takes one byte more than one in UTF-8, each U+FFFD two: cheaper than looking at every character.
    outside = len(text.encode("utf-8", "surrogatepass")) - len(text) - bad
    return bad / outside


def clean(text: str) -> str:
    """Half characters, which JSON can hold, and NUL become U+FFFD, so that every text can be stored and every offset holds."""
    return _without_nul(_HALF.sub(_BAD, text))


def _decode_by_trial(data: bytes, declared: str | None) -> Decoded:
    for name in _candidates(data, declared):
        text = _without_nul(data.decode(_CODECS[name], "replace"))
        if broken_share(text) <= BROKEN_SHARE and has_arabic(text):
            return Decoded(text, name)
    raise InputError(
        "its bytes fit no charset of Arabic (utf-8, windows-1256, iso-8859-6, utf-16), or mix several",
        "Save it as UTF-8.",
    )


def _candidates(data: bytes, declared: str | None) -> Iterator[str]:
    """Charsets to try, best first; each may come twice, which costs time only where nothing fits."""
    if known := charset_name(declared):
        yield known
    if (meta := _META.search(data[:META_WITHIN])) and (known := charset_name(meta.group(1).decode("ascii", "replace"))):
        yield known
    yield "utf-8"
    from resiliparse.parse.encoding import detect_encoding

    if known := _DETECTED.get(detect_encoding(data) or ""):
        yield known


def charset_name(label: str | None) -> str | None:
    """The name by which a charset that can write Arabic goes here; None for any other, and for a name nobody knows."""
    if not label:
        return None
    try:
        codec = codecs.lookup(label.strip().lower().removeprefix("x-")).name
    except (LookupError, ValueError):
        return None
    return _NAMES.get(codec)


def _decode_whole(data: bytes, name: str) -> Decoded:
    text = _without_nul(data.decode(_CODECS[name], "replace"))
    if broken_share(text) > BROKEN_SHARE:
        raise InputError(f"it says that it is {name}, and too much of it is not", "Save it as UTF-8.")
    return Decoded(text, name)


def _utf16_shape(data: bytes) -> str | None:
    """UTF-16 of Arabic has 0x06 or 0x00 as every second byte; no other text has those bytes at all."""
    sample = data[:UTF16_SAMPLE]
    even, odd = (_high_bytes(sample[first::2]) for first in (0, 1))
    half = len(sample) // 2
    if max(even, odd) * 2 <= half or max(even, odd) <= 2 * min(even, odd):
        return None
    return "utf-16le" if odd > even else "utf-16be"


def _high_bytes(sample: bytes) -> int:
    return sample.count(0x00) + sample.count(0x06)


def _without_nul(text: str) -> str:
    return text.replace("\0", _BAD) if "\0" in text else text
