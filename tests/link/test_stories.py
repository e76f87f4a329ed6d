"""Stories and threads: what is told within days is one story, what goes on for years is one thread; the index behind them."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from khabar.config import default_settings
from khabar.link import link
from khabar.link.stories.similar import Fading, Index
from khabar.model import LinkItem
from link_items import Source, item

SETTINGS = default_settings().link
TALKS = (
    "بحث وزيرا الري في البلدين حصة اليرموك من المياه في الشتاء، وقال الوزير سالم المرعي إن اللجنة الفنية ستعود إلى السد",
    "اختتمت في عمان الجولة الثالثة من محادثات مياه اليرموك، وأكد الوزير سالم المرعي أن اللجنة الفنية رفعت تقريرها عن السد",
    "أبلغت دمشق عمان استعدادها لرفع حصة اليرموك، بحسب الوزير سالم المرعي الذي زار السد مع اللجنة الفنية أمس",
)
STRIKE = "أعلنت نقابة الموانئ إضرابا ليومين في ميناء رادس احتجاجا على تأخر صرف المنح، ودعت الوزارة إلى التفاوض قبل نهاية الأسبوع"
PEOPLE = ("سالم المرعي",)


def talks(number: int, day: str | None) -> LinkItem:
    return item(f"t{number}{day}", TALKS[number], title="محادثات مياه اليرموك", published=day, entities=PEOPLE)


def strikes() -> list[LinkItem]:
    """Articles on another matter, so that the words of the talks are rare."""
    return [item(f"s{n}", STRIKE[n:], title="إضراب ميناء رادس", published=f"2023-03-0{n + 1}") for n in range(5)]


def test_one_matter_over_years_is_one_thread_of_several_stories():
    links = link(Source(talks(0, "2022-01-18"), talks(1, "2023-05-02"), talks(2, "2024-11-20"), *strikes()), SETTINGS)
    (thread,) = (one for one in links.threads if len(one.stories) > 1)
    assert (thread.earliest, thread.latest, len(thread.members)) == ("2022-01-18", "2024-11-20", 3)
    days = {story.id: story.earliest for story in links.stories}
    assert [days[story] for story in thread.stories] == ["2022-01-18", "2023-05-02", "2024-11-20"]


def test_every_story_is_in_one_thread():
    links = link(Source(talks(0, "2022-01-18"), talks(1, None), *strikes()), SETTINGS)
    assert sorted(story for thread in links.threads for story in thread.stories) == sorted(story.id for story in links.stories)


def test_any_order_of_arrival_gives_the_same_threads():
    items = [talks(n, day) for n in range(3) for day in ("2022-01-18", "2022-01-20", "2024-11-20", None)] + strikes()
    expected = link(Source(*items), SETTINGS)
    for seed in range(4):
        random.Random(seed).shuffle(items)
        found = link(Source(*items), SETTINGS)
        assert (found.stories, found.threads, found.story_edges) == (expected.stories, expected.threads, expected.story_edges)


@pytest.mark.parametrize("seed", range(5))
def test_the_index_finds_what_comparing_all_pairs_finds(seed: int):
    lot = random.Random(seed)
    vectors = [{f"f{lot.randrange(12)}": lot.randrange(100, 600) / 1000 for _ in range(4)} for _ in range(40)]
    days = [None if lot.random() < 0.2 else lot.randrange(60) for _ in vectors]
    fading = Fading(half_life=7, unknown=0.5, faintest=0.05)

    def alike(a: int, b: int) -> float:
        dot = sum(weight * vectors[b].get(name, 0) for name, weight in vectors[a].items())
        one, two = days[a], days[b]
        return dot * (0.5 if one is None or two is None else 0.5 ** (abs(one - two) / 7))

    expected = {(a, b) for a, b in combinations(range(40), 2) if alike(a, b) >= 0.05}
    found = {(a, b): value for a, b, value in Index(vectors, days, fading).pairs()}
    assert set(found) == expected
    assert all(value == pytest.approx(alike(*pair), abs=1e-5) for pair, value in found.items())
