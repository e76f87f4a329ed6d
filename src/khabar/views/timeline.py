"""A timeline: dated events with their sources, one entry for each occurrence; status kept apart, conflicts shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from khabar.model import Article, ArticleRef, Event, Links, Mention, Quantity, Reading
from khabar.store import Store
from khabar.text import fold
from khabar.views.cite import Cite, Sentences, articles, one_line
from khabar.views.match import Query, stems
from khabar.views.occurrences import Told, occurrences


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
    conflicts: tuple[str, ...] = ()
    """What other entries of the same type and date in one story say otherwise, with their event ids; or several tolls in one."""


def timeline(store: Store, query: str | None = None, *, members: frozenset[ArticleRef] | None = None) -> list[Entry]:
    """Entries in order of date; the undated last. `members` keeps to the articles of a story."""
    wanted, links = Query(query), store.links()
    found = []
    for reading, article, source in articles(store):
        if members is None or source.ref in members:
            found += _entries(reading, article, source, wanted)
    stories = {ref: story.id for story in links.stories for ref in story.members}
    return _with_conflicts(_merge(found, links, stories), stories)


def _entries(reading: Reading, article: Article, source: Cite, wanted: Query) -> list[tuple[Entry, Told]]:
    """The events of an article, as entries and as they are compared."""
    mentions = {mention.id: mention for mention in reading.mentions}
    quantities = {quantity.id: quantity for quantity in reading.quantities}
    parted, found = Sentences(reading, article), []
    for event in reading.events:
        if event.article == article.id and not event.derived:
            text = one_line(parted.around(event.at).text)
            if wanted.matches(text, source.title):
                found.append((_entry(event, text, source, mentions, quantities), _told(event, text, source, mentions)))
    return found


def _told(event: Event, text: str, source: Cite, mentions: dict[str, Mention]) -> Told:
    bounds, place = event.date_bounds, mentions.get(event.place or "")
    parties = (stem for party in (*event.actors, *event.targets) for stem in stems(party.at.text))
    return Told(
        event=event.id,
        ref=source.ref,
        type=event.type,
        mode=event.mode,
        status=event.status,
        day=(bounds.earliest, bounds.latest) if bounds else None,
        place=fold(place.at.text) if place else None,
        parties=frozenset(stem for stem in parties if len(stem) > 2),
        trigger=event.at.span,
        word=" ".join(stems(event.at.text)),
        sentence=fold(text),
        stems=frozenset(stems(text)),
    )


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


def _merge(found: Sequence[tuple[Entry, Told]], links: Links, stories: Mapping[ArticleRef, str]) -> list[Entry]:
    """One entry for each occurrence: that of its first telling, with what all of them say of it."""
    ordered = sorted(found, key=lambda one: (one[0].sources[0].published or "9999", one[1].ref, one[1].trigger, one[0].event))
    groups = occurrences([told for _, told in ordered], links.reprints, stories)
    return sorted((_united([ordered[number][0] for number in group]) for group in groups), key=_order)


def _united(tellings: Sequence[Entry]) -> Entry:
    """One entry of several tellings: what the first leaves out is filled from the next that says it."""

    def said(field: str) -> Any:
        return next((value for one in tellings if (value := getattr(one, field))), getattr(tellings[0], field))

    def all_of(field: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(value for one in tellings for value in getattr(one, field)))

    dated = next((one for one in tellings if one.earliest), tellings[0])
    sources = {source.ref: source for one in tellings for source in one.sources}
    return replace(
        tellings[0],
        events=all_of("events"),
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
    )


def _values(ids: tuple[str, ...], quantities: dict[str, Quantity]) -> tuple[float, ...]:
    values = (quantities[id_].value for id_ in ids if id_ in quantities)
    return tuple(sorted({value for value in values if value is not None}))


def _with_conflicts(entries: list[Entry], stories: dict[ArticleRef, str]) -> list[Entry]:
    """Entries of one type and day in one story that give different tolls, or of which one denies what another tells."""
    groups: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in entries:
        if entry.date:
            for story in sorted({stories.get(source.ref, "") for source in entry.sources}):
                groups.setdefault((entry.type, entry.date, story), []).append(entry)
    notes: dict[str, list[str]] = {}
    for group in groups.values():
        for entry in group:
            notes.setdefault(entry.event, []).extend(note for other in group for note in _differs(entry, other))
    return [replace(entry, conflicts=tuple(dict.fromkeys(notes.get(entry.event, ())))) for entry in entries]


def _differs(entry: Entry, other: Entry) -> list[str]:
    """Where another entry says otherwise; of an entry and itself, where it holds several tolls. Two places are two events."""
    if entry.place and other.place and fold(entry.place) != fold(other.place):
        return []
    notes = []
    for toll in ("killed", "injured"):
        mine, theirs = getattr(entry, f"{toll}_values"), getattr(other, f"{toll}_values")
        if (mine and theirs and mine != theirs) or (other is entry and len(mine) > 1):
            notes.append(f"{other.event}: {toll} {' / '.join(getattr(other, toll))}")
    if {entry.status, other.status} == {"happened", "denied"}:
        notes.append(f"{other.event}: {other.status}")
    return notes
