"""The articles of a page as stretches of prose: gathered paragraph by paragraph, each gap judged."""

from __future__ import annotations

from khabar.dissect.borders import Story, judge
from khabar.dissect.excerpts import excerpts
from khabar.dissect.sheet import Sheet
from khabar.dissect.titles import SHARED

# Set on composed pages of the part `train` and the five seeds.
MAIN_SHARE = 0.35  # the main article is the first that has this share of the longest one's words,
MAIN_WORDS = 40  # or this many words,
TITLED_WORDS = 30  # or this many under a title,
CREDITED_WORDS = 15  # or this many above a source credit or keywords,
CREDIT_REACH = 3  # which stand at most so many lines below
NOTICE_WORDS = 60  # words of the longest text without a title that can be a notice of the site
SURER_SHARE = 0.7  # least size of the text behind such a notice, beside it
SECOND_WORDS = 20  # fewest words of a second article
INDEX_EXCERPTS = 4  # paragraphs from which a page can be an index of excerpts,
EXCERPT_WORDS = 60  # words of the longest excerpt,
EXCERPT_TITLE = 5  # words of the shortest headline above one


def stories(sheet: Sheet, hints: frozenset[str]) -> list[Story]:
    """The articles in page order, the main one first; empty where the page has none, or is an index of excerpts.

    `hints` are the folded titles of the page's fields.
    """
    if _is_index(sheet):
        return []
    found: list[Story] = []
    dropped = -1
    prose = _prose(sheet)
    foreign = excerpts(sheet, prose)
    for number in prose:
        if number in foreign:
            dropped = number
            continue
        if number == dropped + 1 and dropped >= 0:
            dropped = number
            continue
        verdict, title = judge(sheet, found[-1] if found else None, number, hints)
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


def _is_index(sheet: Sheet) -> bool:
    """True for a page of excerpts: short paragraphs, each alone under a headline that tells the same."""
    prose = [number for number, shape in enumerate(sheet.shapes) if shape == "prose"]
    if len(prose) < INDEX_EXCERPTS or any(sheet.lines[number].words > EXCERPT_WORDS for number in prose):
        return False
    return all(_is_excerpt(sheet, number) for number in prose)


def _is_excerpt(sheet: Sheet, number: int) -> bool:
    above = number - 1
    if above < 0 or sheet.shapes[above] != "headline" or sheet.lines[above].words < EXCERPT_TITLE or sheet.continues(number):
        return False
    words = sheet.content(above)
    return len(words & sheet.content(number)) >= len(words) * SHARED


def _chosen(sheet: Sheet, found: list[Story]) -> list[Story]:
    """The main story and the second ones behind it that have a title; what came before the main one is clutter."""
    if not found:
        return []
    longest = max(story.words for story in found)
    main = next(number for number, story in enumerate(found) if _is_main(sheet, story, longest))
    if found[main].title is None and found[main].words <= NOTICE_WORDS and not _is_credited(sheet, found[main]):
        main = next((number for number, story in enumerate(found) if number > main and _is_surer(story, found[main])), main)
    return [found[main], *(story for story in found[main + 1 :] if story.title and story.words >= SECOND_WORDS)]


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
