"""Closed classes of words, folded, by which the parts of a sentence are told apart. Open classes stand in the lexicon."""

from __future__ import annotations

from khabar.text import fold


def folded(words: str) -> frozenset[str]:
    """The folded forms of a list parted by spaces."""
    return frozenset(fold(words).split())


THAT = folded("أن أنه أنها أنهم أنهما أنهن أنني أني أننا أنك")
BI_THAT = folded("بأن بأنه بأنها بأنهم بأنهما بأننا بأنني")
PARTICLES = THAT | BI_THAT
NOT_SPEECH_BEFORE_THAT = folded(
    "يجب ينبغي يمكن يمكنها يمكنه بعد قبل دون غير إلا رغم حتى منذ بما بيد لولا عوض بدل مخافة لا بد حيث المفترض"
    " المقرر المتوقع الممكن المرجح المحتمل الضروري المهم شأنه شأنها أجل وبعد وقبل مثل سبق ويجب كأن علما يريد تريد"
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
    "لكن ولكن بينما فيما حين عندما حيث كما بل لأن إذ إذا بعدما قبلما فقد وقد كي لكي ليس ولم لم لا لن ولا ولن مما"
)
NEGATIONS = folded("لم لن لا ولم ولن ولا فلم أو")
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
PLURAL_THINGS = folded("مصادر منظمات وسائل تقارير جمعيات")
"""Plurals that take a feminine singular verb; other plurals are people and take a plural one."""
SOURCE_HEADS = folded("مصدر مصدران مصدرين مصادر مسؤول مسؤولة مسئول مسئولة مسؤولان مسؤولون مسؤولين مسئولون مسئولين")
RENEWED = folded(
    "دعوته دعوتها دعوتهم رفضه رفضها تأكيده تأكيدها التأكيد تأكيد تمسكه تمسكها التزامه التزامها موقفه موقفها"
    " استعداده استعدادها مطالبته مطالبتها الدعوة دعمه دعمها تحذيره تحذيرها إدانته إدانتها ترحيبه ترحيبها قلقه"
    " قلقها رغبته رغبتها ثقته ثقتها أمله أملها"
)
"""Verbal nouns of speech that are renewed, repeated or shown: `جدد … دعوته لـ`."""
NOT_SPEAKERS = folded("غير المعلومات النتائج التحقيقات التحريات الأدلة الصور ذلك هذا هذه تلك ما كل بعض أن إحدى أحد")
"""Words that no speaker's phrase begins with."""
ABOUT = folded("عن عنه عنها عنهم")
