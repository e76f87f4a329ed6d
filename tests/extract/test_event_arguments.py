"""Who did it to whom: the shallow syntax around verbs and verbal nouns."""

from __future__ import annotations

import pytest
from test_events import actors, facts_of, one, targets

from khabar.extract.events.tokens import has_past_shape
from khabar.model import Event


def the(type_: str, text: str) -> Event:
    """The first event of a type in a text."""
    return next(event for event in facts_of(text).events if event.type == type_)


def entity_named(text: str, name: str) -> str | None:
    return next(mention.entity for mention in facts_of(text).mentions if mention.at.text == name)


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        # verb, subject, object, with adverbials between
        ("قتل مسلحون مجهولون مساء أمس في حي المنصور ضابطا في الجيش.", ["مسلحون مجهولون"], ["ضابطا"]),
        ("هاجم مسلحون، فجر الأربعاء، قاعدة عسكرية في حلب.", ["مسلحون"], ["قاعدة عسكرية"]),
        ("قصفت مقاتلات الجيش التركي نحو 40 موقعا في شمال العراق.", ["مقاتلات الجيش التركي"], ["نحو 40 موقعا"]),
        # subject first, agreeing with its verb
        ("قالت الشرطة إن مسلحين في سيارة هاجموا مركزا للجيش.", ["مسلحين"], ["مركزا"]),
        ("وأكد شهود أن «العشرات من المستوطنين هاجموا قرية قرب نابلس».", ["العشرات من المستوطنين"], ["قرية"]),
        # the antecedent of a relative clause
        ("وفر المسلحون الذين هاجموا قاعدة في حلب.", ["المسلحون"], ["قاعدة"]),
        # a verb that may be a passive
        ("قالت الشرطة إن ثلاثة جنود قتلوا في بغداد.", [], ["ثلاثة جنود"]),
        ("وقتل جندي برصاص مسلحين في الموصل.", ["مسلحين"], ["جندي"]),
        # what stands before is what the object pronoun means
        ("عثر على سائقين اختطفهم مسلحون في الموصل قبل أيام.", ["مسلحون"], ["سائقين"]),
    ],
)
def test_subject_and_object_of_a_verb(text: str, who: list[str], whom: list[str]) -> None:
    event = next(event for event in facts_of(text).events if event.type in ("ASSAULT", "COERCE") and event.targets)
    assert (actors(event), targets(event)) == (who, whom)


def test_a_subject_is_carried_on_to_the_next_verb() -> None:
    event = the("COERCE", "اقتحم مسلحون المبنى وخطفوا أربعة موظفين.")
    assert (actors(event), targets(event)) == (["مسلحون"], ["أربعة موظفين"])


def test_a_pronoun_behind_the_particle_is_the_speaker() -> None:
    assert actors(the("COERCE", "قالت شرطة لندن إنها اعتقلت ثلاثة رجال.")) == ["شرطة لندن"]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("أكد الجيش تنفيذ مسلحين هجوما على قاعدة للجيش في حلب أمس.", ["مسلحين"], ["قاعدة"]),
        ("وقع هجوم نفذه مسلحون على مركز للشرطة في حلب أمس.", ["مسلحون"], ["مركز"]),
        ("قتل جندي في هجوم لحركة الشباب على قاعدة في مقديشو.", ["حركة الشباب"], ["قاعدة", "جندي"]),
        ("قصف الطيران الحربي لمواقع المسلحين في حلب أمس.", ["الطيران الحربي"], ["مواقع المسلحين"]),
        ("أدى اعتزام مسلحين شن هجوم على القاعدة أمس إلى استنفار الجنود.", ["مسلحين"], ["القاعدة"]),
    ],
)
def test_who_did_what_a_noun_tells(text: str, who: list[str], whom: list[str]) -> None:
    event = the("ASSAULT", text)
    assert (actors(event), targets(event)) == (who, whom)


