"""Where the words of a channel or occasion end, and what a medium is called."""

from __future__ import annotations

from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import (
    BODY_HEADS,
    CLAUSE_BREAKS,
    COMMAS,
    MEDIA_HEADS,
    PARTICLES,
    PLURAL_MEDIA,
    RELATIVES,
    STOPS,
    folded,
)
from khabar.extract.quotations.relaying.media import odd_close
from khabar.model import Quote, Via

MAX_NAME = 8  # tokens of a channel's name or an occasion


def name_of(scene: Scene, first: int, head_end: int, end: int) -> str | None:
    """The channel's name: what stands between marks or brackets, or an organisation, or the words behind its head noun.

    In `لوكالة الأنباء الأردنية (بترا)` the words with the sign, as the page means the body.
    """
    signed = _signed(scene, first, end)
    if signed is not None:
        return signed
    for i in range(first, end):
        if scene.forms[i] in "([" and any(k in scene.agencies or k in scene.names for k in range(first, i)):
            break
        close = _close(scene, i, end + 1)
        if close is not None and i + 1 < close <= end:
            close -= close > i + 2 and scene.forms[close - 1] in COMMAS  # `قناة "الغد،"`
            return Quote.of(scene.analysis.page, scene.starts[i + 1], scene.ends[close - 1]).text
    names = [name for name in scene.names_in(first, end) if name.mention.type == "ORG"]
    if names and (head_end == first or names[0].first in scene.agencies or _medium_before(scene, first, names[0].first)):
        return _of_body(scene, first, names[0]) or names[0].mention.at.text
    head = next((i for i in range(first, end) if i in scene.agencies), None)
    if head is not None:
        hit = scene.agencies[head]
        return Quote.of(scene.analysis.page, hit.start, hit.end).text
    return None


_ARMS = folded("جيش شرطة حكومة برلمان قوات حرس")


def _of_body(scene: Scene, first: int, owner: Name) -> str | None:
    """`لإذاعة الجيش`, `لموقع الحزب`: the medium of a body that is none itself."""
    head = owner.first - 1
    if head < first or owner.first in scene.agencies or scene.forms[owner.first].removeprefix("ال") not in BODY_HEADS | _ARMS:
        return None
    cut = 0 if scene.forms[head] in MEDIA_HEADS else 1
    if scene.forms[head][cut:] not in MEDIA_HEADS:
        return None
    return Quote.of(scene.analysis.page, scene.analysis.offset_in(head, cut), owner.mention.at.end).text


def _signed(scene: Scene, first: int, end: int) -> str | None:
    """`وكالة الأنباء الأردنية (بترا)`: a medium with its known sign in brackets behind it."""
    sign = next((i for i in range(first + 1, end) if scene.forms[i] in "(["), None)
    if sign is None or sign + 1 not in scene.agencies or not 1 < sign - first <= MAX_NAME:
        return None
    close = _bracket(scene, sign, end + 1)
    head = next((i for i in range(first, sign) if scene.forms[i].removeprefix("ل") in MEDIA_HEADS), None)
    if close is None or head is None or scene.agencies[sign + 1].last != close:
        return None
    cut = 1 if scene.forms[head] not in MEDIA_HEADS else 0
    return Quote.of(scene.analysis.page, scene.analysis.offset_in(head, cut), scene.ends[close]).text


def of_nobody_known(scene: Scene, first: int, head_end: int, end: int) -> str | None:
    """What media are called that have no name of their own: those of a body (`لموقع النادي`), several of a country (`لوسائل إعلام
    بريطانية`, `لصحف محلية`)."""
    own = scene.forms[first].removeprefix("ل")
    if not scene.forms[first].startswith("ل"):
        return None
    body = head_end < end and scene.forms[head_end].startswith("ال") and scene.forms[head_end][2:] in BODY_HEADS
    several = own in PLURAL_MEDIA and end - 1 > first and scene.forms[end - 1].endswith("يه")
    if not several and not (body and own in MEDIA_HEADS):
        return None
    return Quote.of(scene.analysis.page, scene.analysis.offset_in(first, 1), scene.ends[end - 1]).text


