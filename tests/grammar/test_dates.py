"""Calendar dates: what stands in the words, in every month system, and what is no date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.grammar.dates import CalendarDate, calendar_dates
from khabar.lexicon.loader import load
from khabar.lexicon.tables import Month
from news_text import analysis_of

GREGORIAN = [(form, row) for form, row in load(Month) if row.calendar == "gregorian"]
HIJRI = [(form, row) for form, row in load(Month) if row.calendar == "hijri"]
FIRST_OF_SYSTEM = {
    system: {row.month: form for form, row in reversed(GREGORIAN) if row.system == system} for system in ("egyptian", "levantine")
}


def dates_of(text: str) -> list[CalendarDate]:
    analysis = analysis_of(text)
    return calendar_dates(analysis, 0, len(analysis))


def read(text: str) -> list[tuple[str, str | None]]:
    """`(words, iso)` of every date."""
    return [(text[found.start : found.end], found.iso) for found in dates_of(text)]


DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))


@given(DAYS, st.sampled_from(GREGORIAN))
def test_a_date_printed_with_any_month_name_is_read_back(day: date, name: tuple[str, Month]) -> None:
    form, row = name
    number = min(day.day, 28)
    text = f"وقال في {number} {form} {day.year} إن"
    assert read(text) == [(f"{number} {form} {day.year}", f"{day.year}-{row.month:02d}-{number:02d}")]


@given(DAYS, st.sampled_from(["{e}/{l}", "{l}/{e}", "{l} ({e})", "{e} {l}", "{e} / {l}", "{l} - {e}"]))
def test_a_month_printed_in_both_systems_is_one_month(day: date, form: str) -> None:
    names = form.format(e=FIRST_OF_SYSTEM["egyptian"][day.month], l=FIRST_OF_SYSTEM["levantine"][day.month])
    assert read(f"منذ {day.day} {names} {day.year}.") == [(f"{day.day} {names} {day.year}", day.isoformat())]


@given(DAYS, st.sampled_from(["%Y-%m-%d", "%Y/%m/%d"]))
def test_a_date_in_digits_with_the_year_first_has_one_reading(day: date, form: str) -> None:
    (found,) = dates_of(day.strftime(form))
    assert (found.iso, found.swapped) == (day.isoformat(), None)


@given(DAYS, st.sampled_from("/-."))
def test_day_and_month_in_digits_stay_open_where_both_orders_are_possible(day: date, sign: str) -> None:
    (found,) = dates_of(f"{day.day}{sign}{day.month}{sign}{day.year}")
    assert found.iso == day.isoformat()
    assert found.swapped == ((day.day, day.month) if day.day <= 12 and day.day != day.month else None)


def test_a_weekday_settles_the_order_of_digits() -> None:
    (found,) = dates_of("الثلاثاء 12/3/2024")  # 12 March was a Tuesday, 3 December too: stays open
    assert found.swapped == (12, 3)
    (found,) = dates_of("الأربعاء 1/5/2024")  # 1 May was a Wednesday, 5 January was not
    assert (found.iso, found.swapped) == ("2024-05-01", None)
    (found,) = dates_of("الجمعة 1/5/2024")
    assert (found.iso, found.swapped) == ("2024-01-05", None)


@given(st.integers(1, 30), st.sampled_from(HIJRI), st.integers(1350, 1499))
def test_a_hijri_date_is_read_in_its_own_calendar(day: int, name: tuple[str, Month], year: int) -> None:
    form, row = name
    (found,) = dates_of(f"{day} {form} {year}هـ")
    assert (found.year, found.month, found.day, found.calendar) == (year, row.month, day, "hijri")
    assert found.iso is None


ORDINALS = (
    "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي_عشر الثاني_عشر الثالث_عشر الرابع_عشر الخامس_عشر "
    "السادس_عشر السابع_عشر الثامن_عشر التاسع_عشر العشرين الحادي_والعشرين الثاني_والعشرين الثالث_والعشرين الرابع_والعشرين "
    "الخامس_والعشرين السادس_والعشرين السابع_والعشرين الثامن_والعشرين التاسع_والعشرين الثلاثين الحادي_والثلاثين"
).split()


@pytest.mark.parametrize("day", range(1, 32))
def test_every_day_in_ordinal_words_is_read(day: int) -> None:
    words = ORDINALS[day - 1].replace("_", " ")
    (found,) = dates_of(f"في {words} من كانون الثاني/يناير 2024")
    assert (found.day, found.month, found.year) == (day, 1, 2024)


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        # the page prints the year before the weekday, and a comma before the day
        ("2026 السبت ,10 كانون الثاني / يناير", "2026 السبت ,10 كانون الثاني / يناير", "2026-01-10"),
        ("يوم الخميس الموافق 30 يناير/كانون الثاني 2020", "يوم الخميس الموافق 30 يناير/كانون الثاني 2020", "2020-01-30"),
        ("الجمعة (26 كانون الثاني 2024)", "الجمعة (26 كانون الثاني 2024)", "2024-01-26"),
        ("Jan: يناير 26, 2024", "يناير 26, 2024", "2024-01-26"),
        ("الـ7 من أكتوبر من عام 2023", "الـ7 من أكتوبر من عام 2023", "2023-10-07"),
        ("٧ تشرين الأول ٢٠٢٣", "٧ تشرين الأول ٢٠٢٣", "2023-10-07"),
        ("وفي غشت 2023", "غشت 2023", "2023-08"),
        ("خلال شهر مارس 2021", "شهر مارس 2021", "2021-03"),
        ("عام 1967م", "عام 1967م", "1967"),
        ("وسنة (2014)", "سنة (2014)", "2014"),  # the conjunction is no part of it
    ],
)
def test_forms_that_pages_print(text: str, words: str, iso: str) -> None:
    assert read(text) == [(words, iso)]


def test_years_of_a_list_follow_their_head() -> None:
    assert [iso for _, iso in read("بين عامي 2014 و2017")] == ["2014", "2017"]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 2000 جندي",  # a bare number is never a year
        "مارس الرياضة",  # practised; also March
        "قال رمضان شعبان",  # two men's names, also months
        "فاز 3 - صفر",  # nil; also the month Safar
        "https://example.com/2024/01/26/abc",  # an address
        "هاتف 964-770-123-4567",
        "الإصدار 1.2.3",
        "31/2/2024",  # no such day in either order
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []
