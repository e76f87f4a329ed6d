"""Rules of times told by another time of the text: `في اليوم التالي`, `بعد ذلك بأسبوع`, `العام نفسه`."""

from __future__ import annotations

from khabar.extract.times.senses.clocks import Moment
from khabar.extract.times.senses.lengths import Away, Length
from khabar.extract.times.senses.periods import Told, ToldOfYear
from khabar.extract.times.senses.scene import Sense, Vague, unit_of
from khabar.extract.times.values import Value
from khabar.grammar.chart import Grammar

RULES = Grammar()


@RULES.rule("reference", "vague")
def vague_reference(value: str) -> Vague:
    """`حاليا`, `لاحقا`."""
    return Vague(value=Value(value=value))


_THAT = Told(unit="D", steps=0)


@RULES.rule("stretch", "vague من? stretch")
def some_time_in(value: str, stretch: Sense) -> Sense:
    """`في وقت سابق من الشهر الجاري`: no more than the stretch itself."""
    return stretch


@RULES.rule("day", "vague من? day")
def some_time_on(value: str, day: Sense) -> Sense:
    """`في وقت سابق اليوم`."""
    return day


@RULES.rule("stretch", "theunit same", "same_of theunit", "ذلك|تلك theunit")
def same_period(*parts: str) -> Told:
    """`العام نفسه`, `نفس العام`, `ذلك العام`."""
    return Told(unit=next(part for part in parts if part), steps=0)


@RULES.rule("stretch", "stretch من stretch", "stretch stretch", "stretch day")
def told_month_of_year(month: Sense, year: Sense) -> ToldOfYear | None:
    """`الشهر نفسه من العام الماضي`."""
    unit = year.length.unit if isinstance(year, Away) else unit_of(year)  # `الشهر نفسه قبل سنة`
    fits = isinstance(month, Told) and month.unit == "M" and unit == "Y" and not isinstance(year, Told)
    return ToldOfYear(month=month, year=year) if fits else None  # type: ignore[arg-type]


@RULES.rule("moment", "tonight following")
def night_following(tonight: int, steps: int) -> Moment:
    """`الليلة السابقة`."""
    return Moment(day=Told(unit="D", steps=steps), part="NI")


@RULES.rule("stretch", "theunit following")
def following_period(unit: str, steps: int) -> Told:
    """`العام التالي`, `الأسبوع السابق`."""
    return Told(unit=unit, steps=steps)


@RULES.rule("day", "اليوم same", "same_of اليوم", "ذلك|ذاك اليوم", "يومها|يومئذ|يومذاك")
def same_day(*parts: object) -> Told:
    return _THAT


@RULES.rule("day", "اليوم following")
def following_day(steps: int) -> Told:
    return Told(unit="D", steps=steps)


@RULES.rule("day", "بعد ذلك ب length|one", "بعدها|بعده ب length|one", "بعد length|one من ذلك", "length|one بعد ذلك")
def behind_that(found: Length) -> Away:
    """`بعد ذلك بيومين`, `بعد ثلاثة أيام من ذلك`."""
    return Away(length=found, sign=1, anchor=_THAT)


@RULES.rule("day", "قبل ذلك ب length|one", "قبلها|قبله ب length|one", "قبل length|one من ذلك")
def before_that(found: Length) -> Away:
    return Away(length=found, sign=-1, anchor=_THAT)
