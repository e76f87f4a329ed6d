"""Pages that list other pages: section fronts, tags, archives, search results, tickers. No article is made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from khabar.dissect.lines.features import Line
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.texts.titles import SHARED
from khabar.model import Role

# Set on 92 layouts of the web (`evaluation/gold/layouts/seen`), where 17 are index pages; on 600 composed pages none may be one.
ITEMS = 3  # excerpts from which a page can be an index
SAID_ITEMS = 2  # the same where the page calls itself an archive
ITEM_WORDS = 60  # words of the longest excerpt
CUT_SHARE = 0.66  # share of the lines of prose that are cut off, from which each of them is an excerpt of its own
EACH = 0.2  # share of an excerpt's content words that stand in those above it, at most,
SHARE_OF_ITEMS = 0.7  # in this share of the excerpts,
MEAN = 0.15  # and of all together on average
HEADED = 0.66  # share of the excerpts that are cut off, or stand under a date or headline, or under the same lines as a whole one
TITLE_REACH = 3  # lines above a whole text in which its title stands
SAID_MEAN = 0.25  # the same where the page calls itself an archive
ITEM_TITLE = 5  # words of the shortest headline that an excerpt is compared with
GLUED = 6  # headlines glued together on one line, from which it is a ticker,
GLUED_WORDS = 5  # with so many words each on average, more than the labels of a menu have,
GLUED_MOST = 16  # and no more than so many
SAID_WORDS = 8  # words of the longest line by which a page calls itself an archive
SAID_LINES = 40  # lines at the top of a page in which it does
SAID = (
    "نتائج البحث", "ارشيف التصنيف", "ارشيف القسم", "ارشيف الكاتب", "ارشيف الوسم", "ارشيفات", "تصفح الوسم", "تصفح التصنيف",
    "الوسم:", "كل مقالات الكاتب", "جميع مقالات الكاتب", "مقالات الكاتب", "اخر المقالات", "احدث المقالات", "اخبار بوسم",
    "search results for",
)  # fmt: skip
"""How archives name themselves, folded."""
_WHOLE = ("stop", "colon")


def is_index(sheet: Sheet) -> bool:
    """True for a page of excerpts that each tell another thing, or of headlines glued to one line, without an article."""
    items = _items(sheet)
    if not items:
        return any(is_ticker(sheet, line) for line in sheet.lines)
    if len(items) < SAID_ITEMS or any(sum(sheet.lines[number].words for number in item) > ITEM_WORDS for item in items):
        return False
    said = _says_archive(sheet, items[0][0])
    if len(items) < (SAID_ITEMS if said else ITEMS):
        return False
    if _holds_article(sheet, items) or sum(_is_item(sheet, item) for item in items) < len(items) * HEADED:
        return False
    return all(_repeats_title(sheet, item) for item in items) or _are_strangers(sheet, items, SAID_MEAN if said else MEAN)


def label_index(sheet: Sheet, roles: list[Role | None]) -> None:
    """The roles of a list's items: excerpts, the dates beside them, tickers."""
    for number, (line, shape) in enumerate(zip(sheet.lines, sheet.shapes, strict=True)):
        if is_ticker(sheet, line):
            roles[number] = "related_headline"
        elif shape == "prose" and line.mark is None:
            roles[number] = "teaser"
        elif shape == "stamp" and line.effect != "clock" and _is_beside_item(sheet, number):
            roles[number] = "related_headline"


def is_ticker(sheet: Sheet, line: Line) -> bool:
    """True for headlines glued to one line: parted by wide spaces or bars, or by a name that stands between all of them."""
    if line.words < GLUED * GLUED_WORDS or (line.tail == "stop" and line.stops > 1):
        return False
    parts = line.gaps if line.gaps >= GLUED else max(line.bars, _repeated_latin(sheet, line) if line.latin >= GLUED else 0)
    if parts < GLUED or not parts * GLUED_WORDS <= line.words <= (parts + 1) * GLUED_MOST:
        return False
    return line.stops + line.commas < parts


def _repeated_latin(sheet: Sheet, line: Line) -> int:
    """How often the commonest Latin word of a line stands on it."""
    analysis = sheet.analysis
    latin = Counter(analysis.forms[t] for t in range(line.first, line.last) if analysis.kinds[t] == "latin")
    return max(latin.values(), default=0)


