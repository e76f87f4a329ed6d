"""Dateline, byline and credited sources of an article: from its byline and credit lines, from the head of its first paragraph
and the end of its last one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from khabar.dissect.findings.kin import kin
from khabar.dissect.lines.datelines import NOBODY, lead_segments
from khabar.dissect.lines.naming import has_form, words_in
from khabar.dissect.lines.segments import Segment, segments
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import COMPILED, EMPTY, SOURCES
from khabar.dissect.lines.words import words_of
from khabar.dissect.roles.parts import Part
from khabar.lexicon.tables import Agency, Marker, PlaceName
from khabar.model import Quote

TAIL_TOKENS = 9  # tokens at the end of a text in which an agency may stand in brackets
STRETCH = "\N{ARABIC TATWEEL}"
SIGNED_WORDS = (2, 4)  # fewest and most words of a writer's name that no table knows
_LINK = frozenset(("http", "https", "www"))


@dataclass(slots=True)
class Credits:
    """What an article says of its origin. Partners are names beside its dateline that are no known agency and no known person:
    on the lines above the text, and at the head of the text."""

    dateline: Quote | None = None
    byline: Quote | None = None
    sources: list[Quote] = field(default_factory=list)
    partners: list[Quote] = field(default_factory=list)
    lead_partners: list[Quote] = field(default_factory=list)
    own: list[Quote] = field(default_factory=list)
    """Papers, sites and channels at the head of the text, as they begin their own reports: `سبق - الرياض: …`."""

    def credit(self, source: Quote, *, first: bool = False) -> None:
        """Keep a source once, whatever line names it."""
        words = words_of(source.text)
        if words and words not in COMPILED and all(words not in words_of(known.text) for known in self.sources):
            self.sources.insert(0 if first else len(self.sources), source)


def read_credits(sheet: Sheet, part: Part, outlets: frozenset[str]) -> Credits:
    """The credits of one article. `outlets` are the folded names of the page's own outlet, which is no source."""
    found = Credits()
    outlets = kin(sheet.analysis, outlets)
    for number in part.having("source_credit"):
        _read_credit(sheet, number, found, outlets)
    for number in part.having("byline_dateline"):
        _read_line(sheet, number, found, outlets)
    for number in part.having("date_line"):
        found.dateline = found.dateline or _dated_place(sheet, number)
        for source in _inner_credit(sheet, number):
            found.credit(source)
    lead = sheet.lines[part.story.lines[0]]
    pieces = lead_segments(sheet.analysis, lead.first, lead.last, outlets)
    for segment in pieces:
        if len(pieces) > 1 and segment.kind == "agency" and _is_own(sheet, segment):
            found.own.append(sheet.analysis.quote(segment.first, segment.last))
        else:
            _take(sheet, segment, found, found.lead_partners)
    for source in _closing(sheet, part.last):
        if words_of(source.text) not in outlets:
            found.credit(source)
    found.sources.sort(key=lambda source: words_of(source.text) in SOURCES)
    return found


def _read_line(sheet: Sheet, number: int, found: Credits, outlets: frozenset[str]) -> None:
    """A line above the text: `بغداد ـ مصر اليوم`, `كتب: مصطفى …`, `سيئون (رصين)`."""
    line = sheet.lines[number]
    signed = line.mark is not None and line.role == "byline_dateline" and line.mark.row.place == "start"
    first = line.mark.last if line.mark and signed else line.first
    pieces = segments(sheet.analysis, first, line.last, outlets)
    signed = signed or all(segment.kind == "outlet" or _may_sign(sheet, segment) for segment in pieces)
    for segment in pieces:
        named = signed and segment.kind == "name"
        _take(sheet, replace(segment, kind="person") if named else segment, found, found.partners)


def _may_sign(sheet: Sheet, segment: Segment) -> bool:
    """True for a name that stands alone or beside the outlet's where writers sign, and is built as no outlet's is."""
    words = words_in(sheet.analysis, segment.first, segment.last)
    if segment.kind != "name" or not SIGNED_WORDS[0] <= len(words) <= SIGNED_WORDS[1] or has_form(words):
        return False
    plain = EMPTY.isdisjoint(words) and not any(word[0].isdigit() for word in words)
    return plain and not words[0].startswith("ال")


