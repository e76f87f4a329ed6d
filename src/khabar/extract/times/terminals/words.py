"""Words of time, weekdays, and the words that tie times to others."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.times import context
from khabar.extract.times.clause import TimeClause
from khabar.extract.times.senses.days import Day
from khabar.extract.times.terminals.positions import PREFIXES, at
from khabar.grammar.chart import Item
from khabar.lexicon.tables import Approximator, Holiday, NumberWord, TimeRelation, TimeWord

_MODS = {
    "about": "APPROX",
    "more_than": "MORE_THAN",
    "less_than": "LESS_THAN",
    "at_least": "EQUAL_OR_MORE",
    "at_most": "EQUAL_OR_LESS",
}
_KINDS = {
    "unit": "unit", "unit_plural": "units", "unit_dual": "dual", "the_dual": "thedual", "the_unit": "theunit",
    "the_units": "theunits", "part": "part", "season": "season", "the_season": "theseason", "set": "setword",
    "day_part": "daypart", "adverb": "adverb", "the_day_part": "daypart_the", "noon": "bare_noon", "era": "era",
}  # fmt: skip


def time_words(clause: TimeClause) -> Iterator[Item]:
    for hit in clause.analysis.hits_in(TimeWord, clause.first, clause.last):
        kind, value, prefix = hit.row.kind, hit.row.value, hit.cut.prefix
        if prefix not in PREFIXES:
            continue
        begin, end = at(hit.first, hit.cut.length), at(hit.last)
        if kind == "deictic" and context.is_deictic(clause, hit.first, hit.last, prefix, int(value)):
            yield Item("tonight" if hit.entry.tokens[-1] == "الليله" else "deictic", begin, end, int(value), kind)
        elif kind == "direction":
            if not prefix:
                yield Item("turning", begin, end, value, kind)
                yield from () if value == "recent" else (Item("turn", begin, end, value, kind),)
        elif kind == "decade":
            yield Item(kind, begin, end, int(value), kind)
        elif kind in _KINDS and not (hit.cut.stem == "عشيه" and _before_feast(clause, hit.last)):
            yield Item(_KINDS[kind], begin, end, value, kind)
            if kind in ("the_units", "unit"):
                yield from _definite(clause, hit.first - 1)
                yield from _definite(clause, hit.last)
            if value == "NI" and kind == "day_part":
                yield Item("night_of", begin, end, value, kind)


def _before_feast(clause: TimeClause, token: int) -> bool:
    """True where a feast begins, whose eve is the day before."""
    return any(hit.first == token for hit in clause.analysis.hits_in(Holiday, token, min(clause.last, token + 4)))


def relations(clause: TimeClause) -> Iterator[Item]:
    for hit in clause.analysis.hits_in(TimeRelation, clause.first, clause.last):
        kind, value = hit.row.kind, hit.row.value
        if hit.cut.prefix in PREFIXES:
            sense = int(value) if kind in ("following", "year_part") else value
            yield Item(kind, at(hit.first, hit.cut.length), at(hit.last), sense, kind)


def _definite(clause: TimeClause, token: int) -> Iterator[Item]:
    """`الثلاثة`, `الخمس` beside a unit: a number with its article."""
    form = clause.form(token)
    rows = clause.analysis.lexicon.rows(form[2:], NumberWord) if form.startswith("ال") and len(form) > 3 else []
    for row in rows:
        if row.kind in ("unit", "ten"):
            yield Item("ordnum", at(token), at(token + 1), int(row.value), "number_with_article")


def weekdays(clause: TimeClause) -> Iterator[Item]:
    for hit in context.weekdays(clause):
        turn = context.turn_of_list(clause, hit.last)
        day = Day(weekday=hit.row.weekday, expected=context.is_expected(clause, hit.first), turn=turn)
        yield Item("weekday", at(hit.first, hit.cut.length), at(hit.last), day, "weekday")


def approximators(clause: TimeClause) -> Iterator[Item]:
    for hit in clause.analysis.hits_in(Approximator, clause.first, clause.last):
        if hit.cut.prefix in PREFIXES:
            kinds = {"before": ("approx",), "after": ("approx_behind",), "both": ("approx", "approx_behind")}[hit.row.place]
            for kind in kinds:
                yield Item(kind, at(hit.first, hit.cut.length), at(hit.last), _MODS[hit.row.modifier], kind)
