"""Cardinal numbers: words in all genders and cases, digits with either separator, scales, duals, fractions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.grammar.numerals import digits_value, numerals
from news_text import analysis_of

UNITS = {
    1: ("واحد", "واحدة"), 2: ("اثنان", "اثنين"), 3: ("ثلاثة", "ثلاث"), 4: ("أربعة", "أربع"), 5: ("خمسة", "خمس"), 6: ("ستة", "ست"),
    7: ("سبعة", "سبع"), 8: ("ثمانية", "ثماني"), 9: ("تسعة", "تسع"), 10: ("عشرة", "عشر"),
}  # fmt: skip
TENS = "عشر ثلاث أربع خمس ست سبع ثمان تسع".split()
HUNDREDS = "ثلاث أربع خمس ست سبع ثمان تسع".split()
TWO = {"ون": ("مئتان", "ألفان", "مليونان"), "ين": ("مئتين", "ألفين", "مليونين")}


def below_hundred(number: int, gender: int, case: str) -> str:
    if number <= 10:
        return UNITS[number][gender]
    ten, unit = divmod(number, 10)
    if ten == 1:
        head = {1: ("أحد", "إحدى"), 2: ("اثنا", "اثنتا")}.get(unit, UNITS[unit])[gender]
        return f"{head} {('عشر', 'عشرة')[gender]}"
    tens = TENS[ten - 2] + case
    return f"{UNITS[unit][gender]} و{tens}" if unit else tens


def below_thousand(number: int, gender: int, case: str, hundred: str) -> str:
    hundreds, rest = divmod(number, 100)
    words = []
    if hundreds == 1:
        words.append(hundred)
    elif hundreds == 2:
        words.append(TWO[case][0])
    elif hundreds:
        words.append(HUNDREDS[hundreds - 3] + hundred)
    if rest:
        words.append(below_hundred(rest, gender, case))
    return " و".join(words)


def scaled(count: int, size: int, case: str, hundred: str) -> str:
    """`count` thousands or millions: dual, plural behind 3 to 10, accusative behind 11 to 99."""
    one, many = ("ألف", "آلاف") if size == 1000 else ("مليون", "ملايين")
    if count == 1:
        return one
    if count == 2:
        return TWO[case][1 if size == 1000 else 2]
    last = count % 100
    noun = many if 3 <= last <= 10 else one + "ا" if 11 <= last <= 99 else one
    return f"{below_thousand(count, 0, case, hundred)} {noun}"


def in_words(number: int, gender: int = 0, case: str = "ين", hundred: str = "مئة") -> str:
    """A number from 1 to 10^9 - 1 in words, in one of the spellings of news."""
    words = []
    for size in (1_000_000, 1000):
        count, number = divmod(number, size)
        if count:
            words.append(scaled(count, size, case, hundred))
    if number:
        words.append(below_thousand(number, gender, case, hundred))
    return " و".join(words)


def values(text: str) -> list[float]:
    analysis = analysis_of(text)
    return [numeral.value for numeral in numerals(analysis, 0, len(analysis))]


@given(
    st.one_of(st.integers(1, 1000), st.integers(1, 10**6), st.integers(1, 10**9 - 1)),
    st.sampled_from([0, 1]), st.sampled_from(["ون", "ين"]), st.sampled_from(["مئة", "مائة"]),
)  # fmt: skip
def test_a_number_in_words_is_read_back(number: int, gender: int, case: str, hundred: str) -> None:
    assert values("نحو " + in_words(number, gender, case, hundred)) == [number]


@given(st.integers(0, 10**12))
def test_a_number_in_digits_is_read_back(number: int) -> None:
    assert values(f"بلغ {number}") == [number]
    assert values(f"بلغ {number:,}") == [number]


@given(st.integers(1, 999), st.sampled_from([("ألف", 10**3), ("مليون", 10**6), ("مليار", 10**9)]))
def test_digits_take_the_scale_behind_them(number: int, scale: tuple[str, int]) -> None:
    assert values(f"{number} {scale[0]}") == [number * scale[1]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سبعمائة وخمسين ألفا", 750_000),
        ("مئتي", 200),
        ("ألفي", 2000),
        ("مليونين ونصف المليون", 2_500_000),  # the half is of the million
        ("مليون ونصف", 1_500_000),
        ("مليار ومئة مليون", 1_100_000_000),
        ("٣٫٥ مليار", 3_500_000_000),
        ("2,5 مليون", 2_500_000),  # a decimal comma
        ("3 آلاف و200", 3200),
        ("مليون و900 ألف", 1_900_000),
        ("ألف مليار", 10**12),  # one scale times the other
        ("نصف مليون", 500_000),
        ("ثلاث مئة وخمسة", 305),  # written apart
        ("اربعه واربعون", 44),  # without hamza and dots
        ("(50) ألف", 50_000),
    ],
)
def test_numbers_as_news_prints_them(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بين ثلاث وعشر سنوات", [3, 10]),  # و does not always add
        ("ثلاثة وخمسة", [3, 5]),
        ("10 آلاف و20 ألفا", [10_000, 20_000]),
        ("7,1 مليار و13282 ريالا", [7_100_000_000, 13_282]),
        ("كمية", []),  # not ك and مئة
        ("الاثني عشر", []),  # a number with the article names what is known
    ],
)
def test_where_a_number_ends(text: str, found: list[float]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("2,500", 2500), ("2.500", 2500), ("100.000", 100_000), ("2.500.000", 2_500_000), ("1,234.5", 1234.5), ("1.234,5", 1234.5),
        ("67,7", 67.7), ("0.125", 0.125), ("5.67", 5.67), ("1,2,3", None), ("192.168.1.1", None),
    ],
)  # fmt: skip
def test_separators_of_digits(form: str, value: float | None) -> None:
    assert digits_value(form) == value


def test_a_dot_before_three_digits_is_decimal_before_a_scale_word() -> None:
    assert values("1.125 مليون") == [1_125_000]
