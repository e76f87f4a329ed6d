"""The trained model of names: its decoder, and that what it finds depends on nothing but the article."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from khabar.extract.mentions.tagger.decode import best_labels
from khabar.extract.mentions.tagger.model import OFFSETS, Model
from khabar.extract.mentions.tagger.tagger import MODEL, Tagger
from khabar.extract.mentions.tagger.word_lists import WordLists
from news_text import article_of

TEXTS = (
    "قال رئيس الوزراء البريطاني توني بلير إن بلاده لن تسحب قواتها من البصرة.",
    "وصل خوسيه لويس ثاباتيرو إلى الرباط.\nوأكد ثاباتيرو أن مدريد تدعم المحادثات.",
)


def tagger() -> Tagger:
    return Tagger(Model.open(MODEL), WordLists.open(MODEL))


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


@pytest.mark.parametrize("seed", range(5))
def test_the_best_labels_are_those_of_all_labellings(seed: int) -> None:
    draw = np.random.default_rng(seed)
    labels, sizes = 3, [2, 5, 1]
    weights = [draw.integers(-900, 900, shape).astype(np.int32) for shape in ((labels, labels), labels, labels, (8, labels))]
    pairs, starts, ends, scores = weights
    none = np.zeros((0,), dtype=np.uint64)
    model = Model(("O", "B-PER", "I-PER"), none, none.astype(np.int16), {}, none.astype(np.int32), pairs, starts, ends, pairs)

    def worth(way: tuple[int, ...], at: int) -> int:
        inner = sum(int(scores[at + i, label]) for i, label in enumerate(way))
        return inner + int(starts[way[0]]) + int(ends[way[-1]]) + sum(int(pairs[a, b]) for a, b in pairwise(way))

    best, at = [], 0
    for size in sizes:
        best += max(product(range(labels), repeat=size), key=lambda way: worth(way, at))
        at += size
    assert best_labels(model, scores, sizes) == best


def test_a_text_without_words_has_no_names() -> None:
    assert names(tagger(), "") == []
    assert OFFSETS % 2 == 1
