"""HTML made to exhaust a reader: time and memory stay in measure, and what can be read is read."""

from __future__ import annotations

import time
import tracemalloc
from contextlib import suppress

import pytest
from ingesting import NEWS, lines_of, page_of

from khabar.errors import InputError
from khabar.ingest.html_guard import tame

SECONDS = 6.0
"""Processor time that one such page may take on a small, busy machine; each takes below 1.5 s on an idle one."""


@pytest.fixture(autouse=True)
def in_time() -> object:
    begun = time.process_time()
    yield
    assert time.process_time() - begun < SECONDS


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + NEWS,
        "<div>" * 30_000 + NEWS + "</div>" * 30_000,
        "<b><a href=x><i>" * 20_000 + NEWS,
        "<span>" * 30_000 + "</b>" * 30_000 + NEWS,
        "<ul><li>" * 20_000 + NEWS,
        "<svg>" * 20_000 + "</svg>" * 20_000 + NEWS,
        "<path/>" * 20_000 + NEWS,
        "<table><tr><td>" * 10_000 + NEWS,
    ],
    ids=["div", "div, closed", "b a i", "span, stray ends", "ul li", "svg", "unknown, self-closed", "table"],
)
def test_tens_of_thousands_of_nested_tags_are_read(page: str) -> None:
    assert lines_of(page) == [NEWS]


def test_what_is_nested_too_deep_keeps_its_order_and_its_breaks() -> None:
    page = "<div>" * 1200 + "<div>أول</div><div>ث<b>ان</b></div>" + "</div>" * 1200 + "<p>أخير"
    assert lines_of(page) == ["أول", "ثان", "أخير"]


def test_formatting_left_open_does_not_multiply() -> None:
    # A parser that follows the standard opens every <font> anew in every paragraph: 10^8 elements.
    page = "".join(f"<p><font color={number}>سطر" for number in range(15_000))
    assert len(lines_of(page)) == 15_000


def test_a_tag_of_a_hundred_thousand_attributes_is_refused() -> None:
    attributes = " ".join(f"a{number}=1" for number in range(100_000))
    for page in (f"<p {attributes}>{NEWS}", f'<p x=">" {attributes}>{NEWS}', f"<p {attributes.replace('a', '<a')}>{NEWS}"):
        with pytest.raises(InputError, match="attributes"):
            page_of(page)


def test_more_tags_than_a_page_can_have_are_refused() -> None:
    with pytest.raises(InputError, match="300,000 HTML tags"):
        page_of(f"<i>{NEWS}</i>" * 150_001)


def test_megabytes_of_script_are_nothing() -> None:
    code = "if (a<b && c>d) { document.write('<div>'); }\n" * 100_000
    assert lines_of(f"<p>{NEWS}</p><script>{code}</script>") == [NEWS]


@pytest.mark.parametrize(
    "page",
    [
        "<" * 200_000,
        "<a" * 200_000,
        "<!--" * 300_000,
        "<!-- -" * 300_000,
        "<p a='" + "<b>" * 50_000,
        "<style>" + "{" * 500_000,
        "<style>.x{display:none}" + "a " * 500_000,
        "<style>/* display:none " + "/*" * 500_000,
        "<script>" + "<!--<script>" * 100_000,
        "<p style='" + "display:" * 200_000 + "'>",
        "&" * 200_000,
        "<title>" * 50_000,
    ],
    ids=lambda page: page[:16],
)
def test_no_pattern_goes_back_and_forth(page: str) -> None:
    with suppress(InputError):
        assert page_of(f"<p>{NEWS}</p>{page}").page.text.startswith(NEWS)


def test_memory_stays_in_measure() -> None:
    page = "<div>" * 20_000 + NEWS
    tracemalloc.start()
    try:
        page_of(page)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 15_000_000  # Python's share; the parser's own tree takes some 10 MB


def test_real_pages_come_through_the_guard_unchanged() -> None:
    # Long menus, unclosed paragraphs and list items, drawings of many self-closed strokes: more than a thousand tags, not deep.
    menu = "<ul>" + "<li><a href=x>بند</a>" * 400 + "</ul>"
    page = f"<body>{menu}<svg>{'<path d=M0 />' * 700}</svg>{f'<p>{NEWS}<br>' * 300}</body>"
    assert tame(page, 400) == page
