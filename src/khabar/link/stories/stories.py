"""Stories: articles of some days joined by shared names and words. Each join keeps its scores.

Articles join while the mean similarity of all pairs of a story stays high enough (average link): a chain of articles that each
resemble the next is not one story. An article that joins none is a story of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from typing import TypeVar

from khabar.config import LinkSettings
from khabar.link.profiles import Profile
from khabar.link.stories.clusters import clusters
from khabar.link.stories.similar import Fading, Index
from khabar.link.words import cosine
from khabar.model import ArticleRef, LinkItem, Score, Story, StoryEdge, Thread, content_id

S = TypeVar("S", Story, Thread)

UNKNOWN = 0.5  # what likeness counts where a date of publication is not known: the two may be years apart
FAINT = 0.4  # of the similarity that makes a story: pairs less alike count as not alike at all, which keeps the graph small
EDGES = 3  # why an article is in its story: the members that are most like it


def stories(profiles: Sequence[Profile], settings: LinkSettings) -> tuple[list[Story], list[StoryEdge]]:
    """All stories in order of date and page, and the strongest edges inside them. `profiles` come in an order of content."""
    items = [profile.item for profile in profiles]
    fading = Fading(settings.story_half_life, UNKNOWN, FAINT * settings.story_similarity)
    edges = {(a, b): alike for a, b, alike in Index([one.vector for one in profiles], days_of(items), fading).pairs()}
    groups = clusters(len(items), ((a, b, alike) for (a, b), alike in edges.items()), settings.story_similarity)
    home = {number: place for place, group in enumerate(groups) for number in group}
    near: dict[int, list[tuple[float, int]]] = {number: [] for number in home}
    for (a, b), alike in edges.items():
        if home[a] == home[b]:
            near[a].append((alike, -b))
            near[b].append((alike, -a))
    strongest = {(min(a, -b), max(a, -b)) for a, found in near.items() for _, b in nlargest(EDGES, found)}
    pages = {item.ref: item.page for item in items}
    found = [_story([(items[number], _strength(near[number])) for number in group]) for group in groups]
    told = [_edge(profiles[a], profiles[b], edges[a, b]) for a, b in sorted(strongest)]
    return in_order(found, pages), sorted(told, key=lambda edge: (edge.left, edge.right))


def in_order(found: Iterable[S], pages: Mapping[ArticleRef, str]) -> list[S]:
    """Stories or threads by first day, the undated last, then by page: an order that no version of Khabar changes."""
    return sorted(found, key=lambda one: (one.earliest or "9999", min(pages[ref] for ref in one.members), one.members))


def days_of(items: Iterable[LinkItem]) -> list[int | None]:
    """The day in the middle of each article's bounds, as a number; null where there are none."""
    return [item.article.published.middle if item.article.published else None for item in items]


def _strength(near: Sequence[tuple[float, int]]) -> int:
    """How strongly an article is tied to its story: a whole number, so that the sum does not depend on its order."""
    return sum(round(alike * 10_000) for alike, _ in near)


def _edge(left: Profile, right: Profile, alike: float) -> StoryEdge:
    names, words = cosine(left.names, right.names), cosine(left.words, right.words)
    scores = (("similarity", alike), ("names", names), ("words", words))
    a, b = sorted((left.item.ref, right.item.ref))
    return StoryEdge(left=a, right=b, scores=tuple(Score(feature=name, value=round(value, 4)) for name, value in scores))


def _story(members: Sequence[tuple[LinkItem, int]]) -> Story:
    """One story of articles and how strongly each is tied to the others; the strongest gives the headline."""
    refs = tuple(sorted(item.ref for item, _ in members))
    earliest, latest = span_of(item for item, _ in members)
    return Story(
        id=content_id("s", *("/".join(ref) for ref in refs)),
        headline=headline_of(members),
        members=refs,
        earliest=earliest,
        latest=latest,
    )


def span_of(items: Iterable[LinkItem]) -> tuple[str | None, str | None]:
    """First and last day of publication, as far as known."""
    dates = [item.article.published for item in items if item.article.published]
    return min((found.earliest for found in dates), default=None), max((found.latest for found in dates), default=None)


def headline_of(members: Iterable[tuple[LinkItem, int]]) -> str | None:
    """The headline of the member that is tied most strongly to the others; of several, the first by page."""
    titled = [(-strength, item.page, item.title) for item, strength in members if item.title]
    return min(titled)[2] if titled else None
