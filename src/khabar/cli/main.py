"""The command `khabar`. Each command lives in its own module and is imported when it is called: `--help` stays quick."""

from __future__ import annotations

import atexit
import gc
import sys
from importlib import import_module

import click

from khabar.errors import KhabarError
from khabar.version import VERSION

COMMANDS = {
    "add": ("add", "Read pages into a record: files, folders, archives."),
    "check": ("keep", "Verify a record: digests, spans against quotes, index."),
    "conflicts": ("contradict", "Where pages contradict each other, side by side."),
    "copy": ("keep", "Make a safe copy of a record, also while it is in use."),
    "decide": ("keep", "Log a decision on a fact: accept, reject or note."),
    "demo": ("demo", "Build a record from the sample pages and walk through it."),
    "entities": ("identity", "People, organisations, places; their names, roles over time, and why they are one."),
    "events": ("ask", "The events as a table in ACLED's and UCDP's terms."),
    "export": ("keep", "Write the record as JSON Lines or CSV files."),
    "figures": ("ledger", "A number's history: every value and who gave it."),
    "keyphrases": ("about", "What an article or story is about, in its own words."),
    "merge": ("identity", "Say that two entities are one."),
    "read": ("read", "Read pages and print one JSON object a page; nothing is kept."),
    "said": ("ask", "Who said what, when, through whom."),
    "search": ("look", "Full-text search, forgiving of Arabic spelling."),
    "show": ("look", "Open one fact on the characters of its page."),
    "related": ("about", "What to read beside an article, each with the reason."),
    "reprints": ("copies", "Who prints whose text, and what one article shares with others."),
    "sources": ("look", "What stands behind a fact: chain, copies, independent origins."),
    "split": ("identity", "Say that an entity is another one in some articles."),
    "stories": ("ask", "The stories of a record."),
    "timeline": ("ask", "Dated, sourced entries; happened, planned and denied kept apart."),
}


class Commands(click.Group):
    """A group that knows its commands' names and first lines without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"khabar.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="khabar")
def khabar() -> None:
    """Turn raw Arabic news pages into a sourced, searchable record.

    Who said what, who did what, how many, where, when, through whom we know it, and how many independent sources there are. Works
    offline; every fact opens on the exact characters of its page.

    \b
      khabar add talks.khabar pages/          read pages into a record
      khabar timeline talks.khabar            what happened, is planned, was denied
      khabar said talks.khabar --by وزير      who said what, through whom
      khabar show talks.khabar v-1a2b         one fact, on its page

    Exit codes: 0 done, 1 something could not be read, 2 wrong use, 3 the record is unusable, 130 interrupted.
    """


def main() -> None:
    """Run the command line; errors of Khabar's own become one line and an exit code."""
    atexit.register(gc.freeze)  # a last search for cycles among all that ends with the process takes a tenth of a short command
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        khabar.main(prog_name="khabar", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.stderr.write("khabar: interrupted\n")
        sys.exit(130)
    except KhabarError as error:
        sys.stderr.write(f"khabar: {error}\n")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


if __name__ == "__main__":
    main()
