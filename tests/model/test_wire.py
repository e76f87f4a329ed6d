"""The contract `khabar.page/1`: what is written is read back the same, and what does not hold is refused."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.errors import EvidenceError
from khabar.model import (
    LAYERS,
    Article,
    Attribution,
    Cue,
    Event,
    Mention,
    Page,
    Quantity,
    Quotation,
    Quote,
    Reading,
    Speaker,
    TextEvidence,
    Time,
    digest,
    fact_id,
    text_digest,
)
from khabar.model.wire import decode_reading, encode_reading, from_json
from made_readings import READER, made_page, made_reading


def test_a_reading_with_every_kind_of_fact_comes_back_the_same() -> None:
    reading = made_reading(made_page())
    line = encode_reading(reading)
    assert decode_reading(line) == reading
    assert encode_reading(decode_reading(line)) == line
    assert b"\n" not in line


def test_the_json_has_the_forms_of_the_contract() -> None:
    data = msgspec.json.decode(encode_reading(made_reading(made_page())))
    text = data["page"]["text"]
    assert data["schema"] == "khabar.page/1"
    assert data["articles"][0]["credited_source"] == data["articles"][0]["credited_sources"][0]
    for layer in LAYERS:
        for fact in data[layer]:
            assert text[fact["start"] : fact["end"]] == fact["text"]
            assert "at" not in fact
    quotation = data["quotations"][0]
    assert [text[a:b] for a, b in quotation["spans"]] == ["«لن نسمح بتكرار ذلك»", "«وسنحاسب المسؤولين عنه»"]
    assert quotation["speaker"] == quotation["speakers"][0]
    assert quotation["cue"]["text"] == "قال"
    assert quotation["chain"][0]["from"] == ["h1"]
    assert data["quantities"][0]["attribution"]["evidence"][0].keys() == {"selector", "start", "end", "quote"}
    assert data["articles"][0]["outlet"]["evidence"][0].keys() == {"selector", "path", "quote"}


def _shift(part: dict[str, Any]) -> None:
    part["start"] += 1
    part["end"] += 1


BROKEN = {
    "a title": lambda data: data["articles"][0]["title"].update(text="مقتل 24 شخصا في هجوم على العمارة"),
    "a fact": lambda data: _shift(data["times"][0]),
    "a speaker": lambda data: _shift(data["quotations"][0]["speakers"][0]),
    "a cue": lambda data: data["quotations"][0]["cue"].update(text="زعم"),
    "a channel": lambda data: _shift(data["quotations"][0]["via"][0]),
    "a hop's evidence": lambda data: _shift(data["quotations"][0]["chain"][1]["evidence"][0]),
    "a target": lambda data: data["events"][0]["targets"][0].update(text="البصرة"),
    "what is counted": lambda data: _shift(data["quantities"][0]["counted"]),
    "an attribution": lambda data: _shift(data["quantities"][0]["attribution"]["evidence"][0]),
    "an outlet's field": lambda data: data["articles"][0]["outlet"]["evidence"][0].update(quote="صدى الجبل"),
    "the text": lambda data: data["page"].update(text=data["page"]["text"].replace("23", "32")),
    "the digest": lambda data: data["page"].update(text_sha256=text_digest("")),
}


@pytest.mark.parametrize("part", BROKEN)
def test_a_reading_is_refused_where_the_page_does_not_say(part: str) -> None:
    data = msgspec.json.decode(encode_reading(made_reading(made_page())))
    BROKEN[part](data)
    with pytest.raises(EvidenceError):
        from_json(data)


def test_newsroom_voice_without_evidence_is_refused() -> None:
    with pytest.raises(ValueError, match="newsroom_voice"):
        Attribution(status="newsroom_voice")
    data = msgspec.json.decode(encode_reading(made_reading(made_page())))
    data["quantities"][0]["attribution"]["evidence"] = []
    with pytest.raises(msgspec.ValidationError, match="newsroom_voice"):
        from_json(data)
    assert Attribution().status == "undetermined"


def test_the_id_of_a_reading_does_not_depend_on_where_its_page_lay() -> None:
    here, there = made_reading(made_page(source="a")), made_reading(made_page(source="b", captured_at="2024-02-01T00:00:00Z"))
    assert here.id == there.id
    assert [fact.id for fact in here.events] == [fact.id for fact in there.events]


# Any text but lone surrogates, which no UTF-8 holds; Arabic with its marks more often than chance would bring it.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("قال الوزير، إن ُّـ ﻻ\u200f🕊\r\n"), min_size=1, max_size=80
)
NUMBERS = st.none() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Readings of any text, with quotes anywhere in it."""
    text = draw(TEXTS)
    page = Page(
        id=digest(text.encode()),
        source=draw(TEXTS),
        media_type="text/plain",
        charset="utf-8",
        text=text,
        text_sha256=text_digest(text),
    )

    def quote() -> Quote:
        cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4)))
        parts = list(zip(cuts[::2], cuts[1::2], strict=False))
        return Quote.of_spans(page, parts)

    def common(layer: str) -> dict[str, Any]:
        at = quote()
        return {"id": fact_id(layer, page.text_sha256, "x", at.parts), "article": "a-0", "at": at, "rule": draw(TEXTS)}

    said = quote()
    voice = Attribution(status="newsroom_voice", evidence=(TextEvidence.of(page, *said.span),))
    speakers = tuple(Speaker(at=quote(), name=draw(st.none() | TEXTS)) for _ in range(draw(st.integers(0, 2))))
    return Reading(
        reader=READER,
        page=page,
        articles=(Article(id="a-0", kind="main", title=draw(st.none() | st.just(said)), body=(said.span,)),),
        times=(Time(**common("times"), type="DATE", value=None),),
        mentions=(Mention(**common("mentions"), type="PER", title=quote()),),
        quotations=(Quotation(**common("quotations"), kind="mixed", cue=Cue(at=quote(), act="deny"), speakers=speakers),),
        quantities=(Quantity(**common("quantities"), kind="count", value=draw(NUMBERS), counted=quote(), attribution=voice),),
        events=(Event(**common("events"), type="ACCUSE"),),
    )


@given(readings())
def test_any_reading_comes_back_the_same(reading: Reading) -> None:
    line = encode_reading(reading)
    assert decode_reading(line) == reading
    assert encode_reading(decode_reading(line)) == line
