"""Dates around a month's name: `26 كانون الثاني 2024`, `الثامن من يناير/كانون الثاني`, `يناير 26, 2024`, `مايو`."""

from __future__ import annotations

from khabar.grammar.analysis import Analysis, Hit
from khabar.grammar.calendar_date import Calendar, CalendarDate, possible
from khabar.grammar.ordinals import ordinal_ending_at
from khabar.grammar.words import PREPOSITIONS, YEAR_HEADS, direction, era_at, stem_in, time_word
from khabar.lexicon.tables import Month

_BETWEEN_NAMES = frozenset("/-–(\\،")  # signs between the two names of one month
_BEFORE_YEAR = frozenset("/-–،,")
_JOINERS = frozenset(["الي", "حتي", "او", "-", "–", "و"])  # between two months of a list or stretch
_MONTH_WORDS = frozenset(["شهر"])
_YEARS = {"gregorian": (1500, 2200), "hijri": (1, 1600), "coptic": (1, 1900)}  # years that a date of news can have


def month_dates(analysis: Analysis, first: int, last: int) -> list[CalendarDate]:
    """The dates with a month's name inside tokens `[first, last)`."""
    hits = analysis.hits_in(Month, first, last)
    uncut = {hit.first: hit for hit in hits if hit.cut.length == 0}
    found: list[CalendarDate] = []
    done = first
    for hit in hits:
        if hit.first < done:
            continue
        names_end = _names_end(analysis, hit, uncut, last)
        date = _around(analysis, hit, names_end, first, last)
        if date is not None:
            found.append(date)
        if date is not None or hit.cut.length == 0:
            done = max(names_end, date.last if date else 0)
    return found


def _names_end(analysis: Analysis, hit: Hit[Month], uncut: dict[int, Hit[Month]], last: int) -> int:
    """The token behind a month's names: `يناير/كانون الثاني`, `كانون الثاني (يناير)`, `يوليو تموز`."""
    at = hit.last
    sign = analysis.forms[at] if at < last else ""
    other = uncut.get(at + 1 if sign in _BETWEEN_NAMES else at)
    if other is None or (other.row.month, other.row.calendar) != (hit.row.month, hit.row.calendar):
        return at
    closes = sign == "(" and other.last < last and analysis.forms[other.last] == ")"
    return other.last + closes


def _around(analysis: Analysis, hit: Hit[Month], names_end: int, first: int, last: int) -> CalendarDate | None:
    """The date around a month's name; null where the name is more likely another word."""
    row, doubled = hit.row, names_end > hit.last
    begin, cut, day, named = hit.first, hit.cut.length, None, False
    if cut == 0:
        begin, cut, day, named = _before(analysis, hit, first)
    end = names_end
    if day is None and (american := _day_then_year(analysis, names_end, last)) is not None:
        day, end = american
    year, end = _year_after(analysis, end, last, row.calendar, after_day=day is not None)
    if row.alone == "no" and not (year or doubled or named) and not _is_told(analysis, hit, begin, end, day):
        return None
    start, stop = analysis.span_of(begin, end, cut)
    parts = [name for name, there in (("day", day), ("month", True), ("year", year)) if there]
    return CalendarDate(
        first=begin, last=end, start=start, end=stop, year=year, month=row.month, day=day, calendar=row.calendar,
        rule="_".join(["named", *parts, *(["doubled"] if doubled else [])]),
    )  # fmt: skip


def _is_told(analysis: Analysis, hit: Hit[Month], begin: int, end: int, day: int | None) -> bool:
    """True where the words around an ambiguous name make it a month: `28 مارس`, `في آذار`, `رمضان الماضي`; not `3 - صفر`."""
    if day is not None:
        return analysis.forms[hit.first - 1] not in "/-–"
    if direction(analysis, end) is not None or time_word(analysis, begin - 1, "part") is not None:
        return True
    if hit.row.calendar == "gregorian" and _beside_month(analysis, begin, end):
        return True
    return (
        hit.row.calendar == "gregorian"
        and hit.cut.length == 0
        and (begin > 0 and PREPOSITIONS.get(analysis.forms[begin - 1]) == "point")
    )


