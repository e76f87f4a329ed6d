"""Clauses beside the object of a verb of speech that are no part of it: `طالب بوقف القتال، إلا أن …`, `…، واصفا إياه`."""

from __future__ import annotations

import re

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import ASCRIBED, COMMAS, PREPOSITIONS, RELATIVES, THAT, folded
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.said.newsroom import in_marks, resumed
from khabar.lexicon.tables import SpeechCue

MAX_OTHERS = 9  # tokens of who others are and of their verb
MIN_KEPT = 2  # tokens of an object before a clause beside it
_BESIDES = folded("حيث فيما بينما إذ كما")
"""Behind a comma they open a clause that is no part of an object (`أعلن توثيق حسابه، حيث قدم المدير`)."""
_AGAINST = folded("بينما وبينما فيما وفيما")
_NO_CLAUSE = folded(
    "يتعلق يخص بينهم بينها بينهما بين بعد مضى سبق عدا خلا لو أن أسماه أسمته أسماها وصفه وصفته وصفها سماه سمته يسمى"
)
"""Behind فيما these make it no conjunction (`فيما يخص`, `فيما وصفه`)."""
_TURNS = {
    head: folded(words)
    for heads, words in (
        ("إلا غير بيد", "أن أنه أنها أنهم"),
        ("رغم ورغم مع ومع", "ذلك هذا"),
        ("في وفي", "حين وقت"),
        ("قبل", "أن"),
        ("وهو وهي وهم", "ما"),
    )
    for head in folded(heads)
}
"""`…، إلا أن روسيا تنفي`, `…، ورغم ذلك استمرت المظاهرات`: the newsroom sets something against what is demanded or announced."""
_BARE = folded("إلا غير بيد رغم ورغم")
"""These end an object without a comma too."""
_HE_PRAYS = folded("سائلا شاكرا داعيا متمنيا راجيا مهنئا واعدا محملا واصفا مثمنا مشيدا")
"""What the speaker does beside, without a comma (`عبر عن شكره للحضور سائلا الله`)."""
_THEY_DID = re.compile(r"^و\w{3,}وا$")
"""`عبروا عن أملهم في المشاركة، وقرروا`."""
_IT_DOES = re.compile(r"^وي(?!وم|د|مين|سار)\w{3,}$")
"""`…، ويشمل الاستغناء عن العمالة جميع الوحدات`: a verb of the present before its subject."""
_COUNTS = folded(
    "بلغ بلغت سجل سجلت ارتفع ارتفعت تراجع تراجعت انخفض انخفضت وصل وصلت كان كانت زاد زادت نما نمت هبط هبطت صعد صعدت استقر"
    " استقرت قدر قدرت بقي بقيت ظل ظلت شكل شكلت تجاوز تجاوزت حل حلت جاء جاءت"
)
_FIGURES = folded("ارتفاع انخفاض تراجع زيادة نمو هبوط صعود تسجيل تحقيق بلوغ ارتفاعا انخفاضا تراجعا نموا استقرار")
"""Figures go on (`أعلنت الهيئة ارتفاع الإنفاق إلى … فيما بلغ الدخل …`)."""
_WAS_DONE = folded("وتم وتمت وسيتم وقد")
_RAISES, _TOLL = folded("يرفع رفع"), folded("حصيلة عدد إجمالي الحصيلة العدد")
"""`…، ما يرفع حصيلة القتلى إلى`."""
_EFFECT = folded("ما مما")
_DONE = re.compile(r"^(?!ال|لا|هو|هي|إذا|اذا|كان|زال|دام|لم|لن|وراء|قبل|بعد|عدا|خلا|[يتسن])\w{3,}$")
"""`…، ما أثار غضبهم`, `ما عرضها لانتقادات`: a verb of the past behind ما."""
_WHILE = folded("وهو وهي وهم")
_DOES = re.compile(r"^[يت](?!وم)\w{3,}$")
"""`…، وهو يقف أمام الصحفيين`: how the speaker spoke, or more of what was named last."""
_AT = folded("في وفي")
_HER_DEED = re.compile(r"^و(?!ال)\w{4,}(?<!ا)ت$")
_NO_DEED = folded("ومازالت وأثبتت وباتت وليست وظلت وأصبحت وكانت وزالت وتفاوت وتهافت وتوقيت وإنترنت وسكوت وجبروت ومؤقت وملكوت")
_HIS_WORDS = folded(
    "حديثه حديثها كلامه كلامها تصريحه تصريحها تصريحاته تصريحاتها طلبه طلبها دعوته دعوتها اقتراحه اقتراحها مطالبه مطالبها"
    " نداءه نداءها مناشدته مناشداته مزاعمه مزاعمها ادعاءاته ادعاءاتها اتهاماته اتهاماتها تحذيراته تحذيراتها وعوده وعودها"
    " تهديداته تهديداتها"
)
"""`…، إلا أن حديثه لم يلق قبولا`: what became of the words."""
_SHOWS = folded(
    "مقدما مقدمة مقدمين موجها موجهة موجهين رافعا رافعة شاكرا شاكرة شاكرين واعدا واعدة واعدين محملا محملة محملين واصفا واصفة"
    " واصفين متمنيا متمنية متمنين سائلا سائلة سائلين مهنئا مهنئة مهنئين مثمنا مثمنة مثمنين مشيدا مشيدة مشيدين معربا معربة"
    " معربين معبرا معبرة داعيا منتقدا منتقدة منتقدين مستشهدا مستشهدة ذاكرا مناشدا مناشدة مناشدين راجيا راجية متسائلا متسائلة"
    " ناصحا مطمئنا مطمئنة"
)
"""Participles of what a speaker does with words, without those that tell of things too."""
_NOUNS = folded("ذاكرة متابعة لافتة معلقة مفيدة مضيفة مطالبة مذكرا داعية")
_PARTICIPLES = folded(
    "متوجها متوجهة مباركا مستذكرا مستذكرة مستعرضا مستعرضة مستعرضين متطرقا متطرقة متطرقين متمسكا متمسكة متمسكين مختتما"
    " مختتمة معددا معددة معرجا مبشرا مبشرة مستثنيا مستثنية نافيا نافية نافين مؤيدا مؤيدة مؤيدين معارضا معارضة معارضين عازيا"
    " عازية مقللا مقللة مقللين محتجا محتجة محتجين متذرعا متذرعة متذرعين متراجعا متحديا متحدية حامدا مهيبا مهيبة مهيبين مشبها"
    " مشبهة مستندا مستندة مستندين ملقيا ملقية ملقين ساخرا ساخرة ساخرين"
)
"""Participles of saying and of what one does by saying, in the accusative, that no cue is."""


