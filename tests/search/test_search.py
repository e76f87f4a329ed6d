"""Search: forgiving of Arabic spelling, exact about phrases and exclusions, and healed after anything happens to the index."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import khabar
from khabar.errors import QueryError
from khabar.search import parse_query
from khabar.search.index import folder

PAGES = {
    "dam": "أعلنت وزارة المياه الأردنية أن سدّ الوحدة استقبل كميات من الأمطار خلال الأسبوع الماضي بعد جفاف طويل في المنطقة.",
    "school": "افتتحت مدرسة جديدة في إربد بحضور المحافظ وأولياء الأمور، وتضم المدرسة عشرين صفا ومكتبة وملعبا لكرة القدم.",
    "talks": "استأنف الوفدان محادثات المياه في عمان بعد انقطاع دام شهورا، وقال مصدر حكومي إن الاتفاق النهائي ما زال بعيدا.",
}


@pytest.fixture
def record(tmp_path: Path):
    for name, text in PAGES.items():
        (tmp_path / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    with khabar.open(tmp_path / "x.khabar", create=True) as opened:
        opened.add(*sorted(tmp_path.glob("*.txt")), workers=1)
        yield opened


def names(results) -> set[str]:
    return {Path(hit.source.source).stem for hit in results.hits}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("الاردنيه", {"dam"}),  # no hamza, ه for ة
        ("سد", {"dam"}),  # the page writes a shadda
        ("بالمدرسة", {"school"}),  # clitic and article in the query only
        ("مياه", {"dam", "talks"}),  # the pages write المياه
        ('"محادثات المياه"', {"talks"}),
        ('"المياه محادثات"', set()),  # a phrase keeps its order
        ("المياه -سد", {"talks"}),
        ("إربد OR عمان", {"school", "talks"}),
        ("المياه إربد", set()),  # all words must stand there
    ],
)
def test_queries_find_what_a_person_means(record, query, expected):
    assert names(record.search(query)) == expected


def test_marks_stand_on_the_words_found(record):
    hit = record.search("المدرسة").hits[0]
    assert {hit.passage[a:b] for a, b in hit.marks} <= {"مدرسة", "المدرسة"}
    assert hit.marks


@pytest.mark.parametrize("query", ["", "   ", "-سد", "؟!", '""'])
def test_a_query_without_a_word_says_so(query):
    with pytest.raises(QueryError, match="no word to look for"):
        parse_query(query)


def test_a_deleted_index_is_rebuilt_and_meanwhile_search_still_answers(record, tmp_path):
    shutil.rmtree(folder(record.store))
    assert record.check() == []
    assert names(record.search("سد")) == {"dam"}
    record.add(tmp_path / "dam.txt", workers=1)
    assert record.check() == []


def test_a_damaged_index_is_found_and_rebuilt(record, tmp_path):
    for path in folder(record.store).rglob("meta.json"):
        path.write_text("{}")
    assert record.check()
    (tmp_path / "new.txt").write_text(
        "قال المحافظ إن أعمال الطريق الصحراوي تنتهي في نهاية الشهر المقبل بعد تأخير طويل.\n", encoding="utf-8"
    )
    record.add(tmp_path / "new.txt", workers=1)
    assert names(record.search("الصحراوي")) == {"new"}
    assert record.check() == []


def test_equal_scores_come_in_order_of_id(tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(PAGES["dam"] + f"\n{number}\n", encoding="utf-8")
    with khabar.open(tmp_path / "x.khabar", create=True) as record:
        record.add(*sorted(tmp_path.glob("*.txt")), workers=1)
        found = record.search("الوحدة").hits
        assert [hit.source.ref for hit in found] == sorted(hit.source.ref for hit in found)
