"""A page: one document as it was kept, with the text that was read from it; and where and when it was seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from khabar.errors import EvidenceError
from khabar.model.ids import content_id, text_digest

PageKind = Literal["article", "articles", "live_blog", "index", "gallery", "video", "other"]


@dataclass(frozen=True, slots=True)
class Field:
    """A value that a page holds outside its text, e.g. `meta[property="og:site_name"]@content`."""

    path: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the user says of a page, by an option or a manifest; evidence of its own kind, never mixed with the page's words."""

    published: str | None = None
    """ISO date on which the article was published."""
    outlet: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One document and the text read from it. Raises EvidenceError if the digest is not the text's."""

    id: str
    """`sha256:` of the bytes."""
    source: str
    """Path or URL, as it was given."""
    locator: str | None = None
    """Member of an archive, line of a file, WARC record."""
    url: str | None = None
    media_type: str
    charset: str
    fetched_at: str | None = None
    """ISO time at which it was fetched, where the archive says so."""
    given: Given = Given()
    kind: PageKind = "other"
    text: str
    text_sha256: str
    languages: tuple[str, ...] = ()
    continues: str | None = None
    fields: tuple[Field, ...] = ()
    """What was kept of metadata outside the text, in document order (an extension of the contract)."""

    def __post_init__(self) -> None:
        if text_digest(self.text) != self.text_sha256:
            raise EvidenceError(f"the text of page {self.id} does not have the digest {self.text_sha256}")

    def field_values(self, selector: str, path: str) -> Iterable[str]:
        """The values at one place outside the text; see FieldEvidence."""
        if selector == "attribute":
            return [field.value for field in self.fields if field.path == path]
        if selector == "url":
            return [self.url] if self.url else []
        value = getattr(self.given, path, None) if selector == "given" else None
        return [value] if isinstance(value, str) else []


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutBlock:
    """One block of a page's text in reading order, with what its layout says: for HTML from the DOM, for text from its line.

    Blocks of one page do not overlap; text between them is white space.
    """

    start: int
    end: int
    tag: str = ""
    """Lower-case name of the nearest block element (`p`, `h1`, `li` …); empty for plain text."""
    path: tuple[str, ...] = ()
    """Lower-case `tag`, `#id` and `.class` words of the ancestors, outermost first, at most 24."""
    link_chars: int = 0
    """Characters of the block that stand inside links."""
    datetime: str | None = None
    """The `datetime` attribute of a `time` element inside the block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One place and time at which the bytes of a page were seen. Identical bytes from two outlets are one page, two captures."""

    page_id: str
    source: str
    locator: str | None = None
    given: Given = Given()
    url: str | None = None
    captured_at: str | None = None
    """ISO time of capture, from the archive or the manifest; never this machine's clock."""
    archive_url: str | None = None

    @property
    def id(self) -> str:
        """A pure function of what is known of the capture, so that adding it twice changes nothing."""
        given = (self.given.published, self.given.outlet, self.given.url)
        rest = (self.source, self.locator, *given, self.url, self.captured_at, self.archive_url)
        return content_id("c", self.page_id, *(part or "" for part in rest))


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """What ingest hands on: the page, its layout, the bytes it came from and the capture."""

    page: Page
    layout: tuple[LayoutBlock, ...]
    data: bytes
    capture: Capture


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """Something a stage did not pass on, and why. `start`, `end` are null where there was no text yet."""

    stage: str
    reason: str
    start: int | None = None
    end: int | None = None
    source: str | None = None
    """Path or URL, where what was rejected is a whole file or page."""
    locator: str | None = None
