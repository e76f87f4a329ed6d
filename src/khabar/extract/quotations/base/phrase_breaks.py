"""Words at which a noun phrase is over, whatever it is: pronouns, demonstratives, who or what somebody acts on."""

from __future__ import annotations

import re
from itertools import takewhile

from khabar.extract.quotations.base.phrase_ends import APPOSED, STATES, masdar_like
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    AUXILIARIES,
    CONSTRUCT_PLURALS,
    DEFINITE_OBJECTS,
    MEDIA_HEADS,
    PARTICLES,
    PREPOSITIONS,
    folded,
)
from khabar.lexicon.tables import PersonName

_PRONOUNS = folded("هو هي هم هما هن")
_ON_BEHALF = folded("نيابة أصالة باسمه باسمها باسمهم باسمهما")
"""`رئيس النادي نيابة عن الطلبة`, `الأمير باسمه واسم أسرته`; `المتحدث باسمه` is an office."""
_AT_ONCE = _PRONOUNS | folded(
    "بشدة بقوة بحدة بحزم بوضوح بصراحة فور غداة عشية ريثما حالما مقابل البالغ البالغة المزمع المقرر المنتظر"
    " المتوقع فمن فلا فلم فلن فهو فهي فهم بأشد بأقسى"
    " معه معها معهم بمقره بمقرها بمقرهم بيده بيدها بيديه بصفته بصفتها بتواضعه للمرة للتو للتأكيد للتوضيح"
    " أهمية ضرورة حرص حرصه حرصها سلاسة تفاصيل تفاصيله تفاصيلها"
)
"""They open when or how something was said, a clause about the one who speaks (`المدافع البالغ عمره كذا`), what he stresses."""
_NEW = folded(
    "هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك أولئك أي أية كل بعض عددا كلا الكثير العديد المزيد"
    " ما المئات العشرات الآلاف الملايين بينها بينهم بينهما"
)
"""Behind a phrase that is closed they open another one (`السلطات المئات ممن`, `الهيئة أي شخص`)."""
_WISHED = folded("طلب طلبت طلبوا رفض رفضت رفضوا اشترط اشترطت اشترطوا فضل فضلت فضلوا آثر آثرت آثروا")
_UNTOLD = folded("عدم الكشف كشف ذكر نشر التحدث إخفاء الإفصاح الإدلاء حجب")
"""`مصدر أمني طلب عدم الكشف عن هويته`."""
_ABOUT = folded(
    "مسؤول مسؤولة المسؤول المسؤولة مسئول المسئول مسؤولون المسؤولون نائب نائبة النائب النائبة ممثل ممثلة الممثل الممثلة مندوب"
    " المندوب مرشح مرشحة المرشح المرشحة متحدث متحدثة المتحدث المتحدثة عضو عضوة العضو محامي المحامي المحامية الدفاع المدافع"
    " المدافعة نيابة وكيل الوكيل كاتب الإعلان الكشف البحث الدفاعات الناطق الناطقة"
)
"""Offices that go on with عن; behind others it opens what is said (`كشف الملياردير عن`)."""
_PAST = re.compile(r"^ا(?!ل)\w{2,}(?<!ا)ت$")
"""The past of derived stems: `أطلقت`, `اعتقلت`, `استدعت`."""
_PRESS = MEDIA_HEADS | folded("الصحفيين الصحافيين الصحافة الإعلاميين الصحفيات")
_MOST = folded("كبير كبيرة كبار أحد إحدى بعض جميع كافة معظم أغلب")
"""They govern what stands behind them (`كبير موظفي الرئاسة`)."""
_THE_SAME = folded("نفسه نفسها نفسهم أنفسهم ذاته ذاتها كله كلها كلهم جميعهم جميعها معظمهم بعضهم وحده وحدها")
_OWN = re.compile(r"^(?![وبلفك])\w{3,}(?:ه|ها|هم|هما)$")
"""A noun with a pronoun, where ه is not ة: `سعادته`, `حكومتها`."""
_TAIL = re.compile(r"^(?:\w+(?:ي|يه|يون|يين)|آخر|أخرى|اخر|اخري|عليا|كبري|عده|كبير\w*|غير|متحده)$")
"""Adjectives by their ending, and others without an article."""
_SETS = folded("قائمة عدد مجموعة سلسلة جملة حزمة باقة لائحة نسخة دفعة كمية")
"""With من they open what somebody gives or tells (`نجم الفريق قائمة من اللاعبين`)."""
_ELATIVES = folded("أكبر أكثر أهم أبرز أفضل أول أعلى أقدم أشهر أصغر أقوى أحدث أقل أسوأ")
"""Behind a closed phrase they open another one with their noun (`حثت إدارة فلان أكبر مستشار`)."""
_NUMBERS = folded("الأم الثلاث الأربع الخمس الست السبع الثماني التسع العشر الأخر الكبار الجدد")
_ALLOWING = (DEFINITE_OBJECTS - folded("المشاركة التعاون الاتفاق الإعداد")) | folded("السماح القضاء القيام الوقوف")
_SCALES = folded("مليون مليونا ملايين ألف ألفا آلاف مليار مليارا مليارات")
_ELSE = folded("أخرى آخران آخرون آخرين")
_TO_THEM = folded("لها له لهم لهما")
_LAST = folded("الأخير الأخيرة الأخيران الأخيرون")
"""`قال الأخير`: the one named last, no head of a phrase."""
_MANY = re.compile(r"^(?!ال|[يت])\w{2,}ون$")
"""People in the plural, without the article and as a subject: nothing can be their genitive (`منتقدون خطة الحكومة`)."""
_OF_MANY = re.compile(r"^و?(?:\w+(?:ون|ين)|كبار|بارزون|آخرون|عرب|عربا|أجانب|أتراك|أكراد|عدة|كثر|سابقون|جدد)$")


