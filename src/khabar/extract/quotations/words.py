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
    " مع كون طالما لدرجة بحيث بدعوى"
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
    " نفسه نفسها مرارا صراحة مجددا تكرارا علنا شخصيا أخيرا بالتالي عموما"
)
ADVERBIAL_PAIRS = frozenset(
    (fold(a), fold(b))
    for a, b in (
        ("من", "جانبه"), ("من", "جانبها"), ("من", "جهته"), ("من", "جهتها"), ("من", "ناحيته"), ("من", "ناحيتها"), ("من", "جانبهم"),
        ("في", "المقابل"), ("في", "السياق"), ("من", "جديد"), ("في", "وقت"), ("عن", "حق"), ("في", "الوقت"), ("مرة", "أخرى"),
        ("يوم", "أمس"), ("ليل", "أمس"), ("مساء", "أمس"),
    )
)  # fmt: skip
CONNECTORS = folded(
    "لكنه لكنها ولكنه ولكنها لكنهم و كما فيما بينما ثم لكن ولكن حين وحين بل فقد وقد كذلك أيضا بدوره بدورها وبدوره"
    " وبدورها إذ حيث في وفي بعدما كان وكان قد"
)
"""Words that stand between two acts of speech in one sentence and belong to the second."""

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
    "بشكل بشدة باسم بحضور بعد بين بيان بعيد بمناسبة بصورة بحسب بشأن بخصوص بدوره بدورها بعض برئاسة بقيادة بلا بدون"
    " بسبب بينما بدلا لكن لدى لأن لعدة لقناة لوكالة لصحيفة لمدة لقاء ليلة لجنة لبنان ليبيا لاحقا لها له لهم لنا لي"
    " لكل لذلك"
)
"""Words in ب or ل that do not open what is demanded or threatened."""
PLURAL_THINGS = folded("مصادر منظمات وسائل تقارير جمعيات أنباء صحف الصحف مواقع وكالات")
"""Plurals that take a feminine singular verb; other plurals are people and take a plural one."""
SOURCE_HEADS = folded("مصدر مصدران مصدرين مصادر مسؤول مسؤولة مسئول مسئولة مسؤولان مسؤولون مسؤولين مسئولون مسئولين")


def is_letter(forms: Sequence[str], i: int) -> bool:
    """True for `إن` in the letters of a name (`سي إن إن`, `إن تي في`, `بي إن سبورت`), not behind a whole one (`بي بي سي إن`)."""
    before = forms[i - 1] if i > 0 else ""
    behind = forms[i + 1] if i + 1 < len(forms) else ""
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
    " جريمة الجريمة جرائم الجرائم عدوان العدوان مجزرة المجزرة مجازر انتهاكات الانتهاكات ممارسات الممارسات قصف القصف غارات الغارات"
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
STUDIES = folded(
    "دراسة الدراسة دراسات الدراسات بحث البحث أبحاث الأبحاث استطلاع الاستطلاع تقرير التقرير نتائج النتائج بيانات البيانات"
    " إحصاءات الإحصاءات إحصائيات أرقام الأرقام مسح المسح"
)
COPULAS = folded("كان كانت كانوا يكون تكون بات باتت أصبح أصبحت ليس ليست يصبح تصبح ظل ظلت يبقى غير وبات وأصبح وكان بصورة بصفة")
"""Behind these a participle tells what somebody is, not what he says (`بات مطالبا بـ`)."""
REMARKS = {
    head: folded(words)
    for heads, words in (
        ("في وفي", "إشارة تلميح معرض رد"),
        ("الأمر", "الذي"),
        ("ذلك وذلك", "ردا تعليقا"),
    )
    for head in folded(heads)
}
"""How the newsroom goes on behind what somebody said."""
RENEWED = folded(
    "دعوته دعوتها دعوتهم رفضه رفضها تأكيده تأكيدها التأكيد تأكيد تمسكه تمسكها التزامه التزامها موقفه موقفها"
    " استعداده استعدادها مطالبته مطالبتها الدعوة دعمه دعمها تحذيره تحذيرها إدانته إدانتها ترحيبه ترحيبها قلقه"
    " قلقها رغبته رغبتها ثقته ثقتها أمله أملها تشديده تشديدها التشديد أسفه أسفها إعجابه إعجابها ارتياحه ارتياحها"
    " استعداد استياءه استياءها تفاؤله تفاؤلها أسفهم قلقهم استعدادهم رغبتهم اهتمامه اهتمامها تخوفه تخوفها"
)
"""Verbal nouns of speech that are renewed, repeated or shown: `جدد … دعوته لـ`."""
NOT_SPEAKERS = folded(
    "غير المعلومات النتائج التحقيقات التحريات الأدلة الصور ذلك هذا هذه تلك ما كل بعض أن إحدى أحد السبت الأحد الاثنين"
    " الإثنين الثلاثاء الأربعاء الخميس الجمعة"
)
"""Words that no speaker's phrase begins with."""
HE_OR_SHE = folded("أنه أنها إنه إنها")
"""Particles that mean whom the clause before is about (`رغم أنه قال`)."""
ABOUT = folded("عن عنه عنها عنهم")
WHO_IS = folded("وهو وهي")
"""Behind a name they open who it is: `…، وهو خبير في …`."""
ONE_OF = folded("أحد إحدى")
"""`أحد الباحثين في …`: a role behind a name."""
NOT_ROLES = folded("البالغ البالغة المولود المولودة الملقب الملقبة الحائز الحائزة الأخير الأخيرة الأول الثاني إلى إلا الآن")
"""Definite words behind a name that are no role of his."""
BODY_HEADS = folded(
    "شركة جماعة منظمة حركة هيئة نادي مجموعة مؤسسة جمعية بنك مصرف مستشفى جامعة معهد مركز حزب اتحاد تنظيم بورصة وكالة"
)
"""Head nouns that stand alone for a body named before."""
RIGHT_MARKS = OPENING | EITHER | frozenset("([")
"""Marks that can stand before a name."""
PLURAL_MEDIA = folded("وسائل صحف الصحف تقارير أنباء مواقع وكالات")
"""Media that stay unnamed, whatever adjective they have."""
ADDRESSED = folded("ل ب لي لك له لها لهم لهما لنا لكم")
"""A lone preposition, or one with the pronoun of whom it is said to."""
KIN = folded("والد والدة شقيق شقيقة زوج زوجة ابن ابنة نجل صديق صديقة أرملة عم خال جد جدة أسرة عائلة")
"""`والد فلان`: a name behind these is not the speaker's."""
ROLE_HEADS = folded(
    "محرر محررة قبطان مالك مالكة صاحب صاحبة موظف موظفة طالب طالبة مشرف مشرفة شريك شريكة مؤلف مؤلفة معلق كبير كبيرة رئيسة"
)
"""Bare nouns that open a role behind a name, though they are no titles before one."""
TOPIC = folded("أما")
"""`أما فلان فقال`: the subject stands before its verb."""
SOMEBODY = folded("رجل امرأة شخص شاب شابة فتاة سيدة طفل طفلة جار زميل زميلة صديق صديقة موظف موظفة")
"""Nouns of somebody without a name."""
