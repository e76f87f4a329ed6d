"""Speech that somebody received, or that a relative clause tells of; types of unnamed ones that are one or some of many."""

from __future__ import annotations

import pytest
from test_quotation_nested import nested, quotations_of

SAMIR = "قال سمير الخطيب إن "


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("السفينة عادت بعد تهديدات وجهها الجيش التركي باستخدام القوة.", "الجيش التركي", "استخدام القوة"),
        ("الجيش التركي نفى اتهامات واشنطن له بقصف المصنع.", "واشنطن", "قصف المصنع"),
        ("الوفد التقى نساء يقلن إنهن فقدن بيوتهن.", "نساء", "إنهن فقدن بيوتهن"),
        ('ليلى حداد قالت له "ابتعد عن البيت" ثم غادرت.', "ليلى حداد", "ابتعد عن البيت"),
        # of a name with a phrase behind it the name alone speaks
        ("اللجنة زارت البلدة التي تتهم واشنطن الجيش التركي بقصفها ليلا.", "واشنطن", "قصفها ليلا"),
    ],
)
def test_who_gave_what_is_told(text: str, speaker: str, said: str) -> None:
    assert (speaker, said) in nested(SAMIR + text)


def test_a_clause_with_a_verb_of_its_own_is_no_subject() -> None:
    assert nested(SAMIR + "موسكو ستقدم مشروع قرار يطالب بتحقيق دولي.") == []


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("أحد الشهود", "witness"),
        ("عدد من المواطنين", "local"),
        ("أحد الوزراء", "official"),
        ('متحدث باسم "دار الغد"', "organisation"),
        ("أحد محامي الدفاع", "unspecified"),
    ],
)
def test_unnamed_ones_have_the_type_of_those_they_belong_to(source: str, kind: str) -> None:
    (quotation,) = quotations_of(f"قال {source} إن الطريق مغلق منذ أيام.")
    (speaker,) = quotation.speakers
    assert (speaker.anonymous, speaker.source_type) == (True, kind)