def beside_object(scene: Scene, frame: Frame, end: int) -> int:
    """Where the first clause beside an object begins, its comma included; `end` where none does."""
    for i in range(frame.begin + MIN_KEPT, end - 1):
        comma = _comma(scene, i)
        apart = _apart(scene, frame, i) if comma else _set_against(scene, frame, i)
        if apart and not in_marks(scene, frame.begin, i):
            return i - 1 if comma else i
    return end


def beside_clause(scene: Scene, frame: Frame, end: int) -> int:
    """The same behind أن, where only what cannot be the speaker's own ends it: what became of his words, who denies them, what he
    did beside (`قال إن فريقه الأقوى، إلا أن حديثه لم يلق قبولا`)."""
    for i in range(frame.begin + MIN_KEPT, end - 2):
        if _others_say(scene, i, end) and not in_marks(scene, frame.begin, i):
            return i - 1 if _comma(scene, i) else i
        if not _comma(scene, i):
            if i - 1 in scene.pairs.open and _shows(scene, frame, scene.forms[i]) and not in_marks(scene, frame.begin, i):
                return end if resumed(scene, i, end) else i
            continue
        form, follows = scene.forms[i], scene.forms[i + 1]
        turned = form in _BARE and follows in _TURNS[form] and scene.forms[i + 2] in _HIS_WORDS
        denied = form in RELATIVES and any(row.act == "deny" and row.kind == "verb" for row in _cues(scene, i + 1))
        at = form in _AT and follows == "الوقت" and scene.forms[i + 2] == "الذي" and bool(_cues(scene, i + 3))
        if (turned or denied or at or _shows(scene, frame, form)) and not in_marks(scene, frame.begin, i):
            return end if resumed(scene, i, end) else i - 1
    return end


