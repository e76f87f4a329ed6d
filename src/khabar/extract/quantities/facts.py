"""A quantity that was read, as a fact of the article."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.attribution import attribute_figure
from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.currency import Currencies, code_of
from khabar.extract.quantities.drafts import Draft
from khabar.model import Number, Quantity, Quote


def facts_of(clause: NumberClause, drafts: Sequence[Draft], currencies: Currencies) -> list[Quantity]:
    """The facts of a sentence's drafts, once all steps have filled them; a whole has its id before its parts point to it."""
    quotes = [clause.analysis.quote(draft.first, draft.last, draft.cut) for draft in drafts]
    for draft, at in zip(drafts, quotes, strict=True):
        draft.id = clause.scene.text.id_of("quantities", draft.kind, [at.span])
    return [_fact(clause, draft, at, currencies) for draft, at in zip(drafts, quotes, strict=True)]


def _fact(clause: NumberClause, draft: Draft, at: Quote, currencies: Currencies) -> Quantity:
    """The fact of one draft."""
    unit, currency, told_by = _measured_in(clause, draft, currencies)
    low, high = _bounds(draft)
    return Quantity(
        id=draft.id,
        article=clause.scene.text.article.id,
        at=at,
        rule=draft.rule if told_by is None else f"{draft.rule}, {told_by}",
        kind=draft.kind,
        value=draft.value,
        value_max=draft.value_max,
        modifier=draft.modifier,
        low=low,
        high=high,
        vague=_vague(clause, draft),
        unit=unit,
        currency=currency,
        counted=_counted(clause, draft),
        role=draft.role,
        part_of=draft.whole.id if draft.whole is not None else None,
        measure=draft.measure,
        place=draft.place.id if draft.place is not None else None,
        time=draft.time.id if draft.time is not None else None,
        holder=draft.holder.id if draft.holder is not None else None,
        attribution=attribute_figure(clause.scene, at.span),
    )


def _measured_in(clause: NumberClause, draft: Draft, currencies: Currencies) -> tuple[str | None, str | None, str | None]:
    """`(unit, currency, rule that settled it)`: money has a currency, or the bare name as its unit where nothing says whose."""
    unit = draft.unit
    if unit is None or unit.kind != "money":
        return (unit.unit if unit is not None else None), None, None
    code = code_of(unit)
    settled = (code, None) if code is not None else currencies.settle(clause, unit)
    return (unit.unit, None, None) if settled is None else (None, *settled)


def _counted(clause: NumberClause, draft: Draft) -> Quote | None:
    """The noun or unit as it stands."""
    noun = draft.noun
    return clause.analysis.quote(noun.first, noun.last, noun.cut) if noun is not None else None


def _vague(clause: NumberClause, draft: Draft) -> str | None:
    """The vague word as it stands."""
    if draft.vague is None:
        return None
    _, first, last = draft.vague
    return clause.analysis.quote(first, last, draft.cut if first == draft.first else 0).text


def _bounds(draft: Draft) -> tuple[Number | None, Number | None]:
    """What follows from value and modifier; null is open. `نحو` leaves both open."""
    if draft.vague is not None:
        return draft.vague[0].low, draft.vague[0].high
    if draft.modifier in ("more_than", "at_least"):
        return draft.value, None
    if draft.modifier in ("less_than", "at_most"):
        return None, draft.value
    if draft.modifier == "about":
        return None, None
    return draft.value, draft.value if draft.value_max is None else draft.value_max
