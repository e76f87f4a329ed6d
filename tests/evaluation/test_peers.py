"""The renderer loses no line and tells no dice; peers are counted as the scorer counts Khabar. No peer has to be installed."""

from __future__ import annotations

import re
import sys
from html import unescape
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "evaluation"))

from goldsets import GoldSet, InputPage  # noqa: E402
from peer_lines import Head, Lines, body_lines, head  # noqa: E402
from peer_systems import as_paragraphs, khabar_body, khabar_json, long_lines, systems  # noqa: E402
from peer_tables import by_spans, pairs, safe  # noqa: E402
from rendered import GoldPage, as_html, rendered, template_of  # noqa: E402
from templates import TEMPLATES  # noqa: E402

# Each line with its role. The double space and the brackets are what a renderer could lose.
PAGE = [
    ("الرئيسية", "site_furniture"),
    ("سياسة", "site_furniture"),
    ("رياضة", "site_furniture"),
    ("ثلاثة قتلى في سيول تضرب وادي حضرموت", "main_title"),
    ("الأحد 22 أكتوبر 2023", "date_line"),
    ("قال محافظ حضرموت إن ثلاثة أشخاص  قتلوا في سيول ضربت الوادي فجر الأحد، وإن الطريق <الدولي> مقطوع في موضعين.", "main_body"),
    ("اقرأ أيضاً:", "read_also_link"),
    ("نقابة الموانئ التونسية تعلن بدء إضراب مفتوح يوم الاثنين المقبل في كل الموانئ", "read_also_link"),
    ("وأضاف أن فرق الإنقاذ وصلت إلى القرى الثلاث المعزولة، وأن البحث عن مفقودين اثنين مستمر منذ الصباح.", "main_body"),
    ("وتوقفت الأمطار.", "main_body"),
    ("سيول", "keywords"),
    ("كل الحقوق محفوظة © 2023", "site_furniture"),
]


@pytest.fixture
def page() -> GoldPage:
    title, day = PAGE[3][0], "2023-10-22"
    main = {"id": "p#0", "kind": "main", "title": title, "title_lines": [4], "body_lines": [6, 9, 10], "published": day}
    return {
        "id": "p",
        "names": {"p"},
        "text": "\n".join(line for line, _ in PAGE),
        "lines": {number: [role] for number, (_, role) in enumerate(PAGE, 1)},
        "articles": [main | {"outlet": None}],
    }


def _source(page: GoldPage) -> InputPage:
    return InputPage("p.txt", page["text"].encode("utf-8"))


# ---- the renderer


@pytest.mark.parametrize("number", range(2 * len(TEMPLATES)))
def test_every_line_is_in_the_html_in_its_order_and_none_twice(page: GoldPage, number: int) -> None:
    shown = unescape(re.sub(r"<[^>]*>", "\n", as_html(page, number).split("</head>")[1]))
    assert [line for line in shown.split("\n") if line] == page["text"].split("\n")


@pytest.mark.parametrize("number", range(len(TEMPLATES)))
def test_the_same_page_gives_the_same_html_with_every_element_closed(page: GoldPage, number: int) -> None:
    html = as_html(page, number)
    assert html == as_html(page, number)
    opened = re.findall(r"<(?!!|/|meta|img)(\w+)", html)
    assert sorted(opened) == sorted(re.findall(r"</(\w+)", html))


def test_pages_take_the_templates_in_turns() -> None:
    assert [template_of(number).name for number in range(4)] == ["semantic", "classes", "soup", "semantic"]


def test_only_semantic_pages_tell_their_date_and_links_are_what_is_one(page: GoldPage) -> None:
    semantic, classes, soup = (as_html(page, number) for number in range(3))
    assert '"datePublished": "2023-10-22"' in semantic
    assert "2023-10-22" not in classes + soup
    for html in (semantic, classes, soup):
        assert re.findall(r"<a [^>]*>([^<]*)</a>", html) == [PAGE[at][0] for at in (0, 1, 2, 7, 10)]


def test_the_gold_of_rendered_pages_has_single_spaces_and_the_same_lines(page: GoldPage) -> None:
    gold = rendered(GoldSet("composed", "one page", ("dissection",), (_source(page),), (page,), ""))
    ((source, single),) = pairs(gold)
    assert source.name == "p.html"
    assert single["lines"] == page["lines"]
    assert single["text"] == re.sub(" +", " ", page["text"])


# ---- the counting


def test_long_lines_find_the_long_body_lines_and_the_long_headline(page: GoldPage) -> None:
    assert body_lines(page, long_lines(_source(page))) == Lines(tp=2, fp=1, fn=1, head=0)


def test_the_whole_page_has_all_lines_and_nothing_has_none(page: GoldPage) -> None:
    assert body_lines(page, page["text"]) == Lines(tp=3, fp=9, fn=0, head=3)  # head: title, date line, keywords
    assert body_lines(page, "") == Lines(fn=3)


def test_doubts_are_the_peers(page: GoldPage) -> None:
    body = [PAGE[at][0] for at in (5, 8, 9)]
    assert body_lines(page, " ".join(body)) == Lines(tp=3)  # lines run together
    assert body_lines(page, "\n".join(line.replace("أ", "ا") for line in body)) == Lines(tp=3)  # another spelling
    assert body_lines(page, "\n".join(body).replace("، ", "،\n")) == Lines(tp=3)  # lines cut in two
    assert body_lines(page, f"{body[0]} {PAGE[7][0]}") == Lines(tp=1, fp=1, fn=2)  # but what is glued on is wrong


def test_khabar_counts_alike_by_its_text_and_by_its_spans(page: GoldPage) -> None:
    source = _source(page)
    assert body_lines(page, khabar_body(source)) == by_spans([(source, page)], [khabar_json(source)])


def test_titles_and_dates_follow_the_scorer(page: GoldPage) -> None:
    title = PAGE[3][0]
    assert head(page, title, "2023-10-22") == Head(titles=1, right=1, alike=1, dates=1, dated=1)
    assert head(page, f"{title} - موقع", "2023-10-21") == Head(titles=1, alike=1, dates=1, wrong=1)
    page["articles"][0]["published"] = None
    assert head(page, None, "2023-10-21") == Head(titles=1, dateless=1, extra=1)


# ---- the systems


def test_text_reaches_readers_of_html_as_one_paragraph_a_line(page: GoldPage) -> None:
    assert as_paragraphs(_source(page)).count("<p>") == len(PAGE)
    assert "&lt;الدولي&gt;" in as_paragraphs(_source(page))


def test_khabar_comes_first_and_a_missing_library_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("peer_systems.find_spec", lambda _name: None)
    found, missing = systems()
    assert [system.name for system in found] == ["Khabar", "lines of 60 characters"]
    assert "trafilatura" in missing


def test_a_peer_that_fails_has_found_nothing(page: GoldPage, capsys: pytest.CaptureFixture[str]) -> None:
    def peer(_page: InputPage) -> str:
        raise ValueError("no tree")

    assert safe(peer, _source(page), "") == ""
    assert "p.txt: peer failed: ValueError: no tree" in capsys.readouterr().err