def _others_say(scene: Scene, i: int, end: int) -> bool:
    """`في حين أن النقابة قدرت عددهم بـ`: what others say, set against it, by a past verb behind their name."""
    if scene.forms[i] not in _AT or scene.forms[i + 1] != "حين" or i + 4 >= end:
        return False
    begin = i + 3 if scene.forms[i + 2] in THAT else i + 2
    hits = scene.analysis.hits_in(SpeechCue, begin + 1, min(end, begin + MAX_OTHERS))
    past = [hit for hit in hits if hit.entry.row.kind == "verb" and hit.entry.tokens[0][0] not in "يت" and not hit.cut.length]
    return any(all(scene.forms[k] not in COMMAS for k in range(begin, hit.first)) for hit in past)


def _article(scene: Scene, i: int) -> bool:
    return scene.forms[i].startswith("ال") and scene.forms[i] not in RELATIVES


def _shows(scene: Scene, frame: Frame, form: str) -> bool:
    """`…، مقدما شكره`, of the speaker's gender."""
    return form in _SHOWS and form.endswith("ه") == (frame.cue.row.gender == "f")


def _cues(scene: Scene, i: int) -> list[SpeechCue]:
    return [hit.entry.row for hit in scene.analysis.hits_in(SpeechCue, i, i + 1) if hit.first == i]


def _comma(scene: Scene, i: int) -> bool:
    """True behind a comma, though a closing mark stands between (`"…،" واصفا`)."""
    before = scene.forms[i - 1]
    return before in COMMAS or (i - 1 in scene.pairs.open and scene.forms[i - 2] in COMMAS)


def _apart(scene: Scene, frame: Frame, i: int) -> bool:
    """True where a clause beside the object opens behind a comma."""
    form, follows = scene.forms[i], scene.forms[i + 1]
    if form in _BESIDES:
        return not (form == "كما" and follows in THAT) and not (form == "فيما" and follows in _NO_CLAUSE)
    if form in _EFFECT and follows in _RAISES:
        return scene.forms[i + 2 : i + 3] != [] and scene.forms[i + 2] in _TOLL
    if form in _EFFECT:
        caused = frame.cue.hit.entry.tokens[0] not in ASCRIBED
        return caused and follows not in PREPOSITIONS and _DONE.match(follows) is not None
    if form in _WHILE:
        return _DOES.match(follows) is not None
    if form in _AT and follows == "الوقت":
        return scene.forms[i + 2 : i + 3] == ["الذي"]
    does = _IT_DOES.match(form) is not None and i not in scene.names and scene.forms[frame.begin] not in _FIGURES
    if _THEY_DID.match(form) or form in _WAS_DONE or (does and _article(scene, i + 1)):
        return not any(scene.forms[k] in RELATIVES for k in range(frame.begin, i))
    return follows in _TURNS.get(form, ()) or _participle(scene, i)


def _set_against(scene: Scene, frame: Frame, i: int) -> bool:
    """True where a clause opens that is set against the object without a comma (`طالب بوقف القتال بينما رفض الآخرون`)."""
    form, follows = scene.forms[i], scene.forms[i + 1]
    if form in _AGAINST:
        plain = follows not in _NO_CLAUSE and follows not in PREPOSITIONS and follows not in _COUNTS
        return plain and not any(form in RELATIVES for form in scene.forms[i - 2 : i])  # `الهجوم الذي يأتي فيما`
    if _HER_DEED.match(form) and frame.cue.row.gender == "f" and form not in _NO_DEED:
        own = scene.definite(i + 1) and i not in scene.names and not scene.definite(i)
        return own and not any(scene.forms[k] in RELATIVES for k in range(frame.begin, i))
    if form in _HE_PRAYS:
        return frame.cue.row.gender == "m" and not scene.forms[i - 1].endswith("ا")
    if form == "في" and follows == "حين":
        return scene.forms[i + 2 : i + 3] != [] and scene.forms[i + 2] not in _COUNTS
    return form in _BARE and follows in _TURNS[form]


def _participle(scene: Scene, i: int) -> bool:
    """`…، واصفا إياه`, `…، محملا الحكومة المسؤولية`: what the speaker did with it, by the form of the word."""
    form = scene.forms[i] if scene.forms[i] in _SHOWS else scene.forms[i].removeprefix("و")
    if form in _SHOWS or form in _PARTICIPLES or form in _NOUNS:
        return form not in _NOUNS
    return any(row.kind == "participle" for row in _cues(scene, i))
