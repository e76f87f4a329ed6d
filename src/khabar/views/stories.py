"""The stories of a record: span of dates, articles, independent sources."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.errors import QueryError
from khabar.model import ArticleRef, Story, Thread
from khabar.store import Store
from khabar.views.cite import Cite, articles, one_line
from khabar.views.origins import Origins, origins


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """One story. `number` is its public id, which it keeps when articles are added."""

    number: str
    thread: str
    """The public id of the thread that it is part of."""
    id: str
    headline: str | None
    earliest: str | None
    latest: str | None
    articles: tuple[Cite, ...]
    undated: int
    origins: Origins


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadRow:
    """Stories on one matter. `number` is its public id, which it keeps when articles are added."""

    number: str
    id: str
    headline: str | None
    earliest: str | None
    latest: str | None
    articles: int
    origins: Origins
    stories: tuple[StoryRow, ...]
    """In order of date."""


def threads(store: Store) -> list[ThreadRow]:
    """Threads with their stories, those with most articles first, then by date and id."""
    links = store.links()
    own: dict[str, list[StoryRow]] = {}
    for row in stories(store):
        own.setdefault(row.thread, []).append(row)
    rows = []
    for thread, number in zip(links.threads, store.public.threads(links.threads), strict=True):
        parts = sorted(own[number or thread.id], key=lambda row: (row.earliest or "9999", row.id))
        cites = [source for row in parts for source in row.articles]
        rows.append(
            ThreadRow(
                number=number or thread.id,
                id=thread.id,
                headline=one_line(thread.headline) if thread.headline else None,
                earliest=thread.earliest,
                latest=thread.latest,
                articles=len(cites),
                origins=origins(cites, links.reprint_groups),
                stories=tuple(parts),
            )
        )
    return sorted(rows, key=lambda row: (-row.articles, row.earliest or "9999", row.id))


def stories(store: Store) -> list[StoryRow]:
    """Stories, those with most articles first, then by date and id."""
    links, cites = store.links(), {source.ref: source for _, _, source in articles(store)}
    public = store.public.stories(links.stories)
    named = zip(links.threads, store.public.threads(links.threads), strict=True)
    thread_of = {story: number or thread.id for thread, number in named for story in thread.stories}
    rows = []
    for story, number in zip(links.stories, public, strict=True):
        own = [cites[ref] for ref in story.members if ref in cites]
        own.sort(key=lambda source: (source.published or "9999", source.ref))
        rows.append(
            StoryRow(
                number=number or story.id,
                thread=thread_of[story.id],
                id=story.id,
                headline=one_line(story.headline) if story.headline else None,
                earliest=story.earliest,
                latest=story.latest,
                articles=tuple(own),
                undated=sum(source.published is None for source in own),
                origins=origins(own, links.reprint_groups),
            )
        )
    return sorted(rows, key=lambda row: (-len(row.articles), row.earliest or "9999", row.id))


def story_members(store: Store, name: str) -> frozenset[ArticleRef]:
    """The articles of the story or thread of a public id or content id. Raises QueryError where there is none."""
    links = store.links()
    own: tuple[Story | Thread, ...] = (*links.stories, *links.threads)
    found = store.public.story(name, links.stories) or store.public.thread(name, links.threads)
    found = found or next((one for one in own if one.id == name), None)
    if found:
        return frozenset(found.members)
    raise QueryError(f"no story or thread is called {name}", "Run `khabar stories RECORD` to see them.")
