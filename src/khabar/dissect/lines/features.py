"""What one block of a page says of itself: its measures, its markers, its dates. Nothing here looks at other blocks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from typing import Literal, NamedTuple

from khabar.dissect.lines.latin_dates import latin_dates
from khabar.dissect.lines.marks import Marks
from khabar.dissect.lines.wordlists import SECTIONS
from khabar.dissect.lines.zones import Zone
from khabar.grammar import Analysis, Hit
from khabar.grammar.dates import CalendarDate, calendar_dates
from khabar.lexicon.tables import Marker, Month
from khabar.model import LayoutBlock, Role
from khabar.text import TokenKind

Tail = Literal["stop", "ellipsis", "colon", "open"]

STAMP_WORDS = 24  # words and numbers in the longest line that is looked at for a stamp; the longest seen had 17
MENU_WORDS = 4  # words of the shortest menu on one line
KEY_WORDS = 40  # words up to which a line is compared with others: titles, not paragraphs
TEASER_MOST = 60  # words of the longest teaser; a longer line that ends in dots is a paragraph
YEAR_DIGITS = 4  # digits of a year; of the numbers of a date one is a year, or the month has its name
MORE_WORDS = 4  # words that may follow an ellipsis at the end of a teaser: `… اقرأ المزيد`
_CLOSERS = frozenset("»”\"')]’›*")
_STOPS = frozenset(".!?؟")
_BULLETS = frozenset("•*-–—▪◾■●○◦·»›")
_BAR_SIGNS = frozenset("|•·›»*>▲▼-–/")
_GAP = re.compile(" {3,}")
_BARS = (" | ", " • ", " · ", " › ", " » ", " *** ", " > ", " ▲ ", " ▼ ", " - ", " – ", " / ")


class Line(NamedTuple):
    """One block. Counts are of tokens; `first`, `last` are its tokens, `start`, `end` its span in the page's text."""

    number: int
    start: int
    end: int
    first: int
    last: int
    zone: Zone
    inside: bool
    """True inside an `article` element."""
    gap: int
    """Empty lines before it; 0 where the block follows directly."""
    view: str
    """Its folded text."""
    forms: list[str]
    """Its folded tokens."""
    words: int
    """Arabic and Latin words."""
    latin: int
    numbers: int
    stops: int
    """Signs that end a sentence; those of an ellipsis do not."""
    commas: int
    bars: int
    """Signs that part items of a list."""
    sections: int
    """Names of sections among its words."""
    gaps: int
    """Wide spaces, as between items that were glued to one line."""
    bullet: bool
    counted: bool
    """True for a line that begins with a number."""
    tail: Tail
    linked: float
    """Share of its characters that stand inside links."""
    mark: Hit[Marker] | None
    """The marker that tells most: one on the whole line, before one at its start, before one inside."""
    labels: int
    """How many labels of menus and buttons it holds."""
    dates: tuple[CalendarDate, ...]
    """Its dates, looked for in short lines only."""
    datetime: str | None
    key: str
    """Its words, folded, for comparison with other lines; empty for long ones."""

    role: Role | None
    """The role its marker gives it."""
    effect: str
    """What its marker does to the lines behind it; empty without one."""


def lines(analysis: Analysis, layout: Sequence[LayoutBlock], zones: Sequence[Zone]) -> list[Line]:
    """One Line a block, in order. `zones` are those of the blocks."""
    return list(_Reader(analysis).read(layout, zones))


