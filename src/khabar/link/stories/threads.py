"""Threads: stories on one matter over months and years, joined like articles are, by the sums of their articles' vectors.

Likeness fades slowly here, and names weigh as they do in stories: the same people in the same places on the same subject.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from khabar.config import LinkSettings
from khabar.link.profiles import Profile
from khabar.link.stories.clusters import clusters
from khabar.link.stories.similar import Fading, Index
from khabar.link.stories.stories import FAINT, days_of, in_order, span_of
from khabar.link.words import Vector
from khabar.model import ArticleRef, Story, Thread, content_id

FEATURES = 120  # of a story's vector, the heaviest
UNKNOWN = 0.8  # what likeness counts where a day is not known: little is lost, as years count little


def threads(found: Sequence[Story], profiles: Sequence[Profile], settings: LinkSettings) -> list[Thread]:
    """All threads, in order of date and page; a story that joins none is a thread of its own."""
    by_ref = {profile.item.ref: profile for profile in profiles}
    pages = {ref: profile.item.page for ref, profile in by_ref.items()}
    vectors = [_sum([by_ref[ref] for ref in story.members]) for story in found]
    fading = Fading(settings.thread_half_life, UNKNOWN, FAINT * settings.thread_similarity)
    days = [_middle([by_ref[ref] for ref in story.members]) for story in found]
    groups = clusters(len(found), Index(vectors, days, fading).pairs(), settings.thread_similarity)
    return in_order([_thread(in_order([found[number] for number in group], pages), by_ref) for group in groups], pages)


def _sum(profiles: Sequence[Profile]) -> Vector:
    """The sum of some vectors, its heaviest features, scaled to length 1."""
    total: Vector = {}
    for profile in profiles:
        for name, weight in profile.vector.items():
            total[name] = total.get(name, 0.0) + weight
    top = sorted(total, key=lambda name: (-round(total[name], 9), name))[:FEATURES]
    length = math.sqrt(sum(total[name] ** 2 for name in sorted(top))) or 1.0
    return {name: total[name] / length for name in sorted(top)}


def _middle(profiles: Sequence[Profile]) -> int | None:
    """The middle of a story's days."""
    days = sorted(day for day in days_of(profile.item for profile in profiles) if day is not None)
    return days[len(days) // 2] if days else None


def _thread(stories: Sequence[Story], by_ref: dict[ArticleRef, Profile]) -> Thread:
    """One thread of stories in order; its headline is that of the largest, the first of them."""
    members = tuple(sorted(ref for story in stories for ref in story.members))
    earliest, latest = span_of(by_ref[ref].item for ref in members)
    titled = [story for story in stories if story.headline]
    return Thread(
        id=content_id("t", *("/".join(ref) for ref in members)),
        headline=max(titled, key=lambda story: len(story.members)).headline if titled else None,
        stories=tuple(story.id for story in stories),
        members=members,
        earliest=earliest,
        latest=latest,
    )
