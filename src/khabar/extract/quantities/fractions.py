"""Fractions of a whole (`ثلثي المقاعد`, `ثلاثة أرباع السكان`), and numbers with the article (`القضايا الأربع`, `الدول الـ28`)."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.quantities.clause import DEFINITES, NumberClause, within
from khabar.extract.quantities.closed import BY, GROUPS, NO_WHOLES
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.modifiers import modifier_before
from khabar.extract.quantities.nouns import entry_at, is_time
from khabar.extract.quantities.words import PREFIXES
from khabar.grammar import Hit
from khabar.lexicon.tables import NumberWord, Unit
from khabar.text import without_article

_PARTS = {"ارباع": 4, "اخماس": 5, "اثلاث": 3, "اسداس": 6, "اعشار": 10}
"""Plurals of fractions: `ثلاثة أرباع` is three of four."""
_SMALL = {"خمس": 0.2, "سدس": 1 / 6}
"""Words that are also numbers (`خمس` five): fractions only before a definite noun."""
_MEASURES = frozenset(["عدد", "اعداد", "مجموع", "اجمالي", "حجم", "قيمه", "تعداد", "عديد"])
"""Between a fraction and its whole (`نصف عدد السكان`)."""
_MIN_WHOLE = 3  # letters of the noun of a whole
_DECIMALS = 12  # kept of a fraction: no noise of binary fractions in `3/5`
_ARTICLE = "ال"
_TENS = {
    "والعشرين": 20, "والعشرون": 20, "والثلاثين": 30, "والثلاثون": 30, "والاربعين": 40, "والاربعون": 40, "والخمسين": 50,
    "والخمسون": 50, "والستين": 60, "والستون": 60, "والسبعين": 70, "والثمانين": 80, "والتسعين": 90,
}  # fmt: skip
_MAX_DIGITS = 3  # of a number with the article


def fraction_drafts(clause: NumberClause) -> Iterator[Draft]:
    """Fractions before the definite noun of their whole, or of what changed (`بمقدار الثلث`).

    `نصف نهائي` and halves of hours are none.
    """
    for hit in within(clause.look.words, clause.first, clause.last):
        if hit.cut.prefix not in PREFIXES or not clause.taken.isdisjoint(range(hit.first, hit.last)):
            continue
        if hit.cut.prefix == "و" and clause.analysis.hits_in(NumberWord, max(clause.first, hit.first - 1), hit.first):
            continue  # `مليون ونصف لاجئ`: the end of a number
        found = _value(clause, hit)
        noun = _whole(clause, found[1], found[2]) if found is not None else None
        if found is not None and noun is not None:
            yield _draft(clause, hit, found[0], noun)
        elif _is_amount(clause, hit):
            yield _draft(clause, hit, hit.row.value, None)


def _draft(clause: NumberClause, hit: Hit[NumberWord], value: float, noun: Noun | None) -> Draft:
    first, cut, modifier = hit.first, hit.cut.length, None
    before = modifier_before(clause, first) if not cut else None
    if before is not None:
        modifier, first, cut = before
    last = noun.last if noun is not None else hit.last
    return Draft(
        first=first, last=last, cut=cut, number=hit.first, end=last, value=round(value, _DECIMALS), modifier=modifier, noun=noun,
        rule="fraction",
    )  # fmt: skip


def _is_amount(clause: NumberClause, hit: Hit[NumberWord]) -> bool:
    """True for `بمقدار الثلث`, `إلى النصف`; false for `إلى النصف الأول`."""
    if hit.row.kind != "fraction" or not hit.cut.stem.startswith(_ARTICLE) or hit.cut.length:
        return False
    told = clause.form(hit.first - 1) in BY or clause.form(hit.first - 1) == "الي"
    return told and not clause.form(hit.last).startswith(_ARTICLE) and hit.first not in clause.timed


def _value(clause: NumberClause, hit: Hit[NumberWord]) -> tuple[float, int, bool] | None:
    """`(value, token behind it, whether the word is nothing but a fraction)`."""
    kind, form = hit.row.kind, hit.cut.stem
    if kind == "fraction":
        return (hit.row.value, hit.last, True) if not form.startswith(_ARTICLE) and form not in _PARTS else None
    if kind != "unit":
        return None
    parts = _PARTS.get(clause.form(hit.last))
    if parts is not None and hit.row.value < parts:
        return hit.row.value / parts, hit.last + 1, True
    return (_SMALL[form], hit.last, False) if form in _SMALL else None


def _whole(clause: NumberClause, token: int, sure: bool) -> Noun | None:
    """The definite noun behind a fraction, behind `عدد` too; `ثلث من` no whole."""
    token += clause.form(token) in _MEASURES
    form = clause.form(token)
    bare = without_article(form)
    if clause.kind(token) != "word" or token in clause.taken or bare in NO_WHOLES or len(form) < _MIN_WHOLE:
        return None
    if is_time(clause, token) or clause.is_particle(token) or clause.analysis.lexicon.rows(form.removeprefix(_ARTICLE), Unit):
        return None
    name = clause.scene.names.get(token)
    if not _is_definite(clause, token, sure) or (name is not None and name.mention.type != "NORP"):
        return None
    entry = entry_at(clause, token)
    return Noun(token, token + 1, entry=entry.row if entry is not None else None)


def _is_definite(clause: NumberClause, token: int, sure: bool) -> bool:
    """True behind the article; behind a sure fraction also with a pronoun or before a definite noun or a name."""
    form, behind = clause.form(token), clause.form(token + 1)
    if clause.is_definite(token) or not sure:
        return clause.is_definite(token)
    owned = form.endswith(("ها", "هم")) and len(form) > _MIN_WHOLE + 1
    return owned or behind.startswith(_ARTICLE) or clause.scene.names.get(token + 1) is not None


def definite_drafts(clause: NumberClause) -> Iterator[Draft]:
    """A number with the article behind the definite plural that it counts."""
    for token in clause.look.definites:
        if not clause.first < token < clause.last or token in clause.taken or token - 1 in clause.taken:
            continue
        found = _definite(clause, token)
        noun = _plural_before(clause, token - 1) if found is not None else None
        if found is not None and noun is not None:
            yield Draft(
                first=token, last=found[1], number=token, end=found[1], value=found[0], noun=noun, rule="definite"
            )  # fmt: skip


def _definite(clause: NumberClause, token: int) -> tuple[int, int] | None:
    """`(value, token behind it)` of a number from 3 to 99 in words, or of digits behind `الـ`."""
    form = clause.form(token)
    if form == _ARTICLE:
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
    if clause.kind(token) != "word" or (bare == form and name is None) or bare in GROUPS or is_time(clause, token):
        return None
    entry = entry_at(clause, token) if name is None else None
    if entry is not None and entry.row.part == "plural":
        return Noun(token, entry.last, entry=entry.row)
    if name is None and entry is None and bare.endswith("ات"):
        return Noun(token, token + 1)
    head = (name.first if name is not None else token) - 1
    owner = entry_at(clause, head)
    if owner is None or owner.row.part != "plural" or owner.last != head + 1 or clause.is_definite(head):
        return None
    return Noun(head, owner.last, entry=owner.row)
