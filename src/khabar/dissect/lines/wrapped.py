"""Text whose paragraphs were broken into lines of one length, as old pages and e-mails have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean, pstdev

from khabar.dissect.lines.features import Line

RUN = 5  # lines from which broken paragraphs can be told
TAIL = 2  # lines at the end of such a stretch that may be shorter
SIZE = (50, 110)  # characters of a line of full length
SPREAD = 0.15  # standard deviation of the lines' lengths beside their mean, at most; headlines vary by a third and more
LEAST_WORDS = 7  # words of a line of full length
MARKED = 0.5  # share of lines with a stop or comma inside: lists of headlines have few


def wrapped(lines: Sequence[Line], shapes: Sequence[str]) -> set[int]:
    """The numbers of lines that are broken paragraphs, their short last lines too."""
    found: set[int] = set()
    for run in _runs(lines, shapes):
        full = run[:-TAIL]
        if len(full) < RUN:
            continue
        sizes = [lines[number].end - lines[number].start for number in full]
        marked = sum(lines[number].stops + lines[number].commas > 0 for number in full)
        if SIZE[0] <= fmean(sizes) <= SIZE[1] and pstdev(sizes) <= SPREAD * fmean(sizes) and marked >= MARKED * len(full):
            found.update(run)
    return found


def _runs(lines: Sequence[Line], shapes: Sequence[str]) -> Iterator[list[int]]:
    """Stretches of lines that follow each other without a gap, each of full length but the last."""
    run: list[int] = []
    for line, shape in zip(lines, shapes, strict=True):
        plain = (
            shape in ("headline", "prose", "short")
            and line.mark is None
            and not line.linked
            and not line.zone
            and not line.counted
        )
        if run and (not plain or line.gap or lines[run[-1]].words < LEAST_WORDS):
            yield run
            run = []
        if plain and (run or line.words >= LEAST_WORDS):
            run.append(line.number)
    if run:
        yield run
