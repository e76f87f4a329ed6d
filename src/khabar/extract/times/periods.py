"""Times that name a stretch or repeat: `الأسبوع الماضي`, `مطلع 2014`, `صيف 2014`, `يوميا`."""

from __future__ import annotations

from khabar.extract.times.dates import STEPS
from khabar.extract.times.lengths import length_phrases
from khabar.extract.times.phrase import Phrase, TimeClause
from khabar.extract.times.values import UNKNOWN, Value, duration, of_parts, of_season, of_shift
from khabar.grammar.words import direction
from khabar.lexicon.tables import TimeWord

_THIS = frozenset(["هذا", "هذه"])
_YEARS = (1900, 2100)  # bare numbers that can be years where something says so
_PARTICLES = frozenset(
    ["و", "في", "من", "الي", "علي", "عن", "ان", "انه", "بعد", "قبل", "حيث", "لكن", "كما", "فيما", "بينما", "عندما",
     "ثم", "او", "حتي", "بسبب", "مع", "ضد", "هو", "هي", "وهو", "وهي", "كان", "وكان", "كانت", "وكانت", "لم", "لا",
     "قد", "بين", "خلال", "اي"]
)  # fmt: skip


def period_phrases(clause: TimeClause) -> None:
    """Adds all phrases for a stretch of time. Comes behind `date_phrases`, whose tokens are taken."""
    hits = clause.analysis.hits_in(TimeWord, clause.first, clause.last)
    for hit in hits:
        if hit.row.kind == "the_unit":
            _named_period(clause, hit.first, hit.cut.length, hit.row.value)
    length_phrases(clause)
    for hit in hits:
        if hit.row.kind == "set":
            value = Value(value=hit.row.value)
            clause.add(Phrase(first=hit.first, last=hit.last, cut=hit.cut.length, type="SET", value=value, rule="set"))
        elif hit.row.kind == "unit" and clause.form(hit.first - 1) == "كل" and not hit.cut.length:
            value = Value(value=duration(hit.row.value, 1))
            clause.add(Phrase(first=hit.first - 1, last=hit.last, type="SET", value=value, rule="set_every"))
        elif hit.row.kind in ("season", "the_season"):
            _season(clause, hit.first, hit.cut.length, hit.row.value)
    _bare_years(clause)


# ---- named periods


def _named_period(clause: TimeClause, token: int, cut: int, unit: str) -> None:
    """`الأسبوع الماضي`, `هذا العام`, `مطلع الشهر الجاري`, `نهاية العام`."""
    turn = direction(clause.analysis, token + 1) if token + 1 < clause.last else None
    first, last = token, token + 1 + (turn is not None)
    if turn is None and not cut and clause.form(token - 1) in _THIS:
        first, turn = token - 1, "this"
    value, rule = UNKNOWN, f"{turn}_period"
    if turn is None:
        if cut or clause.word_behind_clitic(token - 1, "part") is None or _is_named_otherwise(clause, token + 1):
            return
        turn, rule = "this", "period"
    if clause.reference is not None:
        value = of_shift(unit, STEPS[turn], clause.reference)
    phrase = Phrase(first=first, last=last, cut=cut, value=value, anchored=True, rule=rule)
    clause.add(clause.with_part(phrase) if first == token else phrase)


def _is_named_otherwise(clause: TimeClause, token: int) -> bool:
    """True where a word behind `نهاية العام` says which year or kind of year it is (`نهاية العام الدراسي`)."""
    form = clause.form(token)
    return form.isdigit() or form.startswith(("ال", "(")) or form in ("نفسه", "ذاته", "نفسها", "ذاتها")


# ---- years and seasons


def _season(clause: TimeClause, token: int, cut: int, season: str) -> None:
    """`صيف 2014`, `صيف عام 2014`, `الصيف الماضي`."""
    at = token + 1
    turn = direction(clause.analysis, at) if at < clause.last else None
    if turn is not None and clause.form(token).endswith(("صيف", "شتاء", "خريف", "ربيع")) and "ال" in clause.form(token):
        value = UNKNOWN
        if clause.reference is not None and turn != "this":
            value = _season_near(season, turn, clause)
        clause.add(Phrase(first=token, last=at + 1, cut=cut, value=value, anchored=True, rule=f"{turn}_season"))
        return
    year = clause.form(at)
    if _is_year(year) and not year.startswith("ال"):
        clause.add(Phrase(first=token, last=at + 1, cut=cut, value=of_season(season, int(year)), rule="season_year"))


def _season_near(season: str, turn: str, clause: TimeClause) -> Value:
    """The latest season that is over, or the first that has not begun."""
    assert clause.reference is not None
    today = clause.reference.isoformat()
    seasons = [of_season(season, clause.reference.year + step) for step in (-2, -1, 0, 1)]
    if turn == "last":
        return [found for found in seasons if (found.latest or "") < today][-1]
    return next(found for found in seasons if (found.earliest or "") > today)


def _bare_years(clause: TimeClause) -> None:
    """Adds numbers that a word before and the words behind say are years: `منتصف 2013`, `منذ 2014`, `في 2014.`."""
    analysis = clause.analysis
    for token in clause.numbers:
        form = analysis.forms[token]
        if not _is_year(form) or not clause.is_free(token, token + 1):
            continue
        part = clause.word_behind_clitic(token - 1, "part")
        before = clause.preposition(token - 1)
        said = part is not None or (before is not None and before[1] == "point") or _opens_years(clause, token)
        if said and _ends_year(clause, token):
            phrase = Phrase(first=token, last=token + 1, value=of_parts(int(form)), rule="year_told")
            clause.add(clause.with_part(phrase))
            _second_year(clause, token + 1)


def _opens_years(clause: TimeClause, token: int) -> bool:
    """True for the first year of `بين 2014 و2017` and `(2014-2017)`."""
    joiner, other = clause.form(token + 1), clause.form(token + 2)
    if not _is_year(other) or int(other) <= int(clause.form(token)):
        return False
    return (clause.form(token - 1) in ("بين", "مابين") and joiner == "و") or (
        clause.form(token - 1) == "(" and joiner in ("-", "–")
    )


def _second_year(clause: TimeClause, token: int) -> None:
    form = clause.form(token + 1)
    if clause.form(token) in ("و", "الي", "-", "–", "حتي") and _is_year(form) and _ends_year(clause, token + 1):
        clause.add(Phrase(first=token + 1, last=token + 2, value=of_parts(int(form)), rule="year_told"))


def _ends_year(clause: TimeClause, token: int) -> bool:
    """True where what follows cannot be a noun that the number counts."""
    after = clause.form(token + 1)
    if not after or after in _PARTICLES or after.startswith(("ال", "وال")) or clause.analysis.kinds[token + 1] == "sign":
        return after not in ("%", "$", "€", ":", "/")
    counts_singular = 11 <= int(clause.form(token)) % 100 <= 99  # such a number counts a singular that ends in ا or ة
    return counts_singular and not after.endswith(("ا", "ه", "ء")) and clause.analysis.kinds[token + 1] == "word"


def _is_year(form: str) -> bool:
    return len(form) == 4 and form.isdigit() and _YEARS[0] <= int(form) <= _YEARS[1]
