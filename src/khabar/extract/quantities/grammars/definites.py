"""Numbers with the article behind the definite plural that they count: `القضايا الأربع`, `الدول الـ28`."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.words import ARTICLE, DEFINITES, KNOWN_BY_NUMBER
from khabar.text import without_article

_TENS = {
    "والعشرين": 20, "والعشرون": 20, "والثلاثين": 30, "والثلاثون": 30, "والاربعين": 40, "والاربعون": 40, "والخمسين": 50,
    "والخمسون": 50, "والستين": 60, "والستون": 60, "والسبعين": 70, "والثمانين": 80, "والتسعين": 90,
}  # fmt: skip
_MAX_DIGITS = 3  # of a number with the article


def definite_drafts(clause: NumberClause) -> Iterator[Draft]:
    """A number with the article behind the definite plural that it counts."""
    for token in clause.definites:
        if token == clause.first or token in clause.taken or token - 1 in clause.taken:
            continue
        found = _value(clause, token)
        noun = _plural_before(clause, token - 1) if found is not None else None
        if found is not None and noun is not None:
            value, end = found
            yield Draft(first=token, last=end, number=token, end=end, value=value, noun=noun, rule="definite")


def _value(clause: NumberClause, token: int) -> tuple[int, int] | None:
    """`(value, token behind it)` of a number from 3 to 99 in words, or of digits behind `الـ`."""
    form = clause.form(token)
    if form == ARTICLE:
        at = token + 1 + (clause.form(token + 1) in ("-", "ـ", "("))
        digits = clause.form(at)
        whole = digits.isdigit() and len(digits) <= _MAX_DIGITS
        return (int(digits), at + 1 + (clause.form(at + 1) == ")")) if whole else None
    value, behind = DEFINITES[form], clause.form(token + 1)
    if value < 10 and behind in ("عشر", "عشره"):
        return value + 10, token + 2
    return (value + _TENS[behind], token + 2) if value < 10 and behind in _TENS else (value, token + 1)


def _plural_before(clause: NumberClause, token: int) -> Noun | None:
    """The definite plural before a number with the article, or the plural whose genitive stands there (`دول الاتحاد الـ27`).

    A group known by its number (`مجموعة السبع`) is none.
    """
    form, name = clause.form(token), clause.scene.named.get(token)
    bare = without_article(form)
    if clause.kind(token) != "word" or (bare == form and name is None) or bare in KNOWN_BY_NUMBER or clause.is_time(token):
        return None
    entry = clause.nouns.get(token) if name is None else None
    if entry is not None and entry.row.part == "plural":
        return Noun(token, entry.last, entry=entry.row)
    if name is None and entry is None and bare.endswith("ات"):
        return Noun(token, token + 1)
    return _owner(clause, (name.first if name is not None else token) - 1)


def _owner(clause: NumberClause, token: int) -> Noun | None:
    """The plural that a genitive right behind it belongs to."""
    owner = clause.nouns.get(token)
    if owner is None or owner.row.part != "plural" or owner.last != token + 1 or clause.is_definite(token):
        return None
    return Noun(token, owner.last, entry=owner.row)
