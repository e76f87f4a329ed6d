"""Sentences told in the same words: copies, light edits, one background formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from khabar.text import stems_of

SAME_SENTENCE = 0.5  # Jaccard of two sentences' stems from which they are one formula; set on the samples and the five seeds
SAME_NUMBERS = 0.25  # where they have two numbers in common: a formula that was reworded
SAME_RUN = 5  # words in a run, those of the fact among them, that make one formula of two different sentences; set as above


@dataclass(frozen=True, slots=True)
class Wording:
    """The stems of a sentence, and the place among them of the word that the fact hangs on (of a figure, its number)."""

    stems: tuple[str, ...]
    at: int

    @classmethod
    def of(cls, sentence: str, start: int, words: str) -> Wording:
        """`start`: where in the sentence the `words` of the fact begin."""
        own = stems_of(words)
        digits = next((place for place, stem in enumerate(own) if stem[0].isdigit()), len(own) - 1)
        return cls(tuple(stems_of(sentence)), len(stems_of(sentence[:start])) + digits)


def numbered(found: Sequence[Wording]) -> list[int]:
    """The number of the formula of each, from 1: that of the first earlier one with the same words, else a new one."""
    numbers: list[int] = []
    for place, told in enumerate(found):
        earlier = zip(found[:place], numbers, strict=True)
        number = next((number for other, number in earlier if same_formula(told, other)), None)
        numbers.append(number or max(numbers, default=0) + 1)
    return numbers


def same_formula(left: Wording, right: Wording) -> bool:
    """Half of the sentences' stems in common, or two numbers and some stems, or a run of the same words with the fact in it."""
    mine, theirs = frozenset(left.stems), frozenset(right.stems)
    numbers = sum(stem.isdecimal() for stem in mine & theirs)
    if len(mine & theirs) >= (SAME_NUMBERS if numbers > 1 else SAME_SENTENCE) * len(mine | theirs):
        return True
    if left.stems[left.at : left.at + 1] != right.stems[right.at : right.at + 1]:
        return False
    before = zip(reversed(left.stems[: left.at]), reversed(right.stems[: right.at]), strict=False)
    after = zip(left.stems[left.at + 1 :], right.stems[right.at + 1 :], strict=False)
    return 1 + sum(sum(1 for _ in takewhile(_equal, side)) for side in (before, after)) >= SAME_RUN


def _equal(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]
