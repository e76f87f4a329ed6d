"""How the names of two places stand to each other: by their words and the spellings of foreign ones."""

from __future__ import annotations

from functools import lru_cache

from khabar.link.identity.organisations import match as match_words
from khabar.link.identity.organisations import words_of
from khabar.link.identity.parts import EQUAL, LONG, SLIP, SPELT, distance, skeleton
from khabar.link.identity.people import NameMatch


@lru_cache(maxsize=262144)
def match(left: str, right: str) -> NameMatch:
    """How two names stand to each other; the same either way round."""
    a, b = words_of(left), words_of(right)
    if a and len(a) == len(b) and a != b:
        like = min(_likeness(one, other) for one, other in zip(a, b, strict=True))
        return NameMatch("spelt", like, len(a), False) if like else NameMatch("other")
    return match_words(left, right)


def _likeness(left: str, right: str) -> float:
    """Of two words: one, one sound (`بلغراد`, `بلجراد`), a slip of one letter in a long one, else 0."""
    if left == right:
        return EQUAL
    if min(len(left), len(right)) < LONG:
        return 0.0
    apart = distance(left, right, 2)
    return SPELT if apart <= 2 and skeleton(left) == skeleton(right) else SLIP if apart == 1 else 0.0
