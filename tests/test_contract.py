"""`khabar read` prints the contract khabar.page/1: every key is there, spans hold, ids point to something."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator

import pytest

import khabar
from khabar.model.wire import decode_reading, encode_reading

FACT = {"id", "article", "start", "end", "spans", "text", "rule", "confidence"}
KEYS = {
    "blocks": {"start", "end", "role", "article"},
    "articles": {
        *("id", "kind", "title", "byline", "dateline", "credited_source", "credited_sources", "outlet", "published"),
        *("modified", "correction", "section", "keywords", "language", "body"),
    },
    "times": FACT | {"type", "value", "mod", "edtf", "earliest", "latest", "calendar", "anchor", "alternatives"},
    "mentions": FACT | {"type", "title", "latin", "latin_basis", "entity", "metonymy", "place"},
    "entities": {"id", "type", "name", "latin", "roles", "references"},
    "quotations": FACT | {"kind", "cue", "speakers", "speaker", "via", "chain", "time", "nested_in", "translated"},
    "quantities": FACT
    | {
        *("kind", "value", "value_max", "modifier", "low", "high", "vague", "unit", "currency", "counted", "role", "part_of"),
        *("measure", "place", "time", "holder", "attribution"),
    },
    "events": FACT
    | {
        *(
            "type",
            "mode",
            "evidence",
            "actors",
            "targets",
            "place",
            "place_basis",
            "time",
            "date",
            "date_bounds",
            "polarity",
            "modality",
        ),
        *("status", "background", "derived", "quotation", "killed", "injured", "attribution"),
    },
}
PAGE = {
    *(
        "id",
        "source",
        "locator",
        "url",
        "media_type",
        "charset",
        "fetched_at",
        "given",
        "kind",
        "text",
        "text_sha256",
        "languages",
    ),
    *("continues", "fields"),
}


@pytest.fixture(scope="module")
def lines(samples) -> list[bytes]:
    return [encode_reading(reading) for reading in khabar.read(*samples) if isinstance(reading, khabar.Reading)]


@pytest.fixture(scope="module")
def pages(lines) -> list[dict]:
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("layer", KEYS)
def test_every_item_of_a_layer_has_exactly_the_keys_of_the_contract(pages, layer):
    items = [item for page in pages for item in page[layer]]
    assert items
    assert all(set(item) == KEYS[layer] for item in items)


def test_references_stand_as_other_quotes_do_and_are_read_back(pages, lines):
    found = [reference for page in pages for entity in page["entities"] for reference in entity["references"]]
    assert found
    assert all(set(reference) == {"text", "start", "end", "rule"} for reference in found)
    assert all(encode_reading(decode_reading(line)) == line for line in lines)


def test_the_page_and_its_reader_have_their_keys(pages):
    assert all(set(page["page"]) == PAGE for page in pages)
    assert all(set(page["reader"]) == {"version", "lexicons", "models", "html"} for page in pages)
    assert all(page["schema"] == "khabar.page/1" for page in pages)


def anchored(value: object) -> Iterator[dict]:
    """Everything in a JSON value that claims to stand on the page."""
    if isinstance(value, dict):
        if "start" in value and ("text" in value or "quote" in value):
            yield value
        for part in value.values():
            yield from anchored(part)
    elif isinstance(value, list):
        for part in value:
            yield from anchored(part)


def test_every_quote_anywhere_stands_on_its_characters(pages):
    checked = 0
    for page in pages:
        text = page["page"]["text"]
        for item in anchored({layer: page[layer] for layer in KEYS}):
            assert text[item["start"] : item["end"]] == item.get("quote", item.get("text"))
            checked += 1
    assert checked > 1000


def test_blocks_do_not_overlap_and_cover_all_text(pages):
    for page in pages:
        spans = [(block["start"], block["end"]) for block in page["blocks"]]
        assert spans == sorted(spans)
        assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))
        covered = "".join(page["page"]["text"][a:b] for a, b in spans)
        assert "".join(covered.split()) == "".join(page["page"]["text"].split())


def test_ids_within_a_page_are_unique_and_references_lead_somewhere(pages):
    for page in pages:
        known = {}
        for layer in ("articles", "times", "mentions", "entities", "quotations", "quantities", "events"):
            ids = [item["id"] for item in page[layer]]
            assert len(ids) == len(set(ids)), layer
            known[layer] = set(ids)
        for layer in ("times", "mentions", "quotations", "quantities", "events"):
            assert {item["article"] for item in page[layer]} <= known["articles"]
        assert {mention["entity"] for mention in page["mentions"]} <= known["entities"] | {None}
        for quotation in page["quotations"]:
            assert quotation["nested_in"] in known["quotations"] | {None}
            assert quotation["time"] in known["times"] | {None}
            hops = {hop["id"] for hop in quotation["chain"]}
            assert all(set(hop["from"]) <= hops for hop in quotation["chain"])
        for event in page["events"]:
            assert event["place"] in known["mentions"] | {None}
            assert event["time"] in known["times"] | {None}
            assert event["quotation"] in known["quotations"] | {None}
            assert {*event["killed"], *event["injured"]} <= known["quantities"]
        for item in (*page["quantities"], *page["events"]):
            assert item["attribution"]["quotation"] in known["quotations"] | {None}


def test_the_first_speaker_and_the_first_credit_are_repeated(pages):
    for page in pages:
        assert all(q["speaker"] == (q["speakers"] or [None])[0] for q in page["quotations"])
        assert all(a["credited_source"] == (a["credited_sources"] or [None])[0] for a in page["articles"])


def test_a_line_read_back_is_the_same_reading(lines):
    assert all(encode_reading(decode_reading(line)) == line for line in lines)


def test_reading_twice_gives_the_same_bytes(samples, lines):
    assert [encode_reading(reading) for reading in khabar.read(*samples)] == lines  # type: ignore[arg-type]
