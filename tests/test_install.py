"""Installed from wheels alone, with no compiler on the path, under 250 MB, Khabar reads a page without any network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAX_BYTES = 250_000_000
FORBIDDEN = ("torch", "nvidia", "Unidecode", "pyarabic", "camel")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with Khabar in it. Its PATH holds nothing but itself, so that nothing can be compiled."""
    home = tmp_path_factory.mktemp("install")
    venv.create(home / "env", with_pip=True)
    python = home / "env" / "bin" / "python"
    env = {**os.environ, "PATH": str(home / "env" / "bin"), "CC": "/bin/false", "CXX": "/bin/false"}
    assert shutil.which("cc", path=env["PATH"]) is None
    assert shutil.which("gcc", path=env["PATH"]) is None
    source = home / "source"
    kept = ("src", "samples", "pyproject.toml", "README.md", "LICENSE", "NOTICE")
    source.mkdir()
    for name in kept:
        origin = ROOT / name
        if origin.is_dir():
            shutil.copytree(origin, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(origin, source / name)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "-c", str(ROOT / "constraints.txt")]
    subprocess.run([*pip, "--only-binary", ":all:", "hatchling"], check=True, env=env, capture_output=True)
    wheel = [str(python), "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(home), str(source)]
    subprocess.run(wheel, check=True, env=env, capture_output=True)
    subprocess.run([str(python), "-m", "pip", "uninstall", "-y", "-q", "hatchling"], check=True, env=env, capture_output=True)
    done = subprocess.run(
        [*pip, "--only-binary", ":all:", *map(str, home.glob("*.whl"))], env=env, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return home / "env"


@pytest.mark.skipif(sys.platform == "win32", reason="paths of a POSIX environment")
def test_the_environment_stays_under_its_size(installed: Path):
    size = sum(path.stat().st_size for path in installed.rglob("*") if path.is_file() and not path.is_symlink())
    assert size < MAX_BYTES


@pytest.mark.skipif(sys.platform == "win32", reason="paths of a POSIX environment")
def test_nothing_heavy_or_forbidden_comes_along(installed: Path):
    names = [path.name for path in installed.glob("lib/*/site-packages/*")]
    assert not [name for name in names for part in FORBIDDEN if name.lower().startswith(part.lower())]


@pytest.mark.skipif(sys.platform == "win32", reason="paths of a POSIX environment")
def test_the_installed_command_reads_its_own_samples(installed: Path, tmp_path: Path):
    env = {"PATH": str(installed / "bin"), "PYTHONIOENCODING": "utf-8"}
    sample = next((installed / "lib").glob("python*/site-packages/khabar/samples/pages/y01*"))
    done = subprocess.run(
        [str(installed / "bin" / "khabar"), "read", str(sample)], env=env, cwd=tmp_path, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["articles"]
