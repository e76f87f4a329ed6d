"""Where a noun phrase ends though no sign ends it: at what is said, an occasion, whom it is said to, a second phrase."""

from __future__ import annotations

import re
from functools import lru_cache

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import MEDIA_HEADS, OWN_AL, SPEECH_NOUNS, folded

_MASDAR = re.compile(
    r"^(?:ا\w{2}ا\w|ا\w{3,4}ا\w|ان\w{2}ا\w|است\w{2,3}ا?\w|ت\w{2}ي\w|ت\wا\w{2}|م\w{1}ا\w{2}ه|ا\wا\wه)(?:ه|ها|هم|هما|نا)?$"
    r"|^(?:م\wا\w{2}|ا\wا\w)ت(?:ه|ها|هم|هما|نا)$"
)
_OBJECTS = folded(
    "عدم وجود ضرورة أهمية دعم دعمه دعمها رفض رفضه رفضها حرص حرصه مقتل وفاة بدء بدأ فوز حصول وقوع سقوط وصول وقف رفع فرض منع عقد"
    " نية صحة قرب عزم عزمه عزمها قيام وقوف موت مسؤولية مسؤوليته مسؤوليتها نجاح فشل خروج دخول عودة ولاء زيادة خفض رغبة قتل فتح"
    " غلق سحب نشر ضبط خطف تورط قدرة حق طرد نقل ضرب شن بناء إغلاق ولادة حدوث نفاد بطلان مصرع قصف سماح ثقة ثقته ثقتها أسف تمسك"
    " تمسكه تمسكها رحيل رحيله رحيلها بقاء جاهزية جاهزيته حاجة حاجته حاجتها توفر تعرض تعرضه تعرضها تسلم تسلمه تورطه تورطها تلقي"
    " تلقيه تلقيها تبني تبنيه تبنيها سعي سعيه سعيها قبول بيع شراء حصوله حصولها وصوله وصولها عودته عودتها فشله فشلها نجاحه"
    " نجاحها فوزه فوزها خروجه خروجها دخوله دخولها وجوده وجودها قيامه قيامها نيته نيتها قدرته قدرتها سبب أسباب نتائج هدنة"
    " هبوط صعود نمو سرعة ترشحه ترشحها ترشيحه حياده عجزه عجزها إخفاقه إخفاقها"
    " علمه علمها علمهم ضلوع ضلوعه ضلوعها ضلوعهم فرار فراره هروب هروبه رصد حل شعور شعوره شعورها تميز تفوق تأهل تحسن"
    " تحقق تفهم تضرر تضامنه أمله أملها رضاه رضاها رضاهم ندمه حزنه حزنها حزنهم شكره شكرها أسفه أسفها ولاءه ولاءها نفاذ"
    " دور دوره دورها عمق متانة خطورة سلامة جدوى خلو ثبوت صدور ظهور غياب جرح نقص عجز زيارة حضور تورطهم رفضهم حرصهم دعمهم تمسكهم"
    " قدرتهم ثقتهم رغبته رغبتها رغبتهم حرمان حرمانه حرمانها فقدان فقدانه فقدانها طغيان خذلان ثبات ثباته ثباتها"
)
"""Verbal nouns without a shape of their own that are often announced, affirmed or denied."""
_BODIES = folded(
    "تنظيم تحالف تجمع تيار تكتل اتحاد ائتلاف إدارة تلفزيون إذاعة إمارة إجازة إضافة تشرين أسماء أعضاء أفراد أعداد أطفال أنصار"
    " أبناء أقارب أطراف أحزاب أشخاص أصحاب"
)
"""Verbal nouns that name bodies, and plurals of their shape: subjects, not objects."""


_OWN_AL_CUT = frozenset(form[2:] for form in OWN_AL if form.startswith(("الغا", "الت")))
"""As they are left where an article was looked for; `إلقاء` would leave the end of `لقاء`."""


@lru_cache(maxsize=1 << 16)
def masdar_like(form: str) -> bool:
    """True for a folded word with the shape of a verbal noun without the article, or a common object of verbs of speech."""
    if (
        form in _OBJECTS or form in OWN_AL or form in _OWN_AL_CUT or (form.endswith("ا") and form[:-1] in _OBJECTS)
    ):  # `أعلن وقفا لإطلاق النار`
        return True
    return not form.startswith("ال") and form not in _BODIES and _MASDAR.match(form) is not None


_OCCASIONS = folded(
    "أهم أكثر أول آخر أحدث أعقاب ختام حال إطار ظل وقت تعليق رد إشارة إعلان تحليل منشور كلمة لقاء حوار"
    " غرار خطوة نبأ خبر مسعى محاولة بادرة سابقة البداية النهاية"
)
"""Behind في or على they open when or where something was said (`في هذا الصدد`, `في ختام اللقاء`)."""
_THIS, _REGARDS = (
    folded("هذا هذه ذلك تلك"),
    folded("الصدد الشأن السياق الإطار الخصوص المناسبة الأثناء الوقت الحين البيان التقرير"),
)
_SAID_THROUGH = folded("في على لدى")
_ITS_OWN = re.compile(r"^\w{3,}(?:ها|هم|هما)$")
_ADDRESSEES = folded(
    "كافة جميع سائر السلطات الحكومة الحكومات الجهات الأطراف الطرفين الطرفان الجميع المواطنين المجتمع المقيمين الشركات"
    " الرعايا السكان الأهالي الناس الجمهور الزوار العملاء الطلاب الطلبة الحجاج التجار العمال الإخوة الأخوة الأخوات"
    " الدول الأوضاع الطواقم الجماهير المستهلكين المسافرين الراغبين الأسر الشعوب المستثمرين الباحثين اللاعبين"
)
"""Nouns that are no adjectives: behind a definite noun or name they open a phrase (`دعا الأمين العام الجهات المانحة`)."""


