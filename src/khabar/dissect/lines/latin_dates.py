"""English dates, as themes in English print them above Arabic articles: `November 9, 2020`, `9 Nov 2020`."""

from __future__ import annotations

from khabar.grammar import Analysis
from khabar.grammar.calendar_date import possible
from khabar.grammar.dates import CalendarDate

_NAMES = "january february march april may june july august september october november december".split()
_MONTHS = (
    {name: number for number, name in enumerate(_NAMES, 1)}
    | {name[:3]: number for number, name in enumerate(_NAMES, 1)}
    | {"sept": 9}
)
_DAYS = {name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_DAYS |= {name[:3]: number for name, number in _DAYS.items()}
_ORDINALS = ("th", "st", "nd", "rd")
_YEARS = (1900, 2100)


def latin_dates(analysis: Analysis, first: int, last: int) -> list[CalendarDate]:
    """The English dates inside tokens `[first, last)`, in order. Only whole ones: month, day and year."""
    found = []
    for token in range(first, last):
        if analysis.forms[token] in _MONTHS:
            date = _month_first(analysis, token, first, last) or _day_first(analysis, token, first, last)
            if date:
                found.append(date)
    return found


def _month_first(analysis: Analysis, month: int, first: int, last: int) -> CalendarDate | None:
    """`November 9, 2020`."""
    at = _behind(analysis, month + 1, last, ".")
    day = _number(analysis, at, last, 1, 31)
    year_at = _behind(analysis, at + 1, last, ",", "،")
    year = _number(analysis, year_at, last, *_YEARS)
    return _made(analysis, month, year_at + 1, first, year, month, day) if day and year else None


def _day_first(analysis: Analysis, month: int, first: int, last: int) -> CalendarDate | None:
    """`9 Nov 2020`, `14th, June 2025`."""
    day_at = month - 1
    for beside in ((",", "،"), _ORDINALS, ("of",)):
        day_at -= day_at > first and analysis.forms[day_at] in beside
    day = _number(analysis, day_at, last, 1, 31) if day_at >= first else None
    year_at = _behind(analysis, month + 1, last, ",", ".")
    year = _number(analysis, year_at, last, *_YEARS)
    return _made(analysis, day_at, year_at + 1, first, year, month, day) if day and year else None


def _behind(analysis: Analysis, token: int, last: int, *signs: str) -> int:
    return token + 1 if token < last and analysis.forms[token] in signs else token


def _number(analysis: Analysis, token: int, last: int, low: int, high: int) -> int | None:
    form = analysis.forms[token] if token < last else ""
    return int(form) if form.isdecimal() and form.isascii() and len(form) <= 4 and low <= int(form) <= high else None


def _made(analysis: Analysis, begin: int, end: int, first: int, year: int, month: int, day: int) -> CalendarDate | None:
    """The date with the weekday before it."""
    number = _MONTHS[analysis.forms[month]]
    if not possible(year, number, day):
        return None
    before = begin - 1 - (begin - 1 > first and analysis.forms[begin - 1] in (",", "،"))
    weekday = _DAYS.get(analysis.forms[before]) if before >= first else None
    begin = before if weekday is not None else begin
    start, stop = analysis.span_of(begin, end)
    return CalendarDate(
        first=begin, last=end, start=start, end=stop, year=year, month=number, day=day, weekday=weekday, rule="english"
    )
