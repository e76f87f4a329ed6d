"""The stories of a record: span of dates, articles, independent sources."""

from __future__ import annotations

from dataclasses import dataclass

from khabar.errors import QueryError
from khabar.model import ArticleRef
from khabar.store import Store
from khabar.views.cite import Cite, articles, one_line
from khabar.views.origins import Origins, origins


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """One story. `number` is its public id, which it keeps when articles are added."""

    number: str
    id: str
    headline: str | None
    earliest: str | None
    latest: str | None
    articles: tuple[Cite, ...]
    undated: int
    origins: Origins


def stories(store: Store) -> list[StoryRow]:
    """Stories, those with most articles first, then by date and id."""
    links, cites = store.links(), {source.ref: source for _, _, source in articles(store)}
    public = store.public.stories(links.stories)
    rows = []
    for story, number in zip(links.stories, public, strict=True):
        own = [cites[ref] for ref in story.members if ref in cites]
        own.sort(key=lambda source: (source.published or "9999", source.ref))
        rows.append(
            StoryRow(
                number=number or story.id,
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
    """The articles of the story of a public id or content id. Raises QueryError where there is none."""
    found = store.links().stories
    story = store.public.story(name, found) or next((story for story in found if story.id == name), None)
    if story:
        return frozenset(story.members)
    raise QueryError(f"no story is called {name}", "Run `khabar stories RECORD` to see them.")


__all__ = ["StoryRow", "stories", "story_members"]
