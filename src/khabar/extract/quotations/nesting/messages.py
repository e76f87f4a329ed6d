"""Messages, and who gave what was said: `تلقينا رسائل من الحركة تفيد بأنها`, `وعدا من البنك بتمويل`, `تهديدات وجهها الجيش بـ`.

What somebody receives has its speaker behind من; what a relative clause tells of has him behind its verb.
"""

from __future__ import annotations

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import BARE_THAT, BI_THAT, IN_IT, RELATIVES, THAT, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame

_FROM = folded("من")
_BEARING = folded(
    "تفيد يفيد تفيدنا مفادها مفاده مفادهما فحواها فحواه مضمونها مضمونه تؤكد يؤكد تقول يقول تبلغه تبلغها تبلغنا تبلغهم يبلغه"
    " تخبره تخبرها تخبرنا تخبرهم تخطره تخطرها تنص"
)
"""What a message does with its content, before أن."""
_ABOUT = folded("إلى على")
_GAVE = folded(
    "وجهها وجهه وجهتها وجهته أطلقها أطلقه أطلقتها أطلقته أصدرها أصدره أصدرتها أصدرته قدمها قدمه قدمتها قدمته رفعها رفعتها أرسلها"
    " أرسله أرسلتها أرسلته بعثها بعثتها تلقاها تلقاه تلقتها تلقته ساقها ساقتها أطلقوها وجهوها"
)
_CAME_WITH = folded("تقدم تقدمت أدلى أدلت بعث بعثت")
_WITH_IT = folded("بها به")


def bearing(scene: Scene, cue: CueHit, i: int, limit: int) -> Frame | None:
    """The frame of a message whose content opens behind a verb at `i`: `رسالة من الوزارة تفيد بأن`, `مفادها أن`."""
    if "from" not in cue.frames or scene.forms[i] not in _BEARING:
        return None
    k = i + 1
    while k + 1 < limit and (scene.forms[k] in _ABOUT or scene.forms[k] in IN_IT):
        k += 1
    form = scene.forms[k] if k + 1 < limit else ""
    if form not in THAT and form not in BI_THAT:
        return None
    return Frame(cue, "that", cue.last, i, *((k + 1, 0) if form in BARE_THAT else (k, int(form in BI_THAT))))


def giver(scene: Scene, cue: CueHit, first: int) -> int | None:
    """Where whoever gave it begins: behind من, or behind the verb of a relative clause; null where neither is told."""
    i = first + (scene.forms[first] in RELATIVES)
    if scene.forms[i] in _GAVE:
        return None if scene.forms[i].startswith("تلق") else i + 1
    if scene.forms[i] in _CAME_WITH and scene.forms[i + 1] in _WITH_IT:
        return i + 2
    for k in range(first, min(first + _MAX_ADJECTIVES, len(scene.forms) - 1) + 1):
        if scene.forms[k] in _FROM and cue.row.act != "warn":  # `تحذيرا من الخطر`
            return k + 1
        if not scene.forms[k].endswith(_ADJECTIVE):
            return None
    return None


_MAX_ADJECTIVES = 2  # words between a message and من: `رسالة خطية من`
_ADJECTIVE = ("ه", "ات", "يا", "ي")
