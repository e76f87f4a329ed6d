"""What a calendar date in a sentence means: the year it leaves out, its Hijri or Gregorian twin, the day it is joined to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from khabar.extract.times.phrase import Phrase, TimeClause
from khabar.extract.times.values import (
    UNKNOWN,
    Turn,
    Value,
    either,
    hijri_month,
    of_days,
    of_hijri,
    of_parts,
    of_shift,
    without_year,
)
from khabar.grammar.calendar_date import CalendarDate
from khabar.grammar.ordinals import ordinal_ending_at
from khabar.grammar.words import direction, stem_in
from khabar.lexicon.tables import TimeWord

STEPS = {"last": -1, "this": 0, "next": 1}
_TWIN_WORDS = frozenset(["الموافق", "الموافقه", "المصادف", "ل", "(", "/", "-", "–", "،"])  # between a Hijri date and its twin
_TWIN_GAP = 3  # tokens between them
_SIGHTING = 2  # days by which a month that begins by sight can differ from umm al-qura
_JOINERS = frozenset(["الي", "و", "حتي", "-", "–", "او"])
_LIST_OPENERS = frozenset(["بين", "مابين", "من", "يومي", "ايام", "في", "خلال", "الفتره", "يوم"])
_DUAL_TURNS: dict[str, Turn] = {"المقبلين": "next", "القادمين": "next", "الماضيين": "last"}
_LIST_REACH = 7  # tokens from a month to the adjective behind the next one, both names doubled
_SAME = frozenset(["نفسه", "ذاته", "نفسها", "ذاتها"])
_UNSURE_YEARS = (1340, 1470)  # years behind `عام` without an era: Hijri in Gulf news, else Gregorian
_EVENTS_OF_DAYS = frozenset(
    ["ثوره", "انتفاضه", "حركه", "هجمات", "هجوم", "احداث", "اعتداءات", "تفجيرات", "انقلاب", "حراك", "مظاهرات", "قوي",
     "اتفاق", "عمليه", "مجزره", "حرب", "نكسه", "نصر", "ذكري"]
)  # fmt: skip


def turn_at(clause: TimeClause, token: int) -> tuple[Turn | None, int]:
    """`(turn, token behind it)` where `الماضي`, `المقبل` or `الجاري` stands at a token, else `(null, token)`."""
    found = direction(clause.analysis, token) if token < clause.last else None
    if found == "last":
        return "last", token + 1
    if found == "next":
        return "next", token + 1
    return ("this", token + 1) if found == "this" else (None, token)


def value_of(clause: TimeClause, found: CalendarDate, turn: Turn | None) -> tuple[Value, bool]:
    """The value of a calendar date, and whether the reference date was needed for it."""
    if found.calendar == "coptic":
        return UNKNOWN, False
    if found.year is not None:
        if found.calendar == "hijri":
            return of_hijri(found.year, found.month, found.day), False
        value = of_parts(found.year, found.month, found.day)
        return (either(value, of_parts(found.year, *found.swapped)) if found.swapped else value), False
    if clause.reference is None:
        return _without_reference(found), True
    if found.calendar == "hijri":
        now = hijri_month(clause.reference)
        years = [] if now is None else [of_hijri(now[0] + n, found.month, found.day) for n in (-1, 0, 1)]
    else:
        years = [of_parts(clause.reference.year + n, found.month, found.day) for n in (-1, 0, 1)]
    if found.weekday is not None and turn is None:
        fitting = [v for v in years if v.value is not None and date.fromisoformat(v.value).weekday() == found.weekday]
        if len(fitting) == 1:
            return fitting[0], True
    return without_year(years, clause.reference, turn), True


def _without_reference(found: CalendarDate) -> Value:
    """A day or month of a year that is not known: no value, and the EDTF form that says so (`XXXX-10-07`)."""
    if found.calendar != "gregorian":
        return UNKNOWN
    return Value(edtf=f"XXXX-{found.month:02d}" + (f"-{found.day:02d}" if found.day else ""))


def of_date(clause: TimeClause, found: CalendarDate, turn: Turn | None, last: int, dates: list[CalendarDate]) -> Phrase:
    """The phrase of a date with a day that ends before token `last`, its turn (`الماضي`) behind it."""
    rule = found.rule
    if found.year is None and turn is None and found.calendar == "gregorian" and is_named(clause, found.first, _EVENTS_OF_DAYS):
        value = Value(value=f"XXXX-{found.month:02d}-{found.day:02d}")  # `ثورة 25 يناير`: a day of some year
        return Phrase(first=found.first, last=last, value=value, rule=rule + "_of_event")
    shift, behind = _year_words(clause, last)
    if shift is not None and found.year is None:
        value = UNKNOWN
        if clause.reference is not None and found.calendar == "gregorian":
            value = of_parts(clause.reference.year + shift, found.month, found.day)
        rule += "_year_words"
        return Phrase(first=found.first, last=behind, value=value, calendar=found.calendar, anchored=True, rule=rule)
    if found.year is None and turn is None and (year := _year_of_next(clause, found, dates)) is not None:
        found, rule = replace(found, year=year), rule + "_joined"
    value, anchored = value_of(clause, found, turn)
    if (twin := _twin(clause, found, dates)) is not None:
        value, rule = _checked(value, twin), rule + "_with_twin"
    if found.weekday is not None and value.value is not None and not value.alternatives:
        rule += "" if date.fromisoformat(value.value).weekday() == found.weekday else "_weekday_contradicted"
    _day_before(clause, found, value)
    return Phrase(first=found.first, last=last, value=value, calendar=found.calendar, anchored=anchored, rule=rule)


def is_named(clause: TimeClause, first: int, heads: frozenset[str]) -> bool:
    """True where the noun before a day makes it a name: `مدينة 6 أكتوبر`, `ثورة 25 يناير`."""
    before = clause.form(first - 1)
    return bool(before) and (stem_in(before, heads) is not None or stem_in(before, {"ال" + head for head in heads}) is not None)


def month_or_year(clause: TimeClause, found: CalendarDate) -> Phrase:
    """A month or a year, with what says which one (`نوفمبر الماضي`, `مارس من العام الماضي`) or which part (`مطلع 2024`)."""
    cut = found.start - clause.analysis.starts[found.first]
    turn, last = turn_at(clause, found.last) if found.year is None else (None, found.last)
    if turn is None and found.year is None:
        turn = _turn_of_list(clause, found.last)
    shift, behind = _year_words(clause, last) if found.year is None and turn is None else (None, last)
    if _is_unsure(found):
        gregorian, hijri = of_parts(found.year or 0), of_hijri(found.year or 0)
        values = tuple(v.value for v in (gregorian, hijri) if v.value)
        return Phrase(first=found.first, last=last, cut=cut, value=Value(alternatives=values), rule=found.rule + "_unsure")
    rule, anchored = found.rule, True
    if shift is not None and found.calendar == "gregorian":
        value = of_parts(clause.reference.year + shift, found.month) if clause.reference else UNKNOWN
        rule, last = rule + "_year_words", behind
    elif clause.form(last) == "من" and clause.form(last + 2) in _SAME:
        value = UNKNOWN  # `مارس من العام نفسه`: the year stands elsewhere in the text
    else:
        value, anchored = value_of(clause, found, turn)
    phrase = Phrase(first=found.first, last=last, cut=cut, value=value, calendar=found.calendar, anchored=anchored, rule=rule)
    return clause.with_part(phrase)


def days_of_this_month(clause: TimeClause) -> None:
    """Adds `الخامس من الشهر الجاري`, `15 الشهر الماضي`."""
    for hit in clause.analysis.hits_in(TimeWord, clause.first, clause.last):
        if hit.row.kind != "the_unit" or hit.row.value != "M" or hit.cut.length:
            continue
        turn, last = turn_at(clause, hit.last)
        first, cut, day = _day_ending_at(clause, hit.first - 1 if clause.form(hit.first - 1) == "من" else hit.first)
        if turn is None or not 1 <= day <= 31:
            continue
        value = UNKNOWN
        if clause.reference is not None:
            month = of_shift("M", STEPS[turn], clause.reference).value or ""
            value = of_parts(int(month[:4]), int(month[5:7]), day)
        clause.add(Phrase(first=first, last=last, cut=cut, value=value, day=day, anchored=True, rule=f"day_of_{turn}_month"))


def hijri_day_of_month(phrase: Phrase, reference: date) -> Phrase:
    """A day of `الشهر الجاري` read as a Hijri month; other phrases as they are."""
    steps = next((step for turn, step in STEPS.items() if phrase.rule == f"day_of_{turn}_month"), None)
    today = hijri_month(reference)
    if steps is None or today is None:
        return phrase
    months = today[0] * 12 + today[1] - 1 + steps
    return replace(phrase, value=of_hijri(months // 12, months % 12 + 1, phrase.day), calendar="hijri")


def _day_ending_at(clause: TimeClause, end: int) -> tuple[int, int, int]:
    """`(first token, letters cut, day)` before a token; day 0 where there is none."""
    number = clause.form(end - 1)
    if number.isdigit() and len(number) <= 2:
        return end - 1, 0, int(number)
    ordinal = ordinal_ending_at(clause.analysis, end, clause.first)
    return (ordinal.first, ordinal.cut, ordinal.value) if ordinal else (end, 0, 0)


def _twin(clause: TimeClause, found: CalendarDate, dates: list[CalendarDate]) -> CalendarDate | None:
    """The same day in the other calendar, printed beside a Hijri date (`15 رمضان 1445هـ الموافق 25 مارس 2024`)."""
    for other in dates if found.calendar == "hijri" else ():
        if other.calendar != "gregorian" or other.day is None or other.year is None:
            continue
        left, right = sorted((found, other), key=lambda date: date.first)
        between = range(left.last, right.first)
        if len(between) <= _TWIN_GAP and all(clause.form(token) in _TWIN_WORDS for token in between):
            return other
    return None


def _checked(computed: Value, twin: CalendarDate) -> Value:
    """The day of a Hijri date whose Gregorian twin is printed: the printed one; the computed one is kept where it differs.

    Where they lie further apart than sightings of the moon do, the page contradicts itself: the computed one, both kept.
    """
    printed = of_parts(twin.year or 0, twin.month, twin.day)
    if printed.value is None or computed.value in (None, printed.value):
        return printed if computed.value is None else computed
    apart = abs((date.fromisoformat(printed.value) - date.fromisoformat(computed.value or "")).days)
    kept, other = (printed, computed) if apart <= _SIGHTING else (computed, printed)
    return replace(kept, alternatives=(other.value or "",))


def _year_words(clause: TimeClause, last: int) -> tuple[int | None, int]:
    """`(years from the reference, token behind)` for `من العام الماضي` behind a date."""
    at = last + 1 if clause.form(last) == "من" else last
    if clause.word(at, "the_unit") != "Y":
        return None, last
    turn, behind = turn_at(clause, at + 1)
    return (STEPS[turn], behind) if turn else (None, last)


def _year_of_next(clause: TimeClause, found: CalendarDate, dates: list[CalendarDate]) -> int | None:
    """The year of a later date that this one is joined to (`من 28 يناير إلى 3 فبراير 2024`)."""
    for other in dates:
        gap = other.first - found.last
        if 1 <= gap <= 2 and other.year is not None and other.day is not None and other.calendar == found.calendar:
            later = (other.month or 0, other.day) >= (found.month or 0, found.day or 0)
            return other.year if later and clause.form(found.last) in _JOINERS else None
    return None


def _day_before(clause: TimeClause, found: CalendarDate, value: Value) -> None:
    """Adds the first day of a list or stretch: `21 أو 22 أيار/مايو`, `بين 3 و5 مايو`."""
    if value.value is None or len(value.value) != 10 or found.weekday is not None or found.rule.startswith("digits"):
        return
    joiner, token = clause.form(found.first - 1), found.first - 2
    number = clause.form(token)
    if joiner not in _JOINERS or not number.isdigit() or len(number) > 2 or not 1 <= int(number) < (found.day or 0):
        return
    if joiner in ("و", "الي", "حتي") and clause.form(token - 1) not in _LIST_OPENERS:
        return
    day = date.fromisoformat(value.value) - timedelta(days=(found.day or 0) - int(number))
    clause.add(Phrase(first=token, last=token + 1, value=of_days(day, day), anchored=found.year is None, rule="day_of_list"))


def _turn_of_list(clause: TimeClause, last: int) -> Turn | None:
    """What a dual adjective says of the first of two months (`نوفمبر وديسمبر المقبلين`)."""
    for token in range(last, min(clause.last, last + _LIST_REACH)):
        if clause.form(token) in _DUAL_TURNS and (clause.form(last) == "او" or clause.form(last).startswith("و")):
            return _DUAL_TURNS[clause.form(token)]
    return None


def _is_unsure(found: CalendarDate) -> bool:
    unsure = found.year is not None and _UNSURE_YEARS[0] <= found.year <= _UNSURE_YEARS[1]
    return unsure and found.calendar == "gregorian" and found.month is None
