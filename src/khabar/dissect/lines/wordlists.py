"""The small words by which lines are read, folded (`أ إ آ` are ا, `ة` is ه, `ى` is ي). Markers of whole lines stand in
`markers.tsv`, names of agencies in `agencies.tsv`."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CONTINUING = _words(
    "واضاف واضافت وقال وقالت وتابع وتابعت واوضح واوضحت واكد واكدت واشار واشارت وذكر وذكرت وبين وبينت ولفت ولفتت وكان"
    " وكانت وفي ومن وعن وعلي والي كما فيما بينما لكن ولكن غير الا وبحسب ووفق ووفقا وحول وحسب وشدد وشددت واعتبر واعتبرت"
    " وحذر وحذرت ودعا ودعت وطالب وطالبت وكشف وكشفت وختم وبدوره بدوره بدورها وبدورها يذكر ويذكر يشار ويشار الجدير وجاء"
    " وجاءت جاء وتجدر تجدر وقد ولم ولا وان وانه وهو وهي وهذا وهذه ووصف ووصفت ونفي ونفت وراي ورات واعلن واعلنت وافاد"
    " وافادت واعرب واعربت ونقل ونقلت وعبر وعبرت وبدا وبدات وادي وادت واصيب وقتل ومنذ وبعد وقبل ومع وعقب وخلال وبينما"
    " وعند ولدي جدير والجدير ومما علما وحسبما وتاتي وياتي واستعرض واستمع وخلص وثمن واثني وزاد وزادت واردف واستطرد"
)
"""First words of paragraphs that go on with an article; hardly an article begins with one."""

JOINING = _words("اما ثم الا لذلك لهذا هكذا كذلك ايضا هنا هناك هذا هذه تلك ذلك هو هي هم انه انها لكنه لكنها بذلك وهكذا فقد لقد")
"""First words of paragraphs that point back, though an article may begin with one too."""

SIDES = _words("الجانب جانبه جانبها جهته جهتها جهتهم ناحيته ناحيتها ذلك المقابل السياق الاثناء")
"""What follows `من`, `في`, `إلى`, `على` in such first words: `من جانبه`, `في المقابل`."""

NO_AND = _words(
    "وزاره وزارات وزارته وزارتها وزارتي وزير وزيره وزراء وكاله وكالات وفد وفود وفاه واشنطن ولايه ولايات وثيقه وثائق"
    " وحده وحدات وساطه وسائل وظائف وطن وطني وطنيه وصول وضع وضعيه والي ورشه ورش ورقه واقع وعي وعود وباء فرد فريق"
    " فوز فتح فصائل فيضانات فيروس فلسطين فلسطيني فرنسا فرنسي فيديو فضائيه فن فنان فني فئه"
)
"""Words whose first letter is no `and`, though what is left is a word too: `وزارة` is no `و` + `زاره`, `فرد` no `ف` + `رد`."""

AND_VERB = ("وي", "وت")
"""`and` before a verb of the present: `ويعتزم`, `وتسعى`."""

EMPTY = _words(
    "في من على علي الى الي عن ان انه انها هذا هذه ذلك تلك التي الذي الذين بعد قبل بين مع كان كانت قد ما لا لم لن كما حول"
    " خلال عند منذ حتى حتي او ام ثم بل غير كل بعض اي هو هي هم وهو وهي اليوم امس يوم عام ضد لدى لدي نحو اكثر اقل حيث اذا"
    " الا ايضا عبر بشان قال قالت اكد اعلن"
)
"""Words that every topic uses."""

TIME = _words(
    "gmt utc am pm t z ص م ت غ ه صباحا مساء ظهرا عصرا ليلا الساعه بتوقيت غرينتش غرينيتش الموافق هجري هجريه دقيقه دقائق"
    " دقيقتين ساعه ساعات ساعتين يوم ايام يومين اسبوع اسابيع اسبوعين شهر اشهر شهور سنه سنوات سنتين ثانيه ثوان منذ قبل"
    " hours hour minutes minute days day weeks week months month ago th st nd rd hrs"
)
"""Words of a stamp beside its date."""

AGO = frozenset(("منذ", "قبل", "ago"))

TODAY = frozenset(("اليوم", "يومنا"))
YESTERDAY = frozenset(("امس", "الامس", "البارحه"))
OTHER_WEEKS = _words("الماضي الماضيه المقبل المقبله القادم القادمه الفائت المنصرم الجاري")
"""Words that make a weekday one of another week."""
OTHER_TIMES = _words("يوم منذ حتي مساء ليل ليله فجر صباح بعد قبل من الي غدا غد بتاريخ")
"""Words before a date that then need not be the day of writing."""

SOURCES = _words("وكالات الوكالات متابعات متابعه مواقع صحف")
"""Sources without a name."""
COMPILED = frozenset(("متابعات", "متابعه"))
"""Of these the ones that say no more than that the text was compiled."""

NO_NAMES = _words(
    "مكتب خاص من في كتب كتبت بقلم مراسل مراسله مراسلنا مراسلتنا مبعوث موفد فريق المحرر محرر التحرير حوار تحليل تقرير"
    " تحقيق مقال راي قراءه ترجمه متابعه admin editor"
)
"""First words of pieces of a byline that are no names."""

RIGHTS = _words(
    "جميع كافه كل حقوق الحقوق محفوظه النشر الطبع والنشر الملكيه لصالح لدي ل لموقع م ه copyright all rights reserved the by"
    " for c s a l sal inc llc ltd powered vbulletin version designed developed"
)
"""Words of the copyright formula that are no part of an outlet's name."""