@pytest.mark.parametrize(
    ("type_", "text", "who"),
    [
        ("COERCE", "تمكنت الشرطة من اعتقال ثلاثة متهمين في عمان.", ["الشرطة"]),  # a verb of control
        ("APPOINT", "قدم رئيس الوزراء استقالته أمس.", ["رئيس الوزراء"]),  # a noun's pronoun
        ("PROTEST", "نظمت نقابة المعلمين أمس مظاهرة في تونس.", ["نقابة المعلمين"]),
        ("PROTEST", "وتظاهر نحو مئة طالب من أنصار الحزب أمام البرلمان.", ["نحو مئة طالب من أنصار الحزب"]),
    ],
)
def test_the_actor_of_other_types(type_: str, text: str, who: list[str]) -> None:
    assert actors(the(type_, text)) == who


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت سيارة مفخخة قرب مقر الحزب في بغداد وقتل ثلاثة جنود.",  # bombs and vehicles do nothing
        "أعلن مصدر أمني مقتل ثلاثة جنود في هجوم على قاعدة في الموصل أمس.",  # who only tells of it
        "قتل ثلاثة جنود في هجوم بغداد أمس.",  # a place
        "شهدت المدينة هجمات عنيفة على قاعدة للجيش أمس.",
    ],
)
def test_no_actor(text: str) -> None:
    assert actors(the("ASSAULT", text)) == []


def test_what_was_attacked_and_who_died_there() -> None:
    assert targets(the("ASSAULT", "قتل شرطيان في هجوم استهدف مقرا للشرطة في الموصل أمس.")) == ["مقرا", "شرطيان"]
    assert targets(the("ASSAULT", "قتل 28 شخصا في هجوم استهدف مقرا للشرطة في الموصل أمس.")) == ["مقرا"]  # only counted


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("تظاهر المئات في تونس ضد الحكومة.", ["الحكومة"]),
        ("تظاهر المئات في تونس احتجاجا على قرار الحكومة رفع الأسعار.", ["قرار الحكومة"]),
        ("تظاهر المئات في تونس للمطالبة برحيل الرئيس.", ["الرئيس"]),
        ("تظاهر المئات في تونس مطالبين الحكومة بزيادة الأجور.", ["الحكومة"]),
        ("تظاهر المئات أمام السفارة الفرنسية في تونس.", ["السفارة الفرنسية"]),
    ],
)
def test_whom_a_protest_is_against(text: str, whom: list[str]) -> None:
    assert targets(the("PROTEST", text)) == whom


def test_members_of_a_group_carry_its_entity() -> None:
    text = "هاجم مقاتلو حركة طالبان قاعدة عسكرية في كابول."
    (actor,) = the("ASSAULT", text).actors
    assert (actor.at.text, actor.entity) == ("مقاتلو حركة طالبان", entity_named(text, "حركة طالبان"))


def test_an_adjective_carries_the_country_that_the_page_names() -> None:
    text = "اتهمت سوريا إسرائيل بتنفيذ الهجوم. وقتل جندي في غارة إسرائيلية على دمشق."
    event = next(event for event in facts_of(text).events if event.mode == "airstrike")
    assert event.actors[0].entity == entity_named(text, "إسرائيل")


def test_a_person_is_given_with_his_office() -> None:
    text = "استقال رئيس الحكومة، هاني الملقي، أمس."
    (actor,) = the("APPOINT", text).actors
    assert (actor.at.text, actor.entity) == ("رئيس الحكومة، هاني الملقي", entity_named(text, "هاني الملقي"))


@pytest.mark.parametrize(("form", "verb"), [("هاجمت", True), ("قتلوا", True), ("استخدم", True), ("اجتمع", True)])
def test_shapes_of_verbs_in_the_past(form: str, verb: bool) -> None:
    assert has_past_shape(form) is verb


@pytest.mark.parametrize("form", ["بيت", "وقت", "هجمات", "اجتماع", "استخدام", "انصار", "انظمه"])
def test_nouns_have_no_shape_of_a_verb(form: str) -> None:
    assert not has_past_shape(form)


def test_a_verb_of_the_relative_clause_tells_who_did_it() -> None:
    event = one("تابع الوزير العمليات العسكرية التي قادها الجيش التركي ضد تنظيم داعش في الشمال.")
    assert [actor.at.text for actor in event.actors] == ["الجيش التركي"]