def _medium_before(scene: Scene, first: int, last: int) -> bool:
    """True where a word for a medium stands in tokens `[first, last]`: no other body is told (`للصحفيين بعد لقاء الاتحاد`)."""
    words = (scene.forms[i].removeprefix("و") for i in range(first, last + 1))
    return any(word in MEDIA_HEADS or word[1:] in MEDIA_HEADS or word.startswith(("مراسل", "لمراسل")) for word in words)


def lone_li(scene: Scene, i: int, last: int) -> tuple[Via, int] | None:
    """`لـ(عكاظ)`, `لـ"بغداد اليوم"`, `لـ CNN`, `لرويترز`."""
    told = scene.told.get(i)
    if told is not None and told.last <= last:
        name = Quote.of(scene.analysis.page, told.start, told.end)
        return Via(at=scene.text.quote(i, told.last), name=name.text, relation="told_to"), told.last
    if scene.forms[i] != "ل" or i + 1 >= last or _possessed(scene, i):
        return None
    close = scene.pairs.close.get(i + 1) or (_bracket(scene, i + 1, last) if scene.forms[i + 1] in "([" else None)
    close = close or odd_close(scene, i + 1, last)
    if close is not None and i + 2 < close < last:
        name = Quote.of(scene.analysis.page, scene.starts[i + 2], scene.ends[close - 1])
        return Via(at=scene.text.quote(i, close + 1), name=name.text, relation="told_to"), close + 1
    if scene.kinds[i + 1] == "latin":
        return Via(at=scene.text.quote(i, i + 2), name=scene.text.quote(i + 1, i + 2).text, relation="told_to"), i + 2
    return None


_BELONGING = folded(
    "التابع التابعة التابعين التابعون التابعتين المنتمي المنتمية المنتمين الموالي الموالية الموالين الموالون"
    " الداعم الداعمة الداعمين المناصر المناصرة المناصرين المنافس المنافسة المملوك المملوكة المالك المالكة المنتج المنتجة"
    " المصنع المصنعة الحليف الحليفة المعارض المعارضة المعارضين المؤيد المؤيدة المؤيدين المناهض المناهضة"
    " المنظم المنظمة الراعي الراعية"
)
"""Behind these ل tells whose something is (`المواقع التابعة لـ"الحركة"`)."""


def _possessed(scene: Scene, i: int) -> bool:
    """`المدير العام لـ"مدن الغد"`, `المواقع التابعة لـ"الحركة"`: whose an office or a body is, where that is no known medium."""
    if i == 0 or i + 1 in scene.agencies or i + 2 in scene.agencies:
        return False
    return scene.forms[i - 1] in _BELONGING or any(
        title.last == i and i - first > 1 and scene.definite(first) and scene.definite(i - 1)
        for first in (i - 2, i - 3)
        if (title := scene.titles.get(first)) is not None
    )


def channel_end(scene: Scene, i: int, last: int) -> int:
    """The end of the words that belong to a channel or occasion."""
    limit = min(last, i + MAX_NAME)
    while i < limit:
        form = scene.forms[i]
        close = scene.pairs.close.get(i)
        if close is not None and close < last and close - i <= MAX_NAME:
            i = close + 1
            continue
        if form in "([":
            close = _bracket(scene, i, last)
            if close is None:
                break
            i = close + 1
            continue
        stops = form in COMMAS or form in STOPS or form in ":-–" or close is not None
        if stops or form in PARTICLES or form in RELATIVES or form in CLAUSE_BREAKS or i in scene.times or i in scene.cue_tokens:
            break
        i += 1
    return i


def _close(scene: Scene, i: int, end: int) -> int | None:
    """The token that closes the mark or bracket at `i`."""
    if scene.forms[i] in "([":
        return _bracket(scene, i, end)
    return scene.pairs.close.get(i)


def _bracket(scene: Scene, i: int, end: int) -> int | None:
    return next((k for k in range(i + 1, min(end, i + MAX_NAME)) if scene.forms[k] in ")]"), None)
