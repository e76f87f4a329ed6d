"""Who speaks: roles told elsewhere, words that stand for one named before, unnamed sources, subjects far from their verbs."""

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


# roles


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("الفريق سمير الخطيب رئيس هيئة السدود الأردنية", "رئيس هيئة السدود الأردنية"),  # a rank gives way to an office
        ("الدكتور سمير الخطيب، وهو باحث في معهد المياه،", "باحث في معهد المياه"),
        ("سمير الخطيب، أحد المشاركين في الدراسة،", "أحد المشاركين في الدراسة"),
        ("سمير الخطيب محرر شؤون البيئة في صحيفة الأفق", "محرر شؤون البيئة في صحيفة الأفق"),
        ("سمير الخطيب المحاضر بجامعة دمشق", "المحاضر بجامعة دمشق"),
        ("وزير العمل الدكتور سمير الخطيب", "وزير العمل"),
        ("والد سمير، عادل الخطيب،", "والد سمير"),
        ("سمير الخطيب الذي فاز أمس", None),  # a relative clause is no role
    ],
)
def test_a_role_stands_before_the_name_or_behind_it(subject: str, role: str | None) -> None:
    (speaker,) = speakers(f"وقال {subject} إن السد آمن.")
    assert speaker.role == role


def test_a_role_told_elsewhere_holds_for_who_speaks() -> None:
    text = "استقبل وزير المياه الأردني، نائل الحواتمي، الوفد أمس.\nوقال الحواتمي إن المحادثات ستستأنف."
    assert [speaker.role for speaker in speakers(text)] == ["وزير المياه الأردني"]


def test_a_bare_office_before_a_name_is_somebody_elses() -> None:
    text = "وصل وكيل أعمال نائل الحواتمي أمس.\nوقال نائل الحواتمي إن المحادثات ستستأنف."
    assert [speaker.role for speaker in speakers(text)] == [None]


# words that stand for one named before


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("فاز الهولندي يان فيرمولن بالكأس.\nوأكد المدرب أن الفريق متعب.", "يان فيرمولن"),
        ('ذكرت صحيفة "أفق النيل" السودانية أن السد آمن.\nوقالت الصحيفة السودانية إن الفحص انتهى.', "أفق النيل"),
        ('قال سمير الخطيب إن السد آمن.\nوأضاف "الخطيب" أن الفحص انتهى.', "سمير الخطيب"),
        ("وقالت وزارة الصحة في بيان إن السد آمن.\nوأضاف البيان أن الفحص انتهى.", "وزارة الصحة"),
    ],
)
def test_a_noun_that_can_mean_only_one_is_he(text: str, name: str) -> None:
    assert speakers(text)[-1].name == name


def test_a_source_with_its_preposition_is_read_like_one_without() -> None:
    (speaker,) = speakers("ووفقا لمصادر من مزارعي الوادي فإن السد آمن.")
    assert (speaker.anonymous, speaker.source_type) == (True, "unspecified")


def test_a_title_that_can_mean_two_stays_as_it_is() -> None:
    text = "قال رئيس النادي نائل الحواتمي إن الفريق متعب.\nوأكد المدرب أن المباراة صعبة."
    assert names(text) == ["نائل الحواتمي", "المدرب"]


# unnamed sources


@pytest.mark.parametrize(
    ("source", "source_type"),
    [
        ("تقارير إخبارية", "media"),
        ("وسائل الإعلام الأردنية", "media"),
        ("وسائل إعلام رسمية", "media"),
        ("تقارير أمنية", "security"),
        ("قائد رفيع بالبحرية الأردنية", "military"),
        ("دبلوماسي أردني رفيع المستوى", "diplomatic"),
        ("باحثون أردنيون", "unspecified"),
        ("عدد من التجار في السوق", "unspecified"),
        ("مسؤول محلي", "official"),
        ("ثلاثة مسؤولين", "official"),
        ("المصادر الاستخباراتية", "security"),
        ("مسؤولين صحيين", "medical"),
        ("مصدر في خفر سواحل البلدة", "official"),
        ("مصادر نيابية", "official"),
        ("دبلوماسي غربي كبير", "diplomatic"),
        ("عدد من مراسلي الوكالات", "media"),
        ("متحدث باسم القيادة العامة للجيش", "military"),
        ("متحدثة باسم الممثلة", "unspecified"),
    ],
)
def test_an_indefinite_source_is_unnamed_and_typed(source: str, source_type: str) -> None:
    (speaker,) = speakers(f"وبحسب {source} فإن السد آمن.")
    assert (speaker.anonymous, speaker.source_type) == (True, source_type)


