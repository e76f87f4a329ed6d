"""What names of outlets look like, and the words that name none."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.dissect.lines.wordlists import NO_NAMES, NO_OUTLETS, OUTLET_TAILS, PRESS_HEADS, PRESS_WORDS, SECTIONS, SOURCES, TIME
from khabar.grammar import Analysis
from khabar.lexicon.tables import Agency, PlaceName

NAME_WORDS = 6  # words of the longest outlet's name
NAME_LETTERS = 3  # letters of the longest word of a name of one word at least
YEAR_DIGITS = 4  # digits of a year; shorter numbers can be part of a name (`قناة 24`)
_LAST = frozenset(("اليوم", "الان", "24", "21", "عربي", "عربيه", "com", "net", "org"))
"""Words that end names of outlets, and stand for themselves elsewhere in a line."""


def has_form(words: Sequence[str]) -> bool:
    """True for the folded words of a name that is built as names of outlets are: `صحيفة …`, `… نيوز`, `… للأنباء`, `… 24`."""
    if len(words) < 2:
        return False
    return words[0] in PRESS_HEADS or words[-1] in _LAST or not OUTLET_TAILS.isdisjoint(words[1:])


def may_name(analysis: Analysis, first: int, last: int) -> bool:
    """True where tokens `[first, last)` can be an outlet's name: not too long, no section, no word for an outlet alone."""
    words = words_in(analysis, first, last)
    if not words or len(words) > NAME_WORDS or words[0] in NO_NAMES or words[0] in NO_OUTLETS or not words[0][0].isalpha():
        return False
    if words[1:2] == words[:1] or TIME.issuperset(words):
        return False
    if len(words) == 1 and (words[0] in SECTIONS or words[0] in SOURCES or len(words[0]) < NAME_LETTERS):
        return False
    return not (SECTIONS.issuperset(words) or PRESS_WORDS.issuperset(words))


def words_in(analysis: Analysis, first: int, last: int) -> list[str]:
    """The folded words and numbers among tokens `[first, last)`."""
    return [form for form, kind in zip(analysis.forms[first:last], analysis.kinds[first:last], strict=True) if kind != "sign"]


def is_agency(analysis: Analysis, first: int, last: int) -> bool:
    """True where a news agency's name covers tokens `[first, last)`: pages print those of others more often than their own."""
    return any(
        hit.first == first and hit.last == last and hit.row.kind == "agency" for hit in analysis.hits_in(Agency, first, last)
    )


def is_listed(analysis: Analysis, first: int, last: int, *, plainly: bool = False) -> bool:
    """True where a known agency, paper or channel begins the words: what stands there may credit it. `plainly`: only where its
    name means nothing else (`اليوم السابع`, not `الشرق الأوسط`)."""
    return any(
        hit.first == first and hit.cut.length == 0 and not (plainly and hit.row.needs)
        for hit in analysis.hits_in(Agency, first, last)
    )


def is_place(analysis: Analysis, first: int, last: int) -> bool:
    """True where the name of a place covers tokens `[first, last)`."""
    return any(hit.first == first and hit.last == last for hit in analysis.hits_in(PlaceName, first, last))
