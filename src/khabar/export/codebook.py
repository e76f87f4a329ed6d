"""What a codebook demands of a table of events: numbers for words, and one row for copies of one report.

The record keeps `عشرات` as a word; only here, and only as the codebook that was asked for says, does it become a number. Each row
says in its notes what was put in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from khabar.model import ReprintGroup
from khabar.text import fold
from khabar.views import EventRow, Toll

Cell = str | int | float | None
REAL = ("happened", "reported_claim")


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """Numbers that stand for vague words. The defaults are those of ACLED's codebook (2023)."""

    several: int = 3
    dozens: int = 12
    hundreds: int = 100
    thousands: int = 1000

    def number(self, vague: str) -> int | None:
        """What a vague word counts as; null for one that the codebook has no rule for."""
        word = fold(vague)
        rules = {"بضع": self.several, "عده": self.several, "عدد": self.several, "عشرات": self.dozens, "مئات": self.hundreds}
        rules |= {"مائات": self.hundreds, "الاف": self.thousands, "الوف": self.thousands}
        return next((number for stem, number in rules.items() if stem in word), None)


@dataclass(frozen=True, slots=True)
class Deaths:
    """A toll as a codebook takes it: `best` null where none is told; `notes` say what was put in for words."""

    best: int | None = None
    low: int | None = None
    high: int | None = None
    civilians: int | None = None
    actors: int | None = None
    targets: int | None = None
    """Of the actor's and of the target's side, civilians apart; null where the words do not tell."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coded:
    """One row: an event with the articles that are copies of one report of it, first the one that is quoted."""

    rows: tuple[EventRow, ...]
    deaths: Deaths
    notes: tuple[str, ...] = ()

    @property
    def row(self) -> EventRow:
        return self.rows[0]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that print it, and whom they credit, each once."""
        names = [name for row in self.rows for name in (row.source.outlet, row.source.credited) if name]
        return tuple(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An event that a table has no row for, and why."""

    event: str
    reason: str
    row: EventRow


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its name, what stands in it, and how it comes from a row."""

    name: str
    about: str
    of: Callable[[Coded], Cell] = field(default=lambda coded: None)


_CIVILIANS = ("مدني", "اطفال", "طفل", "نساء", "امراه", "سيده", "صحفي", "صحافي", "سكان", "متظاهر", "محتج", "طلاب", "عمال", "مصل")


def deaths(tolls: Sequence[Toll], book: Codebook) -> Deaths:
    """The toll of an event: its largest total, the bounds that its words give, and the civilians that are counted as such."""
    notes: list[str] = []
    counted = [(toll, number) for toll in tolls if (number := _number(toll, book, notes)) is not None]
    totals = [(number, toll) for toll, number in counted if not toll.part] or [(number, toll) for toll, number in counted]
    if not totals:
        return Deaths(notes=tuple(notes))
    best = max(number for number, _ in totals)
    civilians = [number for toll, number in counted if _is_civilian(toll)]
    sides = {
        side: [number for toll, number in counted if toll.side == side and not _is_civilian(toll)] for side in ("actor", "target")
    }
    if len({number for number, _ in totals}) > 1:
        notes.append("several totals are told: " + ", ".join(toll.words for _, toll in totals))
    low = min(number if one.low is None else int(one.low) for number, one in totals)
    high = max(number if one.high is None else int(one.high) for number, one in totals)
    actors, targets = (max(sides[side], default=None) for side in ("actor", "target"))
    return Deaths(best, low, high, max(civilians, default=None), actors, targets, tuple(dict.fromkeys(notes)))


def _is_civilian(toll: Toll) -> bool:
    return any(stem in fold(toll.counted or toll.words) for stem in _CIVILIANS)


def _number(toll: Toll, book: Codebook, notes: list[str]) -> int | None:
    if toll.value is not None:
        return int(toll.value)
    number = book.number(toll.vague) if toll.vague else None
    if number is not None:
        notes.append(f"{toll.words}: counted as {number} by the codebook's rule")
    elif toll.words:
        notes.append(f"{toll.words}: no number is told")
    return number


def joined(rows: Iterable[EventRow], groups: Sequence[ReprintGroup]) -> list[tuple[EventRow, ...]]:
    """The rows, those together that copies of one report tell alike (type, day, place, toll), in order of the first."""
    home = {ref: group.id for group in groups for ref in group.members}
    found: dict[object, list[EventRow]] = {}
    for row in rows:
        group = home.get(row.source.ref)
        same = (group, row.type, row.mode, row.event_date, row.location, row.killed, row.actors, row.targets)
        found.setdefault(same if group else (row.source.ref, row.event), []).append(row)
    return [tuple(some) for some in found.values()]
