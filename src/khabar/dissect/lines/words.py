"""Content words of a line, cut to a rough stem, so that a headline can be compared with the text under it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from khabar.dissect.lines.wordlists import AND_VERB, CONTINUING, EMPTY, NO_AND, SIDES
from khabar.grammar import Analysis
from khabar.text import fold, tokens

MIN_WORD = 3  # letters of the shortest word that tells a topic
SUFFIX_CUTS = 2  # suffixes cut one after the other: `أكاديميين` → `أكاديمي` → `أكاديم`
AND_VERB_LETTERS = 5  # letters of the shortest word in which `وي`, `وت` are and before a verb; `وتر`, `ويل` are nouns
STEMS = 65_536  # words whose stems are remembered
MIN_STEM = 3  # letters that must remain of a word when an affix is cut
_PREFIXES = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك", "س")
_SUFFIXES = ("هما", "ها", "هم", "ات", "ون", "ين", "ان", "ية", "يه", "ه", "ي", "ا", "ت")


def stem(form: str) -> str:
    """A folded word without its commonest affixes; empty for words that tell no topic."""
    if len(form) < MIN_WORD or form in EMPTY:
        return ""
    for prefix in () if form in NO_AND else _PREFIXES:
        if form.startswith(prefix) and len(form) - len(prefix) >= MIN_STEM:
            form = form[len(prefix) :]
            break
    for _ in range(SUFFIX_CUTS):
        form = _without_suffix(form)
    return form


class _Stems(dict[str, str]):
    """The stems of words seen before; a look-up of one is a call of none."""

    def __missing__(self, form: str) -> str:
        if len(self) >= STEMS:
            self.clear()
        found = self[form] = stem(form)
        return found


_STEMS = _Stems()


def _without_suffix(form: str) -> str:
    suffix = next((end for end in _SUFFIXES if form.endswith(end) and len(form) - len(end) >= MIN_STEM), "")
    return form[: len(form) - len(suffix)]


def content(analysis: Analysis, first: int, last: int) -> frozenset[str]:
    """The stems of tokens `[first, last)`."""
    words = set(map(_STEMS.__getitem__, analysis.forms[first:last]))  # signs are too short to have a stem
    words.discard("")
    return frozenset(words)


def is_continuing(forms: Sequence[str]) -> bool:
    """True for the folded tokens of a paragraph that begins as only later paragraphs do (`وأضاف`, `من جانبه`)."""
    words = [form for form in forms[:5] if form[0].isalpha()]
    if not words:
        return False
    if words[0].startswith(AND_VERB) and len(words[0]) >= AND_VERB_LETTERS:
        return True
    return words[0] in CONTINUING or (len(words) > 1 and words[0] in ("من", "الي", "علي", "في") and words[1] in SIDES)


@lru_cache(maxsize=4096)
def words_of(text: str) -> str:
    """The folded words of a short text, for comparison."""
    view = fold(text)
    return " ".join(view[start:end] for start, end, kind in tokens(view) if kind != "sign")
