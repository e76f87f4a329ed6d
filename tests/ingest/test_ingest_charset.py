"""Bytes → text: every encoding that Arabic pages come in, and the ways in which they lie about it."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ingesting import MORE, NEWS

from khabar.errors import InputError
from khabar.ingest.charset import decode

TEXT = f"{NEWS} {MORE}"
ISO_TEXT = TEXT  # diacritics too: ISO-8859-6 has them


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16be"),
        (TEXT.encode("utf-16-le"), "utf-16le"),
        (TEXT.encode("utf-16-be"), "utf-16be"),
        (TEXT.encode("cp1256"), "windows-1256"),
        (ISO_TEXT.encode("iso8859-6"), "iso-8859-6"),
    ],
)
def test_each_encoding_of_arabic_is_found_without_being_named(data: bytes, charset: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.charset) == (TEXT, charset)


def test_a_headline_of_four_words_is_enough_to_tell_windows_1256_from_iso_8859_6() -> None:
    # Both write alef-lam with the same first byte: ال is C7 E1 in the one, C7 E4 in the other, which is ان in the first.
    headline = "استئناف المحادثات بين الوفدين"
    assert decode(headline.encode("cp1256")).text == headline
    assert decode(headline.encode("iso8859-6")).text == headline


def test_what_the_transport_says_comes_before_what_the_page_says() -> None:
    page = f'<meta charset="windows-1256"><p>{TEXT}'.encode("iso8859-6")
    assert TEXT in decode(page, "iso-8859-6").text
    assert decode(page).charset == "windows-1256"  # nobody else says anything: the page is believed


def test_a_charset_in_which_the_page_makes_no_sense_is_not_believed() -> None:
    # ف, ق and ك of windows-1256 are bytes that iso-8859-6 does not have.
    page = f'<meta charset="iso-8859-6"><p>{TEXT}'.encode("cp1256")
    assert TEXT in decode(page).text


@pytest.mark.parametrize("label", ["cp1256", "Windows-1256", "x-cp1256", " windows-1256 "])
def test_a_charset_goes_by_many_names(label: str) -> None:
    assert decode(TEXT.encode("cp1256"), label).charset == "windows-1256"


@pytest.mark.parametrize("label", ["iso-8859-1", "us-ascii", "nonsense", "hex", "", "قديم"])
def test_a_name_that_cannot_write_arabic_is_not_believed(label: str) -> None:
    assert decode(TEXT.encode("cp1256"), label).text == TEXT


def test_utf_8_under_a_wrong_name_is_still_utf_8() -> None:
    # Bytes of Arabic in windows-1256 are never valid UTF-8, so nothing is lost by looking first.
    assert decode(TEXT.encode(), "windows-1256").text == TEXT


def test_the_xml_declaration_counts_like_a_meta_tag() -> None:
    page = f'<?xml version="1.0" encoding="windows-1256"?><p>{TEXT}'.encode("cp1256")
    assert decode(page).charset == "windows-1256"


def test_a_letter_cut_by_a_teaser_costs_one_sign_not_the_page() -> None:
    data = (TEXT * 5).encode() + "ا".encode()[:1]
    assert decode(data).text == TEXT * 5 + "\ufffd"


def test_a_page_of_two_encodings_is_refused() -> None:
    with pytest.raises(InputError, match="mix several"):
        decode(NEWS.encode() + b"\n" + MORE.encode("cp1256"))


def test_a_paragraph_in_another_encoding_is_too_much() -> None:
    with pytest.raises(InputError, match="utf-16le"):
        decode(codecs.BOM_UTF16_LE + b"\x00\xd8" * 40 + TEXT.encode("utf-16-le"))


@pytest.mark.parametrize("data", [b"", b" \r\n\t "])
def test_nothing_is_empty(data: bytes) -> None:
    with pytest.raises(InputError, match="it is empty"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x00\x00\x00\x20ftypisom", "video"),
        (bytes(range(256)) * 8, "control characters"),
    ],
)
def test_a_binary_is_refused_by_what_it_is(data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        decode(data)


def test_a_stray_nul_becomes_a_replacement_sign_at_its_place() -> None:
    assert decode((TEXT + "\0").encode()).text == TEXT + "\ufffd"


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "windows-1256", "iso-8859-6", "utf-16le"]))
def test_what_was_decoded_once_is_decoded_alike_under_its_own_name(data: bytes, declared: str | None) -> None:
    try:
        first = decode(data, declared)
    except InputError:
        return
    assert decode(data, first.charset) == first
    assert "\0" not in first.text
    first.text.encode()  # no half characters


@given(
    st.text(st.sampled_from(NEWS + "«»؟١٢\n abc"), min_size=30),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"]),
)
def test_arabic_comes_out_of_an_encoding_as_it_went_in(text: str, codec: str) -> None:
    text = "المحادثات بين الوفدين مستمرة في العاصمة " + text
    data = text.encode(codec, "ignore")
    assert decode(data).text == data.decode(codec)
