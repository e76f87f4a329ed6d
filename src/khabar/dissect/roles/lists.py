"""Roles of lines outside articles: menus, forms, lists of headlines. What a marker opens holds until another one closes it."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from khabar.dissect.lines.shapes import MENU_LABELS, Shape, is_list
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.zones import Zone
from khabar.dissect.texts.borders import Story
from khabar.dissect.texts.head import is_label, is_title_copy
from khabar.model import Role

State = Literal["start", "after", "related", "comments", "links", "footer"]
LABEL_WORDS = 3  # words of the longest label of a list of headlines
TEASER_WORDS = 24  # words from which a paragraph in a list is an excerpt even without a full stop
TAG_WORDS = 3  # words of the longest keyword on a line of its own
START_BARS = 2  # bars from which a line above all articles is a menu
CLOCK_LINES = 4  # first lines of a page, of which one with a date alone is its clock
CLOCK_WORDS = 10  # words of the longest one, with the name of a place beside the date
ROW_WORDS = 7  # words of the longest name in a table of figures
TICKER_WORDS = 5  # words of the shortest headline in a page's navigation
CLOSE_LINES = 4  # short lines that may stand between a text and the date behind it: buttons, a name
FOOTER_WORDS = 6  # words of the shortest headline below a page's footer
BUTTON_WORDS = 2  # words of the longest button in a form
READ_ALSO = 6  # headlines that may follow a read-also marker behind a text
_OPENED: dict[str, State] = {
    "opens_related": "related",
    "opens_comments": "comments",
    "opens_read_also": "links",
    "opens_next": "links",
    "closes_page": "footer",
}
_SHAPED: dict[Shape, Role] = {"tweet": "tweet", "script": "ad_or_script", "sign": "site_furniture", "teaser": "teaser"}
_ZONED: dict[Zone, Role] = {
    "nav": "site_furniture",
    "footer": "site_furniture",
    "header": "site_furniture",
    "logo": "site_furniture",
    "share": "site_furniture",
    "comments": "comment_form",
    "tags": "keywords",
    "ad": "ad_or_script",
}


def label_list(sheet: Sheet, roles: list[Role | None], story: Story | None, numbers: range, state: State) -> None:
    """Label the lines that have no role yet; `story` is the article before or below them, if any."""
    awaited = 0
    for number in numbers:
        if roles[number] is not None:
            continue
        state, awaited = _next_state(sheet, number, state, awaited)
        role = roles[number] = _role(sheet, story, number, state)
        following = number + 1
        labelled = role in ("source_credit", "keywords") and is_label(sheet, number)
        if labelled and following in numbers and roles[following] is None and _is_value(sheet, following, role):
            roles[following] = role


def _is_value(sheet: Sheet, number: int, role: Role) -> bool:
    """True for the line that holds the value of a label on the line above."""
    return sheet.shapes[number] in ("short", "headline", "credit") and sheet.lines[number].role in (None, role)


def _next_state(sheet: Sheet, number: int, state: State, awaited: int) -> tuple[State, int]:
    """The state at a line, and how many links are still awaited."""
    line, shape = sheet.lines[number], sheet.shapes[number]
    if line.effect in _OPENED:
        return _OPENED[line.effect], READ_ALSO
    if line.role in ("source_credit", "keywords") or (line.role == "site_furniture" and state in ("links", "comments")):
        return "after", 0
    if state == "links" and (awaited == 0 or line.latin == line.words or shape not in ("headline", "short", "prose")):
        return ("related" if shape == "stamp" else "after"), 0
    if state not in ("related", "links") and _opens_dated_list(sheet, number):
        return "related", 0
    return state, max(0, awaited - 1)


def _opens_dated_list(sheet: Sheet, number: int) -> bool:
    """True where a list of dated headlines begins: a bare stamp, a headline, and a stamp once more."""
    shapes = sheet.shapes[number : number + 4]
    if shapes[:3] == ["stamp", "headline", "stamp"]:
        return sheet.lines[number].mark is None and sheet.lines[number].gap == sheet.lines[number + 2].gap
    return shapes == ["headline", "stamp", "headline", "stamp"]


def _role(sheet: Sheet, story: Story | None, number: int, state: State) -> Role:
    line, shape = sheet.lines[number], sheet.shapes[number]
    if shape in _SHAPED:
        return _SHAPED[shape]
    if story and state != "related" and is_title_copy(sheet, story, number):
        return "main_title"
    if shape == "stamp" and is_issue(sheet, number):
        return "date_line"
    if line.zone in _ZONED and line.role not in ("read_also_link", "ad_or_script"):
        ticker = line.zone in ("nav", "header") and line.words >= TICKER_WORDS and not is_list(line) and line.mark is None
        return "related_headline" if ticker and shape != "stamp" else _ZONED[line.zone]
    if shape == "stamp":
        return _stamp_role(sheet, story, number, state)
    if shape == "credit" and line.role in (None, "source_credit"):
        return "source_credit" if story and state == "after" else "site_furniture"
    return _marked_role(sheet, story, number, state)


def is_issue(sheet: Sheet, number: int) -> bool:
    """True for the date and number of a paper's issue: `الثلاثاء 09 ربيع الآخر 1445هـ - العدد 20174`."""
    forms = sheet.forms(number)
    return any(word == "العدد" and behind.isdigit() for word, behind in pairwise(forms))


