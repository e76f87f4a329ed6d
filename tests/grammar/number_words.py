"""A writer of numbers in words: genders, cases, spellings of the hundred, duals in construct, tanwin; the counterpart of the reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MASCULINE = "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()  # the numbers that count masculine nouns
FEMININE = "واحدة اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر".split()
STEMS = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
SCALES = {10**9: ("مليار", "مليارات"), 10**6: ("مليون", "ملايين"), 1000: ("ألف", "آلاف")}
TANWIN = "\u064b"


@dataclass(frozen=True, slots=True)
class Style:
    """How numbers are written."""

    feminine: bool = False
    """True where they count a feminine noun."""
    case: Literal["nominative", "oblique"] = "oblique"
    """oblique: genitive or accusative, which look the same."""
    accusative: bool = False
    """True for an alef behind a scale word that nothing follows in construct (`مليونا و…`), if the case is oblique."""
    hundred: str = "مئة"
    parted: bool = False
    """True for `ثلاث مئة` in two words."""
    marks: bool = False
    """True where tanwin is written."""
    apart: bool = False
    """True for و as a word of its own."""
    noun: str = ""
    """What is counted, behind the number: its last word stands in construct before it."""
    behind: str = ""
    """What follows it all."""


def in_words(number: int, style: Style) -> str:
    """A number from 1 to 10^12 - 1 in words, its noun behind it."""
    parts: list[str] = []
    for size in SCALES:
        count, number = divmod(number, size)
        if count:
            parts += _scaled(count, size, style, last=not number)
    if number:
        parts += _below_thousand(number, style, feminine=style.feminine, construct=bool(style.noun))
    joined = (" و " if style.apart else " و").join(parts)
    return " ".join(filter(None, (joined, style.noun, style.behind)))


def _scaled(count: int, size: int, style: Style, *, last: bool) -> list[str]:
    """So many of a scale: the bare word, its dual, or a number with the plural (3 to 10), the accusative (11 to 99) or genitive."""
    one, many = SCALES[size]
    construct = last and bool(style.noun)
    alef = "ا" + TANWIN * style.marks
    if count == 1:
        return [one + alef * (style.accusative and style.case == "oblique" and not construct)]
    if count == 2:
        return [_dual(one, style.case, construct=construct)]
    units = count % 100
    noun = many if 3 <= units <= 10 else one + alef * (not construct) if 11 <= units <= 99 else one
    words = _below_thousand(count, style, feminine=False, construct=units == 0)
    return [*words[:-1], f"{words[-1]} {noun}"]


def _below_thousand(number: int, style: Style, *, feminine: bool, construct: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [_hundreds(hundreds, style, construct=construct and not rest)] if hundreds else []
    return [*words, *_below_hundred(rest, style.case, feminine=feminine)] if rest else words


def _hundreds(count: int, style: Style, *, construct: bool) -> str:
    if count == 1:
        return style.hundred
    if count == 2:
        return _dual(style.hundred[:-1] + "ت", style.case, construct=construct)
    stem = ("ثماني" if style.parted else "ثمان") if count == 8 else STEMS[count]
    return stem + " " * style.parted + style.hundred


def _below_hundred(number: int, case: str, *, feminine: bool) -> list[str]:
    units = FEMININE if feminine else MASCULINE
    if number <= 10:
        return [_two(units[number - 1], case)]
    ten, unit = divmod(number, 10)
    if ten == 1:
        first = {1: "إحدى" if feminine else "أحد", 2: _two("اثنتان" if feminine else "اثنان", case)[:-1]}
        return [f"{first.get(unit, units[unit - 1])} {'عشرة' if feminine else 'عشر'}"]
    tens = ("عشر" if ten == 2 else STEMS[ten]) + ("ون" if case == "nominative" else "ين")
    return [_two(units[unit - 1], case), tens] if unit else [tens]


def _dual(one: str, case: str, *, construct: bool) -> str:
    ending = "ان" if case == "nominative" else "ين"
    return one + (ending[0] if construct else ending)


def _two(word: str, case: str) -> str:
    """اثنان in its case; all other words as they are."""
    return word[:-2] + "ين" if case == "oblique" and word in ("اثنان", "اثنتان") else word
