"""Which words tell an event: senses told by the words around a trigger, right beside it and by its arguments."""

from __future__ import annotations

import pytest
from test_events import facts_of, one, types

from khabar.extract.events.wanted import Wanted, argued, wanted


@pytest.mark.parametrize(
    ("text", "type_", "mode"),
    [
        ("تقدم المسلحون نحو البوابة، ثم فجر انتحاري نفسه قرب مسجد في كابول.", "ASSAULT", None),  # فجر is no dawn before a man
        ("قال مصدر أمني إن انتحاريا فجر نفسه قرب مسجد في كابول.", "ASSAULT", "suicide_attack"),
        ("أسقطت القوات الحكومية مروحية قرب حلب.", "ASSAULT", None),
        ("ألقى مجهولون قنبلة على مقر الحزب في بيروت.", "ASSAULT", "explosives"),
        ("اعتدى رجل بالضرب على ممرضة في مدينة وجدة.", "ASSAULT", "beating"),
        ("فرقت الشرطة المتظاهرين في تونس بالقوة.", "ASSAULT", "crowd_control"),
        ("تمكن الجيش أمس من تحرير مدينة سرت.", "ASSAULT", "territory"),
        ("هتف المتظاهرون ضد الحكومة في الخرطوم.", "PROTEST", "demonstration"),
        ("تجمع عشرات الطلاب أمام الوزارة في عمان مرددين هتافات غاضبة.", "PROTEST", "demonstration"),
        ("أحرقوا الإطارات في شوارع البصرة.", "PROTEST", "riot"),
        ("وافق مجلس النواب المصري أمس على القانون الجديد.", "AGREE", "consent"),
        ("أمضت الوزارة اتفاقا مع النقابة في صفاقس.", "AGREE", None),
        ("أحالت النيابة خمسة متهمين إلى محكمة الجنايات.", "TRIAL", None),
        ("أثنى الرئيس الفرنسي على دور الأردن.", "SUPPORT", "praise"),
        ("لوح الرئيس التركي بالانسحاب من الاتفاق.", "THREATEN", None),
        ("علقت سوريا أمس مشاركتها في الاجتماعات.", "SANCTION", "suspension"),
        ("وزعت جمعية خيرية سلالا غذائية على النازحين في عدن.", "AID", None),
        ("انسحبت الولايات المتحدة أمس من الاتفاق النووي.", "RETREAT", "withdrawal"),  # no troops
        ("بدأت عمليات إجلاء في مدينة جازان أمس.", "AID", "evacuation"),
        ("استعادت القوات السيطرة على مطار الموصل، ونستعيد السيطرة على مدينة تلعفر غدا.", "ASSAULT", "territory"),
        ("ألقي القبض على مدير المصنع في صفاقس أمس.", "COERCE", "arrest"),
        ("عقد مديرو المدارس في مدينة بريدة اجتماعا أمس.", "CONSULT", None),  # no officials
        ("قال الحاضرون في البيان: نناشد العالم وقف الحرب.", "REQUEST", None),
        ("اعتقل قاسم الهلالي واتهم بالاحتيال.", "ACCUSE", None),
        ("احترقت ثلاث سيارات في حي سكني بالرياض.", "DISASTER", "fire"),
    ],
)
def test_triggers(text: str, type_: str, mode: str | None) -> None:
    found = [event for event in facts_of(text).events if event.type == type_]
    assert found
    assert mode is None or mode in [event.mode for event in found]


@pytest.mark.parametrize(
    "text",
    [
        "فازت المهرة عذبة بالمركز الأول في السباق.",  # ة is no pronoun: not عذبه
        "بلغت تكلفة المشروع مليون دولار في القاهرة.",
        "توقف العمل في المصنع بعد إصابة عامل.",  # no arrest
        "أصدرت الوزارة قرارا بترقية 25 قاضيا.",  # a judge, no lawsuit
        "احتج المحامي بأن موكله بريء.",  # argues
        "رفضت وزارة الدفاع التعليق على الخبر.",
        "استبعد الخبير أن ترتفع الأسعار.",
        "انتشار الأمراض يهدد استقرار المنطقة.",
        "يحظر القانون بيع الألعاب النارية.",  # a norm
        "خطة حكومية تستهدف الشباب في تونس.",
        "استقبلت البلدية العيد بالزينة.",
        "فاز الفيلم بجائزة كبرى بعد تصويت لجنة الحكام.",
        "تظاهر بأنه نائم.",
        "نظمت الإدارة دورة في مكافحة الحرائق.",
        "انهارت المحادثات بين الجانبين.",  # no building
    ],
)
def test_other_senses(text: str) -> None:
    assert types(text) == [] or not {"ASSAULT", "COERCE", "PROTEST", "TRIAL", "REJECT", "THREATEN", "DISASTER"} & set(types(text))


def test_the_accused_are_no_accusation() -> None:
    assert "ACCUSE" not in types("أفرجت السلطات عن سجناء متهمين بالسرقة في تعز.")
    assert "ACCUSE" in types("ندد الرئيس بالقصف، متهما إيران بدعم المسلحين.")


def test_a_sentence_of_death_is_no_execution_yet() -> None:
    assert [event.type for event in facts_of("قضت المحكمة بإعدام خمسة متهمين.").events if event.type == "ASSAULT"] == []


def test_a_crashed_plane_stands_before_its_relative_clause() -> None:
    assert one("عثرت الفرق على حطام الطائرة التي تحطمت في الصحراء.").mode == "crash"


def test_a_sense_in_its_parts() -> None:
    assert wanted("police!/state+people") == ((Wanted("police", True, False), Wanted("state", False, False)),)
    assert argued("police!/state+people") == ("people",)
    assert wanted("vehicle>") == ((Wanted("vehicle", False, True),),)
    assert wanted(None) == wanted("speaker") == ()
    assert wanted("deal")[0][0].close  # deals must be told in the clause


def test_the_end_of_a_mission_dismisses_nobody() -> None:
    assert types("أعلنت الحكومة إنهاء مهام التحالف الدولي في البلاد أمس.") == []
    assert types("أعلنت الحكومة إنهاء مهام السفير سالم الكرخي أمس.") == ["APPOINT"]


MATCH = "سجل المهاجم هدفين في مباراة الدوري، وشهد الملعب حضور جماهير الفريق واللاعبين والمدرب في بطولة كأس العرب لكرة القدم."


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("وقع اللاعب سالم الكرخي أمس عقدا مع نادي الهلال.", "AGREE"),
        ("أقال النادي مدربه سالم الكرخي أمس.", "APPOINT"),
        ("تجرى انتخابات رئاسة الاتحاد الدولي لكرة القدم في زيوريخ.", "VOTE"),
        ("بدأت إدارة النادي مفاوضات مع نادي الشباب.", "CONSULT"),
        ("رفض نادي الهلال أمس طلب نادي الشباب.", "REJECT"),
    ],
)
def test_what_clubs_do_beside_their_matches(text: str, type_: str) -> None:
    assert type_ in types(f"{MATCH}\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "يلتقي الفريق نظيره الشباب غدا في لقاء ودي.",
        "استبعد المدرب سالم الكرخي ثلاثة لاعبين من التشكيلة.",
        "هاجم الفريق مرمى الشباب.",
    ],
)
def test_matches_are_no_events(text: str) -> None:
    assert types(f"{MATCH}\n{text}") == []
