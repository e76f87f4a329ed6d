"""Roles of the lines of a text: its paragraphs, and what stands between them."""

from __future__ import annotations

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.texts.borders import Story
from khabar.dissect.texts.head import SHAPED, head_role, is_label, is_title_copy
from khabar.model import Role

READ_ALSO = 3  # headlines that may follow a read-also marker inside a text
RELATED = 12  # headlines that may follow the head of a box of related ones
LINK_KIN = 0.15  # share of a headline's words known to the text below which it belongs to another article
LINK_WORDS = 6  # words of the shortest such headline; shorter lines are subheads
LISTED_COMMAS = 2  # commas from which such a line is a list in the text: a team, a table of prices
LINKED = 0.9  # share of linked characters from which a line between paragraphs is a link
TAG_WORDS = 3  # words of the longest keyword on a line of its own
SENTENCE_WORDS = 4  # words of the shortest sentence that goes on with the text behind its last paragraph
PROSE_LEAST = 6  # words of the shortest sentence under a subhead behind the last paragraph
SENTENCE_LINKED = 0.5  # share of linked characters from which such a sentence is a link
_SIGNED = ("stamp", "credit", "short", "sign")
_OPENING = ("opens_related", "opens_read_also", "opens_comments", "opens_next", "closes_page")
_LISTED = ("headline", "short", "stamp", "teaser")
_KEPT: tuple[Role, ...] = (
    "caption", "ad_or_script", "site_furniture", "comment_form", "read_also_link", "source_credit", "tweet"
)  # fmt: skip


def label_text(sheet: Sheet, roles: list[Role | None], story: Story, limit: int, second: bool) -> int:
    """Label the lines of a text and return the last one. `limit` is the next article's first line."""
    body: Role = "second_body" if second else "main_body"
    last = _last_line(sheet, story, limit)
    for number in story.lines:
        roles[number] = body
    _label_second_head(sheet, roles, story)
    for number in range(story.lines[0], last + 1):
        if roles[number] is None:
            _label_gap(sheet, roles, story, range(number, last + 1), body)
    return last


def _label_second_head(sheet: Sheet, roles: list[Role | None], story: Story) -> None:
    """Label a date and a name that stand between the summary under a title and the rest of the text."""
    if story.title is None or len(story.lines) < 2:
        return
    gap = range(story.lines[0] + 1, story.lines[1])
    signed = any(sheet.shapes[n] in ("stamp", "credit") or sheet.lines[n].role in ("byline_dateline", "date_line") for n in gap)
    if signed and all(sheet.shapes[n] in _SIGNED and sheet.lines[n].effect not in _OPENING for n in gap):
        for number in gap:
            roles[number] = head_role(sheet, story, number)


def _last_line(sheet: Sheet, story: Story, limit: int) -> int:
    """The last line of the text: short sentences and list items that follow the last paragraph belong to it."""
    last = story.lines[-1]
    while (more := _goes_on(sheet, last + 1, limit)) > 0:
        last += more
    return last


def _goes_on(sheet: Sheet, number: int, limit: int) -> int:
    """How many lines from `number` on belong to the text above: one that goes on with it, or a subhead and its sentence."""
    if number >= limit:
        return 0
    if is_sentence(sheet, number) or _is_item(sheet, number) or _is_plain_tail(sheet, number) or _is_continued(sheet, number):
        return 1
    below = number + 1
    if below >= limit or not _is_plain(sheet, number, "headline", "short") or sheet.lines[below].words < PROSE_LEAST:
        return 0
    return 2 if is_sentence(sheet, below) or _is_continued(sheet, below) else 0


def _is_plain(sheet: Sheet, number: int, *shapes: str) -> bool:
    """True for a line of one of the shapes that neither a marker nor the DOM nor a link takes out of the text."""
    line = sheet.lines[number]
    return sheet.shapes[number] in shapes and line.mark is None and not line.zone and line.linked < SENTENCE_LINKED


def _is_continued(sheet: Sheet, number: int) -> bool:
    """True for a line that begins as later paragraphs do, though it ends in no full stop: cut off, or badly written."""
    return _is_plain(sheet, number, "headline") and sheet.continues(number)


