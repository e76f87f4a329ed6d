"""What the trained tagger adds to the finders' names, and what it leaves to them."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.stage import Facts
from khabar.model import Mention
from news_text import article_of


def mentions(text: str) -> list[Mention]:
    facts = Facts()
    MentionsExtractor().extract(article_of(text), facts)
    return list(facts.mentions)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وصل الفريق أمس الأول. وسجل هازارد وبوغبا.", ["هازارد", "بوغبا"]),  # two men joined by و are two
        ("وصل الفريق قادما من إيرلندا الشمالية.", ["إيرلندا الشمالية"]),  # the longest name of the gazetteer
    ],
)
def test_names_that_no_finder_reads(text: str, names: list[str]) -> None:
    found = mentions(text)
    assert [one.at.text for one in found] == names
    assert {one.rule for one in found} == {"tagger"}


def test_what_a_finder_reads_stands() -> None:
    (one,) = (m for m in mentions("أعلنت وزارة الدفاع العراقية وصول القوات.") if m.type == "ORG")
    assert (one.at.text, one.rule) == ("وزارة الدفاع العراقية", "head:ministry")


def test_the_same_text_gives_the_same_names_whatever_was_read_before() -> None:
    text = "وقال كوك إن بوغبا وهازارد وصلا إلى إيرلندا الشمالية مع وفد من شركة توليب."
    first = mentions(text)
    mentions("زار الوزير مدينة الموصل والتقى المحافظ.")
    assert mentions(text) == first
