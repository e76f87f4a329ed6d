"""Questions asked of a record: stories, timeline, who said what, figures, events, sources, one fact opened; typed rows back."""

from khabar.views.cite import Cite
from khabar.views.entities import EntityCard, EntityRow, entities, entity, find_entity
from khabar.views.events import EventRow, Toll, events
from khabar.views.figures import Figure, Ledger, figures
from khabar.views.origins import Origins
from khabar.views.said import Statement, said
from khabar.views.show import Opened, show
from khabar.views.sources import SourceTree, sources
from khabar.views.stories import StoryRow, stories, story_members
from khabar.views.timeline import Entry, timeline

__all__ = [
    "Cite",
    "EntityCard",
    "EntityRow",
    "Entry",
    "EventRow",
    "Figure",
    "Ledger",
    "Opened",
    "Origins",
    "SourceTree",
    "Statement",
    "StoryRow",
    "Toll",
    "entities",
    "entity",
    "events",
    "figures",
    "find_entity",
    "said",
    "show",
    "sources",
    "stories",
    "story_members",
    "timeline",
]
