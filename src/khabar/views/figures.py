"""A number's history: every value that a query asks for, who gave it, in which words; copied formulas counted once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from khabar.errors import QueryError
from khabar.model import Quantity, Quote
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
class Ledger:
    """All figures that answer a query, and what they come to."""

    figures: tuple[Figure, ...]
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


def figures(store: Store, query: str) -> Ledger:
    """The figures whose sentence (or number) holds all words of the query, in order of date. Raises QueryError."""
    wanted = Query(query)
    if not wanted.stems:
        raise QueryError(f"there is no word to look for in {query!r}", "Write what is counted, or a number.")
    found = _found(store, wanted)
    formulas = numbered([told.wording for told in found])
    return _ledger([replace(told.figure, formula=number) for told, number in zip(found, formulas, strict=True)])


def all_figures(store: Store) -> list[Figure]:
    """Every figure of the record, in order of date. Formulas are not numbered: that takes a query to compare within."""
    return [told.figure for told in _found(store, Query(None))]


def _found(store: Store, wanted: Query) -> list[_Told]:
    found = []
    for reading, article, source in articles(store):
        parted = Sentences(reading, article)
        for quantity in reading.quantities:
            if quantity.article == article.id:
                around = parted.around(quantity.at)
                if wanted.matches(around.text) and _asked(wanted, quantity):
                    found.append(_told(quantity, around, source))
    return sorted(found, key=lambda told: (told.figure.date or "9999", told.figure.source.ref, told.figure.quantity))


def _told(quantity: Quantity, around: Quote, source: Cite) -> _Told:
    wording = Wording.of(around.text, quantity.at.start - around.start, quantity.at.text)
    return _Told(_figure(quantity, one_line(around.text), source), wording)


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


def _ledger(found: list[Figure]) -> Ledger:
    lows = [figure.low if figure.low is not None else figure.value for figure in found]
    highs = [figure.high if figure.high is not None else figure.value for figure in found]
    statuses = [figure.attribution for figure in found]
    return Ledger(
        figures=tuple(found),
        low=min((low for low in lows if low is not None), default=None),
        high=max((high for high in highs if high is not None), default=None),
        formulas=len({figure.formula for figure in found}),
        attributed=tuple(sorted({f.attributed_to or "?" for f in found if f.attribution == "attributed"})),
        newsroom_voice=statuses.count("newsroom_voice"),
        undetermined=statuses.count("undetermined"),
    )
