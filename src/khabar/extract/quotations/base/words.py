"""Closed classes of words, folded, by which the parts of a sentence are told apart. Open classes stand in the lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.text import fold


def folded(words: str) -> frozenset[str]:
    """The folded forms of a list parted by spaces."""
    return frozenset(fold(words).split())


THAT = folded("أن أنه أنها أنهم أنهما أنهن أنني أني أننا أنك")
BI_THAT = folded("بأن بأنه بأنها بأنهم بأنهما بأنهن بأننا بأنني")
BARE_THAT = folded("أن بأن")
"""Without a pronoun: what is said begins behind them; a form with one (`أنه`) is its first word."""
PARTICLES = THAT | BI_THAT
_LETTERS = folded("سي بي تي دي إس جي")
_BEHIND_LETTERS = folded("سبورت سبورتس إيه")
"""Foreign letters and names beside which `إن` is a letter as well."""
NOT_SPEECH_BEFORE_THAT = folded(
    "يجب ينبغي يمكن يمكنها يمكنه بعد قبل دون غير إلا رغم حتى منذ بما بيد لولا عوض بدل مخافة لا بد حيث المفترض"
    " المقرر المتوقع الممكن المرجح المحتمل الضروري المهم شأنه شأنها أجل وبعد وقبل مثل سبق ويجب كأن علما يريد تريد"
    " مع كون طالما لدرجة بحيث بدعوى باعتبار"
    " أراد أرادت يستطيع يحاول قبيل فور لمجرد ويمكن يكاد تكاد أوشك كاد بشرط شريطة الواضح المؤكد المعروف المعلوم"
)
"""أن behind these is not what is said: it hangs on them (`يجب أن`, `بعد أن`)."""

THAT_PREPOSITIONS = {
    "ila": folded("إلى"),
    "ala": folded("على"),
    "an": folded("عن"),
    "min": folded("من"),
    "amma": folded("عما عمّا"),
}
"""The preposition of a frame."""

PREPOSITIONS = folded(
    "في على من إلى عن مع لدى عند خلال عبر بعد قبل منذ حتى بين أمام وراء تحت فوق ضد حول نحو أثناء عقب إثر بسبب رغم"
    " دون بدون حيال إزاء بشأن بخصوص داخل خارج قرب ضمن وسط ردا تعليقا قبيل بعيد لدي بمناسبة بحضور بحسب وفق حسب منذ"
    " مساء صباح ظهر فجر"
)
RELATIVES = folded("الذي التي الذين اللذين اللتين اللذان اللتان اللواتي وهو وهي وهم والذي والتي والذين ممن")
CLAUSE_BREAKS = folded(
    "لكن ولكن بينما فيما حين عندما حيث كما بل لأن إذ إذا بعدما قبلما فقد وقد كي لكي ليس ولم لم لا لن ولا ولن مما ومقره ومقرها"
)
NEGATIONS = folded("لم لن لا ولم ولن ولا فلم أو يكاد تكاد حاله حالها حالهم")
AUXILIARIES = folded("قد كان كانت كانوا لقد وقد فقد وكان وكانت وكانوا سبق")
ADVERBS = folded(
    "أمس اليوم أيضا كذلك بدوره بدورها بدورهم الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد مساء"
    " صباح لاحقا سابقا حينها آنذاك وقتها حينئذ مجددا الآن غدا رسميا هنا ساخرا ضاحكا مازحا يوم فيه فيها سابق لاحق"
    " نفسه نفسها مرارا صراحة مجددا تكرارا علنا شخصيا أخيرا بالتالي عموما قبلا سلفا حاليا مؤخرا هاتفيا خطيا كتابيا شفهيا"
    " يومها وقتذاك حينذاك"
)
ADVERBIAL_PAIRS = frozenset(
    (fold(before + a), fold(b))
    for before in ("", "و")
    for a, b in (
        ("من", "جانبه"), ("من", "جانبها"), ("من", "جهته"), ("من", "جهتها"), ("من", "ناحيته"), ("من", "ناحيتها"), ("من", "جانبهم"),
        ("في", "المقابل"), ("في", "السياق"), ("من", "جديد"), ("في", "وقت"), ("عن", "حق"), ("في", "الوقت"), ("مرة", "أخرى"),
        ("يوم", "أمس"), ("ليل", "أمس"), ("مساء", "أمس"),
        ("بهذه", "المناسبة"), ("بهذا", "الصدد"), ("بهذا", "الخصوص"), ("عدة", "مرات"),
        ("هي", "الأخرى"), ("هو", "الآخر"), ("هم", "الآخرون"),
        ("هو", "أيضا"), ("هي", "أيضا"), ("هم", "أيضا"), ("هو", "نفسه"), ("هي", "نفسها"),
    )
)  # fmt: skip
ITSELF = folded("ذاته ذاتها عينه")
"""`في الوقت ذاته`."""
CONNECTORS = folded(
    "لكنه لكنها ولكنه ولكنها لكنهم و كما فيما بينما ثم لكن ولكن حين وحين بل فقد وقد كذلك أيضا بدوره بدورها وبدوره"
    " وبدورها إذ حيث في وفي بعدما كان وكان قد"
)
"""Words that stand between two acts of speech in one sentence and belong to the second."""

DATA = folded("أرقام الأرقام بيانات البيانات إحصاءات الإحصاءات إحصائيات الإحصائيات سجلات السجلات مؤشرات المؤشرات صور الصور")
"""What shows something and says nothing, unless a body publishes it."""
SHOWING = ("شار", "شير", "ظهر", "كشف", "بين", "ثبت", "دل", "عكس")
"""Parts of verbs that are said of things too."""
THINGS = folded("نتيجة أدلة دلائل مؤشرات نتائج صور لقطات فحوص فحوصات تحاليل اختبارات قرائن شواهد آثار سجلات")
"""Without the article: what shows something and cannot speak."""
NAME_PARTS = folded("أبو بن ابن آل عبد")
"""With these a name goes on: what stands before them is a first name."""
SPEECH_NOUNS = folded(
    "تصريح تصريحات بيان بيانا البيان كلمة كلمته خطاب رسالة تقرير تقريرا تغريدة تغريدات حديث مقابلة كتاب مؤتمر"
    " وثيقة مذكرة نداء تصريحا"
)
DOCUMENTS = folded(
    "بيان البيان بيانا تقرير التقرير تقريرا دراسة الدراسة رسالة الرسالة وثيقة الوثيقة وثائق مذكرة المذكرة استطلاع"
    " إحصائية إحصاءات أرقام بيانات البيانات الأرقام الإحصاءات الوثائق إحصائيات تقديرات محضر نص تصريحات"
)
MEDIA_HEADS = folded(
    "وكالة وكالات صحيفة صحف قناة قنوات تلفزيون التلفزيون إذاعة موقع مواقع فضائية مجلة جريدة شبكة محطة الوكالة"
    " الصحيفة القناة الإذاعة الموقع المجلة الشبكة وسائل تقارير"
)
NO_MEDIA = folded(
    "السويس بنما الاستخبارات المخابرات استخبارات الطاقة الفضاء ناسا التنمية الغوث غوث حماية البيئة الأدوية تشغيل التجسس السلامة"
    " الاتصالات الكهرباء المياه مكافحة التصنيف التصنيفات تصنيف التعاون مستشفيات مطاعم مدارس محلات الحافلات"
    " المترو الهاتف الإرهاب"
)
"""Behind `قناة`, `وكالة`, `شبكة`, `محطة` these make a body or a waterway that is no medium (`لوكالة الاستخبارات`)."""
HEADING = folded("التنفيذي التنفيذية تحرير التحرير مؤسس مؤسسة محرر محررة مراسل مراسلة مالك")
"""Behind these `لموقع` is what somebody heads or works for, and not whom he tells."""
GENERIC_HEADS = folded("مسؤول مسؤولة مسئول مسئولة مصدر مصادر متحدث متحدثة")
ANOTHER = folded("آخر أخرى آخران آخرون آخرين ثان ثالث")
OPENING, CLOSING, EITHER = frozenset("«‹"), frozenset("»›"), frozenset("\"“”‘’'„‟″")
COMMAS = frozenset("،,;؛")
STOPS = frozenset(".!?؟…")
CLOSERS = frozenset('»›"”’)')
NO_FINITE_VERB_AFTER = (PREPOSITIONS - folded("منذ حتى")) | folded("رفض رفضت رفضوا عدم طلب طلبت كل أي أول يتم تم")
"""Behind these a word that looks like a verb of speech is a noun (`رفض كشف هويته`)."""
IMPERSONAL = folded("يذكر يرجح يتوقع يقدر يزعم يستبعد يقال يؤكد تتوقع")
"""Present forms that are read as passives where no subject is named: `يتوقع أن`."""
OFFICE_PREPOSITIONS = folded("في لدى عن من على")
"""Prepositions that can belong to an office or source: `سفير … لدى العراق`, `مصدر في الشرطة`."""
NO_OBJECT = folded(
    "بشكل بشدة باسم بحضور بعد بين بيان بعيد بمناسبة بصورة بحسب بشأن بخصوص بدوره بدورها بعض برئاسة بقيادة بلا بدون بسبب"
    " بينما بدلا بلادنا بلاده بلادها بلادهم بلاد بينهم بينها بينهما بينهن لكن لدى لأن لعدة لقناة لوكالة لصحيفة لمدة لقاء"
    " ليلة لجنة لبنان ليبيا لاحقا لديهم لديه لديها لدينا لها له لهم لنا لي لكل لذلك بذلك بهذا بأغلبية بالأغلبية بأكثرية"
    " بالإجماع"
)
"""Words in ب or ل that do not open what is demanded or threatened."""
PLURAL_THINGS = folded("دول جرائد إعلام مصادر منظمات وسائل تقارير جمعيات أنباء صحف الصحف مواقع وكالات")
"""Plurals that take a feminine singular verb; other plurals are people and take a plural one."""
OWN_AL = frozenset(
    stem + whose
    for stem in folded(
        "إلغاء إلزام إلحاق إلقاء التزام التحاق التقاء التماس التفاف التئام التهام إلمام إلحاح إلغائ إلغاؤ إلقائ إلقاؤ"
    )
    for whose in ("", "ا", "ه", "ها", "هم", "هما", "نا")
)
"""Verbal nouns whose first letters are no article (`إلغاء`, `التزامها`)."""
SOURCE_HEADS = folded("مصدر مصدران مصدرين مصادر مسؤول مسؤولة مسئول مسئولة مسؤولان مسؤولون مسؤولين مسئولون مسئولين")


def is_letter(forms: Sequence[str], i: int) -> bool:
    """True for `إن` in the letters of a name (`سي إن إن`, `إن تي في`, `بي إن سبورت`), not behind a whole one (`بي بي سي إن`)."""
    before = forms[i - 1] if i > 0 else ""
    behind = forms[i + 1] if i + 1 < len(forms) else ""
    if behind == "." == before:  # `سي.إن.بي.سي`, `إيه.إن.زد`
        return True
    if behind in _LETTERS or (before in _LETTERS and (behind == forms[i] or behind in _BEHIND_LETTERS)):
        return True
    return i > 1 and before == forms[i] and forms[i - 2] in _LETTERS


CLAIMS = folded(
    "أنباء الأنباء تقارير التقارير شائعات الشائعات إشاعات الإشاعات إشاعة الشائعة اتهامات الاتهامات اتهام الاتهام تهم التهم"
    " مزاعم المزاعم ادعاءات الادعاءات معلومات المعلومات أخبار الأخبار تصريحات التصريحات أقاويل الأقاويل رواية الرواية روايات"
    " الروايات دعوات الدعوات دعوة الدعوة مطالب المطالب مطالبات تهديدات التهديدات انتقادات الانتقادات مقترحات المقترحات تكهنات"
    " التكهنات ما"
)
"""What is said and denied, refused or condemned: `نفت … الأنباء عن`, `رفض دعوات`."""
DEEDS = folded(
    "هجوم الهجوم هجمات الهجمات هجومين الهجومين اعتداء الاعتداء اعتداءات الاعتداءات تفجير التفجير تفجيرات التفجيرات عمليات"
    " جريمة الجريمة جرائم الجرائم عدوان العدوان مجزرة المجزرة مجازر انتهاكات الانتهاكات ممارسات الممارسات"
    " قصف القصف غارات الغارات"
    " اغتيال الاغتيال"
)
"""What is condemned."""
DEFINITE_OBJECTS = folded(
    "التوصل الانتهاء القبض العثور الكشف البدء الشروع التصدي السيطرة الحصول التعاقد الاستغناء الانسحاب التسبب التنازل الموافقة"
    " التراجع الإفراج الاتفاق التخلي الانضمام التحضير الاستيلاء التدخل التورط التفاوض الاستعداد الاستمرار الاكتفاء الالتزام"
    " التعامل التعاون الإبقاء الاعتماد الحفاظ الإطاحة الاعتداء التعرض المشاركة الترشح التوقيع الاستقالة التقدم الإعداد العزم"
)
"""Verbal nouns with the article that are often announced or denied; a preposition follows (`أعلنت اللجنة التوصل إلى`)."""
ASCRIBED = folded("عزا يعزو عزت تعزو أرجع يرجع أرجعت ترجع مرجعا مرجعة مرجعين")
CRITICISED = folded("انتقد ينتقد انتقدت تنتقد انتقدوا ينتقدون منتقدا منتقدة")
CONVICTED = folded("دان دانت أدان أدانت")
STUDIES = folded(
    "دراسة الدراسة دراسات الدراسات بحث البحث أبحاث الأبحاث استطلاع الاستطلاع تقرير التقرير نتائج النتائج بيانات البيانات"
    " إحصاءات الإحصاءات إحصائيات أرقام الأرقام مسح المسح"
)
JUDGED = folded("اعتبر اعتبرت اعتبروا معتبرا معتبرة معتبرين")
"""They hold one thing to be another: two objects (`اعتبر الحزب القرار "خطأ"`)."""
IN_IT = folded("فيه فيها")
COPULAS = folded("كان كانت كانوا يكون تكون بات باتت أصبح أصبحت ليس ليست يصبح تصبح ظل ظلت يبقى غير وبات وأصبح وكان بصورة بصفة")
"""Behind these a participle tells what somebody is, not what he says (`بات مطالبا بـ`)."""
REMARKS = {
    head: folded(words)
    for heads, words in (
        ("في وفي", "إشارة تلميح معرض رد"),
        ("الأمر", "الذي"),
        ("ذلك وذلك", "ردا تعليقا"),
        ("وقدم ورفع", "شكره شكرها اعتذاره اعتذارها تهانيه تعازيه الشكر التهاني التعازي"),
        ("يأتي ويأتي تأتي وتأتي جاء وجاء جاءت وجاءت", "ذلك هذا هذه"),
        ("وهو", "ما"),
        ("كما", "شكر شكرت توجه توجهت هنأ هنأت قدم قدمت"),
        ("وشكر وشكرت", "المحافظ الوزير الأمير الرئيس المدير سموه معاليه القائمين كل جميع"),
    )
    for head in folded(heads)
}
"""How the newsroom goes on behind what somebody said."""
NEW_ACTS = folded("وأهاب وأهابت وشكر وشكرت وهنأ وهنأت وتمنى وتمنت واختتم واختتمت")
"""Behind a comma the newsroom tells with these what the speaker did next."""
WITHHELD = folded(
    "يقدم تقدم يوضح توضح يكشف تكشف يذكر تذكر يحدد تحدد يعطي تعطي يسمي تسمي يسمه تسمه يدلي تدلي يفصح تفصح يشير تشير يورد تورد"
)
"""`دون أن يقدم تفاصيل`: what a speaker does not say, told by the newsroom."""
PASSED = folded("أقر أقرت أقرا أقروا يقر تقر")
"""A law is passed by these too."""
LIKEWISE = folded("كما مثلما")
"""At the head of a sentence: `كما أكد`, that is, he also affirmed."""
"""They open what a verb right before them says (`وتابع قائلا: …`)."""
RENEWED = folded("التأكيد تأكيد الدعوة التشديد استعداد") | frozenset(
    stem + whose
    for stem in folded(
        "دعوت رفض تأكيد تمسك التزام موقف استعداد مطالبت دعم تحذير إدانت ترحيب قلق رغبت ثقت أمل تشديد أسف إعجاب"
        " ارتياح شكوا استياء"
        " تفاؤل اهتمام تخوف موافقت معارضت اعتراض تحفظ تحفظات تأييد تضامن اعتذار استغراب دهشت حزن امتنان تقدير انزعاج امتعاض"
        " استنكار تفهم مناشدت تعهد مخاوف خشيت"
    )
    for whose in ("ه", "ها", "هم", "هما")
)
"""Verbal nouns of speech that are renewed, repeated or shown: `جدد … دعوته لـ`."""
NOT_SPEAKERS = folded(
    "فحص الفحص فحصه فحصها الفحوص الفحوصات اختبارات الاختبارات التحاليل لقطات اللقطات صور أدلة مؤشرات"
    " ذاته ذاتها يزالون مخاطبا مخاطبة"
    " غير المعلومات النتائج التحقيقات التحريات الأدلة الصور ذلك هذا هذه تلك ما كل أن السبت الأحد الاثنين"
    " الإثنين الثلاثاء الأربعاء الخميس الجمعة"
)
"""Words that no speaker's phrase begins with."""
HE_OR_SHE = folded("أنه أنها إنه إنها")
"""Particles that mean whom the clause before is about (`رغم أنه قال`)."""
BUT_HE = folded("لكنه لكنها لكنهم ولكنه ولكنها ولكنهم")
"""`لكنه قال`: he is who acts in the clause before."""
EXCEPT = folded("إلا غير بيد على رغم مع")
"""`إلا أنه قال`, `غير أنها أقرت` at the head of a sentence."""
ISSUED = folded(
    "نشرته نشرها نشره نشرتها أصدرته أصدره أصدرتها أصدرها بثته بثه وزعته تلته ألقاه ألقاها ألقته أعده أعدها أعدته أعدتها"
)
"""`بيان نشرته الوزارة`: whose it is follows."""
ABOUT = folded("عن عنه عنها عنهم لسان")
"""Behind these stands who is quoted by another (`نقلت الوكالة عن فلان`, `على لسان فلان`)."""
POINTING = folded("وهو وهي هذا وهذا")
"""`…، وهو ما أكدته الوزارة`."""
RELAYED = folded("نقلت نقل أوردت أورد تناقلت نشرت نشر")
"""`نقلت الوكالة ما قاله فلان`."""
HIS_WORDS = folded("قوله قولها قولهم قولهما قولهن القول تأكيده تأكيدها إعلانه إعلانها تحذيره تحذيرها نفيه نفيها")
WHO_IS = folded("وهو وهي")
"""Behind a name they open who it is: `…، وهو خبير في …`."""
ONE_OF = folded("أحد إحدى")
"""`أحد الباحثين في …`: a role behind a name."""
NOT_ROLES = folded("البالغ البالغة المولود المولودة الملقب الملقبة الحائز الحائزة الأخير الأخيرة الأول الثاني إلى إلا الآن")
"""Definite words behind a name that are no role of his."""
BODY_HEADS = folded(
    "شركة جماعة منظمة حركة هيئة نادي مجموعة مؤسسة جمعية بنك مصرف مستشفى جامعة معهد مركز حزب اتحاد تنظيم بورصة وكالة"
    " وزارة لجنة مجلس محكمة سفارة نيابة بلدية أمانة إدارة مفوضية صندوق كلية مديرية رابطة نقابة غرفة دائرة مصلحة بعثة قيادة"
)
"""Head nouns that stand alone for a body named before."""
RIGHT_MARKS = OPENING | EITHER | frozenset("([")
"""Marks that can stand before a name."""
PLURAL_MEDIA = folded("وسائل صحف الصحف تقارير أنباء مواقع وكالات")
"""Media that stay unnamed, whatever adjective they have."""
ADDRESSED = folded("ل ب لي لك له لها لهم لهما لنا لكم")
"""A lone preposition, or one with the pronoun of whom it is said to."""
TO_HIM = ADDRESSED - folded("ل ب")
"""With a pronoun only."""
HIS_SPEECH = folded("حديثه حديثها كلامه كلامها كلمته كلمتها تصريحه تصريحاته تصريحاتها")
"""`وختم حديثه قائلا`: an object that is no subject."""
KIN = folded("والد والدة شقيق شقيقة زوج زوجة ابن ابنة نجل صديق صديقة أرملة عم خال جد جدة أسرة عائلة")
"""`والد فلان`: a name behind these is not the speaker's."""
ROLE_HEADS = folded(
    "محرر محررة قبطان مالك مالكة صاحب صاحبة موظف موظفة طالب طالبة مشرف مشرفة شريك شريكة مؤلف مؤلفة معلق كبير كبيرة رئيسة"
    " مساعد مساعدة معاون معاونة منسق منسقة أخصائي أخصائية اختصاصي اختصاصية إخصائي إخصائية استشاري استشارية"
)
"""Bare nouns that open a role behind a name, though they are no titles before one."""
TOPIC = folded("أما")
"""`أما فلان فقال`: the subject stands before its verb."""
SOMEBODY = folded("رجل امرأة شخص شاب شابة فتاة سيدة طفل طفلة جار زميل زميلة صديق صديقة موظف موظفة")
"""Nouns of somebody without a name."""
QUANTIFIERS = folded("بعض أحد إحدى عدد كثير عدة")
"""`أحد أعضاء اللجنة`: who it is stays untold, whatever stands behind."""
CONSTRUCT_PLURALS = folded(
    "مسؤولي مسئولي لاعبي موظفي مواطني مسلحي مقاتلي مناصري مؤيدي ممثلي مستخدمي منتسبي مشجعي مراسلي مستشاري مساعدي مبعوثي معلمي"
    " مدرسي مديري ناشطي منتقدي معارضي محتجي مندوبي مزارعي مستثمري منتجي نازحي لاجئي صحفيي صحافيي إعلاميي منظمي متابعي متظاهري"
    " محبي مفتشي محققي مرشحي ناخبي منسوبي مرتادي مفاوضي متحدثي مشرعي متطوعي سائقي حاملي مستأجري مرتكبي"
)
"""Plurals of people in construct and no subject: behind a closed phrase, whom somebody acts on (`طالب الرئيس مسؤولي حزبه`)."""
