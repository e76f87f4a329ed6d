"""Words at which a noun phrase is over, whatever it is: pronouns, demonstratives, who or what somebody acts on."""

from __future__ import annotations

import re
from itertools import takewhile

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import AUXILIARIES, CONSTRUCT_PLURALS, MEDIA_HEADS, PARTICLES, PREPOSITIONS, folded
from khabar.lexicon.tables import PersonName

_PRONOUNS = folded("هو هي هم هما هن")
_ON_BEHALF = folded("نيابة أصالة باسمه باسمها باسمهم باسمهما")
"""`رئيس النادي نيابة عن الطلبة`, `الأمير باسمه واسم أسرته`; `المتحدث باسمه` is an office."""
_AT_ONCE = _PRONOUNS | folded(
    "فور غداة عشية ريثما حالما مقابل البالغ البالغة المزمع المقرر المنتظر المتوقع فمن فلا فلم فلن فهو فهي فهم بأشد بأقسى"
    " معه معها معهم بمقره بمقرها بمقرهم بيده بيدها بيديه بصفته بصفتها بتواضعه"
    " أهمية ضرورة حرص حرصه حرصها سلاسة"
)
"""They open when or how something was said, a clause about the one who speaks (`المدافع البالغ عمره كذا`), what he stresses."""
_NEW = folded("هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك أولئك أي أية كل المئات العشرات الآلاف الملايين")
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
    if form in _ON_BEHALF:
        return scene.forms[j - 1] not in ("المتحدث", "المتحدثه", "الناطق", "الناطقه", "متحدث", "متحدثه", "ناطق", "ناطقه")
    if form in _WISHED and j + 1 < len(scene.forms) and scene.forms[j + 1] in _UNTOLD:
        return True
    if form == "عن":
        return i in scene.titles and scene.forms[j - 1] not in _ABOUT and scene.forms[i] not in _ABOUT
    if i in scene.unnamed and i not in scene.organisations and not scene.definite(i) and _verb(scene, j):
        return True
    if _MANY.match(scene.forms[i]) and i not in scene.names and _object_of_many(scene, i, j):
        return True
    if scene.forms[j - 1] in _MOST:
        return False
    if not _closed(scene, i, j):
        return False
    if _past_verb(scene, i, j) or _whom_told(scene, i, j):
        return True
    if (j in scene.agencies and not scene.definite(j) and not _person_word(scene, j)) or (
        j in scene.pairs.close and j + 1 in scene.agencies and i in scene.unnamed
    ):
        return i not in scene.agencies and scene.forms[i] not in MEDIA_HEADS and not scene.is_joined(j)
    return j not in scene.names and (form in _NEW or form in CONSTRUCT_PLURALS or _with_pronoun(scene, i, j))


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
    if form.endswith("ه") and (
        scene.analysis.page.text[scene.ends[j] - 1] != "ه" or (j - 1 == i and i in scene.titles and not masdar_like(form))
    ):
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
