"""Shared set-up of the tests: hypothesis profiles (derandomised in CI, so that a green run stays green), the sample record."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("dev", max_examples=60, deadline=None)
settings.register_profile("ci", max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci" if os.environ.get("CI") else "dev")

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples" / "pages"


@pytest.fixture(scope="session")
def samples() -> list[Path]:
    """The sample pages, in order of name."""
    return sorted(path for path in SAMPLES.iterdir() if path.suffix in (".html", ".txt"))


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of all sample pages. Tests only read it."""
    import khabar

    path = tmp_path_factory.mktemp("record") / "samples.khabar"
    with khabar.open(path, create=True) as record:
        record.add(SAMPLES, workers=1)
    return path


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def khabar_cli() -> Iterator[Run]:
    """The command as a user runs it, in a process of its own."""

    def run(*words: str | Path, env: dict[str, str] | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "khabar.cli.main", *map(str, words)]
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", **(env or {})}
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, cwd=cwd, timeout=300)

    return run
