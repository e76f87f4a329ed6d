"""Organisations by a part of their name, and the parts that mean another body."""

from __future__ import annotations

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.stage import Facts
from news_text import article_of


def entities(text: str) -> list[tuple[str, str]]:
    """The organisations of a text in order: the words, the name of the entity."""
    facts = Facts()
    MentionsExtractor().extract(article_of(text), facts)
    names = {entity.id: entity.name for entity in facts.entities}
    return [(m.at.text, names[m.entity or ""]) for m in facts.mentions if m.type == "ORG"]


def test_a_ministry_named_with_its_country_once() -> None:
    found = entities("قالت وزارة النقل السورية نعم. وأضافت وزارة النقل أن الطرق تكفي")
    assert found == [("وزارة النقل السورية", "وزارة النقل السورية"), ("وزارة النقل", "وزارة النقل السورية")]


def test_of_two_countries_neither() -> None:
    found = entities("اتفقت وزارة النقل السورية ووزارة النقل الأردنية. وقالت وزارة النقل إن الطرق تكفي")
    assert found[-1] == ("وزارة النقل", "وزارة النقل")


def test_further_words_make_another_body() -> None:
    found = entities("قالت وزارة التعليم العالي نعم. وقالت وزارة التعليم لا")
    assert len({name for _, name in found}) == 2


def test_a_head_with_its_adjective_before_what_it_is_for() -> None:
    found = entities("قررت الهيئة الوطنية لمكافحة التصحر الأمر. وأعلنت الهيئة الوطنية قرارها")
    assert ("الهيئة الوطنية", found[0][1]) in found


def test_the_national_council_is_not_the_un() -> None:
    assert ("مجلس الأمن", "مجلس الأمن الدولي") not in entities("اجتمع مجلس الأمن القومي في العاصمة")
