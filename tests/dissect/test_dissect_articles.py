"""Which articles a page holds, and where each begins and ends."""

from __future__ import annotations

import pytest
from dissecting import LAST, LEAD, NEXT, OTHER_LEAD, OTHER_NEXT, OTHER_TITLE, STORY, TITLE, read_text


def test_a_story_and_nothing_else() -> None:
    page = read_text(STORY)
    assert page.found.kind == "article"
    assert page.main.title is not None and page.main.title.text == TITLE
    assert page.body(page.main) == [LEAD, NEXT, LAST]


def test_plain_paragraphs_without_a_title_are_one_article_and_no_title_is_made_up() -> None:
    page = read_text(LEAD, NEXT, LAST)
    assert page.main.title is None
    assert page.body(page.main) == [LEAD, NEXT, LAST]
    assert {role for _, role in page.roles} == {"main_body"}


READ_ALSO = ["اقرأ أيضاً:", "إقرأ أيضا", "اقرأ المزيد:", "شاهد أيضاً :"]


@pytest.mark.parametrize("marker", READ_ALSO)
def test_a_link_within_a_story_does_not_end_it(marker: str) -> None:
    """Hard: the headline behind the marker looks like the title of a second article; only what follows tells that it is not."""
    page = read_text(TITLE, LEAD, marker, OTHER_TITLE, NEXT, LAST)
    assert page.body(page.main) == [LEAD, NEXT, LAST]
    assert len(page.found.articles) == 1
    assert page.role(OTHER_TITLE) == "read_also_link"


@pytest.mark.parametrize("marker", READ_ALSO)
def test_a_whole_story_behind_a_link_is_a_second_article(marker: str) -> None:
    """Hard: the same marker, but a dateline and paragraphs of its own follow, as aggregators print it."""
    page = read_text(STORY, marker, OTHER_TITLE, "الكرمة ـ صدى الضفتين", OTHER_LEAD, OTHER_NEXT)
    assert page.found.kind == "articles"
    assert page.body(page.main) == [LEAD, NEXT, LAST]
    assert page.second.title is not None and page.second.title.text == OTHER_TITLE
    assert page.body(page.second) == [OTHER_LEAD, OTHER_NEXT]
    assert page.role(OTHER_TITLE) == "second_title"
    assert page.role(OTHER_LEAD) == "second_body"


def test_an_aggregator_page_whose_own_story_has_no_title() -> None:
    page = read_text(
        LEAD, NEXT, "المصدر: وكالة الضفاف", "كلمات دلالية:", "سد الوادي", "المياه",
        "إقرأ أيضاً:", OTHER_TITLE, OTHER_LEAD, OTHER_NEXT,
    )  # fmt: skip
    assert page.main.title is None
    assert page.body(page.main) == [LEAD, NEXT]
    assert [text.text for text in page.main.keywords] == ["سد الوادي", "المياه"]
    assert [text.text for text in page.main.credited_sources] == ["وكالة الضفاف"]
    assert page.body(page.second) == [OTHER_LEAD, OTHER_NEXT]


def test_teasers_are_cut_off_prose_and_no_article() -> None:
    """Hard: a teaser is the first sentence of a story, word for word; only its end gives it away."""
    teaser = OTHER_LEAD.removesuffix("زيادة الأجور.") + "..."
    page = read_text(STORY, "مقالات ذات صلة", OTHER_TITLE, teaser)
    assert len(page.found.articles) == 1
    assert page.role(teaser) == "teaser"


def test_a_tweet_belongs_to_the_story_and_does_not_end_it() -> None:
    tweet = "بدأ العمل اليوم في سد الوادي pic.twitter.com/AbCdEf123"
    sign = "— سالم المرعي (@almarri_example) January 26, 2024"
    page = read_text(TITLE, LEAD, tweet, sign, NEXT, LAST)
    assert page.body(page.main) == [LEAD, NEXT, LAST]
    assert (page.role(tweet), page.role(sign)) == ("tweet", "tweet")


def test_a_title_that_is_printed_twice_is_one_title() -> None:
    """Hard: the second print stands under the date, where a subtitle would stand."""
    page = read_text("أخبار", TITLE, "26 يناير 2024", TITLE, LEAD, NEXT)
    assert page.main.title is not None and page.main.title.text == TITLE
    assert page.body(page.main) == [LEAD, NEXT]
    assert page.role(TITLE) == "main_title"


