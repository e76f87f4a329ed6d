"""Times: every expression of a date, a duration or a repetition, in TIMEX3 terms, resolved against the article's date."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from khabar.extract.stage import ArticleText, Facts, Sentence
from khabar.extract.times.clause import TimeClause
from khabar.extract.times.grammar import times_in
from khabar.extract.times.senses.clocks import Moment
from khabar.extract.times.senses.ranges import Interval
from khabar.extract.times.senses.scene import DAY_LENGTH, Scene, Sense
from khabar.extract.times.values import UNKNOWN, Value
from khabar.grammar import Analysis
from khabar.grammar.numerals import number_tokens
from khabar.lexicon.tables import Holiday, Month, Row, TimeRelation, TimeWord, Weekday
from khabar.model import Anchor, Article, Quote, Rejected, Time

_YEAR_DIGITS = 4
_SIGNS = ([":"], ["/"], ["-"], ["–"])  # between the numbers of a clock time or a date
_REMEMBERED = 16  # times kept for that
_REACH = 2  # sentences back in which a time can be what `في اليوم التالي` speaks of


@dataclass(slots=True)
class _Found:
    """A time expression at tokens `[first, last)` of a sentence; `value` once it is resolved."""

    sentence: int
    first: int
    last: int
    cut: int
    sense: Sense
    rule: str
    at: Quote
    value: Value = UNKNOWN


class TimesExtractor:
    """Finds the times of an article. Without a day of publication nothing relative is resolved."""

    name = "times"
    requires: frozenset[str] = frozenset()
    provides = frozenset({"times"})

    def extract(self, article: ArticleText, facts: Facts) -> None:
        """Fills `facts.times`, in order of start and end."""
        found = list(_expressions(article))
        reference, anchor = _reference(article.article)
        _resolve(article, found, Scene(reference=reference, hijri=_counts_hijri(found, article.article)))
        times: dict[str, Time] = {}
        for one in found:
            time = _time(article, one, anchor)
            times.setdefault(time.id, time)
            if one.sense.flaw is not None:
                facts.rejected.append(Rejected(stage="times", reason=one.sense.flaw, start=time.at.start, end=time.at.end))
        facts.times = tuple(sorted(times.values(), key=lambda time: time.at.span))


def _expressions(article: ArticleText) -> Iterator[_Found]:
    """The time expressions of an article in reading order, not resolved."""
    for number, sentence in enumerate(article.sentences):
        clause = _clause(article, sentence)
        for item in times_in(clause) if clause is not None else ():
            tokens = item.tokens
            yield _Found(number, *tokens, item.sense, item.rule, article.quote(*tokens))


def _clause(article: ArticleText, sentence: Sentence) -> TimeClause | None:
    """What the grammar reads; null for a sentence in which nothing of it would begin."""
    analysis, first, last = article.analysis, sentence.first, sentence.last
    numbers = number_tokens(analysis, first, last)
    heads: tuple[type[Row], ...] = (TimeWord, Month, Weekday, TimeRelation, Holiday)
    if not any(analysis.hits_in(table, first, last) for table in heads) and not _may_tell_times(analysis, numbers):
        return None
    return TimeClause(analysis, first, last, numbers)


def _may_tell_times(analysis: Analysis, numbers: list[int]) -> bool:
    """True where digits can be a time without any word of time: a year, or numbers with a sign between (`16:15`, `12/3`)."""
    forms = analysis.forms
    return any(len(forms[token]) >= _YEAR_DIGITS or forms[token + 1 : token + 2] in _SIGNS for token in numbers)


def _resolve(article: ArticleText, found: list[_Found], scene: Scene) -> None:
    """Gives every expression its value, in reading order; a clock time without a day waits for the days of its sentence."""
    told: deque[tuple[int, Value]] = deque(maxlen=_REMEMBERED)
    for one in found:
        if _needs_day(one.sense):
            continue
        while told and told[0][0] < one.sentence - _REACH:
            told.popleft()
        scene.told = [value for _, value in told]
        one.value = one.sense.resolve(scene)
        if one.sense.type in ("DATE", "TIME") and one.value.earliest is not None:
            told.append((one.sentence, replace(one.value, source=_id(article, one))))
            scene.opening = False
    days = _days(found)
    for one in found:
        if _needs_day(one.sense):
            scene.beside = _days_beside(article, one, days.get(one.sentence, []))
            one.value = one.sense.resolve(scene)


def _needs_day(sense: Sense) -> bool:
    if isinstance(sense, Interval):
        return _needs_day(sense.end)
    return isinstance(sense, Moment) and sense.day is None


def _days(found: list[_Found]) -> dict[int, list[_Found]]:
    """What was found that is one day, or a stretch told by its days, by sentence, in reading order."""
    days: dict[int, list[_Found]] = {}
    for one in found:
        stretch = isinstance(one.sense, Interval) and len((one.value.value or "").split("/")[0]) == DAY_LENGTH
        if one.value.earliest and (one.value.earliest == one.value.latest or stretch):
            days.setdefault(one.sentence, []).append(one)
    return days


def _days_beside(article: ArticleText, one: _Found, days: list[_Found]) -> list[Value]:
    """The day told nearest before and nearest behind in the same sentence, the nearer one first; open if that is a stretch."""
    place = bisect_left(days, one.first, key=lambda day: day.first)
    near = sorted(days[max(0, place - 1) : place + 1], key=lambda day: (abs(day.first - one.first), day.first > one.first))
    return [
        replace(day.value, value=day.value.earliest, edtf=day.value.earliest, anchor="text", source=_id(article, day))
        if day.value.earliest == day.value.latest
        else UNKNOWN
        for day in near
    ]


def _counts_hijri(found: list[_Found], article: Article) -> bool:
    """True for an article that names Hijri months alone, or none under a Hijri date: its `الشهر الجاري` is one too."""
    calendars = {one.sense.calendar for one in found if getattr(getattr(one.sense, "found", None), "month", None)}
    dated = article.published is not None and "Hijri" in article.published.basis
    return calendars == {"hijri"} or (dated and not calendars)


def _reference(article: Article) -> tuple[date | None, Anchor]:
    """The day against which relative times are resolved, if the article has one, and what it is called."""
    published = article.published
    if published is None or published.value is None or published.precision != "day":
        return None, Anchor()
    return date.fromisoformat(published.value), Anchor(kind="given" if published.basis == "given" else "published")


def _id(article: ArticleText, one: _Found) -> str:
    return article.id_of("times", one.sense.type, one.at.parts)


def _time(article: ArticleText, one: _Found, anchor: Anchor) -> Time:
    value = one.value
    anchors = {"none": Anchor(), "reference": anchor, "text": Anchor(kind="time", id=value.source)}
    return Time(
        id=_id(article, one),
        article=article.article.id,
        at=one.at,
        rule=one.rule,
        type=one.sense.type,
        value=value.value,
        mod=one.sense.mod,
        edtf=value.edtf,
        earliest=value.earliest,
        latest=value.latest,
        calendar="hijri" if value.hijri else one.sense.calendar,
        anchor=anchors[value.anchor] if value.value is not None else Anchor(),
        alternatives=value.alternatives,
    )
