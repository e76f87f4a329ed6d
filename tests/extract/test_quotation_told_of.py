"""Speech told inside speech by verbs behind their subject, of relatives, of people without names and of the speaker himself."""

from __future__ import annotations

import pytest
from test_quotation_nested import nested

SAMIR = "قال سمير الخطيب إن "


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("كوريا الشمالية وعدت بإيقاف تجاربها.", "كوريا الشمالية", "إيقاف تجاربها"),
        ("كوريا الشمالية تعهدت إغلاق موقعها.", "كوريا الشمالية", "إغلاق موقعها"),
        ("المسؤولين وافقوا على أن تقفل المنصة.", "المسؤولين", "تقفل المنصة"),
        ("روسيا وافقت على تمديد الهدنة.", "روسيا", "تمديد الهدنة"),
        ("المفاوض التقى مسؤولي الشركة الذين وافقوا على أن تقفل المنصة.", "مسؤولي الشركة", "تقفل المنصة"),
        ("نحو نصف سكان البلدة قالوا إنهم باقون.", "نحو نصف سكان البلدة", "إنهم باقون"),
        ("موظفة سابقة في المصنع قد صرحت بأن الحسابات ناقصة.", "موظفة سابقة في المصنع", "الحسابات ناقصة"),
        ("أعضاء التحالف أبدوا إعجابهم بالتجربة.", "أعضاء التحالف", "إعجابهم بالتجربة"),
    ],
)
def test_what_is_told_of_others(text: str, speaker: str, said: str) -> None:
    assert (speaker, said) in nested(SAMIR + text)


@pytest.mark.parametrize("text", ["روسيا وافقت على المشروع.", "الرجل الذي زعم أن بحوزته قنبلة اعتقل أمس."])
def test_no_act_of_speech(text: str) -> None:
    assert nested(SAMIR + text) == []


def test_the_speaker_tells_what_he_said() -> None:
    assert nested('قال سمير الخطيب: "قلت لهم إن المباراة صعبة".')[0][1] == "المباراة صعبة"
