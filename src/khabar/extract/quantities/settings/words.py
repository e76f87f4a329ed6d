"""Closed classes of words that tell where and as of when a quantity is, folded."""

from __future__ import annotations

from khabar.extract.words import folded

LINKS = folded("و بينهم بينها بينهن منهم منها من آخرين آخرون آخر بجروح آخرا على الأقل أيضا حتى وإصابة وجرح وأصيب وجرحت")
BEFORE_PARTS = folded("، , من و آخرين آخرون")
BARRIERS = folded(
    "بعد قبل منذ بسبب رغم برغم ردا تمهيدا إلى نحو ضد مقارنة مقابل بدلا عن لدى عبر لصالح لأن أن إن بشأن حول ليصل لتصل"
    " عقب قبيل بعيد غداة خلف وصيف تجاه إزاء حيال على خلفية وفق وفقا بحسب حسب مثل كان كانت بينما مسجلة مسجل مسجلين مسجلتين"
    " مسجلتان مصنوعة مصنوع مولود مولودين صادر صادرة طراز بالتعاون بمشاركة بحضور برعاية بدعم بإشراف بتمويل أضعاف ضعف"
    " وتتجاوز ويتجاوز وتجاوز وتجاوزت وتبلغ ويبلغ وبلغ وبلغت وتصل ووصل ووصلت ضعفا وفي وبين ومن وعلى وإلى نصفهم نصفها "
    "ثلثهم ثلثهم ثلثها ربعهم"
)
"""Behind these the clause speaks of something else than where and when the quantity is."""

NO_BARRIERS = frozenset([("علي", "الاقل"), ("علي", "الاكثر"), ("علي", "الارجح")])
TELLINGS = folded(
    "تغريدة بيان تصريح تصريحات مؤتمر مقابلة حديث حوار خطاب كلمة رسالة تقرير موعد مقال لقاء اتصال وقت الوقت حين ظل إشارة إطار"
    " خطوة محاولة سبيل مقدمتها طريقها طريقهم طريقه مواجهة"
)
"""`في بيان`, `في وقت`: what follows is where and when something else is."""

HAPPENING = folded(
    "وقع وقعت جرى جرت حدث حدثت حصل حصلت استهدف استهدفت هز هزت ضرب ضربت شهدته شهدتها أقيم أقيمت نفذ نفذت نفذه نفذها"
)
"""Verbs behind an event that go on with where it was (`في تفجير وقع في`)."""

GOES_ON = folded("في خلال إثر جراء نتيجة داخل أمس اليوم")
"""Behind a comma these go on with the clause before it."""

DESCRIBING = folded(
    "المقررة المقرر المقامة المقام المنعقدة المزمع المؤهلة المؤهل الواقعة الواقع الكائن الكائنة البالغ البالغة "
    "التابعة التابع الموجودة القريبة القريب"
)
"""Behind these a number describes a noun and not what happened."""

TURNS = DESCRIBING | folded("مقارنة مقابل بدلا بعد قبل منذ نزولا صعودا ارتفاعا انخفاضا هبوطا تراجعا لكنه لكنها")
"""Behind these a number is of another time than what was told before."""

BEFORE_TIMES = folded("ميزانية موازنة نتائج أحداث حرب أزمة خطة اتفاق رؤية منذ قبل بعد من بين لعام لسنة مذ قبيل عن إلى غير عدا")
"""Behind these a time bounds a stretch, or belongs to a noun, and does not say as of when."""

CAPACITIES = folded("يتسع تتسع يسع تسع لاستيعاب استيعاب تستوعب يستوعب سعتها سعته بسعة سعة")
"""Before these a number says how much there is room for, at any time."""

MULTIPLES = folded("أضعاف ضعف ضعفا مرة مرات")
NO_PLACES = frozenset(["المتوسط"])  # `في المتوسط`: on average
