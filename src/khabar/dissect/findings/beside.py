"""Names of the outlet beside the article's own lines: its dates, captions, datelines, the first words of its texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from khabar.dissect.findings.phrases import HINT, SURE, Named
from khabar.dissect.lines.datelines import NOBODY
from khabar.dissect.lines.naming import NAME_WORDS, has_form, is_agency, is_listed, is_place, may_name
from khabar.dissect.lines.segments import is_person, segments
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import OWN_WORK
from khabar.dissect.roles.parts import Part
from khabar.model import Role

CAPTION_WORDS = 14  # words of the longest caption whose end is read for a name
LEAD_NAME = 4  # words of the longest name before a colon or dash at the head of a text
_DASHES = frozenset("-–—")
_TEXTS: frozenset[Role] = frozenset(("main_body", "second_body", "teaser"))


def beside_names(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part]) -> Iterator[Named]:
    """The names on such lines. A name that stands twice in one place is two votes."""
    leads = {part.story.lines[0] for part in parts}
    for line in sheet.lines:
        role = roles[line.number]
        if role == "date_line":
            yield from _date_sides(sheet, line.number)
        elif role == "byline_dateline" and parts and line.number in parts[0].owned:
            yield from _own_reports(sheet, line.number)
        elif role == "caption" and line.words <= CAPTION_WORDS:
            yield from _caption_ends(sheet, line.number)
        elif role in _TEXTS:
            yield from _openings(sheet, line.number, line.number in leads)


def _date_sides(sheet: Sheet, number: int) -> Iterator[Named]:
    """`X | 4 يونيو`, `… بواسطة X`."""
    line, analysis = sheet.lines[number], sheet.analysis
    if not line.bars and "بواسطه" not in analysis.forms[line.first : line.last] and line.commas == 0:
        return
    for segment in segments(analysis, line.first, line.last, NOBODY):
        first = segment.first + (analysis.forms[segment.first] == "بواسطه")
        named = segment.kind == "name" or first > segment.first
        dated = any(date.first < segment.last and segment.first < date.last for date in line.dates)
        dated = dated or (line.mark is not None and line.mark.first == segment.first)
        if named and not dated and may_name(analysis, first, segment.last) and not is_person(analysis, first):
            yield "date line", analysis.quote(first, segment.last), HINT


def _own_reports(sheet: Sheet, number: int) -> Iterator[Named]:
    """`X – متابعة`, `X - خاص`."""
    line, analysis = sheet.lines[number], sheet.analysis
    for token in range(line.first + 1, line.last - 1):
        if analysis.forms[token] in _DASHES | {"/", "|", ":"}:
            own = analysis.forms[token + 1] in OWN_WORK and token + 2 == line.last
            named = may_name(analysis, line.first, token) and not is_agency(analysis, line.first, token)
            if own and named and not is_person(analysis, line.first) and not is_place(analysis, line.first, token):
                yield "dateline", analysis.quote(line.first, token), SURE
            return


def _caption_ends(sheet: Sheet, number: int) -> Iterator[Named]:
    """`صورة أرشيفية - X`."""
    line, analysis = sheet.lines[number], sheet.analysis
    dashes = [token for token in range(line.first + 1, line.last - 1) if analysis.forms[token] in _DASHES]
    if not dashes:
        return
    first = dashes[-1] + 1
    if may_name(analysis, first, line.last) and not is_listed(analysis, first, line.last) and not is_person(analysis, first):
        yield "caption", analysis.quote(first, line.last), HINT


def _openings(sheet: Sheet, number: int, leads: bool) -> Iterator[Named]:
    """`X – استقبل …` at the head of a text or excerpt, `X: شهدت …` and `#X | …` at the head of a text."""
    line, analysis = sheet.lines[number], sheet.analysis
    if "sign" not in analysis.kinds[line.first + 1 : min(line.last, line.first + LEAD_NAME + 2)]:
        return
    first = line.first + (analysis.forms[line.first] == "#")
    for token in range(first + 1, min(line.last, first + LEAD_NAME + 1)):
        form = analysis.forms[token]
        if analysis.kinds[token] != "sign":
            continue
        ends = form in _DASHES or (leads and form in (":", "|"))
        if ends and token - first <= NAME_WORDS and may_name(analysis, first, token) and not _is_other(sheet, first, token):
            spaced = form not in _DASHES or not analysis.glued(token)
            if spaced or has_form(analysis.forms[first:token]):
                yield "first words", analysis.quote(first, token), HINT
        return


def _is_other(sheet: Sheet, first: int, last: int) -> bool:
    analysis = sheet.analysis
    return is_person(analysis, first) or is_place(analysis, first, last) or is_agency(analysis, first, last)
