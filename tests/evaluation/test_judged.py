"""The hand-judged sample: drawn by a seed, kept without texts, scored on what both judges have.

The sentences of these tests are made up, and so are the judges and what a system gives.
"""

from __future__ import annotations

import json
import random
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "evaluation"))

import judged  # noqa: E402
import judged_draw as drawing  # noqa: E402
import judged_list as sample  # noqa: E402
import judged_verdicts as verdicts  # noqa: E402
from judged_list import Sentence  # noqa: E402
from judged_score import agreement, kappa, score, settled  # noqa: E402
from judged_verdicts import Verdict  # noqa: E402
from matching import Score, tokens  # noqa: E402
from strings import Item, Read  # noqa: E402

ARTICLE = "خبر عاجل.\nقتل نحو 40 شخصا مساء أمس الثلاثاء في بلدة العين، وأصيب 40 آخرون.\nانتهى الخبر."
WORDS = ARTICLE.split("\n")[1]
AT = ARTICLE.index(WORDS)


def _sentence(name: str = "jud-a") -> Sentence:
    return Sentence(name, "ant:made-up", "2020-01-29", AT, AT + len(WORDS), "people", sample.digest(WORDS))


@pytest.fixture(autouse=True)
def _made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "article_text", lambda _source: ARTICLE)


def _span(text: str, nth: int = 0) -> dict[str, int]:
    start = [at.start() for at in re.finditer(re.escape(text), ARTICLE)][nth]
    return {"start": start, "end": start + len(text)}


def _time(text: str, value: str | None, kind: str = "DATE", **more: object) -> Item:
    return {**_span(text), "type": kind, "value": value, **more}


def _quantity(text: str, value: float | None, nth: int = 0, **more: object) -> Item:
    return {**_span(text, nth), "value": value, **more}


def _given(text: str, value: float, nth: int = 0, **more: object) -> Item:
    return {**_span(text, nth), "value": value, "value_max": None, "modifier": None, "counted": None, "text": text, **more}


def _scored(one: Verdict, two: Verdict, given: Read) -> Score:
    total = Score()
    score(total, "jud-a", (one, two), given)
    return total


# ---- drawing


def test_sentences_end_at_lines_and_stops_and_not_in_numbers_or_titles() -> None:
    """`د.` and `3.5` are no ends; the closing mark belongs to the sentence it closes."""
    text = "وصل د. سمير إلى 3.5 كيلومتر. قال: «انتهينا.» ثم غادر\nسطر آخر"
    said = [text[a:b] for a, b in drawing.split(text)]
    assert said == ["وصل د. سمير إلى 3.5 كيلومتر.", "قال: «انتهينا.»", "ثم غادر", "سطر آخر"]
    assert drawing.before(text, text.index("سطر")) == "قال: «انتهينا.» ثم غادر"
    assert drawing.before(text, 0) == ""


@pytest.mark.parametrize(
    ("stratum", "kind", "text"),
    [
        ("months", "eastern", "في 3 كانون الثاني"),
        ("months", "numeric", "بتاريخ ٢٤/١٠/١٤٣٦ هجري"),
        ("days", "weekday", "وصل يوم الأربعاء"),
        ("clock", "length", "لمدة شهرين"),
        ("amounts", "percent", "نسبة ٥٪ فقط"),
        ("people", "toll", "مقتل ثلاثة"),
        ("near", "score", "فاز 2-1 على ضيفه"),
        ("near", "law", "المادة 140 من الدستور"),
        ("near", "paper", "صحيفة «اليوم» قالت"),
    ],
)
def test_strata_are_told_by_words(stratum: str, kind: str, text: str) -> None:
    assert drawing.strata()[stratum][kind].search(drawing.folded(text))


def test_a_word_inside_another_is_not_in_a_stratum() -> None:
    """`بين` is no ين with a preposition before it, `المارسيدس` no مارس."""
    assert not drawing.strata()["amounts"]["money"].search("بين البلدين")
    assert not drawing.strata()["months"]["western"].search("المارسيدس")


def test_there_are_six_strata() -> None:
    assert list(drawing.strata()) == ["months", "days", "clock", "amounts", "people", "near"]


