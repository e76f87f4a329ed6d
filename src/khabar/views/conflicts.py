"""What contradicts what, side by side, each side with who says so and through whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from khabar.extract.offices import conflict, is_of_a_body
from khabar.model import (
    ArticleRef,
    Conflict,
    ConflictKind,
    EntityLink,
    EntityRef,
    Event,
    Quantity,
    Quote,
    Reading,
    RoleHeld,
    Score,
    TellingRef,
    TextEvidence,
)
from khabar.store import Store
from khabar.text import Sentences
from khabar.views.chain import names
from khabar.views.cite import Cite, cite, one_line
from khabar.views.fact_origins import FactOrigins
from khabar.views.match import Query
from khabar.views.tellings import Tellings

Kind = ConflictKind | Literal["role"]
"""role: one name under two offices that nobody holds at once, on the same days; a slip, or two people of one name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one side says, where it was told first."""

    fact: str
    """Id of the fact; of an entity where the kind is `role`."""
    says: str
    """The number, the status, the day, or the role."""
    text: str
    """The sentence that says so."""
    start: int
    end: int
    given_by: str | None
    chain: tuple[str, ...]
    """Names from the page inwards, where a quotation carries it."""
    origins: FactOrigins
    articles: int
    """How many say so."""
    source: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """Two sides that cannot both hold. `about`: the name that has two roles; the headline otherwise."""

    kind: Kind
    about: str | None
    left: Side
    right: Side
    scores: tuple[Score, ...]


def conflicts(store: Store, query: str | None = None, *, members: frozenset[ArticleRef] | None = None) -> list[ConflictRow]:
    """Contradictions in order of kind and date. `members` keeps to the articles of a story."""
    wanted, tellings = Query(query), Tellings(store)
    rows = [_row(store, tellings, one) for one in store.links().conflicts if not tellings.rejected(one.left, one.right)]
    rows += _of_roles(store)
    kept = [row for row in rows if members is None or members & {row.left.source.ref, row.right.source.ref}]
    found = [row for row in kept if wanted.matches(row.about, *(word for side in (row.left, row.right) for word in _words(side)))]
    return sorted(found, key=lambda row: (row.kind, row.left.source.published or "9999", row.left.fact, row.right.fact))


def _words(side: Side) -> tuple[str | None, ...]:
    return side.text, side.source.title, side.given_by, side.says


def _row(store: Store, tellings: Tellings, one: Conflict) -> ConflictRow:
    sides = sorted((_side(store, tellings, one, ref) for ref in (one.left, one.right)), key=_age)
    return ConflictRow(kind=one.kind, about=sides[0].source.title, left=sides[0], right=sides[1], scores=one.scores)


def _age(side: Side) -> tuple[str, ArticleRef, int]:
    return side.source.published or "9999", side.source.ref, side.start


def _side(store: Store, tellings: Tellings, one: Conflict, ref: TellingRef) -> Side:
    told = tellings.of(ref)
    shown = next(telling for telling in told.tellings if telling.ref == ref)
    reading = store.reading(ref.reading)
    return Side(
        fact=ref.fact,
        says=_says(reading, one.kind, ref.fact),
        text=shown.text,
        start=shown.start,
        end=shown.end,
        given_by=one_line(shown.voice.name) if shown.voice.name else None,
        chain=_chain(reading, ref.fact),
        origins=told.origins,
        articles=len({telling.ref.in_article for telling in told.tellings}),
        source=shown.source,
    )


def _says(reading: Reading, kind: Kind, fact: str) -> str:
    if kind in ("status", "date"):
        event = next(event for event in reading.events if event.id == fact)
        return event.status if kind == "status" else event.date or ""
    quantity = next(quantity for quantity in reading.quantities if quantity.id == fact)
    counted = quantity.counted.text if quantity.counted and quantity.counted.text not in quantity.at.text else ""
    return one_line(f"{quantity.at.text} {counted}")


def _chain(reading: Reading, fact: str) -> tuple[str, ...]:
    facts: tuple[Event | Quantity, ...] = (*reading.events, *reading.quantities)
    told = next(one for one in facts if one.id == fact)
    quotation = next((one for one in reading.quotations if one.id == told.attribution.quotation), None)
    return names(quotation.chain) if quotation else ()


def _of_roles(store: Store) -> Iterator[ConflictRow]:
    """One name under two offices of the same days."""
    for link in store.links().entities:
        if link.type == "PER":
            for one, other in combinations(link.roles, 2):
                if _cannot_both(one, other) and _overlap(one, other):
                    sides = [next(_bearers(store, link, held), None) for held in (one, other)]
                    if sides[0] and sides[1]:
                        left, right = sorted((sides[0], sides[1]), key=_age)
                        yield ConflictRow(kind="role", about=link.name, left=left, right=right, scores=())


def _cannot_both(one: RoleHeld, other: RoleHeld) -> bool:
    """Two offices of one kind of other things; of bodies, which have many names, only those of two countries."""
    if not conflict(one.role.text, other.role.text):
        return False
    countries = one.role.country, other.role.country
    return not is_of_a_body(one.role.text) or (None not in countries and countries[0] != countries[1])


def _overlap(one: RoleHeld, other: RoleHeld) -> bool:
    days = one.earliest, one.latest, other.earliest, other.latest
    return None not in days and str(days[0]) <= str(days[3]) and str(days[2]) <= str(days[1])


def _bearers(store: Store, link: EntityLink, held: RoleHeld) -> Iterator[Side]:
    """The articles in which he has a role."""
    for ref in link.members:
        reading = store.reading(ref.reading)
        entity = next((entity for entity in reading.entities if entity.id == ref.entity), None)
        for role in entity.roles if entity else ():
            evidence = next((e for e in role.evidence if isinstance(e, TextEvidence)), None)
            if role.text == held.role.text and evidence is not None:
                yield _bearer(reading, ref, held, evidence)


def _bearer(reading: Reading, ref: EntityRef, held: RoleHeld, evidence: TextEvidence) -> Side:
    article = next(article for article in reading.articles if article.id == ref.article)
    around = Sentences(reading, article).around(Quote.of(reading.page, evidence.start, evidence.end))
    return Side(
        fact=ref.entity,
        says=one_line(held.role.text),
        text=one_line(around.text),
        start=around.start,
        end=around.end,
        given_by=None,
        chain=(),
        origins=FactOrigins(origins=()),
        articles=held.articles,
        source=cite(reading, article),
    )
