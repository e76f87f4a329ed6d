"""Live blogs: which pages are one, their entries, and when each was published."""

from __future__ import annotations

from itertools import pairwise

import pytest
from dissecting import LAST, LEAD, NEXT, OTHER_TITLE, STORY, TITLE, Read, read_html, read_text

from khabar.model import Article
from khabar.pipeline.read import read_page

BLOG = "لحظة بلحظة.. فيضان سد الوادي وإجلاء سكان القرى"
INTRO = "تتابع صدى الضفاف تطورات فيضان سد الوادي بعد انهيار البوابة الشرقية، وإجلاء سكان القرى القريبة منه."
ARRIVES = "وزير المياه يصل إلى السد"
FIRST = "وصل وزير المياه سالم المرعي إلى سد الوادي لتفقد البوابة الشرقية، وقال إن الفيضان تحت السيطرة."
MORE = "وأضاف الوزير أن فرق الإنقاذ أجلت سكان ثلاث قرى، وأن العمل مستمر عند السد."
SECOND = "أعلنت الوزارة ارتفاع منسوب المياه في سد الوادي مترين منذ الصباح، ودعت سكان القرى إلى الابتعاد."
THIRD = "أغلقت الشرطة الطريق إلى القرى القريبة من السد، وبدأت فرق الإنقاذ إجلاء السكان بالحافلات."
ENTRIES = ("14:35", ARRIVES, FIRST, MORE, "13:10", SECOND, "12:02", THIRD)


def entries(page: Read) -> list[Article]:
    return [article for article in page.found.articles if article.kind == "entry"]


def dates(page: Read) -> list[tuple[str, str, str] | None]:
    """`(value, earliest, latest)` of each entry."""
    found = [entry.published for entry in entries(page)]
    return [(date.value or "", date.earliest, date.latest) if date else None for date in found]


def test_stamped_texts_under_a_title_that_says_so_are_entries() -> None:
    page = read_text(BLOG, "نشر في 3 مايو 2024", "شارك", INTRO, *ENTRIES)
    assert page.found.kind == "live_blog"
    assert page.main.title is not None and page.main.title.text == BLOG
    assert page.body(page.main) == [INTRO]
    assert [page.body(entry) for entry in entries(page)] == [[FIRST, MORE], [SECOND], [THIRD]]
    assert [entry.title.text if entry.title else None for entry in entries(page)] == [ARRIVES, None, None]
    assert {page.role(stamp) for stamp in ("14:35", "13:10", "12:02")} == {"date_line"}
    assert page.role(ARRIVES) == "second_title"
    assert {page.role(text) for text in (FIRST, MORE, SECOND, THIRD)} == {"second_body"}


def test_no_line_is_read_twice() -> None:
    """Every line of a live blog belongs to one article at most, and no bodies overlap."""
    page = read_text(BLOG, "نشر في 3 مايو 2024", INTRO, *ENTRIES)
    spans = sorted(span for article in page.found.articles for span in article.body)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert len({article.id for article in page.found.articles}) == len(page.found.articles)


def test_a_blog_without_a_word_of_its_own_has_a_title_and_an_empty_body() -> None:
    page = read_text(BLOG, *ENTRIES)
    assert page.main.title is not None and page.main.title.text == BLOG
    assert page.main.body == ()
    assert len(entries(page)) == 3
    assert read_page(page.raw).page.kind == "live_blog"


def test_entries_are_told_by_their_order_alone_where_they_tell_of_the_title() -> None:
    """Hard: no word says that it is a live blog."""
    page = read_text("فيضان سد الوادي وإجلاء سكان القرى القريبة", "نشر في 3 مايو 2024", INTRO, *ENTRIES)
    assert page.found.kind == "live_blog"
    assert len(entries(page)) == 3


@pytest.mark.parametrize("stamps", [("02:35 م", "01:10 م", "12:02 م"), ("منذ 5 دقائق", "منذ ساعة", "قبل ساعتين")])
def test_forms_of_stamps(stamps: tuple[str, str, str]) -> None:
    page = read_text(BLOG, INTRO, stamps[0], FIRST, stamps[1], SECOND, stamps[2], THIRD)
    assert len(entries(page)) == 3


def test_json_ld_tells_a_live_blog() -> None:
    script = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "datePublished": "2024-05-03T09:00:00Z"}</script>'
    body = "".join(f"<p>{line}</p>" for line in ENTRIES)
    page = read_html(f"<h1>فيضان سد الوادي</h1>{body}", head=script)
    assert page.found.kind == "live_blog"
    assert len(entries(page)) == 3
    assert page.main.published is not None and page.main.published.value == "2024-05-03"


def test_a_clock_time_alone_means_the_day_of_the_blog_or_the_next() -> None:
    page = read_text(BLOG, "نشر في 3 مايو 2024", INTRO, *ENTRIES)
    assert dates(page) == [("2024-05-03", "2024-05-03", "2024-05-04")] * 3
    date = entries(page)[0].published
    assert date is not None and "clock time" in date.basis


