"""Trains the name tagger and writes it as fixed-point arrays.

    python tools/names/train.py --bio train_mirror_125k.txt --to src/khabar/extract/mentions/tagger/model

Needs `pip install scipy` and the word lists of `compile_lists.py` in the same folder.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus
import crf
import numpy as np

from khabar.extract.mentions.tagger.arrays import digests_of, key_of
from khabar.extract.mentions.tagger.model import OFFSETS, SCALE, Model
from khabar.extract.mentions.tagger.seen import surface_of
from khabar.extract.mentions.tagger.tagger import Tagger
from khabar.extract.mentions.tagger.word_lists import WordLists

LABELS = ("O", *(f"{part}-{name}" for name in ("LOC", "MISC", "ORG", "PER") for part in "BI"))
MIN_TOKENS = 2  # tokens of the training text that must show a feature
L2 = 5.0  # weight of the squared weights; 4 to 8 made no difference on folds 1 and 4
ROUNDS = 100  # of L-BFGS; 70 gave .003 less on fold 1
NAME_BIAS = 0.6  # added to every label of a name, as names are missed more often than invented; see the README beside the model
MIN_WEIGHT = 6  # units of 1/SCALE: features all of whose weights are smaller are left out
BORDER = "border"  # the one feature of a place outside the sentence


@dataclass(frozen=True, slots=True)
class Seen:
    """One document as features: a row of `types` a token, `marks` of tokens, sizes of sentences, labels."""

    surfaces: list[str]
    types: list[list[str]]
    marks: list[list[str]]
    sizes: list[int]
    labels: list[str]


def look(document: corpus.Document, tagger: Tagger, known: dict[str, list[str]]) -> Seen:
    """The features of a document's tokens; `known` remembers those of types."""
    analysis = document.analysis
    surfaces = [surface_of(analysis, token) for token in range(len(analysis))]
    for token, surface in enumerate(surfaces):
        if surface not in known:
            known[surface] = tagger.features(analysis, token)
    marks: list[list[str]] = [[] for _ in surfaces]
    for token, feature in tagger.marks(analysis, document.sentences, document.readings):
        marks[token].append(feature)
    sizes = [last - first for first, last in document.sentences]
    return Seen(surfaces, [known[surface] for surface in surfaces], marks, sizes, document.labels)


def empty_tagger(lists: WordLists) -> Tagger:
    """A tagger without weights, for its features."""
    none = np.zeros((0,), dtype=np.int32)
    weights = np.zeros((1, OFFSETS, len(LABELS)), dtype=np.int16)
    keys = np.zeros(1, dtype=np.uint64)
    return Tagger(Model(LABELS, keys, weights, {}, none, none, none, none, weights[0].astype(np.int32)), lists)


def fit(seen: Sequence[Seen], l2: float = L2, rounds: int = ROUNDS) -> Model:
    """The model trained on documents."""
    features = Counter(feature for one in seen for token in one.types for feature in token)
    contexts = Counter(feature for one in seen for token in one.marks for feature in set(token))
    types = {name: at for at, name in enumerate([*sorted(n for n, count in features.items() if count >= MIN_TOKENS), BORDER])}
    tokens = {name: at for at, name in enumerate(sorted(n for n, count in contexts.items() if count >= MIN_TOKENS))}
    return fixed(crf.train(_examples(seen, types, tokens), l2, rounds), types, tokens)


def _examples(seen: Sequence[Seen], types: dict[str, int], tokens: dict[str, int]) -> crf.Examples:
    """The documents as matrices; `types` and `tokens` are the columns of their features."""
    rows: dict[str, int] = {}
    shown: list[Sequence[str]] = []
    for one in seen:
        for surface, found in zip(one.surfaces, one.types, strict=True):
            if surface not in rows:
                rows[surface] = len(shown)
                shown.append(found)
    return crf.Examples(
        types=crf.column_matrix([*shown, [BORDER]], types),
        tokens=crf.column_matrix([sorted(set(marks)) for one in seen for marks in one.marks], tokens),
        rows=np.array([rows[surface] for one in seen for surface in one.surfaces]),
        sizes=np.array([size for one in seen for size in one.sizes]),
        gold=np.array([LABELS.index(label) for one in seen for label in one.labels]),
        labels=len(LABELS),
    )


def fixed(weights: crf.Weights, types: dict[str, int], tokens: dict[str, int], bias: float = NAME_BIAS) -> Model:
    """The weights as whole numbers, sorted by key."""
    whole = [
        np.rint(part * SCALE).astype(np.int32)
        for part in (weights.types, weights.tokens, weights.pairs, weights.starts, weights.ends)
    ]
    by_type = np.clip(whole[0].transpose(1, 0, 2), -32768, 32767)
    border = by_type[types[BORDER]]
    pairs, starts = whole[2], whole[3]
    for scores in (pairs, starts):
        scores[..., 1:] += round(bias * SCALE)
    kept = sorted((key_of(name), at) for name, at in types.items() if name != BORDER and abs(by_type[at]).max() >= MIN_WEIGHT)
    keys = np.array([key for key, _ in kept], dtype=np.uint64)
    chosen = by_type[[at for _, at in kept]].astype(np.int16)
    return Model(LABELS, keys, chosen, tokens, whole[1], pairs, starts, whole[4], border)


def write(model: Model, folder: Path) -> None:
    """The model as files; `model.json` last, as it tells the digests of all arrays, those of the word lists too."""
    np.save(folder / "features.keys.npy", model.keys)
    np.save(folder / "features.weights.npy", model.weights)
    told = {"labels": model.labels, "contexts": list(model.contexts), "arrays": digests_of(folder)}
    for name in ("context_weights", "pairs", "starts", "ends", "border"):
        told[name] = getattr(model, name).tolist()
    (folder / "model.json").write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bio", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    asked = parser.parse_args()
    tagger, known = empty_tagger(WordLists.open(asked.to)), {}
    seen = [look(document, tagger, known) for document in corpus.documents(corpus.read(asked.bio))]
    model = fit(seen)
    write(model, asked.to)
    tokens = sum(len(one.labels) for one in seen)
    print(f"{len(model.keys)} features of types, {len(model.contexts)} of tokens, from {tokens} tokens")


if __name__ == "__main__":
    main()
