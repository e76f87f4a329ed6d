"""Two dates on one line: each belongs to the nearest marker before it."""

from __future__ import annotations

import pytest
from dissecting import LAST, LEAD, NEXT, TITLE, read_text

LINES = [
    "نشر في 1 مايو 2023 - آخر تحديث 2 مايو 2023",
    "آخر تحديث: 2 مايو 2023 | نشر في: 1 مايو 2023",
    "Published On 1/5/2023|آخر تحديث: 2/5/2023",
    "1 مايو 2023 - آخر تحديث: 2 مايو 2023",
]


@pytest.mark.parametrize("line", LINES)
def test_each_date_belongs_to_the_marker_before_it(line: str) -> None:
    page = read_text(TITLE, line, LEAD, NEXT, LAST)
    assert page.main.published is not None and page.main.published.value == "2023-05-01"
    assert page.main.modified is not None and page.main.modified.value == "2023-05-02"


def test_a_label_on_the_line_above_says_what_the_date_is() -> None:
    page = read_text(TITLE, "نشر في 1 مايو 2023", "آخر تحديث:", "2 مايو 2023", LEAD, NEXT, LAST)
    assert page.main.published is not None and page.main.published.value == "2023-05-01"
    assert page.main.modified is not None and page.main.modified.value == "2023-05-02"


def test_the_day_of_an_update_alone_is_no_date_of_publication() -> None:
    page = read_text(TITLE, "آخر تحديث: 2 مايو 2023", LEAD, NEXT, LAST)
    assert page.main.published is None
    assert "last change" in page.reasons()


@pytest.mark.parametrize(
    "note",
    [
        "تصحيح: كلفة الخطة 12 مليون دينار، لا 15 مليونا كما ورد.",
        "(استدراك): عدد البوابات ست، لا سبع كما ورد أمس.",
        "تنويه: ورد خطأ في كلفة الخطة، والصحيح 12 مليونا.",
    ],
)
def test_notes_of_correction(note: str) -> None:
    page = read_text(TITLE, LEAD, NEXT, LAST, note)
    assert page.main.correction is not None and page.main.correction.text == note


def test_a_notice_of_the_site_is_no_correction() -> None:
    note = "تنويه: ما ينشر في هذا الباب من آراء لا يلزم الصحيفة."
    assert read_text(TITLE, LEAD, NEXT, LAST, note).main.correction is None
