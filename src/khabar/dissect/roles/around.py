"""Roles of the lines above the first article and behind each one."""

from __future__ import annotations

from khabar.dissect.lines.days import Day, day_of
from khabar.dissect.lines.lead_date import names_weekday
from khabar.dissect.lines.shapes import MENU_LABELS, is_list
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import STAFF, TODAY
from khabar.dissect.roles.lists import label_list
from khabar.dissect.texts.borders import Story
from khabar.dissect.texts.head import head_role, is_dated
from khabar.model import Role

BARE_HEAD = 3  # lines above a text without a title that may speak of it
SIGNED_WORDS = 5  # words of the longest date line with a name, the month's among them
MENU_LINES = 1  # lines of a page's head, in which a date can be a clock, whatever stands above it
MENU_RUN = 3  # short lines in a row that are a menu
HEAD_LINES = 3  # lines of a page's head, in which one button above a date is no menu
LIST_REACH = 4  # lines above a date in which the dates of a list stand
STAFF_WORDS = 4  # words of the longest office of a paper's head
KICKER_LINES = 3  # sections that may stand above a title
KICKER_WORDS = 5  # words of the longest one


def label_before(sheet: Sheet, roles: list[Role | None], story: Story, first: int) -> None:
    """The lines above the first article, whose title or text begins at line `first`."""
    if story.title is None:
        _label_bare_head(sheet, roles, story, first)
    else:
        above = first - 1 - _label_kickers(sheet, roles, first)
        if _is_own_stamp(sheet, story, above):
            roles[above] = "date_line"
    label_list(sheet, roles, story, range(first), "start")


def label_after(sheet: Sheet, roles: list[Role | None], story: Story | None, first: int, limit: int) -> None:
    """The lines behind an article up to the next one. Without an article, the whole page."""
    if story and limit < len(sheet):
        _label_kickers(sheet, roles, limit)
    label_list(sheet, roles, story, range(first, limit), "after" if story else "start")


def _label_bare_head(sheet: Sheet, roles: list[Role | None], story: Story, first: int) -> None:
    """Right above a text without a title: a date, a name, a place."""
    for number in range(first - 1, max(-1, first - 1 - BARE_HEAD), -1):
        role = sheet.lines[number].role
        if role not in (None, "date_line", "byline_dateline", "source_credit"):
            return
        if sheet.shapes[number] == "stamp":
            if role is None and number > 0 and sheet.shapes[number - 1] in ("headline", "teaser"):
                return
            roles[number] = "date_line"
        elif role or sheet.is_credit(number):
            roles[number] = head_role(sheet, story, number)
        else:
            return


def _label_kickers(sheet: Sheet, roles: list[Role | None], title: int) -> int:
    """Label the sections right above a title, and say how many there are."""
    count = _kickers(sheet, title)
    for number in range(title - count, title):
        roles[number] = "kicker_or_section"
    return count


def _kickers(sheet: Sheet, title: int) -> int:
    """How many lines right above a title are its section: few short ones, set apart from a menu."""
    count = 0
    while count <= KICKER_LINES and title - count > 0 and _is_section(sheet, title - count - 1):
        count += 1
        if count > 1 and sheet.lines[title - count].gap > sheet.lines[title].gap:
            break
    if count <= KICKER_LINES:
        return count
    return 1 if sheet.lines[title - 1].gap and not sheet.lines[title - 2].gap else 0


def _is_section(sheet: Sheet, number: int) -> bool:
    """True for a line that can be the name of a section: short, of words alone."""
    line = sheet.lines[number]
    if line.zone == "crumbs":
        return True
    if number > 0 and _names_staff(sheet, number - 1):
        return False
    if line.mark and line.effect != "opens_related" and not sheet.view(number).startswith("الرئيسيه"):
        return False
    if (
        line.words == 0
        or line.words > KICKER_WORDS
        or line.dates
        or is_list(line)
        or line.tail != "open"
        or line.zone not in ("", "title")
    ):
        return False
    return sheet.shapes[number] in ("short", "headline") and not sheet.view(number).endswith(("-", "–"))


def _names_staff(sheet: Sheet, number: int) -> bool:
    """True for `رئيس التحرير`: the name of who holds the office stands on the next line."""
    line = sheet.lines[number]
    return line.role == "site_furniture" and 0 < line.words <= STAFF_WORDS and sheet.forms(number)[0] in STAFF


def _is_own_stamp(sheet: Sheet, story: Story, number: int) -> bool:
    """True for a date right above a title that is the article's own: marked as published, inside the article's element, of the
    weekday that the text gives to the day of writing, or behind the page's menu where no other date stands under the title.

    Any other date above a title can be the page's clock, which prints the day on which the page was fetched.
    """
    if number < 0 or not (sheet.shapes[number] == "stamp" or _is_signed(sheet, number)) or sheet.lines[number].effect == "clock":
        return False
    line = sheet.lines[number]
    if line.effect == "published" or (line.zone == "date" and line.inside):
        return True
    days = [day for day in map(day_of, line.dates) if isinstance(day, Day)]
    told = [names_weekday(sheet, story.lines, day.value) for day in days]
    if not days or _has_stamp(sheet, story):
        return False
    return any(told) or (None in told and _is_behind_menu(sheet, number))


def _is_signed(sheet: Sheet, number: int) -> bool:
    """True for `غرفة الأخبار في 26 يونيو 2018`: a date with the name of who wrote beside it; not `الطقس اليوم 15/2/2018`."""
    dated = is_dated(sheet, number) and TODAY.isdisjoint(sheet.forms(number))
    return dated and sheet.lines[number].words <= SIGNED_WORDS


def _has_stamp(sheet: Sheet, story: Story) -> bool:
    """True where a date of publication stands between title and text."""
    first = story.title.top if story.title else story.lines[0]
    return any(
        sheet.shapes[number] == "stamp" and sheet.lines[number].dates and sheet.lines[number].effect != "updated"
        for number in range(first, story.lines[0])
    )


def _is_behind_menu(sheet: Sheet, number: int) -> bool:
    """True for a date with a menu or its buttons above it, and not another date further up as in a list of dated headlines."""
    if number < MENU_LINES:
        return False
    above = sheet.lines[number - 1]
    run = number >= MENU_RUN and all(shape in ("short", "sign") for shape in sheet.shapes[number - MENU_RUN : number])
    menu = is_list(above) or above.labels >= MENU_LABELS or (above.role == "site_furniture" and number >= HEAD_LINES) or run
    listed = "stamp" in sheet.shapes[max(0, number - LIST_REACH) : number]
    clock = any(date.calendar != "gregorian" for date in sheet.lines[number].dates)
    return menu and not listed and not clock and not sheet.lines[number].linked
