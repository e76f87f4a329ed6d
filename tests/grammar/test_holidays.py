"""Holidays and anniversaries: when each falls, and which of several is meant by one name."""

from __future__ import annotations

from datetime import date

import pytest

from khabar.grammar.holidays import HolidayDays, Turn, anniversary, nearest, nearest_any, resolve, resolve_any
from khabar.lexicon import lexicon
from khabar.lexicon.loader import load
from khabar.lexicon.tables import Holiday, TimeZone


def rows(form: str) -> list[Holiday]:
    found = lexicon().rows(form, Holiday)
    assert found, form
    return found


def days(found: HolidayDays | None) -> str | None:
    """`first` or `first/last`, and behind `|` the other readings."""
    if found is None:
        return None
    stretches = [(found.first, found.last), *found.alternatives]
    return " | ".join(str(a) if a == b else f"{a}/{b}" for a, b in stretches)


def in_year(form: str, year: int, *countries: str) -> str | None:
    return days(resolve_any(rows(form), year, countries))


def near(form: str, reference: str, turn: Turn | None = None, *countries: str) -> str | None:
    return days(nearest_any(rows(form), date.fromisoformat(reference), turn, countries))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("عيد الفطر", "2024-04-10/2024-04-12"),
        ("أول أيام عيد الفطر", "2024-04-10"),
        ("ثالث أيام عيد الفطر المبارك", "2024-04-12"),
        ("وقفة عيد الفطر", "2024-04-09"),  # the last day of Ramadan, of 29 or 30 days
        ("العشر الأواخر من رمضان", "2024-03-31/2024-04-09"),  # to the end of the month, however long it is
        ("ثاني جمعة من رمضان", "2024-03-22"),
        ("يوم القدس العالمي", "2024-04-05"),  # the last Friday of Ramadan
        ("يوم عرفة", "2024-06-15"),
        ("عيد الأضحى المبارك", "2024-06-16/2024-06-19"),
        ("أيام التشريق", "2024-06-17/2024-06-19"),
        ("رأس السنة الهجرية", "2024-07-07"),
        ("عاشوراء", "2024-07-16"),
        ("ليلة الإسراء والمعراج", "2024-02-07"),  # the night before the 27th of Rajab
        ("المولد النبوي الشريف", "2024-09-15"),
    ],
)
def test_islamic_feasts_of_2024(form: str, expected: str) -> None:
    assert in_year(form, 2024) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("الجمعة العظيمة", "2024-03-29 | 2024-05-03"),  # the western one, the eastern as the other reading
        ("أحد الشعانين", "2024-03-24 | 2024-04-28"),
        ("شم النسيم", "2024-05-06"),  # the Monday behind Coptic Easter
        ("عيد القيامة المجيد", "2024-05-05 | 2024-03-31"),  # what Egyptians call Easter is the eastern one
        ("عيد الفصح الشرقي", "2024-05-05"),
        ("عيد الفصح اليهودي", "2024-04-23/2024-04-29"),
        ("عيد الغطاس", "2024-01-20 | 2024-01-06"),
        ("عيد الصعود", "2024-05-09 | 2024-06-13"),
        ("أربعاء الرماد", "2024-02-14"),
    ],
)
def test_feasts_of_other_faiths_in_2024(form: str, expected: str) -> None:
    assert in_year(form, 2024) == expected


@pytest.mark.parametrize(
    ("form", "year", "expected"),
    [
        ("رأس السنة الإيزيدية", 2024, "2024-04-17"),  # the first Wednesday of April, Julian
        ("ذكرى انتصار الثورة الإسلامية", 2024, "2024-02-11"),  # 22 Bahman
        ("ذكرى انتصار الثورة الإسلامية", 2025, "2025-02-10"),  # a day earlier behind a Persian leap year
        ("عيد الشكر", 2024, "2024-11-28"),
        ("اليوم العالمي للمرأة", 2018, "2018-03-08"),
        ("اليوم العالمي للمرأة الريفية", 2018, "2018-10-15"),  # a longer name is another day
        ("يوم الأرض", 2018, "2018-03-30"),
        ("يوم الأرض العالمي", 2018, "2018-04-22"),
        ("اليوم الوطني العماني", 2024, "2024-11-18"),
        ("اليوم الوطني العماني", 2025, "2025-11-20"),  # moved by decree
        ("عيد الثورة التونسية", 2020, "2020-01-14"),
        ("عيد الثورة التونسية", 2022, "2022-12-17"),
        ("يوم التأسيس السعودي", 2021, None),  # first kept in 2022
        ("رأس السنة الصينية", 2024, None),  # a name that is known, not the New Year that it holds
    ],
)
def test_days_of_a_year(form: str, year: int, expected: str | None) -> None:
    assert in_year(form, year) == expected


def test_a_hijri_feast_can_fall_twice_in_a_gregorian_year() -> None:
    assert in_year("رأس السنة الهجرية", 2008) == "2008-01-10 | 2008-12-29"


def test_a_hijri_year_can_be_told() -> None:
    (fitr,) = rows("عيد الفطر")
    assert days(resolve(fitr, 1445, "hijri")) == "2024-04-10/2024-04-12"
    assert resolve(fitr, 1501, "hijri") is None
    assert resolve(rows("عيد العمال")[0], 1445, "hijri") is None  # 1 May is of no Hijri year


