"""Latin forms: what the tables know, else a plain transliteration, which is marked as such."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from khabar.lexicon import Lexicon
from khabar.lexicon.tables import PersonName
from khabar.text import fold

Basis = Literal["known", "transliterated"]
REMEMBERED = 16_384  # words whose Latin forms are remembered, some 4 MB

_FIXED = {
    "بن": "bin", "ابن": "ibn", "بنت": "bint", "آل": "Al", "أبو": "Abu", "ابو": "Abu", "أبي": "Abi", "عبد": "Abdul", "ولد": "Ould",
}  # fmt: skip
_CONSONANTS = dict(zip("بتثجحخدذرزسشصضطظغفقكلمنه", "b t th j h kh d dh r z s sh s d t z gh f q k l m n h".split(), strict=True))
_CONSONANTS |= {"پ": "p", "چ": "ch", "گ": "g", "ڤ": "v"}
_VOWELS = {"ا": "a", "و": "u", "ي": "i", "ع": "a"}


def latin_of(words: list[str], lexicon: Lexicon, person: bool) -> tuple[str, Basis]:
    """The Latin form of a name's words, as they are written; `known` if the tables know every one of them."""
    parts = [_latin_word(word, lexicon if person else None) for word in _joined(words)]
    known = person and all(known for _, known in parts)
    return " ".join([form for form, _ in parts]), "known" if known else "transliterated"


@lru_cache(maxsize=REMEMBERED)
def _latin_word(word: str, lexicon: Lexicon | None) -> tuple[str, bool]:
    """The Latin form of one word, and whether the tables know it; without a lexicon by its letters alone."""
    rows = lexicon.rows(word, PersonName) if lexicon is not None else []
    form = rows[0].latin if rows else None
    return form or transliterate(word), form is not None or word in _FIXED


def _joined(words: list[str]) -> list[str]:
    """The words, with `عبد` and what follows as one, as the tables have it."""
    found: list[str] = []
    for word in words:
        if found and found[-1] == "عبد" and word.startswith("ال"):
            found[-1] += word
        else:
            found.append(word)
    return found


def transliterate(word: str) -> str:
    """One word by its letters, with `a` where two consonants would open or close a syllable; not a scholar's transliteration."""
    if word in _FIXED:
        return _FIXED[word]
    view = fold(word)
    if view.startswith("عبدال") and len(view) > 6:
        return "Abdul" + _spelt(view[5:])
    if view.startswith("ال") and len(view) > 3:
        return "al-" + _spelt(view[2:]).capitalize()
    return _spelt(view).capitalize()


def _spelt(view: str) -> str:
    """Sounds of a folded word. A vowel `a` parts consonants so that no three meet and the word does not begin with two."""
    sounds: list[str] = []
    bare = 1  # consonants since the last vowel; the start of the word counts as one
    for at, letter in enumerate(view):
        before, after = view[at - 1 : at], view[at + 1 : at + 2]
        vowel = _vowel(letter, before, after, at)
        if vowel:
            sounds.append(vowel)
            bare = 0
        elif letter in _CONSONANTS or letter in "وي":
            if bare >= 2 or (bare and at and not after and letter not in "وي"):
                sounds.append("a")
                bare = 0
            sounds.append(_CONSONANTS.get(letter) or ("w" if letter == "و" else "y"))
            bare += 1
    return "".join(sounds)


def _vowel(letter: str, before: str, after: str, at: int) -> str:
    """The vowel that a letter stands for here; empty for a consonant."""
    if letter == "ه" and not after:
        return "a"
    if letter in ("و", "ي"):
        glide = not at or (before in ("ا",) and bool(after)) or after in ("ا", "و", "ي")
        return "" if glide else _VOWELS[letter]
    if letter == "ع" and (before == "ا" or after in _VOWELS):
        return "" if at else "a" if after not in _VOWELS else ""
    return _VOWELS.get(letter, "")
