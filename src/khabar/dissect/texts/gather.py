"""The articles of a page as stretches of prose: gathered paragraph by paragraph, each gap judged."""

from __future__ import annotations

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.texts.borders import Story, judge
from khabar.dissect.texts.entries import live_blog
from khabar.dissect.texts.excerpts import excerpts
from khabar.dissect.texts.index import is_index
from khabar.dissect.texts.openers import is_dated_place, opens_item
from khabar.dissect.texts.titles import SHARED, find_title

# Set on composed pages of the part `train` and the five seeds.
MAIN_SHARE = 0.35  # the main article is the first that has this share of the longest one's words,
MAIN_WORDS = 40  # or this many words,
TITLED_WORDS = 30  # or this many under a title,
CREDITED_WORDS = 15  # or this many above a source credit or keywords,
CREDIT_REACH = 3  # which stand at most so many lines below
NOTICE_WORDS = 60  # words of the longest text without a title that can be a notice of the site
SURER_SHARE = 0.7  # least size of the text behind such a notice, beside it
SECOND_WORDS = 20  # fewest words of a second article


def stories(sheet: Sheet, hints: frozenset[str]) -> list[Story]:
    """The articles in page order, the main one first; empty where the page has none, or is an index of excerpts.

    `hints` are the folded titles of the page's fields.
    """
    live = live_blog(sheet, hints)
    if live:
        return live
    if is_index(sheet):
        return []
    found: list[Story] = []
    dropped = -1
    prose = _prose(sheet) or _only_text(sheet, hints)
    foreign = excerpts(sheet, prose)
    for number in prose:
        if number in foreign:
            dropped = number
            continue
        if number == dropped + 1 and dropped >= 0:
            dropped = number
            continue
        verdict, title = judge(sheet, found[-1] if found else None, number, hints)
        if found and (title is None or is_dated_place(sheet, title.number)) and opens_item(sheet, number):
            found.append(Story(None, untitled=True))
            found[-1].add(sheet, number)
            continue
        if verdict == "drop":
            dropped = number
            continue
        if verdict == "new":
            found.append(Story(title))
        found[-1].add(sheet, number)
    return _chosen(sheet, found)


def _prose(sheet: Sheet) -> list[int]:
    """Lines of prose, and truncated ones that follow prose directly."""
    found: list[int] = []
    for number, shape in enumerate(sheet.shapes):
        truncated = shape == "teaser" and found[-1:] == [number - 1] and sheet.lines[number].mark is None
        if shape == "prose" or truncated:
            found.append(number)
    return found


def _only_text(sheet: Sheet, hints: frozenset[str]) -> list[int]:
    """The one truncated text of a page under a title that it confirms: an article of which the page shows the beginning."""
    cut = [number for number, shape in enumerate(sheet.shapes) if shape == "teaser" and sheet.lines[number].mark is None]
    if len(cut) != 1 or sheet.lines[cut[0]].words < TITLED_WORDS:
        return []
    title = find_title(sheet, (cut[0],), 0, hints)
    return cut if title and (title.repeated or title.marked or _is_headed(sheet, title.number, cut[0])) else []


def _is_headed(sheet: Sheet, title: int, text: int) -> bool:
    """True where a date or credit stands between a title and its text."""
    between = range(title + 1, text)
    return any(sheet.shapes[n] == "credit" or sheet.lines[n].role in ("date_line", "byline_dateline") for n in between)


def _chosen(sheet: Sheet, found: list[Story]) -> list[Story]:
    """The main story and the second ones behind it that have a title; what came before the main one is clutter."""
    if not found:
        return []
    longest = max(story.words for story in found)
    main = next(number for number, story in enumerate(found) if _is_main(sheet, story, longest))
    if found[main].title is None and found[main].words <= NOTICE_WORDS and not _is_credited(sheet, found[main]):
        main = next((number for number, story in enumerate(found) if number > main and _is_surer(story, found[main])), main)
    return [
        found[main],
        *(story for story in found[main + 1 :] if (story.title or story.untitled) and story.words >= SECOND_WORDS),
    ]


def _is_credited(sheet: Sheet, story: Story) -> bool:
    """True for a text with a source credit or keywords behind it."""
    behind = story.lines[-1] + 1
    return any(line.role in ("source_credit", "keywords") for line in sheet.lines[behind : behind + CREDIT_REACH])


def _is_surer(story: Story, notice: Story) -> bool:
    """True for a text under a title that it confirms, behind a shorter one without title, which is a notice of the site."""
    title = story.title
    return (
        title is not None
        and (title.repeated or title.marked or title.shared >= SHARED)
        and story.words >= notice.words * SURER_SHARE
    )


def _is_main(sheet: Sheet, story: Story, longest: int) -> bool:
    least = CREDITED_WORDS if _is_credited(sheet, story) else TITLED_WORDS if story.title else MAIN_WORDS
    return story.words >= min(longest * MAIN_SHARE, least)
