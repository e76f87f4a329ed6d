"""Where a story comes from: dateline, byline, credited sources, and the outlet of the page."""

from __future__ import annotations

import pytest
from dissecting import HEAD, LAST, LEAD, NEXT, STORY, TITLE, read_html, read_text

from khabar.model import Article, Given


def said(article: Article) -> tuple[str | None, str | None, list[str]]:
    """`(dateline, byline, credited sources)`."""
    dateline, byline = (quote.text if quote else None for quote in (article.dateline, article.byline))
    return dateline, byline, [source.text for source in article.credited_sources]


LINES = [
    ("بغداد ـ رويترز", ("بغداد", None, ["رويترز"])),
    ("القاهرة –", ("القاهرة", None, [])),
    ("(رويترز)", (None, None, ["رويترز"])),
    ("وكالات", (None, None, ["وكالات"])),
    ("المصدر: وكالة الضفاف", (None, None, ["وكالة الضفاف"])),
    ("كتب: هادي الشطي", (None, "هادي الشطي", [])),
    ("بيروت - محمد الشطي", ("بيروت", "محمد الشطي", [])),
    ("الدوحة - (أ ف ب) - رويترز", ("الدوحة", None, ["أ ف ب", "رويترز"])),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_credit_above_the_text(line: str, expected: tuple[str | None, str | None, list[str]]) -> None:
    page = read_text(TITLE, line, LEAD, NEXT, LAST)
    assert said(page.main) == expected
    assert page.role(line) in ("byline_dateline", "source_credit")
    assert page.body(page.main) == [LEAD, NEXT, LAST]


HEADS = [
    ("عمان (رويترز) - ", ("عمان", None, ["رويترز"])),
    ("بغداد/ ", ("بغداد", None, [])),
    ("دمشق، سوريا (CNN)-- ", ("دمشق، سوريا", None, ["CNN"])),
    ("القاهرة - أ ف ب - ", ("القاهرة", None, ["أ ف ب"])),
]


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_a_dateline_at_the_head_of_the_first_paragraph_stays_in_the_body(
    head: str, expected: tuple[str | None, str | None, list[str]]
) -> None:
    page = read_text(TITLE, head + LEAD, NEXT, LAST)
    assert said(page.main) == expected
    assert page.body(page.main) == [head + LEAD, NEXT, LAST]


@pytest.mark.parametrize(
    "lead",
    [
        'قال المتحدث: "سنعمل" - وهذا ما وعد به - على ترميم سد الوادي قبل الشتاء، وعلى توسيع القناة.',
        "الماء والكهرباء - وهما أساس الحياة - ينقطعان كل يوم في قرى الوادي، كما يقول أهلها.",
        "بغداد التي استقبلت الوفد - وهو الأول منذ سنوات - ترى في الزيارة خطوة مهمة، كما يقول المتحدث.",
    ],
)
def test_a_dash_in_a_sentence_makes_no_dateline(lead: str) -> None:
    assert said(read_text(TITLE, lead, NEXT, LAST).main) == (None, None, [])


def test_a_source_behind_the_text() -> None:
    """Hard: the agency stands within the last paragraph, behind its full stop."""
    assert said(read_text(TITLE, LEAD, NEXT, f"{LAST} (رويترز)").main)[2] == ["رويترز"]
    assert said(read_text(TITLE, LEAD, NEXT, LAST, "المصدر: وكالات").main)[2] == ["وكالات"]


def test_an_agency_that_the_story_speaks_of_is_no_source() -> None:
    line = "وقال المتحدث لوكالة رويترز إن الخطة تشمل تبديل البوابات الست، وتوسيع قناة التصريف."
    assert said(read_text(TITLE, LEAD, line, LAST).main) == (None, None, [])


def test_a_source_is_credited_once() -> None:
    page = read_text(TITLE, "بغداد ـ رويترز", f"بغداد (رويترز) - {LEAD}", NEXT, LAST, "المصدر: رويترز")
    assert said(page.main)[2] == ["رويترز"]


def outlet_of(article: Article) -> tuple[str, str] | None:
    return (article.outlet.name, article.outlet.basis) if article.outlet else None


def test_the_outlet_that_the_user_or_the_page_names() -> None:
    assert outlet_of(read_text(STORY, given=Given(outlet="صدى الضفتين")).main) == ("صدى الضفتين", "given")
    head = '<meta property="og:site_name" content="صدى الضفتين">'
    assert outlet_of(read_html(HEAD, head).main) == ("صدى الضفتين", "meta")
    head = '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"صدى الضفتين"}}</script>'
    assert outlet_of(read_html(HEAD, head).main) == ("صدى الضفتين", "JSON-LD")


@pytest.mark.parametrize(
    "line",
    ["جميع الحقوق محفوظة © صدى الضفتين 2024", "حقوق النشر محفوظة لموقع صدى الضفتين", "© 2024 صدى الضفتين. جميع الحقوق محفوظة"],
)
def test_the_outlet_in_the_line_of_rights(line: str) -> None:
    found = read_text("الرئيسية", "اتصل بنا", STORY, line).main.outlet
    assert found is not None and "صدى الضفتين" in found.name


def test_a_partner_beside_the_dateline_is_no_outlet_unless_the_page_names_it_again() -> None:
    """Hard: beside the place can stand the outlet, an agency that no table knows, or the writer."""
    assert outlet_of(read_text(TITLE, "الكرمة ـ صدى الضفتين", LEAD, NEXT, LAST).main) is None
    again = "وكان المرعي قد صرح لـ(صدى الضفتين) بأن الدراسات انتهت، وأن التمويل متوفر كله."
    assert outlet_of(read_text(TITLE, "بغداد ـ صدى الضفتين", LEAD, NEXT, again).main) == ("صدى الضفتين", "dateline")


def test_the_host_comes_last() -> None:
    url = "https://www.sada.example/news/1"
    assert outlet_of(read_text(STORY, given=Given(url=url)).main) == ("sada.example", "host of the URL")
    assert outlet_of(read_text(STORY).main) is None
