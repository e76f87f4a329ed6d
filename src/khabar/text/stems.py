"""A light stem: a folded word without proclitics, article and the commonest endings. For search and comparing only."""

from __future__ import annotations

from functools import lru_cache

from khabar.text.fold import fold
from khabar.text.tokens import tokens

MIN_WORD = 3  # letters of a word from which its initial و is taken

# The light10 scheme (Larkey, Ballesteros, Connell 2007) over folded letters.
_PREFIXES = ("وال", "بال", "كال", "فال", "ولل", "ال", "لل")
_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")


@lru_cache(maxsize=65536)
def light_stem(form: str) -> str:
    """The light stem of a folded word."""
    stem = _without_waw(form)
    for prefix in _PREFIXES:
        if stem.startswith(prefix) and len(stem) - len(prefix) >= 2:
            # The و behind an article belongs to the word (الوزير), but وزير has lost its own above: the two must meet.
            stem = _without_waw(stem[len(prefix) :])
            break
    for suffix in _SUFFIXES:
        if stem.endswith(suffix) and len(stem) - len(suffix) >= 2:
            stem = stem[: -len(suffix)]
    return stem


def _without_waw(form: str) -> str:
    return form[1:] if form.startswith("و") and len(form) > MIN_WORD else form


def stems_of(text: str) -> list[str]:
    """The light stems of a text's words and numbers; thousands separators in numbers do not count."""
    view = fold(text)
    found = []
    for start, end, kind in tokens(view):
        if kind == "number":
            found.append(view[start:end].replace(",", ""))
        elif kind != "sign":
            found.append(light_stem(view[start:end]))
    return found
