"""Roles of the lines between a title and its text: dates, names, captions, share bars, polls."""

from __future__ import annotations

from khabar.dissect.lines.shapes import Shape
from khabar.dissect.lines.sheet import Sheet, holds_title
from khabar.dissect.lines.wordlists import PICTURED, POLL
from khabar.dissect.lines.zones import Zone
from khabar.dissect.texts.borders import Story
from khabar.lexicon.tables import Agency, PlaceName, SpeechCue, Title, Trigger
from khabar.model import Role

NAME_WORDS = 4  # words of the longest bare name of a writer
DATED_WORDS = 8  # words of the longest line that a whole date makes a date line
VALUE_WORDS = 6  # words of the longest value of a label on the line above
BUTTON_LETTERS = 3  # letters of the longest Latin word of a button: `TT`, `+A -A`
CAPTION_WORDS = 3  # words of the shortest caption before the name of an agency
AGENCY_TOKENS = 5  # tokens at its end in which that name stands
ARCHIVE = "من الارشيف"  # above a text a picture's, inside one a link's
SUMMARY_WORDS = 6  # words of the shortest summary
TICKER_WORDS = 40  # words of a line without punctuation, from which it is headlines glued together
COPY_WORDS = 3  # words of the shortest title that is looked for inside other lines
SECOND: dict[Role, Role] = {"main_title": "second_title", "main_body": "second_body"}
SHAPED: dict[Shape, Role] = {"tweet": "tweet", "script": "ad_or_script", "sign": "site_furniture"}
_ZONED: dict[Zone, Role] = {
    "share": "site_furniture",
    "nav": "site_furniture",
    "header": "site_furniture",
    "footer": "site_furniture",
    "aside": "site_furniture",
    "logo": "site_furniture",
}
_UNMARKED: dict[Zone, Role] = {"caption": "caption", "byline": "byline_dateline", "crumbs": "kicker_or_section"}


def label_head(sheet: Sheet, roles: list[Role | None], story: Story, numbers: range, second: bool) -> None:
    """Label the lines from a title to its text."""
    polled = False
    for number in numbers:
        if roles[number] is not None:
            continue
        polled = polled or (sheet.lines[number].mark is not None and any(word in sheet.view(number) for word in POLL))
        role = head_role(sheet, story, number)
        if polled and role in ("caption", "byline_dateline") and sheet.view(number).endswith(("؟", "?")):
            role = "site_furniture"
        roles[number] = SECOND.get(role, role) if second else role
        if role == "source_credit" and is_label(sheet, number) and number + 1 in numbers and _is_value(sheet, number + 1):
            roles[number + 1] = "source_credit"


def is_label(sheet: Sheet, number: int) -> bool:
    """True for a line that is a marker and nothing else, so that its value stands on the next line."""
    line = sheet.lines[number]
    return line.mark is not None and line.words <= line.mark.last - line.mark.first


def _is_value(sheet: Sheet, number: int) -> bool:
    line = sheet.lines[number]
    return sheet.shapes[number] in ("short", "headline", "credit") and line.mark is None and line.words <= VALUE_WORDS


def head_role(sheet: Sheet, story: Story, number: int) -> Role:
    """The role of a line between a title and its text."""
    line, shape = sheet.lines[number], sheet.shapes[number]
    if shape in SHAPED:
        return SHAPED[shape]
    if shape == "credit":
        return "source_credit" if line.role == "source_credit" else "byline_dateline"
    if is_title_copy(sheet, story, number):
        return "main_title"
    if shape == "stamp" or is_dated(sheet, number):
        return "date_line"
    if line.zone in _ZONED and line.role != "ad_or_script":
        return _ZONED[line.zone]
    if line.effect == "opens_read_also" and sheet.view(number).startswith(ARCHIVE):
        return "caption"
    return line.role if line.role not in (None, "main_title", "main_body", "keywords") else _unmarked_role(sheet, number)


def is_dated(sheet: Sheet, number: int) -> bool:
    """True for a line with a date that is no stamp: a marker before it, or a few words beside it."""
    line = sheet.lines[number]
    if line.role == "date_line":
        return bool(line.dates)
    return line.words <= DATED_WORDS and line.role in (None, "byline_dateline") and any(date.iso for date in line.dates)


def _unmarked_role(sheet: Sheet, number: int) -> Role:
    """A line without a marker: a credit, a name, or else a caption."""
    line = sheet.lines[number]
    if line.zone in _UNMARKED:
        return _UNMARKED[line.zone]
    if sheet.shapes[number] == "teaser" or line.words > TICKER_WORDS:
        return "related_headline"
    if line.latin == line.words and max(map(len, sheet.forms(number)), default=0) < BUTTON_LETTERS:
        return "site_furniture"
    if line.words == 0:
        return "site_furniture"
    if line.key and any(abs(copy - number) == 1 for copy in sheet.keys.get(line.key, ())):
        return "site_furniture" if line.latin == line.words else "caption"
    if is_caption(sheet, number):
        return "caption"
    if sheet.is_credit(number):
        return "byline_dateline"
    if is_summary(sheet, number):
        return "main_body"
    titles = sheet.analysis.hits_in(Title, line.first, min(line.last, line.first + 2))
    titled = any(hit.first == line.first for hit in titles)
    return "caption" if line.words > NAME_WORDS or titled or line.tail == "stop" else "byline_dateline"


def is_summary(sheet: Sheet, number: int) -> bool:
    """True for a sentence between title and text: it tells what was done, and a picture's words seldom do."""
    line, analysis = sheet.lines[number], sheet.analysis
    if line.words < SUMMARY_WORDS or line.latin * 2 > line.words or sheet.view(number).endswith(("؟", "?")):
        return False
    said = [hit for hit in analysis.hits_in(SpeechCue, line.first, line.last) if hit.row.kind == "verb"]
    done = [hit for hit in analysis.hits_in(Trigger, line.first, line.last) if hit.row.pos == "verb"]
    return any(hit.cut.length == 0 for hit in (*said, *done))


def is_caption(sheet: Sheet, number: int) -> bool:
    """True for words about a picture that end in a word for it or in the agency that took it: `مدير المكتب (رويترز)`."""
    line, analysis = sheet.lines[number], sheet.analysis
    if line.words < CAPTION_WORDS:
        return False
    last = line.last - (analysis.forms[line.last - 1] in ").")
    if analysis.forms[last - 1] in PICTURED:
        return True
    taken = [hit for hit in analysis.hits_in(Agency, line.last - AGENCY_TOKENS, line.last) if hit.last == last]
    placed = any(hit.first == line.first for hit in analysis.hits_in(PlaceName, line.first, line.first + AGENCY_TOKENS))
    return (
        bool(taken)
        and not placed
        and taken[0].first - line.first >= CAPTION_WORDS
        and analysis.forms[taken[0].first - 1] in "(/-–"
    )


def is_title_copy(sheet: Sheet, story: Story, number: int) -> bool:
    """True for a line that is the title once more: alone, doubled, or with the outlet's name."""
    if not story.title or sheet.lines[number].bullet:
        return False
    title, key = sheet.lines[story.title.number], sheet.lines[number].key
    if not title.key or not key:
        return False
    return key == title.key or (title.words >= COPY_WORDS and holds_title(key, title.key))
