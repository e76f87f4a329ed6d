"""Evidence: a quote that is not on the page cannot be made."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from khabar.errors import EvidenceError
from khabar.model import Field, FieldEvidence, Given, Page, Quote, TextEvidence, digest, text_digest

# Letters that take one code point and look like more or fewer: diacritics, lam-alef ligature, tatweel, bidi marks, emoji.
ARABIC = st.text(st.sampled_from("مقتل شخصا َُّـلاﻻ\u200f\u2067\u2069٣5،»«\n🕊"), min_size=1, max_size=60)


def page_of(text: str, **more: object) -> Page:
    return Page(
        id=digest(text.encode()),
        source="x",
        media_type="text/plain",
        charset="utf-8",
        text=text,
        text_sha256=text_digest(text),
        **more,
    )  # type: ignore[arg-type]


@st.composite
def spans(draw: st.DrawFn) -> tuple[Page, int, int]:
    page = page_of(draw(ARABIC))
    start = draw(st.integers(0, len(page.text) - 1))
    return page, start, draw(st.integers(start + 1, len(page.text)))


@given(spans())
def test_a_quote_is_the_pages_text_at_its_span(case: tuple[Page, int, int]) -> None:
    page, start, end = case
    for kind in (Quote, TextEvidence):
        quote = kind(page, start, end, page.text[start:end])
        assert quote.text == page.text[quote.start : quote.end]
        assert quote == kind.of(page, start, end)
        assert quote.parts == ((start, end),)


@given(spans(), ARABIC)
def test_a_quote_that_differs_is_refused(case: tuple[Page, int, int], other: str) -> None:
    page, start, end = case
    assume(other != page.text[start:end])
    for kind in (Quote, TextEvidence):
        with pytest.raises(EvidenceError):
            kind(page, start, end, other)


def test_words_that_only_look_the_same_are_refused() -> None:
    page = page_of("قُتل 23 شخصاً")  # with a damma and a tanwin, as the page has it
    assert Quote.of(page, 0, 4).text == "قُتل"
    with pytest.raises(EvidenceError, match="قُتل"):
        Quote(page, 0, 4, "قتل")
    with pytest.raises(EvidenceError):
        Quote(page, 5, 7, "٢٣")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 0), (3, 2), (0, 6), (5, 6)])
def test_a_span_outside_the_page_or_empty_is_refused(start: int, end: int) -> None:
    page = page_of("بغداد")
    with pytest.raises(EvidenceError):
        Quote(page, start, end, page.text[max(start, 0) : end])


def test_a_broken_quote_keeps_its_parts_and_the_words_between_are_in_its_hull() -> None:
    page = page_of("«لن نسمح»، قال الوزير، «بذلك»")
    first, second = page.text.index("لن نسمح"), page.text.index("بذلك")
    quote = Quote.of_spans(page, [(first, first + 7), (second, second + 4)])
    assert [page.text[a:b] for a, b in quote.parts] == ["لن نسمح", "بذلك"]
    assert quote.text == page.text[first : second + 4]
    assert quote != Quote.of(page, *quote.span)


@pytest.mark.parametrize("parts", [[(1, 3), (2, 5)], [(2, 5), (0, 1)], [(0, 2), (3, 4)], [(0, 0), (3, 5)]])
def test_parts_that_overlap_or_stand_outside_their_hull_are_refused(parts: list[tuple[int, int]]) -> None:
    page = page_of("بغداد")
    with pytest.raises(EvidenceError):
        Quote(page, 0, 5, "بغداد", parts)


def test_a_quote_of_one_page_is_not_that_of_another() -> None:
    left, right = page_of("بغداد"), page_of("بغداد ")
    assert Quote.of(left, 0, 5) != Quote.of(right, 0, 5)
    assert Quote.of(left, 0, 5) != TextEvidence.of(left, 0, 5)


SITE = 'meta[property="og:site_name"]@content'


def test_a_value_outside_the_text_must_be_one_that_the_page_keeps() -> None:
    page = page_of(
        "نص", url="https://nida.example/a", given=Given(published="2024-10-01"), fields=(Field(SITE, "نداء"), Field(SITE, "صدى"))
    )
    assert FieldEvidence(page, "attribute", SITE, "صدى").quote == "صدى"
    assert FieldEvidence(page, "url", "", "nida.example").selector == "url"
    assert FieldEvidence(page, "given", "published", "2024-10-01").path == "published"
    for selector, path, quote in [
        ("attribute", SITE, "صوت"),
        ("attribute", "title", "نداء"),
        ("attribute", SITE, ""),
        ("url", "", "2024-10-01"),
        ("given", "outlet", "نداء"),
        ("given", "published", "2024-10-02"),
        ("text", "", "نص"),
    ]:
        with pytest.raises(EvidenceError):
            FieldEvidence(page, selector, path, quote)  # type: ignore[arg-type]


def test_a_page_whose_text_has_another_digest_is_refused() -> None:
    with pytest.raises(EvidenceError):
        Page(id="sha256:0", source="x", media_type="text/plain", charset="utf-8", text="نص", text_sha256=text_digest("نصّ"))
