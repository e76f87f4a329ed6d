"""From the model's types to rows of tables and back. Pure functions: nothing here touches a database."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from khabar.errors import EvidenceError, RecordDamaged
from khabar.model import (
    Article,
    Capture,
    Entity,
    Event,
    Fact,
    Given,
    Mention,
    Quantity,
    Quotation,
    RawPage,
    Reading,
    Rejected,
    Time,
)
from khabar.model.wire import encode, from_json, to_json
from khabar.store.database import Row

ZLIB_LEVEL = 6
"""0 to 9; 6 is zlib's own default: news HTML shrinks to a fifth, 9 gains 1 % more and takes twice the time."""

CAPTURE_COLUMNS = (
    "id, page_id, source, locator, given_published, given_outlet, given_url, url, captured_at, archive_url, media_type, charset"
)


def to_sql(text: str | None) -> str | bytes | None:
    """A text as SQLite can hold it: bytes where it is no valid UTF-8, as names of files may be."""
    if text is None or text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def from_sql(value: str | bytes | None) -> str | None:
    """The text behind what `to_sql` made."""
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


def capture_row(raw: RawPage) -> tuple[str | bytes | None, ...]:
    """A row of `capture`, as CAPTURE_COLUMNS."""
    seen, given = raw.capture, raw.capture.given
    said = (given.published, given.outlet, given.url, seen.url, seen.captured_at, seen.archive_url)
    texts = (seen.source, seen.locator, *said, raw.page.media_type, raw.page.charset)
    return (seen.id, seen.page_id, *(to_sql(text) for text in texts))


def capture_of(row: Row) -> Capture:
    """The capture behind a row of CAPTURE_COLUMNS."""
    _, page_id, source, locator, published, outlet, given_url, url, captured_at, archive_url, *_ = map(from_sql, row)
    return Capture(
        page_id=page_id or "",
        source=source or "",
        locator=locator,
        given=Given(published=published, outlet=outlet, url=given_url),
        url=url,
        captured_at=captured_at,
        archive_url=archive_url,
    )


def rejected_row(rejected: Rejected) -> tuple[str | bytes | int | None, ...]:
    """A row of `rejected`: source, locator, stage, reason, start, end."""
    texts = (rejected.source or "", rejected.locator or "", rejected.stage, rejected.reason)
    start, end = (-1 if place is None else place for place in (rejected.start, rejected.end))
    return (*(to_sql(text) for text in texts), start, end)


def rejected_of(row: Row) -> Rejected:
    """The rejection behind a row."""
    source, locator, stage, reason = (from_sql(value) for value in row[:4])
    start, end = (None if place < 0 else int(place) for place in row[4:6])
    return Rejected(stage=stage or "", reason=reason or "", start=start, end=end, source=source or None, locator=locator or None)


def pack_reading(reading: Reading) -> bytes:
    """The contract's JSON, compressed, without what depends on where and when the page was seen.

    So a reading's bytes are the same whichever capture of the page came first; `unpack_reading` fills the gaps.
    """
    data = to_json(reading)
    data["page"].update(source="", locator=None, fetched_at=None)
    return zlib.compress(encode(data), ZLIB_LEVEL)


def unpack_reading(reading_id: str, packed: bytes, source: str, locator: str | None, fetched_at: str | None) -> Reading:
    """The reading behind packed bytes, every quote checked. Raises RecordDamaged where they do not hold."""
    try:
        data = msgspec.json.decode(zlib.decompress(packed))
        data["page"].update(source=source, locator=locator, fetched_at=fetched_at)
        return from_json(data)
    except (zlib.error, msgspec.MsgspecError, EvidenceError, KeyError, TypeError, ValueError) as error:
        raise RecordDamaged(
            f"reading {reading_id} does not hold: {error}", "Read its page again; if the page is damaged too, restore a backup."
        ) from error


class FactRow(NamedTuple):
    """A row of `fact` without its reading."""

    id: str
    layer: str
    article_id: str | None
    type: str
    subtype: str | None
    start: int | None
    end: int | None
    earliest: str | None
    latest: str | None


class NameRow(NamedTuple):
    """A row of `fact_name` without its reading. `name` as it stands on the page, `entity` an id of the page's entities."""

    fact_id: str
    part: str
    position: int
    name: str | None
    entity: str | None


Bounds = tuple[str | None, str | None]
NO_BOUNDS: Bounds = (None, None)


