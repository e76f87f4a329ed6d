"""The calendars of Arabic news in Gregorian days, against dates that are known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.grammar.calendars import (
    coptic_date,
    coptic_days,
    easter,
    gregorian_days,
    hebrew_days,
    hijri_date,
    hijri_days,
    julian_days,
    nowruz,
    orthodox_easter,
)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("hijri", "gregorian"),
    [
        ((1445, 10, 1), "2024-04-10"),  # عيد الفطر
        ((1444, 10, 1), "2023-04-21"),
        ((1440, 10, 1), "2019-06-04"),
        ((1436, 10, 1), "2015-07-17"),
        ((1445, 12, 10), "2024-06-16"),  # عيد الأضحى
        ((1439, 12, 10), "2018-08-21"),
        ((1446, 1, 1), "2024-07-07"),  # رأس السنة الهجرية
        ((1400, 1, 1), "1979-11-20"),  # the day on which the Grand Mosque was seized
        ((1445, 1, 10), "2023-07-28"),  # عاشوراء
    ],
)
def test_hijri_days_are_those_of_umm_al_qura(hijri: tuple[int, int, int], gregorian: str) -> None:
    assert hijri_days(*hijri) == (day(gregorian), day(gregorian))
    assert hijri_date(day(gregorian)) == hijri


def test_hijri_months_and_years_are_stretches() -> None:
    assert hijri_days(1445, 9) == (day("2024-03-11"), day("2024-04-09"))  # رمضان 1445
    assert hijri_days(1445) == (day("2023-07-19"), day("2024-07-06"))
    assert hijri_days(1500, 12) == (day("2077-10-18"), day("2077-11-16"))  # the last month that umm al-qura has


@pytest.mark.parametrize("parts", [(1342,), (1501,), (1445, 0), (1445, 13), (1445, 9, 31), (1445, 10, 30), (1445, None, 3)])
def test_what_umm_al_qura_does_not_have_is_null(parts: tuple[int, ...]) -> None:
    assert hijri_days(*parts) is None  # Shawwal 1445 had 29 days


def test_a_day_outside_the_range_of_umm_al_qura_has_no_hijri_date() -> None:
    assert hijri_date(day("1924-07-31")) is None
    assert hijri_date(day("2077-11-17")) is None


@pytest.mark.parametrize(
    ("coptic", "gregorian"),
    [
        ((1740, 1, 1), "2023-09-12"),  # النيروز a day late: 1739 had a sixth day of النسيء
        ((1741, 1, 1), "2024-09-11"),
        ((1739, 13, 6), "2023-09-11"),
        ((1735, 4, 29), "2019-01-07"),  # عيد الميلاد
        ((1740, 4, 29), "2024-01-08"),  # behind a leap year the feast is kept on the 28th of كيهك, which is 7 January
        ((1741, 7, 29), "2025-04-07"),  # عيد البشارة
        ((1735, 5, 11), "2019-01-19"),  # عيد الغطاس
        ((1617, 4, 29), "1901-01-07"),
        ((1, 1, 1), "0284-08-29"),
    ],
)
def test_coptic_days(coptic: tuple[int, int, int], gregorian: str) -> None:
    assert coptic_days(*coptic) == (day(gregorian), day(gregorian))
    assert coptic_date(day(gregorian)) == coptic


def test_coptic_months_and_years_are_stretches() -> None:
    assert coptic_days(1740, 13) == (day("2024-09-06"), day("2024-09-10"))
    assert coptic_days(1739, 13) == (day("2023-09-06"), day("2023-09-11"))
    assert coptic_days(1740) == (day("2023-09-12"), day("2024-09-10"))


def test_what_the_coptic_calendar_does_not_have_is_null() -> None:
    assert [coptic_days(1740, 13, 6), coptic_days(1740, 14), coptic_days(0), coptic_days(1740, 1, 31)] == [None] * 4
    assert coptic_date(day("0284-08-28")) is None


@given(st.dates(date(1880, 1, 1), date(2120, 1, 1)))
def test_every_day_is_read_back_from_its_other_dates(today: date) -> None:
    coptic, hijri = coptic_date(today), hijri_date(today)
    assert coptic is not None and coptic_days(*coptic) == (today, today)
    assert hijri is None or hijri_days(*hijri) == (today, today)


@given(st.integers(1343, 1499), st.integers(284, 2000), st.integers(5600, 5900))
def test_years_follow_each_other_without_a_gap(hijri: int, coptic: int, hebrew: int) -> None:
    for days_of, year in ((hijri_days, hijri), (coptic_days, coptic), (hebrew_days, hebrew), (julian_days, coptic)):
        this, behind = days_of(year), days_of(year + 1)
        assert this is not None and behind is not None
        assert this[1] + timedelta(days=1) == behind[0]


def test_julian_days_lag_behind() -> None:
    assert julian_days(2023, 12, 25) == (day("2024-01-07"), day("2024-01-07"))  # Christmas in Moscow and Jerusalem
    assert julian_days(1917, 10, 25) == (day("1917-11-07"), day("1917-11-07"))  # ثورة أكتوبر in Petrograd
    assert julian_days(1900, 2, 29) == (day("1900-03-13"), day("1900-03-13"))  # a day that the Gregorian calendar left out
    assert julian_days(2024, 13) is None and julian_days(2023, 2, 29) is None


def test_gregorian_days_months_and_years() -> None:
    assert gregorian_days(2024, 2) == (day("2024-02-01"), day("2024-02-29"))
    assert gregorian_days(2024) == (day("2024-01-01"), day("2024-12-31"))
    assert [gregorian_days(2023, 2, 29), gregorian_days(2024, 13), gregorian_days(0), gregorian_days(10_000)] == [None] * 4


@pytest.mark.parametrize(
    ("hebrew", "gregorian"),
    [
        ((5784, 7, 1), "2023-09-16"),  # New Year
        ((5734, 7, 10), "1973-10-06"),  # يوم الغفران, when the October war began
        ((5784, 7, 22), "2023-10-07"),  # فرحة التوراة
        ((5784, 1, 15), "2024-04-23"),  # الفصح اليهودي
        ((5785, 9, 25), "2024-12-26"),  # حانوكا
        ((5784, 13, 14), "2024-03-24"),  # البوريم in a year of thirteen months
        ((5785, 13, 14), "2025-03-14"),  # and in one of twelve, whose only Adar is the last one too
        ((5708, 2, 5), "1948-05-14"),
    ],
)
def test_hebrew_days(hebrew: tuple[int, int, int], gregorian: str) -> None:
    assert hebrew_days(*hebrew) == (day(gregorian), day(gregorian))


WESTERN = (
    "1961-04-02 1981-04-19 2000-04-23 2008-03-23 2011-04-24 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 "
    "2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2038-04-25"
)
EASTERN = (
    "2000-04-30 2008-04-27 2011-04-24 2013-05-05 2015-04-12 2016-05-01 2017-04-16 2018-04-08 2019-04-28 2020-04-19 2021-05-02 "
    "2022-04-24 2023-04-16 2024-05-05 2025-04-20 2026-04-12"
)


@pytest.mark.parametrize("sunday", WESTERN.split())
def test_western_easter(sunday: str) -> None:
    assert easter(int(sunday[:4])) == day(sunday)


@pytest.mark.parametrize("sunday", EASTERN.split())
def test_eastern_easter(sunday: str) -> None:
    assert orthodox_easter(int(sunday[:4])) == day(sunday)


@given(st.integers(1600, 2300))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    assert easter(year).weekday() == orthodox_easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@pytest.mark.parametrize(
    "first", ["1979-03-21", "1996-03-20", "2016-03-20", "2017-03-21", "2020-03-20", "2021-03-21", "2025-03-21"]
)
def test_nowruz_is_the_twentieth_or_the_twenty_first_of_march(first: str) -> None:
    assert nowruz(int(first[:4])) == day(first)


def test_nowruz_is_null_where_the_rule_is_not_known_to_hold() -> None:
    assert nowruz(1798) is None and nowruz(2255) is None
