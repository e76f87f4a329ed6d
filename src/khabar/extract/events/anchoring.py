"""Whether a trigger tells an event or only names one: `اغتيال الحريري` may just be spoken of."""

from __future__ import annotations

from khabar.extract.events.governors import GOVERNING, QUANTIFIERS
from khabar.extract.events.merging import Told
from khabar.extract.events.status import Reality, presupposed
from khabar.extract.events.tolls import TOLL_TYPES
from khabar.extract.events.triggers import Telling
from khabar.extract.scene import Scene
from khabar.extract.words import folded
from khabar.lexicon.tables import Trigger, parted
from khabar.text import without_article

_GENERIC = folded(
    "حق حرية مكافحة محاربة ظاهرة مخاطر شروط إجراءات آلية معايير أساليب ثقافة فكر سياسة موسم قانون عقوبة أنواع"
    " أشكال كافة جميع كل أي بعض"
)
"""Behind these a noun names a kind of event: `حق التظاهر`, `مكافحة الحرائق`, `إجراءات التعيين`."""


_ACHIEVED = folded(
    "تمكن تمكنت تمكنوا نجح نجحت نجحوا استطاع استطاعت استطاعوا أحكم أحكمت أحكموا تم جرى وتم عملية معركة عمليات بعد عقب منذ إثر"
    " أسفر أسفرت أدى أدت إعلان أعلن أعلنت أكد أكدت"
)
_DEEDS = folded(
    "رفع رفعوا رفعت يرفع يرفعون ردد رددوا رددت يردد يرددون هتف هتفوا هتفت يهتف يهتفون حمل حملوا يحمل يحملون طالب طالبوا يطالب"
    " يطالبون ندد نددوا يندد ينددون سار ساروا يسير يسيرون جاب جابوا يجوب يجوبون طاف طافوا تجمع تجمعوا يتجمع يتجمعون احتشد"
    " احتشدوا يحتشد يحتشدون خرج خرجوا يخرج يخرجون نزل نزلوا ينزل ينزلون توجه توجهوا انطلق انطلقوا تدفق تدفقوا تظاهر تظاهروا"
    " احتج احتجوا يحتج يحتجون اعتصم اعتصموا جلس جلسوا دعا دعوا يدعو يدعون أحرق أحرقوا يحرق يحرقون أشعل أشعلوا أضرم أضرموا قطع"
    " قطعوا يقطع يقطعون أغلق أغلقوا يغلق يغلقون سد سدوا رشق رشقوا يرشق يرشقون ألقى ألقوا حاصر حاصروا يحاصر يحاصرون اقتحم"
    " اقتحموا هاجم هاجموا حطم حطموا كسر كسروا اشتبك اشتبكوا نصب نصبوا أقام أقاموا واصل واصلوا يواصل يواصلون نظم نظموا نفذ نفذوا"
    " عبر عبروا لوح لوحوا أنشد أنشدوا وقف وقفوا احتل احتلوا شارك شاركوا كتب كتبوا رفض رفضوا يرفض يرفضون اتهم اتهموا استنكر"
)
"""What those who protest do to protest."""
_GONE = folded("خرج خرجوا خرجت وخرج وخرجوا نزلوا ونزلوا")
_HURT = 3  # tokens before protesters in which the verb of what befell them stands
_NEAR = 4  # tokens before the capture of a place that tell whether it came to pass


def anchored(scene: Scene, one: Told, dated: bool, placed: bool, toll: bool) -> bool:
    """True for a verb, and for a noun that is told and not just named.

    A noun of violence (`اغتيال الحريري` may only be spoken of) needs a toll, its own date, both actor and target, or one and a
    place, or a verb that carries it and one tie; other nouns need one tie. A title tells by nouns alone.
    """
    telling, found = one.telling, one.roles
    if "self" in telling.frame:
        return _protest(scene, one) if telling.row.sense == "acting" else _stands_alone(scene, telling)
    if not telling.verbal and not toll and not dated and _of_a_kind(scene, telling):
        return False
    if telling.row.sense == "territory" and not telling.verbal:
        return found.carried or bool(found.actors) or dated or _achieved(scene, telling)
    somebody = bool(found.actors or found.targets)
    if presupposed(scene, telling) and telling.row.type != "THREATEN":
        return True  # `الهدنة التي انهارت`
    if telling.verbal or telling.row.pos == "participle" or toll or (dated and telling.row.type in TOLL_TYPES):
        return True
    tied = somebody or dated or placed
    if telling.row.type not in TOLL_TYPES or telling.sentence.paragraph < 0:
        return found.carried or tied
    return (found.carried and tied) or (placed and somebody) or bool(found.actors and found.targets)


def foreseen(scene: Scene, telling: Telling, found: Reality) -> bool:
    """True for an indefinite noun that a word puts ahead or supposes (`خشية هجمات`, `خطط لتفجير`): a tie enough by itself. A
    definite one (`للتحقيق في الهجوم`) may be there already."""
    forms, first, last = scene.forms, telling.first, telling.last
    if not (found.told and found.governed) or (_of_a_kind(scene, telling) and forms[first - 1] not in QUANTIFIERS):
        return False
    idiom = forms[last - 1] in GOVERNING  # `القبض على`
    return idiom or not any("ال" in forms[token][:4] or forms[token].startswith("لل") for token in range(first, last))


def _protest(scene: Scene, one: Told) -> bool:
    """True for `ردد المتظاهرون شعارات`, `المتظاهرون يطالبون`, where their deed is the protest; not for `قال المتظاهرون`."""
    first, last = next(((run.first, run.last) for run in one.roles.actors), (one.telling.first, one.telling.last))
    beside = (scene.forms[t].removeprefix("و") for t in (first - 1, min(last, one.telling.sentence.last - 1)))
    return bool(one.roles.targets) or any(form in _DEEDS for form in beside)


def _of_a_kind(scene: Scene, telling: Telling) -> bool:
    at = telling.first - 1
    return at >= telling.sentence.first and not telling.hit.cut.prefix and without_article(scene.forms[at]) in _GENERIC


def _achieved(scene: Scene, telling: Telling) -> bool:
    """`تمكنوا من السيطرة على الميناء`, `عملية تحرير المدينة`, `بعد استعادة البلدة`: taken, not just wished."""
    before = scene.forms[max(telling.sentence.first, telling.first - _NEAR) : telling.first]
    return any(form in _ACHIEVED for form in before)


def _stands_alone(scene: Scene, telling: Telling) -> bool:
    """True for `متظاهرون` as a subject, not behind a preposition, in a genitive or as those whom something befell.

    `متظاهرين`, `متظاهرا` are subjects where their verb follows (`قال إن متظاهرين أغلقوا الطريق`), or `خرجوا متظاهرين`.
    """
    before, behind = telling.first - 1, telling.last
    form = scene.forms[behind - 1]
    if form.endswith(("ين", "ا")):
        after = scene.forms[behind] if behind < telling.sentence.last and scene.is_verb(behind) else ""
        return scene.forms[before] in _GONE or (after.endswith(("وا", "ون")) and scene.forms[before] != "بين")
    opened = telling.first == telling.clause[0] or before in scene.quantities or scene.forms[before] in ("كان", "وكان")
    return (opened or scene.is_verb(before)) and not _befell(scene, telling)


def _befell(scene: Scene, telling: Telling) -> bool:
    """`قتل متظاهر`, `أصيب 32 متظاهرا`."""
    near = range(max(telling.clause[0], telling.first - _HURT), telling.first)
    hits = scene.analysis.hits_in(Trigger, near.start, near.stop) if near else []
    return any("result" in parted(hit.row.frame) for hit in hits)
