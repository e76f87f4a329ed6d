"""A table of events in the terms of ACLED and UCDP: date and place with precision codes, status, tolls, source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from khabar.model import Event, Mention, Quantity, TextEvidence
from khabar.store import Store
from khabar.views.cite import Cite, articles, one_line
from khabar.views.match import Query

TIME_PRECISION = {"day": 1, "week": 2, "month": 3}  # ACLED's codes; coarser dates have none


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """A number of killed or injured as it is told."""

    words: str
    value: float | None
    """Null for a vague number (`عشرات`), which stays a word."""
    low: float | None
    high: float | None
    vague: str | None
    counted: str | None
    part: bool
    """True for a part of another one (`بينهم ثلاثة أطفال`)."""
    whose: str | None
    """Whose dead they are, as the words stand (`43 عنصرا من ميليشيات الحوثي`)."""
    side: Literal["actor", "target"] | None
    """The side of the event that they belong to; null where the words do not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event as one article tells it."""

    event: str
    event_date: str | None
    time_precision: int | None
    """ACLED: 1 day, 2 week, 3 month; null where it is coarser or unknown."""
    earliest: str | None
    latest: str | None
    type: str
    mode: str | None
    status: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    location: str | None
    latitude: float | None
    longitude: float | None
    country: str | None
    geo_precision: int | None
    """ACLED: 1 the named town, 2 near it, 3 a larger region; one coarser where the place stands outside the event's sentence."""
    place_basis: str | None
    killed: tuple[str, ...]
    injured: tuple[str, ...]
    deaths: tuple[Toll, ...]
    injuries: tuple[Toll, ...]
    background: bool
    derived: bool
    attribution: str
    attributed_to: str | None
    trigger: str
    text: str
    """The sentence that tells it."""
    source: Cite


def events(store: Store, query: str | None = None, *, type: str | None = None, status: str | None = None) -> list[EventRow]:  # noqa: A002
    """Events in order of date, article and place on the page."""
    wanted = Query(query)
    found = []
    for reading, article, source in articles(store):
        mentions = {mention.id: mention for mention in reading.mentions}
        quantities = {quantity.id: quantity for quantity in reading.quantities}
        for event in reading.events:
            if event.article != article.id or (type and event.type != type) or (status and event.status != status):
                continue
            row = _row(event, source, mentions, quantities)
            if wanted.matches(row.trigger, row.location, source.title, *row.actors, *row.targets):
                found.append((row.event_date or row.earliest or "9999", source.ref, event.at.start, event.id, row))
    return [row[-1] for row in sorted(found, key=lambda row: row[:4])]


def _row(event: Event, source: Cite, mentions: dict[str, Mention], quantities: dict[str, Quantity]) -> EventRow:
    bounds, mention = event.date_bounds, mentions.get(event.place or "")
    place = mention.place if mention else None
    return EventRow(
        event=event.id,
        event_date=event.date,
        time_precision=TIME_PRECISION.get(bounds.precision) if bounds else None,
        earliest=bounds.earliest if bounds else None,
        latest=bounds.latest if bounds else None,
        type=event.type,
        mode=event.mode,
        status=event.status,
        actors=tuple(one_line(actor.at.text) for actor in event.actors),
        targets=tuple(one_line(target.at.text) for target in event.targets),
        location=mention.at.text if mention else None,
        latitude=place.lat if place else None,
        longitude=place.lon if place else None,
        country=place.country if place else None,
        geo_precision=_geo_precision(event, place.geo_precision) if place else None,
        place_basis=event.place_basis,
        killed=tuple(one_line(quantities[id_].at.text) for id_ in event.killed if id_ in quantities),
        injured=tuple(one_line(quantities[id_].at.text) for id_ in event.injured if id_ in quantities),
        deaths=tuple(_toll(quantities[id_], event, mentions) for id_ in event.killed if id_ in quantities),
        injuries=tuple(_toll(quantities[id_], event, mentions) for id_ in event.injured if id_ in quantities),
        background=event.background,
        derived=event.derived,
        attribution=event.attribution.status,
        attributed_to=event.attribution.name,
        trigger=one_line(event.at.text),
        text=one_line(next((told.text for told in event.evidence if isinstance(told, TextEvidence)), event.at.text)),
        source=source,
    )


def _geo_precision(event: Event, precision: int) -> int:
    return precision if event.place_basis in ("own clause", "same sentence") else min(3, precision + 1)


def _toll(quantity: Quantity, event: Event, mentions: dict[str, Mention]) -> Toll:
    holder = mentions.get(quantity.holder or "")
    return Toll(
        words=one_line(quantity.at.text),
        value=None if quantity.value is None else float(quantity.value),
        low=None if quantity.low is None else float(quantity.low),
        high=None if quantity.high is None else float(quantity.high),
        vague=quantity.vague,
        counted=one_line(quantity.counted.text) if quantity.counted else None,
        part=quantity.part_of is not None,
        whose=one_line(holder.at.text) if holder else None,
        side=_side(quantity, holder, event),
    )


def _side(quantity: Quantity, holder: Mention | None, event: Event) -> Literal["actor", "target"] | None:
    """The target's where the number stands in its phrase, or those who are counted belong to it; likewise the actor's."""
    for side, arguments in (("target", event.targets), ("actor", event.actors)):
        for argument in arguments:
            inside = argument.at.start <= quantity.at.start and quantity.at.end <= argument.at.end
            if inside or (holder is not None and holder.entity is not None and holder.entity == argument.entity):
                return "target" if side == "target" else "actor"
    return None
