"""Forms of the tables as folded tokens."""

from __future__ import annotations

import re

from khabar.text import fold, tokens

_WORDS = re.compile("[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*")  # Arabic words, a space between them


def tokenise(form: str) -> tuple[str, ...]:
    """The folded tokens of a form."""
    return split(fold(form))


def split(view: str) -> tuple[str, ...]:
    """The tokens of a folded form; the short way for forms of nothing but words, as nearly all are."""
    if _WORDS.fullmatch(view):
        return tuple(view.split(" "))
    return tuple([view[start:end] for start, end, _ in tokens(view)])
