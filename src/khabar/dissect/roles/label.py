"""The role of every line, once the articles are found: what stands in an article, above it, behind it."""

from __future__ import annotations

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.roles.around import label_after, label_before
from khabar.dissect.roles.live import label_live
from khabar.dissect.roles.neighbours import settle
from khabar.dissect.roles.paging import label_pagers
from khabar.dissect.roles.parts import Part, begin_of, part_of
from khabar.dissect.texts.borders import Story
from khabar.dissect.texts.entries import Entry
from khabar.dissect.texts.head import label_head
from khabar.dissect.texts.index import is_index, label_index
from khabar.dissect.texts.inside import label_text
from khabar.dissect.texts.openers import is_dated_place
from khabar.model import Role


def label(sheet: Sheet, stories: list[Story]) -> tuple[list[Role], list[Part]]:
    """The role of each line, and the articles as stretches of lines."""
    entries = [story for story in stories if isinstance(story, Entry)]
    if entries:
        own = next((story for story in stories if not isinstance(story, Entry)), None)
        return label_live(sheet, own or Story(None, [entries[0].first]), entries)
    roles: list[Role | None] = [None] * len(sheet)
    _label_openers(sheet, roles, stories)
    label_pagers(sheet, roles)
    starts = [story.title.top if story.title else story.lines[0] for story in stories]
    limits = [*starts[1:], len(sheet)]
    ends = [
        _label_article(sheet, roles, story, start, limit, second=number > 0)
        for number, (story, start, limit) in enumerate(zip(stories, starts, limits, strict=False))
    ]
    if stories:
        label_before(sheet, roles, stories[0], starts[0])
        _label_openers(sheet, roles, stories[:1])  # a text without a title takes the dateline above it for a mere date
    else:
        if is_index(sheet):
            label_index(sheet, roles)
        label_after(sheet, roles, None, 0, len(sheet))
    for story, end, limit in zip(stories, ends, limits, strict=False):
        label_after(sheet, roles, story, end + 1, limit)
    whole: list[Role] = [role or "site_furniture" for role in roles]
    settle(sheet, whole)
    return whole, _parts(whole, stories, starts, ends)


def _label_openers(sheet: Sheet, roles: list[Role | None], stories: list[Story]) -> None:
    """Label the dateline with a date that stands right above a text."""
    for story in stories:
        above = story.lines[0] - 1
        if above >= 0 and is_dated_place(sheet, above):
            roles[above] = "byline_dateline"


def _label_article(sheet: Sheet, roles: list[Role | None], story: Story, start: int, limit: int, *, second: bool) -> int:
    """Label an article from its title to the last line of its text, which is returned."""
    if story.title:
        roles[story.title.number] = "second_title" if second else "main_title"
    label_head(sheet, roles, story, range(start, story.lines[0]), second)
    return label_text(sheet, roles, story, limit, second)


def _parts(roles: list[Role], stories: list[Story], starts: list[int], ends: list[int]) -> list[Part]:
    begins = [begin_of(roles, start) for start in starts]
    limits = [*begins[1:], len(roles)]
    return [
        part_of(roles, story, start, end, (begin, limit), second=number > 0)
        for number, (story, start, end, begin, limit) in enumerate(zip(stories, starts, ends, begins, limits, strict=False))
    ]
