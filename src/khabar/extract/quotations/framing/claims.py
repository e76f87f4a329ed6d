"""What a verb of saying with an object of its own governs: a claim, a deed, a request, a finding, what something is called."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.phrases import accusative, phrase_end, starts_phrase
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    BARE_THAT,
    CLAIMS,
    COMMAS,
    DEEDS,
    MEDIA_HEADS,
    PARTICLES,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIVES,
    RENEWED,
    STUDIES,
    THAT_PREPOSITIONS,
    folded,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.objects import MAX_APPOSITION, MAX_CLAIM_GAP, accusative_noun, in_name
from khabar.extract.quotations.framing.openers import labelled

_BEFORE_WHAT = folded("وهو وهي هو هي كل مع رغم مثل")
_BEHIND_WHAT = folded("إذا زال زالت زالوا لم لا دام")
"""Beside these ما is not what is denied."""
_GOING = folded("العودة التوجه الخروج التوقف المساعدة المغادرة الانسحاب الرحيل البقاء الانتظار الحضور التنحي الاستقالة")
_OF_WHOM = folded("منه منها منهم")
_GOES_BACK = folded("يرجع ترجع")
_POINTING = folded("ذلك هذا هذه تلك")
_OBJECT_HEADS = folded("كثيرا بعض عددا كل جميع معظم أغلب هذا هذه ذلك تلك ما أي عدة كلا قرارا قرار خطوة")
"""Behind a subject without the article they open what it speaks of (`وصفت جماعات حقوقية كثيرا من القوانين بأنها`)."""
_SHOWS = folded("أبدى يبدي أبدت تبدي أبدوا يبدون أبديا أبدتا")
_STANCES = folded(
    "استعدادا اهتماما رغبة موافقة قلقا تحفظا تحفظات اعتراضا اعتراضات تأييدا أسفا ترحيبا رفضا ممانعة استغرابا معارضة مخاوف تفهما"
)
"""What `أبدى` shows by saying it, without a pronoun."""
_DIRECTED = folded(
    "ضربة ضربات تهمة تهما تهم اتهام اتهاما اتهامات رسالة رسائل نداء سؤال سؤالا أسئلة كلمة دعوة الدعوة شكره الشكر تحية"
    " انتقادات انتقادا التحية الاتهام الاتهامات أصابع نداءات تهديدات تهديدا إنذارا"
)
"""Behind وجه these are what is directed at somebody: no order."""
MAX_ORDERED = 22  # tokens of who orders and who is ordered, or of what is judged


def blamed_for(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`انتقدت المنظمة الحكومة لفشلها في`: what somebody is blamed for."""
    for i in range(gap + 1, min(limit - 1, gap + MAX_CLAIM_GAP)):
        form = scene.forms[i]
        if form == "بسبب":
            return Frame(cue, "object", gap, i, i + 1)
        own = (form.endswith(("ها", "هم")) and masdar_like(form[1:])) or (form.endswith("ه") and masdar_like(form[1:-1]))
        if form.startswith("ل") and (own or form == "لعدم") and scene.name_over(i) is None:
            return Frame(cue, "object", gap, i, i, 1)
    return None


