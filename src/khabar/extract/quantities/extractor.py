"""Quantities: numbers of people, things, money, shares and measures, with what is counted, where, when and whose."""

from __future__ import annotations

from khabar.extract.attribution import OUTSIDE, attribute
from khabar.extract.quantities.changes import measure
from khabar.extract.quantities.clause import Lookup, NumberClause
from khabar.extract.quantities.currency import Currencies, code_of
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.fractions import definite_drafts, fraction_drafts
from khabar.extract.quantities.holders import holder
from khabar.extract.quantities.numbers import number_drafts
from khabar.extract.quantities.roles import UNTOLD, add_role
from khabar.extract.quantities.settings import Setting, settings
from khabar.extract.quantities.sharing import share
from khabar.extract.quantities.wholes import wholes
from khabar.extract.quantities.words import dual_drafts, vague_drafts
from khabar.extract.scene import Scene
from khabar.extract.stage import ArticleText, Facts
from khabar.model import Attribution, Number, Quantity, Rejected

_STAGE = "quantities"
_OUTSIDE = Attribution(reason=OUTSIDE)
_GRAMMARS = (fraction_drafts, definite_drafts, number_drafts, vague_drafts, dual_drafts)


class QuantitiesExtractor:
    """Finds the quantities of an article. Numbers that count nothing are rejected with a reason."""

    name = _STAGE
    requires = frozenset({"times", "mentions", "quotations"})
    provides = frozenset({"quantities"})

    def extract(self, article: ArticleText, facts: Facts) -> None:
        """Fills `facts.quantities`, in order of start and end."""
        if not article.sentences:
            return
        scene, currencies = Scene.of(article, facts), Currencies(article, facts)
        look = Lookup(scene, min(s.first for s in article.sentences), max(s.last for s in article.sentences))
        timed = frozenset(token for first, (last, _) in scene.times.items() for token in range(first, last))
        taken, found = set(timed), dict[str, Quantity]()
        before: tuple[Draft, str, int] | None = None  # the last whole of the sentence before: draft, id, paragraph
        for sentence in article.sentences:
            if not look.has_numbers(sentence):
                before = None
                continue
            clause = NumberClause(scene, look, sentence, timed, taken)
            drafts = _drafts(clause, facts)
            made = _quantities(clause, drafts, before[:2] if before and before[2] == sentence.paragraph else None, currencies)
            for quantity in made:
                found.setdefault(quantity.id, quantity)
            held = [(d, q.id) for d, q in zip(drafts, made, strict=True) if q.part_of is None and q.kind == "count"]
            before = (*held[-1], sentence.paragraph) if held else None
        facts.quantities = tuple(sorted(found.values(), key=lambda quantity: quantity.at.span))


def _drafts(clause: NumberClause, facts: Facts) -> list[Draft]:
    """The quantities of one sentence in order, with nouns and roles; what one grammar takes the next does not read again."""
    drafts: list[Draft] = []
    for grammar in _GRAMMARS:
        for draft in grammar(clause):
            drafts.append(draft)
            if draft.refused is None:
                clause.taken.update(range(draft.first, draft.end))
    drafts.sort(key=lambda draft: draft.first)
    share(clause, drafts)
    kept = [draft for draft in drafts if draft.refused is None]
    for draft in drafts:
        if draft.refused is not None and draft.number not in clause.taken:
            start, end = clause.analysis.span_of(draft.first, draft.last, draft.cut)
            facts.rejected.append(Rejected(stage=_STAGE, reason=draft.refused, start=start, end=end))
    for draft in kept:
        add_role(clause, draft)
    return kept


def _quantities(
    clause: NumberClause, drafts: list[Draft], before: tuple[Draft, str] | None, currencies: Currencies
) -> list[Quantity]:
    """The facts of one sentence's drafts; `before` is the last whole of the sentence before, with its id."""
    if not drafts:
        return []
    parts = wholes(clause, drafts, before[0] if before else None)
    for draft, whole in zip(drafts, parts, strict=True):
        if whole is not None and draft.role in UNTOLD and whole.role is not None and draft.unit is None:
            draft.role = whole.role  # `16 قتيلا بينهم 3 أطفال`
    ids = {id(draft): _id(clause, draft) for draft in drafts} | ({id(before[0]): before[1]} if before else {})
    found = zip(drafts, parts, settings(clause, drafts), strict=True)
    return [_quantity(clause, drafts, place, ids, whole, setting, currencies) for place, (_, whole, setting) in enumerate(found)]


def _kind(draft: Draft) -> str:
    return draft.unit.kind if draft.unit is not None else "fraction" if draft.rule == "fraction" else "count"


def _id(clause: NumberClause, draft: Draft) -> str:
    return clause.scene.text.id_of(_STAGE, _kind(draft), [clause.analysis.span_of(draft.first, draft.last, draft.cut)])


def _quantity(
    clause: NumberClause,
    drafts: list[Draft],
    place: int,
    ids: dict[int, str],
    whole: Draft | None,
    setting: Setting,
    currencies: Currencies,
) -> Quantity:
    draft, article, noun = drafts[place], clause.scene.text, drafts[place].noun
    at = article.quote(draft.first, draft.last, draft.cut)
    unit, held, (low, high) = draft.unit, holder(clause, draft), _bounds(draft)
    code = code_of(unit) if unit is not None else None
    settled = currencies.settle(clause, unit) if unit is not None and unit.kind == "money" and code is None else None
    return Quantity(
        id=ids[id(draft)],
        article=article.article.id,
        at=at,
        rule=f"{draft.rule}, {settled[1]}" if settled is not None else draft.rule,
        kind=_kind(draft),
        value=draft.value,
        value_max=draft.value_max,
        modifier=draft.modifier,
        low=low,
        high=high,
        vague=_vague(clause, draft),
        unit=unit.unit if unit is not None and code is None and settled is None else None,
        currency=code if settled is None else settled[0],
        counted=article.quote(noun.first, noun.last, noun.cut) if noun is not None else None,
        role=draft.role,
        part_of=ids[id(whole)] if whole is not None else None,
        measure=measure(clause, drafts, place),
        place=setting.place.id if setting.place else None,
        time=setting.time.id if setting.time else None,
        holder=held.id if held else None,
        attribution=_attribution(clause, draft, at.span),
    )


def _attribution(clause: NumberClause, draft: Draft, span: tuple[int, int]) -> Attribution:
    said = clause.scene.said.get(draft.first)
    if said is None:
        return _OUTSIDE
    around = (
        (said,) if any(start <= span[0] and span[1] <= end for start, end in said.at.parts) else clause.scene.facts.quotations
    )
    return attribute(clause.scene.text, around, span)


def _vague(clause: NumberClause, draft: Draft) -> str | None:
    """The vague word as it stands."""
    if draft.vague is None:
        return None
    _, first, last = draft.vague
    return clause.scene.text.quote(first, last, draft.cut if first == draft.first else 0).text


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
