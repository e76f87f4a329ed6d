"""Cardinal numbers: words in all genders and cases, digits with any separator, scales, duals, fractions, and what is no number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from number_words import Style, in_words

from khabar.grammar.numerals import digits_value, numerals
from khabar.grammar.ordinals import ordinals
from news_text import analysis_of

styles = st.builds(
    Style, feminine=st.booleans(), case=st.sampled_from(["nominative", "oblique"]), accusative=st.booleans(),
    hundred=st.sampled_from(["مئة", "مائة"]), parted=st.booleans(), marks=st.booleans(), apart=st.booleans(),
    noun=st.sampled_from(["", "شخص", "دولار", "قتيل", "برميل يوميا", "مدرسة", "حالة"]), behind=st.sampled_from(["", "من النازحين", "في العام"]),
)  # fmt: skip
below_trillion = st.one_of(
    st.integers(1, 1000), st.integers(1, 10**6), st.integers(1, 10**12 - 1),
    st.builds(int.__mul__, st.integers(1, 999), st.sampled_from([10**3, 10**6, 10**9])),
    st.builds(lambda counts: sum(c * 1000**i for i, c in enumerate(counts)) or 1,
              st.lists(st.sampled_from([0, 1, 2, 3, 10, 11, 12, 20, 21, 99, 100, 101, 102, 200, 211, 999]), min_size=4, max_size=4)),
)  # fmt: skip
ARABIC = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def values(text: str) -> list[float]:
    analysis = analysis_of(text)
    return [numeral.value for numeral in numerals(analysis, 0, len(analysis))]


def texts(text: str) -> list[str]:
    """The words that the numbers of a text take up."""
    analysis = analysis_of(text)
    spans = [analysis.span_of(one.first, one.last, one.cut) for one in numerals(analysis, 0, len(analysis))]
    return [text[start:end] for start, end in spans]


@given(below_trillion, styles, st.sampled_from(["نحو ", "بلغ ", ""]))
def test_a_number_in_words_is_read_back(number: int, style: Style, before: str) -> None:
    assert values(before + in_words(number, style)) == [number]


@given(below_trillion)
def test_a_number_in_digits_is_read_back(number: int) -> None:
    for form in (
        str(number),
        f"{number:,}",
        f"{number:,}".replace(",", ".") if number < 1000 or number >= 10**6 else str(number),
    ):
        assert values(f"بلغ {form} شخصا") == [number]
        assert values(f"بلغ {form.translate(ARABIC)}") == [number]
        assert values(f"بلغ {form.translate(PERSIAN)}") == [number]


@given(below_trillion, st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"]))
def test_groups_of_digits_parted_by_a_space_are_one_number(number: int, space: str) -> None:
    assert values(f"بقيمة {number:,} دينار".replace(",", space)) == [number]


@given(st.integers(1, 999), st.sampled_from([("ألف", 10**3), ("مليون", 10**6), ("مليار", 10**9), ("تريليون", 10**12)]))
def test_digits_take_the_scale_behind_them(number: int, scale: tuple[str, int]) -> None:
    assert values(f"{number} {scale[0]}") == [number * scale[1]]


@given(
    st.integers(0, 999), st.integers(1, 99), st.sampled_from(".,٫"),
    st.sampled_from([("مليار", 10**9), ("مليارات", 10**9), ("مليون دولار", 10**6), ("ألف طن", 1000)]),
)  # fmt: skip
def test_decimals_with_a_scale(whole: int, hundredths: int, sign: str, scale: tuple[str, int]) -> None:
    number = (whole * 100 + hundredths) * scale[1] // 100  # exact: a hundredth of a thousand is ten
    assert values(f"{whole}{sign}{hundredths:02} {scale[0]}") == [number]
    assert values(f"{hundredths:02}ر{whole} {scale[0]}") == [number]  # as agencies without a decimal sign print it


@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 999), st.booleans())
def test_digits_and_words_of_falling_scales_are_one_number(millions: int, thousands: int, rest: int, apart: bool) -> None:
    joiner = " و " if apart else " و"
    assert values(f"{millions} مليون{joiner}{thousands} ألف{joiner}{rest}") == [millions * 10**6 + thousands * 1000 + rest]
    assert values(f"{millions} مليارا{joiner}{thousands} مليون دولار") == [millions * 10**9 + thousands * 10**6]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سبعمائة وخمسين ألفا", 750_000),
        ("مئتي", 200),
        ("ألفي", 2000),
        ("مليار ومئة مليون", 1_100_000_000),
        ("٣٫٥ مليار", 3_500_000_000),
        ("2,5 مليون", 2_500_000),  # a decimal comma
        ("73,286 ألف", 73_286), ("1,769 مليار", 1_769_000_000), ("1,596 مليون", 1_596_000_000),  # nobody says 73,286 thousand
        ("1.125 مليون", 1_125_000),  # a dot before three digits is decimal before a scale word
        ("3 آلاف و200", 3200),
        ("3 ملايين و200 ألف", 3_200_000),
        ("مليار و300 مليون", 1_300_000_000),
        ("3,2 مليارات", 3_200_000_000),
        ("3 ملايير", 3_000_000_000),  # the plural of the Maghreb
        ("2,8 ملياري يورو", 2_800_000_000),  # a dual behind digits is no dual
        ("ألف وخمسمئة", 1500),
        ("ألف و500", 1500),
        ("مليون و900 ألف", 1_900_000),
        ("1 مليون و027 ألفا و267", 1_027_267),
        ("ألف مليار", 10**12),  # one scale times the other
        ("ألف وخمسمئة مليار", 1_500 * 10**9),
        ("ستة آلاف و86 تريليون ين", 6_086 * 10**12),
        ("مئة ألف وألفان", 102_000),
        ("ثلاث مئة وخمسة", 305),  # written apart
        ("اربعه واربعون", 44),  # without hamza and dots
        ("واحدا وعشرين", 21),
        ("ثلاثا وعشرين", 23),  # a bare number in the accusative
        ("(50) ألف", 50_000),
        ("«250» مليون دولار", 250_000_000),
        ("ثلاثة فاصلة خمسة مليون", 3_500_000),
        ("1 فاصلة 05", 1.05),
        ("دزينة", 12), ("نصف دزينة", 6), ("3 دزينات", 36),
    ],
)  # fmt: skip
def test_numbers_as_news_prints_them(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ألفا جندي", 2000),  # the dual before its noun
        ("مليونا نازح", 2_000_000),
        ("مليارا دولار", 2_000_000_000),
        ("مئتا ألف", 200_000), ("مئتي ألف", 200_000),
        ("مليونا و500 ألف", 1_500_000),  # the accusative of one, without its marks
        ("ألفًا", 1000),
        ("مليونًا دولار", 1_000_000),  # tanwin says that it is one, whatever follows
        ("صدت ألفا من المحاولات", 1000),
        ("ألفا تقريبا", 1000),
        ("خمسين ألفا", 50_000),
    ],
)  # fmt: skip
def test_an_alef_is_a_dual_or_an_accusative(text: str, value: int) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("نصف مليون", 500_000), ("ربع مليار", 250_000_000), ("ثلاثة أرباع المليون", 750_000),
        ("مليونين ونصف المليون", 2_500_000),  # the half is of the million
        ("مليون ونصف", 1_500_000), ("مليار ونصف المليار", 1_500_000_000), ("مليون وربع", 1_250_000),
        ("مليون وثلاثة أرباع المليون", 1_750_000),
        ("ثلاثة ونصف في المئة", 3.5), ("3 ونصف مليون", 3_500_000),
        ("نصف لتر", 0.5), ("ربع نقطة مئوية", 0.25), ("3/4 كيلومتر", 0.75),
        ("نصف السكان", 0.5), ("ثلثي أعضاء المجلس", 0.666667), ("ثلاثة أرباع المدارس", 0.75), ("أربعة أخماس القرى", 0.8),
        ("خمس الناتج المحلي", 0.2),  # five never stands before a noun with the article
        ("عُشر أسهم الشركة", 0.1),  # the damma tells it from ten
    ],
)  # fmt: skip
def test_fractions(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-0.5%", -0.5), ("بلغت -3 درجات", -3), ("سجل −1.2 في المئة", -1.2), ("-١٬٢٠٠٬٠٠٠", -1_200_000),
        ("كوفيد -19 في", 19),  # a dash
        ("10 -20 شخصا", 10),
        ("- 5 قتلى", 5),
    ],
)  # fmt: skip
def test_negative_numbers(text: str, value: float) -> None:
    assert values(text)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("٫٧٧", 0.77), (".77", 0.77), (".75 لتر", 0.75), ("2،500 شخص", 2500), ("1،300،000 ريال", 1_300_000), ("2،5 مليون", 2_500_000), ("3،3 مليارات", 3_300_000_000),
        ("37،1٪", 37.1), ("38ر5146 نقطة", 5146.38), ("415ر2 كغ", 2.415), ("000ر12 لاجئ", 12_000), ("540ر999ر45 ريال", 45_999_540),
        ("1 234 567,89 يورو", 1_234_567.89), ("000 500 2 دينار", 2_500_000),  # typed as it is seen from the right
    ],
)  # fmt: skip
def test_digits_of_several_tokens(text: str, value: float) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بين ثلاث وعشر سنوات", [3, 10]),  # و does not always add
        ("بين خمس وعشرين سنة", [5, 20]), ("بين خمسة وعشرين وثلاثين دولارا", [25, 30]),
        ("بين مليوني وثلاثة ملايين دولار", [2_000_000, 3_000_000]),
        ("ثلاثة وخمسة", [3, 5]),
        ("عشرة آلاف وثلث السكان", [10_000, 0.333333]), ("ثلاثة ونصف الدرجة", [3.5]),
        ("10 آلاف و20 ألفا", [10_000, 20_000]), ("عشرة آلاف وعشرين ألفا", [10_000, 20_000]),
        ("7,1 مليار و13282 ريالا", [7_100_000_000, 13_282]),
        ("من 10 إلى 20", [10, 20]), ("بين 150 300 ريال", [150, 300]), ("الفقرات 12،13", [12, 13]), ("عام 2015 300 شخص", [2015, 300]),
        ("بمساحة 500 م2", [500]), ("3,5 كم² و20 م3", [3.5, 20]),
    ],
)  # fmt: skip
def test_where_a_number_ends(text: str, found: list[float]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "كمية",  # not ك and مئة
        "الاثني عشر", "الثاني عشر", "الحادية عشرة", "للسادس عشر",  # a number with the article names what is known
        "يوم الاثنين", "كل أحد", "عشرات القتلى", "آلاف الأشخاص", "ملايين", "بضع وعشرون سفينة",
        "أساس متين", "نصف النهائي", "ربع نهائي كأس العالم", "نصف ساعة", "متر ونصف المتر", "الربع الخالي",
        "شهر صفر", "صفر المالكي",
    ],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتل الجيش عشرة مسلحين", ["عشرة"]),  # a noun with the article before a ten
        ("يوم الأحد عشرة أشخاص", ["عشرة"]),
        ("قاعة تسع 600 شخص", ["600"]),  # تسع: holds
        ("ثلاثة أرباع متتالية", ["ثلاثة"]),  # of years
        ("فوق الخمسين مليونا", ["خمسين مليونا"]), ("تخطت المئة مليون دولار", ["مئة مليون"]), ("العشرة آلاف متر", ["عشرة آلاف"]),
        ("صفر في المئة", ["صفر"]), ("هبط واحدا في المئة", ["واحدا"]), ("قرارا واحدا", []),
        ("فاز 3-صفر", ["3"]), ("تعادلا صفر-صفر", []), ("فاز عليه صفر / 2 أمس", ["2"]),
        ("أساس متين وثلاثة مبادئ", ["ثلاثة"]), ("مية وخمسة من رفاقها", ["خمسة"]),  # solid; a name
        ("لست خبيرا", []), ("لست سنوات", ["ست"]),  # I am not; for six
        ("وثلاثة جنود", ["ثلاثة"]), ("بـ200 جندي", ["200"]),
    ],
)  # fmt: skip
def test_words_beside_numbers(text: str, found: list[str]) -> None:
    assert texts(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("حداشر", 11),
        ("تلتمية وخمسين", 350),
        ("متين واحد وعشرين", 221),
        ("متين وعشرة", 210),
        ("مية وخمسين ألف", 150_000),
        ("ميه الف", 100_000),
        ("خمسمية خمسة و عشرين", 525),
        ("تلاتة و تلاتين", 33),
    ],
)
def test_numbers_as_they_are_spoken(text: str, value: int) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("2,500", 2500), ("2.500", 2500), ("100.000", 100_000), ("2.500.000", 2_500_000), ("1,234.5", 1234.5), ("1.234,5", 1234.5),
        ("67,7", 67.7), ("0.125", 0.125), ("5.67", 5.67), ("1,2,3", None), ("192.168.1.1", None),
    ],
)  # fmt: skip
def test_separators_of_digits(form: str, value: float | None) -> None:
    assert digits_value(form) == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("الثامن من يناير", [8]), ("الحادي عشر", [11]), ("الثانية عشرة", [12]), ("الحادي والعشرين", [21]),
        ("الواحد و العشرون", [21]),  # with the cardinal of one, و as a word of its own
        ("الثاني والسبعين", [72]), ("الذكرى التسعون", [90]), ("ثالث أيام العيد", [3]), ("رابع مرة", [4]),
        ("بالخامس والعشرين من الشهر", [25]),
        ("ثانية واحدة", []), ("تحقيق أولي", []), ("ثلاثة أيام", []),  # a second; preliminary; a cardinal
    ],
)  # fmt: skip
def test_ordinals(text: str, found: list[int]) -> None:
    analysis = analysis_of(text)
    assert [one.value for one in ordinals(analysis, 0, len(analysis))] == found
