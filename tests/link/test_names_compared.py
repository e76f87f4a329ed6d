"""How names stand to each other, before anything else is known of those who bear them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.link.identity import organisations, people, places
from khabar.link.identity.parts import distance, likeness, parts_of


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("عبد الله بن سالم الكعبي", ("عبدالله", "سالم", "الكعبي")),  # عبد with what follows; بن is left out
        ("حسن نصر الله", ("حسن", "نصرالله")),
        ("أبي بكر الوزاني", ("ابوبكر", "الوزاني")),  # أبو in another case
        ("ستيفان دي ميستورا", ("ستيفان", "ديميستورا")),
        ("خالد آل غانم", ("خالد", "الغانم")),
        ("جان-كلود", ("جان", "كلود")),
    ],
)
def test_parts_of_a_name(name: str, parts: tuple[str, ...]) -> None:
    assert parts_of(name) == parts


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("نائل الحواتمي", "نائل الحواتمى", "equal"),
        ("عبدالله الكعبي", "عبد الله الكعبي", "equal"),
        ("بنيامين نتنياهو", "بنيامين نتانياهو", "spelt"),
        ("أنطونيو غوتيريش", "انطونيو جوتيريس", "spelt"),
        ("نائل الحواتمي", "نائل سعيد الحواتمي", "shortened"),
        ("راكان بن سعد", "راكان بن سعد بن مرزوق", "begun"),  # the grandfather, who may be one of many
        ("الحواتمي", "نائل الحواتمي", "last_name"),
        ("نائل الحواتمي", "ماهر الحواتمي", "other"),  # brothers
        ("حسن القرفان", "حسين القرفان", "spelt"),  # two given names of one sound: hardly one man (`NAMES`)
        ("ماركو ريغانو", "ماكرو ريغانو", "spelt"),  # two letters changed places
        ("نائل القرفان", "سعيد القرفان", "other"),
        ("نائل سعيد الحواتمي", "نائل فهد الحواتمي", "other"),  # two fathers
        ("نائل", "نائل الحواتمي", "other"),  # a given name alone tells nobody
    ],
)
def test_names_of_two_people(left: str, right: str, relation: str) -> None:
    assert people.match(left, right).relation == relation
    assert people.match(right, left) == people.match(left, right)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("الجيش الأميركي", "الجيش الأمريكي", "equal"),
        ("وزارة الدفاع", "وزارة الدفاع العراقية", "shortened"),
        ("حركة النهضة", "النهضة", "shortened"),
        ("وزارة الدفاع العراقية", "وزارة الدفاع السورية", "other"),  # two countries
        ("وزارة الدفاع", "وزارة الداخلية", "other"),
        ("قوات الشرعية", "القوات السورية", "other"),  # words of one sound are two words
    ],
)
def test_names_of_two_organisations(left: str, right: str, relation: str) -> None:
    assert organisations.match(left, right).relation == relation
    assert organisations.match(right, left) == organisations.match(left, right)


def test_a_ministry_without_a_country_is_common_and_one_with_a_country_is_not() -> None:
    assert organisations.match("وزارة الدفاع", "وزارة الدفاع").common
    assert organisations.match("وزارة الدفاع العراقية", "وزارة الدفاع").common  # whose the bare one is, its articles must say
    assert not organisations.match("وزارة الدفاع العراقية", "وزارة الدفاع العراقيه").common


LETTERS = st.text("ابتحدرسعكلمنهوي", max_size=8)


@given(LETTERS, LETTERS)
def test_likeness_is_the_same_either_way_round(left: str, right: str) -> None:
    assert likeness(left, right) == likeness(right, left)


@given(LETTERS, LETTERS, st.integers(0, 4))
def test_distance_is_symmetric_and_stops_where_it_is_told(left: str, right: str, most: int) -> None:
    apart = distance(left, right, most)
    assert apart == distance(right, left, most) <= most + 1
    assert (apart == 0) == (left == right)


@pytest.mark.parametrize(
    ("left", "right", "relation", "likeness_"),
    [
        ("بلغراد", "بلجراد", "spelt", 0.9),
        ("كاليفورنيا", "كالفورنيا", "spelt", 0.9),
        ("سالونيك", "سالونيكي", "spelt", 0.9),
        ("عمان", "عمار", "other", 0.0),  # short words differ in a letter and are two
    ],
)
def test_names_of_places(left: str, right: str, relation: str, likeness_: float) -> None:
    found = places.match(left, right)
    assert (found.relation, found.likeness) == (relation, likeness_)


def test_rare_names_are_told_from_common_ones() -> None:
    assert people.match("معتز هوساوي", "معتز هوساوى").rarity > people.match("محمد علي", "محمد علي").rarity
    assert people.match("محمد علي", "محمد علي").rarity < 0


def test_a_kunya_alone_is_a_common_name() -> None:
    assert people.match("أبو آدم", "أبو آدم").common
