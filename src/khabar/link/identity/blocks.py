"""Which groups are compared at all: those whose names share what every match needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from khabar.link.identity.groups import Group
from khabar.link.identity.organisations import words_of
from khabar.link.identity.parts import parts_of, skeleton

MOST = 60  # groups in a block; a greater one (a block of one common word) tells nothing, and its pairs would cost minutes
Block = set[int]
Key = tuple[str, ...]


def candidates(groups: Iterable[Group]) -> list[tuple[int, int]]:
    """Pairs of numbers of groups of one type, in order, whose names may match."""
    blocks: dict[Key, Block] = defaultdict(set)
    alone: dict[str, Block] = defaultdict(set)
    last: dict[str, Block] = defaultdict(set)
    for group in groups:
        for name in group.names:
            for key in _keys(group.type, name):
                blocks[key].add(group.number)
            parts = parts_of(name) if group.type == "PER" else ()
            for part in parts[-1:]:
                (alone if len(parts) == 1 else last)[_sound(part)].add(group.number)
    pairs = {pair for block in blocks.values() if len(block) <= MOST for pair in combinations(sorted(block), 2)}
    for sound, block in alone.items():
        others = last.get(sound, set()) | block
        pairs |= {(min(a, b), max(a, b)) for a, b in product(block, others) if a != b and len(others) <= MOST}
    return sorted(pairs)


def _keys(kind: str, name: str) -> Iterator[Key]:
    if kind != "PER":
        return ((kind, _sound(word)) for word in words_of(name))
    return _of_person(parts_of(name))


def _of_person(parts: Sequence[str]) -> Iterator[Key]:
    """The first part and any further one: by their sound, and by their letters in case of a slip; the last two;
    the last one with the first letter."""
    if len(parts) > 1:
        yield "PER", _sound(parts[-1]), _sound(parts[-2])
        yield "PER", _sound(parts[-1]), parts[0][:1]
    for part in parts[1:]:
        yield "PER", _sound(parts[0]), _sound(part)
        yield "PER", parts[0], part[:4]
        yield "PER", parts[0], part[-4:]
        yield "PER", parts[0][:4], part


def _sound(part: str) -> str:
    """The skeleton of a part, or the part itself where it has none."""
    return skeleton(part) or part
