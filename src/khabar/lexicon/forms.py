"""Forms of the tables as folded tokens."""

from __future__ import annotations

import re

from khabar.text import fold, tokens

_LETTERS = "[\u0621-\u063a\u0641-\u064a]+"
_WORD = re.compile(_LETTERS)
_WORDS = re.compile(f"{_LETTERS}(?: {_LETTERS})*")  # Arabic words, a space between them


def tokenise(form: str) -> tuple[str, ...]:
    """The folded tokens of a form."""
    return split(fold(form))


def split(view: str) -> tuple[str, ...]:
    """The tokens of a folded form; the short way for forms of nothing but words, as nearly all are."""
    if _WORDS.fullmatch(view):
        return tuple(view.split(" "))
    return tuple([view[start:end] for start, end, _ in tokens(view)])


def first_tokens(views: list[str]) -> list[str]:
    """The first token of each of many folded forms; empty for a form without any."""
    firsts = [view.partition(" ")[0] for view in views]
    return [
        first if _WORD.fullmatch(first) else (split(view) or ("",))[0]  # signs, digits, Latin letters: few
        for first, view in zip(firsts, views, strict=True)
    ]