def is_sentence(sheet: Sheet, number: int) -> bool:
    """True for a short line that ends as sentences do, and is nothing else."""
    if not _is_plain(sheet, number, "headline", "short"):
        return False
    line = sheet.lines[number]
    return line.tail == "stop" and line.words >= SENTENCE_WORDS and sheet.analysis.forms[line.last - 1] not in "؟?!"


def _is_item(sheet: Sheet, number: int) -> bool:
    """True for an item of a list that a colon announces in the text, or that follows such an item."""
    line, above = sheet.lines[number], sheet.lines[number - 1]
    if not line.bullet or line.mark is not None or sheet.shapes[number] not in ("headline", "short"):
        return False
    return above.tail == "colon" or (above.bullet and _is_item(sheet, number - 1))


def _is_plain_tail(sheet: Sheet, number: int) -> bool:
    """True for any longer line behind the text of a page that holds nothing but its text."""
    return sheet.is_plain and sheet.shapes[number] in ("headline", "teaser") and sheet.lines[number].mark is None


def _label_gap(sheet: Sheet, roles: list[Role | None], story: Story, numbers: range, body: Role) -> None:
    """Label the first of `numbers`, a line between paragraphs, and what it opens."""
    number, effect = numbers[0], sheet.lines[numbers[0]].effect
    if effect == "opens_read_also":
        roles[number] = "read_also_link"
        if is_label(sheet, number):
            _label_links(sheet, roles, numbers[1 : READ_ALSO + 1], "read_also_link")
    elif effect == "opens_related":
        roles[number] = "site_furniture"
        _label_links(sheet, roles, numbers[1 : RELATED + 1], "related_headline")
    else:
        shaped = SHAPED.get(sheet.shapes[number])
        roles[number] = shaped or _gap_role(sheet, story, number, numbers[-1], body)


def _label_links(sheet: Sheet, roles: list[Role | None], numbers: range, role: Role) -> None:
    """The headlines behind a marker, up to the line that is none."""
    for number in numbers:
        listed = sheet.shapes[number] in _LISTED and sheet.lines[number].mark is None
        if roles[number] is not None or not listed or is_sentence(sheet, number):
            return
        roles[number] = role


def _gap_role(sheet: Sheet, story: Story, number: int, last: int, body: Role) -> Role:
    """A line between paragraphs that opens nothing."""
    line, shape = sheet.lines[number], sheet.shapes[number]
    if shape == "stamp":
        return "related_headline"
    if shape == "credit":
        return "source_credit"
    if line.zone == "caption":
        return "caption"
    if line.zone in ("related", "aside") or line.linked > LINKED:
        return "read_also_link" if line.words >= LINK_WORDS else "site_furniture"
    if line.zone in ("share", "nav", "header", "footer", "logo"):
        return "site_furniture"
    if line.role in _KEPT:
        return line.role
    if is_title_copy(sheet, story, number):
        return "main_title"
    if _is_item(sheet, number):
        return body
    if _is_tag(sheet, story, number) and any(_is_tag(sheet, story, other) for other in (number - 1, number + 1)):
        return "keywords"
    return "related_headline" if _is_foreign(sheet, story, number, last) else body


def _is_tag(sheet: Sheet, story: Story, number: int) -> bool:
    """True for a short line of the article's own words; two of them together are keywords, one alone is a subhead."""
    if number >= len(sheet) or sheet.lines[number].tail == "stop":
        return False
    plain = sheet.shapes[number] == "short" and sheet.lines[number].mark is None
    return plain and sheet.lines[number].words <= TAG_WORDS and sheet.content(number) <= story.content


def _is_foreign(sheet: Sheet, story: Story, number: int, last: int) -> bool:
    """True for a headline of another article: a date under it, or words that the text does not know."""
    if number < last and sheet.shapes[number + 1] == "stamp":
        return True
    line = sheet.lines[number]
    if sheet.shapes[number] != "headline" or line.tail == "stop" or line.words < LINK_WORDS or line.commas >= LISTED_COMMAS:
        return False
    if line.tail == "colon" or line.bullet or sheet.continues(number):
        return False
    words = sheet.content(number)
    return len(words & story.content) < len(words) * LINK_KIN
