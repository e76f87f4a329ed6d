"""Words that stand for somebody named elsewhere in the article."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.stage import Facts
from news_text import article_of


def references(text: str) -> list[tuple[str, str]]:
    """The words and the name of whom they mean."""
    facts = Facts()
    MentionsExtractor().extract(article_of(text), facts)
    found = [(r.at.start, r.at.text, entity.name) for entity in facts.entities for r in entity.references]
    return [(words, name) for _, words, name in sorted(found)]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("استقبل وزير المالية نائل الحواتمي الوفد. وقال الوزير إن العجز تراجع", "الوزير", "نائل الحواتمي"),
        ("قالت المتحدثة باسم وزارة الخارجية ليلى القرفان نعم. وأضافت المتحدثة لا", "المتحدثة", "ليلى القرفان"),
        ("التقى الرئيس اليمني عصام القرفان وفدا. وقال إن الرئيس اليمني سيعود", "الرئيس اليمني", "عصام القرفان"),
        ("التقى عصام القرفان مع نائل الحواتمي ثم شكر الأخير", "الأخير", "نائل الحواتمي"),
    ],
)
def test_resolved(text: str, words: str, name: str) -> None:
    assert (words, name) in references(text)


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير المالية نائل الحواتمي وزير النقل عصام القرفان. وقال الوزير إن العجز تراجع",  # either of two
        "قال الوزير إن العجز تراجع. واستقبل وزير المالية نائل الحواتمي الوفد",  # named only later
        "قالت وزيرة المالية ليلى القرفان نعم. وقال الوزير لا",  # of another gender
        "قال الرئيس السابق عصام القرفان نعم. ووصل الرئيس إلى المطار",  # of another time
        "زار نائل الحواتمي العاصمة في الأسبوع الأخير",  # an adjective
        "قال الرئيس اليمني عصام القرفان نعم. ووصل نائب الرئيس إلى المطار",  # another one's office
        "قال الأمير عصام القرفان نعم. وأقيمت المباراة على ملعب الأمير",  # a place
        "قال عالم الاجتماع نائل الحواتمي إن العالم تغير",  # the world
    ],
)
def test_left_open(text: str) -> None:
    assert references(text) == []
