"""From readings to links: same entities, copies, stories, same facts, contradictions.

A pure function of the set of articles, in whatever order they came.
"""

from khabar.config import LinkSettings
from khabar.link.facts import linked_facts
from khabar.link.identity import Told, entities
from khabar.link.profiles import profiles_of
from khabar.link.reprints import reprints, source_name
from khabar.link.stories import stories, threads
from khabar.link.tellings import ArticleTellings
from khabar.link.words import article_counts, word_list
from khabar.model import LinkItem, Links, LinkSource

__all__ = ["ArticleTellings", "Told", "link", "source_name"]


def link(source: LinkSource, settings: LinkSettings, told: Told = Told()) -> Links:  # noqa: B008  # Told is frozen
    """All links over a record. `told`: what people decided of entities."""
    items = sorted(source.link_items(), key=_by_page)
    bodies = [word_list(item.body) for item in items]
    profiles = profiles_of(items, bodies)
    named, why = entities(profiles, told)
    pairs, groups = reprints(items, bodies)
    found, edges = stories(profiles, settings)
    facts = linked_facts(items, named, pairs, found)
    return Links(
        entities=tuple(named),
        entity_edges=tuple(why),
        reprints=tuple(pairs),
        reprint_groups=tuple(groups),
        stories=tuple(found),
        story_edges=tuple(edges),
        threads=tuple(threads(found, profiles, settings)),
        fact_groups=facts.groups,
        fact_edges=facts.edges,
        conflicts=facts.conflicts,
        words=tuple(article_counts(bodies)),
    )


def _by_page(item: LinkItem) -> tuple[str, ...]:
    """The order in which articles are taken: by page and article, which are ids of content. Ids of readings change with every
    version of Khabar and its lexicon, and what is alike would be joined in another order."""
    return item.page, item.ref.article, item.ref.reading
