"""What the steps of quantities share: a quantity as it was read so far, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.grammar.numerals import Numeral
from khabar.lexicon.tables import CountedNoun, Unit, VagueNumber
from khabar.model import Measure, Mention, Modifier, Number, Time


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted, at tokens `[first, last)`, `cut` letters left out: a unit, or a noun that the lexicon may know."""

    first: int
    last: int
    unit: Unit | None = None
    entry: CountedNoun | None = None
    cut: int = 0
    named: bool = False
    """True for a nationality that stands for people (`20 فلسطينيا`)."""

    @property
    def role(self) -> str | None:
        """The role that the noun tells by itself."""
        return self.entry.role if self.entry is not None else "people" if self.named else None

    @property
    def known(self) -> bool:
        """True where it is more than an unknown word."""
        return self.unit is not None or self.entry is not None or self.named


@dataclass(slots=True, kw_only=True)
class Draft:
    """A quantity at tokens `[first, last)`; `cut` letters of its first token belong to a clitic. The steps fill it in turn."""

    # ---- by the grammars

    first: int
    last: int
    cut: int = 0
    number: int
    """The token where its number begins, behind the modifier."""
    end: int
    """The token behind all of it: number, counted noun and the modifier behind them."""
    value: Number | None
    value_max: Number | None = None
    modifier: Modifier | None = None
    vague: tuple[VagueNumber, int, int] | None = None
    """Row of the vague word and its tokens `[first, last)`."""
    noun: Noun | None = None
    rule: str
    numeral: Numeral | None = None
    refused: str | None = None
    """Why it is none unless a neighbour says what it counts."""
    part: bool = False
    """True where `منهم` stands right behind it."""

    # ---- by the steps behind them

    whole_behind: bool = False
    """True for a part of the quantity behind it (`3 من أصل 5`)."""
    role: str | None = None
    whole: Draft | None = None
    """The quantity that it is a part of."""
    measure: Measure = "total"
    place: Mention | None = None
    time: Time | None = None
    holder: Mention | None = None
    id: str = ""
    """Content id of the fact."""

    @property
    def unit(self) -> Unit | None:
        """The unit that it counts."""
        return self.noun.unit if self.noun is not None else None

    @property
    def kind(self) -> str:
        """Kind of the quantity: that of its unit, `fraction` or `count`."""
        return self.noun.unit.kind if self.noun is not None and self.noun.unit is not None else _KINDS.get(self.rule, "count")

    @property
    def is_elided(self) -> bool:
        """True where the noun stands with another number."""
        return self.noun is not None and self.noun.last <= self.number


_KINDS = {"fraction": "fraction"}
"""Rule → kind, where it is no count."""
