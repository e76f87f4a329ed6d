"""Link: copies are found, different reports are not, and the order of arrival changes nothing."""

from __future__ import annotations

import random

from khabar.config import default_settings
from khabar.link import link
from link_items import Source, item

SETTINGS = default_settings().link
WIRE = (
    "أعلنت السلطات المحلية في محافظة حضرموت فجر اليوم انتشال ست عشرة جثة بعد السيول التي ضربت الوادي ليل الخميس، فيما تواصل فرق "
    "الإنقاذ البحث عن مفقودين في ثلاث قرى معزولة انقطعت عنها الطرق والكهرباء، وقال المحافظ إن مئات الأسر نقلت إلى مدارس المدينة."
)
LIGHT_EDIT = WIRE.replace("فجر اليوم", "صباح اليوم").replace("معزولة", "نائية")
OTHER = (
    "قال وزير النقل إن أعمال توسعة الميناء ستنتهي قبل نهاية العام المقبل بكلفة تتجاوز سبعين مليون دولار، مؤكدا أن الحكومة لن ترفع "
    "رسوم المرور على الشاحنات، وأن المفاوضات مع النقابات مستمرة للوصول إلى اتفاق يرضي العمال وأصحاب العمل في المدينة القديمة."
)


def test_a_copy_and_a_lightly_edited_copy_are_one_group():
    links = link(Source(item("a", WIRE), item("b", WIRE), item("c", LIGHT_EDIT), item("d", OTHER)), SETTINGS)
    assert [[ref.article for ref in group.members] for group in links.reprint_groups] == [["a-a", "a-b", "a-c"]]


def test_different_reports_are_not_copies():
    assert link(Source(item("a", WIRE), item("b", OTHER)), SETTINGS).reprints == ()


def test_articles_on_the_same_people_and_words_are_one_story_and_others_are_not():
    flood = [item(f"f{n}", WIRE[: 150 + 30 * n], published="2023-10-22", entities=("مبخوت باصريح",)) for n in range(3)]
    port = [item(f"p{n}", OTHER[: 150 + 30 * n], published="2023-10-22", entities=("سنية الورتاني",)) for n in range(2)]
    links = link(Source(*flood, *port), SETTINGS)
    assert sorted(len(story.members) for story in links.stories) == [2, 3]


def test_articles_too_far_apart_in_time_are_not_one_story():
    near = [item("a", WIRE, published="2023-10-22"), item("b", WIRE, published="2023-10-23")]
    far = [item("a", WIRE, published="2023-08-22"), item("b", WIRE, published="2023-10-23")]
    filler = [item(f"x{n}", OTHER) for n in range(2)]
    assert sorted(len(story.members) for story in link(Source(*near, *filler), SETTINGS).stories) == [2, 2]
    assert sorted(len(story.members) for story in link(Source(*far, *filler), SETTINGS).stories) == [1, 1, 2]


def test_a_chain_of_articles_that_each_resemble_the_next_is_not_one_story():
    """Twelve texts, each half of the one before it and half new: the first and the last share nothing."""
    words = [f"{chr(0x0628 + n % 20)}{chr(0x0633 + n // 20 % 6)}{chr(0x0631 + n % 3)}{chr(0x0642 + n % 4)}ات" for n in range(400)]
    chain = [item(f"c{n:02}", " ".join(words[n * 20 : n * 20 + 40])) for n in range(12)]
    assert max(len(story.members) for story in link(Source(*chain), SETTINGS).stories) < 6


def test_an_article_that_shares_nothing_is_a_story_of_one():
    links = link(Source(item("a", WIRE, title="سيول حضرموت")), SETTINGS)
    assert [(story.headline, len(story.members)) for story in links.stories] == [("سيول حضرموت", 1)]


def test_shuffled_articles_give_the_same_links():
    items = [item(f"w{n}", WIRE[n * 7 :], published=f"2023-10-{10 + n}", entities=("مبخوت باصريح",)) for n in range(6)]
    items += [item(f"o{n}", OTHER[n * 7 :], published=f"2023-10-{10 + n}", entities=("سنية الورتاني",)) for n in range(6)]
    expected = link(Source(*items), SETTINGS)
    for seed in range(5):
        random.Random(seed).shuffle(items)
        assert link(Source(*items), SETTINGS) == expected


def test_the_same_name_in_two_articles_is_one_entity():
    links = link(Source(item("a", WIRE, entities=("مبخوت باصريح",)), item("b", OTHER, entities=("مبخوت باصريح",))), SETTINGS)
    assert [(entity.name, len(entity.members)) for entity in links.entities] == [("مبخوت باصريح", 2)]
