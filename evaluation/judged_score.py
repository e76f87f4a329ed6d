"""What two judges agree on, and how Khabar is scored against it.

An item is gold if both judges have it (their spans overlap) with the same value (and value_max); right values are those that both
allow. In another field in which they differ either is right, and it is optional if one says so. What one judge alone has, or both
with other values, is disputed: neither asked for nor wrong; so is what one alone has as optional, though that is no dispute.
Figures:

  times.strict         spans overlap, value and type equal
  times.span           spans overlap
  quantities.strict    spans overlap; value, value_max and modifier equal
  quantities.value     spans overlap; value and value_max equal
  quantities.span      spans overlap
  LAYER.FIELD          share of the pairs of .span with this field right, where gold has it
  given.right          share of the expressions given, those at disputed and optional items apart, that are right by .strict
  cases.right          share of sentences in which every item is found by .strict and nothing else is
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import matching
from expression_score import clock, same_type, same_value
from judged_verdicts import LAYERS, Verdict
from strings import Item, Read

ASKED = {
    "times": ("value", "type", "mod"),
    "quantities": ("value", "value_max", "modifier", "kind", "unit", "currency", "counted"),
}
VALUES = {"times": ("value",), "quantities": ("value", "value_max")}  # in these judges have to agree
ALWAYS = ("value", "value_max", "mod", "modifier")  # not told is null; other fields are asked where a judge tells them


@dataclass(slots=True)
class Settled:
    """Of one layer of a sentence: what both judges have, what they dispute, and what one alone has as optional."""

    gold: list[Item] = field(default_factory=list)
    disputed: list[Item] = field(default_factory=list)
    optional: list[Item] = field(default_factory=list)


def settled(one: Verdict, two: Verdict, layer: str) -> Settled:
    """The verdicts of two judges made one."""
    first, second = one.of(layer), two.of(layer)
    pairs, found = paired(first, second), Settled()
    for at, place in pairs.items():
        item = _common(first[at], second[place], layer)
        if item:
            found.gold.append(item)
        else:
            found.disputed += [first[at], second[place]]
    for item in alone(first, second):
        (found.optional if matching.optional(item) else found.disputed).append(item)
    return found


def paired(first: list[Item], second: list[Item]) -> dict[int, int]:
    """The largest one-to-one matching of two judges' items that overlap."""
    plain = [{**item, "optional": False} for item in first]
    return dict(matching.match(plain, second, lambda a, b: matching.common_part(a, matching.span(b))))


def alone(first: list[Item], second: list[Item]) -> list[Item]:
    """The items that one judge has and the other has not."""
    pairs = paired(first, second)
    ones = [item for at, item in enumerate(first) if at not in pairs]
    return ones + [item for at, item in enumerate(second) if at not in pairs.values()]


def same_values(one: Item, two: Item, layer: str) -> bool:
    return all(_shared(one, two, name) for name in VALUES[layer])


def _common(one: Item, two: Item, layer: str) -> Item | None:
    """The gold item of two judges' items, or None where their values differ."""
    item: Item = {"start": min(one["start"], two["start"]), "end": max(one["end"], two["end"])}
    item["places"] = [matching.span(one), matching.span(two)]
    for name in ASKED[layer]:
        if name in ALWAYS or name in one or name in two:
            both = _shared(one, two, name) or [*matching.options(one, name), *matching.options(two, name)]
            item |= {name: both[0], f"{name}_alt": both[1:]}
    item["optional"] = bool(one.get("optional") or two.get("optional"))
    return item if same_values(one, two, layer) else None


def _shared(one: Item, two: Item, name: str) -> list[object]:
    """The values of a field that both judges allow."""
    return [x for x in matching.options(one, name) if any(same(x, y) for y in matching.options(two, name))]


def same(one: object, two: object) -> bool:
    """Two values of a field: numbers, TIMEX3 (clock times to the minute), spans that overlap, words."""
    if isinstance(one, list | tuple) and isinstance(two, list | tuple):
        return bool(matching.overlap(one, two))
    if isinstance(one, int | float) and isinstance(two, int | float):
        return bool(matching.same_number(one, two))
    if one is None or two is None:
        return one is two
    return bool(matching.canon(clock(str(one))) == matching.canon(clock(str(two))))


# ---- scoring


