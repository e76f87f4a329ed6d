"""Facts over articles: which tellings are one, which stay apart or undecided, and what contradicts what."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest

from khabar.link.facts import Linked, linked_facts
from khabar.model import (
    ArticleRef,
    EntityLink,
    EntityRef,
    LinkItem,
    Reprint,
    Shared,
    Story,
    ToldEvent,
    ToldFigure,
    ToldSpeech,
    Voice,
)
from link_items import item

_ids = count()


def told(layer: type, sentence: str, words: str, **fields: Any) -> Any:
    """A fact whose words stand in a sentence; its place on the page is as in the sentence, from `at` on."""
    offset = sentence.index(words)
    at = fields.pop("at", 0) + offset
    return layer(id=f"x-{next(_ids)}", at=(at, at + len(words)), sentence=sentence, offset=offset, **fields)


def event(sentence: str, word: str = "قصف", **fields: Any) -> ToldEvent:
    given: dict[str, Any] = {
        "type": "ASSAULT",
        "days": ("2022-08-09", "2022-08-09"),
        "place": "المقارن",
        "targets": ("محطة الضخ",),
        "trigger": word,
    }
    return told(ToldEvent, sentence, word, **given | fields)


def speech(text: str, name: str | None = None, **fields: Any) -> ToldSpeech:
    voice = Voice(status="attributed", name=name, entity=f"e-{name}") if name else Voice()
    given: dict[str, Any] = {"act": "say", "text": text, "voice": voice, "names": (name,) if name else ()}
    return told(ToldSpeech, f"قال {name}: {text}", text, **given | fields)


def toll(sentence: str, words: str, value: float, by: str | None = None, **fields: Any) -> ToldFigure:
    voice = Voice(status="attributed", name=by) if by else Voice(status="newsroom_voice")
    given: dict[str, Any] = {"kind": "count", "role": "killed", "value": value, "low": value, "high": value, "voice": voice}
    return told(ToldFigure, sentence, words, **given | fields)


def article(name: str, day: str = "2022-08-09", **facts: tuple[Any, ...]) -> LinkItem:
    return item(name, f"متن {name}", published=day, **facts)


def linked(*items: LinkItem, reprints: tuple[Reprint, ...] = (), apart: bool = False, people: tuple[str, ...] = ()) -> Linked:
    """All articles are of one story, unless `apart`; `people`: names that are one person of the record each."""
    groups = [[one.ref] for one in items] if apart else [[one.ref for one in items]]
    stories = [
        Story(id=f"s-{number}", headline=None, members=tuple(refs), earliest=None, latest=None)
        for number, refs in enumerate(groups)
    ]
    entities = [
        EntityLink(
            id=f"n-{name}", type="PER", name=name, latin=None, members=tuple(EntityRef(*one.ref, f"e-{name}") for one in items)
        )
        for name in people
    ]
    return linked_facts(items, entities, reprints, stories)


def together(found: Linked) -> list[set[str]]:
    return [{ref.article for ref in group.members} for group in found.groups]


def copied(left: LinkItem, right: LinkItem, kind: Any = "partial") -> Reprint:
    return Reprint(left=left.ref, right=right.ref, kind=kind, passages=(Shared((0, 60), (200, 260), 12),), scores=())


# ---- events


def test_one_sentence_printed_twice_is_one_wherever_it_stands():
    found = linked(article("a", events=(event("قصف المحطة فجرا"),)), article("b", events=(event("قصف المحطة فجرا"),)), apart=True)
    assert together(found) == [{"a-a", "a-b"}]
    assert [score.feature for score in found.edges[0].scores] == ["same sentence"]


def test_one_story_day_place_and_party_in_other_words_is_one():
    other = event("استهدفت صواريخ محطة الضخ", "استهدفت")
    assert together(linked(article("a", events=(event("قصف المحطة فجرا"),)), article("b", events=(other,)))) == [{"a-a", "a-b"}]


@pytest.mark.parametrize(
    "fields",
    [
        {"days": ("2022-08-10", "2022-08-10")},
        {"place": "درعا"},
        {"targets": ("جسر",)},
        {"status": "denied"},
        {"mode": "drone"},
    ],
)
def test_other_days_places_parties_statuses_and_modes_stay_apart(fields):
    first = event("قصف المحطة فجرا", mode="shelling")
    other = event("استهدفت صواريخ المنشأة", "استهدفت", **fields)
    assert together(linked(article("a", events=(first,)), article("b", events=(other,)))) == []


def test_what_one_article_tells_apart_is_two():
    both = (event("قصف المحطة فجرا"), event("استهدفت صواريخ محطة الضخ", "استهدفت", at=90))
    assert together(linked(article("a", events=both))) == []


def test_a_day_that_is_told_only_once_does_not_bridge_two_days():
    sentence = "قصف المحطة"
    days: tuple[Any, ...] = (None, ("2022-08-09", "2022-08-09"), ("2022-08-11", "2022-08-11"))
    items = [article(name, events=(event(sentence, days=own),)) for name, own in zip("abc", days, strict=True)]
    assert together(linked(*items)) == [{"a-a", "a-b"}]


def test_a_copied_passage_tells_one_event_though_its_sentence_was_cut():
    left = article("a", events=(event("اعلنت السلطات قصف المحطة فجر الثلاثاء", days=None),))
    right = article("b", events=(event("قصف المحطة فجر الثلاثاء", days=None, at=220),))
    outside = article("c", events=(event("قصف المحطة ليل الثلاثاء", days=None, at=300),))
    assert together(linked(left, right, apart=True, reprints=(copied(left, right),))) == [{"a-a", "a-b"}]
    assert together(linked(left, right, apart=True)) == []
    assert together(linked(left, right, apart=True, reprints=(copied(left, right, "formula"),))) == []
    assert together(linked(left, outside, apart=True, reprints=(copied(left, outside),))) == []


def test_without_a_day_like_sentences_of_a_story_are_undecided():
    left, right = event("قصف المحطة شرق المدينة"), event("قصف المحطة شرق البلدة ليلا", days=None)
    found = linked(article("a", events=(left,)), article("b", events=(right,)))
    assert (together(found), [edge.verdict for edge in found.edges]) == ([], ["undecided"])


# ---- quotations

SAID = "ان الحكومة ستعيد فتح السد امام الملاحة في الخريف"
AGAIN = "ستعيد الحكومة فتح السد امام حركة الملاحة مع حلول الخريف"


def test_one_speaker_who_says_like_things_within_days_said_them_once():
    items = article("a", speeches=(speech(SAID, "سالم"),)), article("b", speeches=(speech(AGAIN, "سالم"),))
    assert together(linked(*items, people=("سالم",), apart=True)) == [{"a-a", "a-b"}]
    late = article("c", "2022-08-14", speeches=(speech(AGAIN, "سالم"),))
    assert together(linked(items[0], late, people=("سالم",))) == []


def test_two_people_who_say_like_things_are_two():
    items = article("a", speeches=(speech(SAID, "سالم"),)), article("b", speeches=(speech(AGAIN, "هند"),))
    assert together(linked(*items, people=("سالم", "هند"))) == []


def test_the_same_words_are_one_though_nobody_is_known_to_speak():
    items = article("a", speeches=(speech(SAID),)), article("b", "2022-08-11", speeches=(speech(SAID),))
    assert together(linked(*items, apart=True)) == [{"a-a", "a-b"}]
    again = article("c", "2022-09-01", speeches=(speech(SAID),))
    assert together(linked(items[0], again, apart=True)) == []  # said again


# ---- figures


def test_one_value_of_like_things_in_a_story_is_one_figure():
    left = toll("قتل سبعة عمال في انهيار السد الترابي", "سبعة", 7, counted="عمال", event="v-1")
    right = toll("سبعة عمال قتلوا حين انهار السد الترابي", "سبعة", 7, counted="عمال", event="v-2")
    assert together(linked(article("a", figures=(left,)), article("b", figures=(right,)))) == [{"a-a", "a-b"}]


def test_a_number_fits_what_is_told_as_at_least():
    left = toll("قتل سبعة عمال في انهيار السد الترابي", "سبعة", 7)
    right = toll("قتل خمسة عمال على الاقل في انهيار السد الترابي", "خمسة", 5, modifier="at_least", high=None)
    found = linked(article("a", figures=(left,)), article("b", figures=(right,)))
    assert (together(found), found.conflicts) == ([{"a-a", "a-b"}], ())


def test_a_background_formula_is_one_figure_however_newsrooms_reword_it():
    texts = (
        "وتنشر الدولة زهاء 1200 جندي في الوادي ونحو 300 في الهضبة المجاورة ضمن قوة انشئت عام 2014",
        "يذكر ان الحكومة تنشر اكثر من 1200 عسكري في الوادي ونحو 300 في الهضبة ضمن القوة التي انشئت في العام 2014",
        "ووصل الى الوادي 1200 سائح بينهم 300 من الخارج",
    )
    counted = "جندي", "عسكري", "سائح"
    items = []
    for name, text, thing in zip("abc", texts, counted, strict=True):
        role = "people" if thing == "سائح" else "troops"
        figure = told(ToldFigure, text, "1200", kind="count", value=1200.0, counted=thing, role=role)
        items.append(article(name, f"202{ord(name) - 96}-08-09", figures=(figure,)))
    assert together(linked(*items, apart=True)) == [{"a-a", "a-b"}]


# ---- contradictions


def collapse(word: str, value: float, by: str | None, **fields: Any) -> dict[str, tuple[Any, ...]]:
    """An article's event and its toll."""
    sentence = f"قتل {word} عمال في انهيار السد"
    happened = event(sentence, "انهيار", type="DISASTER", targets=("عمال السد",), lead=True)
    return {"events": (happened,), "figures": (toll(sentence, word, value, by, event=happened.id, lead=True, **fields),)}


