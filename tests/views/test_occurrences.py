"""Occurrences: which tellings of events are one, and which are never joined."""

from __future__ import annotations

from dataclasses import replace

from khabar.model import ArticleRef, Reprint, Shared
from khabar.views.occurrences import Told, occurrences

A, B, C = (ArticleRef(f"rd-{name}", f"a-{name}") for name in "abc")
STORY = {A: "s1", B: "s1", C: "s2"}


def told(ref: ArticleRef, sentence: str, *, word: str = "قصف", **fields: object) -> Told:
    one = Told(
        event=f"v-{ref.article}-{sentence}",
        ref=ref,
        type="ASSAULT",
        mode=None,
        status="happened",
        day=("2022-08-09", "2022-08-09"),
        place="المقارن",
        parties=frozenset(("محطة",)),
        trigger=(10, 14),
        word=word,
        sentence=sentence,
        stems=frozenset(sentence.split()),
    )
    return replace(one, **fields)


def groups(*tellings: Told, reprints: tuple[Reprint, ...] = (), stories: dict[ArticleRef, str] = STORY) -> list[list[int]]:
    return occurrences(tellings, reprints, stories)


def copied(kind: str = "partial") -> Reprint:
    return Reprint(left=A, right=C, kind=kind, passages=(Shared((0, 60), (200, 260), 12),), scores=())


def test_one_sentence_printed_twice_is_one_wherever_it_stands():
    assert groups(told(A, "قصف المحطة فجرا"), told(C, "قصف المحطة فجرا")) == [[0, 1]]


def test_one_story_day_place_and_party_in_other_words_is_one():
    assert groups(told(A, "قصف المحطة فجرا"), told(B, "استهدفت صواريخ محطة الضخ", word="استهدف")) == [[0, 1]]


def test_other_days_places_parties_stories_and_statuses_stay_apart():
    first = told(A, "قصف المحطة فجرا")
    for other in (
        told(B, "قصف المحطة ليلا", day=("2022-08-10", "2022-08-10")),
        told(B, "استهدفت صواريخ المحطة", place="درعا"),
        told(B, "استهدفت صواريخ المحطة", parties=frozenset(("جسر",))),
        told(C, "استهدفت صواريخ المحطة"),
        told(B, "قصف المحطة فجرا", status="denied"),
        told(A, "استهدفت صواريخ المحطة"),
    ):
        assert groups(first, other) == [[0], [1]], other


def test_a_day_that_is_told_only_once_does_not_bridge_two_days():
    sentence = "قصف المحطة"
    found = groups(
        told(A, sentence, day=None), told(B, sentence), told(C, sentence, day=("2022-08-11", "2022-08-11")),
    )  # fmt: skip
    assert found == [[0, 1], [2]]


def test_a_copied_passage_tells_one_event_though_its_sentence_was_cut():
    long, short = "اعلنت السلطات قصف المحطة فجر الثلاثاء", "قصف المحطة فجر الثلاثاء"
    left = told(A, long, day=None)
    right = told(C, short, day=None, trigger=(220, 224))
    assert groups(left, right, reprints=(copied(),)) == [[0, 1]]
    assert groups(left, right) == [[0], [1]]
    assert groups(left, right, reprints=(copied("formula"),)) == [[0], [1]]
    assert groups(left, replace(right, trigger=(300, 304)), reprints=(copied(),)) == [[0], [1]]
