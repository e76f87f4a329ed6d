"""Objects of verbs of speech: where they begin, the clauses beside them that are no part, and verbs that are no speech."""

from __future__ import annotations

import pytest
from test_quotations import quotations_of, said

ASKED = "وقف العمل في القناة"


@pytest.mark.parametrize(
    "rest",
    [
        "، إلا أن الشركة رفضت ذلك أمس",
        "، غير أنها واصلت الحفر ليلا",
        "، ورغم ذلك استمر الحفر في الوادي",
        "، في حين واصلت الشركة الحفر",
        " بينما واصلت الشركة الحفر",
        "، ما أثار غضب أصحاب الشركة",
        "، مما دفع الشركة إلى التراجع",
        "، في الوقت الذي تستعد فيه الشركة للحفر",
        "، قبل أن تتراجع عن موقفها",
        "، واصفة الأشغال بالعبث",
        "، محملة الشركة مسؤولية الخسائر",
        "، مقدمة شكرها لسكان الوادي",
        "، ويبدأ التسجيل يوم الأحد",
        "، وذلك قبل أيام من الافتتاح",
    ],
)
def test_a_clause_beside_an_object_is_no_part_of_it(rest: str) -> None:
    assert said(f"دعت الوزارة إلى {ASKED}{rest}.")[0] == ASKED


@pytest.mark.parametrize(
    "content",
    [
        "وقف العمل في القناة فيما يخص الجسور",
        "الرد على ما فعلته الشركة، وحماية القناة",
        "حماية الجسر الذي بني فيما كانت القناة مغلقة",
    ],
)
def test_what_only_looks_like_a_clause_beside(content: str) -> None:
    assert said(f"دعت الوزارة إلى {content}.") == [content]


def test_figures_go_on_behind_while() -> None:
    content = "ارتفاع الإنفاق إلى مئة دينار فيما بلغ الدخل تسعين دينارا"
    assert said(f"أعلنت الوزارة {content}.") == [content]


@pytest.mark.parametrize(
    "rest",
    ["، إلا أن حديثه لم يلق قبولا", "، مقدما شكره للأهالي", "، في الوقت الذي أعلنت فيه الوزارة أن الجسر سليم"],
)
def test_behind_that_only_what_cannot_be_the_speakers_own(rest: str) -> None:
    assert said(f"وأكد سمير الخطيب أن السد سليم والماء نظيف{rest}.")[0] == "السد سليم والماء نظيف"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أفادت مصادر طبية بمقتل ما لا يقل عن سبعة أشخاص.", "مقتل ما لا يقل عن سبعة أشخاص"),
        ("وأشاد سمير الخطيب بما حققه الفريق من نتائج.", "ما حققه الفريق من نتائج"),
        ("رحب حزب الوادي بهذا الإعلان.", "هذا الإعلان"),
        ("أعلن حزب الوادي مسؤوليته عن الحريق.", "مسؤوليته عن الحريق"),
    ],
)
def test_where_an_object_begins(text: str, content: str) -> None:
    assert said(text) == [content]


def test_a_preposition_at_once_opens_what_is_said() -> None:
    text = "وقال سمير الخطيب إن المدرسة جاهزة. وأكد على حضور الآباء على إدارة المدرسة."
    assert said(text)[1] == "حضور الآباء على إدارة المدرسة"


@pytest.mark.parametrize(
    "text",
    [
        "اتهم الفتى بإلقاء الحجارة على الجسر.",
        "ويتهم سمير الخطيب بإلقاء الحجارة على الجسر.",
        "أكدت القاضية ليلى الحداد الأحكام بالسجن لمدة عام على كل من المتهمين.",
    ],
)
def test_the_accused_and_a_court_say_nothing(text: str) -> None:
    assert not quotations_of(text)


def test_who_accuses_whom() -> None:
    assert said("اتهم سمير الخطيب الشركة بإلقاء النفايات في القناة.") == ["إلقاء النفايات في القناة"]


def test_when_a_source_spoke_is_no_part_of_what_it_said() -> None:
    text = "ورفضت الشركة هذا المشروع، بحسب ما أعلن مديرها سمير الخطيب، بعد اجتماع مع نظيره."
    assert said(text) == ["رفضت الشركة هذا المشروع"]
