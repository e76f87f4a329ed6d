"""Offices of which a person holds one at a time, and which two of them nobody holds at once."""

from __future__ import annotations

from functools import lru_cache
from itertools import dropwhile

from khabar.extract.words import STEM
from khabar.text import fold

_HELD_ALONE = frozenset("وزير وزيره متحدث متحدثه ناطق ناطقه سفير سفيره محافظ مبعوث مبعوثه".split())
"""Offices of which a person holds one at a time, folded and without article."""
_IN_CHARGE = frozenset("وزير محافظ".split())
_PAST = frozenset("السابق السابقه الاسبق الراحل المستقيل المقال المعزول سابقا المكلف".split())
_FILLERS = frozenset("باسم الرسمي الرسميه في من لدي الدوله العام العسكري الاعلامي الخاص".split())
"""Words that do not tell whose office it is."""


@lru_cache(maxsize=4096)
def conflict(left: str, right: str) -> bool:
    """True for two offices of one kind that share no word of whose they are (`وزير الدفاع`, `وزير الصحة`), both of today."""
    (head, whose), (other, theirs) = _office(left), _office(right)
    return bool(head) and head == other and bool(whose and theirs) and whose.isdisjoint(theirs)


@lru_cache(maxsize=4096)
def is_of_a_body(role: str) -> bool:
    """True for an office told by the body it speaks for or goes to, which has many names (`المتحدث باسم الخارجية`); false for one
    told by what it is in charge of."""
    return _office(role)[0] not in _IN_CHARGE


def _office(role: str) -> tuple[str, frozenset[str]]:
    """The head of an office that is held alone, and the stems of the words behind it; empty for any other role."""
    words = fold(role).split()
    if not _PAST.isdisjoint(words):
        return "", frozenset()
    head, *rest = list(dropwhile(lambda word: _bare(word) not in _HELD_ALONE, words)) or [""]
    stems = frozenset(_bare(word)[:STEM] for word in rest if word not in _FILLERS)
    return _bare(head).removesuffix("ه"), stems


def _bare(word: str) -> str:
    """A word without و, ل and article before it, as far as three letters are left (`لمركز`, `المركز`)."""
    for prefix in ("وال", "لل", "ال", "ل"):
        if word.startswith(prefix) and len(word) - len(prefix) >= STEM - 1:
            return word[len(prefix) :]
    return word
