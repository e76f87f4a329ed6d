"""Khabar turns raw Arabic news pages into a sourced, searchable record.

    import khabar

    for reading in khabar.read("page.html"):
        print(reading.articles, reading.quotations)

    with khabar.open("talks.khabar", create=True) as record:
        record.add("pages/")
        for entry in record.timeline("الهدنة"):
            print(entry.date, entry.status, entry.text, [source.outlet for source in entry.sources])

Names are loaded when they are first used, so that `import khabar` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from khabar.version import __version__

if TYPE_CHECKING:
    from khabar.api import AddReport, Record, open  # noqa: A004
    from khabar.errors import KhabarError
    from khabar.model import Given, Page, Reading, Rejected
    from khabar.pipeline.files import read

__all__ = ["AddReport", "Given", "KhabarError", "Page", "Reading", "Record", "Rejected", "__version__", "open", "read"]

_HOMES = {
    "AddReport": "khabar.api",
    "Record": "khabar.api",
    "open": "khabar.api",
    "read": "khabar.pipeline.files",
    "KhabarError": "khabar.errors",
    "Given": "khabar.model",
    "Page": "khabar.model",
    "Reading": "khabar.model",
    "Rejected": "khabar.model",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'khabar' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
