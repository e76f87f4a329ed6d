"""`date 2025-09-28` at the very beginning of a text, as some crawlers print the date of the page's fields there."""

from __future__ import annotations

from khabar.grammar import Analysis
from khabar.grammar.dates import CalendarDate, calendar_dates

STAMP_TOKENS = 6  # tokens of a crawler's date


def crawl_date(analysis: Analysis) -> CalendarDate | None:
    """The date that a crawler printed before the text."""
    if not analysis.forms or analysis.forms[0] != "date":
        return None
    found = next(iter(calendar_dates(analysis, 1, min(len(analysis), 1 + STAMP_TOKENS))), None)
    return found if found and found.first == 1 else None


def text_start(analysis: Analysis) -> int:
    """The first token behind it."""
    found = crawl_date(analysis)
    return found.last if found else 0
