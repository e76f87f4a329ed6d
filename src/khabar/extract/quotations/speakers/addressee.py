"""Whom something is asked of: an object of verbs such as طالب, دعا, حث and اتهم, told apart from their subject."""

from __future__ import annotations

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.phrases import ADJECTIVE, is_adjunct
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import DOCUMENTS, IN_IT, MEDIA_HEADS, PREPOSITIONS, ROLE_HEADS, STUDIES, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.speakers.accused import accused, urged
from khabar.extract.quotations.speakers.discourse import Discourse

MAX_ADDRESSEE = 3  # words of a phrase that alone is whom something is asked of
_ASKING = ("demand", "call_for", "accuse", "ask")
"""Acts whose verbs take whom they are said to as an object."""
_TELLING = folded(
    "أبلغ أبلغت أبلغوا يبلغ تبلغ يبلغون أخبر أخبرت أخبروا يخبر تخبر يخبرون أطلع أطلعت أطلعوا يطلع تطلع يطلعون"
    " سأل سألت سألوا يسأل تسأل يسألون"
)
"""Verbs that take whom something is told as an object."""
_THINGS = folded(
    "عريضة عرائض رسالة رسائل مذكرة مذكرات لافتة لافتات شعار شعارات هتاف هتافات حملة حملات توصية توصيات نداء نداءات وثيقة منشور"
    " منشورات وسم هاشتاغ مسيرة مسيرات مظاهرة مظاهرات تظاهرة تظاهرات أصوات وقفة دعوى دعاوى التماس خطاب بيانا قرارا مبادرة"
)
"""What people write, carry or shout; it asks for something."""
_FEMININE_BODIES = folded(
    "إدارة حكومة وزارة لجنة هيئة منظمة شركة جماعة حركة سلطة سلطات قيادة رئاسة محكمة شرطة نقابة رابطة مؤسسة جمعية دولة دول"
)
_BODIES = _FEMININE_BODIES | folded("قسم جهاز دائرة نيابة مديرية أمانة فرع مكتب مجلس حزب اتحاد تنظيم")
_ALSO = folded("كما أيضا وقد قد")
_GOD = folded("الله المولى ربه ربها")
_HE = folded(
    "العلامة الداعية الطاغية الخليفة النابغة الرحالة الراوية البحاثة الفهامة الرواة القضاة الدعاة الولاة"
    " الطلبة القادة السادة المارة الإخوة الأخوة الرماة الغزاة المشاة الأساتذة الفلاسفة الصيادلة الأساقفة"
    " الكتبة الباعة الصاغة الهواة"
    " الثلاثة الأربعة الخمسة الستة السبعة الثمانية التسعة العشرة"
)
"""Men in ة, one or many."""
_IN_IN = folded(
    "الأمين اليمين القوانين المعين التأمين التموين الحسين الملايين الموازين الميادين الشياطين البساتين"
    " العناوين التمارين البراهين"
    " التكوين التعيين التمكين التضامين المضامين السلاطين الدواوين القرين المسكين المتين الحنين الجنين السجين التنين الدين"
)
"""Singulars and broken plurals in ين."""
MIN_OBLIQUE = 6  # letters of a plural in ين with its article
_ALONE = folded("الملك الرئيس")
_ALL = folded("كافة جميع الجميع سائر")
"""Behind a verb of asking they open an object."""


def asks(cue: CueHit) -> bool:
    """True for a verb whose object is whom something is asked of, without a preposition (not `طلب من`)."""
    return cue.row.act in _ASKING and "ask" not in cue.frames and "amma" not in cue.frames


def tells(cue: CueHit) -> bool:
    """True for verbs such as أبلغ and سأل: whom they tell or ask is their object."""
    return cue.row.kind == "verb" and cue.hit.entry.tokens[0] in _TELLING


def addressee(scene: Scene, frame: Frame, first: int) -> int:
    """Where whom it is said to begins behind a verb of asking (`طالب المبعوث الطرفين بوقف`), else the opener."""
    if "ask" in frame.cue.frames:  # `طلب الباحثون من المشاركين`
        return next((i for i in range(first + 1, frame.opener_at) if scene.forms[i] == "من"), frame.opener_at)
    if tells(frame.cue):
        told = _told_at(scene, first, frame.opener_at)
        return next((i for i in range(first + 1, told) if _told(scene, i)), told)
    if not asks(frame.cue) and frame.cue.row.act != "warn":
        return frame.opener_at
    tokens = range(first + 1, frame.opener_at)
    plain = scene.definite(first) and first not in scene.titles
    person = scene.names.get(first)
    if person is not None and person.last in scene.titles:
        return person.last  # `حث فلان رئيس البلاد على`
    if first < frame.opener_at and (behind := _construct_behind(scene, first, frame.opener_at)) is not None:
        return behind
    if scene.forms[first] in _ALONE and first + 1 in scene.titles and not scene.definite(first + 1):
        return first + 1  # `دعا الملك رئيس الحكومة إلى`
    if scene.definite(first) and first not in scene.titles and first not in scene.names and first not in scene.unnamed:
        name = next((n for n in scene.names_in(first + 1, frame.opener_at) if n.mention.type != "NORP"), None)
        if name is not None and name.title > first:
            return name.title  # `اتهمت المعارضة فلانا`
    if (accused := _person_behind_body(scene, first, frame.opener_at)) is not None:
        return accused
    return next((i for i in tokens if _oblique(scene, i) or (plain and _body(scene, i))), frame.opener_at)


