"""The best labels of all sentences of an article at once (Viterbi), in whole numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from khabar.extract.mentions.tagger.model import Model, Weights

BITS = 4  # of a number that tell the label before, in its place below the score: one maximum finds both
_MASK = (1 << BITS) - 1
Ways = NDArray[np.int64]


def best_labels(model: Model, scores: Weights, sizes: Sequence[int]) -> list[int]:
    """The label of each token. `scores` [token, label] are those of sentences of `sizes` tokens, none empty, one after the other.

    Of labels that score the same the first one stands.
    """
    order = np.argsort(-np.asarray(sizes), kind="stable")
    lengths = np.asarray(sizes)[order]
    begins = (np.cumsum(sizes) - np.asarray(sizes))[order]
    last, ways = _forward(model, scores, begins, lengths)
    before = (_MASK - (ways & _MASK)).tolist()
    labels = [0] * len(scores)
    ends = (last + (model.ends.astype(np.int64) << BITS)).argmax(axis=1).tolist()
    for sentence, (begin, size, label) in enumerate(zip(begins.tolist(), lengths.tolist(), ends, strict=True)):
        for step in range(size - 1, 0, -1):
            labels[begin + step] = label
            label = before[step][sentence][label]
        labels[begin] = label
    return labels


def _forward(model: Model, scores: Weights, begins: NDArray[np.intp], lengths: NDArray[np.intp]) -> tuple[Ways, Ways]:
    """[sentence, label]: the score of the best way to the last label; [step, sentence, label]: that with the label before.

    Sentences are in order of their lengths, the longest first, so that those still going on are always the first ones.
    """
    steps, labels = int(lengths[0]), len(model.labels)
    going = np.searchsorted(-lengths, -np.arange(steps)).tolist()
    places = np.minimum(begins + np.arange(steps)[:, None], len(scores) - 1)
    local = scores[places].astype(np.int64) << BITS
    pairs = (model.pairs.T.astype(np.int64) << BITS) + (_MASK - np.arange(labels))
    sums = local[0] + (model.starts.astype(np.int64) << BITS)
    ways = np.zeros((steps, len(lengths), labels), dtype=np.int64)
    for step in range(1, steps):
        now = going[step]
        best = (sums[:now, None, :] + pairs).max(axis=2)
        ways[step, :now] = best
        sums[:now] = (best & ~_MASK) + local[step, :now]
    return sums, ways
