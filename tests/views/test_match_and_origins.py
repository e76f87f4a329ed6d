"""What a query matches, and how independent origins are counted."""

from __future__ import annotations

import pytest

from khabar.model import ArticleRef, ReprintGroup
from khabar.views.cite import Cite
from khabar.views.match import Query
from khabar.views.origins import origins


@pytest.mark.parametrize(
    ("query", "text", "matches"),
    [
        ("الوزير", "قال وزير النقل", True),  # article in the query only
        ("2500 جندي", "وللولايات المتحدة 2,500 جندي", True),  # thousands separator in the text only
        ("٢٥٠٠", "زهاء 2500 جندي", True),  # Arabic-Indic digits in the query only
        ("1200", "قوامها 12000 عنصر", False),  # a number is matched whole
        ("المياه السد", "مياه النهر", False),  # all words must be there
        (None, "أي شيء", True),
    ],
)
def test_a_query_matches_by_light_stem(query, text, matches):
    assert Query(query).matches(text) is matches


def test_words_may_stand_in_different_texts():
    assert Query("وزير المياه").matches("قال الوزير", None, "أزمة المياه")


def cited(name: str, outlet: str | None = None, credited: str | None = None) -> Cite:
    return Cite(
        reading=f"rd-{name}",
        article=f"a-{name}",
        page=f"sha256:{name}",
        source=name,
        locator=None,
        url=None,
        outlet=outlet,
        credited=credited,
        title=None,
        published=None,
    )


def group(*names: str) -> ReprintGroup:
    return ReprintGroup(id="g-1", members=tuple(ArticleRef(f"rd-{name}", f"a-{name}") for name in names))


def test_articles_that_credit_one_agency_are_one_origin():
    found = origins([cited("1", "صدى الفرات", "وكالة رصين"), cited("2", "نبض المرفأ", "وكالة رصين"), cited("3", "الأفق")], [])
    assert (found.count, found.named) == (2, ("الأفق", "وكالة رصين"))


def test_a_copy_without_credit_shares_the_origin_of_what_it_copies():
    found = origins([cited("1", "صدى الفرات", "رصين"), cited("2", "بوابة النيل")], [group("1", "2")])
    assert found.named == ("رصين",)


def test_an_article_that_names_nobody_is_an_unknown_origin_not_none():
    found = origins([cited("1"), cited("2", "الأفق")], [])
    assert (found.count, found.unknown, found.articles) == (1, 1, 2)


def test_one_outlet_twice_is_one_origin():
    assert origins([cited("1", "الأفق"), cited("2", "الأفق")], []).count == 1
