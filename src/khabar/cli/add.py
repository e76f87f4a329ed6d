"""`khabar add`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from khabar.cli.options import config_option, given_options, json_option, record_argument

SHOWN = 20  # rejected pages listed on standard error; all of them are kept in the record


@click.command()
@record_argument
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@given_options
@click.option("--manifest", type=click.Path(path_type=Path), help="CSV: path, url, outlet, published, captured_at, archive_url.")
@click.option("--workers", type=click.IntRange(min=0), help="Processes that read pages; 0 is one a core.")
@config_option
@json_option
def add(
    record: Path,
    paths: tuple[Path, ...],
    published: str | None,
    outlet: str | None,
    manifest: Path | None,
    workers: int | None,
    config: Path | None,
    as_json: bool,
) -> None:
    """Read pages into RECORD; it is made if it does not exist.

    PATHS are files, folders or archives (.txt .html .htm .warc .warc.gz .jsonl .zip). Adding pages twice changes nothing. Ctrl-C
    loses nothing that was stored: run the same command again to go on. A page that cannot be read is rejected with its reason,
    and the run goes on; the exit code is then 1.
    """
    from khabar.api import open as open_record
    from khabar.cli.progress import progress
    from khabar.cli.terminal import Output
    from khabar.errors import InputError
    from khabar.model import Given

    made_here = not record.exists()
    try:
        with open_record(record, create=True, config=config) as opened, progress() as advance:
            report = opened.add(
                *paths,
                given=Given(published=published, outlet=outlet),
                manifest=manifest,
                workers=workers,
                on_page=advance,
            )
    except InputError:
        if made_here:
            record.unlink(missing_ok=True)  # a path or manifest was wrong: nothing was read
        raise
    output = Output(as_json=as_json)
    if as_json:
        output.json(report)
    else:
        output.line(
            f"{report.pages} new pages, {report.captures} new captures, {report.known} known; "
            f"{report.articles} articles in {report.stories} stories; {len(report.rejected)} rejected"
        )
    for item in report.rejected[:SHOWN]:
        where = f"{item.source or ''}{'!' + item.locator if item.locator else ''}"
        output.note(f"khabar: {where}: {item.reason}")
    if len(report.rejected) > SHOWN:
        output.note(f"khabar: and {len(report.rejected) - SHOWN} more; all are kept in the record")
    if report.interrupted:
        output.note("khabar: interrupted; what was read is stored. Run the same command again to go on.")
        sys.exit(130)
    if report.rejected:
        sys.exit(1)
