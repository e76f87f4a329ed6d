"""The words of an article as link compares them: folded, lightly stemmed, without function words. Pure functions of the text."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from khabar.lexicon import lexicon
from khabar.lexicon.tables import StopWord
from khabar.text import fold, light_stem, tokens

MIN_LETTERS = 3  # shorter stems tell stories apart badly


def word_list(text: str) -> list[str]:
    """The folded words and numbers of a text in order, signs left out."""
    view = fold(text)
    return [view[start:end] for start, end, kind in tokens(view) if kind != "sign"]


def content_stems(words: Iterable[str]) -> Counter[str]:
    """How often each stem stands among some words, function words left out."""
    stems = map(content_stem, words)
    return Counter(stem for stem in stems if stem)


@lru_cache(maxsize=65536)
def content_stem(word: str) -> str | None:
    """The stem of a folded word; null for numbers, function words and what is too short to tell anything."""
    stem = light_stem(word)
    return None if len(stem) < MIN_LETTERS or word[0].isdigit() or lexicon().rows(word, StopWord) else stem


def article_counts(bodies: Iterable[Sequence[str]]) -> Iterator[tuple[str, int]]:
    """How many of some articles, given as their words, have each stem, in order of stem; what one alone has is left out."""
    counts: Counter[str] = Counter()
    for words in bodies:
        counts.update({stem for word in set(words) if (stem := content_stem(word))})
    return ((stem, counts[stem]) for stem in sorted(counts) if counts[stem] > 1)


Vector = dict[str, float]
"""Weights by name, in order of name: so that sums over what two share run in one order, either way round."""


def unit_vector(counts: Counter[str], idf: dict[str, float], most: int) -> Vector:
    """The `most` heaviest features by (1 + log count) times idf, scaled to length 1, in order of name."""
    weights = {name: (1 + math.log(count)) * idf[name] for name, count in counts.items() if name in idf}
    top = sorted(weights, key=lambda name: (-weights[name], name))[:most]
    length = math.sqrt(sum(weights[name] ** 2 for name in sorted(top)))
    return {name: weights[name] / length for name in sorted(top)} if length else {}


def cosine(left: Vector, right: Vector, without: Collection[str] = ()) -> float:
    """Cosine of two unit vectors, but for some names."""
    shared = left.keys() & right.keys()
    return sum(left[name] * right[name] for name in sorted(shared) if name not in without) if shared else 0.0


def idf_of(documents: Iterable[Iterable[str]], total: int) -> dict[str, float]:
    """log(total / documents that have it) of each feature; what stands in a single document is left out: it joins nothing."""
    having: Counter[str] = Counter()
    for features in documents:
        having.update(set(features))
    return {name: math.log(1 + total / count) for name, count in having.items() if count > 1}
