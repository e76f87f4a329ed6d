"""Proclitics of a word: و ف ب ل ك س and ال, written as one word with what follows. Which cut is right only a lexicon can say,
so all that can be right are given."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

MIN_STEM = 2  # letters that must remain behind a clitic

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_PREFIXES = tuple(
    sorted((c + p for c in _CONJUNCTIONS for p in (*_PREPOSITIONS, "س") if c + p), key=lambda prefix: (len(prefix), prefix))
)


class Cut(NamedTuple):
    """One way to part a folded word: `stem` begins `length` letters into it.

    In `لل…` the stem also gets back what writing hides: the alef of `للحرس` (ل + الحرس), alef and lam of `للجنة` (ل + اللجنة).
    """

    length: int
    prefix: str
    stem: str


@lru_cache(maxsize=65536)
def cuts(form: str) -> tuple[Cut, ...]:
    """All ways to part a folded word, the whole word first, short prefixes before long ones."""
    found = [Cut(0, "", form)]
    for prefix in _PREFIXES:
        if form.startswith(prefix) and len(form) - len(prefix) >= MIN_STEM:
            rest = form[len(prefix) :]
            found.append(Cut(len(prefix), prefix, rest))
            if prefix.endswith("ل") and rest.startswith("ل") and len(rest) > MIN_STEM:
                found.append(Cut(len(prefix), prefix, "ا" + rest))
                found.append(Cut(len(prefix), prefix, "ال" + rest))
    return tuple(found)


def without_article(form: str) -> str:
    """The folded word without `ال`, if more than two letters remain."""
    return form[2:] if form.startswith("ال") and len(form) > 4 else form
