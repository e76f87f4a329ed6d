"""Small words: those that rules ask for, `أول`, hours such as `الثامنة`, weekdays without their article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
_MAX_FORMS = 100_000  # forms remembered at a time, some 10 MB
Reading = tuple[int, str, float]
"""Letters cut, kind and sense of a small word."""
_TEEN_TAILS = frozenset(["عشر", "عشره"])
_LESS = {"ربع": 1 / 4, "ربعا": 1 / 4, "الربع": 1 / 4, "ثلث": 1 / 3, "ثلثا": 1 / 3, "الثلث": 1 / 3}


class SmallWords:
    """Which small words a folded form can be; each form is looked at once and remembered (bounded)."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words` are those that rules ask for."""
        self._words = frozenset(words)
        self._known: dict[str, tuple[Reading, ...]] = {}

    def readings(self, form: str) -> tuple[Reading, ...]:
        """Each way to read a form as a small word."""
        known = self._known.get(form)
        if known is None:
            if len(self._known) >= _MAX_FORMS:
                self._known.clear()
            known = self._known[form] = tuple(_readings(form, self._words))
        return known


def small_words(clause: TimeClause, tokens: Iterable[int], words: SmallWords) -> Iterator[Item]:
    """The small words at some tokens of a sentence."""
    forms = clause.analysis.forms
    for token in tokens:
        for cut, kind, sense in words.readings(forms[token]):
            begin, end = at(token, cut), at(token + 1)
            if kind == "teen":
                if clause.form(token + 1) in _TEEN_TAILS:
                    yield Item("hour", begin, at(token + 2), int(sense), "hour")
            elif kind == "weekday_bare":
                dated = clause.form(token + 1) in ("،", ",") and clause.kind(token + 2) == "number"  # `أربعاء, 05/08/2024`
                if dated or clause.form(token - 1) in _NTH or clause.form(token - 1) in ("كل", "يوم"):
                    yield Item(kind, begin, end, Day(weekday=int(sense)), "weekday")
            elif kind != "less" or clause.form(token - 1) == "الا":
                yield Item(kind, begin, end, sense, "word")


def _readings(form: str, words: frozenset[str]) -> Iterator[Reading]:
    if len(form) == 1:
        yield from [(0, "=" + form, 0)] if form in words else []
        return
    for kind, whole in (("nth", _NTH), ("weekday_bare", _BARE_WEEKDAYS), ("less", _LESS)):
        if form in whole:
            yield 0, kind, whole[form]
    for cut in cuts(form):
        if cut.prefix not in PREFIXES:
            continue
        if cut.stem in words:
            yield cut.length, "=" + cut.stem, 0
        for kind, table in (("teen", _TEENS), ("hour", _HOURS)):
            if cut.stem in table:
                yield cut.length, kind, table[cut.stem]
