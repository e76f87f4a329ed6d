"""Times in TIMEX3 terms: what resolves against the article's date, and what stays open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news_text import facts_of, times_of

WEDNESDAY = "2024-05-15"


def read(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    """`(words, value)` of every time."""
    return [(time.at.text, time.value) for time in times_of(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("قال اليوم إنه", "اليوم", "2024-05-15"),
        ("وأعلنت أمس الثلاثاء", "أمس الثلاثاء", "2024-05-14"),  # two words for one day are one time
        ("مساء أمس الأول", "مساء أمس الأول", "2024-05-13TEV"),
        ("غدًا الخميس", "غدًا الخميس", "2024-05-16"),
        ("وقال الأربعاء إن", "الأربعاء", "2024-05-15"),  # the day of the article itself
        ("وقال الخميس إن", "الخميس", "2024-05-09"),  # else the last one
        ("يوم الجمعة الماضي", "يوم الجمعة الماضي", "2024-05-10"),
        ("الأربعاء الماضي", "الأربعاء الماضي", "2024-05-08"),
        ("الجمعة المقبل", "الجمعة المقبل", "2024-05-17"),
        ("المباراة التي ستجمعهما يوم الأحد", "يوم الأحد", "2024-05-19"),  # a verb of the future before it
        ("فجر اليوم (الأربعاء)", "فجر اليوم (الأربعاء)", "2024-05-15TMO"),
        ("الأسبوع الماضي", "الأسبوع الماضي", "2024-W19"),
        ("مطلع الأسبوع المقبل", "مطلع الأسبوع المقبل", "2024-W21"),
        ("وفي الشهر الماضي", "الشهر الماضي", "2024-04"),
        ("خلال هذا العام", "هذا العام", "2024"),
        ("للعام المقبل", "لعام المقبل", "2025"),  # لل hides the alef of the article
        ("نهاية العام.", "نهاية العام", "2024"),
        ("قبل ثلاثة أيام", "قبل ثلاثة أيام", "2024-05-12"),
        ("قبل نحو 3 أعوام", "قبل نحو 3 أعوام", "2021"),
        ("في نوفمبر الماضي", "نوفمبر الماضي", "2023-11"),
        ("28 مايو الماضي", "28 مايو الماضي", "2023-05-28"),  # not yet come this year
        ("28 مايو المقبل", "28 مايو المقبل", "2024-05-28"),
        ("7 أكتوبر (تشرين الأول) الماضي", "7 أكتوبر (تشرين الأول) الماضي", "2023-10-07"),
        ("السادس من كانون الأول/ديسمبر", "السادس من كانون الأول/ديسمبر", "2023-12-06"),  # the nearest within half a year
        ("في نوفمبر", "نوفمبر", "2023-11"),  # as near behind as ahead: the past
        ("الأول من أغسطس الجاري", "الأول من أغسطس الجاري", "2024-08-01"),
        ("الخامس من الشهر الجاري", "الخامس من الشهر الجاري", "2024-05-05"),
        ("في مارس من العام الماضي", "مارس من العام الماضي", "2023-03"),
        ("الصيف الماضي", "الصيف الماضي", "2023-SU"),
    ],
)
def test_relative_times_resolve_against_the_articles_date(text: str, words: str, value: str) -> None:
    (time,) = times_of(text, WEDNESDAY)
    assert (time.at.text, time.value, time.anchor.kind) == (words, value, "given")


@pytest.mark.parametrize(
    "text",
    ["أمس الثلاثاء", "الجمعة الماضي", "الأسبوع المقبل", "العام الماضي", "قبل ثلاثة أيام"],
)
def test_without_an_articles_date_nothing_relative_has_a_value(text: str) -> None:
    (time,) = times_of(text)
    assert (time.value, time.earliest, time.latest, time.anchor.kind) == (None, None, None, "none")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("في 26 كانون الثاني 2024", "26 كانون الثاني 2024", "2024-01-26"),
        ("عام 2014", "عام 2014", "2014"),
        ("منذ 2014، عندما", "2014", "2014"),
        ("منتصف 2013", "منتصف 2013", "2013"),
        ("صيف 2014", "صيف 2014", "2014-SU"),
        ("خلال خمس سنوات", "خمس سنوات", "P5Y"),
        ("أكثر من 70 عاما", "أكثر من 70 عاما", "P70Y"),
        ("مدة يومين", "يومين", "P2D"),
        ("لمدة أسبوع", "أسبوع", "P1W"),
        ("خلال 24 ساعة", "24 ساعة", "PT24H"),
        ("بعد عام ونصف", "عام ونصف", "P1.5Y"),
        ("السنوات الخمس الأخيرة", "السنوات الخمس الأخيرة", "P5Y"),
        ("في الأشهر القليلة الماضية", "الأشهر القليلة الماضية", "PXM"),  # vague stays vague
        ("يوميًا", "يوميًا", "P1D"),
        ("كل شهر", "كل شهر", "P1M"),
        ("أحداث 11 سبتمبر", "11 سبتمبر", "XXXX-09-11"),  # a day of a year that is not said
    ],
)
def test_times_that_need_no_article_date(text: str, words: str, value: str) -> None:
    (time,) = times_of(text)
    assert (time.at.text, time.value, time.anchor.kind) == (words, value, "none")


def test_a_hijri_date_has_its_gregorian_day_by_umm_al_qura() -> None:
    (day,) = times_of("15 رمضان 1445هـ الموافق 25 مارس 2024")  # a day told in two calendars is one time
    assert (day.calendar, day.value, day.alternatives) == ("hijri", "2024-03-25", ())


def test_a_hijri_date_one_day_off_its_printed_twin_takes_the_printed_day() -> None:
    hijri = times_of("14 رمضان 1445هـ الموافق 25 مارس 2024")[0]  # a month that began a day later by sight
    assert (hijri.value, hijri.alternatives) == ("2024-03-25", ("2024-03-24",))


def test_an_open_order_of_digits_keeps_both_readings() -> None:
    (time,) = times_of("بتاريخ 12/3/2024")
    assert (time.value, time.alternatives, time.edtf) == ("2024-03-12", ("2024-12-03",), "[2024-03-12,2024-12-03]")
    assert (time.earliest, time.latest) == ("2024-03-12", "2024-12-03")


def test_a_weekday_finds_the_year_of_a_date_without_one() -> None:
    (time,) = times_of("الخميس 15 أغسطس", "2024-02-12")  # 15 August was a Thursday in 2024, not in 2023
    assert time.value == "2024-08-15"


def test_a_weekday_that_contradicts_its_date_is_reported() -> None:
    facts = facts_of("وقع الحادث السبت 26 كانون الثاني 2024")  # it was a Friday
    (time,), (rejected,) = facts.times, facts.rejected
    assert time.value == "2024-01-26"
    assert (rejected.stage, rejected.reason) == ("times", "weekday contradicts date")
    assert (rejected.start, rejected.end) == time.at.span


def test_yesterday_with_another_weekday_keeps_both() -> None:
    (time,) = times_of("أمس الاثنين", WEDNESDAY)  # yesterday was a Tuesday
    assert (time.value, time.alternatives) == ("2024-05-13", ("2024-05-14",))


def test_a_year_behind_the_word_year_may_be_hijri() -> None:
    (time,) = times_of("عام 1435")
    assert (time.value, time.alternatives) == (None, ("1435", "2013-11-04/2014-10-24"))


def test_this_month_of_an_article_that_counts_in_hijri_months_is_hijri() -> None:
    assert read("في 2 رمضان 1445هـ وفي الخامس من الشهر الجاري", "2024-03-20")[1] == ("الخامس من الشهر الجاري", "2024-03-15")


@pytest.mark.parametrize(("text", "value"), [("في 7 تشرين الأول", "XXXX-10-07"), ("في تشرين الأول الماضي", "XXXX-10")])
def test_a_day_of_an_unknown_year_says_so_and_has_no_bounds(text: str, value: str) -> None:
    (time,) = times_of(text)
    assert (time.value, time.edtf, time.earliest, time.latest) == (value, value, None, None)


def test_days_of_a_list_share_their_month() -> None:
    assert read("في 21 أو 22 أيار/مايو") == [("21", "2024-05-21"), ("22 أيار/مايو", "2024-05-22")]


def test_a_date_takes_the_year_of_the_date_it_is_joined_to() -> None:
    assert read("في 28 يناير و3 فبراير 2020") == [("28 يناير", "2020-01-28"), ("3 فبراير 2020", "2020-02-03")]


def test_a_dual_adjective_speaks_of_both_months() -> None:
    assert [value for _, value in read("في نوفمبر وديسمبر المقبلين")] == ["2024-11", "2024-12"]


def test_part_of_a_period_is_its_modifier() -> None:
    (time,) = times_of("مطلع عام 2014")
    assert (time.value, time.mod, time.earliest, time.latest) == ("2014", "START", "2014-01-01", "2014-05-02")  # its first third


@pytest.mark.parametrize(
    ("text", "words", "type_", "value"),
    [
        ("في الساعة الثامنة والنصف صباحا", "الساعة الثامنة والنصف صباحا", "TIME", "2024-05-15T08:30"),
        ("الساعة التاسعة إلا ربعا مساء أمس", "الساعة التاسعة إلا ربعا مساء أمس", "TIME", "2024-05-14T20:45"),
        ("عند الساعة 13:50 بتوقيت غرينتش", "الساعة 13:50 بتوقيت غرينتش", "TIME", "2024-05-15T13:50Z"),
        ("الساعة 8 مساء الخميس بتوقيت مكة المكرمة", "الساعة 8 مساء الخميس بتوقيت مكة المكرمة", "TIME", "2024-05-09T20:00+03:00"),
        ("على الساعة 14سا30د", "الساعة 14سا30د", "TIME", "2024-05-15T14:30"),  # as Algerian outlets print it
        ("ليل الثلاثاء الأربعاء", "ليل الثلاثاء الأربعاء", "TIME", "2024-05-14TNI"),  # the night from one day to the next
        ("بين 3 و5 مايو", "بين 3 و5 مايو", "DATE", "2024-05-03/2024-05-05"),
        ("من السبت حتى الاثنين المقبلين", "من السبت حتى الاثنين المقبلين", "DATE", "2024-05-18/2024-05-20"),
        ("بين كانون الأول وشباط 2024", "بين كانون الأول وشباط 2024", "DATE", "2023-12/2024-02"),  # December is the year before
        ("موسم 2022/23", "موسم 2022/23", "DATE", "2022/2023"),
        ("من الساعة 5 إلى 6 مساء", "من الساعة 5 إلى 6 مساء", "TIME", "2024-05-15T17:00/2024-05-15T18:00"),
        ("في الربع الأول من العام الجاري", "الربع الأول من العام الجاري", "DATE", "2024-Q1"),
        ("النصف الثاني من 2023", "النصف الثاني من 2023", "DATE", "2023-H2"),
        ("تسعينيات القرن الماضي", "تسعينيات القرن الماضي", "DATE", "199"),
        ("القرن الحادي والعشرين", "القرن الحادي والعشرين", "DATE", "20"),
        ("عام ألفين وخمسة عشر", "عام ألفين وخمسة عشر", "DATE", "2015"),
        ("الخميس قبل الماضي", "الخميس قبل الماضي", "DATE", "2024-05-02"),
        ("آخر ثلاثاء من مايو", "آخر ثلاثاء من مايو", "DATE", "2024-05-28"),
        ("خلال اليومين الماضيين", "اليومين الماضيين", "DURATION", "P2D"),
        ("سنة وثلاثة أشهر", "سنة وثلاثة أشهر", "DURATION", "P1Y3M"),
        ("كل ثلاثة أشهر", "كل ثلاثة أشهر", "SET", "P3M"),
        ("كل يوم جمعة", "كل يوم جمعة", "SET", "XXXX-WXX-5"),
        ("عيد الفطر الماضي", "عيد الفطر الماضي", "DATE", "2024-04-10"),
        ("عيد الأضحى 2023", "عيد الأضحى 2023", "DATE", "2023-06-28"),
        ("رمضان 2019", "رمضان 2019", "DATE", "2019-05-06/2019-06-03"),  # a Hijri month in a Gregorian year
        ("الأول من توت 1740", "الأول من توت 1740", "DATE", "2023-09-12"),
        ("الذكرى الـ75 للنكبة", "الذكرى الـ75 للنكبة", "DATE", "2023-05-15"),
    ],
)
def test_times_of_many_kinds(text: str, words: str, type_: str, value: str) -> None:
    (time,) = times_of(text, WEDNESDAY)
    assert (time.at.text, time.type, time.value) == (words, type_, value)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("وقع الهجوم في 7 أكتوبر 2023، وفي اليوم التالي أعلنت الحرب", "اليوم التالي", "2023-10-08"),
        ("توقفت المحادثات في آذار 2021. واستؤنفت بعد ذلك بشهرين في فيينا", "بعد ذلك بشهرين", "2021-05"),
        ("حُل المجلس عام 2009 وأجريت الانتخابات في العام نفسه", "العام نفسه", "2009"),
        ("ارتفعت الصادرات في أبريل 2024 عن الشهر نفسه من العام الماضي", "الشهر نفسه من العام الماضي", "2023-04"),
    ],
)
def test_a_time_told_by_another_time_of_the_text_names_it_as_its_anchor(text: str, words: str, value: str) -> None:
    times = times_of(text, WEDNESDAY)
    told = next(time for time in times if time.at.text == words)
    assert (told.value, told.anchor.kind, told.anchor.id) == (value, "time", times[0].id)


def test_a_clock_time_without_a_day_is_on_the_day_of_its_sentence() -> None:
    day, clock = times_of("فتحت المراكز أبوابها الأحد، على أن تغلق عند السابعة مساء", WEDNESDAY)
    assert (clock.value, clock.anchor.id) == ("2024-05-12T19:00", day.id)


def test_a_clock_time_beside_a_stretch_of_days_has_no_day() -> None:
    _, clock = times_of("تعقد الجولة بين 3 و5 أيلول المقبل، على أن تبدأ الجلسات عند الساعة التاسعة صباحا", WEDNESDAY)
    assert (clock.value, clock.earliest) == ("XXXX-XX-XXT09:00", None)


def test_a_length_that_ends_with_the_articles_day_has_its_days_as_bounds() -> None:
    (time,) = times_of("خلال الأيام الثلاثة الماضية", WEDNESDAY)
    assert (time.value, time.earliest, time.latest) == ("P3D", "2024-05-12", "2024-05-15")


@pytest.mark.parametrize(
    "text",
    [
        "أداء صلاة الجمعة في المسجد",
        "مدينة 6 أكتوبر",  # a town
        "اليوم العالمي للابتكار الرقمي",
        "روسيا اليوم",  # a channel
        "القرار 2014 لمجلس الأمن",
        "2014 جنديا",
        "ثلاثة عقود مع الشركة",  # contracts, not decades
        "يبلغ من العمر 34 عاما",  # an age
        "أيام السبت والأحد",  # weekdays in general
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert times_of(text, WEDNESDAY) == ()


@given(
    st.dates(),
    st.sampled_from(["{} يناير", "الجمعة {} مارس", "قبل {} أيام", "قبل {} سنوات", "في {}/2/2024", "{} رمضان"]),
    st.integers(0, 99),
)
def test_no_reference_date_breaks_the_arithmetic(day: object, form: str, number: int) -> None:
    for time in times_of("اليوم وأمس وغدا والعام الماضي والقرن المقبل " + form.format(number), str(day)):
        assert time.earliest is None or time.earliest <= (time.latest or "")


@pytest.mark.parametrize(
    "text", ["قبل 4600 مليون سنة", "قبل 4,6 مليار عام", "بعد 900 مليار سنة من الآن", "قبل 99999999999999 يوما"]
)
def test_what_lies_beyond_the_calendar_has_no_value(text: str) -> None:
    for time in times_of(f"تشكل المذنب {text} في الفضاء", WEDNESDAY):
        assert time.type == "DURATION" or (time.value, time.earliest) == (None, None)
