"""A string as Khabar reads an article: one body, a day of publication, no title. For gold of single sentences."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from khabar.extract.stage import Facts
from khabar.model.wire import fact_json
from khabar.pipeline import default_plan

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))

from news_text import analysis_of, article_of  # the builder of made-up articles lies with the tests, which use it most

__all__ = ["Item", "Read", "Reader", "analysis_of", "read_string", "told"]

NEEDED = frozenset({"times", "mentions", "quotations", "quantities"})
"""Layers that are read: quantities take their places and holders from mentions."""
LINKS = ("part_of", "place", "time", "holder")
"""Fields of a quantity that name another fact by its id."""
NO_DAY = "2020-01-01"  # the day that peers are given which must have one, where a sentence has none

Item = dict[str, Any]
"""A time or quantity, of gold or as a system gives it (the contract's JSON). `values`: all that a peer's value can mean."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a system reads in a string."""

    times: list[Item] = field(default_factory=list)
    quantities: list[Item] = field(default_factory=list)


Reader = Callable[[str, str | None], Read]
"""A system: a string and the day of its publication (ISO) in, times and quantities out."""


def read_string(text: str, published: str | None) -> Read:
    """What Khabar reads; facts that a quantity points to are given as their words."""
    facts = Facts()
    article = article_of(text, published)
    for extractor in default_plan().extractors:
        if extractor.provides & NEEDED:
            extractor.extract(article, facts)
    words = {fact.id: fact.at.text for fact in (*facts.times, *facts.mentions, *facts.quantities)}
    quantities = [fact_json(quantity) for quantity in facts.quantities]
    for item in quantities:
        item.update({name: words.get(item[name], item[name]) for name in LINKS if item.get(name)})
    return Read([fact_json(time) for time in facts.times], quantities)


def told(item: Item) -> str:
    """An item in one line: its words and what they were taken for."""
    names = ("type", "value", "value_max", "mod", "modifier", "unit", "currency", "rule")
    return f"{item['text']} = " + " ".join(str(item[name]) for name in names if item.get(name) is not None)