def kinds(found: Linked) -> list[str]:
    return [conflict.kind for conflict in found.conflicts]


def test_two_tolls_of_one_day_by_two_sources_contradict_each_other():
    items = article("a", **collapse("سبعة", 7, "الدفاع المدني")), article("b", **collapse("اربعة", 4, "البلدية"))
    assert kinds(linked(*items)) == ["toll"]


def test_a_toll_that_rises_contradicts_nothing():
    first = article("a", **collapse("اربعة", 4, "البلدية"))
    assert kinds(linked(first, article("b", "2022-08-10", **collapse("سبعة", 7, "الدفاع المدني")))) == []
    assert kinds(linked(first, article("b", **collapse("سبعة", 7, "البلدية")))) == []  # the same source, later that day
    assert kinds(linked(first, article("b", **collapse("سبعة", 7, None)))) == []


def test_a_toll_that_falls_contradicts():
    first = article("a", **collapse("سبعة", 7, "البلدية"))
    assert kinds(linked(first, article("b", "2022-08-10", **collapse("اربعة", 4, "الدفاع المدني")))) == ["toll"]


def test_two_sources_in_one_sentence_contradict_each_other():
    sentence = "قتل شخصان بحسب البلدية فيما احصى المرصد اربعة قتلى"
    both = (toll(sentence, "شخصان", 2, "البلدية"), toll(sentence, "اربعة", 4, "المرصد"))
    assert kinds(linked(article("a", figures=both))) == ["toll"]
    part = (both[0], toll(sentence, "اربعة", 4, "المرصد", part=True))
    assert kinds(linked(article("a", figures=part))) == []


