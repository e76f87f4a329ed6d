"""Settings: the defaults, and what a file of the user's may change."""

from __future__ import annotations

from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

import pytest

from khabar.config import DEFAULTS, default_settings, load
from khabar.errors import ConfigError


def settings_file(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_default_is_explained_by_the_line_above_it() -> None:
    lines = DEFAULTS.read_text(encoding="utf-8").splitlines()
    for above, line in pairwise(lines):
        assert "=" not in line or line.startswith("#") or above.startswith("# "), line


def test_a_file_changes_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    changed = load(settings_file(tmp_path, "[record]\nworkers = 3\n[link]\nstory_similarity = 0.5\n"))
    expected = asdict(default_settings())
    expected["record"]["workers"] = 3
    expected["link"]["story_similarity"] = 0.5
    assert asdict(changed) == expected


def test_a_whole_number_will_do_for_a_fraction(tmp_path: Path) -> None:
    assert load(settings_file(tmp_path, "[link]\nstory_similarity = 1\n")).link.story_similarity == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[recrod]\nworkers = 1", r"unknown section \[recrod\]"),
        ("[record]\nworker = 1", "unknown key record.worker"),
        ("workers = 1", "workers stands outside a section"),
        ("[record]\nworkers = 1.5", "not a number of the right kind"),
        ("[record]\nworkers = true", "not a number of the right kind"),
        ("[record]\nworkers = '2'", "not a number of the right kind"),
        ("[record]\nworkers = -1", "not a number of the right kind"),
        ("[link]\nstory_similarity = nan", "not a number of the right kind"),
        ("[link]\nstory_similarity = inf", "not a number of the right kind"),
        ("[record\n", "is not TOML"),
    ],
)
def test_what_is_wrong_is_refused_with_the_file_named(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ConfigError, match=rf"mine\.toml.*{reason}"):
        load(settings_file(tmp_path, text))


def test_a_missing_file_and_one_in_another_encoding_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot read"):
        load(tmp_path / "nothing.toml")
    (tmp_path / "old.toml").write_bytes("# إعدادات".encode("windows-1256"))
    with pytest.raises(ConfigError, match="is not TOML"):
        load(tmp_path / "old.toml")


def test_loading_a_file_leaves_the_defaults_alone(tmp_path: Path) -> None:
    before = asdict(load())
    load(settings_file(tmp_path, "[record]\nworkers = 7\n"))
    assert asdict(load()) == before
