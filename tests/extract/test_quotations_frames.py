"""Which words speak and what is said: objects of verbs of speech, where speech begins, ends and goes on."""

from __future__ import annotations

import pytest
from test_quotations import quotations_of, said, voices


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("نفت وزارة المياه الأنباء المتداولة عن تصدع السد.", "الأنباء المتداولة عن تصدع السد"),
        ("ورفض سمير الخطيب دعوات إلى تأجيل المحادثات.", "دعوات إلى تأجيل المحادثات"),
        ("وأدانت وزارة الصحة الهجوم على المستشفى.", "الهجوم على المستشفى"),
        ("ونفى سمير الخطيب صحة الأنباء عن استقالته.", "صحة الأنباء عن استقالته"),  # the claim is part of the object
        ("وطلبت وزارة المياه من الشركة إغلاق القناة.", "إغلاق القناة"),
        ("وانتقد سمير الخطيب الشركة لإخفاقها في صيانة السد.", "إخفاقها في صيانة السد"),
        ("وأعلنت وزارة المياه التوصل إلى اتفاق جديد.", "التوصل إلى اتفاق جديد"),  # a verbal noun with the article
        ("وأعلنت وزارة المياه وقفا للعمل في السد.", "وقفا للعمل في السد"),  # and one in the accusative
        ("وأكد سمير الخطيب، مدير السد، رغبة الشركة في البقاء.", "رغبة الشركة في البقاء"),
        ("وعزا سمير الخطيب التراجع إلى الجفاف.", "التراجع إلى الجفاف"),
        ("وتتهمها وزارة المياه بالتدخل في عملها.", "التدخل في عملها"),
        ("ووجدت الدراسة أن مياه السد نظيفة.", "مياه السد نظيفة"),
        ("وأبان سمير الخطيب أن السد سليم.", "السد سليم"),
        ("وكرر سمير الخطيب تشديده على أن السد سليم.", "السد سليم"),
    ],
)
def test_verbs_govern_objects_of_their_own(text: str, content: str) -> None:
    assert said(text) == [content]


@pytest.mark.parametrize(
    "text",
    [
        "ووجد سمير الخطيب نفسه أمام السد.",
        "ورفضت وزارة المياه نفي أو تأكيد الأنباء.",  # nothing is said
        "وبات النادي مطالبا بتغيير مدربه.",  # a state, not a demand
        "وشارك في الحفل إلى جانب المدعوين كما طلب منه مدير النادي.",
        "وشاهد الحادثة التي وصفت بأنها خطيرة.",  # a passive
    ],
)
def test_these_do_not_speak(text: str) -> None:
    assert quotations_of(text) == ()


def test_a_participle_behind_a_comma_takes_whatever_noun_follows() -> None:
    text = "وقال سمير الخطيب إن السد سليم، مؤكدا ثقة الوزارة بالشركة."
    assert said(text) == ["السد سليم", "ثقة الوزارة بالشركة"]


def test_what_is_described_is_no_part_of_who_describes_it() -> None:
    """Hard: no particle parts the subject of `وصف` from its object."""
    assert voices("ووصف وزير المياه المحادثات بأنها صعبة.") == [["وزير المياه"]]
    text = "قالت نادية الزهراني إن العمل متوقف. ووصفت ظروف العمل بأنها غير آمنة."
    assert voices(text) == [["نادية الزهراني"], ["نادية الزهراني"]]


def test_what_is_said_begins_at_the_pronoun_of_its_particle() -> None:
    assert said("وقال سمير الخطيب إنه سيعود غدا. وأفاد بأنه لن يتراجع.") == ["إنه سيعود غدا", "أنه لن يتراجع"]


def test_a_source_between_marks_speaks() -> None:
    assert said('وارتفعت أسعار القمح أمس، وفق "الأيام".') == ["ارتفعت أسعار القمح أمس"]
    assert said('وبحسب "الأيام" ارتفعت أسعار القمح أمس.') == ["ارتفعت أسعار القمح أمس"]  # no comma behind the source


def test_letters_of_a_channel_are_no_particle() -> None:
    assert said("وقال سمير الخطيب لقناة سي إن إن إن السد سليم.") == ["السد سليم"]
    assert said("وقال سمير الخطيب لبي بي سي إن السد سليم.") == ["السد سليم"]


def test_a_verb_in_a_clause_of_the_subject_does_not_hide_what_is_said() -> None:
    assert said("وقال مصدر أمني رفض كشف هويته إن السد سليم.") == ["السد سليم"]


