"""Arabic, Latin and numbers side by side: isolates and aligned tables on a terminal, plain text in a pipe."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from khabar.cli.terminal import FSI, PDI, cell, safe


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, ""), (1200.0, "1200"), (3.5, "3.5"), (("أ", "ب"), "أ، ب"), (True, "yes"), ("سطر\nثان", "سطر ثان")],
)
def test_values_are_shown_plainly(value, shown):
    assert cell(value) == shown


def test_controls_and_overrides_are_made_visible():
    assert safe("أ\u202eب\x1b[31mج") == "أ\ufffdب\ufffd[31mج"


def test_a_terminal_gets_an_aligned_table_with_isolated_cells(sample_record):
    """A real terminal: a pseudo-terminal of 100 columns, so that headlines wrap."""
    leader, follower = pty.openpty()
    env = {**os.environ, "COLUMNS": "100", "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "khabar.cli.main", "timeline", str(sample_record)]
    process = subprocess.Popen(command, stdout=follower, stderr=subprocess.DEVNULL, env=env)
    os.close(follower)
    pieces = []
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(leader)
    assert process.wait(timeout=60) == 0
    shown = b"".join(pieces).decode()
    lines = [line for line in shown.splitlines() if FSI in line]
    assert len(lines) > 50
    assert all(line.count(FSI) == line.count(PDI) for line in lines), "no isolate runs over the end of a line"
    assert "status" in shown
    assert "─" in shown
