"""Bytes of one page → Page, layout, capture. A pure function: reading the kept bytes again gives the same page."""

from __future__ import annotations

from khabar.config import Limits
from khabar.model import Capture, RawPage


def parse(data: bytes, capture: Capture, *, media_type: str | None = None, charset: str | None = None, limits: Limits) -> RawPage:
    """Read one page. `media_type` and `charset` are what the transport says (HTTP header in a WARC), null where nobody says.

    Raises InputError with the reason where the bytes are no readable page (empty, binary, no letters at all).
    """
    raise NotImplementedError