HEADLINES = [
    "مجلس البلدية يقر موازنة العام الجديد",
    "افتتاح معرض الكتاب في الكرمة بمشاركة ستين داراً",
    "ارتفاع أسعار الطماطم في أسواق الجملة",
    "منتخب الناشئين يتأهل إلى الدور الثاني",
    "إغلاق طريق الجبل بعد انهيارات صخرية",
]


def test_a_list_of_headlines_before_the_story_gives_no_title() -> None:
    """Hard: every line of the list could be the title; the right one stands next to the byline."""
    page = read_text("الأكثر قراءة", *HEADLINES, TITLE, "كتب: هادي الشطي", LEAD, NEXT, LAST)
    assert page.main.title is not None and page.main.title.text == TITLE
    assert {page.role(line) for line in HEADLINES} <= {"related_headline", "site_furniture"}


@pytest.mark.parametrize("glue", ["    ", " "])
def test_a_ticker_in_one_line_is_no_paragraph(glue: str) -> None:
    """Hard: glued together the headlines are as long as prose."""
    ticker = glue.join(HEADLINES)
    page = read_text("آخر الأخبار", ticker, STORY)
    assert page.body(page.main) == [LEAD, NEXT, LAST]
    assert page.role(ticker) != "main_body"


def test_a_page_of_headlines_is_an_index() -> None:
    page = read_text("أخبار", *HEADLINES, "الصفحة السابقة 1 2 3 4 الصفحة التالية")
    assert page.found.articles == ()
    assert page.found.kind == "index"


EXCERPTS = [
    "أقر مجلس البلدية، مساء أمس، موازنة العام الجديد بعد خلاف طويل على بند الطرق والأرصفة.",
    "افتتح في الكرمة معرض الكتاب بمشاركة ستين داراً من تسعة بلدان، ويستمر حتى نهاية الشهر.",
    "شهدت أسعار الطماطم في أسواق الجملة ارتفاعاً كبيراً، بسبب الصقيع الذي ضرب البيوت المحمية.",
    "تأهل منتخب الناشئين إلى الدور الثاني من البطولة، بعد تعادله مع منتخب الساحل من دون أهداف.",
    "أدت انهيارات صخرية إلى إغلاق طريق الجبل، وتعمل فرق الأشغال على رفعها منذ الفجر.",
]


def test_a_page_of_excerpts_is_an_index() -> None:
    """Hard: each excerpt is a whole sentence under its headline, as a short article would be; but each stands alone."""
    pieces = [line for pair in zip(HEADLINES, EXCERPTS, strict=True) for line in pair]
    page = read_text("الوسم : الكرمة", *pieces, "الصفحة السابقة 1 2 3 4 الصفحة التالية")
    assert page.found.articles == ()
    assert page.found.kind == "index"
    assert {page.role(line) for line in EXCERPTS} == {"teaser"}
    assert page.reasons().count("a paragraph outside any article") == len(EXCERPTS)


def test_a_page_in_another_language_is_rejected_and_says_so() -> None:
    """Hard: Persian has Arabic letters."""
    line = "وزیر امور خارجه گفت که گفتگوها ادامه خواهد یافت، و هنوز هیچ تصمیمی گرفته نشده است که بتوان گزارش داد."
    page = read_text(*[line] * 4)
    assert page.found.articles == ()
    assert page.found.kind == "other"
    assert "not in Arabic" in page.reasons()
    english = "The minister said that the talks would go on, and that nothing had been decided yet."
    page = read_text("أخبار", *[english] * 4)
    assert page.found.articles == ()
    assert "not in Arabic (Latin script)" in page.reasons()


def test_a_page_in_two_languages_names_both() -> None:
    english = "The ministry of water announced a plan for the dam, which begins next month and lasts two years."
    assert read_text(STORY, english, english).found.languages == ("ar", "en")
    assert read_text(STORY).found.languages == ("ar",)


def test_the_id_of_an_article_depends_on_its_text_alone() -> None:
    first, again = read_text(STORY).main, read_text(STORY).main
    assert first.id == again.id
    assert read_text(STORY + " ونفى غير ذلك.").main.id != first.id
