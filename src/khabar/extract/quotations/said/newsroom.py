"""Where the newsroom goes on in its own words behind what somebody said, and only a comma or less parts the two."""

from __future__ import annotations

import re

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import COMMAS, PARTICLES, PREPOSITIONS, RELATIVES, THAT, WITHHELD, folded
from khabar.extract.quotations.framing.cues import present
from khabar.extract.quotations.framing.frame import Frame
from khabar.lexicon.tables import SpeechCue
from khabar.text import fold

_HER_DEED = re.compile(r"^و(?!ال)\w{3,}(?<!ا)ت$")
"""`…، وحازت فرقة`: a verb of the past in the feminine."""
_GOES_ON = folded("ومازالت وأثبت وأثبتت وباتت وليست وظلت وأصبحت وصوت ووقت وبيت وسبت وموت")
MIN_KEPT = 3  # tokens that are said before the newsroom goes on
MIN_SHARE = 4  # a relative clause is cut off where it is at least one part in so many of what was said
_TURNS = {
    head: folded(words)
    for heads, words in (
        ("إلى وإلى", "ذلك"),
        ("هذا", "وقد وكان وكانت ويذكر وتجدر وتأتي ويأتي وسبق ولم ويعد وتعد"),
        ("يذكر ويذكر يشار ويشار", "إلى أن أنه أنها"),
        ("تجدر وتجدر يجدر ويجدر", "الإشارة الذكر بالذكر"),
        ("جدير وجدير الجدير والجدير", "بالذكر ذكره بالإشارة"),
    )
    for head in folded(heads)
}
"""`…، إلى ذلك تتواصل`, `…، هذا وقد`, `…، يذكر أن`: another matter."""
_OCCASIONS = folded("عقب إثر غداة عشية قبيل بعيد أثناء لدى")
_ON_EDGE = folded("هامش خلفية إثر")
_SHOWN_IN = folded("إشارة الإشارة رد خطوة تلميح أعقاب ختام مستهل معرض")
_MEETINGS = folded(
    "لقائه لقائها لقاء لقاءات اجتماع اجتماعه اجتماعها استقباله استقبالها زيارة زيارته زيارتها كلمة كلمته كلمتها كلمات حفل ندوة"
    " جلسة جلسته مؤتمر مؤتمره مقابلة مقابلته حديث حديثه حديثها حضوره حضورها مشاركته مشاركتها افتتاحه تدشينه جولته جولة مراسم"
)
_AFTER = folded(
    "يوم يومين أيام ساعة ساعتين ساعات دقائق أسبوع أسبوعين أسابيع شهر شهرين أشهر قليل وقت فترة أقل أكثر قرار إعلان انسحاب لقاء"
    " اجتماع محادثات مباحثات مشاورات خسارة فوز تعادل هزيمة مباراة تصريح تصريحات الضجة موجة اتهام اتهامات تقارير أنباء رفض فشل"
    " استقالة إقالة تعيين انتخاب اغتيال مقتل وفاة هجوم هجمات الهجوم اعتداء الاعتداء تداول انتشار الجدل جدل"
)
_BEFORE_OR_AFTER = folded("بعد قبل")
_WAS = folded("وكان وكانت وكانا وكانتا وكانوا")
_RANKED = folded(
    "الأول الأولى الأخير الأخيرة الثاني الثانية الثالث الثالثة الوحيد الوحيدة الأفضل الأكثر الأبرز الأكبر الأسوأ الأعلى"
)
"""What somebody was, not who (`وكانت الأولى من نوعها`)."""
_AMID = folded("بينما فيما وفيما حين")
_NEITHER = folded("لم ولم")
_UNTOLD = folded(
    "يصدر تصدر يرد ترد يردوا يتسن يعلق تعلق يعلقوا يتضح تتضح يدل تدل يعلن تعلن يكشف تكشف يعرف تعرف يصدروا يؤكد تؤكد تتبن يتبن"
)
"""`في حين لم يصدر تعليق`, `ولم يتسن التحقق`: what others did not say."""
_WITHOUT = folded("دون بدون ودون وبدون")
_OF = folded("من")
_DETAILS = folded(
    "الخوض الإدلاء إعطاء الكشف كشف تقديم ذكر توضيح تحديد الإفصاح التطرق إيضاح الإسهاب مزيد المزيد تفاصيل إيراد الدخول تسمية"
    " تسميته تسميتها تسميتهم تسميتهما إبداء"
)
"""`دون الخوض في تفاصيل`: what the speaker kept to himself."""
_BUT = folded("لكن ولكن")
_CAUSES = folded("بعد بعدما عقب إثر وسط غداة عشية")
_SPANS = folded("أقل أكثر يوم يومين أيام ساعة ساعات ساعتين دقائق أسبوع أسبوعين أسابيع شهر شهرين أشهر عام عامين")
_SINCE = folded("من على")
MAX_SINCE = 5  # tokens from `بعد` to what it counts from
_FOUNDED = frozenset(
    tuple(fold(words).split()) for words in ("على خلفية", "على وقع", "على إثر", "في أعقاب", "بناء على", "بطلب من")
)
"""`أعلن النادي إقالة مدربه، بعد أن`: how it came to what was announced."""
_BEFALLEN = folded(
    "مقتل إصابة مصرع وفاة سقوط وقوع استشهاد جرح تعرض تعرضه تعرضها تعرضهم نفوق انهيار مصابين قتلى قتل جرحى غرق اختناق حدوث فقدان"
    " نشوب اندلاع تضرر"
)
"""What befalls somebody is told with its cause (`أعلنت الشرطة مقتل ثلاثة، إثر انفجار`)."""
_THANKING = folded("ووجه ووجهت وقدم وقدمت ورفع ورفعت وأبدى وأبدت")
_THANKS = folded(
    "شكره شكرها شكرهم الشكر شكرا تهانيه تهانيها التهنئة تهنئته التهاني تعازيه تعازيها التعازي تقديره تقديرها اعتذاره اعتذارها"
)
"""`…، ووجه شكره للحضور`: what the speaker did next."""
_CLOSING = folded("اختتم اختتمت واختتم واختتمت ختم ختمت وختم وختمت")
_TALK = folded("كلمته كلمتها حديثه حديثها تصريحه تصريحها تصريحاته تصريحاتها كلامه كلامها خطابه خطابها الحوار اللقاء")
_HOWEVER = {form: gender for gender, words in (("m", "لكنه ولكنه"), ("f", "لكنها ولكنها")) for form in folded(words)}
_ONLY = folded("غير إلا بيد")
_PRONOUN = {form: gender for gender, words in (("m", "أنه إنه"), ("f", "أنها إنها")) for form in folded(words)}
_DECLINED = folded(
    "امتنع امتنعت رفض رفضت عاد عادت ربط ربطت ترك تركت دافع دافعت قلل قللت تجنب تجنبت اكتفى اكتفت تحفظ تحفظت استدرك استدركت تراجع"
    " تراجعت أبقى أبقت ألمح ألمحت"
)
"""What a speaker did beside speaking: `لكنه امتنع عن`."""
_HELD = folded(
    "اشتمل اشتملت تضمن تضمنت شهد شهدت تخلل تخللت تخلله حضر حضره شارك جرى أقيم أقيمت تناول تناولت ناقش ناقشت استعرض استعرضت"
)
_EVENTS = folded(
    "الحفل اللقاء الدورة الندوة الورشة الاجتماع الجولة الزيارة المحاضرة الأمسية البرنامج المعرض الملتقى المؤتمر الجلسة الفعالية"
    " الفعاليات المناسبة المهرجان"
)
"""`…، كما تضمن الحفل`: what else there was where somebody spoke."""
_TURNING = COMMAS | folded("بعد") | _THANKING | _WITHOUT | _HOWEVER.keys()
"""Words at which the newsroom may go on."""
_BACKGROUND = folded("الذي التي الذين اللذين اللتين اللذان اللتان اللواتي اللاتي")


