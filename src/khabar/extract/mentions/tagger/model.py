"""The trained weights: fixed-point numbers, so that every machine comes to the same sums.

A folder of arrays, memory-mapped: `features.keys.npy` sorted 64-bit keys of the features of types, `features.weights.npy` int16
[feature, offset, label] for the offsets -2 … +2 of a token from the word it is told by; `model.json` has the labels, the
weights of features of tokens, those of pairs of labels, those of the first and last label of a sentence, and `arrays`, the
SHA-256 of each array of the folder, by which the whole model is known.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from khabar.extract.mentions.tagger.arrays import keys_of, mapped

OFFSETS = 5  # words that tell of a token: two before it, itself, two behind it
REACH = OFFSETS // 2
SCALE = 1024  # fixed-point units of 1.0 of a trained weight

Weights = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Model:
    """Weights in units of 1/SCALE. `border` is the vector of a place outside the sentence, [offset, label]."""

    labels: tuple[str, ...]
    keys: NDArray[np.uint64]
    weights: NDArray[np.int16]
    contexts: dict[str, int]
    """Row of a token's feature in `context_weights`."""
    context_weights: Weights
    pairs: Weights
    """[label before, label]."""
    starts: Weights
    ends: Weights
    border: Weights

    @classmethod
    def open(cls, folder: Path) -> Model:
        """The model of a folder."""
        keys = mapped(folder / "features.keys.npy")
        weights = mapped(folder / "features.weights.npy")
        told = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        numbers = {
            name: np.array(told[name], dtype=np.int32) for name in ("context_weights", "pairs", "starts", "ends", "border")
        }
        contexts = {name: row for row, name in enumerate(told["contexts"])}
        return cls(labels=tuple(told["labels"]), keys=keys, weights=weights, contexts=contexts, **numbers)

    def vectors(self, types: Sequence[Sequence[str]]) -> Weights:
        """The vector of each type, [type, offset, label]: the sum over its features, of which it has one at least;
        unknown ones count nothing."""
        keys = keys_of(feature for features in types for feature in features)
        rows = np.minimum(self.keys.searchsorted(keys), len(self.keys) - 1)
        weights = self.weights[rows]
        weights[self.keys[rows] != keys] = 0
        sizes = np.array([len(features) for features in types])
        found: Weights = np.add.reduceat(weights, np.cumsum(sizes) - sizes, axis=0, dtype=np.int32)
        return found

    def add_contexts(self, scores: Weights, places: Sequence[int], marks: Sequence[int]) -> None:
        """Adds what marks of places weigh to scores [place, label]; those whose number is no row weigh nothing."""
        rows = np.fromiter(marks, np.intp, len(marks))
        known = (rows < len(self.context_weights)).nonzero()[0]
        begins = np.fromiter(places, np.intp, len(places)).take(known) * scores.shape[1]
        # one index a cell and not a place: `add.at` is fast on flat arrays only
        cells = (begins[:, None] + np.arange(scores.shape[1])).reshape(-1)
        np.add.at(scores.reshape(-1), cells, self.context_weights.take(rows.take(known), axis=0).reshape(-1))
