"""The sentences of an article one behind the other, so that one walk over a list meets all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khabar.extract.mentions.tagger.model import REACH
from khabar.grammar import Analysis

NOWHERE = -1
_NO_TOKENS, _NO_WORDS = (NOWHERE,) * REACH, ("",) * REACH


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of sentences as places of a line, with REACH empty places before the first, between two and behind the last.

    What looks up to REACH places to the left or right of a token need not care for the ends of sentences: it meets empty places.
    """

    tokens: list[int]
    """The token at each place; NOWHERE at an empty one."""
    forms: list[str]
    surfaces: list[str]
    """The tokens as the page writes them."""
    begins: list[int]
    """The place at which each sentence begins."""

    @classmethod
    def of(cls, analysis: Analysis, sentences: Sequence[tuple[int, int]]) -> Line:
        """The line of sentences `[first, last)`, none empty and none in another."""
        tokens, forms, surfaces, begins = list(_NO_TOKENS), list(_NO_WORDS), list(_NO_WORDS), []
        text = analysis.page.text
        for first, last in sentences:
            begins.append(len(tokens))
            tokens += range(first, last)
            tokens += _NO_TOKENS
            forms += analysis.forms[first:last]
            forms += _NO_WORDS
            spans = zip(analysis.starts[first:last], analysis.ends[first:last], strict=True)
            surfaces += [text[start:end] for start, end in spans]
            surfaces += _NO_WORDS
        return cls(tokens, forms, surfaces, begins)
