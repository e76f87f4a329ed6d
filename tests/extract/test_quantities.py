"""Quantities: value, modifier, bounds, what is counted and in what role; and numbers that are none."""

from __future__ import annotations

import pytest

from khabar.model import Cue, Quantity, Quotation, Quote, Speaker
from news_text import article_of, facts_of, quantities_of


def one(text: str) -> Quantity:
    """The only quantity of a text."""
    (found,) = quantities_of(text)
    return found


@pytest.mark.parametrize(
    ("text", "words", "value", "counted"),
    [
        ("نشر 2500 جندي", "2500", 2500, "جندي"),
        ("قتل خمسة مدنيين", "خمسة مدنيين", 5, "مدنيين"),  # spelled out: the words reach to the noun
        ("أطلقوا صاروخين على", "صاروخين", 2, "صاروخين"),  # a dual is a two
        ("وبطائرتين من دون طيار", "طائرتين", 2, "طائرتين"),  # its clitics are no part of it
        ("قتل جندي واحد", "جندي واحد", 1, "جندي"),
        ("(23) مطلوبا", "23", 23, "مطلوبا"),
        ('طرد 60 "جاسوسا"', "60", 60, "جاسوسا"),
        ("25 من قوات الأمن", "25", 25, "قوات الأمن"),
        ("اثنين من مواطنيها", "اثنين من مواطنيها", 2, "مواطنيها"),
        ("12 درجة", "12", 12, "درجة"),
    ],
)
def test_what_is_counted(text: str, words: str, value: float, counted: str) -> None:
    found = one(text)
    assert (found.at.text, found.value, found.counted and found.counted.text) == (words, value, counted)


@pytest.mark.parametrize(
    ("text", "words", "modifier", "low", "high"),
    [
        ("16 شخصا", "16", None, 16, 16),
        ("نحو 500 مستثمر", "نحو 500", "about", None, None),
        ("بأكثر من 300 مسلح", "أكثر من 300", "more_than", 300, None),
        ("ما لا يقل عن 20 مدنيا", "ما لا يقل عن 20", "at_least", 20, None),
        ("46 مهاجرا على الأقل", "46 مهاجرا على الأقل", "at_least", 46, None),  # it stands behind the noun
        ("لا تقل قيمته عن 200 ألف دينار", "لا تقل قيمته عن 200 ألف", "at_least", 200_000, None),  # parted by its subject
        ("ما يصل إلى 40 مهاجرا", "ما يصل إلى 40", "at_most", None, 40),
        ("أقل من 10 أشخاص", "أقل من 10", "less_than", None, 10),
        ("بين 10 و15 شخصا", "بين 10 و15", "range", 10, 15),
        ("35 إلى 40 شخصا", "35 إلى 40", "range", 35, 40),
        ("بين 3.8 و3.9 مليون برميل", "بين 3.8 و3.9 مليون", "range", 3_800_000, 3_900_000),  # one scale for both
    ],
)
def test_modifiers_and_the_bounds_that_follow(
    text: str, words: str, modifier: str | None, low: float | None, high: float | None
) -> None:
    found = one(text)
    assert (found.at.text, found.modifier, found.low, found.high) == (words, modifier, low, high)


def test_a_change_is_two_figures_and_no_range() -> None:
    assert [q.value for q in quantities_of("ارتفع من 10 إلى 20 بالمئة")] == [10, 20]


