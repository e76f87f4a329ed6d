"""Which lines are credits, and how far a dateline reaches at the head of a paragraph."""

from __future__ import annotations

from khabar.dissect.lines.segments import Segment, segments
from khabar.dissect.lines.wordlists import SOURCES
from khabar.grammar import Analysis
from khabar.grammar.dates import calendar_dates
from khabar.lexicon.tables import Agency, PlaceName

AGENCY_TOKENS = 12  # tokens of the longest line that holds agencies alone
CREDIT_WORDS = 6  # words of the longest line that a dash alone makes a credit,
KNOWN_WORDS = 8  # or a dash and a known agency
BRACKET_WORDS = 3  # words of the longest line that brackets alone make a credit: `سيئون (رصين)`
CLAUSE = 4  # tokens between two signs, from which what names nobody and no place is a clause of a headline
BARE_WORDS = 4  # words of the longest line that a known agency alone makes one
LEAD_TOKENS = 16  # tokens at the head of a paragraph that a dateline may take
LEAD_NAME = 3  # words of the longest unknown name beside its place
NOBODY: frozenset[str] = frozenset()
_DASHES = frozenset("-–—|")
_SIGNS = frozenset("/(:")
_LEAD_ENDS = frozenset("-–—:/")
_BEFORE_DATES = frozenset(("في", "يوم", "date", "،", ","))
_BEHIND_DATES = frozenset(("م", "ه"))


def is_agency_line(analysis: Analysis, first: int, last: int) -> bool:
    """True where tokens `[first, last)` are names of agencies and nothing else: `(رويترز)`, `وكالات - سكاي نيوز عربية`."""
    if last - first > AGENCY_TOKENS:
        return False
    hits = analysis.hits_in(Agency, first, last)
    if not hits and SOURCES.isdisjoint(analysis.forms[first:last]):
        return False
    if any(segment.kind != "agency" for segment in segments(analysis, first, last, NOBODY)):
        return False
    alone = len(hits) == 1 and hits[0].first == first and hits[0].last == last
    return not (alone and hits[0].row.needs == "credit" and hits[0].row.kind != "agency")  # `العربية` is a language too


def is_credit(analysis: Analysis, first: int, last: int, words: int) -> bool:
    """True for a short line with a place, a person or an agency beside a sign: `بغداد ـ مصر اليوم`, `القاهرة –`, `(رويترز)`."""
    if words > KNOWN_WORDS:
        return False
    forms = analysis.forms[first:last]
    if any(
        segment.kind == "other" and segment.last - segment.first >= CLAUSE for segment in segments(analysis, first, last, NOBODY)
    ):
        return False
    known = bool(analysis.hits_in(Agency, first, last))
    if not _DASHES.isdisjoint(forms) and (words <= CREDIT_WORDS or known):
        return True
    if words <= CREDIT_WORDS and _has_place_behind_from(analysis, first, last):
        return True
    if _SIGNS.isdisjoint(forms):
        return known and words <= BARE_WORDS
    placed = known or bool(analysis.hits_in(PlaceName, first, min(last, first + 2)))
    return placed or ("(" in forms and words <= BRACKET_WORDS)


def _has_place_behind_from(analysis: Analysis, first: int, last: int) -> bool:
    """True for `سناء المرابطي من الدار البيضاء`: a name, `من`, a place that ends the line."""
    for token in range(first + 1, last - 1):
        if analysis.forms[token] == "من":
            return any(hit.first == token + 1 and hit.last == last for hit in analysis.hits_in(PlaceName, token + 1, last))
    return False


def lead_segments(analysis: Analysis, first: int, last: int, outlets: frozenset[str]) -> list[Segment]:
    """The pieces of a dateline at the head of tokens `[first, last)`: `عمان (رصين) - `, `سرت 26 نوفمبر 2016 (وال) –`.

    Empty where none stands there. Every piece up to a dash or colon must be a known place, an agency or the page's outlet; beside
    a place also a short name. Dates between them are left out.
    """
    best: list[Segment] = []
    end = min(last, first + LEAD_TOKENS)
    dates = _dates(analysis, first, end)
    for token in range(first + 1, min(last - 1, end)):
        form = analysis.forms[token]
        if form in _LEAD_ENDS or form == ")":
            if any(begin <= token < behind for begin, behind in dates):
                continue
            found = _around(analysis, first, token, dates, outlets)
            if not found or any(segment.kind == "other" for segment in found):
                break
            if form != ")" or {segment.kind for segment in found} == {"place", "agency"}:
                best = found if _is_dateline(found) else best
    return best


def _dates(analysis: Analysis, first: int, last: int) -> list[tuple[int, int]]:
    """The dates of a lead as tokens, with the small words beside them."""
    if "number" not in analysis.kinds[first:last]:
        return []
    found = []
    for date in calendar_dates(analysis, first, last):
        begin, end = date.first, date.last
        while begin > first and analysis.forms[begin - 1] in _BEFORE_DATES:
            begin -= 1
        while end < last and analysis.forms[end] in _BEHIND_DATES:
            end += 1
        found.append((begin, end))
    return found


def _around(analysis: Analysis, first: int, last: int, dates: list[tuple[int, int]], outlets: frozenset[str]) -> list[Segment]:
    """The pieces of tokens `[first, last)` outside dates."""
    found: list[Segment] = []
    for begin, end in dates:
        if end <= last:
            found += segments(analysis, first, begin, outlets)
            first = end
    return found + segments(analysis, first, last, outlets)


def _is_dateline(found: list[Segment]) -> bool:
    named = [segment for segment in found if segment.kind in ("name", "person")]
    if not named:
        return True
    placed = any(segment.kind == "place" for segment in found)
    return placed and len(named) == 1 and named[0].last - named[0].first <= LEAD_NAME
