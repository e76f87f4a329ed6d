"""The sample of name pairs: drawn by rules, kept without texts, judged by two judges, scored on a record.

The articles, people and judges of these tests are made up.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "evaluation"))

import judged_list  # noqa: E402
import name_pairs  # noqa: E402
import name_pairs_list as sample  # noqa: E402
import name_pairs_score as scoring  # noqa: E402
import name_pairs_words as lists  # noqa: E402
from name_pairs_articles import Article  # noqa: E402
from name_pairs_draw import COUNTS, NEAR, Taken, alike, choose  # noqa: E402
from name_pairs_find import Found, Names, lexicon_of, persons_in  # noqa: E402
from name_pairs_forms import collect  # noqa: E402
from name_pairs_list import Pair, Side  # noqa: E402
from name_pairs_people import parts  # noqa: E402

ARABIC = re.compile("[\u0600-\u06ff]")
GOES_ON = (
    " وقال إن العمل في السد بدأ قبل عامين، وإن المياه وصلت إلى القرى المجاورة.\n"
    "وأضاف أن الوزارة ستعلن الأرقام في نهاية الأسبوع، بعد أن تجتمع اللجنة في العاصمة."
)
TEXTS = {
    "ant:one": "قال وزير المياه سالم المرعي اليوم إن السد امتلأ." + GOES_ON,
    "ant:two": "التقى سالم المرعي، وزير المياه، وفدا من البنك الدولي." + GOES_ON,
    "ant:three": "فاز اللاعب سالم المرعي بجائزة أفضل هداف في الدوري." + GOES_ON,
}


def _side(source: str, words: str = "سالم المرعي") -> Side:
    start = TEXTS[source].index(words)
    return Side(source, "2020-01-29", "wadi", start, start + len(words), judged_list.digest(words))


def _pair(name: str, left: str, right: str, stratum: str = "per_identical") -> Pair:
    return Pair(name, "PER", stratum, "any", stratum in NEAR, "politics", _side(left), _side(right))


@pytest.fixture(autouse=True)
def _made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (sample, scoring):
        monkeypatch.setattr(module, "article_text", TEXTS.__getitem__)
    monkeypatch.setattr(sample, "title", lambda _source: "العنوان")


def _article(text: str, source: str = "ant:made-up") -> Article:
    return Article(source, "2020-01-29", "wadi", "politics", text[:20], text)


# ---- words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عبد الله أحمد", "عبدالله احمد"),
        ("أبو مازن", "ابومازن"),
        ("موسى العلى", "موسي العلي"),
    ],
)
def test_spellings_of_one_name_are_joined(one: str, other: str) -> None:
    assert lists.joined(one) == lists.joined(other)


def test_transcriptions_share_a_skeleton_and_near_names_do_not() -> None:
    """غ, ج and ق stand for one foreign sound; حسن and حسين differ in a vowel alone, so rules on given names must keep them apart."""
    assert lists.skeleton("غوغل") == lists.skeleton("جوجل")
    assert lists.skeleton("ريكس تيلرسون") == lists.skeleton("ريكس تليرسون")
    assert lists.skeleton("الشهري") != lists.skeleton("الحربي")


def test_distance_counts_letters() -> None:
    assert [lists.distance(a, b) for a, b in (("حسن", "حسين"), ("سعد", "سعد"), ("", "حمد"))] == [1, 0, 3]


def test_lists_are_sound() -> None:
    """Every stratum with a list has rows of two sides, and no list has a spelling twice on one side."""
    for stratum in ("org_long", "org_spelling", "org_wing", "org_club", "loc_near", "loc_spelling", "loc_namesake"):
        assert lists.rows(stratum)
        for row in lists.rows(stratum):
            assert row.left and row.right and len(set(row.left)) == len(row.left)
    assert "محمد" in lists.words("given", "seed")


# ---- finding


LEXICON = lexicon_of({"سالم", "محمد"}, {"المرعي", "علي"})


def _persons(text: str) -> Names:
    names = Names()
    persons_in(_article(text), LEXICON, names)
    return names


def test_a_name_is_a_run_of_its_parts_without_the_clitic() -> None:
    text = "التقى الوزير ولسالم بن عبد الله المرعي في عمان"
    (found,) = _persons(text).persons["سالم بن عبد الله المرعي"]
    assert text[found.start : found.end] == "سالم بن عبد الله المرعي"
    assert parts(found.form) == ("سالم", "عبد الله", "المرعي")


def test_a_name_ends_at_a_stop_and_a_given_name_alone_is_none() -> None:
    assert list(_persons("حضر سالم المرعي، علي والآخرون").persons) == ["سالم المرعي"]
    assert not _persons("حضر سالم، المرعي").persons


def test_a_family_name_alone_stands_behind_a_verb_of_speech() -> None:
    found = _persons("وقال المرعي إن السد امتلأ. المرعي غاب")
    assert [spot.start for spot in found.alone["المرعي"]] == [5]


def test_the_longest_form_wins_and_takes_its_nation() -> None:
    text = "أعلن مجلس الأمن القومي الأمريكي أن البنك المركزي المصري وبوكو حرام"
    names = collect([_article(text)], LEXICON, {"بوكو حرام": "ORG"})
    assert "مجلس الأمن" not in names.others
    assert set(names.others) == {"مجلس الأمن القومي الأمريكي", "البنك المركزي المصري", "بوكو حرام"}
    assert text[names.others["بوكو حرام"][0].start :] == "بوكو حرام"


# ---- choosing


def _found(n: int, topic: str) -> Found:
    text = f"نص رقم {n} " + " ".join(f"كلمة{n}{m}" for m in range(60))
    return Found(Article(f"ant:{n}", "2020-01-01", "wadi", topic, f"عنوان {n}", text), 0, 2, f"اسم{n} لقب{n}", "")


def test_an_article_is_used_once_and_topics_take_turns() -> None:
    topics = ["politics"] * 6 + ["sport"] * 2
    made = [("any", (_found(n, topic), _found(n + 50, topic))) for n, topic in enumerate(topics)]
    chosen = choose([*made, made[0]], 4, Taken(set()), "per_identical")
    assert [two[0].article.topic for _, two in chosen] == ["politics", "sport", "politics", "sport"]
    assert choose(made, 2, Taken({"ant:0", "ant:51"}), "per_identical")[0][1][0].article.source == "ant:6"


def test_copies_are_no_pair() -> None:
    assert alike("واحد اثنان ثلاثة أربعة", "واحد اثنان ثلاثة خمسة")
    assert not alike("واحد اثنان", "ثلاثة أربعة")


def test_half_of_the_sample_are_near_misses() -> None:
    assert sum(count for name, count in COUNTS.items() if name in NEAR) >= sum(COUNTS.values()) / 2 >= 120
    assert set(COUNTS) >= NEAR


# ---- the list


@pytest.mark.skipif(not sample.PAIRS.exists(), reason="not drawn yet")
def test_the_list_is_whole_and_has_no_texts() -> None:
    found = sample.pairs()
    assert not ARABIC.search(sample.PAIRS.read_text(encoding="utf-8"))
    assert {name: sum(one.stratum == name for one in found) for name in COUNTS} == COUNTS
    assert len({side.source for one in found for side in (one.left, one.right)}) == 2 * len(found)
    assert 0.25 <= sum(one.held for one in found) / len(found) <= 0.42


def test_the_list_is_read_as_it_was_written(tmp_path: Path) -> None:
    found = [_pair("nam-001", "ant:one", "ant:two"), _pair("nam-002", "ant:one", "ant:three", "per_common")]
    sample.write_list(found, tmp_path / "pairs.tsv")
    assert sample.pairs(tmp_path / "pairs.tsv") == found


def test_another_text_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "article_text", lambda source: "و" + TEXTS[source])
    with pytest.raises(ValueError, match="ant:one"):
        _ = _side("ant:one").words


def test_judges_see_both_contexts_and_no_stratum(tmp_path: Path) -> None:
    (file,) = sample.write_blind([_pair("nam-001", "ant:one", "ant:three", "per_common")], tmp_path, 1)
    shown = file.read_text(encoding="utf-8")
    assert shown.count("[[سالم المرعي]]") == 2
    assert "wadi, 2020-01-29. العنوان" in shown
    assert "common" not in shown and "PER" not in shown


# ---- judges


def test_what_is_wrong_with_a_judges_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("nam-001\tsame\tboth ministers\nnam-001\tsame\nnam-002\tmaybe\nnam-009\tsame\n", encoding="utf-8")
    said, wrong = sample.take(file, ["nam-001", "nam-002"])
    assert said == {"nam-001": "same"}
    assert [line.split(":")[0] for line in wrong] == ["line 2", "line 3", "line 4"]


def test_verdicts_are_kept_without_reasons(tmp_path: Path) -> None:
    sample.write({"nam-002": "same", "nam-001": "cannot_tell"}, tmp_path / "a.tsv")
    assert sample.read(tmp_path / "a.tsv") == {"nam-001": "cannot_tell", "nam-002": "same"}
    assert sample.read(tmp_path / "none.tsv") == {}


def test_kappa_is_agreement_beyond_chance() -> None:
    assert scoring.kappa([("same", "same"), ("different", "different")]) == 1.0
    assert scoring.kappa([("same", "same"), ("same", "different"), ("different", "same"), ("different", "different")]) == 0.0
    assert scoring.settled("cannot_tell", "cannot_tell") is None


# ---- figures


def test_what_is_undecided_or_disputed_is_not_right_and_not_asked() -> None:
    pairs = [_pair(f"nam-{n}", "ant:one", other) for n, other in enumerate(["ant:two", "ant:three", "ant:two", "ant:three"])]
    linked = scoring.Linked({_side("ant:one"): "e-1", _side("ant:two"): "e-1", _side("ant:three"): None})
    both = {
        "nam-0": ("same", "same"),
        "nam-1": ("same", "same"),
        "nam-2": ("different", "different"),
        "nam-3": ("same", "different"),
    }
    result = scoring.scored(pairs, both, linked).result()
    same = result["figures"]["names.same"]
    assert (same["tp"], same["fp"], same["fn"]) == (1, 1, 1)
    assert result["accuracies"]["names.right"]["asked"] == 3


def test_a_record_tells_which_mentions_are_one_entity() -> None:
    """The minister of both articles is one man."""
    pairs = [_pair("nam-001", "ant:one", "ant:two"), _pair("nam-002", "ant:two", "ant:three")]
    linked = scoring.link(pairs)
    assert {side.source for side in linked.entities} == set(TEXTS)
    assert scoring.answer(pairs[0], linked) is scoring.Answer.SAME


def test_what_the_record_leaves_open_is_undecided() -> None:
    one = _pair("nam-001", "ant:one", "ant:two")
    sides = {one.left: "n-2", one.right: "n-1"}
    assert scoring.answer(one, scoring.Linked(dict(sides))) is scoring.Answer.DIFFERENT
    assert scoring.answer(one, scoring.Linked(dict(sides), frozenset({("n-1", "n-2")}))) is scoring.Answer.UNDECIDED


def test_a_mention_that_khabar_does_not_have_is_undecided() -> None:
    pair = Pair("nam-001", "PER", "per_identical", "any", False, "politics", _side("ant:one", "السد"), _side("ant:two"))
    linked = scoring.link([pair])
    assert pair.left not in linked.entities
    assert scoring.answer(pair, linked) is scoring.Answer.UNDECIDED


# ---- as a whole


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names = [f"nam-{n:03}" for n in range(1, 9)]
    for constant in ("PAIRS", "FIRST", "SECOND"):
        monkeypatch.setattr(name_pairs, constant, tmp_path / f"{constant}.tsv")
    sample.write_list([_pair(name, "ant:one", "ant:three", "per_common") for name in names], name_pairs.PAIRS)
    for file in (name_pairs.FIRST, name_pairs.SECOND):
        sample.write(dict.fromkeys(names, "different"), file)
    monkeypatch.setattr(name_pairs, "at_hand", lambda: True)
    return names


def test_misses_are_shown_of_seen_pairs_alone(
    gold: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    one = scoring.Linked({_side("ant:one"): "e-1", _side("ant:three"): "e-1"})
    monkeypatch.setattr(name_pairs, "link", lambda _pairs: one)
    held = {one.id for one in sample.pairs(name_pairs.PAIRS) if one.held}
    assert 0 < len(held) < len(gold)
    assert name_pairs.main(["--misses"]) == 0
    shown = capsys.readouterr().out
    assert {name for name in gold if name in shown} == set(gold) - held
    assert [one.set.name for one in name_pairs.sets()] == ["names_seen", "names_held"]


def test_two_judges_files_become_gold(gold: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [tmp_path / "1.txt", tmp_path / "2.txt"]
    for file, names in zip(files, (gold[:4], gold[4:]), strict=True):
        file.write_text("".join(f"{name}\tsame\tone man\n" for name in names), encoding="utf-8")
    assert name_pairs.main(["check", str(files[0])]) == 0
    assert name_pairs.main(["take", "--a", str(files[0]), "--b", *map(str, files)]) == 1
    words = ["take", "--a", *map(str, files), "--b", *map(str, files)]
    assert name_pairs.main(words) == 0
    assert sample.read(name_pairs.SECOND) == dict.fromkeys(gold, "same")
    assert "kappa 1.000" in capsys.readouterr().out


def test_without_corpora_the_sample_is_left_out_with_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(name_pairs, "at_hand", lambda: False)
    assert name_pairs.main([]) == 1
    assert "left out" in capsys.readouterr().err
