"""`kill -9` in the middle of `khabar add`: what was committed stands, and adding again gives what an undisturbed run gives."""

from __future__ import annotations

import json

import pytest

from khabar.store.crashpoints import POINTS


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_add_loses_nothing_that_was_stored(khabar_cli, samples, sample_record, tmp_path, point):
    record = tmp_path / "killed.khabar"
    assert khabar_cli("add", record, *samples[:6], "--workers", "1").returncode == 0
    before = json.loads(khabar_cli("said", record, "--json").stdout)
    killed = khabar_cli("add", record, samples[0].parent, "--workers", "1", env={"KHABAR_CRASH_AT": point})
    assert killed.returncode == -9
    after = json.loads(khabar_cli("said", record, "--json").stdout)
    assert {row["quotation"] for row in before} <= {row["quotation"] for row in after}
    again = khabar_cli("add", record, samples[0].parent, "--workers", "1")
    assert again.returncode == 0, again.stderr
    assert khabar_cli("check", record).returncode == 0
    for name in ("said", "timeline", "stories"):
        ours, theirs = (json.loads(khabar_cli(name, path, "--json").stdout) for path in (record, sample_record))
        assert _without_numbers(ours) == _without_numbers(theirs)


def _without_numbers(rows):
    """Public numbers of stories depend on the order of arrival; nothing else does."""
    return sorted(
        json.dumps({key: value for key, value in row.items() if key not in ("number", "thread")}, sort_keys=True) for row in rows
    )
