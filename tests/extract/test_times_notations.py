"""Any date that can be printed in one of the notations is read back, as one time, with its day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written_dates import coptic, gregorian, hijri

from news_text import times_of

NO_DAYS = {date(1926, 12, 6), date(1930, 4, 29), date(1931, 4, 18)}  # the 31st of a month in the table of umm al-qura
DAYS = st.dates(date(1940, 1, 1), date(2070, 12, 31))
HIJRI_DAYS = st.dates(date(1925, 1, 1), date(2070, 12, 31)).filter(lambda day: day not in NO_DAYS)


def read_back(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    """`(words, value)` of every time in a sentence round the date."""
    return [(time.at.text, time.value) for time in times_of(f"وقال المتحدث في {text} إن العمل مستمر", published)]


@settings(max_examples=25)
@given(DAYS)
def test_a_gregorian_day_in_any_notation_is_read_back(day: date) -> None:
    for text in gregorian(day):
        assert read_back(text) == [(text, day.isoformat())]


@settings(max_examples=25)
@given(HIJRI_DAYS)
def test_a_hijri_day_in_any_notation_is_read_back_in_gregorian_days(day: date) -> None:
    for text in hijri(day):
        assert read_back(text) == [(text, day.isoformat())]


@settings(max_examples=25)
@given(DAYS)
def test_a_coptic_day_is_read_back(day: date) -> None:
    for text in coptic(day):
        assert read_back(text) == [(text, day.isoformat())]


@given(DAYS, st.integers(0, 23), st.integers(0, 59))
def test_a_clock_time_is_read_back_on_its_day(day: date, hour: int, minute: int) -> None:
    clock = f"{hour:02d}:{minute:02d}"
    expected = f"{day.isoformat()}T{clock}"
    for text in (f"الساعة {clock}", f"الساعة {clock} بالتوقيت المحلي"):
        assert read_back(text, day.isoformat()) == [(text, expected)]
    assert read_back(f"الساعة {clock} بتوقيت غرينتش", day.isoformat())[0][1] == expected + "Z"
    assert read_back(f"{day.isoformat()} {clock}") == [(f"{day.isoformat()} {clock}", expected)]


@given(DAYS, st.integers(0, 400))
def test_days_back_are_counted_from_the_day_of_the_article(day: date, back: int) -> None:
    published = (day + timedelta(days=back)).isoformat()
    unit = "أيام" if 3 <= back % 100 <= 10 else "يوما"
    if back > 2:
        assert read_back(f"تقرير صدر قبل {back} {unit}", published) == [(f"قبل {back} {unit}", day.isoformat())]


@pytest.mark.parametrize("year", [1935, 1999, 2000, 2024, 2051])
def test_a_year_is_read_behind_its_word_only(year: int) -> None:
    assert read_back(f"عام {year}") == [(f"عام {year}", str(year))]
    assert times_of(f"وصل {year} جنديا") == ()
