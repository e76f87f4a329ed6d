"""Figures that somebody gives without an act of speech: who estimates or counts, whose word stands beside them."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quantities import QuantitiesExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Attribution
from news_text import article_of


def attributions(text: str) -> list[Attribution]:
    article, facts = article_of(text), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor(), QuantitiesExtractor()):
        extractor.extract(article, facts)
    return [quantity.attribution for quantity in facts.quantities]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقدرت نقابة عمال البريد عدد المشاركين بنحو 700 شخص.", "نقابة عمال البريد"),
        ("غرقت السفينة قبالة الساحل، فيما أحصى المرصد المائي السوري أربعة قتلى.", "المرصد المائي السوري"),
        ("وأبلغ مصدر طبي «المرفأ» بمقتل شخصين في الانهيار.", "مصدر طبي"),
        ("حضر الحفل جمهور كبير، حدد عدده حسب إدارة المعرض بـ 300 زائر.", "إدارة المعرض"),
        ("تسببت العاصفة في خسائر تقدر بنحو 60 مليون دولار، وفق بيانات غرفة التجارة.", "بيانات غرفة التجارة"),
    ],
)
def test_the_clause_names_who_gives_a_figure(text: str, name: str) -> None:
    assert [(one.status, one.name) for one in attributions(text)] == [("attributed", name)]


@pytest.mark.parametrize(
    "text",
    [
        "أخمد رجال الإطفاء حريقا في أرض تقدر مساحتها بنحو 300 متر.",  # passive: nobody estimates
        "صوت أعضاء الجمعية بأغلبية 27 صوتا، احتجاجا على ما وصفته في لائحتها بـ«التنصل من الوعود».",
    ],
)
def test_nobody_gives_it_and_the_newsroom_states_it(text: str) -> None:
    assert {one.status for one in attributions(text)} == {"newsroom_voice"}