def newsroom_at(scene: Scene, frame: Frame, end: int) -> int:
    """The token, a comma most often, at which the newsroom goes on before `end`; `end` where it does not."""
    begin, forms = frame.begin, scene.forms
    turning = not _TURNING.isdisjoint(forms[begin + MIN_KEPT : max(end - 2, 0)])
    for i in range(begin + MIN_KEPT, end - 2) if turning else ():
        if forms[i] not in _TURNING:
            continue
        cut = None
        if forms[i] in _HOWEVER:
            cut = i if i - 1 in scene.pairs.open and _turns(scene, frame, i) else None
        elif forms[i] in COMMAS:
            cut = i if _opens(scene, frame, i + 1) else None
        elif forms[i] == "بعد" and frame.opener == "object" and frame.cue.row.act == "announce" and forms[i + 1] in _SPANS:
            cut = i if _since(scene, frame, i, end) else None
        elif forms[i] in _THANKING and forms[i + 1] in _THANKS:
            cut = i
        elif forms[i] in _WITHOUT and forms[i + 1] in _DETAILS:
            cut = _back(scene, i)
        if cut is not None and not in_marks(scene, begin, i):
            return end if resumed(scene, i, end) else cut
    return _before_background(scene, frame, end) if frame.opener == "object" else end


