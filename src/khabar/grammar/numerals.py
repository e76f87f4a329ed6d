"""Cardinal numbers over tokens: `2,5 مليون`, `سبعمائة وخمسين ألفا`, `مليونين ونصف المليون`, `3 آلاف و200`.

A number is read from left to right as parts: each part is a group below a thousand (hundreds, unit, ten) times its scale
words, and scales fall from part to part. A word that cannot go on ends the number.
"""

from __future__ import annotations

from dataclasses import dataclass

from khabar.grammar.analysis import Analysis, Hit
from khabar.lexicon.tables import NumberWord
from khabar.model import Number

_PREFIXES = frozenset(["", "و", "ف", "ب", "ل", "وب", "ول", "فب", "فل"])  # clitics before a number; with ك it is another word
_TEEN_TAILS = frozenset(["عشر", "عشره"])
_ACCUSATIVE_THOUSAND = "الفا"  # folded from ألفاً (a thousand) and from ألفا (two thousand of)
_PLURAL_SCALES = frozenset(["الاف", "ملايين", "مليارات", "بلايين", "تريليونات", "ترليونات"])
_THOUSANDS_GROUP = 3  # digits


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens `[first, last)`; `cut` letters of its first token belong to a clitic. `scale` is its last scale word."""

    first: int
    last: int
    cut: int
    value: Number
    spelled: bool
    """True where it holds no digits."""
    scale: int | None
    rule: str


def numerals(analysis: Analysis, first: int, last: int) -> list[Numeral]:
    """The cardinal numbers inside tokens `[first, last)`, in order, not overlapping. Numbers with the article are left out."""
    words: dict[int, list[Hit[NumberWord]]] = {}
    for hit in analysis.hits_in(NumberWord, first, last):
        if hit.row.kind != "ordinal":
            words.setdefault(hit.first, []).append(hit)
    found: list[Numeral] = []
    done = first
    starts = sorted({*words, *number_tokens(analysis, first, last)})
    for token in starts:
        if token >= done and (numeral := _Reader(analysis, words, last).read(token)) is not None:
            found.append(numeral)
            done = numeral.last
    return found


def number_tokens(analysis: Analysis, first: int, last: int) -> list[int]:
    """The tokens in digits inside `[first, last)`."""
    kinds = analysis.kinds[first:last]
    return [first + place for place, kind in enumerate(kinds) if kind == "number"] if "number" in kinds else []


def digits_value(form: str, *, scaled: bool = False) -> Number | None:
    """The value of a number token: `2,500`, `100.000`, `2.500.000`, `1,234.5`, `67,7`; null where the signs fit no number.

    One sign before three digits parts thousands, unless a scale word follows a dot (`1.125 مليون`) or the number begins with 0.
    """
    signs = [char for char in form if char in ".,"]
    if not signs:
        return int(form)
    parts = form.replace(",", ".").split(".")
    grouped = len(parts[0]) <= _THOUSANDS_GROUP and parts[0] != "0"
    if len(set(signs)) == 1 and (len(signs) > 1 or (len(parts[1]) == _THOUSANDS_GROUP and grouped)):
        if len(signs) == 1 and scaled and signs[0] == ".":
            return float(f"{parts[0]}.{parts[1]}")
        return int("".join(parts)) if grouped and all(len(p) == _THOUSANDS_GROUP for p in parts[1:]) else None
    if len(signs) == 1:
        return _plain(float(f"{parts[0]}.{parts[1]}"))
    if len(set(signs[:-1])) == 1 and all(len(p) == _THOUSANDS_GROUP for p in parts[1:-1]):
        return _plain(float("".join(parts[:-1]) + "." + parts[-1]))
    return None


def _plain(value: float) -> Number:
    """A whole number as an int; a product of decimals without the noise of binary fractions."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


