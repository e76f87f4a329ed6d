"""Stamps with what stands behind each, the form of a live blog."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.texts.inside import is_sentence

_LABELS = frozenset(("عاجل", "الان", "اخر التحديثات", "احدث التحديثات", "اخر المستجدات", "اخر الاخبار", "احدث الاخبار"))
_ENDS = ("opens_related", "opens_comments", "opens_next", "closes_page")


@dataclass(frozen=True, slots=True)
class Run:
    """A stamp and the lines behind it up to the next one."""

    stamp: int
    end: int
    texts: tuple[int, ...]
    """Its lines of prose and its sentences."""


def runs_of(sheet: Sheet) -> list[Run]:
    """The stamps that may open an entry, each with what stands behind it."""
    stamps, end = _stamps(sheet)
    bounds = [*stamps[1:], end][: len(stamps)]
    return [Run(stamp, limit, tuple(_texts(sheet, range(stamp + 1, limit)))) for stamp, limit in zip(stamps, bounds, strict=True)]


def _stamps(sheet: Sheet) -> tuple[list[int], int]:
    """The stamps of the commonest form up to the line that ends all entries, and that line."""
    found: list[int] = []
    end, titled = len(sheet), False
    for number, shape in enumerate(sheet.shapes):
        line = sheet.lines[number]
        titled = titled or line.zone == "title" or (shape == "headline" and line.mark is None)
        if shape == "stamp" and line.mark is None and titled:  # above all headlines stands the page's clock
            found.append(number)
        elif found and line.effect in _ENDS and line.key not in _LABELS:
            end = number
            break
    clocks = [number for number in found if not sheet.lines[number].dates]
    dated = [number for number in found if sheet.lines[number].dates]
    return (clocks if len(clocks) >= len(dated) else dated), end


def _texts(sheet: Sheet, numbers: range) -> Iterator[int]:
    for number in numbers:
        line, shape = sheet.lines[number], sheet.shapes[number]
        if (shape == "prose" and line.mark is None) or is_sentence(sheet, number):
            yield number
