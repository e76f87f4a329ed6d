"""Media that stand beside a cue in other ways than behind a phrase of the lexicon: a platform in marks, the object of `أبلغ`, a
name between marks that point the wrong way, a medium of which only the country is told."""

from __future__ import annotations

import re

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import COMMAS, MEDIA_HEADS, STOPS, folded
from khabar.extract.quotations.framing.frame import Frame
from khabar.text import fold

MAX_NAME = 5  # words of a medium's name between marks
_PLATFORMS = folded(
    "تويتر فيسبوك فايسبوك فيس إكس إنستغرام إنستجرام إنستقرام انستغرام انستجرام تلغرام تلجرام تيليغرام تليغرام تيليجرام تليجرام"
    " يوتيوب سناب تيك واتساب واتس لينكد لينكدإن ثريدز سوشيال تروث ويبو بلوسكاي ماستودون كلوبهاوس"
)
_ON = folded("على عبر في من خلال بواسطة موقع منصة شبكة تطبيق صفحته صفحتها حسابه حسابها")
_ACCOUNT = re.compile("(?:ب|ال|لل)?(?:حساب|صفح|تغريد|منشور|تدوين)")
"""`في` before a platform is where somebody works (`مدير الأمن في "فيسبوك"`), but for accounts and posts."""
_INSIDE = "»”"
_INTERNET = folded("الإنترنت انترنت إنترنت النت الويب")


def platforms(scene: Scene, first: int, last: int) -> list[tuple[int, int]]:
    """`(first token, token behind)` of platforms that are named in marks: `عبر "تويتر"`."""
    found = []
    for mark in scene.marks_in(first + 1, last):
        close = scene.pairs.close.get(mark)
        if close is None or not mark + 1 < close <= min(last, mark + MAX_NAME) or scene.forms[mark + 1] not in _PLATFORMS:
            continue
        begin = mark
        while begin > first and scene.forms[begin - 1] in _ON and mark - begin < MAX_NAME:
            begin -= 1
        inside = [scene.forms[k] for k in range(max(first, mark - MAX_NAME), mark)]
        if begin < mark and (scene.forms[begin:mark] != ["في"] or any(_ACCOUNT.match(form) for form in inside)):
            found.append((begin, close + 1))
    return found


def told_object(scene: Scene, frame: Frame) -> tuple[int, int] | None:
    """`أبلغ فلان وكالة كذا أن`: a medium as the object of a verb of telling, behind its subject and right before what is said."""
    cue = frame.cue
    if "object" not in cue.frames or cue.row.kind != "verb" or frame.opener not in ("that", "colon", "mark"):
        return None
    end = frame.opener_at
    alone = cue.row.gender == "m" and frame.gap < end and scene.forms[frame.gap] in _FEMININE  # `أبلغ وكالة كذا`
    for i in range(frame.gap + (not alone), end):
        if scene.forms[i] in COMMAS or scene.forms[i] in STOPS:
            return None
        agency = scene.agencies.get(i)
        if (agency is not None and agency.row.needs != "credit") or scene.forms[i] in MEDIA_HEADS:
            return (i, end) if end - i <= MAX_NAME + 3 and scene.forms[i - 1] not in _OF_OBJECT else None
    return None


def credit_only(scene: Scene, first: int, end: int) -> bool:
    """True where a known medium is named by a word that means other things too (`موقع الاتحاد`): its name is all that is said."""
    hits = [scene.agencies[i] for i in range(first, end) if i in scene.agencies]
    return bool(hits) and all(hit.row.needs == "credit" for hit in hits)


_FEMININE = folded("وكالة صحيفة قناة إذاعة مجلة جريدة شبكة محطة فضائية هيئة")
_OF_OBJECT = folded("باسم بلسان في من لدى مدير مراسل مراسلة رئيس رئيسة مديرة صحفي صحفية محرر محررة مذيع مذيعة مندوب")
"""Behind these a medium is whose somebody is, and not told."""


def odd_close(scene: Scene, i: int, last: int) -> int | None:
    """The second of two marks that both close: `لـ»المدينة»`."""
    if scene.forms[i] not in _INSIDE:
        return None
    return next((k for k in range(i + 2, min(last, i + MAX_NAME)) if scene.forms[k] in _INSIDE), None)


def only_country(scene: Scene, head: int, end: int) -> bool:
    """`لصحيفة ألمانية`, `لقناة محلية`: a medium with nothing but an adjective, which does not say its name."""
    word = scene.text.quote(head, end).text if end == head + 1 else ""
    return word.endswith(("ية", "يه")) and not word.startswith("ال")


def of_a_site(scene: Scene, i: int, first: int) -> bool:
    """`موقع كذا على الإنترنت`: the words belong to what the site is, or tell where something was put."""
    if not any(form in _INTERNET for form in scene.forms[i + 1 : i + 3]):
        return False
    near = range(max(first, i - MAX_NAME), i)
    return any(scene.forms[k].removeprefix("و").removeprefix("ل") in _SITES for k in near)


def answered(scene: Scene, i: int, first: int) -> bool:
    """`رد الوزير على تغريدة الأمير`, `علق على منشور`: what is answered, and not where the answer stands."""
    return scene.forms[i] == _ONTO and any(_ANSWER.match(scene.forms[k]) for k in range(max(first, i - _FAR), i))


_FAR = 15  # tokens between a verb of answering and its object
_ONTO = fold("على")
_ANSWER = re.compile(
    "(?:و|ف)?(?:رد|ردت|ردوا|يرد|ترد|ردا|رده|ردها|علق|علقت|علقوا|يعلق|تعلق|تعليقا|معلقا|معلقه|تعليقه|تعليقها|عقب|عقبت|تعقيبا)$"
)
_SITES = folded("موقع الموقع صحيفة بوابة نشر نشرت نشره نشرته نشروا بث بثت بثه بثته")