@pytest.mark.parametrize(
    ("text", "vague", "low", "words"),
    [
        ("سقط عشرات الجرحى", "عشرات", 20, "عشرات الجرحى"),
        ("مئات الآلاف من النازحين", "مئات الآلاف", 200_000, "مئات الآلاف من النازحين"),
        ("بضعة جنود", "بضعة", 3, "بضعة جنود"),
    ],
)
def test_a_vague_word_stays_a_word_with_bounds(text: str, vague: str, low: int, words: str) -> None:
    found = one(text)
    assert (found.value, found.vague, found.low, found.at.text) == (None, vague, low, words)


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit", "currency"),
    [
        ("2.5 مليار دولار", "money", 2_500_000_000, None, "USD"),
        ("3 آلاف ريال يمني", "money", 3000, None, "YER"),  # the adjective says whose riyal
        ("3 آلاف ريال", "money", 3000, "riyal", None),  # nobody says whose
        ("67,7 بالمئة", "percent", 67.7, "%", None),
        ("%50", "percent", 50, "%", None),  # the sign before the digits, as right-to-left typing leaves it
        ("بنسبة -0.5%", "percent", -0.5, "%", None),
        ("5 درجات تحت الصفر", "degree", -5, "degree", None),
        ("1200 كيلومتر", "distance", 1200, "km", None),
        ("1200 كيلومترا مربعا", "area", 1200, "km2", None),
        ("500 ألف برميل", "volume", 500_000, "barrel", None),
        ("500 ألف برميل يوميا", "rate", 500_000, "barrel/day", None),
        ("طنين من القمح", "mass", 2, "t", None),
    ],
)
def test_units_and_money(text: str, kind: str, value: float, unit: str | None, currency: str | None) -> None:
    (found,) = [q for q in quantities_of(text) if q.kind != "count"]
    assert (found.kind, found.value, found.unit, found.currency) == (kind, value, unit, currency)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("16 قتيلا", ["killed"]),
        ("مقتل 16 شخصا", ["killed"]),
        ("لقي 16 شخصا على الأقل حتفهم", ["killed"]),
        ("مقتل 3 جنود و5 مدنيين", ["killed", "killed"]),
        ("مقتل 3 وإصابة 10 آخرين", ["killed", "injured"]),
        ("نزوح 40 ألف شخص", ["displaced"]),
        ("اعتقال 7 متظاهرين", ["arrested"]),
        ("نشر 2500 جندي", ["troops"]),
        ("قتل مدنيون في 3 هجمات", [None]),  # attacks are not killed
        ("فاز 3 لاعبين بسبب الإصابة", ["people"]),
        ("50 مليون دولار", ["amount"]),
        ("20 بالمئة", ["share"]),
    ],
)
def test_roles(text: str, roles: list[str | None]) -> None:
    assert [q.role for q in quantities_of(text)] == roles


def test_a_part_points_to_its_whole() -> None:
    whole, part = quantities_of("مقتل 16 شخصا بينهم 3 أطفال")
    assert (part.part_of, part.value, whole.part_of) == (whole.id, 3, None)


def test_what_is_added_is_an_increment() -> None:
    assert one("إرسال 200 جندي إضافي").measure == "increment"


@pytest.mark.parametrize(
    "text",
    [
        "في 26 كانون الثاني 2024",
        "خلال 5 أيام",  # durations are times
        "الدورة الثالثة",
        "هاتف 07701234567",
        "بنتيجة 3-1",
        "عند الساعة 12:30",
        "طائرات F16",
        "القرار 2231",
        "المادة (126) من اللائحة",
        "الترتيب الـ34 عالميا",
        "كأس العالم 2018 في روسيا",
        "1- أعلن",
        "البلدين",  # two that are known already
        "مدينتي سيئون وتريم",  # a dual that names its two
        "حركة طالبان",  # looks like a dual
        "4.\u200f10 مليون دولار",  # broken by a direction mark: printed either way round
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert quantities_of(text, "2024-05-15") == ()


def test_a_number_that_is_left_out_says_why() -> None:
    rejected = facts_of("بنتيجة 3-1 في القرار 2231").rejected
    assert [r.reason for r in rejected] == ["a score", "a score", "a label"]


def test_a_figure_inside_a_quotation_is_its_speakers() -> None:
    text = "قال سمير إن 16 شخصا قتلوا. وأصيب 5 أشخاص"
    article = article_of(text)
    said = text.index("16"), text.index(".")
    cue = Cue(at=Quote.of(article.page, 0, 3), act="say")
    speaker = Speaker(at=Quote.of(article.page, 4, 8), name="سمير")
    quotation = Quotation(
        id="q", article="a", at=Quote.of(article.page, *said), rule="test", kind="indirect", cue=cue, speakers=(speaker,)
    )
    inside, outside = facts_of(text, quotations=(quotation,)).quantities
    assert (inside.attribution.status, inside.attribution.name, inside.attribution.quotation) == ("attributed", "سمير", "q")
    assert [e.text for e in inside.attribution.evidence if hasattr(e, "text")] == ["قال"]
    assert (outside.attribution.status, outside.attribution.quotation) == ("undetermined", None)
