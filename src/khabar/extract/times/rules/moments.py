"""Rules of times on a day: `مساء أمس الثلاثاء`, `الساعة التاسعة من صباح الأحد`, `الليلة الماضية`."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.times.senses.clocks import Clock, DayPart, Moment
from khabar.extract.times.senses.days import Day
from khabar.extract.times.senses.feasts import Feast
from khabar.extract.times.senses.scene import Sense
from khabar.grammar.chart import Grammar
from khabar.lexicon.tables import TimeZone

RULES = Grammar()


@RULES.rule("moment", "clock")
def clock_alone(found: Clock) -> Moment:
    return Moment(clock=found)


@RULES.rule("moment", "approx moment")
def about_moment(mod: str, moment: Moment) -> Moment | None:
    """`حوالي الساعة الثالثة فجر اليوم`."""
    return replace(moment, mod=mod) if moment.clock is not None else None


@RULES.rule("moment", "approx bare_hour moment")
def about_hour(mod: str, found: Clock, moment: Moment) -> Moment | None:
    """`حوالي الواحدة فجر اليوم`."""
    told = clock_of_part(found, moment)
    return replace(told, mod=mod) if told is not None else None


@RULES.rule("moment", "الساعات الاولي من moment", "الساعات الاولي من daypart_the")
def first_hours(moment: Moment | DayPart) -> Moment:
    """`الساعات الأولى من صباح اليوم`."""
    return replace(moment, mod="START") if isinstance(moment, Moment) else Moment(part=moment, mod="START")


@RULES.rule("moment", "approx clock", "approx bare_hour adverb")
def about_clock(mod: str, found: Clock, part: DayPart | None = None) -> Moment:
    return Moment(clock=replace(found, part=found.part or part), mod=mod)


@RULES.rule("moment", "daypart day")
def part_of_day(part: DayPart, day: Sense) -> Moment | None:
    """`مساء أمس الثلاثاء`, `فجر الأحد`; not the night of a feast, which has a row of its own (it is the one before)."""
    return None if isinstance(day, Feast) and part == "NI" else Moment(day=day, part=part)


@RULES.rule("moment", "day adverb", "day ، adverb")
def day_with_part(day: Sense, part: DayPart) -> Moment:
    return Moment(day=day, part=part)


@RULES.rule(
    "moment", "night_of weekday weekday", "night_of weekday - weekday", "night_of weekday / weekday", "night_of weekday – weekday"
)
def night_between(part: DayPart, first: Day, second: Day) -> Moment | None:
    """`ليل الجمعة السبت`: the night from one day to the next."""
    follows = first.weekday is not None and second.weekday == (first.weekday + 1) % 7
    return Moment(day=first, part=part) if follows else None


@RULES.rule("moment", "tonight", "tonight turn")
def tonight(steps: int, turn: str | None = None) -> Moment:
    """`الليلة`, `الليلة الماضية`."""
    return Moment(day=Day(steps={"last": -1, "next": 1}.get(turn or "", steps)), part="NI")


@RULES.rule("moment", "هذا daypart_the", "هذه daypart_the", "daypart_the same")
def this_part(part: DayPart, *same: object) -> Moment:
    """`هذا الصباح`."""
    return Moment(day=Day(steps=0), part=part)


@RULES.rule("moment", "clock من? day", "clock ، day", "clock - day", "clock من? يوم day")
def clock_of_day(found: Clock, day: Sense) -> Moment:
    return Moment(day=day, clock=found)


@RULES.rule(
    "moment", "day clock", "day ، clock", "day ( clock )", "day | clock", "day , clock", "day - clock", "day عند clock",
    "day في clock", "day ل clock", "day علي clock",
)  # fmt: skip
def day_and_clock(day: Sense, found: Clock) -> Moment:
    return Moment(day=day, clock=found)


@RULES.rule("moment", "clock من? moment", "bare_hour من? moment")
def clock_of_part(found: Clock, moment: Moment) -> Moment | None:
    """`الساعة التاسعة من صباح أمس الأحد`."""
    if moment.clock is not None or moment.day is None:
        return None
    return Moment(day=moment.day, clock=replace(found, part=found.part or moment.part))


@RULES.rule("moment", "moment clock", "moment ، clock", "moment عند clock", "moment في clock", "moment علي clock")
def part_and_clock(moment: Moment, found: Clock) -> Moment | None:
    if moment.clock is not None or moment.day is None:
        return None
    return Moment(day=moment.day, clock=replace(found, part=found.part or moment.part))


@RULES.rule("moment", "moment zone", "moment ( zone )", "moment ( clock )")
def moment_with_zone(moment: Moment, zone: TimeZone | Clock) -> Moment | None:
    """A zone behind a moment, or the same moment by another clock (`03:25 بتوقيت موسكو (00:25 بتوقيت غرينتش)` stays two)."""
    if moment.clock is None or moment.clock.zone is not None or isinstance(zone, Clock):
        return None
    return replace(moment, clock=replace(moment.clock, zone=zone))


@RULES.rule("moment", "bare_noon", "bare_noon day")
def noon(part: DayPart, day: Sense | None = None) -> Moment:
    """`منتصف النهار`, `منتصف الليل`: a part of a day on its own."""
    return Moment(day=day, part=part)
