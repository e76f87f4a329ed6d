"""A reading: everything that one version of Khabar found on one page. Its JSON form is the contract `khabar.page/1`."""

from __future__ import annotations

from dataclasses import dataclass, field

from khabar.model.article import Article, Block
from khabar.model.facts import Entity, Event, Mention, Quantity, Quotation, Time
from khabar.model.ids import content_id
from khabar.model.page import Page, Rejected

SCHEMA = "khabar.page/1"
LAYERS = ("times", "mentions", "quotations", "quantities", "events")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What read a page: all that can change the outcome for the same bytes."""

    version: str
    lexicons: str
    """Digest of all lexicon files."""
    models: str
    """Digest of all trained models; of nothing where there is none."""
    html: str
    """Name and version of the HTML parser."""

    @property
    def id(self) -> str:
        return content_id("r", self.version, self.lexicons, self.models, self.html)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One page, read once."""

    schema: str = field(default=SCHEMA)
    reader: Reader
    page: Page
    blocks: tuple[Block, ...] = ()
    articles: tuple[Article, ...] = ()
    times: tuple[Time, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[Event, ...] = ()
    rejected: tuple[Rejected, ...] = ()

    @property
    def id(self) -> str:
        """What was read (bytes, and what came beside them) and by what. Where the page lay and when it was fetched do not
        count, so nothing may be found from them."""
        page, given = self.page, self.page.given
        beside = (given.published, given.outlet, given.url, page.url, page.media_type, page.charset)
        return content_id("rd", page.id, self.reader.id, *(part or "" for part in beside))