def _beside_month(analysis: Analysis, begin: int, end: int) -> bool:
    """True where a conjunction joins another month to it (`مارس وأبريل الماضيين`, `من يناير إلى مارس`)."""
    behind = end + (end < len(analysis) and analysis.forms[end] in _JOINERS)
    after = [hit for hit in analysis.hits_in(Month, behind, behind + 2) if hit.first == behind]
    if any(hit.row.calendar == "gregorian" and (behind > end or hit.cut.prefix == "و") for hit in after):
        return True
    joined = begin > 1 and (analysis.forms[begin - 1] in _JOINERS or analysis.forms[begin].startswith("و"))
    at = begin - (analysis.forms[begin - 1] in _JOINERS) if joined else 0
    return joined and any(hit.last == at and hit.row.alone == "yes" for hit in analysis.hits_in(Month, max(0, at - 2), at))


def _before(analysis: Analysis, hit: Hit[Month], first: int) -> tuple[int, int, int | None, bool]:
    """`(first token, letters cut from it, day, True behind شهر)` for a month's name and what stands before it."""
    forms, at, cut, named = analysis.forms, hit.first, 0, False
    if at > first and (head := stem_in(forms[at - 1], _MONTH_WORDS)) is not None:
        at, cut, named = at - 1, head.length, True
    begin = at
    if cut:
        return begin, cut, None, named
    if at > first and (forms[at - 1] == "من" or forms[at - 1] in "/-–"):
        at -= 1
    found = _day_ending_at(analysis, at, first)
    if found is None or not possible(None, hit.row.month, found[2], hit.row.calendar):
        return begin, 0, None, named
    return *found, named


def _day_ending_at(analysis: Analysis, end: int, first: int) -> tuple[int, int, int] | None:
    """`(first token, letters cut, day)`: `7`, `الـ7`, `(7)` or an ordinal in words, whose last token is `end - 1`."""
    forms = analysis.forms
    if end - 3 >= first and forms[end - 1] == ")" and forms[end - 3] == "(" and _is_day(forms[end - 2]):
        return end - 3, 0, int(forms[end - 2])
    if end - 1 >= first and _is_day(forms[end - 1]):
        at = end - 1
        article = at > first and forms[at - 1] == "ال" and analysis.glued(at)
        return at - article, 0, int(forms[at])
    ordinal = ordinal_ending_at(analysis, end, first)
    return (ordinal.first, ordinal.cut, ordinal.value) if ordinal else None


def _is_day(form: str) -> bool:
    return form.isdigit() and len(form) <= 2 and 1 <= int(form) <= 31


def _day_then_year(analysis: Analysis, at: int, last: int) -> tuple[int, int] | None:
    """`(day, token behind it)` for `يناير 26, 2024`."""
    forms = analysis.forms
    if at + 1 >= last or not _is_day(forms[at]):
        return None
    behind = at + 2 if forms[at + 1] in ",،" else at + 1
    is_year = behind < last and forms[behind].isdigit() and len(forms[behind]) == 4
    return (int(forms[at]), at + 1) if is_year else None


def _year_after(analysis: Analysis, at: int, last: int, calendar: Calendar, *, after_day: bool) -> tuple[int | None, int]:
    """`(year, token behind it)`; `(null, at)` where no year follows."""
    forms, i = analysis.forms, at
    if i < last and forms[i] in _BEFORE_YEAR and (after_day or forms[i] not in "،,"):
        i += 1
    if i + 1 < last and forms[i] == "من" and stem_in(forms[i + 1], YEAR_HEADS):
        i += 1
    if i < last and stem_in(forms[i], YEAR_HEADS):
        i += 1
    opened = i < last and forms[i] == "("
    i += opened
    if i >= last or not forms[i].isdigit():
        return None, at
    year, (era, end) = int(forms[i]), era_at(analysis, i + 1, last)
    low, high = _YEARS[calendar]
    if not low <= year <= high or (len(forms[i]) != 4 and not era) or (era and (era == "hijri") != (calendar == "hijri")):
        return None, at
    if opened and (end >= last or forms[end] != ")"):
        return None, at
    return year, end + opened
