"""Times that name a day: dates, weekdays, `اليوم` and `أمس`, alone or together (`مساء أمس الجمعة 7 مايو`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from khabar.extract.times.dates import days_of_this_month, is_named, month_or_year, of_date, turn_at
from khabar.extract.times.phrase import Phrase, TimeClause
from khabar.extract.times.values import UNKNOWN, Turn, Value, of_shift, of_weekday
from khabar.grammar.calendar_date import CalendarDate
from khabar.grammar.dates import calendar_dates
from khabar.grammar.ordinals import ordinal_ending_at
from khabar.grammar.words import stem_in
from khabar.lexicon.tables import TimeWord, Weekday

_BETWEEN = frozenset("(،,-–")  # signs between the pieces of one expression
_NO_WEEKDAY_BEHIND = frozenset(["صلاه", "خطبه", "خطيب", "عبد", "ال", "بين", "كل", "هذين", "كلا", "مسجد", "جامع", "سوق", "ايام"])
_NO_TODAY_BEHIND = frozenset(
    ["في", "ذلك", "ذاك", "ذات", "نفس", "روسيا", "المصري", "مصر", "صحيفه", "جريده", "قناه", "موقع", "طوال", "خلال",
     "مدار", "منتصف"]
)  # fmt: skip
_NO_TODAY_BEFORE = frozenset(
    ["نفسه", "ذاته", "التالي", "الذي", "السابق", "الوطني", "العالمي", "الدولي", "الواحد", "الاخير", "المفتوح",
     "الدراسي", "الموعود"]
)  # fmt: skip
_DAY = frozenset(["يوم"])
_PLACES_OF_DAYS = frozenset(
    ["مدينه", "قصر", "جسر", "كوبري", "ميدان", "ساحه", "شارع", "ملعب", "استاد", "جامعه", "مستشفي", "قاعه", "مطار",
     "حي", "صحيفه", "جريده", "منتزه", "سد", "كتائب", "كتيبه", "لواء", "معسكر", "ائتلاف", "تحالف", "حزب", "قناه",
     "برج", "مدرسه", "محافظه", "محور", "طريق"]
)  # fmt: skip
_FUTURE = frozenset(["سوف", "المقرر", "المرتقب", "المزمع", "المنتظر", "مقرره", "مقررا"])
_WILL = ("سي", "ست", "وسي", "وست")  # a verb of the future, unless the word goes on as one of these nouns do:
_NOT_WILL = tuple("سيا سيط سينا سينم سيد سيو سير سيب سيل ستي ستو ستا ستر وسيا وسيط وستي وستو".split())
_HALF_WEEK = 3  # days round `أمس` within which a weekday that contradicts it is looked for
_FUTURE_REACH = 4  # tokens before a weekday in which such a verb speaks of it
_FUTURE_LETTERS = 5


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of an expression of a day: a date, a weekday, a deictic word or a part of the day."""

    kind: str
    first: int
    last: int
    cut: int
    date: CalendarDate | None = None
    number: int = 0
    """Weekday, or days from the reference date."""
    part: str | None = None


def date_phrases(clause: TimeClause) -> None:
    """Adds all phrases with a calendar date, a weekday or a deictic word."""
    dates = calendar_dates(clause.analysis, clause.first, clause.last)
    for chain in _chains(clause, _pieces(clause, dates)):
        _add_chain(clause, chain, dates)
    for found in dates:
        if found.day is None:
            clause.add(month_or_year(clause, found))
    days_of_this_month(clause)


# ---- pieces


def _pieces(clause: TimeClause, dates: list[CalendarDate]) -> list[_Piece]:
    """The pieces of the sentence in order, none overlapping another."""
    found = [_date_piece(clause, day) for day in dates if day.day is not None]
    found += [*_word_pieces(clause), *_weekday_pieces(clause)]
    kept: list[_Piece] = []
    for piece in sorted(found, key=lambda p: (p.first, -p.last, p.kind)):
        if not kept or piece.first >= kept[-1].last:
            kept.append(piece)
    return kept


def _date_piece(clause: TimeClause, day: CalendarDate) -> _Piece:
    first, cut = _with_day_word(clause, day.first, day.start - clause.analysis.starts[day.first])
    return _Piece("date", first, day.last, cut, date=day)


def _word_pieces(clause: TimeClause) -> Iterator[_Piece]:
    for hit in clause.analysis.hits_in(TimeWord, clause.first, clause.last):
        if hit.row.kind == "deictic" and _is_deictic(clause, hit.first, hit.last, hit.cut.prefix, int(hit.row.value)):
            part = "NI" if hit.entry.tokens[-1] == "الليله" else None
            yield _Piece("deictic", hit.first, hit.last, hit.cut.length, number=int(hit.row.value), part=part)
        elif hit.row.kind == "day_part" and hit.cut.prefix in ("", "و", "ف", "ل"):
            yield _Piece("part", hit.first, hit.last, hit.cut.length, part=hit.row.value)


def _weekday_pieces(clause: TimeClause) -> Iterator[_Piece]:
    refused = -1
    for hit in clause.analysis.hits_in(Weekday, clause.first, clause.last):
        joined = hit.first == refused and hit.cut.prefix.startswith("و")  # `أيام السبت والأحد`
        if joined or clause.form(hit.first - 1) in _NO_WEEKDAY_BEHIND:
            refused = hit.last
        elif hit.cut.prefix in ("", "و", "ف", "ل", "ول"):
            first, cut = _with_day_word(clause, hit.first, hit.cut.length)
            yield _Piece("weekday", first, hit.last, cut, number=hit.row.weekday)


