"""A number's history: every value that a query asks for, who gave it, in which words; copied formulas counted once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from khabar.model import Quantity
from khabar.store import Store
from khabar.text import fold
from khabar.views.cite import Cite, Sentences, articles, one_line
from khabar.views.match import Query, stems

SAME_FORMULA = 0.5  # Jaccard of the two sentences' stems from which they count as one formula; set on samples and seeds


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
    """Sentences that are copies or light edits of each other have one number, from 1, in order of date."""
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


def figures(store: Store, query: str) -> Ledger:
    """The figures whose sentence (or number) holds all words of the query, in order of date."""
    return _ledger(_numbered(_found(store, Query(query))))


def all_figures(store: Store) -> list[Figure]:
    """Every figure of the record, in order of date. Formulas are not numbered: that takes a query to compare within."""
    return _found(store, Query(None))


def _found(store: Store, wanted: Query) -> list[Figure]:
    found = []
    for reading, article, source in articles(store):
        parted = Sentences(reading, article)
        for quantity in reading.quantities:
            if quantity.article == article.id:
                text = one_line(parted.around(quantity.at).text)
                if wanted.matches(text) and _asked(wanted, quantity):
                    found.append(_figure(quantity, text, source))
    return sorted(found, key=lambda figure: (figure.date or "9999", figure.source.ref, figure.quantity))


def _asked(wanted: Query, quantity: Quantity) -> bool:
    """Where the query names a number, only that number; else only figures whose own words it names; all for no query."""
    if not wanted.stems:
        return True
    numbers = {stem for stem in wanted.stems if stem[:1].isdigit()}
    own = stems(quantity.at.text)
    if numbers:
        return bool(numbers & set(own))
    counted = stems(quantity.counted.text) if quantity.counted else []
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


def _numbered(found: list[Figure]) -> list[Figure]:
    """Each figure with the number of its formula: that of the first earlier sentence it shares half of its stems with."""
    known: list[tuple[frozenset[str], int]] = []
    numbered = []
    for figure in found:
        own = frozenset(stems(fold(figure.text)))
        number = next((n for words, n in known if len(own & words) >= SAME_FORMULA * len(own | words)), None)
        if number is None:
            number = len({n for _, n in known}) + 1
        known.append((own, number))
        numbered.append(replace(figure, formula=number))
    return numbered


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
