"""What stands round a word and makes it a time or none: names of places and outlets, verbs of the future, prepositions."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.times.clause import TimeClause
from khabar.grammar import Hit
from khabar.grammar.nearest import Turn
from khabar.grammar.ordinals import ordinal_ending_at
from khabar.grammar.words import stem_in, time_word
from khabar.lexicon.tables import TimeWord, Weekday

_NO_WEEKDAY_BEHIND = frozenset(["صلاه", "خطبه", "خطيب", "عبد", "ال", "هذين", "كلا", "مسجد", "جامع", "سوق"])
_DAYS_OF_NAME = frozenset(["السوداء", "الحزينه", "البيضاء"])  # `الجمعة السوداء`: sales, a war
_NO_TODAY_BEHIND = frozenset(
    ["ذلك", "ذاك", "ذات", "نفس", "روسيا", "المصري", "مصر", "صحيفه", "جريده", "قناه", "موقع", "طوال", "مدار", "منتصف", "عين"]
)  # fmt: skip
_NAMED_TODAY = frozenset(["عين", "روسيا"])
_QUOTED = frozenset([("(", ")"), ("«", "»"), ('"', '"'), ("“", "”")])
_BEFORE_TOMORROW = frozenset(["صباح", "مساء", "فجر", "ظهر", "عصر", "ليل", "من", "حتي", "الي", "منذ", "يوم", "ومساء", "وصباح"])
_NO_TODAY_BEFORE = frozenset(
    ["نفسه", "ذاته", "التالي", "الذي", "السابق", "الوطني", "العالمي", "الدولي", "الواحد", "الاخير", "المفتوح",
     "الدراسي", "الموعود", "الموالي"]
)  # fmt: skip
_PLACES_OF_DAYS = frozenset(
    ["مدينه", "قصر", "جسر", "كوبري", "ميدان", "ساحه", "شارع", "ملعب", "استاد", "جامعه", "مستشفي", "قاعه", "مطار",
     "حي", "صحيفه", "جريده", "منتزه", "سد", "كتائب", "كتيبه", "لواء", "معسكر", "ائتلاف", "تحالف", "حزب", "قناه",
     "برج", "مدرسه", "محافظه", "محور", "طريق", "حركه", "قاعده", "مجله", "منظمه",
     "بلديه", "عائله", "مجموعه", "قريه", "شركه", "فرقه"]
)  # fmt: skip
NAMED_BY_DAYS = frozenset(["بلديه", "سوق", "جريده", "صحيفه", "مجله", "عائله", "منظمه", "مجموعه", "قريه"])
"""Nouns before a weekday or a month that make it the name of a town, a paper, a body or a family."""
_TOWNS = frozenset(["مدينتي", "مدن", "ومدينتي", "بمدينتي", "ومدن", "بمدن", "محافظتي", "وبمدينتي"])
_TOWN_REACH = 4  # tokens from such a word to the second of its towns
_EVENTS_OF_DAYS = frozenset(
    ["ثوره", "انتفاضه", "هجمات", "هجوم", "احداث", "اعتداءات", "تفجيرات", "انقلاب", "حراك", "مظاهرات", "قوي",
     "اتفاق", "عمليه", "مجزره", "حرب", "نكسه", "نصر", "ذكري"]
)  # fmt: skip
_FUTURE = frozenset(["سوف", "المقرر", "المرتقب", "المزمع", "المنتظر", "مقرره", "مقررا"])
_WILL = ("سي", "ست", "وسي", "وست")  # a verb of the future, unless the word goes on as one of these nouns do:
_NOT_WILL = tuple("سيا سيط سينا سينم سيد سيو سير سيب سيل ستي ستو ستا ستر وسيا وسيط وستي وستو".split())
_WAS = frozenset(["كان", "كانت", "كانوا", "وكان", "وكانت"])
_FUTURE_REACH = 9  # tokens before a time in which `من المقرر` speaks of it,
_VERB_REACH = 5  # and a verb of the future
_FUTURE_LETTERS = 5
YEARS = (1900, 2100)  # bare numbers that can be years where something says so
_PARTICLES = frozenset(
    ["و", "في", "من", "الي", "علي", "عن", "ان", "انه", "بعد", "قبل", "حيث", "لكن", "كما", "فيما", "بينما", "عندما",
     "ثم", "او", "حتي", "بسبب", "مع", "ضد", "هو", "هي", "وهو", "وهي", "كان", "وكان", "كانت", "وكانت", "لم", "لا",
     "قد", "بين", "خلال", "اي", "تم", "تمت", "يتم", "جري", "جرت", "اصبح", "اصبحت", "بدا", "بدات", "بلغ", "بلغت", "وصل",
     "شهد", "شهدت", "اذ", "الا", "وقد", "فقد", "لدي", "ضمن", "عبر", "حول", "لان", "ليس", "وهذا", "هذا", "هذه", "لكنه",
     "لكنها", "بعدما", "قبيل", "كانوا", "وكانوا", "انها", "بانه", "عقب", "اثر", "وسط", "مقابل", "مقارنه"]
)  # fmt: skip
_NOUNS_IN_W = frozenset(["وحده", "وظيفه", "وزير", "ورقه", "وفاه", "وثيقه", "وسيله", "وجبه", "وكاله", "ولايه", "وافد"])
"""Counted nouns that begin with و, which else is `and` behind a year."""
_DUAL_TURNS: dict[str, Turn] = {"المقبلين": "next", "القادمين": "next", "الماضيين": "last"}
_LIST_REACH = 7  # tokens from a month to the adjective behind the next one, both names doubled


def is_deictic(clause: TimeClause, first: int, last: int, prefix: str, days: int) -> bool:
    """True where `اليوم`, `أمس` … speak of a day: not in `روسيا اليوم`, `اليوم العالمي`, `اليوم الثالث`."""
    before, after = clause.form(first - 1), clause.form(last)
    if days == 0 and (before, after) in _QUOTED:
        return False  # `(اليوم)`: a paper
    if after == "الحاجه" or (days == 1 and _became(clause, last)):
        return False
    if after in ("-", "–") and first - clause.first <= 1:
        return False  # `عين اليوم – الرياض`: a paper before its place
    if clause.form(last - 1) == "غد" and last - first == 1 and not (before in _BEFORE_TOMORROW or _is_weekday(clause, last)):
        return False
    if clause.form(last - 1) == "الغد" and is_named(clause, first, _PLACES_OF_DAYS):
        return False  # `حزب الغد`
    if days != 0:
        return prefix in ("", "و", "ف", "ب", "ل", "وب", "ول")
    if prefix not in ("", "و", "ف"):
        return False
    ordinal = ordinal_ending_at(clause.analysis, last + 1, last) if after else None
    in_general = before in ("في", "خلال") and clause.form(last - 1) == "اليوم" and last - first == 1
    if before == "المصري" and clause.form(first - 2).startswith("ال"):
        before = ""  # `وزير الخارجية المصري اليوم`, not the paper `المصري اليوم`
    if stem_in(before, _NAMED_TODAY) is not None:
        return False  # `لعين اليوم`: a paper
    return before not in _NO_TODAY_BEHIND and after not in _NO_TODAY_BEFORE and ordinal is None and not in_general


def _is_weekday(clause: TimeClause, token: int) -> bool:
    return token < clause.last and bool(clause.analysis.hits_in(Weekday, token, token + 1))


def _became(clause: TimeClause, last: int) -> bool:
    """True for `غدا واضحا`: the verb that means `became`."""
    after = clause.form(last)
    return after.endswith("ا") and clause.form(last - 1) == "غدا" and not clause.analysis.hits_in(TimeWord, last, last + 1)


def weekdays(clause: TimeClause) -> Iterator[Hit[Weekday]]:
    """The weekdays that can be days: not `صلاة الجمعة`, nor what و joins to such a name."""
    refused = -1
    for hit in clause.analysis.hits_in(Weekday, clause.first, clause.last):
        joined = hit.first == refused and hit.cut.prefix.startswith("و")
        if joined or clause.form(hit.first - 1) in _NO_WEEKDAY_BEHIND:
            refused = hit.last
        elif clause.form(hit.last) in _DAYS_OF_NAME:
            continue
        elif hit.cut.prefix in ("", "و", "ف", "ل", "ول") and not is_named(clause, hit.first, NAMED_BY_DAYS):
            yield hit


def is_expected(clause: TimeClause, token: int) -> bool:
    """True where a word of the future stands shortly before (`ستجمعهما يوم الأحد`, `من المقرر أن`)."""
    for back in range(1, _FUTURE_REACH + 1):
        form = clause.form(token - back)
        if form in ("،", ",", "؛"):
            return False
        if form in _FUTURE or (
            back <= _VERB_REACH and len(form) >= _FUTURE_LETTERS and form.startswith(_WILL) and not form.startswith(_NOT_WILL)
        ):
            return clause.form(token - back - 1) not in _WAS  # `كانت ستنظمه`: a future that is over
    return False


def names_a_place(clause: TimeClause, first: int) -> bool:
    """True where the noun before a day makes it a name: `مدينة 6 أكتوبر`, `مدينتي بدر والعاشر من رمضان`."""
    if clause.form(first).startswith("و"):
        return any(clause.form(token) in _TOWNS for token in range(first - _TOWN_REACH, first))
    return is_named(clause, first, _PLACES_OF_DAYS)


def names_an_event(clause: TimeClause, first: int) -> bool:
    """True where it names what happened on such a day: `ثورة 25 يناير`."""
    return is_named(clause, first, _EVENTS_OF_DAYS)


def is_named(clause: TimeClause, first: int, heads: frozenset[str]) -> bool:
    before = clause.form(first - 1)
    return bool(before) and (stem_in(before, heads) is not None or stem_in(before, {"ال" + head for head in heads}) is not None)


def turn_of_list(clause: TimeClause, last: int) -> Turn | None:
    """What a dual adjective says of the first of two months (`نوفمبر وديسمبر المقبلين`)."""
    for token in range(last, min(clause.last, last + _LIST_REACH)):
        if clause.form(token) in _DUAL_TURNS and (clause.form(last) == "او" or clause.form(last).startswith("و")):
            return _DUAL_TURNS[clause.form(token)]
    return None


def may_be_year(clause: TimeClause, token: int) -> bool:
    """True for four digits that can be a year and that no noun behind is counted with."""
    form = clause.form(token)
    if len(form) != 4 or not form.isdigit() or not YEARS[0] <= int(form) <= YEARS[1]:
        return False
    after = clause.form(token + 1)
    if clause.preposition(token - 1) == "point" and after.startswith("و") and after not in _NOUNS_IN_W:
        return True
    if not after or after in _PARTICLES or after.startswith(("ال", "وال")) or clause.kind(token + 1) in ("sign", "number"):
        return after not in ("%", "$", "€", ":")
    if time_word(clause.analysis, token + 1, "direction", "era") is not None:
        return True
    counts_singular = 11 <= int(form) % 100 <= 99  # such a number counts a singular that ends in ا or ة
    return counts_singular and not after.endswith(("ا", "ه", "ء")) and clause.kind(token + 1) == "word"
