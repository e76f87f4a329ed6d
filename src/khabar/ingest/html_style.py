"""What a page hides: attributes of an element, and simple class rules of its `<style>` elements."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_GONE = r"display\s*:\s*none|visibility\s*:\s*hidden|text-indent\s*:\s*-\d{3,}"
_TINY = r"font-size\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:!important\s*)?(?:[;}\"]|$)"
_HIDDEN_ATTRIBUTE = re.compile(rf""" (?:hidden="|aria-hidden="true"|style="[^"]*(?:{_GONE}|{_TINY}))""", re.IGNORECASE)
_HIDING = re.compile(f"{_GONE}|{_TINY}", re.IGNORECASE)
_IS_GONE = re.compile(_GONE, re.IGNORECASE)
_IS_TINY = re.compile(_TINY, re.IGNORECASE)
_IS_SHOWN = re.compile(r"display\s*:\s*(?!none)\w|visibility\s*:\s*visible", re.IGNORECASE)
_IS_SIZED = re.compile(r"font(?:-size)?\s*:", re.IGNORECASE)

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_BRACE = re.compile(r"([{}])")
_COMBINATOR = re.compile(r"[\s>+~]+")
_CLASS = re.compile(r"\.([\w-]+)")
_COMPOUND = re.compile(r"[a-z0-9]*(?:\.[\w-]+)+", re.IGNORECASE)

WELL_KNOWN = frozenset(("sr-only", "visually-hidden", "screen-reader-text"))
"""Classes for words that only a screen reader speaks (Bootstrap, WordPress); their rules stand in files that are not read."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Classes whose elements are hidden, and sets of classes that show one again."""

    classes: frozenset[str]
    shown: tuple[frozenset[str], ...] = ()

    def hides(self, words: Iterable[str]) -> bool:
        """Whether an element with these classes is hidden."""
        own = frozenset(words)
        return not own.isdisjoint(self.classes) and not any(shown <= own for shown in self.shown)


def hidden_by_attributes(attributes: str) -> bool:
    """Whether the attributes of an element, as the parser writes them, hide it. `opacity` does not: pages fade in with it."""
    return ("hidden" in attributes or ' style="' in attributes) and _HIDDEN_ATTRIBUTE.search(attributes) is not None


def hidden_classes(sheets: Iterable[str]) -> Hidden:
    """The classes that style sheets hide.

    Rules inside `@media` and the like hold only at times and are not read. A class that some longer selector shows
    (`.open .menu`) is not taken as hidden: nobody can say without running the page.
    """
    found = _Rules()
    for sheet in sheets:
        if _HIDING.search(sheet):
            for selectors, declarations in _rules(_COMMENT.sub("", sheet)):
                for selector in selectors.split(","):
                    found.read(selector.strip(), declarations)
    return Hidden(frozenset((found.gone - found.unsure) | (found.tiny - found.sized)), tuple(found.shown))


def _rules(sheet: str) -> Iterable[tuple[str, str]]:
    """Selectors and declarations of the rules outside `@` blocks."""
    depth, selectors = 0, ""
    parts = _BRACE.split(sheet)
    for text, brace in zip(parts[::2], parts[1::2], strict=False):
        if brace == "{":
            depth += 1
            selectors = text.rsplit(";", 1)[-1] if depth == 1 else selectors
        else:
            if depth == 1 and "@" not in selectors:
                yield selectors, text
            depth = max(0, depth - 1)


class _Rules:
    """What rules say of classes, gathered in their order: a later rule of the same class wins."""

    def __init__(self) -> None:
        self.gone: set[str] = set()
        self.tiny: set[str] = set()
        self.unsure: set[str] = set()
        self.sized: set[str] = set()
        self.shown: list[frozenset[str]] = []

    def read(self, selector: str, declarations: str) -> None:
        """One selector of one rule."""
        simple = _CLASS.fullmatch(selector)
        if _IS_GONE.search(declarations):
            self.gone.update(simple.groups() if simple else ())
        elif _IS_SHOWN.search(declarations):
            self._show(selector)
        if _IS_TINY.search(declarations):
            self.tiny.update(simple.groups() if simple else ())
        elif _IS_SIZED.search(declarations):  # the usual trick against gaps: size 0 outside, a real size inside
            self.sized.update(_CLASS.findall(selector))

    def _show(self, selector: str) -> None:
        if simple := _CLASS.fullmatch(selector):
            self.gone.discard(simple[1])
        elif _COMPOUND.fullmatch(selector):
            self.shown.append(frozenset(_CLASS.findall(selector)))
        else:
            self.unsure.update(_CLASS.findall(_COMBINATOR.split(selector)[-1]))
