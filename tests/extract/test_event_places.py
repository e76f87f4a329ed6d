"""Where an event is: host, arrival, `حيث`, a clause that goes on behind a time, chains of nouns of place; what is no place of it."""

from __future__ import annotations

import pytest
from test_events import facts_of


def place_of(text: str, type_: str) -> str | None:
    """The words of the place of the first event of a type."""
    facts = facts_of(text)
    event = next(event for event in facts.events if event.type == type_)
    return next((mention.at.text for mention in facts.mentions if mention.id == event.place), None)


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        # who hosts a meeting
        ("وشارك الوزير في اجتماع استضافته السعودية لمساعدة الحكومة.", "CONSULT", "السعودية"),
        ("ومن المنتظر أن تستضيف الأردن في الخامس من نوفمبر المقبل اجتماعا للمانحين.", "CONSULT", "الأردن"),
        # the clause that `حيث` opens
        ("وغادر المسؤول إلى فنلندا، الأحد، حيث ستعقد محادثات حول نزع السلاح.", "CONSULT", "فنلندا"),
        ("وتعهدت الوزارة بتقديم مساعدات إلى سوريا، حيث هاجم مسلحون ثلاث قرى.", "ASSAULT", "سوريا"),
        # behind a time between commas, or before it
        ("وانعقدت القمة العربية، الأحد، في مدينة الظهران بمشاركة القادة.", "CONSULT", "الظهران"),
        ("انطلقت في دمشق، اليوم الأحد، الجولة الثانية من محادثات المياه بين الوزيرين.", "CONSULT", "دمشق"),
        # where one arrives for a visit
        ("ومن المقرر أن يصل الوزير الأحد إلى القاهرة في زيارة تستمر يومين.", "CONSULT", "القاهرة"),
        # a name behind nouns of place
        ("وقالت الوزارة إن غارة جوية استهدفت منطقة جنوب دمشق.", "ASSAULT", "دمشق"),
        ("ولقي خمسة أشخاص مصرعهم في اشتباكات بداخل مدينة بنغازي.", "ASSAULT", "بنغازي"),
    ],
)
def test_the_place_of_an_event(text: str, type_: str, place: str) -> None:
    assert (place_of(text, type_) or "").endswith(place)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        # a decision is not where its matter is
        ("قررت الحكومة طرد دبلوماسيين روس، في إطار عمل منسق، للرد على تسميم رجل وابنته في بريطانيا.", "SANCTION"),
        ("وأشار القرار إلى الجزائر، حيث طلب من الدول المجاورة تقديم مساهمات.", "REQUEST"),
        # a state whose name begins like a direction
        ("وأجرى وزير خارجية جنوب السودان مباحثات مع عدد من المسؤولين.", "CONSULT"),
    ],
)
def test_what_is_no_place_of_an_event(text: str, type_: str) -> None:
    assert place_of(text, type_) is None