@pytest.mark.parametrize("office", ["نائب رئيس الوزراء", "رئيس شرطة عمان", "الباحثة الأردنية"])
def test_a_definite_office_is_not_anonymous(office: str) -> None:
    (speaker,) = speakers(f"وبحسب {office} فإن السد آمن.")
    assert not speaker.anonymous


def test_a_place_is_no_part_of_witnesses() -> None:
    (speaker,) = speakers("ونقلت وكالة رصين عن شهود عيان في مناطق حدودية أن القصف توقف.")
    assert speaker.at.text == "شهود عيان"


# subjects far from their verbs


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("لكن مدير المستشفى، سمير الخطيب، نفى تلك المزاعم، وقال إن الفحص انتهى.", "سمير الخطيب"),
        ("أما المستشارة هدى الخطيب فأوضحت أن الفحص انتهى.", "هدى الخطيب"),
        ("ودخل سمير الخطيب القاعة متأخرا.\nوقال: «لن نتراجع عن حقوقنا أبدا».", "سمير الخطيب"),
        ("وانتقدت دمشق القرار بشدة، واتهمت واشنطن بعرقلة المحادثات.", "دمشق"),  # nobody accuses without an object
        ("أمهلت الرئيسة هدى الخطيب الشركة شهرا، بعدما رأت أن السد خطير.", "هدى الخطيب"),
        ("جاء ذلك في تغريدات لسمير الخطيب، حيث قال: «لن نتراجع عن حقوقنا أبدا».", "سمير الخطيب"),
        ("وارتفع المنسوب، حسبما أفاد المتحدث باسم هيئة السدود، العقيد سمير الخطيب.", "سمير الخطيب"),
        ("وكان سمير الخطيب البالغ 60 عاما قد أعلن أن السد آمن.", "سمير الخطيب"),
    ],
)
def test_a_subject_is_found_where_its_clause_has_it(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("وكتب مغرّداً «لن نتراجع عن حقوقنا أبدا».", "مغرّداً"),
        ("وقال لي: «لن نتراجع عن حقوقنا أبدا».", "لي"),
        ("وأضاف لموقع الأفق على الإنترنت: «لن نتراجع عن حقوقنا أبدا».", "الأفق"),
        ("وأبلغ صحفيين في عمان بأن السد آمن.", "صحفيين في عمان"),
    ],
)
def test_what_is_no_subject_does_not_speak(text: str, wrong: str) -> None:
    assert wrong not in names(text)


def test_a_participle_belongs_to_the_source_or_the_person_right_before_it() -> None:
    text = "وطلبت دمشق مهلة، بحسب صحيفة الأفق، مشيرة إلى أن المحادثات صعبة. وقال سمير الخطيب إن السد آمن، في حين علق نائل الحواتمي قائلا إن الفحص انتهى."
    assert names(text)[1:] == ["صحيفة الأفق", "سمير الخطيب", "نائل الحواتمي"]


def test_a_pronoun_before_a_verb_means_whom_the_clause_before_is_about() -> None:
    text = "شارك نائل الحواتمي في الحملة، رغم أنه قال قبل أشهر إن الخطة فاشلة."
    assert names(text) == ["نائل الحواتمي"]


