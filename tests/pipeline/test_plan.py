"""The plan refuses stages that do not fit together, before a page is read."""

from __future__ import annotations

import pytest

from khabar.errors import PlanError
from khabar.extract.stage import ArticleText, Facts
from khabar.pipeline import Plan, default_plan


class Fake:
    def __init__(self, name: str, requires: set[str], provides: set[str]) -> None:
        self.name, self.requires, self.provides = name, frozenset(requires), frozenset(provides)

    def extract(self, article: ArticleText, facts: Facts) -> None:
        facts.rejected.append(self.name)  # type: ignore[arg-type]


def test_the_default_plan_provides_every_layer_of_the_contract():
    provided = {layer for extractor in default_plan().extractors for layer in extractor.provides}
    assert provided == {"times", "mentions", "entities", "quotations", "quantities", "events"}


def test_a_stage_before_what_it_requires_is_refused():
    with pytest.raises(PlanError, match="events requires times"):
        Plan([Fake("events", {"times"}, {"events"}), Fake("times", set(), {"times"})])


def test_two_stages_that_provide_the_same_are_refused():
    with pytest.raises(PlanError, match="once more"):
        Plan([Fake("one", set(), {"times"}), Fake("two", set(), {"times"})])


def test_stages_run_in_the_order_of_the_plan():
    plan = Plan([Fake("first", set(), {"times"}), Fake("second", {"times"}, {"events"})])
    assert plan.run(None).rejected == ["first", "second"]  # type: ignore[arg-type]
