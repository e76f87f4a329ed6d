"""Training of the chain: L-BFGS on its exact likelihood, a word type at a time.

The scores of a token are the sum of vectors of the types around it, so that features are weighed once a type and not once a
token: a pass over 100,000 tokens takes about half a second on one core.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]
OFFSETS = (-2, -1, 0, 1, 2)


@dataclass(frozen=True, slots=True)
class Examples:
    """`types` [type, feature], its last row the border; `tokens` [token, feature]; `rows` types of tokens; `sizes`
    of sentences; `gold` labels of tokens, of `labels`."""

    types: sp.csr_matrix
    tokens: sp.csr_matrix
    rows: NDArray[np.intp]
    sizes: NDArray[np.intp]
    gold: NDArray[np.intp]
    labels: int


@dataclass(frozen=True, slots=True)
class Weights:
    """types [offset, feature, label], tokens [feature, label], pairs [before, label], starts, ends [label]."""

    types: Floats
    tokens: Floats
    pairs: Floats
    starts: Floats
    ends: Floats


class Chain:
    """The likelihood of examples and its gradient."""

    def __init__(self, examples: Examples, l2: float) -> None:
        self.examples, self.l2 = examples, l2
        self.size = len(examples.rows)
        self.around = _around(examples)
        ones, places = np.ones(self.size), np.arange(self.size)
        shape = (examples.types.shape[0], self.size)
        self.gather = [sp.csr_matrix((ones, (self.around[:, o], places)), shape=shape) for o in range(len(OFFSETS))]
        self.types_t, self.tokens_t = examples.types.T.tocsr(), examples.tokens.T.tocsr()
        order = np.argsort(-examples.sizes, kind="stable")
        sizes = examples.sizes[order]
        begins = (np.cumsum(examples.sizes) - examples.sizes)[order]
        self.steps = [begins[: int(np.searchsorted(-sizes, -step))] + step for step in range(int(sizes[0]))]
        self.first, self.last = begins, begins + sizes - 1
        self._count()

    def _count(self) -> None:
        gold, labels = self.examples.gold, self.examples.labels
        self.told = np.eye(labels)[gold]
        inner = np.ones(self.size, dtype=bool)
        inner[self.first] = False
        inner_at = np.flatnonzero(inner)
        self.pairs = np.zeros((labels, labels))
        np.add.at(self.pairs, (gold[inner_at - 1], gold[inner_at]), 1)
        self.starts, self.ends = self.told[self.first].sum(0), self.told[self.last].sum(0)

    def split(self, x: Floats) -> Weights:
        """The weights in one long vector."""
        e = self.examples
        shapes = [
            (len(OFFSETS), e.types.shape[1], e.labels),
            (e.tokens.shape[1], e.labels),
            (e.labels, e.labels),
            (e.labels,),
            (e.labels,),
        ]
        parts = np.split(x, np.cumsum([int(np.prod(shape)) for shape in shapes]))
        return Weights(*(part.reshape(shape) for part, shape in zip(parts, shapes, strict=False)))

    def loss(self, x: Floats) -> tuple[float, Floats]:
        """Negative log-likelihood with its L2 term, and the gradient."""
        w = self.split(x)
        scores = self.examples.tokens @ w.tokens
        for o in range(len(OFFSETS)):
            scores += (self.examples.types @ w.types[o])[self.around[:, o]]
        whole, likely, pairs = self._expect(scores, w)
        gold = (scores * self.told).sum() + (self.pairs * w.pairs).sum() + self.starts @ w.starts + self.ends @ w.ends
        off = likely - self.told
        parts = [self.types_t @ (gather @ off) for gather in self.gather]
        parts += [
            self.tokens_t @ off,
            pairs - self.pairs,
            likely[self.first].sum(0) - self.starts,
            likely[self.last].sum(0) - self.ends,
        ]
        gradient = np.concatenate([part.ravel() for part in parts]) + self.l2 * x
        return whole - gold + 0.5 * self.l2 * (x @ x), gradient

    def _expect(self, scores: Floats, w: Weights) -> tuple[float, Floats, Floats]:
        """Log of the sum over all labellings, how likely each label and each pair of labels is: scaled forward-backward."""
        top = scores.max(1, keepdims=True)
        local, pair = np.exp(scores - top), np.exp(w.pairs)
        forward, scale = np.empty_like(scores), np.empty(self.size)
        for step, now in enumerate(self.steps):
            into = forward[now - 1] @ pair if step else np.exp(w.starts)[None]
            mass = into * local[now]
            scale[now] = mass.sum(1)
            forward[now] = mass / scale[now][:, None]
        ends = np.exp(w.ends)
        final = forward[self.last] @ ends
        backward, pairs = np.empty_like(scores), np.zeros_like(pair)
        backward[self.last] = ends / final[:, None]
        for now in reversed(self.steps[1:]):
            message = backward[now] * local[now] / scale[now][:, None]
            backward[now - 1] = message @ pair.T
            pairs += forward[now - 1].T @ message
        whole = np.log(scale).sum() + top.sum() + np.log(final).sum()
        return float(whole), forward * backward, pairs * pair


def train(examples: Examples, l2: float, rounds: int) -> Weights:
    """The weights after `rounds` of L-BFGS."""
    chain = Chain(examples, l2)
    e = examples
    size = (len(OFFSETS) * e.types.shape[1] + e.tokens.shape[1] + e.labels + 2) * e.labels
    found = minimize(
        chain.loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 8, "ftol": 1e-5}
    )
    return chain.split(found.x)


def _around(examples: Examples) -> NDArray[np.intp]:
    """[token, offset]: rows of the types around each token, the border's outside its sentence."""
    border, size = examples.types.shape[0] - 1, len(examples.rows)
    sentence = np.repeat(np.arange(len(examples.sizes)), examples.sizes)
    found = np.full((size, len(OFFSETS)), border)
    for column, offset in enumerate(OFFSETS):
        at = np.arange(size) + offset
        inside = (at >= 0) & (at < size)
        inside[inside] &= sentence[at[inside]] == sentence[inside]
        found[inside, column] = examples.rows[at[inside]]
    return found


def column_matrix(rows: Sequence[Sequence[str]], known: dict[str, int]) -> sp.csr_matrix:
    """Rows of features as a matrix of ones; features that are not known are left out."""
    pairs = [(row, known[name]) for row, names in enumerate(rows) for name in names if name in known]
    at = np.array(pairs, dtype=np.intp).reshape(-1, 2)
    return sp.csr_matrix((np.ones(len(at)), (at[:, 0], at[:, 1])), shape=(len(rows), max(1, len(known))))
