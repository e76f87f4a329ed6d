"""Media that carried what was said, told before it or in its midst: `ووفقا لصحيفة كذا، قال فلان`, `قال -بحسب وكالة كذا- إن`."""

from __future__ import annotations

from khabar.extract.quotations.base.phrases import media_phrase
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import ABOUT, COMMAS, DOCUMENTS, MEDIA_HEADS, folded
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.relaying.carriers import carried
from khabar.extract.quotations.relaying.names import channel_end
from khabar.extract.quotations.relaying.relays import Relay

_BY = folded("بحسب حسب وفق")
_BY_TO = folded("وفقا طبقا")
_BY_WHAT = folded("حسبما وفقما")
_ASIDE = _BY | _BY_TO | _BY_WHAT
_WHAT = folded("ما لما")
_THEN = ("فان", "فإن")
_PASSED_ON = tuple(sorted(folded("نقل أورد نشر ذكر أفاد بث")))


def aside_of(scene: Scene, frame: Frame) -> list[Relay]:
    """`قالت الوزارة -بحسب وكالة كذا- إن`, `أضاف - حسب ما نقلته وكالة كذا - أن`: a medium between the cue and what is said."""
    limit = frame.opener_at
    if _ASIDE.isdisjoint(scene.forms[frame.gap : max(limit - 1, 0)]):
        return []
    by = next(i for i in range(frame.gap, limit - 1) if scene.forms[i] in _ASIDE)
    first = _carrier_at(scene, by, limit)
    if first is None or (by == frame.gap and first == by + 1):
        return []
    end = channel_end(scene, first, limit)
    return [carried(scene, first, end)] if end > first else []


def leading(scene: Scene, frame: Frame) -> list[Relay]:
    """`ووفقا لصحيفة كذا، أوضح فلان:`: a medium with which the sentence of a verb begins, parted from it by a comma."""
    cue, first = frame.cue, frame.cue.sentence.first
    if cue.row.kind not in ("verb", "document") or frame.opener == "trailing" or _bare(scene.forms[first]) not in _ASIDE:
        return []
    if scene.cue_in(first + 1, cue.first) is not None:
        return []
    begin = _carrier_at(scene, first, cue.first)
    end = channel_end(scene, begin, cue.first) if begin is not None else first
    if begin is None or end <= begin or end >= cue.first or scene.forms[end] not in COMMAS:
        return []
    if scene.forms[end + 1].startswith(_THEN):
        return []  # `بحسب صحيفة كذا، فإن النادي أبدى`: all of it is the medium's
    return [carried(scene, begin, end)]


def _bare(form: str) -> str:
    """Without the و that joins a sentence on (`ووفقا`, `وبحسب`)."""
    return form if form in _ASIDE else form.removeprefix("و")


def _carrier_at(scene: Scene, by: int, limit: int) -> int | None:
    """Where the medium behind `بحسب`, `وفقا`, `حسبما نقلت` begins; null where none does."""
    form, first = _bare(scene.forms[by]), by + 1
    if first >= limit:
        return None
    if scene.forms[first] in _WHAT or form in _BY_WHAT:
        first += scene.forms[first] in _WHAT
        if not scene.forms[first].startswith(_PASSED_ON):
            return None
        first += 1
        while first < limit and scene.forms[first] in ABOUT:
            first += 1
    if first >= limit or scene.forms[first] in DOCUMENTS:
        return None
    told = media_phrase(scene, first, limit) or scene.forms[first].removeprefix("ل") in MEDIA_HEADS
    return first if told else None
