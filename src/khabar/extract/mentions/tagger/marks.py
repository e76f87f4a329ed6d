"""Marks of tokens: features that weigh beside those of word types, as numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


class MarkNumbers:
    """Numbers of marks by name: first those that the model knows, in its order, then others as they are met, which weigh nothing.

    There are some hundred names in all, whatever is read: they come from tables, kinds of rows and rules of finders.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self.names = list(known)
        self._numbers = {name: number for number, name in enumerate(self.names)}

    def of(self, name: str) -> int:
        """The number of a mark."""
        number = self._numbers.setdefault(name, len(self.names))
        if number == len(self.names):
            self.names.append(name)
        return number


@dataclass(frozen=True, slots=True)
class Marked:
    """Places of a line and the mark that stands at each, in two lists; a place may be there often, for several marks.

    Marks at empty places of the line are of no account.
    """

    places: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def add_all(self, places: Sequence[int], number: int) -> None:
        """The same mark at several places."""
        self.places.extend(places)
        self.numbers.extend([number] * len(places))
