"""Who did it to whom, where the words stand apart: split verbs, subjects behind كان, protests, visits, blasts."""

from __future__ import annotations

import pytest
from test_events import facts_of

Parties = tuple[list[str], list[str]]


def parties(text: str, type_: str) -> Parties:
    """Actors and targets of the only event of a type."""
    (event,) = (event for event in facts_of(text).events if event.type == type_)
    return [one.at.text for one in event.actors], [one.at.text for one in event.targets]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أطلق مسلحون النار على دورية للجيش قرب كركوك", (["مسلحون"], ["دورية"])),
        ("وأطلق جندي النار على حافلة صغيرة قرب صفاقس", (["جندي"], ["حافلة صغيرة"])),
        ("فجر انتحاري نفسه وسط سوق في كانو", (["انتحاري"], ["سوق"])),
        ("فجرت انتحاريتان نفسيهما في سوق قرب كانو", (["انتحاريتان"], ["سوق"])),
        ("ولقي ثلاثة جنود مصرعهم عندما فتح مسلحون النار عليهم في تكريت", (["مسلحون"], ["ثلاثة جنود"])),
        ("أطلقت دبابة إسرائيلية قذيفة على تجمع للصيادين في رفح", (["دبابة إسرائيلية"], ["تجمع"])),
        ("وردا على الهجوم قصفت المقاتلات معسكرا للمتمردين بقذائف الهاون", (["المقاتلات"], ["معسكرا"])),
        ("استهدفت المقاتلات بعدد من الغارات مواقع للمسلحين في مأرب", (["المقاتلات"], ["مواقع"])),
        ("وقال المصدر إن مسلحين فجروا في وقت مبكر من صباح أمس مقر الحزب في عدن", (["مسلحين"], ["مقر الحزب"])),
        ("وقال شهود إن انتحاريا يقود شاحنة مفخخة فجر نفسه وسط سوق في بغداد", (["انتحاريا"], ["سوق"])),
        ("وكانت فرقة من قوات الأمن قد هاجمت معسكرا للمسلحين قرب سرت", (["فرقة من قوات الأمن"], ["معسكرا"])),
        ("قتل المهاجم على أيدي رجال الشرطة قرب المطار في باريس", (["رجال الشرطة"], ["المهاجم"])),
        ("انفجرت سيارة مفخخة لدى مرور دورية للجيش قرب بعقوبة", ([], ["دورية"])),
        ("قامت امرأة بتفجير نفسها مستهدفة دورية للجيش جنوب بغداد", (["امرأة"], ["دورية"])),
        ("أطلق الحوثيون صاروخين باتجاه مدينة نجران مساء أمس", (["الحوثيون"], ["مدينة نجران"])),
    ],
)
def test_attacks(text: str, expected: Parties) -> None:
    assert parties(text, "ASSAULT") == expected


@pytest.mark.parametrize(
    "text",
    [
        "وأطلقت الحكومة مبادرة جديدة لوقف النار في الجنوب",
        "وكشفت الشرطة في فجر اليوم نفسه هوية السائق",
        'نظمت القوات تدريبا بالذخيرة الحية أطلقت عليه اسم "درع الساحل"',
    ],
)
def test_no_attack(text: str) -> None:
    assert not [event for event in facts_of(text).events if event.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ورفع المتظاهرون في صفاقس لافتات مناهضة للحكومة", (["المتظاهرون"], ["للحكومة"])),
        ("تجمع محتجون في برلين مطالبين البرلمان برفض القانون", (["محتجون"], ["البرلمان"])),
        ("وأضرم آلاف المتظاهرين النيران في مبان حكومية في دكا", (["آلاف المتظاهرين"], [])),
    ],
)
def test_protests(text: str, expected: Parties) -> None:
    assert parties(text, "PROTEST") == expected


@pytest.mark.parametrize(
    "text",
    [
        "ولم يتمكن المتظاهرون من الوصول إلى القصر",
        "وقال المتظاهرون للصحيفة إنهم باقون",
        "فرقت الشرطة مئات المتظاهرين",
        "وقتل سبعة متظاهرين برصاص الشرطة في غزة",
        "واعتقلت الشرطة 22 متظاهرا في إسطنبول",
        "وأصيب 32 متظاهرا في سرت",
        "وقتل متظاهر في نواكشوط",
    ],  # what befell them is told
)
def test_no_protest(text: str) -> None:
    assert not [event for event in facts_of(text).events if event.type == "PROTEST"]


def test_protesters_join_the_protest_told_before() -> None:
    found = facts_of("خرجت مظاهرات في وسط تونس الخميس. ورفع المتظاهرون لافتات مناهضة للحكومة.").events
    assert [(event.at.text, [one.at.text for one in event.actors]) for event in found] == [("مظاهرات", ["المتظاهرون"])]


@pytest.mark.parametrize(
    "text",
    [
        "وأكد الوزير كمال البدراني خلال زيارة إلى روما أن العلاقات متينة",
        "وفي ختام زيارة لروما، قال الوزير كمال البدراني إنه متفائل",
    ],
)
def test_visitors(text: str) -> None:
    assert parties(text, "CONSULT")[0] == ["الوزير كمال البدراني"]


def test_partners() -> None:
    assert parties("وتتواصل المفاوضات بين اليونان ودائنيها في بروكسل", "CONSULT")[0] == ["اليونان", "دائنيها"]
