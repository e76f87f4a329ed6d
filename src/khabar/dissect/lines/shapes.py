"""What a line is by itself, before its neighbours are asked: prose, a teaser, a headline, a stamp, a tweet …"""

from __future__ import annotations

from typing import Literal

from khabar.dissect.lines.datelines import is_agency_line
from khabar.dissect.lines.features import STAMP_WORDS, Line
from khabar.dissect.lines.wordlists import AGO, CODE, TIME, TWEET
from khabar.dissect.lines.words import is_continuing
from khabar.dissect.lines.zones import CLUTTER
from khabar.grammar import Analysis
from khabar.lexicon.tables import Weekday

Shape = Literal["prose", "teaser", "headline", "short", "stamp", "credit", "tweet", "script", "sign"]

# All set on 300 composed pages of the part `train`, `pages/real`, the five seeds and the beginnings of some 80 pages of the web.
PROSE_WORDS = 11  # fewest words of a line that is prose by itself, if it ends in a full stop
LONG_WORDS = 16  # words from which any punctuation inside is enough: headlines with a comma are shorter
BARE_WORDS = 24  # words from which a line without punctuation can be prose
GLUED_WORDS = 40  # words from which a line without a full stop at its end can be headlines glued together,
MARK_WORDS = 25  # which have less than a stop or comma in so many words
MENU_LABELS = 3  # labels from which a line can be a menu,
MENU_SHARE = 0.12  # and their number beside its words
TEASER_WORDS = 9  # fewest words of a truncated line that is the start of an article and no headline
TIMED_TOKENS = 4  # tokens at the head of an item in which its time stands, behind a bullet
HEADLINE_WORDS = 4  # fewest words of a headline
MENU_SECTIONS = 4  # names of sections from which a line is a menu,
SECTION_SHARE = 0.4  # if they are this share of its words
GLUED_BARS = 3  # bars from which a line is a list,
ITEM_WORDS = 16  # if it has no more words a bar;
ITEM_MARKS = 0.7  # one that ends in a stop, or has more stops and commas a bar than this, is sentences,
MENU_WORDS = 4  # unless it has no more words a bar than the items of a menu
LINKED = 0.6  # share of linked characters from which a line is a link and no prose
CLOCK_WORDS = 4  # words of the longest stamp without a date
STAMP_REST = 1  # words of a stamp beside its date, time and markers
SIDE_SIGNS = frozenset("|•·›»*-–—/")  # signs that part a date from what stands beside it
STAMP_SIDE = 6  # words beside a bar in a stamp: an outlet, a count of readers, the number of an issue


def shape_of(analysis: Analysis, line: Line) -> Shape:
    """The shape of a line. Prose without punctuation is found later, by its neighbours (`Sheet`)."""
    if line.words + line.numbers == 0:
        return "sign"
    view = line.view
    if line.latin and (line.zone == "tweet" or view.startswith("@") or any(sign in view for sign in TWEET)):
        return "tweet"
    if line.latin * 2 >= line.words and any(sign in view for sign in CODE):
        return "script"
    if _is_stamp(analysis, line):
        return "stamp"
    if is_agency_line(analysis, line.first, line.last):
        return "credit"
    punctuated = line.commas + line.stops + line.words // TEASER_WORDS > 1
    if line.tail == "ellipsis" and line.words >= TEASER_WORDS and punctuated and not _is_timed(analysis, line):
        return "teaser"
    if _is_unmarked(analysis, line) and _is_prose(analysis, line):
        return "prose"
    return "headline" if line.words >= HEADLINE_WORDS else "short"


def _is_unmarked(analysis: Analysis, line: Line) -> bool:
    """True for a line without a marker, or with one in the midst of a paragraph that goes on with the one above."""
    if line.mark is None:
        return True
    return line.mark.row.place == "anywhere" and is_continuing(analysis.forms[line.first : line.first + 2])


def _is_timed(analysis: Analysis, line: Line) -> bool:
    """True for the item of a list that begins with its time: `• 01:21 . …`."""
    head = analysis.forms[line.first : line.first + TIMED_TOKENS]
    return ":" in head and sum(form.isdigit() for form in head) > 1


def is_list(line: Line) -> bool:
    """True for items glued together by bars, dashes or wide spaces: a menu, a row of buttons, a ticker."""
    if line.sections >= MENU_SECTIONS and line.sections >= line.words * SECTION_SHARE and line.tail != "stop":
        return True
    if line.gaps >= GLUED_BARS and line.words <= (line.gaps + 1) * ITEM_WORDS:
        return True
    sentences = line.tail == "stop" or line.stops + line.commas > line.bars * ITEM_MARKS
    return line.bars >= GLUED_BARS and line.words <= line.bars * (MENU_WORDS if sentences else ITEM_WORDS)


def _is_prose(analysis: Analysis, line: Line) -> bool:
    """True for a paragraph: long enough, with the punctuation of sentences, no list and no link."""
    if not may_be_prose(line) or is_list(line) or (line.bullet and line.tail != "stop" and line.words < BARE_WORDS):
        return False
    marks = line.stops + line.commas
    if line.labels >= MENU_LABELS and line.labels > line.words * MENU_SHARE and marks < 2:
        return False
    if line.words < LONG_WORDS:
        return line.words >= PROSE_WORDS and line.tail == "stop" and analysis.forms[line.last - 1] not in "؟?!"
    return marks > 0 and (line.words < GLUED_WORDS or line.tail == "stop" or marks * MARK_WORDS >= line.words)


def may_be_prose(line: Line) -> bool:
    """False for what its place in the DOM or its links make no prose."""
    return line.linked < LINKED and line.zone not in CLUTTER and line.zone not in ("title", "caption")


def _is_stamp(analysis: Analysis, line: Line) -> bool:
    """True for a line that is a date or a time, with a marker or a short side note at most."""
    if line.words + line.numbers > STAMP_WORDS or line.tail == "stop":
        return False
    if not line.dates:
        return line.words <= CLOCK_WORDS and (line.datetime is not None or _is_clock(_without_weekdays(analysis, line)))
    dated = {token for date in line.dates for token in range(date.first, date.last)}
    if line.mark is not None and line.role == "date_line":
        dated.update(range(line.mark.first, line.mark.last))
    rest, parted = 0, False
    for token in range(line.first, line.last):
        if token not in dated:
            form, kind = analysis.forms[token], analysis.kinds[token]
            rest += kind in ("word", "latin") and form not in TIME
            parted = parted or (kind == "sign" and form in SIDE_SIGNS)
    return rest <= (STAMP_SIDE if (parted and line.bars) or line.role == "date_line" else STAMP_REST)


def _without_weekdays(analysis: Analysis, line: Line) -> list[str]:
    named = {token for hit in analysis.hits_in(Weekday, line.first, line.last) for token in range(hit.first, hit.last)}
    return [analysis.forms[token] for token in range(line.first, line.last) if token not in named]


def _is_clock(forms: list[str]) -> bool:
    """True for `09:41 ص`, `منذ 4 دقائق`, `3 hours ago`: a time without a date."""
    words = [form for form in forms if form[0].isalpha()]
    if not all(word in TIME for word in words):
        return False
    if not any(form[0].isdigit() for form in forms):
        return bool(words) and words[0] in AGO
    return ":" in forms or not AGO.isdisjoint(words)
