"""`kill -9` at named points: the record opens, nothing committed is lost, and doing the work again completes it."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from khabar.store import Store
from khabar.store.crashpoints import POINTS
from record_work import dump, first_half, second_half, start


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the same work, never interrupted."""
    path = tmp_path_factory.mktemp("whole") / "record.khabar"
    with Store.open(path, create=True) as store:
        first_half(store)
        second_half(store)
    return path


@pytest.mark.parametrize("point", POINTS)
def test_a_record_outlives_a_kill(point: str, whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "record.khabar"
    process = start("crash", path, point)
    _, said = process.communicate(timeout=20)
    assert process.returncode == -signal.SIGKILL, said

    with Store.open(path) as store:
        assert list(store.check()) == []
        committed = 3 if point == "add:before-commit" else 6
        assert store.counts().pages == store.counts().readings == committed
        assert store.links_are_current == (point in ("outbox:before-clear", "close:before-checkpoint"))
        second_half(store)
        assert list(store.check()) == []
    assert dump(path) == dump(whole)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_kill_before_anything_was_committed_leaves_what_can_be_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "record.khabar"
    process = start("add", path, 1, 4, env={"KHABAR_CRASH_AT": "add:before-commit", "PYTHONPATH": ""})
    process.communicate(timeout=20)
    assert process.returncode == -signal.SIGKILL
    with Store.open(path, create=True) as store:
        assert store.counts().pages == 0
        first_half(store)
        assert list(store.check()) == []


def test_without_the_variable_the_points_do_nothing(tmp_path: Path) -> None:
    process = start("crash", tmp_path / "record.khabar", "no such point")
    process.communicate(timeout=20)
    assert process.returncode == 0
