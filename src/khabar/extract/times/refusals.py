"""Times that were found and are refused for what stands round them: ages, contracts, names, lengths before an event."""

from __future__ import annotations

from khabar.extract.times.clause import TimeClause
from khabar.extract.times.context import NAMED_BY_DAYS, is_expected, is_named
from khabar.extract.times.senses.lengths import Length
from khabar.extract.times.senses.scene import unit_of
from khabar.grammar.chart import Item
from khabar.grammar.words import stem_in
from khabar.lexicon.tables import PersonName

_DATED_NOUNS = frozenset(
    ["اتفاقيه", "اتفاق", "معاهده", "حرب", "ثوره", "انتخابات", "دستور", "مونديال", "ميزانيه", "موازنه", "قمه", "اولمبياد",
     "ازمه", "انتفاضه", "انقلاب", "نكسه", "نكبه", "هزيمه", "زلزال", "اكسبو", "يورو", "حدود", "نسخه", "دوره", "غزو"]
)  # fmt: skip
"""Nouns before four digits that say that these are their year."""
_YEAR_VERBS = frozenset(["سيكون", "سيشهد", "شهد", "يشهد"])
_AGE_WORDS = frozenset(
    ["العمر", "عمره", "عمرها", "عمرهم", "بعمر", "البالغ", "البالغه", "يبلغ", "تبلغ", "عمر", "سن", "السن", "كلاهما", "كلتاهما"]
)
_GROWN = 15  # years from which a length behind an opening bracket is an age (`المصري (27 عاما أيضا)`)
_BESIDE_AGE = frozenset("()،,")  # `فيرداسكو، 34 عاما، الذي`
_LASTED = frozenset(["استمر", "استمرت", "دام", "دامت", "يستمر", "تستمر"])
_SENTENCES = frozenset(["السجن", "بالسجن", "الحبس", "بالحبس", "سجنه", "حبسه", "بسجنه", "بحبسه"])
_IN_GENERAL = frozenset(["ايام", "كل", "ايامي"])  # words before weekdays that repeat
_NO_CLOCK_BEHIND = frozenset(["الايه", "ايه", "سوره", "بنتيجه", "نتيجه", "الاصحاح"])


def stands(clause: TimeClause, item: Item) -> bool:
    """True unless what stands round an item says that it is no time."""
    first, last, cut = item.tokens
    if item.kind == "told_year":
        return _is_told_year(clause, first)
    if item.kind == "one":
        again = clause.form(first - 2).removesuffix("ا") == clause.form(first)  # `يوما بعد يوم`
        return not cut and not again and item.sense.unit != "TS" and _is_one_unit(clause, first)
    if item.kind == "few":
        before = clause.form(first - 1)
        return clause.preposition(first - 1) is not None or before in _LASTED or clause.form(first)[:cut] == "ل"
    if item.kind == "length":
        return _is_length(clause, item.sense, first, last)
    if item.kind == "stretch" and unit_of(item.sense) == "DE" and item.rule in ("this_period", "period"):
        return item.sense.steps != 0 or clause.preposition(first - 1) == "span"  # `هذا العقد` is a contract too
    if item.rule == "quarter" and item.sense.year is None and clause.form(first)[cut:] == "الفصل":
        return False  # a chapter, a term
    if item.kind == "stretch" and item.rule in ("part_of_this", "quarter"):
        return not _is_named_otherwise(clause, last, cut, item.rule)
    if item.kind == "day" and item.rule == "ago":
        # `قبل أسبوع من افتتاح`: a length before something else; `قبل عام 2016`: a year
        return clause.form(last) not in ("من", "علي") and not clause.form(last).isdigit()
    if item.kind == "day" and item.rule == "hence_told":
        return clause.form(last) not in ("من", "علي") and is_expected(clause, first)
    if item.kind == "reference":
        return clause.analysis.page.text[clause.analysis.starts[first]] != "أ"  # `ألان`: a man's name
    if item.kind == "day" and item.rule == "weekday":
        return not _is_in_general(clause, first, cut)
    if item.kind == "stretch" and item.rule == "named" and not cut:
        return not is_named(clause, first, NAMED_BY_DAYS) and not _is_surname(clause, first, item.sense)
    if item.kind == "moment" and item.rule == "clock_alone":
        return clause.form(first - 1) not in _NO_CLOCK_BEHIND
    return True


