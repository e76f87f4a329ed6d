"""Peers for times and numbers are given every doubt. No peer has to be installed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "evaluation"))

from expression_score import score_times  # noqa: E402
from matching import Score  # noqa: E402
from peer_duckling import _number, _time, _widest  # noqa: E402
from peer_expressions import numbers, times, without_times  # noqa: E402
from peer_numbers import aligned, by_digits, reader  # noqa: E402
from strings import Read  # noqa: E402

from scored_items import SENTENCE, found_at  # noqa: E402


def test_a_point_in_time_of_a_peer_is_right_at_any_grain() -> None:
    gold = [{"text": "الخميس", "type": "DATE", "value": "2020-W05"}]
    place = {key: value for key, value in found_at("الخميس").items() if key in ("text", "start", "end")}
    point = place | {"values": ["2020-01-30", "2020-W05", "2020"]}
    assert score_times(Score(), "c", SENTENCE, gold, Read(times=[point])) is True


def test_texts_with_digits_for_words_are_aligned() -> None:
    text = "قتل ثلاثة ملايين شخص و2,500 جندي"
    assert list(aligned(text, text.replace("ثلاثة ملايين", "3000000"))) == [(4, 16, 3_000_000.0)]
    assert [value for _, _, value in by_digits("٢٬٥٠٠ و2.500 و1,5 و12.3.2024")] == [2500.0, 2500.0, 1.5]


def test_numbers_in_digits_are_found_beside_those_in_words() -> None:
    text = "سطر أول\nقتل ثلاثة و15 جنديا"
    found = reader(lambda line: iter([(4, 9, 3.0)] if "ثلاثة" in line else []))(text, None).quantities
    assert [(item["text"], item["value"]) for item in found] == [("ثلاثة", 3.0), ("15", 15.0)]
    assert all(text[item["start"] : item["end"]] == item["text"] for item in found)


def test_numbers_inside_a_time_are_not_held_against_a_peer() -> None:
    text = "قتل 15 جنديا في 26 كانون الثاني 2024"
    assert [item["value"] for item in without_times(reader(None))(text, "2024-02-01").quantities] == [15.0]


def test_duckling_answers_are_told_in_timex3() -> None:
    place = {"text": "x", "start": 0, "end": 1}
    week = {"value": "2024-02-05T00:00:00.000+00:00", "grain": "week", "type": "value"}
    assert _time(place | {"dim": "time", "value": week}) == place | {"value": "2024-W06"}
    ends = {"from": week | {"grain": "day"}, "to": {"value": "2024-02-08T00:00:00.000+00:00", "grain": "day"}, "type": "interval"}
    assert _time(place | {"dim": "time", "value": ends}) == place | {"value": "2024-02-05/2024-02-07"}
    assert _time(place | {"dim": "duration", "value": {"value": 3, "unit": "month"}}) == place | {"value": "P3M"}
    money = _number(
        place
        | {
            "dim": "amount-of-money",
            "value": {"type": "interval", "from": {"value": 10, "unit": "$"}, "to": {"value": 20, "unit": "$"}},
        }
    )
    assert (money["value"], money["value_max"], money["modifier"], money["currency"]) == (10, 20, "range", "USD")


def test_what_lies_in_a_longer_answer_is_dropped() -> None:
    spans = [(5, 9), (0, 4), (0, 9), (10, 12)]
    assert [(item["start"], item["end"]) for item in _widest([{"start": a, "end": b} for a, b in spans])] == [(0, 9), (10, 12)]


def test_khabar_comes_first_and_a_missing_library_is_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("peer_expressions.find_spec", lambda _name: None)
    assert [peer.name for peer in times()] == ["Khabar"]
    assert [peer.name for peer in numbers()] == ["Khabar", "numbers in digits alone"]
    assert "dateparser is not installed: left out." in capsys.readouterr().err
