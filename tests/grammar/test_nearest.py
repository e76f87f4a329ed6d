"""Which of the same day in several years is meant."""

from __future__ import annotations

from datetime import date

import pytest

from khabar.grammar.nearest import Turn, nearest_of

OCTOBER_7 = [(date(year, 10, 7), date(year, 10, 7)) for year in (2022, 2023, 2024, 2025)]


@pytest.mark.parametrize(
    ("reference", "turn", "year"),
    [
        (date(2024, 10, 1), "last", 2023),  # `7 أكتوبر الماضي` written on 1 October
        (date(2024, 10, 7), "last", 2023),  # the day itself is not past
        (date(2024, 10, 1), "next", 2024),
        (date(2024, 1, 1), "this", 2024),
        (date(2024, 10, 1), None, 2024),
        (date(2024, 4, 2), None, 2023),  # 188 days ahead, 178 back
        (date(2024, 5, 1), None, 2024),  # 159 days ahead and the 45 by which the past is preferred, 207 back
    ],
)
def test_which_year_is_meant(reference: date, turn: Turn | None, year: int) -> None:
    found = nearest_of(OCTOBER_7, reference, turn)
    assert found is not None and found[0].year == year


def test_nothing_is_meant_where_all_lie_further_than_half_a_year_off() -> None:
    assert nearest_of(OCTOBER_7, date(2030, 1, 1)) is None
    assert nearest_of([], date(2024, 1, 1)) is None
