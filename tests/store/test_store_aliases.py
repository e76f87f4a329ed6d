"""Public ids: story 3 stays story 3 while articles come, stories join and fall apart, and pages are read anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from khabar.model import ArticleRef, Story, fact_id
from khabar.store import Store
from made_readings import NEWER, made_pair, made_reading
from record_work import pairs


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "record.khabar", create=True) as store:
        store.add(pairs(1, 5))
        yield store


def story(*refs: ArticleRef) -> Story:
    return Story(id="s-" + refs[0].reading, headline=None, members=refs, earliest=None, latest=None)


def refs_of(store: Store) -> list[ArticleRef]:
    return [item.ref for item in store.link_items()]


def test_numbers_are_given_in_order_and_kept(store: Store) -> None:
    a, b, c, _ = refs_of(store)
    assert store.public.stories([story(a)]) == [None]
    assert store.public.assign_stories([story(a), story(b)]) == ["story-1", "story-2"]
    assert store.public.assign_stories([story(c), story(b), story(a)]) == ["story-3", "story-2", "story-1"]
    assert [(alias.public_id, alias.seq) for alias in store.public.log("story")] == [
        ("story-1", 1),
        ("story-2", 2),
        ("story-3", 3),
    ]
    assert store.public.log("entity") == ()


def test_two_stories_that_join_keep_the_older_number_and_both_lead_there(store: Store) -> None:
    a, b, c, _ = refs_of(store)
    store.public.assign_stories([story(a), story(b, c)])
    joined, other = story(a, b, c), story(refs_of(store)[3])
    assert store.public.assign_stories([joined, other]) == ["story-1", "story-3"]
    assert store.public.story("story-2", [joined, other]) == store.public.story("story-1", [joined, other]) == joined
    assert store.public.story("story-9", [joined]) is None


def test_a_story_that_falls_apart_leaves_its_number_with_its_anchor(store: Store) -> None:
    a, b, c, _ = refs_of(store)
    store.public.assign_stories([story(a, b, c)])
    assert store.public.assign_stories([story(b), story(a, c)]) == ["story-2", "story-1"]
    assert store.public.assign_stories([story(a, b, c)]) == ["story-1"]
    assert store.public.assign_stories([story(b), story(a, c)]) == ["story-2", "story-1"]


def test_two_readings_of_one_page_in_two_stories_have_two_numbers_for_good(store: Store) -> None:
    a = refs_of(store)[0]
    raw, reading = made_pair(1)
    assert store.public.assign("story", [["page#a"], ["page#a"]]) == ["story-1", "story-2"]
    assert store.public.assign("story", [["page#a"], ["page#a"]]) == ["story-1", "story-2"]
    assert a.article
    assert raw.page.id == reading.page.id


def test_a_number_outlives_a_new_reading_of_its_page(store: Store) -> None:
    old = refs_of(store)
    before = dict(
        zip(
            [store.reading(ref.reading).page.id for ref in old], store.public.assign_stories([story(r) for r in old]), strict=True
        )
    )
    store.add([(raw, made_reading(raw, NEWER)) for raw, _ in pairs(1, 5)])
    store.set_reader(NEWER)
    new = refs_of(store)
    assert set(new).isdisjoint(old)
    after = dict(
        zip(
            [store.reading(ref.reading).page.id for ref in new], store.public.assign_stories([story(r) for r in new]), strict=True
        )
    )
    assert after == before


def test_a_number_goes_over_to_the_first_article_where_its_own_is_not_found_any_more(store: Store) -> None:
    raw, reading = made_pair(1)
    (article,) = reading.articles
    assert store.public.assign_stories([story(ArticleRef(reading.id, article.id))]) == ["story-1"]
    other = replace(article, id=fact_id("articles", raw.page.text_sha256, "main", [(0, 1)]))
    newer = replace(made_reading(raw, NEWER), articles=(other,), times=(), mentions=(), quotations=(), quantities=(), events=())
    store.add([(raw, newer)])
    store.set_reader(NEWER)
    assert store.public.assign_stories([story(ArticleRef(newer.id, other.id))]) == ["story-1"]


def test_other_kinds_have_numbers_of_their_own(store: Store) -> None:
    store.public.assign_stories([story(refs_of(store)[0])])
    assert store.public.assign("entity", [["e-minister"]]) == ["entity-1"]
    assert store.public.assign("entity", [["e-other", "e-minister"]]) == ["entity-1"]