def test_one_sentence_of_an_article_and_of_a_title(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "فاز الفريق على ضيفه بنتيجة 2-1 في الجولة الأولى من الدوري. وتعادل الآخران 3-3 في الجولة الأولى من الدوري."
    articles = [drawing.Source(f"ant:{n}", "2020-01-01", "العنوان" if n < 2 else f"عنوان {n}", f"{n} {text}") for n in range(4)]
    used: set[str] = set()
    found = list(drawing._holding(articles, drawing.strata()["near"]["score"], used, random.Random(1)))
    assert [article.source for article, _ in found] == ["ant:0", "ant:2", "ant:3"]


def test_the_day_in_an_address_goes_before_the_day_it_was_fetched() -> None:
    assert drawing._day("http://example.org/Issues/20150804/Con20150804787477", "2015-08-05 01:00:00") == "2015-08-04"
    assert drawing._day("http://example.org/2015/08/02/article.html", "2015-08-03 10:00:00") == "2015-08-02"
    assert drawing._day("http://example.org/1066503", "2015-08-03 10:00:00") == "2015-08-03"
    assert drawing._day("http://example.org/1066503", "2015-08-03 03:00:00") is None


# ---- the list


def test_the_list_is_read_as_it_was_written(tmp_path: Path) -> None:
    sample.write_list([_sentence()], tmp_path / "s.tsv")
    assert sample.sentences(tmp_path / "s.tsv") == [_sentence()]
    assert "خبر" not in (tmp_path / "s.tsv").read_text(encoding="utf-8")


def test_another_text_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sample.sentence_text(_sentence()) == WORDS
    monkeypatch.setattr(sample, "article_text", lambda _source: ARTICLE.replace("40", "50"))
    with pytest.raises(ValueError, match="jud-a"):
        sample.sentence_text(_sentence())


@pytest.mark.parametrize("file", sorted(sample.FOLDER.glob("*.tsv")), ids=lambda file: file.name)
def test_gold_has_no_texts(file: Path) -> None:
    if file.name != "words.tsv":
        assert not verdicts.ARABIC.search(file.read_text(encoding="utf-8"))


def test_the_list_is_whole() -> None:
    found = sample.sentences()
    assert len(found) == 180
    assert len({one.source for one in found}) == 180
    for stratum in drawing.strata():
        for corpus in drawing.CORPORA:
            mine = [one for one in found if one.stratum == stratum and one.source.startswith(corpus + ":")]
            assert len(mine) == drawing.PER_STRATUM
    assert 45 <= sum(one.held for one in found) <= 75


# ---- judges' files


def _taken(folder: Path, **row: object) -> tuple[dict[str, Verdict], list[str]]:
    file = folder / "a.jsonl"
    file.write_text(json.dumps({"id": "jud-a", "times": [], "quantities": [], **row}, ensure_ascii=False), encoding="utf-8")
    return verdicts.take(file, [_sentence()])


def test_words_become_offsets_in_the_article(tmp_path: Path) -> None:
    """`40` stands twice; what is counted is what stands nearest behind the number."""
    items = [
        {"text": "نحو 40", "value": 40, "modifier": "about", "counted": "شخصا", "note": "كلام"},
        {"text": "40", "nth": 1, "value": 40, "counted": "آخرون", "counted_alt": ["شخصا", None]},
    ]
    found, wrong = _taken(tmp_path, quantities=items)
    assert wrong == []
    one, two = found["jud-a"].quantities
    assert ARTICLE[one["start"] : one["end"]] == "نحو 40"
    assert two["start"] == _span("40", 1)["start"]
    assert ARTICLE[slice(*two["counted"])] == "آخرون"
    assert [place and ARTICLE[slice(*place)] for place in two["counted_alt"]] == ["شخصا", None]
    assert "note" not in one


def test_gold_is_read_as_it_was_written_and_has_no_words(tmp_path: Path) -> None:
    said = Verdict([_time("مساء أمس الثلاثاء", "2020-01-28TEV", "TIME")], [_quantity("40", 40, counted=[60, 64])])
    verdicts.write({"jud-a": said, "jud-b": Verdict()}, tmp_path / "a.tsv")
    assert verdicts.read(tmp_path / "a.tsv") == {"jud-a": said, "jud-b": Verdict()}
    assert not verdicts.ARABIC.search((tmp_path / "a.tsv").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ({"text": "أمس", "value": "2020-01-28"}, "missing"),
        ({"text": "أمس", "value": "2020-01-28", "type": "DAY"}, "type"),
        ({"text": "غدا", "value": "2020-01-30", "type": "DATE"}, "not in the sentence"),
        ({"text": "أمس", "nth": 1, "value": "2020-01-28", "type": "DATE"}, "not in the sentence"),
        ({"text": "أمس", "value": "الثلاثاء", "type": "DATE"}, "value"),
        ({"text": "أمس", "value": "2020-01-28", "type": "DATE", "day": 1}, "unknown"),
        ({"text": "أمس", "value": "2020-01-28", "value_alt": "2020", "type": "DATE"}, "not a list"),
    ],
)
def test_what_is_wrong_with_a_judges_file_is_told(tmp_path: Path, item: Item, problem: str) -> None:
    _, wrong = _taken(tmp_path, times=[item])
    assert problem in " ".join(wrong)


