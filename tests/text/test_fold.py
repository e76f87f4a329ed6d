"""AlignedText: the folded view of a text, and its map of offsets both ways."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.text import AlignedText, fold
from khabar.text.fold import PRESENTATION
from strategies import CONTROLS, MARKS, any_text, regular_text, wild_text


@st.composite
def texts_with_view_span(draw: st.DrawFn) -> tuple[AlignedText, int, int]:
    """A text and a span of its view that is not empty."""
    text = AlignedText(draw(wild_text.filter(lambda source: bool(fold(source)))))
    start = draw(st.integers(0, len(text.view) - 1))
    return text, start, draw(st.integers(start + 1, len(text.view)))


@st.composite
def texts_with_source_span(draw: st.DrawFn) -> tuple[AlignedText, int, int]:
    text = AlignedText(draw(wild_text))
    start = draw(st.integers(0, len(text.source)))
    return text, start, draw(st.integers(start, len(text.source)))


# ---- what is folded


@pytest.mark.parametrize(
    ("source", "view"),
    [
        ("أحمد إلى آخر ٱلآن", "احمد الي اخر الان"),  # every alef is one, also that of wasla
        ("مستشفى", "مستشفي"),  # alef maqsura and ya, which Egyptian papers do not part
        ("مدرسة", "مدرسه"),
        ("ایران کرد", "ايران كرد"),  # Farsi yeh and kaf, from Iranian and Iraqi pages
        ("مُحَمَّدٌ", "محمد"),
        ("أ\u0654حمد", "احمد"),  # a hamza that stands as its own character
        ("العـــراق", "العراق"),  # tatweel inside a word is only width
        ("1435هـ", "1435ه"),
        ("بغداد ـ مصر اليوم", "بغداد - مصر اليوم"),  # alone it is the dash behind a dateline
        ("ـــ", "-"),
        ("٢٠٢٤ و۲۰۲۴", "2024 و2024"),
        ("٣٫٥ و٢٬٥٠٠", "3.5 و2,500"),
        ("\u200fبغداد\u200e\u202b", "بغداد"),
        ("وقال\u00a0الوزير\u202fأمس", "وقال الوزير امس"),
        ("ﻻجئون", "لاجئون"),  # one character, two letters
        ("ﷲ", "الله"),
        ("ﷺ", "صلي الله عليه وسلم"),
        ("﷼", "ريال"),
        ("BBC News", "bbc news"),
        ("سطر\nآخر", "سطر\nاخر"),
        ("مؤتمر شئون", "مؤتمر شئون"),  # hamza on waw and ya stays: without it other words come out
    ],
)
def test_spelling_variants_become_one(source: str, view: str) -> None:
    assert fold(source) == view


@given(wild_text)
def test_folding_a_folded_text_changes_nothing(source: str) -> None:
    view = fold(source)
    assert fold(view) == view


@given(wild_text)
def test_nothing_irregular_is_left_in_a_view(source: str) -> None:
    view = fold(source)
    assert not set(view) & set(MARKS + CONTROLS + "ـأإآٱىةیک٠٩۰\u00a0\t")
    assert all(char in "﴾﴿" or not ("\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc") for char in view)


@given(regular_text)
def test_regular_text_keeps_its_length_and_offsets(source: str) -> None:
    text = AlignedText(source)
    assert len(text.view) == len(source)
    assert [text.to_source(at, at + 1) for at in range(len(source))] == [(at, at + 1) for at in range(len(source))]


@given(regular_text, any_text)
def test_the_short_way_folds_as_the_long_way_does(regular: str, other: str) -> None:
    # a mark at the very end, behind a space, sends the whole text the long way
    assert fold(regular + " \u064b" + other)[: len(regular) + 1] == fold(regular) + " "


@given(regular_text)
def test_a_long_text_folds_as_its_letters_do_one_by_one(source: str) -> None:
    long = source * 50  # a page is folded letter by letter of the alphabet, a word character by character
    assert fold(long) == "".join(fold(char) for char in source) * 50


@given(any_text, any_text)
def test_lines_fold_alone_as_they_fold_together(first: str, second: str) -> None:
    # the lexicon folds all forms of a table in one go
    first, second = first.replace("\n", " "), second.replace("\n", " ")
    assert fold(first + "\n" + second) == fold(first) + "\n" + fold(second)


# ---- the map


@given(wild_text)
def test_every_character_of_the_view_comes_from_a_character_of_the_source(source: str) -> None:
    text = AlignedText(source)
    for at, char in enumerate(text.view):
        start, end = text.to_source(at, at + 1)
        assert 0 <= start < end <= len(source)
        assert char in fold(source[start:end]) or (char == "-" and source[start] == "ـ")


@given(wild_text)
def test_spans_of_the_source_stay_in_the_order_of_the_view(source: str) -> None:
    text = AlignedText(source)
    spans = [text.to_source(at, at + 1) for at in range(len(text.view))]
    for left, right in pairwise(spans):
        assert left[0] <= right[0]
        assert left[1] <= right[1]
        assert left[1] <= right[0] or left[0] == right[0]  # apart, or letters of one ligature


@given(texts_with_view_span())
def test_a_view_span_comes_back_from_the_source(drawn: tuple[AlignedText, int, int]) -> None:
    text, start, end = drawn
    there = text.to_source(start, end)
    back = text.to_view(*there)
    assert back[0] <= start
    assert end <= back[1]
    assert text.to_source(*back) == there  # wider only by letters of the same ligature
    if text.source[there[0] : there[1]].isalpha() and not any("\ufb50" <= char <= "\ufefc" for char in text.source):
        assert back == (start, end)


@given(texts_with_source_span())
def test_a_source_span_has_the_view_of_its_own_characters(drawn: tuple[AlignedText, int, int]) -> None:
    text, start, end = drawn
    first, last = text.to_view(start, end)
    assert 0 <= first <= last <= len(text.view)
    for at in range(len(text.view)):
        assert (first <= at < last) == (start <= text.source_start(at) < end)


@given(texts_with_source_span())
def test_views_of_two_neighbouring_spans_neither_overlap_nor_leave_a_gap(drawn: tuple[AlignedText, int, int]) -> None:
    text, start, end = drawn
    left, middle, right = text.to_view(0, start), text.to_view(start, end), text.to_view(end, len(text.source))
    assert (left[0], left[1], middle[1], right[1]) == (0, middle[0], right[0], len(text.view))


def test_a_span_takes_the_marks_of_its_last_letter_along() -> None:
    text = AlignedText("قالَ مُحَمَّدٌ أمس")  # the tanween on the last letter belongs to the name
    start = text.view.index("محمد")
    assert text.source[slice(*text.to_source(start, start + 4))] == "مُحَمَّدٌ"


def test_a_letter_without_its_mark_still_has_its_place_in_the_view() -> None:
    assert AlignedText("بَ").to_view(0, 1) == (0, 1)
    assert AlignedText("بَ").to_view(1, 2) == (1, 1)


def test_a_ligature_cannot_be_parted_in_the_source() -> None:
    text = AlignedText("بﻻد")  # بلاد
    assert text.view == "بلاد"
    assert text.to_source(1, 2) == text.to_source(2, 3) == (1, 2)
    assert text.to_view(1, 2) == (1, 3)


def test_offsets_hold_behind_a_ligature_of_eight_letters_and_a_control() -> None:
    text = AlignedText("ﷲ\u200f أكبر")
    start = text.view.index("اكبر")
    assert text.source[slice(*text.to_source(start, start + 4))] == "أكبر"


def test_the_end_of_the_view_is_the_end_of_the_source() -> None:
    text = AlignedText("بغداد\u200f")
    assert text.source_start(len(text.view)) == len(text.source)


def test_every_presentation_form_folds_to_letters_or_to_nothing() -> None:
    low, high = (range(ord(part[0]), ord(part[-1]) + 1) for part in ("\ufb50-\ufdff", "\ufe70-\ufefc"))
    assert f"{chr(low[0])}-{chr(low[-1])}{chr(high[0])}-{chr(high[-1])}" == PRESENTATION
    for char in map(chr, (*low, *high)):
        letters = set(fold(char)) - {" "}
        assert letters <= ({char} if char in "﴾﴿" else set(map(chr, range(0x600, 0x700)))), hex(ord(char))