def breaks(scene: Scene, i: int, j: int) -> bool:
    """True where the noun phrase that begins at `i` cannot go on at `j`."""
    form = scene.forms[j]
    if form in _AT_ONCE or form in AUXILIARIES or (form[0] == "ف" and form[1:] in PARTICLES) or scene.forms[i] in _LAST:
        return True
    if j not in scene.names and _accusative(scene, j) and not _accusative(scene, i):
        return re.match(r"ا\w{2,3}$", scene.forms[j - 1]) is None  # not `ورقة أكثر تفصيلاً`
    if scene.forms[i] in _ELSE and j == i + 1:
        return True  # `واتهمت أخرى فلانة بـ`
    if scene.forms[j - 1] in _TO_THEM and scene.definite(j) and j > i + 1:
        return True  # `وتتهم الرياض والدول الحليفة لها الإمارة`
    if form in _ON_BEHALF:
        return scene.forms[j - 1] not in ("المتحدث", "المتحدثه", "الناطق", "الناطقه", "متحدث", "متحدثه", "ناطق", "ناطقه")
    if form in _WISHED and j + 1 < len(scene.forms) and scene.forms[j + 1] in _UNTOLD:
        return True
    if form == "عن":
        return i in scene.titles and scene.forms[j - 1] not in _ABOUT and scene.forms[i] not in _ABOUT
    if i in scene.unnamed and i not in scene.organisations and not scene.definite(i) and _verb(scene, j):
        return True
    if scene.forms[i].endswith("ون") and _MANY.match(scene.forms[i]) and i not in scene.names and _object_of_many(scene, i, j):
        return True
    if scene.forms[j - 1] in _MOST:
        return False
    if not _closed(scene, i, j):
        return False
    if form in _ELATIVES and j not in scene.names and scene.forms[j + 1 : j + 2] and scene.kinds[j + 1] == "word":
        return not scene.definite(j + 1) and scene.forms[j + 1] not in PREPOSITIONS
    if i in scene.titles and form in _SETS and j + 1 < len(scene.forms) and scene.forms[j + 1] == "من":
        return True
    if _past_verb(scene, i, j) or _whom_told(scene, i, j) or _object_of_body(scene, i, j) or _masculine_behind(scene, i, j):
        return True
    if (j in scene.agencies and not scene.definite(j) and not _person_word(scene, j)) or (
        j in scene.pairs.close and j + 1 in scene.agencies and i in scene.unnamed
    ):
        return i not in scene.agencies and scene.forms[i] not in MEDIA_HEADS and not scene.is_joined(j)
    if _new_object(scene, i, j):
        return True
    return j not in scene.names and (form in _NEW or form in CONSTRUCT_PLURALS or _with_pronoun(scene, i, j))


