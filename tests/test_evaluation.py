"""The quality gate: copies of the scorer are true copies, figures hold their floors, floors never fall."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCORER = ROOT / "evaluation" / "scorer"
SHARED = ROOT.parent / "shared" / "evaluation"
sys.path.insert(0, str(ROOT / "evaluation"))

from gate import Floors, below, committed_floors, from_json, lowered, raised, read_floors  # noqa: E402

GOLD = {"samples": "sha256:1", "scorer": "sha256:9"}


@pytest.mark.parametrize("name", sorted(path.name for path in SCORER.glob("*.py")))
def test_the_scorer_is_a_copy_of_the_shared_one(name: str) -> None:
    if not SHARED.is_dir():
        assert not os.environ.get("CI"), f"CI must compare the scorer with {SHARED}, which is not there"
        pytest.skip(f"{SHARED} is not here: nothing to compare the scorer with")
    assert (SCORER / name).read_bytes() == (SHARED / name).read_bytes()


def test_every_figure_holds_its_floor() -> None:
    command = [sys.executable, str(ROOT / "evaluation" / "evaluate.py"), "--gate"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=600)
    assert done.returncode == 0, f"{done.stderr}\n{done.stdout[-2000:]}"


def test_every_sample_page_has_gold_and_every_gold_its_page() -> None:
    gold = [json.loads(file.read_text(encoding="utf-8")) for file in (ROOT / "evaluation/gold/samples").glob("*.json")]
    pages = [path.name for path in (ROOT / "samples/pages").iterdir() if path.suffix in (".html", ".txt")]
    assert sorted(page["page"] for page in gold) == sorted(pages)


# ---- the rules of the gate


def test_a_figure_below_its_floor_is_named() -> None:
    floors = Floors({"samples/times.strict.f1": 0.5, "samples/times.span.f1": 0.6}, GOLD)
    wrong = below(floors, {"samples/times.strict.f1": 0.49, "samples/times.span.f1": 0.6}, GOLD)
    assert wrong == ["samples/times.strict.f1: 0.49 is below its floor of 0.5"]


def test_a_figure_that_is_no_longer_measured_is_named() -> None:
    assert "was not measured" in below(Floors({"samples/times.strict.f1": 0.5}, GOLD), {}, GOLD)[0]


def test_another_gold_or_another_scorer_closes_the_gate() -> None:
    floors = Floors({"samples/times.strict.f1": 0.5}, GOLD)
    for name in GOLD:
        wrong = below(floors, {"samples/times.strict.f1": 0.9}, GOLD | {name: "sha256:other"})
        assert len(wrong) == 1
        assert wrong[0].startswith(f"{name}: ")


def test_a_set_that_is_not_at_hand_is_not_judged_and_one_without_floors_is_named() -> None:
    floors = Floors({"articles/times.strict.f1": 0.5}, GOLD | {"articles": "sha256:2"})
    assert below(floors, {"samples/times.strict.f1": 0.1}, GOLD) == ["samples: has no floors; set them with --raise"]


def test_a_floor_lower_than_the_committed_one_or_gone_is_named() -> None:
    committed = Floors({"samples/a.f1": 0.5, "samples/b.f1": 0.5, "samples/c.f1": 0.5}, GOLD)
    wrong = lowered(Floors({"samples/a.f1": 0.4, "samples/b.f1": 0.6}, GOLD), committed)
    assert [line.split(":")[0] for line in wrong] == ["samples/a.f1", "samples/c.f1"]


def test_floors_of_another_gold_are_not_compared() -> None:
    committed = Floors({"samples/a.f1": 0.5}, GOLD)
    assert lowered(Floors({"samples/a.f1": 0.4}, GOLD | {"samples": "sha256:new"}), committed) == []


def test_raising_lifts_to_just_below_today_and_never_lowers() -> None:
    floors = raised(Floors({"samples/a.f1": 0.5, "samples/b.f1": 0.5}, GOLD), {"samples/a.f1": 0.8, "samples/b.f1": 0.45}, GOLD)
    assert floors.floors == {"samples/a.f1": 0.79, "samples/b.f1": 0.5}


def test_the_floor_of_a_count_lies_one_in_a_hundred_below_it() -> None:
    assert raised(Floors(), {"samples/a.right": 200.0}, GOLD).floors == {"samples/a.right": 198.0}


def test_raising_on_another_gold_begins_anew_for_that_set_alone() -> None:
    digests = GOLD | {"articles": "sha256:2"}
    floors = Floors({"samples/a.f1": 0.5, "articles/a.f1": 0.5}, digests)
    again = raised(floors, {"samples/a.f1": 0.3, "articles/a.f1": 0.3}, digests | {"samples": "sha256:new"})
    assert again.floors == {"samples/a.f1": 0.29, "articles/a.f1": 0.5}
    assert again.measured_on["samples"] == "sha256:new"


def test_floors_are_the_same_from_their_file() -> None:
    floors = Floors({"samples/a.f1": 0.5}, GOLD)
    assert from_json(floors.to_json()) == floors


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_committed_floors_are_read_from_head_and_null_where_there_is_no_checkout(tmp_path: Path) -> None:
    assert committed_floors(tmp_path) is None
    text = Floors({"samples/a.f1": 0.5}, GOLD).to_json()
    (tmp_path / "evaluation").mkdir()
    (tmp_path / "evaluation" / "floors.json").write_text(text, encoding="utf-8")
    git = ["git", "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "floors"]):
        subprocess.run([*git, *words], cwd=tmp_path, check=True)
    (tmp_path / "evaluation" / "floors.json").unlink()
    assert committed_floors(tmp_path) == from_json(text)


def test_there_are_floors_for_the_samples() -> None:
    assert read_floors().of("samples")
