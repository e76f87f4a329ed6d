"""Media that carried a document, media without a name of their own, signs in brackets, how long a carrier holds on."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Quotation
from news_text import article_of


def quotations_of(text: str) -> tuple[Quotation, ...]:
    article, facts = article_of(text, "2024-10-01"), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    return facts.quotations


def names(quotation: Quotation) -> list[str | None]:
    return [hop.name for hop in quotation.chain if hop.role != "outlet"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال سمير الخطيب في رسالته، التي نقلتها صحيفة المرفأ: الاتفاق وشيك جدا.", ["المرفأ", "سمير الخطيب"]),
        ("قال سمير الخطيب لوسائل إعلام بريطانية إن الاتفاق وشيك.", ["وسائل إعلام بريطانية", "سمير الخطيب"]),
        ("قال سمير الخطيب لموقع النادي إن الاتفاق وشيك.", ["موقع النادي", "سمير الخطيب"]),
        ("قال سمير الخطيب لوكالة الأنباء الأردنية (بترا) إن الاتفاق وشيك.", ["وكالة الأنباء الأردنية (بترا)", "سمير الخطيب"]),
    ],
)
def test_who_carried_it(text: str, found: list[str]) -> None:
    (quotation,) = quotations_of(text)
    assert [name.removeprefix("صحيفة ") if name else name for name in names(quotation)] == found


@pytest.mark.parametrize(
    ("cue", "found"),
    [("وأضاف", ["وكالة رويترز", "سمير الخطيب"]), ("وأوضح", ["سمير الخطيب"])],
)
def test_a_carrier_behind_the_words_governs_its_sentence_and_what_goes_on(cue: str, found: list[str]) -> None:
    _, quotation = quotations_of(f"قال سمير الخطيب إن الاتفاق وشيك، وفق ما نقلت وكالة رويترز. {cue} أن التوقيع غدا.")
    assert names(quotation) == found


def test_a_source_in_one_of_several_companies_is_of_an_organisation() -> None:
    (quotation,) = quotations_of("أكد مصدر في إحدى شركات التأمين أن الأسعار ارتفعت.")
    assert quotation.speakers[0].source_type == "organisation"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('قال المدير العام لـ"مدن الغد" إن المشروع اكتمل.', []),
        ('قال متحدث باسم المواقع التابعة لـ"مدن الغد" إن المشروع اكتمل.', []),
        ('قال سمير الخطيب لـ"مدن الغد" إن المشروع اكتمل.', ["مدن الغد"]),
        ('قال سمير الخطيب في مداخلة على قناة "المرفأ،" مساء أمس: "المشروع اكتمل تماما".', ["المرفأ"]),
    ],
)
def test_whose_an_office_is_was_not_told(text: str, found: list[str]) -> None:
    (quotation,) = quotations_of(text)
    assert [via.name for via in quotation.via if via.relation == "told_to"] == found


@pytest.mark.parametrize(("head", "credited"), [("(مساء أمس الأول)", []), ("(بترا)", ["بترا"])])
def test_a_time_in_brackets_is_no_credit(head: str, credited: list[str]) -> None:
    (quotation,) = quotations_of(f"اختتم {head} المعرض.\nوقال سمير الخطيب إن الحضور كان كبيرا.")
    assert [hop.name for hop in quotation.chain if hop.role == "credited"] in ([], credited)
