"""What the commands that ask a record share: opening it, and how sources are shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from khabar.cli.terminal import Output

if TYPE_CHECKING:
    from khabar.api import Record
    from khabar.views import Cite, Origins


@contextmanager
def asked(path: Path) -> Iterator[Record]:
    """The record, opened for reading only."""
    from khabar.api import open as open_record

    with open_record(path, read_only=True) as record:
        if not record.store.links_are_current:
            Output().note("khabar: pages were added without being linked (an interrupted add?); run `khabar add` again")
        yield record


def outlet_of(source: Cite) -> str:
    """The outlet as a table shows it, with whom it credits."""
    outlet = source.outlet or "?"
    return f"{outlet} ← {source.credited}" if source.credited else outlet


def independent(origins: Origins) -> str:
    """Independent origins as a table shows them: those with a name, and how many more have none."""
    return f"{origins.count} + {origins.unknown}?" if origins.unknown else str(origins.count)
