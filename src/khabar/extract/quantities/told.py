"""What a number counts where words before it say so: `عدد القتلى إلى 35`, a role word, `بينهم`, a modifier."""

from __future__ import annotations

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.refusals import may_be_year
from khabar.extract.quantities.words import (
    AMOUNTING,
    COUNTS,
    NO_PARTS,
    OF_PEOPLE,
    OF_THEM,
    OF_THINGS,
    TELLS_COUNT,
    UNCOUNTED,
)
from khabar.extract.words import SIGNS
from khabar.grammar.numerals import Numeral
from khabar.text import without_article

_REACH = 12  # tokens back from a number to `عدد`
_MIN_NOUN = 4  # letters of an unknown noun behind `عدد`


def noun_before(clause: NumberClause, draft: Draft, numeral: Numeral) -> Noun | None:
    """`بلغ عدد القتلى 35`, `رفع حصيلة المصابين إلى 431`, and behind the number `إلى 245 عدد الضحايا`."""
    if may_be_year(clause, numeral):
        return None
    if clause.form(draft.end) in ("عدد", "اجمالي", "حصيله"):
        return _of_count(clause, draft.end + 1, 0)
    if clause.form(draft.first - 1) in AMOUNTING:
        noun = draft.first - 2
        described = clause.form(noun).endswith(("ي", "يه")) and clause.form(noun - 1).startswith("ال")
        noun -= described and clause.nouns.get(noun) is None  # `القطع البحرية البالغة`
        return _of_count(clause, noun, draft.first - 1) if without_article(clause.form(noun)) not in UNCOUNTED else None
    for token in range(draft.first - 1, max(clause.first, draft.first - _REACH) - 1, -1):
        form = clause.forms[token]
        if form in SIGNS or token in clause.taken or form in OF_PEOPLE:
            return None
        if form in COUNTS and token + 1 < draft.first:
            return _of_count(clause, token + 1, draft.first)
    return None


def _of_count(clause: NumberClause, token: int, number: int) -> Noun | None:
    """The noun behind `عدد`: definite, with a pronoun, before a definite one (`عدد سكان المدينة`) or before the number."""
    form = clause.form(token)
    if clause.kind(token) != "word" or len(form) < _MIN_NOUN or clause.is_particle(token) or clause.scene.is_verb(token):
        return None
    entry = clause.nouns.get(token)
    if entry is not None:
        return Noun(token, entry.last, entry=entry.row)
    definite = form.startswith("ال") or form.endswith(("ها", "هم")) or clause.form(token + 1).startswith("ال")
    named = clause.scene.names.get(token + 1) is not None
    return Noun(token, token + 1) if definite or named or token + 1 == number else None


def is_told(clause: NumberClause, draft: Draft, numeral: Numeral) -> bool:
    """True where a modifier, a scale, `منهم` or the word of its role say that a number counts, whatever it counts."""
    if is_bare_year(clause, draft, numeral):
        return False
    if draft.part or draft.modifier is not None or numeral.rule == "digits_scaled" or clause.form(draft.end) in OF_THEM:
        return True
    if clause.form(draft.first - 1) in TELLS_COUNT or clause.form(draft.first - 2) in TELLS_COUNT:
        return True
    return _cue_before(clause, draft.first) or stands_as_part(clause, draft.first)


def elided(clause: NumberClause, draft: Draft, noun: Noun | None) -> Noun | None:
    """The noun before a number that a role word or `بينهم` tells: of people behind a role word, any count for a part."""
    if noun is None or noun.unit is not None:
        return None
    if draft.part or stands_as_part(clause, draft.first):
        return noun
    return noun if noun.role is not None and _cue_before(clause, draft.first) else None


def _cue_before(clause: NumberClause, first: int) -> bool:
    """True where the word that tells the role stands right before a number, or nothing but a time between (`قتلت أمس 206`)."""
    while first > clause.first and first - 1 in clause.timed:
        first -= 1
    if clause.cues.get(first) is not None:
        return True
    return clause.form(first - 1) in ("خلال", "في") and clause.cues.get(first - 1) is not None


def stands_as_part(clause: NumberClause, first: int) -> bool:
    """True for a number right behind `بينهم`, `منها`."""
    before = clause.form(first - 1)
    return (before in OF_PEOPLE or before in OF_THINGS) and clause.form(first - 2) not in NO_PARTS


def is_bare_year(clause: NumberClause, draft: Draft, numeral: Numeral) -> bool:
    """True for what may be a year and has no modifier."""
    return draft.modifier is None and may_be_year(clause, numeral)
