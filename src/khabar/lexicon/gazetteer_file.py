"""What stands in `gazetteer.bin`: columns of numbers and two heaps of text, little-endian, mapped into memory as they are.

The head: eight letters, a SHA-256 of all that follows it, the length of each section in bytes. The sections, each padded to eight
bytes, are those of `SECTIONS`: numbers of one size, or text. Names stand in the order of the checksum of their first token;
`heads` holds each checksum once and `starts` where its names begin. Names are in ISO 8859-6, English names in UTF-8.
"""

from __future__ import annotations

import hashlib
import mmap
import struct
import sys
from bisect import bisect_left
from functools import cached_property
from pathlib import Path
from typing import Literal, cast
from zlib import crc32

from khabar.errors import LexiconError

MAGIC = b"KHGAZ001"
CHARSET = "iso-8859-6"
Feature = Literal[
    "country", "capital", "city", "town", "region", "district", "neighbourhood", "camp", "base", "crossing", "airport", "port",
    "island", "mountain", "water", "area",
]  # fmt: skip
FEATURES: tuple[Feature, ...] = (
    "country", "capital", "city", "town", "region", "district", "neighbourhood", "camp", "base", "crossing", "airport", "port",
    "island", "mountain", "water", "area",
)  # fmt: skip
Mark = Literal[0, 1, 2, 3]
SURE: Mark = 0  # the name alone makes a place
BEHIND_IN: Mark = 1  # behind `في` or a word of kind
DOUBTFUL: Mark = 2  # behind a word of kind, or where a recogniser says so
LINK_ONLY: Mark = 3  # an ordinary word: only asked for a name that is known to be one (`محافظة العاصمة`)
SECTIONS = {
    "heads": "I",  # checksums of first tokens, in order
    "starts": "I",  # head → its first name; one more at the end
    "keys": "I",  # name → checksum of all its folded tokens, a space between them
    "ends": "I",  # name → where it ends in `forms`
    "owners": "I",  # name → its place
    "marks": "B",  # name → one of the marks
    "firsts": "I",  # place → its first name
    "lats": "i",  # place → degrees × 10,000
    "lons": "i",
    "geonames": "I",  # place → GeoNames id, 0 for none
    "populations": "I",  # place → people
    "countries": "H",  # place → two letters, 0 for none
    "features": "B",  # place → index into FEATURES
    "admins": "H",  # place → index into the codes of regions, 0 for none
    "english_ends": "I",  # place → where its English name ends in `english`
    "forms": "",
    "english": "",
    "codes": "",  # codes of regions, `IQ.15`, a line each; the first is empty
}
_LENGTHS = struct.Struct(f"<{len(SECTIONS)}Q")
HEAD = len(MAGIC) + 32 + _LENGTHS.size


def checksum(token: str) -> int:
    """The checksum by which a folded token or name is looked up; 0 for one that no name can hold."""
    try:
        return crc32(token.encode(CHARSET))
    except UnicodeEncodeError:
        return 0


def pack(sections: dict[str, bytes]) -> bytes:
    """The bytes of a file with these sections."""
    parts = [sections[name] for name in SECTIONS]
    body = _LENGTHS.pack(*map(len, parts)) + b"".join(part + b"\0" * (-len(part) % 8) for part in parts)
    return MAGIC + hashlib.sha256(body).digest() + body


class File:
    """An open file; a column is indexed like a list."""

    def __init__(self, path: Path) -> None:
        """Raises LexiconError where it cannot be read."""
        if sys.byteorder != "little":
            raise LexiconError(f"{path.name} is read as it lies, on little-endian machines only", "Use another machine.")
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise LexiconError(f"cannot read {path.name}: {error}", "Reinstall Khabar.") from error
        self._spans = self._sections(path)
        self.digest = "sha256:" + self._map[len(MAGIC) : len(MAGIC) + 32].hex()
        self.heads, self.starts = self._column("heads"), self._column("starts")
        self.keys = self._column("keys")
        self.ends, self.owners, self.marks = self._column("ends"), self._column("owners"), self._column("marks")
        self.firsts, self.lats, self.lons = self._column("firsts"), self._column("lats"), self._column("lons")
        self.geonames, self.populations = self._column("geonames"), self._column("populations")
        self.features, self._countries = self._column("features"), self._column("countries")
        self._admins, self._english = self._column("admins"), self._column("english_ends")
        self.names, self.places = len(self.owners), len(self.firsts)

    def _sections(self, path: Path) -> dict[str, tuple[int, int]]:
        if len(self._map) < HEAD or self._map[: len(MAGIC)] != MAGIC:
            raise LexiconError(f"{path.name} is no table of places of this version", "Reinstall Khabar.")
        at, spans = HEAD, {}
        for name, length in zip(SECTIONS, _LENGTHS.unpack(self._map[HEAD - _LENGTHS.size : HEAD]), strict=True):
            spans[name] = (at, at + length)
            at += length + -length % 8
        if at != len(self._map):
            raise LexiconError(f"{path.name} is cut short", "Reinstall Khabar.")
        return spans

    def _column(self, name: str) -> memoryview[int]:
        start, end = self._spans[name]
        return memoryview(self._map)[start:end].cast(cast(Literal["I"], SECTIONS[name]))

    def is_whole(self) -> bool:
        """True where the digest in the head is that of the rest; reads the whole file."""
        return hashlib.sha256(self._map[len(MAGIC) + 32 :]).hexdigest() == self.digest.removeprefix("sha256:")

    def named(self, key: int) -> range:
        """The names whose first token has this checksum."""
        heads = self.heads
        at = bisect_left(heads, key)
        return range(self.starts[at], self.starts[at + 1]) if at < len(heads) and heads[at] == key else range(0)

    def equal(self, names: range, key: int) -> list[int]:
        """Those of the names whose whole checksum this is."""
        return [names.start + at for at, one in enumerate(self.keys[names.start : names.stop]) if one == key]

    def form(self, name: int) -> str:
        """A name as it is written."""
        return self._text("forms", self.ends, name).decode(CHARSET)

    def english(self, place: int) -> str:
        return self._text("english", self._english, place).decode()

    def country(self, place: int) -> str:
        code = self._countries[place]
        return chr(code >> 8) + chr(code & 255) if code else ""

    def admin1(self, place: int) -> str:
        return self._codes[self._admins[place]]

    def _text(self, heap: str, ends: memoryview[int], at: int) -> bytes:
        start = self._spans[heap][0]
        return self._map[start + (ends[at - 1] if at else 0) : start + ends[at]]

    @cached_property
    def _codes(self) -> list[str]:
        start, end = self._spans["codes"]
        return self._map[start:end].decode().split("\n")

    @cached_property
    def regions(self) -> dict[str, int]:
        """The region of each code, by its place."""
        region = FEATURES.index("region")
        return {self.admin1(place): place for place in range(self.places) if self.features[place] == region}
