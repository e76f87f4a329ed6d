"""Texts on several pages: the page before, and the lines that number them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dissecting import HEAD, LAST, LEAD, NEXT, STORY, TITLE, read_html, read_text

from khabar.dissect.roles.paging import page_before
from khabar.pipeline.read import read_page

OWN = "https://sada.example/news/5"


def before(head: str = "", body: str = "", url: str | None = None) -> str | None:
    page = read_html(HEAD + body, head=head)
    return page_before(replace(page.raw.page, url=url))


def test_rel_prev_with_the_number_before() -> None:
    head = f'<link rel=prev href="{OWN}?page=1"><link rel=canonical href="{OWN}?page=2">'
    assert before(head) == f"{OWN}?page=1"
    assert read_page(read_html(HEAD, head=head).raw).page.continues == f"{OWN}?page=1"


def test_rel_prev_to_the_article_before_is_another_article() -> None:
    """Hard: WordPress gives `rel=prev` to the post that was published before."""
    assert before(f'<link rel=prev href="https://sada.example/news/4"><link rel=canonical href="{OWN}">') is None


@pytest.mark.parametrize(
    ("url", "link"),
    [
        (f"{OWN}?page=3", "/news/5?page=2"),
        (f"{OWN}/page/3/", "/news/5/page/2/"),
        ("https://www.sada.example/news?id=5&page=3", "https://sada.example/news?id=5&amp;page=2"),
    ],
)
def test_a_link_to_the_number_before(url: str, link: str) -> None:
    found = before(body=f'<a href="{link}">2</a>', url=url)
    assert found is not None and found.endswith(link.replace("&amp;", "&"))


@pytest.mark.parametrize("url", [OWN, f"{OWN}?page=1", f"{OWN}?page=4", None])
def test_nothing_is_said_where_no_address_tells_it(url: str | None) -> None:
    assert before(body='<a href="/news/5?page=2">2</a>', url=url) is None


@pytest.mark.parametrize("line", ["الصفحة 2 من 3", "صفحة 1 من 4", "1 2 3 التالي", "السابق 1 2 3 4 التالي", "1 2 3 4"])
def test_page_numbers_are_furniture(line: str) -> None:
    page = read_text(TITLE, LEAD, NEXT, line, LAST)
    assert page.role(line) == "site_furniture"
    assert line not in page.body(page.main)


@pytest.mark.parametrize("line", ["4 3 2", "7 من 10", "المجموعة 1 2 3"])
def test_other_numbers_are_not(line: str) -> None:
    from khabar.dissect.roles.paging import _is_pager

    assert not _is_pager(line.split())


def test_a_plain_page_goes_on_with_none() -> None:
    assert read_text(STORY).found.continues is None
