"""Quantities: numbers of people, things, money, shares and measures, with modifier, bounds, what is counted and its role."""

from __future__ import annotations

from khabar.extract.attribution import attribute
from khabar.extract.quantities.numbers import number_quantities
from khabar.extract.quantities.parts import Draft, NumberClause
from khabar.extract.quantities.words import dual_quantities, vague_quantities
from khabar.extract.stage import ArticleText, Facts
from khabar.model import Number, Quantity, Rejected

_INCREMENT = frozenset(["اضافي", "اضافيا", "اضافيه", "اضافيين", "اضافيون"])


class QuantitiesExtractor:
    """Finds the quantities of an article. Numbers that count nothing are rejected with a reason."""

    name = "quantities"
    requires = frozenset({"times", "mentions", "quotations"})
    provides = frozenset({"quantities"})

    def extract(self, article: ArticleText, facts: Facts) -> None:
        """Fills `facts.quantities`, in order of start and end."""
        taken = _tokens_of_times(article, facts)
        found: dict[str, Quantity] = {}
        for sentence in article.sentences:
            clause = NumberClause(article.analysis, sentence.first, sentence.last, taken)
            before: Quantity | None = None
            for draft in _drafts(clause, facts.rejected):
                quantity = _quantity(article, facts, draft, before)
                found.setdefault(quantity.id, quantity)
                before = quantity
        facts.quantities = tuple(sorted(found.values(), key=lambda quantity: quantity.at.span))


def _tokens_of_times(article: ArticleText, facts: Facts) -> set[int]:
    """The tokens of the article's times, whose numbers are no quantities."""
    taken: set[int] = set()
    for time in facts.times:
        first, last = article.analysis.token_range(time.at.start, time.at.end)
        inside_first = first > 0 and article.analysis.ends[first - 1] > time.at.start  # a clitic is parted from the first token
        taken.update(range(first - inside_first, last))
    return taken


def _drafts(clause: NumberClause, rejected: list[Rejected]) -> list[Draft]:
    """The quantities of one sentence in order; what one grammar takes the next does not read again."""
    drafts: list[Draft] = []
    for grammar in (lambda c: number_quantities(c, rejected), vague_quantities, dual_quantities):
        for draft in grammar(clause):
            drafts.append(draft)
            end = draft.counted[1] if draft.counted else draft.last
            clause.taken.update(range(draft.first, max(draft.last, end)))
    return sorted(drafts, key=lambda draft: draft.first)


def _quantity(article: ArticleText, facts: Facts, draft: Draft, before: Quantity | None) -> Quantity:
    at = article.quote(draft.first, draft.last, draft.cut)
    kind = draft.unit.kind if draft.unit else "count"
    code = draft.unit.unit if draft.unit else None
    is_code = kind == "money" and code is not None and len(code) == 3 and code.isupper()
    low, high = _bounds(draft)
    return Quantity(
        id=article.id_of("quantities", kind, at.parts),
        article=article.article.id,
        at=at,
        rule=draft.rule,
        kind=kind,
        value=draft.value,
        value_max=draft.value_max,
        modifier=draft.modifier,
        low=low,
        high=high,
        vague=article.quote(draft.first, draft.vague_last, draft.cut).text if draft.vague else None,
        unit=None if is_code else code,
        currency=code if is_code else None,
        counted=article.quote(*draft.counted, draft.counted_cut) if draft.counted else None,
        role=draft.role,
        part_of=before.id if draft.part and before is not None else None,
        measure="increment" if _is_increment(article, draft) else "total",
        attribution=attribute(article, facts.quotations, at.span),
    )


def _is_increment(article: ArticleText, draft: Draft) -> bool:
    """True for `200 جندي إضافي`."""
    forms, behind = article.analysis.forms, draft.counted[1] if draft.counted else draft.last
    return behind < len(forms) and forms[behind] in _INCREMENT


def _bounds(draft: Draft) -> tuple[Number | None, Number | None]:
    """What follows from value and modifier; null is open. `نحو` leaves both open."""
    if draft.vague is not None:
        return draft.vague.low, draft.vague.high
    if draft.modifier in ("more_than", "at_least"):
        return draft.value, None
    if draft.modifier in ("less_than", "at_most"):
        return None, draft.value
    if draft.modifier == "about":
        return None, None
    return draft.value, draft.value if draft.value_max is None else draft.value_max
