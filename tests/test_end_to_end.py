"""From real files to a record and its answers, through the public API alone."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

import khabar
from khabar.export import Format
from khabar.model import LAYERS


def exported(path: Path, folder: Path) -> dict[str, bytes]:
    with khabar.open(path, read_only=True) as record:
        files = [file for form in get_args(Format) for file in record.export(form, folder / form)]
    return {file.name: file.read_bytes() for file in files}


@pytest.fixture(scope="session")
def reference(sample_record: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return exported(sample_record, tmp_path_factory.mktemp("reference"))


def test_every_sample_page_is_read(sample_record: Path, samples: list[Path]):
    with khabar.open(sample_record, read_only=True) as record:
        assert {Path(capture.source).name for capture in record.store.captures()} == {path.name for path in samples}
        assert record.store.rejected() == []


def test_every_layer_finds_something(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        assert all(record.store.facts(layer) for layer in LAYERS)


def test_a_sample_record_checks_out(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        assert record.check() == []


def test_every_fact_of_every_view_opens_on_its_characters(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        texts = {reading.id: reading.page.text for reading in record.store.readings()}
        ids = [entry.event for entry in record.timeline()]
        ids += [statement.quotation for statement in record.said()]
        ids += [figure.quantity for figure in record.figures("1200").figures]
        ids += [row.event for row in record.events()]
        assert len(set(ids)) > 100
        for fact in sorted(set(ids)):
            opened = record.show(fact)
            text = texts[opened.source.reading]
            assert text[opened.start : opened.end] == opened.text
            assert opened.before + opened.text + opened.after in text


def test_every_fact_has_sources(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        for figure in record.figures("1200").figures:
            tree = record.sources(figure.quantity)
            assert figure.source.ref in {telling.source.ref for telling in tree.tellings}


def test_a_second_run_gives_the_same_bytes(samples: list[Path], reference: dict[str, bytes], tmp_path: Path):
    path = tmp_path / "again.khabar"
    with khabar.open(path, create=True) as record:
        record.add(samples[0].parent, workers=2)
    assert exported(path, tmp_path) == reference


def test_shuffled_and_bit_by_bit_gives_the_same_bytes(samples: list[Path], reference: dict[str, bytes], tmp_path: Path):
    shuffled = list(samples)
    random.Random(7).shuffle(shuffled)
    path = tmp_path / "bits.khabar"
    for first in range(0, len(shuffled), 5):
        with khabar.open(path, create=True) as record:
            record.add(*shuffled[first : first + 5], workers=1)
    assert exported(path, tmp_path) == reference


def test_adding_twice_changes_nothing(samples: list[Path], tmp_path: Path):
    path = tmp_path / "twice.khabar"
    with khabar.open(path, create=True) as record:
        record.add(*samples[:4], workers=1)
    before = exported(path, tmp_path / "before")
    with khabar.open(path, create=True) as record:
        report = record.add(*samples[:4], workers=1)
        assert (report.pages, report.captures, report.known) == (0, 0, 4)
    assert exported(path, tmp_path / "after") == before


def test_a_story_keeps_its_number_when_articles_are_added(samples: list[Path], tmp_path: Path):
    path = tmp_path / "numbers.khabar"
    with khabar.open(path, create=True) as record:
        record.add(*[sample for sample in samples if sample.name.startswith("a")], workers=1)
        before = {article.article: row.number for row in record.stories() for article in row.articles}
        record.add(*[sample for sample in samples if sample.name.startswith("b")], workers=1)
        after = {article.article: row.number for row in record.stories() for article in row.articles}
    assert before.items() <= after.items()


def test_bad_pages_are_rejected_and_the_run_goes_on(samples: list[Path], tmp_path: Path):
    heap = tmp_path / "heap"
    heap.mkdir()
    (heap / "empty.txt").write_bytes(b"")
    (heap / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    (heap / "broken.html.gz").write_bytes(b"\x1f\x8b\x08\x00 this is no gzip")
    (heap / "good.html").write_bytes(samples[0].read_bytes())
    with khabar.open(tmp_path / "bad.khabar", create=True) as record:
        report = record.add(heap, workers=1)
        assert report.pages == 1
        assert sorted(Path(item.source or "").name for item in report.rejected) == ["broken.html.gz", "empty.txt", "picture.html"]
        assert all(item.reason for item in record.store.rejected())
        assert record.check() == []


def test_a_rejected_fact_is_left_out_of_the_views(samples: list[Path], tmp_path: Path):
    with khabar.open(tmp_path / "decided.khabar", create=True) as record:
        record.add(samples[0], workers=1)
        fact = record.said()[0].quotation
        made = record.decide("reject", fact, at="2026-01-01T00:00:00Z", author="tester")
        assert fact not in {statement.quotation for statement in record.said()}
        record.undo(made.id, at="2026-01-01T00:00:01Z", author="tester")
        assert fact in {statement.quotation for statement in record.said()}


NEWER = """
import sys, khabar.version
khabar.version.VERSION = "9.9.9"
import khabar
with khabar.open(sys.argv[1]) as record:
    record.add(sys.argv[2], workers=1)
    assert record.store.reader.version == "9.9.9"
    assert record.store.counts().readings == 2
    assert sys.argv[3] not in {row.quotation for row in record.said()}
    assert len(record.store.decisions()) == 1
    assert record.check() == []
