"""Pairs of quotation marks.

Reversed, straight and unbalanced ones occur; which side a mark opens to is told by what it is glued to.
"""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.base.words import CLOSING, EITHER, MEDIA_HEADS, OPENING

MARKS = OPENING | CLOSING | EITHER
MAX_MEDIUM = 4  # words of a medium's name between marks
_BEFORE_OPENING = frozenset(
    {"و", "ف", "ب", "ل", "ك", "وب", "ول", "ال", ":", "(", "[", "،", "-", "–", ".", "?", "؟", "!", "…", "؛"}
)


class Pairs:
    """`close[i]` is the token that closes the mark at `i`, the end of the paragraph where none does; `open` is the way back.

    `unclosed` holds opening marks without their closing one.
    """

    __slots__ = ("close", "open", "unclosed")

    def __init__(self) -> None:
        self.close: dict[int, int] = {}
        self.open: dict[int, int] = {}
        self.unclosed: set[int] = set()

    def add(self, begin: int, end: int) -> None:
        self.close[begin] = end
        self.open[end] = begin


def pair(forms: Sequence[str], starts: Sequence[int], ends: Sequence[int], first: int, last: int, pairs: Pairs) -> None:
    """Pair the marks of one paragraph, tokens `[first, last)`."""
    if MARKS.isdisjoint(forms[first:last]):
        return
    stack: list[int] = []
    for i in [k for k in range(first, last) if forms[k] in MARKS]:
        form = forms[i]
        if _apostrophe(forms, starts, ends, i, first, last):
            continue
        if not _ends_medium(forms, i, first, stack) and _opens(forms, starts, ends, i, first, last, stack):
            stack.append(i)
            continue
        partner = next((k for k in range(len(stack) - 1, -1, -1) if _same_sort(forms[stack[k]], form)), None)
        if partner is not None:
            pairs.add(stack[partner], i)
            del stack[partner:]
    for begin in stack:
        pairs.close[begin] = last
        pairs.unclosed.add(begin)


def _ends_medium(forms: Sequence[str], i: int, first: int, stack: Sequence[int]) -> bool:
    """`صحيفة "كذا "اللبنانية`: the next mark closes a medium's name, whatever it is glued to."""
    if not stack or stack[-1] <= first or forms[i] in OPENING or i - stack[-1] > MAX_MEDIUM + 1 or i == stack[-1] + 1:
        return False
    return forms[stack[-1] - 1].removeprefix("و").removeprefix("ل") in MEDIA_HEADS and _same_sort(forms[stack[-1]], forms[i])


def _apostrophe(forms: Sequence[str], starts: Sequence[int], ends: Sequence[int], i: int, first: int, last: int) -> bool:
    """A single mark inside a word (`ما'ن`)."""
    glued = first < i < last - 1 and starts[i] == ends[i - 1] and starts[i + 1] == ends[i]
    return forms[i] in "'’‘" and glued and forms[i - 1].isalpha() and forms[i + 1].isalpha() and len(forms[i - 1]) > 2


def _opens(
    forms: Sequence[str], starts: Sequence[int], ends: Sequence[int], i: int, first: int, last: int, stack: list[int]
) -> bool:
    if forms[i] in OPENING:
        return True
    if forms[i] in CLOSING:
        return False
    before = i > first and starts[i] == ends[i - 1] and forms[i - 1] not in _BEFORE_OPENING
    after = i + 1 < last and starts[i + 1] == ends[i] and (forms[i + 1].isalnum() or forms[i + 1] in "([«")
    if before != after:
        return after
    return not any(_same_sort(forms[k], forms[i]) for k in stack)


def _same_sort(left: str, right: str) -> bool:
    """Straight, curly and low marks close each other; «» only themselves; single ones only single ones."""
    if left in OPENING or right in CLOSING:
        return left in OPENING and right in CLOSING
    return (left in "'‘’") == (right in "'‘’")
