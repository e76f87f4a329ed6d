"""Settings: `default.toml` beside this file, and what a file of the user's changes in it. Unknown keys are refused."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from khabar.errors import ConfigError

DEFAULTS = Path(__file__).with_name("default.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a page and an archive may cost. Meanings and units stand in `default.toml`."""

    page_bytes: int
    text_chars: int
    archive_bytes: int
    archive_members: int
    zip_ratio: int
    html_depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSettings:
    """How a record is written."""

    batch_pages: int
    busy_seconds: int
    workers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSettings:
    """When articles are linked."""

    story_half_life: int
    story_similarity: float
    thread_half_life: int
    thread_similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchSettings:
    """How the index is built and asked."""

    writer_bytes: int
    results: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, a section each."""

    limits: Limits
    record: RecordSettings
    link: LinkSettings
    search: SearchSettings


_SECTIONS = {"limits": Limits, "record": RecordSettings, "link": LinkSettings, "search": SearchSettings}


def load(path: str | Path | None = None) -> Settings:
    """The defaults, changed by what `path` says. Raises ConfigError for an unknown key or a value of the wrong kind."""
    values = _read(DEFAULTS)
    if path is not None:
        for section, keys in _read(Path(path)).items():
            if section not in _SECTIONS:
                raise ConfigError(f"{path}: unknown section [{section}]", f"Known: {', '.join(_SECTIONS)}.")
            for key, value in keys.items():
                _check(path, section, key, value, values[section])
                values[section][key] = value
    made = {section: kind(**values[section]) for section, kind in _SECTIONS.items()}
    return Settings(**made)


@cache
def default_settings() -> Settings:
    """The settings of `default.toml`."""
    return load()


Values = dict[str, dict[str, int | float]]


def _read(path: Path) -> Values:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot read settings file {path}: {error.strerror}", "Check the path given with --config.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is not TOML: {error}", "See default.toml for the form.") from error
    for section, keys in raw.items():
        if not isinstance(keys, dict):
            raise ConfigError(f"{path}: {section} stands outside a section", f"Put it under one of: {', '.join(_SECTIONS)}.")
    return raw


def _check(path: str | Path, section: str, key: str, value: object, known: dict[str, int | float]) -> None:
    if key not in known:
        names = ", ".join(field.name for field in fields(_SECTIONS[section]))
        raise ConfigError(f"{path}: unknown key {section}.{key}", f"Known: {names}.")
    wanted = (int, float) if isinstance(known[key], float) else (int,)
    if isinstance(value, bool) or not isinstance(value, wanted) or not 0 <= value < math.inf:
        raise ConfigError(f"{path}: {section}.{key} = {value!r} is not a number of the right kind", f"Default: {known[key]}.")
