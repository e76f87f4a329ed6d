"""A chart: rules join items that stand next to each other in a sentence into larger items.

A position is `token * CUTS + letters`: a token can begin behind its clitic (`والجمعة` is و, then الجمعة), so that rules need not
ask whether a word is glued to the one before. Positions are taken from the last to the first; whatever begins further on is
complete when a rule looks for it, and a rule is tried only where an item stands that its pattern begins with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import Any, NamedTuple, TypeVar

CUTS = 8  # letters that may be parted from a token, and one more


class Item(NamedTuple):
    """Something found at positions `[begin, end)`. Its `kind` says what rules may do with it, `sense` what it means.

    `rule` is the name of what found it.
    """

    kind: str
    begin: int
    end: int
    sense: Any
    rule: str

    @property
    def tokens(self) -> tuple[int, int, int]:
        """`(first token, token behind it, letters cut from the first)`."""
        return self.begin // CUTS, -(-self.end // CUTS), self.begin % CUTS


Cells = dict[int, dict[str, list[Item]]]
"""Items by the position at which they begin, and their kind."""
Make = Callable[..., Any]
M = TypeVar("M", bound=Make)
"""Makes the sense of a new item out of those of its parts, null for what a pattern leaves out; null where they do not fit."""


class _Slot(NamedTuple):
    kinds: tuple[str, ...]
    told: bool
    """True where the maker gets its sense: a kind; false for a word that must stand there."""


class Rule(NamedTuple):
    """One way to make items of a kind. `places` are the arguments that its slots fill, out of `arity`."""

    kind: str
    name: str
    slots: tuple[_Slot, ...]
    places: tuple[int, ...]
    arity: int
    make: Make


class Grammar:
    """Rules, by the kinds of item that they begin with."""

    def __init__(self, *parts: Grammar) -> None:
        """All rules of the parts, in their order."""
        self.words: set[str] = set()
        self._rules: list[Rule] = []
        self._alone: dict[str, list[Rule]] = defaultdict(list)
        self._pairs: dict[str, dict[str, list[tuple[int, Rule]]]] = defaultdict(lambda: defaultdict(list))
        for rule in (rule for part in parts for rule in part._rules):
            self._add(rule)

    def _add(self, rule: Rule) -> None:
        """Files a rule under its first kind, and its second."""
        self.words.update(word[1:] for slot in rule.slots for word in slot.kinds if word.startswith("="))
        for first in rule.slots[0].kinds:
            if len(rule.slots) == 1:
                self._alone[first].append(rule)
            for second in rule.slots[1].kinds if len(rule.slots) > 1 else ():
                self._pairs[first][second].append((len(self._rules), rule))
        self._rules.append(rule)

    def rule(self, kind: str, *patterns: str) -> Callable[[M], M]:
        """Adds a rule for each pattern; its name is that of the function that makes the sense.

        A pattern is a row of slots. `day` or `day|month` is an item of that kind, which the function gets; an Arabic word or a
        sign must stand there as folding leaves it (`الي|حتي`), and is not handed on. A slot with `?` may be missing; a kind that
        is missing is null. A slot `+kind` is joined by و, glued or apart.
        """

        def add(make: M) -> M:
            for pattern in patterns:
                for rule in _rules(kind, make, pattern.split()):
                    self._add(rule)
            return make

        return add

    def parse(self, terminals: Iterable[Item]) -> list[Item]:
        """All items that can be made of the terminals, those too; of one kind and span only the first."""
        cells: Cells = {}
        waiting: dict[int, list[Item]] = defaultdict(list)
        for item in terminals:
            waiting[item.begin].append(item)
        found: list[Item] = []
        for position in sorted(waiting, reverse=True):
            agenda, cell = waiting[position], cells.setdefault(position, {})
            known: set[tuple[str, int]] = set()
            for item in agenda:  # grows while it is read
                if (item.kind, item.end) in known:
                    continue
                known.add((item.kind, item.end))
                cell.setdefault(item.kind, []).append(item)
                found.append(item)
                for rule in self._alone.get(item.kind, ()):
                    agenda += _made(rule, (item,))
                for rule in self._may_follow(item, cells):
                    for parts in _ways(rule.slots, 1, (item,), cells):
                        agenda += _made(rule, parts)
        return found

    def _may_follow(self, item: Item, cells: Cells) -> list[Rule]:
        """The rules that begin with an item and for whose second slot something stands behind it, in their order."""
        seconds, cell = self._pairs.get(item.kind), cells.get(item.end)
        if not seconds or not cell:
            return []
        rules = dict(pair for kind in cell if kind in seconds for pair in seconds[kind])
        return [rules[number] for number in sorted(rules)] if len(rules) > 1 else list(rules.values())


def _rules(kind: str, make: Make, slots: list[str]) -> Iterator[Rule]:
    """The rules of a pattern: one for each choice of what may be missing."""
    choices = [(True, False) if slot.endswith("?") else (True,) for slot in slots]
    for there in product(*choices):
        parts: list[_Slot] = []
        places: list[int] = []
        arity = 0
        for slot, stands in zip(slots, there, strict=True):
            found = _slot(slot.removesuffix("?").removeprefix("+"))
            if stands and slot.startswith("+"):
                parts.append(_Slot(("=و",), told=False))
            if stands:
                parts.append(found)
                places += [arity] if found.told else []
            arity += found.told
        yield Rule(kind, make.__name__, tuple(parts), tuple(places), arity, make)


def _slot(text: str) -> _Slot:
    kinds = tuple(text.split("|")) if len(text) > 1 else (text,)
    told = kinds[0][0].isascii() and kinds[0][0].isalpha()
    return _Slot(kinds if told else tuple("=" + word for word in kinds), told)


def _made(rule: Rule, parts: tuple[Item, ...]) -> list[Item]:
    """The item that a rule makes of its parts; none where they do not fit."""
    told = [part.sense for part, slot in zip(parts, rule.slots, strict=True) if slot.told]
    if len(told) < rule.arity:
        senses: list[Any] = [None] * rule.arity
        for place, sense in zip(rule.places, told, strict=True):
            senses[place] = sense
        told = senses
    made = rule.make(*told)
    return [Item(rule.kind, parts[0].begin, parts[-1].end, made, rule.name)] if made is not None else []


def _ways(slots: tuple[_Slot, ...], at: int, parts: tuple[Item, ...], cells: Cells) -> Iterator[tuple[Item, ...]]:
    """Every way to fill the slots from `at` on, each behind the one before."""
    if at == len(slots):
        yield parts
        return
    cell = cells.get(parts[-1].end)
    for kind in slots[at].kinds if cell else ():
        for item in cell.get(kind, ()):  # type: ignore[union-attr]
            yield from _ways(slots, at + 1, (*parts, item), cells)
