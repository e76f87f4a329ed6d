"""Whether a paragraph goes on with an article, opens another one, or belongs to none: judged by the lines before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.texts.titles import Title, find_title

Verdict = Literal["same", "new", "drop"]

# Set on composed pages of the part `train` and the five seeds.
NEW = 2.0  # points at which a title and a text under it open a new article, see `_points`
KIN = 0.34  # share of a paragraph's content words that the article has used before, at which it goes on behind clutter
CLOSE_KIN = 0.45  # the same, from which it speaks against a new article,
FAR_KIN = 0.2  # and below which it speaks for one
WEAK_WORDS = 40  # words of a text without a title below which clutter behind it does not make the next text foreign
LONG_TITLE = 7  # words from which a line speaks for a title
SHORT_TITLE = 4  # words up to which it speaks for a subhead
SECOND_TITLE = 4  # words of the shortest title of a second article


@dataclass(slots=True)
class Story:
    """An article in the making: the prose lines that carry it, and its title if it has one."""

    title: Title | None
    lines: list[int] = field(default_factory=list)
    words: int = 0
    content: set[str] = field(default_factory=set)
    untitled: bool = False
    """True for an article that a dateline opens, with no title."""

    def add(self, sheet: Sheet, number: int) -> None:
        """Take one more line of prose."""
        self.lines.append(number)
        self.words += sheet.lines[number].words
        self.content |= sheet.content(number)


def judge(sheet: Sheet, story: Story | None, number: int, hints: frozenset[str]) -> tuple[Verdict, Title | None]:
    """Whether a line of prose goes on with the story (`same`), opens a new one (`new`, with its title) or belongs to none
    (`drop`). `hints` are the folded titles of the page's fields."""
    last = story.lines[-1] if story else -1
    if story and number == last + 1:
        return "same", None
    lead = (number, number + 1) if sheet.shapes[number + 1 : number + 2] == ["prose"] else (number,)
    title = find_title(sheet, lead, last + 1, hints)
    if story is None:
        return "new", title
    kin = _kinship(sheet, story, number)
    if title is None or _is_inner(sheet, story, title, number) or _points(sheet, title, last, number, kin) < NEW:
        title = _announced(sheet, last, number, kin)
    if title:
        return "new", title
    if not any(_closes(sheet, other) for other in range(last + 1, number)) or sheet.continues(number) or kin >= KIN:
        return "same", None
    return ("drop" if story.title or story.words >= WEAK_WORDS else "new"), None


def _kinship(sheet: Sheet, story: Story, number: int) -> float:
    """Share of a line's content words that the story has used."""
    words = sheet.content(number)
    return len(words & story.content) / len(words) if words else 0.0


def _is_inner(sheet: Sheet, story: Story, title: Title, number: int) -> bool:
    """True for a line that is no title of another article: the story's own title once more, or a subhead, which is short, or
    stands between two paragraphs with nothing beside it that parts articles."""
    line = sheet.lines[title.number]
    if story.title and line.key == sheet.lines[story.title.number].key:
        return True
    if title.marked or title.repeated:
        return False
    return line.words < SECOND_TITLE or (title.number == story.lines[-1] + 1 and number == title.number + 1)


def _points(sheet: Sheet, title: Title, last: int, number: int, kin: float) -> float:
    """What speaks for a new article under a title, in points."""
    between, before = range(title.number + 1, number), range(last + 1, title.top)
    words = sheet.lines[title.number].words
    points = 2 * title.shared + title.repeated + title.marked
    points += 1.5 * any(sheet.shapes[other] == "stamp" or _is_byline(sheet, other) for other in between)
    points += any(_parts_articles(sheet, other) for other in before)
    points += 0.5 * (words >= LONG_TITLE) - (words <= SHORT_TITLE)
    points += 0.5 * (kin < FAR_KIN) - (kin > CLOSE_KIN)
    return points - 2 * sheet.continues(number)


def _announced(sheet: Sheet, last: int, number: int, kin: float) -> Title | None:
    """The headline above a text that opens another article although they share no words: by a date or credit under the headline,
    or by a marker above it behind the credit or keywords that close the article before."""
    title = number - 1
    while title > last and (sheet.shapes[title] == "stamp" or _is_byline(sheet, title)):
        title -= 1
    if title <= last or sheet.shapes[title] != "headline" or sheet.lines[title].mark or sheet.continues(number):
        return None
    above, below = range(last + 1, title), range(title + 1, number)
    opened = bool(above) and sheet.lines[title - 1].effect in ("opens_read_also", "opens_next")
    closed = any(sheet.lines[other].role in ("source_credit", "keywords") for other in above)
    credited = any(sheet.shapes[other] == "credit" or sheet.lines[other].role == "source_credit" for other in below)
    dated = any(date.iso for other in below for date in sheet.lines[other].dates)
    certain = opened and (closed or credited)
    likely = kin < KIN and (dated or (opened and bool(below)))
    return Title(title, 0.0, repeated=False, marked=False) if certain or likely else None


def _is_byline(sheet: Sheet, number: int) -> bool:
    """True for a line that by itself looks like a byline, a dateline or a credit."""
    line, shape = sheet.lines[number], sheet.shapes[number]
    return shape == "credit" or line.role in ("byline_dateline", "source_credit") or (shape == "short" and line.mark is None)


def _parts_articles(sheet: Sheet, number: int) -> bool:
    """True for a line that stands behind the end of an article, or announces another one."""
    line = sheet.lines[number]
    return line.role in ("source_credit", "keywords", "comment_form") or line.effect in ("opens_next", "opens_read_also")


def _closes(sheet: Sheet, number: int) -> bool:
    """True for a line behind which an article seldom goes on."""
    line = sheet.lines[number]
    closing = line.effect in ("opens_related", "opens_comments", "opens_next", "closes_page")
    return closing or line.role in ("keywords", "comment_form")
