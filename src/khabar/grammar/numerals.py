"""Cardinal numbers over tokens: `2,5 مليون`, `سبعمائة وخمسين ألفا`, `مليونين ونصف المليون`, `3 آلاف و200`.

A number is read from left to right as parts: each part is a group below a thousand (hundreds, unit, ten) times its scale
words, and scales fall from part to part. A word that cannot go on ends the number.
"""

from __future__ import annotations

from dataclasses import dataclass

from khabar.grammar.analysis import Analysis
from khabar.grammar.digits import digits_value, number_tokens
from khabar.grammar.number_reader import NumberReader
from khabar.grammar.number_text import NumberText
from khabar.lexicon.tables import NumberWord
from khabar.model import Number

__all__ = ["Numeral", "digits_value", "number_tokens", "numerals"]

_GOES_ON = frozenset(["و", "ر", "،", "/", ")", "»", '"', "”", "]", "فاصله"])
_SIGNS_BEFORE = frozenset(["-", "−"])


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


def numerals(analysis: Analysis, first: int, last: int) -> tuple[Numeral, ...]:
    """The cardinal numbers inside tokens `[first, last)`, in order, not overlapping. Numbers with the article are left out.

    The analysis remembers them, as times and quantities read the same sentences.
    """
    known = analysis.numerals.get((first, last))
    if known is None:
        known = analysis.numerals[first, last] = tuple(_read(analysis, first, last))
    return known


def _read(analysis: Analysis, first: int, last: int) -> list[Numeral]:
    hits, digits = analysis.hits_in(NumberWord, first, last), number_tokens(analysis, first, last)
    if not hits and not digits:
        return []
    text = NumberText(analysis, first, last, hits)
    found: list[Numeral] = []
    done = first
    for token in sorted({*text.starts, *digits}) if hits else digits:
        if token >= done and (numeral := _plain(text, token) or _numeral(text, token)) is not None:
            found.append(numeral)
            done = numeral.last
    return found


def _plain(text: NumberText, token: int) -> Numeral | None:
    """A number of one token in digits beside which nothing stands that could belong to it, as most are."""
    analysis, forms = text.analysis, text.analysis.forms
    if analysis.kinds[token] != "number" or analysis.glued(token):
        return None
    behind = forms[token + 1] if token + 1 < text.last else ""
    if behind in _GOES_ON or behind[:1].isdigit() or text.words(token + 1):
        return None
    if token > text.first and forms[token - 1] in _SIGNS_BEFORE:
        return None
    value = digits_value(forms[token])
    return None if value is None else Numeral(token, token + 1, 0, value, False, None, "digits")


def _numeral(text: NumberText, token: int) -> Numeral | None:
    reader = NumberReader(text)
    value = reader.read(token)
    if value is None:
        return None
    rule = (
        "fraction"
        if value < 1 and not reader.digits and value
        else "words"
        if not reader.digits
        else "digits"
        if reader.number.scale is None
        else "digits_scaled"
    )
    return Numeral(reader.first, reader.at, reader.cut, value, not reader.digits, reader.number.scale, rule)
