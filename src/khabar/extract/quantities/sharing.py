"""Nouns that a number does not repeat: shared with its neighbours, or left out behind another quantity."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft
from khabar.extract.quantities.grammars.ranges import scaled
from khabar.extract.quantities.refusals import BARE_IN_BRACKETS, COUNTS_NOTHING, may_be_year, second_label
from khabar.extract.quantities.told import elided, is_bare_year, is_told, noun_before, stands_as_part
from khabar.extract.quantities.words import AFTER_ELIDED, AGAINST
from khabar.grammar.numerals import Numeral

_MENDED = frozenset([None, COUNTS_NOTHING, BARE_IN_BRACKETS])
"""Refusals that a neighbour can mend."""
_JOINERS = frozenset(["و", "الي", "او", "ام", "-", "–", "مقابل", "ثم", "،"])
_FROM_THE_WHOLE = (("من",), *(("من", word) for word in ("اصل", "بين", "مجموع", "اجمالي", "اخر", "اول", "ال")))
"""Words between a part and its whole (`53 من أصل 54`)."""
_REACH = 14  # tokens between a number without a noun and the quantity before it whose noun it shares
_MILLION = 1_000_000
_WHOLE_REACH = 4  # tokens between a part with its noun and its whole (`3 أهداف له من أصل 5`)
_LISTED = 3  # words between two numbers of a list of names
_PARTED = frozenset([".", "؛", ";", ":"])


def share(clause: NumberClause, drafts: list[Draft]) -> None:
    """Gives the drafts of a sentence the nouns that they share; what still counts nothing keeps its refusal."""
    for place in range(len(drafts) - 2, -1, -1):
        if _is_open(drafts[place]):
            _with_next(clause, drafts[place], drafts[place + 1])
    for place, draft in enumerate(drafts):
        if _is_of_money(clause, draft, drafts[:place]):
            draft.noun, draft.end = None, draft.last
        if _is_open(draft) and draft.numeral is not None:
            _rescue(clause, draft, draft.numeral, drafts[:place])
    for draft, following in pairwise(drafts):
        draft.whole_behind = draft.whole_behind or _is_of_more(clause, draft, following)


def _is_open(draft: Draft) -> bool:
    """True for a number that could count, without anything that it counts."""
    return draft.noun is None and draft.numeral is not None and draft.refused in _MENDED


def _is_of_money(clause: NumberClause, draft: Draft, before: list[Draft]) -> bool:
    """True for `29 مليار دولار، منها 23 مليارا محجوزة`: what stands behind the second number describes its money."""
    numeral, noun = draft.numeral, draft.noun
    if numeral is None or (numeral.scale or 0) < _MILLION or noun is None or noun.known:
        return False
    counted = _candidate(numeral, before)
    money = counted is not None and counted.unit is not None and counted.unit.kind == "money"
    return money and stands_as_part(clause, draft.first)


def _with_next(clause: NumberClause, draft: Draft, following: Draft) -> None:
    """A number joined to the next one takes its noun (`3 أو 4 جنود`, `53 من أصل 54 اتحادا`), and its scale."""
    if following.noun is None or following.refused is not None or draft.numeral is None or draft.value is None:
        return
    between = tuple(clause.forms[draft.end : following.first])
    if between in _FROM_THE_WHOLE and following.value is not None and draft.value <= following.value:
        draft.noun, draft.refused, draft.whole_behind = following.noun, None, True
        return
    glued = not between and clause.forms[following.first][: following.cut] == "و"
    if not glued and not (len(between) == 1 and between[0] in _JOINERS):
        return
    if following.noun.known and following.numeral is not None and not is_bare_year(clause, draft, draft.numeral):
        draft.noun, draft.refused = following.noun, None
        if following.unit is not None:
            draft.value = scaled(draft.numeral, following.numeral)


def _is_of_more(clause: NumberClause, draft: Draft, following: Draft) -> bool:
    """True for `31 هدفا من أصل 43`, where each has its noun."""
    if draft.refused is not None or following.refused is not None or draft.value is None or following.value is None:
        return False
    between = clause.forms[draft.end : following.first]
    told = len(between) >= 2 and tuple(between[-2:]) in _FROM_THE_WHOLE and len(between) <= _WHOLE_REACH
    return told and draft.value <= following.value and draft.unit == following.unit


def _rescue(clause: NumberClause, draft: Draft, numeral: Numeral, before: list[Draft]) -> None:
    """Finds what a number counts by what stands before it; leaves its refusal where nothing does."""
    told = noun_before(clause, draft, numeral)
    if told is not None:
        draft.noun, draft.refused = told, None
        return
    counted = _candidate(numeral, before)
    if counted is not None and counted.noun is not None and _continues(clause, counted, draft, numeral):
        draft.noun, draft.refused, draft.role = replace(counted.noun), None, counted.role
    elif is_told(clause, draft, numeral):
        draft.refused, draft.noun = None, elided(clause, draft, counted.noun if counted is not None else None)


def _candidate(numeral: Numeral, before: list[Draft]) -> Draft | None:
    """The last quantity with a noun; `مليار` goes on with money or a count, never with percent."""
    for earlier in reversed(before):
        fits = numeral.scale is None or earlier.unit is None or earlier.unit.kind != "percent"
        if earlier.refused is None and earlier.noun is not None and fits:
            return earlier
    return None


def _continues(clause: NumberClause, counted: Draft, draft: Draft, numeral: Numeral) -> bool:
    """True where a number goes on with what the quantity before it counts: `2500 جندي في العراق ونحو 900 في سوريا`."""
    unit = counted.unit
    if not counted.end <= draft.first <= counted.end + _REACH or may_be_year(clause, numeral):
        return False
    if unit is not None and unit.kind == "money":
        return numeral.scale is not None and (numeral.scale >= _MILLION or _goes_on(clause, counted, draft))
    if (clause.form(draft.first - 2), clause.form(draft.first - 1)) in _FROM_THE_WHOLE:
        return _goes_on(clause, counted, draft)
    return _goes_on(clause, counted, draft) and _is_elided(clause, draft)


def _goes_on(clause: NumberClause, counted: Draft, draft: Draft) -> bool:
    """True where no other clause and no label stands between, and a word sets the second number beside the first."""
    between = range(counted.end, draft.first)
    if second_label(clause, draft.first):
        return False
    if len(between) == 1 and clause.form(counted.end).startswith("و") and clause.scene.is_verb(counted.end):
        return True  # `أحرز 28 هدفا وصنع 16`
    if any(clause.scene.is_verb(t) or clause.forms[t] in _PARTED for t in between):
        return False
    if counted.unit is not None and counted.unit.kind == "money":
        return True
    glued = clause.forms[draft.first][: draft.cut] in ("و", "ب", "وب")
    if glued or clause.form(draft.first - 1) in AGAINST or stands_as_part(clause, draft.first):
        return True
    of_more = (clause.form(draft.first - 2), clause.form(draft.first - 1)) in _FROM_THE_WHOLE
    return of_more or _is_listed(clause, counted, draft)


def _is_listed(clause: NumberClause, counted: Draft, draft: Draft) -> bool:
    """True for `سجل كريم 26 نقطة وسمير 22`, `الرياض 43 درجة والدمام 47`: و, a name or two words, and the number."""
    between = clause.forms[counted.end : draft.first]
    if not 1 <= len(between) <= _LISTED or not between[0].startswith("و") or draft.cut:
        return False
    words = all(clause.kinds[token] == "word" for token in range(counted.end, draft.first))
    return words and not any(clause.cues.get(token) for token in range(counted.end + 1, draft.first + 1))


def _is_elided(clause: NumberClause, draft: Draft) -> bool:
    """True where what stands behind a number shows that its noun is left out: the end, a sign, a preposition, a time."""
    behind = clause.form(draft.end)
    if not behind or behind in AFTER_ELIDED or clause.kind(draft.end) == "sign" or draft.end in clause.scene.times:
        return True
    if clause.scene.breaks(draft.end):
        return True
    name = clause.scene.names.get(draft.end)
    if behind.startswith("و") and (draft.first - 1 in clause.scene.named or clause.kind(draft.first - 2) != "number"):
        return True  # the next one of a list
    placed = name is not None and name.cut > 0 and name.mention.type == "LOC" and not behind.startswith("و")
    return placed or behind.startswith(("بال", "لل"))
