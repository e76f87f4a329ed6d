"""Events in the columns of ACLED and UCDP: what has a row there, what a codebook makes of words, what is left out and why."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

import khabar
from khabar.export import Codebook, acled, ucdp
from khabar.export.codebook import Coded, deaths, joined
from khabar.model import ArticleRef, ReprintGroup
from khabar.views import Cite, EventRow, Toll

CITE = Cite(
    reading="r1", article="a1", page="sha256:0", source="x.txt", locator=None, url=None, outlet="صدى الفرات", credited=None,
    title="عنوان", published="2024-05-15",
)  # fmt: skip


def toll(words: str, value: float | None = None, **more: object) -> Toll:
    fields: dict[str, object] = {
        "low": value,
        "high": value,
        "vague": None,
        "counted": None,
        "part": False,
        "whose": None,
        "side": None,
        **more,
    }
    return Toll(words=words, value=value, **fields)  # type: ignore[arg-type]


def row(**more: object) -> EventRow:
    fields: dict[str, object] = {
        "event": "v-1", "event_date": "2024-05-14", "time_precision": 1, "earliest": "2024-05-14", "latest": "2024-05-14",
        "type": "ASSAULT", "mode": "airstrike", "status": "happened", "actors": ("طيران مجهول",), "targets": ("سوق",),
        "location": "تعز", "latitude": 13.6, "longitude": 44.0, "country": "YE", "geo_precision": 1, "place_basis": "own clause", "killed": (), "injured": (),
        "deaths": (), "injuries": (), "background": False, "derived": False, "attribution": "attributed",
        "attributed_to": "مصدر طبي", "trigger": "غارة", "text": "قتلت غارة عشرات.", "source": CITE, **more,
    }  # fmt: skip
    return EventRow(**fields)  # type: ignore[arg-type]


def cells(table: object, one: EventRow, book: Codebook | None = None) -> dict[str, object]:
    coded = Coded((one,), deaths(one.deaths, book or Codebook()))
    return {column.name: column.of(coded) for column in table.COLUMNS}  # type: ignore[attr-defined]


def test_a_vague_toll_becomes_a_number_by_the_codebook_alone_and_the_row_says_so() -> None:
    killed = (toll("عشرات القتلى", vague="عشرات", low=20),)
    assert cells(acled, row(deaths=killed))["fatalities"] == 12
    assert cells(acled, row(deaths=killed), Codebook(dozens=24))["fatalities"] == 24
    assert "counted as 12" in str(cells(acled, row(deaths=killed))["notes"])


def test_no_told_toll_is_no_zero() -> None:
    assert cells(acled, row())["fatalities"] is None


def test_parts_are_not_added_to_their_total() -> None:
    found = deaths((toll("20 قتيلا", 20), toll("بينهم 5 أطفال", 5, part=True, counted="أطفال")), Codebook())
    assert (found.best, found.low, found.high, found.civilians) == (20, 20, 20, 5)


def test_the_dead_are_told_by_side_where_the_words_do() -> None:
    killed = (toll("9 مسلحين", 9, counted="مسلحين", side="target"), toll("جنديان", 2, counted="جنديان", side="actor"))
    found = cells(ucdp, row(deaths=killed))
    assert (found["deaths_a"], found["deaths_b"], found["deaths_unknown"]) == (2, 9, 0)


def test_two_totals_give_low_and_high() -> None:
    found = deaths((toll("شخصين", 2), toll("أربعة", 4)), Codebook())
    assert (found.best, found.low, found.high) == (4, 2, 4)
    assert "several totals" in found.notes[0]


@pytest.mark.parametrize(
    ("event", "types"),
    [
        (row(), ("Explosions/Remote violence", "Air/drone strike")),
        (row(mode="clash"), ("Battles", "Armed clash")),
        (row(mode="killing", targets=("جنديان",)), ("Battles", "Armed clash")),  # the target is armed
        (row(mode="killing", targets=("صحفي",)), ("Violence against civilians", "Attack")),
        (row(type="PROTEST", mode="demonstration"), ("Protests", "Peaceful protest")),
        (row(type="PROTEST", mode="riot"), ("Riots", "Violent demonstration")),
    ],
)
def test_types_of_acled(event: EventRow, types: tuple[str, str]) -> None:
    found = cells(acled, event)
    assert (found["event_type"], found["sub_event_type"]) == types
    assert acled.why_not(event) is None


@pytest.mark.parametrize(
    ("table", "event", "reason"),
    [
        (acled, row(status="denied"), "did not happen: denied"),
        (acled, row(status="planned"), "did not happen: planned"),
        (acled, row(type="CONSULT", mode=None), "not of a type that ACLED codes: CONSULT"),
        (acled, row(event_date=None), "its day is not known"),
        (ucdp, row(), "no death is told"),
        (ucdp, row(deaths=(toll("قتيل", 1),), earliest=None), "not even its year is known"),
    ],
)
def test_what_is_left_out_says_why(table: object, event: EventRow, reason: str) -> None:
    assert table.why_not(event) == reason  # type: ignore[attr-defined]


def test_ucdp_codes_precision_of_time_and_place() -> None:
    found = cells(ucdp, row(deaths=(toll("قتيل", 1),), time_precision=3, geo_precision=3, event_date="2024-05"))
    assert (found["date_prec"], found["where_prec"], found["event_clarity"], found["best"]) == (4, 4, 2, 1)
    assert found["country"] == "Yemen"


def test_copies_of_one_report_are_one_row_and_others_are_not() -> None:
    refs = [ArticleRef(f"r{n}", f"a{n}") for n in (1, 2, 3)]
    rows = [row(event=f"v-{n}", source=_cite(n)) for n in (1, 2, 3)]
    found = joined(rows, [ReprintGroup(id="g", members=(refs[0], refs[1]))])
    assert [[one.event for one in some] for some in found] == [["v-1", "v-2"], ["v-3"]]


def _cite(n: int) -> Cite:
    return Cite(
        reading=f"r{n}", article=f"a{n}", page="sha256:0", source="x.txt", locator=None, url=None, outlet=f"منبر {n}", credited=None,
        title=None, published=None,
    )  # fmt: skip


@pytest.mark.parametrize("form", ["acled", "ucdp"])
def test_every_event_of_a_record_is_in_the_table_or_left_out(sample_record: Path, tmp_path: Path, form: str) -> None:
    with khabar.open(sample_record, read_only=True) as record:
        table, left, columns = (sheet(path) for path in record.export(form, tmp_path))  # type: ignore[arg-type]
        events = {found.event for found in record.events()}
    name = "event_id_cnty" if form == "acled" else "id"
    kept, out = {line[name] for line in table}, {line["event"] for line in left}
    assert table and not kept & out and kept | out <= events
    assert [line["column"] for line in columns] == list(table[0])
    assert all(line["reason"] for line in left)


def sheet(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
