"""Reads the pages of a gold set with Khabar and scores what comes out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import goldsets
import matching
import score

from khabar.config import default_settings
from khabar.errors import InputError
from khabar.ingest import parse
from khabar.model import Capture, Given, RawPage, Rejected, digest
from khabar.model.wire import encode_reading
from khabar.pipeline import run

Number = float | int | None
Result = dict[str, dict[str, dict[str, Number]]]
"""What the scorer returns: kind (figures, accuracies, means) → name → measure → number."""

DIGITS = 4  # decimals kept of a figure
LEAST = 5  # gold items that a figure must rest on to get a floor: so that the dates of the five real pages have one

OF_PAGES = ("dissection.", "published.", "page.")  # attributes asked for on every gold page
OF_CASES = ("rows.", "cases.")  # attributes asked for on every single sentence
OF_GIVEN = ("given.",)  # attributes asked for on everything that is found
LOWER_IS_BETTER = ("published.wrong", "published.missed")


@dataclass(frozen=True, slots=True)
class Measured:
    """What came out on one set. `figures` has one number a name; `table` is for reading; `rejected` says which pages and why."""

    set: goldsets.GoldSet
    result: Result
    table: str
    rejected: tuple[str, ...]

    @property
    def figures(self) -> dict[str, float]:
        """The figures that can have a floor, `set/figure.measure` → value.

        F1; of events the recall, as gold lists the main ones only; of attributes that every gold page is asked for the share of
        right ones, of those that only matched items are asked for the number: finding more items makes that share fall.
        """
        found = {}
        for name, figure in self.result["figures"].items():
            measure = "r" if name.startswith("events.") else "f1"
            if (figure["tp"] or 0) + (figure["fn"] or 0) >= LEAST:
                found[f"{self.set.name}/{name}.{measure}"] = float(figure[measure] or 0)
        for name, attribute in self.result["accuracies"].items():
            measure = "accuracy" if name.startswith(OF_PAGES + OF_CASES + OF_GIVEN) else "right"
            if (attribute["asked"] or 0) >= LEAST and name not in LOWER_IS_BETTER:
                found[f"{self.set.name}/{name}.{measure}"] = float(attribute[measure] or 0)
        return dict(sorted(found.items()))


def measure(gold: goldsets.GoldSet, workers: int = 1) -> Measured:
    """Every page of a set read and scored. A rejected page counts as one with nothing in it."""
    pages: list[dict[str, dict[str, str]]] = []
    rejected = []
    for outcome in run(_raw_pages(gold.pages), workers):
        if isinstance(outcome, Rejected):
            rejected.append(f"{outcome.source}: {outcome.reason}")
        else:
            pages.append(json.loads(encode_reading(outcome[1])))
    found = score.evaluate(list(gold.gold), pages, gold.layers)
    result, table = found.result(), score.report(found)
    kinds = _kinds(gold, pages)
    if kinds["asked"]:
        result["accuracies"]["page.kind"] = kinds
        table += f"\n{'page.kind':36}{kinds['accuracy']:6.3f}   {kinds['right']}/{kinds['asked']}"
    return Measured(gold, _rounded(result), table, tuple(rejected))


def measured(gold: goldsets.GoldSet, counts: matching.Score) -> Measured:
    """A set that was scored without pages being read."""
    return Measured(gold, _rounded(counts.result()), score.report(counts), ())


def _kinds(gold: goldsets.GoldSet, pages: list[dict[str, dict[str, str]]]) -> dict[str, Number]:
    """Pages whose kind is right, of those whose gold says it."""
    said = {page["page"]["source"]: page["page"]["kind"] for page in pages}
    asked = [said.get(page.name) == page.kind for page in gold.pages if page.kind]
    return {"asked": len(asked), "right": sum(asked), "accuracy": sum(asked) / len(asked) if asked else None}


def read(page: goldsets.InputPage) -> dict[str, Any] | Rejected:
    """What `khabar read` prints of one page, or why it rejects it."""
    outcome = next(iter(run(_raw_pages([page]), 1)))
    if isinstance(outcome, Rejected):
        return outcome
    said: dict[str, Any] = json.loads(encode_reading(outcome[1]))
    return said


def _raw_pages(pages: Iterable[goldsets.InputPage]) -> Iterator[RawPage | Rejected]:
    limits = default_settings().limits
    for page in pages:
        capture = Capture(page_id=digest(page.data), source=page.name, given=Given(published=page.published))
        try:
            yield parse(page.data, capture, limits=limits)
        except InputError as error:
            yield Rejected(stage="ingest", reason=str(error), source=page.name)


def _rounded(result: Result) -> Result:
    """Sorted, fractions rounded."""
    return {
        kind: {name: {key: _round(value) for key, value in sorted(row.items())} for name, row in sorted(rows.items())}
        for kind, rows in sorted(result.items())
    }


def _round(value: Number) -> Number:
    return round(value, DIGITS) if isinstance(value, float) else value
