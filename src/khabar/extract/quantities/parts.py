"""What stands around a number and makes it a quantity: modifiers, units, the counted noun, words that tell a role."""

from __future__ import annotations

from dataclasses import dataclass, field

from khabar.grammar import Analysis, Hit
from khabar.grammar.numerals import Numeral
from khabar.grammar.words import stem_in, time_word
from khabar.lexicon.tables import Approximator, CountedNoun, NumberWord, Unit, VagueNumber
from khabar.model import Modifier, Number

_LONGEST = 4  # tokens in the longest unit or noun of the lexicon
_NO_NOUNS = frozenset(
    ["في", "من", "الي", "علي", "عن", "ان", "انه", "انها", "او", "ثم", "مع", "بعد", "قبل", "منذ", "حتي", "خلال",
     "بين", "بينهم", "بينها", "بينهما", "منهم", "منها", "لدي", "عند", "عندما", "حيث", "كما", "لكن", "فيما", "بينما",
     "اذا", "هو", "هي", "هم", "هذا", "هذه", "ذلك", "تلك", "التي", "الذي", "الذين", "قد", "لقد", "لم", "لن", "لا",
     "ما", "كان", "كانت", "كانوا", "يكون", "تكون", "قال", "قالت", "اي", "كل", "غير", "سوي", "الا", "فقط", "ضد",
     "ضمن", "عبر", "وفق", "وفقا", "بحسب", "حسب", "بسبب", "لدعم", "جراء", "اثر", "دون", "بدون", "عام", "سنه", "شهر",
     "اليوم", "امس", "غدا", "نحو", "حوالي", "قتلوا", "اصيبوا", "جرحوا", "اخري", "علما", "ايضا", "مقابل", "تحت",
     "فوق", "امام", "خلف", "قرب", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "داخل",
     "خارج", "تقريبا", "يوميا", "سنويا", "شهريا", "لكل", "عنه", "عنها", "فيه", "فيها", "به", "بها", "له", "لها",
     "لهم", "عليه", "عليها", "الف", "لصالح", "بجروح", "بينهن", "جميعهم", "جميعا", "معظمهم", "اغلبهم", "غالبيتهم",
     "كلهم", "قتلت", "قتل", "اصيب", "اصيبت", "اثناء", "ضمنهم"]
)  # fmt: skip
_LESS = frozenset(["يقل", "تقل"])
_PARTED = _LESS | {"يزيد", "تزيد"}
_OF = "من"
_NO_PARTITIVES = frozenset(
    ["اصل", "مجموع", "بين", "قبل", "خلال", "دون", "اجل", "حيث", "جديد", "ناحيه", "جهه", "بينهم", "ان", "هنا", "هذا", "هذه"]
)
_QUOTES = frozenset('"«“')
_PART_WORDS = frozenset(["بينهم", "بينها", "بينهن", "منهم", "منها", "منهن", "ضمنهم", "ضمنها"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A quantity as it was read, at tokens `[first, last)`; `cut` letters of its first token belong to a clitic."""

    first: int
    last: int
    cut: int = 0
    value: Number | None
    value_max: Number | None = None
    modifier: Modifier | None = None
    vague: VagueNumber | None = None
    vague_last: int = 0
    """The token behind the vague word."""
    unit: Unit | None = None
    counted: tuple[int, int] | None = None
    """Tokens of the unit or noun."""
    counted_cut: int = 0
    role: str | None = None
    part: bool = False
    """True behind `بينهم`: a part of the quantity before it."""
    rule: str


@dataclass(slots=True)
class NumberClause:
    """A sentence in which quantities are read; tokens of times and of quantities already read are taken."""

    analysis: Analysis
    first: int
    last: int
    taken: set[int] = field(default_factory=set)

    def form(self, token: int) -> str:
        """The folded token, empty outside the sentence."""
        return self.analysis.forms[token] if self.first <= token < self.last else ""

    def kind(self, token: int) -> str:
        return self.analysis.kinds[token] if self.first <= token < self.last else ""


def modifier_before(clause: NumberClause, first: int) -> tuple[Modifier, int, int] | None:
    """`(modifier, its first token, letters cut)` of the approximator that ends where a number begins, the longest one."""
    for hit in clause.analysis.hits_in(Approximator, max(clause.first, first - 5), first):
        if hit.last == first and hit.row.place != "after" and clause.taken.isdisjoint(range(hit.first, hit.last)):
            return hit.row.modifier, hit.first, hit.cut.length
    return _parted_modifier(clause, first)


def _parted_modifier(clause: NumberClause, first: int) -> tuple[Modifier, int, int] | None:
    """`لا تقل قيمته عن`, `يزيد عددهم على`: a verb and its preposition with their subject between them."""
    verb = clause.form(first - 3)
    if clause.form(first - 1) not in ("عن", "علي") or verb not in _PARTED:
        return None
    if clause.form(first - 4) == "لا":
        return ("at_least" if verb in _LESS else "at_most"), first - 4, 0
    return ("less_than" if verb in _LESS else "more_than"), first - 3, 0


def modifier_behind(clause: NumberClause, last: int) -> tuple[Modifier, int] | None:
    """`(modifier, token behind it)` of `على الأقل` behind what is counted, one adjective between them at most."""
    for hit in clause.analysis.hits_in(Approximator, last, min(clause.last, last + 5)):
        if hit.first in (last, last + 1) and hit.row.place != "before" and hit.cut.length == 0:
            is_near = hit.first == last or clause.kind(last) == "word"
            return (hit.row.modifier, hit.last) if is_near else None
    return None


def unit_at(clause: NumberClause, token: int) -> Hit[Unit] | None:
    """The longest unit that begins at a token; `بالمئة` holds its preposition."""
    hits = clause.analysis.hits_in(Unit, token, min(clause.last, token + _LONGEST))
    return next((hit for hit in hits if hit.first == token and not hit.cut.length and hit.row.count == 1), None)


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun at one token; `entry` where the lexicon knows it."""

    token: int
    entry: CountedNoun | None


def noun_at(clause: NumberClause, token: int) -> CountedNoun | None:
    """What the lexicon says of a counted noun at a token, nothing parted from it."""
    hits = clause.analysis.hits_in(CountedNoun, token, min(clause.last, token + _LONGEST))
    return next((h.row for h in hits if h.first == token and not h.cut.length and h.row.part == "noun"), None)


def counted_noun(clause: NumberClause, numeral: Numeral) -> Noun | None:
    """The noun that a number counts: behind it, or behind `من` (`ثلاثة من القادة`); null where what follows is no noun."""
    token = numeral.last
    form = clause.form(token)
    behind = clause.form(token + 1)
    if form == _OF and clause.kind(token + 1) == "word" and behind not in _NO_PARTITIVES and behind[0] != "ي":
        if clause.analysis.lexicon.rows(behind, NumberWord):
            return None  # `ثماني من تسع`
        return Noun(token + 1, noun_at(clause, token + 1))
    if form in _QUOTES:
        token, form = token + 1, clause.form(token + 1)
    if clause.kind(token) != "word" or (token == numeral.last and clause.analysis.glued(token)) or token in clause.taken:
        return None
    if time_word(clause.analysis, token, "unit", "unit_plural", "unit_dual") is not None:
        return None
    known = noun_at(clause, token)
    if known is not None and not form.startswith("ال"):
        return Noun(token, known)
    return Noun(token, None) if _may_be_counted(form, numeral) else None


def _may_be_counted(form: str, numeral: Numeral) -> bool:
    """True where an unknown word has the form that its number asks for.

    Behind 11 to 99 a singular in ا or ة, else no particle, no verb in ي and nothing that begins like a clitic.
    """
    if form in _NO_NOUNS or form.startswith(("ال", "وال", "بال", "لل", "كال")) or len(form) < 3:
        return False
    if isinstance(numeral.value, float) and numeral.scale is None:
        return False
    if form.endswith("ت") and not form.endswith(("ات", "وت")):
        return False  # a verb with its subject before it (`10 حلقت`)
    if form.startswith(("سي", "ست")) and not form.endswith(("ا", "ه", "ات")):
        return False
    if 11 <= int(numeral.value) % 100 <= 99 and numeral.scale is None:
        return form.endswith(("ا", "ه", "ء")) and not form.endswith("ها") and not (form[0] in "وفل" and len(form) < 5)
    if form[0] in "بلك":
        return form.endswith(("ات", "ين", "ون"))
    return form[0] not in "وي" and not form.endswith(("ها", "هم", "وا"))


def stands_as_part(clause: NumberClause, first: int) -> bool:
    """True behind `بينهم`, `منهم`: what is counted is a part of what was counted before."""
    return stem_in(clause.form(first - 1) or "-", _PART_WORDS) is not None
