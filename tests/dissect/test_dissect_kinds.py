"""What kind of page it is: an index, a gallery, a video, or an article whatever stands beside it."""

from __future__ import annotations

import pytest
from dissecting import LAST, LEAD, NEXT, OTHER_LEAD, OTHER_NEXT, OTHER_TITLE, STORY, TITLE, read_html, read_text

RAIN = "توقعت دائرة الأرصاد أمطارا خفيفة على الساحل مساء، مع رياح تصل سرعتها إلى 40 كيلومترا في الساعة."
MATCH = "فاز فريق المرجان على ضيفه النخيل بهدفين، وصعد إلى المركز الثالث في ترتيب الدوري قبل جولتين."
BOOKS = "افتتح معرض الكتاب في المكتبة العامة بمشاركة مئة ناشر، ويستمر أسبوعين مع أمسيات شعرية يومية."
HEADS = ("أمطار خفيفة على الساحل مساء الغد", "المرجان يهزم النخيل ويصعد إلى المركز الثالث", "مئة ناشر في معرض الكتاب هذا العام")
ITEMS = [line for head, text in zip(HEADS, (RAIN, MATCH, BOOKS), strict=True) for line in (head, text)]


def cut(text: str) -> str:
    """An excerpt cut off in the middle of a sentence."""
    return f"{text[:70]}…"


def test_headlines_with_excerpts_that_each_tell_another_thing_are_an_index() -> None:
    page = read_text("الرئيسية", "محليات", *ITEMS)
    assert page.found.kind == "index"
    assert page.found.articles == ()
    assert {page.role(head) for head in HEADS} == {"related_headline"}
    assert {page.role(text) for text in (RAIN, MATCH, BOOKS)} == {"teaser"}


def test_dates_of_the_items_of_an_index_are_no_date_lines() -> None:
    page = read_text("سالم المرعي", "1 مايو 2021", cut(RAIN), "8 مايو 2021", cut(MATCH), "15 مايو 2021", cut(BOOKS))
    assert page.found.kind == "index"
    assert page.role("8 مايو 2021") == "related_headline"


@pytest.mark.parametrize("label", ["نتائج البحث: 24", "أرشيف التصنيف: محليات", "تصفح الوسم"])
def test_a_page_that_calls_itself_an_archive_needs_two_items(label: str) -> None:
    assert read_text(label, *ITEMS[:4]).found.kind == "index"


@pytest.mark.parametrize("gap", ["    ", " | ", " Sada "])
def test_headlines_glued_to_one_line_are_an_index(gap: str) -> None:
    """Hard: one long line, which on a small page looks like a text."""
    line = (
        gap.join(
            (*HEADS, OTHER_TITLE, TITLE, "قطار الضواحي يستقبل أول ركابه صباح الأحد", "البلدية تزرع ألف شجرة على الطريق الساحلي")
        )
        + gap
    )
    page = read_text(line + HEADS[0])
    assert page.found.kind == "index"
    assert page.found.articles == ()


@pytest.mark.parametrize("marker", [["أخبار ذات صلة"], []])
@pytest.mark.parametrize("lead", [[LEAD], [LEAD, NEXT, LAST]])
def test_an_article_with_excerpts_of_others_behind_it_is_an_article(lead: list[str], marker: list[str]) -> None:
    """Hard: without a marker only their form tells the article from the others."""
    items = [line for head, text in zip(HEADS, (RAIN, MATCH, BOOKS), strict=True) for line in (head, cut(text))]
    page = read_text(TITLE, "نشر في 3 مايو 2024", *lead, *marker, *items)
    assert page.found.kind == "article"
    assert page.body(page.main)[: len(lead)] == lead


def test_short_paragraphs_under_subheads_are_an_article() -> None:
    """Hard: each paragraph stands under a line of its own, as in an index; but they go on with each other."""
    page = read_text(TITLE, LEAD, "تبديل البوابات الست في سد الوادي", NEXT, "المياه لن تنقطع عن القرى القريبة", LAST)
    assert page.found.kind == "article"


def test_a_title_over_little_text_and_pictures_is_a_gallery() -> None:
    assert read_text(f"بالصور.. {TITLE}", LEAD).found.kind == "gallery"
    assert read_text(f"بالصور.. {TITLE}", *[LEAD, NEXT, LAST] * 3).found.kind != "gallery"


@pytest.mark.parametrize("form", ["{} من 4", "{}/4", "صورة {} من 4"])
def test_numbered_pictures_are_a_gallery(form: str) -> None:
    numbered = [line for place in range(1, 5) for line in (form.format(place), f"البوابة رقم {place} في السد")]
    assert read_text(TITLE, LEAD, NEXT, *numbered).found.kind == "gallery"


def test_a_title_that_announces_a_video_with_its_length_is_a_video_page() -> None:
    assert read_text("شاهد.. فتح بوابات سد الوادي أمام المياه", "02:35", LEAD).found.kind == "video"


@pytest.mark.parametrize("title", ["شاهد عيان يروي لحظة فتح بوابات سد الوادي", TITLE])
def test_a_length_beside_another_title_is_no_video_page(title: str) -> None:
    assert read_text(title, "02:35", LEAD, NEXT, LAST).found.kind == "article"


def test_a_truncated_article_keeps_its_text_and_the_button_is_furniture() -> None:
    page = read_text(TITLE, "نشر في 3 مايو 2024", LEAD, f"{NEXT[:-1]} وقال…", "اقرأ المزيد")
    assert page.body(page.main) == [LEAD, f"{NEXT[:-1]} وقال…"]
    assert page.role("اقرأ المزيد") == "site_furniture"


def test_one_truncated_text_under_a_dated_title_is_an_article() -> None:
    text = f"{LEAD} {NEXT[:-1]} وأن …"
    page = read_text(TITLE, "نشر في 3 مايو 2024", text, "اقرأ المزيد")
    assert page.body(page.main) == [text]


@pytest.mark.parametrize("dateline", ["القبة – 20 مايو 2025م (وام)", "القاهرة في 20 مايو 2025 (أ ش أ)"])
def test_a_dateline_with_a_date_opens_another_item_without_a_title(dateline: str) -> None:
    page = read_text("بنغازي – 19 مايو 2025م", LEAD, NEXT, LAST, dateline, OTHER_LEAD, OTHER_NEXT)
    assert page.found.kind == "articles"
    assert page.body(page.second) == [OTHER_LEAD, OTHER_NEXT]
    assert page.second.title is None
    assert page.second.published is not None and page.second.published.value == "2025-05-20"
    assert page.role(dateline) == "byline_dateline"
    assert page.main.published is not None and page.main.published.value == "2025-05-19"


def test_an_outlet_named_after_a_place_opens_nothing() -> None:
    """Hard: `البصرة 24` begins with a place and has a date behind it."""
    page = read_text(TITLE, LEAD, "البصرة 24 • الاثنين، 28 مايو 2018", NEXT, LAST)
    assert len(page.found.articles) == 1


def test_what_a_page_says_of_itself_stands_above_its_form() -> None:
    page = read_html(f"<h1>{TITLE}</h1><p>{LEAD}</p>", head='<meta property="og:type" content="video.other">')
    assert page.found.kind == "video"


def test_a_story_is_an_article() -> None:
    assert read_text(STORY).found.kind == "article"