def test_every_sentence_has_to_be_judged(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("", encoding="utf-8")
    assert verdicts.take(file, [_sentence()])[1] == ["jud-a: not judged"]


# ---- what both judges have


def test_the_same_value_of_both_judges_is_gold_and_either_span_is_right() -> None:
    one = Verdict([_time("مساء أمس الثلاثاء", "2020-01-28TEV", "TIME")])
    two = Verdict([_time("أمس الثلاثاء", "2020-01-28", "DATE", value_alt=["2020-01-28TEV"])])
    (gold,) = settled(one, two, "times").gold
    assert (gold["value"], gold["value_alt"]) == ("2020-01-28TEV", [])
    given = _time("مساء أمس", "2020-01-28TEV", "DATE")
    assert _scored(one, two, Read([given])).attributes["cases.right"] == [1, 1]
    assert _scored(one, two, Read([given | {"value": "2020-01-28TMO"}])).attributes["given.right"] == [0, 1]


def test_what_one_judge_alone_has_is_neither_asked_nor_wrong() -> None:
    one, two = Verdict([], [_quantity("40", 40)]), Verdict()
    assert len(settled(one, two, "quantities").disputed) == 1
    for given in (Read(), Read([], [_given("40", 40)]), Read([], [_given("40", 41)])):
        total = _scored(one, two, given)
        assert total.attributes == {"cases.right": [1, 1]}
        assert total.result()["figures"]["quantities.strict"]["fn"] == 0
    assert _scored(one, two, Read([], [_given("40", 40, 1)])).attributes["given.right"] == [0, 1]


def test_other_values_are_disputed_and_what_one_has_as_optional_is_not() -> None:
    values = settled(Verdict([], [_quantity("40", 40)]), Verdict([], [_quantity("40", 41)]), "quantities")
    assert (len(values.gold), len(values.disputed), len(values.optional)) == (0, 2, 0)
    alone = settled(Verdict([], [_quantity("40", 40, optional=True)]), Verdict(), "quantities")
    assert (len(alone.gold), len(alone.disputed), len(alone.optional)) == (0, 0, 1)


def test_where_judges_differ_in_another_field_either_is_right() -> None:
    one = Verdict([], [_quantity("نحو 40", 40, modifier="about", kind="count")])
    two = Verdict([], [_quantity("40", 40, modifier=None)])
    for modifier, good in (("about", 1), (None, 1), ("at_least", 0)):
        total = _scored(one, two, Read([], [_given("نحو 40", 40, modifier=modifier, kind="count")]))
        assert total.attributes["cases.right"] == [good, 1]
        assert total.result()["figures"]["quantities.value"]["f1"] == 1.0


def test_counted_nouns_are_compared_by_their_place() -> None:
    noun = [_span("شخصا")["start"], _span("شخصا")["end"]]
    both = Verdict([], [_quantity("40", 40, counted=noun)])
    right = _given("40", 40, counted={"text": "شخصا", "start": noun[0], "end": noun[1]})
    assert _scored(both, both, Read([], [right])).attributes["quantities.counted"] == [1, 1]
    assert _scored(both, both, Read([], [right | {"counted": None}])).attributes["quantities.counted"] == [0, 1]


def test_values_that_cannot_be_told_are_the_same() -> None:
    """`عشرات` has no number, a range of lengths no one value."""
    nothing = Verdict([_time("أمس", None)], [_quantity("40", None, vague=True)])
    given = Read([_time("أمس", None)], [_given("40", 0) | {"value": None}])
    assert _scored(nothing, nothing, given).attributes["cases.right"] == [1, 1]


def test_agreement_counts_spans_values_and_words() -> None:
    words = {"jud-a": [(AT + a, AT + b) for a, b in tokens(WORDS)]}
    one = {"jud-a": Verdict([_time("مساء أمس الثلاثاء", "2020-01-28TEV", "TIME")], [_quantity("40", 40), _quantity("40", 40, 1)])}
    two = {"jud-a": Verdict([_time("مساء أمس الثلاثاء", "2020-01-28", "TIME")], [_quantity("40", 40)])}
    times, quantities = agreement(one, two, words)
    assert "span F1 1.000, same value 0/1 = 0.000, kappa 1.000" in times
    assert "2 and 1 items, span F1 0.667, same value 1/1 = 1.000" in quantities


def test_kappa_is_agreement_beyond_chance() -> None:
    assert kappa([(True, True), (False, False)]) == 1.0
    assert kappa([(True, True), (True, False), (False, True), (False, False)]) == 0.0
    assert kappa([(False, False)]) == 1.0


# ---- as a whole


@pytest.fixture
def _gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two sentences, one of them held out, judged by two judges who agree."""
    names = ["jud-d", "jud-g"]
    said = Verdict([_time("مساء أمس الثلاثاء", "2020-01-28TEV", "TIME")], [_quantity("نحو 40", 40), _quantity("40", 40, 1)])
    for name, file in (("SENTENCES", "s.tsv"), ("FIRST", "a.tsv"), ("SECOND", "b.tsv")):
        monkeypatch.setattr(judged, name, tmp_path / file)
    sample.write_list([_sentence(name) for name in names], judged.SENTENCES)
    for file in (judged.FIRST, judged.SECOND):
        verdicts.write(dict.fromkeys(names, said), file)
    monkeypatch.setattr(sample, "at_hand", lambda: True)


@pytest.mark.usefixtures("_gold")
def test_misses_are_shown_of_seen_sentences_alone(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(judged, "readings", lambda found: {one.id: Read() for one in found})
    held = [one.id for one in sample.sentences(judged.SENTENCES) if one.held]
    assert judged.main(["--misses"]) == 0
    shown = capsys.readouterr().out
    assert "missed: مساء أمس الثلاثاء = TIME 2020-01-28TEV" in shown
    assert len(held) == 1
    assert held[0] not in shown


@pytest.mark.usefixtures("_gold")
def test_the_sample_is_two_sets_and_their_digest_is_that_of_the_verdicts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judged, "readings", lambda found: {one.id: Read() for one in found})
    found = list(judged.sets())
    assert [one.set.name for one in found] == ["judged_seen", "judged_held"]
    first = found[0].set.digest
    verdicts.write(dict.fromkeys(["jud-d", "jud-g"], Verdict()), judged.SECOND)
    assert next(judged.sets()).set.digest != first


@pytest.mark.usefixtures("_gold")
def test_khabar_reads_the_article_and_only_what_is_in_the_sentence_counts() -> None:
    found = judged.readings(sample.sentences(judged.SENTENCES))
    for read in found.values():
        assert [ARTICLE[item["start"] : item["end"]] for item in read.times] == ["مساء أمس الثلاثاء"]
        assert [item["value"] for item in read.quantities] == [40, 40]


def test_without_corpora_the_sample_is_left_out_with_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sample, "at_hand", lambda: False)
    assert list(judged.sets()) == []
    assert "left out" in capsys.readouterr().err
