"""dateparser behind Khabar's face: a string and its day in, times out. The other peer for times is Duckling (peer_duckling.py).

No others were found on PyPI that read Arabic: parsedatetime, ctparse, timefhuman and ovos-date-parser do not; HeidelTime does,
in Java and with a part-of-speech tagger of its own for Arabic, and was not run.

Doubts are the peer's: a point in time is right as a minute, day, week, month or year, whichever gold has; neither type nor
modifier is asked for.
"""

from __future__ import annotations

from datetime import datetime

from strings import NO_DAY, Item, Read

MEANINGS = ("%Y-%m-%dT%H:%M", "%Y-%m-%d", "%G-W%V", "%Y-%m", "%Y")  # what a point in time may mean
PREFER = "current_period"  # of dateparser's three ways to choose a year the best on the articles, and its default


def dateparser_read(text: str, published: str | None) -> Read:
    """dateparser's search, line by line."""
    found, at = [], 0
    for line in text.split("\n"):
        found += _searched(line, published or NO_DAY, at) if line.strip() else []
        at += len(line) + 1
    return Read(times=found)


def _searched(line: str, day: str, at: int) -> list[Item]:
    """What dateparser finds in a line that begins at a place of its text."""
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime.fromisoformat(day), "PREFER_DATES_FROM": PREFER}
    found, place = [], 0
    for words, moment in search_dates(line, languages=["ar"], settings=settings) or ():
        start = line.find(words, place)
        if start >= 0:
            place = start + len(words)
            values = [moment.strftime(form) for form in MEANINGS]
            found.append({"text": words, "start": at + start, "end": at + place, "values": values})
    return found
