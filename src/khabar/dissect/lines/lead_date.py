"""The date in the first paragraphs that says which day `اليوم` is: `اليوم الجمعة (26 كانون الثاني 2024)`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from khabar.dissect.lines.days import Day, day_of
from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.lines.wordlists import OTHER_TIMES, OTHER_WEEKS, TODAY, YESTERDAY
from khabar.grammar import Analysis
from khabar.grammar.dates import CalendarDate, calendar_dates
from khabar.lexicon.tables import PlaceName, Weekday

PARAGRAPHS = 3  # paragraphs in which the dateline's date is looked for
_BETWEEN = ("(", "،", ",")  # signs between `اليوم` and the date
_DATELINE_ENDS = frozenset("-–—/:")
_OWN_DAY = TODAY | {"ليوم"}  # words before the date of a title, or before its weekday
PLACE_TOKENS = 5  # tokens of the longest place before the date of a dateline, `في` too
AGENCY_TOKENS = 6  # tokens behind it in which the sign stands that ends the dateline
TOKENS = 90  # tokens of a paragraph in which it is looked for; the latest seen stood at token 41


@dataclass(frozen=True, slots=True)
class LeadDate:
    """The day on which the article was written, or why the date says none; `[start, end)` is its evidence."""

    day: Day | str
    basis: str
    start: int
    end: int


def lead_date(sheet: Sheet, paragraphs: Sequence[int]) -> LeadDate | None:
    """The first date of the first paragraphs that is tied to the day of writing; that of the dateline stands before all."""
    for number in paragraphs[:PARAGRAPHS]:
        line = sheet.lines[number]
        last = min(line.last, line.first + TOKENS)
        if not any(form[0].isdigit() for form in sheet.analysis.forms[line.first : last]):
            continue
        for named in calendar_dates(sheet.analysis, line.first, last):
            found = _tied(sheet.analysis, named, line.first, first_paragraph=number == paragraphs[0])
            if found:
                return found
    return None


def _tied(analysis: Analysis, named: CalendarDate, first: int, first_paragraph: bool) -> LeadDate | None:
    """The date, if the word before it is `اليوم` or `أمس`, or if it stands in brackets behind its weekday in the lead."""
    if named.year is None or named.month is None or named.day is None:
        return None
    before = named.first - 1
    word = analysis.forms[before] if before >= first else ""
    if word in _BETWEEN and before > first:
        before, word = before - 1, analysis.forms[before - 1]
    if word in TODAY or analysis.forms[named.first] in TODAY:
        return LeadDate(day_of(named), "dateline in the lead", analysis.starts[before], named.end)
    if word in YESTERDAY:
        return LeadDate(_day_after(day_of(named)), "yesterday's date in the lead", analysis.starts[before], named.end)
    if first_paragraph and _in_dateline(analysis, named, first):
        return LeadDate(day_of(named), "date in the dateline", named.start, named.end)
    bracketed = named.weekday is not None and "(" in analysis.forms[named.first : named.last]
    if first_paragraph and bracketed and analysis.forms[named.first] not in OTHER_TIMES and word not in OTHER_TIMES:
        return LeadDate(day_of(named), "weekday and date in the lead", named.start, named.end)
    return None


def _in_dateline(analysis: Analysis, named: CalendarDate, first: int) -> bool:
    """True for `سرت 26 نوفمبر 2016 (وال) –`, `القاهرة في الثلاثاء 20 يناير 2026 م /`: a place before the date, and behind it the
    sign that ends a dateline, with an agency's name at most between them."""
    if not first < named.first <= first + PLACE_TOKENS:
        return False
    placed = any(hit.first == first and hit.cut.length == 0 for hit in analysis.hits_in(PlaceName, first, named.first))
    behind = analysis.forms[named.last : named.last + AGENCY_TOKENS]
    return placed and not _DATELINE_ENDS.isdisjoint(behind) and analysis.forms[named.first - 1] not in OTHER_TIMES


def title_date(sheet: Sheet, number: int) -> LeadDate | None:
    """The date in a title that says it speaks of its day: `أسعار الذهب اليوم الثلاثاء 20 يناير 2026`, `أخبار ليوم …`."""
    line, analysis = sheet.lines[number], sheet.analysis
    for named in line.dates or calendar_dates(analysis, line.first, line.last):
        if None in (named.year, named.month, named.day):
            continue
        before = analysis.forms[max(line.first, named.first - 1) : named.first + 1]
        if not _OWN_DAY.isdisjoint(before):
            return LeadDate(day_of(named), "date in the title", named.start, named.end)
    return None


def _day_after(day: Day | str) -> Day | str:
    if isinstance(day, str):
        return day
    one = timedelta(days=1)
    return replace(day, value=day.value + one, earliest=day.earliest + one, latest=day.latest + one)


def names_weekday(sheet: Sheet, paragraphs: Sequence[int], day: date) -> bool | None:
    """Whether the weekday that the first paragraphs name as that of writing (`اليوم الخميس`, `أمس الأربعاء`, or alone in the
    lead) is that of a day; null where they name none, or one that need not be that of writing."""
    analysis = sheet.analysis
    for number in paragraphs[:PARAGRAPHS]:
        line = sheet.lines[number]
        for hit in analysis.hits_in(Weekday, line.first, line.last):
            word = analysis.forms[hit.first - 1] if hit.first > line.first else ""
            behind = analysis.forms[hit.last] if hit.last < line.last else ""
            if behind in OTHER_WEEKS:
                continue
            if word in YESTERDAY:
                return (hit.row.weekday + 1) % 7 == day.weekday()
            if word in TODAY:
                return hit.row.weekday == day.weekday()
            if number == paragraphs[0]:
                return True if hit.row.weekday == day.weekday() else None
    return None
