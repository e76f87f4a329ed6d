"""Acts of speech that are told by more than a verb and its clause: participles, inserted sources, orders, judgements, paragraphs."""

from __future__ import annotations

import pytest
from test_quotations import quotations_of, said, voices

SPOKE = "وقال سمير الخطيب إن السد سليم. "


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (SPOKE + 'وتابع قائلا: "لن نغلق القناة هذا العام".', "لن نغلق القناة هذا العام"),
        (SPOKE + "وأضاف بالقول إن القناة مفتوحة.", "القناة مفتوحة"),
        (SPOKE + "مضيفا أن القناة مفتوحة.", "القناة مفتوحة"),  # a sentence of its own
        ("وعلق سمير الخطيب على إغلاق السد قائلا: «هذا خطأ كبير جدا».", "هذا خطأ كبير جدا"),
        ("وقال سمير الخطيب وفقا لما نقلته وكالة الأنباء: «السد سليم والماء نظيف».", "السد سليم والماء نظيف"),
    ],
)
def test_a_participle_or_source_stands_between_the_verb_and_what_is_said(text: str, content: str) -> None:
    assert said(text)[-1] == content
    assert voices(text)[-1] == ["سمير الخطيب"]


def test_a_statement_that_was_published_is_no_bar() -> None:
    assert said("وقال سمير الخطيب في بيان نشره الأربعاء، إن السد سليم.") == ["السد سليم"]
    assert said("وقال سمير الخطيب، عبر حسابه على تويتر، إن السد سليم.") == ["السد سليم"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأعلنت أجهزة الدفاع المدني إجلاء سكان القرية.", "إجلاء سكان القرية"),
        ("وأكد مدير السد سمير الخطيب لـ«الأفق»، أمس، ضبط خمسة متسللين.", "ضبط خمسة متسللين"),
        ("وندد سمير الخطيب بتصريحات الوزير.", "تصريحات الوزير"),
        ('واعتبر سمير الخطيب إغلاق السد "خطأ كبيرا".', 'إغلاق السد "خطأ كبيرا"'),
        ("وأمر سمير الخطيب العمال بمغادرة السد.", "مغادرة السد"),
        ("وطلبت وزارة المياه من مدير شركة «النهر» المحلية المغادرة فورا.", "المغادرة فورا"),
        ("وخلصت الدراسة إلى أن مياه السد نظيفة.", "مياه السد نظيفة"),
        ("ودعا سمير الخطيب مدير شركة النهر فريد سالم للحضور غدا صباحا.", "للحضور غدا صباحا"),
    ],
)
def test_objects_that_are_said(text: str, content: str) -> None:
    assert said(text) == [content]


@pytest.mark.parametrize(
    "text",
    [
        "ويتوقع أن تكشف الشركة عن هاتف جديد.",  # what is expected is not told
        "وترجع ملكية الأرض إلى الشركة.",
        "وأمرت المحكمة بحبس المتهم.",  # a ruling
        "واختتم الفريق معسكره على أن يعود غدا.",
        "وبين الفحص أن الماء نظيف.",
        "ووصل الوفد أمس، مما يشير إلى تقدم المحادثات.",
    ],
)
def test_these_are_no_acts_of_speech(text: str) -> None:
    assert quotations_of(text) == ()


def test_marks_behind_a_medium_may_hold_what_it_says() -> None:
    assert said("وتساءلت الصحيفة «هل يؤدي قرار الوزير إلى إغلاق السد».") == ["هل يؤدي قرار الوزير إلى إغلاق السد"]


def test_a_relay_stops_before_the_next_act() -> None:
    text = "ونقلت وكالة الأنباء عن سمير الخطيب قوله «السد سليم ولا خطر»، وأضافت أن القناة مفتوحة."
    assert said(text)[0] == "السد سليم ولا خطر"


@pytest.mark.parametrize("ending", ["، كما قال", " على حد قوله"])
def test_a_speakers_own_word_at_the_end_is_not_said(ending: str) -> None:
    assert said(f"وقال سمير الخطيب إن السد سليم{ending}.") == ["السد سليم"]


def test_a_given_name_is_no_preposition() -> None:
    assert said("وحث الدكتور علي بن محمد الخطيب العمال على مغادرة السد.") == ["مغادرة السد"]


def test_a_participle_behind_words_over_several_sentences_goes_on_with_them() -> None:
    text = "وقال سمير الخطيب: «السد سليم. لا خطر على أحد في القرية»، مشيرا إلى أن القناة مفتوحة."
    assert voices(text) == [["سمير الخطيب"], ["سمير الخطيب"]]


def test_a_source_alone_in_its_sentence_is_told_of_the_one_before() -> None:
    text = "انهار السد الكبير جنوبي البلاد فجرا. بحسب وزارة المياه."
    assert said(text) == ["انهار السد الكبير جنوبي البلاد فجرا"]


def test_a_clause_goes_on_behind_a_source_set_in_it() -> None:
    """Hard: what is said is in two pieces."""
    (one,) = quotations_of("ويخدم السد - بحسب وزارة المياه - مدينتين كبيرتين.")
    assert one.at.text.startswith("يخدم السد") and one.at.text.endswith("مدينتين كبيرتين")


def test_a_reminder_of_the_newsroom_is_no_part_of_what_is_said() -> None:
    assert said("ويذكر أن السد افتتح قبل عشرين عاما، بحسب وزارة المياه.") == ["السد افتتح قبل عشرين عاما"]


def test_a_quotation_goes_on_in_the_paragraph_that_opens_marks_anew() -> None:
    text = (
        'وقال سمير الخطيب: "السد سليم ولا خطر على أحد".\n'
        '"سنفتح القناة غدا صباحا ونعيد الماء إلى الحقول كلها قبل نهاية الشهر".\nوغادر الوفد.'
    )
    (one,) = quotations_of(text)
    assert one.at.text.endswith("نهاية الشهر")


def test_the_verb_of_what_is_said_may_be_a_verb_of_speech() -> None:
    text = "وأشارت الصحيفة إلى أن وزارة المياه قد صرحت بأن السد سليم."
    assert said(text)[0] == "وزارة المياه قد صرحت بأن السد سليم"


def test_a_clause_set_against_a_demand_is_no_part_of_it() -> None:
    text = "وطالب سمير الخطيب بإغلاق القناة، في حين اعتبرت وزارة المياه أن السد سليم."
    assert said(text) == ["إغلاق القناة", "السد سليم"]
