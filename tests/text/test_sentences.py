"""Sentences of Arabic news."""

from __future__ import annotations

import pytest
from hypothesis import given

from khabar.text import AlignedText, sentence_ends, tokens
from strategies import any_text, news_text


def ends_of(source: str) -> tuple[list[str], list[int], list[int], list[int]]:
    """`(forms, starts, ends, sentence ends)` of a text, all offsets of the source."""
    text = AlignedText(source)
    found = list(tokens(text.view))
    forms = [text.view[start:end] for start, end, _ in found]
    starts, ends = [text.source_start(start) for start, _, _ in found], [text.source_end(end) for _, end, _ in found]
    return forms, starts, ends, sentence_ends(forms, starts, ends, 0, len(forms)) if forms else []


def split(source: str) -> list[str]:
    """The sentences of a text as they stand in it."""
    _, starts, ends, stops = ends_of(source)
    return [source[starts[first] : ends[last - 1]] for first, last in zip([0, *stops[:-1]], stops, strict=True)]


@given(news_text | any_text)
def test_sentences_cover_all_tokens_once_and_in_order(source: str) -> None:
    forms, _, _, stops = ends_of(source)
    assert stops == sorted(set(stops))
    if forms:
        assert stops[0] > 0
        assert stops[-1] == len(forms)


@given(news_text)
def test_a_part_of_the_tokens_ends_inside_that_part(source: str) -> None:
    forms, starts, ends, _ = ends_of(source)
    first, last = len(forms) // 3, len(forms) - len(forms) // 4
    if first < last:
        stops = sentence_ends(forms, starts, ends, first, last)
        assert first < stops[0]
        assert stops[-1] == last


@pytest.mark.parametrize(
    "sentences",
    [
        ["وصل الوزير أمس.", "وغادر اليوم."],
        ["هل وافقت دمشق؟", "لم يجب.", "ولماذا؟!", "لا أحد يعلم."],
        ["قال: «سنوقع غداً.»", "ثم غادر."],  # the closing mark belongs to the sentence before it
        ['قال: "سنوقع غداً."', "ثم غادر."],
        ["(لم يؤكد أحد ذلك.)", "ثم غادر."],
        ["قال: « سنوقع غداً. »", "ثم غادر."],  # Maghrebi pages set spaces inside quotation marks, as French does
        ["انتهى الاجتماع.", "«سنعود» قال الوزير."],  # an opening mark does not
        ["بلغت الخسائر 3.5 مليار في 2014.", "وارتفعت بعدها."],
        ["توفي سنة 1435هـ.", "ودفن في الرياض."],  # the letter of the era is no abbreviation
        ["أكد مسؤول.", "وفي الخامسة... عاد."],
    ],
)
def test_these_end(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "التقى د. سمير الحاج نظيره م. علي.",  # one-letter titles
        "نقلت أ.ف.ب عن مصدر أن الهدنة باقية.",
        "نقلت أ. ف. ب عن مصدر أن الهدنة باقية.",
        "بلغت النسبة 3.5 في المئة.",
        "قالت شبكة سي.إن.إن إن الاتفاق قريب.",
        "قال لموقع العربية.نت إنه باق.",
        "زوروا www.example.com للمزيد.",
        "وصل الوفد، ثم غادر؛ ولم يعلق.",
        "وقف طويلاً... ثم تكلم.",  # an ellipsis is a pause
        "وقف طويلا.. ثم تكلم.",
        "وقف طويلا… ثم تكلم.",
        "1. أولا وقف النار.",
    ],
)
def test_these_do_not_end(sentence: str) -> None:
    assert split(sentence) == [sentence]


def test_an_ellipsis_at_the_end_of_the_block_ends_it() -> None:
    assert split("ثم سكت...") == ["ثم سكت..."]


def test_a_forgotten_space_behind_the_stop_does_not_join_two_sentences() -> None:
    assert split("عاد إلى العراق.وأضاف أنه باق.") == ["عاد إلى العراق.", "وأضاف أنه باق."]


def test_a_bullet_begins_a_sentence() -> None:
    assert split("بنود الاتفاق • وقف النار • تبادل الأسرى") == ["بنود الاتفاق", "• وقف النار", "• تبادل الأسرى"]


def test_stops_in_a_row_are_one_end() -> None:
    assert split("نعم ! ! . . لا") == ["نعم ! ! . .", "لا"]
