"""Pages whose matter is pictures or a video, told by their title, the counters of the pictures, the length of the video."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from khabar.dissect.lines.sheet import Sheet
from khabar.dissect.roles.parts import Part

# Set on the layouts of the web (`evaluation/gold/layouts/seen`), which hold one gallery and two videos, and on invented pages.
TEXT_WORDS = 100  # words of the longest text beside pictures or under a video
COUNTERS = 3  # numbered pictures from which a page is a gallery
ABOVE_TITLE = 2  # lines above a title in which a player can stand
LABEL_WORDS = 6  # words of the longest label of a player
GLUED_TITLE = 5  # words of the shortest title at whose end a length can stand
_PICTURES = frozenset(("بالصور", "صور", "البوم", "معرض"))
_VIDEO = frozenset(("فيديو", "بالفيديو", "الفيديو", "فيديوهات", "video", "videos"))
_LENGTHS = (3, 5)  # tokens of `02:35`, `1:02:35`


def is_gallery(sheet: Sheet, parts: Sequence[Part]) -> bool:
    """True for little text under a title that begins with `بالصور`, or for numbered pictures: `1 من 12`, `1/12`."""
    totals = Counter(total for line in sheet.lines if line.numbers == 2 and (total := _total(sheet.forms(line.number))))
    if any(count >= COUNTERS for count in totals.values()):
        return True
    if not parts or parts[0].story.title is None or _words(parts) > TEXT_WORDS:
        return False
    forms = [form for form in sheet.forms(parts[0].story.title.number) if form[0].isalnum() or form in ":-|"]
    named = forms[:1] and forms[0] in _PICTURES
    return bool(named and (forms[0] == "بالصور" or forms[1:2] in ([":"], ["-"], ["|"], ["صور"])))


def is_video(sheet: Sheet, parts: Sequence[Part]) -> bool:
    """True for little text under a title that announces a video, with the video's length on the page."""
    title = parts[0].story.title if parts else None
    first = parts[0].story.lines[0] if parts else len(sheet)
    head = range(max(0, title.top - ABOVE_TITLE) if title else 0, first)
    if _words(parts) > TEXT_WORDS or not any(_length(sheet, number) for number in head):
        return False
    if title and _announces(sheet, title.number):
        return True
    labelled = (n for n in head if sheet.lines[n].words <= LABEL_WORDS and not _VIDEO.isdisjoint(sheet.forms(n)))
    glued = any(sheet.lines[n].words >= GLUED_TITLE and _length(sheet, n) for n in head)
    return glued and next(labelled, None) is not None


def _words(parts: Sequence[Part]) -> int:
    return sum(part.story.words for part in parts)


def _total(forms: Sequence[str]) -> int:
    """The number of pictures in `3 من 12`, `3/12`, `صورة 3 من 12`; 0 for anything else."""
    if len(forms) > 1 and forms[0] in ("صوره", "الصوره"):
        forms = forms[1:]
    if len(forms) != 3 or forms[1] not in ("من", "/") or not (forms[0].isdecimal() and forms[2].isdecimal()):
        return 0
    return int(forms[2]) if int(forms[0]) <= int(forms[2]) else 0


def _length(sheet: Sheet, number: int) -> bool:
    """True for a line that is the length of a video, names it as such, or is a title with it at the end."""
    line = sheet.lines[number]
    forms = sheet.forms(number)
    if ":" not in forms or line.dates or line.datetime:
        return False
    size = next((size for size in reversed(_LENGTHS) if _is_length(forms[-size:], size)), 0)
    alone = len(forms) == size or (line.words <= LABEL_WORDS and forms[0] in ("المده", "مده"))
    return size > 0 and forms.count(":") == size // 2 and (alone or line.words >= GLUED_TITLE)


def _is_length(forms: Sequence[str], size: int) -> bool:
    digits = forms[::2]
    return (
        len(forms) == size
        and all(form == ":" for form in forms[1::2])
        and all(form.isdecimal() and len(form) <= 2 for form in digits)
        and int(digits[-1]) < 60
    )


def _announces(sheet: Sheet, title: int) -> bool:
    """True for a title with `فيديو` in it, or with `شاهد` before it, not `شاهد عيان`."""
    forms = sheet.forms(title)
    return not _VIDEO.isdisjoint(forms) or (forms[0] == "شاهد" and forms[1:2] != ["عيان"])
