"""Where what is said begins and ends: before the newsroom's own words, behind a source that opens the sentence, over sentences."""

from __future__ import annotations

import pytest
from test_quotations import quotations_of, said

SPOKE = "وقال سمير الخطيب إن السد سليم. "


@pytest.mark.parametrize(
    "rest",
    [
        "، إلى ذلك تتواصل فعاليات المهرجان في المدينة",
        "، هذا وقد بدأت أعمال الصيانة في القناة",
        "، يذكر أن القناة حفرت قبل مئة عام",
        "، وذلك عقب لقاء جمعه بالأهالي في الوادي",
        "، وذلك على هامش مؤتمر المياه في العاصمة",
        "، وذلك بعد يوم من إغلاق الطريق الساحلي",
        "، وكانت الوزارة أغلقت القناة في الصيف",
        "، في حين لم يصدر أي تعليق من الوزارة",
        "، دون الخوض في تفاصيل الخطة",
        " من دون إعطاء مزيد من التفاصيل",
        "، لكنه امتنع عن تحديد موعد الافتتاح",
        "، إلا أنه لم يكشف عن كلفة المشروع",
        " ووجه شكره للأهالي على صبرهم",
    ],
)
def test_the_newsroom_goes_on_behind_a_comma(rest: str) -> None:
    assert said(f"وأكد رئيس البلدية سمير الخطيب أن السد سليم والماء نظيف{rest}.") == ["السد سليم والماء نظيف"]


@pytest.mark.parametrize(
    "content",
    [
        "السد سليم، وكانت في طريقها إليه شاحنات الصيانة",  # no subject of its own behind `وكانت`
        "السد سليم، وذلك بعد إصلاح البوابات الثلاث",
        "السد سليم، فيما تصل نسبة الملء إلى النصف",
        "السد سليم، وكانت الوزارة أصلحت بواباته، وأن الماء نظيف",  # `وأن` goes on
        "السد سليم، لكنه يحتاج إلى صيانة دورية",
        "السد سليم، لكنها أغلقت القناة القديمة",  # of another gender
    ],
)
def test_what_only_looks_like_the_newsroom(content: str) -> None:
    assert said(f"وأكد رئيس البلدية سمير الخطيب أن {content}.") == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أعلن نادي الوادي تعيين سمير الخطيب، بعد أن خسر الفريق خمس مباريات.", "تعيين سمير الخطيب"),
        ("أعلن نادي الوادي إقالة مدربه سمير الخطيب الذي كان يقود الفريق منذ عامين.", "إقالة مدربه سمير الخطيب"),
        ("دعت الوزارة إلى وقف العمل في القناة، لكن الشركة رفضت ذلك أمس.", "وقف العمل في القناة"),
    ],
)
def test_an_object_ends_before_how_it_came_and_who_it_is(text: str, content: str) -> None:
    assert said(text)[0] == content


def test_what_befalls_somebody_is_told_with_its_cause() -> None:
    assert said("أعلنت الشرطة مقتل ثلاثة عمال، إثر انهيار جدار القناة.") == ["مقتل ثلاثة عمال، إثر انهيار جدار القناة"]


@pytest.mark.parametrize(
    "opening",
    ["لكن بحسب وزارة المياه، فإن ", "وبدأ العمل أمس، وبحسب وزارة المياه، فإن ", "ووفقا لوزارة المياه فقد "],
)
def test_a_source_that_is_answered_stands_before_what_is_said(opening: str) -> None:
    assert said(f"{opening}أغلقت القناة أمام السفن، ونقل الحراس إلى السد.")[-1] == "أغلقت القناة أمام السفن، ونقل الحراس إلى السد"


def test_a_source_between_dashes_parts_a_verb_from_what_it_governs() -> None:
    assert said(SPOKE + "وأضاف - حسب ما نقلته وكالة رويترز - أن القناة مفتوحة.")[-1] == "القناة مفتوحة"
    (quotation,) = quotations_of("ومن الممكن - كما أوضحت وزارة المياه - أن تغلق القناة.")
    assert quotation.rule == "particle+trailing"


def test_a_phrase_behind_an_inserted_source_belongs_to_its_clause() -> None:
    (quotation,) = quotations_of("قتل ثلاثة عمال، بحسب الشرطة، في انهيار جدار القناة القديمة.")
    assert quotation.at.text.startswith("قتل ثلاثة عمال")
    assert quotation.at.text.endswith("في انهيار جدار القناة القديمة")


def test_a_preposition_that_is_not_the_verbs_own() -> None:
    assert said("وأكد سمير الخطيب عن أنه يحرص على زيارة السد.") == ["أنه يحرص على زيارة السد"]
    assert said("وعبر سمير الخطيب نيابة عن زملائه عن شكره للأهالي.") == ["شكره للأهالي"]
    assert said("أعلنت الشرطة المحلية القضاء على عصابة الوادي.") == ["القضاء على عصابة الوادي"]


def test_direct_speech_over_sentences() -> None:
    assert said('وقال سمير الخطيب: "هل نغلق القناة؟ لا أظن ذلك. نحن نحتاجها.') == ["هل نغلق القناة؟ لا أظن ذلك. نحن نحتاجها"]
    played = "وقال المدرب سمير الخطيب: لعبنا جيدا أمس. تحدثنا طويلا عن الخطة. "
    assert said(played + "ولعب خالد منصور للفريق ثلاثة أعوام.") == ["لعبنا جيدا أمس. تحدثنا طويلا عن الخطة"]
    answered = "وأجاب سمير الخطيب قائلا: إنه لاعب رائع. "
    assert said(answered + "وإلى جانب تجديد عقد سمير الخطيب يبحث النادي عن حارس.") == ["إنه لاعب رائع"]


def test_speech_behind_a_colon_ends_where_the_speaker_closes_it() -> None:
    assert said("وقال سمير الخطيب: السد سليم والماء نظيف ثم اختتم كلمته بالشكر.") == ["السد سليم والماء نظيف"]


def test_a_source_between_dashes_is_the_carrier() -> None:
    quotation = quotations_of(SPOKE + "وأضاف - حسب ما نقلته وكالة رويترز - أن القناة مفتوحة.")[-1]
    assert [(via.name, via.relation) for via in quotation.via] == [("وكالة رويترز", "carried_by")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وذكرت الوزارة أن عاملين اثنين غرقا في السد، نقلا عن قادة الفرق.", "عاملين اثنين غرقا في السد"),
        ("وأكد سمير الخطيب أن السد سليم وآمن للزوار، كما تضمن الحفل عرضا مسرحيا للأطفال.", "السد سليم وآمن للزوار"),
        ('وقال سمير الخطيب إن السد "سليم كل السلامة" لكنه لم يحدد موعدا.', 'السد "سليم كل السلامة"'),
        ("وأعلنت الوزارة أن مئة ألف شاركوا في المسيرة في حين أن نقابة العمال قدرت عددهم بألفين.", "مئة ألف شاركوا في المسيرة"),
        ("وتعهد سمير الخطيب بدعم المشروع في لقائه مع الوزير.", "دعم المشروع"),
    ],
)
def test_the_newsroom_goes_on_by_itself(text: str, content: str) -> None:
    assert said(text)[0] == content
