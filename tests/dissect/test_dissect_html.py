"""Pages with a DOM: tags, classes and links tell what words do not."""

from __future__ import annotations

import pytest
from dissecting import HEAD, LAST, LEAD, NEXT, OTHER_LEAD, OTHER_NEXT, OTHER_TITLE, TITLE, read_html

LINKS = "".join(f'<li><a href="/{n}">{OTHER_TITLE}، الجزء {n}</a></li>' for n in range(4))


@pytest.mark.parametrize(
    "box",
    [
        "<aside><p>{}</p></aside>",
        '<div class="sidebar"><p>{}</p></div>',
        '<div class="related-posts"><p>{}</p></div>',
        '<div id="comments"><p>{}</p></div>',
        "<footer><p>{}</p></footer>",
        "<nav><p>{}</p></nav>",
    ],
)
def test_whole_paragraphs_beside_the_article_are_not_its_body(box: str) -> None:
    """Hard: by its words the paragraph is a story of its own; only its place says that it is not."""
    for page in (read_html(HEAD + box.format(OTHER_LEAD)), read_html(box.format(OTHER_LEAD) + HEAD)):
        assert page.body(page.main) == [LEAD, NEXT, LAST]
        assert len(page.found.articles) == 1


def test_a_class_of_an_element_that_wraps_the_page_says_nothing() -> None:
    page = read_html(f'<div class="has-sidebar menu-open"><div class="related-layout">{HEAD}</div></div>')
    assert page.body(page.main) == [LEAD, NEXT, LAST]


def test_a_heading_is_the_title_even_where_a_louder_line_stands_above() -> None:
    page = read_html(f"<div><a href='/'>{OTHER_TITLE}</a></div><article>{HEAD}</article>")
    assert page.main.title is not None and page.main.title.text == TITLE


@pytest.mark.parametrize("head", ['<meta property="og:title" content="صبر الجبال - صدى الضفتين">', ""])
def test_a_title_that_shares_no_word_with_the_text(head: str) -> None:
    """Hard: two words of which the text holds none; the page's fields name them, or else the heading does."""
    tag = "div" if head else "h1"
    page = read_html(f"<div>أخبار</div><{tag}>صبر الجبال</{tag}><p>{LEAD}</p><p>{NEXT}</p>", head)
    assert page.main.title is not None and page.main.title.text == "صبر الجبال"


def test_the_name_of_the_site_is_no_title() -> None:
    """Hard: some sites give their own name as the title of every page."""
    head = "".join(f'<meta property="og:{key}" content="صدى الضفتين">' for key in ("title", "site_name"))
    page = read_html(f"<div>صدى الضفتين</div><p>{LEAD}</p><p>{NEXT}</p>", head)
    assert page.main.title is None


def test_a_caption_is_no_paragraph() -> None:
    caption = "بوابات سد الوادي كما بدت يوم أمس، وقد غطاها الصدأ بعد أربعين عاماً من العمل."
    page = read_html(f"<h1>{TITLE}</h1><figure><img><figcaption>{caption}</figcaption></figure><p>{LEAD}</p><p>{NEXT}</p>")
    assert page.role(caption) == "caption"
    assert page.body(page.main) == [LEAD, NEXT]


def test_a_list_of_links_between_paragraphs() -> None:
    page = read_html(f"<article><h1>{TITLE}</h1><p>{LEAD}</p><ul>{LINKS}</ul><p>{NEXT}</p><p>{LAST}</p></article>")
    assert page.body(page.main) == [LEAD, NEXT, LAST]
    assert {role for text, role in page.roles if text.startswith(OTHER_TITLE)} <= {"read_also_link", "related_headline"}


def test_two_articles_of_one_page() -> None:
    other = f"<h2>{OTHER_TITLE}</h2><p>{OTHER_LEAD}</p><p>{OTHER_NEXT}</p>"
    page = read_html(f"<article>{HEAD}<p>المصدر: وكالة الضفاف</p></article><p>اقرأ أيضاً:</p><article>{other}</article>")
    assert page.found.kind == "articles"
    assert page.body(page.second) == [OTHER_LEAD, OTHER_NEXT]


KINDS = [
    ('<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"x"}</script>', "live_blog"),
    ('<script type="application/ld+json">{"@type":"ImageGallery","name":"x"}</script>', "gallery"),
    ('<meta property="og:type" content="video.other">', "video"),
    ('<meta property="og:type" content="article">', "article"),
]


@pytest.mark.parametrize(("head", "kind"), KINDS)
def test_a_page_that_says_what_it_is(head: str, kind: str) -> None:
    assert read_html(HEAD, head).found.kind == kind


def test_a_way_to_the_article_is_its_section_though_it_stands_in_a_nav_element() -> None:
    crumbs = '<nav aria-label="breadcrumb"><a href="/">الرئيسية</a> / <a href="/eco">اقتصاد</a></nav>'
    page = read_html(f"<article>{crumbs}{HEAD}</article>")
    assert page.main.section is not None and page.main.section.text == "اقتصاد"


@pytest.mark.parametrize("printed", ['<time datetime="2024-02-30">30 فبراير 2024</time>', "<div>30/2/2024</div>"])
def test_a_day_that_does_not_exist_is_no_date(printed: str) -> None:
    """Hard: it has the form of a date, and whoever counts days from it fails."""
    page = read_html(f"<h1>{TITLE}</h1>{printed}<p>{LEAD}</p><p>{NEXT}</p>", '<meta name="date" content="2024-02-30">')
    assert page.main.published is None
