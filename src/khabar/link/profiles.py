"""What an article is about, as link compares it: the names and the words in it, each as a unit vector."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from khabar.link.words import Vector, content_stems, idf_of, unit_vector, word_list
from khabar.model import LinkItem

NAMES, WORDS = 40, 60  # features kept an article, heaviest first
NAMES_SHARE = 0.4  # of the likeness of two articles; the rest is words. Set on the project's samples and the five seeds
TITLE_WEIGHT = 3  # a word of the title counts as often as this many of the body


@dataclass(frozen=True, slots=True)
class Profile:
    """An article with its names (ids of entities, peoples left out) and its stems."""

    item: LinkItem
    names: Vector
    words: Vector

    @property
    def vector(self) -> Vector:
        """Both in one: the dot product of two is their likeness, 0 to 1."""
        names, words = math.sqrt(NAMES_SHARE), math.sqrt(1 - NAMES_SHARE)
        own = {f"name {name}": weight * names for name, weight in self.names.items()}
        return own | {name: weight * words for name, weight in self.words.items()}


def profiles_of(items: Sequence[LinkItem], bodies: Sequence[Sequence[str]]) -> list[Profile]:
    """The profile of each article, weighed by how rare a feature is among all. `bodies`: the words of each."""
    names = [Counter({entity.id: 1 for entity in item.entities if entity.type != "NORP"}) for item in items]
    words = [_weighted_words(item, body) for item, body in zip(items, bodies, strict=True)]
    name_idf, word_idf = idf_of(names, len(items)), idf_of(words, len(items))
    return [
        Profile(item, unit_vector(own, name_idf, NAMES), unit_vector(text, word_idf, WORDS))
        for item, own, text in zip(items, names, words, strict=True)
    ]


def _weighted_words(item: LinkItem, body: Sequence[str]) -> Counter[str]:
    found = content_stems(body)
    for stem, count in content_stems(word_list(item.title or "")).items():
        found[stem] += TITLE_WEIGHT * count
    return found
