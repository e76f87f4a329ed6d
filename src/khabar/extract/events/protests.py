"""Against whom a protest is: behind `ضد`, `احتجاجا على`, `للمطالبة برحيل`, at whose door."""

from __future__ import annotations

from khabar.extract.events.chunks import chunks
from khabar.extract.events.phrases import noun_run, whole
from khabar.extract.events.runs import Run, happens, head, is_somebody
from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import TARGET_PREPOSITIONS
from khabar.extract.scene import Scene
from khabar.extract.words import folded
from khabar.text import without_article

_REACH = 40  # tokens behind a trigger in which its cause is told
_NEAR = 15  # tokens behind a trigger in which its place is told
_AGAINST = folded("ضد")
_ON = folded("احتجاجا احتجاج احتجاجات للاحتجاج الاحتجاج يحتجون احتج احتجوا احتجت محتجين غضبا غضبها غضبهم يعترضون اعتراضا سخطهم")
_OF = folded(
    "تنديدا للتنديد التنديد تندد يندد يندّد نددت ندد نددوا ينددون منددين منددة مندد مندداً استنكارا لاستنكار تستنكر"
    " يستنكرون شجبا لشجب تهتف بسقوط"
)
HOSTILE = folded(
    "رفضا رفضهم رافضين رافضة رفضها مناهضة مناهض مناهضين مناوئة معادية معادين معادون المناهضة المعادية المعارضة معارضين كراهيتهم"
)
_DEMANDING = folded(
    "للمطالبة المطالبة مطالبة مطالبين مطالبا تطالب يطالب يطالبون طالبوا طالبت طالب وطالبوا وطالبت وطالب مطالبتهم لمطالبة"
    " ليطالبوا ومطالبين داعين داعية تدعو يدعون ودعوا هاتفين متهمين متهمة يتهمون واتهموا اتهموا واتهمت واتهم اتهم"
)
_ATTACKED = folded("هاجم هاجموا حاصر حاصروا اقتحم اقتحموا حطم حطموا رشق رشقوا أحرق أحرقوا خرب خربوا")
_CONDEMNED = folded("ندد نددوا يندد استنكر استنكروا يستنكر شجب")
_OF_THEM = ("ون", "ين")  # adjectives of those who protest
_BEFORE = 4  # tokens before protesters in which the verb of their deed stands
_MOST = 3  # of those whom a protest is against
_TOLD = folded("طالب طالبت طالبوا يطالب تطالب يطالبون وطالب وطالبت وطالبوا اتهم اتهمت اتهموا واتهم واتهمت واتهموا")
"""Verbs whose object may stand behind their subject (`طالب المتظاهرون في عدن الحكومة بـ`)."""
_PROTESTERS = folded("متظاهرون محتجون معتصمون مضربون مشاركون متظاهرين محتجين آلاف مئات عشرات")
_OBJECT = 4  # phrases behind a verb of asking in which the one asked stands
_DOWN = folded("رحيل إسقاط استقالة محاكمة إقالة تنحي سقوط عزل تنحية إعدام طرد إنهاء وقف إغلاق حل انسحاب خروج إطاحة")
_AT = folded("أمام قرب نحو إلى باتجاه خارج حول قبالة داخل في صوب حتى بالقرب")
_SEATS = folded(
    "سفارة قنصلية مقر مبنى وزارة برلمان قصر محكمة هيئة مجلس مركز مكتب مكاتب مقرات سراي سراية بلدية ولاية محافظة نقابة شركة"
    " بعثة قاعدة سجن مخفر قسم إدارة رئاسة حكومة جامعة كنيست سفارتي دار"
)


def opposed(scene: Scene, telling: Telling) -> list[Run]:
    """Those whom a protest is against or asks, else whose seat it goes to, in the rest of its sentence."""
    limit = telling.sentence.last
    against: list[Run] = _by_deed(scene, telling, limit)
    seats: list[Run] = []
    again = scene.forms[telling.last - 1]
    for k in range(telling.first, min(telling.last + _REACH, limit)):
        if k >= telling.last and scene.forms[k].removeprefix("و") == again.removeprefix("و"):
            break  # `تظاهر عشرات أمام السفارة كما تظاهر مئات …`: another one
        found = _against(scene, k, limit, beside=k == telling.last)
        if found is not None and not any(run.first <= found.first < run.last for run in against):
            against += [found, *_joined(scene, found, limit)]
        elif not seats and scene.forms[k] in _AT and k - telling.last < _NEAR:
            seat = _seat(scene, k + 1, limit)
            seats = [seat] if seat is not None else []
    if seats and all(_is_deed(scene, run) for run in against):
        return seats
    return against[:_MOST] or seats


