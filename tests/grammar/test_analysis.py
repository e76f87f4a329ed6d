"""The shared analysis of a page: tokens, their places, sentences and lexicon hits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from khabar.grammar import Analysis, Hit
from khabar.lexicon import Lexicon
from khabar.lexicon.tables import Row
from khabar.model import Page, text_digest
from khabar.text import fold, tokens
from strategies import any_text, wild_text


@dataclass(frozen=True, slots=True)
class Name(Row):
    FILE = "names.tsv"
    type: str


@dataclass(frozen=True, slots=True)
class Office(Row):
    FILE = "offices.tsv"
    TAKES_ARTICLE = True
    rank: int


NAMES = ["لبنان\tLOC", "بغداد\tLOC", "الحشد\tORG", "الحشد الشعبي\tORG", "هيئة الحشد الشعبي\tORG", "اللجنة الدولية\tORG"]
OFFICES = ["وزير\t1", "وزير الخارجية\t2", "رئيس\t1"]


@cache
def lexicon() -> Lexicon:
    """A small lexicon of two tables, which the tests know in full."""
    with TemporaryDirectory() as folder:
        for table, column, rows in ((Name, "type", NAMES), (Office, "rank", OFFICES)):
            lines = [f"form\t{column}\tsource\tlicence", *[f"{row}\town\tCC0" for row in rows]]
            Path(folder, table.FILE).write_text("\n".join(lines), encoding="utf-8")
        return Lexicon(Path(folder), (Name, Office))


def page_of(text: str) -> Page:
    return Page(id="sha256:0", source="test", media_type="text/plain", charset="utf-8", text=text, text_sha256=text_digest(text))


def analysis_of(text: str) -> Analysis:
    return Analysis(page_of(text), lexicon())


def words(analysis: Analysis, hits: list[Hit[Name]] | list[Hit[Office]]) -> list[str]:
    """What the page says at the hits."""
    return [analysis.page.text[hit.start : hit.end] for hit in hits]


# ---- tokens and places


@given(wild_text)
def test_tokens_are_those_of_the_folded_text(text: str) -> None:
    analysis = analysis_of(text)
    view = fold(text)
    assert list(zip(analysis.forms, analysis.kinds, strict=True)) == [(view[a:b], kind) for a, b, kind in tokens(view)]
    assert len(analysis) == len(analysis.starts) == len(analysis.ends) == len(analysis.types)


@given(wild_text)
def test_the_page_says_each_token_between_its_start_and_end(text: str) -> None:
    analysis = analysis_of(text)
    for token, form in enumerate(analysis.forms):
        start, end = analysis.span_of(token, token + 1)
        assert 0 <= start < end <= len(text)
        assert form in fold(text[start:end]) or (form == "-" and text[start] == "ـ")
        assert analysis.quote(token, token + 1).text == text[start:end]


@given(wild_text)
def test_places_of_tokens_are_in_order(text: str) -> None:
    analysis = analysis_of(text)
    assert all(left <= right for left, right in pairwise(analysis.starts))
    assert all(left <= right for left, right in pairwise(analysis.ends))


@given(any_text)
def test_tokens_of_a_span_are_found_by_its_offsets(text: str) -> None:
    analysis = analysis_of(text)
    assert analysis.token_range(0, len(text)) == (0, len(analysis))
    for token, start in enumerate(analysis.starts):
        assert analysis.starts[analysis.token_at(start)] == start
        first, last = analysis.token_range(start, start + 1)
        assert first <= token < last


@given(any_text)
def test_a_token_is_glued_where_nothing_stands_between(text: str) -> None:
    analysis = analysis_of(text)
    for token in range(1, len(analysis)):
        apart = analysis.starts[token] - analysis.ends[token - 1]
        assert analysis.glued(token) == (apart == 0)
    assert not analysis.glued(0)


def test_sentences_of_a_span_are_ranges_of_its_tokens() -> None:
    text = "عنوان\nوصل د. سمير أمس. ثم غادر!\nروابط"
    analysis = analysis_of(text)
    start, end = text.index("وصل"), text.index("\nروابط")
    found = [analysis.quote(first, last).text for first, last in analysis.sentences(start, end)]
    assert found == ["وصل د. سمير أمس.", "ثم غادر!"]
    assert analysis.sentences(end, end + 1) == []


def test_the_place_inside_a_token_is_told_in_folded_letters() -> None:
    analysis = analysis_of("وَلُبنان")
    assert analysis.forms == ["ولبنان"]
    assert analysis.offset_in(0, 1) == 2  # waw and its fatha
    assert analysis.quote(0, 1, cut=1).text == "لُبنان"


# ---- hits


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("زار لبنان أمس", ["لبنان"]),
        ("في وَلُبنان", ["لُبنان"]),  # the clitic's mark stays with the clitic
        ("بـلبنان", ["لبنان"]),  # a tatweel joins the preposition
        ("وبـ«لبنان»", ["لبنان"]),
        ("لـلبنان", ["لبنان"]),
        ("إلى ل\u200fبنـان", ["ل\u200fبنـان"]),  # a control and a tatweel inside
        ("لُبنانُ.", ["لُبنانُ"]),  # the case ending is part of the word
        ("فبغداد وبغداد", ["بغداد", "بغداد"]),
        ("اللبناني", []),  # another word
        ("للجنة الدولية", ["لجنة الدولية"]),  # ل + اللجنة: the alef and a lam that are not written are not on the page
    ],
)
def test_a_name_is_found_without_its_clitic(text: str, found: list[str]) -> None:
    analysis = analysis_of(text)
    assert words(analysis, analysis.hits(Name)) == found


def test_a_hit_says_what_was_parted_from_it() -> None:
    hit = analysis_of("قال لوزير الخارجية").hits(Office)[0]
    assert (hit.first, hit.last) == (1, 3)
    assert (hit.cut.length, hit.cut.prefix, hit.cut.stem) == (1, "ل", "وزير")
    assert hit.row == Office(2)
    assert hit.entry.form == "وزير الخارجية"


def test_of_phrases_that_begin_with_a_word_the_longest_is_found() -> None:
    analysis = analysis_of("الحشد الشعبي والحشد والحشد الشعبي العراقي")
    assert words(analysis, analysis.hits(Name)) == ["الحشد الشعبي", "الحشد", "الحشد الشعبي"]


def test_a_phrase_inside_another_that_begins_before_it_is_found_too() -> None:
    # which of the two is meant is for a grammar to say
    analysis = analysis_of("هيئة الحشد الشعبي")
    assert words(analysis, analysis.hits(Name)) == ["هيئة الحشد الشعبي", "الحشد الشعبي"]


def test_a_phrase_is_found_over_line_ends_and_marks() -> None:
    analysis = analysis_of("الحَشد\n الشعبيّ")
    assert words(analysis, analysis.hits(Name)) == ["الحَشد\n الشعبيّ"]


def test_a_phrase_broken_by_a_sign_is_not_found() -> None:
    analysis = analysis_of("وزير، الخارجية")
    assert words(analysis, analysis.hits(Office)) == ["وزير"]


def test_longest_counts_within_a_table_only() -> None:
    analysis = analysis_of("رئيس لبنان")
    assert words(analysis, analysis.hits(Office)) == ["رئيس"]
    assert words(analysis, analysis.hits(Name)) == ["لبنان"]


def test_hits_of_a_range_lie_wholly_inside_it() -> None:
    analysis = analysis_of("بغداد الحشد الشعبي لبنان")
    assert words(analysis, analysis.hits_in(Name, 0, 2)) == ["بغداد"]  # the phrase goes on behind the range
    assert words(analysis, analysis.hits_in(Name, 1, 4)) == ["الحشد الشعبي", "لبنان"]


@given(any_text, any_text)
def test_hits_are_found_wherever_a_name_stands_alone(before: str, after: str) -> None:
    text = f"{before} . وبغداد . {after}"
    analysis = analysis_of(text)
    assert (len(before) + 4, len(before) + 9) in [(hit.start, hit.end) for hit in analysis.hits(Name)]


@given(wild_text)
def test_hits_stand_in_order_and_give_back_the_words_of_their_entry(text: str) -> None:
    analysis = analysis_of(f"{text} لبنان {text}")
    hits = analysis.hits(Name)
    assert hits
    assert all(left.first <= right.first for left, right in pairwise(hits))
    for hit in hits:
        said = [*analysis.forms[hit.first : hit.last]]
        said[0] = said[0].removeprefix(hit.cut.prefix)
        assert tuple(said) == hit.entry.tokens
        assert (hit.start, hit.end) == analysis.span_of(hit.first, hit.last, hit.cut.length)
