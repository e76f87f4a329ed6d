"""Speech told inside speech by verbal nouns, bare objects, rare verbs and hearsay: who speaks, what is told, what is no act."""

from __future__ import annotations

import pytest
from test_quotation_nested import nested, quotations_of

SAMIR = "قال سمير الخطيب إن "


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        # the noun's genitive is who speaks, the verbal noun behind it what is told
        ("الأزمة تعيد إلى الأذهان رفض البرلمان التركي استخدام القاعدة.", "البرلمان التركي", "استخدام القاعدة"),
        ("الخلاف بدأ بعد إعلان أنقرة عزمها إقامة منطقة عازلة.", "أنقرة", "عزمها إقامة منطقة عازلة"),
        # somebody addressed beside him
        ("الاجتماع يأتي في ظل اتهام واشنطن لموسكو بخرق الاتفاق.", "واشنطن", "خرق الاتفاق"),
        ("الاجتماع يأتي بعد دعوة الرئيس التركي إلى وقف القتال.", "الرئيس التركي", "وقف القتال"),
        ("القرار جاء رغم تحذيرات الأمم المتحدة من أن العودة غير آمنة.", "الأمم المتحدة", "العودة غير آمنة"),
        # adjectives alone say whose it is
        ("بلاده تدرس دعوات غربية لوقف الحملة.", "غربية", "وقف الحملة"),
        ("الاتهامات الأميركية بأن بلاده خرقت الاتفاق، باطلة.", "الأميركية", "بلاده خرقت الاتفاق"),
        # what the noun tells ends before the verb of the clause around it
        ("مطالب الاتحاد بزيادة الأجور لا أساس لها.", "الاتحاد", "زيادة الأجور"),
        # bare objects of verbs
        ("الخطر زال بعد أن رفضت شركة التأمين تغطية تكاليف العلاج.", "شركة التأمين", "تغطية تكاليف العلاج"),
        ("المستشفى غادره المرضى ورفض الأطباء استكمال علاجهم.", "الأطباء", "استكمال علاجهم"),
        ("دمشق طلبت في المقابل تمويل محطات الضخ.", "دمشق", "تمويل محطات الضخ"),
        ('تركيا "طلبت هذا الاجتماع نظرا لخطورة الوضع".', "تركيا", "هذا الاجتماع نظرا لخطورة الوضع"),
        # with a pronoun of whom it is said to
        ("الجانب السوري أبلغنا أنه مستعد للتعاون.", "الجانب السوري", "أنه مستعد للتعاون"),
        ("الأطباء أبلغوه بأن السفر ممكن.", "الأطباء", "السفر ممكن"),
        # people of whom no more is told
        ("متطوعين عائدين من القرية أكدوا له أن الجسر سليم.", "متطوعين عائدين من القرية", "الجسر سليم"),
        # hearsay
        ("هناك تقارير مؤكدة عن التوصل إلى هدنة.", "تقارير مؤكدة", "التوصل إلى هدنة"),
    ],
)
def test_what_is_told_of_others(text: str, speaker: str, said: str) -> None:
    assert (speaker, said) in nested(SAMIR + text)


def test_what_others_published_is_theirs() -> None:
    assert nested("نفى سمير الخطيب ما تناقلته صفحات محلية عن غرق السفينة.") == [("صفحات محلية", "غرق السفينة")]


def test_a_denied_claim_is_told_to_its_end() -> None:
    text = "نفت وزارة الصحة الأنباء المتداولة عن منع المسافرين من الدخول، وذلك عند المعبر."
    assert nested(text) == [("الأنباء المتداولة", "منع المسافرين من الدخول، وذلك عند المعبر")]


def test_a_pronoun_on_a_noun_means_the_subject_of_the_words() -> None:
    text = "ذكرت صحيفة «المرفأ» أن المدرب الإيطالي غادر بسبب مطالبته بتعزيز الفريق."
    assert nested(text) == [("المدرب الإيطالي", "تعزيز الفريق")]


def test_a_participle_ends_what_was_asked_before_it() -> None:
    text = "قالت ليلى حداد إن واشنطن دعت باريس إلى إقناع الدوحة بالعدول عن الصفقة، ملوحة بفرض عقوبات."
    assert nested(text) == [("واشنطن", "إقناع الدوحة بالعدول عن الصفقة"), ("واشنطن", "فرض عقوبات")]


def test_a_relative_clause_ends_where_the_clause_around_it_goes_on() -> None:
    text = SAMIR + "قرار الأمم المتحدة الذي دعا إلى هدنة شاملة لا يسري على الشمال."
    assert nested(text) == [("الأمم المتحدة", "هدنة شاملة")]


def test_the_holder_stays_as_it_was() -> None:
    outer, inner = quotations_of(SAMIR + "الأزمة بدأت بعد رفض واشنطن تمويل السد.")
    assert outer.at.text == "الأزمة بدأت بعد رفض واشنطن تمويل السد"
    assert inner.nested_in == outer.id
    assert [hop.name for hop in inner.chain if hop.role != "outlet"] == ["سمير الخطيب", "واشنطن"]


@pytest.mark.parametrize(
    "text",
    [
        SAMIR + "رفض التمويل القطري لتفادي الخلاف كان حكيما.",  # a thing refused, nobody who refuses
        SAMIR + "الحفل أقيم بدعوة من الرئيس التركي.",  # nothing is told
        SAMIR + "الشركة ستغلق في حال رفض المستثمرين تمويل المشروع.",  # supposed
        SAMIR + "الوزير لم يطلب تمديد المهلة.",  # denied
        SAMIR + "الوفد سينظر في دعوة الرئيس التركي إلى القصر.",  # an invitation
        SAMIR + "الاتحاد أبلغنا الوزارة بموقفه.",  # we told
        "قال سمير الخطيب إنه طلب من الوزارة تمديد المهلة.",  # his own asking
        "أكد سمير الخطيب تنديد المملكة بالهجوم على السفينة.",  # his own stance
        "رفضت شركة التأمين تغطية تكاليف العلاج.",  # nobody tells of it
    ],
)
def test_what_nobody_is_told_to_have_said(text: str) -> None:
    assert nested(text) == []
