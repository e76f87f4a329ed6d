"""Fractions of a whole: `ثلثي المقاعد`, `ثلاثة أرباع السكان`, `بمقدار الثلث`."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.quantities.clause import NumberClause
from khabar.extract.quantities.drafts import Draft, Noun
from khabar.extract.quantities.modifiers import with_modifier
from khabar.extract.quantities.words import ARTICLE, BY, NO_WHOLES, PREFIXES
from khabar.grammar import Hit
from khabar.lexicon.tables import NumberWord, Unit
from khabar.text import without_article

_PARTS = {"ارباع": 4, "اخماس": 5, "اثلاث": 3, "اسداس": 6, "اعشار": 10}
"""Plurals of fractions: `ثلاثة أرباع` is three of four."""
_SMALL = {"خمس": 0.2, "سدس": 1 / 6}
"""Words that are also numbers (`خمس` five): fractions only before a definite noun."""
_SIZES = frozenset(["عدد", "اعداد", "مجموع", "اجمالي", "حجم", "قيمه", "تعداد", "عديد"])
"""Between a fraction and its whole (`نصف عدد السكان`)."""
_MIN_WHOLE = 3  # letters of the noun of a whole
_DECIMALS = 12  # kept of a fraction: no noise of binary fractions in `3/5`


def fraction_drafts(clause: NumberClause) -> Iterator[Draft]:
    """Fractions before the definite noun of their whole, or of what changed (`بمقدار الثلث`).

    `نصف نهائي` and halves of hours are none.
    """
    for hit in clause.number_words:
        if hit.cut.prefix not in PREFIXES or not clause.taken.isdisjoint(range(hit.first, hit.last)):
            continue
        if hit.cut.prefix == "و" and _is_number_word(clause, hit.first - 1):
            continue  # `مليون ونصف لاجئ`: the end of a number
        found = _value(clause, hit)
        noun = _whole(clause, found[1], found[2]) if found is not None else None
        if found is not None and noun is not None:
            yield _draft(clause, hit, found[0], noun)
        elif _is_amount(clause, hit):
            yield _draft(clause, hit, hit.row.value, None)


def _draft(clause: NumberClause, hit: Hit[NumberWord], value: float, noun: Noun | None) -> Draft:
    """The draft of a fraction of what `noun` names, or of what changed."""
    modifier, first, cut = with_modifier(clause, hit.first, hit.cut.length)
    last = noun.last if noun is not None else hit.last
    return Draft(
        first=first, last=last, cut=cut, number=hit.first, end=last, value=round(value, _DECIMALS), modifier=modifier, noun=noun,
        rule="fraction",
    )  # fmt: skip


def _is_number_word(clause: NumberClause, token: int) -> bool:
    """True for a number word of the sentence, ordinals too."""
    return clause.first <= token and any(table is NumberWord for table, _, _ in clause.scene.types[token].words)


def _is_amount(clause: NumberClause, hit: Hit[NumberWord]) -> bool:
    """True for `بمقدار الثلث`, `إلى النصف`; false for `إلى النصف الأول`."""
    if hit.row.kind != "fraction" or not hit.cut.stem.startswith(ARTICLE) or hit.cut.length:
        return False
    told = clause.form(hit.first - 1) in BY or clause.form(hit.first - 1) == "الي"
    return told and not clause.form(hit.last).startswith(ARTICLE) and hit.first not in clause.timed


def _value(clause: NumberClause, hit: Hit[NumberWord]) -> tuple[float, int, bool] | None:
    """`(value, token behind it, whether the word is nothing but a fraction)`."""
    kind, form = hit.row.kind, hit.cut.stem
    if kind == "fraction":
        return (hit.row.value, hit.last, True) if not form.startswith(ARTICLE) and form not in _PARTS else None
    if kind != "unit":
        return None
    parts = _PARTS.get(clause.form(hit.last))
    if parts is not None and hit.row.value < parts:
        return hit.row.value / parts, hit.last + 1, True
    return (_SMALL[form], hit.last, False) if form in _SMALL else None


def _whole(clause: NumberClause, token: int, sure: bool) -> Noun | None:
    """The definite noun behind a fraction, behind `عدد` too; `ثلث من` no whole."""
    token += clause.form(token) in _SIZES
    form = clause.form(token)
    bare = without_article(form)
    if clause.kind(token) != "word" or token in clause.taken or bare in NO_WHOLES or len(form) < _MIN_WHOLE:
        return None
    if clause.is_time(token) or clause.is_particle(token) or clause.analysis.lexicon.rows(form.removeprefix(ARTICLE), Unit):
        return None
    name = clause.scene.names.get(token)
    if not _is_definite(clause, token, sure) or (name is not None and name.mention.type != "NORP"):
        return None
    entry = clause.nouns.get(token)
    return Noun(token, token + 1, entry=entry.row if entry is not None else None)


def _is_definite(clause: NumberClause, token: int, sure: bool) -> bool:
    """True behind the article; behind a sure fraction also with a pronoun or before a definite noun or a name."""
    form, behind = clause.form(token), clause.form(token + 1)
    if clause.is_definite(token) or not sure:
        return clause.is_definite(token)
    owned = form.endswith(("ها", "هم")) and len(form) > _MIN_WHOLE + 1
    return owned or behind.startswith(ARTICLE) or clause.scene.names.get(token + 1) is not None
