"""A writer of dates: one day in every notation that Khabar claims to read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from khabar.grammar.calendars import coptic_date, hijri_date
from khabar.lexicon.loader import load
from khabar.lexicon.tables import Month, Weekday

EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_SYSTEMS = ("egyptian", "levantine", "maghrebi", "moroccan", "mauritanian", "hijri", "coptic")
ORDINALS = (
    "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي_عشر الثاني_عشر الثالث_عشر الرابع_عشر الخامس_عشر "
    "السادس_عشر السابع_عشر الثامن_عشر التاسع_عشر العشرين الحادي_والعشرين الثاني_والعشرين الثالث_والعشرين الرابع_والعشرين "
    "الخامس_والعشرين السادس_والعشرين السابع_والعشرين الثامن_والعشرين التاسع_والعشرين الثلاثين الحادي_والثلاثين"
).replace("_", "\u00a0").split(" ")  # fmt: skip


def names() -> dict[str, dict[int, list[str]]]:
    """All names of months: system → number → forms."""
    found: dict[str, dict[int, list[str]]] = {system: {} for system in _SYSTEMS}
    for form, row in load(Month):
        found.setdefault(row.system, {}).setdefault(row.month, []).append(form)
    return found


NAMES = names()
WEEKDAYS = {row.weekday: form for form, row in reversed(list(load(Weekday)))}


def gregorian(day: date) -> Iterator[str]:
    """A Gregorian day in every notation that has one reading, the weekday before the ambiguous ones left out."""
    weekday, ordinal = WEEKDAYS[day.weekday()], ORDINALS[day.day - 1].replace("\u00a0", " ")
    egyptian, levantine = NAMES["egyptian"][day.month][0], NAMES["levantine"][day.month][0]
    singles = [form for system in _SYSTEMS[:5] for form in NAMES[system].get(day.month, [])]
    doubles = [f"{egyptian}/{levantine}", f"{levantine} ({egyptian})", f"{egyptian} {levantine}", f"{levantine} - {egyptian}"]
    for month in (*singles, *doubles):
        for form in (
            "{d} {m} {y}",
            "{d} {m} عام {y}",
            "{d} من {m} {y}",
            "{w} {d} {m} {y}",
            "يوم {w} الموافق {d} {m} {y}",
            "{w}، {d} {m} {y}",
        ):
            yield form.format(d=day.day, m=month, y=day.year, w=weekday)
        yield f"{ordinal} من {month} {day.year}"
        yield f"{ordinal} من شهر {month} من عام {day.year}"
        yield f"{weekday} {ordinal} من {month} {day.year}"
    yield f"{egyptian} {day.day}, {day.year}"
    yield f"{day.day} {egyptian} {day.year}م"
    yield from (f"{day.year}{sign}{day.month:02d}{sign}{day.day:02d}" for sign in "-/")
    for digits in (EASTERN, PERSIAN):
        yield f"{day.day} {levantine} {day.year}".translate(digits)
        yield f"{day.year}-{day.month:02d}-{day.day:02d}".translate(digits)


def hijri(day: date) -> Iterator[str]:
    """The same day in Hijri notations; none outside umm al-qura."""
    found = hijri_date(day)
    if found is None:
        return
    year, month, number = found
    for name in NAMES["hijri"][month]:
        yield f"{number} {name} {year}هـ"
        yield f"{number} من {name} {year} هجرية"
        yield f"{WEEKDAYS[day.weekday()]} {number} {name} {year}هـ"
    yield f"{number}/{month}/{year}هـ"
    yield f"{number} / {month} / {year} هـ"
    yield f"{year}/{month}/{number}هـ"
    yield f"{number} {NAMES['hijri'][month][0]} {year}هـ الموافق {day.day} {NAMES['egyptian'][day.month][0]} {day.year}م"


def coptic(day: date) -> Iterator[str]:
    """The same day in Coptic notations."""
    found = coptic_date(day)
    if found is not None:
        yield from (f"{found[2]} {name} {found[0]}" for name in NAMES["coptic"][found[1]])
