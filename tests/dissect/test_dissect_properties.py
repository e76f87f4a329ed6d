"""What holds for every page, however odd."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from dissecting import LEAD, NEXT, OTHER_LEAD, OTHER_TITLE, TITLE, Read
from hypothesis import given
from hypothesis import strategies as st

from khabar.dissect import Dissection, dissect
from khabar.grammar import Analysis
from khabar.lexicon import lexicon
from khabar.lexicon.loader import load
from khabar.lexicon.tables import Marker
from khabar.model import FieldEvidence, LayoutBlock, Page, digest, text_digest
from strategies import news_text, wild_text

MARKERS = [form for form, _ in load(Marker)]
LINES = st.one_of(
    st.sampled_from([TITLE, LEAD, NEXT, OTHER_TITLE, OTHER_LEAD, "26 يناير 2024", "بغداد ـ رويترز", "***", "{ window.x }"]),
    st.sampled_from(MARKERS),
    news_text,
    wild_text,
)


def dissection_of(lines: list[str]) -> tuple[Page, list[LayoutBlock], Dissection]:
    """Lines as a page of text, blank ones left out as ingest does; no parser may repair them before."""
    text, layout = "", []
    for line in lines:
        line = line.replace("\n", " ").strip() if line else ""
        if line:
            layout.append(LayoutBlock(start=len(text), end=len(text) + len(line)))
            text += line + "\n"
    page = Page(
        id=digest(b"x"), source="test", media_type="text/plain", charset="utf-8", text=text, text_sha256=text_digest(text)
    )
    return page, layout, dissect(Analysis(page, lexicon()), layout)


@given(st.lists(LINES, max_size=25))
def test_every_block_has_one_role_and_every_article_its_own_lines(lines: list[str]) -> None:
    page, layout, found = dissection_of(lines)
    assert [(block.start, block.end) for block in found.blocks] == [(block.start, block.end) for block in layout]
    assert sum(article.kind == "main" for article in found.articles) == bool(found.articles)
    spans = [span for article in found.articles for span in article.body]
    assert set(spans) <= {(block.start, block.end) for block in layout}
    for article in found.articles:
        assert article.body
        assert all(before[1] <= behind[0] for before, behind in pairwise(article.body))
        assert article.title is None or page.text[article.title.start : article.title.end] == article.title.text
    assert len(set(spans)) == len(spans)
    ids = {article.id for article in found.articles}
    assert len(ids) == len(found.articles)
    assert {block.article for block in found.blocks} <= ids | {None}


@given(st.lists(LINES, max_size=15))
def test_a_page_is_read_the_same_way_each_time(lines: list[str]) -> None:
    assert dissection_of(lines)[2] == dissection_of(lines)[2]


@given(st.lists(LINES, max_size=15))
def test_an_unknown_date_has_a_reason(lines: list[str]) -> None:
    found = dissection_of(lines)[2]
    unknown = sum(article.published is None for article in found.articles)
    assert sum(one.reason.startswith("published unknown: ") for one in found.rejected) == unknown


def test_a_page_without_text() -> None:
    assert dissection_of([])[2] == Dissection(blocks=(), articles=(), kind="other", languages=())


@pytest.fixture(scope="module")
def pages(samples: list[Path]) -> list[Read]:
    from dissecting import CAPTURE, LIMITS

    from khabar.ingest import parse

    raws = [
        parse(path.read_bytes(), CAPTURE, media_type="text/html" if path.suffix == ".html" else "text/plain", limits=LIMITS)
        for path in samples
    ]
    return [Read(raw, dissect(Analysis(raw.page, lexicon()), raw.layout)) for raw in raws]


def test_the_sample_pages_each_hold_a_main_article_with_evidence(pages: list[Read]) -> None:
    for page in pages:
        assert page.main.body
        outlet, published = page.main.outlet, page.main.published
        for evidence in [*(outlet.evidence if outlet else ()), *(published.evidence if published else ())]:
            if isinstance(evidence, FieldEvidence):
                assert evidence.quote in page.text or evidence.quote in str(page.raw.page.fields)