def _items(sheet: Sheet) -> list[list[int]]:
    """Stretches of prose; what is cut off ends one, and a copy of an excerpt counts once."""
    found: list[list[int]] = []
    lines = [line for line in sheet.lines if sheet.shapes[line.number] in ("prose", "teaser") and line.mark is None]
    apart = sum(line.tail not in _WHOLE for line in lines) >= len(lines) * CUT_SHARE
    for line in lines:
        if is_ticker(sheet, line) or (line.key and sheet.keys[line.key][0] < line.number):
            continue
        above = found[-1][-1] if found else -1
        if above != line.number - 1 or above < 0 or apart or sheet.lines[above].tail not in _WHOLE:
            found.append([line.number])
        else:
            found[-1].append(line.number)
    return found


def _says_archive(sheet: Sheet, first: int) -> bool:
    """True where a short line at the page's top names an archive."""
    for line in sheet.lines[: min(first, SAID_LINES)]:
        if 0 < line.words <= SAID_WORDS and any(word in sheet.view(line.number) for word in SAID):
            return True
    return False


def _holds_article(sheet: Sheet, items: Sequence[Sequence[int]]) -> bool:
    """True for an article among excerpts of others: one text alone has paragraphs, or a byline, or is whole while the others are
    cut off or stand under other lines than it, or has the head of a list behind it."""
    if (
        sum(len(item) > 1 for item in items) == 1
        or _lists_others(sheet, items)
        or sum(_is_signed(sheet, item) for item in items) == 1
    ):
        return True
    whole = [item for item in items if sheet.lines[item[-1]].tail == "stop"]
    others = [item for item in items if item not in whole]
    if len(whole) != 1 or all(sheet.lines[item[-1]].tail == "ellipsis" for item in others):
        return len(whole) == 1
    above = range(max(0, whole[0][0] - TITLE_REACH), whole[0][0])
    titled = any(sheet.shapes[number] == "headline" and sheet.lines[number].mark is None for number in above)
    alike = sum(_head(sheet, item) == _head(sheet, whole[0]) for item in others)
    return titled and alike < len(others) * HEADED


def _lists_others(sheet: Sheet, items: Sequence[Sequence[int]]) -> bool:
    """True where the head of a list parts the first text, which has a headline above it, from all others."""
    between = sheet.lines[items[0][-1] + 1 : items[1][0]]
    headed = "headline" in sheet.shapes[max(0, items[0][0] - TITLE_REACH) : items[0][0]]
    return headed and any(line.effect == "opens_related" for line in between)


def _is_signed(sheet: Sheet, item: Sequence[int]) -> bool:
    """True for a text under a marked date or a byline: `نشر في 3 مايو`, `بقلم …`."""
    above = sheet.lines[max(0, item[0] - TITLE_REACH) : item[0]]
    return any(line.effect in ("published", "updated") or line.role == "byline_dateline" for line in above)


def _head(sheet: Sheet, item: Sequence[int]) -> list[str]:
    """The shapes of the two lines above an excerpt."""
    return [str(shape) for shape in sheet.shapes[max(0, item[0] - 2) : item[0]]]


def _is_item(sheet: Sheet, item: Sequence[int]) -> bool:
    """True for a text that is cut off, or has a date or a long headline above it; a short one is a subhead of an article."""
    if sheet.lines[item[-1]].tail != "stop" or item[0] == 0:
        return True
    above = sheet.lines[item[0] - 1]
    return sheet.shapes[above.number] == "stamp" or (sheet.shapes[above.number] == "headline" and above.words >= ITEM_TITLE)


def _repeats_title(sheet: Sheet, item: Sequence[int]) -> bool:
    """True for an excerpt alone under a headline that tells the same."""
    above = item[0] - 1
    if len(item) > 1 or above < 0 or sheet.shapes[above] != "headline" or sheet.lines[above].words < ITEM_TITLE:
        return False
    words = sheet.content(above)
    return not sheet.continues(item[0]) and len(words & sheet.content(item[0])) >= len(words) * SHARED


def _are_strangers(sheet: Sheet, items: Sequence[Sequence[int]], mean: float) -> bool:
    """True where the excerpts share hardly a word with each other, and none goes on with the one above."""
    known: set[str] = set()
    shares: list[float] = []
    for item in items:
        words = frozenset[str]().union(*[sheet.content(number) for number in item])
        if known and words:
            goes_on = sheet.continues(item[0])
            shares.append(1.0 if goes_on else len(words & known) / len(words))
        known |= words
    if not shares or sum(share <= EACH for share in shares) < len(shares) * SHARE_OF_ITEMS:
        return False
    return sum(shares) <= len(shares) * mean


def _is_beside_item(sheet: Sheet, number: int) -> bool:
    beside = [sheet.shapes[other] for other in (number - 1, number + 1) if 0 <= other < len(sheet)]
    return any(shape in ("headline", "prose", "teaser") for shape in beside)
