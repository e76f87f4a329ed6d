"""The chart: which items rules make, and which of two readings is kept."""

from __future__ import annotations

import pytest

from khabar.grammar.chart import CUTS, Grammar, Item


def item(kind: str, begin: int, end: int, sense: object = None) -> Item:
    """An item at whole tokens `[begin, end)`."""
    return Item(kind, begin * CUTS, end * CUTS, sense, "terminal")


def word(form: str, token: int) -> Item:
    return item("=" + form, token, token + 1)


def kinds(found: list[Item], kind: str) -> list[tuple[int, int, object]]:
    """`(first token, token behind, sense)` of the items of a kind."""
    return [(*one.tokens[:2], one.sense) for one in found if one.kind == kind]


def test_a_rule_joins_what_stands_together_and_hands_on_the_senses_of_kinds_only() -> None:
    grammar = Grammar()

    @grammar.rule("span", "من day الي|حتي day")
    def span(first: int, last: int) -> tuple[int, int]:
        return first, last

    terminals = [word("من", 0), item("day", 1, 2, 3), word("حتي", 2), item("day", 3, 4, 5), item("day", 5, 6, 9)]
    assert kinds(grammar.parse(terminals), "span") == [(0, 4, (3, 5))]


def test_what_a_pattern_may_leave_out_is_null_for_the_maker() -> None:
    grammar = Grammar()

    @grammar.rule("moment", "day zone? clock?")
    def moment(day: int, zone: str | None, clock: int | None) -> tuple[object, ...]:
        return day, zone, clock

    found = grammar.parse([item("day", 0, 1, 7), item("clock", 1, 2, 8)])
    assert sorted(kinds(found, "moment"), key=str) == [(0, 1, (7, None, None)), (0, 2, (7, None, 8))]


def test_a_conjunction_is_found_glued_to_the_next_word_and_apart_from_it() -> None:
    grammar = Grammar()

    @grammar.rule("pair", "day +day")
    def pair(first: int, second: int) -> tuple[int, int]:
        return first, second

    apart = [item("day", 0, 1, 1), word("و", 1), item("day", 2, 3, 2)]
    glued = [item("day", 0, 1, 1), Item("=و", CUTS, CUTS + 1, None, "clitic"), Item("day", CUTS + 1, 2 * CUTS, 2, "terminal")]
    assert kinds(grammar.parse(apart), "pair") == [(0, 3, (1, 2))]
    assert kinds(grammar.parse(glued), "pair") == [(0, 2, (1, 2))]


def test_rules_build_on_what_rules_have_made_even_when_they_begin_alike() -> None:
    grammar = Grammar()

    @grammar.rule("length", "num unit", "length turn")
    def length(first: object, second: object) -> tuple[object, object]:
        return first, second

    found = grammar.parse([item("num", 0, 1, 3), item("unit", 1, 2, "D"), item("turn", 2, 3, "last"), item("turn", 3, 4, "next")])
    assert [span[:2] for span in kinds(found, "length")] == [(0, 2), (0, 3), (0, 4)]


def test_of_one_kind_and_span_the_first_reading_is_kept() -> None:
    grammar = Grammar()

    @grammar.rule("day", "ord")
    def first(number: int) -> str:
        return "first"

    @grammar.rule("day", "ord")
    def second(number: int) -> str:
        return "second"

    assert kinds(grammar.parse([item("ord", 0, 1, 5)]), "day") == [(0, 1, "first")]


def test_a_maker_may_refuse() -> None:
    grammar = Grammar()

    @grammar.rule("day", "num")
    def day(number: int) -> int | None:
        return number if number <= 31 else None

    assert kinds(grammar.parse([item("num", 0, 1, 40), item("num", 1, 2, 30)]), "day") == [(1, 2, 30)]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_what_is_found_does_not_depend_on_the_order_of_terminals_that_lie_apart(order: tuple[int, ...]) -> None:
    grammar = Grammar()

    @grammar.rule("all", "a b c")
    def whole(*parts: object) -> tuple[object, ...]:
        return parts

    terminals = [item("a", 0, 1, 1), item("b", 1, 2, 2), item("c", 2, 3, 3)]
    assert kinds(grammar.parse([terminals[place] for place in order]), "all") == [(0, 3, (1, 2, 3))]
