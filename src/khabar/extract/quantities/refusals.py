"""Numbers that are no quantities: labels, scores, list numbers, parts of names, years, times and addresses."""

from __future__ import annotations

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Noun
from khabar.extract.quantities.nouns import noun_behind
from khabar.extract.quantities.words import (
    AGES,
    BEFORE_YEARS,
    COUNTED_LABELS,
    LABELS,
    LABELS_OF_MANY,
    LABELS_OF_SEVERAL,
    LETTERS,
    YEARS,
)
from khabar.grammar.numerals import Numeral
from khabar.text import without_article

LABEL = "a label"
COUNTS_NOTHING = "a number that counts nothing"
BARE_IN_BRACKETS = "a bare number in brackets"
"""Refusals that other steps look at."""

_YEARS = (1900, 2100)  # four digits in this range are a quantity only with a noun that is known and agrees with them
_CODE = 5  # digits
_LABEL_REACH = 5  # tokens back to a label of several numbers
_SHORT = 3  # letters of a name before a number (`أس-400`)
_MAX_SCORE = 3  # digits of a score
_EACH = "كل"


def no_quantity(clause: NumberClause, numeral: Numeral, *, joined: bool = False) -> str | None:
    """Why a number is no quantity whatever stands behind it; null where it can be one. `joined`: it ends a range."""
    analysis, first, last = clause.analysis, numeral.first, numeral.last
    if _is_ratio(clause, first, last):
        return "a ratio"
    if numeral.spelled:
        return "an indefinite one" if numeral.value == 1 and clause.units.get(last) is None else None
    if not analysis.page.text[analysis.starts[first] : analysis.ends[first]].isprintable():
        return "a number broken by a direction mark"  # its parts may be printed in either order
    signed = _by_signs(clause, first, last, joined)
    if signed is not None or joined:
        return signed
    if _is_score(clause, numeral):
        return "a score"
    return _label(clause, numeral) or second_label(clause, first)


def _is_ratio(clause: NumberClause, first: int, last: int) -> bool:
    """True for either number of `3 من كل 4`, `تسعة من كل عشرة`."""
    if clause.form(last + 1) == _EACH and clause.form(last) == "من":
        return True
    return clause.form(first - 1) == _EACH and clause.form(first - 2) == "من"


def _by_signs(clause: NumberClause, first: int, last: int, joined: bool) -> str | None:
    """What the signs and letters beside a number tell."""
    analysis, before, after = clause.analysis, clause.form(first - 1), clause.form(last)
    glued_before = first > clause.first and analysis.glued(first)
    glued_after = last < clause.last and analysis.glued(last)
    if (glued_before and clause.kind(first - 1) == "latin") or (glued_after and clause.kind(last) == "latin"):
        return None if clause.units.get(last) is not None else "part of a name"
    if before == "+" and clause.kind(first - 2) != "number" and clause.units.get(last) is not None:
        return None
    if before in (":", "/", "#", "@", "_", "+", ".") and glued_before:
        return "part of a time, a rate or an address"
    if after in (":", "/", "_", "@") and glued_after and clause.kind(last + 1) in ("number", "latin"):
        return "part of a time, a rate or an address"
    if first == clause.first and after in (".", "-", "–", ")", "ـ", "/") and clause.kind(last + 1) != "number":
        return "a list number"
    if before in ("-", "–") and not joined and _is_named(clause, first):
        return "part of a name"
    return "a minute of play" if before == "(" and after == "من" and clause.form(last + 1) in ("ركله", "ضربه") else None


def _is_named(clause: NumberClause, first: int) -> bool:
    """True for `S-400`, `أس- 400`, `كبلر-452`: a dash written onto a Latin or a short word, or onto word and number."""
    analysis, kind = clause.analysis, clause.kind(first - 2)
    if kind == "latin":
        return True
    return kind == "word" and analysis.glued(first - 1) and (analysis.glued(first) or len(clause.form(first - 2)) <= _SHORT)


