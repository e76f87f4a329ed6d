"""Names that run past their end: an object or an office stands behind a person's name and was read as its last word."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.words import CONSTRUCT_PLURALS, NAME_PARTS, OWN_AL, PREPOSITIONS, folded
from khabar.extract.stage import ArticleText
from khabar.model import Mention, Quote

_OBJECTS = folded(
    "نجاح دعم رفض ضرورة أهمية حرص عدم وجود فوز إصابة إقامة إلغاء تأجيل استمرار انطلاق انتهاء تعيين تشكيل ترحيب استقبال استعداد"
    " قدرة ثقة تطبيق تنفيذ إطلاق تقديم تحقيق التزام حصول وصول جاهزية تأهل توقيع إغلاق مسؤولية وقوف رغبة"
)
"""Between a name and a definite noun they are what is affirmed, though some are given names (`أكد فلان نجاح الاجتماع`)."""
_NOT_NAMES = folded("أكبر أصغر أهم أشهر أكثر أول أقدم أحد إحدى") | CONSTRUCT_PLURALS
_WHEN = folded("فور غداة عشية عقب إثر قبيل أثناء عندما حينما بعدما فيما بينما")
_DAYS = folded("السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة")
_DEPUTIES = folded(
    "مساعد مساعدة نائب نائبة وكيل وكيلة مستشار مستشارة مدير مديرة رئيس رئيسة كبير كبيرة قائد أمين أمينة عميد عميدة عضو"
)
_AGENTS = folded(
    "المشرف المشرفة المدير المديرة المسؤول المسؤولة المتحدث المتحدثة الناطق الناطقة الباحث الباحثة الخبير الخبيرة"
    " المختص المختصة المتخصص المتخصصة المحاضر المحاضرة الأستاذ الأستاذة المستشار المستشارة المحلل المحللة"
)
"""Offices that stand behind a name; some are names too."""


def tidied(text: ArticleText, mention: Mention, first: int, last: int) -> tuple[Mention, int] | None:
    """A person's mention and its last token, without a word behind his name that is none of it; null where no name is left."""
    forms = text.analysis.forms
    own = next((i for i in range(first + 1, last) if forms[i] in OWN_AL), last)
    if own < last:  # `وزارة المياه إلغاء المهرجان`
        return replace(mention, at=Quote.of(text.analysis.page, mention.at.start, text.analysis.ends[own - 1])), own
    if mention.type != "PER":
        return _without_day(text, mention, last) if last - first > 2 and forms[last - 1] in _DAYS else (mention, last)
    if last - first == 1:
        return None if forms[first] in _NOT_NAMES else (mention, last)
    end = last
    while end - first > 1 and end < len(forms) and forms[end - 2] not in NAME_PARTS and _is_no_name(text, end - 1):
        end -= 1
    if end == last:
        return mention, last
    return replace(mention, at=Quote.of(text.analysis.page, mention.at.start, text.analysis.ends[end - 1])), end


def _without_day(text: ArticleText, mention: Mention, last: int) -> tuple[Mention, int]:
    """`قناة كذا الخميس`: a body's mention without the day behind it."""
    at = Quote.of(text.analysis.page, mention.at.start, text.analysis.ends[last - 2])
    return replace(mention, at=at), last - 1


def _is_no_name(text: ArticleText, i: int) -> bool:
    """True for a verbal noun before a definite noun, and an office before what it is over."""
    form, behind = text.analysis.forms[i], text.analysis.forms[i + 1]
    definite = behind.startswith("ال") and len(behind) > 3
    if form in _WHEN:
        return True
    if form in _OBJECTS or form in CONSTRUCT_PLURALS:
        return definite
    if form in _AGENTS:
        return behind in PREPOSITIONS or behind.startswith(("بال", "لل", "ب"))
    return form in _DEPUTIES and (definite or behind in _DEPUTIES or behind in CONSTRUCT_PLURALS)
