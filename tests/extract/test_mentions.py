"""Names: spans without clitics and titles, one entity for all forms of a name, places only where they are certain."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.mentions.latin import transliterate
from khabar.extract.stage import Facts
from khabar.model import Mention
from news_text import article_of

WORDS = (
    "قال أعلن وزير الدفاع الأميركي مارك إسبر رئيس مجلس النواب اللبناني نبيه بري وبيروت لبغداد بالعراق في من مدينة الباب بلدة حركة حماس "
    "وزارة الصحة جامعة الملك سعود محمد بن سلمان أبو بكر البغدادي عبد الله الثاني آل نهيان على علي الذي ، . « » ( ) - د."
).split()


def facts_of(text: str) -> Facts:
    facts = Facts()
    MentionsExtractor().extract(article_of(text), facts)
    return facts


def names(text: str, *types: str) -> list[str]:
    return [m.at.text for m in facts_of(text).mentions if m.type in types]


def only(text: str, type_: str) -> Mention:
    (mention,) = (m for m in facts_of(text).mentions if m.type == type_)
    return mention


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("قال وزير الدفاع الأميركي مارك إسبر إن", "مارك إسبر", "وزير الدفاع الأميركي"),
        ("وأكد المتحدث باسم الجيش العراقي اللواء يحيى رسول أن", "يحيى رسول", "المتحدث باسم الجيش العراقي اللواء"),
        ("أعلن رئيس تحالف قوى الدولة الوطنية عمار الحكيم موقفه", "عمار الحكيم", "رئيس تحالف قوى الدولة الوطنية"),
        ("المبعوث الأممي لشؤون المياه الدنماركي ينس هولمغارد وصل", "ينس هولمغارد", "المبعوث الأممي لشؤون المياه الدنماركي"),
        ("قال القيادي في حركة حماس محمود الزهار", "محمود الزهار", "القيادي في حركة حماس"),
        ("قالت د. سلمى باعشن", "سلمى باعشن", "د."),
        ("استقبل الأمير محمد بن فهد بن عبدالعزيز آل سعود ضيوفه", "محمد بن فهد بن عبدالعزيز آل سعود", "الأمير"),
    ],
)
def test_a_title_stands_beside_the_name_and_not_in_it(text: str, name: str, title: str) -> None:
    mention = only(text, "PER")
    assert mention.title is not None
    assert (mention.at.text, mention.title.text) == (name, title)


def test_a_role_in_apposition_is_the_title_of_the_name_before_it() -> None:
    mention = only("أعرب نائل الحواتمي، وزير المياه الأردني، عن أمله", "PER")
    assert mention.title is not None
    assert (mention.at.text, mention.title.text) == ("نائل الحواتمي", "وزير المياه الأردني")


def test_a_role_before_another_name_is_not_taken_for_an_apposition() -> None:
    """`والوزير` begins the second man, though a comma stands before his title too."""
    people = [m for m in facts_of("حضر نائل الحواتمي، وزير الموارد المائية السوري عصام القرفان").mentions if m.type == "PER"]
    assert [(m.at.text, m.title and m.title.text) for m in people] == [
        ("نائل الحواتمي", None),
        ("عصام القرفان", "وزير الموارد المائية السوري"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("بين سوريا ولبنان", "لبنان"),
        ("وصل لبغداد", "بغداد"),
        ("للعراق حدود", "لعراق"),  # لل hides the alef: the span begins at the second ل
        ("وحركة حماس", "حركة حماس"),
        ("قتل أحمد سمير وعباس عثمان", "عباس عثمان"),  # و glued to a given name
    ],
)
def test_a_span_begins_behind_the_clitic(text: str, name: str) -> None:
    assert name in names(text, "PER", "ORG", "LOC")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أبو بكر البغدادي", "أبو بكر البغدادي"),
        ("حسن نصر الله", "حسن نصر الله"),
        ("قال صلاح الدين منصور", "صلاح الدين منصور"),
        ("الرئيس كيم جونغ-أون وصل", "كيم جونغ-أون"),  # a hyphen inside the name
        ("قال خالد علي حسن", "خالد علي حسن"),  # علي folds like على
    ],
)
def test_compound_names_are_whole(text: str, name: str) -> None:
    assert names(text, "PER") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "قال وزير الخارجية الأميركي إن بلاده ترفض",  # a role without a name
        "الرئيس الأميركي يهدد بالانسحاب",  # a verb behind the title
        "اللاعب الشاب خلق توازنا",
        "سمو أمير المنطقة",
        "بحاجة للتحرك سريعا",
        "أمام الجميع أمر بإعادة الفرز",  # not إمام, not آمر
        "شارع الملك فيصل",
        "مستشارا للرئيس",
    ],
)
def test_no_person_where_doubtful(text: str) -> None:
    assert names(text, "PER") == []


def test_a_preposition_is_no_ali() -> None:
    assert names("على محمد", "PER") == ["محمد"]


def test_a_last_name_is_the_person_named_in_full_elsewhere() -> None:
    facts = facts_of("قال نائل الحواتمي إن السد آمن.\nورد الحواتمي على الأسئلة. وللحواتمي رأي.")
    people = [m for m in facts.mentions if m.type == "PER"]
    assert [m.at.text for m in people][:2] == ["نائل الحواتمي", "الحواتمي"]
    assert len({m.entity for m in people}) == 1
    assert [e.name for e in facts.entities if e.type == "PER"] == ["نائل الحواتمي"]


def test_a_last_name_of_two_people_is_neither_of_them() -> None:
    facts = facts_of("اجتمع سمير الدبابنة ومحمد الدبابنة.\nوقال الدبابنة إن")
    assert len({m.entity for m in facts.mentions if m.type == "PER"}) == 3


def test_a_last_name_alone_is_nobody() -> None:
    assert names("ورد الحواتمي على الأسئلة", "PER") == []


@pytest.mark.parametrize(("one", "other"), [("عبد الله النجار", "عبدالله النجار"), ("أحمد ابو زيد", "احمد أبو زيد")])
def test_spellings_of_a_name_are_one_entity_on_every_page(one: str, other: str) -> None:
    assert only(f"قال {one} إن", "PER").entity == only(f"وأضاف {other} أن", "PER").entity


def test_forms_of_a_known_name_are_one_entity() -> None:
    facts = facts_of("زارت منظمة الأمم المتحدة واشنطن. وقالت الأمم المتحدة إن الولايات المتحدة وأميركا")
    assert [e.name for e in facts.entities] == ["الأمم المتحدة", "واشنطن", "الولايات المتحدة"]


def test_a_role_says_organisation_and_country() -> None:
    facts = facts_of("قالت المتحدثة باسم وزارة الخارجية الروسية ماريا زاخاروفا للصحفيين")
    (person,) = (e for e in facts.entities if e.type == "PER")
    (role,) = person.roles
    assert (role.org, role.country) == ("وزارة الخارجية الروسية", "RU")
    assert role.evidence


def test_a_form_of_address_is_no_role() -> None:
    (person,) = (e for e in facts_of("قال السيد سمير العبد إن").entities if e.type == "PER")
    assert person.roles == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت وزارة التعليم العالي والبحث العلمي أمس", "وزارة التعليم العالي والبحث العلمي"),
        ("قال الجيش العراقي إن", "الجيش العراقي"),
        ("هيئة مكافحة الفساد", "هيئة مكافحة الفساد"),
        ("النقابة العامة للموانئ ترفض", "النقابة العامة للموانئ"),
        ("جامعة الملك سعود", "جامعة الملك سعود"),  # no person
        ("لقناة «المرقاب» أن", "المرقاب"),
        ("شركة تويوتا", "تويوتا"),
    ],
)
def test_an_organisation_is_its_head_with_the_noun_phrase(text: str, name: str) -> None:
    assert names(text, "ORG", "PER") == [name]


@pytest.mark.parametrize(
    "text",
    ["شركة أميركية", "حزب سياسي", "منظمة دولية", "رئيس مجلس إدارة الشركة", "الجيش", "وزير الخارجية الروسي", "موقع التواصل"],
)
def test_a_common_noun_is_no_organisation(text: str) -> None:
    assert names(text, "ORG") == []


@pytest.mark.parametrize(
    "text", ["بين الجمعة والسبت", "أمام الباب", "مسقط رأسه", "كان حزبا كبيرا", "دوماً", "دعم مالي", "في بيت جده"]
)
def test_words_that_gazetteers_hold_are_no_places(text: str) -> None:
    assert names(text, "LOC") == []


def test_a_doubtful_place_counts_behind_a_word_that_says_so() -> None:
    assert names("دخلت القوات مدينة الباب", "LOC") == ["الباب"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("وصل من بيروت إلى طرابلس", "LB"),
        ("قالت الحكومة الليبية في طرابلس", "LY"),
        ("سافر إلى عمان", None),  # Amman or Oman: nothing on the page tells
        ("المملكة الأردنية الهاشمية، عمان", "JO"),
    ],
)
def test_a_shared_name_means_the_place_in_a_country_that_the_article_names(text: str, country: str | None) -> None:
    place = [m.place for m in facts_of(text).mentions if m.type == "LOC"][-1]
    assert (place and place.country) == country


def test_precision_of_a_place_follows_its_kind() -> None:
    places = {m.at.text: m.place and m.place.geo_precision for m in facts_of("في الموصل ومحافظة البصرة والعراق").mentions}
    assert places == {"الموصل": 1, "محافظة البصرة": 3, "العراق": 3}


@pytest.mark.parametrize("form", ["أميركي", "أمريكية", "الأميركيون", "الأمريكيين", "للأميركيين"])
def test_nationalities_have_their_country(form: str) -> None:
    mention = only(f"مسؤول {form}", "NORP")
    assert mention.place is not None
    assert mention.place.country == "US"


def test_as_saudia_is_a_country_unless_it_describes_a_noun() -> None:
    found = [(m.at.text, m.type) for m in facts_of("قالت السعودية إن القوات السعودية تقدمت").mentions]
    assert ("السعودية", "LOC") in found
    assert names("قالت القوات المسلحة السعودية", "LOC") == []


def test_latin_forms_say_whether_they_are_known() -> None:
    assert (only("قال مارك إسبر إن", "PER").latin, only("قال مارك إسبر إن", "PER").latin_basis) == ("Mark Esper", "known")
    made = only("قال رئيس الوفد نائل الحواتمي إن", "PER")
    assert made.latin_basis == "transliterated"


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةئؤء", min_size=1, max_size=12))
def test_transliteration_is_latin(word: str) -> None:
    assert transliterate(word).isascii()


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_mentions_do_not_overlap_and_point_to_their_entities(text: str) -> None:
    facts = facts_of(text)
    spans = [m.at.span for m in facts.mentions]
    assert spans == sorted(spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert len({m.id for m in facts.mentions}) == len(facts.mentions)
    assert {m.entity for m in facts.mentions} == {e.id for e in facts.entities}
    for mention in facts.mentions:
        assert mention.title is None or mention.title.end <= mention.at.start or mention.title.start >= mention.at.end
    assert facts_of(text).mentions == facts.mentions


@pytest.mark.parametrize(
    ("text", "government"),
    [
        ("رفضت بغداد الطلب.", ["بغداد"]),
        ("واشنطن تتهم موسكو بالتصعيد.", ["واشنطن", "موسكو"]),
        ("جرت محادثات مباشرة بين طهران والرياض في مسقط.", ["طهران", "الرياض"]),
        ("قال المتحدث إن أنقرة تطالب بتعديل الاتفاق.", ["أنقرة"]),
        ("وتتهم دمشق وموسكو الفصائل.", ["دمشق", "موسكو"]),
        ("أثار موقف القاهرة من السد جدلا.", ["القاهرة"]),
        ("وصل الوزير إلى بغداد قادما من دمشق.", []),  # a place that one comes to
        ("تقع المدينة شمال القاهرة.", []),
        ("أعلنت تونس تشكيلتها للمونديال.", []),  # a team
        ("رفضت البصرة نقل المصفاة.", []),  # no capital
    ],
)
def test_a_capital_that_acts_stands_for_its_government(text: str, government: list[str]) -> None:
    assert [m.at.text for m in facts_of(text).mentions if m.metonymy == "government"] == government


@pytest.mark.parametrize(
    ("text", "names_"),
    [
        ("على الطاولة وعلى ما يرام. ومشى على مهل على الطريق. وصرح الوزير علي صالح الحواتمي أمس", ["علي صالح الحواتمي"]),
        ("سجل خالد بو طيب هدفا", ["خالد بو طيب"]),  # the Maghreb's أبو
        ("تغيرت الأحوال في العالم العربي", []),  # the world, no scholar
        ("القرار يصب في صالح الأسد", []),
        ("اختير نائل الحواتمي بديلاً", ["نائل الحواتمي"]),
    ],
)
def test_words_that_are_names_and_words_that_look_so(text: str, names_: list[str]) -> None:
    assert names(text, "PER") == names_


def test_words_of_bodies_that_also_tell_the_type_of_a_source_stay_in_names() -> None:
    text = "قالت هيئة الأركان العامة إن قوات المقاومة الوطنية تقدمت، وحضر مندوب عن مفوضية الانتخابات."
    article, facts = article_of(text), Facts()
    MentionsExtractor().extract(article, facts)
    found = [mention.at.text for mention in facts.mentions]
    assert [name in found for name in ("هيئة الأركان العامة", "قوات المقاومة الوطنية", "مفوضية الانتخابات")] == [True, True, True]
