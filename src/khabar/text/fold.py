"""A folded view of a text, in which spelling variants are one, with a map of offsets both ways.

Folded: أ إ آ ٱ → ا, ى → ي, ة → ه, Farsi yeh and kaf → Arabic ones, Arabic-Indic and Persian digits and separators → ASCII, ASCII
capitals → small, no-break and other spaces → space, presentation forms → letters. Dropped: diacritics, tatweel inside a word,
bidi controls, zero-width characters. A tatweel that stands alone (`بغداد ـ مصر اليوم`) is a dash. Line ends stay.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left

from khabar.model.evidence import Span

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
TATWEEL = "\u0640"
CONTROLS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
PRESENTATION = "\ufb50-\ufdff\ufe70-\ufefc"
BIDI_CONTROL = re.compile(f"[{CONTROLS}]")

_IRREGULAR = re.compile(f"[{MARKS}{TATWEEL}{CONTROLS}{PRESENTATION}]")
_JOINED_BEFORE = re.compile(f"[\\w{MARKS}{TATWEEL}]")
_MARK = re.compile(f"[{MARKS}{TATWEEL}]")

_VARIANTS = ("أإآٱىةیکہھٲٳ", "اااايهيكههاا")
_DIGITS = ("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_SAME_LENGTH = (
    str.maketrans(*_VARIANTS)
    | str.maketrans(*_DIGITS)
    | dict.fromkeys(map(ord, _SPACES), " ")
    | {ord(capital): capital.lower() for capital in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
)
_REPLACED = [(chr(letter), folded if isinstance(folded, str) else chr(folded)) for letter, folded in _SAME_LENGTH.items()]
_LONG = 100  # characters from which on a search a letter is faster than a look at each character: 5 times for a page


def _letters(text: str) -> str:
    """The text with all letters that are folded one for one; as none of them becomes another of them, their order is free."""
    if len(text) < _LONG:
        return text.translate(_SAME_LENGTH)
    for letter, folded in _REPLACED:
        text = text.replace(letter, folded)
    return text


class AlignedText:
    """A folded view of `source`. Offsets into the view are called view offsets, all others are of the source."""

    __slots__ = ("_ends", "_starts", "source", "view")

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts: array[int] | None = None
        self._ends: array[int] | None = None
        if _IRREGULAR.search(source) is None:
            self.view = _letters(source)
        else:
            self.view = self._align()

    def _align(self) -> str:
        source, starts, ends, pieces, done = self.source, array("L"), array("L"), [], 0
        places = array("L", range(len(source) + 1))
        for match in _IRREGULAR.finditer(source):
            at = match.start()
            if at > done:
                pieces.append(source[done:at])
                starts.extend(places[done:at])
                ends.extend(places[done + 1 : at + 1])
            folded = _fold_one(source, at)
            if folded:
                pieces.append(folded)
                starts.extend([at] * len(folded))
                ends.extend([at + 1] * len(folded))
            elif ends and ends[-1] == at and _MARK.match(match.group()):
                _extend(starts, ends)
            done = at + 1
        pieces.append(source[done:])
        starts.extend(places[done:-1])
        ends.extend(places[done + 1 :])
        self._starts, self._ends = starts, ends
        return _letters("".join(pieces))

    def source_start(self, at: int) -> int:
        """The source offset of the character at view offset `at`; the end of the source for the end of the view."""
        if self._starts is None:
            return at
        return self._starts[at] if at < len(self._starts) else len(self.source)

    def source_end(self, at: int) -> int:
        """The source offset just behind the view's characters before `at`, with the marks that stand on the last one."""
        if self._ends is None:
            return at
        return self._ends[at - 1] if at > 0 else 0

    def source_starts(self, offsets: array[int]) -> array[int]:
        """`source_start` of many offsets, each that of a character."""
        starts = self._starts
        return offsets if starts is None else array("L", [starts[at] for at in offsets])

    def source_ends(self, offsets: array[int]) -> array[int]:
        """`source_end` of many offsets, each behind a character."""
        ends = self._ends
        return offsets if ends is None else array("L", [ends[at - 1] for at in offsets])

    def to_source(self, start: int, end: int) -> Span:
        """The source span of a view span that is not empty."""
        return self.source_start(start), self.source_end(end)

    def to_view(self, start: int, end: int) -> Span:
        """The view span of all view characters that come from the source span; empty where it was all dropped."""
        if self._starts is None:
            return start, end
        first = bisect_left(self._starts, start)
        return first, bisect_left(self._starts, end, lo=first)


def _extend(starts: array[int], ends: array[int]) -> None:
    """Gives a mark to the last letter, or to all letters of a ligature."""
    at, last = len(ends) - 1, starts[-1]
    while at >= 0 and starts[at] == last:
        ends[at] += 1
        at -= 1


def _fold_one(source: str, at: int) -> str:
    """The folded form of one irregular character."""
    char = source[at]
    if char == TATWEEL:
        return "" if at and _JOINED_BEFORE.match(source[at - 1]) else "-"
    if "\ufb50" <= char <= "\ufefc" and char != "\ufeff":
        plain = unicodedata.normalize("NFKC", char)
        if plain != char:
            return _IRREGULAR.sub("", _letters(plain)).strip()
        return char if char in "﴾﴿" else ""
    return ""


def fold(text: str) -> str:
    """The folded form of a text, without a map."""
    return AlignedText(text).view