def _told_at(scene: Scene, first: int, limit: int) -> int:
    """Whom something is told, behind a name or definite noun: `أبلغ فلان هيئة الإذاعة أن`, `أخبر فلان الصحفيين أن`."""
    unknown = first < limit and scene.kinds[first] == "word" and not _known_head(scene, first)
    for i in range(first + 1, limit):
        name = scene.name_over(i - 1)
        person = name is not None and name.mention.type == "PER" and name.last == i and name.first >= first
        closed = person or scene.definite(i - 1) or (name is not None and name.last == i) or (unknown and i == first + 1)
        medium = i in scene.agencies or scene.forms[i] in MEDIA_HEADS or (i in scene.organisations and not scene.definite(i))
        if closed and (medium or (person and scene.definite(i) and scene.name_over(i) is None and i not in scene.titles)):
            return i
    return limit


def _known_head(scene: Scene, i: int) -> bool:
    return i in scene.titles or i in scene.unnamed or i in scene.organisations or scene.definite(i)


def _construct_behind(scene: Scene, first: int, limit: int) -> int | None:
    """`طالب الوزير فلان قادة الحزب بـ`, `دعا وزير الخارجية مجلس الأمن إلى`: a noun without article behind a name or an office."""
    person = next((n for n in scene.names_in(first, limit) if n.mention.type == "PER" and first in (n.first, n.title)), None)
    if person is not None:
        k = person.last
        return k if k + 1 < limit and _bare(scene, k) and scene.forms[k] not in ROLE_HEADS and scene.definite(k + 1) else None
    if first not in scene.titles or any(n.mention.type == "PER" for n in scene.names_in(first, limit)):
        return None
    for i in range(scene.titles[first].last, limit):
        if not scene.definite(i - 1):
            continue
        name = scene.names.get(i)
        if name is not None and name.mention.type == "ORG" and not scene.governed_name(i) and not scene.is_joined(i):
            return i
        if scene.definite(first) and _bare(scene, i) and i + 1 < limit and scene.definite(i + 1):
            return i
    return None


def _person_behind_body(scene: Scene, first: int, limit: int) -> int | None:
    """`واتهم قسم الجرائم الاقتصادية في العاصمة فلانا بـ`: a person named without a title behind the closed phrase of a body."""
    if first not in scene.organisations and scene.forms[first] not in _BODIES:
        return None
    person = next((n for n in scene.names_in(first + 2, limit) if n.mention.type == "PER"), None)
    if person is None or person.title != person.first or scene.is_joined(person.first):
        return None
    place = scene.name_over(person.first - 1)
    closed = scene.definite(person.first - 1) or (place is not None and place.mention.type in ("LOC", "ORG"))
    return person.first if closed else None


def _bare(scene: Scene, i: int) -> bool:
    """True for a noun without article or clitic that no name holds."""
    word = scene.kinds[i] == "word" and not scene.definite(i) and scene.name_over(i) is None and scene.forms[i][0] not in "بلوك"
    return word and not is_adjunct(scene, i) and scene.adverb_end(i, i + 2) == i and ADJECTIVE.match(scene.forms[i]) is None


def _told(scene: Scene, i: int) -> bool:
    """A definite plural in ين, an agency with no preposition: `أبلغ ماريو الصحفيين "…"`, `أبلغ المتحدث رويترز أن`."""
    return (scene.definite(i) and scene.forms[i].endswith("ين")) or (
        i in scene.agencies and scene.forms[i - 1] not in PREPOSITIONS
    )


def _body(scene: Scene, i: int) -> bool:
    """`اتهمت الإدارة الأميركية شركة`, `قراصنة`: a noun without an article behind a definite word."""
    before = scene.name_over(i - 1)
    named = before is not None and before.mention.type != "NORP" and not (before.mention.type == "ORG" and before.last == i)
    if not scene.definite(i - 1) or scene.definite(i) or named:
        return False
    noun = scene.kinds[i] == "word" and scene.name_over(i) is None and not is_adjunct(scene, i) and scene.forms[i][0] not in "بلو"
    return noun and scene.adverb_end(i, i + 2) == i


def _oblique(scene: Scene, i: int) -> bool:
    """True for a definite plural in ين that is no genitive and no part of a person's name."""
    closed = scene.definite(i - 1) or scene.name_over(i - 1) is not None or i - 1 in scene.pairs.open
    if not (closed and scene.definite(i) and scene.forms[i].endswith("ين")):
        return False
    name = scene.name_over(i)
    return name is None or name.mention.type != "PER"


