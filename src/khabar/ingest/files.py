"""The files under a path, in a fixed order: names sorted at each level, hidden files and links out of the folder left out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from khabar.model import Rejected

STAGE = "ingest"


def source_of(path: Path) -> str:
    """A path as it goes into a record: with `/`, and bytes that are no UTF-8 written out, so that any name can be stored."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def rejected(path: Path, reason: str, locator: str | None = None) -> Rejected:
    """A file, or a part of one, that is not read, and why."""
    return Rejected(stage=STAGE, reason=reason, source=source_of(path), locator=locator)


def files_under(given: Path) -> Iterator[Path | Rejected]:
    """The path itself if it is a file, else the files of the folder and its subfolders."""
    if os.path.isdir(given):
        yield from _walk(given)
    else:
        yield given


def _walk(root: Path) -> Iterator[Path | Rejected]:
    home = Path(os.path.realpath(root))
    waiting: list[tuple[Path, Iterator[str]]] = []  # folders begun, outermost first, with the names still to come
    folder: Path | None = root
    while folder or waiting:
        if folder:
            try:
                waiting.append((folder, iter(sorted(os.listdir(folder)))))
            except OSError as error:
                yield rejected(folder, explained(error))
            folder = None
            continue
        above, names = waiting[-1]
        name = next(names, None)
        if name is None:
            waiting.pop()
            continue
        path = above / name
        if reason := _refusal(path, home):
            yield rejected(path, reason)
        elif os.path.isdir(path):
            folder = path
        else:
            yield path


def _refusal(path: Path, home: Path) -> str | None:
    """Why something in a folder is left out by what it is; None for a file or folder to be read."""
    if path.name.startswith("."):
        return "hidden (its name begins with a dot)"
    if not path.is_symlink():
        return None
    target = os.path.realpath(path)
    try:
        os.stat(path)
    except OSError as error:
        return f"a link that leads nowhere ({explained(error)})"
    if not Path(target).is_relative_to(home):
        return "a link that leads out of the folder"
    return "a link to a folder, which is read at its own place" if os.path.isdir(target) else None


def explained(error: OSError) -> str:
    """What went wrong with a file, in words of the system."""
    if isinstance(error, FileNotFoundError):
        return "it is gone: there is no such file (any more)"
    if isinstance(error, PermissionError):
        return "permission denied"
    return error.strerror or str(error)
