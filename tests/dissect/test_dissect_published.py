"""The date of an article: from where it is taken, and when it stays unknown."""

from __future__ import annotations

import pytest
from dissecting import LAST, LEAD, NEXT, OTHER_LEAD, OTHER_NEXT, OTHER_TITLE, STORY, TITLE, published_of, read_html, read_text
from hypothesis import given, settings
from hypothesis import strategies as st

from khabar.model import Given, TextEvidence

WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()

DATE_LINES = [
    ("26 يناير 2024", "2024-01-26"),
    ("الجمعة 26 يناير 2024", "2024-01-26"),
    ("نشر في: 26/1/2024", "2024-01-26"),
    ("تاريخ النشر: 2024-01-26 - 14:20", "2024-01-26"),
    ("٢٦ كانون الثاني ٢٠٢٤ | ٠٩:١٥ ص", "2024-01-26"),
    ("الجمعة 14 رجب 1445 هـ - 26 يناير 2024 م", "2024-01-26"),
    ("GMT 13:48 2024 الجمعة ,26 كانون الثاني / يناير", "2024-01-26"),
    ("Friday, January 26, 2024", "2024-01-26"),
]


@pytest.mark.parametrize(("line", "value"), DATE_LINES)
def test_a_date_line_under_the_title(line: str, value: str) -> None:
    page = read_text(TITLE, line, LEAD, NEXT, LAST)
    found = page.main.published
    assert found is not None and found.value == value
    assert found.basis.startswith("date line")
    (evidence,) = found.evidence
    assert isinstance(evidence, TextEvidence) and page.text[evidence.start : evidence.end] in line


@settings(max_examples=25)
@given(
    st.dates(min_value=__import__("datetime").date(1995, 1, 1), max_value=__import__("datetime").date(2035, 12, 31)),
    st.booleans(),
)
def test_any_day_with_its_weekday_is_read_and_with_another_weekday_is_not(day: object, right: bool) -> None:
    import datetime

    assert isinstance(day, datetime.date)
    weekday = WEEKDAYS[day.weekday() if right else (day.weekday() + 3) % 7]
    page = read_text(TITLE, f"{weekday} {day.day} {MONTHS[day.month - 1]} {day.year}", LEAD, NEXT, LAST)
    found = page.main.published
    if right:
        assert found is not None and found.value == day.isoformat()
    else:
        assert found is None
        assert weekday in page.reasons() or "weekday" in page.reasons()


def test_a_hijri_date_alone_keeps_a_days_doubt_unless_the_weekday_settles_it() -> None:
    found = read_text(TITLE, "14 رجب 1445 هـ", LEAD, NEXT).main.published
    assert found is not None
    assert (found.value, found.earliest, found.latest, found.edtf) == ("2024-01-26", "2024-01-25", "2024-01-27", "2024-01-26~")
    found = read_text(TITLE, "الجمعة 14 رجب 1445 هـ", LEAD, NEXT).main.published
    assert found is not None
    assert (found.earliest, found.latest, found.edtf) == ("2024-01-26", "2024-01-26", "2024-01-26")


def test_day_and_month_in_digits_say_that_the_order_is_assumed() -> None:
    assert published_of(TITLE, "نشر في: 5/4/2024", LEAD, NEXT) == ("2024-04-05", "date line, day before month")
    assert published_of(TITLE, "نشر في: 25/4/2024", LEAD, NEXT) == ("2024-04-25", "date line")


LEADS = [
    ("أعلنت وزارة المياه، اليوم الجمعة (26 كانون الثاني 2024)، عن خطة لترميم سد الوادي، تبدأ الشهر المقبل.", "2024-01-26"),
    ("أعلنت وزارة المياه اليوم الجمعة 26 يناير 2024 عن خطة لترميم سد الوادي، تبدأ الشهر المقبل.", "2024-01-26"),
    ("أعلنت وزارة المياه أمس الخميس 25 يناير 2024 عن خطة لترميم سد الوادي، تبدأ الشهر المقبل.", "2024-01-26"),
]


@pytest.mark.parametrize(("lead", "value"), LEADS)
def test_the_lead_dates_its_own_today(lead: str, value: str) -> None:
    """Hard: the date beside `أمس` is the day before the publication."""
    found = published_of(TITLE, lead, NEXT, LAST)
    assert found is not None and found[0] == value
    assert "lead" in found[1]


NO_DATE = [
    ("وتأسست الوزارة في 3 مارس 1998 بقرار من مجلس الوزراء، ثم ضمت إليها هيئة السدود.", "a date of the past"),
    ("أعلنت وزارة المياه، اليوم الجمعة، عن خطة لترميم سد الوادي، تبدأ الشهر المقبل.", "a weekday alone"),
    ("وينتهي العمل في 26 يناير 2031 بعد أن تسلم الشركة البوابات كلها إلى الوزارة.", "a date of the future"),
    ("أعلنت وزارة المياه، اليوم السبت (26 كانون الثاني 2024)، عن خطة لترميم سد الوادي.", "a weekday that is wrong"),
]


@pytest.mark.parametrize("lead", [lead for lead, _ in NO_DATE], ids=[name for _, name in NO_DATE])
def test_what_a_story_tells_of_other_days_is_not_its_date(lead: str) -> None:
    page = read_text(TITLE, lead, NEXT, LAST)
    assert page.main.published is None
    assert any(one.stage == "dissect" and one.reason.startswith("published") for one in page.found.rejected)


