"""What stands behind a fact: its chain, all its tellings, and how many independent origins they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from khabar.errors import QueryError
from khabar.model import LAYERS, Article, Attribution, Event, Fact, FactLayer, Quantity, Quotation, Reading, TellingRef
from khabar.store import Store
from khabar.text import Sentences
from khabar.views.chain import steps
from khabar.views.cite import one_line
from khabar.views.fact_origins import FactOrigins, FactTelling
from khabar.views.tellings import NOTHING, Tellings


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainHop:
    """One hop of a chain, from the page inwards."""

    step: int
    """0 at the page; hops side by side have one step."""
    role: str
    name: str | None
    relation: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTree:
    """The sources of one fact."""

    fact: str
    layer: str
    text: str
    attribution: str
    attributed_to: str | None
    reason: str
    chain: tuple[ChainHop, ...]
    tellings: tuple[FactTelling, ...]
    """Of the same fact, in all articles, in order of date."""
    perhaps: tuple[FactTelling, ...]
    """What may be the same fact, and what is not sure."""
    conflicts: tuple[str, ...]
    """Ids of facts that contradict it."""
    origins: FactOrigins


def sources(store: Store, fact_id: str) -> SourceTree:
    """The tree behind a fact. Raises QueryError where the record has no such fact."""
    reading, article, fact, layer = find_fact(store, fact_id)
    attribution = _attribution(fact)
    quotation = fact if isinstance(fact, Quotation) else _quotation(reading, attribution.quotation)
    own = TellingRef(reading.id, article.id, fact.id)
    found = Tellings(store).of(own) if layer in get_args(FactLayer) else NOTHING
    return SourceTree(
        fact=fact.id,
        layer=layer,
        text=one_line(Sentences(reading, article).around(fact.at).text),
        attribution=attribution.status,
        attributed_to=attribution.name,
        reason=attribution.reason,
        chain=_chain(quotation),
        tellings=found.tellings,
        perhaps=found.perhaps,
        conflicts=found.conflicts,
        origins=found.origins,
    )


def find_fact(store: Store, fact_id: str) -> tuple[Reading, Article, Fact, str]:
    """The fact of an id (or a prefix that only one fact has), in the first of its readings. Raises QueryError."""
    found = [found for found in store.find(fact_id) if found.layer in LAYERS]
    if not found:
        raise QueryError(f"no fact has the id {fact_id}", "The ids stand in the tables of timeline, said, figures and events.")
    reading, layer = store.reading(found[0].reading), found[0].layer
    fact = next(fact for fact in getattr(reading, layer) if fact.id == found[0].id)
    article = next(article for article in reading.articles if article.id == fact.article)
    return reading, article, fact, layer


def _attribution(fact: Fact) -> Attribution:
    if isinstance(fact, (Quantity, Event)):
        return fact.attribution
    if isinstance(fact, Quotation):
        voice = fact.speaker
        name = (voice.name or voice.at.text) if voice else None
        return Attribution(status="attributed" if name else "undetermined", quotation=fact.id, name=name, reason="its speaker")
    return Attribution(reason="times and names have no source of their own")


def _quotation(reading: Reading, id_: str | None) -> Quotation | None:
    return next((quotation for quotation in reading.quotations if quotation.id == id_), None)


def _chain(quotation: Quotation | None) -> tuple[ChainHop, ...]:
    found = enumerate(steps(quotation.chain)) if quotation else ()
    return tuple(
        ChainHop(step=number, role=hop.role, name=hop.name, relation=hop.relation, status=hop.status)
        for number, beside in found
        for hop in beside
    )
