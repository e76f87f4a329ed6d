"""The public ids of stories, threads and entities of one record, by the reader whose readings count."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.model import EntityLink, Story, Thread
from khabar.store import aliases
from khabar.store.aliases import Alias, Anchors
from khabar.store.database import Database


class PublicIds:
    """`story-1`, `entity-1` …: kept while articles are added and pages are read anew (see aliases.py)."""

    def __init__(self, database: Database, reader_id: str) -> None:
        self._database = database
        self._reader_id = reader_id

    def log(self, kind: str) -> tuple[Alias, ...]:
        """All public ids of one kind, oldest first."""
        return aliases.public_ids(self._database, kind)

    def assign(self, kind: str, things: Sequence[Anchors]) -> list[str]:
        """The public id of each thing, given by its anchors; those without one get the next number."""
        return aliases.assign_public_ids(self._database, kind, things)

    def assign_stories(self, stories: Sequence[Story]) -> list[str]:
        """The public id of each story."""
        return self.assign("story", self._of_stories(stories))

    def assign_threads(self, threads: Sequence[Thread]) -> list[str]:
        """The public id of each thread."""
        return self.assign("thread", self._of_stories(threads))

    def assign_entities(self, entities: Sequence[EntityLink]) -> list[str]:
        """The public id of each entity."""
        return self.assign("entity", self._of_entities(entities))

    def stories(self, stories: Sequence[Story]) -> list[str | None]:
        """The public id of each story, null where it was not assigned yet; writes nothing."""
        return aliases.public_ids_of(self.log("story"), self._of_stories(stories))

    def threads(self, threads: Sequence[Thread]) -> list[str | None]:
        """The public id of each thread, null where it was not assigned yet; writes nothing."""
        return aliases.public_ids_of(self.log("thread"), self._of_stories(threads))

    def entities(self, entities: Sequence[EntityLink]) -> list[str | None]:
        """The public id of each entity, null where it was not assigned yet; writes nothing."""
        return aliases.public_ids_of(self.log("entity"), self._of_entities(entities))

    def story(self, public_id: str, stories: Sequence[Story]) -> Story | None:
        """The story that a public id leads to, be it the older id of one that was joined to it."""
        number = aliases.holder(self.log("story"), public_id, self._of_stories(stories))
        return None if number is None else stories[number]

    def thread(self, public_id: str, threads: Sequence[Thread]) -> Thread | None:
        """The thread that a public id leads to, be it the older id of one that was joined to it."""
        number = aliases.holder(self.log("thread"), public_id, self._of_stories(threads))
        return None if number is None else threads[number]

    def entity(self, public_id: str, entities: Sequence[EntityLink]) -> EntityLink | None:
        """The entity that a public id leads to, be it the older id of one that was merged into it."""
        number = aliases.holder(self.log("entity"), public_id, self._of_entities(entities))
        return None if number is None else entities[number]

    def _of_stories(self, stories: Sequence[Story | Thread]) -> list[Anchors]:
        return aliases.article_anchors(self._database, self._reader_id, [story.members for story in stories])

    def _of_entities(self, entities: Sequence[EntityLink]) -> list[Anchors]:
        return aliases.entity_anchors(self._database, self._reader_id, [entity.members for entity in entities])
