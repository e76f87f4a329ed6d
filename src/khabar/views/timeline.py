"""A timeline: dated events with their sources, one entry for each occurrence; status kept apart, conflicts shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from khabar.model import Article, ArticleRef, Conflict, Event, Mention, Quantity, Reading, TellingRef
from khabar.store import Store
from khabar.text import Sentences
from khabar.views.cite import Cite, articles, one_line
from khabar.views.match import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One occurrence; `text` is the page's own sentence, of the article that told it first."""

    event: str
    events: tuple[str, ...]
    """Ids of all its tellings, `event` among them."""
    type: str
    mode: str | None
    status: str
    date: str | None
    earliest: str | None
    latest: str | None
    basis: str | None
    place: str | None
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    killed: tuple[str, ...]
    injured: tuple[str, ...]
    killed_values: tuple[float, ...]
    """The numbers behind `killed`, smallest first; vague words have none."""
    injured_values: tuple[float, ...]
    background: bool
    attribution: str
    attributed_to: str | None
    text: str
    sources: tuple[Cite, ...]
    tolls: tuple[str, ...] = ()
    """Ids of the quantities behind `killed` and `injured`."""
    conflicts: tuple[str, ...] = ()
    """What other facts say otherwise, with their ids."""


def timeline(store: Store, query: str | None = None, *, members: frozenset[ArticleRef] | None = None) -> list[Entry]:
    """Entries in order of date; the undated last. `members` keeps to the articles of a story."""
    wanted, links = Query(query), store.links()
    tellings: dict[TellingRef, Entry] = {}
    tolls: dict[TellingRef, str] = {}
    for reading, article, source in articles(store):
        if members is None or source.ref in members:
            tellings |= _entries(reading, article, source, wanted)
            tolls |= {
                TellingRef(*source.ref, quantity.id): one_line(quantity.at.text)
                for quantity in reading.quantities
                if quantity.article == article.id
            }
    home = {ref: number for number, group in enumerate(links.fact_groups) for ref in group.members}
    entries: dict[object, list[tuple[TellingRef, Entry]]] = {}
    for ref, entry in sorted(tellings.items(), key=lambda one: (one[1].sources[0].published or "9999", one[0])):
        entries.setdefault(home.get(ref, ref), []).append((ref, entry))
    against = _against(links.conflicts, tellings, tolls)
    return sorted((_united(own, against) for own in entries.values()), key=_order)


def _entries(reading: Reading, article: Article, source: Cite, wanted: Query) -> dict[TellingRef, Entry]:
    """The events of an article."""
    mentions = {mention.id: mention for mention in reading.mentions}
    quantities = {quantity.id: quantity for quantity in reading.quantities}
    parted, found = Sentences(reading, article), {}
    for event in reading.events:
        if event.article == article.id and not event.derived:
            text = one_line(parted.around(event.at).text)
            if wanted.matches(text, source.title):
                found[TellingRef(*source.ref, event.id)] = _entry(event, text, source, mentions, quantities)
    return found


def _against(
    conflicts: Iterable[Conflict], tellings: Mapping[TellingRef, Entry], tolls: Mapping[TellingRef, str]
) -> dict[TellingRef, list[str]]:
    """Of each event and figure, what contradicts it, in words."""
    notes: dict[TellingRef, list[str]] = {}
    for conflict in conflicts:
        for mine, theirs in ((conflict.left, conflict.right), (conflict.right, conflict.left)):
            entry = tellings.get(theirs)
            said = tolls.get(theirs) or (entry and (entry.status if conflict.kind == "status" else entry.date))
            if said:
                notes.setdefault(mine, []).append(f"{theirs.fact}: {said}")
    return notes


def _entry(event: Event, text: str, source: Cite, mentions: dict[str, Mention], quantities: dict[str, Quantity]) -> Entry:
    bounds, place = event.date_bounds, mentions.get(event.place or "")
    return Entry(
        event=event.id,
        events=(event.id,),
        type=event.type,
        mode=event.mode,
        status=event.status,
        date=event.date,
        earliest=bounds.earliest if bounds else None,
        latest=bounds.latest if bounds else None,
        basis=bounds.basis if bounds else None,
        place=place.at.text if place else None,
        actors=tuple(one_line(actor.at.text) for actor in event.actors),
        targets=tuple(one_line(target.at.text) for target in event.targets),
        killed=_tolls(event.killed, quantities),
        injured=_tolls(event.injured, quantities),
        killed_values=_values(event.killed, quantities),
        injured_values=_values(event.injured, quantities),
        tolls=(*event.killed, *event.injured),
        background=event.background,
        attribution=event.attribution.status,
        attributed_to=event.attribution.name,
        text=text,
        sources=(source,),
    )


def _tolls(ids: tuple[str, ...], quantities: dict[str, Quantity]) -> tuple[str, ...]:
    return tuple(one_line(quantities[id_].at.text) for id_ in ids if id_ in quantities)


def _order(entry: Entry) -> tuple[str, str, str, str, str]:
    return entry.earliest or entry.date or "9999", entry.date or "9999", entry.type, entry.text, entry.event


def _united(told: Sequence[tuple[TellingRef, Entry]], against: Mapping[TellingRef, Sequence[str]]) -> Entry:
    """One entry of several tellings: what the first leaves out is filled from the next that says it."""
    tellings = [entry for _, entry in told]

    def said(field: str) -> Any:
        return next((value for one in tellings if (value := getattr(one, field))), getattr(tellings[0], field))

    def all_of(field: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(value for one in tellings for value in getattr(one, field)))

    dated = next((one for one in tellings if one.earliest), tellings[0])
    sources = {source.ref: source for one in tellings for source in one.sources}
    return replace(
        tellings[0],
        events=all_of("events"),
        tolls=all_of("tolls"),
        date=dated.date,
        earliest=dated.earliest,
        latest=dated.latest,
        basis=dated.basis,
        mode=said("mode"),
        place=said("place"),
        actors=said("actors"),
        targets=said("targets"),
        killed=all_of("killed"),
        injured=all_of("injured"),
        killed_values=tuple(sorted(all_of("killed_values"))),
        injured_values=tuple(sorted(all_of("injured_values"))),
        background=all(one.background for one in tellings),
        sources=tuple(sources[ref] for ref in sorted(sources)),
        conflicts=tuple(dict.fromkeys(note for ref, one in told for note in _notes(ref, one, against))),
    )


def _notes(ref: TellingRef, entry: Entry, against: Mapping[TellingRef, Sequence[str]]) -> Iterator[str]:
    """What contradicts a telling or its tolls."""
    for fact in (ref.fact, *entry.tolls):
        yield from against.get(ref._replace(fact=fact), ())


def _values(ids: tuple[str, ...], quantities: dict[str, Quantity]) -> tuple[float, ...]:
    values = (quantities[id_].value for id_ in ids if id_ in quantities)
    return tuple(sorted({value for value in values if value is not None}))
