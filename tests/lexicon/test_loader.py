"""The lexicon loader: what it reads and everything it refuses."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from khabar.errors import LexiconError
from khabar.lexicon.loader import DATA, load
from khabar.lexicon.tables import TABLES, Row

HEADER = "form\tkind\tpeople\tnote\tsource\tlicence"


@dataclass(frozen=True, slots=True)
class Town(Row):
    """A table of the tests, so that they do not depend on what Khabar ships."""

    FILE = "towns.tsv"
    kind: Literal["town", "city"]
    people: int
    note: str | None


@dataclass(frozen=True, slots=True)
class Namesake(Row):
    """A table in which one form may stand in two rows."""

    FILE = "towns.tsv"
    HOMONYMS = True
    kind: Literal["town", "city"]
    people: int
    note: str | None


def table(folder: Path, *lines: str, header: str = HEADER) -> Path:
    """A folder that holds the table with these lines."""
    (folder / "towns.tsv").write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    return folder


def row(form: str, kind: str = "town", people: str = "5", note: str = "", source: str = "own", licence: str = "CC0") -> str:
    return "\t".join([form, kind, people, note, source, licence])


def test_every_form_of_a_row_comes_with_the_row_in_file_order(tmp_path: Path) -> None:
    found = list(load(Town, table(tmp_path, "# a comment", row("سيئون|سيؤون", note="في الوادي"), "", row("تريم", "city", "100"))))
    seiyun, tarim = Town("town", 5, "في الوادي"), Town("city", 100, None)
    assert found == [("سيئون", seiyun), ("سيؤون", seiyun), ("تريم", tarim)]


def test_line_ends_of_windows_are_read(tmp_path: Path) -> None:
    table(tmp_path).joinpath("towns.tsv").write_bytes(f"{HEADER}\r\n{row('تريم')}\r\n".encode())
    assert [form for form, _ in load(Town, tmp_path)] == ["تريم"]


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ("ا\u0654سوان", "plain NFC"),  # alef and hamza as two characters
        ("ﻻذقية", "plain NFC"),  # a presentation form
        ("ایران", "plain NFC"),  # Farsi yeh
        ("کرکوک", "plain NFC"),  # Farsi kaf
        ("بغـداد", "plain NFC"),  # tatweel
        ("\u200fبغداد", "plain NFC"),  # a bidi control
        ("بغ\u200cداد", "plain NFC"),  # a zero-width non-joiner
        ("تل\u00a0أبيب", "plain NFC"),  # a no-break space
        ("بغداد\u2009", "spaces around"),
        (" بغداد", "spaces around"),
        ("بغداد ", "spaces around"),
        ("بغداد | تريم", "spaces around"),
        ("بغداد||تريم", "is empty"),
        ("", "is empty"),
        ("بغداد|بغداد", "already"),
    ],
)
def test_a_bad_form_is_refused(tmp_path: Path, form: str, reason: str) -> None:
    with pytest.raises(LexiconError, match=rf"towns\.tsv, line 3: .*{reason}"):
        list(load(Town, table(tmp_path, row("تريم الغناء"), row(form))))


def test_a_good_form_beside_bad_ones_is_still_told_from_them(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"line 3: form 'بغـداد'"):
        list(load(Town, table(tmp_path, row("أم القصر"), row("بغـداد"))))


def test_a_form_in_two_rows_is_refused_with_both_lines(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"line 3: form 'تريم' stands on line 2 already"):
        list(load(Town, table(tmp_path, row("تريم"), row("تريم", "city"))))


def test_a_table_of_homonyms_takes_a_form_twice_but_not_in_one_row(tmp_path: Path) -> None:
    rows = [found for _, found in load(Namesake, table(tmp_path, row("طرابلس"), row("طرابلس", "city")))]
    assert rows == [Namesake("town", 5, None), Namesake("city", 5, None)]
    with pytest.raises(LexiconError, match="already"):
        list(load(Namesake, table(tmp_path, row("طرابلس|طرابلس"))))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (row("تريم", kind="village"), "kind is 'village', not one of town, city"),
        (row("تريم", kind=""), "kind is ''"),
        (row("تريم", people="many"), "invalid literal"),
        (row("تريم", people=""), "invalid literal"),
        (row("تريم", source=""), "without source or licence"),
        (row("تريم", licence=""), "without source or licence"),
        (row("تريم") + "\tmore", "7 cells, not 6"),
        ("تريم", "1 cells, not 6"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(tmp_path: Path, line: str, reason: str) -> None:
    with pytest.raises(LexiconError, match=rf"towns\.tsv, line 2: .*{reason}"):
        list(load(Town, table(tmp_path, line)))


def test_a_file_with_other_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"towns\.tsv: columns are"):
        list(load(Town, table(tmp_path, row("تريم"), header=HEADER.replace("people", "number"))))


def test_a_file_without_a_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"towns\.tsv has no header"):
        list(load(Town, table(tmp_path, header="# nothing but a comment")))


def test_a_missing_file_and_one_that_is_not_utf_8_are_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot read"):
        list(load(Town, tmp_path))
    (tmp_path / "towns.tsv").write_bytes("form\tبغداد".encode("windows-1256"))
    with pytest.raises(LexiconError, match="cannot read"):
        list(load(Town, tmp_path))


@pytest.mark.parametrize("shipped", TABLES, ids=lambda one: one.FILE)
def test_every_table_that_ships_loads(shipped: type[Row]) -> None:
    assert all(isinstance(found, shipped) for _, found in load(shipped))


def test_every_file_of_the_data_folder_belongs_to_a_table() -> None:
    assert sorted(path.name for path in DATA.glob("*.tsv")) == sorted(one.FILE for one in TABLES)
