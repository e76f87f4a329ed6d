"""Decisions of people: an append-only log that outlives every re-read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from khabar.errors import QueryError
from khabar.model import Quote, RawPage, Reading, fact_id, text_digest
from khabar.store import Decision, Store
from made_readings import NEWER, Maker, made_page, made_pair, made_reading

WHEN = {"at": "2024-03-01T10:00:00Z", "author": "ليلى"}
RAW, READING = made_pair()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "record.khabar", create=True) as store:
        store.add([(RAW, READING), made_pair(16, "الكوت")])
        yield store


def moved(raw: RawPage, text: str) -> RawPage:
    """The same bytes, read by a parser that sees another text in them."""
    return replace(raw, page=replace(raw.page, text=text, text_sha256=text_digest(text)))


def read_anew(store: Store, raw: RawPage, reading: Reading | None = None) -> Reading:
    newer = reading or made_reading(raw, NEWER)
    store.add([(raw, newer)])
    store.set_reader(NEWER)
    store.drop_old_readings()
    return newer


def decide_on_all(store: Store) -> dict[str, Decision]:
    made = {
        "article": store.decide("note", READING.articles[0].id, note="راجع العنوان", **WHEN),
        "person": store.decide("note", READING.entities[0].id, note="هو نفسه", **WHEN),
        "toll": store.decide("correct", READING.quantities[0].id, value="low=22", **WHEN),
        "speech": store.decide("accept", READING.quotations[0].id, **WHEN),
        "event": store.decide("reject", READING.events[0].id[:12], **WHEN),
    }
    assert tuple(made.values()) == store.decisions()
    return made


def test_a_decision_keeps_the_words_that_it_is_about(store: Store) -> None:
    decision = store.decide("correct", READING.quantities[0].id, value="low=22", note="من المستشفى", **WHEN)
    assert (decision.layer, decision.type, decision.quote) == ("quantities", "count", "23 شخصا")
    assert decision.before.endswith("2024 قُتل")
    assert decision.after.startswith("الجمعة في هجوم")
    assert (decision.page_id, decision.text_sha256) == (RAW.page.id, RAW.page.text_sha256)
    assert store.decisions() == (decision,)
    assert list(store.check()) == []


def test_a_target_that_is_not_there_is_refused(store: Store) -> None:
    for target in ("v-0000000000000000", RAW.page.id, READING.id, ""):
        with pytest.raises(QueryError, match="no fact"):
            store.decide("accept", target, **WHEN)
    assert store.decisions() == ()


def test_the_same_decision_twice_is_one(store: Store) -> None:
    event = READING.events[0].id
    assert store.decide("accept", event, **WHEN) == store.decide("accept", event, **WHEN)
    assert len(store.decisions()) == 1


def test_an_undo_is_a_new_entry_and_can_be_undone(store: Store) -> None:
    decision = store.decide("reject", READING.events[0].id, **WHEN)
    undo = store.undo(decision.id, at="2024-03-02T10:00:00Z", author="سعيد")
    assert store.decisions() == (decision, undo)
    assert store.decisions(standing=True) == ()
    store.undo(undo.id, at="2024-03-03T10:00:00Z", author="ليلى")
    assert store.decisions(standing=True) == (decision,)
    with pytest.raises(QueryError, match="no decision"):
        store.undo("d-0", at="2024-03-04", author="ليلى")


def test_decisions_hold_by_id_where_the_text_is_the_same(store: Store) -> None:
    made = decide_on_all(store)
    undone = store.undo(made["event"].id, at="2024-03-02", author="ليلى")
    read_anew(store, RAW)
    found = store.attach_decisions()
    assert found.lost == ()
    assert [(one.decision, one.target, one.by) for one in found.attached] == [
        (made[name], made[name].target, "id") for name in ("article", "person", "toll", "speech")
    ]
    assert store.decisions() == (*made.values(), undone)


def test_decisions_hold_by_quote_where_a_newer_parser_sees_another_text(store: Store) -> None:
    """A menu before the article, and line ends made double: every id changes, the words stay."""
    made = decide_on_all(store)
    raw = moved(RAW, RAW.page.text.replace("\n", "\n\n") + "الرئيسية | اتصل بنا\n")
    newer = read_anew(store, raw)
    found = {one.decision: one for one in store.attach_decisions().attached}
    assert {one.by for one in found.values()} == {"id", "quote"}
    assert found[made["person"]].by == "id"  # an entity is no place on a page
    assert found[made["article"]].target == newer.articles[0].id != made["article"].target
    assert found[made["toll"]].target == newer.quantities[0].id != made["toll"].target
    assert found[made["event"]].target == newer.events[0].id != made["event"].target
    # «لن نسمح …» قال الوزير … «وسنحاسب …» : the hull holds no line end, so the quote is the same
    assert found[made["speech"]].target == newer.quotations[0].id != made["speech"].target


def test_a_decision_is_lost_and_listed_where_its_fact_is_not_found_any_more(store: Store) -> None:
    made = decide_on_all(store)
    read_anew(store, RAW, made_reading(RAW, NEWER, without=("events",)))
    found = store.attach_decisions()
    assert found.lost == (made["event"],)
    assert len(found.attached) == 4
    assert store.decisions() == tuple(made.values())
    store.set_reader(replace(NEWER, version="0.3.0"))
    store.add([(RAW, made_reading(RAW, replace(NEWER, version="0.3.0")))])
    assert store.attach_decisions().lost == ()  # found again, it holds again


def test_the_same_words_elsewhere_on_the_page_are_not_the_same_place(store: Store) -> None:
    """`العمارة` stands in title, dateline and body: a decision on one must not slip to another when only that is found."""
    place = READING.mentions[0]
    decision = store.decide("reject", place.id, **WHEN)
    title = Maker(RAW.page).title
    at = Quote.of(RAW.page, title.end - len("العمارة"), title.end)
    elsewhere = replace(place, id=fact_id("mentions", RAW.page.text_sha256, "LOC", [at.span]), at=at)
    newer = replace(made_reading(RAW, NEWER, without=("mentions", "quantities", "events")), mentions=(elsewhere,))
    read_anew(store, RAW, newer)
    assert store.attach_decisions().lost == (decision,)


def test_of_two_places_the_one_with_the_same_context_is_taken(store: Store) -> None:
    place = READING.mentions[0]
    decision = store.decide("reject", place.id, **WHEN)
    raw = moved(RAW, RAW.page.text + "الرئيسية")
    newer = made_reading(raw, NEWER)
    title = Maker(raw.page).title
    at = Quote.of(raw.page, title.end - len("العمارة"), title.end)
    elsewhere = replace(newer.mentions[0], id=fact_id("mentions", raw.page.text_sha256, "LOC", [at.span]), at=at)
    newer = replace(newer, mentions=(elsewhere, *newer.mentions))
    read_anew(store, raw, newer)
    (found,) = store.attach_decisions().attached
    assert (found.decision, found.target, found.by) == (decision, newer.mentions[1].id, "quote")


def test_a_fact_of_another_type_does_not_inherit_a_decision(store: Store) -> None:
    decision = store.decide("accept", READING.events[0].id, **WHEN)
    newer = made_reading(RAW, NEWER)
    event = newer.events[0]
    other = replace(event, type="PROTEST", id=fact_id("events", RAW.page.text_sha256, "PROTEST", event.at.parts))
    read_anew(store, RAW, replace(newer, events=(other,)))
    assert store.attach_decisions().lost == (decision,)


def test_an_entity_is_known_again_by_its_name(store: Store) -> None:
    decision = store.decide("accept", "e-minister", **WHEN)
    newer = made_reading(made_page(), NEWER)
    renamed = replace(newer, entities=(replace(newer.entities[0], id="e-new"), newer.entities[1]))
    read_anew(store, RAW, renamed)
    (found,) = store.attach_decisions().attached
    assert (found.decision, found.target, found.by) == (decision, "e-new", "quote")
