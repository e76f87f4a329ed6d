"""Excerpts of other articles that stand right behind a text, with no headline and no marker: told by their words, which the text
before them does not know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import JOINING, NO_AND

# Of 1,308 articles of ANT, 3 have an end that these take for excerpts; of the same articles with the first paragraphs of two
# others behind them, the excerpts are found in 68 of 100.
EACH = 0.2  # share of an excerpt's content words that stand above it, at most,
MEAN = 0.12  # and of all excerpts together
MIN_WORDS = 6  # content words of a paragraph that can be judged
LEAST = 2  # paragraphs that are judged together
CUT = 0.08  # the same share for one paragraph alone, if it is cut off in the middle of a sentence


def excerpts(sheet: Sheet, paragraphs: Sequence[int]) -> set[int]:
    """Those of the paragraphs that are excerpts of other articles. `paragraphs` are line numbers in order."""
    found: set[int] = set()
    for run in _runs(paragraphs):
        found.update(_tail(sheet, run))
    return found


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Stretches of lines that follow each other directly."""
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run


def _tail(sheet: Sheet, run: list[int]) -> list[int]:
    """The excerpts at the end of paragraphs that follow each other."""
    known = set(sheet.content(run[0]))
    shares: list[float] = []
    for number in run[1:]:
        words = sheet.content(number)
        judged = len(words) >= MIN_WORDS and not _goes_on(sheet, number)
        shares.append(len(words & known) / len(words) if judged else 1.0)
        known |= words
    size = 0
    while size < len(shares) and shares[-1 - size] <= EACH:
        size += 1
    while size >= LEAST and sum(shares[-size:]) / size > MEAN:
        size -= 1
    tail = run[-size:] if size >= LEAST else run[-1:] if shares and shares[-1] <= CUT and _is_cut(sheet, run) else []
    openings = sum(sheet.begins_article(number) for number in tail)
    return tail if openings * 2 >= len(tail) else []


def _goes_on(sheet: Sheet, number: int) -> bool:
    """True for a paragraph whose first word joins it to the one above, or may do so."""
    first = next(iter(sheet.forms(number)), "")
    return (
        sheet.continues(number)
        or sheet.lines[number].bullet
        or first in JOINING
        or (first.startswith("و") and first not in NO_AND)
    )


def _is_cut(sheet: Sheet, run: list[int]) -> bool:
    """True where the last paragraph breaks off though the one before it ends as paragraphs do."""
    return sheet.lines[run[-1]].tail == "open" and sheet.lines[run[-2]].tail == "stop"