"""


def test_a_newer_khabar_reads_kept_pages_anew_and_keeps_decisions(samples: list[Path], tmp_path: Path):
    path, page = tmp_path / "old.khabar", tmp_path / "page.html"
    page.write_bytes(samples[0].read_bytes())
    with khabar.open(path, create=True) as record:
        record.add(page, workers=1)
        fact = record.said()[0].quotation
        record.decide("reject", fact, at="2026-01-01T00:00:00Z", author="tester")
    page.unlink()  # what was read is kept whole in the record: the file is no longer needed
    done = subprocess.run([sys.executable, "-c", NEWER, path, samples[1], fact], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_one_background_figure_is_four_formulas_and_nobody_gave_it(sample_record: Path):
    """`1200` stands in ten articles: two formulas that are copied, two of their own. Six times the newsroom says it itself, three
    times it follows somebody's words that may go on, once حيث hangs it on a spokeswoman."""
    with khabar.open(sample_record, read_only=True) as record:
        ledger = record.figures("1200")
        assert (len(ledger.figures), ledger.formulas, ledger.attributed) == (10, 4, ())
        assert (ledger.newsroom_voice, ledger.undetermined) == (6, 4)
        hung = [figure for figure in ledger.figures if "حيث" in figure.text]
        assert [record.sources(figure.quantity).reason.startswith("it hangs by a loose conjunction") for figure in hung] == [True]


def test_tolls_that_differ_by_source_are_shown_as_a_conflict(sample_record: Path):
    """One attack, two dead by a security source, four by an observatory."""
    with khabar.open(sample_record, read_only=True) as record:
        attack = [entry for entry in record.timeline() if (entry.type, entry.date) == ("ASSAULT", "2022-08-09")]
        split = [entry for entry in attack if entry.killed_values == (2, 4)]
        assert any("أربعة" in note for entry in split for note in entry.conflicts)


def test_figures_are_a_series_in_time_and_what_a_wire_told_twice_is_one_point(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        ledger = record.figures("1200")
        assert sorted(id_ for point in ledger.series for id_ in point.quantities) == sorted({f.quantity for f in ledger.figures})
        assert sorted(point.articles for point in ledger.series if point.articles > 1) == [2, 3]
        dates = [point.date or "9999" for point in ledger.series]
        assert dates == sorted(dates)
        tolls = [point for point in record.figures("قتلى").series if point.contradicted_by]
        assert tolls and all(record.show(other).layer == "quantities" for point in tolls for other in point.contradicted_by)


def test_what_several_articles_tell_of_one_act_of_speech_is_said_once(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        rows = record.said()
        several = [row for row in rows if len(row.sources) > 1]
        assert several
        for row in several:
            assert row.quotation == row.quotations[0] and row.source == row.sources[0]
            assert {telling.source.ref for telling in record.sources(row.quotation).tellings} == {s.ref for s in row.sources}
        told = [id_ for row in rows for id_ in row.quotations]
        assert len(told) == len(set(told))


def test_a_day_of_this_month_on_a_page_dated_in_hijri_is_a_hijri_day(samples: list[Path]):
    """`السابع من الشهر الجاري` under 9 ربيع الآخر 1445هـ is 22 October 2023, not the seventh of October."""
    reading = next(khabar.read(next(path for path in samples if path.name.startswith("a05"))))
    assert isinstance(reading, khabar.Reading)
    assert [(time.value, time.calendar) for time in reading.times if "الشهر الجاري" in time.at.text] == [("2023-10-22", "hijri")]


def test_a_wire_printed_by_several_outlets_is_one_origin(sample_record: Path):
    """The agency's text stands in two papers, with and without its credit."""
    with khabar.open(sample_record, read_only=True) as record:
        groups = {frozenset(ref.reading for ref in group.members) for group in record.store.links().reprint_groups}
        names = {reading.id: Path(reading.page.source).stem[:3] for reading in record.store.readings()}
        assert {frozenset(names[id_] for id_ in group) for group in groups} >= {
            frozenset(("y05", "y06")),
            frozenset(("a01", "a02")),
        }
        figure = next(figure for figure in record.figures("1200").figures if "كُلفت حماية" in figure.text)
        tree = record.sources(figure.quantity)
        assert (len(tree.tellings), tree.origins.count, tree.origins.undetermined) == (3, 0, 2)  # the wire's may be its source's


def test_read_gives_the_same_reading_as_a_record_holds(samples: list[Path], tmp_path: Path):
    reading = next(khabar.read(samples[0].absolute()))
    with khabar.open(tmp_path / "one.khabar", create=True) as record:
        record.add(samples[0], workers=1)
        assert list(record.store.readings()) == [reading]


def test_a_date_that_the_user_gives_is_evidence_of_its_own(tmp_path: Path):
    page = tmp_path / "undated.txt"
    page.write_text("قال وزير النقل أمس إن الجسر سيفتح قريبا أمام حركة السيارات والشاحنات في المدينة.\n", encoding="utf-8")
    reading = next(khabar.read(page, given=khabar.Given(published="2024-10-01")))
    assert isinstance(reading, khabar.Reading)
    published = reading.articles[0].published
    assert published is not None
    assert (published.value, published.basis) == ("2024-10-01", "given")
    assert [time.value for time in reading.times] == ["2024-09-30", "FUTURE_REF"]  # أمس, and قريبا, which says no more


def test_without_a_date_nothing_is_guessed(tmp_path: Path):
    page = tmp_path / "undated.txt"
    page.write_text("قال وزير النقل أمس إن الجسر سيفتح قريبا أمام حركة السيارات والشاحنات في المدينة.\n", encoding="utf-8")
    reading = next(khabar.read(page))
    assert isinstance(reading, khabar.Reading)
    assert reading.articles[0].published is None
    assert any(item.stage == "dissect" and "published" in item.reason for item in reading.rejected)
    assert [time.value for time in reading.times] == [None, "FUTURE_REF"]
