"""`check` finds what was damaged behind the record's back, and says where."""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from khabar.errors import InputError, RecordDamaged
from khabar.model import Capture, Page, Rejected
from khabar.store import Store
from made_readings import NEWER, made_pair, parse_made
from record_work import first_half, second_half


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "record.khabar"
    with Store.open(path, create=True) as store:
        first_half(store)
        second_half(store)
        event = next(store.readings()).events[0]
        store.decide("accept", event.id, at="2024-03-01T10:00:00Z", author="ليلى")
    return path


@pytest.fixture
def path(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path))


def break_it(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    connection.create_function("unpack", 1, lambda data: zlib.decompress(data).decode())
    connection.create_function("pack", 1, lambda text: zlib.compress(text.encode()))
    for statement in statements:
        assert connection.execute(statement).rowcount > 0, statement
    connection.commit()
    connection.close()


def problems(path: Path, reparse: Callable[[bytes, Capture, str, str], Page] | None = None) -> list[str]:
    with Store.open(path, read_only=True) as store:
        found = list(store.check(reparse))
    assert all(problem.where and problem.remedy for problem in found)
    return [problem.what for problem in found]


def test_a_sound_record_has_no_problems(path: Path) -> None:
    assert problems(path, parse_made) == []


ONE_READING = "id = (SELECT min(id) FROM reading)"
DAMAGES = {
    "bytes that were changed": ("UPDATE page SET bytes = pack(replace(unpack(bytes), 'شخصا', 'رجلا'))", "do not have its digest"),
    "bytes that cannot be unpacked": ("UPDATE page SET bytes = x'00ff'", "cannot be unpacked"),
    "a text that was changed": ("UPDATE reading SET json = pack(replace(unpack(json), 'قُتل', 'جرح'))", "does not hold"),
    "a quote that was changed": (
        f"""UPDATE reading SET json = pack(replace(unpack(json), '"text":"الجمعة"', '"text":"السبت"')) WHERE {ONE_READING}""",
        "الجمعة",
    ),
    "a span that was moved": (
        f"""UPDATE reading SET json = pack(replace(unpack(json), '"start":0,', '"start":1,')) WHERE {ONE_READING}""",
        "says",
    ),
    "a reading that cannot be unpacked": ("UPDATE reading SET json = x'78'", "does not hold"),
    "a reading under another id": (
        f"UPDATE reading SET text_sha256 = 'sha256:0' WHERE {ONE_READING}",
        "is not what it was stored as",
    ),
    "a capture that was changed": ("UPDATE capture SET source = 'elsewhere'", "does not say what it was stored as"),
    "a fact row that was changed": ("UPDATE fact SET earliest = '2025-01-01' WHERE layer = 'events'", "table fact does not say"),
    "a fact row that was dropped": ("DELETE FROM fact_name WHERE part = 'speaker'", "table fact_name does not say"),
    "a page that is gone": ("DELETE FROM page", "points to nothing in page"),
    "a capture that is gone": ("DELETE FROM capture", "nobody knows where it was seen"),
    "a reading that is gone": ("DELETE FROM reading", "points to nothing in reading"),
    "a place that is gone": ("DELETE FROM place", "nobody knows where its page was seen"),
    "a decision that was changed": ("UPDATE decision SET kind = 'reject'", "not say what it was logged as"),
    "an outbox ahead of the record": ("INSERT INTO outbox (op, reading_id) VALUES ('add', 'rd-0')", "told to add reading rd-0"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found(path: Path, damage: str) -> None:
    statement, said = DAMAGES[damage]
    break_it(path, statement)
    found = problems(path)
    assert any(said in what for what in found), found


def test_a_page_whose_bytes_were_changed_is_not_handed_out(path: Path) -> None:
    break_it(path, "UPDATE page SET bytes = pack(unpack(bytes) || ' ')")
    with Store.open(path) as store, pytest.raises(RecordDamaged, match="digest"):
        store.page_bytes(store.captures()[0].page_id)


def damage_said(path: Path) -> list[str]:
    """What `check` says; where a file is so damaged that it does not even open, what that says."""
    try:
        return problems(path)
    except RecordDamaged as error:
        return [error.message]


def test_bytes_overwritten_in_the_file_itself_are_found(path: Path) -> None:
    whole = path.read_bytes()
    for place in range(100, len(whole) - 3000, len(whole) // 7):
        data = bytearray(whole)
        data[place : place + 3000] = bytes(byte ^ 0x5A for byte in data[place : place + 3000])
        path.write_bytes(data)
        assert damage_said(path), place


def test_a_record_cut_short_is_found(path: Path) -> None:
    whole = path.read_bytes()
    for size in (len(whole) // 2, len(whole) - 5000, 5000):
        path.write_bytes(whole[:size])
        assert damage_said(path), size


def test_a_value_outside_the_text_is_looked_up_in_the_bytes_again(path: Path) -> None:
    """An outlet changed in the reading, field and evidence alike: no digest and no span shows it, only the kept bytes do."""
    change = "json"
    for key in ("value", "quote", "name"):
        change = f"""replace({change}, '"{key}":"نداء الضفتين"', '"{key}":"صدى الجبل"')"""
    change = change.replace("replace(json", "replace(unpack(json)")
    break_it(
        path,
        f"UPDATE reading SET json = pack({change}) WHERE {ONE_READING}",
        "UPDATE fact_name SET name = 'صدى الجبل' WHERE part = 'outlet' AND reading_id = (SELECT min(id) FROM reading)",
    )
    assert problems(path) == []
    assert ["صدى الجبل" in what for what in problems(path, parse_made)] == [True]


def test_a_parser_that_finds_no_such_field_is_reported(path: Path) -> None:
    def blind(data: bytes, capture: Capture, media_type: str, charset: str) -> Page:
        assert (media_type, charset) == ("application/json", "utf-8")
        return replace(parse_made(data, capture, media_type, charset), fields=())

    found = problems(path, blind)
    assert len(found) == 6
    assert all("og:site_name" in what for what in found)


def test_a_page_that_cannot_be_read_again_is_reported(path: Path) -> None:
    def fails(*_: object) -> Page:
        raise InputError("binary")

    assert problems(path, fails) == ["the page's bytes cannot be read again: binary"] * 6


def test_a_page_that_lost_its_reading_is_reported_unless_its_rejection_says_why(tmp_path: Path) -> None:
    path = tmp_path / "record.khabar"
    raw, reading = made_pair()
    with Store.open(path, create=True) as store:
        store.add([(raw, reading)])
        store.set_reader(NEWER)
        assert store.drop_old_readings() == 1
    assert problems(path) == ["a capture without a reading, and nothing says why"]
    with Store.open(path) as store:
        store.add([], [Rejected(stage="ingest", reason="no Arabic", source=raw.capture.source)])
    assert problems(path) == []
