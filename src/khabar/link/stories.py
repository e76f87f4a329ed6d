"""Stories: articles joined by shared names and words, not too far apart in time. Each join keeps its scores.

Articles join while the mean similarity of all pairs of a story stays high enough (average link): a chain of articles that each
resemble the next is not one story. An article that joins none is a story of one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from khabar.config import LinkSettings
from khabar.link.clusters import clusters
from khabar.link.profiles import Profile
from khabar.link.words import cosine
from khabar.model import LinkItem, Score, Story, StoryEdge, content_id

NAMES_SHARE = 0.4  # of the similarity; the rest is words. Set on the project's samples and the five seeds
FAINT = 0.05  # pairs less similar than this count as not similar at all: keeps the graph small
COMMON = 0.2  # a feature that more than this share of (more than 50) articles has proposes no candidates


def stories(profiles: Sequence[Profile], settings: LinkSettings) -> tuple[list[Story], list[StoryEdge]]:
    """All stories, and the edges inside them, in order of ref. `profiles` come in order of ref."""
    items = [profile.item for profile in profiles]
    edges = {(a, b): scores for a, b, scores in _scored(profiles, settings)}
    groups = clusters(len(items), ((a, b, scores[0].value) for (a, b), scores in edges.items()), settings.story_similarity)
    home = {number: place for place, group in enumerate(groups) for number in group}
    kept = {pair: scores for pair, scores in edges.items() if home[pair[0]] == home[pair[1]]}
    strength: Counter[int] = Counter()
    for (a, b), scores in kept.items():
        for number in (a, b):
            strength[number] += round(scores[0].value * 10_000)  # whole numbers: sums do not depend on their order
    found = [_story([(items[number], strength[number]) for number in group]) for group in groups]
    inside = [StoryEdge(left=items[a].ref, right=items[b].ref, scores=scores) for (a, b), scores in sorted(kept.items())]
    return sorted(found, key=lambda story: story.members), inside


def _scored(profiles: Sequence[Profile], settings: LinkSettings) -> Iterator[tuple[int, int, tuple[Score, ...]]]:
    """Pairs that are not too faint, with their scores, the similarity first."""
    for a, b in _candidates(profiles):
        left, right = profiles[a], profiles[b]
        days = _days_apart(left.item, right.item)
        names, words = cosine(left.names, right.names), cosine(left.words, right.words)
        total = (NAMES_SHARE * names + (1 - NAMES_SHARE) * words) * 0.5 ** ((days or 0) / settings.story_half_life)
        if total >= FAINT:
            apart = () if days is None else (Score(feature="days_apart", value=float(days)),)
            parts = (("similarity", total), ("names", names), ("words", words))
            yield a, b, (*(Score(feature=name, value=round(value, 4)) for name, value in parts), *apart)


def _candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs that share a feature which is not too common."""
    having: dict[str, list[int]] = {}
    for number, profile in enumerate(profiles):
        for feature in (*profile.names, *profile.words):
            having.setdefault(feature, []).append(number)
    cap = max(50, COMMON * len(profiles))
    pairs = {pair for numbers in having.values() if len(numbers) <= cap for pair in combinations(dict.fromkeys(numbers), 2)}
    return sorted(pairs)


def _days_apart(left: LinkItem, right: LinkItem) -> int | None:
    """Days between the two dates of publication at the least; null where one is not known."""
    a, b = left.article.published, right.article.published
    if a is None or b is None:
        return None
    gap = max(
        date.fromisoformat(a.earliest) - date.fromisoformat(b.latest),
        date.fromisoformat(b.earliest) - date.fromisoformat(a.latest),
    )
    return max(0, gap.days)


def _story(members: list[tuple[LinkItem, int]]) -> Story:
    """One story of articles and how strongly each is tied to the others; the strongest gives the headline."""
    items = [item for item, _ in members]
    refs = tuple(sorted(item.ref for item in items))
    dates = [item.article.published for item in items if item.article.published]
    titled = sorted((-strength, item.ref, item.title) for item, strength in members if item.title)
    return Story(
        id=content_id("s", *("/".join(ref) for ref in refs)),
        headline=titled[0][2] if titled else None,
        members=refs,
        earliest=min((found.earliest for found in dates), default=None),
        latest=max((found.latest for found in dates), default=None),
    )