def test_a_copy_with_another_number_contradicts():
    sentence = "وحسم الفريق اللقب بفارق {} نقطة عن اقرب ملاحقيه في الدوري"
    left, right = (told(ToldFigure, sentence.format(n), str(n), kind="count", value=float(n), counted="نقطة") for n in (7, 17))
    assert kinds(linked(article("a", figures=(left,)), article("b", figures=(right,)))) == ["figure"]
    late = article("b", "2022-08-10", figures=(right,))
    assert kinds(linked(article("a", figures=(left,)), late)) == []  # it may have changed since


def denied(sentence: str, word: str, **fields: Any) -> ToldEvent:
    return event(sentence, word, status="denied", days=None, actors=("الجيش",), **fields)


def test_what_one_tells_and_another_denies_is_a_contradiction_of_one_doer():
    happened = event("قصف الجيش محطة الضخ في المقارن", actors=("الجيش",))
    no = denied("نفى متحدث ان يكون الجيش قصف محطة الضخ", "قصف")
    assert kinds(linked(article("a", events=(happened,)), article("b", events=(no,)))) == ["status"]
    other = event("قصف مسلحون محطة الضخ في المقارن", actors=("مسلحون",))
    assert kinds(linked(article("a", events=(other,)), article("b", events=(no,)))) == []


def test_what_was_only_left_undone_is_no_denial():
    happened = event("قصف الجيش محطة الضخ في المقارن", actors=("الجيش",))
    undone = denied("اكتفى الجيش بالحصار دون قصف محطة الضخ", "قصف")
    assert kinds(linked(article("a", events=(happened,)), article("b", events=(undone,)))) == []


def test_two_days_of_one_signing_contradict_each_other():
    sentence = "ان الوفد المعني ببحث بنود الاتفاقية وقع {} على مسودة اتفاقية لتشغيل العمالة"
    days = {"الجمعة": "2022-08-05", "امس السبت": "2022-08-06"}
    items = [
        article(
            name, f"2022-08-0{number}", events=(event(sentence.format(word), "وقع", type="AGREE", days=(day, day), exact=True),)
        )
        for name, number, (word, day) in zip("ab", (8, 9), days.items(), strict=True)
    ]
    assert kinds(linked(*items)) == ["date"]


# ---- all together


def test_the_order_of_articles_changes_nothing():
    items = [article("a", **collapse("سبعة", 7, "الدفاع المدني")), article("b", **collapse("اربعة", 4, "البلدية"))]
    items += [article("c", speeches=(speech(SAID, "سالم"),)), article("d", speeches=(speech(AGAIN, "سالم"),))]
    found, again = linked(*items, people=("سالم",)), linked(*reversed(items), people=("سالم",))
    assert (sorted(group.id for group in found.groups), found.edges, found.conflicts) == (
        sorted(group.id for group in again.groups),
        again.edges,
        again.conflicts,
    )
    assert ArticleRef("rd-a", "a-a") in {
        ref.in_article for conflict in found.conflicts for ref in (conflict.left, conflict.right)
    }
