"""One page from its bytes; and again from the bytes that were kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ingesting import CAPTURE, LIMITS, MORE, NEWS, json_line

from khabar.errors import InputError
from khabar.ingest import html_parser, parse
from khabar.model import Capture, Field, Given, LayoutBlock, digest


def test_a_text_is_the_decoded_file_with_its_line_ends_and_without_its_mark() -> None:
    text = f"عنوان\r\n\r\n\u00a0 {NEWS} \u00a0\rسطر\n"
    raw = parse(b"\xef\xbb\xbf" + text.encode(), CAPTURE, media_type="text/plain", limits=LIMITS)
    assert raw.page.text == text
    # One block a line, without the white space around it; a line of no-break spaces is blank.
    assert [text[block.start : block.end] for block in raw.layout] == ["عنوان", NEWS, "سطر"]
    assert raw.layout[0] == LayoutBlock(start=0, end=5)


def test_the_page_is_named_by_the_digest_of_its_bytes() -> None:
    raw = parse(NEWS.encode(), CAPTURE, limits=LIMITS)
    assert raw.page.id == raw.capture.page_id == digest(NEWS.encode())
    assert (raw.data, raw.page.kind, raw.page.languages) == (NEWS.encode(), "other", ())


def test_what_is_known_of_the_capture_goes_into_the_page() -> None:
    capture = Capture(
        page_id="", source="a.html", url="https://a.example/1", captured_at="2024-01-14T10:00:00Z", given=Given(outlet="صدى")
    )
    page = parse(NEWS.encode(), capture, limits=LIMITS).page
    assert (page.url, page.fetched_at, page.given.outlet) == ("https://a.example/1", "2024-01-14T10:00:00Z", "صدى")
    given = replace(capture, given=Given(url="https://a.example/2"))
    assert parse(NEWS.encode(), given, limits=LIMITS).page.url == "https://a.example/2"  # what a person says comes first


def test_the_canonical_address_is_a_field_not_the_address_it_was_fetched_from() -> None:
    page = parse(
        f'<link rel="canonical" href="https://a.example/1"><p>{NEWS}'.encode(), CAPTURE, media_type="text/html", limits=LIMITS
    ).page
    assert page.url is None
    assert page.fields == (Field('link[rel="canonical"]@href', "https://a.example/1"),)


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        (f"<!DOCTYPE html><p>{NEWS}", "text/plain", "text/html"),
        (f"\n <html><p>{NEWS}", "text/plain", "text/html"),
        (f"<p>{NEWS}", "text/plain", "text/plain"),  # a text about HTML stays a text
        (f"{NEWS}\n{MORE}", "text/html", "text/plain"),  # no tag at all: its lines are lines
        (f"<p>{NEWS}", "text/html", "text/html"),
        (f"<html><p>{NEWS}", None, "text/html"),
        (NEWS, None, "text/plain"),
    ],
)
def test_content_is_believed_where_the_ending_lies(text: str, said: str | None, found: str) -> None:
    assert parse(text.encode(), CAPTURE, media_type=said, limits=LIMITS).page.media_type == found


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b"An English page.", "no Arabic letter"),
        (b"2024-01-14 12:30", "no Arabic letter"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (("\ufffd" * 9 + "خبر").encode(), "cannot be read as utf-8"),
    ],
)
def test_what_is_no_arabic_page_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        parse(data, CAPTURE, limits=LIMITS)


def test_one_arabic_word_on_a_foreign_page_is_enough() -> None:
    assert parse("Wikipedia: خبر is news.".encode(), CAPTURE, limits=LIMITS).page.text.startswith("Wiki")


def test_a_page_larger_than_allowed_is_refused() -> None:
    with pytest.raises(InputError, match="larger than 10 bytes"):
        parse(NEWS.encode(), CAPTURE, limits=replace(LIMITS, page_bytes=10))


def test_a_json_line_with_a_title_is_title_blank_line_text() -> None:
    line = json_line(
        title="عنوان\nالخبر", text=f"{NEWS}\n{MORE}", url="https://a.example/1", published="2024-01-14", outlet="صدى", x=[1]
    )
    raw = parse(line, CAPTURE, media_type="application/json", limits=LIMITS)
    assert raw.page.text == f"عنوان الخبر\n\n{NEWS}\n{MORE}"
    assert len(raw.layout) == 3
    assert raw.page.url == raw.capture.url == "https://a.example/1"
    assert raw.page.fields == (
        Field("$.url", "https://a.example/1"),
        Field("$.title", "عنوان\nالخبر"),
        Field("$.published", "2024-01-14"),
        Field("$.outlet", "صدى"),
    )


@pytest.mark.parametrize("key", ["text", "html", "content", "body"])
def test_the_text_of_a_json_line_stands_under_any_of_four_keys(key: str) -> None:
    raw = parse(json_line(**{key: NEWS}), CAPTURE, media_type="application/json", limits=LIMITS)
    assert raw.page.text == NEWS


@pytest.mark.parametrize("key", ["html", "content", "body", "text"])
def test_html_in_a_json_line_is_read_as_html(key: str) -> None:
    raw = parse(json_line(**{key: f"<h1>عنوان</h1><p>{NEWS}</p>"}), CAPTURE, media_type="application/json", limits=LIMITS)
    assert raw.page.text == f"عنوان\n{NEWS}"
    assert raw.layout[0].tag == "h1"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"a": "b"}', "no text under any of text, html, content, body"),
        (b'{"text": 3}', "no text"),
        (b'{"text": ""}', "no text"),
        (b'{"text": "\\ud83d \\ud83d \\ud83d \\u0000 \\u062e"}', "cannot be read"),
        (b'{"x": ' + b"1" * 5000 + b"}", "not JSON"),
    ],
)
def test_a_broken_json_line_is_refused_with_the_reason(line: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        parse(line, CAPTURE, media_type="application/json", limits=LIMITS)


def test_half_characters_and_nul_in_json_become_replacement_signs() -> None:
    # `\ud83d` alone is half an emoji, as cut by a careless program: no text may hold it.
    line = json_line(text=NEWS * 3).replace(b'."', b'.\\ud83d\\u0000"')
    assert parse(line, CAPTURE, media_type="application/json", limits=LIMITS).page.text == NEWS * 3 + "\ufffd\ufffd"


TAGS = "<p> </p> <b> </b> <br> <li> <table> <td> <!-- --> <script> </script> <pre> </a> <title> <svg> </svg> <textarea>".split()
SPACED_TAGS = [
    "<p hidden>",
    "<a href=x>",
    '<time datetime="2024">',
    "<style>.a{display:none}</style>",
    "<i class=a>",
    "<!doctype html>",
]
STRINGS = [NEWS, "خبر", " ", "\n", "\u00a0", "&nbsp;", "&lt;", "&#0;", "\x00", '"', ">", "<", "{", "}", "html>"]
PARTS = st.sampled_from([*TAGS, *SPACED_TAGS, *STRINGS])
PAGES = st.lists(PARTS, max_size=25).map(lambda parts: "".join(parts).encode("utf-8", "replace"))
TYPES = st.sampled_from([None, "text/plain", "text/html", "application/json"])


@given(
    st.one_of(PAGES, PAGES.map(lambda data: json_line(html=data.decode(), title="عنوان", url="u"))),
    TYPES,
    st.sampled_from([None, "utf-8", "windows-1256", "latin-1"]),
)
def test_kept_bytes_read_again_give_the_same_page(data: bytes, media_type: str | None, charset: str | None) -> None:
    try:
        first = parse(data, CAPTURE, media_type=media_type, charset=charset, limits=LIMITS)
    except InputError:
        return
    page = first.page
    assert parse(first.data, first.capture, media_type=page.media_type, charset=page.charset, limits=LIMITS) == first
    position = 0
    for block in first.layout:
        assert position <= block.start < block.end <= len(page.text)
        assert page.text[position : block.start].strip() == ""
        assert 0 <= block.link_chars <= block.end - block.start
        position = block.end
    assert page.text[position:].strip() == ""
    page.text.encode()


def test_the_parser_says_its_version() -> None:
    assert html_parser().startswith("resiliparse ")


def test_a_heap_of_text_too_long_for_a_page_is_refused_with_a_remedy() -> None:
    limits = replace(LIMITS, text_chars=100)
    with pytest.raises(InputError, match=r"limits\.text_chars"):
        parse("قال الوزير إن الجسر سيفتح غدا. ".encode() * 10, Capture(page_id="", source="heap.txt"), limits=limits)
