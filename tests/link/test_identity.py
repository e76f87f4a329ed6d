"""Which entities of articles are one: names, roles, countries and the articles round them; and what people decide."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from khabar.config import default_settings
from khabar.link import Told, link
from khabar.model import EntityRef, LinkItem, Links, NamedEntity, RoleTold
from link_items import Source, item

SETTINGS = default_settings().link
WATER = "اختتمت في عمان جولة محادثات المياه بين الوفدين بالاتفاق على لجنة فنية تجتمع كل شهر لقياس مناسيب النهر عند السد"
MATCH = "فاز فريق الساحل على ضيفه بهدفين في مباراة حضرها جمهور كبير وسجل الهدف الثاني من ركلة حرة قبل نهاية الشوط بدقيقة"
TRIAL = "قضت محكمة الجنايات بسجن المتهمين خمس سنوات في قضية اختلاس أموال الصندوق بعد جلسات استمعت فيها إلى الشهود والخبراء"


def article(name: str, body: str, *entities: NamedEntity, countries: tuple[tuple[str, int], ...] = ()) -> LinkItem:
    return replace(item(name, body, published="2024-05-01"), entities=entities, countries=countries)


def person(name: str, *roles: RoleTold) -> NamedEntity:
    return NamedEntity(id="e-" + name.replace(" ", ""), type="PER", name=name, roles=roles)


def organisation(name: str) -> NamedEntity:
    return NamedEntity(id="e-" + name.replace(" ", ""), type="ORG", name=name)


def names_of(links: Links, items: list[LinkItem]) -> list[list[str]]:
    """The names of each entity, with the article they stand in."""
    spelt = {(*one.ref, entity.id): f"{one.ref.article[2:]}: {entity.name}" for one in items for entity in one.entities}
    return sorted(sorted(spelt[member] for member in entity.members) for entity in links.entities)


def linked(*items: LinkItem, told: Told | None = None) -> list[list[str]]:
    return names_of(link(Source(*items), SETTINGS, told or Told()), list(items))


def test_two_spellings_of_a_rare_name_are_one():
    found = linked(article("a", WATER, person("غيورغ هولمغارد")), article("b", MATCH, person("جيورج هولمجارد")))
    assert found == [["a: غيورغ هولمغارد", "b: جيورج هولمجارد"]]


def test_a_common_name_in_two_walks_of_life_is_two_people():
    """Many are called محمد السالم: a footballer and a minister are not one."""
    player, minister = RoleTold("لاعب المنتخب"), RoleTold("وزير المياه")
    found = linked(article("a", MATCH, person("محمد السالم", player)), article("b", WATER, person("محمد السالم", minister)))
    assert found == [["a: محمد السالم"], ["b: محمد السالم"]]


def test_a_common_name_with_one_office_is_one_person():
    minister = RoleTold("وزير المياه الأردني", None, "JO")
    found = linked(article("a", TRIAL, person("محمد السالم", minister)), article("b", WATER, person("محمد السالم", minister)))
    assert found == [["a: محمد السالم", "b: محمد السالم"]]


def test_a_common_name_without_more_stays_undecided():
    items = [article("a", MATCH, person("محمد السالم")), article("b", WATER, person("محمد السالم"))]
    links = link(Source(*items), SETTINGS)
    assert len(links.entities) == 2
    assert [edge.verdict for edge in links.entity_edges] == ["undecided"]


def test_a_last_name_goes_to_the_bearer_of_the_same_story_and_to_none_of_two():
    one = [article("a", WATER, person("نائل الحواتمي")), article("b", WATER, person("الحواتمي"))]
    assert linked(*one) == [["a: نائل الحواتمي", "b: الحواتمي"]]
    assert linked(*one, article("c", WATER, person("ماهر الحواتمي"))) == [
        ["a: نائل الحواتمي"],
        ["b: الحواتمي"],
        ["c: ماهر الحواتمي"],
    ]


def test_a_ministry_without_its_country_goes_by_the_country_of_the_article():
    ministry = organisation("وزارة الدفاع")
    found = linked(
        article("a", WATER, ministry, countries=(("IQ", 5),)),
        article("b", WATER[:60], ministry, countries=(("IQ", 4),)),
        article("c", TRIAL, ministry, countries=(("TN", 6),)),
    )
    assert found == [["a: وزارة الدفاع", "b: وزارة الدفاع"], ["c: وزارة الدفاع"]]


def test_places_of_one_name_are_told_apart_by_the_gazetteer():
    libya = NamedEntity(id="e-1", type="LOC", name="طرابلس", geonames=2210247, country="LY")
    lebanon = replace(libya, geonames=266826, country="LB")
    assert len(linked(article("a", WATER, libya), article("b", WATER, lebanon), article("c", TRIAL, libya))) == 2


def test_every_join_says_why():
    items = article("a", WATER, person("غيورغ هولمغارد")), article("b", MATCH, person("غيورغ هولمغارد"))
    (edge,) = link(Source(*items), SETTINGS).entity_edges
    assert (edge.verdict, edge.by) == ("same", "rule")
    assert {score.feature for score in edge.scores} >= {"name_equal"}


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_arrival_changes_nothing(seed: int):
    names = ["نائل الحواتمي", "الحواتمي", "نائل سعيد الحواتمي", "محمد السالم", "غيورغ هولمغارد", "جيورج هولمجارد"]
    items = [
        article(f"{number:02}", (WATER, MATCH, TRIAL)[number % 3], person(name), person(names[number % 5 - 1]))
        for number, name in enumerate(names * 3)
        if name != names[number % 5 - 1]
    ]
    expected = link(Source(*items), SETTINGS)
    random.Random(seed).shuffle(items)
    assert link(Source(*items), SETTINGS) == expected


def test_what_people_decide_stands_above_what_is_weighed():
    items = [
        article("a", WATER, person("نائل الحواتمي", RoleTold("وزير المياه"))),
        article("b", WATER, person("نائل الحواتمي", RoleTold("وزير المياه"))),
        article("c", MATCH, person("عصام القرفان", RoleTold("لاعب"))),
    ]
    refs = [EntityRef(*one.ref, one.entities[0].id) for one in items]
    assert linked(*items, told=Told(apart=((refs[0], refs[1]),))) == [
        ["a: نائل الحواتمي"],
        ["b: نائل الحواتمي"],
        ["c: عصام القرفان"],
    ]
    assert linked(*items, told=Told(together=((refs[0], refs[2]),))) == [
        ["a: نائل الحواتمي", "b: نائل الحواتمي", "c: عصام القرفان"]
    ]


def test_roles_are_held_from_the_first_to_the_last_article_that_gives_them():
    early = replace(item("a", WATER, published="2022-01-18"), entities=(person("نائل الحواتمي", RoleTold("وزير المياه")),))
    late = replace(item("b", WATER, published="2024-12-15"), entities=(person("نائل الحواتمي", RoleTold("رئيس الوزراء")),))
    (entity,) = link(Source(early, late), SETTINGS).entities
    assert [(held.role.text, held.earliest, held.latest) for held in entity.roles] == [
        ("وزير المياه", "2022-01-18", "2022-01-18"),
        ("رئيس الوزراء", "2024-12-15", "2024-12-15"),
    ]