# where a subject ends


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت الشركة في إعلان لها إن السد آمن.", "الشركة"),  # an occasion
        ("وكتبت الوزارة على موقعها أن السد آمن.", "الوزارة"),  # a channel with a pronoun
        ("ودعا مدير السد الجهات المانحة إلى دعم العمل.", "مدير السد"),  # whom it is said to
        ("وتتهم دول غربية دمشق بتأخير العمل.", "دول غربية"),
        ("قال نادي السلط متصدر الدوري إن لاعبه سيغيب.", "نادي السلط"),  # what the club is
        ("وأعلن مكتب رئيس الوزراء نائل الحواتمي أن السد آمن.", "مكتب رئيس الوزراء نائل الحواتمي"),
        ("أعلنت #قطر أنها ستبني سدا.", "قطر"),
        ("ولكن سمير الخطيب نفسه يقول إنه لم يحضر.", "سمير الخطيب"),
        ("وقال عنها سمير الخطيب إنها سدود قديمة.", "سمير الخطيب"),
        ("وقال بعض محللي السوق إن الأسعار سترتفع.", "بعض محللي السوق"),
        ("ويقول علي منصور (52 عاما) إن السد آمن.", "علي منصور"),  # علي looks like the preposition, folded
        ("وطلب الباحثون من المشاركين أن ينتظروا.", "الباحثون"),
        ("ويتهم المحتجون رئيس الوزراء بالتراجع عن المشروع.", "المحتجون"),
        ("لكن منتقدين للحكومة يقولون إن السد مهمل.", "منتقدين للحكومة"),
    ],
)
def test_a_subject_ends_before_what_is_no_part_of_it(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("subject", "name", "role"),
    [
        ("الأردني سمير الخطيب", "سمير الخطيب", None),  # a nationality is no role
        ("الشيخ البحريني سمير الخطيب رئيس هيئة السدود", "سمير الخطيب", "رئيس هيئة السدود"),
        ("مبعوث الأمم المتحدة إلى الشرق الأوسط سمير الخطيب", "سمير الخطيب", "مبعوث الأمم المتحدة إلى الشرق الأوسط"),
        ("مدير السد المهندس سمير الخطيب", "سمير الخطيب", "مدير السد"),
    ],
)
def test_what_stands_before_a_name(subject: str, name: str, role: str | None) -> None:
    assert [(speaker.name, speaker.role) for speaker in speakers(f"وقال {subject} إن السد آمن.")] == [(name, role)]


def test_an_object_is_not_who_speaks() -> None:
    text = "انتقد سمير الخطيب القرار، واتهم الوزير نائل الحواتمي بأنه أهمل السد. كما دعا الحكومة إلى دعم العمل."
    assert names(text)[-2:] == ["سمير الخطيب", "سمير الخطيب"]
    assert names("قال سمير الخطيب إن السد آمن. وسأل الله أن يحفظ البلاد.") == ["سمير الخطيب", "سمير الخطيب"]


def test_words_of_honour_with_a_pronoun_stand_for_who_was_named() -> None:
    assert names("التقى الأمير سمير بن نائل الوفد.\nوأشار سموه إلى أن السد آمن.") == ["سمير بن نائل"]


def test_a_verb_before_the_verb_of_speech_goes_on_with_who_spoke() -> None:
    assert names("قال سمير الخطيب إن السد آمن. ومضى يقول إن المياه كافية.") == ["سمير الخطيب", "سمير الخطيب"]


def test_the_title_behind_li_has_its_article() -> None:
    text = "استمع الوفد للرئيس الروسي نائل الحواتمي.\nوقال الرئيس الروسي إن السد آمن."
    assert [(speaker.name, speaker.role) for speaker in speakers(text)] == [("نائل الحواتمي", "الرئيس الروسي")]


def test_people_and_media_are_told_side_by_side() -> None:
    assert joint("قال سمير الخطيب مدير السد، ونائل الحواتمي وزير المياه، إن السد آمن.") == ["سمير الخطيب", "نائل الحواتمي"]
    assert joint("وذكرت قناتا (الأفق) و(الضفاف) أن السد آمن.") == ["الأفق", "الضفاف"]


def joint(text: str) -> list[str | None]:
    """The names of the speakers of the only quotation of a text."""
    article, facts = article_of(text, "2024-10-01"), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    (quotation,) = facts.quotations
    return [speaker.name for speaker in quotation.speakers]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("مسؤول بوزارة الصحة", "official"),
        ("مصدر في إدارة المرور", "official"),
        ("متحدث باسم النادي", "organisation"),
        ("خبراء في شؤون الأمن", "unspecified"),  # what they know, not whose they are
        ("أحد المسؤولين", "official"),
        ("المسؤولون", "official"),
        ("مصدر ديبلوماسي", "diplomatic"),
        ("الإعلام الرسمي", "media"),
    ],
)
def test_the_type_of_an_unnamed_source(source: str, kind: str) -> None:
    (speaker,) = speakers(f"وقال {source} إن السد آمن.")
    assert (speaker.anonymous, speaker.source_type) == (True, kind)
