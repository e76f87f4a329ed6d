"""One pass over the regular form of an HTML page: which tags are open, what of the text can be seen, what becomes a field."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from itertools import repeat

from khabar.ingest.html_blocks import Blocks
from khabar.ingest.html_element import (
    BLOCK,
    ENDS,
    FIELD,
    HIDES,
    HOLDS_RAW,
    IS_VOID,
    LINK,
    PRE,
    THING,
    Element,
    attribute,
    element_of,
)
from khabar.ingest.html_fields import Fields
from khabar.ingest.html_raw import Taken
from khabar.ingest.html_style import hidden_classes

KEPT_MAX = 8
"""Elements inside each other whose text becomes a field; real pages have two or three."""
_LINES = frozenset(("br", "hr"))


class Walk:
    """One pass over the regular form of a page."""

    def __init__(self, taken: Taken) -> None:
        self.fields = Fields()
        self.blocks = Blocks()
        self.texts = iter(taken.texts)
        self.styles = hidden_classes(taken.styles)
        self.known: dict[str, Element] = {}
        self.stack: list[Element] = []
        self.hidden_at = 0  # size of the stack with the outermost hidden element on it; 0: nothing is hidden
        self.links = self.pre = 0
        self.kept: list[tuple[int, str, list[str]]] = []  # elements that become fields: depth, path, text so far

    def run(self, html: str) -> None:
        """Read all tags and the text before each; the regular form ends with a tag."""
        blocks, known, stack = self.blocks, self.known, self.stack
        tags = map(str.partition, html.split(">"), repeat("<"))  # half the time of a regular expression
        before, after_link = "", False
        for text, begins, inner in tags:
            if not begins:  # a `>` that ends no tag
                before += text + ">"
                continue
            if before:
                text, before = before + text, ""
            if text:
                if not text.isspace() or self.pre:
                    self._text(text)
                elif not blocks.spaced:
                    blocks.space(self.links > 0)
            element = known.get(inner) or self._element(inner)
            marks = element.marks
            if marks == ENDS:
                self._close(element.tag)
                after_link = element.tag == "a"
                continue
            if after_link:
                after_link = False
                if element.tag == "a" and not text:
                    blocks.space()  # two links side by side are two things, whatever a style sheet puts between them
            if marks & IS_VOID:
                self._void(element)
                continue
            stack.append(element)
            if marks == BLOCK:
                if blocks.busy:
                    blocks.end()
            elif marks:
                self._open(element)
                if self.hidden_at:
                    after_link = self._skip(tags)
        blocks.end()

    def _skip(self, tags: Iterator[tuple[str, str, str]]) -> bool:
        """Read on to the end of a hidden element, of which only its fields count; whether it is a link."""
        for _, begins, inner in tags:
            if not begins:
                continue
            element = self.known.get(inner) or self._element(inner)
            if element.marks == ENDS:
                self._close(element.tag)
                if not self.hidden_at:
                    return element.tag == "a"
            elif element.marks & IS_VOID:
                self._void(element)
            else:
                self.stack.append(element)
                if element.marks:
                    self._open(element)
        return False

    def _element(self, inner: str) -> Element:
        """What an element is on this page: what it is anywhere, and hidden if a style sheet of the page says so."""
        element = element_of(inner)
        if element.classes and self.styles.classes and element.tag != "body" and self.styles.hides(element.classes.split()):
            element = Element(element.tag, element.attributes, element.classes, element.marks | HIDES)
        self.known[inner] = element
        return element

    def _open(self, element: Element) -> None:
        """What the beginning of an element does to the text."""
        marks = element.marks
        if marks & FIELD:
            self._field(element)
        if marks & HOLDS_RAW:
            self._raw(element, next(self.texts, ""))
        if self.hidden_at:
            return
        if marks & HIDES:
            self.hidden_at = len(self.stack)
            if marks & THING:
                self.blocks.space()
        elif marks & BLOCK:
            if self.blocks.busy:
                self.blocks.end()
            if marks & PRE:
                self.pre += 1
        elif marks & LINK:
            self.links += 1
        elif element.tag == "time":
            self.blocks.date(attribute(element.attributes, "datetime"))

    def _field(self, element: Element) -> None:
        tag, attributes, marks = element.tag, element.attributes, element.marks
        if tag == "html":
            self.fields.add("html@lang", attribute(attributes, "lang"))
        owner = self.kept[-1][1] if self.kept else None
        path = self.fields.element(tag, attributes, bool(self.hidden_at or marks & HIDES), owner)
        if path is not None and not marks & IS_VOID and len(self.kept) < KEPT_MAX:
            self.kept.append((len(self.stack), path, []))

    def _void(self, element: Element) -> None:
        tag, attributes, marks = element.tag, element.attributes, element.marks
        if tag == "meta" and (not self.kept or " itemprop=" not in attributes):
            self.fields.meta(attributes)
        elif tag == "link":
            self.fields.link(attributes)
        elif marks & FIELD:
            self._field(element)
        if self.hidden_at:
            return
        if tag in _LINES:
            self.blocks.end()
        elif marks & THING:
            self.blocks.space(self.links > 0)

    def _raw(self, element: Element, text: str) -> None:
        """The text of an element that holds no tags."""
        tag = element.tag
        if tag == "script":
            self.fields.json_ld(text)
        elif tag == "title" and len(self.stack) < 4:  # html, head, title: not the title of a drawing
            self.fields.add("title", unescape(text))
        elif tag != "title" and not self.hidden_at and not element.marks & HIDES:
            self.blocks.end()
            self._text(text.replace("&", "&amp;"))

    def _close(self, tag: str) -> None:
        """The end of an element, and of those inside it that the page left open (the regular form leaves none)."""
        stack, blocks = self.stack, self.blocks
        if not stack or (stack[-1].tag != tag and all(element.tag != tag for element in stack)):
            return
        while True:
            element = stack.pop()
            if element.marks == BLOCK and not self.hidden_at:
                if blocks.busy:
                    blocks.end()
            elif element.marks or self.hidden_at:
                self._leave(element)
            if len(stack) < blocks.low:
                blocks.low = len(stack)
            if element.tag == tag:
                return

    def _leave(self, element: Element) -> None:
        """What the end of an element does; it is off the stack."""
        marks, size = element.marks, len(self.stack)
        if self.kept and self.kept[-1][0] > size:
            _, path, words = self.kept.pop()
            self.fields.add(path, " ".join(words))
        if self.hidden_at:
            if size < self.hidden_at:
                self.hidden_at = 0
        elif marks & LINK:
            self.links -= 1
        elif marks & BLOCK:
            if self.blocks.busy:
                self.blocks.end()
            if marks & PRE:
                self.pre -= 1

    def _text(self, raw: str) -> None:
        text = unescape(raw) if "&" in raw else raw
        for _, _, words in self.kept:
            words.append(text)
        for number, line in enumerate(text.split("\n") if self.pre else (text,)):
            if number:
                self.blocks.end()
            self.blocks.words(line, self.links > 0, self.stack)