@pytest.mark.parametrize(
    "remark",
    ["، في إشارة إلى الشركة المنافسة", "، الأمر الذي نفته الشركة", "، وذلك في بيان نشرته أمس", " في بيان نشرته أمس"],
)
def test_speech_ends_where_the_newsroom_remarks_on_it(remark: str) -> None:
    assert said(f"وأعلنت وزارة المياه وقف العمل في السد{remark}.")[0] == "وقف العمل في السد"


def test_a_demand_ends_before_another_act_in_a_clause_behind_a_comma() -> None:
    text = "ونددت وزارة المياه بالتقارب مع الشركة، التي تتهمها وزارة الصحة بتلويث النهر."
    assert said(text)[0] == "التقارب مع الشركة"


def test_speech_goes_on_in_a_sentence_that_a_particle_opens() -> None:
    text = "وأوضح سمير الخطيب أن السد سليم. كما أن القناة مفتوحة. ووصل الوفد إلى عمان."
    assert said(text) == ["السد سليم. كما أن القناة مفتوحة"]


def test_the_verb_before_a_participle_of_saying_is_no_part_of_what_was_said_before() -> None:
    text = "وقال البيان إن السد سليم، وتابع البيان بالقول: «سنواصل الفحص غدا»."
    assert said(text) == ["السد سليم", "سنواصل الفحص غدا"]


def test_a_name_between_marks_is_only_the_beginning() -> None:
    text = 'وقال سمير الخطيب إن "سما"، وهي شركة محلية، ستغلق القناة.'
    assert said(text) == ['"سما"، وهي شركة محلية، ستغلق القناة']


def test_a_joined_verb_that_cannot_be_said_of_the_speaker_is_inside_his_words() -> None:
    text = "أوضح مصدر أمني أن وحدات من الجيش تحولت إلى المنطقة وكشفت عن مخبأ للمسلحين."
    assert said(text)[0] == "وحدات من الجيش تحولت إلى المنطقة وكشفت عن مخبأ للمسلحين"


def test_what_an_office_is_for_stands_between_it_and_its_holder() -> None:
    text = "أكد المبعوث الأردني لتحالف الأنهار لمكافحة “الجفاف” نائل الحواتمي، عدم وجود خطة جديدة."
    assert (said(text), voices(text)) == (["عدم وجود خطة جديدة"], [["نائل الحواتمي"]])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "وأكد مديرو السدود خلال اجتماعاتهم أهمية صيانة القنوات والحفاظ على سلامة الجسور.",
            "أهمية صيانة القنوات والحفاظ على سلامة الجسور",
        ),
        ("أعلن وزير المياه سمير الخطيب الإفراج عن ثلاثة عمال.", "الإفراج عن ثلاثة عمال"),
        ("وأعلنت وزارة المياه إلغاء المهرجان السنوي.", "إلغاء المهرجان السنوي"),  # its ال is no article
        ("وأكد سمير الخطيب التزام الوزارة بتنفيذ المشروع على جميع القرى.", "التزام الوزارة بتنفيذ المشروع على جميع القرى"),
        ("وحسب وكالة الأنباء السعودية زار سمير الخطيب السد أمس، في جولة قصيرة.", "زار سمير الخطيب السد أمس، في جولة قصيرة"),
        ("وقال الرئيس مون جاي-إن إن السد سليم.", "السد سليم"),
        ("وأضاف بنك إيه.إن.زد أن السد سليم.", "السد سليم"),
    ],
)
def test_an_object_begins_before_a_preposition_of_its_own(text: str, content: str) -> None:
    assert said(text) == [content]


@pytest.mark.parametrize(
    "text",
    [
        "وسيختتم الفريق مبارياته بملاقاة فريق «النهر الأزرق الدولي الكبير» مساء الأربعاء.",
        "وبين شوطي المباراة أدخل المدرب كل من: فريد وسالم.",
        "وحسب الدستور المصري، ينتخب الرئيس كل أربعة أعوام.",
        "وكشفت المباريات الودية ذلك، إذ برهن اللاعبون الجدد بأنهم جاهزون للموسم.",
        "وانتهت الدورة أمس، كما تضمنت الفقرات مسابقة للأطفال.",
    ],
)
def test_these_frames_are_filled_by_no_speech(text: str) -> None:
    assert said(text) == []
