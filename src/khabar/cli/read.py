"""`khabar read`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from khabar.cli.options import config_option, given_options


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@given_options
@config_option
def read(paths: tuple[Path, ...], published: str | None, outlet: str | None, config: Path | None) -> None:
    """Read pages and print one JSON object a page, in the form khabar.page/1.

    PATHS are files, folders or archives (.txt .html .htm .warc .warc.gz .jsonl .zip). Rejected pages go to standard error with
    their reason; the exit code is then 1.
    """
    from khabar.model import Given, Rejected
    from khabar.model.wire import encode_reading
    from khabar.pipeline.files import read as read_pages

    rejected = 0
    for result in read_pages(*paths, given=Given(published=published, outlet=outlet), config=config):
        if isinstance(result, Rejected):
            rejected += 1
            sys.stderr.write(f"khabar: {result.source or ''}{'!' + result.locator if result.locator else ''}: {result.reason}\n")
        else:
            sys.stdout.buffer.write(encode_reading(result) + b"\n")
    sys.stdout.buffer.flush()
    if rejected:
        sys.exit(1)
