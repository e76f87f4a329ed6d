"""The entries of a live blog: a stamp, perhaps a headline, and a text, again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import AGO, REPLY
from khabar.dissect.texts.borders import Story
from khabar.dissect.texts.runs import Run, runs_of
from khabar.dissect.texts.titles import Title, find_title

# Set on 1,800 pages made of ANT articles, stamps above the paragraphs of one (blogs) or above title and lead of several (lists):
# `KIN` and `TOLD` let through 73 in 100 blogs and 2 in 100 lists.
LEAST = 3  # entries with a text from which a page is a live blog
KIN = 0.22  # share of an entry's content words that the rest of the blog uses, on average; excerpts of other articles have 0.14
TOLD = 0.6  # share of the entries that have a word of the blog's title
SAID_TOLD = 0.34  # the same on a page that calls itself a live blog
SAID_KIN = 0.13  # the same on a page that calls itself a live blog
INTRO_SHARE = 1.0  # words of the text before the entries beside theirs, above which the entries are a list behind an article
HEADLINE_WORDS = 3  # words of the shortest line that says it is a live blog inside a title
SAID_WORDS = 24  # words of the longest line that does
LIVE = (
    "لحظه بلحظه", "تغطيه مباشره", "تغطيه حيه", "تغطيه مستمره", "تغطيه متواصله", "التغطيه المباشره", "اولا باول",
    "اول باول", "تحديثات مباشره", "تحديثات حيه", "مدونه مباشره", "المدونه المباشره",
)  # fmt: skip
"""How live blogs name themselves, folded."""
LIVE_TITLES = ("بث مباشر", "مباشر |", "مباشر:", "مباشر..", "| مباشر", "- مباشر")
"""The same inside a title; alone they are a button."""
_LD = "#LiveBlogPosting."


@dataclass(slots=True)
class Entry(Story):
    """One entry: its lines are `[first, last]`, of which `stamp` holds the time; `day` is the line above it that dates it."""

    first: int = 0
    last: int = 0
    stamp: int = 0
    day: int | None = None


def live_blog(sheet: Sheet, hints: frozenset[str]) -> list[Story]:
    """The blog's own story, then its entries; empty where the page is no live blog. A blog without a text before its entries has
    the first stamp in place of one."""
    if sheet.shapes.count("stamp") < LEAST:
        return []
    runs = runs_of(sheet)
    told = [run for run in runs if run.texts]
    if len(told) < LEAST:
        return []
    said = _says_live(sheet, runs[0].stamp)
    below = _has_headlines_above(sheet, runs)
    if (below and not said) or not _is_live(sheet, runs, told, said):
        return []
    main = _main(sheet, runs, hints, below)
    if not _is_stated(sheet) and not _tell_of_title(sheet, main, told, SAID_TOLD if said else TOLD):
        return []
    return [main, *_entries(sheet, runs, below)]


def is_numbered_blog(sheet: Sheet) -> bool:
    """True for a label that names a live blog above lines numbered `1.`, `2.`: entries without a time, which stay one text."""
    numbers = 0
    labelled = False
    for line in sheet.lines:
        labelled = labelled or (0 < line.words <= HEADLINE_WORDS and line.key in LIVE)
        if labelled and line.words and sheet.forms(line.number)[:2] == [str(numbers + 1), "."]:
            numbers += 1
    return numbers > 1


def _is_stated(sheet: Sheet) -> bool:
    """True where the page's JSON-LD says so."""
    return any(_LD in field.path for field in sheet.analysis.page.fields)


def _says_live(sheet: Sheet, first: int) -> bool:
    """True where the page's fields, or a title or label above the first entry, name a live blog."""
    if _is_stated(sheet):
        return True
    for line in sheet.lines[:first]:
        if not 0 < line.words <= SAID_WORDS:
            continue
        view = sheet.view(line.number)
        if any(word in view for word in LIVE):
            return True
        if line.words > HEADLINE_WORDS and line.mark is None and any(word in view for word in LIVE_TITLES):
            return True
    return False


def _has_headlines_above(sheet: Sheet, runs: Sequence[Run]) -> bool:
    """True where the headline of an entry stands above its stamp, as in lists of articles, or a name does, as in comments."""
    above = [sheet.lines[run.stamp - 1] for run in runs[1:]]  # above the first one stands the title of the page
    heads = sum(
        sheet.shapes[line.number] in ("headline", "short") and line.mark is None and line.tail == "open" for line in above
    )
    return heads * 2 > len(above)


