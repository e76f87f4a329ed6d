"""A number's history: every value that a query asks for, who gave it, in which words; copied formulas counted once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from khabar.errors import QueryError
from khabar.model import Quantity, Quote, TellingRef
from khabar.store import Store
from khabar.text import Sentences, stems_of
from khabar.views.cite import Cite, articles, one_line
from khabar.views.formulas import Wording, numbered
from khabar.views.match import Query


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One value as one page gives it."""

    quantity: str
    date: str | None
    words: str
    value: float | None
    low: float | None
    high: float | None
    modifier: str | None
    counted: str | None
    role: str | None
    unit: str | None
    attribution: str
    attributed_to: str | None
    formula: int
    """Figures told in the same words (copies, light edits, one background formula) have one number, from 1, in order of date."""
    text: str
    source: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One value at one time, told by all that tell it."""

    date: str | None
    """On which it was told first."""
    of: tuple[str, str] | None
    """First and last day that the number is of, where the page says."""
    words: str
    value: float | None
    low: float | None
    high: float | None
    given_by: tuple[str, ...]
    """Those who are said to have given it; empty where nobody is quoted, or it is not known who did."""
    attributions: tuple[str, ...]
    quantities: tuple[str, ...]
    """Ids of all its tellings, the first first."""
    articles: int
    contradicted_by: tuple[str, ...]
    """Ids of figures that contradict it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All figures that answer a query, and what they come to."""

    figures: tuple[Figure, ...]
    series: tuple[Point, ...]
    """The same as a series in time: what is told of one thing at one time with one value is one point."""
    low: float | None
    high: float | None
    formulas: int
    attributed: tuple[str, ...]
    """Those who are said to have given it."""
    newsroom_voice: int
    undetermined: int
    """Figures of which it is not known who gave them: not the same as `nobody did`."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure and the words that tell it."""

    figure: Figure
    wording: Wording
    days: tuple[str, str] | None
    """That the number is of."""


def figures(store: Store, query: str) -> Ledger:
    """The figures whose sentence (or number) holds all words of the query, in order of date. Raises QueryError."""
    wanted = Query(query)
    if not wanted.stems:
        raise QueryError(f"there is no word to look for in {query!r}", "Write what is counted, or a number.")
    found = _found(store, wanted)
    formulas = numbered([told.wording for told in found])
    ledger = [replace(told.figure, formula=number) for told, number in zip(found, formulas, strict=True)]
    return _ledger(ledger, _series(store, ledger, [told.days for told in found]))


def all_figures(store: Store) -> list[Figure]:
    """Every figure of the record, in order of date. Formulas are not numbered: that takes a query to compare within."""
    return [told.figure for told in _found(store, Query(None))]


def _found(store: Store, wanted: Query) -> list[_Told]:
    found = []
    for reading, article, source in articles(store):
        parted, days = Sentences(reading, article), {time.id: (time.earliest, time.latest) for time in reading.times}
        for quantity in reading.quantities:
            if quantity.article == article.id:
                around = parted.around(quantity.at)
                if wanted.matches(around.text) and _asked(wanted, quantity):
                    earliest, latest = days.get(quantity.time or "", (None, None))
                    found.append(_told(quantity, around, source, (earliest, latest) if earliest and latest else None))
    return sorted(found, key=lambda told: (told.figure.date or "9999", told.figure.source.ref, told.figure.quantity))


def _told(quantity: Quantity, around: Quote, source: Cite, days: tuple[str, str] | None) -> _Told:
    wording = Wording.of(around.text, quantity.at.start - around.start, quantity.at.text)
    return _Told(_figure(quantity, one_line(around.text), source), wording, days)


def _asked(wanted: Query, quantity: Quantity) -> bool:
    """Where the query names a number, only that number; else only figures whose own words it names; all for no query."""
    if not wanted.stems:
        return True
    numbers = {stem for stem in wanted.stems if stem[:1].isdigit()}
    own = stems_of(quantity.at.text)
    if numbers:
        return bool(numbers & set(own))
    counted = stems_of(quantity.counted.text) if quantity.counted else []
    return bool(wanted.stems & {*own, *counted, *([quantity.role] if quantity.role else [])})


def _figure(quantity: Quantity, text: str, source: Cite) -> Figure:
    return Figure(
        quantity=quantity.id,
        date=source.published,
        words=one_line(quantity.at.text),
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        modifier=quantity.modifier,
        counted=one_line(quantity.counted.text) if quantity.counted else None,
        role=quantity.role,
        unit=quantity.currency or quantity.unit,
        attribution=quantity.attribution.status,
        attributed_to=quantity.attribution.name,
        formula=0,
        text=text,
        source=source,
    )


def _series(store: Store, found: Sequence[Figure], days: Sequence[tuple[str, str] | None]) -> list[Point]:
    """The figures as points in time; `days`: what each number is of."""
    links = store.links()
    home = {ref: group.id for group in links.fact_groups if group.layer == "quantities" for ref in group.members}
    against: dict[TellingRef, list[str]] = {}
    for one in links.conflicts:
        against.setdefault(one.left, []).append(one.right.fact)
        against.setdefault(one.right, []).append(one.left.fact)
    points: dict[str, list[tuple[TellingRef, Figure, tuple[str, str] | None]]] = {}
    for figure, day in zip(found, days, strict=True):
        ref = TellingRef(*figure.source.ref, figure.quantity)
        points.setdefault(home.get(ref, "/".join(ref)), []).append((ref, figure, day))
    made = [_point(own, against) for own in points.values()]
    return sorted(made, key=lambda point: ((point.of or (point.date or "9999",))[0], point.date or "9999", point.quantities))


def _point(
    told: Sequence[tuple[TellingRef, Figure, tuple[str, str] | None]], against: Mapping[TellingRef, Sequence[str]]
) -> Point:
    figures = [figure for _, figure, _ in told]
    first = figures[0]
    return Point(
        date=first.date,
        of=next((day for _, _, day in told if day), None),
        words=first.words,
        value=first.value,
        low=first.low,
        high=first.high,
        given_by=tuple(dict.fromkeys(figure.attributed_to for figure in figures if figure.attributed_to)),
        attributions=tuple(sorted({figure.attribution for figure in figures})),
        quantities=tuple(dict.fromkeys(figure.quantity for figure in figures)),
        articles=len({figure.source.ref for figure in figures}),
        contradicted_by=tuple(dict.fromkeys(fact for ref, _, _ in told for fact in against.get(ref, ()))),
    )


def _ledger(found: list[Figure], series: list[Point]) -> Ledger:
    lows = [figure.low if figure.low is not None else figure.value for figure in found]
    highs = [figure.high if figure.high is not None else figure.value for figure in found]
    statuses = [figure.attribution for figure in found]
    return Ledger(
        figures=tuple(found),
        series=tuple(series),
        low=min((low for low in lows if low is not None), default=None),
        high=max((high for high in highs if high is not None), default=None),
        formulas=len({figure.formula for figure in found}),
        attributed=tuple(sorted({f.attributed_to or "?" for f in found if f.attribution == "attributed"})),
        newsroom_voice=statuses.count("newsroom_voice"),
        undetermined=statuses.count("undetermined"),
    )
