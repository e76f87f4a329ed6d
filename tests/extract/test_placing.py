"""Which of several places of one name is meant."""

from __future__ import annotations

from collections import Counter

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.mentions.placing import Setting, candidates, choose
from khabar.extract.stage import Facts
from khabar.lexicon import tokenise
from khabar.lexicon.gazetteer import gazetteer
from khabar.model import Mention, Place
from news_text import article_of


def mentions(text: str) -> list[Mention]:
    facts = Facts()
    MentionsExtractor().extract(article_of(text), facts)
    return list(facts.mentions)


def place(text: str, name: str) -> Place | None:
    """The place of the mention with these words."""
    return next(m.place for m in mentions(text) if m.at.text == name)


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("وقع انفجار في تاورغاء", "تاورغاء", 1),
        ("وقع انفجار قرب تاورغاء", "تاورغاء", 2),
        ("وقع انفجار شمال البوكمال", "البوكمال", 2),
        ("وقع انفجار في محافظة الأنبار", "محافظة الأنبار", 3),
        ("وقع انفجار في العراق", "العراق", 3),
    ],
)
def test_geo_precision_follows_the_words(text: str, name: str, precision: int) -> None:
    found = place(text, name)
    assert found is not None and found.geo_precision == precision


@pytest.mark.parametrize(
    ("text", "name", "place_id"),
    [
        ("قتل شخص في محافظة حلب", "محافظة حلب", 170062),  # the governorate
        ("قتل شخص في مدينة حلب", "حلب", 170063),  # the city
        ("قتل شخص في حلب", "حلب", 170063),
    ],
)
def test_the_word_of_kind_tells_governorate_from_city(text: str, name: str, place_id: int) -> None:
    found = place(text, name)
    assert found is not None and found.geonames == place_id


def test_the_country_of_the_article_decides_between_two_towns() -> None:
    text = "قالت الحكومة اللبنانية إن الجيش اللبناني انتشر في طرابلس"
    found = place(text, "طرابلس")
    assert found is not None and found.country == "LB"
    other = place("قالت الحكومة الليبية إن الجيش الليبي انتشر في طرابلس", "طرابلس")
    assert other is not None and other.country == "LY"


def test_a_region_that_is_named_decides_between_two_towns_of_a_country() -> None:
    _, found = candidates(gazetteer(), tokenise("القائم"))
    choice = choose(found, Setting(Counter({"IQ": 1}), frozenset({"IQ.01"})))
    assert choice is not None and choice.place.admin1 == "IQ.01"
    assert any("region" in reason or "only" in reason for reason in choice.reasons)


def test_a_name_of_two_countries_without_context_stays_unknown() -> None:
    assert place("سافر إلى عمان", "عمان") is None


def test_vowel_marks_of_the_page_decide() -> None:
    found = place("سافر إلى عُمان", "عُمان")
    assert found is not None and found.country == "OM"


@pytest.mark.parametrize(
    ("words", "head", "country"),
    [("بمحافظة الأنبار", "محافظه", "IQ"), ("بالقاهرة", "", "EG"), ("شمال الجبيل", "شمال", "SA"), ("مدينة نصر", "", "EG")],
)
def test_a_name_is_found_behind_clitics_and_words_of_kind(words: str, head: str, country: str) -> None:
    found = candidates(gazetteer(), tokenise(words))
    assert found[0] == head and found[1][0].row.country == country


def test_a_small_far_place_counts_behind_in_only() -> None:
    assert [m.at.text for m in mentions("وأقيم الحفل في كارديف") if m.type == "LOC"] == ["كارديف"]
    assert [m for m in mentions("وفاز كارديف على ضيفه") if m.type == "LOC"] == []


def test_a_doubtful_name_counts_behind_a_word_of_kind() -> None:
    assert "الزيتون" in [m.at.text for m in mentions("قصف الجيش حي الزيتون في غزة") if m.type == "LOC"]
    assert [m for m in mentions("تصدر البلاد زيت الزيتون") if m.type == "LOC"] == []


def test_a_small_place_of_a_far_country_is_another_word() -> None:
    text = "قال سكان في اليمن إن قوات يمنية دخلت صنعاء وسيطرت على معسكر الدفاع شرق عدن"
    assert "معسكر" not in [m.at.text for m in mentions(text)]


def test_a_quarter_is_no_far_town() -> None:
    found = place("أغلق طريق في حي الروضة وسط المدينة", "الروضة")
    assert found is None


def test_a_region_is_not_its_city() -> None:
    facts = Facts()
    MentionsExtractor().extract(article_of("قتل شخص في محافظة الحديدة ثم آخر في الحديدة"), facts)
    assert {entity.name for entity in facts.entities} == {"محافظة الحديدة", "الحديدة"}


def test_a_world_city_stands_before_its_small_namesake_in_a_country_that_is_named() -> None:
    found = place("وصل الوفد من كندا إلى سيدني بعد أن غادر كندا", "سيدني")
    assert found is not None and found.country == "AU"
