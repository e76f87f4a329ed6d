"""How the times and quantities of a single sentence are scored, with the shared scorer's matching and comparisons.

  times.strict         texts overlap, value equal, type equal where gold has one (clock times to the minute)
  times.span           texts overlap
  quantities.strict    texts overlap; value, value_max and modifier equal
  quantities.value     texts overlap; value and value_max equal
  quantities.span      texts overlap
  cases.right          share of sentences in which every item is found by .strict and nothing else is
  LAYER.text           share of the pairs that the layer's .span matched whose words are the same, clitics and all
  LAYER.FIELD          share of the same pairs with this field right, where gold has the field (see DEFAULTS)

Optional items, `<field>_alt` and repeated items count as in the shared scorer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import goldsets  # noqa: F401  (finds the scorer)
import layers
import matching
from strings import Item, Read

Fit = Callable[[Item, Item], float]
"""How well a system's item fits a gold item; 0 is not at all."""

CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?(?::00)?(?=$|[Z+/-])")
ANCHORS = {"text": ("time",), "published": ("published", "given")}  # gold's word → the system's
WORDS = ("counted", "part_of", "place", "time", "holder", "vague")  # fields that are told in words: compared as names are
TIME_FIELDS = ("value", "type", "mod", "calendar", "alternatives", "anchor")
QUANTITY_FIELDS = ("value", "value_max", "modifier", "kind", "unit", "currency", "role", "measure", *WORDS)
DEFAULTS = {"mod": None, "calendar": "gregorian", "value_max": None, "modifier": None}
"""Fields that gold means to have this value where it does not tell them."""


def score_times(total: matching.Score, case: str, text: str, gold: list[Item], read: Read) -> bool:
    """Adds the figures of one sentence; true where all its times are right and no more are found."""
    touch = _touch(text, gold)

    def strict(wanted: Item, item: Item) -> float:
        return touch(wanted, item) * same_value(wanted, item) * same_type(wanted, item)

    def span(wanted: Item, item: Item) -> float:
        return touch(wanted, item) + strict(wanted, item)

    fits: dict[str, Fit] = {"strict": strict, "span": span}
    return _score(total, "times", case, (gold, read.times), fits, touch, TIME_FIELDS)


def score_quantities(total: matching.Score, case: str, text: str, gold: list[Item], read: Read) -> bool:
    """The same for quantities."""
    touch = _touch(text, gold)

    def value(wanted: Item, item: Item) -> float:
        return touch(wanted, item) * _right("value", wanted, item) * _right("value_max", wanted, item)

    def strict(wanted: Item, item: Item) -> float:
        return value(wanted, item) * _right("modifier", wanted, item)

    def span(wanted: Item, item: Item) -> float:
        return touch(wanted, item) + value(wanted, item) + strict(wanted, item)

    fits: dict[str, Fit] = {"strict": strict, "value": value, "span": span}
    return _score(total, "quantities", case, (gold, read.quantities), fits, touch, QUANTITY_FIELDS)


def _touch(text: str, gold: list[Item]) -> Fit:
    """How much of a gold and a system item is common, as the shared scorer finds gold's words in the text."""
    page = {"text": text, "lines": None}
    touch: Fit = layers.View(page, {"id": ""}, None).touching(gold, "text")[1]
    return touch


def _score(
    total: matching.Score,
    layer: str,
    case: str,
    items: tuple[list[Item], list[Item]],
    fits: dict[str, Fit],
    touch: Fit,
    fields: Iterable[str],
) -> bool:
    """Counts every figure of a layer, and the fields over the pairs of `span`, the last of them."""
    gold, found = items
    whole, pairs = True, {}
    for name, fit in fits.items():
        note = layer if name == "strict" else None
        pairs, wrong = matching.count(total, f"{layer}.{name}", case, gold, found, fit, touches=touch, note=note)
        if name == "strict":
            whole = not wrong and all(at in pairs or matching.optional(item) for at, item in enumerate(gold))
    for at, place in pairs.items():
        if not matching.optional(gold[at]):
            _ask(total, layer, case, gold[at], found[place], fields)
    return whole


def _ask(total: matching.Score, layer: str, case: str, wanted: Item, item: Item, fields: Iterable[str]) -> None:
    total.ask(f"{layer}.text", item["text"] in matching.options(wanted, "text"))
    for field in fields:
        if field in wanted or field in DEFAULTS:
            good = _right(field, wanted, item)
            total.ask(f"{layer}.{field}", good)
            if not good and field not in ("value", "value_max"):  # those stand with the missed and wrong items
                total.miss(layer, case, field, f"{item.get(field)}, not {wanted.get(field)}: {wanted['text']}")


# ---- fields


def _right(field: str, wanted: Item, item: Item) -> bool:
    """Whether the item says what gold, or an alternative of it, says in a field."""
    said = wanted if field in wanted else {**wanted, field: DEFAULTS.get(field)}
    if field == "value":
        return same_value(said, item)
    if field == "alternatives":
        return _set(item.get(field)) in [_set(option) for option in matching.options(said, field)]
    if field == "anchor":
        kind = (item.get(field) or {}).get("kind")
        return any(kind in ANCHORS.get(str(option), (option,)) for option in matching.options(said, field))
    options, given = matching.options(said, field), item.get(field)
    if field in WORDS:
        given = given["text"] if isinstance(given, dict) else given
        return any(_alike(option, given) for option in options)
    return any(_same(option, given) for option in options)


def same_value(wanted: Item, item: Item) -> bool:
    """A TIMEX3 value or a number; of a peer's point in time any value that it can mean."""
    given = item.get("values") or [item.get("value")]
    bounds = item.get("earliest"), item.get("latest")
    return any(_same(option, one, *bounds) for option in matching.options(wanted, "value") for one in given)


def same_type(wanted: Item, item: Item) -> bool:
    """The TIMEX3 type, where gold has one and the system gives one."""
    return "type" not in wanted or item.get("type", wanted["type"]) in matching.options(wanted, "type")


def _same(option: object, given: object, earliest: str | None = None, latest: str | None = None) -> bool:
    """Two values of one field; nothing may be told as null or as an empty string."""
    if isinstance(option, int | float) and isinstance(given, int | float):
        return bool(matching.same_number(option, given))
    first, second = (clock("" if value is None else str(value)) for value in (option, given))
    return first == second or (first != "" != second and bool(matching.same_value(first, second, earliest, latest)))


def clock(value: str) -> str:
    """Clock times to the minute: `T08`, `T08:00:00` → `T08:00`; seconds stay where they are told."""
    return CLOCK.sub(lambda at: f"T{at[1]}:{at[2] or '00'}", value)


def _alike(option: str | None, given: str | None) -> bool:
    return not given if not option else bool(given) and matching.alike(option, given)


def _set(values: object) -> frozenset[object]:
    """Alternatives as a set of values, given as a list or parted by commas."""
    words = values.split(",") if isinstance(values, str) else values if isinstance(values, list | tuple) else ()
    return frozenset(matching.canon(clock(str(word))) for word in words)
