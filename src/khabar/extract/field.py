"""The field of an article, by its words: sport, markets and shows use the words of war, and the names of cities and countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from khabar.grammar import Analysis
from khabar.lexicon.tables import EventContext, parted

FieldName = Literal["sport", "trade", "show"]
_FIELDS: tuple[FieldName, ...] = ("sport", "trade", "show")
_SHARE: dict[FieldName, float] = {"sport": 0.015, "trade": 0.035, "show": 0.02}
"""Share of an article's tokens from which it is of a field; set by reading SaudiNewsNet's sport and economy pages."""
_WORDS = 4  # at least so many different words of the field


@dataclass(frozen=True, slots=True)
class Field:
    """What an article is about: `sport`, `trade`, `show` or nothing of these, and how many words of arms it has."""

    name: FieldName | None
    armed: int


def field_of(analysis: Analysis, spans: Sequence[tuple[int, int]]) -> Field:
    """The field of an article by its words; `spans` are the tokens `[first, last)` of its sentences."""
    inside: dict[int, frozenset[str]] = {}
    for first, last in spans:
        for hit in analysis.hits_in(EventContext, first, last):
            kinds = parted(hit.row.kinds)
            inside[hit.first] = inside[hit.first] | kinds if hit.first in inside else kinds
    size = sum(last - first for first, last in spans)
    armed = sum("armed" in kinds for kinds in inside.values())
    for name in _FIELDS:
        words = [analysis.forms[token] for token, kinds in inside.items() if name in kinds]
        if len(words) >= _WORDS and len(words) > armed and len(words) >= _SHARE[name] * size and len(set(words)) >= _WORDS:
            return Field(name, armed)
    return Field(None, armed)