def fact_rows(reading: Reading) -> list[FactRow]:
    """What can be looked up in a reading: articles, entities and facts. Of two with one id the first counts."""
    bounds: dict[str, Bounds] = {time.id: (time.earliest, time.latest) for time in reading.times}
    rows = [_article_row(article) for article in reading.articles]
    rows += [FactRow(entity.id, "entities", None, entity.type, None, None, None, None, None) for entity in reading.entities]
    rows += [_fact_row("times", fact, fact.type, None, bounds[fact.id]) for fact in reading.times]
    rows += [_fact_row("mentions", fact, fact.type, None, NO_BOUNDS) for fact in reading.mentions]
    rows += [_fact_row("quotations", fact, fact.cue.act, fact.kind, _when(fact, bounds)) for fact in reading.quotations]
    rows += [_fact_row("quantities", fact, fact.kind, fact.role, _when(fact, bounds)) for fact in reading.quantities]
    rows += [_fact_row("events", fact, fact.type, fact.status, _event_bounds(fact, bounds)) for fact in reading.events]
    unique: dict[str, FactRow] = {}
    for row in rows:
        unique.setdefault(row.id, row)
    return list(unique.values())


def name_rows(reading: Reading) -> list[NameRow]:
    """The names that stand in the facts of a reading, once a place."""
    rows: dict[tuple[str, str, int], NameRow] = {}
    for fact_id, part, position, name, entity in _names(reading):
        rows.setdefault((fact_id, part, position), NameRow(fact_id, part, position, name, entity))
    return list(rows.values())


def _names(reading: Reading) -> Iterator[tuple[str, str, int, str | None, str | None]]:
    for article in reading.articles:
        if article.title:
            yield article.id, "title", 0, article.title.text, None
        if article.outlet:
            yield article.id, "outlet", 0, article.outlet.name, None
    for entity in reading.entities:
        yield entity.id, "entity", 0, entity.name, entity.id
    for mention in reading.mentions:
        yield mention.id, "mention", 0, mention.at.text, mention.entity
    for quotation in reading.quotations:
        for number, speaker in enumerate(quotation.speakers):
            yield quotation.id, "speaker", number, speaker.name or speaker.at.text, speaker.entity
    for event in reading.events:
        for part, arguments in (("actor", event.actors), ("target", event.targets)):
            for number, argument in enumerate(arguments):
                yield event.id, part, number, argument.at.text, argument.entity
    for quantity in reading.quantities:
        if quantity.counted:
            yield quantity.id, "counted", 0, quantity.counted.text, None
        if quantity.holder:
            yield quantity.id, "holder", 0, None, quantity.holder


def _article_row(article: Article) -> FactRow:
    spans = [*([article.title.span] if article.title else []), *article.body]
    start = min((a for a, _ in spans), default=None)
    end = max((b for _, b in spans), default=None)
    said = article.published
    dates = (said.earliest, said.latest) if said else NO_BOUNDS
    return FactRow(article.id, "articles", article.id, article.kind, None, start, end, *dates)


def _fact_row(layer: str, fact: Fact, kind: str, subtype: str | None, dates: Bounds) -> FactRow:
    return FactRow(fact.id, layer, fact.article, kind, subtype, fact.at.start, fact.at.end, *dates)


def _when(fact: Quotation | Quantity | Event, bounds: dict[str, Bounds]) -> Bounds:
    return bounds.get(fact.time, NO_BOUNDS) if fact.time else NO_BOUNDS


def _event_bounds(event: Event, bounds: dict[str, Bounds]) -> Bounds:
    if event.date_bounds:
        return event.date_bounds.earliest, event.date_bounds.latest
    return _when(event, bounds)


Layered = Article | Entity | Time | Mention | Quotation | Quantity | Event


def find_fact(reading: Reading, layer: str, fact_id: str) -> Layered | None:
    """The article, entity or fact of a reading with that id."""
    return next((item for item in items(reading, layer) if item.id == fact_id), None)


def items(reading: Reading, layer: str) -> tuple[Layered, ...]:
    """All of one layer; `articles` and `entities` are layers here."""
    layers: dict[str, tuple[Layered, ...]] = {
        "articles": reading.articles,
        "entities": reading.entities,
        "times": reading.times,
        "mentions": reading.mentions,
        "quotations": reading.quotations,
        "quantities": reading.quantities,
        "events": reading.events,
    }
    return layers[layer]