def resumed(scene: Scene, i: int, end: int) -> bool:
    """True where `وأن` or `كما أن` behind `i` goes on with what is said, with no cue of its own (`…، الأمر الذي …، وأنه …`)."""
    for k in range(i + 1, end - 1):
        form = scene.forms[k]
        joined = form[:1] == "و" and form[1:] in THAT
        if (joined or (form in THAT and scene.forms[k - 1] == "كما")) and scene.cue_in(i, k) is None:
            return True
    return False


def _opens(scene: Scene, frame: Frame, i: int) -> bool:
    """True where words of the newsroom's begin at `i`, behind a comma."""
    forms = scene.forms
    form, follows = forms[i], forms[i + 1]
    if follows in _TURNS.get(form, ()):
        return True
    if form == "وذلك":
        return of_the_act(scene, i + 1)
    if form in _WAS:
        return _told_of(scene, i + 1)
    if form in _HOWEVER or form in _ONLY:
        return _turns(scene, frame, i)
    if form == "نقلا" and follows == "عن":
        return True
    if form in _AMID and follows in _DECLINED and not present(frame.cue):
        return True
    if form == "كما" and follows in _HELD:
        return _form(scene, i + 2) in _EVENTS and _form(scene, i + 2) not in forms[frame.begin : i]
    if form == "ولم" and frame.opener == "object" and frame.cue.row.act in ("announce", "reveal"):
        return True
    if form in _AMID or form in _NEITHER or (form in ("في", "وفي") and follows == "حين"):
        at = next((k for k in range(i, i + 3) if _form(scene, k) in _NEITHER), None)
        return at is not None and _form(scene, at + 1) in _UNTOLD
    if form in _BUT and frame.opener == "object":
        return _told_of(scene, i + 1)
    if frame.opener == "object" and _HER_DEED.match(form) and i not in scene.names and form not in _GOES_ON:
        plain = scene.kinds[i + 1] == "word" and follows not in PREPOSITIONS
        return plain and not any(scene.forms[k] in RELATIVES for k in range(frame.begin, i))
    caused = form in _CAUSES or (form, follows) in _FOUNDED
    return caused and frame.opener == "object" and forms[frame.begin] not in _BEFALLEN


def _back(scene: Scene, i: int) -> int:
    """Back over `، لكن من` before `دون تفاصيل`."""
    for words in (_OF, _BUT, COMMAS):
        i -= scene.forms[i - 1] in words
    return i


def _since(scene: Scene, frame: Frame, i: int, end: int) -> bool:
    """`أعلن النادي ضم فلان بعد يومين من`: the time of the announcement, not of what befell somebody."""
    counted = any(scene.forms[k] in _SINCE for k in range(i + 2, min(end, i + MAX_SINCE)))
    return counted and scene.forms[frame.begin] not in _BEFALLEN


