"""Who passed the words on: order from the page inwards, how sure each hop is, the words that name it, how long media hold on."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Quotation, TextEvidence
from news_text import article_of


def quotations_of(text: str) -> tuple[Quotation, ...]:
    article, facts = article_of(text, "2024-10-01"), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    return facts.quotations


def hops(quotation: Quotation) -> list[tuple[str, str | None, str]]:
    """Role, name and status of the hops behind the page's outlet."""
    return [(hop.role, hop.name, hop.status) for hop in quotation.chain if hop.role != "outlet"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال سمير الخطيب لقناة «الضفة» إن الاتفاق وشيك.", ["الضفة", "سمير الخطيب"]),
        ("قال سمير الخطيب إن الاتفاق وشيك، بحسب ما نقلت صحيفة «المرفأ».", ["المرفأ", "سمير الخطيب"]),
        ("قال سمير الخطيب إن الاتفاق وشيك، وفقا لصحيفة «المرفأ».", ["المرفأ", "سمير الخطيب"]),
        ("وقالت ليلى حداد -بحسب وكالة فرانس برس- إن الاتفاق وشيك.", ["وكالة فرانس برس", "ليلى حداد"]),
        # told to one medium, carried by another: the page has it from the second
        ("قال سمير الخطيب لقناة «الضفة» إن الاتفاق وشيك، بحسب ما نقلت صحيفة «المرفأ».", ["المرفأ", "الضفة", "سمير الخطيب"]),
        ("نقلت صحيفة «المرفأ» عن سمير الخطيب قوله إن الاتفاق وشيك.", ["المرفأ", "سمير الخطيب"]),
        # a source of the speaker's stands further in
        ("ذكرت وكالة رويترز نقلا عن شهود عيان أن الحريق أخمد.", ["وكالة رويترز", "شهود عيان"]),
    ],
)
def test_hops_stand_from_the_page_inwards(text: str, names: list[str]) -> None:
    (quotation,) = quotations_of(text)
    assert [name for _, name, _ in hops(quotation)] == names


def test_the_evidence_of_a_relay_is_the_words_that_name_it() -> None:
    (quotation,) = quotations_of("قال سمير الخطيب لقناة «الضفة» إن الاتفاق وشيك.")
    channel = next(hop for hop in quotation.chain if hop.role == "channel")
    assert [evidence.text for evidence in channel.evidence if isinstance(evidence, TextEvidence)] == ["الضفة"]


def test_reporters_are_no_relay() -> None:
    (quotation,) = quotations_of("قال سمير الخطيب للصحفيين إن الاتفاق وشيك.")
    assert hops(quotation) == [("speaker", "سمير الخطيب", "stated")]


def test_a_medium_named_with_odd_marks_is_told() -> None:
    """The second mark is glued to the adjective: `"الضفة "اللبنانية`."""
    (quotation,) = quotations_of('أكد سمير الخطيب لقناة "الضفة "اللبنانية، أن الاتفاق وشيك.')
    assert hops(quotation)[0] == ("channel", "الضفة", "stated")


def test_what_is_told_to_a_medium_goes_on_until_somebody_else_speaks() -> None:
    text = "قال سمير الخطيب لقناة «الضفة» إن الاتفاق وشيك، مشيرا إلى أن الوفد غادر. وأضاف أن السد سليم. وقالت ليلى حداد إن الماء نظيف."
    carried = [[(name, status) for role, name, status in hops(q) if role == "channel"] for q in quotations_of(text)]
    assert carried == [[("الضفة", "stated")], [("الضفة", "inferred")], [("الضفة", "inferred")], []]


def test_another_occasion_ends_what_a_medium_was_told() -> None:
    _, later = quotations_of("قال سمير الخطيب لقناة «الضفة» إن الاتفاق وشيك. وأضاف في مؤتمر صحفي أن السد سليم.")
    assert hops(later) == [("speaker", "سمير الخطيب", "inferred")]


def test_a_bare_name_in_marks_is_not_spread_over_sentences() -> None:
    """A paper that names itself so (`لـ«المرفأ»`) is given where it stands."""
    told, later = quotations_of("قال سمير الخطيب لـ«المرفأ» إن الاتفاق وشيك. وأضاف أن السد سليم.")
    assert [name for _, name, _ in hops(told)] == ["المرفأ", "سمير الخطيب"]
    assert [name for _, name, _ in hops(later)] == ["سمير الخطيب"]


def test_agencies_without_a_name_are_an_unknown_hop() -> None:
    (quotation,) = quotations_of("القاهرة - وكالات: قال سمير الخطيب إن الاتفاق وشيك.")
    assert [hop for hop in hops(quotation) if hop[0] == "credited"] in ([], [("credited", None, "unknown")])


def test_a_saying_without_a_speaker_has_an_unknown_one() -> None:
    (quotation,) = quotations_of("وقال «لن نتراجع عن حقوقنا مهما طال الزمن».")
    assert hops(quotation) == [("speaker", None, "unknown")]


def test_a_study_that_speaks_is_no_occasion() -> None:
    (quotation,) = quotations_of("قالت دراسة حديثة إن القهوة تنفع القلب.")
    assert quotation.via == ()


def test_the_canal_is_no_channel() -> None:
    (quotation,) = quotations_of("قال سمير الخطيب إن السفن عبرت أمس، في حديثه عن العبور عبر قناة السويس.")
    assert all(via.relation != "carried_by" for via in quotation.via)
