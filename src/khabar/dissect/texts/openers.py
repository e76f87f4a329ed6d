"""Datelines with a date, as agencies print them: `القبة – 20 مايو 2025م (وام)`. They open items without a title."""

from __future__ import annotations

from khabar.dissect.lines.sheet import Sheet
from khabar.grammar.dates import calendar_dates
from khabar.lexicon.tables import PlaceName

HEAD_TOKENS = 24  # tokens at the head of a paragraph in which such a dateline ends
_BETWEEN = frozenset(("-", "–", "—", "،", ",", "/", ":", "في", "(", "."))  # what may stand between the place and the date
BEHIND = 8  # tokens behind the date in which the sign stands that ends the dateline, an agency in brackets between
REACH = 2  # lines above a text in which its dateline stands
_SHAPES = ("stamp", "headline", "short", "credit")
_ENDS = frozenset("-–—:/")


def opens_item(sheet: Sheet, number: int) -> bool:
    """True for a paragraph under such a dateline, or with one at its head."""
    if any(is_dated_place(sheet, above) for above in range(max(0, number - REACH), number) if _is_near(sheet, above, number)):
        return True
    line = sheet.lines[number]
    dated = _dated(sheet, line.first, min(line.last, line.first + HEAD_TOKENS))
    return dated is not None and not _ENDS.isdisjoint(sheet.analysis.forms[dated : min(line.last, dated + BEHIND)])


def is_dated_place(sheet: Sheet, number: int) -> bool:
    """True for a line that is a place and a whole date, with an agency in brackets at most."""
    line = sheet.lines[number]
    if line.mark is not None or not line.dates or sheet.shapes[number] not in _SHAPES:
        return False
    dated = _dated(sheet, line.first, line.last)
    if dated is None:
        return False
    rest = sheet.analysis.forms[dated : line.last]
    return sheet.shapes[number] == "stamp" or (0 < len(rest) <= BEHIND and rest[0] == "(" and rest[-1] == ")")


def _is_near(sheet: Sheet, above: int, number: int) -> bool:
    """True where no headline stands between a line and the text below it."""
    return all(sheet.shapes[other] in ("sign", "credit") for other in range(above + 1, number))


def _dated(sheet: Sheet, first: int, last: int) -> int | None:
    """The token behind the date that follows a place at the head of tokens `[first, last)`; null where none does."""
    analysis = sheet.analysis
    places = [hit.last for hit in analysis.hits_in(PlaceName, first, last) if hit.first == first and hit.cut.length == 0]
    if not places or not any(form[0].isdigit() for form in analysis.forms[first:last]):
        return None
    for named in calendar_dates(analysis, first, last):
        between = analysis.forms[max(places) : named.first]
        if named.iso and named.first >= max(places) and _BETWEEN.issuperset(between):
            return named.last
    return None
