"""Questions asked of a record: stories, timeline, who said what, figures, events, sources, one fact opened; typed rows back."""

from khabar.views.cite import Cite
from khabar.views.conflicts import ConflictRow, Side, conflicts
from khabar.views.entities import EntityCard, EntityRow, entities, entity, find_entity
from khabar.views.events import EventRow, Toll, events
from khabar.views.fact_origins import FactOrigins, FactTelling, Origin
from khabar.views.figures import Figure, Ledger, Point, figures
from khabar.views.keyphrases import Keyphrase, keyphrases
from khabar.views.origins import Origins
from khabar.views.related import Related, related
from khabar.views.reprints import Beside, Copy, CopyGroup, SharedWith, copy_groups, shared_with
from khabar.views.said import Statement, said
from khabar.views.show import Opened, show
from khabar.views.sources import SourceTree, sources
from khabar.views.stories import StoryRow, ThreadRow, stories, story_members, threads
from khabar.views.timeline import Entry, timeline

__all__ = [
    "Beside",
    "Cite",
    "ConflictRow",
    "Copy",
    "CopyGroup",
    "EntityCard",
    "EntityRow",
    "Entry",
    "EventRow",
    "FactOrigins",
    "FactTelling",
    "Figure",
    "Keyphrase",
    "Ledger",
    "Opened",
    "Origin",
    "Origins",
    "Point",
    "Related",
    "SharedWith",
    "Side",
    "SourceTree",
    "Statement",
    "StoryRow",
    "ThreadRow",
    "Toll",
    "conflicts",
    "copy_groups",
    "entities",
    "entity",
    "events",
    "figures",
    "find_entity",
    "keyphrases",
    "related",
    "said",
    "shared_with",
    "show",
    "sources",
    "stories",
    "story_members",
    "threads",
    "timeline",
]
