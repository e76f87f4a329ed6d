"""Calendar dates, with what stands beside them: the year of the next one, the first day of a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from khabar.extract.times import context
from khabar.extract.times.clause import TimeClause
from khabar.extract.times.senses.days import Day
from khabar.extract.times.senses.periods import Month as MonthSense
from khabar.extract.times.terminals.positions import PREFIXES, at
from khabar.grammar.calendar_date import CalendarDate
from khabar.grammar.chart import CUTS, Item
from khabar.grammar.dates import calendar_dates
from khabar.grammar.ordinals import ordinal_ending_at
from khabar.grammar.words import stem_in
from khabar.lexicon.tables import Month

_JOINERS = frozenset(["و", "الي", "حتي", "وحتي", "-", "–", "او"])
_OPENERS = frozenset(["فاتح", "الفاتح", "غره", "نصف", "النصف", "ايام"])  # `غرة رمضان`, `نصف شعبان`, `أول أيام رمضان`
_NTH = 5  # the greatest ordinal that weeks and weekdays of a month are counted with
_LIST_OPENERS = frozenset(["بين", "مابين", "من", "يومي", "ايام", "في", "خلال", "الفتره", "يوم", "ومن", "وبين"])


def dates(clause: TimeClause) -> Iterator[Item]:
    dates = calendar_dates(clause.analysis, clause.first, clause.last)
    for place, found in enumerate(dates):
        begin = at(found.first, _letters_cut(clause, found))
        if found.day is None:
            yield Item("month" if found.month else "year", begin, at(found.last), found, found.rule)
            if found.month and found.year is None and (turn := context.turn_of_list(clause, found.last)) is not None:
                yield Item("stretch", begin, at(found.last), MonthSense(found=found, turn=turn), "month_of_list")
            continue
        if found.year is None and found.weekday is None and not begin % CUTS and context.names_a_place(clause, found.first):
            continue
        found = _with_year_of_next(clause, found, dates[place + 1 : place + 2])
        day = Day(found=found, of_event=found.calendar == "gregorian" and context.names_an_event(clause, found.first))
        yield Item("date", begin, at(found.last), day, found.rule)
        yield from _day_before(clause, found)
        yield from _month_inside(clause, found)


def _month_inside(clause: TimeClause, found: CalendarDate) -> Iterator[Item]:
    """The month of a date whose day is an ordinal, which may count something else (`الأسبوع الأول من يناير`)."""
    for hit in clause.analysis.hits_in(Month, found.first + 1, found.last):
        if clause.kind(hit.first - 1) == "number" or hit.cut.length or (found.day or 0) > _NTH:
            return
        begin = hit.first - (clause.form(hit.first - 1) == "شهر")
        yield Item("month", at(begin), at(found.last), replace(found, day=None, weekday=None), "month_of_date")
        return


def months_told(clause: TimeClause) -> Iterator[Item]:
    """Months that only the word beside them makes months: `رمضان 2019`, a Gregorian year behind; `غرة ماي`, `نصف شعبان`."""
    for hit in clause.analysis.hits_in(Month, clause.first, clause.last):
        year = clause.form(hit.last)
        if (
            hit.row.calendar == "hijri"
            and hit.cut.prefix in PREFIXES
            and year.isdigit()
            and len(year) == 4
            and year[:2] in ("19", "20")
        ):
            month = CalendarDate(
                first=hit.first,
                last=hit.last,
                start=hit.start,
                end=hit.end,
                month=hit.row.month,
                calendar="hijri",
                rule="named_month",
            )
            begin = at(hit.first, hit.cut.length)
            yield Item("month", begin, at(hit.last), month, "named_month")
            if not hit.cut.length and (cut := stem_in(clause.form(hit.first - 1) or "-", {"شهر"})) is not None:
                yield Item("month", at(hit.first - 1, cut.length), at(hit.last), month, "named_month")


def _letters_cut(clause: TimeClause, found: CalendarDate) -> int:
    """The folded letters of a date's first token that belong to a clitic."""
    analysis, token = clause.analysis, found.first
    return next((cut for cut in range(CUTS) if analysis.offset_in(token, cut) >= found.start), 0)


def _with_year_of_next(clause: TimeClause, found: CalendarDate, following: list[CalendarDate]) -> CalendarDate:
    """The year of the date that this one is joined to (`28 يناير و3 فبراير 2024`)."""
    for other in following:
        joined = 1 <= other.first - found.last <= 2 and clause.form(found.last) in _JOINERS
        later = ((other.month or 0), (other.day or 0)) >= ((found.month or 0), (found.day or 0))
        if found.year is None and other.year is not None and other.day and joined and later and other.calendar == found.calendar:
            return replace(found, year=other.year)
    return found


def _day_before(clause: TimeClause, found: CalendarDate) -> Iterator[Item]:
    """The first day of a list or stretch, whose month stands with the second: `21 أو 22 أيار`, `بين 3 و5 مايو`."""
    if found.weekday is not None or found.day is None:
        return
    first = found.first - (clause.form(found.first - 1) == "ال")
    joiner, token = clause.form(first - 1), first - 2
    day, begin = _day_at(clause, token)
    if joiner not in _JOINERS or not 1 <= day < found.day:
        glued = clause.form(first)[:1] == "و" and found.start > clause.analysis.starts[found.first]
        token, joiner = first - 1, "و"
        day, begin = _day_at(clause, token) if glued else (0, 0)
        if not 1 <= day < found.day:
            return
    before = clause.form(begin // CUTS - 1)
    if found.rule.startswith("digits") and not (joiner in ("الي", "حتي", "وحتي") and before in _LIST_OPENERS):
        return
    in_words = not clause.form(token).isdigit()
    if (joiner == "و" or (joiner in ("الي", "حتي", "وحتي") and in_words)) and before not in _LIST_OPENERS:
        return
    yield Item("date", begin, at(token + 1), Day(found=replace(found, day=day, first=token, last=token + 1)), "day_of_list")


def _day_at(clause: TimeClause, token: int) -> tuple[int, int]:
    """`(day, its position)` of digits or an ordinal that ends with a token; day 0 for anything else."""
    form = clause.form(token)
    if form.isdigit() and len(form) <= 2:
        return int(form), at(token)
    ordinal = ordinal_ending_at(clause.analysis, token + 1, clause.first) if form else None
    return (ordinal.value, at(ordinal.first, ordinal.cut)) if ordinal else (0, 0)
