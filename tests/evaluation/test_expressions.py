"""Times and quantities of single sentences are scored as said, and held-out sentences are never shown.

Systems are made up here, so that no figure of Khabar's stands in these tests.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "evaluation"))

import expressions  # noqa: E402
from expression_score import QUANTITY_FIELDS, TIME_FIELDS, clock, score_quantities, score_times  # noqa: E402
from expressions import Case, by_country, cases, files, gold_set, held_out, misses, scored  # noqa: E402
from matching import Score  # noqa: E402
from strings import Item, Read, read_string  # noqa: E402

from scored_items import SENTENCE, found_at  # noqa: E402


def _times(gold: list[Item], *found: Item) -> Score:
    total = Score()
    total.ask("cases.right", score_times(total, "c", SENTENCE, gold, Read(times=list(found))))
    return total


def _quantities(text: str, gold: list[Item], *found: Item) -> Score:
    total = Score()
    total.ask("cases.right", score_quantities(total, "c", text, gold, Read(quantities=list(found))))
    return total


def _f1(total: Score, figure: str) -> float:
    return float(total.result()["figures"][figure]["f1"])


# ---- times


def test_a_time_is_right_with_its_value_and_its_type() -> None:
    gold = [{"text": "مساء أمس الثلاثاء", "type": "TIME", "value": "2020-01-28TEV"}]
    right_ = _times(gold, found_at("مساء أمس الثلاثاء", type="TIME", value="2020-01-28TEV"))
    assert right_.attributes["cases.right"] == [1, 1]
    assert _f1(right_, "times.strict") == 1.0
    wrong = _times(gold, found_at("مساء أمس الثلاثاء", type="DATE", value="2020-01-28TEV"))
    assert (_f1(wrong, "times.strict"), _f1(wrong, "times.span")) == (0.0, 1.0)
    assert wrong.attributes["times.value"] == [1, 1]
    assert wrong.attributes["times.type"] == [0, 1]
    assert wrong.attributes["cases.right"] == [0, 1]


def test_other_words_of_the_same_time_are_right_but_not_exact() -> None:
    gold = [{"text": "مساء أمس الثلاثاء", "text_alt": ["أمس الثلاثاء"], "type": "DATE", "value": "2020-01-28"}]
    assert _times(gold, found_at("أمس الثلاثاء", type="DATE", value="2020-01-28")).attributes["times.text"] == [1, 1]
    shorter = _times(gold, found_at("الثلاثاء", type="DATE", value="2020-01-28"))
    assert shorter.attributes["times.text"] == [0, 1]
    assert shorter.attributes["cases.right"] == [1, 1]


def test_a_sentence_is_not_right_with_one_time_too_many_or_too_few() -> None:
    gold = [{"text": "الخميس", "type": "DATE", "value": "2020-01-30"}]
    thursday = found_at("الخميس", type="DATE", value="2020-01-30")
    more = found_at("ثلاثة أيام", type="DURATION", value="P3D")
    assert _times(gold, thursday, more).attributes["cases.right"] == [0, 1]
    assert _times([*gold, {"text": "ثلاثة أيام", "type": "DURATION", "value": "P3D"}], thursday).attributes["cases.right"] == [
        0,
        1,
    ]
    assert _times([*gold, {"text": "ثلاثة أيام", "type": "DURATION", "value": "P3D", "optional": True}], thursday).attributes[
        "cases.right"
    ] == [1, 1]
    assert _times([], more).attributes["cases.right"] == [0, 1]


def test_clock_times_are_compared_to_the_minute_and_seconds_where_they_are_told() -> None:
    assert clock("2013-02-12T08") == clock("2013-02-12T08:00") == clock("2013-02-12T08:00:00") == "2013-02-12T08:00"
    assert clock("2013-02-12T08Z") == "2013-02-12T08:00Z"
    assert clock("2013-02-12T15:00:00/2013-02-12T17") == "2013-02-12T15:00/2013-02-12T17:00"
    assert clock("2013-02-12T15:23:24") == "2013-02-12T15:23:24"
    assert clock("PT48H") == "PT48H"
    assert clock("2013-02-12TEV") == "2013-02-12TEV"


def test_fields_of_a_time_are_asked_where_gold_has_them() -> None:
    gold = [
        {
            "text": "الخميس",
            "type": "DATE",
            "value": "2020-01-30",
            "mod": "APPROX",
            "anchor": "text",
            "alternatives": ["2020-01-23"],
        }
    ]
    good = found_at(
        "الخميس", type="DATE", value="2020-01-30", mod="APPROX", anchor={"kind": "time", "id": "t"}, alternatives=("2020-01-23",)
    )
    bad = good | {"mod": None, "anchor": {"kind": "given", "id": None}, "alternatives": ()}
    assert all(_times(gold, good).attributes[f"times.{field}"] == [1, 1] for field in TIME_FIELDS)
    assert all(_times(gold, bad).attributes[f"times.{field}"] == [0, 1] for field in ("mod", "anchor", "alternatives"))
    plain = _times([{"text": "الخميس", "type": "DATE", "value": "2020-01-30"}], bad).attributes
    assert "times.anchor" not in plain
    assert plain["times.mod"] == [1, 1]


# ---- quantities


def test_a_quantity_is_right_with_value_top_and_modifier() -> None:
    text = "بين 10 و15 مليون دولار"
    gold = [{"text": text, "value": 10_000_000, "value_max": 15_000_000, "modifier": "range", "currency": "USD", "kind": "money"}]
    item = found_at(text, text, value=10_000_000, value_max=15_000_000, modifier="range", currency="USD", kind="money")
    assert _quantities(text, gold, item).attributes["cases.right"] == [1, 1]
    assert _f1(_quantities(text, gold, item | {"modifier": "about"}), "quantities.strict") == 0.0
    assert _f1(_quantities(text, gold, item | {"modifier": "about"}), "quantities.value") == 1.0
    assert _f1(_quantities(text, gold, item | {"value_max": None}), "quantities.value") == 0.0


def test_nothing_is_null_and_not_zero() -> None:
    text = "عشرات القتلى"
    gold = [{"text": text, "value": None, "vague": "عشرات", "modifier": None}]
    assert (
        _f1(_quantities(text, gold, found_at(text, text, value=None, value_max=None, modifier=None)), "quantities.strict") == 1.0
    )
    assert _f1(_quantities(text, gold, found_at(text, text, value=0, value_max=None, modifier=None)), "quantities.strict") == 0.0


def test_counted_nouns_and_holders_are_compared_as_names_are() -> None:
    text = "وقتل 3 جنود من الجيش"
    gold = [{"text": "3", "value": 3, "counted": "جنود", "holder": "الجيش", "holder_alt": [None]}]
    item = found_at(
        "3", text, value=3, value_max=None, modifier=None, counted={"text": "جنود", "start": 7, "end": 11}, holder=None
    )
    total = _quantities(text, gold, item)
    assert total.attributes["quantities.counted"] == [1, 1]
    assert total.attributes["quantities.holder"] == [1, 1]
    assert _quantities(text, gold, item | {"holder": "المشاة"}).attributes["quantities.holder"] == [0, 1]


# ---- the sentences


HEAD = "id\tcountry\tpublished\ttext\texpected\tnote\n"


def _file(folder: Path, *lines: tuple[str, str, list[Item]]) -> Path:
    file = folder / "calendar.tsv"
    rows = [f"{name}\tIQ\t2020-01-31\t{text}\t{json.dumps(items, ensure_ascii=False)}\t\n" for name, text, items in lines]
    file.write_text(HEAD + "".join(rows), encoding="utf-8")
    return file


def test_ids_stand_once_and_words_stand_in_the_sentence(tmp_path: Path) -> None:
    item = {"text": "الخميس", "type": "DATE", "value": "2020-01-30"}
    assert cases(_file(tmp_path, ("a", SENTENCE, [item])))[0].expected == (item,)
    with pytest.raises(ValueError, match="not in the text"):
        cases(_file(tmp_path, ("a", "وصل الوفد", [item])))
    with pytest.raises(ValueError, match="twice"):
        cases(_file(tmp_path, ("a", SENTENCE, []), ("a", SENTENCE, [])))


def test_a_third_is_held_out_by_the_id_alone() -> None:
    held = [held_out(f"case-{number:04}") for number in range(3000)]
    assert 0.3 < sum(held) / len(held) < 0.36
    assert [held_out(name) for name in ("d", "e", "f", "g", "h")] == [False, False, False, True, True]


def test_misses_are_shown_of_sentences_that_are_not_held_out() -> None:
    wanted = {"text": "الخميس", "type": "DATE", "value": "2020-01-30"}
    found = [Case(name, "IQ", "2020-01-31", SENTENCE, (wanted,), "times") for name in ("a", "g")]
    shown = list(misses(found, scored(found, lambda _text, _day: Read())))
    assert [line.split()[0] for line in shown] == ["a", "missed:"]


def test_the_digest_of_a_set_is_that_of_what_it_says() -> None:
    one = Case("a", "IQ", "2020-01-31", SENTENCE, ({"text": "الخميس", "value": "2020-01-30"},), "times")
    other = Case("a", "IQ", "2020-01-31", SENTENCE, ({"text": "الخميس", "value": "2020-01-23"},), "times")
    assert gold_set("calendar_seen", "", [one]).digest == gold_set("calendar_held", "other words", [one]).digest
    assert gold_set("calendar_seen", "", [one]).digest != gold_set("calendar_seen", "", [other]).digest


def test_countries_have_their_own_figures() -> None:
    thursday = {"text": "الخميس", "type": "DATE", "value": "2020-01-30"}
    found = [Case("a", "IQ", None, SENTENCE, (thursday,), "times"), Case("b", "MA", None, SENTENCE, (thursday,), "times")]

    def read(text: str, _day: str | None) -> Read:
        return Read([found_at("الخميس", type="DATE", value="2020-01-30")] if next(asked) else [])

    asked = iter([True, False])
    assert list(by_country([(found, scored(found, read))]))[1:] == ["| IQ | 1 | 1.000 |  |", "| MA | 1 | 0.000 |  |"]


@pytest.mark.parametrize("file", files(), ids=lambda file: file.stem)
def test_the_gold_has_known_fields_alone(file: Path) -> None:
    known = {"text", "optional", "note", *(QUANTITY_FIELDS if file.stem in expressions.QUANTITIES else TIME_FIELDS)}
    found = cases(file)
    assert len(found) >= 100
    for case in found:
        assert re.fullmatch(r"[A-Z]{2}", case.country), case.id
        for item in case.expected:
            strange = {name.removesuffix("_alt") for name in item} - known
            assert not strange, f"{case.id}: {strange}"


def test_khabar_reads_a_sentence_and_says_where() -> None:
    """`26 كانون الثاني 2024` is one date: the month's name has two words, and both are those of other months too."""
    read = read_string("عُقد الاجتماع في 26 كانون الثاني 2024 في بغداد", "2024-02-01")
    assert [(item["text"], item["value"], item["start"]) for item in read.times] == [("26 كانون الثاني 2024", "2024-01-26", 17)]
