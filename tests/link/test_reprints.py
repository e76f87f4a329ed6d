"""Reprints: what kind of copy two articles are, which passages they share, and who has it from whom."""

from __future__ import annotations

import random

import pytest

from khabar.config import default_settings
from khabar.link import link
from khabar.model import LinkItem, Links, Reprint
from link_items import Source, item

SETTINGS = default_settings().link
WIRE = (
    "أعلنت السلطات المحلية في محافظة حضرموت فجر اليوم انتشال ست عشرة جثة بعد السيول التي ضربت الوادي ليل الخميس، فيما تواصل فرق "
    "الإنقاذ البحث عن مفقودين في ثلاث قرى معزولة انقطعت عنها الطرق والكهرباء، وقال المحافظ إن مئات الأسر نقلت إلى مدارس المدينة."
)
PORT = (
    "قال وزير النقل إن أعمال توسعة الميناء ستنتهي قبل نهاية العام المقبل بكلفة تتجاوز سبعين مليون دولار، مؤكدا أن الحكومة لن ترفع "
    "رسوم المرور على الشاحنات، وأن المفاوضات مع النقابات مستمرة للوصول إلى اتفاق يرضي العمال وأصحاب العمل في المدينة القديمة."
)
FORMULA = (
    "وتشهد البلاد منذ عامين أزمة اقتصادية حادة زادتها حدة موجات الجفاف وارتفاع أسعار القمح والزيت والسكر في الأسواق العالمية."
)


def linked(*items: LinkItem) -> Links:
    return link(Source(*items), SETTINGS)


def only(*items: LinkItem) -> Reprint:
    (found,) = linked(*items).reprints
    return found


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        (WIRE, "verbatim"),
        ("حضرموت - خاص: " + WIRE.replace("أعلنت", "أَعلنت"), "light_edit"),
        (WIRE.replace("فجر اليوم", "صباح اليوم").replace("معزولة", "نائية"), "light_edit"),
        (
            "أعلنت السلطات المحلية في محافظة حضرموت صباحا انتشال ست عشرة جثة بعد السيول التي ضربت الوادي أمس، بينما تواصل فرق "
            "الإنقاذ بحثها عن مفقودين في ثلاث قرى نائية انقطعت عنها الطرق ليلا، وقال المحافظ إن عشرات الأسر نقلت إلى ملاجئ.",
            "rewrite",
        ),
        (PORT + "\n" + WIRE, "partial"),
        (PORT + "\n" + WIRE[WIRE.index("وقال المحافظ") - 80 :], "partial"),
    ],
)
def test_the_kind_of_a_copy(other, kind):
    assert only(item("a", WIRE), item("b", other)).kind == kind


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (WIRE, PORT),
        ("الحكومة ترفع أسعار الوقود في البلاد ابتداء من الغد", "الحكومة لا ترفع أسعار الوقود في البلاد ابتداء من الغد"),
        (
            "أسعار صرف العملات اليوم في السوق: الدولار 1310 والجنيه 1620 واليورو 1445 والريال 349 والدرهم 356 للبيع نقدا في المصارف",
            "أسعار صرف العملات اليوم في السوق: الدولار 1325 والجنيه 1633 واليورو 1452 والريال 353 والدرهم 360 للبيع نقدا في المصارف",
        ),
    ],
    ids=["other report", "headlines of opposite meaning", "one form with other figures"],
)
def test_what_is_no_copy(left, right):
    assert [one for one in linked(item("a", left), item("b", right)).reprints if one.kind != "formula"] == []


def test_passages_stand_on_both_pages_as_they_say():
    body, other = PORT + "\n" + WIRE, "مقدمة أخرى للخبر من هذه الصحيفة وحدها.\n" + WIRE
    found = only(item("a", body), item("b", other))
    (shared,) = found.passages
    assert body[slice(*shared.left)] == WIRE.rstrip(".") == other[slice(*shared.right)]
    assert shared.same == len(WIRE.split())


