"""Rules of clock times: `الساعة الثامنة والنصف صباحا`, `16:15 بتوقيت غرينتش`, `التاسعة إلا ربعا مساء`."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.times.senses.clocks import _HALF_DAY, _HOURS, _MINUTES, Clock, DayPart
from khabar.extract.times.senses.lengths import Length
from khabar.grammar.chart import Grammar
from khabar.grammar.numerals import Numeral
from khabar.lexicon.tables import TimeZone

RULES = Grammar()


@RULES.rule("clock", "hm", "الساعه hm", "الساعه ( hm )")
def digits(found: Clock) -> Clock:
    return found


@RULES.rule("oclock", "الساعه num", "الساعه ال num", "الساعه ( num )")
def hour_in_digits(number: Numeral) -> Clock | None:
    """`الساعة 8`, `الساعة ثلاثة وثلث`."""
    whole = int(number.value)
    clock = _hour(whole)
    minutes = round((number.value - whole) * _MINUTES)
    return replace(clock, minute=minutes) if clock is not None and (number.spelled or not minutes) else None


@RULES.rule("oclock", "الساعه hour")
def hour_in_words(hour: int) -> Clock | None:
    return _hour(hour)


@RULES.rule("bare_hour", "hour")
def bare_hour(hour: int) -> Clock | None:
    """`الثامنة`: an hour only where a part of the day stands behind."""
    return _hour(hour)


def _hour(hour: object) -> Clock | None:
    return Clock(hour=hour, worded=True) if isinstance(hour, int) and 0 <= hour <= _HOURS else None


@RULES.rule("oclock", "oclock +length", "oclock +one", "oclock سا? +num")
def oclock_minutes(clock: Clock, minutes: Length | Numeral) -> Clock | None:
    return _with_minutes(clock, minutes)


@RULES.rule("bare_hour", "bare_hour +length")
def bare_minutes(clock: Clock, minutes: Length | Numeral) -> Clock | None:
    return _with_minutes(clock, minutes)


@RULES.rule("oclock", "الساعه num سا|س num", "الساعه num سا|س num د")
def hour_and_minutes_in_letters(hour: Numeral, minutes: Numeral) -> Clock | None:
    """`14سا30د`, as Algerian outlets print it."""
    clock = _hour(hour.value)
    return _with_minutes(clock, minutes) if clock is not None else None


@RULES.rule("oclock", "الساعه num سا")
def hour_in_letters(hour: Numeral) -> Clock | None:
    return _hour(hour.value)


def _with_minutes(clock: Clock, minutes: Length | Numeral) -> Clock | None:
    count = minutes.count if isinstance(minutes, Length) and minutes.unit == "TM" else getattr(minutes, "value", None)
    fits = isinstance(count, int) and 0 <= count < _MINUTES and clock.minute == 0
    return replace(clock, minute=count) if fits and isinstance(count, int) else None


@RULES.rule("oclock", "oclock fraction")
def oclock_fraction(clock: Clock, part: float) -> Clock | None:
    return _later(clock, part)


@RULES.rule("bare_hour", "bare_hour fraction")
def bare_fraction(clock: Clock, part: float) -> Clock | None:
    return _later(clock, part)


@RULES.rule("oclock", "oclock الا less", "oclock الا length")
def oclock_less(clock: Clock, part: float | Length) -> Clock | None:
    return _earlier(clock, part)


@RULES.rule("bare_hour", "bare_hour الا less", "bare_hour الا length")
def bare_less(clock: Clock, part: float | Length) -> Clock | None:
    return _earlier(clock, part)


def _later(clock: Clock, part: float) -> Clock | None:
    return replace(clock, minute=round(part * _MINUTES)) if clock.minute == 0 else None


def _earlier(clock: Clock, part: float | Length) -> Clock | None:
    count = (
        part.count if isinstance(part, Length) and part.unit == "TM" else None if isinstance(part, Length) else part * _MINUTES
    )
    if count is None or not 0 < count < _MINUTES or clock.minute:
        return None
    return replace(clock, hour=(clock.hour - 1) % _HALF_DAY or _HALF_DAY, minute=_MINUTES - round(count))


@RULES.rule("clock", "oclock", "oclock تماما|بالضبط")
def clock(found: Clock) -> Clock:
    return found


@RULES.rule(
    "clock", "clock adverb", "bare_hour adverb", "bare_hour تماما adverb", "clock من? daypart_the", "bare_hour من? daypart_the"
)
def clock_with_part(found: Clock, part: DayPart) -> Clock | None:
    return replace(found, part=part) if found.part is None else None


@RULES.rule("clock", "clock المغرب|العشاء")
def clock_by_prayer(found: Clock) -> Clock | None:
    """`الساعة 8 العشاء`."""
    return replace(found, part="EV") if found.part is None else None


@RULES.rule("clock", "clock zone", "clock ( zone )", "clock ، zone")
def clock_with_zone(found: Clock, zone: TimeZone) -> Clock | None:
    return replace(found, zone=zone) if found.zone is None else None


@RULES.rule("clock", "zone hm")
def zone_first(zone: TimeZone, found: Clock) -> Clock:
    """`GMT 13:48`."""
    return replace(found, zone=zone)


@RULES.rule("clock", "clock +length")
def minutes_behind(found: Clock, minutes: Length) -> Clock | None:
    """`الساعة التاسعة صباحا و30 دقيقة`."""
    return _with_minutes(found, minutes)