def _dated_place(sheet: Sheet, number: int) -> Quote | None:
    """The city at the head of a line with a date: `بنغازي – 19 مايو 2025م`; countries stand there as sections."""
    line, analysis = sheet.lines[number], sheet.analysis
    for hit in analysis.hits_in(PlaceName, line.first, min(line.last, line.first + 3)):
        dashed = analysis.forms[hit.last : hit.last + 1] in (["-"], ["–"], ["—"])
        dated = any(date.first <= hit.last + 2 for date in line.dates)
        if (
            hit.first == line.first
            and hit.cut.length == 0
            and dashed
            and dated
            and hit.row.feature in ("capital", "city", "town")
        ):
            return analysis.quote(hit.first, hit.last)
    return None


def _take(sheet: Sheet, segment: Segment, found: Credits, partners: list[Quote]) -> None:
    """Keep what a piece of a dateline says; names that no table knows go to `partners`."""
    quote = sheet.analysis.quote(segment.first, segment.last)
    if segment.kind == "place":
        stretched = quote.text.endswith(STRETCH)  # `طوكيوـ د ب أ`
        found.dateline = found.dateline or (Quote.of(sheet.analysis.page, quote.start, quote.end - 1) if stretched else quote)
    elif segment.kind == "agency":
        found.credit(quote)
    elif segment.kind == "person":
        found.byline = found.byline or quote
    elif segment.kind == "name":
        partners.append(quote)


def _is_own(sheet: Sheet, segment: Segment) -> bool:
    """True for a paper, site or channel that no brackets set apart: agencies are reprinted, these sign their own reports."""
    analysis = sheet.analysis
    bracketed = segment.first > 0 and analysis.forms[segment.first - 1] == "("
    hits = analysis.hits_in(Agency, segment.first, segment.last)
    return not bracketed and any(hit.first == segment.first and hit.row.kind != "agency" for hit in hits)


def _read_credit(sheet: Sheet, number: int, found: Credits, outlets: frozenset[str]) -> None:
    """A credit line: `المصدر: …`, `(رويترز)`. A place beside a name is the dateline, the page's own name is no source."""
    line, analysis = sheet.lines[number], sheet.analysis
    first = line.mark.last if line.mark and line.role == "source_credit" and line.mark.row.place == "start" else line.first
    pieces = segments(analysis, first, line.last, outlets)
    for segment in pieces:
        if segment.kind == "place" and len(pieces) > 1:
            found.dateline = found.dateline or analysis.quote(segment.first, segment.last)
        elif segment.kind != "outlet" and _is_name(sheet, segment):
            found.credit(analysis.quote(segment.first, segment.last))


def _is_name(sheet: Sheet, segment: Segment) -> bool:
    """False for an address or a number."""
    return (
        not _LINK.intersection(sheet.analysis.forms[segment.first : segment.last])
        and sheet.analysis.kinds[segment.first] != "number"
    )


def _inner_credit(sheet: Sheet, number: int) -> Iterator[Quote]:
    """The name behind a credit marker inside another line: `2023-08-07 - المصدر: …`."""
    line = sheet.lines[number]
    for hit in sheet.analysis.hits_in(Marker, line.first, line.last):
        if hit.row.role == "source_credit" and hit.row.place == "start" and hit.last < line.last and hit.first > line.first:
            yield from _names(sheet, hit.last, line.last)
            return


def _names(sheet: Sheet, first: int, last: int) -> Iterator[Quote]:
    for segment in segments(sheet.analysis, first, last, NOBODY):
        if _is_name(sheet, segment):
            yield sheet.analysis.quote(segment.first, segment.last)


def _closing(sheet: Sheet, last: int) -> Iterator[Quote]:
    """An agency in brackets, or behind a dash, at the very end of the text."""
    line, analysis = sheet.lines[last], sheet.analysis
    end = line.last - (line.last > line.first and analysis.forms[line.last - 1] == ".")
    for hit in analysis.hits_in(Agency, max(line.first, line.last - TAIL_TOKENS), end):
        opened = hit.first > line.first and hit.cut.length == 0 and analysis.forms[hit.first - 1] in ("(", "-", "–", "—", "«")
        closed = analysis.forms[hit.last : end] in ([], [")"], ["»"])
        if opened and closed and (analysis.forms[hit.first - 1] in "(«") == (hit.last < end):
            yield analysis.quote(hit.first, hit.last)
            return
