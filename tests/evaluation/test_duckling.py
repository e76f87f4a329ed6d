"""Duckling's strings mean what its values say, and are judged as news reads them. Systems are made up."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "evaluation"))

from duckling_corpus import corpus_rows, counts, judged  # noqa: E402
from duckling_right import System, right  # noqa: E402
from duckling_rows import KINDS, NOTES, OUT, Amount, Row, _table, amount, length_value, time_value  # noqa: E402
from strings import Item, Read  # noqa: E402

from scored_items import found_at  # noqa: E402


def test_duckling_values_are_told_in_timex3() -> None:
    assert time_value("datetime (2013, 2, 4, 0, 0, 0) Week") == "2013-W06"
    assert time_value("datetime (2013, 2, 12, 15, 0, 0) Hour") == "2013-02-12T15:00"
    assert time_value("datetimeInterval ((2013, 7, 13, 0, 0, 0), (2013, 7, 16, 0, 0, 0)) Day") == "2013-07-13/2013-07-15"
    assert (
        time_value("datetimeInterval ((2013, 2, 12, 15, 0, 0), (2013, 2, 12, 17, 0, 0)) Hour")
        == "2013-02-12T15:00/2013-02-12T16:00"
    )
    assert time_value('datetimeHoliday (2013, 8, 8, 0, 0, 0) Day "عيد الفطر"') == "2013-08-08"
    assert time_value("=") is None
    assert length_value("DurationData 5 Hour") == "PT5H"


def test_duckling_amounts_are_numbers_with_unit_and_bound() -> None:
    assert amount("NumeralValue (-1.2") == Amount(-1.2)
    assert amount("simple Dollar 1e4") == Amount(10000, unit="Dollar")
    assert amount("between Dollar (10, 20") == Amount(10, 20, "Dollar", "between")
    assert amount('simple Gram 500 (Just "الفراولة"') == Amount(500, unit="Gram")
    assert amount("simple Degree (-2") == Amount(-2, unit="Degree")


def test_every_reason_is_told_and_every_note_has_its_row() -> None:
    notes = list(_table(NOTES))
    assert {note["out"] for note in notes if note["out"]} == set(OUT)
    assert all(bool(note["out"]) != bool(note["value"] or note["also"]) for note in notes)
    found = corpus_rows()
    if not found:
        pytest.skip("the corpus is not here")
    assert {note["text"] for note in notes} <= {row.text for row in found}
    assert {row.group for row in found} == set(KINDS.values())
    assert sum(not row.out for row in found) > 0.8 * len(found)


def _reads(*found: Item, quantities: bool = False) -> System:
    read = Read(quantities=list(found)) if quantities else Read(times=list(found))
    return System(lambda _text, _day: read)


def test_a_bare_weekday_is_the_next_one_or_the_last_one() -> None:
    row = Row("times.date", "الخميس", times=("2013-02-14", "2013-02-07"))
    for value, good in (("2013-02-14", True), ("2013-02-07", True), ("2013-02-13", False)):
        assert right(row, _reads(found_at("الخميس", value=value))) is good


def test_two_times_in_one_string_are_wrong() -> None:
    row = Row("times.date", "الاحد من الاسبوع الماضي", times=("2013-02-10",))
    found = found_at("الاحد", row.text, value="2013-02-10"), found_at("الاسبوع الماضي", row.text, value="2013-W06")
    assert right(row, _reads(found[0])) is True
    assert right(row, _reads(*found)) is False


def test_a_part_of_a_month_needs_its_modifier() -> None:
    row = Row("times.interval", "في اوائل اذار", times=("2013-03 START",))
    assert right(row, _reads(found_at("اوائل اذار", row.text, value="2013-03", mod="START"))) is True
    assert right(row, _reads(found_at("اذار", row.text, value="2013-03"))) is False


def test_a_holiday_is_told_by_its_first_day() -> None:
    row = Row("times.holiday", "عيد الأضحى 2013", times=("2013-10-15",))
    assert right(row, _reads(found_at("عيد الأضحى 2013", row.text, value="2013-10-15/2013-10-18"))) is True
    assert right(row, _reads(found_at("عيد الأضحى 2013", row.text, value="2013-10-14/2013-10-18"))) is False
    ramadan = Row("times.holiday", "رمضان 2019", times=("2019-05-06/2019-06-03",))
    assert right(ramadan, _reads(found_at("رمضان 2019", ramadan.text, value="2019-05-06"))) is False


def test_in_phone_numbers_nothing_is_found() -> None:
    row = Row("phones", "٦٥٠-٧٠١-٨٨٨٧")
    assert right(row, _reads()) is True
    assert right(row, _reads(found_at("٦٥٠", row.text, value=650), quantities=True)) is False


@pytest.mark.parametrize(
    ("said", "found", "good"),
    [
        (Amount(500, unit="Gram"), {"value": 0.5, "unit": "kg"}, True),
        (Amount(500, unit="Gram"), {"value": 500, "unit": "kg"}, False),
        (Amount(250, unit="Millilitre"), {"value": 0.25, "unit": "L"}, True),
        (Amount(45, unit="Degree"), {"value": 45, "unit": "°C"}, True),
        (Amount(10, unit="Pound"), {"value": 10, "kind": "money", "currency": None}, True),
        (Amount(10, unit="Dollar"), {"value": 10, "kind": "money", "currency": "EUR"}, False),
        (Amount(10, unit="Cent"), {"value": 10, "kind": "money", "unit": "cent"}, True),
        (Amount(7, unit="EUR", bound="under"), {"value": 7, "kind": "money", "currency": "EUR", "modifier": "less_than"}, True),
        (Amount(7, unit="EUR", bound="under"), {"value": 7, "kind": "money", "currency": "EUR"}, False),
    ],
)  # fmt: skip
def test_measures_are_brought_to_one_unit_and_money_has_its_currency(said: Amount, found: Item, good: bool) -> None:
    item = {"text": "", "start": 0, "end": 1, "kind": "", "modifier": None, "value_max": None} | found
    assert right(Row("money", "x", amount=said), _reads(item, quantities=True)) is good


def test_a_numeral_takes_up_the_whole_string() -> None:
    row = Row("numerals", "خمسمائة و خمسة و عشرون", amount=Amount(525))
    whole = {"start": 0, "end": len(row.text), "value": 525}
    assert right(row, System(numbers=lambda _: [whole])) is True
    assert right(row, System(numbers=lambda _: [whole | {"end": 7}])) is False
    assert right(row, System()) is None


def test_kinds_are_counted_with_their_sorts_and_rows_out_of_scope_are_not() -> None:
    found = [
        Row("times.date", "غدا", times=("2013-02-13",)),
        Row("times.clock", "12:30", times=("2013-02-12T12:30",)),
        Row("times.date", "بكرة", "dialect", ("2013-02-13",)),
    ]
    total = counts(judged(found, _reads(found_at("غدا", "غدا", value="2013-02-13"))))
    assert total.attributes == {"rows.times": [1, 2], "rows.times.date": [1, 1], "rows.times.clock": [0, 1]}
