"""Acts of speech: what makes a cue speak, what is said, who says it, through whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.quotations.base.marks import Pairs, pair
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Quotation
from news_text import article_of


def read(text: str) -> Facts:
    """Times, mentions and quotations of a text whose lines are paragraphs."""
    article, facts = article_of(text, "2024-10-01"), Facts()
    for extractor in (TimesExtractor(), MentionsExtractor(), QuotationsExtractor()):
        extractor.extract(article, facts)
    return facts


def quotations_of(text: str) -> tuple[Quotation, ...]:
    return read(text).quotations


def said(text: str) -> list[str]:
    return [quotation.at.text for quotation in quotations_of(text)]


def voices(text: str) -> list[list[str | None]]:
    """The names of the speakers of each quotation; the words where there is no name."""
    return [[speaker.name or speaker.at.text for speaker in quotation.speakers] for quotation in quotations_of(text)]


# what makes a cue speak


@pytest.mark.parametrize(
    ("text", "cue", "act"),
    [
        ("قال سمير الخطيب إن الاتفاق وشيك.", "قال", "say"),
        ("ونفى الجيش وقوع قتلى في المعسكر.", "نفى", "deny"),  # a verbal noun as object
        ("وحذرت المنظمة من تفشي الوباء.", "حذرت", "warn"),
        ("ودعت وزارة الصحة إلى ترشيد المياه.", "دعت", "call_for"),
        ("وبيّن سمير الخطيب أن السد سليم.", "بيّن", "say"),  # بين: a verb, as أن follows
        ("وصرّح سمير الخطيب: «لن نتراجع عن حقوقنا».", "صرّح", "say"),
    ],
)
def test_a_cue_speaks_where_its_frame_is_filled(text: str, cue: str, act: str) -> None:
    (quotation,) = quotations_of(text)
    assert (quotation.cue.at.text, quotation.cue.act) == (cue, act)


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الحرب على جارته.",  # a war is declared, nothing is said
        "واتسعت الهوة بين البلدين بعد أن ساءت العلاقات.",  # بين is a preposition
        "وأثار رد الفعل الشعبي قلقا في العاصمة.",  # رد is a noun
        "وتحل ذكرى الاتفاق بعد يومين.",  # ذكرى folds to a form of ذكر
        "يذكر أن القوات تنتشر في محيط السد.",  # a passive: the newsroom itself
        "ويتوقع أن تستأنف المحادثات قريبا.",
        "ولم يقل سمير الخطيب إن الاتفاق وشيك.",
        "وفق المادة الثالثة من القانون يعاقب المخالف.",
    ],
)
def test_words_that_look_like_cues_do_not_speak(text: str) -> None:
    assert quotations_of(text) == ()


# what is said


def test_indirect_speech_runs_over_coordinated_clauses_to_the_end_of_its_sentence() -> None:
    assert said("وصرح سمير الخطيب بأن الاتفاق وشيك وأنه سيوقع الأحد. وانتهى الاجتماع.") == ["الاتفاق وشيك وأنه سيوقع الأحد"]


def test_indirect_speech_ends_before_the_next_act_of_speech() -> None:
    text = "قال سمير الخطيب إن الاتفاق وشيك، مشيرا إلى أن الوفد عاد، فيما أكدت وزارة المياه أن السد سليم."
    assert said(text) == ["الاتفاق وشيك", "الوفد عاد", "السد سليم"]


def test_a_verb_of_the_present_joined_to_what_was_said_belongs_to_it() -> None:
    text = "وقالت السفيرة إن بلادها ترحب بالاتفاق وتطالب بتنفيذه."
    assert said(text)[0] == "بلادها ترحب بالاتفاق وتطالب بتنفيذه"


@pytest.mark.parametrize("marks", ["«»", "“”", "”“", '""', "‘’"])
def test_direct_speech_stands_between_any_pair_of_marks(marks: str) -> None:
    (quotation,) = quotations_of(f"وقال سمير الخطيب: {marks[0]}لن نتراجع. سنعود غدا{marks[1]}. وانتهى الاجتماع.")
    assert (quotation.at.text, quotation.kind) == ("لن نتراجع. سنعود غدا", "direct")


def test_a_quotation_opened_anew_in_each_paragraph_is_one_of_several_spans() -> None:
    text = 'وقال سمير الخطيب: "نحن ماضون في الإصلاح.\n"ولن نتراجع عنه أبدا".\nوانتهى الاجتماع.'
    (quotation,) = quotations_of(text)
    assert [text[a:b] for a, b in quotation.at.spans] == ["نحن ماضون في الإصلاح", "ولن نتراجع عنه أبدا"]


def test_an_unclosed_mark_does_not_swallow_the_next_sentence() -> None:
    text = 'وقال سمير الخطيب إن "الاتفاق وشيك. ووصل الوفد إلى عمان.'
    assert said(text) == ["الاتفاق وشيك"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قال سمير الخطيب إن الاتفاق وشيك.", "indirect"),
        ('قال سمير الخطيب إن "الاتفاق وشيك وسيوقع".', "direct"),
        ('قال سمير الخطيب إن الاتفاق "إنجاز كبير" للطرفين.', "mixed"),
        ('قال سمير الخطيب إن صحيفة "الأيام" نشرت الاتفاق.', "indirect"),  # marks around a name
    ],
)
def test_kind_tells_whose_words_they_are(text: str, kind: str) -> None:
    assert [quotation.kind for quotation in quotations_of(text)] == [kind]


def test_the_cue_may_stand_behind_what_is_said() -> None:
    (quotation,) = quotations_of('"لن ننسحب من المحادثات أبدا"، قال المتحدث باسم الحكومة سمير الخطيب.')
    assert (quotation.at.text, quotation.speakers[0].name) == ("لن ننسحب من المحادثات أبدا", "سمير الخطيب")


def test_a_trailing_source_speaks_its_whole_sentence() -> None:
    (quotation,) = quotations_of("وقتل ثلاثة أشخاص في القصف، بحسب وزارة الصحة.")
    assert (quotation.at.text, voices("وقتل ثلاثة أشخاص في القصف، بحسب وزارة الصحة.")) == (
        "قتل ثلاثة أشخاص في القصف",
        [["وزارة الصحة"]],
    )


# who says it


def test_a_name_between_commas_takes_its_office_as_role() -> None:
    (quotation,) = quotations_of("قال وزير المياه الأردني، نائل الحواتمي، أمس، إن المحادثات ستستأنف قريبا.")
    (speaker,) = quotation.speakers
    assert (speaker.name, speaker.role, speaker.resolution) == ("نائل الحواتمي", "وزير المياه الأردني", "stated")
    assert quotation.time is not None  # أمس


def test_an_elided_subject_is_the_last_speaker_its_verb_agrees_with() -> None:
    text = "قال سمير الخطيب إن الاتفاق وشيك. وأعلنت وزارة الصحة أن السد سليم.\nوأضافت أن الفحص انتهى."
    assert voices(text)[-1] == ["وزارة الصحة"]
    assert quotations_of(text)[-1].speakers[0].resolution == "elided"


def test_a_subject_that_cannot_be_told_is_left_out() -> None:
    """Words between marks are said, whoever says them; of indirect speech nobody is left to say it."""
    assert voices('وأضافت: "الفحص انتهى أمس".') == [[]]
    assert quotations_of("وأضافت أن الفحص انتهى.") == ()


def test_a_definite_office_is_the_one_met_before() -> None:
    text = "كشفت متحدثة باسم وزارة الخارجية الأمريكية عن انخراط بلادها في المحادثات. وقالت المتحدثة الأمريكية إن العملية منسقة."
    first, second = (quotation.speakers[0] for quotation in quotations_of(text))
    assert first.anonymous
    assert second.anonymous
    assert (second.resolution, second.at.text) == ("nominal", "متحدثة باسم وزارة الخارجية الأمريكية")


def test_unnamed_sources_are_typed_and_counted_and_another_one_is_another() -> None:
    text = "قتل شخصان في القصف، على ما أفاد مصدران أمنيان. وقال مصدر أمني آخر إن الحصيلة سترتفع. وأضاف المصدر أن البحث مستمر."
    both, other, same = (quotation.speakers[0] for quotation in quotations_of(text))
    assert (both.source_type, both.count, both.name) == ("security", 2, None)
    assert (other.at.text, other.count) == ("مصدر أمني آخر", 1)
    assert same.resolution == "nominal"


def test_joint_speakers_are_two() -> None:
    assert voices("وأعلنت واشنطن وبغداد، الجمعة، أن التحالف سينهي مهمته.") == [["واشنطن", "بغداد"]]


def test_a_subject_before_its_verb() -> None:
    assert voices("وكانت وزارة الصحة أعلنت أن السد سليم.") == [["وزارة الصحة"]]


def test_whom_a_speaker_asks_is_not_the_speaker() -> None:
    text = "وقال سمير الخطيب إن الوضع خطير. وطالب المجتمع الدولي بوقف القصف."
    assert voices(text)[-1] == ["سمير الخطيب"]


# through whom


@pytest.mark.parametrize(
    ("phrase", "relation", "name"),
    [
        ("لقناة (المرقاب)", "told_to", "المرقاب"),
        ('في حديث لـ"صدى الفرات"', "told_to", "صدى الفرات"),
        ("في بيان", "statement", None),
        ("في مؤتمر صحفي", "press_conference", None),
        ("خلال لقائه رئيس الوفد", "meeting", None),
        ("عبر منصة إكس", "post", None),
    ],
)
def test_channels_are_typed(phrase: str, relation: str, name: str | None) -> None:
    (quotation,) = quotations_of(f"وقال سمير الخطيب {phrase} إن الاتفاق وشيك.")
    assert [(via.relation, via.name) for via in quotation.via] == [(relation, name)]


def test_a_medium_that_passes_words_on_is_the_channel_not_the_speaker() -> None:
    (quotation,) = quotations_of("ونقلت وكالة رصين عن المحافظ لؤي السمكري قوله إن القصف لم يوقع قتلى.")
    assert [via.relation for via in quotation.via] == ["carried_by"]
    assert [(hop.role, hop.sources) for hop in quotation.chain] == [("outlet", ("h1",)), ("channel", ("h2",)), ("speaker", ())]


def test_speech_inside_speech_is_nested_and_lengthens_the_chain() -> None:
    text = "وأكد وزير الخارجية العراقي فؤاد حسين أن بغداد تبلغت من واشنطن بأنها لن تتفاوض على سحب القوات."
    outer, inner = quotations_of(text)
    assert inner.nested_in == outer.id
    assert [(hop.role, hop.name) for hop in inner.chain][1:] == [("speaker", "فؤاد حسين"), ("quoted_speaker", "واشنطن")]


def test_a_cue_that_says_nothing_is_rejected_with_its_reason() -> None:
    facts = read("يذكر أن القوات تنتشر في محيط السد.")
    assert [(item.stage, item.start) for item in facts.rejected if item.stage == "quotations"] == [("quotations", 0)]


WORDS = st.sampled_from(
    'قال وأضاف أن إن إنه : « » " ، . بحسب وزارة الصحة سمير الخطيب مصدر أمني في بيان مشيرا إلى الاتفاق وشيك وأكدت واشنطن نقلت عن قوله لـ ( ) \n'.split(
        " "
    )
)


@given(st.lists(WORDS, max_size=40))
def test_any_run_of_news_words_gives_facts_that_hold_together(words: list[str]) -> None:
    quotations = quotations_of(" ".join(words) + " نص")
    ids = [quotation.id for quotation in quotations]
    assert len(set(ids)) == len(ids)
    assert [quotation.at.span for quotation in quotations] == sorted(quotation.at.span for quotation in quotations)
    for quotation in quotations:
        hops = [hop.id for hop in quotation.chain]
        assert hops == [f"h{number}" for number in range(len(hops))]
        assert all(source in hops for hop in quotation.chain for source in hop.sources)
        assert quotation.nested_in is None or quotation.nested_in in ids


@given(st.lists(st.sampled_from(["«", "»", '"', "“", "”", "'", "كلمة", "و"]), max_size=20))
def test_marks_are_paired_without_crossing(forms: list[str]) -> None:
    starts = list(range(0, 2 * len(forms), 2))
    pairs = Pairs()
    pair(forms, starts, [start + 1 for start in starts], 0, len(forms), pairs)
    closed = [(begin, end) for begin, end in pairs.close.items() if begin not in pairs.unclosed]
    assert all(begin < end for begin, end in closed)
    assert not any(a < c < b < d for a, b in closed for c, d in closed)


def test_an_elided_speaker_is_the_person_who_has_come_in_since() -> None:
    """Hard: `لكنه أقر` is said of the counterpart named in between, who has not spoken yet, not of the last speaker."""
    found = quotations_of(
        "قال وزير المياه نائل الحواتمي إن حصة بلاده لا تصل كاملة. وتولى عصام القرفان ملف السدود قبل عام، لكنه أقر بأن آبارا حفرت من دون ترخيص."
    )
    assert [[voice.name for voice in quotation.speakers] for quotation in found] == [["نائل الحواتمي"], ["عصام القرفان"]]


def test_the_time_of_an_office_is_not_when_it_was_said() -> None:
    assert quotations_of("وقال سمير الخطيب، سفير البلاد سابقا، إن السد سليم.")[0].time is None
    assert quotations_of("وقال سمير الخطيب أمس إن السد سليم.")[0].time is not None
