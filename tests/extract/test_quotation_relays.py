"""Media that were told, that carried words, and documents that only look like papers."""

from __future__ import annotations

import pytest
from test_quotation_chains import hops, quotations_of

TEXT = "قال سمير الخطيب {} إن الاتفاق وشيك."


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("في تصريح لصحيفة «المرفأ»", "المرفأ"),  # told what it is: another's
        ("لـ«رويترز»", "رويترز"),  # agencies tell everybody
        ("في تصريحات لـ«الجزيرة»", "الجزيرة"),  # so do channels
        ("لـ«فايننشال تايمز»", "فايننشال تايمز"),  # prints in no Arabic
    ],
)
def test_other_media_stay_in_the_chain(told: str, name: str) -> None:
    (quotation,) = quotations_of(TEXT.format(told))
    assert [hop for _, hop, _ in hops(quotation)] == [name, "سمير الخطيب"]


def test_a_statement_is_a_document_and_no_paper_of_that_name() -> None:
    (quotation,) = quotations_of("شدد الوزير سمير الخطيب على أهمية استمرار التعاون بين البلدين، حسب البيان.")
    assert [(via.name, via.relation) for via in quotation.via] == [(None, "statement")]
    assert [name for _, name, _ in hops(quotation)] == ["سمير الخطيب"]


def test_whose_words_were_carried_is_no_part_of_the_carrier() -> None:
    (quotation,) = quotations_of("قال سمير الخطيب إن الاتفاق وشيك، وفق ما نقلت عنه الإذاعة العامة.")
    assert [name for _, name, _ in hops(quotation)] == ["الإذاعة العامة", "سمير الخطيب"]


@pytest.mark.parametrize(
    "text",
    [
        "ووفقا لصحيفة «المرفأ»، قال سمير الخطيب إن الاتفاق وشيك.",
        "وبحسب ما نقلت صحيفة «المرفأ»، أكد سمير الخطيب أن الاتفاق وشيك.",
        "وأكد سمير الخطيب، وفقا لما نقلته صحيفة «المرفأ»، أن الاتفاق وشيك.",
    ],
)
def test_a_medium_before_the_verb_or_amid_it_carried_the_words(text: str) -> None:
    (quotation,) = quotations_of(text)
    assert [name for _, name, _ in hops(quotation)] == ["المرفأ", "سمير الخطيب"]
