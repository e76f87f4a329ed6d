"""Whether it happened: a word governs its complement and its clause, and nothing behind them."""

from __future__ import annotations

import pytest

from khabar.extract.events import EventsExtractor
from khabar.extract.mentions import MentionsExtractor
from khabar.extract.quantities import QuantitiesExtractor
from khabar.extract.quotations import QuotationsExtractor
from khabar.extract.stage import Facts
from khabar.extract.times import TimesExtractor
from khabar.model import Event
from news_text import article_of

PUBLISHED = "2024-05-15"
_BEFORE = (TimesExtractor(), MentionsExtractor(), QuotationsExtractor(), QuantitiesExtractor())


def events(text: str) -> list[Event]:
    article, facts = article_of(text, PUBLISHED), Facts()
    for extractor in (*_BEFORE, EventsExtractor()):
        extractor.extract(article, facts)
    return list(facts.events)


def told(text: str, trigger: str) -> Event:
    """The event of a trigger."""
    return next(event for event in events(text) if trigger in event.at.text)


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("تعتزم الحكومة الأردنية طرد السفير السوري من عمان.", "طرد", "planned"),
        ("من المقرر أن يزور الرئيس المصري بغداد ويلتقي نظيره العراقي.", "يلتقي", "planned"),  # و joins it to what is planned
        ("قال المتحدث إن القمة العربية ستعقد في الرياض.", "القمة العربية", "planned"),  # by the verb behind its subject
        ("سيصل الوزير السوداني إلى أسمرة في زيارة رسمية لإريتريا.", "زيارة", "planned"),
        ("دعا الاتحاد إلى اعتصام أمام مرفأ صور يوم 20 مايو.", "اعتصام", "planned"),  # a call with its day
        ("وصل المرشح قاسم الهلالي، المتوقع فوزه في الانتخابات، إلى مدينة سوسة.", "فوزه", "planned"),  # the adjective before it
        ("يصل الوزير يوم 20 مايو من أجل توقيع اتفاقية مع الأردن.", "توقيع اتفاقية", "planned"),  # an aim with its day
        ("تأجلت محاكمة الوزير قاسم الهلالي.", "محاكمة", "planned"),
        ("يبحث المجلس الانتخابات البلدية التي سوف تجرى في صفاقس.", "الانتخابات", "planned"),
        ("القوات الحكومية سيطرت على مدينة مأرب بعد معارك مع المسلحين.", "سيطرت", "happened"),  # س of its own
        ("قررت المحكمة في تونس سجن الوزير، واعتقلت الشرطة نجله.", "اعتقلت", "happened"),
    ],
)
def test_the_future_governs_what_is_intended(text: str, trigger: str, status: str) -> None:
    assert told(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("لم تقع هجمات على القوات في مدينة عدن.", "هجمات", "denied"),
        ("أكد الجيش عدم وقوع اشتباكات مع المسلحين في مدينة عفرين.", "اشتباكات", "denied"),
        ("نفت وزارة الدفاع شن غارات جوية على صعدة.", "غارات", "denied"),
        ("نفى الجيش مشاركته في أي مفاوضات مع المسلحين.", "مفاوضات", "denied"),
        ("رفضت الحكومة السودانية إجراء محادثات مع المتمردين.", "محادثات", "denied"),
        ("ألغى الرئيس التونسي زيارة إلى روما.", "زيارة", "denied"),
        ("أكد الوزير قاسم الهلالي أن الأنباء عن استقالته لا أساس لها من الصحة.", "استقالته", "denied"),  # said behind it
        ("قال المتحدث إن ما تردد عن وقوع هجوم للمسلحين في عدن غير صحيح.", "هجوم", "denied"),
        ("زيارة الرئيس التونسي إلى باريس ألغيت أمس.", "زيارة", "denied"),
        ("تراجعت واشنطن عن قرار فرض عقوبات على تركيا.", "فرض عقوبات", "denied"),
        ("لم يتوقف الجيش السوري عن قصف مدينة دوما.", "قصف", "happened"),  # two negations
        ("لم تحدث اشتباكات مع المسلحين في مدينة عدن.", "اشتباكات", "denied"),
        ("توقف الجيش السوري عن قصف مدينة دوما.", "قصف", "denied"),  # who leaves off stands before عن
        ("أكدت الوزارة عدم اكتمال التعيين في مدينة جدة.", "التعيين", "denied"),
        ("لم يقتل أي جندي في الهجوم على مقر الشرطة في كركوك.", "يقتل", "denied"),  # beside an attack that happened
        ("لم يقتل أي جندي في الهجوم على مقر الشرطة في كركوك.", "الهجوم", "happened"),
        ("قال الوزير إن ما جرى في جنيف حوار وليس مفاوضات مع المتمردين.", "مفاوضات", "happened"),  # what it is not
        ("لم تتبن أي جهة الهجوم الذي استهدف قاعدة للجيش في كركوك.", "الهجوم", "happened"),  # nobody claims it; it happened
    ],
)
def test_a_negation_governs_its_own_verb_or_noun(text: str, trigger: str, status: str) -> None:
    assert told(text, trigger).status == status


