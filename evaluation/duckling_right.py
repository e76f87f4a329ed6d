"""When a string of Duckling's corpus is read right."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import goldsets  # noqa: F401  (finds the scorer)
import matching
from duckling_rows import PUBLISHED, Amount, Row
from expression_score import same_value
from strings import Item, Reader, analysis_of, read_string

from khabar.grammar.numerals import numerals
from khabar.grammar.ordinals import ordinal_ending_at

Numbers = Callable[[str], list[Item]]
"""A system that reads bare numbers: items with `start`, `end`, `value`."""

BOUNDS = {
    "simple": (None,),
    "above": ("more_than", "at_least"),
    "under": ("less_than", "at_most"),
    "between": ("range", "about"),
}  # Duckling's word → Khabar's modifiers
DOLLAR = {"Dollar": "USD"}  # Duckling's names of currencies that are not ISO 4217
POUNDS = (None, "EGP", "GBP", "SDG", "SYP", "LBP")  # what a pound can be that is not said whose it is
CENTS = re.compile(r"cent|سنت|سينت", re.IGNORECASE)
MEASURES = {
    "Gram": ("g", 1.0),
    "Ounce": ("oz", 1.0),
    "Litre": ("L", 1.0),
    "Millilitre": ("L", 0.001),
    "Hectolitre": ("L", 100.0),
    "Gallon": ("gal", 1.0),
    "Celsius": ("C", 1.0),
    "Fahrenheit": ("F", 1.0),
    "Degree": ("C", 1.0),
}  # Duckling's unit → base unit, how many of it
UNITS = {
    "kg": ("g", 1000.0),
    "mg": ("g", 0.001),
    "mL": ("L", 0.001),
    "hL": ("L", 100.0),
    "degree": ("C", 1.0),
    "°": ("C", 1.0),
    "°C": ("C", 1.0),
    "°F": ("F", 1.0),
}  # Khabar's unit → base unit, how many of it; all others are their own


@dataclass(frozen=True, slots=True)
class System:
    """What reads the strings. A system without a reader of times and quantities, numbers or ordinals is not asked for them."""

    read: Reader | None = None
    numbers: Numbers | None = None
    ordinals: Numbers | None = None


def khabar_numbers(text: str) -> list[Item]:
    """The cardinal numbers of a string."""
    analysis = analysis_of(text)
    found = ((analysis.span_of(one.first, one.last, one.cut), one.value) for one in numerals(analysis, 0, len(analysis)))
    return [{"start": start, "end": end, "value": value} for (start, end), value in found]


def khabar_ordinals(text: str) -> list[Item]:
    """The ordinal number that ends a string."""
    analysis = analysis_of(text)
    one = ordinal_ending_at(analysis, len(analysis), 0)
    if one is None:
        return []
    start, end = analysis.span_of(one.first, one.last, one.cut)
    return [{"start": start, "end": end, "value": one.value}]


KHABAR = System(read_string, khabar_numbers, khabar_ordinals)


def right(row: Row, system: System) -> bool | None:
    """Whether a system reads a string right; null where it does not read such things."""
    if row.group in ("numerals", "ordinals"):
        find = system.numbers if row.group == "numerals" else system.ordinals
        return is_whole(row.text, row.amount, find(row.text)) if find and row.amount else None
    if system.read is None:
        return None
    read = system.read(row.text, PUBLISHED)
    if row.times:
        return len(read.times) == 1 and any(same_time(said, _first_day(row, read.times[0])) for said in row.times)
    if row.amount:
        return len(read.quantities) == 1 and not read.times and same_amount(row.amount, read.quantities[0])
    return not read.times and (row.group == "times" or not read.quantities)


def is_whole(text: str, said: Amount, found: list[Item]) -> bool:
    """One number, and it takes up all words of the string."""
    if len(found) != 1 or not matching.same_number(said.value, found[0]["value"]):
        return False
    return not re.search(r"\w", text[: found[0]["start"]] + text[found[0]["end"] :])


def same_time(said: str, item: Item) -> bool:
    """A TIMEX3 value, with a modifier where one is asked for."""
    value, _, mod = said.partition(" ")
    return same_value({"value": value}, item) and (not mod or item.get("mod") == mod)


def _first_day(row: Row, item: Item) -> Item:
    """A holiday of several days, which Duckling tells by its first one; Ramadan is told by its bounds there too."""
    if row.kind != "times.holiday" or "/" in row.times[0] or not item.get("value"):
        return item
    return item | {"value": item["value"].split("/")[0]}


def same_amount(said: Amount, item: Item) -> bool:
    """Value, bound and unit; measures are brought to one unit. Cups are counted."""
    if said.unit in MEASURES:
        unit, factor = MEASURES[said.unit]
        given = str(item.get("unit"))
        base, times = UNITS.get(given, (given, 1.0))
        return unit == base and item["value"] is not None and _same(said.value * factor, item["value"] * times)
    fits = _same(said.value, item["value"]) and (said.top is None or _same(said.top, item.get("value_max")))
    return fits and item.get("modifier") in BOUNDS[said.bound] and (said.unit == "Cup" or same_currency(str(said.unit), item))


def same_currency(said: str, item: Item) -> bool:
    """The currency of an amount of money; of a pound any, of a cent that it is one."""
    if item["kind"] != "money":
        return False
    if said == "Cent":
        return bool(CENTS.search(f"{item.get('unit')} {item.get('currency')}"))
    return item.get("currency") in (POUNDS if said == "Pound" else (DOLLAR.get(said, said),))


def _same(said: float, given: float | None) -> bool:
    return bool(matching.same_number(said, given))
