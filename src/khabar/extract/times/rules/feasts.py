"""Rules of feasts and anniversaries."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.times.senses.feasts import Feast
from khabar.extract.times.senses.periods import Month
from khabar.extract.times.senses.scene import Sense, unit_of
from khabar.grammar.calendar_date import CalendarDate
from khabar.grammar.chart import Grammar
from khabar.grammar.nearest import Turn
from khabar.grammar.numerals import Numeral

RULES = Grammar()


@RULES.rule("day", "feast", "يوم feast")
def feast(found: Feast) -> Feast | None:
    """`عيد الفطر`; what a name tells of only behind `ذكرى` is none here."""
    return found if all(row.needs != "anniversary" for row in found.rows) else None


@RULES.rule("day", "feast turn")
def feast_with_turn(found: Feast, turn: Turn) -> Feast | None:
    return replace(found, turn=turn) if feast(found) else None


@RULES.rule("day", "feast stretch", "feast ل stretch", "feast من stretch", "feast yearish")
def feast_of_year(found: Feast, year: Sense | CalendarDate) -> Feast | None:
    """`عيد الأضحى 2023`, `عيد الفطر لعام 2024`."""
    inner = Month(found=year) if isinstance(year, CalendarDate) else year
    return replace(found, year=inner) if unit_of(inner) == "Y" and feast(found) else None


@RULES.rule("day", "عشيه feast")
def eve(found: Feast) -> Feast | None:
    """`عشية عيد الميلاد`: the day before."""
    return replace(found, eve=True) if feast(found) else None


@RULES.rule("day", "ذكري feast", "الذكري feast")
def memory(found: Feast) -> Feast:
    """`ذكرى النكبة`: the day of the year on which it is remembered."""
    return found


@RULES.rule("day", "الذكري ord ل feast", "الذكري num ل feast", "الذكري ال num ل feast", "الذكري ord feast", "الذكري ال num feast")
def numbered_memory(number: int | Numeral, found: Feast) -> Feast | None:
    """`الذكرى الـ75 للنكبة`: the day of that year."""
    count = number if isinstance(number, int) else number.value
    return replace(found, count=count) if isinstance(count, int) else None
