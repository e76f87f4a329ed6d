"""Who stands behind a figure: somebody quoted, the newsroom, or nobody that a reader can tell."""

from __future__ import annotations

import pytest

from khabar.extract.attribution import HUNG
from khabar.extract.mentions import MentionsExtractor
from khabar.extract.newsroom import GOES_ON, MARKED, OWN, TOLD_ROUND, UNREAD
from khabar.extract.quantities import QuantitiesExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Attribution
from news_text import article_of


def attributions(text: str) -> list[Attribution]:
    """Those of all figures of a text, in order."""
    article, facts = article_of(text), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor(), QuantitiesExtractor()):
        extractor.extract(article, facts)
    return [quantity.attribution for quantity in facts.quantities]


def statuses(text: str) -> list[tuple[str, str]]:
    return [(one.status, one.name or one.reason) for one in attributions(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("غمرت السيول 40 منزلا في أطراف البلدة.", [("newsroom_voice", OWN)]),
        ("قال نائل الحواتمي إن 16 شخصا أصيبوا.", [("attributed", "نائل الحواتمي")]),
        ("قال نائل الحواتمي بعد جولة شملت 12 قرية إن الوضع هادئ.", [("newsroom_voice", TOLD_ROUND)]),
        ("قال نائل الحواتمي إن المياه ارتفعت. وغمرت السيول 40 منزلا.", [("undetermined", GOES_ON)]),
        ("قال نائل الحواتمي إن المياه ارتفعت.\nوغمرت السيول 40 منزلا.", [("undetermined", GOES_ON)]),
        ("قال نائل الحواتمي إن المياه ارتفعت.\nالقرية هادئة منذ عام.\nوغمرت السيول 40 منزلا.", [("newsroom_voice", OWN)]),
        ("قال نائل الحواتمي إن المياه ارتفعت.\nلكن السيول غمرت 40 منزلا.", [("undetermined", GOES_ON)]),
        ("قال نائل الحواتمي: المياه ارتفعت كثيرا هذا العام.\nغمرت السيول 40 منزلا.", [("undetermined", GOES_ON)]),
        ("قال نائل الحواتمي إن المياه ارتفعت.\nوكانت السيول غمرت 40 منزلا في العام الماضي.", [("newsroom_voice", MARKED)]),
        ('قال نائل الحواتمي: "المياه ارتفعت كثيرا هذا العام".\nوغمرت السيول 40 منزلا.', [("newsroom_voice", OWN)]),
        ("تنشر القوات عناصرها قرب السد، بحسب نائل الحواتمي.\nوقتل أيضا 21 من الحراس.", [("undetermined", GOES_ON)]),
        ("قال نائل الحواتمي إن الوضع هادئ حيث ينتشر 300 جندي.", [("undetermined", HUNG)]),
        ("زعموا أمام الحاضرين أن القرية خسرت 12 بيتا.", [("undetermined", UNREAD)]),
        ("أضاف إليها زميله مروان الدهيسي 12 هدفا.", [("newsroom_voice", OWN)]),
        ("تعمل المضخات وفق الخطة الجديدة بطاقة 12 ميغاواط.", [("newsroom_voice", OWN)]),
        ("رفعت على الجسر لافتة كبيرة “لن نترك البيوت الباقية في القرية وعددها 12 بيتا”.", [("undetermined", UNREAD)]),
    ],
)
def test_who_stands_behind_a_figure(text: str, found: list[tuple[str, str]]) -> None:
    assert statuses(text) == found


def test_the_newsrooms_voice_has_the_clause_as_evidence() -> None:
    (voice,) = attributions("أعلنت السلطات حالة الطوارئ. وغمرت السيول 40 منزلا في أطراف البلدة.")
    assert [piece.text for piece in voice.evidence] == ["وغمرت السيول 40 منزلا في أطراف البلدة"]
