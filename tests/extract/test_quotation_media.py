"""Through whom: channels beside a cue, and the types of sources without a name."""

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


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ('قال سمير الخطيب عبر "تويتر" إن الاتفاق وشيك جدا.', ['عبر "تويتر"']),
        ('قال سمير الخطيب في تغريدة على حسابه في "تويتر" إن الاتفاق وشيك جدا.', ['في تغريدة على حسابه في "تويتر"']),
        ('قال سمير الخطيب مدير الأمن في "فيسبوك" إن الاتفاق وشيك جدا.', []),
        ("كتب سمير الخطيب على صفحته قائلا “الاتفاق وشيك جدا هذه المرة”.", ["على صفحته"]),
        ('رد سمير الخطيب على تغريدة الوزير قائلا: "الاتفاق وشيك جدا هذه المرة".', []),
        ("قال سمير الخطيب لـ»المرفأ»: إن الاتفاق وشيك جدا.", ["لـ»المرفأ»"]),
        ("أبلغ سمير الخطيب وكالة رويترز أن الاتفاق وشيك جدا.", ["وكالة رويترز"]),
        ("أبلغ سمير الخطيب مراسل وكالة رويترز أن الاتفاق وشيك جدا.", []),
    ],
)
def test_channels_beside_a_cue(text: str, channels: list[str]) -> None:
    (quotation,) = quotations_of(text)
    assert [via.at.text for via in quotation.via] == channels


def test_a_medium_without_its_name_is_no_hop() -> None:
    (quotation,) = quotations_of("قال سمير الخطيب لصحيفة ألمانية إن الاتفاق وشيك جدا.")
    assert [(via.at.text, via.name) for via in quotation.via] == [("لصحيفة ألمانية", None)]
    assert [hop.name for hop in quotation.chain if hop.role == "channel"] == []


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("جماعات إغاثية", "organisation"),
        ("شركات صناعية", "organisation"),
        ("مزارعون محليون", "local"),
        ("ناشطون آخرون", "unspecified"),
        ("مصادر في السلطة المحلية", "official"),
        ("متحدثة باسم المهرجان", "organisation"),
        ("متحدثة باسم الولاية", "official"),
        ("الأطباء", "medical"),
    ],
)
def test_types_of_sources_without_a_name(speaker: str, kind: str) -> None:
    verb = "قالت" if speaker.split()[0].endswith(("ات", "ة", "صادر")) else "قال"
    (quotation,) = quotations_of(f"{verb} {speaker} إن الاتفاق وشيك جدا.")
    assert [(one.anonymous, one.source_type) for one in quotation.speakers] == [(True, kind)]


def test_a_spokesman_with_the_article_holds_an_office() -> None:
    (quotation,) = quotations_of("قال المتحدث باسم الشرطة إن الاتفاق وشيك جدا.")
    assert [one.anonymous for one in quotation.speakers] == [False]


def test_a_medium_that_speaks_is_no_carrier_of_its_own_words() -> None:
    text = 'ذكرت صحيفة "المرفأ" أن الوفد غادر. وقالت الصحيفة إن الاتفاق وشيك جدا، بحسب "المرفأ".'
    assert [hop.name for hop in quotations_of(text)[-1].chain if hop.role != "outlet"] == ["المرفأ"]
