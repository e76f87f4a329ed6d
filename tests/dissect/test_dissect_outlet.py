"""Who publishes a page, from the signs of its furniture, its dateline and its text; who is credited beside it."""

from __future__ import annotations

import pytest
from dissecting import LAST, LEAD, NEXT, STORY, TITLE, read_text

from khabar.model import Article


def outlet_of(article: Article) -> str | None:
    return article.outlet.name if article.outlet else None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("التعليقات الواردة أدناه لا تعبر عن رأي صدى الضفتين وإنما تعبر عن رأي أصحابها.", "صدى الضفتين"),
        ("شروط النشر: يحتفظ صدى الضفتين بحق حذف أي تعليق مخالف", "صدى الضفتين"),
        ("صدى الضفتين موقع إخباري مستقل ينقل الأخبار المحلية والعربية", "صدى الضفتين"),
        ("صدى الضفتين - رئيس التحرير: سالم المرعي", "صدى الضفتين"),
        ("نشرة صدى الضفتين اليومية", "صدى الضفتين"),
        ("تابعوا آخر أخبار صدى الضفتين عبر تلغرام", "صدى الضفتين"),
        ("حمل تطبيق قناة الضفتين الآن", "قناة الضفتين"),
        ("الرئيسية | سياسة | بودكاست الضفتين نيوز | رياضة | اتصل بنا", "الضفتين نيوز"),
    ],
)
def test_a_line_of_furniture_that_names_the_outlet(line: str, name: str) -> None:
    assert outlet_of(read_text(STORY, "اتصل بنا", line).main) == name


@pytest.mark.parametrize(
    "line",
    [
        "التعليقات الواردة أدناه لا تعبر عن رأي الموقع بل عن رأي أصحابها فقط.",
        "تحتفظ إدارة الموقع بحق حذف أي تعليق مخالف",
        "الرئيسية | سياسة | أرشيف الصور | عن الموقع | رياضة | اتصل بنا",
        "كلمة رئيس التحرير: الماء أولا",
        "تابعوا آخر أخبار العراق عبر تلغرام",
        "© Ivan Petrenko",
    ],
)
def test_words_for_any_outlet_name_none(line: str) -> None:
    """Hard: they stand where the name stands on other pages."""
    assert outlet_of(read_text("الرئيسية", line, STORY, *["اتصل بنا"] * 9).main) is None


def test_the_outlet_beside_the_title() -> None:
    assert outlet_of(read_text(f"{TITLE} - ضفاف السابع", "الرئيسية", STORY).main) == "ضفاف السابع"
    assert outlet_of(read_text("الرئيسية", f"{TITLE} - منتديات ضفاف السابع", LEAD, NEXT, LAST).main) == "ضفاف السابع"


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("بغداد (الضفتين نيوز) - ", "الضفتين نيوز"),
        ("بغداد/الضفتين نيوز/ ", "الضفتين نيوز"),
        ("بغداد - الضفتين: ", "الضفتين"),
        ("سبق - بغداد: ", "سبق"),
    ],
)
def test_a_text_that_opens_with_its_own_outlet(lead: str, name: str) -> None:
    """Hard: an agency stands in the same place; so does a writer, but his name has two words."""
    main = read_text(TITLE, f"{lead}{LEAD}", NEXT, LAST).main
    assert (outlet_of(main), main.dateline and main.dateline.text, main.credited_sources) == (name, "بغداد", ())


def test_an_agency_beside_the_place_is_credited_and_no_outlet() -> None:
    main = read_text(TITLE, f"بغداد (رويترز) - {LEAD}", NEXT, LAST).main
    assert (outlet_of(main), [source.text for source in main.credited_sources]) == (None, ["رويترز"])


def test_an_outlet_is_no_source_of_its_own_article() -> None:
    """Hard: the page has one name for itself in its furniture and another beside the dateline."""
    page = read_text(TITLE, f"بغداد (CNN) - {LEAD}", NEXT, LAST, "تابعوا آخر أخبار سي إن إن بالعربية عبر تلغرام")
    assert (outlet_of(page.main), page.main.credited_sources) == ("سي إن إن بالعربية", ())


def test_own_reports_are_signed_with_the_outlet() -> None:
    assert outlet_of(read_text(TITLE, "الضفتين – متابعة", LEAD, NEXT, LAST).main) == "الضفتين"


def test_a_newspaper_between_the_signs_of_its_owner() -> None:
    """Hard: the line of rights names the company that owns the paper."""
    page = read_text(f"{TITLE} | ضفاف السابع", STORY, "جميع الحقوق محفوظة © شركة الضفتين ميديا 2024")
    assert outlet_of(page.main) == "ضفاف السابع"


@pytest.mark.parametrize(
    ("lead", "place", "source"),
    [
        ("سرت 26 نوفمبر 2016 (وال) – ", "سرت", "وال"),
        ("أبوظبي في 3 نوفمبر/ وام/ ", "أبوظبي", "وام"),
        ("طوكيوـ د ب أ: ", "طوكيو", "د ب أ"),
    ],
)
def test_a_dateline_with_a_date_or_without_a_sign(lead: str, place: str, source: str) -> None:
    main = read_text(TITLE, f"{lead}{LEAD}", NEXT, LAST).main
    assert main.dateline is not None
    assert (main.dateline.text, [one.text for one in main.credited_sources]) == (place, [source])


def test_a_writer_whom_no_table_knows() -> None:
    main = read_text(TITLE, "(طهمان القرداحي)", LEAD, NEXT, LAST).main
    assert main.byline is not None
    assert main.byline.text == "طهمان القرداحي"


def test_a_phrase_is_no_writer() -> None:
    """Hard: a caption that stands where a name stands."""
    assert read_text(TITLE, "سد في الوادي", LEAD, NEXT, LAST).main.byline is None


def test_the_company_on_the_rights_line_is_not_the_outlet_beside_the_title() -> None:
    """Hard: the owner's name stands on more lines than the outlet's."""
    rights = "جميع الحقوق محفوظة لمجموعة الضفاف الإعلامية 2021"
    page = read_text(TITLE, "نبض المرفأ -", f"نبض المرفأ - {TITLE}", LEAD, NEXT, LAST, rights, rights)
    assert page.main.outlet is not None and page.main.outlet.name == "نبض المرفأ"
