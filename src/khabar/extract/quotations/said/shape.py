"""What is said as spans: without the signs around it, broken where the body is; and whether it is direct, indirect or mixed."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import COMMAS, MEDIA_HEADS, STOPS, folded
from khabar.extract.quotations.framing.frame import Frame
from khabar.model import Span

Kind = Literal["direct", "indirect", "mixed"]
_NAMING = folded(
    "طراز نوع عملية اسم باسم المسماة المسمى لقب بلقب شعار حملة مشروع حركة تنظيم جماعة كتائب صواريخ مبادرة مجموعة مسلسل فيلم كتاب"
)
_LOOSE = COMMAS | STOPS | frozenset("-–:؛")


def strip(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Without signs, lone marks and pairs of marks around it."""
    pairs = scene.pairs
    while first < last:
        if scene.forms[first] in _LOOSE or (first in pairs.close and pairs.close[first] >= last - 1) or first in pairs.open:
            first += 1
        elif (
            scene.forms[last - 1] in _LOOSE
            or scene.forms[last - 1] == "وذلك"
            or (last - 1 in pairs.open and pairs.open[last - 1] < first)
            or last - 1 in pairs.close
            or (scene.forms[last - 1] in '"”“»«' and last - 1 not in pairs.open)
        ):
            last -= 1
        elif last - 1 in pairs.open and pairs.open[last - 1] == first:
            first, last = first + 1, last - 1
        else:
            break
    return first, last


def page_spans(scene: Scene, first: int, last: int, cut: int = 0) -> tuple[Span, ...]:
    """The page spans of tokens, broken where the stretches of the body are."""
    start, end = scene.analysis.span_of(first, last, cut)
    body = scene.text.article.body
    at = bisect_right(body, (start, end))
    if (at == len(body) or body[at][0] >= end) and (at < 2 or body[at - 2][1] <= start):
        return ((start, end),)
    parts = [(max(start, a), min(end, b)) for a, b in body if a < end and start < b]
    if len(parts) < 2:
        return ((start, end),)
    return tuple(scene.trim_span(a, b) for a, b in parts)


def kind_of(scene: Scene, frame: Frame, first: int, last: int) -> Kind:
    """Direct behind a colon; mixed where words of the speaker's own stand between marks, names and labels apart."""
    if frame.opener == "mark":
        return "mixed"
    whole = scene.pairs.close.get(first - 1) if first > 0 else None
    if whole is not None and whole == last and first - 1 not in scene.pairs.unclosed:
        return "direct"
    for mark in scene.marks_in(max(0, first - 1), last):
        close = scene.pairs.close.get(mark)
        if close is not None and mark < close <= last and not _label(scene, mark, close):
            return "mixed"
    return "direct" if frame.opener == "colon" else "indirect"


def _label(scene: Scene, mark: int, close: int) -> bool:
    """Marks around a name: `تنظيم "داعش"`, `صحيفة "القبس"`, `(…)`."""
    size = close - mark - 1
    if size <= 0:
        return True
    if any(
        mark < name.first + 1 and name.last <= close + 1 and name.last - name.first >= size
        for name in scene.names_in(mark, close)
    ):
        return True
    before = scene.forms[mark - 1] if mark > 0 else ""
    return size <= 4 and (before in MEDIA_HEADS or before in _NAMING or mark - 1 in scene.organisations)
