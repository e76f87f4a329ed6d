"""The grammars that find quantities in a sentence, each of its own form of words, in the order in which they take tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.grammars.definites import definite_drafts
from khabar.extract.quantities.grammars.duals import dual_drafts
from khabar.extract.quantities.grammars.fractions import fraction_drafts
from khabar.extract.quantities.grammars.numbers import number_drafts
from khabar.extract.quantities.grammars.vague import vague_drafts

GRAMMARS: tuple[Callable[[NumberClause], Iterable[Draft]], ...] = (
    fraction_drafts,
    definite_drafts,
    number_drafts,
    vague_drafts,
    dual_drafts,
)
