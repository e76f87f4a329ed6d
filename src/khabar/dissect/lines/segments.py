"""Credits cut at their dashes, bars and brackets, and what each piece is: a place, an agency, a person, a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from khabar.dissect.lines.naming import has_form
from khabar.dissect.lines.wordlists import NO_NAMES, SOURCES
from khabar.grammar import Analysis
from khabar.lexicon.tables import Agency, Month, PersonName, PlaceName, Weekday

Kind = Literal["place", "agency", "person", "outlet", "name", "other"]

NAME_WORDS = 5  # words of the longest name of a person or an outlet
KNOWN_WORDS = 7  # words of the longest name that a table holds
NAME_LETTERS = 3  # letters of the longest word of a name at least; `TT`, `+A -A` are buttons
PLACE_WORDS = 2  # words of the longest place that only the form of a dateline tells
AGENCY_WORDS = 3  # words of the longest agency that only the form of a dateline tells
_SPLIT = frozenset("-–—_/|()[]:،,+•*»«")


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens `[first, last)` between two separators."""

    first: int
    last: int
    kind: Kind


def segments(analysis: Analysis, first: int, last: int, outlets: frozenset[str]) -> list[Segment]:
    """The pieces of tokens `[first, last)`. `outlets` are the folded names of the page's own outlet."""
    found: list[Segment] = []
    for begin, end in _pieces(analysis, first, last):
        kind = _kind(analysis, begin, end, outlets)
        found += (kind in ("name", "other") and _unsigned(analysis, begin, end)) or [Segment(begin, end, kind)]
    return _by_form(analysis, _merged_places(analysis, found))


def _pieces(analysis: Analysis, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Token ranges between separators; `من` parts a name from its place (`سناء المرابطي من الدار البيضاء`)."""
    begin = first
    for token in range(first, last + 1):
        if token == last or analysis.forms[token] in _SPLIT or (token > begin and _is_from(analysis, token)):
            if token > begin:
                yield begin, token
            begin = token + 1


def _unsigned(analysis: Analysis, first: int, last: int) -> list[Segment]:
    """`طوكيو د ب أ`, what is left of `طوكيوـ د ب أ`: a place and an agency without a sign between."""
    places = {hit.last for hit in analysis.hits_in(PlaceName, first, last) if hit.first == first and hit.cut.length == 0}
    for hit in analysis.hits_in(Agency, first, last) if places else ():
        if hit.first in places and hit.last == last and hit.cut.length == 0:
            return [Segment(first, hit.first, "place"), Segment(hit.first, last, "agency")]
    return []


def _is_from(analysis: Analysis, token: int) -> bool:
    """True for `من` before a place."""
    return analysis.forms[token] == "من" and any(
        hit.first == token + 1 for hit in analysis.hits_in(PlaceName, token + 1, token + 4)
    )


def _kind(analysis: Analysis, first: int, last: int, outlets: frozenset[str]) -> Kind:
    """What a piece is."""
    kinds = zip(analysis.forms[first:last], analysis.kinds[first:last], strict=True)
    words = [form for form, kind in kinds if kind != "sign"]
    if not words or words[0][0].isdigit() or len(words) > KNOWN_WORDS:
        return "other"
    if any(hit.first == first for table in (Weekday, Month) for hit in analysis.hits_in(table, first, last)):
        return "other"
    if " ".join(words) in outlets:
        return "outlet"
    if _covers(analysis, Agency, first, last) or SOURCES.issuperset(words):
        return "agency"
    if _covers(analysis, PlaceName, first, last):
        return "place"
    if len(words) > NAME_WORDS or words[0] in NO_NAMES or max(map(len, words)) < NAME_LETTERS:
        return "other"
    return "person" if len(words) > 1 and is_person(analysis, first) else "name"


def _covers(analysis: Analysis, table: type[Agency] | type[PlaceName], first: int, last: int) -> bool:
    """True where one entry covers the piece, signs around it left out."""
    kinds = analysis.kinds
    while first < last and kinds[first] == "sign":
        first += 1
    while first < last and kinds[last - 1] == "sign" and analysis.forms[last - 1] != ".":
        last -= 1
    ends = (last, last - 1) if last > first and analysis.forms[last - 1] == "." else (last,)
    hits = analysis.hits_in(table, first, last)
    return any(hit.first == first and hit.cut.length == 0 and hit.last in ends for hit in hits)


def is_person(analysis: Analysis, first: int) -> bool:
    """True where the first word is a given name."""
    return any(hit.first == first and hit.cut.length == 0 for hit in analysis.hits_in(PersonName, first, first + 3))


def _merged_places(analysis: Analysis, found: list[Segment]) -> list[Segment]:
    """`دمشق، سوريا` as one place, without a full stop behind it."""
    merged: list[Segment] = []
    for segment in found:
        before = merged[-1] if merged else None
        if before and before.kind == segment.kind == "place" and analysis.forms[before.last : segment.first] in (["،"], [","]):
            merged[-1] = replace(before, last=segment.last)
        elif segment.kind == "place" and segment.last - segment.first > 1 and analysis.forms[segment.last - 1] == ".":
            merged.append(replace(segment, last=segment.last - 1))
        else:
            merged.append(segment)
    return merged


def _by_form(analysis: Analysis, found: list[Segment]) -> list[Segment]:
    """What the form of a dateline tells that no table knows: in `X (Y)` and `X - Y` X is a place, in `X (Y)` Y an agency."""
    if len(found) < 2:
        return found
    place, other, *more = found
    if more and any(segment.kind != "agency" for segment in (other, *more)):
        return found
    bracketed = analysis.forms[place.last] == "(" and analysis.forms[other.last : other.last + 1] == [")"]
    named = other.kind in ("person", "outlet") or (other.kind == "agency" and analysis.forms[other.first] not in SOURCES)
    short = place.last - place.first <= PLACE_WORDS and not has_form(analysis.forms[place.first : place.last])
    if place.kind == "name" and short and (bracketed or named):
        place = replace(place, kind="place")
    pressed = has_form(analysis.forms[other.first : other.last])  # `واشنطن (قناة السماء)` may be the outlet's own
    if place.kind == "place" and bracketed and other.kind == "name" and other.last - other.first <= AGENCY_WORDS and not pressed:
        other = replace(other, kind="agency")
    return [place, other, *more]
