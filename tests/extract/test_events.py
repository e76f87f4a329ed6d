"""Events by triggers: what is one, who did it to whom, whether it happened, when and where, how many died."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.extract.events import EventsExtractor
from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quantities import QuantitiesExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Event
from news_text import article_of

WEDNESDAY = "2024-05-15"
_BEFORE = (TimesExtractor(), MentionsExtractor(), QuotationsExtractor(), QuantitiesExtractor())


def facts_of(text: str, published: str | None = WEDNESDAY) -> Facts:
    """All facts of a text, by the extractors that Khabar comes with."""
    article, facts = article_of(text, published), Facts()
    for extractor in _BEFORE:
        extractor.extract(article, facts)
    EventsExtractor().extract(article, facts)
    return facts


def one(text: str, published: str | None = WEDNESDAY) -> Event:
    """The only event of a text."""
    (event,) = facts_of(text, published).events
    return event


def types(text: str) -> list[str]:
    return [event.type for event in facts_of(text).events]


def actors(event: Event) -> list[str]:
    return [actor.at.text for actor in event.actors]


def targets(event: Event) -> list[str]:
    return [target.at.text for target in event.targets]


@pytest.mark.parametrize(
    ("text", "type_", "mode", "trigger"),
    [
        ("شنت إسرائيل غارة جوية على دمشق.", "ASSAULT", "airstrike", "غارة جوية"),
        ("واعتقلت الشرطة ثلاثة أشخاص.", "COERCE", "arrest", "اعتقلت"),  # و is not part of the trigger
        ("تظاهر مئات الأشخاص في بيروت.", "PROTEST", "demonstration", "تظاهر"),
        ("وقعت السعودية ومصر اتفاقية جديدة.", "AGREE", None, "وقعت"),
        ("التقى الرئيس الفرنسي إيمانويل ماكرون رئيس الوزراء العراقي.", "CONSULT", None, "التقى"),
        ("أعلنت الحكومة وقف إطلاق النار في صنعاء.", "RETREAT", "ceasefire", "وقف إطلاق النار"),  # and no firing inside it
        ("ضرب زلزال قوي مدينة أغادير.", "DISASTER", "earthquake", "زلزال"),
        ("قضت المحكمة بسجن المتهم خمس سنوات.", "TRIAL", "verdict", "قضت المحكمة"),
        ("استقال رئيس الوزراء اللبناني.", "APPOINT", "resign", "استقال"),
    ],
)
def test_a_trigger_gives_type_and_mode(text: str, type_: str, mode: str | None, trigger: str) -> None:
    event = one(text)
    assert (event.type, event.mode, event.at.text) == (type_, mode, trigger)


@pytest.mark.parametrize(
    "text",
    [
        "احتسب الحكم ضربة جزاء في الشوط الثاني من مباراة الفريقين.",
        "قاد ميسي هجوم برشلونة في مباراة الدوري أمام ريال مدريد وسجل اللاعب هدفين في مرمى الحارس.",
        "يخوض المرشح معركة انتخابية صعبة.",
        "تشهد الأسواق حرب أسعار بين الشركات.",
        "شنت الصحيفة هجوما إعلاميا على الوزير.",
        "تعرض الموقع لهجمات إلكترونية.",
        "قال وزير الإعلام إن الوزارة تعمل.",  # وزارة is not و and زاره
        "وصل إلى طريق مسدود.",
    ],
)
def test_sport_and_figures_of_speech_are_no_events(text: str) -> None:
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("هاجم مسلحون مجهولون دورية للجيش.", ["مسلحون مجهولون"], ["دورية"]),  # verb, subject, object
        ("قالت الشرطة إن مسلحين هاجموا قاعدة عسكرية.", ["مسلحين"], ["قاعدة عسكرية"]),  # subject first, behind إن
        ("اغتيل القيادي في الجماعة المسلحة.", [], ["القيادي"]),  # passive
        ("قتل ثلاثة جنود في بغداد.", [], ["ثلاثة جنود"]),  # written like the active
        ("قتل ثلاثة جنود على يد مسلحين في بغداد.", ["مسلحين"], ["ثلاثة جنود"]),
        ("استهداف فصائل مسلحة قاعدة عين الأسد", ["فصائل مسلحة"], ["قاعدة عين الأسد"]),  # a verbal noun with both
        ("شنت طائرات غارة إسرائيلية على دمشق.", ["إسرائيلية"], ["دمشق"]),  # the actor as an adjective
        ("الهجوم الذي شنه تنظيم داعش على الموصل", ["تنظيم داعش"], ["الموصل"]),
        ("غارة جوية استهدفت دمشق فجر الأربعاء.", [], ["دمشق"]),  # the verb only says whom the raid hit
        ("تعرضت دمشق لقصف صاروخي.", [], ["دمشق"]),
        ("دارت اشتباكات بين الجيش والمسلحين قرب حلب.", ["الجيش", "المسلحين"], []),
        ("اعتقلهم الجيش الإسرائيلي في نابلس.", ["الجيش الإسرائيلي"], []),  # the object is the pronoun
    ],
)
def test_who_did_it_to_whom(text: str, who: list[str], whom: list[str]) -> None:
    event = one(text)
    assert ([name in " ".join(actors(event)) for name in who], len(event.actors)) == ([True] * len(who), len(who))
    assert (targets(event) == whom) or [name.split()[-1] for name in whom] == [name.split()[-1] for name in targets(event)]


def test_an_argument_points_to_the_entity_of_its_name() -> None:
    facts = facts_of("شنت إسرائيل غارة جوية على دمشق.")
    mentions = {mention.at: mention.entity for mention in facts.mentions}
    (event,) = facts.events
    for argument in (*event.actors, *event.targets):
        assert argument.entity == mentions[argument.at]


@pytest.mark.parametrize(
    ("text", "polarity", "modality", "status"),
    [
        ("شنت إسرائيل غارة جوية على دمشق.", "positive", "actual", "happened"),
        ("سيزور الرئيس الفرنسي بغداد.", "positive", "planned", "planned"),  # س written as one word with the verb
        ("من المقرر أن يزور الرئيس الفرنسي بغداد.", "positive", "planned", "planned"),
        ("الزيارة المقبلة للرئيس الفرنسي إلى بغداد", "positive", "planned", "planned"),
        ("لم تهاجم القوات المدينة.", "negative", "actual", "denied"),
        ("عدم استهداف المسلحين قاعدة عين الأسد", "negative", "actual", "denied"),
        ("أكد المبعوث عدم وجود خطة لانسحاب القوات من العراق.", "negative", "planned", "denied"),  # there is none, from afar
        ("إذا هاجمت القوات مدينة حلب فإن الحرب واقعة.", "positive", "hypothetical", "hypothetical"),
        ("قد تهاجم القوات مدينة حلب.", "positive", "possible", "hypothetical"),  # قد before the present: may
        ("وقد هاجمت القوات مدينة حلب.", "positive", "actual", "happened"),  # before the past: has
        ("قال مصدر أمني إن إسرائيل شنت غارة جوية على دمشق.", "positive", "actual", "reported_claim"),
        ("قال مصدر أمني إن اجتماعات عمان أحرزت تقدما.", "positive", "actual", "happened"),  # he speaks of what is known
    ],
)
def test_status_follows_from_polarity_modality_and_attribution(text: str, polarity: str, modality: str, status: str) -> None:
    event = next(event for event in facts_of(text).events if event.type in ("ASSAULT", "CONSULT", "RETREAT"))
    assert (event.polarity, event.modality, event.status) == (polarity, modality, status)


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("وكانت إسرائيل قد شنت غارة جوية على دمشق.", True),
        ("شنت إسرائيل غارة جوية على دمشق في وقت سابق.", True),
        ("شنت إسرائيل غارة جوية على دمشق عام 2014.", True),  # long before the article
        ("شنت إسرائيل غارة جوية على دمشق أمس الثلاثاء.", False),
    ],
)
def test_what_lies_before_the_news_is_background(text: str, background: bool) -> None:
    assert one(text).background is background


def test_the_date_of_its_own_clause_comes_first() -> None:
    event = one("شنت إسرائيل غارة جوية على دمشق أمس الثلاثاء، وذلك بعد أسبوع من بيان 3 مايو 2024.")
    assert event.date_bounds is not None
    assert (event.date, event.date_bounds.precision, event.date_bounds.basis) == ("2024-05-14", "day", "own clause")


def test_the_day_of_the_speech_is_not_the_day_of_the_event() -> None:
    """الثلاثاء says when the source spoke; the raid itself has no date."""
    event = one("قال مصدر أمني أمس الثلاثاء إن إسرائيل شنت غارة جوية على دمشق.")
    assert (event.date, event.date_bounds, event.time) == (None, None, None)


def test_without_a_time_there_is_no_date() -> None:
    """Never the publication date in silence."""
    assert one("شنت إسرائيل غارة جوية على دمشق.").date is None


def test_the_place_stands_behind_its_preposition() -> None:
    facts = facts_of("اعتقلت الشرطة ثلاثة أشخاص في مدينة الموصل.")
    (event,) = facts.events
    assert {mention.id: mention.at.text for mention in facts.mentions}[event.place or ""].endswith("الموصل")


def test_tolls_bind_to_the_event_of_their_sentence() -> None:
    facts = facts_of("قتل خمسة أشخاص وأصيب 12 آخرون في هجوم انتحاري استهدف مسجدا في كابول.")
    (event,) = facts.events  # the deaths are no second event
    values = {quantity.id: quantity.value for quantity in facts.quantities}
    assert (event.mode, [values[id_] for id_ in event.killed], [values[id_] for id_ in event.injured]) == (
        "suicide_attack",
        [5],
        [12],
    )


def test_tolls_of_the_next_sentence_belong_to_the_event_before() -> None:
    facts = facts_of("شن مسلحون هجوما على قاعدة عسكرية قرب كركوك. وقالت الشرطة إن الحصيلة أربعة قتلى.")
    values = {quantity.id: quantity.value for quantity in facts.quantities}
    assert [values[id_] for event in facts.events for id_ in event.killed] == [4]


def test_a_demand_points_to_its_quotation() -> None:
    facts = facts_of("طالبت الحكومة العراقية بأن تنسحب القوات الأجنبية من البلاد.")
    event = next(event for event in facts.events if event.type == "REQUEST")
    assert (event.derived, event.quotation) == (True, facts.quotations[0].id)


def test_a_participle_has_the_actor_of_the_speech_before_it() -> None:
    """مطالبا has no subject of its own: it is the president who speaks."""
    facts = facts_of("قال الرئيس محمود عباس إن الوضع خطير، مطالبا المجتمع الدولي بالتدخل.")
    event = next(event for event in facts.events if event.type == "REQUEST")
    assert any("محمود عباس" in name for name in actors(event))


def test_what_is_only_named_is_rejected_with_its_reason() -> None:
    facts = facts_of("تحدث الخبراء عن مكافحة الهجمات المسلحة.")
    assert (facts.events, [rejected.reason for rejected in facts.rejected if rejected.stage == "events"]) == (
        (),
        ["an event that is named and not told"],
    )


_WORDS = st.sampled_from(
    "شنت إسرائيل غارة جوية على دمشق أمس قتل خمسة جنود في بغداد ( ) « » ، . قال إن هجوما لم سوف إذا # اعتقلت لهجوم بين و الجيش منذ 2014".split()
)


@given(st.lists(_WORDS, min_size=1, max_size=30))
def test_every_event_stands_on_the_page_and_is_there_once(words: list[str]) -> None:
    """Whatever the words: quotes are checked when made, evidence holds the trigger, ids differ, order is that of the page."""
    text = " ".join(words)
    events = facts_of(text).events
    assert len({event.id for event in events}) == len(events)
    assert [event.at.span for event in events] == sorted(event.at.span for event in events)
    for event in events:
        assert text[event.at.start : event.at.end] == event.at.text
        assert all(e.start <= event.at.start and event.at.end <= e.end for e in event.evidence if hasattr(e, "start"))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أعلنت وزارة العدل أن الشرطة اعتقلت ثلاثة أشخاص في تونس.", "happened"),
        ("قالت وزارة العدل إن الشرطة اعتقلت ثلاثة أشخاص في تونس.", "reported_claim"),
        ("أعلن الجيش أن المسلحين هاجموا مدينة عدن أمس.", "reported_claim"),  # a side in it
    ],
)
def test_what_is_announced_is_no_mere_claim_but_violence_is(text: str, status: str) -> None:
    assert {event.status for event in facts_of(text).events} == {status}
