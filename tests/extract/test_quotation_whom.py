"""Who speaks and whom he acts on: objects behind a closed phrase, who is accused or urged, roles behind one-word titles."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Speaker
from news_text import article_of


def speakers(text: str) -> list[list[Speaker]]:
    """The speakers of each quotation of a text whose lines are paragraphs."""
    article, facts = article_of(text, "2024-10-01"), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    return [list(quotation.speakers) for quotation in facts.quotations]


def names(text: str) -> list[str]:
    return [" + ".join(one.name or one.at.text for one in voices) for voices in speakers(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("واتهمت شركة موانئ الساحل حكومة البلاد بالاستيلاء على الرصيف.", "شركة موانئ الساحل"),
        ("واتهم بعض مؤيدي الملف المغربي بعض أعضاء اللجنة بالفساد.", "بعض مؤيدي الملف المغربي"),
        ("ورحبت المنظمة الدولية بتعهد فرنسا وألمانيا بتقديم المساعدات.", "المنظمة الدولية"),
        ("وأكدت وزارة العمل حرمان الشركات المخالفة من الدعم.", "وزارة العمل"),
        ("وأعلن مركز الرصد المبكر في نبأ عاجل أن زلزالا ضرب الجزيرة.", "مركز الرصد المبكر"),
        ("وطالبت الولايات المتحدة والصين والهند أوبك بزيادة الإنتاج.", "الولايات المتحدة + الصين + الهند"),
        ("وقالت متحدثة باسم البلدية تفاصيل إن المشروع تأخر.", "متحدثة باسم البلدية"),
        ("وقال إنّ مصدراً قضائياً أكد أن التوقيف جرى أمس.", "مصدراً قضائياً"),
    ],
)
def test_an_object_is_no_part_of_the_subject(text: str, speaker: str) -> None:
    assert speaker in names(text)


@pytest.mark.parametrize(
    "told",
    [
        "كما اتهم حزب العدالة التركي وتنظيم «الراية» بأن مصلحتهما واحدة.",
        "وحث السكان على مغادرة منازلهم.",
    ],
)
def test_who_is_accused_or_urged_does_not_speak(told: str) -> None:
    assert names(f"قال المحافظ سمير الخطيب إن السيول قادمة. {told}") == ["سمير الخطيب", "سمير الخطيب"]


def test_a_body_that_begins_to_speak() -> None:
    text = "قالت المتحدثة ليلى الخطيب إن القافلة دخلت. ودعت الأمم المتحدة إلى ضرورة إدخال الدواء."
    assert names(text) == ["ليلى الخطيب", "الأمم المتحدة"]


def test_the_subject_between_was_and_had() -> None:
    assert names("وكانت واشنطن قد هددت طهران بفرض عقوبات جديدة.") == ["واشنطن"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ويؤيد الطالب الجامعي سمير الخطيب موقف الجامعة، وقال: «الأمر بسيط جدا».", "سمير الخطيب"),
        ("لكن روسيا نفت أي علاقة لها بالهجوم، وأكدت أنها لم تطور هذا السلاح.", "روسيا"),
        ("وقدمت الجزائرية طعنا ضد القرار الذي صدر في أبريل، وقالت إنه «استغلال للسلطة».", "الجزائرية"),
    ],
)
def test_who_acts_speaks_in_a_joined_verb(text: str, speaker: str) -> None:
    assert names(text)[-1] == speaker


def test_the_same_source_is_the_medium() -> None:
    text = "ذكرت صحيفة «الأفق» أن اللاعب باق. وقال سمير الخطيب إنه سعيد. وذكر المصدر نفسه أن النادي يفاوض غيره."
    assert names(text) == ["الأفق", "سمير الخطيب", "الأفق"]


def test_who_works_for_a_leader_is_not_he() -> None:
    (voices,) = speakers("قال مسؤول بمكتب رئيس الوزراء الفرنسي سمير الخطيب، الأربعاء، إن الزيارة قريبة.")
    assert voices[0].name is None


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("السفير سمير الخطيب المتحدث الرسمي باسم الرئاسة المصرية،", "المتحدث الرسمي باسم الرئاسة المصرية"),
        ("المتحدث الرسمي باسم الرئاسة السفير سمير الخطيب", "المتحدث الرسمي باسم الرئاسة"),
        ("المدير التنفيذي للمعرض م. سمير الخطيب", "المدير التنفيذي للمعرض"),
        ("سمير الخطيب لاعب خط وسط الهلال السابق", "لاعب خط وسط الهلال السابق"),
        ("سمير الحلبي أخصائي ضغط الدم بمستشفى المدينة", "أخصائي ضغط الدم بمستشفى المدينة"),
    ],
)
def test_an_office_before_a_title_of_one_word(subject: str, role: str) -> None:
    (voices,) = speakers(f"وقال {subject} إن العمل مستمر.")
    assert voices[0].name is not None and voices[0].name.startswith("سمير")
    assert voices[0].role == role
