"""Whether a trigger tells an event or only names one: `اغتيال الحريري` may just be spoken of."""

from __future__ import annotations

from khabar.extract.events.merging import Told
from khabar.extract.events.tolls import TOLL_TYPES
from khabar.extract.events.triggers import Telling
from khabar.extract.scene import Scene
from khabar.extract.words import folded
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
_NEAR = 4  # tokens before the capture of a place that tell whether it came to pass


def anchored(scene: Scene, one: Told, dated: bool, placed: bool, toll: bool) -> bool:
    """True for a verb, and for a noun that is told and not just named.

    A noun of violence (`اغتيال الحريري` may only be spoken of) needs a toll, its own date, both actor and target, or one and a
    place, or a verb that carries it and one tie; other nouns need one tie. A title tells by nouns alone.
    """
    telling, found = one.telling, one.roles
    if "self" in telling.frame:
        return _stands_alone(scene, telling)
    if not telling.verbal and not toll and not dated and _of_a_kind(scene, telling):
        return False
    if telling.row.sense == "territory" and not telling.verbal:
        return found.carried or bool(found.actors) or dated or _achieved(scene, telling)
    somebody = bool(found.actors or found.targets)
    if telling.verbal or telling.row.pos == "participle" or toll or (dated and telling.row.type in TOLL_TYPES):
        return True
    tied = somebody or dated or placed
    if telling.row.type not in TOLL_TYPES or telling.sentence.paragraph < 0:
        return found.carried or tied
    return (found.carried and tied) or (placed and somebody) or bool(found.actors and found.targets)


def _of_a_kind(scene: Scene, telling: Telling) -> bool:
    at = telling.first - 1
    return at >= telling.sentence.first and not telling.hit.cut.prefix and without_article(scene.forms[at]) in _GENERIC


def _achieved(scene: Scene, telling: Telling) -> bool:
    """`تمكنوا من السيطرة على الميناء`, `عملية تحرير المدينة`, `بعد استعادة البلدة`: taken, not just wished."""
    before = scene.forms[max(telling.sentence.first, telling.first - _NEAR) : telling.first]
    return any(form in _ACHIEVED for form in before)


def _stands_alone(scene: Scene, telling: Telling) -> bool:
    """True for `متظاهرون` as a subject, not behind a preposition or in a genitive."""
    before = telling.first - 1
    opened = telling.first == telling.clause[0] or before in scene.quantities or scene.forms[before] in ("كان", "وكان")
    return opened or scene.is_verb(before)