OUTLET_HEADS = _words("موقع جريده صحيفه وكاله قناه شبكه مجموعه شركه مؤسسه بوابه دار مجله اذاعه منصه")
"""Words that open an outlet's name."""

PRESS_HEADS = _words("موقع جريده صحيفه وكاله قناه شبكه بوابه مجله اذاعه منصه منتديات")
"""Words that open names of outlets and hardly others on a line of its own."""
OUTLET_TAILS = _words(
    "نيوز برس بريس بوست تايمز تريبيون اونلاين نت ميديا الاخباريه الاخباري الاخباريه للانباء للاخبار للاعلام الاعلاميه"
    " الالكترونيه الالكتروني news press post online times media tv"
)
"""Words inside names of outlets, behind the first."""
PRESS_WORDS = _words(
    "الموقع الصحيفه الجريده الوكاله القناه الشبكه المؤسسه الشركه المركز المجموعه البوابه المجله المنصه المنتدي"
    " الرسمي الرسميه الالكتروني الالكترونيه الاخباري الاخباريه الاعلامي الاعلاميه الرئيسي الرئيسيه"
)
"""Words for an outlet that name none if they stand alone: `لا تعبر عن رأي الموقع`, `قناتنا الرسمية`."""
NO_OUTLETS = _words(
    "موقعنا الاداره اداره"
    " الكاتب كاتبها كاتبه صاحبها صاحبه اصحابها ناشرها قائلها اسره هيئه قسم الشان شان شؤون الشؤون العالم كثب قرب بعد بعيد الاخبار"
    " الاعداد الفيديو الصور المقالات الكتاب الوظائف بنا بكم به بها انت انا الحلقات البرامج الطريق المدونه التطبيق"
    " جميع كل هذا هذه ذلك كلمه افتتاحيه مقال"
    " عن ارشيف بودكاست حول تطبيق نشره ارشيفيه ارشيفي تعبيريه تعبيري صوره صور تحديث version powered"
    " نحن العمل الحياه المدرسه الجامعه الكليه الوزاره البلديه المواقع الناشر المحرر صفحه مدير رئيس نائب"
)
"""First words of what stands where an outlet's name could stand and is none."""
ABOUT_NOUNS = _words("صحيفه جريده موقع وكاله شبكه منصه مؤسسه بوابه قناه مجله")
ABOUT_ADJECTIVES = _words(
    "اخباري اخباريه الكتروني الكترونيه اعلامي اعلاميه مستقل مستقله يوميه يومي اسبوعيه سياسيه سياسي انباء اعلام"
    " شامله شامل عربيه عربي"
)
"""`X صحيفة إلكترونية شاملة`: what an outlet says it is."""
PLACE_WORDS = _words(
    "في من الي مدينه محافظه قضاء ناحيه بلده قريه حي منطقه ولايه بلديه ريف شرق غرب شمال جنوب مركز مديريه مطار اهالي"
)
"""Words before the name of a place."""
OWN_WORK = _words("خاص متابعه متابعات خاصه حصري")
"""Behind a name and a dash at the head of an article: the outlet's own report."""

