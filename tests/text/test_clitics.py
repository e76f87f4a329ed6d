"""Proclitics: every way to part a word."""

from __future__ import annotations

import pytest
from hypothesis import given

from khabar.text import cuts, without_article
from khabar.text.clitics import MIN_STEM
from strategies import word


@given(word)
def test_prefix_and_stem_give_back_the_word(form: str) -> None:
    for cut in cuts(form):
        hidden = "ا" if cut.stem == "ا" + form[cut.length :] else "ال" if cut.stem == "ال" + form[cut.length :] else ""
        assert cut.prefix == form[: cut.length]
        assert cut.prefix + cut.stem.removeprefix(hidden) == form
        assert not hidden or (cut.prefix.endswith("ل") and form[cut.length] == "ل")  # only لل hides letters


@given(word)
def test_the_whole_word_comes_first_then_shorter_prefixes_before_longer(form: str) -> None:
    lengths = [cut.length for cut in cuts(form)]
    assert cuts(form)[0] == (0, "", form)
    assert lengths == sorted(lengths)
    assert len(set(cuts(form))) == len(cuts(form))


@given(word)
def test_a_clitic_leaves_two_letters_or_more(form: str) -> None:
    assert all(len(form) - cut.length >= MIN_STEM for cut in cuts(form)[1:])


@pytest.mark.parametrize(
    ("form", "stem", "length"),
    [
        ("وبغداد", "بغداد", 1),
        ("فقال", "قال", 1),
        ("وبالعراق", "العراق", 2),
        ("سيزور", "يزور", 1),
        ("وسيزور", "يزور", 2),
        ("كلبنان", "لبنان", 1),
        ("للحرس", "الحرس", 1),  # ل + الحرس: the alef is not written
        ("وللحرس", "الحرس", 2),
        ("للجنه", "اللجنه", 1),  # ل + اللجنة: of three ل only two are written
        ("لليبيين", "الليبيين", 1),
        ("لليبيا", "ليبيا", 1),  # ل + ليبيا, which has no article
    ],
)
def test_the_right_cut_is_among_them(form: str, stem: str, length: int) -> None:
    assert (length, stem) in [(cut.length, cut.stem) for cut in cuts(form)]


def test_a_word_that_only_looks_parted_keeps_its_whole_form() -> None:
    assert [cut.stem for cut in cuts("بغداد")] == ["بغداد", "غداد"]  # which of them is right only a lexicon can say


def test_the_article_comes_off_words_that_stay_words() -> None:
    assert without_article("العراق") == "عراق"
    assert without_article("الان") == "الان"  # two letters would be left
    assert without_article("قال") == "قال"
