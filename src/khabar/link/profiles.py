"""What an article is about, as link compares it: the names and the words in it, each as a unit vector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from khabar.link.words import Vector, content_stems, idf_of, unit_vector
from khabar.model import LinkItem

NAMES, WORDS = 40, 60  # features kept an article, heaviest first
TITLE_WEIGHT = 3  # a word of the title counts as often as this many of the body


@dataclass(frozen=True, slots=True)
class Profile:
    """An article with its names (ids of entities, peoples left out) and its stems."""

    item: LinkItem
    names: Vector
    words: Vector


def profiles_of(items: Sequence[LinkItem]) -> list[Profile]:
    """The profile of each article, weighed by how rare a feature is among all."""
    names = [Counter({entity.id: 1 for entity in item.entities if entity.type != "NORP"}) for item in items]
    words = [_weighted_words(item) for item in items]
    name_idf, word_idf = idf_of(names, len(items)), idf_of(words, len(items))
    return [
        Profile(item, unit_vector(own, name_idf, NAMES), unit_vector(text, word_idf, WORDS))
        for item, own, text in zip(items, names, words, strict=True)
    ]


def _weighted_words(item: LinkItem) -> Counter[str]:
    found = content_stems(item.body)
    for stem, count in content_stems(item.title or "").items():
        found[stem] += TITLE_WEIGHT * count
    return found
