"""Small words: those that rules ask for, `أول`, hours such as `الثامنة`, weekdays without their article."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from khabar.extract.times.clause import TimeClause
from khabar.extract.times.senses.days import Day
from khabar.extract.times.terminals.positions import PREFIXES, at
from khabar.grammar.chart import Item
from khabar.text import cuts

_NTH = {"اول": 1, "ثاني": 2, "ثالث": 3, "رابع": 4, "خامس": 5, "اخر": -1}
_BARE_WEEKDAYS = {"اثنين": 0, "ثلاثاء": 1, "اربعاء": 2, "خميس": 3, "جمعه": 4, "سبت": 5, "احد": 6}
_HOURS = {
    "الواحده": 1, "الثانيه": 2, "الثالثه": 3, "الرابعه": 4, "الخامسه": 5, "السادسه": 6, "السابعه": 7, "الثامنه": 8, "التاسعه": 9,
    "العاشره": 10,
}  # fmt: skip
_TEENS = {"الحاديه": 11, "الثانيه": 12}
_TEEN_TAILS = frozenset(["عشر", "عشره"])
_LESS = {"ربع": 1 / 4, "ربعا": 1 / 4, "الربع": 1 / 4, "ثلث": 1 / 3, "ثلثا": 1 / 3, "الثلث": 1 / 3}


def small_words(clause: TimeClause, tokens: set[int], words: frozenset[str]) -> Iterator[Item]:
    """The small words at some tokens of a sentence."""
    forms = clause.analysis.forms
    for token in tokens:
        for cut, kind, sense in _readings(forms[token], words):
            begin, end, after = at(token, cut), at(token + 1), clause.form(token + 1)
            if kind == "teen":
                if after in _TEEN_TAILS:
                    yield Item("hour", begin, at(token + 2), int(sense), "hour")
            elif kind == "weekday_bare":
                if clause.form(token - 1) in _NTH or clause.form(token - 1) in ("كل", "يوم"):
                    yield Item(kind, begin, end, Day(weekday=int(sense)), "weekday")
            elif kind != "less" or clause.form(token - 1) == "الا":
                yield Item(kind, begin, end, sense, "word")


@lru_cache(maxsize=65536)
def _readings(form: str, words: frozenset[str]) -> tuple[tuple[int, str, float], ...]:
    """`(letters cut, kind, sense)` of each way to read a form as a small word."""
    if len(form) == 1:
        return ((0, "=" + form, 0),) if form in words else ()
    found: list[tuple[int, str, float]] = []
    for cut in cuts(form):
        if cut.prefix not in PREFIXES:
            continue
        if cut.stem in words:
            found.append((cut.length, "=" + cut.stem, 0))
        for kind, table in (("teen", _TEENS), ("hour", _HOURS)):
            if cut.stem in table:
                found.append((cut.length, kind, table[cut.stem]))
        for kind, whole in (("nth", _NTH), ("weekday_bare", _BARE_WEEKDAYS), ("less", _LESS)):
            if not cut.length and form in whole:
                found.append((0, kind, whole[form]))
    return tuple(found)
