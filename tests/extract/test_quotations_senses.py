"""What looks like speech and is none, what looks like a name's part and is not, and where asides and occasions belong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_quotations import quotations_of, said, voices

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import ArticleText, Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Quote
from news_text import article_of


@pytest.mark.parametrize(
    "text",
    [
        "وعادة ما تعلن وزارة المياه تأجيل العمل دون إبطاء.",  # a habit
        "ويهدد الجفاف المحادثات التي بدأت بزيارة الوفد.",  # `بدأت` is a verb, not ب
        "وأقر المجلس مشروع القانون بتعديل الرسوم.",  # a law is passed
        "وليس من المنطق مطالبة الشركة بإصلاح السد.",  # a noun
        "وقد قال -صلى الله عليه وسلم: «من غشنا فليس منا».",
        "ولم يحدد الحزب مرشحه مما يشير إلى أنه سيوافق على التعيين.",
        "ولم يكن يتوقع الكثيرون أن يفوز الفريق.",
        "وتباطؤ الطلب يشير إلى مخاطر في المستقبل.",
        "وأشارت الأرقام إلى أن أعلى معدل سجل في الشمال.",
        "وافتتحت الوزارة بناء صرح متكامل بأن وضعت حجره الأول.",  # a building
    ],
)
def test_these_are_no_speech(text: str) -> None:
    assert quotations_of(text) == ()


def test_data_that_somebody_publishes_are_a_document() -> None:
    assert voices("وأشارت بيانات وزارة المياه إلى أن العجز تقلص.") == [["وزارة المياه"]]


def test_what_was_told_may_be_a_pronoun() -> None:
    text = "صرح بذلك المتحدث الرسمي للدفاع المدني فادي سمارة بالعاصمة."
    assert quotations_of(text) == ()


def test_the_leader_of_a_body_is_not_the_body() -> None:
    assert voices("وقال فريق بقيادة سمير الخطيب إن العينة سليمة.") == [["فريق"]]
    assert voices("وأعلنت إدارة النادي برئاسة سمير الخطيب التعاقد مع مدرب جديد.") == [["إدارة النادي"]]


def test_where_somebody_travels_is_not_what_he_calls_for() -> None:
    text = "ودعا سمير الخطيب، أثناء زيارته إلى عمان، نظيره إلى زيارة بغداد."
    assert said(text) == ["زيارة بغداد"]


def test_a_source_may_stand_between_commas_before_what_he_says() -> None:
    text = "ووفقا لما صرح به سمير الخطيب، مدير الشركة في المنطقة، فإن السد سليم تماما."
    assert said(text) == ["السد سليم تماما"]


def test_an_aside_that_tells_the_speaker_again_is_not_said() -> None:
    assert said("وقال سمير الخطيب إن السد سليم، على حد زعمه.") == ["السد سليم"]
    assert said("وقال سمير الخطيب إن السد سليم، كما قال.") == ["السد سليم"]


def test_a_participle_of_whom_the_words_speak_is_part_of_them() -> None:
    text = "وقالت صحيفة المرفأ إن المدرب تحدث مع الإدارة قائلا بأن اللاعب مصاب."
    assert said(text)[0] == "المدرب تحدث مع الإدارة قائلا بأن اللاعب مصاب"


def test_hashtags_are_names() -> None:
    assert voices("أعلن رئيس الوزراء #سمير_الخطيب، السبت، أن الحكومة ستجتمع.") == [["سمير الخطيب"]]
    assert voices("أعلنت #قطر، السبت، أنها ستعود.") == [["قطر"]]


def test_ali_behind_a_title_is_no_preposition() -> None:
    text = "وحث الدكتور علي بن سالم الجابري، رئيس اللجنة، الباحثين على المشاركة في الدورة. واتفقوا على الموعد وعلى المكان."
    assert voices(text) == [["علي بن سالم الجابري"]]
    assert said(text) == ["المشاركة في الدورة"]


def test_a_document_behind_what_is_said_is_its_channel() -> None:
    (quotation,) = quotations_of("ودعت وزارة المياه إلى ترشيد الاستهلاك، حسب ما جاء في بيان صحفي.")
    assert quotation.at.text == "ترشيد الاستهلاك"
    assert [(via.at.text, via.relation) for via in quotation.via] == [("بيان صحفي", "statement")]


def test_the_occasion_may_follow_in_its_own_sentence() -> None:
    first, *_ = quotations_of("أكد سمير الخطيب أن السد سليم. جاء ذلك خلال لقائه وفدا من الشركة.")
    assert [via.relation for via in first.via] == ["meeting"]


def test_an_agency_that_is_no_medium_belongs_to_the_office() -> None:
    (quotation,) = quotations_of("وقال الرئيس السابق لوكالة الطاقة سمير الخطيب إن السد سليم.")
    assert quotation.via == ()
    assert quotation.speakers[0].name == "سمير الخطيب"


def test_a_sentence_ends_at_a_mark_and_a_stop_without_a_space() -> None:
    text = 'وأشار سمير الخطيب إلى أن السد "سليم تماما".وكان المدير زار السد أمس.'
    assert said(text) == ['السد "سليم تماما"']


def test_a_medium_that_the_page_credits_is_known_by_its_name_alone() -> None:
    made = article_of("(المرفأ) - قال مصدر أمني للمرفأ إن الحريق أخمد.")
    credit = Quote.of(made.page, 1, 7)
    article, facts = ArticleText(made.analysis, replace(made.article, credited_sources=(credit,))), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    (quotation,) = facts.quotations
    assert [speaker.at.text for speaker in quotation.speakers] == ["مصدر أمني"]
    assert [via.name for via in quotation.via] == ["للمرفأ"]


def test_the_paper_that_somebody_heads_is_not_told_by_him() -> None:
    (quotation,) = quotations_of("وأكد سمير الخطيب المدير التنفيذي لموقع المرفأ أن الموقع جاهز.")
    assert quotation.via == ()


def test_a_sentence_that_only_points_back_tells_who_goes_on() -> None:
    text = "السد سليم تماما. جاء ذلك على لسان سمير الخطيب. وأضاف أن العمل سيستمر."
    assert voices(text) == [["سمير الخطيب"]]
    assert voices("السد سليم. أوضح ذلك سمير الخطيب. وأضاف أن العمل سيستمر.") == [["سمير الخطيب"]]


def test_indirect_speech_of_nobody_is_rejected_with_its_reason() -> None:
    made = article_of("وأضاف أن العمل سيستمر في السد.")
    facts = Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(ArticleText(made.analysis, made.article), facts)
    assert facts.quotations == ()
    assert [rejected.reason for rejected in facts.rejected] == ["the page does not tell who says it"]


def test_who_comes_in_by_a_sentence_of_his_own_speaks_next() -> None:
    before = "قال سمير الخطيب إن السد سليم. وبقي الماء في الخزان. "
    assert voices(before + "ودخل الوزير فادي سمارة إلى القاعة. وقال إن العمل سيستمر.")[1] == ["فادي سمارة"]


def test_a_sentence_in_which_somebody_speaks_leaves_him_the_word() -> None:
    text = "وقف سمير الخطيب أمام السد فيما قال فادي سمارة إن العمل سيستمر. وأضاف أن الماء يكفي."
    assert voices(text)[-1] == ["فادي سمارة"]
