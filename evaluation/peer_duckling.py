"""Duckling itself, compiled for Python (pyduckling-native-phihos), behind Khabar's face: times and numbers of a string.

It is given the day of publication. Its first reading counts, which for a bare weekday is the next one, as assistants need it;
the ends of its intervals are exclusive. puckling, Duckling rewritten in Python, needs Python 3.13 and was not run.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from strings import NO_DAY, Item, Read

TIMES = ("time", "duration")
NUMBERS = ("number", "amount-of-money", "quantity", "temperature", "volume", "distance")
OTHERS = ("ordinal", "phone-number")
"""Duckling's dimensions: those that are times, those that are quantities, and what else its numbers may be part of."""
FORMS = {"second": "%Y-%m-%dT%H:%M:%S", "minute": "%Y-%m-%dT%H:%M", "hour": "%Y-%m-%dT%H:%M", "day": "%Y-%m-%d"}
FORMS |= {"week": "%G-W%V", "month": "%Y-%m", "year": "%Y"}
GRAINS = {"second": timedelta(seconds=1), "minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(days=1)}
LENGTHS = {"second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}
CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}
ZONES = "/usr/share/zoneinfo"  # where time zones are loaded from
PAD = " "  # behind every line: a time before a dot that ends the text ends the whole process


class _Duckling(NamedTuple):
    """The library, its time zones and its locale."""

    library: Any
    zones: Any
    locale: Any


@cache
def _duckling() -> _Duckling:
    import duckling

    arabic = duckling.default_locale_lang(duckling.parse_lang("AR"))
    return _Duckling(duckling, duckling.load_time_zones(ZONES), duckling.parse_locale("AR_XX", arabic))


def duckling_read(text: str, published: str | None) -> Read:
    """Duckling's times, lengths of time, numbers, amounts and measures, line by line."""
    found, at = [], 0
    for line in text.split("\n"):
        found += _parsed(line, published or NO_DAY, at) if line.strip() else []
        at += len(line) + 1
    taken = [one for one in found if one["dim"] in TIMES + OTHERS]
    times = [item for one in taken if one["dim"] in TIMES and (item := _time(one))]
    numbers = [_number(one) for one in found if one["dim"] in NUMBERS and not _inside(one, taken)]
    return Read(_widest(times), _widest(numbers))


def _parsed(line: str, day: str, at: int) -> list[Item]:
    """What Duckling finds in a line that begins at a place of its text."""
    library, zones, locale = _duckling()
    moment = int(datetime.fromisoformat(day + "T00:00:00+00:00").timestamp())
    context = library.Context(library.parse_ref_time(zones, "UTC", moment), locale)
    found = library.parse(line + PAD, context, library.parse_dimensions([*TIMES, *NUMBERS, *OTHERS]), False)
    return [one | {"start": at + one["start"], "end": at + one["end"], "text": line[one["start"] : one["end"]]} for one in found]


def _time(one: Item) -> Item | None:
    """Duckling's first reading as TIMEX3; of an interval that is open the end that is told."""
    said = one["value"]
    if one["dim"] == "duration":
        value = LENGTHS[said["unit"]].format(said["value"]) if said.get("unit") in LENGTHS else ""
    elif said["type"] == "interval":
        ends = [_moment(said["from"])] if "from" in said else []
        ends += [_moment(said["to"], exclusive=True)] if "to" in said else []
        value = "/".join(ends)
    else:
        value = _moment(said)
    return _place(one) | {"value": value} if value else None


def _moment(said: Item, *, exclusive: bool = False) -> str:
    """A moment at its grain, or the last one before it. Quarters are taken for months."""
    grain = said["grain"] if said["grain"] in FORMS else "month"
    moment = datetime.fromisoformat(said["value"][:19])
    return (moment - GRAINS.get(grain, timedelta(days=7)) if exclusive else moment).strftime(FORMS[grain])


def _number(one: Item) -> Item:
    """A number with its unit, money with its currency; bounds as Khabar's modifiers."""
    said, money = one["value"], one["dim"] == "amount-of-money"
    low, high = said.get("from") or {}, said.get("to") or {}
    modifier = "range" if low and high else "at_least" if low else "at_most" if high else None
    unit = str((low or high or said).get("unit") or "")
    return _place(one) | {
        "value": (low or high or said).get("value"),
        "value_max": high.get("value") if low and high else None,
        "modifier": modifier,
        "kind": "money" if money else one["dim"],
        "unit": None if money else unit,
        "currency": CURRENCIES.get(unit, unit) if money else None,
    }


def _place(one: Item) -> Item:
    return {key: one[key] for key in ("text", "start", "end")}


def _inside(one: Item, others: list[Item]) -> bool:
    return any(other["start"] < one["end"] and one["start"] < other["end"] for other in others)


def _widest(items: list[Item]) -> list[Item]:
    """Items that lie in no longer one."""
    kept: list[Item] = []
    for item in sorted(items, key=lambda item: (item["start"], -item["end"])):
        if not kept or item["end"] > kept[-1]["end"]:
            kept.append(item)
    return kept
