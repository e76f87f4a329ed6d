"""The roles of single lines: what a marker says, and what a line's place says."""

from __future__ import annotations

import pytest
from dissecting import LAST, LEAD, NEXT, OTHER_TITLE, STORY, TITLE, read_text

from khabar.lexicon import lexicon
from khabar.lexicon.loader import load
from khabar.lexicon.tables import Agency, Marker
from khabar.model import Role
from news_text import analysis_of

BEHIND: list[tuple[str, Role]] = [
    ("المصدر: وكالة الضفاف", "source_credit"),
    ("كلمات دلالية: سد الوادي، المياه، الكرمة", "keywords"),
    ("اترك تعليقاً", "comment_form"),
    ("لن يتم نشر عنوان بريدك الإلكتروني", "comment_form"),
    ("جميع الحقوق محفوظة", "site_furniture"),
    ("شارك المقال عبر واتساب", "site_furniture"),
    ("googletag.cmd.push(function() { googletag.display('x'); });", "ad_or_script"),
    ("اقرأ أيضاً: إضراب عمال الميناء الشرقي يدخل أسبوعه الثاني", "read_also_link"),
]


@pytest.mark.parametrize(("line", "role"), BEHIND)
def test_a_line_behind_the_story(line: str, role: Role) -> None:
    page = read_text(STORY, line)
    assert page.role(line) == role
    assert page.body(page.main) == [LEAD, NEXT, LAST]


def test_the_lines_of_a_head() -> None:
    page = read_text("الرئيسية / أخبار محلية", TITLE, "26 يناير 2024 - 14:20", "كتب: هادي الشطي", LEAD, NEXT, LAST)
    assert [role for _, role in page.roles[:4]] == ["kicker_or_section", "main_title", "date_line", "byline_dateline"]
    assert page.main.section is not None and page.main.section.text == "أخبار محلية"


def test_a_subhead_and_a_list_are_body() -> None:
    """Hard: a subhead is a headline between paragraphs, like a link; its words are the story's own."""
    items = ["- تبديل البوابات الست.", "- توسيع قناة التصريف."]
    page = read_text(TITLE, LEAD, "بوابات جديدة وقناة أوسع", NEXT, "وتشمل الخطة:", *items, LAST)
    assert page.role("بوابات جديدة وقناة أوسع") == "main_body"
    assert [page.role(item) for item in items] == ["main_body"] * 2


def test_a_marker_word_inside_a_sentence_marks_nothing() -> None:
    """Hard: `المصدر`, `شارك`, `التعليقات` and `كتب` are words of the news as well."""
    lines = [
        "المصدر الذي تحدث إلينا قال إن الخطة لم تعرض بعد على مجلس الوزراء، وإن النقاش مستمر.",
        "شارك في الاجتماع خمسة وزراء، وغاب عنه وزير المال بسبب سفره إلى الخارج.",
        "كتب المرعي على صفحته أن التعليقات على الخطة كثيرة، وأنه سيرد عليها كلها قريباً.",
    ]
    page = read_text(TITLE, LEAD, *lines, LAST)
    assert page.body(page.main) == [LEAD, *lines, LAST]


def test_a_ministry_at_the_head_of_a_title_is_no_sentence_that_goes_on() -> None:
    """Hard: `وزارة` looks like `و` + `زاره`, and a line that begins with `and he visited` is no title."""
    page = read_text("الأكثر قراءة", OTHER_TITLE, "هل تتغير مواعيد القطارات؟", TITLE, "كتب: هادي الشطي", LEAD, NEXT)
    assert page.main.title is not None and page.main.title.text == TITLE


def test_a_note_of_correction() -> None:
    note = "تصحيح: ذكرت نسخة سابقة أن الكلفة 21 مليون دينار."
    page = read_text(STORY, note)
    assert page.main.correction is not None and page.main.correction.text == note


@pytest.mark.parametrize("table", [Marker, Agency])
def test_every_form_of_the_tables_is_found_where_it_stands_alone(table: type[Marker] | type[Agency]) -> None:
    lexicon()
    for form, row in load(table):
        found = [hit.row for hit in analysis_of(form).hits(table)]
        assert row in found, form