def test_a_moved_paragraph_is_found_where_it_stands():
    found = only(item("a", WIRE + "\n" + PORT), item("b", PORT + "\n" + WIRE))
    assert found.kind in ("verbatim", "light_edit")
    assert len(found.passages) == 2


def test_a_background_formula_of_many_reports_is_no_partial_copy():
    def own(number: int) -> str:
        """Words that no other article has."""
        return " ".join(f"{letter}{chr(0x0628 + number)}{second}" for letter in "كلمنسع" for second in ("ابر", "اتق", "اثم"))

    days = ("2023-01-02", "2023-02-10", "2023-03-15", "2023-05-01", "2023-06-20")
    items = [item(f"r{n}", own(n) + "\n" + FORMULA, published=day) for n, day in enumerate(days)]
    links = linked(*items)
    assert {one.kind for one in links.reprints} == {"formula"}
    assert links.reprint_groups == ()


def test_a_wire_in_more_papers_than_runs_are_paired_for_is_one_group():
    lot = random.Random(3)
    edited = [" ".join(word for word in WIRE.split() if lot.random() > 0.04) for _ in range(60)]
    links = linked(*(item(f"p{n:02}", text) for n, text in enumerate(edited)))
    assert [len(group.members) for group in links.reprint_groups] == [60]


def test_any_order_of_arrival_gives_the_same_reprints():
    items = [item(f"w{n}", WIRE[n * 9 :], published=f"2023-10-{10 + n}") for n in range(5)]
    items += [item(f"x{n}", PORT + WIRE[n * 40 :]) for n in range(5)]
    expected = linked(*items)
    for seed in range(4):
        random.Random(seed).shuffle(items)
        found = linked(*items)
        assert (found.reprints, found.reprint_groups) == (expected.reprints, expected.reprint_groups)


def descents_of(*items: LinkItem) -> dict[str, tuple[str | None, str | None, str | None]]:
    """Of each article: from which article, from whom, and why."""
    (group,) = linked(*items).reprint_groups
    told = ((one.member.article[2:], one.origin and one.origin.article[2:], one.source, one.basis) for one in group.descents)
    return {member: rest for member, *rest in ((a, b, c, d) for a, b, c, d in told)}


def test_who_credits_an_outlet_of_the_group_copies_it():
    found = descents_of(
        item("a", WIRE, outlet="وكالة رصين"), item("b", WIRE, outlet="جريدة الرواسي", credits=("وكالة رصين",)),
    )  # fmt: skip
    assert found["b"] == ["a", "وكالة رصين", "credits it"]
    assert found["a"] == [None, "وكالة رصين", "is the source"]


def test_forms_of_one_agency_are_one_source():
    found = descents_of(item("a", WIRE, outlet="أ ف ب"), item("b", WIRE, outlet="جريدة الرواسي", credits=("فرانس برس",)))
    assert found["b"][0] == "a"


def test_a_copy_without_a_credit_may_have_it_from_whom_its_copies_credit():
    found = descents_of(item("a", WIRE, outlet="الرواسي", credits=("رويترز",)), item("b", WIRE, outlet="الخليج الأزرق"))
    assert found["a"] == [None, "رويترز", "credits a source"]
    assert found["b"] == [None, "رويترز", "its copies credit it"]


def test_of_two_days_the_later_has_it_from_the_earlier():
    cut = WIRE[: WIRE.index("، وقال المحافظ")]
    found = descents_of(item("a", WIRE, published="2023-10-22"), item("b", cut, published="2023-10-24"))
    assert found["b"] == ["a", None, "later and cut"]
    assert found["a"] == [None, None, None]


def test_two_copies_of_one_day_tell_nothing():
    found = descents_of(item("a", WIRE, published="2023-10-22"), item("b", WIRE, published="2023-10-22"))
    assert found == {"a": [None, None, None], "b": [None, None, None]}
