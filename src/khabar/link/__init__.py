"""From readings to links: same entities, copies, stories. A pure function of the set of articles, in whatever order they came."""

from khabar.config import LinkSettings
from khabar.link.entities import entities
from khabar.link.reprints import reprints
from khabar.link.stories import stories
from khabar.model import Links, LinkSource

__all__ = ["link"]


def link(source: LinkSource, settings: LinkSettings) -> Links:
    """All links over a record."""
    items = sorted(source.link_items(), key=lambda item: item.ref)
    pairs, groups = reprints(items, settings)
    found, edges = stories(items, settings)
    return Links(
        entities=tuple(entities(items)),
        reprints=tuple(pairs),
        reprint_groups=tuple(groups),
        stories=tuple(found),
        story_edges=tuple(edges),
    )
