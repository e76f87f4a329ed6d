"""When an entry of a live blog was published: its stamp says it, or the blog's date bounds it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from khabar.dissect.findings.dating import Dating, day_finding
from khabar.dissect.lines.days import Day, day_of
from khabar.dissect.lines.wordlists import AGO
from khabar.dissect.texts.entries import Entry
from khabar.lexicon.tables import Weekday
from khabar.model import DateFinding, TextEvidence

_ISO_DAY = 10  # characters of an ISO day


def entry_published(dating: Dating, blog: DateFinding | None) -> DateFinding | None:
    """The date of an entry: of its stamp, else of the line above that dates its day, else that of the blog or the day after it,
    as blogs go on past midnight. Null for `منذ 5 دقائق`, which counts from the unknown time at which the page was kept."""
    story = dating.part.story
    if not isinstance(story, Entry):
        return None
    stamp = dating.sheet.lines[story.stamp]
    for number, basis in ((story.stamp, "stamp of the entry"), (story.day, "date above the entry")):
        found = _dated(dating, number, basis) if number is not None else None
        if found:
            return found
    if not AGO.isdisjoint(dating.sheet.forms(story.stamp)):
        dating.refuse("published unknown", "its stamp counts from the time of reading", stamp.start, stamp.end)
        return None
    found = _bounded(dating, story, blog)
    if found is None:
        dating.refuse("published unknown", "its stamp is a clock time, and the blog gives no day for it", stamp.start, stamp.end)
    return found


def _dated(dating: Dating, number: int, basis: str) -> DateFinding | None:
    for named in dating.sheet.lines[number].dates:
        day = day_of(named)
        if isinstance(day, Day):
            return day_finding(day, basis, TextEvidence.of(dating.page, named.start, named.end))
        dating.refuse("published", day, named.start, named.end)
    return None


def _bounded(dating: Dating, story: Entry, blog: DateFinding | None) -> DateFinding | None:
    """The blog's day or the next one; the weekday in the stamp tells which."""
    if blog is None or blog.value is None or len(blog.latest) != _ISO_DAY:
        return None
    stamp = dating.sheet.lines[story.stamp]
    evidence = (*blog.evidence, TextEvidence.of(dating.page, stamp.start, stamp.end))
    last = date.fromisoformat(blog.latest) + timedelta(days=1)
    named = dating.sheet.analysis.hits_in(Weekday, stamp.first, stamp.last)
    if not named:
        basis = f"clock time, the blog's {blog.basis} or the day after"
        return replace(blog, latest=last.isoformat(), edtf=f"{blog.value}~", basis=basis, evidence=evidence)
    days = (date.fromisoformat(blog.earliest), last)
    fitting = [day for day in days if day.weekday() == named[0].row.weekday]
    if blog.precision != "day" or len(fitting) != 1 or blog.earliest != blog.latest:
        return None
    day = fitting[0]
    found = day_finding(Day(day, day, day), f"weekday and clock time, the blog's {blog.basis}", evidence[-1])
    return replace(found, evidence=evidence)
