"""Which line above a text is its title. No title is invented: a line shares its words with the text, is marked as title, or
stands alone where titles stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from khabar.dissect.lines.crawled import text_start
from khabar.dissect.lines.datelines import is_credit
from khabar.dissect.lines.sheet import Sheet, holds_title
from khabar.dissect.lines.wordlists import POLL, SECTIONS

REACH = 40  # lines above a text in which its title is looked for; a poll or a share bar may stand between
OTHERS = 2  # headlines without a share in the text that may stand under its title: a caption, the question of a poll
STAMPS = 2  # dates that may stand under a title: of publication, of the last change
LEAD = 3  # lines of the text a title is compared with
SHARED = 0.4  # share of a title's content words that its lead must hold; of 360 titles of composed pages 86 in 100 reach it,
# of the headlines beside them 10 in 100, and those are captions
LOOSE = 0.2  # the same where the line is repeated on the page or marked as title
CAPTION_WORDS = 8  # words of the longest line that is rather a caption where a longer title stands above it
CAPTION_REACH = 8  # lines above a caption in which that title stands
MIN_WORDS = 3  # words of the shortest title that is not marked as one; shorter lines are sections and tags
MAX_WORDS = 32  # words of the longest title
NEAR = 14  # lines above a text in which a title is looked for that shares no words with it
COPY_REACH = 8  # light lines that may stand between a title and a copy above it with a label or the name of the outlet
TEXT_LINES = 16  # lines of the text that such a title must share a word with
NEARNESS = 0.03  # weight that a title loses with each line between it and the lowest candidate
COPY_WORDS = 4  # words of the shortest headline that counts as repeated
_BARRED = frozenset(("site_furniture", "comment_form", "ad_or_script", "read_also_link", "keywords", "date_line"))


@dataclass(frozen=True, slots=True)
class Title:
    """A title line and how much speaks for it: `shared` is the share of its content words in the lead."""

    number: int
    shared: float
    repeated: bool
    marked: bool
    apart: bool = False
    """True where its copies stand apart; a caption is printed twice in a row."""
    copy: int | None = None
    """A line above it that holds it once more, with a label or the name of the outlet."""

    @property
    def top(self) -> int:
        """The first line that holds it."""
        return self.number if self.copy is None else self.copy

    @property
    def weight(self) -> float:
        return self.shared + 0.3 * self.repeated + 0.3 * self.apart + self.marked


def find_title(sheet: Sheet, lead: tuple[int, ...], floor: int, hints: frozenset[str]) -> Title | None:
    """The title of the text that begins with lines `lead`, among the lines from `floor` on. `hints` are folded titles from the
    page's fields."""
    text = frozenset[str]().union(*[sheet.content(number) for number in lead[:LEAD]])
    first = lead[0]
    found: list[Title] = []
    others = stamps = 0
    for number in range(first - 1, max(floor, first - REACH) - 1, -1):
        title = _candidate(sheet, number, text, hints)
        if title:
            found.append(title)
        elif sheet.shapes[number] in ("headline", "teaser", "prose") and sheet.lines[number].role is None:
            others += 1
        stamps += sheet.shapes[number] == "stamp"
        if others > OTHERS or stamps > STAMPS:
            break
    if found:
        return _topmost(sheet, _best(sheet, found), found)
    if floor > 0:
        return None
    return _stated(sheet, first, hints) or _fallback(sheet, lead, floor) or _dated(sheet, first)


def _topmost(sheet: Sheet, best: Title, found: list[Title]) -> Title:
    """The highest copy of a title: what stands between two copies speaks of the article. `found` runs upwards."""
    key = sheet.lines[best.number].key
    top = next(title for title in reversed(found) if sheet.lines[title.number].key == key)
    others = 0
    for number in range(top.number - 1, max(-1, top.number - 1 - COPY_REACH), -1):
        line = sheet.lines[number]
        if line.key and holds_title(line.key, key) and sheet.shapes[number] == "headline":
            return replace(top, copy=number)
        others += sheet.shapes[number] not in ("short", "stamp", "sign") and line.role is None
        if others > OTHERS or sheet.shapes[number] in ("prose", "teaser"):
            break
    return top


def _candidate(sheet: Sheet, number: int, text: frozenset[str], hints: frozenset[str]) -> Title | None:
    line = sheet.lines[number]
    if sheet.shapes[number] not in ("headline", "short", "teaser") or line.role in _BARRED:
        return None
    if _is_dated(sheet, number):
        return None
    if line.zone != "title" and (sheet.continues(number) or (line.tail == "stop" and sheet.view(number).endswith("."))):
        return None
    if not (1 if line.zone == "title" else MIN_WORDS) <= line.words <= MAX_WORDS or (line.words < CAPTION_WORDS and line.bars):
        return None
    words = sheet.content(number)
    common = words & text
    marked = line.zone == "title" or (line.words > 2 and any(line.key and line.key in hint for hint in hints))
    repeated = is_repeated(sheet, number)
    shared = len(common) / len(words) if words else 0.0
    if shared >= (LOOSE if repeated or marked else SHARED) and len(common) > 1 - (marked or repeated):
        return Title(number, shared, repeated, marked, apart=repeated and _is_apart(sheet, number))
    return None


def is_repeated(sheet: Sheet, number: int) -> bool:
    """True where a headline stands on the page once more, alone, doubled or beside the outlet's name."""
    line = sheet.lines[number]
    return line.words >= COPY_WORDS and bool(line.key) and (len(sheet.keys[line.key]) > 1 or sheet.is_copied(line.key))


