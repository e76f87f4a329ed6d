"""The trained model of names: its decoder, and that what it finds depends on nothing but the article."""

from __future__ import annotations

import json
from itertools import pairwise, product

import numpy as np
import pytest

from khabar.extract.mentions.tagger.arrays import digests_of
from khabar.extract.mentions.tagger.decode import best_labels
from khabar.extract.mentions.tagger.model import OFFSETS, Model, Weights
from khabar.extract.mentions.tagger.tagger import Tagger
from khabar.extract.mentions.tagger.word_lists import FOLDER, WordLists
from news_text import article_of

TEXTS = (
    "قال رئيس الوزراء البريطاني توني بلير إن بلاده لن تسحب قواتها من البصرة.",
    "وصل خوسيه لويس ثاباتيرو إلى الرباط.\nوأكد ثاباتيرو أن مدريد تدعم المحادثات.",
)


def tagger() -> Tagger:
    return Tagger(Model.open(FOLDER), WordLists.open(FOLDER))


def names(one: Tagger, text: str) -> list[tuple[str, str]]:
    article = article_of(text)
    sentences = [(sentence.first, sentence.last) for sentence in article.sentences]
    found = one.tag(article.analysis, sentences, [])
    return [(name.type, " ".join(article.analysis.forms[name.first : name.last])) for name in found]


def test_people_are_found_by_title_and_by_their_full_name_elsewhere() -> None:
    assert ("PER", "توني بلير") in names(tagger(), TEXTS[0])
    assert [name for name in names(tagger(), TEXTS[1]) if name[0] == "PER"] == [
        ("PER", "خوسيه لويس ثاباتيرو"),
        ("PER", "ثاباتيرو"),  # alone, in a sentence that says nothing of him
    ]


def test_what_was_read_before_changes_nothing() -> None:
    warm = tagger()
    first = [names(warm, text) for text in TEXTS]
    assert [names(warm, text) for text in reversed(TEXTS)] == first[::-1]
    assert [names(tagger(), text) for text in TEXTS] == first


def chain(draw: np.random.Generator, labels: int, most: int) -> Model:
    """A model of random pairs, first and last labels, with weights up to `most`, that knows no features."""
    pairs, starts, ends = (draw.integers(-most, most + 1, shape).astype(np.int32) for shape in ((labels, labels), labels, labels))
    none = np.zeros((0,), dtype=np.uint64)
    names = tuple(f"L{at}" for at in range(labels))
    return Model(names, none, none.astype(np.int16), {}, none.astype(np.int32), pairs, starts, ends, pairs)


def plain_labels(model: Model, scores: Weights) -> list[int]:
    """Viterbi from token to token over one sentence, in Python's numbers; of equals the first label."""
    pairs, ends = model.pairs.tolist(), model.ends.tolist()
    labels = range(len(ends))
    sums = [a + b for a, b in zip(model.starts.tolist(), scores[0].tolist(), strict=True)]
    before = []
    for local in scores[1:].tolist():
        before.append([max(labels, key=lambda one, to=to: sums[one] + pairs[one][to]) for to in labels])
        sums = [sums[one] + pairs[one][to] + local[to] for to, one in enumerate(before[-1])]
    way = [max(labels, key=lambda one: sums[one] + ends[one])]
    for row in reversed(before):
        way.append(row[way[-1]])
    return way[::-1]


@pytest.mark.parametrize("seed", range(5))
def test_the_best_labels_are_those_of_all_labellings(seed: int) -> None:
    draw = np.random.default_rng(seed)
    labels, sizes = 3, [2, 5, 1]
    model, scores = chain(draw, labels, 900), draw.integers(-900, 900, (8, labels)).astype(np.int32)

    def worth(way: tuple[int, ...], at: int) -> int:
        inner = sum(int(scores[at + i, label]) for i, label in enumerate(way))
        ends = int(model.starts[way[0]]) + int(model.ends[way[-1]])
        return inner + ends + sum(int(model.pairs[a, b]) for a, b in pairwise(way))

    best, at = [], 0
    for size in sizes:
        best += max(product(range(labels), repeat=size), key=lambda way: worth(way, at))
        at += size
    assert best_labels(model, scores, sizes) == best


@pytest.mark.parametrize("most", [1, 3, 4000])  # small weights: many labellings are worth the same
@pytest.mark.parametrize("favour", [0, 3, 5000])  # of the first label, as O is favoured in news
@pytest.mark.parametrize("seed", range(8))
def test_all_tokens_at_once_come_to_the_labels_of_a_walk_from_token_to_token(seed: int, favour: int, most: int) -> None:
    draw = np.random.default_rng([seed, favour, most])
    model = chain(draw, int(draw.integers(1, 10)), most)
    sizes = [int(size) for size in draw.integers(1, 40, int(draw.integers(1, 8)))]
    scores = draw.integers(-most, most + 1, (sum(sizes), len(model.labels))).astype(np.int32)
    scores[:, 0] += favour
    cuts = np.cumsum(sizes)[:-1]
    assert best_labels(model, scores, sizes) == [one for part in np.split(scores, cuts) for one in plain_labels(model, part)]


def test_a_text_without_words_has_no_names() -> None:
    assert names(tagger(), "") == []
    assert OFFSETS % 2 == 1


def test_the_model_tells_the_digests_of_its_arrays() -> None:
    told = json.loads((FOLDER / "model.json").read_text(encoding="utf-8"))["arrays"]
    assert told == digests_of(FOLDER), "arrays were written and model.json was not: run tools/names/train.py"
    assert len(told) == 6