def _new_object(scene: Scene, i: int, j: int) -> bool:
    """`الموقع 330 مليون مستخدم`, `الإدارة السماح لفلان`, `الإحصاءات الرسمية يبلغ عدد`, `جماعات حقوقية النظام`: behind a closed
    phrase a number, a verbal noun with its preposition, a verb, a definite noun behind an indefinite adjective."""
    form = scene.forms[j]
    behind = scene.forms[j + 1] if j + 1 < len(scene.forms) else ""
    if j in scene.names or scene.name_over(j) is not None:
        return False
    if scene.kinds[j] == "number":
        return scene.definite(j - 1) and j - 1 not in scene.names and behind in _SCALES
    if form in _ALLOWING:
        return behind in PREPOSITIONS or behind.startswith(("ل", "ب"))
    if form[0] == "ي" and scene.definite(j - 1) and _verb(scene, j) and len(form) > 3:
        return True
    plural = (i in scene.unnamed or scene.forms[i] in STATES) and scene.forms[i].endswith(("ات", "دول", "فصائل", "احزاب"))
    adjective = scene.forms[j - 1].endswith("يه") and not scene.forms[j - 1].startswith(("ال", "لل", "بال"))
    return plural and adjective and not scene.definite(i) and scene.definite(j) and scene.name_over(j - 1) is None


def _accusative(scene: Scene, j: int) -> bool:
    """True for a word with the written ending of an indefinite object or adverb (`المركز برنامجاً`; not `إن مصدراً قضائياً`)."""
    return scene.analysis.page.text[scene.ends[j] - 2 : scene.ends[j]] in ("اً", "ًا")


def _object_of_body(scene: Scene, i: int, j: int) -> bool:
    """`اتهمت شركة الموانئ حكومة البلاد`: behind the closed phrase of a body a noun in construct is what it acts on."""
    if not (_body(scene, i) and _closed(scene, i, j)) or j + 1 >= len(scene.forms) or scene.kinds[j] != "word":
        return False
    form, behind = scene.forms[j], scene.forms[j + 1]
    plain = j not in scene.names and not scene.definite(j) and form[0] not in "وفبلك" and form not in PREPOSITIONS
    if not plain or _TAIL.match(form) or _person_word(scene, j) or form in APPOSED or scene.name_over(j) is not None:
        return False
    name = scene.names.get(j + 1)
    named = name is not None and name.mention.type != "NORP" and not scene.governed_name(j + 1) and not scene.is_joined(j + 1)
    return named or (name is None and scene.definite(j + 1) and not _TAIL.match(behind))


def _masculine_behind(scene: Scene, i: int, j: int) -> bool:
    """`الحكومة المجرية الملياردير`: behind the feminine adjective of a body a masculine noun is another phrase's."""
    adjective = scene.definite(j - 1) and scene.forms[j - 1].endswith("يه") and j - 1 > i
    if not adjective or not _body(scene, i) or not scene.definite(j) or j in scene.names or scene.name_over(j) is not None:
        return False
    form = scene.forms[j]
    return not form.endswith(("ه", "ات", "ي", "ا", "اء")) and form not in _NUMBERS


