"""The noun phrase of a subject: where it ends, what in it is the name, who is only spoken to or of."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Speaker
from news_text import article_of


def speakers(text: str) -> list[Speaker]:
    """The first speaker of each quotation of a text whose lines are paragraphs."""
    article, facts = article_of(text, "2024-10-01"), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    return [quotation.speakers[0] for quotation in facts.quotations if quotation.speakers]


def names(text: str) -> list[str]:
    return [speaker.name or speaker.at.text for speaker in speakers(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وطالب الرئيس التركي مسؤولي حزبه بمراجعة القوائم.", "الرئيس التركي"),  # whom he asks
        ("ودعت السلطات كل السكان إلى البقاء في منازلهم.", "السلطات"),
        ("وأدانت النقابة هذه الممارسات، وقالت إن الاعتقالات لن تتوقف.", "النقابة"),
        ("ودعا وزير الخارجية مجلس الأمن الدولي إلى عقد جلسة.", "وزير الخارجية"),
        ("وطالب الوزير خالد العمري قادة الحزب بالاستقالة.", "خالد العمري"),
        ("وأخبر سمير الخطيب الصحفيين أن اللقاء سيتم.", "سمير الخطيب"),
        ("وأبلغ المدرب موقع الاتحاد أن الفريق جاهز للمباراة.", "المدرب"),
        ("ووصف منتقدون خطة الحكومة بأنها غير أخلاقية.", "منتقدون"),
        ('وكتب ناشط آخر يعترض على القرار، قائلا: "هل تعتقدون أن القرار سيغير شيئا؟".', "ناشط آخر"),
        ("وأعرب الملك المفدى باسمه واسم شعب المملكة عن تعازيه للشعب.", "الملك المفدى"),
        ("وقال وكيل أعمال سمير الخطيب إن اللاعب لن يرحل.", "وكيل أعمال سمير الخطيب"),
        ("ومضى سمير الخطيب يقول إن الحل سياسي.", "سمير الخطيب"),
        ("وقال سمير الخطيب فور هذا الإعلان إن القرار خاطئ.", "سمير الخطيب"),
        ("قال تقرير جديد للأمم المتحدة إن النمو فاق التوقعات.", "الأمم المتحدة"),
    ],
)
def test_a_subject_ends_before_whom_or_what_its_verb_is_about(text: str, speaker: str) -> None:
    assert names(text)[0] == speaker


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("أكد عضو مجلس إدارة النادي سمير العلوي نجاح الاجتماع.", "سمير العلوي", "عضو مجلس إدارة النادي"),
        ("وقال رئيس بلدية وسط الدمام المهندس سمير الغامدي إن الأعمال بدأت.", "سمير الغامدي", "رئيس بلدية وسط الدمام"),
        ("وقال القائم بأعمال السفير، سمير الخطيب، إن الهجوم كان مروعا.", "سمير الخطيب", "القائم بأعمال السفير"),
        ("وأكد سمير الخطيب المشرف على المعرض أن الزوار ازدادوا.", "سمير الخطيب", "المشرف على المعرض"),
        ("وقال سمير الخطيب، وهو مختص في علم الأعصاب، إن الدواء جيد.", "سمير الخطيب", "مختص في علم الأعصاب"),
        ("وأوضح سمير الخطيب مساعد أمين العاصمة أن المشروع اكتمل.", "سمير الخطيب", "مساعد أمين العاصمة"),
        ("افتتح سمير الخطيب التسجيل في الدقيقة 20، معلنا أن فريقه عاد بقوة.", "سمير الخطيب", None),
    ],
)
def test_an_office_and_its_holder_are_told_apart(text: str, name: str, role: str | None) -> None:
    assert next((speaker.name, speaker.role) for speaker in speakers(text)) == (name, role)


def test_a_day_does_not_speak() -> None:
    assert "اليوم" not in names("وكانت وزارة الصحة قد أعلنت في بيان لها اليوم وفاة ثلاثة أشخاص.")


def test_a_petition_asks_and_not_whom_it_asks() -> None:
    assert names("ووقع الآلاف عريضة تطالب الاتحاد الدولي بتأجيل البطولة.") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال مصدر أمني غربي طلب عدم الكشف عن هويته إن المهاجم هرب.", "مصدر أمني غربي"),
        ("وقال مزارعون من جنوب البلاد كانوا يعرضون بضائعهم إن الأسعار ارتفعت.", "مزارعون من جنوب البلاد"),
        ("وأفادت مصادر عسكرية يمنية رويترز بسقوط عدد من القتلى.", "مصادر عسكرية يمنية"),
        ("وكشف الملياردير عن جوانب من ماضيه، معترفا بأنه كان صديقا للحزب.", "الملياردير"),
        ("لم يرد الحزب على القرار، إلا أنه دعا إدارة الرئيس الأميركي إلى توجيه ضربات.", "الحزب"),
    ],
)
def test_a_subject_ends_before_a_verb_or_a_second_party(text: str, speaker: str) -> None:
    assert all(name == speaker for name in names(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وتزامن هذا مع تصريحات لسمير الخطيب قال فيها إن الاستعدادات تسير بشكل جيد.", "سمير الخطيب"),
        (
            'جاء ذلك في تغريدة لسمير الخطيب الذي يرافق عادل حداد في زيارته، حيث قال: "زيارة الوزير الأولى تؤكد عمق العلاقات".',
            "سمير الخطيب",
        ),
        ("وبدأ اللقاء بكلمة لرئيسة البرنامج نورة الحزيمي أوضحت فيها أن البرنامج يهدف إلى تنمية القدرات.", "نورة الحزيمي"),
    ],
)
def test_whose_a_speech_is(text: str, speaker: str) -> None:
    assert names(text) == [speaker]


def test_a_rank_with_its_branch_is_no_part_of_an_office() -> None:
    told = speakers("وقال المتحدث باسم قوات التحالف العقيد الركن سمير الخطيب إن الصاروخ سقط في الصحراء.")
    assert told[0].role == "المتحدث باسم قوات التحالف"


def test_whom_a_relative_clause_accuses_does_not_speak() -> None:
    assert names("وغادر الداعية سمير الخطيب، الذي تتهمه أنقرة بتدبير محاولة الانقلاب.") == ["أنقرة"]
    assert names("واستقبل المدير سمير الخطيب الذي اتهم السلطات بالتقصير في حماية السكان.") == ["سمير الخطيب"]


@pytest.mark.parametrize(
    ("subject", "name", "role"),
    [
        ("مساعد مدير عام التعليم للشؤون المدرسية الدكتور سمير العتيبي", "سمير العتيبي", "مساعد مدير عام التعليم للشؤون المدرسية"),
        ("هدى الجديعي المشرفة في إدارة الموهوبين", "هدى الجديعي", "المشرفة في إدارة الموهوبين"),
    ],
)
def test_a_long_office_is_read_to_its_holder(subject: str, name: str, role: str) -> None:
    verb = "قالت" if name.startswith("هدى") else "قال"
    told = speakers(f"و{verb} {subject} إن البرنامج مهم.")
    assert (told[0].name, told[0].role) == (name, role)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أكد لـ”الأفق الجديد” مصدر في إحدى شركات التأمين أن التأمين ارتفع.", "مصدر في إحدى شركات التأمين"),
        ("وكان الجيش قد أعلن قبلا أنه يواصل عملياته في القطاع.", "الجيش"),
        ("لكن المكتب الإعلامي عاد وأكد أن الاحتجاج لم يقدم.", "المكتب الإعلامي"),
    ],
)
def test_a_subject_beside_channels_and_adverbs(text: str, speaker: str) -> None:
    assert names(text) == [speaker]


def test_whom_it_is_told_is_no_part_of_an_office() -> None:
    told = speakers("وقال سمير الخطيب المسؤول عن قطاع الشاحنات في المصنع للصحيفة إن التجارب ستبدأ قريبا.")
    assert told[0].role == "المسؤول عن قطاع الشاحنات في المصنع"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال سمير الخطيب إن السد سليم. وأكد في مقابلة مع «الأفق» على هامش المعرض، أن القناة مفتوحة.", "سمير الخطيب"),
        ("ووصفت جماعات حقوقية كثيرا من القوانين بأنها «خطأ كبير جدا».", "جماعات حقوقية"),
        ("وحثت إدارة السدود أكبر مستشار في البلاد على دعم المشروع.", "إدارة السدود"),
        ("وكان وزير المياه سمير الخطيب أبلغ رويترز أن السد سليم.", "سمير الخطيب"),
        ("وقال المتحدث الرسمي بقيادة حرس الحدود النقيب سمير الخطيب إن السد سليم.", "سمير الخطيب"),
        ("وقال سمير الخطيب إن السد سليم. وأضاف مخاطبا الصحافيين: «القناة مفتوحة أيضا».", "سمير الخطيب"),
        ("وقال سمير الخطيب إن السد سليم. ووصف الغارة الأخيرة بأنها «خطأ كبير جدا».", "سمير الخطيب"),
    ],
)
def test_what_stands_behind_a_verb_is_not_always_its_subject(text: str, speaker: str) -> None:
    """Elatives, agencies that are told, objects by their gender and case."""
    assert names(text)[-1] == speaker
