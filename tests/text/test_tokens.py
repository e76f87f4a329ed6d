"""Tokens of a folded text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from khabar.text import fold, tokens
from strategies import wild_text


@given(wild_text)
def test_tokens_cover_all_but_white_space_once_and_in_order(source: str) -> None:
    view = fold(source)
    found = list(tokens(view))
    covered = "".join(view[start:end] for start, end, _ in found)
    assert covered == "".join(view.split())
    assert all(start < end for start, end, _ in found)
    assert all(left[1] <= right[0] for left, right in pairwise(found))


@given(wild_text)
def test_no_token_holds_white_space_and_a_sign_is_one_character(source: str) -> None:
    view = fold(source)
    for start, end, kind in tokens(view):
        assert view[start:end].split() == [view[start:end]]
        assert kind != "sign" or end == start + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال الوزير", ["word قال", "word الوزير"]),
        ("2,500 جندي", ["number 2,500", "word جندي"]),
        ("٣٫٥ مليار", ["number 3.5", "word مليار"]),
        ("عام 2014.", ["word عام", "number 2014", "sign ."]),  # a stop behind a number is not its separator
        ("و200", ["word و", "number 200"]),  # a clitic before digits is a word of its own
        ("1435هـ", ["number 1435", "word ه"]),
        ("12/3/2024", ["number 12", "sign /", "number 3", "sign /", "number 2024"]),
        ("F-35", ["latin f", "sign -", "number 35"]),
        ("O’Neill", ["latin o’neill"]),
        ("«نعم»،", ["sign «", "word نعم", "sign »", "sign ،"]),
        ("سي.إن.إن", ["word سي", "sign .", "word ان", "sign .", "word ان"]),
        ("CNNبالعربية", ["latin cnn", "word بالعربيه"]),  # two alphabets are two tokens, also without a space
        ("پوتین", ["word پوتين"]),  # letters that only names need
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    view = fold(text)
    assert [f"{kind} {view[start:end]}" for start, end, kind in tokens(view)] == expected