def claimed(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`نفت الوزارة الأنباء عن`, `أدان المجلس الهجوم`: what others said, or a deed, behind the subject."""
    words = CLAIMS | DEEDS if cue.row.act == "condemn" else CLAIMS
    for i in range(gap, min(limit, gap + MAX_CLAIM_GAP)):
        before = scene.forms[i - 1]
        name = scene.name_over(i)
        if i > gap and name is None and masdar_like(scene.forms[i]) and scene.forms[i] not in words:
            return None  # `رفضت تأكيد الأنباء`, `نفت صحة الأنباء`
        if scene.forms[i] not in words or in_name(scene, i) or i in scene.vias or i - 1 in scene.vias:
            continue
        titled = i - 1 in scene.titles and scene.name_over(i - 1) is None
        if before in MEDIA_HEADS or (i > gap and (before in PREPOSITIONS or titled)):
            continue
        if scene.forms[i] == "ما" and (before in _BEFORE_WHAT or scene.forms[min(i + 1, limit - 1)] in _BEHIND_WHAT):
            continue
        begin = i - 1 if i > gap and i - 1 in scene.pairs.close else i  # `نفت "الشائعات" عن`
        return Frame(cue, "object", gap, begin, begin)
    return None


def _somebody(scene: Scene, i: int, limit: int) -> bool:
    """True where an office, a source or a person stands at a token."""
    return i in scene.titles or i in scene.unnamed or any(n.mention.type == "PER" for n in scene.names_in(i, min(limit, i + 3)))


def told_of(scene: Scene, frame: Frame) -> Frame | None:
    """`وصفت الوزارة القرار بأنه`, `عزا الخبير التراجع إلى`: the object is no part of the subject; alone it leaves none.

    `ترجع ملكية الأرض إلى` is said of things.
    """
    gap, limit = scene.skip(frame.gap, frame.opener_at), frame.opener_at
    if frame.cue.hit.entry.tokens[0] in _GOES_BACK and not _somebody(scene, gap, limit):
        return None
    end = _first_phrase(scene, gap, limit)
    if end >= limit:
        end = frame.gap
    begin = scene.skip(end, limit) if "ila" in frame.cue.frames else frame.begin
    if begin + 1 == limit and scene.forms[begin] in _POINTING:
        begin = frame.begin  # `وأرجع ذلك إلى ارتفاع …`
    return replace(frame, opener_at=end, begin=begin)


def _first_phrase(scene: Scene, i: int, limit: int) -> int:
    """The end of the first of two phrases: a name, an office with its name, a noun with what it governs, a source."""
    if i >= limit:
        return limit
    if i in scene.names:
        return scene.names[i].last
    if scene.forms[i] in MEDIA_HEADS:
        return phrase_end(scene, i, limit)
    person = next((n for n in scene.names_in(i, limit) if n.mention.type == "PER"), None)
    if person is not None and person.first - i <= MAX_APPOSITION:
        return person.last
    if i in scene.unnamed and not scene.definite(i) and scene.forms[i] not in QUANTIFIERS:
        i = scene.unnamed[i].last
        while i < limit and scene.kinds[i] == "word" and not scene.definite(i) and scene.forms[i] not in _OBJECT_HEADS:
            i += 1
        return i
    if scene.definite(i) and masdar_like(scene.forms[i][2:]):
        return limit  # `أرجعت الارتفاع في … إلى`: an object
    while i < limit - 1 and scene.kinds[i] == "word" and not scene.definite(i):
        i += 1
        if scene.forms[i] in _OBJECT_HEADS:
            return i
    i += 1
    while i < limit and scene.definite(i) and scene.forms[i].endswith(("ي", "يه", "ين", "ون")):
        i += 1
    return i


def asked_of(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`طلبت السلطات من المنظمة مغادرة الميناء`: a verbal noun behind whom something is asked of."""
    if gap + 1 < limit and scene.forms[gap] in _OF_WHOM:
        follows = gap + 1 in scene.pairs.close or masdar_like(scene.forms[gap + 1])
        return Frame(cue, "object", gap, gap, gap + 1) if follows else None
    of = next((i for i in range(gap, min(limit, gap + MAX_CLAIM_GAP)) if scene.forms[i] == "من"), None)
    if of is None:
        return None
    plain = 0
    for i in range(of + 2, min(limit, of + MAX_CLAIM_GAP)):
        form, name = scene.forms[i], scene.name_over(i)
        marked = i in scene.pairs.close and scene.pairs.close[i] - i > 2 and not labelled(scene, i)
        if name is None and (masdar_like(form) or marked or form in _GOING):
            return Frame(cue, "object", gap, of, i)
        plain += name is None and not scene.definite(i) and scene.kinds[i] != "sign"
        if plain > 1 or form in PREPOSITIONS or form in RELATIVES or form.startswith(("بال", "لل")):
            return None
    return None


def named_so(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`الخطة التي وصفها الحزب بـ"الفاشلة"`: what somebody calls a thing, between marks."""
    for i in range(gap, min(limit - 1, gap + MAX_CLAIM_GAP)):
        mark = i + 1 if scene.forms[i] in ("ب", "بال") else i
        if mark in scene.pairs.close and (mark > i or scene.forms[i - 1].startswith("ب")):
            return Frame(cue, "object", gap, i, mark)
        if scene.forms[i] in COMMAS and i > gap + 1:
            return None
    return None


def judged_as(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`اعتبر الحزب القرار "خطأ"`, `معتبرا ذلك انتهاكا`: two objects, the second between marks or in the accusative."""
    if scene.forms[cue.first - 1] in RELATIVES:
        return None  # `الذي اعتبر انتهاكا`: passive
    end = scene.skip(gap, limit)
    if cue.row.kind != "participle" and not (cue.joined and end < limit and scene.forms[end] in _POINTING):
        if end >= limit or not starts_phrase(scene, end) or (masdar_like(scene.forms[end]) and end not in scene.organisations):
            return None
        first, end = end, _first_phrase(scene, end, limit)
        if end < limit and scene.forms[end] in PREPOSITIONS:
            end = phrase_end(scene, first, limit, office=True)
            closing = next((i for i in range(end + 1, min(limit, end + 6)) if scene.forms[i] in COMMAS), end)
            end = closing if end < limit and scene.forms[end] in COMMAS else end  # `رئيس الحزب في المدينة، فلان، …`
    begin = scene.skip(end, limit)
    if begin >= limit or scene.forms[begin] in PREPOSITIONS:
        return None
    if begin == gap and not scene.definite(begin) and scene.forms[begin] not in _POINTING:
        return None
    for i in range(begin + 1, min(limit, begin + MAX_ORDERED)):
        if scene.forms[i] in COMMAS or scene.forms[i] in PARTICLES:
            return None
        if (i in scene.pairs.close and not labelled(scene, i)) or accusative(scene, i) or accusative_noun(scene, i):
            return Frame(cue, "object", gap, begin, begin)
    return None


def is_study(scene: Scene, gap: int, limit: int) -> bool:
    """True where a study, survey or report is the subject: it finds what a person would only come upon (`وجدت الدراسة أن`)."""
    i = scene.skip(gap, limit)
    return (i < limit and scene.forms[i] in STUDIES) or any(form in STUDIES for form in scene.forms[max(0, gap - 3) : gap - 1])


def renewed(scene: Scene, cue: CueHit, gap: int, limit: int) -> Frame | None:
    """`جدد … دعوته لـ`, `أبدى … استعدادا لـ`; behind `كرر … تشديده على أن` what is said begins behind the preposition."""
    shows = cue.hit.entry.tokens[0] in _SHOWS
    noun = next((i for i in range(gap, limit) if scene.forms[i] in RENEWED or (shows and scene.forms[i] in _STANCES)), None)
    if noun is None:
        return None
    begin = noun
    if noun + 2 < limit and scene.forms[noun + 1] in THAT_PREPOSITIONS["ala"]:
        begin = noun + 2
    elif noun + 2 < limit and scene.forms[noun + 1] in BARE_THAT:
        begin = noun + 1
    if scene.forms[begin] in BARE_THAT:
        begin += 1
    return Frame(cue, "object", gap, noun, begin)
