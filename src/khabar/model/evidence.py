"""Evidence: what a fact rests on. A quote that is not on the page cannot be made.

A span is `[start, end)` in code points of `page.text`. Two classes hold a text span: `Quote`, a piece of the page that is
itself a field of a fact (a title, a speaker's name), and `TextEvidence`, a pointer to the words that justify something.
What stands outside the text (an attribute of the HTML, the URL, something the user gave) is `FieldEvidence`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal, Protocol, Self

from khabar.errors import EvidenceError

Span = tuple[int, int]
FieldSelector = Literal["attribute", "url", "given"]


class HasText(Protocol):
    """What evidence needs to know of a page to check a quote."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...


class HasFields(HasText, Protocol):
    """What evidence needs to know of a page to check a value that stands outside its text."""

    def field_values(self, selector: str, path: str) -> Iterable[str]: ...


class _Anchored:
    """A checked piece of a page's text. `spans` is empty where the piece is whole, else its parts in order."""

    __slots__ = ("end", "page_id", "spans", "start", "text")

    def __init__(self, page: HasText, start: int, end: int, text: str, spans: Sequence[Span] = ()) -> None:
        """Raises EvidenceError if `text` is not `page.text[start:end]` or a part lies outside the hull."""
        if not 0 <= start < end <= len(page.text):
            raise EvidenceError(f"span [{start}, {end}) is not inside the {len(page.text)} characters of page {page.id}")
        if page.text[start:end] != text:
            raise EvidenceError(f"page {page.id} says {page.text[start:end][:60]!r} at [{start}, {end}), not {text[:60]!r}")
        if spans and (spans[0][0] != start or spans[-1][1] != end or not _ordered(spans)):
            raise EvidenceError(f"parts {list(spans)} do not have the hull [{start}, {end})")
        self.page_id = page.id
        self.start = start
        self.end = end
        self.text = text
        self.spans: tuple[Span, ...] = tuple((a, b) for a, b in spans) if spans else ()

    @classmethod
    def of(cls, page: HasText, start: int, end: int) -> Self:
        """The piece of `page` at `[start, end)`."""
        return cls(page, start, end, page.text[start:end])

    @classmethod
    def of_spans(cls, page: HasText, spans: Sequence[Span]) -> Self:
        """A broken piece: parts in order, not touching the words between them."""
        start, end = spans[0][0], spans[-1][1]
        return cls(page, start, end, page.text[start:end], spans if len(spans) > 1 else ())

    @property
    def span(self) -> Span:
        return self.start, self.end

    @property
    def parts(self) -> tuple[Span, ...]:
        """The spans of a broken piece, or its only one."""
        return self.spans or ((self.start, self.end),)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and isinstance(other, _Anchored) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"{type(self).__name__}([{self.start}, {self.end}) {self.text[:40]!r})"

    def _key(self) -> tuple[str, int, int, tuple[Span, ...]]:
        return self.page_id, self.start, self.end, self.spans


def _ordered(spans: Sequence[Span]) -> bool:
    return all(a < b for a, b in spans) and all(left[1] <= right[0] for left, right in pairwise(spans))


class Quote(_Anchored):
    """A piece of the page's text that is a value of a fact: `{"text", "start", "end"}`."""

    __slots__ = ()

    @property
    def plain(self) -> str:
        """The text as a name is written: with spaces for the lines of a hashtag (`#حزب_الأفق`)."""
        return self.text.replace("_", " ")


class Evidence:
    """What a fact rests on: a TextEvidence or a FieldEvidence, nothing else. (One class, as msgspec decodes no union of two.)"""

    __slots__ = ()


class TextEvidence(_Anchored, Evidence):
    """Words of the page that justify something: `{"selector": "text", "start", "end", "quote"}`."""

    __slots__ = ()


class FieldEvidence(Evidence):
    """A value outside the page's text, checked against what was kept of the page.

    `path` names the place: for `attribute` like `meta[property="og:title"]@content`, for `given` the name of the option,
    for `url` nothing.
    """

    __slots__ = ("page_id", "path", "quote", "selector")

    def __init__(self, page: HasFields, selector: FieldSelector, path: str, quote: str) -> None:
        """Raises EvidenceError if no value of the page at that place contains `quote`."""
        if not quote or not any(quote in value for value in page.field_values(selector, path)):
            raise EvidenceError(f"page {page.id} has no {selector} {path or ''} that contains {quote[:60]!r}")
        self.page_id = page.id
        self.selector: FieldSelector = selector
        self.path = path
        self.quote = quote

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FieldEvidence) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"FieldEvidence({self.selector} {self.path} {self.quote[:40]!r})"

    def _key(self) -> tuple[str, str, str, str]:
        return self.page_id, self.selector, self.path, self.quote
