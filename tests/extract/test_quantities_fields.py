"""What a quantity says beside its number: where, as of when, who holds or suffers it, whose part it is, whether it is a change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import khabar
from khabar.model import Quantity, Reading

PUBLISHED = khabar.Given(published="2024-05-15")
BEFORE = (
    "بيان جديد عن الأوضاع في المنطقة\n\n"
    "وقال المتحدث باسم الوزارة للصحفيين في ختام الجلسة التي عقدت بحضور عدد من كبار المسؤولين إن العمل مستمر في جميع المحافظات. "
)
Read = Callable[[str], tuple[Reading, tuple[Quantity, ...]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads one sentence as the body of an article: `(reading, its quantities)`."""

    def of(sentence: str) -> tuple[Reading, tuple[Quantity, ...]]:
        page = tmp_path / "page.txt"
        page.write_text(BEFORE + sentence + "\n", encoding="utf-8")
        reading = next(iter(khabar.read(page, given=PUBLISHED)))
        assert isinstance(reading, Reading)
        return reading, reading.quantities

    return of


def words(reading: Reading, fact: str | None) -> str | None:
    """The words of a mention or a time, by its id."""
    found = {item.id: item.at.text for item in (*reading.mentions, *reading.times)}
    return found[fact] if fact is not None else None


def test_where_something_is_counted_is_the_place_of_its_own_clause(read: Read) -> None:
    reading, (count,) = read("وقال مسؤول في بغداد إن انفجارا أسفر عن مقتل 12 شخصا في مدينة الموصل شمالي العراق.")
    assert words(reading, count.place) in ("مدينة الموصل", "الموصل")
    assert (count.value, count.role) == (12, "killed")


def test_as_of_when_a_number_holds(read: Read) -> None:
    reading, (amount,) = read("وبلغت صادرات القمح 3 ملايين طن في عام 2023 بحسب الوزارة.")
    assert words(reading, amount.time) in ("عام 2023", "2023")
    assert amount.unit == "t"


def test_who_holds_something(read: Read) -> None:
    reading, quantities = read("وتمتلك روسيا 5977 رأسا نوويا بحسب تقديرات المعهد.")
    assert words(reading, quantities[0].holder) == "روسيا"


def test_a_part_knows_its_whole(read: Read) -> None:
    _, (whole, part) = read("وأصيب 30 شخصا، بينهم 4 أطفال، في الحريق الذي اندلع فجرا.")
    assert (whole.value, part.value, part.part_of) == (30, 4, whole.id)


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("وأعلنت الوزارة إرسال 200 جندي إضافي إلى الحدود.", "increment"),
        ("وارتفع إنتاج النفط بنسبة 5% خلال الشهر الماضي.", "increment"),
        ("وبلغ عدد الطلاب المسجلين 4500 طالب في الجامعة.", "total"),
    ],
)
def test_a_change_is_not_a_total(read: Read, sentence: str, measure: str) -> None:
    _, quantities = read(sentence)
    assert [quantity.measure for quantity in quantities] == [measure]


def test_what_is_counted_may_stand_with_the_number_before(read: Read) -> None:
    _, quantities = read("وينتشر 2500 جندي في العراق ونحو 900 في سوريا ضمن التحالف.")
    assert [(quantity.value, quantity.modifier) for quantity in quantities] == [(2500, None), (900, "about")]
    assert [quantity.counted.text if quantity.counted else None for quantity in quantities] == ["جندي", "جندي"]


@pytest.mark.parametrize(
    "sentence",
    [
        "وفاز الفريق 3-1 في المباراة النهائية على ملعبه.",  # a score
        "وصدر القرار رقم 2254 عن مجلس الأمن بالإجماع.",  # the number of a resolution
        "وجاء الفريق في المركز 14 قبل جولتين من النهاية المنتظرة.",  # a rank
        "وللاستفسار الاتصال على الرقم 0096411234567 طوال أيام الأسبوع.",  # a telephone
    ],
)
def test_numbers_that_count_nothing(read: Read, sentence: str) -> None:
    _, quantities = read(sentence)
    assert [quantity for quantity in quantities if quantity.rule != "dual"] == []