def _stamp_role(sheet: Sheet, story: Story | None, number: int, state: State) -> Role:
    """A date belongs to the headlines beside it, or to the article that it follows, or else to nothing."""
    line = sheet.lines[number]
    if state == "comments":
        return "comment_form"
    if line.effect == "clock" or (state == "start" and _is_clock(sheet, number)):
        return "site_furniture"
    beside = [sheet.shapes[other] for other in (number - 1, number + 1) if 0 <= other < len(sheet)]
    if state == "after" and story and line.effect == "published" and _is_behind(sheet, story, number):
        return "date_line"
    if state in ("related", "links") or (line.mark is None and state != "footer" and "headline" in beside):
        return "related_headline"
    return "date_line" if story and _is_behind(sheet, story, number) and state == "after" else "site_furniture"


def _is_clock(sheet: Sheet, number: int) -> bool:
    """True for a date among the first lines of a page that begins no list of dated headlines."""
    return number == 0 or (number < CLOCK_LINES and not _opens_dated_list(sheet, number))


def _is_behind(sheet: Sheet, story: Story, number: int) -> bool:
    """True where nothing but furniture stands between the text and a line."""
    between = range(story.lines[-1] + 1, number)
    return len(between) <= CLOSE_LINES and all(sheet.shapes[other] in ("short", "sign") for other in between)


def _marked_role(sheet: Sheet, story: Story | None, number: int, state: State) -> Role:
    """The role that a line's marker gives it, where it can have that role here."""
    line = sheet.lines[number]
    if line.role == "date_line" and not line.dates:
        return "site_furniture"
    if line.role is None or (line.role in ("byline_dateline", "caption", "date_line") and (state != "after" or not line.dates)):
        return _plain_role(sheet, story, number, state)
    if line.role == "site_furniture" and state == "comments" and line.words <= BUTTON_WORDS:
        return "comment_form"
    return line.role


def _plain_role(sheet: Sheet, story: Story | None, number: int, state: State) -> Role:
    """A line that says nothing of itself: what stands before it decides."""
    line, shape = sheet.lines[number], sheet.shapes[number]
    if state == "comments":
        return "comment_form"
    if state == "footer":
        headline = shape == "headline" and line.words >= FOOTER_WORDS and line.tail == "open" and line.latin == 0
        return "related_headline" if headline else "site_furniture"
    if line.latin == line.words and state != "related":
        return "site_furniture"
    if state == "links":
        return "read_also_link"
    if shape == "prose":
        return _prose_role(sheet, story, number, state)
    if state == "after" and story and _is_tag(sheet, story, number):
        return "keywords"
    if shape == "headline" and _is_row(sheet, number):
        return "site_furniture"
    if shape == "headline":
        if state == "start" and line.dates and line.words <= CLOCK_WORDS and _is_clock(sheet, number):
            return "site_furniture"
        listed = is_list(line) or line.labels >= MENU_LABELS or line.latin * 2 > line.words
        listed = listed or (state == "start" and line.bars >= START_BARS and line.tail != "stop")
        return "site_furniture" if listed and state != "related" else "related_headline"
    if line.words == 0 or _is_row(sheet, number):
        return "site_furniture"
    listed = line.bullet or line.words >= LABEL_WORDS or _heads_item(sheet, number)
    return "related_headline" if state == "related" and listed else "site_furniture"


def _is_row(sheet: Sheet, number: int) -> bool:
    """True for a name with a figure behind it, as in a table of shares or rates: `شركة النور 31.08`."""
    line, analysis = sheet.lines[number], sheet.analysis
    if line.words > ROW_WORDS or line.numbers != 1 or analysis.kinds[line.last - 1] != "number":
        return False
    return "." in analysis.forms[line.last - 1] or analysis.glued(line.last - 1)


def _prose_role(sheet: Sheet, story: Story | None, number: int, state: State) -> Role:
    """A paragraph of no article: an excerpt in a list, else a notice."""
    if state != "related" and story is not None:
        return "site_furniture"
    short = sheet.lines[number].words < TEASER_WORDS and not sheet.view(number).endswith(".")
    return "related_headline" if short else "teaser"


def _heads_item(sheet: Sheet, number: int) -> bool:
    """True for a section's name above a headline or teaser of a list."""
    return number + 1 < len(sheet) and sheet.shapes[number + 1] in ("headline", "teaser", "stamp")


def _is_tag(sheet: Sheet, story: Story, number: int) -> bool:
    """True for a short line whose words are those of the article: a keyword without a label."""
    words = sheet.content(number)
    if not words or sheet.lines[number].words > TAG_WORDS:
        return False
    return words <= story.content or (story.title is not None and words <= story.content | sheet.content(story.title.number))
