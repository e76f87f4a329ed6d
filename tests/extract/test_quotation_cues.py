"""Cues of speech that are no plain verbs: verbal nouns, participles that go on, orders, clauses that point back."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Quotation
from news_text import article_of


def quotations_of(text: str) -> tuple[Quotation, ...]:
    article, facts = article_of(text), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    return facts.quotations


def read(text: str) -> list[tuple[str, str]]:
    """`(speaker, what is said)` in order."""
    found = quotations_of(text)
    return [(q.speakers[0].name or q.speakers[0].at.text if q.speakers else "", q.at.text) for q in found]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("وخلصت دراسة نشرت أمس إلى أن الجسر آمن.", "دراسة نشرت", "الجسر آمن"),
        ("وتوصل الباحثون في المعهد إلى أن الجسر آمن.", "الباحثون في المعهد", "الجسر آمن"),
        ("ووجه وزير المياه سمير الخطيب بسرعة إصلاح السد.", "سمير الخطيب", "سرعة إصلاح السد"),
        ("وأمر سمير الخطيب بوقف العمل.", "سمير الخطيب", "وقف العمل"),
        ("ولوح سمير الخطيب باللجوء إلى القضاء.", "سمير الخطيب", "اللجوء إلى القضاء"),
        ("ودان سمير الخطيب استهداف السد.", "سمير الخطيب", "استهداف السد"),
        ('وكشف وزير المياه سمير الخطيب لـ"الأفق" رصد خمس حالات.', "سمير الخطيب", "رصد خمس حالات"),
        ("وأعلنت الوزارة عبر حسابها على تويتر أن السد سليم.", "الوزارة", "السد سليم"),
        ("وجاء ذلك بعد إعلان وزارة المياه أن السد سليم.", "وزارة المياه", "السد سليم"),
        ("ورغم تأكيد سمير الخطيب أن السد سليم، غادر السكان القرية.", "سمير الخطيب", "السد سليم"),
        ("وارتفع منسوب السد كثيرا هذا العام، وهو ما أكدته وزارة المياه.", "وزارة المياه", "ارتفع منسوب السد كثيرا هذا العام"),
        ('ونقلت صحيفة "الأفق" على لسان سمير الخطيب قوله إن السد سليم.', "سمير الخطيب", "السد سليم"),
        ("وطلبت فرنسا عقد اجتماع في المدينة.", "فرنسا", "عقد اجتماع في المدينة"),
        ("واستقبل سمير الخطيب السفراء، ثمّ عاد فيما حاول المدير نبيل الزهراني أن يهدئ الناس قائلا إن السد سليم.", "نبيل الزهراني", "السد سليم"),
    ],
)  # fmt: skip
def test_these_speak(text: str, speaker: str, content: str) -> None:
    assert read(text) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "وأمرت المحكمة بسجن المتهم.",  # a ruling
        "ودانت المحكمة أعضاء الشبكة.",
        "وصدر أمر ملكي بتعيين الأمين.",
        "ووجه الوزير رسالة بمناسبة العيد.",
        "وتوصل الطرفان إلى اتفاق.",
        "وهو آمر القاعدة بتكليف من القيادة.",
        "وفرضت القوات الأمنية إجراءات مشددة على مداخل السد.",  # an adjective
    ],
)
def test_these_do_not(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "going_on",
    [
        "وتابع قائلا إن العمل مستمر.",
        "مشيرا إلى أن العمل مستمر.",
        "ورد على السؤال بقوله إن العمل مستمر.",
    ],
)
def test_a_participle_without_a_subject_goes_on_with_who_spoke_last(going_on: str) -> None:
    assert read(f"وقال سمير الخطيب إن السد سليم. {going_on}") == [("سمير الخطيب", "السد سليم"), ("سمير الخطيب", "العمل مستمر")]


def test_a_participle_behind_quoted_sentences_belongs_to_who_said_them() -> None:
    text = 'وقال سمير الخطيب: "زرت السد أمس. كان العمل فيه جيدا"، مشيرا إلى أن المياه وفيرة.'
    assert read(text)[-1] == ("سمير الخطيب", "المياه وفيرة")


def test_a_verb_with_a_pronoun_goes_on_with_its_speaker() -> None:
    text = "ودعا سمير الخطيب السكان إلى الهدوء، وحثهم على التعاون."
    assert read(text)[-1] == ("سمير الخطيب", "التعاون")


def test_a_medium_carries_what_somebody_said() -> None:
    found = quotations_of('ونقلت صحيفة "الأفق" ما قاله سمير الخطيب إن السد سليم.')
    assert [[hop.name for hop in q.chain if hop.role != "outlet"] for q in found] == [["الأفق", "سمير الخطيب"]]


def test_a_short_name_stands_between_its_preposition_and_his_words() -> None:
    text = "وقال سمير الخطيب إن السد سليم. ونقلت الصحيفة عن الخطيب قوله: العمل في السد مستمر منذ أسبوع."
    assert read(text)[-1][1] == "العمل في السد مستمر منذ أسبوع"
