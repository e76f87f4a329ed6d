"""Names of feasts with the countries told beside them, and time zones."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from khabar.extract.times.clause import TimeClause
from khabar.extract.times.senses.feasts import Feast
from khabar.extract.times.terminals.positions import PREFIXES, at
from khabar.grammar.chart import Item
from khabar.lexicon.tables import Holiday, Nationality, PlaceName, TimeZone

_TELLS_DAYS = frozenset(["في", "خلال", "بمناسبه", "عشيه", "قبل", "بعد", "يوم", "ذكري", "حتي", "منذ", "باحتفالات", "احتفالات"])
_COUNTRY_REACH = 3  # tokens behind a name in which its country can stand (`العيد الوطني لسلطنة عمان`)


def feasts(clause: TimeClause) -> Iterator[Item]:
    """The names of feasts in a sentence, each with all that it can be."""
    hits = [hit for hit in clause.analysis.hits_in(Holiday, clause.first, clause.last) if hit.cut.prefix in PREFIXES]
    for (first, last, cut), same in groupby(hits, key=lambda hit: (hit.first, hit.last, hit.cut.length)):
        rows = tuple(hit.row for hit in same if hit.row.calendar != "none")
        told = clause.form(first - 1) in _TELLS_DAYS or clause.form(first)[:cut] == "ب"
        rows = tuple(row for row in rows if row.needs != "context" or told)
        if not rows or _is_generic(clause, rows, last):
            continue
        end = last + bool(clause.analysis.hits_in(Nationality, last, last + 1)) if any(row.country for row in rows) else last
        sense = Feast(rows=rows, countries=_countries(clause, last) if any(row.country for row in rows) else ())
        yield Item("feast", at(first, cut), at(end), sense, "feast")


def _is_generic(clause: TimeClause, rows: tuple[Holiday, ...], last: int) -> bool:
    """True for `اليوم الوطني للتقنية`, `عيد الميلاد الـ92`: another day of the kind."""
    after = clause.form(last)
    if after == "ال" and clause.kind(last + 1) == "number":
        return True
    return after.startswith("لل") and any(row.country for row in rows) and not _countries(clause, last)


def _countries(clause: TimeClause, last: int) -> tuple[str, ...]:
    """The countries told of right behind a name, ISO 3166-1 alpha-2."""
    end = min(clause.last, last + _COUNTRY_REACH)
    people = [hit.row.country for hit in clause.analysis.hits_in(Nationality, last, min(end, last + 1))]
    places = [hit.row.country for hit in clause.analysis.hits_in(PlaceName, last, end) if not hit.row.doubtful]
    return tuple(dict.fromkeys(country for country in (*people, *places) if country))


def zones(clause: TimeClause) -> Iterator[Item]:
    """`بتوقيت غرينتش`, `GMT`; the ب belongs to it."""
    for hit in clause.analysis.hits_in(TimeZone, clause.first, clause.last):
        if hit.cut.prefix in ("", "ب"):
            yield Item("zone", at(hit.first), at(hit.last), hit.row, "zone")
