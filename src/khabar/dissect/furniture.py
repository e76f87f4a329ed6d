"""Names of the page's outlet in its own furniture, each with the kind of line that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from khabar.dissect.datelines import NOBODY
from khabar.dissect.head import is_title_copy
from khabar.dissect.parts import Part
from khabar.dissect.segments import segments
from khabar.dissect.sheet import Sheet
from khabar.dissect.wordlists import CALL_ENDS, CALLED, CALLS, OUTLET_HEADS, RIGHTS
from khabar.dissect.words import words_of
from khabar.grammar import Analysis
from khabar.lexicon.tables import Marker
from khabar.model import Quote, Role

NAME_WORDS = 6  # words of the longest outlet's name
LINE_WORDS = 16  # words of the longest line that is read for one
CALL_TOKENS = 5  # tokens of a call before the name: `تابعوا آخر أخبار …`
YEAR_DIGITS = 4  # digits of a year; shorter numbers can be part of a name (`قناة 24`)
_DASHES = frozenset("-–—|")
Named = tuple[str, Quote]
"""The kind of line, and the name on it."""


def names(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part]) -> Iterator[Named]:
    """All names, the surest kinds first."""
    yield from _logos(sheet)
    yield from _dash_lines(sheet, roles)
    yield from _title_prefixes(sheet, roles, parts)
    yield from _rights(sheet, roles)
    yield from _permissions(sheet)
    yield from _calls(sheet)
    yield from _partners(sheet, roles)


def _logos(sheet: Sheet) -> Iterator[Named]:
    """The name in the page's masthead, as its DOM marks it."""
    for line in sheet.lines:
        if line.zone == "logo" and 0 < line.words <= NAME_WORDS:
            yield "masthead", sheet.analysis.quote(line.first, line.last)


def _dash_lines(sheet: Sheet, roles: Sequence[Role]) -> Iterator[Named]:
    """`مصر اليوم -`: a name and a dash on a line of its own, more than once."""
    for line in sheet.lines:
        if roles[line.number] != "site_furniture" or line.mark or not 0 < line.words <= NAME_WORDS:
            continue
        if sheet.analysis.forms[line.last - 1] in _DASHES and len(sheet.keys[line.key]) > 1:
            yield "site furniture", sheet.analysis.quote(line.first, line.last - 1)


def _title_prefixes(sheet: Sheet, roles: Sequence[Role], parts: Sequence[Part]) -> Iterator[Named]:
    """`مصر اليوم - …` before a title that stands alone elsewhere."""
    story = parts[0].story if parts else None
    if story is None or story.title is None:
        return
    title = sheet.lines[story.title.number].key
    for line in sheet.lines:
        if roles[line.number] != "main_title" or line.key == title or not line.key.endswith(title):
            continue
        dashes = [t for t in range(line.first + 1, line.last) if sheet.analysis.forms[t] in _DASHES]
        if dashes and dashes[0] - line.first <= NAME_WORDS and is_title_copy(sheet, story, line.number):
            yield "title line", sheet.analysis.quote(line.first, dashes[0])


def _rights(sheet: Sheet, roles: Sequence[Role]) -> Iterator[Named]:
    """`جميع الحقوق محفوظة © 2024 صدى …`: the name on a copyright line."""
    for line in reversed(sheet.lines):
        if roles[line.number] != "site_furniture" or line.words > LINE_WORDS:
            continue
        forms = sheet.forms(line.number)
        if "©" in forms or (line.effect == "closes_page" and ("محفوظه" in forms or "copyright" in forms)):
            first, last = _longest_name(sheet.analysis, line.first, line.last)
            if 0 < last - first <= NAME_WORDS:
                yield "copyright line", _without_lam(sheet.analysis, first, last)


def _longest_name(analysis: Analysis, first: int, last: int) -> tuple[int, int]:
    """The longest run of words that are not the formula's."""
    best, begin = (first, first), first
    for token in range(first, last + 1):
        if token == last or analysis.forms[token] in RIGHTS or _parts_names(analysis, token):
            best = max(best, (begin, token), key=lambda span: span[1] - span[0])
            begin = token + 1
    return best


def _parts_names(analysis: Analysis, token: int) -> bool:
    kind = analysis.kinds[token]
    return kind == "sign" or (kind == "number" and len(analysis.forms[token]) >= YEAR_DIGITS)


def _without_lam(analysis: Analysis, first: int, last: int) -> Quote:
    """The name without the ل that ties it to the formula (`لصدى الفرات`), where the name without it stands elsewhere on the page
    or begins as names of outlets do."""
    bare, rest = analysis.forms[first][1:], analysis.forms[first + 1 : last]
    if not analysis.forms[first].startswith("ل") or len(bare) <= 2:
        return analysis.quote(first, last)
    elsewhere = any(
        form == bare and analysis.forms[token + 1 : token + last - first] == rest for token, form in enumerate(analysis.forms)
    )
    return analysis.quote(first, last, cut=1 if elsewhere or bare in OUTLET_HEADS else 0)


def _permissions(sheet: Sheet) -> Iterator[Named]:
    """`… شرط ذكر المصدر (صدى …)`: the name in brackets behind a permission to reprint."""
    forms = sheet.analysis.forms
    for hit in sheet.analysis.hits_in(Marker, 0, len(forms)):
        if hit.row.effect != "closes_page" or forms[hit.last - 1] != "المصدر" or forms[hit.last : hit.last + 1] != ["("]:
            continue
        behind = forms[hit.last + 1 : hit.last + 2 + NAME_WORDS]
        if ")" in behind[1:]:
            yield "permission line", sheet.analysis.quote(hit.last + 1, hit.last + 1 + behind.index(")"))


def _calls(sheet: Sheet) -> Iterator[Named]:
    """`تابعوا أخبار صدى … على`, `حمل تطبيق صدى …`: the name between the call and the channel."""
    analysis = sheet.analysis
    for line in sheet.lines:
        if line.role != "site_furniture" or line.words > LINE_WORDS or analysis.forms[line.first] not in CALLS:
            continue
        called = [t for t in range(line.first, min(line.last, line.first + CALL_TOKENS)) if analysis.forms[t] in CALLED]
        first = last = called[-1] + 1 if called else line.last
        while last < line.last and analysis.kinds[last] != "sign" and analysis.forms[last] not in CALL_ENDS:
            last += 1
        if 0 < last - first < NAME_WORDS:
            yield "call to follow", analysis.quote(first, last)


def _partners(sheet: Sheet, roles: Sequence[Role]) -> Iterator[Named]:
    """A name beside a date or a dateline that stands in the page's furniture too."""
    furniture = " \n ".join(line.key for line in sheet.lines if line.key and roles[line.number] == "site_furniture")
    for line in sheet.lines:
        if roles[line.number] in ("date_line", "byline_dateline"):
            for segment in segments(sheet.analysis, line.first, line.last, NOBODY):
                quote = sheet.analysis.quote(segment.first, segment.last)
                if segment.kind == "name" and f" {words_of(quote.text)} " in f" {furniture} ":
                    yield "dateline and site furniture", quote