CALLS = _words("تابع تابعوا تابعونا حمل حملوا انضم انضموا اشترك اشتركوا للاشتراك لمتابعه")
CALLED = _words("اخبار تطبيق مجموعه قناه")
CALL_ENDS = _words("عبر علي من في الان لمتابعه الرسميه الاخباريه وتابع وتابعوا واحصل عربي app google")
"""`تابعوا أخبار … عبر`: a call, what it calls to, what follows the name."""

CORRECTIONS = frozenset(("تصحيح", "تصويب", "استدراك"))
DANGLING = _words(
    "في من الي علي عن مع بعد قبل بين خلال منذ حتي ان بان التي الذي الذين وفي ومن وعلي والتي والذي كما او و"
    " الا حول ضد لدي نحو بعدما"
)
"""Words that no headline ends in: a line that does is cut off."""
PICTURED = _words("ارشيفيه ارشيفي ارشيف تعبيريه تعبيري متداوله")
"""Last words of captions."""
STAFF = _words("رئيس رئيسه نائب مدير مديره المدير المشرف الاشراف مستشار سكرتير")
"""First words of offices in a paper's head."""
FAULTS = _words("خطا الخطا خطا تصحيح التصحيح تصحيحه صحح صححت والصحيح الصحيح عدل عدلت تعديل التعديل")
"""Words of a notice that corrects something."""
REPLY = _words("رد الرد اعجبني بلغ ابلاغ reply")
"""First words of the buttons under a comment."""
SUBMIT = _words("ارسال ارسل نشر علق submit send post")
"""Buttons of a form."""
SAID = frozenset(("قال", "قالت", "يقول", "تقول", "كتب", "علق"))
"""Words behind the name of a reader who comments."""
POLL = ("استطلاع", "استفتاء", "برايك", "تصويت")

SECTIONS = _words(
    "الرئيسيه سياسه السياسه سياسيه اقتصاد الاقتصاد اقتصاديه رياضه الرياضه رياضيه ثقافه الثقافه ثقافيه فنون فن الفن صحه الصحه طب"
    " علوم تكنولوجيا تقنيه محليات المحليات محليه دوليه عربيه حوادث منوعات المنوعات فيديو فيديوهات صور البومات كاريكاتير مقالات"
    " المقالات راي الراي اراء تقارير تحقيقات حوارات ملفات مجتمع المجتمع المراه مراه اسره الاسره تعليم التعليم جامعات مشاهير سياحه"
    " سفر سيارات عقارات بورصه اسواق المال بودكاست انفوغرافيك انفوجرافيك ارشيف الارشيف بيئه المناخ طقس وظائف دين اسلاميات برامج"
    " البرامج مباشر قضايا تحليلات مدونات كتاب الكتاب لايف ستايل ابراج مطبخ ازياء موضه تراث ادب العالم العرب والعالم ودولي"
)
"""Names of a site's sections: a line of many is a menu, though nothing parts them."""

CODE = ("{", "});", "//put", "window.", "function(", "<!--", "document.", "[ad_", "googletag", "adsbygoogle")
"""Signs of a script that was left in the text."""
POSTED = ("posted by ", "publiee par ", "publiée par ", "publié par ")
"""How a network signs a post."""
TWEET = (
    "t.co/", "pic.twitter", "(@", "rt @", "twitter.com/", "view this post on", "a post shared by", "شاهد هذا المنشور علي",
    "تمت مشاركه منشور", *POSTED,
)  # fmt: skip
"""Signs of a post from a network."""
