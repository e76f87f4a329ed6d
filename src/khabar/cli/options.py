"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., object])

record_argument = click.argument("record", type=click.Path(path_type=Path, dir_okay=False))
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
config_option = click.option("--config", type=click.Path(path_type=Path), help="A settings file; see default.toml.")


def _iso_date(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value} is not a date; write it as 2024-10-01") from None


def given_options(command: F) -> F:
    """What the user says of all pages of a call."""
    for option in (
        click.option("--published", callback=_iso_date, metavar="DATE", help="Date of publication that the pages do not hold."),
        click.option("--outlet", metavar="NAME", help="Name of the outlet that the pages come from."),
    ):
        command = option(command)
    return command


author_option = click.option("--by", "author", metavar="NAME", help="Who decides; the login name by default.")


def now() -> str:
    """The moment of a decision (ISO, UTC, to the second)."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds")


def who(author: str | None) -> str:
    """The one who decides."""
    from getpass import getuser

    return author or getuser()
