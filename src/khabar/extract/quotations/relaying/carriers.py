"""Media that carried what was said, and documents that hold it: `نقلت وكالة كذا عن`, `بحسب ما نقلته إذاعة كذا`, `حسب البيان`."""

from __future__ import annotations

from khabar.extract.quotations.base.phrases import media_phrase, phrase_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import ABOUT, COMMAS, DOCUMENTS, MEDIA_HEADS, STOPS, folded
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.relaying.names import MAX_NAME, name_of
from khabar.extract.quotations.relaying.relays import CARRIED, SUBJECT, TOLD, Relay
from khabar.extract.quotations.speakers.bodies import named_body
from khabar.extract.quotations.speakers.sources import unnamed_voice
from khabar.model import Via, ViaRelation

_OF_HIM = folded("عنه عنها عنهم عنهما")
"""`وفق ما نقلت عنه وكالة كذا`."""
_TIDINGS = folded(
    "الخبر النبأ القول ذلك هذا التصريح التصريحات كلامه كلامها حديثه حديثها تصريحاته تصريحاتها القصة المعلومة المعلومات"
)
"""What is passed on, and not who does so (`التي نقلت الخبر عن`)."""
_REPORTS = folded("تقارير التقارير")
_PRESS = folded("إعلامية صحفية صحافية إخبارية الإعلامية الصحفية الصحافية الإخبارية محلية المحلية")


def written(scene: Scene, first: int, end: int) -> Relay:
    """A statement, or another document, at tokens `[first, end)`, at least one."""
    relation: ViaRelation = "statement" if "بيان" in scene.forms[first] and "بيانات" not in scene.forms[first] else "document"
    return Relay(Via(at=scene.text.quote(first, max(end, first + 1)), relation=relation), TOLD)


def behind(scene: Scene, frame: Frame) -> Relay | None:
    """What a trailing source adds to the act that it governs: a medium that carried it, a document it stands in (`حسب ما جاء في
    بيان`); null for who is told again."""
    first = scene.skip(frame.gap, frame.opener_at)
    if first < frame.opener_at and scene.forms[first] in _OF_HIM:
        first = scene.skip(first + 1, frame.opener_at)
    if first >= frame.opener_at:
        return None
    passed = scene.forms[frame.gap - 1].startswith(("نقل", "اورد", "نشر"))
    paper = scene.forms[first] in DOCUMENTS | _REPORTS and not passed and not _of_medium(scene, first, frame.opener_at)
    if not paper and (passed or _is_medium(scene, first, frame.opener_at)):
        return carried(scene, first, frame.opener_at)
    if paper:
        return written(scene, first, phrase_end(scene, first, frame.opener_at))
    return None


def carrier(scene: Scene, first: int, last: int) -> list[Relay]:
    """`نقلت وكالة الأنباء … عن`: who carried it, the subject of the verb."""
    end = next((i for i in range(first, last) if scene.forms[i] in ABOUT), last)
    end -= scene.forms[end - 1 : end + 1] == ["علي", "لسان"]
    begin = scene.skip(first, end)
    if begin >= end or end - begin > MAX_NAME or (end == begin + 1 and scene.forms[begin] in _TIDINGS):
        return []
    return [carried(scene, begin, end, SUBJECT)]


def carried(scene: Scene, first: int, last: int, place: int = CARRIED) -> Relay:
    """A medium at tokens `[first, last)` as the carrier."""
    while last - 1 > first and scene.forms[last - 1] in COMMAS | STOPS:
        last -= 1
    quote = scene.text.quote(first, last)
    name = name_of(scene, first, first, last) or _met_before(scene, first, last) or quote.text
    return Relay(Via(at=quote, name=name, relation="carried_by"), place)


def _met_before(scene: Scene, first: int, last: int) -> str | None:
    """The name of the medium that `الصحيفة` means: the only one of its kind before it."""
    if last - first > 2 or not scene.definite(first):
        return None
    return named_body(scene, unnamed_voice(scene, first, last, "x", "s"), first).speaker.name


def _is_medium(scene: Scene, first: int, last: int) -> bool:
    """True for a source that only passes on what another said: `بحسب وكالة كذا`, `وفقا لصحيفة كذا`, `وفقا لـ"الغد"`."""
    return media_phrase(scene, first, last) or scene.forms[first].removeprefix("ل") in MEDIA_HEADS or first in scene.pairs.close


def _of_medium(scene: Scene, first: int, last: int) -> bool:
    """`تقارير صحفية`, `تقرير لوكالة كذا`: such reports pass on what another said, others (`تقارير أمنية`) are documents."""
    near = range(first + 1, min(last, first + 4))
    return any(scene.forms[i] in _PRESS or i in scene.agencies for i in near)
