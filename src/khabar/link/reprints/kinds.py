"""What two articles are to each other, by the passages that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from khabar.link.reprints.passages import Passage, Side, passages
from khabar.link.reprints.wording import Codes, are_numbers
from khabar.model import ReprintKind

WHOLE = 0.64  # share of each article that stands in the other, from which the two print one text
VERBATIM = 0.97  # share of the longer article's words that are the same words in the same order
LIGHT = 0.85  # share of the words of the shared passages that are the same; fewer are a rewrite
SENTENCE = 12  # words of a passage that is more than a phrase
SHORT = 20  # words; of a shorter article only its like is a copy: too little is left to tell an edit from another report
NUMBERS, NEW_NUMBERS = 4, 0.5  # numbers of passages, and the share of them that the other lacks, from which the two are one form


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two texts laid side by side. Shares are of words, 0 to 1."""

    passages: tuple[Passage, ...]
    left: float
    """How much of the left text stands in the right one, edits inside passages included."""
    right: float
    same: float
    """How many of the words of the passages are equal."""
    whole: float
    """How many of the longer text's words are equal."""
    one_form: bool
    """Whether the figures differ where the words agree: a table of prices, a weather report."""

    @property
    def longest(self) -> int:
        """Equal words of the longest passage."""
        return max((one.same for one in self.passages), default=0)


def likeness(left: Side, right: Side) -> Likeness:
    """How alike two texts are."""
    found = passages(left, right)
    same = sum(one.same for one in found)
    in_left = _inside([(one.left, one.left_end) for one in found], len(left))
    in_right = _inside([(one.right, one.right_end) for one in found], len(right))
    mine, theirs = int(in_left.sum()), int(in_right.sum())
    return Likeness(
        passages=tuple(found),
        left=mine / len(left),
        right=theirs / len(right),
        same=2 * same / max(1, mine + theirs),
        whole=same / max(len(left), len(right)),
        one_form=_one_form(left.codes[in_left], right.codes[in_right]),
    )


def _inside(spans: Sequence[tuple[int, int]], words: int) -> NDArray[np.bool_]:
    """Which words of a text stand in some span; spans may overlap where words were moved."""
    inside = np.zeros(words, dtype=bool)
    for start, end in spans:
        inside[start:end] = True
    return inside


def _one_form(left: Codes, right: Codes) -> bool:
    """Whether most numbers of shared passages differ."""
    mine, theirs = (np.unique(text[are_numbers(text)]) for text in (left, right))
    fewest = min(len(mine), len(theirs))
    return fewest >= NUMBERS and len(np.intersect1d(mine, theirs)) < (1 - NEW_NUMBERS) * fewest


def copy_kind(found: Likeness, words: int) -> ReprintKind | None:
    """The kind of copy that two whole articles are, the shorter of so many words; null where they are not."""
    if words < SHORT and found.whole < 1:
        return None
    if min(found.left, found.right) < WHOLE or found.one_form:
        return None
    if found.whole >= VERBATIM:
        return "verbatim"
    return "light_edit" if found.same >= LIGHT else "rewrite"


def passage_kind(found: Likeness, rare: Sequence[int]) -> ReprintKind | None:
    """What articles that are no copies share: a passage, a formula, or nothing worth telling.

    `rare`: of each passage, how many of its equal words are not of a formula that stands in many reports.
    """
    if max(rare, default=0) >= SENTENCE and not found.one_form:
        return "partial"
    return "formula" if found.longest >= SENTENCE else None


def rare_words(found: Likeness, common: NDArray[np.bool_], run: int) -> list[int]:
    """Of each passage, the words outside of common runs. `common`: whether each run of the left text, so many words long, is."""
    formula = np.zeros(len(common) + run - 1, dtype=bool)
    for at in np.flatnonzero(common):
        formula[at : at + run] = True
    return [max(0, one.same - int(formula[one.left : one.left_end].sum())) for one in found.passages]
