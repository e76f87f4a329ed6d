"""Stories: articles joined by shared names and words, not too far apart in time. Each join keeps its scores.

An edge needs enough similarity and must be among the nearest of both articles, so that one broad article does not glue two
stories together. A story is a connected group of edges; an article without edges is a story of one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from khabar.config import LinkSettings
from khabar.link.groups import components
from khabar.link.words import Vector, content_stems, cosine, idf_of, unit_vector
from khabar.model import ArticleRef, LinkItem, Score, Story, StoryEdge, content_id

NAMES, WORDS = 40, 60  # features kept an article, heaviest first
TITLE_WEIGHT = 3  # a word of the title counts as often as this many of the body
NAMES_SHARE = 0.4  # of the similarity; the rest is words. Set on the project's samples and the five seeds
NEAREST = 8  # an edge must be among so many nearest of both its articles
COMMON = 0.2  # a feature that more than this share of (more than 50) articles has proposes no candidates


@dataclass(frozen=True, slots=True)
class _Profile:
    item: LinkItem
    names: Vector
    words: Vector


def stories(items: Sequence[LinkItem], settings: LinkSettings) -> tuple[list[Story], list[StoryEdge]]:
    """All stories, and the edges that made them, in order of ref."""
    profiles = _profiles(items)
    edges = _mutual(_edges(profiles, settings))
    by_ref = {item.ref: item for item in items}
    groups = components([(edge.left, edge.right) for edge in edges])
    alone = sorted(set(by_ref) - {ref for group in groups for ref in group})
    strength: Counter[ArticleRef] = Counter()
    for edge in edges:
        for ref in (edge.left, edge.right):
            strength[ref] += round(edge.scores[0].value * 10_000)  # whole numbers: sums do not depend on their order
    found = [_story([by_ref[ref] for ref in group], strength) for group in [*groups, *((ref,) for ref in alone)]]
    return sorted(found, key=lambda story: story.members), edges


def _profiles(items: Sequence[LinkItem]) -> list[_Profile]:
    names = [Counter({entity: 1 for entity, kind, _ in item.entities if kind != "NORP"}) for item in items]
    words = [_weighted_words(item) for item in items]
    name_idf, word_idf = idf_of(names, len(items)), idf_of(words, len(items))
    return [
        _Profile(item, unit_vector(own, name_idf, NAMES), unit_vector(text, word_idf, WORDS))
        for item, own, text in zip(items, names, words, strict=True)
    ]


def _weighted_words(item: LinkItem) -> Counter[str]:
    found = content_stems(item.body)
    for stem, count in content_stems(item.title or "").items():
        found[stem] += TITLE_WEIGHT * count
    return found


def _edges(profiles: list[_Profile], settings: LinkSettings) -> list[StoryEdge]:
    edges = []
    for a, b in _candidates(profiles):
        left, right = profiles[a], profiles[b]
        days = _days_apart(left.item, right.item)
        if days is not None and days > settings.story_days:
            continue
        names, words = cosine(left.names, right.names), cosine(left.words, right.words)
        total = NAMES_SHARE * names + (1 - NAMES_SHARE) * words
        if total >= settings.story_similarity:
            scores = [Score(feature="similarity", value=round(total, 4)), Score(feature="names", value=round(names, 4))]
            scores.append(Score(feature="words", value=round(words, 4)))
            if days is not None:
                scores.append(Score(feature="days_apart", value=float(days)))
            edges.append(StoryEdge(left=left.item.ref, right=right.item.ref, scores=tuple(scores)))
    return edges


def _candidates(profiles: list[_Profile]) -> list[tuple[int, int]]:
    """Pairs that share a feature which is not too common."""
    having: dict[str, list[int]] = {}
    for number, profile in enumerate(profiles):
        for feature in (*profile.names, *profile.words):
            having.setdefault(feature, []).append(number)
    cap = max(50, COMMON * len(profiles))
    pairs = {pair for numbers in having.values() if len(numbers) <= cap for pair in combinations(dict.fromkeys(numbers), 2)}
    return sorted(pairs)


def _mutual(edges: list[StoryEdge]) -> list[StoryEdge]:
    """The edges that are among the nearest of both their articles."""
    ranked: dict[ArticleRef, list[StoryEdge]] = {}
    for edge in sorted(edges, key=lambda edge: (-edge.scores[0].value, edge.left, edge.right)):
        ranked.setdefault(edge.left, []).append(edge)
        ranked.setdefault(edge.right, []).append(edge)
    near = {ref: {(edge.left, edge.right) for edge in own[:NEAREST]} for ref, own in ranked.items()}
    return [e for e in edges if (e.left, e.right) in near[e.left] and (e.left, e.right) in near[e.right]]


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


def _story(items: list[LinkItem], strength: Counter[ArticleRef]) -> Story:
    members = tuple(sorted(item.ref for item in items))
    dates = [item.article.published for item in items if item.article.published]
    titled = sorted((item for item in items if item.title), key=lambda item: (-strength[item.ref], item.ref))
    return Story(
        id=content_id("s", *("/".join(ref) for ref in members)),
        headline=titled[0].title if titled else None,
        members=members,
        earliest=min((found.earliest for found in dates), default=None),
        latest=max((found.latest for found in dates), default=None),
    )