def _with_day_word(clause: TimeClause, first: int, cut: int) -> tuple[int, int]:
    """`(first token, letters cut)` together with `يوم` before it."""
    head = None if cut else stem_in(clause.form(first - 1) or "-", _DAY)
    return (first - 1, head.length) if head is not None else (first, cut)


def _is_deictic(clause: TimeClause, first: int, last: int, prefix: str, days: int) -> bool:
    before, after = clause.form(first - 1), clause.form(last)
    if after in ("-", "–") and first - clause.first <= 1:
        return False  # `عين اليوم – الرياض`: a paper before its place
    if days != 0:
        return prefix in ("", "و", "ف", "ب", "ل", "وب", "ول")
    if prefix not in ("", "و", "ف"):
        return False
    ordinal = ordinal_ending_at(clause.analysis, last + 1, last) if after else None
    return before not in _NO_TODAY_BEHIND and after not in _NO_TODAY_BEFORE and ordinal is None


# ---- chains of pieces


def _chains(clause: TimeClause, pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces of different kinds that stand together."""
    chain: list[_Piece] = []
    for piece in pieces:
        if chain and not _continues(clause, chain, piece):
            yield chain
            chain = []
        chain.append(piece)
    if chain:
        yield chain


def _continues(clause: TimeClause, chain: list[_Piece], piece: _Piece) -> bool:
    if any(other.kind == piece.kind for other in chain) or (piece.cut and clause.form(piece.first)[0] in "وف"):
        return False
    gap = piece.first - chain[-1].last
    return gap == 0 or (gap == 1 and clause.form(chain[-1].last) in _BETWEEN)


def _add_chain(clause: TimeClause, chain: list[_Piece], dates: list[CalendarDate]) -> None:
    """Adds the phrase of a chain; a part of the day alone is no time, and `مدينة 6 أكتوبر` is a place."""
    if chain[-1].kind == "part" and len(chain) > 1 and not clause.form(chain[-1].first).endswith(("ا", "مساء")):
        chain = chain[:-1]
    by_kind = {piece.kind: piece for piece in chain}
    head = by_kind.get("date") or by_kind.get("weekday") or by_kind.get("deictic")
    if head is None:
        return
    first, last, cut = chain[0].first, chain[-1].last, chain[0].cut
    if head.date is not None and head.date.year is None and not cut and is_named(clause, first, _PLACES_OF_DAYS):
        return
    if clause.form(last) == ")" and _opened(clause, first, last):
        last += 1
    turn, last = turn_at(clause, last)
    if head.date is not None:
        phrase = replace(of_date(clause, head.date, turn, last, dates), first=first, cut=cut)
    else:
        value, rule = _of_day_words(clause, by_kind, turn)
        phrase = Phrase(first=first, last=last, cut=cut, value=value, anchored=True, rule=rule)
    clause.add(_with_day_part(phrase, next((piece.part for piece in chain if piece.part), None)))


def _opened(clause: TimeClause, first: int, last: int) -> bool:
    forms = [clause.form(token) for token in range(first, last)]
    return forms.count("(") > forms.count(")")


def _with_day_part(phrase: Phrase, part: str | None) -> Phrase:
    if part is None:
        return phrase
    value = phrase.value
    if value.value is not None and len(value.value) == len("2024-01-26"):
        value = replace(value, value=f"{value.value}T{part}")
    return replace(phrase, type="TIME", value=value, rule=phrase.rule + "_day_part")


# ---- days without a date


def _of_day_words(clause: TimeClause, by_kind: dict[str, _Piece], turn: Turn | None) -> tuple[Value, str]:
    """The day of a weekday, a deictic word or both; where they contradict each other the weekday holds, the other is kept."""
    weekday, deictic, reference = by_kind.get("weekday"), by_kind.get("deictic"), clause.reference
    if deictic is None:
        assert weekday is not None
        return _of_weekday(clause, weekday, turn)
    if reference is None:
        return UNKNOWN, "deictic" + ("_weekday" if weekday else "")
    steps = -1 if turn == "last" and deictic.part == "NI" else deictic.number
    day = of_shift("D", steps, reference)
    if weekday is None:
        return day, "deictic"
    if date.fromisoformat(day.value or "").weekday() == weekday.number:
        return day, "deictic_weekday"
    near = date.fromisoformat(day.value or "") + timedelta(days=_HALF_WEEK)
    return replace(of_weekday(weekday.number, near, None), alternatives=(day.value or "",)), "deictic_weekday_contradicted"


def _of_weekday(clause: TimeClause, weekday: _Piece, turn: Turn | None) -> tuple[Value, str]:
    expected = turn is None and _is_expected(clause, weekday.first)
    rule = "weekday" + (f"_{turn}" if turn else "_expected" if expected else "")
    if clause.reference is None:
        return UNKNOWN, rule
    value = of_weekday(weekday.number, clause.reference, turn)
    if expected and value.value != clause.reference.isoformat():
        value = of_weekday(weekday.number, clause.reference, "next")
    return value, rule


def _is_expected(clause: TimeClause, token: int) -> bool:
    """True where a word of the future stands shortly before (`ستجمعهما يوم الأحد`, `من المقرر أن`)."""
    for back in range(1, _FUTURE_REACH + 1):
        form = clause.form(token - back)
        if form in _FUTURE or (len(form) >= _FUTURE_LETTERS and form.startswith(_WILL) and not form.startswith(_NOT_WILL)):
            return True
    return False
