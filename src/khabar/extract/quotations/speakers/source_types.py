"""The type of an unnamed source, by its own words and those behind it: `مصدر أمني`, `مسؤول بوزارة الصحة`, `أحد الشهود`."""

from __future__ import annotations

from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import folded
from khabar.lexicon.tables import UnnamedSource
from khabar.model import SourceType

ON_BEHALF = folded("باسم بلسان")
_PRIVATE = ("محام", "كاتب", "موءلف", "مؤلف")
"""How titles begin of people who serve no state."""


def source_type(scene: Scene, first: int, end: int, head: UnnamedSource | None) -> SourceType:
    """The type that the words of an unnamed source give it: the first modifier, else the head's own."""
    own: SourceType = head.source_type if head is not None else "official"
    if head is None and scene.forms[first].startswith(_PRIVATE):
        own = "unspecified"
    if own not in ("unspecified", "official") and not (own == "media" and head is not None and head.count == 0):
        return own
    told = modified(scene, first, end)
    hit = scene.unnamed.get(first) or scene.governed_unnamed.get(first)  # the latter has a preposition on it: `لمصادر`
    if hit is not None and own == "unspecified" and (kind := _of_these(scene, hit.last, end)) is not None:
        return kind
    if own == "media" and told in ("local", "official", "organisation"):
        return own  # `وسائل إعلام رسمية`
    if told == "local" and own == "official":
        return own  # `مسؤول محلي`
    if told is None and own == "official" and _for_artist(scene, first, end):
        return "unspecified"
    if told is None and own == "official" and _for_body(scene, first, end):
        return "organisation"
    if told is None and own == "unspecified" and _of_agency(scene, first, end):
        return "media"
    if told is None and own == "unspecified" and any(_belongs(scene, n) for n in scene.names_in(first + 1, end)):
        return "organisation"
    return told or own


def _of_agency(scene: Scene, first: int, end: int) -> bool:
    """`محلل في رويترز`."""
    return any(i in scene.agencies and scene.forms[i - 1] in ("في", "لدي", "من") for i in range(first + 1, end))


def _for_artist(scene: Scene, first: int, end: int) -> bool:
    """`متحدثة باسم الممثلة`, `ناطق باسم اللاعب`: somebody with a profession, no office."""
    i = next((i for i in range(first + 1, end - 1) if scene.forms[i] in ON_BEHALF), end) + 1
    return i < end and i in scene.titles and scene.titles[i].row.kind == "profession"


def _for_body(scene: Scene, first: int, end: int) -> bool:
    """`متحدث باسم نادي كذا`, `متحدثة باسم المهرجان`: a body of which no word tells that it is the state's."""
    i = next((i for i in range(first + 1, end - 1) if scene.forms[i] in ON_BEHALF), end) + 1
    if i < end and i in scene.pairs.close:
        return True  # `متحدث باسم "الأفق"`
    name = scene.name_over(i) if i < end else None
    if name is not None:
        return name.mention.type == "ORG"
    common = i < end and scene.definite(i) and i not in scene.titles and scene.forms[i] not in _STATES
    return common or any(
        n.mention.type == "ORG" and scene.forms[n.first - 1] in ON_BEHALF for n in scene.names_in(first + 1, end)
    )


_STATES = folded(
    "الدولة المملكة الجمهورية الإمارة السلطنة الولاية الولايات المقاطعة الإقليم المدينة المنطقة المحافظة البلاد البلدية الكتلة"
    " التحالف الائتلاف المجلس الهيئة اللجنة البيت القيادة الأركان القوات الحرس الأمير الملك السلطان الأمين المفوض المفوضية"
    " المبعوث المحافظ الديوان القصر"
)
"""What a spokesman speaks for who is an official."""


def _belongs(scene: Scene, name: Name) -> bool:
    """`مصدر في الحركة`, `قيادي بالحركة`: a body of which one is a member."""
    inside = scene.forms[name.first - 1] in ("في", "من", "داخل") or scene.governed_name(name.first)
    return name.mention.type == "ORG" and inside


def _another(scene: Scene, i: int) -> bool:
    """`مسؤولون من البلاد وشركات طيران`: whoever is joined on is somebody else."""
    return scene.forms[i].startswith("و") and scene.is_joined(i) and i not in scene.source_words


def modified(scene: Scene, first: int, end: int) -> SourceType | None:
    """The type that the words behind the first one of a phrase give it."""
    told: list[SourceType] = []
    read = first + 1
    for_one = False  # behind باسم, ل tells whose the body is: `متحدث باسم القيادة العامة للجيش`
    for i in range(first + 1, end):
        if scene.forms[i] in ON_BEHALF:
            for_one = True
        owned = scene.forms[i].startswith("لل") and not (for_one and not told and i in scene.governed_sources)
        if scene.forms[i] in _TOPICS or owned or (not told and _another(scene, i)):
            break
        if scene.forms[i - 1].startswith(_AT_COURT):
            continue
        hit = scene.source_words.get(i) or scene.governed_sources.get(i)
        if hit is not None and i >= read and (for_one or not hit.cut.prefix.endswith("ل")):
            told.append(hit.row.source_type)
            read = hit.last
    press = scene.forms[first].removeprefix("ال").startswith(_SPOKESMEN)  # `متحدث إعلامي باسم الشرطة`
    told = [kind for kind in told if kind != "unspecified" and not (press and kind == "media")]
    if told and told[0] in ("official", "organisation"):
        return next((kind for kind in told if kind not in BROAD), told[0])
    return told[0] if told else None


def _of_these(scene: Scene, i: int, end: int) -> SourceType | None:
    """`أحد الشهود`, `عدد من المواطنين`, `بعض مراسلي الوكالة`: the type of those of whom it is one or some."""
    if i >= end or scene.kinds[i] != "word":
        return None
    form = scene.forms[i].removeprefix("ال")
    if form in _RULERS:
        return "official"
    for word in (form, f"{form}ن"):
        for row in scene.analysis.lexicon.rows(word, UnnamedSource):
            if row.part == "head" and row.source_type not in ("unspecified", "official"):
                return row.source_type
            if row.part == "head" and row.source_type == "official":
                told = modified(scene, i, end)
                return told if told is not None and told not in BROAD else "official"
    return None


_RULERS = folded("وزراء نواب مشرعين مشرعي قضاة محافظين سفراء قادة زعماء رؤساء حكام مسؤولي مسئولي دول")
_SPOKESMEN = ("متحدث", "ناطق")
_AT_COURT = ("محام", "هيئ")
"""Behind a lawyer الدفاع is the defence in court."""
_TOPICS = folded("مجال المجال شؤون الشؤون قضايا القضايا علم علوم")
"""Behind these, and behind ل, stands what somebody knows, watches or is against, not whose he is (`خبير في شؤون الأمن`)."""
BROAD = ("official", "unspecified", "local", "organisation")
"""Types that say less than `official`: `مسؤول بوزارة الصحة` is medical, `مسؤول حكومي محلي` official."""