def test_who_denies_a_part_in_an_attack_does_not_deny_the_attack() -> None:
    statuses = {
        event.status for event in events("نفت الحركة مسؤوليتها عن الهجوم على قاعدة الجيش في كركوك.") if event.type == "ASSAULT"
    }
    assert "denied" not in statuses


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("في حال لم يتم التوصل إلى اتفاق مع بروكسل، تغادر البلاد السوق.", "التوصل", "hypothetical"),  # supposed, not denied
        ("قال القائد إن قواته ستقصف العاصمة إذا هاجمت الجماعة الميناء.", "هاجمت", "hypothetical"),
        ("حاول مسلحون اغتيال محافظ البصرة.", "اغتيال", "hypothetical"),
        ("طالب الوزير إسرائيل بوقف إطلاق النار في غزة.", "وقف", "hypothetical"),
        ("هدد الرئيس بفرض عقوبات على إيران.", "فرض", "hypothetical"),
        ("حذر المبعوث من شن هجوم عسكري على مدينة الحديدة.", "هجوم", "hypothetical"),
        ("قد يكون الوزير أجرى محادثات مع المتمردين.", "محادثات", "hypothetical"),
        ("لم يستبعد الرئيس المصري عقد لقاء مع نظيره.", "لقاء", "hypothetical"),
        ("أعلنت سول إمكان عقد قمة بين الكوريتين.", "قمة", "hypothetical"),
        ("أثار الهجوم المحتمل للجيش على مدينة حلب مخاوف في أنقرة.", "الهجوم", "hypothetical"),
        ("قال المبعوث: ندعو إلى وقف إطلاق النار في اليمن.", "وقف", "hypothetical"),
        ("عززت الشرطة وجودها خشية هجمات جديدة.", "هجمات", "hypothetical"),  # no tie but what governs it
        ("حذر قائد الجيش من الإقدام على أي هجوم آخر.", "هجوم", "hypothetical"),
        ("طالب الأهالي بسرعة القبض على القاتل.", "القبض على", "hypothetical"),
        ("من حق الاتحاد أن يفرض عقوبات على النادي.", "يفرض", "hypothetical"),
        ("ضغطت واشنطن على الفصائل للانسحاب من مدينة درعا.", "انسحاب", "hypothetical"),
        ("جاء ذلك في انتقاد للانسحاب الأميركي من الاتفاق النووي.", "انسحاب", "happened"),
        ("تعرضت مدينة عفرين لقصف عنيف من القوات.", "قصف", "happened"),  # ل of تعرض is no aim
        ("فرض المجلس عقوبات على القائد لاتهامه بتهديد السلام في اليمن.", "عقوبات", "happened"),
        ("أدت الغارات إلى مقتل 17 شخصا بعد فشل المفاوضات بين الحكومة والمتمردين.", "المفاوضات", "happened"),  # they failed
    ],
)
def test_what_is_wished_feared_or_supposed_is_hypothetical(text: str, trigger: str, status: str) -> None:
    event = told(text, trigger)
    assert ("happened" if event.status == "reported_claim" else event.status) == status


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("وقال إن التنظيم جند نساء لتنفيذ هجمات انتحارية في بغداد.", "هجمات", "hypothetical"),
        ("ولدى الحراس أوامر بإطلاق النار على الرهائن.", "إطلاق النار", "hypothetical"),
        ("وأدين الرجل لتنفيذ هجوم على ثكنة في تونس.", "هجوم", "happened"),  # what he is blamed for
        ("ودفعت الأزمة دولا غربية لشن غارات على سوريا.", "غارات", "happened"),  # what it led to
    ],
)
def test_what_is_yet_to_be_done_has_not_happened(text: str, trigger: str, status: str) -> None:
    assert told(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "background"),
    [
        ("وكانت إسرائيل شنت غارة جوية على دمشق.", "غارة", True),  # without قد
        ("وكان الجيش يشن غارات جوية على دمشق.", "غارات", False),  # كان before the present
        ("وقال الوزير إن قضية اغتيال عمر النجار في بيروت لم تغلق.", "اغتيال", True),
        ("تحيي المدينة الذكرى العاشرة لاغتيال الوزير عمر النجار في بيروت.", "اغتيال", True),
        ("وسبق للرئيس الإيراني أن هدد إسرائيل.", "هدد", True),
        ("قصفت الطائرات مواقع المسلحين في درعا منذ عام 2016.", "قصفت", True),
        ("هذا أول هجوم على القوات في عدن منذ عام 2016.", "هجوم", False),  # the first since then is the news
        ("استغل المسلحون الهدنة الإنسانية الأولى التي انطلقت في عام 2016.", "الهدنة", True),  # told by its relative clause
        ("قال المدرب سالم الكرخي، الذي أقيل من منصبه، إنه سيسافر إلى الرباط.", "أقيل", True),  # says who he is
        ("يأتي ذلك في الوقت الذي أقالت فيه الحكومة السفير سالم الكرخي.", "أقالت", False),
        ("عقدت القمة العربية السابقة في الأردن.", "القمة العربية", True),
    ],
)
def test_what_is_told_as_earlier_is_background(text: str, trigger: str, background: bool) -> None:
    assert told(text, trigger).background is background