def test_why_a_date_is_unknown_is_said() -> None:
    page = read_text(STORY)
    assert page.main.published is None
    assert "published unknown: no date stands in its own lines, the page's fields or the URL" in page.reasons()


FOREIGN = [
    ["الساعة الآن 12:40", "السبت 3 فبراير 2024"],
    ["السبت 3 فبراير 2024", "الرئيسية", "رياضة", "اقتصاد"],
    ["العدد 5258", "السبت 3 فبراير 2024"],
]


@pytest.mark.parametrize("masthead", FOREIGN)
def test_the_clock_of_a_masthead_is_never_the_date(masthead: list[str]) -> None:
    """Hard: it prints the day of the visit in the same words as a date of publication."""
    assert published_of(*masthead, TITLE, LEAD, NEXT, LAST) is None


def test_the_date_of_a_papers_issue_needs_the_weekday_of_the_text() -> None:
    issue, story = "العدد 5258 السبت 3 فبراير 2024", "أعلنت وزارة المياه، اليوم {}، عن خطة لترميم سد الوادي، تبدأ الشهر المقبل."
    found = published_of(issue, TITLE, story.format("السبت"), NEXT)
    assert found is not None and found[0] == "2024-02-03"
    assert published_of(issue, TITLE, story.format("الاثنين"), NEXT) is None


def test_the_dates_of_other_stories_are_not_taken() -> None:
    """Hard: the only whole date of the page stands under a headline of the list below the story."""
    page = read_text(STORY, "مقالات ذات صلة", OTHER_TITLE, "3 فبراير 2024", "افتتاح معرض الكتاب في الكرمة", "2 فبراير 2024")
    assert page.main.published is None


def test_a_second_story_has_only_its_own_date() -> None:
    page = read_text(
        TITLE, "26 يناير 2024", LEAD, NEXT, LAST, "إقرأ أيضاً:", OTHER_TITLE, "الكرمة ـ صدى الضفتين", OTHER_LEAD, OTHER_NEXT,
        given=Given(published="2024-01-26"),
    )  # fmt: skip
    assert page.main.published is not None
    assert page.second.published is None


def test_the_day_of_the_last_change_is_not_the_day_of_publication() -> None:
    page = read_text(TITLE, "آخر تحديث: 28 يناير 2024", LEAD, NEXT, LAST)
    assert page.main.published is None
    assert page.main.modified is not None and page.main.modified.value == "2024-01-28"
    assert "the article's only date is that of its last change" in page.reasons()
    page = read_text(TITLE, "نشر في: 26 يناير 2024", "آخر تحديث: 28 يناير 2024", LEAD, NEXT, LAST)
    assert page.main.published is not None and page.main.published.value == "2024-01-26"
    assert page.main.modified is not None and page.main.modified.value == "2024-01-28"


def test_a_time_ago_is_no_date() -> None:
    assert published_of(TITLE, "منذ 3 ساعات", LEAD, NEXT, LAST) is None


def test_what_the_user_says_stands_above_the_page() -> None:
    assert published_of(TITLE, "26 يناير 2024", LEAD, NEXT, given=Given(published="2024-01-20")) == ("2024-01-20", "given")
    found = read_text(STORY, given=Given(published="2024-02")).main.published
    assert found is not None
    assert (found.precision, found.earliest, found.latest) == ("month", "2024-02-01", "2024-02-29")


@pytest.mark.parametrize("value", ["2024-13", "2024-02-30", "امس", "20240126xx"])
def test_a_given_date_that_is_none_is_refused(value: str) -> None:
    page = read_text(STORY, given=Given(published=value))
    assert page.main.published is None
    assert "the date given is not ISO" in page.reasons()


HTML = f"<h1>{TITLE}</h1><p>{LEAD}</p><p>{NEXT}</p>"
FIELDS = [
    ('<meta property="article:published_time" content="2024-01-26T23:30:00+03:00">', "meta"),
    ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-01-26T08:00:00Z"}</script>', "JSON-LD"),
]


@pytest.mark.parametrize(("head", "basis"), FIELDS)
def test_a_page_that_says_it_in_its_fields(head: str, basis: str) -> None:
    found = read_html(HTML, head).main.published
    assert found is not None
    assert (found.value, found.basis) == ("2024-01-26", basis)


def test_the_words_win_over_the_fields_and_the_conflict_is_kept() -> None:
    page = read_html(HTML.replace("</h1>", "</h1><p>نشر في: 25 يناير 2024</p>"), FIELDS[0][0])
    assert page.main.published is not None and page.main.published.value == "2024-01-25"
    assert "says 2024-01-26" in page.reasons()


def test_a_time_element_and_the_url() -> None:
    found = read_html(HTML.replace("</h1>", '</h1><time datetime="2024-01-26">قبل يومين</time>')).main.published
    assert found is not None and (found.value, found.basis) == ("2024-01-26", "time element")
    found = read_text(STORY, given=Given(url="https://sada.example/2024/01/26/dam.html")).main.published
    assert found is not None and (found.value, found.basis) == ("2024-01-26", "date in the URL")
    assert read_text(STORY, given=Given(url="https://sada.example/news/20240199")).main.published is None