def _is_surname(clause: TimeClause, token: int, found: object) -> bool:
    """True for `يونس شباط`: a month alone behind a given name."""
    month = getattr(found, "found", None)
    if month is None or month.year is not None or token == clause.first or clause.preposition(token - 1) is not None:
        return False
    rows = clause.analysis.lexicon.rows(clause.form(token - 1), PersonName)
    return month.rule == "named_month" and any(row.part == "given" and not row.weak for row in rows)


def _is_in_general(clause: TimeClause, first: int, cut: int) -> bool:
    """True for the weekdays of `أيام السبت والأحد`."""
    joined = cut and clause.form(first).startswith("و")
    return clause.form(first - 1 - bool(joined)) in _IN_GENERAL


def _is_told_year(clause: TimeClause, token: int) -> bool:
    """`منذ 2014`, `في 2014.`, `اتفاقية 1987`, `كأس العالم 2018`, `إن 2018 سيكون`."""
    before, after = clause.form(token - 1), clause.form(token + 1)
    if clause.preposition(token - 1) == "point" or after in _YEAR_VERBS:
        return True
    cup = clause.form(token - 2).endswith("كاس")
    return cup or (bool(before) and stem_in(before.removeprefix("ال"), _DATED_NOUNS) is not None)


def _is_one_unit(clause: TimeClause, token: int) -> bool:
    """True for a unit without a number that stands for one of it (`خلال أسبوع`, `السجن عاما`)."""
    before, form, after = clause.form(token - 1), clause.form(token), clause.form(token + 1)
    if form in ("عاما", "شهرا", "اسبوعا"):
        return before in _SENTENCES or before in _LASTED
    if after.isdigit() or after.startswith("ال"):
        return False
    return (
        clause.preposition(token - 1) is not None
        and before not in ("في", "حتي", "وفي", "فتره")
        and (before != "قبل" or after == "من")
    )


def _is_length(clause: TimeClause, found: Length, first: int, last: int) -> bool:
    """False for ages, and for عقد and قرن, which are contracts and horns too, with nothing that says otherwise."""
    around = {clause.form(token) for token in (first - 1, first - 2, last, last + 1)}
    opened = clause.form(first - 1) == "(" and isinstance(found.count, int) and found.count >= _GROWN
    apart = opened or (clause.form(first - 1) in _BESIDE_AGE and clause.form(last) in _BESIDE_AGE)
    if found.unit == "Y" and found.turn is None and (around & _AGE_WORDS or apart):
        return False
    if clause.form(first - 1) == ":" and clause.kind(first) == "number":
        return False
    if found.unit == "TS" and found.count == 1 and clause.form(last - 1) == "ثانيه":
        return False
    whole = found.count is None or isinstance(found.count, int)
    sure = found.mod is not None or found.turn is not None or clause.preposition(first - 1) is not None or not whole
    sure = sure or clause.form(last - 1) in ("الزمن", "الزمان", "طويله")
    return found.unit not in ("DE", "CE") or sure


def _is_named_otherwise(clause: TimeClause, token: int, cut: int, rule: str) -> bool:
    """True where a word behind `نهاية العام` says which year or kind of year it is (`نهاية العام الدراسي`)."""
    form = clause.form(token)
    if rule == "quarter":
        return form == "من" or form in ("للمباراه", "للشوط")
    return form.isdigit() or form.startswith(("ال", "(")) or form in ("نفسه", "ذاته", "نفسها", "ذاتها")
