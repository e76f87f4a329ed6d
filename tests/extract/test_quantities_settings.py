"""Where, as of when and whose a quantity is: only where its own clause says so plainly, else null."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quantities import QuantitiesExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Quantity
from news_text import article_of

PUBLISHED = "2024-05-15"


def read(text: str) -> tuple[Facts, tuple[Quantity, ...]]:
    """The facts of a text, names and quotations too, and its quantities."""
    article, facts = article_of(text, PUBLISHED), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor(), QuantitiesExtractor()):
        extractor.extract(article, facts)
    return facts, facts.quantities


def fields(text: str, field: str) -> list[str | None]:
    """The words that a field of each quantity points to."""
    facts, quantities = read(text)
    words = {fact.id: fact.at.text for fact in (*facts.mentions, *facts.times, *quantities)}
    return [words[getattr(q, field)] if getattr(q, field) is not None else None for q in quantities]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("نشرت واشنطن 2500 جندي في العراق ونحو 900 في سوريا", ["العراق", "سوريا"]),
        ("مقتل 3 جنود وإصابة 5 مدنيين في بغداد", ["بغداد", "بغداد"]),  # told in one breath
        ("وفي بغداد، قتل شخصان وأصيب خمسة آخرون", ["بغداد", "بغداد"]),  # opens the sentence
        ("بلغ عدد اللاجئين في لبنان 1.5 مليون لاجئ", ["لبنان"]),  # before the number, behind what is counted
        ("بلغ معدل البطالة في تونس خلال العام الماضي 15 بالمئة", ["تونس"]),
        ("أصيب 31 شخصا في انفجار وقع قرب السوق في كابول", ["كابول"]),  # `وقع` goes on with where it was
        ("قتل 5 أشخاص شمال غزة", ["غزة"]),
        ("تظاهر آلاف الأشخاص وسط الخرطوم", ["الخرطوم"]),
        ("أعلن مسؤول في بغداد أن 3 أشخاص قتلوا في الموصل", ["الموصل"]),  # not where it was told
        ("نقل 300 شخص إلى شمال سوريا", [None]),  # where to
        ("خصصت 5 ملايين دولار لبناء مدرسة في حلب", [None]),  # the school is there
        ("على بعد 30 كيلومترا من العاصمة في الجزائر", [None]),  # a distance is nowhere
        ("60 شخصا من بلدة (60 كلم غرب بغداد)", [None, None]),  # where the town lies
        ("قال في بيان من الرياض إنه جمع 20 توقيعا", [None]),
    ],
)
def test_place(text: str, places: list[str | None]) -> None:
    assert fields(text, "place") == places


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("قتل في المعارك حتى مساء أمس 35 شخصا", ["مساء أمس"]),
        ("أنفقت الشركة 3 ملايين دولار في عام 2023", ["عام 2023"]),
        ("تراجع المعدل من 12% في 2022 إلى 11% في 2023", ["2022", "2023"]),  # each its own
        ("ارتفعت الصادرات في مارس 2024 بنسبة 5 بالمئة", ["مارس 2024"]),
        ("نزح 5000 شخص منذ 2014", [None]),  # since: a stretch, not as of when
        ("مسجد يتسع لـ3000 مصل يوم الجمعة", [None]),  # room for so many, at any time
        ("قتل 5 أشخاص بعد هجوم الثلاثاء", [None]),  # the day of the attack
    ],
)
def test_time(text: str, times: list[str | None]) -> None:
    assert fields(text, "time") == times


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("تمتلك روسيا نحو 5977 رأسا نوويا", ["روسيا"]),  # subject of having
        ("للولايات المتحدة 2500 جندي في العراق", ["لولايات المتحدة"]),  # folded into ل
        ("مقتل 3 جنود أتراك", ["أتراك"]),  # a nationality describes them
        ("طرد 23 دبلوماسيا روسيا", ["روسيا"]),  # an accusative that looks like the country
        ("أصيب 20 فلسطينيا", ["فلسطينيا"]),  # a nationality that is counted
        ("بلغ عدد سكان العراق 40 مليون نسمة", ["العراق"]),
        ("أطلقت روسيا 20 صاروخا", [None]),  # who fires is no holder
        ("قتلت القوات الإسرائيلية 20 شخصا", [None]),
        ("قالت روسيا إن 20 شخصا قتلوا", [None]),
    ],
)
def test_holder(text: str, holders: list[str | None]) -> None:
    assert fields(text, "holder") == holders


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("مقتل 16 شخصا بينهم 3 أطفال وامرأتان", [None, "16", "16"]),
        ("صوت 82 من أصل 120 نائبا", ["120", None]),
        ("سجل 31 هدفا من أصل 43", ["43", None]),
        ("أصيب 5 أشخاص، 3 منهم في حال الخطر", [None, "5"]),
        ("خسر 29 مليار دولار، منها 23 مليارا مجمدة", [None, "29 مليار"]),
        ("نسبة 27% من بينها 23% لحزب العمال", [None, "27%"]),
        ("قتل 16 شخصا. وكان بينهم 3 أطفال", [None, "16"]),  # the sentence before
        ("استفاد منها 500 طالب و20 معلما", [None, None]),  # what profits is no part
        ("قائمة بـ1300 منتج 70% منها من ثلاثة قطاعات", [None, "1300", None]),
    ],
)
def test_parts_point_to_their_wholes(text: str, wholes: list[str | None]) -> None:
    assert fields(text, "part_of") == wholes


@pytest.mark.parametrize(
    ("text", "currency", "rule"),
    [
        ("أنفق 5 ملايين دينار عراقي ثم 3 ملايين دينار", "IQD", "currency named in the article"),
        ("خصصت الحكومة التونسية 3 ملايين دينار", "TND", "country named in the sentence"),
        ("خصصت الحكومة 3 ملايين دينار", None, ""),  # ten countries have a dinar or had one
        ("بين تونس والعراق 3 ملايين دينار", None, ""),  # two that have one
        ("قال مسؤول في باريس إنها 3 ملايين دينار", None, ""),  # named, but has none
    ],
)
def test_a_bare_currency_is_settled_by_what_the_article_says(text: str, currency: str | None, rule: str) -> None:
    money = read(text)[1][-1]
    assert money.currency == currency
    assert money.rule.partition(", ")[2] == rule
    assert money.unit == (None if currency else "dinar")
