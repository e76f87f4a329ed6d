"""Numbers that are no quantities: labels, scores, list numbers, parts of names, times and addresses."""

from __future__ import annotations

from khabar.extract.quantities.parts import NumberClause, unit_at
from khabar.grammar.numerals import Numeral
from khabar.grammar.words import stem_in, time_word

_LABELS = frozenset(
    ["رقم", "ماده", "قرار", "بند", "فصل", "فقره", "مجموعه", "دقيقه", "قناه", "اصدار", "طراز", "مرحله", "موديل",
     "قانون", "مرسوم", "غرفه", "صفحه", "فئه", "سوره", "ايه", "حلقه", "جوله", "مركز", "مرتبه", "اف", "اس", "بوينغ",
     "ايرباص", "سوخوي", "ميغ", "ميج", "ايفون", "طريق", "شارع", "قائمه", "المركز", "تحت", "ساعه", "عيار", "كوفيد",
     "هاتف", "تليفون", "جوال", "فاكس", "عام", "سنه", "موسم", "طبعه", "نسخه"]
)  # fmt: skip
_LABELS_WITH_ARTICLE = frozenset({*_LABELS, *("ال" + label for label in _LABELS)})


def no_quantity(clause: NumberClause, numeral: Numeral) -> str | None:
    """Why a number is no quantity whatever stands behind it; null where it can be one."""
    analysis, first, last = clause.analysis, numeral.first, numeral.last
    before, after = clause.form(first - 1), clause.form(last)
    if numeral.spelled:
        return "an indefinite one" if numeral.value == 1 or clause.form(first) == "لست" else None
    if not analysis.page.text[analysis.starts[first] : analysis.ends[first]].isprintable():
        return "a number broken by a direction mark"  # its parts may be printed in either order
    glued_before = first > clause.first and analysis.glued(first)
    glued_after = last < clause.last and analysis.glued(last)
    if (glued_before and clause.kind(first - 1) == "latin") or (glued_after and clause.kind(last) == "latin"):
        return "part of a name"
    if before in (":", "/", "#", "@", "_", "+", ".") and glued_before:
        return "part of a time, a rate or an address"
    if after in (":", "/", "_", "@") and glued_after and clause.kind(last + 1) in ("number", "latin"):
        return "part of a time, a rate or an address"
    if first == clause.first and after in (".", "-", "–", ")", "ـ") and not _is_number(clause, last + 1):
        return "a list number"
    if before in ("-", "–") and clause.kind(first - 2) == "latin":
        return "part of a name"
    if _is_score(clause, numeral):
        return "a score"
    label = clause.form(first - 2) if before == "(" else before
    return "a label" if label and stem_in(label, _LABELS_WITH_ARTICLE) is not None else None


def why_not_counted(clause: NumberClause, numeral: Numeral) -> str:
    """Why a number that could count did not."""
    is_time = time_word(clause.analysis, numeral.last, "unit", "unit_plural") is not None
    return "an age or a duration" if is_time else "a number that counts nothing"


def _is_number(clause: NumberClause, token: int) -> bool:
    return clause.kind(token) == "number"


def _is_score(clause: NumberClause, numeral: Numeral) -> bool:
    """True for `3-1`, `3 - صفر`: small numbers parted by a sign, no rising range with a noun behind."""
    for sign, other in ((numeral.first - 1, numeral.first - 2), (numeral.last, numeral.last + 1)):
        if clause.form(sign) not in ("-", "–", ":", "/"):
            continue
        form = clause.form(other)
        if form == "صفر":
            return True
        if form.isdigit() and len(form) <= 2 and len(clause.form(numeral.first)) <= 2:
            small, large = sorted((other, numeral.first))
            rises = int(clause.form(small)) < int(clause.form(large))
            last = max(other + 1, numeral.last)
            counts = unit_at(clause, last) is not None or clause.kind(last) == "word"
            return not (rises and counts and clause.form(sign) in ("-", "–"))
    return False
