"""The best labels of all sentences of an article at once (Viterbi), in whole numbers.

Plain Viterbi walks from token to token. Here all tokens take the step at once, each as if the best way to it came by O, the
first label, as most do. Where that turns out wrong for a token, the one behind it takes its step again, and so on until nothing
changes. What then stands follows for each token from the one before it, and for the first of a sentence from the start: just
the sums of plain Viterbi. Each round settles one more token of a sentence for good, so it ends; in news after some five rounds.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from khabar.extract.mentions.tagger.model import Model, Weights

BITS = 4  # of a number that tell the label before, in its place below the score: one maximum finds both
_MASK = (1 << BITS) - 1
Ways = NDArray[np.int32]


def best_labels(model: Model, scores: Weights, sizes: Sequence[int]) -> list[int]:
    """The label of each token. `scores` [token, label] are those of sentences of `sizes` tokens, none empty, one after the other.

    Of labels that score the same the first one stands. Scores of a token lie less than 2^25 apart.
    """
    stops = np.cumsum(sizes)
    firsts = np.concatenate(([0], stops[:-1]))
    sums, ways = _forward(model, scores, firsts)
    before = _MASK - (ways & _MASK)
    ends = (sums[:, stops - 1] + (model.ends[:, None] << BITS)).argmax(axis=0)
    before[:, firsts[1:]] = ends[:-1]  # whatever a sentence begins with, the one before it ends with its best
    flat, width = before.T.astype(np.uint8).tobytes(), len(before)
    label = int(ends[-1])
    labels = [label]
    for row in range(width * (len(scores) - 1), 0, -width):
        label = flat[row + label]
        labels.append(label)
    labels.reverse()
    return labels


def _forward(model: Model, scores: Weights, firsts: NDArray[np.intp]) -> tuple[Ways, Ways]:
    """[label, token]: the score of the best way to a label, less that to O; and that way's last step, with the label before it.

    Only differences to O are kept, as they are the same whatever lies far before: that is why few steps are taken again.
    """
    local = _behind_first(scores.T)
    steps = (model.pairs << BITS) + (_MASK - np.arange(len(model.pairs), dtype=np.int32))[:, None]
    sums = local + _behind_first(model.pairs[0])[:, None]
    sums[:, firsts] = local[:, firsts] + _behind_first(model.starts)[:, None]
    ways = np.zeros_like(sums)
    is_first = np.zeros(len(scores) + 1, dtype=bool)
    is_first[firsts] = is_first[-1] = True  # the place behind the last token too: no step leads there
    here = (~is_first).nonzero()[0]
    while len(here):
        best = (sums.take(here - 1, axis=1)[:, None] + steps[:, :, None]).max(axis=0)
        ways[:, here] = best
        best &= ~_MASK
        best += local.take(here, axis=1) - best[0]
        changed = (best != sums.take(here, axis=1)).any(axis=0)
        sums[:, here] = best
        here = here[changed] + 1
        here = here[~is_first[here]]
    return sums, ways


def _behind_first(scores: Weights) -> Ways:
    """Scores [label, ...] as differences to the first label, in the place above BITS."""
    differences: Ways = (scores - scores[0]) << BITS
    return np.ascontiguousarray(differences)