def _is_live(sheet: Sheet, runs: Sequence[Run], told: Sequence[Run], said: bool) -> bool:
    """True where the entries tell of one thing, are no comments and no list behind an article."""
    if not said and any(not _has_clock(sheet, run.stamp) for run in runs):
        return False
    answered = sum(_has_reply(sheet, run) for run in runs)
    cut = sum(sheet.shapes[number] == "teaser" for run in runs for number in range(run.stamp, run.end))
    if answered * 2 > len(runs) or (cut * 2 > len(told) and not said):
        return False
    before = sum(line.words for line in sheet.lines[: runs[0].stamp] if sheet.shapes[line.number] == "prose")
    words = sum(sheet.lines[number].words for run in told for number in run.texts)
    if before > words * INTRO_SHARE and not _is_stated(sheet):
        return False
    return _kinship(sheet, runs[0].stamp, told) >= (SAID_KIN if said else KIN)


def _has_clock(sheet: Sheet, stamp: int) -> bool:
    forms = sheet.forms(stamp)
    return ":" in forms or not AGO.isdisjoint(forms)


def _has_reply(sheet: Sheet, run: Run) -> bool:
    """True for a button under a comment."""
    return any(sheet.forms(number)[:1] and sheet.forms(number)[0] in REPLY for number in range(run.stamp + 1, run.end))


def _kinship(sheet: Sheet, first: int, told: Sequence[Run]) -> float:
    """Mean share of an entry's content words that stand in the other entries or in the lines above them."""
    texts = [frozenset[str]().union(*[sheet.content(number) for number in run.texts]) for run in told]
    above = [sheet.content(line.number) for line in sheet.lines[:first] if sheet.shapes[line.number] in ("prose", "headline")]
    known = frozenset[str]().union(*above)
    held = Counter(word for words in texts for word in words)
    shares = [sum(word in known or held[word] > 1 for word in words) / len(words) for words in texts if words]
    return sum(shares) / max(1, len(shares))


def _tell_of_title(sheet: Sheet, main: Story, told: Sequence[Run], share: float) -> bool:
    """True where so many of the entries have a word of the blog's title."""
    if main.title is None:
        return share < TOLD
    words = sheet.content(main.title.number)
    named = sum(any(not words.isdisjoint(sheet.content(number)) for number in run.texts) for run in told)
    return named >= len(told) * share


def _main(sheet: Sheet, runs: Sequence[Run], hints: frozenset[str], below: bool) -> Story:
    """The blog's title, and its text before the entries."""
    first = runs[0].stamp - below
    intro = [number for number in range(first) if sheet.shapes[number] == "prose" and sheet.lines[number].mark is None]
    lead = (intro[0], *runs[0].texts) if intro else (first, *runs[0].texts)
    title = find_title(sheet, lead, 0, hints) or _live_title(sheet, lead[0])
    story = Story(title)
    for number in intro:
        if title is None or number > title.number:
            story.add(sheet, number)
    if not story.lines:
        story.lines.append(first)
        story.words = sheet.lines[title.number].words if title else 1
    return story


def _live_title(sheet: Sheet, first: int) -> Title | None:
    """The lowest line above the text that names a live blog, and is no label."""
    for number in range(first - 1, -1, -1):
        view = sheet.view(number)
        named = any(word in view for word in (*LIVE, *LIVE_TITLES))
        if named and sheet.shapes[number] == "headline" and sheet.lines[number].mark is None:
            return Title(number, 0.0, repeated=False, marked=False)
    return None


def _entries(sheet: Sheet, runs: Sequence[Run], below: bool) -> Iterator[Entry]:
    """The entries; one without a text is its headline alone."""
    days = _days(sheet, runs[0].stamp, runs[-1].stamp) if runs else {}
    for place, run in enumerate(runs):
        end = run.end - below if place + 1 < len(runs) else run.end
        first = run.stamp - below
        head = first if below else _headline(sheet, run)
        entry = Entry(Title(head, 0.0, repeated=False, marked=False) if head is not None else None, first=first, stamp=run.stamp)
        inside = range(run.stamp + 1, end)
        texts = (
            run.texts or [number for number in inside if number != head and sheet.shapes[number] in ("headline", "teaser")][:1]
        )
        for number in texts:
            entry.add(sheet, number)
        if not entry.lines and head is not None:
            entry = replace(entry, title=None)
            entry.add(sheet, head)
        if entry.lines:
            entry.last = max(entry.lines[-1], run.stamp)
            entry.day = days[run.stamp]
            yield entry


def _headline(sheet: Sheet, run: Run) -> int | None:
    """The line right behind a stamp, if a text follows it."""
    number = run.stamp + 1
    plain = number < run.end and sheet.shapes[number] in ("headline", "short") and sheet.lines[number].mark is None
    return number if plain and number not in run.texts and sheet.lines[number].words > 1 else None


def _days(sheet: Sheet, first: int, last: int) -> dict[int, int | None]:
    """For each line from `first` to `last` the line of the whole date above it that dates the entries below, if there is one."""
    found: dict[int, int | None] = {}
    day: int | None = None
    for number in range(first, last + 1):
        found[number] = None if sheet.lines[number].dates else day
        if number > first and sheet.shapes[number] == "stamp" and any(date.iso for date in sheet.lines[number].dates):
            day = number
    return found
