"""The number words of a text: what can begin a number, what و joins, scales and fractions."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.grammar.analysis import Analysis, Hit
from khabar.grammar.ordinals import definite_cardinal, definite_number
from khabar.grammar.token_text import TokenText
from khabar.lexicon.tables import NumberWord, Unit

NumberHit = Hit[NumberWord]
TEEN_TAILS = frozenset(["عشر", "عشره"])
RANGE_OPENERS = frozenset(["بين", "مابين"])
PLURAL_SCALES = frozenset(
    ["الاف", "الوف", "ملايين", "مليارات", "ملايير", "بلايين", "تريليونات", "ترليونات", "كوادريليونات", "دزينات"]
)
PLURAL_FRACTIONS = frozenset(["اثلاث", "ارباع", "اخماس", "اسداس", "اسباع", "اثمان", "اتساع", "اعشار"])
_SPOKEN_HUNDREDS = {"ميه": 100, "مايه": 100, "متين": 200}  # of a spoken number; alone they are other words
_NOT_BEFORE_ZERO = frozenset(["-", "–", "/", ":", "شهر", "من", "("])  # of a score or of the month Safar
_BEFORE_ODD = frozenset(["بضع", "بضعه", "نيف"])
_BETWEEN_REACH = 4  # tokens behind `بين خمس وعشرين` in which a third number is looked for
_QUARTERS_OF_YEARS = frozenset(["متتاليه", "متعاقبه", "ماليه", "سنويه", "الماضيه"])  # `ثلاثة أرباع متتالية`: of years
_TANWIN = "\u064b"
_DAMMA = "\u064f"


class NumberText(TokenText):
    """The number words of tokens `[first, last)`, ordinals left out."""

    __slots__ = ("_words",)

    def __init__(self, analysis: Analysis, first: int, last: int, hits: list[NumberHit]) -> None:
        super().__init__(analysis, first, last)
        self._words: dict[int, list[NumberHit]] = {}
        for hit in hits:
            if hit.row.kind != "ordinal":
                self._words.setdefault(hit.first, []).append(hit)

    @property
    def starts(self) -> set[int]:
        """The tokens with number words."""
        return set(self._words)

    def words(self, token: int) -> Sequence[NumberHit]:
        """The number words at a token, behind all clitics that can be parted from it."""
        return self._words.get(token, ())

    def bare(self, token: int, kind: str) -> NumberHit | None:
        """The number word of a kind at a token, nothing parted from it."""
        for hit in self._words.get(token, ()):
            if hit.row.kind == kind and not hit.cut.length:
                return hit
        return None

    def joined(self, token: int) -> NumberHit | None:
        """The word that و joins at a token, glued to it or apart."""
        for hit in self._words.get(token, ()):
            if hit.cut.prefix == "و":
                return hit
        apart = self._words.get(token + 1, ()) if self.form(token) == "و" else ()
        return next((hit for hit in apart if not hit.cut.length), None)

    def ten_follows(self, token: int) -> bool:
        """True where و joins a ten at a token (`وعشرون`)."""
        hit = self.joined(token)
        return hit is not None and hit.row.kind == "ten"

    def unit_and_ten(self, token: int) -> bool:
        """True where a hundred goes on without و, as it is spoken: `متين واحد وعشرين`."""
        unit = self.bare(token, "unit")
        return unit is not None and 0 < unit.row.value < 10 and self.ten_follows(unit.last)

    def number_follows(self, token: int) -> bool:
        """True where و joins one more number soon."""
        near = range(token, min(token + _BETWEEN_REACH, self.last))
        return any(self.joined(at) or (self.form(at) == "و" and self.kind(at + 1) == "number") for at in near)

    def is_between(self, token: int) -> bool:
        """True behind `بين`, which parts two numbers."""
        return self.form(token - 1) in RANGE_OPENERS

    # ---- how a number begins

    def may_begin(self, hit: NumberHit) -> bool:
        """False for words that only look like numbers: `القاعة تسع 600 شخص`, `الثاني عشر`, the zero of a score, `نصف النهائي`."""
        kind, value = hit.row.kind, hit.row.value
        if self.form(hit.first - 1) in _BEFORE_ODD:
            return False  # `بضع وعشرون` is vague
        if kind == "fraction":
            is_part = not hit.cut.stem.startswith("ال") and self.whole_at(hit.last, joined="و" in hit.cut.prefix)
            return is_part or self.singular_scale(hit.last) is not None
        if kind == "scale":
            return (definite_number(self.analysis.lexicon, self.form(hit.first - 1)) or 0) < 10  # `الخمسين مليونا`
        if kind == "unit" and value == 0:
            return self._is_zero(hit)
        if self.form(hit.first) == "لست" and not self.known_plural_at(hit.last):
            return False  # `لست خبيرا`: I am not
        return kind != "unit" or (self.kind(hit.last) != "number" and not self._ends_definite_teen(hit.first))

    def definite_count(self, token: int) -> tuple[int, int] | None:
        """`(value, letters cut)` of the number with the article that counts a scale word at a token (`الخمسين مليونا`)."""
        before = self.form(token - 1)
        scale = self.scale_at(token) if "ال" in before else None
        counted = definite_cardinal(self.analysis.lexicon, before) if scale is not None else None
        if scale is None or counted is None:
            return None
        fits = 3 <= counted[0] <= 10 if scale.cut.stem in PLURAL_SCALES else counted[0] > 10
        return counted if fits else None

    def spoken_hundred(self, token: int) -> int | None:
        """What `مية`, `متين` before a token are worth, where it goes on as a number; else they are a name and `solid`."""
        value = _SPOKEN_HUNDREDS.get(self.form(token - 1))
        if value is None or self.scale_at(token) is not None or self.unit_and_ten(token):
            return value
        hit = self.joined(token)
        goes_on = hit is not None and hit.row.kind in ("unit", "ten") and (hit.row.value >= 10 or self.ten_follows(hit.last))
        return value if goes_on else None

    def _is_zero(self, hit: NumberHit) -> bool:
        """True for `صفر في المئة`, `صفر إصابات`; not for scores, the month and the name."""
        before = self.form(hit.first - 1)
        if before in _NOT_BEFORE_ZERO or before[:1].isdigit():
            return False
        return self.unit_at(hit.last) or self.known_noun_at(hit.last) or self.is_alone(hit.first, hit.last)

    def _ends_definite_teen(self, token: int) -> bool:
        """True for the end of `الثاني عشر`, `الثلاثة عشر`; not for `قتل الجيش عشرة`, `يوم الأحد عشرة`."""
        before = self.form(token - 1)
        if self.form(token) not in TEEN_TAILS or (before == "الاحد" and self.form(token) == "عشره"):
            return False
        return 0 < (definite_number(self.analysis.lexicon, before) or 0) < 10

    # ---- scales and fractions

    def scale_at(self, token: int, *, digits: bool = False) -> NumberHit | None:
        """A scale word without a clitic, or ألفاً, whose folded form is also a dual; behind digits also `2,8 ملياري`."""
        for hit in self.words(token):
            dual = hit.row.kind == "dual" and (hit.cut.stem == "الفا" or (digits and hit.cut.stem.endswith("ي")))
            if not hit.cut.length and (hit.row.kind == "scale" or dual):
                return hit
        return None

    def scale_behind(self, token: int) -> int | None:
        """What one of the scale word behind digits is worth; null where none stands there."""
        hit = self.scale_at(token, digits=True)
        return scale_size(hit) if hit is not None else None

    def is_measured(self, token: int) -> bool:
        """True where a scale word or a unit stands."""
        return self.scale_at(token) is not None or self.unit_at(token)

    def singular_scale(self, token: int) -> int | None:
        """The size of a scale word in the singular, with or without the article (`نصف المليون`)."""
        form = self.form(token).removeprefix("ال")
        if not form or form in PLURAL_SCALES:
            return None
        rows = self.analysis.lexicon.rows(form, NumberWord)
        return next((int(row.value) for row in rows if row.kind == "scale"), None)

    def fraction_noun(self, token: int) -> float | None:
        """The part that `أرباع` names behind a number; null where they are quarters of years."""
        hit = self.bare(token, "fraction")
        if hit is None or hit.cut.stem not in PLURAL_FRACTIONS or self.form(token + 1) in _QUARTERS_OF_YEARS:
            return None
        return hit.row.value

    def is_part(self, hit: NumberHit) -> bool:
        """True where `خمس` is a fifth: before a noun with the article; such words also where their damma is written (`عُشر`)."""
        if len(hit.cut.stem) != 3 or hit.row.value < 3:
            return False
        if hit.cut.stem == "خمس" and self.definite_at(hit.last):
            return True
        return self.analysis.page.text[hit.start + 1 : hit.start + 2] == _DAMMA

    def whole_at(self, token: int, *, joined: bool) -> bool:
        """True where a unit stands, or what a part is taken of: `نصف السكان`, `ثلثي أعضاء المجلس`; not `متر ونصف المتر`."""
        if self.unit_at(token):
            return True
        if self.definite_at(token):
            return not joined or not self.analysis.lexicon.rows(self.form(token)[2:], Unit)
        is_noun = self.kind(token) == "word" and len(self.form(token)) > 2 and not self.is_other(token)
        return is_noun and self.definite_at(token + 1)

    def parts_another(self, token: int) -> bool:
        """True where a fraction that و joins is of something else: `عشرة آلاف وثلث السكان`."""
        return self.singular_scale(token) is None and not self.unit_at(token) and self.whole_at(token, joined=True)

    def times_two(self, hit: NumberHit) -> bool:
        """True where `ألفا`, `مليونا` are two before their noun (`مليونا نازح`), not one in the accusative (`مليوناً و200`)."""
        return _TANWIN not in self.analysis.page.text[hit.start : hit.end] and self.noun_at(hit.last)


def scale_size(hit: NumberHit) -> int:
    """What one of a scale word is worth: a thousand also for its dual."""
    return int(hit.row.value) // (2 if hit.row.kind == "dual" else 1)
