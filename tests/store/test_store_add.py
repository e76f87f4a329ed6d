"""Adding to a record: kept whole, once, and the same whatever the order."""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khabar.errors import RecordError
from khabar.model import Given, Rejected
from khabar.store import Added, Store
from made_readings import READER, made_page, made_pair, made_reading
from record_work import REJECTED, Pair, dump, pairs

# Two places of one page, one page under two sets of what was given, and pages of their own.
MIXED: list[Pair] = [
    *pairs(1, 5),
    made_pair(1, source="ب/نسخة.json"),
    made_pair(1, source="أ.zip", locator="عضو.json", captured_at="2024-02-01T10:00:00Z"),
    made_pair(2, source="a", given=Given(published="2024-01-26", url="https://nida.example/2")),
    made_pair(2, source="b", given=Given(url="https://nida.example/2")),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.khabar"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of MIXED, added at once."""
    path = tmp_path_factory.mktemp("whole") / "record.khabar"
    with Store.open(path, create=True) as store:
        store.add(MIXED, [REJECTED])
    return path


def test_what_was_added_comes_back_whole(path: Path) -> None:
    raw, reading = made_pair()
    with Store.open(path, create=True) as store:
        assert store.add([(raw, reading)], [REJECTED]) == Added(pages=1, captures=1, readings=1)
    with Store.open(path) as store:
        assert store.page_bytes(raw.page.id) == raw.data
        assert store.captures() == [raw.capture] == store.captures(raw.page.id)
        assert list(store.readings()) == [reading] == [store.reading(reading.id)]
        assert store.rejected() == [REJECTED]
        assert store.reader == READER
        assert store.has_capture(raw.capture.id)
        assert not store.has_capture("c-0")
        assert list(store.check()) == []


def test_a_closed_record_is_one_plain_file(path: Path) -> None:
    with Store.open(path, create=True) as store:
        store.add(pairs(1, 3))
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_bytes()[18:20] == b"\x01\x01"  # the header says: no write-ahead log


def test_adding_twice_changes_nothing(path: Path) -> None:
    with Store.open(path, create=True) as store:
        store.add(MIXED, [REJECTED])
    before = dump(path)
    with Store.open(path) as store:
        assert store.add(MIXED, [REJECTED]) == Added()
        assert store.add([], [REJECTED]) == Added()
    assert dump(path) == before


def test_the_same_bytes_from_two_places_are_one_page_with_two_captures(path: Path) -> None:
    here, there = made_pair(source="نداء.json"), made_pair(source="صدى.json")
    with Store.open(path, create=True) as store:
        assert store.add([here, there]) == Added(pages=1, captures=2, readings=1)
        assert {capture.source for capture in store.captures(here[0].page.id)} == {"نداء.json", "صدى.json"}


def test_what_was_given_makes_a_reading_of_its_own(path: Path) -> None:
    plain, dated = made_pair(source="a"), made_pair(source="b", given=Given(published="2024-01-27"))
    with Store.open(path, create=True) as store:
        assert store.add([plain, dated]) == Added(pages=1, captures=2, readings=2)
        assert {reading.page.given.published for reading in store.readings()} == {None, "2024-01-27"}


@pytest.mark.parametrize("order", [1, -1])
def test_a_reading_lies_where_the_first_capture_by_name_lies(path: Path, order: int) -> None:
    first = made_pair(source="أ", captured_at="2024-02-01T10:00:00Z")
    batch = [first, *(made_pair(source=name) for name in "بتثج")][::order]
    assert min(raw.capture.id for raw, _ in batch) != first[0].capture.id  # so the order of ids is another one
    with Store.open(path, create=True) as store:
        for pair in batch:
            store.add([pair])
            found = store.reading(pair[1].id)  # asked in between, so that an answer kept in memory would show
        assert (found.page.source, found.page.fetched_at) == ("أ", "2024-02-01T10:00:00Z")


@settings(max_examples=15)
@given(order=st.permutations(MIXED), cuts=st.sets(st.integers(1, len(MIXED) - 1)))
def test_any_order_and_any_batches_give_the_same_record(whole: Path, order: list[Pair], cuts: set[int]) -> None:
    bounds = [0, *sorted(cuts), len(order)]
    with tempfile.TemporaryDirectory() as folder, Store.open(whole, read_only=True) as wanted:
        shuffled = Path(folder) / "shuffled.khabar"
        with Store.open(shuffled, create=True) as store:
            for first, last in pairwise(bounds):
                store.add(order[first:last], [REJECTED])
            assert list(store.readings()) == list(wanted.readings())
            assert {change.reading for change in store.outbox()} == {change.reading for change in wanted.outbox()}
        # The outbox is a queue: it keeps the order of coming on purpose.
        assert dump(whole, leave_out=["outbox"]) == dump(shuffled, leave_out=["outbox"])


def test_rejections_are_kept_once_for_each_reason(path: Path) -> None:
    other = Rejected(stage="ingest", reason="no Arabic", source="a.zip", locator="b.html", start=0, end=4)
    with Store.open(path, create=True) as store:
        store.add([], [REJECTED, other])
        store.add([], [other, REJECTED, REJECTED])
        assert store.rejected() == [other, REJECTED]


def test_names_of_files_that_are_no_utf8_are_kept(path: Path) -> None:
    raw, reading = made_pair(source=b"\xc7\xe1.html".decode("utf-8", "surrogateescape"))  # ال in windows-1256
    with Store.open(path, create=True) as store:
        store.add([(raw, reading)], [Rejected(stage="ingest", reason="binary", source=raw.capture.source)])
        assert store.captures() == [raw.capture]
        assert store.reading(reading.id) == reading
        assert [item.source for item in store.rejected()] == [raw.capture.source]
        assert list(store.check()) == []


def test_bytes_that_are_not_the_pages_are_refused_and_the_batch_with_them(path: Path) -> None:
    good, (raw, _) = made_pair(1), made_pair(2)
    with Store.open(path, create=True) as store:
        with pytest.raises(RecordError, match="not of one page"):
            store.add([good, (raw, made_reading(made_page(3)))])
        assert store.counts().pages == 0


def test_counts_say_what_is_there(path: Path) -> None:
    with Store.open(path, create=True) as store:
        store.add(MIXED, [REJECTED])
        counts = store.counts()
    assert (counts.pages, counts.captures, counts.readings, counts.articles, counts.rejected) == (4, 8, 6, 6, 1)
