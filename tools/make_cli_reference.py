"""Write docs/reference/cli.md from the commands themselves; a test compares the two.

python tools/make_cli_reference.py
"""

from __future__ import annotations

from pathlib import Path

import click

from khabar.cli.main import COMMANDS, khabar

TARGET = Path(__file__).parents[1] / "docs" / "reference" / "cli.md"
WIDTH = 100
HELP = khabar.context_settings["help_option_names"]


def reference() -> str:
    """The help of every command, in order of name."""
    parts = ["# Commands\n\nMade by `tools/make_cli_reference.py`; do not edit.\n"]
    for name in ["", *sorted(COMMANDS)]:
        with click.Context(khabar, info_name="khabar", help_option_names=HELP, terminal_width=WIDTH) as root:
            command = khabar.get_command(root, name) if name else None
            if command is None:
                text = khabar.get_help(root)
            else:
                with click.Context(command, info_name=name, parent=root, help_option_names=HELP, terminal_width=WIDTH) as inner:
                    text = command.get_help(inner)
        parts.append(f"## khabar {name}".rstrip() + f"\n\n```\n{text}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
