"""The compiled lexicon: entries by the type of a word."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import LexiconError
from khabar.lexicon import Lexicon, tokenise
from khabar.lexicon.forms import first_tokens
from khabar.lexicon.loader import DATA
from khabar.lexicon.tables import TABLES, Row, Weekday
from khabar.text import fold, tokens
from strategies import any_text


@dataclass(frozen=True, slots=True)
class Noun(Row):
    FILE = "nouns.tsv"
    TAKES_ARTICLE = True
    role: str


def lexicon_of(folder: Path, *rows: str) -> Lexicon:
    lines = ["form\trole\tsource\tlicence", *[f"{row}\town\tCC0" for row in rows]]
    (folder / "nouns.tsv").write_text("\n".join(lines), encoding="utf-8")
    return Lexicon(folder, (Noun,))


def heads(lexicon: Lexicon, word: str) -> list[tuple[str, str]]:
    """`(prefix, tokens of the entry)` of all that a word can begin."""
    return [(cut.prefix, " ".join(entry.tokens)) for cut, found in lexicon.word_type(fold(word)).heads for entry in found]


def test_a_word_is_found_in_any_spelling_and_behind_its_clitics(tmp_path: Path) -> None:
    lexicon = lexicon_of(tmp_path, "مستشفى\tplace")
    for word in ("مستشفى", "مستشفي", "مُستشفى", "مستـــشفى"):
        assert heads(lexicon, word) == [("", "مستشفي")]
    assert heads(lexicon, "وبمستشفى") == [("وب", "مستشفي")]
    assert heads(lexicon, "مشفى") == []


def test_a_table_that_takes_the_article_is_found_with_it(tmp_path: Path) -> None:
    lexicon = lexicon_of(tmp_path, "قتيل\tkilled", "لجنة\tbody")
    assert heads(lexicon, "القتيل") == [("", "القتيل")]
    assert heads(lexicon, "للقتيل") == [("ل", "القتيل")]  # the alef of the article is not written behind ل


def test_two_readings_of_a_double_lam_are_one_entry(tmp_path: Path) -> None:
    lexicon = lexicon_of(tmp_path, "لجنة\tbody", "اللجنة الدولية\tred cross")
    # of ل + اللجنة only two ل are written; ل + لجنة looks the same, and is the same row
    assert heads(lexicon, "للجنة") == [("ل", "لجنه"), ("ل", "اللجنه الدوليه")]


def test_longer_phrases_come_first(tmp_path: Path) -> None:
    lexicon = lexicon_of(tmp_path, "وزير\tminister", "وزير الدولة لشؤون الدفاع\tstate", "وزير الدولة\tstate")
    assert [len(entry.tokens) for _, found in lexicon.word_type("وزير").heads for entry in found] == [4, 2, 1]


def test_spellings_of_a_row_that_fold_alike_are_one_entry(tmp_path: Path) -> None:
    assert heads(lexicon_of(tmp_path, "أيضا|ايضا|أيضاً\ttoo"), "أيضاً") == [("", "ايضا")]


def test_the_name_of_an_entry_is_the_first_form_of_its_row(tmp_path: Path) -> None:
    lexicon = lexicon_of(tmp_path, "قتيل|قتلى\tkilled", "جريح|جرحى\tinjured")
    names = {
        entry.form: entry.name for word in ("قتلى", "جرحى") for _, found in lexicon.word_type(fold(word)).heads for entry in found
    }
    assert names == {"قتلى": "قتيل", "جرحى": "جريح"}


def test_rows_are_found_only_under_exactly_their_form(tmp_path: Path) -> None:
    lexicon = lexicon_of(tmp_path, "قوات الأمن\tforce", "قوات\tforces")
    assert lexicon.rows("قوات الامن", Noun) == [Noun("force")]
    assert lexicon.rows("قوات", Noun) == [Noun("forces")]
    assert lexicon.rows("قوات الأمن العام", Noun) == []
    assert lexicon.rows("", Noun) == []


def test_a_form_that_folds_to_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no letter"):
        lexicon_of(tmp_path, "\u064e\tmark")


@given(any_text)
def test_a_form_is_tokenised_as_a_page_is(form: str) -> None:
    view = fold(form)
    assert tokenise(form) == tuple(view[start:end] for start, end, _ in tokens(view))


def test_what_a_word_can_be_does_not_depend_on_what_was_asked_before(tmp_path: Path) -> None:
    rows = ("وزير الدولة|وزير\tminister", "رئيس|وزير أول\tchief")
    fresh, asked = lexicon_of(tmp_path, *rows), Lexicon(tmp_path, (Noun,))
    list(asked.entries(Noun)), asked.word_type("الرئيس"), asked.word_type("ووزير")
    assert heads(asked, "وزير") == heads(fresh, "وزير") == [("", "وزير الدوله"), ("", "وزير اول"), ("", "وزير")]


def test_all_entries_of_a_row_hold_the_same_row(tmp_path: Path) -> None:
    lexicon = lexicon_of(tmp_path, "قتيل|قتلى\tkilled")
    assert len({id(entry.row) for entry in lexicon.entries(Noun)}) == 1
    assert [entry.form for entry in lexicon.entries(Noun)] == ["قتيل", "قتيل", "قتلى", "قتلى"]  # each with ال too


def test_a_form_with_signs_is_found_by_its_first_token(tmp_path: Path) -> None:
    assert heads(lexicon_of(tmp_path, "أ.ف.ب\tagency", "2 كانون\tday"), "أ") == [("", "ا . ف . ب")]


@given(st.lists(any_text))
def test_forms_are_looked_up_by_the_first_of_their_tokens(forms: list[str]) -> None:
    assert first_tokens([fold(form) for form in forms]) == [(tokenise(form) or ("",))[0] for form in forms]


# ---- the digest


def test_the_digest_is_the_same_for_the_same_files(tmp_path: Path) -> None:
    assert lexicon_of(tmp_path, "قتيل\tkilled").digest == Lexicon(tmp_path, (Noun,)).digest


def test_the_digest_changes_with_any_file(tmp_path: Path) -> None:
    before = lexicon_of(tmp_path, "قتيل\tkilled").digest
    assert before.startswith("sha256:")
    assert lexicon_of(tmp_path, "قتيل\tkilled", "جريح\tinjured").digest != before


def test_the_digest_of_the_shipped_lexicon_changes_when_one_file_does(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path, dirs_exist_ok=True)
    before = Lexicon(tmp_path, TABLES).digest
    with (tmp_path / Weekday.FILE).open("a", encoding="utf-8") as file:
        file.write("# one more remark\n")
    assert Lexicon(tmp_path, TABLES).digest != before
