"""The blocks of an HTML page, gathered word by word: white space made single as a browser does, one line of text a block."""

from __future__ import annotations

import re

from khabar.ingest.html_element import BLOCK, Element
from khabar.model import LayoutBlock

_WHITE = re.compile(r"[ \t\n\f\r]+")
PATH_WORDS = 24
"""Words of a block's path; those nearest to the block are kept."""
UNSEEN_MAX = 8
"""Characters of a block above which nobody looks whether any of them can be seen."""

# Characters that nobody sees beside white space: a block of nothing else is none.
_UNSEEN = "\xad\ufeff\u2060" + "".join(map(chr, [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]))


class Blocks:
    """Takes the words of a page in reading order and makes its text and layout."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.layout: list[LayoutBlock] = []
        self._length = 0
        self._paths: list[tuple[str, ...]] = []  # of the last block and of each element around it, outermost first
        self._valid = 0  # how many of these hold for the block under way: blocks side by side share all but the end
        self.low = 0
        """How many of the elements that were open at the last block's first word are open still; who closes one lowers it."""
        self._reset()

    def _reset(self) -> None:
        self._parts: list[str] = []
        self._size = 0  # characters of the parts
        self._links: list[tuple[int, int]] = []  # where in the parts links begin and end, before trimming
        self._frame: list[Element] = []
        self._shared = 0
        self.spaced = True
        """White space that comes now is left out: the block has no word yet, or ends in a space."""
        self.busy = False
        """There are words, or a date: something that `end` has to end."""
        self.datetime: str | None = None

    def words(self, text: str, linked: bool, stack: list[Element]) -> None:
        """Text, of which white space is made single."""
        if "  " in text or "\n" in text or "\t" in text or "\r" in text or "\f" in text:
            text = _WHITE.sub(" ", text)
        if text in ("", " "):
            if text:
                self.space(linked)
            return
        if self.spaced and text[0] == " ":
            text = text[1:]
        if not self._parts:
            self.busy = True
            self._frame = stack[:]
            self._valid = min(self._valid, self.low)
            self.low = len(stack)
        self._add(text, linked)
        self._shared = self.low

    def space(self, linked: bool = False) -> None:
        """White space between words."""
        if not self.spaced:
            self._add(" ", linked)

    def _add(self, part: str, linked: bool) -> None:
        start = self._size
        self._size += len(part)
        if linked:
            self._links.append((start, self._size))
        self._parts.append(part)
        self.spaced = part[-1] == " "

    def date(self, value: str | None) -> None:
        """The date of a `time` element; the first of a block counts."""
        self.datetime = self.datetime or value
        self.busy = True

    def end(self) -> None:
        """End the block under way, if it has words."""
        if self._parts:
            whole = "".join(self._parts)
            line = whole.strip()
            if len(line) > UNSEEN_MAX or "".join(line.split()).strip(_UNSEEN):
                self._emit(whole, line)
        self._reset()

    def _emit(self, whole: str, line: str) -> None:
        start, end = self._length, self._length + len(line)
        frame = self._frame[: self._shared]
        self.lines.append(line)
        self.layout.append(
            LayoutBlock(
                start=start,
                end=end,
                tag=_tag(frame),
                path=self._path(frame),
                link_chars=self._link_chars(whole, line) if self._links else 0,
                datetime=self.datetime,
            )
        )
        self._length = end + 1

    def _link_chars(self, whole: str, line: str) -> int:
        """Characters of links that lie in the line, which is the whole without the white space around it."""
        if len(self._parts) == 1:
            return len(line)
        first = whole.index(line)
        last = first + len(line)
        return sum(max(0, min(end, last) - max(start, first)) for start, end in self._links)

    def _path(self, frame: list[Element]) -> tuple[str, ...]:
        """The path of a block in these elements."""
        paths = self._paths
        del paths[self._valid :]
        path = paths[-1] if paths else ()
        for element in frame[len(paths) :]:
            path = (path + element.words())[-PATH_WORDS:]
            paths.append(path)
        self._valid = len(frame)
        return paths[self._valid - 1] if frame else ()


def _tag(frame: list[Element]) -> str:
    for item in reversed(frame):
        if item.marks & BLOCK:
            return item.tag
    return ""
