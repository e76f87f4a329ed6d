"""What numbers count where they do not say it themselves, how they bound it, and numbers that count nothing."""

from __future__ import annotations

import pytest

from news_text import facts_of, quantities_of


def told(text: str) -> list[tuple[str, object, str | None]]:
    """Words, value and counted noun of each quantity."""
    return [(q.at.text, q.value, q.counted.text if q.counted else None) for q in quantities_of(text, "2024-05-15")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("نشر 2500 جندي هنا ونحو 900 في الجنوب", [("2500", 2500, "جندي"), ("نحو 900", 900, "جندي")]),
        ("شارك 3 أو 4 جنود", [("3 أو 4", 3, "جنود")]),  # a range: one quantity
        ("10 قتلى و20 جريحا", [("10", 10, "قتلى"), ("20", 20, "جريحا")]),
        ("مقتل 3 وإصابة 10", [("3", 3, None), ("10", 10, None)]),  # the role says that they count
        ("بلغ عدد القتلى 35", [("35", 35, "القتلى")]),
        ("ارتفعت حصيلة المصابين إلى 431", [("431", 431, "المصابين")]),
        ("القطع البحرية البالغة 67", [("67", 67, "القطع")]),
        ("أحرز 28 هدفا وصنع 16 في 30 مباراة", [("28", 28, "هدفا"), ("16", 16, "هدفا"), ("30", 30, "مباراة")]),
        ("سجلت الرياض 43 درجة والدمام 47", [("43", 43, "درجة"), ("47", 47, "درجة")]),
        ("بأغلبية 120 صوتا مقابل 80", [("120", 120, "صوتا"), ("80", 80, "صوتا")]),
        ("حقق 4 ألقاب من أصل 5 حازها", [("4", 4, "ألقاب"), ("5", 5, "ألقاب")]),
        ("نقل 5 أشخاص وبقي 2500 متر", [("5", 5, "أشخاص"), ("2500", 2500, "متر")]),
    ],
)
def test_nouns_that_are_shared_or_left_out(text: str, found: list[tuple[str, object, str | None]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("25 من قوات الأمن", [("25", 25, "قوات الأمن")]),
        ("اثنين من أفضل الفرق", [("اثنين من أفضل الفرق", 2, "الفرق")]),  # not `أفضل`
        ("عدد (10) مسدسات", [("10", 10, "مسدسات")]),
        ("ستة (6) مطلوبين", [("ستة (6) مطلوبين", 6, "مطلوبين")]),  # said twice
        ("(10.590) عشرة آلاف وخمسمئة وتسعون حبة", [("10.590", 10590, "حبة")]),
        ("يعاني 13 مليونا من نقص في الغذاء", [("13 مليونا", 13_000_000, None)]),  # `من نقص` belongs to the verb
        ("أرسل سيارتي إسعاف", [("سيارتي", 2, "سيارتي")]),
        ("آلاف الأشخاص", [("آلاف الأشخاص", None, "الأشخاص")]),  # folded, آ looks like an article
        ("فر آلاف آخرون", [("آلاف آخرون", None, "آخرون")]),
        ("سجل نحو 100 عقد زواج", [("نحو 100", 100, "عقد زواج")]),  # no decades
        ("نحو مليون ونصف لاجئ", [("نحو مليون ونصف لاجئ", 1_500_000, "لاجئ")]),  # no half of a refugee
    ],
)
def test_the_noun_is_the_whole_noun(text: str, found: list[tuple[str, object, str | None]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "kind", "value", "counted"),
    [
        ("فاز بثلثي المقاعد", "fraction", 2 / 3, "المقاعد"),
        ("ثلاثة أرباع الأصوات", "fraction", 0.75, "الأصوات"),
        ("نصف عدد السكان", "fraction", 0.5, "السكان"),
        ("تراجعت بمقدار الثلث", "fraction", 1 / 3, None),
        ("ارتفع نصف بالمئة", "percent", 0.5, "بالمئة"),  # measured: no part of a whole
        ("ربع طن", "mass", 0.25, "طن"),
        ("القادة الثلاثة", "count", 3, "القادة"),  # behind the noun, with the article
        ("دول الاتحاد الـ27", "count", 27, "دول"),  # the genitive between
        ("90.134 بالمئة", "percent", 90.134, "بالمئة"),  # no thousands of percent
    ],
)
def test_fractions_and_numbers_with_the_article(text: str, kind: str, value: float, counted: str | None) -> None:
    (found,) = quantities_of(text)
    assert (found.kind, found.counted.text if found.counted else None) == (kind, counted)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value", "value_max", "modifier"),
    [
        ("بين 10 و15 شخصا", 10, 15, "range"),
        ("من 10 إلى 15 شخصا", 10, 15, "range"),
        ("10-15 شخصا", 10, 15, "range"),
        ("10 إلى 15 ألف شخص", 10_000, 15_000, "range"),  # the scale holds for both
        ("ما يزيد على مبلغ 3 ملايين دولار", 3_000_000, None, "more_than"),
        ("30 شخصا على الأقل", 30, None, "at_least"),
        ("لا يقل عددهم عن 30 شخصا", 30, None, "at_least"),  # its subject between
    ],
)
def test_ranges_and_modifiers(text: str, value: float, value_max: float | None, modifier: str) -> None:
    (found,) = quantities_of(text)
    assert (found.value, found.value_max, found.modifier) == (value, value_max, modifier)


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("إرسال 200 جندي إضافي", ["increment"]),
        ("قتل 3 أشخاص وأصيب 5 آخرون", ["total", "total"]),  # others than the dead: no more injured
        ("قتل 3 جنود ثم قتل 5 آخرون", ["total", "increment"]),
        ("ارتفعت الأرباح 5% إلى 20 مليون دولار", ["increment", "total"]),  # the change, then the level
        ("بزيادة قدرها 3 ملايين دولار", ["increment"]),
        ("صعودا من المستوى القياسي 3 ملايين برميل", ["total"]),
        ("بلغت نسبة النمو 5%", ["total"]),
    ],
)
def test_increments(text: str, measures: list[str]) -> None:
    assert [q.measure for q in quantities_of(text)] == measures


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("مقتل 20 لاجئا", ["killed"]),  # what happened to them before what they are
        ("وفاة نحو 10 أشخاص", ["killed"]),
        ("قتل مساء أمس 35 شخصا", ["killed"]),  # a time between
        ("لقي 81 شخصا حتفهم وتضرر 800 آخرون", ["killed", "people"]),
        ("16 قتيلا بينهم 3 أطفال", ["killed", "killed"]),  # a part has the role of its whole
    ],
)
def test_roles_told_near_the_number(text: str, roles: list[str | None]) -> None:
    assert [q.role for q in quantities_of(text, "2024-05-15")] == roles


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("يعتقد تسعة من كل عشرة سعوديين", ["a ratio", "a ratio"]),
        ("المواد 98، 99، 100 من النظام", ["a label"] * 3),
        ("في الدقيقتين 26 و66", ["a label", "a label"]),
        ("اللواء 173 مشاة", ["a label"]),
        ("خط السير رقم 2 و9", ["a label", "a label"]),
        ("منظومة «أس- 400»", ["part of a name"]),
        ("سمير (34 عاما)", ["an age or a duration"]),
        ("رجل في 66 من العمر", ["an age or a duration"]),
        ("إصدار iOS 11.3 من معرفة", ["a number that counts nothing"]),
        ("وسجل سمير (52) هدف الفوز", ["a bare number in brackets"]),
        ("على 88548 الاتصالات", ["a number that counts nothing"]),  # a code
        ("مكان واحد", ["an indefinite one"]),
    ],
)
def test_why_a_number_is_no_quantity(text: str, reasons: list[str]) -> None:
    facts = facts_of(text, "2024-05-15")
    assert facts.quantities == ()
    assert [r.reason for r in facts.rejected if r.stage == "quantities"] == reasons


@pytest.mark.parametrize(
    "text",
    [
        "مجموعة السبع",  # known by its number
        "نصف نهائي الكأس",
        "أنجزت مهمتي أمس",  # my task, no two tasks
        "حزبا الوفد والغد (ليبراليان)",
        "بين ميلان وإنتر",  # no two miles
        "إلى النصف الأول",
        "لست خبيرا",  # I am not
    ],
)
def test_what_only_looks_like_a_number(text: str) -> None:
    assert quantities_of(text) == ()