def test_an_entry_has_the_date_of_its_own_stamp() -> None:
    page = read_text(BLOG, INTRO, "4 مايو 2024 - 08:00", FIRST, "3 مايو 2024 - 22:15", SECOND, "3 مايو 2024 - 21:00", THIRD)
    assert [date[0] for date in dates(page) if date] == ["2024-05-04", "2024-05-03", "2024-05-03"]


def test_a_date_between_entries_dates_those_below_it() -> None:
    page = read_text(
        BLOG, "نشر في 3 مايو 2024", INTRO, *ENTRIES, "2 مايو 2024", "23:10", "وقال سكان القرى القريبة إن سد الوادي تصدع مساء."
    )
    assert dates(page)[-1] == ("2024-05-02", "2024-05-02", "2024-05-02")


def test_no_date_is_made_up() -> None:
    """`منذ 5 دقائق` counts from a time that the page does not say; without the blog's date a clock time has no day."""
    assert dates(read_text(BLOG, INTRO, *ENTRIES)) == [None] * 3
    ago = read_text(BLOG, "نشر في 3 مايو 2024", INTRO, "منذ 5 دقائق", FIRST, "منذ ساعة", SECOND, "قبل ساعتين", THIRD)
    assert dates(ago) == [None] * 3


def test_labels_and_buttons_among_the_entries_are_no_text() -> None:
    page = read_text(BLOG, INTRO, "آخر التحديثات", "14:35", FIRST, "شارك", "عاجل", "13:10", SECOND, "12:02", THIRD)
    assert [page.body(entry) for entry in entries(page)] == [[FIRST], [SECOND], [THIRD]]
    assert page.role("شارك") == page.role("عاجل") == "site_furniture"


OTHERS = (
    "توقعت دائرة الأرصاد أمطارا خفيفة على الساحل مساء، مع رياح تصل سرعتها إلى 40 كيلومترا في الساعة.",
    "فاز فريق المرجان على ضيفه النخيل بهدفين، وصعد إلى المركز الثالث في ترتيب الدوري قبل جولتين.",
    "افتتح معرض الكتاب في المكتبة العامة بمشاركة مئة ناشر، ويستمر أسبوعين مع أمسيات شعرية يومية.",
)


def test_a_list_of_dated_headlines_is_no_live_blog() -> None:
    page = read_text(
        STORY, "14:35", OTHER_TITLE, "13:10", "أمطار خفيفة على الساحل مساء الغد", "12:02", "المرجان يهزم النخيل بهدفين"
    )
    assert page.found.kind == "article"
    assert page.body(page.main) == [LEAD, NEXT, LAST]


@pytest.mark.parametrize("marker", [["أخبار ذات صلة"], []])
def test_excerpts_behind_an_article_are_no_entries(marker: list[str]) -> None:
    """Hard: stamp, headline and text alternate as in a live blog, with no label above; but they tell of other things."""
    tail = [line for clock, text in zip(("14:35", "13:10", "12:02"), OTHERS, strict=True) for line in (clock, text[:38], text)]
    page = read_text(STORY, *marker, *tail)
    assert page.found.kind != "live_blog"
    assert page.body(page.main) == [LEAD, NEXT, LAST]


def test_comments_are_no_entries() -> None:
    """Hard: comments speak of the article, each under a name and a stamp."""
    said = (
        "سد الوادي مهم للقرى كلها، ونشكر وزارة المياه على خطة الترميم هذه.",
        "لماذا تأخرت خطة ترميم سد الوادي عامين كاملين، يا وزارة المياه؟",
    )
    lines = [line for text in (*said, said[0][:40] + " نعم.") for line in ("قارئ", "منذ ساعة", text, "رد")]
    page = read_text(STORY, *lines)
    assert page.found.kind == "article"


def test_minutes_of_a_match_are_no_stamps() -> None:
    page = read_text(
        "المرجان يهزم النخيل بهدفين في الدوري",
        "فاز فريق المرجان على ضيفه النخيل بهدفين مقابل هدف، في مباراة جرت مساء الأحد على ملعب الميناء.",
        "الدقيقة 12", "سجل اللاعب ماجد الغريري هدف المرجان الأول بعد تمريرة طويلة من وسط ملعب النخيل.",
        "الدقيقة 45", "أدرك النخيل التعادل من ضربة جزاء نفذها القائد، قبل نهاية الشوط الأول من المباراة.",
        "الدقيقة 80", "حسم المرجان المباراة بهدف ثان من رأسية، ثم تراجع النخيل إلى ملعبه حتى النهاية.",
    )  # fmt: skip
    assert page.found.kind == "article"


def test_the_clock_above_a_page_opens_no_entry() -> None:
    page = read_text("14:35", TITLE, LEAD, NEXT, LAST)
    assert page.found.kind == "article"


def test_a_page_of_very_many_entries_is_read_in_one_go() -> None:
    """Hard: whatever looks at all entries for each entry takes minutes here."""
    entries = [line for number in range(3000) for line in (f"1{number % 10}:2{number % 10}", f"{LEAD} {number}")]
    found = read_text(TITLE, *entries)
    assert len(found.found.blocks) == 6001