def _body(scene: Scene, i: int) -> bool:
    name = scene.names.get(i)
    named = name is not None and name.mention.type in ("ORG", "LOC")
    return i not in scene.titles and (named or i in scene.organisations)


def _verb(scene: Scene, j: int) -> bool:
    """True for a present verb of a relative clause with its preposition or object (`ناشط آخر يعترض على القرار`)."""
    form = scene.forms[j]
    if form[0] not in "يت" or len(form) < 4 or j + 1 >= len(scene.forms) or j in scene.names or scene.name_over(j) is not None:
        return False
    if form.endswith(("ي", "يه", "ه", "ات")) or masdar_like(form) or _person_word(scene, j) or _known_noun(scene, j):
        return False
    return scene.forms[j + 1] in PREPOSITIONS or scene.definite(j + 1)


def _past_verb(scene: Scene, i: int, j: int) -> bool:
    """`الشرطة أطلقت النار على شخص`: a past verb of she behind a body, with its object or preposition."""
    form = scene.forms[j]
    if i in scene.titles or j in scene.names or not _PAST.match(form) or j + 1 >= len(scene.forms) or _person_word(scene, j):
        return False
    return scene.forms[j + 1] in PREPOSITIONS or scene.definite(j + 1)


def _whom_told(scene: Scene, i: int, j: int) -> bool:
    """`المسؤول عن قطاع كذا في الشركة للصحيفة`: whom it is told, behind an office with a preposition of its own."""
    told = scene.forms[j].startswith("لل") and "ا" + scene.forms[j][1:] in _PRESS
    return told and any(scene.forms[k] in ("عن", "في") for k in range(i + 1, j))


def _known_noun(scene: Scene, j: int) -> bool:
    return j in scene.titles or j in scene.organisations or j in scene.source_words or scene.forms[j].endswith(("ون", "ين"))


def _closed(scene: Scene, i: int, j: int) -> bool:
    """True behind a definite noun or a name, to which no genitive can be added."""
    name = scene.name_over(j - 1)
    article = scene.definite(j - 1) or scene.forms[j - 1].startswith(("لل", "بال"))
    adjective = i in scene.unnamed and j - 1 > i and scene.forms[j - 1].endswith(("ي", "يه"))
    adjective = adjective and scene.forms[j - 1] not in CONSTRUCT_PLURALS | PREPOSITIONS
    return article or adjective or (name is not None and name.first >= i and name.last == j)


def _with_pronoun(scene: Scene, i: int, j: int) -> bool:
    form = scene.forms[j]
    if j in scene.names or scene.definite(j) or form in _THE_SAME or not _OWN.match(form):
        return False
    if form.endswith("ه"):
        she = j - 1 == i and i in scene.titles and scene.forms[i].endswith("ه") and not masdar_like(form)
        if she or scene.analysis.page.text[scene.ends[j] - 1] != "ه":
            return False  # `القاضية باربره`
    return not _person_word(scene, j)


def _person_word(scene: Scene, j: int) -> bool:
    """True for a word known as a part of people's names (`وجيه`, `مها`)."""
    return any(isinstance(entry.row, PersonName) for _, entries in scene.analysis.types[j].heads for entry in entries)


def _object_of_many(scene: Scene, i: int, j: int) -> bool:
    """True for a bare noun in construct behind people in the plural and their adjectives: what they act on."""
    form = scene.forms[j]
    if scene.kinds[j] != "word" or j + 1 >= len(scene.forms) or form[0] in "وبلك" or j in scene.names or form in PREPOSITIONS:
        return False
    if scene.definite(j) or _OF_MANY.match(form) or form.endswith(("ي", "يه")):
        return False
    between = range(i + 1, j)
    plain = takewhile(lambda k: k in scene.names or _OF_MANY.match(scene.forms[k]) is not None, between)
    return len(list(plain)) == len(between) and (scene.definite(j + 1) or j + 1 in scene.names)
