"""Reads one number from left to right: digits or a word, then scales, decimals, and what و joins."""

from __future__ import annotations

from khabar.grammar.digits import digits_at
from khabar.grammar.number_parts import AFTER_UNIT, NumberParts
from khabar.grammar.number_text import PLURAL_FRACTIONS, PLURAL_SCALES, TEEN_TAILS, NumberHit, NumberText, scale_size
from khabar.model import Number

_PREFIXES = frozenset(["", "و", "ف", "ب", "ل", "وب", "ول", "فب", "فل"])  # clitics before a number; with ك it is another word
_GO_ON = frozenset(["و", "فاصله"])


class NumberReader:
    """Reads the number that begins at a token."""

    __slots__ = ("_closed", "_text", "at", "cut", "digits", "first", "number")

    def __init__(self, text: NumberText) -> None:
        self._text, self.number = text, NumberParts()
        self.first = self.at = self.cut = 0
        self._closed = 0  # the token behind the last part
        self.digits = False

    def read(self, token: int) -> Number | None:
        """The value of the longest number that begins at a token and then ends at `at`; null where none does."""
        if not (self._first_digits(token) or self._first_word(token)):
            return None
        while self._more():
            pass
        if self.digits and self._text.is_negative(self.first, self.at):
            self.first -= 1
            return -self.number.value
        return self.number.value

    # ---- how it begins

    def _first_digits(self, token: int) -> bool:
        text = self._text
        found = digits_at(text, token) if text.kind(token) == "number" else None
        if found is None:
            return False
        self.number.fill(found.value)
        self.first, self.at, self.digits = found.first, found.last, True
        return True

    def _first_word(self, token: int) -> bool:
        self.first = self.at = token
        counted = self._text.definite_count(token)
        if counted is not None:  # `الخمسين مليونا`
            self.first, self.cut = token - 1, counted[1]
            self.number.fill(counted[0])
            return True
        hundred = self._text.spoken_hundred(token)
        if hundred is not None:  # `مية وخمسين`
            self.first = token - 1
            return self.number.grow(hundred, 1000, 100)
        for hit in self._text.words(token):
            if hit.cut.prefix in _PREFIXES and self._text.may_begin(hit) and self._open(hit):
                self.cut = hit.cut.length
                return True
        return False

    # ---- words that open a part or join a group

    def _open(self, hit: NumberHit) -> bool:
        """Takes a word that opens a part: the first of a number, or one behind و."""
        kind, form = hit.row.kind, hit.cut.stem
        if kind == "fraction":
            apart = form in PLURAL_FRACTIONS or (not self.number.is_empty and self._text.parts_another(hit.last))
            return not apart and self._fraction(hit.row.value, hit.last)
        if kind not in ("scale", "dual"):
            return self._add(hit)
        if self.number.group is not None or form in PLURAL_SCALES:
            return False
        two = self._text.times_two(hit) if form.endswith("ا") else kind == "dual"
        return self.number.close(1 + two, scale_size(hit), digits=self.digits) and self._part_ends(hit.last)

    def _add(self, hit: NumberHit) -> bool:
        """Adds a unit, teen, ten or hundred to the group."""
        kind, value, at = hit.row.kind, int(hit.row.value), hit.last
        if self.number.is_empty and self._text.is_part(hit):
            return self._fraction(1 / value, at)
        if value >= 100:
            return self._grow(value, 1000, 100, at)
        if kind == "ten" and self.number.room == AFTER_UNIT:  # `خمسة وعشرون`
            if self._text.is_between(self.first) and not self._text.number_follows(at):
                return False  # `بين خمس وعشرين سنة`
            self.number.fill(value)
            self.at = at
            return True
        if value >= 10 or value == 0:
            return self._grow(value, 100, 0, at)
        return self._add_unit(hit)

    def _add_unit(self, hit: NumberHit) -> bool:
        """Adds a unit, with the ten, hundred or part that it counts: `خمسة عشر`, `خمس مئة`, `ثلاثة أرباع`."""
        text, kind, value, at = self._text, hit.row.kind, int(hit.row.value), hit.last
        if text.form(at) in TEEN_TAILS:
            return self._grow(value + 10, 100, 0, at + 1)
        if kind == "teen_head" and not (text.ten_follows(at) or text.unit_at(at)):
            return False
        part = text.fraction_noun(at)
        if part is not None and value * part < 1:
            return self._fraction(value * part, at + 1)
        hundred = text.bare(at, "hundred") if value > 2 else None
        if hundred is not None and hundred.row.value == 100:
            return self._grow(value * 100, 1000, 100, hundred.last)
        return self._grow(value, 100, AFTER_UNIT, at)

    def _grow(self, value: int, needs: int, room: int, at: int) -> bool:
        if not self.number.grow(value, needs, room):
            return False
        self.at = at
        return True

    def _fraction(self, part: float, at: int) -> bool:
        """`نصف مليون`, `ونصف المليون`, `ونصف` of the scale before; else a fraction by itself."""
        number, size = self.number, self._text.singular_scale(at)
        if number.group is not None or (size is None and number.scale is None):
            number.fill(part)
            self.at = at
            return True
        at, size = (at, number.scale) if size is None else (at + 1, size)
        if size is None or (number.scale is not None and size > number.scale):
            return False
        number.add(part * size, size)
        return self._part_ends(at)

    # ---- what follows

    def _more(self) -> bool:
        """Takes one more word: a scale for the open group or the last part, decimals, or what و joins."""
        text, at = self._text, self.at
        form = text.form(at)
        if form not in _GO_ON and not text.words(at):
            return False
        scale = text.scale_at(at, digits=self.digits)
        if scale is not None:
            return self._multiply(scale_size(scale), scale.last)
        if form == "فاصله":
            return self._decimals(at + 1)
        if form == "و" and text.kind(at + 1) == "number":
            return self._joined_digits(at + 1)
        joined = text.joined(at)
        if joined is None and self.number.room == 100 and not self.digits and text.unit_and_ten(at):
            joined = text.bare(at, "unit")
        return joined is not None and self._open(joined)

    def _multiply(self, size: int, at: int) -> bool:
        number = self.number
        if number.multiply(size, digits=self.digits, between=self._text.is_between(self.first)):
            return self._part_ends(at)
        if number.group is not None and number.parts:  # `عشرة آلاف وعشرين ألفا`: the group belongs to the next number
            number.group, self.at = None, self._closed
        return False

    def _joined_digits(self, token: int) -> bool:
        """`3 آلاف و200`, `مليون و500 ألف`: digits below the scale before; without a scale of their own only behind thousands."""
        number = self.number
        found = digits_at(self._text, token) if number.scale is not None and number.group is None else None
        if found is None or not isinstance(found.value, int) or not found.value or number.scale is None:
            return False
        scale = self._text.scale_at(found.last, digits=True)
        size = scale_size(scale) if scale is not None else 1
        if scale is None and number.scale != 1000:
            return False
        if size > number.scale and number.counts(size, found.value, between=self._text.is_between(self.first)):
            number.fill(found.value)  # `ستة آلاف و86 مليارا`
            self.at, self.digits = found.last, True
            return True
        if found.value * size >= number.scale:
            return False
        self.digits = True
        number.add(found.value * size, size)
        return self._part_ends(scale.last if scale is not None else found.last)

    def _decimals(self, token: int) -> bool:
        """`ثلاثة فاصلة خمسة`, `1 فاصلة 05`: the digits behind the point, spoken."""
        group, form = self.number.group, self._text.form(token)
        if not isinstance(group, int):
            return False
        at = token + 1
        if not form.isdigit():
            spoken = NumberReader(self._text)
            if not spoken._first_word(token) or spoken.cut:
                return False
            while self._text.form(spoken.at) != "فاصله" and self._text.scale_at(spoken.at) is None and spoken._more():
                pass
            form, at = str(spoken.number.value), spoken.at
        if not form.isdigit():
            return False
        self.number.fill(float(f"0.{form}"))
        self.at = at
        return True

    def _part_ends(self, at: int) -> bool:
        self.at = self._closed = at
        return True
