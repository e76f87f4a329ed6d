"""One event told several times in an article is one, with every telling; its place, and how near the words of it stand."""

from __future__ import annotations

import pytest
from test_events import facts_of

from khabar.model import Event


def events(text: str) -> list[Event]:
    return list(facts_of(text).events)


def of(text: str, type_: str) -> list[Event]:
    return [event for event in events(text) if event.type == type_]


def test_a_definite_noun_takes_up_the_attack_told_before() -> None:
    (attack,) = of("هاجم مسلحون حاجزا للجيش في تعز أمس الثلاثاء.\nوقال شهود إن الهجوم استمر ساعة.", "ASSAULT")
    assert (attack.at.text, attack.date, len(attack.evidence)) == ("هاجم", "2024-05-14", 2)


def test_what_a_later_telling_adds_joins_the_first() -> None:
    text = "شن الجيش غارة جوية على معسكر في مأرب.\nوأسفرت الغارة، مساء الاثنين، عن مقتل سبعة مسلحين."
    (strike,) = of(text, "ASSAULT")
    assert strike.date == "2024-05-13"
    assert len(strike.killed) == 1


@pytest.mark.parametrize(
    "second",
    [
        "وقتل جنديان في هجوم آخر على حاجز للجيش.",  # آخر: one more
        "وهاجم مسلحون حاجزا للجيش في عدن الاثنين.",  # another place and day
        "واتهم بيان الجماعة بالهجمات على المدن.",  # several
    ],
)
def test_another_attack_is_another_event(second: str) -> None:
    found = of(f"هاجم مسلحون حاجزا للجيش في تعز الثلاثاء.\n{second}", "ASSAULT")
    assert found[0].evidence != () and all(len(event.evidence) == 1 for event in found)


def test_different_tolls_are_different_events() -> None:
    text = "قتل خمسة أشخاص في انفجار سيارة مفخخة في كركوك.\nوقتل تسعة أشخاص في انفجار سيارة مفخخة في كركوك."
    assert len(of(text, "ASSAULT")) == 2


def test_an_accident_of_the_same_thing_is_told_once() -> None:
    text = (
        "غرق 46 مهاجرا حينما انقلب قاربهم قبالة السواحل.\nولا يزال 16 شخصا مفقودا بعد انقلاب القارب وسط أمواج شديدة."
        "\nوقالت المنظمة إن القارب انقلب في خليج عدن صباح الثلاثاء."
    )
    (accident,) = (event for event in of(text, "DISASTER") if event.mode == "accident")
    assert (accident.at.text, accident.date) == ("انقلب", "2024-05-14")


def test_a_crash_that_the_lead_tells_is_told_again() -> None:
    text = "تحطمت طائرة حربية أمس الثلاثاء أثناء قصفها حيا.\nوقال المرصد: تحطمت طائرة حربية في حلب."
    (crash,) = of(text, "DISASTER")
    assert crash.date == "2024-05-14"


def test_a_crash_of_another_thing_is_another_event() -> None:
    text = "تحطمت طائرة شحن أمس الثلاثاء في حلب.\nويأتي الحادث بعد تحطم مروحية في مأرب قبل شهر."
    assert len(of(text, "DISASTER")) == 2


def test_the_verdict_of_the_lead_is_told_in_full_behind_it() -> None:
    text = "قضت محكمة في الكويت بسجن رجل.\nوقالت الصحيفة إن محكمة الجنايات حكمت الثلاثاء على سالم الكرخي بالسجن."
    (verdict,) = (event for event in of(text, "TRIAL") if event.mode == "verdict")
    assert (verdict.date, len(verdict.evidence)) == ("2024-05-14", 2)


def test_a_plan_is_not_what_happened() -> None:
    text = "زار الوزير سالم الكرخي بغداد الأحد.\nوسيزور الوزير سالم الكرخي بغداد الشهر المقبل."
    assert sorted(event.status for event in of(text, "CONSULT")) == ["happened", "planned"]


def test_an_attack_lies_where_it_hits() -> None:
    text = "قصفت مدفعية الجيش مدينة درعا أمس الثلاثاء."
    facts = facts_of(text)
    (attack,) = facts.events
    place = next(mention for mention in facts.mentions if mention.id == attack.place)
    assert (place.at.text, attack.place_basis) == ("درعا", "own clause")


def test_the_place_that_opens_a_sentence_holds_for_all_of_it() -> None:
    facts = facts_of("في تشاد، قتل جنديان في كمين الأربعاء.")
    (attack,) = facts.events
    place = next(mention for mention in facts.mentions if mention.id == attack.place)
    assert (place.at.text, attack.place_basis) == ("تشاد", "same sentence")


def test_the_place_of_the_sentence_before_is_told_as_such() -> None:
    facts = facts_of("انتشرت قوات الأمن في الخرطوم أمس. وتظاهر مئات الأشخاص ضد الغلاء.")
    (protest,) = [event for event in facts.events if event.type == "PROTEST"]
    assert protest.place_basis == "sentence before"


def test_a_sentence_that_turns_to_another_matter_has_no_place_from_before() -> None:
    facts = facts_of("انتشرت قوات الأمن في الخرطوم أمس. ومن جهة أخرى تظاهر مئات الأشخاص ضد الغلاء.")
    (protest,) = [event for event in facts.events if event.type == "PROTEST"]
    assert protest.place is None


def test_a_running_total_is_no_toll_of_the_one_event() -> None:
    facts = facts_of("قتل ثلاثة جنود في هجوم على حاجز في تعز، ليرتفع عدد القتلى منذ مطلع الشهر إلى مئة جندي.")
    values = {quantity.id: quantity.value for quantity in facts.quantities}
    (attack,) = facts.events
    assert [values[id_] for id_ in attack.killed] == [3]