APPOSED = folded(
    "بطل بطلة متصدر متصدرة وصيف وصيفة حامل حاملة صاحب صاحبة مضيف غريم منافس جار ثاني ثالث أكبر أحد إحدى عملاق عملاقة رائدة مالك"
    " مالكة المالك المالكة المملوكة المتوج الصاعد المنافس المضيف ذراع الذراع وهو وهي"
)
"""What a club or company is, behind its name: `قال نادي كذا متصدر الدوري`."""


STATES = folded("دول جماعات فصائل أحزاب")
"""Plurals without a name of their own: one behind their adjective is another's."""


def opens_occasion(scene: Scene, j: int, limit: int) -> bool:
    """True for a preposition behind which stands no body or place but an occasion, a channel or a word with a pronoun:
    `الشركة في إعلان لها`, `الرئيس لدى وصوله`, `الوزارة على موقعها`."""
    if scene.forms[j] not in _SAID_THROUGH or j + 1 >= limit:
        return False
    k = j + 1
    if k in scene.names or k in scene.organisations:
        return False
    form = scene.forms[k]
    if form in _THIS:
        return k + 1 < limit and scene.forms[k + 1] in _REGARDS
    if form in _OCCASIONS or form in SPEECH_NOUNS or form.removeprefix("ال") in SPEECH_NOUNS:
        return True
    own = _ITS_OWN.match(form) is not None or own_pronoun(scene, k)
    return own or (scene.forms[j] == "علي" and form in MEDIA_HEADS)


def _several(scene: Scene, i: int) -> bool:
    """True for a plural without a name of its own."""
    hit = scene.unnamed.get(i)
    return scene.forms[i] in STATES or (hit is not None and hit.row.count == 0)


def _another(scene: Scene, j: int) -> bool:
    """True for a name behind an adjective or definite noun: `تتهم دول غربية موسكو`, `دعت المنظمات البرلمان`."""
    name, before = scene.names[j], scene.forms[j - 1]
    if name.mention.type == "NORP" or name.mention.at.start > scene.starts[j]:
        return False
    return before not in _CALLED and (scene.definite(j - 1) or before.endswith(("ون", "ين", "يه")))


_CALLED = folded("العاصمة المدينة البلدة القرية المنطقة الضفة الجمهورية")
"""Behind these stands the name of the place itself."""


def own_pronoun(scene: Scene, i: int) -> bool:
    """True for a word that ends in the pronoun ه, not in ة, as it stands on the page (`حسابه`)."""
    text, end = scene.analysis.page.text, scene.ends[i]
    return len(scene.forms[i]) > 3 and text[end - 1] == "ه" and not scene.definite(i)


def second_phrase(scene: Scene, i: int, j: int) -> bool:
    """True where a phrase of its own begins behind a definite noun or a name: a verbal noun, with ب or without
    (`الاتحاد إعادة تشكيل`, `المملكة بموقفها`), or whom it is said to."""
    if j in scene.names:
        return _several(scene, i) and _another(scene, j)
    if j in scene.titles and not scene.definite(j) and scene.definite(j - 1) and _several(scene, i):
        return True  # `يتهم المحتجون رئيس الوزراء`
    name = None if scene.definite(j - 1) else scene.name_over(j - 1)
    form = scene.forms[j]
    if scene.pairs.open.get(j - 1, -1) > i and j not in scene.organisations and masdar_like(form):
        return True  # `التابعة لتنظيم "كذا" مسؤولية`
    if not scene.definite(j - 1) and (name is None or name.first < i):
        return False
    if form in _ADDRESSEES or form.removesuffix("ا") in SPEECH_NOUNS:
        return True  # `وجه الوزير رسالة`
    if j in scene.organisations:
        return False
    if masdar_like(form) or (form in APPOSED and _club(scene, i, j)):
        return True
    return (
        form[0] == "ب"
        and form[1:] not in _PLACES
        and (masdar_like(form[1:]) or form[1:] in _STRESSED or _FIFTH.match(form) is not None)
    )


def _club(scene: Scene, i: int, j: int) -> bool:
    """True where the name of a body or place ends before `j`."""
    name = scene.name_over(j - 1)
    return name is not None and name.first >= i and name.mention.type in ("ORG", "LOC")


_PLACES = folded("محافظة مقاطعة إدارة إمارة أمانة صحة تعليم تجارة أعمال")
"""Bodies and places with the shape of verbal nouns (`الناطق الرسمي بصحة الطائف`), and `القائم بأعمال السفير`."""
_FIFTH = re.compile(r"^بت\w{3}(?:ه|ها|هم)?$")
"""`بتعهد`, `بتدخلها`: behind ب no present verb but a verbal noun."""
_STRESSED = folded(
    "دعوة دعوات تصريحات زيارة مواقف طبع أشد موقفه موقفها دوره دورها حملة حملات قرار قرارات جهود مبادرة خطوة نتائج أهمية ضرورة"
)
"""Behind ب they open what is said or how."""