def test_the_country_told_of_decides() -> None:
    assert in_year("عيد الاستقلال", 2024) is None
    assert in_year("عيد الاستقلال", 2024, "LB") == "2024-11-22"
    assert in_year("عيد الاستقلال", 2024, "MA", "FR") == "2024-11-18"
    assert in_year("عيد الاستقلال اللبناني", 2024) == "2024-11-22"  # the form says it itself
    assert in_year("عيد الميلاد", 2024) == "2024-12-25 | 2024-01-07"
    assert in_year("عيد الميلاد", 2024, "EG") == "2024-01-07"
    assert in_year("عيد العرش", 2024) == "2024-07-30"  # of Morocco; among Palestinians it is the feast of booths
    assert in_year("عيد العرش", 2024, "PS") == "2024-10-17/2024-10-23"


def test_of_two_countries_told_of_the_day_that_is_near_is_meant() -> None:
    assert near("عيد الجيش", "2024-07-31", None, "LB", "IQ") == "2024-08-01"
    assert near("عيد الجيش", "2024-04-15", None, "LB", "IQ") is None


@pytest.mark.parametrize(
    ("form", "reference", "turn", "expected"),
    [
        ("عيد الفطر", "2024-05-01", None, "2024-04-10/2024-04-12"),
        ("عيد الفطر", "2024-04-11", None, "2024-04-10/2024-04-12"),
        ("عيد الفطر", "2024-04-11", "this", "2024-04-10/2024-04-12"),
        ("عيد الفطر", "2024-04-11", "last", "2023-04-21/2023-04-23"),  # this one has not ended
        ("عيد الفطر", "2024-05-01", "next", "2025-03-30/2025-04-01"),
        ("عيد الأضحى", "2024-04-30", None, "2024-06-16/2024-06-19"),
        ("رأس السنة", "2024-12-20", None, "2025-01-01"),
        ("رأس السنة", "2024-07-20", None, None),  # half a year from both
        ("ليلة رأس السنة", "2025-01-02", None, "2024-12-31"),
        ("شم النسيم", "2018-04-09", None, "2018-04-09"),
        ("ذكرى النكبة", "2018-05-14", None, "2018-05-15"),
    ],
)
def test_a_holiday_without_a_year(form: str, reference: str, turn: Turn | None, expected: str | None) -> None:
    assert near(form, reference, turn) == expected


def test_the_past_is_preferred_by_forty_five_days() -> None:
    (workers,) = rows("عيد العمال")  # 1 May: on 7 October the last one lies 159 days back, the next 206 ahead
    assert days(nearest(workers, date(2018, 10, 7))) == "2018-05-01"
    assert nearest(workers, date(2018, 11, 10)) is None  # 193 back and 172 ahead: neither by the rule


def test_a_day_of_the_feast_without_its_name_is_of_the_feast_that_is_near() -> None:
    assert near("ثاني أيام العيد", "2024-04-11") == "2024-04-11"
    assert near("ثاني أيام العيد", "2024-06-15") == "2024-06-17"
    assert near("ثاني أيام العيد", "2024-05-12") is None
    assert lexicon().rows("العيد", Holiday) == []  # the feast alone is not resolved


def test_an_anniversary_counts_from_what_it_marks() -> None:
    (nakba,) = rows("النكبة")
    assert nakba.needs == "anniversary"  # الذكرى الـ75 للنكبة
    assert days(anniversary(nakba, 75)) == "2023-05-15"
    assert anniversary(rows("عاشوراء")[0], 3) is None


def test_the_night_of_destiny_is_marked_as_uncertain() -> None:
    (night,) = rows("ليلة القدر")
    assert (night.certainty, night.part) == ("uncertain", "NI")
    assert days(resolve(night, 2024)) == "2024-04-05"  # the night before the 27th of Ramadan, 6 April


# ---- the tables


def test_every_row_falls_in_some_recent_year_or_says_that_it_cannot() -> None:
    for form, row in load(Holiday):
        years = range(row.until or 2025, (row.until or 2025) + 1)
        assert (row.calendar == "none") == all(resolve(row, year) is None for year in years), form


def test_rows_say_their_day_in_the_way_of_their_calendar() -> None:
    for form, row in load(Holiday):
        counted = row.calendar in ("gregorian", "hijri", "coptic", "julian", "hebrew")
        assert (row.month is not None) == (row.day is not None) == counted, form
        assert row.weekday is None or 0 <= row.weekday <= 6, form
        assert all(len(code) == 2 and code.isupper() for code in row.country.split(",") if row.country), form


@pytest.mark.parametrize(
    ("form", "offset"),
    [
        ("توقيت غرينتش", "Z"),
        ("ت.غ", "Z"),
        ("GMT", "Z"),
        ("توقيت مكة المكرمة", "+03:00"),
        ("توقيت أبوظبي", "+04:00"),
        ("التوقيت المحلي", None),
        ("توقيت القاهرة", None),
    ],
)
def test_zones_without_change_have_an_offset(form: str, offset: str | None) -> None:
    (zone,) = lexicon().rows(form, TimeZone)
    assert zone.offset == offset


def test_offsets_and_the_days_since_which_they_hold_are_well_formed() -> None:
    for form, zone in load(TimeZone):
        assert (
            zone.offset is None
            or zone.offset == "Z"
            or (zone.offset[0] in "+-" and zone.offset[3] == ":" and len(zone.offset) == 6)
        ), form
        assert zone.since is None or date.fromisoformat(zone.since), form
        assert zone.since is None or zone.offset is not None, form
