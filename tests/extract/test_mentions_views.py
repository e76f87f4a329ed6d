"""Sentences as the finders see them, and that nothing that is remembered of one article shows in another."""

from __future__ import annotations

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.mentions.view import views_of
from khabar.extract.mentions.words import Words
from khabar.extract.stage import Facts, Sentence
from news_text import article_of

FIRST = "التقى وزير الخارجية العراقي فؤاد حسين نظيره في طرابلس.\nوقال حسين إن لبنان يشارك في المحادثات."
SECOND = "التقى رئيس الوزراء محمد شياع السوداني الوفد في طرابلس.\nوقال حسين إن ليبيا تشارك في المحادثات."


def test_a_sentence_has_its_own_hits_only() -> None:
    article = article_of("وصل الوزير إلى بغداد.\nعاد الرئيس إلى دمشق.")
    first, second = views_of(article, article.sentences, Words())
    forms = article.analysis.forms
    assert [forms[token] for token in (*first.titles, *first.places)] == ["الوزير", "بغداد"]
    assert [forms[token] for token in (*second.titles, *second.places)] == ["الرئيس", "دمشق"]
    assert [len(view.words) for view in (first, second)] == [view.last - view.first for view in (first, second)]


def test_a_name_across_the_end_of_a_sentence_is_in_neither() -> None:
    article = article_of("وصل إلى البحر الأحمر")
    assert views_of(article, [Sentence(0, 4, 0)], Words())[0].places.keys() == {2}
    cut = views_of(article, [Sentence(0, 3, 0), Sentence(3, 4, 0)], Words())
    assert [2 in view.places for view in cut] == [False, False]


def test_a_word_that_is_spelt_as_another_is_no_hit() -> None:
    article = article_of("زار جده جدة")  # his grandfather visited Jeddah
    (view,) = views_of(article, article.sentences, Words())
    assert view.places.keys() == {2}


def test_an_article_without_sentences_has_no_views() -> None:
    article = article_of("نص")
    assert views_of(article, [], Words()) == []


def test_what_is_found_does_not_depend_on_the_articles_read_before() -> None:
    def read(extractor: MentionsExtractor, text: str) -> Facts:
        facts = Facts()
        extractor.extract(article_of(text), facts)
        return facts

    used = MentionsExtractor()
    read(used, FIRST), read(used, SECOND)
    for text in (FIRST, SECOND):
        again, fresh = read(used, text), read(MentionsExtractor(), text)
        assert again.mentions
        assert (again.mentions, again.entities) == (fresh.mentions, fresh.entities)
