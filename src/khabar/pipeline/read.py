"""One page → one reading: analyse, dissect, extract. A pure function of the page, the lexicons and the tagger."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from khabar.dissect import dissect
from khabar.extract.events import EventsExtractor
from khabar.extract.mentions import MentionsExtractor
from khabar.extract.mentions.tagger import tagger_digest
from khabar.extract.quantities import QuantitiesExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import ArticleText, Facts
from khabar.extract.times import TimesExtractor
from khabar.grammar import Analysis
from khabar.ingest import html_parser
from khabar.lexicon import lexicon
from khabar.model import Entity, RawPage, Reader, Reading
from khabar.pipeline.plan import Plan
from khabar.version import VERSION


@cache
def default_plan() -> Plan:
    """The extractors that Khabar comes with."""
    return Plan(
        [TimesExtractor(), MentionsExtractor(), QuotationsExtractor(), QuantitiesExtractor(), EventsExtractor()],
    )


@cache
def reader() -> Reader:
    """What this Khabar reads with."""
    return Reader(
        version=VERSION,
        lexicons=lexicon().digest,
        models=tagger_digest(),
        html=html_parser(),
    )


def read_page(raw: RawPage, plan: Plan | None = None) -> Reading:
    """Everything found on one page."""
    analysis = Analysis(raw.page, lexicon())
    dissection = dissect(analysis, raw.layout)
    page = replace(raw.page, kind=dissection.kind, languages=dissection.languages, continues=dissection.continues)
    plan = plan or default_plan()
    found = [plan.run(ArticleText(analysis, article)) for article in dissection.articles]
    return Reading(
        reader=reader(),
        page=page,
        blocks=dissection.blocks,
        articles=dissection.articles,
        times=tuple(fact for facts in found for fact in facts.times),
        mentions=tuple(fact for facts in found for fact in facts.mentions),
        entities=_entities(found),
        quotations=tuple(fact for facts in found for fact in facts.quotations),
        quantities=tuple(fact for facts in found for fact in facts.quantities),
        events=tuple(fact for facts in found for fact in facts.events),
        rejected=(*dissection.rejected, *(item for facts in found for item in facts.rejected)),
    )


def _entities(found: list[Facts]) -> tuple[Entity, ...]:
    """The entities of a page: those of its articles, one a name, with all its roles and references."""
    merged: dict[str, Entity] = {}
    for entity in (entity for facts in found for entity in facts.entities):
        known = merged.get(entity.id)
        roles = (*known.roles, *entity.roles) if known else entity.roles
        told = (*known.references, *entity.references) if known else entity.references
        merged[entity.id] = replace(known or entity, roles=tuple(dict.fromkeys(roles)), references=told)
    return tuple(merged[id_] for id_ in sorted(merged))
