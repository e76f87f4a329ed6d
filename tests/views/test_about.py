"""What an article or a story is about, and what to read beside it: on the record of the samples."""

from __future__ import annotations

from pathlib import Path

import pytest

import khabar
from khabar.errors import QueryError


def articles(record: khabar.Record) -> dict[str, str]:
    """Articles by the beginning of their page's file name."""
    return {Path(source.source).stem[:3]: source.article for row in record.stories() for source in row.articles}


def test_keyphrases_of_a_story_stand_on_its_pages_at_their_places(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        texts = {reading.page.id: reading.page.text for reading in record.store.readings()}
        story = record.stories()[0]
        found = record.keyphrases(story.number)
        assert len(found) == 12
        assert {phrase.kind for phrase in found} >= {"place", "phrase"}
        for phrase in found:
            forms = {" ".join(texts[place.page][place.start : place.end].split()) for place in phrase.places}
            assert phrase.text in forms
            assert phrase.articles == len({place.article for place in phrase.places})


def test_keyphrases_of_an_article_are_its_names_and_what_is_said_again(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        found = record.keyphrases(articles(record)["y05"], most=40)
        title = next(
            source.title for row in record.stories() for source in row.articles if source.article == articles(record)["y05"]
        )
        assert {phrase.kind for phrase in found} >= {"place", "phrase"}
        assert all(len(phrase.places) > 1 or phrase.text in " ".join((title or "").split()) for phrase in found)
        assert [phrase.score for phrase in found] == sorted((phrase.score for phrase in found), reverse=True)


def test_a_copy_is_told_as_a_copy_and_once(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        ids = articles(record)
        found = record.related(ids["y05"])
        beside = {row.other.article: row.relation for row in found}
        assert beside[ids["y06"]] == "copy"
        assert len(beside) == len(found)


def test_what_came_before_and_after_is_told_apart(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        for article in articles(record).values():
            for row in record.related(article):
                if row.relation in ("forerunner", "sequel"):
                    other, own = row.why
                    assert (other < own) == (row.relation == "forerunner")


def test_every_relation_says_why(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        rows = [row for article in articles(record).values() for row in record.related(article)]
        assert {row.relation for row in rows} >= {"copy", "forerunner", "sequel", "same names"}
        assert all(row.why for row in rows if row.relation != "same story")


def test_unknown_names_are_refused(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        for ask in (record.keyphrases, record.related):
            with pytest.raises(QueryError):
                ask("a-ffff")
        with pytest.raises(QueryError):
            record.keyphrases("story-999")


def test_tolls_that_differ_stand_side_by_side(sample_record: Path):
    with khabar.open(sample_record, read_only=True) as record:
        tolls = [row for row in record.conflicts() if row.kind == "toll"]
        assert {(row.left.says, row.right.says) for row in tolls} >= {("قتيلين", "أربعة أشخاص")}
        for row in tolls:
            assert row.left.origins.count and row.left.given_by != row.right.given_by
            for side in (row.left, row.right):
                opened = record.show(side.fact)
                assert side.start <= opened.start < opened.end <= side.end
                assert side.fact not in record.sources(side.fact).conflicts
        assert record.sources(tolls[0].left.fact).conflicts == (tolls[0].right.fact,)
        assert record.conflicts("لا شيء كهذا") == []


def test_a_fact_that_a_person_rejected_contradicts_nothing(sample_record: Path, tmp_path: Path):
    with khabar.open(sample_record, read_only=True) as record:
        first = next(row for row in record.conflicts() if row.kind == "toll")
        record.store.copy(tmp_path / "copy.khabar")
    with khabar.open(tmp_path / "copy.khabar") as record:
        record.decide("reject", first.left.fact, at="2026-01-01T00:00:00Z", author="tester")
        assert first.left.fact not in {side.fact for row in record.conflicts() for side in (row.left, row.right)}