def _stated(sheet: Sheet, first: int, hints: frozenset[str]) -> Title | None:
    """A line that the page's fields give as its title, however short; without such fields its `h1`."""
    for number in range(first - 1, max(0, first - REACH) - 1, -1):
        line = sheet.lines[number]
        stated = any(f"{hint} ".startswith(f"{line.key} ") for hint in hints) if hints else line.zone == "title"
        if line.key and stated and line.role not in _BARRED and line.zone in ("", "title") and sheet.shapes[number] != "prose":
            return Title(number, 0.0, is_repeated(sheet, number), marked=True)
    return None


def _fallback(sheet: Sheet, lead: tuple[int, ...], floor: int) -> Title | None:
    """A headline between the page's head and its text, where no line shares enough words with the lead: only light lines (a
    date, a name, a caption) stand between it and the text, it stands in no list, and the text uses one of its words."""
    first, others = lead[0], 0
    text = _text(sheet, first)
    for number in range(first - 1, max(floor, first - NEAR) - 1, -1):
        line, shape = sheet.lines[number], sheet.shapes[number]
        if shape == "teaser" or shape == "prose" or line.effect in ("opens_related", "opens_read_also", "closes_page"):
            return None
        copied = _is_copied_apart(sheet, number)
        if (
            (shape != "headline" and not copied)
            or line.role is not None
            or line.bars > 1
            or line.bullet
            or _is_poll(sheet, number)
        ):
            continue
        if sheet.is_credit(number) or line.words > MAX_WORDS or _is_dated(sheet, number):
            continue
        if shape == "headline" and sheet.content(number).isdisjoint(text) and not copied:
            others += 1
        elif _is_alone(sheet, number) or copied:
            return Title(number, 0.0, is_repeated(sheet, number), line.zone == "title")
        others += 1
        if line.words > CAPTION_WORDS or others > OTHERS:
            return None
    return None


def _is_apart(sheet: Sheet, number: int) -> bool:
    """True where a line stands on the page once more, not right beside itself."""
    return any(abs(copy - number) > 1 for copy in sheet.keys.get(sheet.lines[number].key, ()))


def _is_copied_apart(sheet: Sheet, number: int) -> bool:
    """True for words that stand on the page once more, not right beside themselves as captions do, and name nobody."""
    line = sheet.lines[number]
    if sheet.shapes[number] == "short" and (line.words < MIN_WORDS or not SECTIONS.isdisjoint(sheet.forms(number))):
        return False
    return _is_apart(sheet, number) and line.words - line.latin > 1 and not sheet.names_person(number)


def _is_dated(sheet: Sheet, number: int) -> bool:
    """True for a line that begins with a whole date, and holds no headline behind a crawler's."""
    line = sheet.lines[number]
    if not line.dates or line.dates[0].first > line.first + 1:
        return False
    start = text_start(sheet.analysis) if number == 0 else 0
    return start == 0 or line.last - start < MIN_WORDS or is_credit(sheet.analysis, start, line.last, line.last - start)


def _text(sheet: Sheet, first: int) -> frozenset[str]:
    """The content words of the paragraphs from line `first` on."""
    prose = [number for number in range(first, min(len(sheet), first + TEXT_LINES)) if sheet.shapes[number] == "prose"]
    return frozenset[str]().union(*[sheet.content(number) for number in prose])


def _dated(sheet: Sheet, first: int) -> Title | None:
    """A headline with a date right under it, above other headlines that stand over the text (a summary in points), where nothing
    but furniture stands above it."""
    for number in range(first - 1, max(0, first - NEAR) - 1, -1):
        line, shape = sheet.lines[number], sheet.shapes[number]
        if shape in ("prose", "teaser") or line.role in _BARRED - {"date_line"} or line.bars > 1:
            return None
        if shape != "headline" or sheet.shapes[number + 1] != "stamp" or number + 1 == first or line.mark:
            continue
        plain = number == 0 or sheet.shapes[number - 1] in ("short", "sign") or sheet.lines[number - 1].role == "site_furniture"
        known = not sheet.content(number).isdisjoint(_text(sheet, first))
        return Title(number, 0.0, is_repeated(sheet, number), marked=False) if plain and known else None
    return None


def _is_poll(sheet: Sheet, number: int) -> bool:
    """True for the question of a poll."""
    return number > 0 and sheet.view(number).endswith(("؟", "?")) and any(word in sheet.view(number - 1) for word in POLL)


def _is_alone(sheet: Sheet, number: int) -> bool:
    """True where the line above a headline is no headline and no date, so that no list goes on here."""
    if number == 0:
        return True
    above = sheet.lines[number - 1]
    if sheet.shapes[number - 1] == "stamp" and (number == 1 or sheet.shapes[number - 2] in ("short", "sign")):
        return True
    if above.role is not None:
        return not above.effect.startswith("opens_") or above.words <= 2
    return sheet.shapes[number - 1] in ("short", "sign", "script") or above.bars > 1


def _best(sheet: Sheet, found: list[Title]) -> Title:
    """The weightiest; a short one gives way to a longer one close above it. `found` runs upwards."""
    best = max(found, key=lambda title: title.weight - NEARNESS * (found[0].number - title.number))
    clean = [title for title in found if holds_title(sheet.lines[best.number].key, sheet.lines[title.number].key)]
    if clean:
        return clean[0]
    if best.marked or best.apart or sheet.lines[best.number].words > CAPTION_WORDS:
        return best
    above = [
        title
        for title in found
        if best.number - CAPTION_REACH <= title.number < best.number
        and sheet.lines[title.number].words > sheet.lines[best.number].words
    ]
    return max(above, key=lambda title: title.weight) if above else best