def _label(clause: NumberClause, numeral: Numeral) -> str | None:
    """A number behind `رقم`, `المادة`; behind `عدد` and other nouns that also open a count only if it counts nothing."""
    opened = clause.form(numeral.first - 1) == "("
    form = clause.form(numeral.first - 1 - opened)
    bare = form[3:] if form.startswith(("بال", "وال")) else without_article(form)
    label = LABELS.get(form) or LABELS.get(bare)
    last = numeral.last + (opened and clause.form(numeral.last) == ")")
    if form in LETTERS and not opened:
        return "part of a name"
    if label is None or clause.units.get(last) is not None:
        return None
    issue = "ال" in form and clause.form(last) == "من"  # `العدد 437 من مجلة`
    if label == "عدد" and not issue and noun_behind(clause, last, numeral.value, numeral.scale is not None) is not None:
        return None
    if label in COUNTED_LABELS and clause.nouns.get(last) is not None:
        return None
    return LABEL


def second_label(clause: NumberClause, first: int) -> str | None:
    """`في الدقيقتين 26 و66`, `المواد 98، 99`: a number joined to one behind a label of two or more."""
    if not (clause.form(first).startswith("و") or clause.form(first - 1) in ("و", "،", ",")):
        return None
    for token in range(first - 1, max(clause.first, first - _LABEL_REACH) - 1, -1):
        form = clause.forms[token]
        if form in LABELS_OF_SEVERAL:
            return LABEL
        if form in LABELS_OF_MANY:
            return LABEL if all(clause.kinds[t] != "word" for t in range(token + 1, first)) else None
    return None


def may_be_year(clause: NumberClause, numeral: Numeral) -> bool:
    """True for four digits that can be a year."""
    form = clause.form(numeral.first)
    if numeral.rule != "digits" or len(form) != 4 or not form.isdigit():
        return False
    return clause.form(numeral.first - 1) in YEARS or _YEARS[0] <= int(form) <= _YEARS[1]


def is_year(clause: NumberClause, numeral: Numeral, noun: Noun | None) -> bool:
    """True for four digits that can be a year, unless a noun follows that is known and stands in the number that they ask for."""
    if not may_be_year(clause, numeral):
        return False
    if noun is None or not noun.known or clause.form(numeral.first - 1) in BEFORE_YEARS:
        return True
    if noun.entry is None:
        return False
    few = 3 <= int(numeral.value) % 100 <= 10
    return (noun.entry.part == "plural") != few


def is_code(clause: NumberClause, numeral: Numeral) -> bool:
    """True for five digits or more without separators (`88548`), unless an accusative follows that 11 to 99 ask for."""
    form = clause.form(numeral.first)
    agrees = 11 <= int(numeral.value) % 100 <= 99 and clause.form(numeral.last).endswith("ا")
    return numeral.rule == "digits" and form.isdigit() and len(form) >= _CODE and not agrees


def why_not_counted(clause: NumberClause, numeral: Numeral) -> str:
    """Why a number that could count did not."""
    if clause.is_time_unit(numeral.last) or clause.form(numeral.last + (clause.form(numeral.last) == "من")) in AGES:
        return "an age or a duration"
    if may_be_year(clause, numeral):
        return "a year"
    if clause.form(numeral.first - 1) == "(" and clause.form(numeral.last) == ")":
        return BARE_IN_BRACKETS
    return COUNTS_NOTHING


def _is_score(clause: NumberClause, numeral: Numeral) -> bool:
    """True for `3-1`, `3 - صفر`, `104-103`: numbers parted by a sign, no rising range with a noun behind."""
    for sign, other in ((numeral.first - 1, numeral.first - 2), (numeral.last, numeral.last + 1)):
        if clause.form(sign) not in ("-", "–", ":", "/", "ـ"):
            continue
        form = clause.form(other)
        if form == "صفر":
            return True
        if form.isdigit() and len(form) <= _MAX_SCORE and len(clause.form(numeral.first)) <= _MAX_SCORE:
            small, large = sorted((other, numeral.first))
            rises = _whole(clause.form(small)) < _whole(clause.form(large))
            return not (rises and _counts(clause, max(other + 1, numeral.last), form) and clause.form(sign) not in (":", "/"))
    return False


def _counts(clause: NumberClause, last: int, form: str) -> bool:
    """True where a noun stands behind two numbers; behind three digits a known one."""
    if clause.units.get(last) is not None or clause.nouns.get(last) is not None:
        return True
    return clause.kind(last) == "word" and not clause.is_particle(last) and len(form) < _MAX_SCORE


def _whole(form: str) -> int:
    """The value of plain digits; 0 for other numbers, which are no scores."""
    return int(form) if form.isdigit() else 0
