"""What stands between a file and a page: the bytes of one page with what its container says of them, or why there are none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The bytes of one page: a file, a member of an archive, a line, the payload of a WARC record."""

    data: bytes
    locator: str | None = None
    """Where in the file it stands; null where the page is the whole file."""
    media_type: str | None = None
    """As the file's ending or the transport says; null where nobody says."""
    charset: str | None = None
    """As the transport says; null where nobody says."""
    url: str | None = None
    captured_at: str | None = None


@dataclass(frozen=True, slots=True)
class Flaw:
    """A part of a file that is no page, and why."""

    reason: str
    locator: str | None = None


def within(outer: str | None, inner: str | None) -> str | None:
    """The locator of a part of a part: `member!line 3`."""
    return f"{outer}!{inner}" if outer and inner else outer or inner
