"""Which of several stretches of days is meant by words that name no year. No text, no clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from khabar.grammar.calendars import Days

Turn = Literal["last", "next", "this"]
"""What a word behind a time says of it: `الماضي`, `المقبل`, `الجاري`."""
HALF_YEAR = 183  # days within which a time without a year is taken to be the nearest one
LEAD = 45  # days by which the past is preferred: news tells more of what was; set on ANT articles by eye


def nearest_of(candidates: Iterable[Days], reference: date, turn: Turn | None = None) -> Days | None:
    """The same day, month or feast of several years: the one that is meant; null where none fits.

    `last` ends before the reference date, `next` begins behind it, `this` holds it or is the nearest that begins in its year;
    without a turn the nearest, the past preferred by `LEAD` days, if it lies within half a year.
    """
    known = sorted(set(candidates))
    if turn == "last":
        return next((days for days in reversed(known) if days[1] < reference), None)
    if turn == "next":
        return next((days for days in known if days[0] > reference), None)
    known.sort(key=lambda days: (distance(days, reference) + (LEAD if turn is None and days[0] > reference else 0), days))
    if turn == "this":
        return next((days for days in known if distance(days, reference) == 0 or days[0].year == reference.year), None)
    return next((days for days in known[:1] if distance(days, reference) <= HALF_YEAR), None)


def distance(days: Days, reference: date) -> int:
    """Days from a stretch to the reference date, 0 inside it."""
    return max(0, (days[0] - reference).days, (reference - days[1]).days)
