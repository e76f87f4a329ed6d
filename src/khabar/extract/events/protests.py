"""Against whom a protest is: behind `ضد`, `احتجاجا على`, `للمطالبة برحيل`, at whose door."""

from __future__ import annotations

from khabar.extract.events.phrases import noun_run
from khabar.extract.events.runs import Run
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
    " ليطالبوا ومطالبين داعين داعية تدعو يدعون ودعوا هاتفين"
)
_DOWN = folded("رحيل إسقاط استقالة محاكمة إقالة تنحي سقوط عزل تنحية إعدام طرد إنهاء وقف إغلاق حل انسحاب خروج إطاحة")
_AT = folded("أمام قرب نحو إلى باتجاه خارج حول قبالة داخل في صوب حتى بالقرب")
_SEATS = folded(
    "سفارة قنصلية مقر مبنى وزارة برلمان قصر محكمة هيئة مجلس مركز مكتب مكاتب مقرات سراي سراية بلدية ولاية محافظة نقابة شركة"
    " بعثة قاعدة سجن مخفر قسم إدارة رئاسة حكومة جامعة كنيست سفارتي دار"
)


def opposed(scene: Scene, telling: Telling) -> list[Run]:
    """Those whom a protest is against or asks, else whose seat it goes to, in the rest of its sentence."""
    limit = telling.sentence.last
    against: list[Run] = []
    seats: list[Run] = []
    for k in range(telling.first, min(telling.last + _REACH, limit)):
        found = _against(scene, k, limit)
        if found is not None and not any(run.first <= found.first < run.last for run in against):
            against.append(found)
        elif not seats and scene.forms[k] in _AT and k - telling.last < _NEAR:
            seat = _seat(scene, k + 1, limit)
            seats = [seat] if seat is not None else []
    return against[:2] or seats


def _against(scene: Scene, k: int, limit: int) -> Run | None:
    """What the word at `k` says that the protest is against."""
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
    return _asked(scene, k, limit) if form in _DEMANDING else None


def _asked(scene: Scene, k: int, limit: int) -> Run | None:
    """Who is to go (`المطالبة برحيل الرئيس`), or is asked (`مطالبين الحكومة بزيادة`)."""
    asked = noun_run(scene, k + 1, limit)
    if asked is not None and asked.last < limit and scene.forms[asked.last].startswith("ب"):
        return asked
    for at in range(k + 1, min(k + 4, limit)):
        form = scene.forms[at]
        if form.startswith("ب") and form[1:] in _DOWN:
            return _thing(scene, at + 1, limit)
    return None


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
    return noun_run(scene, at, limit, cut) if at < limit else None


def _seat(scene: Scene, at: int, limit: int) -> Run | None:
    """`أمام السفارة الأميركية`, `نحو مقر البرلمان`."""
    if at >= limit or without_article(scene.forms[at]) not in _SEATS:
        return None
    return noun_run(scene, at, limit)
