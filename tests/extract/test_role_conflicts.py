"""One name under two offices that nobody holds at once."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.offices import conflict
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from news_text import article_of


@pytest.mark.parametrize(
    ("left", "right", "incompatible"),
    [
        ("المتحدث باسم الجيش", "المتحدث باسم التحالف", True),
        ("وزير الدفاع الأردني", "وزير الصحة", True),
        ("وزير الدفاع الأردني", "وزير الدفاع", False),
        ("وزير الدفاع السابق", "وزير الصحة", False),  # he may have held both, one after the other
        ("السفير البريطاني", "سفير بريطانيا لدى تونس", False),
        ("رئيس النادي", "رئيس اللجنة", False),  # one may chair two bodies
        ("الوزير", "وزير الصحة", False),
        ("المتحدث الرسمي لمركز الإغاثة", "المتحدث باسم المركز", False),
        ("المهندس", "وزير الصحة", False),
    ],
)
def test_offices_that_nobody_holds_at_once(left: str, right: str, incompatible: bool) -> None:
    assert conflict(left, right) is conflict(right, left) is incompatible


def test_two_roles_of_one_name_are_reported_and_both_stand() -> None:
    text = (
        "قال وزير الدفاع نائل الحواتمي إن القوات جاهزة.\nوفي الظهيرة وصل الضيوف إلى السد.\n"
        "وقال وزير الصحة نائل الحواتمي إن المستشفيات جاهزة."
    )
    article, facts = article_of(text), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    roles = [(q.speakers[0].role, [other.text for other in q.speakers[0].role_conflicts]) for q in facts.quotations]
    assert roles == [("وزير الدفاع", ["وزير الصحة"]), ("وزير الصحة", ["وزير الدفاع"])]
