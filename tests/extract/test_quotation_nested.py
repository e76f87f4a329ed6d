"""Speech inside speech: who speaks there, where it ends, what is no act of speech, and what only looks nested."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Quotation
from news_text import article_of


def quotations_of(text: str) -> tuple[Quotation, ...]:
    article, facts = article_of(text, "2024-10-01"), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    return facts.quotations


def nested(text: str) -> list[tuple[str | None, str]]:
    """The speaker and the words of each nested quotation."""
    found = [quotation for quotation in quotations_of(text) if quotation.nested_in is not None]
    return [(q.speakers[0].name or q.speakers[0].at.text if q.speakers else None, q.at.text) for q in found]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        # behind أن the subject stands before its verb: بغداد is whom it is told to
        ("قال سمير الخطيب إن واشنطن أبلغت بغداد بأن القوات باقية.", "واشنطن", "القوات باقية"),
        # a noun that no table knows
        ("كشفت النيابة أن محتجز الرهائن يقول إنه وحيد.", "محتجز الرهائن", "وحيد"),
        ("أعلنت ليلى حداد أن البيت الأبيض دعا إلى وقف القتال.", "البيت الأبيض", "وقف القتال"),
        # a verb joined to the one before it
        ("قال سمير الخطيب: «ليلى حداد أعربت عن قلقها البالغ وحذرت من تدهور الوضع».", "ليلى حداد", "تدهور الوضع"),
        # the letter is somebody's
        ("قالت ليلى حداد «إن روسيا وجهت رسالة إلى الوفد، أعربت فيها عن رغبتها في الحوار».", "روسيا", "رغبتها في الحوار"),
        # a pronoun: the only body of the sentence
        ("قال سمير الخطيب: «اتصلنا بوزارة الصحة، لكنها قالت إنها لا تملك دواء».", "وزارة الصحة", "لا تملك دواء"),
    ],
)
def test_the_words_tell_who_speaks_inside_them(text: str, speaker: str, said: str) -> None:
    assert any(name == speaker and words.endswith(said) for name, words in nested(text))


def test_one_who_tells_of_his_own_words_is_one_hop() -> None:
    _, inner = quotations_of("قال سمير الخطيب إنه أبلغ الوفد بأن الاتفاق وشيك.")
    assert [hop.name for hop in inner.chain if hop.role != "outlet"] == ["سمير الخطيب"]
    assert inner.speakers[0].resolution == "pronoun"


def test_the_channel_of_the_holder_is_that_of_what_he_tells() -> None:
    _, inner = quotations_of("قال سمير الخطيب لقناة «الضفة» إن واشنطن أبلغت بغداد بأن القوات باقية.")
    assert [hop.name for hop in inner.chain if hop.role != "outlet"] == ["الضفة", "سمير الخطيب", "واشنطن"]


def test_a_trailing_medium_carries_the_holder() -> None:
    outer, inner = quotations_of("قال سمير الخطيب إن واشنطن أبلغت بغداد بأن القوات باقية، بحسب ما نقلت صحيفة «المرفأ».")
    assert [hop.name for hop in outer.chain if hop.role != "outlet"] == ["المرفأ", "سمير الخطيب"]
    assert [hop.name for hop in inner.chain if hop.role != "outlet"] == ["المرفأ", "سمير الخطيب", "واشنطن"]


def test_what_the_holder_goes_on_with_ends_the_words_inside() -> None:
    text = "قال سمير الخطيب إن ليلى حداد هددت بقطع الماء وإن الأهالي غاضبون."
    assert nested(text) == [("ليلى حداد", "قطع الماء")]


@pytest.mark.parametrize(
    "text",
    [
        "قال سمير الخطيب إن الصور تظهر أن السد سليم.",  # things show
        "قال سمير الخطيب إن النتائج تشير إلى تحسن الوضع.",
        "قال سمير الخطيب إن بلاده تدعو إلى وقف القتال.",  # what he wants himself
        "قال سمير الخطيب إنه يتوقع أن يستأنف الحوار.",
    ],
)
def test_what_is_no_act_of_speech_inside_speech(text: str) -> None:
    assert nested(text) == []


def test_a_speaker_set_against_another_one_is_not_told_by_him() -> None:
    first, second = quotations_of("قال سمير الخطيب إن الاتفاق وشيك، لكن ليلى حداد قالت إن الخلاف باق.")
    assert (first.at.text, second.nested_in) == ("الاتفاق وشيك", None)
