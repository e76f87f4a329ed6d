"""The one-way flow of imports, as `pyproject.toml` states it and import-linter checks it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.argv[0] = 'lint-imports'; lint_imports_command()"


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    """Checks the package under `root/src` by the contract of `root/pyproject.toml`."""
    env = {**os.environ, "PYTHONPATH": str(root / "src")}
    command = [sys.executable, "-c", LINT, "--no-cache"]
    return subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, timeout=120)


def copy_of_the_package(folder: Path) -> Path:
    shutil.copytree(ROOT / "src" / "khabar", folder / "src" / "khabar", ignore=shutil.ignore_patterns("__pycache__", "*.tsv"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_module_imports_only_from_layers_below_it() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_import_from_a_layer_above_is_found(tmp_path: Path) -> None:
    copy = copy_of_the_package(tmp_path)
    with (copy / "src" / "khabar" / "text" / "tokens.py").open("a", encoding="utf-8") as file:
        file.write("\nimport khabar.link.words\n")
    done = lint_imports(copy)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "khabar.text is not allowed to import khabar.link" in done.stdout


def test_every_folder_and_module_of_the_package_has_a_layer() -> None:
    import tomllib

    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"][0]
    named = {name.strip() for layer in contract["layers"] for name in layer.split("|")}
    package = ROOT / "src" / "khabar"
    found = {path.stem for path in package.glob("*.py")} | {path.parent.name for path in package.glob("*/__init__.py")}
    assert found - {"__init__"} == named
