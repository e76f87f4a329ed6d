"""Rules of what lies so far from a day (`قبل ثلاثة أيام`) and of what repeats (`كل أسبوع`)."""

from __future__ import annotations

from typing import Literal

from khabar.extract.times.senses.lengths import Away, Length, Repeat
from khabar.extract.times.senses.scene import Sense
from khabar.extract.times.values import duration
from khabar.grammar.chart import Grammar

RULES = Grammar()


@RULES.rule("day", "قبل length|one|few", "منذ length|one مضت|مضي")
def ago(found: Length) -> Away:
    return Away(length=found, sign=-1, mod=found.mod)


@RULES.rule("day", "بعد length|one")
def hence_told(found: Length) -> Away:
    """`ستنطلق بعد ثلاثة أيام`: ahead of the article's day, where the sentence speaks of the future."""
    return Away(length=found, sign=1, mod=found.mod)


@RULES.rule("day", "قبل length|one من الان")
def ago_from_now(found: Length) -> Away:
    return Away(length=found, sign=-1, mod=found.mod)


@RULES.rule("day", "بعد length|one من الان", "من الان ب length|one")
def hence(found: Length) -> Away:
    return Away(length=found, sign=1, mod=found.mod)


@RULES.rule("day", "قبل length|one من day", "قبل day ب length|one")
def before_a_day(*parts: Sense) -> Away | None:
    return _from_a_day(parts, -1)


@RULES.rule("day", "بعد length|one من day", "بعد day ب length|one")
def behind_a_day(*parts: Sense) -> Away | None:
    return _from_a_day(parts, 1)


def _from_a_day(parts: tuple[Sense, ...], sign: Literal[-1, 1]) -> Away | None:
    length_ = next((part for part in parts if isinstance(part, Length)), None)
    anchor = next((part for part in parts if not isinstance(part, Length)), None)
    return Away(length=length_, sign=sign, anchor=anchor) if length_ is not None and not isinstance(anchor, Away) else None


@RULES.rule("set", "setword")
def adverb(value: str) -> Repeat:
    return Repeat(every=value)


@RULES.rule("set", "كل unit", "كل length")
def every(found: str | Length) -> Repeat | None:
    if isinstance(found, str):
        return Repeat(every=duration(found, 1))
    return Repeat(every=duration(found.unit, found.count, found.rest)) if found.most is None and found.mod is None else None


@RULES.rule("set", "month من كل عام|سنه", "date من كل عام|سنه")
def every_year(found: object) -> Repeat | None:
    """`يناير من كل عام`, `25 يناير من كل عام`."""
    told = getattr(found, "found", found)
    month, day = getattr(told, "month", None), getattr(told, "day", None)
    return Repeat(every=f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")) if getattr(told, "year", None) is None else None


@RULES.rule("set", "كل weekday|weekday_bare", "كل يوم weekday|weekday_bare", "ايام weekday من كل اسبوع", "weekday من كل اسبوع",
            "يوم weekday من كل اسبوع")  # fmt: skip
def every_weekday(found: object) -> Repeat:
    return Repeat(every=f"XXXX-WXX-{getattr(found, 'weekday', 0) + 1}")


@RULES.rule("set", "كل daypart")
def every_part(part: str) -> Repeat:
    """`كل مساء`."""
    return Repeat(every=f"XXXX-XX-XXT{part}")


@RULES.rule("set", "مره|مرتين|مرات في|كل theunit", "مره|مرتين كل unit", "num مرات في|كل theunit|unit", "num مره|مرات theunit")
def times_a_unit(*parts: object) -> Repeat:
    """`مرتين في الأسبوع`: the unit in which it happens."""
    return Repeat(every=duration(str(parts[-1]), 1))
