"""Documents that cannot lie: the command reference, the map of folders, the lists of commands and tables."""

from __future__ import annotations

import importlib.util
import itertools
import re
from pathlib import Path

import pytest

from khabar.cli.main import COMMANDS

ROOT = Path(__file__).parents[1]


def tool(name: str):
    """A script of tools/, loaded as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["README.md", "README.ar.md"])
def test_screen_and_figures_of_the_readme_are_those_of_today(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert text == tool("make_readme").filled(text), "run python tools/make_readme.py"


def test_the_command_reference_is_what_the_commands_say():
    written = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    assert written == tool("make_cli_reference").reference(), "run python tools/make_cli_reference.py"


@pytest.mark.parametrize("name", ["README.md", "README.ar.md"])
def test_the_map_of_folders_names_every_package_and_no_other(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    mapped = set(re.findall(r"^    ([a-z_]+)/", text, flags=re.MULTILINE))
    real = {path.name for path in (ROOT / "src" / "khabar").iterdir() if (path / "__init__.py").exists()}
    assert mapped == real


@pytest.mark.parametrize("name", ["README.md", "README.ar.md"])
def test_the_readme_names_every_command(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert all(f"khabar {command}" in text for command in COMMANDS)


@pytest.mark.parametrize("name", ["README.md", "README.ar.md"])
def test_the_readme_gives_the_two_commands_and_its_links_lead_somewhere(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "make demo" in text
    assert "make test" in text
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (ROOT / target).exists(), target


def test_every_setting_stands_in_the_defaults_with_a_comment_above_it():
    lines = (ROOT / "src" / "khabar" / "default.toml").read_text(encoding="utf-8").splitlines()
    for before, line in itertools.pairwise(lines):
        if "=" in line and not line.startswith("#"):
            assert before.startswith("#"), line