def said_in_thing(scene: Scene, cue: CueHit) -> bool:
    """`عريضة تطالب الاتحاد بـ`, `حملة دولية تدعو الحكومة إلى`: what asks stands before the verb, behind it who is asked."""
    i = cue.first - 1
    if i > cue.sentence.first and ADJECTIVE.match(scene.forms[i]):
        i -= 1
    present = scene.forms[cue.first][0] in "يت" and scene.forms[cue.last] not in IN_IT
    return not cue.joined and present and i >= cue.sentence.first and scene.forms[i] in _THINGS


def object_by_form(scene: Scene, frame: Frame, first: int) -> bool:
    """`ووصف الغارة بأنها`, `اتهم الصحافيين بـ`, `ووصفت رفض القرار بأنه`: by its gender or case no subject of the verb.

    A definite noun in ة or ات behind a masculine verb, a definite plural in ين, a bare verbal noun behind a feminine verb.
    """
    form, cue = scene.forms[first], frame.cue
    if cue.row.kind != "verb" or cue.row.number == "p" or scene.kinds[first] != "word" or first in scene.titles:
        return False
    name = scene.name_over(first)
    if (name is not None and name.mention.type != "NORP") or scene.governed_name(first):
        return False
    if not scene.definite(first):
        plural = form in DOCUMENTS | STUDIES or scene.analysis.page.text.startswith(("أ", "وأ"), scene.starts[first])
        bare = masdar_like(form) and not form.endswith(("ه", "ات")) and not plural  # `أوساط`, `نتائج`
        return cue.row.gender == "f" and bare and first not in scene.unnamed and first not in scene.organisations
    if form.endswith("ين"):
        return len(form) > MIN_OBLIQUE and form not in _IN_IN
    if frame.opener != "object" and "bithat" not in cue.frames:
        return False  # `وذكر المتطوعات أن`
    return cue.row.gender == "m" and form not in _HE and scene.analysis.page.text[: scene.ends[first]].endswith(("ة", "ات"))


def god_asked(scene: Scene, frame: Frame, first: int) -> bool:
    """`وسأل الله أن`, `ودعا المولى أن`: God is asked, he does not ask."""
    return first < frame.opener_at and scene.forms[first] in _GOD and frame.cue.row.act in _ASKING


def _feminine(scene: Scene, i: int) -> bool:
    """True for a definite noun in ة or ات, which a masculine verb cannot have as its subject."""
    end = scene.analysis.page.text[scene.ends[i] - 2 : scene.ends[i]]
    if scene.forms[i] in _FEMININE_BODIES:
        return i not in scene.titles
    ours = scene.definite(i) and i not in scene.titles and scene.name_over(i) is None
    return ours and (end.endswith("ة") or end == "ات")


_MASCULINE = folded("لبنان لبنانا العراق المغرب الأردن اليمن السودان الصومال الفاتيكان الكرملين")


def _feminine_country(scene: Scene, first: int, limit: int) -> bool:
    """True for a country or city alone behind a masculine verb, whose subject it cannot be."""
    name = scene.names.get(first)
    if name is None or name.mention.type != "LOC" or scene.forms[first] in _MASCULINE or scene.definite(first):
        return False
    return scene.skip(name.last, limit) >= limit and name.title == first


def addressed(scene: Scene, frame: Frame, first: int, discourse: Discourse) -> bool:
    """True where what follows a joined verb of asking is whom it is said to: `وطالب المجتمع الدولي بوقف …` behind a speaker."""
    cue = frame.cue
    if cue.row.number == "p" or first >= frame.opener_at or not (asks(cue) or tells(cue)):
        return False
    if tells(cue):
        return scene.definite(first) and scene.forms[first].endswith("ين") and first not in scene.titles
    if scene.forms[first] in _ALL or (cue.row.gender == "m" and _feminine(scene, first)):
        return True  # `كما دعا الحكومة إلى`
    if cue.row.gender == "m" and _feminine_country(scene, first, frame.opener_at):
        return True  # `لا يريد الحزب الانتظار ويحث ألمانيا على`
    here = scene.sentence_number(cue.first)
    near = bool(discourse.numbers) and here - discourse.numbers[-1] <= 1
    also = cue.first > cue.sentence.first and scene.forms[cue.first - 1] in _ALSO
    if (cue.joined or also) and near and (accused(scene, frame, first) or urged(scene, frame, first)):
        return True
    if not cue.joined:
        return False
    if cue.first > cue.sentence.first and accused(scene, frame, first):
        return True
    if first in scene.titles or first in scene.unnamed or any(n.mention.type == "PER" for n in scene.names_in(first, first + 4)):
        return False
    if scene.definite(first) and scene.forms[first].endswith("ين") and first not in scene.names:
        return True  # `وحث العاصمتين على`: an oblique form is an object
    if scene.definite(first) and scene.forms[first].endswith("ون") and first not in scene.names:
        return False  # `ودعا الصيادون إلى`: a nominative one is the subject
    if cue.first == cue.sentence.first and cue.row.gender == "f":
        return False  # `ودعت الأمم المتحدة إلى`: a body that begins to speak
    if frame.opener_at - first > MAX_ADDRESSEE:
        return False  # two phrases: who asks, and whom
    return near and discourse.voices[-1].agrees(cue.row.gender, cue.row.number)
