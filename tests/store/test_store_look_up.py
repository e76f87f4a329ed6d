"""Looking up facts by id, layer, type, date and name, and handing articles on to link."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from khabar.errors import QueryError, RecordError
from khabar.model import LAYERS, ArticleRef, Given, Links, Reprint, Story
from khabar.store import Store
from made_readings import NEWER, READER, city_id, made_page, made_pair, made_reading
from record_work import made_links


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "record.khabar", create=True) as store:
        store.add([made_pair(23, "العمارة"), made_pair(16, "الكوت"), made_pair(40, "السماوة")])
        yield store


def test_every_id_leads_to_its_reading(store: Store) -> None:
    for reading in store.readings():
        for layer in ("articles", "entities", *LAYERS):
            for item in getattr(reading, layer):
                assert (reading.id, layer, item.id) in store.find(item.id)
        assert store.find(reading.id) == [(reading.id, "readings", reading.id)]
        assert store.find(reading.page.id) == [(reading.id, "pages", reading.page.id)]
        (capture,) = store.captures(reading.page.id)
        assert store.find(capture.id) == [(reading.id, "captures", capture.id)]


def test_the_beginning_of_one_id_is_enough_and_of_several_is_refused(store: Store) -> None:
    event = next(store.readings()).events[0]
    assert [found.id for found in store.find(event.id[:10])] == [event.id]
    with pytest.raises(QueryError, match="is the beginning of 3 ids"):
        store.find("v-")
    assert store.find("v-%") == store.find("") == store.find("حدث") == []


def test_an_entity_of_several_pages_is_found_on_each(store: Store) -> None:
    assert [found.layer for found in store.find("e-minister")] == ["entities"] * 3


def test_a_text_on_two_pages_gives_one_id_in_two_readings(store: Store) -> None:
    again = made_pair(23, "العمارة", given=Given(outlet="صدى"), source="z")
    store.add([again])
    assert len(store.find(again[1].events[0].id)) == 2


def test_facts_are_found_by_what_is_asked(store: Store) -> None:
    readings = {reading.id: reading for reading in store.readings()}

    def found(layer: str, **asked: object) -> list[str]:
        refs = store.facts(layer, **asked)  # type: ignore[arg-type]
        assert refs == sorted(refs, key=lambda ref: ref.reading)
        assert all(any(item.id == ref.id for item in getattr(readings[ref.reading], layer)) for ref in refs)
        return [ref.id for ref in refs]

    assert len(found("mentions")) == 6
    assert len(found("mentions", kind="PER")) == 3
    assert len(found("mentions", name="الكوت")) == 1
    assert len(found("quotations", kind="say", subtype="direct", entity="e-minister")) == 3
    assert len(found("quantities", kind="count", subtype="killed")) == 3
    assert len(found("events", kind="ASSAULT", subtype="happened", entity=city_id("السماوة"))) == 1
    assert len(found("articles", name="نداء الضفتين")) == 3
    assert found("events", kind="PROTEST") == []


def test_each_fact_is_given_once_however_much_is_asked(store: Store) -> None:
    store.add([made_pair(toll) for toll in range(100, 140)])
    year = ("2024-01-01", "2024-12-31")
    asked = {"kind": "say", "subtype": "direct", "name": "سالم المرعي", "entity": "e-minister", "published": year}
    refs = store.facts("quotations", **asked)  # type: ignore[arg-type]
    assert len(refs) == len(set(refs)) == 43
    refs = store.facts("events", kind="ASSAULT", between=year, published=year, entity=city_id("العمارة"))
    assert len(refs) == len(set(refs)) == 41


def test_dates_are_bounds_and_what_has_no_time_is_not_found_by_time(store: Store) -> None:
    day, earlier = ("2024-01-26", "2024-01-26"), ("2023-01-01", "2024-01-25")
    assert len(store.facts("events", between=day)) == len(store.facts("articles", published=day)) == 3
    assert len(store.facts("events", between=("2024-01-01", "2024-12-31"))) == 3
    assert store.facts("events", between=earlier) == store.facts("events", published=earlier) == []
    assert store.facts("quotations", between=day) == []  # nothing says when he spoke
    assert len(store.facts("quotations", published=day)) == 3


def test_only_readings_of_the_current_reader_count(store: Store) -> None:
    raw = made_page(23, "العمارة")
    newer = made_reading(raw, NEWER, without=("events",))
    assert store.add([(raw, newer)]).readings == 1
    assert len(store.facts("events")) == 3
    assert [reading.reader for reading in store.readings()] == [READER] * 3
    assert list(store.readings(NEWER.id)) == [newer]
    waiting = store.to_read(NEWER)
    assert {seen.capture.id for seen in waiting} == {capture.id for capture in store.captures()} - {raw.capture.id}
    assert {(seen.media_type, seen.charset) for seen in waiting} == {("application/json", "utf-8")}
    store.set_reader(NEWER)
    assert store.facts("events") == []
    assert [found.reading for found in store.find("e-minister")] == [newer.id]
    assert store.has_capture(raw.capture.id)
    assert not store.has_capture(waiting[0].capture.id)
    assert store.drop_old_readings() == 3
    assert [seen.capture for seen in store.to_read(READER)] == store.captures()


def test_link_is_given_the_body_and_the_entities_of_each_article(store: Store) -> None:
    items = list(store.link_items())
    assert [item.ref for item in items] == sorted(item.ref for item in items)
    assert list(store.link_items()) == items
    item = next(item for item in items if "الكوت" in (item.title or ""))
    assert item.body.splitlines() == [
        "قُتل 16 شخصا الجمعة في هجوم بالصواريخ على الكوت، بحسب ما أحصته الصحيفة.",
        "«لن نسمح بتكرار ذلك»، قال وزير الدفاع سالم المرعي لقناة (الضفة)، «وسنحاسب المسؤولين عنه».",
    ]
    assert item.outlet == "نداء الضفتين"
    named = sorted([("e-minister", "PER", "سالم المرعي"), (city_id("الكوت"), "LOC", "الكوت")])
    assert [(entity.id, entity.type, entity.name) for entity in item.entities] == named
    minister = next(entity for entity in item.entities if entity.type == "PER")
    assert [role.text for role in minister.roles] == ["وزير الدفاع"]


def test_links_come_back_as_they_were_put_and_old_ones_go(store: Store) -> None:
    links = made_links(store)
    store.replace_links(links)
    assert store.links() == links
    backwards = Links(stories=links.stories[::-1])
    store.replace_links(backwards)
    assert store.links() == backwards


def test_links_to_an_article_that_is_not_there_are_refused_and_the_old_stay(store: Store) -> None:
    links = made_links(store)
    store.replace_links(links)
    stray = ArticleRef("rd-0", "a-0")
    for wrong in (
        Links(stories=(Story(id="s", headline=None, members=(stray,), earliest=None, latest=None),)),
        Links(reprints=(Reprint(left=stray, right=links.reprints[0].left, kind="partial", passages=(), scores=()),)),
    ):
        with pytest.raises(RecordError, match="links do not fit"):
            store.replace_links(wrong)
    assert store.links() == links


def test_links_are_current_until_a_page_or_a_decision_comes(store: Store) -> None:
    assert not store.links_are_current
    store.replace_links(made_links(store))
    assert store.links_are_current
    state, links = store.state(), made_links(store)
    store.add([made_pair(1)])
    assert not store.links_are_current
    store.replace_links(links, state)  # made before the page came
    assert not store.links_are_current
    store.replace_links(made_links(store))
    store.decide("note", "e-minister", at="2024-03-01", author="ليلى")
    assert not store.links_are_current


def test_links_go_with_the_readings_that_they_join(store: Store) -> None:
    store.replace_links(made_links(store))
    store.set_reader(READER)
    assert store.links() != Links()  # still the same reader
    store.set_reader(NEWER)
    assert store.links() == Links()
    assert not store.links_are_current


def test_the_outbox_tells_the_index_what_came_and_went(store: Store) -> None:
    ids = [reading.id for reading in store.readings()]
    changes = store.outbox()
    assert sorted(change.reading for change in changes) == ids
    assert {change.op for change in changes} == {"add"}
    store.clear_outbox(changes[1].seq)
    assert store.outbox() == changes[2:]
    store.set_index_generation("g2", changes[2].seq)
    assert (store.outbox(), store.index_generation) == ([], "g2")
    raw = made_page(23, "العمارة")
    newer = made_reading(raw, NEWER)
    store.add([(raw, newer)])
    assert store.outbox() == []  # not current yet
    store.set_reader(NEWER)
    told = [(change.op, change.reading) for change in store.outbox()]
    assert told == [*(("drop", reading_id) for reading_id in ids), ("add", newer.id)]
    assert min(change.seq for change in store.outbox()) > changes[-1].seq  # a number never comes again