class _Reader:
    """Reads one number. `parts` are closed ones, `group` is the open one, `at` the next token."""

    __slots__ = ("_analysis", "_last", "_words", "at", "cut", "digits", "group", "parts", "room", "scale")

    def __init__(self, analysis: Analysis, words: dict[int, list[Hit[NumberWord]]], last: int) -> None:
        self._analysis, self._words, self._last = analysis, words, last
        self.at = self.cut = 0
        self.parts: list[Number] = []
        self.group: Number | None = None
        self.room = 1000  # what may still be added to the group: below 1000, 100 or 10
        self.scale: int | None = None
        self.digits = False

    def read(self, token: int) -> Numeral | None:
        """The longest number that begins at a token; null where none does."""
        self.at = token
        if self._form(token) in _TEEN_TAILS and token and self._analysis.forms[token - 1].startswith("ال"):
            return None  # `الاثني عشر شهرا`: the end of a number with the article
        if not (self._digits(token) or self._first_word(token)):
            return None
        token -= self._bracketed(token)
        while self._more():
            pass
        value = sum(self.parts) + (self.group or 0)
        rule = "digits" if self.digits and self.scale is None else "digits_scaled" if self.digits else "words"
        return Numeral(token, self.at, self.cut, _plain(value), not self.digits, self.scale, rule)

    # ---- the first word

    def _first_word(self, token: int) -> bool:
        for hit in self._words.get(token, ()):
            if hit.cut.prefix not in _PREFIXES:
                continue
            self.cut = hit.cut.length
            if self._open(hit, first=True):
                return True
        return False

    def _open(self, hit: Hit[NumberWord], *, first: bool) -> bool:
        """Takes a word that opens a part: the first of a number, or one behind و."""
        kind, value, form = hit.row.kind, hit.row.value, hit.cut.stem
        if kind in ("scale", "dual") and self.group is not None:
            return False
        if kind == "scale":
            fits = form not in _PLURAL_SCALES and not (form.endswith("ا") and form != _ACCUSATIVE_THOUSAND)
            return fits and self._close(1, int(value), hit.last)
        if kind == "dual":
            return self._close(2, int(value) // 2, hit.last)
        if kind == "fraction":
            return self._fraction(hit, first=first)
        return self._add(hit)

    def _add(self, hit: Hit[NumberWord]) -> bool:
        """Adds a unit, teen, ten or hundred to the group."""
        kind, value = hit.row.kind, int(hit.row.value)
        if kind in ("unit", "teen_head") and value < 10:
            if self._form(hit.last) in _TEEN_TAILS:
                return self._grow(value + 10, 100, 0, hit.last + 1)
            if kind == "teen_head" and not self._ten_follows(hit.last):
                return False
            hundred = self._juxtaposed(hit.last, "hundred")
            if hundred is not None and hundred.row.value == 100 and value > 2:
                return self._grow(value * 100, 1000, 100, hundred.last)
            return self._grow(value, 100, -1, hit.last)
        if kind == "hundred":
            return self._grow(value, 1000, 100, hit.last)
        if kind == "ten" and self.room == -1:  # behind a unit: `خمسة وعشرون`
            self.group, self.room, self.at = (self.group or 0) + value, 0, hit.last
            return True
        return self._grow(value, 100, 0, hit.last)

    def _grow(self, value: int, needs: int, room: int, at: int) -> bool:
        """Adds to the group if there is room for a number below `needs`; `room` is left behind it (-1: for a ten only)."""
        if self.room < needs or (self.scale is not None and value >= self.scale):
            return False
        self.group, self.room, self.at = (self.group or 0) + value, room, at
        return True

    def _ten_follows(self, at: int) -> bool:
        return any(hit.row.kind == "ten" and hit.cut.prefix == "و" for hit in self._words.get(at, ()))

    def _fraction(self, hit: Hit[NumberWord], *, first: bool) -> bool:
        """`نصف مليون`, `ونصف المليون`, `ونصف` of the scale before."""
        if self.group is not None:
            self.group, self.room, self.at = self.group + hit.row.value, 0, hit.last
            return True
        scale = self._singular_scale(hit.last)
        if scale is not None:
            fits = self.scale is None or scale <= self.scale
            return fits and self._part(hit.row.value * scale, scale, hit.last + 1)
        if first:
            return False
        return self.scale is not None and self._part(hit.row.value * self.scale, self.scale, hit.last)

    # ---- what follows

    def _more(self) -> bool:
        """Takes one more word: a scale for the open group or the last part, or what و joins."""
        scale = self._scale_at(self.at)
        if scale is not None:
            return self._multiply(scale)
        joined = self._joined()
        if joined is None:
            return False
        if isinstance(joined, int):
            return self._joined_digits(joined)
        return self._open(joined, first=False)

    def _joined(self) -> Hit[NumberWord] | int | None:
        """The word that و joins, glued to it or apart, or the token of joined digits."""
        glued = next((hit for hit in self._words.get(self.at, ()) if hit.cut.prefix == "و"), None)
        if glued is not None:
            return glued
        if self._form(self.at) != "و" or self.at + 1 >= self._last:
            return None
        if self._analysis.kinds[self.at + 1] == "number":
            return self.at + 1
        return next((hit for hit in self._words.get(self.at + 1, ()) if hit.cut.length == 0), None)

    def _multiply(self, hit: Hit[NumberWord]) -> bool:
        scale = 1000 if hit.row.kind == "dual" else int(hit.row.value)
        if self.group is not None:
            if self.scale is not None and scale >= self.scale:
                return False
            return self._close(self.group, scale, hit.last)
        if self.parts and self.scale is not None and scale > self.scale and len(self.parts) == 1:  # `ألف مليار`
            self.parts[-1] *= scale
            self.scale, self.at = scale, hit.last
            return True
        return False

    def _joined_digits(self, token: int) -> bool:
        """`3 آلاف و200`, `مليون و500 ألف`: digits below the scale before; without a scale of their own only behind thousands."""
        if self.scale is None or self.group is not None:
            return False
        scale = self._scale_at(token + 1)
        value = digits_value(self._form(token), scaled=scale is not None)
        if not isinstance(value, int) or value == 0 or (scale is None and self.scale != 1000):
            return False
        size = int(scale.row.value) if scale is not None else 1
        if size >= self.scale or value * size >= self.scale:
            return False
        self.digits = True
        return self._part(value * size, size, scale.last if scale is not None else token + 1)

    def _digits(self, token: int) -> bool:
        """Digits that open the number."""
        if self._analysis.kinds[token] != "number":
            return False
        value = digits_value(self._form(token), scaled=self._scale_at(token + 1) is not None)
        if value is None:
            return False
        self.group, self.digits, self.room, self.at = value, True, 0, token + 1
        return True

    def _bracketed(self, token: int) -> bool:
        """Steps over the bracket in `(50) ألف متر`; True where it did, so that the number begins at its bracket."""
        if not self.digits or self._form(self.at) != ")" or token == 0 or self._analysis.forms[token - 1] != "(":
            return False
        if self._scale_at(self.at + 1) is None:
            return False
        self.at += 1
        return True

    # ---- closing a part

    def _close(self, group: Number, scale: int, at: int) -> bool:
        if self.scale is not None and scale >= self.scale:
            return False
        self.group, self.room = None, 1000
        return self._part(group * scale, scale, at)

    def _part(self, value: Number, scale: int, at: int) -> bool:
        self.parts.append(value)
        self.scale, self.at = scale, at
        return True

    # ---- looking at tokens

    def _form(self, token: int) -> str:
        return self._analysis.forms[token] if token < self._last else ""

    def _scale_at(self, token: int) -> Hit[NumberWord] | None:
        """A scale word without a clitic, or ألفاً, whose folded form is also a dual."""
        for hit in self._words.get(token, ()):
            if hit.cut.length == 0 and (hit.row.kind == "scale" or hit.cut.stem == _ACCUSATIVE_THOUSAND):
                return hit
        return None

    def _juxtaposed(self, token: int, kind: str) -> Hit[NumberWord] | None:
        return next((hit for hit in self._words.get(token, ()) if hit.row.kind == kind and hit.cut.length == 0), None)

    def _singular_scale(self, token: int) -> int | None:
        """The size of a scale word in the singular, with or without the article (`نصف المليون`)."""
        form = self._form(token).removeprefix("ال")
        if not form or form in _PLURAL_SCALES:
            return None
        rows = self._analysis.lexicon.rows(form, NumberWord)
        return next((int(row.value) for row in rows if row.kind == "scale"), None)
