"""Clubs that bear the names of cities and common words, national teams, and what else an article on sport calls by such names."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.stage import Facts
from news_text import article_of

SPORT = "سجل اللاعب هدفا من ركلة جزاء في الشوط الأول من مباراة الدوري وتصدى الحارس لتسديدة المهاجم. "
POLITICS = "قال الوزير إن الحكومة ستناقش الموازنة في جلسة البرلمان. "


def named(text: str) -> dict[str, tuple[str, str, str | None]]:
    """By the words of a mention: its type, the name of its entity, its metonymy."""
    facts = Facts()
    MentionsExtractor().extract(article_of(text), facts)
    names = {entity.id: entity.name for entity in facts.entities}
    return {m.at.text: (m.type, names[m.entity or ""], m.metonymy) for m in facts.mentions}


@pytest.mark.parametrize(
    ("before", "text", "words", "entity"),
    [
        (SPORT, "وفاز برشلونة على ضيفه", "برشلونة", "برشلونة"),
        (SPORT, "وفاز على الشباب السعودي بهدفين", "الشباب", "الشباب السعودي"),
        (POLITICS, "تعاقد مانشستر يونايتد مع مهاجم", "مانشستر يونايتد", "مانشستر يونايتد"),  # no other thing is so called
        (POLITICS, "زار وفد من نادي الزمالك المستشفى", "الزمالك", "الزمالك"),
    ],
)
def test_clubs(before: str, text: str, words: str, entity: str) -> None:
    assert named(before + text)[words][:2] == ("ORG", entity)


@pytest.mark.parametrize(
    ("before", "text", "words"),
    [
        (POLITICS, "ووصل الوفد إلى برشلونة", "برشلونة"),
        (SPORT, "وتقام البطولة في برشلونة", "برشلونة"),
        (POLITICS, "دعا إلى تشغيل الشباب", "الشباب"),
        (SPORT, "وأعلن الاتحاد الدولي قراره", "الاتحاد"),
        (SPORT, "وقال منتخب الشباب", "الشباب"),
    ],
)
def test_what_is_no_club(before: str, text: str, words: str) -> None:
    assert named(before + text).get(words, ("", "", None))[0] != "ORG"


def test_a_form_of_several_clubs_is_that_of_the_country_that_the_article_names() -> None:
    text = SPORT + "وتعادل الأهلي مع الزمالك في القاهرة"
    assert named(text)["الأهلي"] == ("ORG", "الأهلي المصري", None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وفازت إنجلترا على ضيفتها", "إنجلترا"),
        ("وخسر المنتخب أمام تونس بهدف", "تونس"),
        ("وتعادل ضد روسيا وألمانيا", "ألمانيا"),
        ("وجمعت المباراة الأردن والعراق", "العراق"),
    ],
)
def test_a_country_that_plays_is_its_team(text: str, words: str) -> None:
    type_, entity, metonymy = named(SPORT + text)[words]
    assert (type_, entity, metonymy) == ("LOC", f"منتخب {words}", "team")


@pytest.mark.parametrize(
    ("before", "text", "words"),
    [
        (SPORT, "وتقام البطولة في روسيا", "روسيا"),
        (SPORT, "وينطلق مونديال روسيا غدا", "روسيا"),
        (POLITICS, "وفازت إنجلترا بالصفقة", "إنجلترا"),
    ],
)
def test_a_country_that_does_not_play_is_the_country(before: str, text: str, words: str) -> None:
    assert named(before + text)[words][1:] == (words, None)


def test_a_national_team_has_one_name() -> None:
    found = named(SPORT + "وفاز المنتخب المصري. وقال مدرب منتخب مصر إن المنتخب المصري لكرة السلة خسر")
    assert found["المنتخب المصري"][1] == found["مصر"][1] == "منتخب مصر"
    assert found["المنتخب المصري لكرة السلة"][1] != "منتخب مصر"