def _form(scene: Scene, i: int) -> str:
    return scene.forms[i] if i < len(scene.forms) else ""


def of_the_act(scene: Scene, i: int) -> bool:
    """`وذلك عقب`, `وذلك على هامش`, `وذلك بعد يوم من`: when or where it was said, not when what it tells of happened."""
    form, follows = _form(scene, i), _form(scene, i + 1)
    if form in _OCCASIONS or (form == "على" and follows in _ON_EDGE):
        return True
    if form in ("خلال", "في") and (follows in _MEETINGS or i + 1 in scene.vias):
        return True
    return (form == "في" and follows in _SHOWN_IN) or (form in _BEFORE_OR_AFTER and follows in _AFTER)


def _told_of(scene: Scene, i: int) -> bool:
    """`وكانت الحكومة حجبت`: a subject of its own behind the verb; without one the clause goes on (`وكانت في طريقها`)."""
    return (scene.definite(i) and scene.forms[i] not in _RANKED) or scene.name_over(i) is not None


def closed(scene: Scene, begin: int, end: int) -> int:
    """Before `ثم اختتم كلمته`, which ends speech behind a colon too."""
    if _CLOSING.isdisjoint(scene.forms[begin + MIN_KEPT : max(end - 1, 0)]):
        return end
    for i in range(begin + MIN_KEPT, end - 1):
        if scene.forms[i] in _CLOSING and scene.forms[i + 1] in _TALK and not in_marks(scene, begin, i):
            return i - 1 if scene.forms[i - 1] == "ثم" else i
    return end


def _turns(scene: Scene, frame: Frame, i: int) -> bool:
    """`…، لكنه رفض`, `…، غير أنها امتنعت عن`: what the one who speaks said or did beside, by gender."""
    own = _HOWEVER.get(scene.forms[i])
    if own is None:
        i += 1
        own = _PRONOUN.get(_form(scene, i))
    if own is None or own != frame.cue.row.gender or present(frame.cue):
        return False
    verb = _form(scene, i + 1)
    if verb == "لم":
        return _form(scene, i + 2) in WITHHELD
    past = not verb.startswith("ي") and not (verb.startswith("ت") and own == "f" and not verb.endswith("ت"))
    return verb in _DECLINED or (past and any(hit.first == i + 1 for hit in scene.analysis.hits_in(SpeechCue, i + 1, i + 2)))


def _before_background(scene: Scene, frame: Frame, end: int) -> int:
    """An object ends before a relative clause that tells readers who a name is (`أعلن تعيين فلان الذي كان …`), where that is the
    rest of the sentence and no small part of it."""
    begin, forms = frame.begin, scene.forms
    for i in range(end - MIN_KEPT, begin + MIN_KEPT, -1):
        if forms[i] in COMMAS and scene.skip(i, end) == i + 1 and forms[i + 1] not in _BACKGROUND:
            return end
        if forms[i] in PARTICLES or forms[i] in RELATIVES or in_marks(scene, begin, i):
            if forms[i] not in _BACKGROUND or in_marks(scene, begin, i) or (end - i) * MIN_SHARE < end - begin:
                return end
            comma = forms[i - 1] in COMMAS
            last = i - 2 if comma else i - 1
            while last > begin and (last in scene.pairs.open or forms[last] in ")]"):
                last -= 1
            name = scene.name_over(last)
            whom = name is not None and (comma or name.mention.type != "NORP")  # `الشركات الصينية التي تتعامل مع`: which of them
            return (i - 1 if comma else i) if whom else end
    return end


def in_marks(scene: Scene, begin: int, token: int) -> bool:
    """True where marks opened at or behind `begin` hold the token."""
    marks, pairs = scene.marks_in(begin, token), scene.pairs
    return any(token < pairs.close.get(mark, token) for mark in marks if mark not in pairs.unclosed) if marks else False
