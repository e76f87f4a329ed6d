"""Gold of reported speech: a judge's words become offsets, and two judges' verdicts one gold."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "evaluation"))

import speech_gold
import speech_missed
import speech_verdicts
from speech_list import Article
from speech_verdicts import Verdict

TEXT = 'قالت وكالة الرصيف إن نائل الحواتمي أكد أن السد آمن.\nوأضاف "لن ننسحب".'
OUTER = {
    "n": 1, "s": 1, "from": "نائل الحواتمي أكد", "to": "السد آمن", "kind": "indirect", "cue": "قالت",
    "speakers": ["وكالة الرصيف"], "chain": ["وكالة الرصيف", "نائل الحواتمي"],
}  # fmt: skip
INNER = {
    "n": 2, "s": 1, "from": "السد آمن", "to": "السد آمن", "kind": "indirect", "cue": "أكد", "speakers": ["نائل الحواتمي"],
    "chain": ["وكالة الرصيف", "نائل الحواتمي"], "nested_in": 1,
}  # fmt: skip
LATER = {
    "n": 3, "s": 2, "from": "لن ننسحب", "to": "لن ننسحب", "kind": "direct", "cue": "أضاف", "speakers": ["نائل الحواتمي"],
    "via": ["وكالة الرصيف"], "chain": ["وكالة الرصيف", "نائل الحواتمي"],
}  # fmt: skip


def verdict(*quotations: dict[str, object]) -> tuple[Verdict, list[str]]:
    return speech_verdicts._verdict({"quotations": list(quotations), "quantities": {}}, TEXT, [])


def test_words_of_a_judge_become_offsets() -> None:
    said, wrong = verdict(OUTER, INNER, LATER)
    assert wrong == []
    spans = [TEXT[a:b] for a, b in (item["span"] for item in said.quotations)]
    assert spans == ["نائل الحواتمي أكد أن السد آمن", "السد آمن", "لن ننسحب"]
    assert [item["nested_in"] for item in said.quotations] == [None, 0, None]


def test_words_that_do_not_stand_in_the_article_are_told() -> None:
    assert verdict(OUTER | {"to": "السد منيع"})[1] == ["quotation 1: `to` does not stand behind `from`: السد منيع"]
    assert verdict(OUTER | {"kind": "free"})[1] == ["quotation 1: kind free"]
    assert verdict(INNER | {"nested_in": 7})[1] == ["quotation 2: nested_in 7: no other quotation has this number"]


def test_what_both_judges_have_is_asked_for_and_what_one_has_is_not() -> None:
    gold = speech_gold.settled(TEXT, verdict(OUTER, INNER, LATER)[0], verdict(OUTER, LATER)[0]).quotations
    assert [(item["from"], item.get("optional", False)) for item in gold] == [
        ("نائل الحواتمي أكد أن السد آمن", False),
        ("السد آمن", True),
        ("لن ننسحب", False),
    ]


def test_what_either_judge_says_is_right() -> None:
    other = OUTER | {"kind": "mixed", "speakers": ["الرصيف"], "optional": True}
    (gold,) = speech_gold.settled(TEXT, verdict(OUTER)[0], verdict(other)[0]).quotations
    assert (gold["kind"], gold["kind_alt"], gold["speaker"], "الرصيف" in gold["speaker_alt"]) == (
        "indirect",
        ["mixed"],
        "وكالة الرصيف",
        True,
    )
    assert gold["optional"]  # either judge calls it so


def test_a_relay_that_another_sentence_names_need_not_be_told_again() -> None:
    (gold,) = speech_gold.settled(TEXT, verdict(LATER)[0], verdict(LATER)[0]).quotations
    assert gold["chain"] == ["وكالة الرصيف", "نائل الحواتمي"]
    assert ["نائل الحواتمي"] in gold["chain_alt"]
    assert (gold["via"], "وكالة الرصيف" in gold["via_alt"]) == (None, True)


def test_nesting_that_one_judge_sees_is_not_asked_for() -> None:
    flat = {name: value for name, value in INNER.items() if name != "nested_in"}
    gold = speech_gold.settled(TEXT, verdict(OUTER, INNER)[0], verdict(OUTER, flat)[0]).quotations
    assert [item["nested_in"] for item in gold] == [None, None]


def test_an_act_is_missed_where_nothing_that_is_read_covers_it() -> None:
    said = verdict(OUTER, INNER, LATER)[0]
    one = Article("sp-001", "ant:X-1", "2018-03-01", "relay", "")
    start, end = said.quotations[0]["span"]
    page = {"quotations": [{"start": start, "end": end, "nested_in": None}]}  # neither the inner one nor the later one
    counts = speech_missed.missed({one.id: (said, said)}, [(one, page)])
    assert (counts.missed["nested"], counts.asked.total()) == (1, 3)
    assert counts.line("x", 1).startswith("x: 1 articles, 2 of 3 acts missed")
