"""The light stem, for searching and comparing."""

from __future__ import annotations

import pytest
from hypothesis import given

from khabar.text import fold, light_stem
from strategies import word


@given(word)
def test_a_stem_is_a_piece_of_the_word_and_never_shorter_than_two_letters(form: str) -> None:
    stem = light_stem(form)
    assert stem in form
    assert len(stem) >= min(2, len(form))


@pytest.mark.parametrize(
    "forms",
    [
        ["المعلمون", "المعلمين", "معلم", "والمعلم", "للمعلمين", "بالمعلم"],
        ["المفاوضات", "مفاوضات", "ومفاوضاتها"],
        ["الهدنة", "هدنة", "وهدنة"],
        ["وزير", "الوزير", "والوزير", "للوزير"],  # the و is a letter of the word
        ["انسحاب", "الانسحاب", "بالانسحاب", "والانسحاب"],
    ],
)
def test_forms_of_one_word_have_one_stem(forms: list[str]) -> None:
    assert len({light_stem(fold(form)) for form in forms}) == 1


def test_a_short_word_with_an_initial_waw_keeps_it() -> None:
    assert light_stem("ورد") == "ورد"  # a rose, not و + رد


@given(word)
def test_the_word_with_the_article_has_the_stem_of_the_word(form: str) -> None:
    if len(form) >= 2 and not form.startswith(("و", "ال", "لل", "بال", "كال", "فال")):
        assert light_stem("ال" + form) == light_stem(form)