class _Reader:
    """Measures the lines of one page, from its first to its last."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.view = analysis.folded.view
        self.marks = Marks(analysis)
        self.months = {hit.first for hit in analysis.hits(Month)}

    def read(self, layout: Sequence[LayoutBlock], zones: Sequence[Zone]) -> Iterator[Line]:
        text, starts = self.analysis.page.text, self.analysis.starts
        end = last = 0
        for number, (block, zone) in enumerate(zip(layout, zones, strict=True)):
            gap = max(0, text.count("\n", end, block.start) - 1)
            first, last = last, bisect_left(starts, block.end, last)  # between blocks there is white space
            yield self._line(number, block, zone, gap, first, last)
            end = block.end

    def _line(self, number: int, block: LayoutBlock, zone: Zone, gap: int, first: int, last: int) -> Line:
        analysis = self.analysis
        forms, kinds = analysis.forms[first:last], analysis.kinds[first:last]
        latin, numbers, signs = kinds.count("latin"), kinds.count("number"), kinds.count("sign")
        words = len(forms) - numbers - signs
        view = self.view[analysis.views[first] : analysis.views[last - 1] + len(forms[-1])] if forms else ""
        stops = commas = bars = 0
        if signs:
            stops, commas, bars = _stops(view), view.count("،") + view.count(", ") + view.count("؛"), _bars(view, forms)
        if "  " in view:
            bars += view.count("   " if stops or commas else "  ")
        mark, labels = self.marks.best(first, last, words)
        dated = numbers > 0 and words + numbers <= STAMP_WORDS and _may_be_dated(forms, range(first, last), self.months)
        return Line(
            number=number,
            start=block.start,
            end=block.end,
            first=first,
            last=last,
            zone=zone,
            inside="article" in block.path,
            gap=gap,
            view=view,
            forms=forms,
            words=words,
            latin=latin,
            numbers=numbers,
            stops=stops,
            commas=commas,
            bars=bars,
            sections=len(SECTIONS.intersection(forms)) if MENU_WORDS <= words <= KEY_WORDS else 0,
            gaps=len(_GAP.findall(view)) if "   " in view else 0,
            counted=numbers > 0 and kinds[0] == "number",
            bullet=signs > 0 and forms[0] in _BULLETS,
            tail=_tail(forms, signs) if words <= TEASER_MOST or forms[-1] == ":" else "stop",
            linked=min(1.0, block.link_chars / max(1, block.end - block.start)),
            mark=mark,
            labels=labels,
            dates=_dates(analysis, first, last, latin) if dated else (),
            datetime=block.datetime,
            key=_key(forms, kinds, signs) if words <= KEY_WORDS else "",
            role=mark.row.role if mark else None,
            effect=mark.row.effect if mark else "",
        )


def _key(forms: Sequence[str], kinds: Sequence[TokenKind], signs: int) -> str:
    """The words of a line, parted by spaces."""
    return " ".join([form for form, kind in zip(forms, kinds, strict=True) if kind != "sign"] if signs else forms)


def _may_be_dated(forms: Sequence[str], numbers: range, months: Set[int]) -> bool:
    """True for a line that names a month or holds a number long enough for a year."""
    return not months.isdisjoint(numbers) or any(len(form) >= YEAR_DIGITS and form[0].isdigit() for form in forms)


def _dates(analysis: Analysis, first: int, last: int, latin: int) -> tuple[CalendarDate, ...]:
    """The dates of a short line."""
    found = calendar_dates(analysis, first, last)
    return tuple(found or (latin_dates(analysis, first, last) if latin else ()))


def _bars(view: str, forms: Sequence[str]) -> int:
    return 0 if _BAR_SIGNS.isdisjoint(forms) else sum([view.count(bar) for bar in _BARS])


def _stops(view: str) -> int:
    """Signs that end a sentence in a folded line."""
    inner = view.count(". ") - view.count(".. ") + view.count("؟") + view.count("! ")
    return max(0, inner) + (view.endswith((".", "!")) and not view.endswith(".."))


def _tail(forms: Sequence[str], signs: int) -> Tail:
    """How a line ends, closing marks and a few words behind an ellipsis left out."""
    if not signs:
        return "open"
    last, words = len(forms) - 1, 0
    while last > 0 and words <= MORE_WORDS:
        if forms[last] == "…" or (forms[last] == "." and forms[last - 1] == "."):
            return "ellipsis"
        if words == 0 and forms[last] in _STOPS:
            return "stop"
        if words == 0 and forms[last] == ":":
            return "colon"
        words += forms[last] not in _CLOSERS
        last -= 1
    return "open"
