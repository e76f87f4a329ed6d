"""Who is meant: speakers told by a noun, an office, a document or nothing, where the article tells elsewhere who they are."""

from __future__ import annotations

import pytest

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Speaker
from news_text import article_of


def speakers(text: str) -> list[Speaker]:
    """The first speaker of each quotation of a text whose lines are paragraphs."""
    article, facts = article_of(text, "2024-10-01"), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    return [quotation.speakers[0] for quotation in facts.quotations if quotation.speakers]


def names(text: str) -> list[str]:
    return [speaker.name or speaker.at.text for speaker in speakers(text)]


# nouns and offices


@pytest.mark.parametrize(
    ("before", "phrase"),
    [
        ("قال السنغالي سمير ديالو، جناح نادي الأفق، إن فريقه جاهز.", "اللاعب السنغالي"),  # nation told before the name
        ("قال وزير المياه الأردني سمير الخطيب إن السد ممتلئ.", "المسؤول الأردني"),  # a noun for the holder of any office
        ("استقبل الوفد مبعوث الأمين العام للأمم المتحدة إلى قبرص سمير الخطيب.", "المبعوث الأممي إلى قبرص"),
        ("قال المتحدث باسم وزارة المياه اللواء سمير التركي إن السد ممتلئ.", "اللواء التركي"),  # a rank and a last name
        ("استقبل معالي الأمين العام لمجلس المياه الدكتور سمير الخطيب الوفد.", "الأمين العام"),  # behind a form of address
        ("استقبل وزير المالية سمير الخطيب الوفد.", "وزير المالية الأردني"),  # the nation is told with the office only
        ("زار الرئيس الأردني سمير الخطيب السد.", "الزعيم الأردني"),
    ],
)
def test_a_noun_with_adjectives_is_the_one_person_whom_it_fits(before: str, phrase: str) -> None:
    found = speakers(f"{before}\nوأكد {phrase} أن العمل مستمر في الموقع.")[-1]
    assert (found.name or "").startswith("سمير")
    assert found.resolution == "nominal"


def test_a_noun_that_two_fit_or_that_is_of_another_nation_stays_as_it_is() -> None:
    two = "قال السنغالي سمير ديالو، جناح نادي الأفق، إن فريقه جاهز. ولعب معه السنغالي موسى ساني، مهاجم النادي."
    assert names(f"{two}\nوأكد اللاعب السنغالي أن العمل مستمر.")[-1] == "اللاعب السنغالي"
    other = "قال وزير المياه الأردني سمير الخطيب إن السد ممتلئ."
    assert names(f"{other}\nوأكد الوزير المصري أن العمل مستمر.")[-1] == "الوزير المصري"


def test_who_goes_on_is_who_spoke_before_whatever_noun_is_said_of_him() -> None:
    """`وتابع الرئيس الأردني` behind a president of whom no nation is told."""
    text = "قال الرئيس سمير الخطيب إن السد ممتلئ."
    assert names(f"{text}\nوتابع الرئيس الأردني أن العمل مستمر.")[-1] == "سمير الخطيب"
    assert names(f"{text}\nواقترح الرئيس الأردني أن يستمر العمل.")[-1] == "الرئيس الأردني"


def test_an_office_is_that_of_who_speaks_next_for_the_first_time_and_without_a_title() -> None:
    text = "قال مدير مختبر السدود إن المياه نقية. "
    assert names(text + "وقال سمير الخطيب لقناة الأفق إن الفحص مستمر.") == ["سمير الخطيب"] * 2
    assert names(text + "وقال الطبيب سمير الخطيب إن الفحص مستمر.")[0] == "مدير مختبر السدود"


def test_the_spokesman_of_somebody_is_not_that_one() -> None:
    text = "زار الرئيس الأردني سمير الخطيب السد. وقال المتحدث باسمه إن العمل مستمر."
    assert names(text) == ["المتحدث باسمه"]
    assert "سمير الخطيب" not in names("قالت متحدثة باسم مكتب سمير الخطيب إن العمل مستمر.")


# sources and documents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("وقع الحادث ليلا، كما أعلن أمس مصدر في الشرطة.\nوأضاف المصدر أن التحقيق مستمر.", "مصدر في الشرطة"),
        ("قالت مصادر في المطار إن الرحلات تأخرت.\nوأوضح المصدر أن السبب هو الضباب.", "مصادر في المطار"),
        (
            "قال مصدر في الشرطة إن الطريق مغلق. وقال وزير المياه سمير الخطيب إن السد ممتلئ.\nوأضاف المصدر ذاته أن التحقيق مستمر.",
            "مصدر في الشرطة",
        ),
    ],
)
def test_a_source_told_again_has_the_words_that_first_tell_of_it(text: str, source: str) -> None:
    assert names(text)[-1] == source


def test_a_statement_speaks_for_the_body_that_spoke_before_it() -> None:
    text = "أعلنت وزارة المياه الأردنية أن السد ممتلئ.\nوأوضح البيان أن العمل مستمر."
    assert names(text) == ["وزارة المياه الأردنية"] * 2


@pytest.mark.parametrize(
    ("phrase", "author"),
    [
        ("بيان الوزارة", "وزارة المياه الأردنية"),  # the body that was named before
        ("تقرير صادر عن مهرجان الأفق", "مهرجان الأفق"),
        ("البيان الذي أصدره مجلس السدود", "مجلس السدود"),
        ("تقرير حديث", "تقرير حديث"),  # of nobody
    ],
)
def test_a_document_speaks_for_its_author(phrase: str, author: str) -> None:
    text = f"دشنت وزارة المياه الأردنية السد أمس.\nوذكر {phrase} أن العمل مستمر في الموقع."
    assert names(text) == [author]


# subjects that are not there


@pytest.mark.parametrize(
    "text",
    [
        "خرجت سلمى الخطيب، البالغة من العمر 33 عاما، من المستشفى، ولكنها قالت إن والدها مريض.",
        "وصرحت سلمى الخطيب بأن السد ممتلئ.\nإلا أنها أقرت بأن العمل متأخر.",
        "ودخلت الوزيرة سلمى الخطيب على خط الأزمة وزارت السد. معتبرة أن العمل متأخر.",
        "وصرحت سلمى الخطيب بأن السد ممتلئ.\nوردا على تصريحات النائبة هدى العلي، أجابت بأن العمل مستمر.",  # asked about her
    ],
)
def test_a_verb_without_subject_is_of_who_acts_in_the_clause_before(text: str) -> None:
    assert set(names(text)) == {"سلمى الخطيب"}
