"""Roles of the lines of a live blog, and the articles made of them: the blog's own, then its entries."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.zones import CLUTTER
from khabar.dissect.roles.around import label_before
from khabar.dissect.roles.lists import label_list
from khabar.dissect.roles.neighbours import settle
from khabar.dissect.roles.paging import label_pagers
from khabar.dissect.roles.parts import Part, begin_of, entry_of, part_of
from khabar.dissect.texts.borders import Story
from khabar.dissect.texts.entries import Entry
from khabar.dissect.texts.head import SHAPED, is_label, label_head
from khabar.dissect.texts.inside import label_text
from khabar.model import Role

_BODY = ("prose", "headline", "teaser")


def label_live(sheet: Sheet, main: Story, entries: Sequence[Entry]) -> tuple[list[Role], list[Part]]:
    """The role of each line of a live blog, and its articles: the main one is the title and the text before the entries."""
    roles: list[Role | None] = [None] * len(sheet)
    label_pagers(sheet, roles)
    first, last = entries[0].first, entries[-1].last
    start = main.title.top if main.title else min(main.lines[0], first)
    end = _label_main(sheet, roles, main, start, first)
    for entry in entries:
        _label_entry(sheet, roles, entry)
    if main.title or main.lines[0] < first:
        label_before(sheet, roles, main, start)
    whole = Story(main.title, [*main.lines, *entries[-1].lines], main.words, main.content.union(*[e.content for e in entries]))
    label_list(sheet, roles, whole, range(end + 1, first), "after")
    label_list(sheet, roles, whole, range(first, last), "after")
    label_list(sheet, roles, whole, range(last + 1, len(sheet)), "after")
    label_list(sheet, roles, None, range(start), "start")
    done: list[Role] = [role or "site_furniture" for role in roles]
    settle(sheet, done)
    others = frozenset(range(first, last + 1))
    main_part = part_of(done, main, start, max(start, end), (begin_of(done, start), len(done)), second=False, others=others)
    return done, [main_part, *(entry_of(done, entry, entry.first, entry.last) for entry in entries)]


def _label_main(sheet: Sheet, roles: list[Role | None], main: Story, start: int, first: int) -> int:
    """Label the lines from the title to the first entry; return the last one of the blog's own text."""
    intro = main.lines[0] < first
    if main.title:
        roles[main.title.number] = "main_title"
        label_head(sheet, roles, main, range(start, main.lines[0] if intro else first), False)
    return label_text(sheet, roles, main, first, False) if intro else first - 1


def _label_entry(sheet: Sheet, roles: list[Role | None], entry: Entry) -> None:
    """Label the lines of one entry."""
    roles[entry.stamp] = "date_line"
    if entry.day is not None:
        roles[entry.day] = "date_line"
    if entry.title:
        roles[entry.title.number] = "second_title"
    linked = False
    for number in range(entry.first, entry.last + 1):
        if roles[number] is None:
            roles[number] = "read_also_link" if linked and sheet.shapes[number] == "headline" else _inner(sheet, entry, number)
        linked = roles[number] == "read_also_link" and is_label(sheet, number)


def _inner(sheet: Sheet, entry: Entry, number: int) -> Role:
    """The role of a line of an entry that is neither its stamp nor its headline."""
    line, shape = sheet.lines[number], sheet.shapes[number]
    if number in entry.lines:
        return "second_body"
    if shape in SHAPED:
        return SHAPED[shape]
    if shape == "credit":
        return "source_credit"
    if line.role is not None:
        return line.role
    return "second_body" if shape in _BODY and line.zone not in CLUTTER else "site_furniture"
