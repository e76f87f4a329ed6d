"""Dates in digits (`12/3/2024`, `2024-03-12`, `8/ 2/ 1433هـ`) and years that a word says are years (`عام 2014`)."""

from __future__ import annotations

from khabar.grammar.analysis import Analysis
from khabar.grammar.calendar_date import Calendar, CalendarDate, possible
from khabar.grammar.numerals import number_tokens
from khabar.grammar.words import YEAR_HEADS, YEAR_PAIR_HEADS, direction, era_at, stem_in

_SEPARATORS = frozenset("/-–\\")
YEAR_DIGITS = 3  # digits of the shortest number that can be a year
_GREGORIAN = (1800, 2200)  # four-digit years read as Gregorian without an era
_HIJRI = (1300, 1500)  # and as Hijri, 1882 to 2077
_JOINERS = frozenset(["و", "الي", "-", "–", "/", "او", "حتي"])  # between the years of a list: `عامي 2014 و2017`


def numeric_dates(analysis: Analysis, first: int, last: int) -> list[CalendarDate]:
    """The dates in digits and the years inside tokens `[first, last)`, in order."""
    found: list[CalendarDate] = []
    done = first
    for token in number_tokens(analysis, first, last):
        if token < done:
            continue
        date = _digits_date(analysis, token, first, last)
        made = [date] if date else _years(analysis, token, first, last) if len(analysis.forms[token]) >= YEAR_DIGITS else []
        found += made
        if made:
            done = made[-1].last
    return found


def _digits_date(analysis: Analysis, token: int, first: int, last: int) -> CalendarDate | None:
    forms = analysis.forms
    if token > first and analysis.glued(token) and forms[token - 1] in _SEPARATORS:
        return None  # the middle of an address or of a longer number
    parts = forms[token].split(".")
    end = token + 1
    if len(parts) == 1:
        parts, end = _separated(analysis, token, last)
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return None
    era, behind = era_at(analysis, end, last)
    read = _read(parts, era)
    if read is None:
        return None
    year, month, day, swapped, calendar = read
    start, stop = analysis.span_of(token, behind)
    return CalendarDate(
        first=token, last=behind, start=start, end=stop, year=year, month=month, day=day, calendar=calendar, swapped=swapped,
        rule="digits_year_first" if len(parts[0]) == 4 else "digits_day_first",
    )  # fmt: skip


def _separated(analysis: Analysis, token: int, last: int) -> tuple[list[str], int]:
    """The numbers of `12/3/2024`, with one sign between them, and the token behind; one number where there is no such form."""
    forms, end = analysis.forms, token + 1
    if end + 3 >= last:
        return [forms[token]], end
    sign = forms[end]
    if sign not in _SEPARATORS or forms[end + 2] != sign:
        return [forms[token]], end
    behind = end + 4
    if behind < last and forms[behind] == sign and analysis.glued(behind):
        return [forms[token]], end  # a fourth part: a phone number, an address
    return [forms[token], forms[end + 1], forms[end + 3]], behind


Reading = tuple[int, int, int, tuple[int, int] | None, Calendar]


def _read(parts: list[str], era: str | None) -> Reading | None:
    """`(year, month, day, swapped, calendar)` of three numbers; null where they are no date."""
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4 and max(len(parts[1]), len(parts[2])) <= 2:
        year, (month, day), year_first = numbers[0], numbers[1:], True
    elif len(parts[2]) == 4 and max(len(parts[0]), len(parts[1])) <= 2:
        year, (day, month), year_first = numbers[2], numbers[:2], False
    else:
        return None
    calendar = _calendar(year, era)
    if calendar is None:
        return None
    straight, crossed = possible(year, month, day, calendar), possible(year, day, month, calendar)
    if not straight:
        return (year, day, month, None, calendar) if crossed else None
    open_order = crossed and month != day and not year_first and calendar == "gregorian"
    return year, month, day, (day, month) if open_order else None, calendar


def _calendar(year: int, era: str | None) -> Calendar | None:
    if era == "hijri" or (era is None and _HIJRI[0] <= year <= _HIJRI[1]):
        return "hijri" if year <= 1600 else None
    return "gregorian" if _GREGORIAN[0] <= year <= _GREGORIAN[1] or era else None


def _years(analysis: Analysis, token: int, first: int, last: int) -> list[CalendarDate]:
    """The year at a number token behind `عام` or `سنة`, and the years joined to it; empty where no word says it is a year."""
    forms = analysis.forms
    head, opened = token - 1, False
    if head >= first and forms[head] == "(":
        head, opened = head - 1, True
    if head > first and direction(analysis, head) is not None:
        head -= 1
    word = forms[head] if head >= first else ""
    one, several = stem_in(word, YEAR_HEADS), stem_in(word, YEAR_PAIR_HEADS)
    cut = one or several
    if cut is None:
        return _hijri_year(analysis, token, last)
    found = _year_at(analysis, token, head, cut.length, last)
    if found is None:
        return []
    if opened:
        return [found] if found.last >= last or forms[found.last] != ")" else [_closed(analysis, found, head, cut.length)]
    years = [found]
    while (more := _joined(analysis, years[-1].last, last)) is not None:
        years.append(more)
    return years if one or len(years) > 1 else []


def _year_at(analysis: Analysis, token: int, begin: int, cut: int, last: int) -> CalendarDate | None:
    form = analysis.forms[token]
    era, end = era_at(analysis, token + 1, last)
    if not form.isdigit() or not (len(form) == 4 or (len(form) == 3 and era)):
        return None
    year = int(form)
    calendar: Calendar = "hijri" if era == "hijri" else "gregorian"
    if not 1 <= year <= (1600 if calendar == "hijri" else 2999):
        return None
    start, stop = analysis.span_of(begin, end, cut)
    return CalendarDate(first=begin, last=end, start=start, end=stop, year=year, calendar=calendar, rule="year_word")


def _closed(analysis: Analysis, date: CalendarDate, head: int, cut: int) -> CalendarDate:
    """`عام (2014)` with its closing bracket."""
    start, stop = analysis.span_of(head, date.last + 1, cut)
    return CalendarDate(
        first=head, last=date.last + 1, start=start, end=stop, year=date.year, calendar=date.calendar, rule="year_word"
    )


def _joined(analysis: Analysis, at: int, last: int) -> CalendarDate | None:
    """The next year of a list: `و2017`, `إلى 2017`, `-2017`."""
    forms = analysis.forms
    if at + 1 >= last or forms[at] not in _JOINERS:
        return None
    token = at + 1
    if not forms[token].isdigit() or len(forms[token]) != 4:
        return None
    found = _year_at(analysis, token, token, 0, last)
    return found if found and (_GREGORIAN[0] <= (found.year or 0) <= _GREGORIAN[1] or found.calendar == "hijri") else None


def _hijri_year(analysis: Analysis, token: int, last: int) -> list[CalendarDate]:
    """`1435هـ`: a year that its era makes one."""
    form = analysis.forms[token]
    era, end = era_at(analysis, token + 1, last)
    if era != "hijri" or not form.isdigit() or not _HIJRI[0] <= int(form) <= _HIJRI[1]:
        return []
    start, stop = analysis.span_of(token, end)
    return [CalendarDate(first=token, last=end, start=start, end=stop, year=int(form), calendar="hijri", rule="year_era")]