def _by_deed(scene: Scene, telling: Telling, limit: int) -> list[Run]:
    """What those who protest attack (`هاجم المتظاهرون السفارة`) or condemn (`ندد المتظاهرون بالهجوم`): the verb before them."""
    if "self" not in telling.frame:
        return []
    verb = next(
        (t for t in range(telling.first - 1, max(telling.clause[0], telling.first - _BEFORE) - 1, -1) if scene.is_verb(t)), -1
    )
    form = scene.forms[verb].removeprefix("و") if verb >= 0 else ""
    if form not in _ATTACKED and form not in _CONDEMNED:
        return []
    behind = chunks(scene, telling.last, limit)[:_OBJECT]
    if form in _ATTACKED:
        nouns = (one for one in behind if one.kind == "noun" and not scene.forms[one.first].endswith(_OF_THEM))
        return next((one.runs[:1] for one in nouns if without_article(scene.forms[one.first]) != "اطارات"), [])
    return next((one.runs[:1] for one in behind if one.kind == "prep" and one.prep == "ب"), [])


def _joined(scene: Scene, run: Run, limit: int) -> list[Run]:
    """The names joined to whom a protest is against (`معادية لإيران والولايات المتحدة`)."""
    found: list[Run] = []
    while run.last < limit and run.last in scene.names and scene.names[run.last].cut and len(found) < _MOST:
        following = noun_run(scene, run.last, limit, 1)
        if following is None:
            break
        run = following
        found.append(run)
    return found


def _is_deed(scene: Scene, run: Run) -> bool:
    """True for what was done to somebody (`احتجاجا على اعتقاله`): those who did it may be told by where the protest goes."""
    return run.mention is None and happens(head(scene, run))


def _against(scene: Scene, k: int, limit: int, *, beside: bool) -> Run | None:
    """What the word at `k` says that the protest is against; `beside`: it stands right behind the protest."""
    form = scene.forms[k]
    after = scene.forms[k + 1] if k + 1 < limit else ""
    if form in _AGAINST:
        return _thing(scene, k + 1, limit)
    if form in _ON and after in TARGET_PREPOSITIONS["ala"]:
        return _thing(scene, k + 2, limit)
    if form in _OF:
        return _bound(scene, k, limit, "ب")
    if form in HOSTILE:
        return _bound(scene, k, limit, "ل")
    return _asked(scene, k, limit, beside=beside or form not in _TOLD) if form in _DEMANDING else None


def _asked(scene: Scene, k: int, limit: int, *, beside: bool) -> Run | None:
    """Who is to go (`المطالبة برحيل الرئيس`), or is asked (`مطالبين الحكومة بزيادة`)."""
    nouns = [chunk for chunk in chunks(scene, k + 1, limit)[:_OBJECT] if chunk.kind == "noun"]
    asked = nouns[0].runs[0] if nouns and (nouns[0].first == k + 1 or scene.forms[k] in _TOLD) else None
    if asked is not None and head(scene, asked) in _PROTESTERS:
        asked = nouns[1].runs[0] if len(nouns) > 1 else None
    if asked is not None and (is_somebody(scene, asked) or (beside and _is_addressed(scene, asked, limit))):
        return asked
    for at in range(k + 1, min(k + 4, limit)):
        form = scene.forms[at]
        if form.startswith("ب") and form[1:] in _DOWN:
            return _thing(scene, at + 1, limit)
    return None


def _is_addressed(scene: Scene, asked: Run, limit: int) -> bool:
    """`تطالب السلطة بوقف المفاوضات`: a definite noun before what is asked of it."""
    behind = scene.forms[asked.last] if asked.last < limit else ""
    return scene.forms[asked.first].startswith("ال") and behind.startswith("ب") and asked.last not in scene.names


def _bound(scene: Scene, k: int, limit: int, letter: str) -> Run | None:
    """The noun behind a preposition of one letter, right behind `k` or one word on."""
    for at in range(k + 1, min(k + 3, limit)):
        form = scene.forms[at]
        if form.startswith(letter) and len(form) > 3:
            name = scene.names.get(at)
            if name is None or name.cut:
                return _thing(scene, at, limit, cut=1)
    return None


def _thing(scene: Scene, at: int, limit: int, cut: int = 0) -> Run | None:
    while at < limit and scene.forms[at] in ("ما", "اعاده", "عمليه", "«", '"', "(", "استمرار", "قيام", "كل", "من"):
        if scene.forms[at] == "ما":
            return None
        at, cut = at + 1, 0
    return whole(scene, noun_run(scene, at, limit, cut)) if at < limit else None


def _seat(scene: Scene, at: int, limit: int) -> Run | None:
    """`أمام السفارة الأميركية`, `نحو مقر البرلمان`."""
    noun = without_article(scene.forms[at]) if at < limit else ""
    if noun not in _SEATS or (noun in ("محافظه", "ولايه") and scene.forms[at - 1] != "امام"):
        return None
    return noun_run(scene, at, limit)
