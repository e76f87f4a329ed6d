"""`khabar entities`, `merge`, `split`: what a person decides holds, is logged, outlives new pages, and can be taken back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import khabar

WATER, RESOURCES = "نائل الحواتمي", "عصام القرفان"  # two ministers of the sample pages
WHEN = {"at": "2024-12-20T08:00:00+00:00", "author": "ليلى"}


@pytest.fixture
def record(sample_record: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_record, tmp_path / "own.khabar"))


def number_of(record: Path, name: str) -> str:
    """The public id of the entity of a name."""
    with khabar.open(record, read_only=True) as opened:
        return next(row.number for row in opened.entities(name) if row.name == name)


def people(record: Path) -> dict[str, int]:
    with khabar.open(record, read_only=True) as opened:
        return {row.name: row.articles for row in opened.entities(type="PER")}


def test_entities_are_listed_and_one_is_opened(khabar_cli, record):
    rows = json.loads(khabar_cli("entities", record, "الحواتمي", "--type", "PER", "--json").stdout)
    assert [(row["name"], row["type"], row["role"]) for row in rows] == [(WATER, "PER", "وزير المياه")]
    card = json.loads(khabar_cli("entities", record, rows[0]["number"], "--json").stdout)
    assert len(card["articles"]) == rows[0]["articles"] > 5
    assert {why["verdict"] for why in card["why"]} == {"same"}
    assert WATER in khabar_cli("entities", record, rows[0]["number"]).stdout


def test_who_speaks_is_found_by_any_name_of_his(khabar_cli, record):
    rows = json.loads(khabar_cli("said", record, "--by", WATER, "--json").stdout)
    assert len(rows) > 5 and all(WATER in row["speakers"] for row in rows)
    with khabar.open(record, read_only=True) as opened:
        pages = {one.id: one for reading in opened.store.readings() for one in reading.quotations}
    assert any(WATER not in {voice.name for voice in pages[row["quotation"]].speakers} for row in rows)  # `الحواتمي` on its page
    latin = next(row["latin"] for row in json.loads(khabar_cli("entities", record, WATER, "--json").stdout))
    assert rows == json.loads(khabar_cli("said", record, "--by", latin, "--json").stdout)


def test_a_role_is_held_from_one_article_to_another(record):
    with khabar.open(record, read_only=True) as opened:
        card = opened.entity(number_of(record, WATER))
    held = next(one for one in card.roles if one.role.country == "JO")
    assert (held.earliest, held.latest) == ("2022-08-11", "2024-10-02")
    assert held.articles >= 2


def test_a_merge_is_logged_and_undone(khabar_cli, record):
    before, ids = people(record), (number_of(record, WATER), number_of(record, RESOURCES))
    made = khabar_cli("merge", record, *ids, "--by", "ليلى", "--note", "تجربة")
    assert made.returncode == 0, made.stderr
    decision = made.stdout.split(":")[0]
    assert RESOURCES not in people(record)
    for name in ids:  # both ids lead to the one that is left
        assert json.loads(khabar_cli("entities", record, name, "--json").stdout)["row"]["name"] == WATER
    assert khabar_cli("decide", record, "--undo", decision).returncode == 0
    assert people(record) == before
    assert (number_of(record, WATER), number_of(record, RESOURCES)) == ids
    with khabar.open(record, read_only=True) as opened:
        assert [one.kind for one in opened.store.decisions()] == ["merge", "undo"]
        assert opened.check() == []


def test_a_split_holds_while_pages_are_added(khabar_cli, record, tmp_path):
    name = number_of(record, WATER)
    with khabar.open(record, read_only=True) as opened:
        articles = [cite.article for cite in opened.entity(name).articles][:2]
    total = people(record)[WATER]
    assert khabar_cli("split", record, name, *articles).returncode == 0
    page = tmp_path / "more.txt"
    page.write_text(
        f"عمان - رصين\n\nقال وزير المياه الأردني {WATER} إن الجولة المقبلة من المحادثات ستعقد في دمشق.\n", encoding="utf-8"
    )
    with khabar.open(record) as opened:
        opened.add(page, workers=1)
        parts = sorted(row.articles for row in opened.entities(WATER) if row.name == WATER)
        assert opened.check() == []
    assert len(parts) == 2  # the new article goes to either part, and does not join them
    assert (min(parts) in (2, 3), sum(parts)) == (True, total + 1)


def test_a_decision_finds_its_entities_again_in_a_newer_reading_or_waits(record):
    """Another Khabar may give an entity another id: its name on the page leads back; a page without the name is waited for."""
    from dataclasses import replace

    from khabar.store import Store

    with khabar.open(record) as opened:
        made = opened.merge(number_of(record, WATER), number_of(record, RESOURCES), **WHEN)
    with Store.open(record) as store:
        together = store.identity().together
        assert len(together) == 1
        newer = replace(store.reader, version="next")
        for reading in list(store.readings()):
            store.add([(raw_of(store, reading), renamed(reading, newer, WATER))])
        store.set_reader(newer)
        ((left, _),) = store.identity().together
        assert left.entity == "e-next" != together[0][0].entity
        assert store.attach_decisions().lost == ()
    assert made.kind == "merge"


def raw_of(store, reading):
    """The page of a reading as it was added."""
    from khabar.config import default_settings
    from khabar.ingest import parse

    capture = store.captures(reading.page.id)[0]
    return parse(store.page_bytes(reading.page.id), capture, limits=default_settings().limits)


def renamed(reading, reader, name):
    """The reading as another reader would give it, which has another id for whoever bears a name."""
    from dataclasses import replace

    old = {entity.id for entity in reading.entities if entity.name == name}
    entities = tuple(replace(entity, id="e-next") if entity.id in old else entity for entity in reading.entities)
    mentions = tuple(replace(one, entity="e-next") if one.entity in old else one for one in reading.mentions)
    return replace(reading, reader=reader, entities=entities, mentions=mentions)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("merge", "entity-1", "entity-1"), "one already"),
        (("merge", "entity-1", "entity-9999"), "no entity is called entity-9999"),
        (("split", "entity-1", "a-0000"), "none of these articles"),
        (("entities", "entity-9999"), "no entity is called"),
    ],
)
def test_what_names_nothing_is_refused(khabar_cli, record, words, said):
    shown = khabar_cli(words[0], record, *words[1:])
    assert shown.returncode == 2
    assert said in shown.stderr