def score(total: matching.Score, case: str, verdicts: tuple[Verdict, Verdict], given: Read) -> None:
    """Adds the figures of one sentence; `given` has offsets in the article."""
    whole = True
    for layer in LAYERS:
        sure = settled(*verdicts, layer)
        unsure = [
            {**item, "places": [matching.span(item)], "optional": True, "disputed": True}
            for item in sure.disputed + sure.optional
        ]
        found = given.times if layer == "times" else given.quantities
        whole = _layer(total, layer, case, sure.gold + unsure, found) and whole
    total.ask("cases.right", whole)


def _layer(total: matching.Score, layer: str, case: str, gold: list[Item], found: list[Item]) -> bool:
    """True where every item that is asked for is right and nothing else is found."""
    whole, pairs = True, {}
    for name in ("strict", "value", "span") if layer == "quantities" else ("strict", "span"):

        def fit(wanted: Item, item: Item, name: str = name) -> float:
            if wanted.get("disputed"):
                return 0.0
            good = _strict(layer, wanted, item)
            return touch(wanted, item) * (1 + good if name == "span" else good if name == "strict" else _valued(wanted, item))

        note = layer if name == "strict" else None
        pairs, wrong = matching.count(total, f"{layer}.{name}", case, gold, found, fit, touches=touch, note=note)
        if name == "strict":
            right = [at for at in pairs if not matching.optional(gold[at])]
            for good in [True] * len(right) + [False] * len(wrong):
                total.ask("given.right", good)
            whole = not wrong and len(right) == sum(not matching.optional(item) for item in gold)
    for at, place in pairs.items():
        if not matching.optional(gold[at]):
            _ask(total, layer, gold[at], found[place])
    return whole


def touch(wanted: Item, item: Item) -> float:
    """How much of a gold item, as either judge has it, and a given one is common."""
    return max(float(matching.common_part(item, place)) for place in wanted["places"])


def _valued(wanted: Item, item: Item) -> bool:
    return same_value(wanted, item) and right("value_max", wanted, item)


def _strict(layer: str, wanted: Item, item: Item) -> bool:
    if layer == "times":
        return same_value(wanted, item) and same_type(wanted, item)
    return _valued(wanted, item) and right("modifier", wanted, item)


def right(name: str, wanted: Item, item: Item) -> bool:
    """Whether a given item says in a field what gold does."""
    if name == "value":
        return same_value(wanted, item)
    given = item.get(name)
    if name == "counted" and given:
        given = [given["start"], given["end"]]
    return any(same(option, given) for option in matching.options(wanted, name))


def _ask(total: matching.Score, layer: str, wanted: Item, item: Item) -> None:
    for name in ASKED[layer]:
        if name in wanted:
            total.ask(f"{layer}.{name}", right(name, wanted, item))


# ---- agreement


def agreement(first: dict[str, Verdict], second: dict[str, Verdict], words: dict[str, list[tuple[int, int]]]) -> Iterator[str]:
    """Of each layer: F1 of spans (optional items of one judge alone apart), share of pairs with the same value, Cohen's kappa.

    Kappa is that of "stands this word in an item" over `words`, the spans of each sentence's words.
    """
    for layer in LAYERS:
        items = [(first[name].of(layer), second[name].of(layer)) for name in words]
        pairs = [(a[x], b[y]) for a, b in items for x, y in paired(a, b).items()]
        others = sum(not matching.optional(item) for a, b in items for item in alone(a, b))
        values = sum(same_values(one, two, layer) for one, two in pairs)
        marked = [
            (_inside(a, word), _inside(b, word)) for (a, b), spans in zip(items, words.values(), strict=True) for word in spans
        ]
        share = values / len(pairs) if pairs else 1.0
        f1 = 2 * len(pairs) / (2 * len(pairs) + others) if pairs or others else 1.0
        both = f"{sum(len(a) for a, _ in items)} and {sum(len(b) for _, b in items)} items"
        yield f"{layer:12}{both}, span F1 {f1:.3f}, same value {values}/{len(pairs)} = {share:.3f}, kappa {kappa(marked):.3f}"


def kappa(marked: Iterable[tuple[bool, bool]]) -> float:
    """Cohen's kappa of pairs of yes and no; 1.0 where chance alone would agree always."""
    pairs = list(marked)
    agreed = sum(a == b for a, b in pairs) / len(pairs)
    one, two = sum(a for a, _ in pairs) / len(pairs), sum(b for _, b in pairs) / len(pairs)
    chance = one * two + (1 - one) * (1 - two)
    return 1.0 if chance == 1.0 else (agreed - chance) / (1 - chance)


def _inside(items: list[Item], word: tuple[int, int]) -> bool:
    return any(matching.overlap(matching.span(item), word) for item in items)
