"""Samples of what Khabar reads: the list and the verdicts of judges."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "evaluation"))

import read_sample
from read_sample import Item
from speech_list import Article

ITEMS = [
    Item("newsr-001", Article("", "ant:X-1", "2018-03-01", "", "00ff"), (10, 14), None),
    Item("newsr-002", Article("", "ant:X-2", "2018-03-02", "", "11ff"), (3, 9), (40, 52)),
]


@pytest.fixture(autouse=True)
def _listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_sample, "FOLDER", tmp_path / "gold")
    read_sample.write("newsroom", ITEMS)


def file_of(folder: Path, name: str, *lines: str) -> Path:
    file = folder / name
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_the_list_is_read_back_as_it_was_written() -> None:
    found = read_sample.read("newsroom")
    assert [(one.article.source, one.span, one.to, one.verdicts) for one in found] == [
        ("ant:X-1", (10, 14), None, ("", "")),
        ("ant:X-2", (3, 9), (40, 52), ("", "")),
    ]


def test_what_is_wrong_with_a_judges_file_is_told(tmp_path: Path) -> None:
    file = file_of(tmp_path, "a.tsv", "newsr-001\tperhaps\t")
    assert read_sample.verdicts("newsroom", file)[1] == [
        "a.tsv: newsr-001\tperhaps\t",
        "a.tsv: newsr-001 is not judged",
        "a.tsv: newsr-002 is not judged",
    ]


def test_two_judges_verdicts_are_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = file_of(tmp_path, "a.tsv", "newsr-001\tright", "newsr-002\tattributed\tearlier source")
    second = file_of(tmp_path, "b.tsv", "newsr-001\tright\t", "newsr-002\tright")
    assert read_sample.take("newsroom", [first, second]) == 0
    assert capsys.readouterr().out == "2 newsroom: both judges say the same of 1\n"
    kept = read_sample.read("newsroom")
    assert [(one.verdicts, one.kind) for one in kept] == [(("right", "right"), ""), (("attributed", "right"), "earlier source")]
