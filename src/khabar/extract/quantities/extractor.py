"""Quantities: numbers of people, things, money, shares and measures, with what is counted, where, when and whose."""

from __future__ import annotations

from khabar.extract.quantities.article import ArticleNumbers
from khabar.extract.quantities.changes import add_measures
from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.currency import Currencies
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.facts import facts_of
from khabar.extract.quantities.grammars import GRAMMARS
from khabar.extract.quantities.holders import add_holders
from khabar.extract.quantities.roles import add_roles
from khabar.extract.quantities.settings import add_settings
from khabar.extract.quantities.sharing import share
from khabar.extract.quantities.wholes import add_wholes
from khabar.extract.scene import Scene
from khabar.extract.stage import ArticleText, Facts, Sentence
from khabar.model import Quantity, Rejected

_STAGE = "quantities"


class QuantitiesExtractor:
    """Finds the quantities of an article. Numbers that count nothing are rejected with a reason."""

    name = _STAGE
    requires = frozenset({"times", "mentions", "quotations"})
    provides = frozenset({"quantities"})

    def extract(self, article: ArticleText, facts: Facts) -> None:
        """Fills `facts.quantities`, in order of start and end."""
        sentences = article.sentences
        if not sentences:
            return
        scene, currencies = Scene.of(article, facts), Currencies(article, facts)
        numbers = ArticleNumbers(scene, min(s.first for s in sentences), max(s.last for s in sentences))
        found: dict[str, Quantity] = {}
        before: tuple[Sentence, Draft] | None = None  # the last whole of the sentence before
        for sentence in sentences:
            if not numbers.has_numbers(sentence):
                before = None
                continue
            clause = NumberClause(numbers, sentence)
            drafts = _counting(clause, _read(clause), facts)
            _fill(clause, drafts, before[1] if before and before[0].paragraph == sentence.paragraph else None)
            for quantity in facts_of(clause, drafts, currencies):
                found.setdefault(quantity.id, quantity)
            whole = next((draft for draft in reversed(drafts) if draft.whole is None and draft.kind == "count"), None)
            before = (sentence, whole) if whole is not None else None
        facts.quantities = tuple(sorted(found.values(), key=lambda quantity: quantity.at.span))


def _read(clause: NumberClause) -> list[Draft]:
    """The numbers of a sentence in order, each with what it counts; what one grammar takes the next does not read again."""
    drafts: list[Draft] = []
    for grammar in GRAMMARS:
        for draft in grammar(clause):
            drafts.append(draft)
            if draft.refused is None:
                clause.taken.update(range(draft.first, draft.end))
    drafts.sort(key=lambda draft: draft.first)
    share(clause, drafts)
    return drafts


def _counting(clause: NumberClause, drafts: list[Draft], facts: Facts) -> list[Draft]:
    """The drafts that count something; the others are rejected, unless another quantity holds their number."""
    for draft in drafts:
        if draft.refused is not None and draft.number not in clause.taken:
            start, end = clause.analysis.span_of(draft.first, draft.last, draft.cut)
            facts.rejected.append(Rejected(stage=_STAGE, reason=draft.refused, start=start, end=end))
    return [draft for draft in drafts if draft.refused is None]


def _fill(clause: NumberClause, drafts: list[Draft], before: Draft | None) -> None:
    """Adds to the quantities of a sentence what is told of them; `before` is the last whole of the sentence before."""
    add_roles(clause, drafts)
    add_wholes(clause, drafts, before)
    add_measures(clause, drafts)
    add_settings(clause, drafts)
    add_holders(clause, drafts)
