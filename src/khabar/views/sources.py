"""What stands behind a fact: its chain, the articles that print it, and how many independent origins those have."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.errors import QueryError
from khabar.model import LAYERS, Article, Attribution, Event, Fact, Quantity, Quotation, Quote, Reading
from khabar.store import Store
from khabar.views.chain import steps
from khabar.views.cite import Cite, Sentences, articles, one_line
from khabar.views.match import stems
from khabar.views.origins import Origins, origins

SAME_SENTENCE = 0.8  # Jaccard of stems from which two sentences are one telling; a copy has 1, a light edit 0.8 and more


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
class Telling:
    """One article that prints the fact's sentence, as it stands there."""

    text: str
    start: int
    end: int
    source: Cite


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
    tellings: tuple[Telling, ...]
    origins: Origins


def sources(store: Store, fact_id: str) -> SourceTree:
    """The tree behind a fact. Raises QueryError where the record has no such fact."""
    reading, article, fact, layer = find_fact(store, fact_id)
    told = Sentences(reading, article).around(fact.at)
    tellings = _tellings(store, told)
    attribution = _attribution(fact)
    quotation = fact if isinstance(fact, Quotation) else _quotation(reading, attribution.quotation)
    return SourceTree(
        fact=fact.id,
        layer=layer,
        text=one_line(told.text),
        attribution=attribution.status,
        attributed_to=attribution.name,
        reason=attribution.reason,
        chain=_chain(quotation),
        tellings=tuple(tellings),
        origins=origins([telling.source for telling in tellings], store.links().reprint_groups),
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


def _tellings(store: Store, wanted: Quote) -> list[Telling]:
    """The sentence and its copies in all current articles."""
    own = frozenset(stems(wanted.text))
    found = []
    for reading, article, source in articles(store):
        best: tuple[float, Quote] | None = None
        for told in Sentences(reading, article).all():
            other = frozenset(stems(told.text))
            share = len(own & other) / max(1, len(own | other))
            if share >= SAME_SENTENCE and (best is None or share > best[0]):
                best = share, told
        if best:
            found.append(Telling(text=one_line(best[1].text), start=best[1].start, end=best[1].end, source=source))
    return found
