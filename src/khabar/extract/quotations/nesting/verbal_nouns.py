"""Verbal nouns of speech with whose they are: `رفض البرلمان استخدام القاعدة`, `دعوات غربية لوقف الحملة`, `اتهام X لـY بالخرق`.

Read only inside the words of a speaker. Behind the noun stand its speaker, perhaps whom it is said to, and at once what is said:
أن, a preposition of the noun, another verbal noun, marks. Any other word between them, and it is no act of speech (`رفض الطلب`).
"""

from __future__ import annotations

from khabar.extract.quotations.base.phrase_ends import masdar_like
from khabar.extract.quotations.base.phrases import ADJECTIVE
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    BARE_THAT,
    BI_THAT,
    CLAUSE_BREAKS,
    COMMAS,
    NO_OBJECT,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    THAT,
    THAT_PREPOSITIONS,
    TO_HIM,
    folded,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.objects import in_name
from khabar.extract.quotations.framing.openers import labelled
from khabar.extract.quotations.nesting.messages import bearing, giver
from khabar.extract.quotations.speakers.voice import Voice, phrase_quote, phrase_words
from khabar.extract.quotations.speakers.voices import voice_at
from khabar.lexicon.tables import Nationality
from khabar.model import Speaker
from khabar.text import fold

MAX_SPEAKER = 9  # tokens between a verbal noun and what is said
MAX_ADDRESSED = 4  # tokens of whom it is said to
MAX_PLAIN = 3  # words of a speaker that no table knows
MIN_MARKED = 2  # tokens between marks that can be what is said
STANCES = ("condemn", "welcome", "say", "expect")
"""Acts that a noun right behind a verb of speech makes the holder's own (`أكد الملك تنديد المملكة بـ`)."""
NOT_TOLD = folded(
    "وإذا ولو لو"
    " عدم ضرورة أهمية إمكانية احتمال حق حال حالة إذا أجل بهدف شرط دون بدون أي كل سيتم يتم تم جرى ويتم سبب أسباب صيغة نص"
    " تقديم قبول مجرد تأييد حفل انتظار مشروع مهلة موعد لجنة مجلس بطاقة برنامج قانون قرار مركز شركة"
)
"""Before a verbal noun: it is wished, supposed, a thing, or the end of a name."""
_TO = folded("ل إلى")
_SAID_TO = ("accuse", "call_for", "demand", "promise", "condemn", "threaten", "warn")
_OBJECT_HEADS = folded("هذا هذه أي أية كل جميع كافة")
_MASDARS = folded("دراسة زيارة حماية مواجهة خطة تولي رعاية صيانة قراءة سداد دفع تسليم صرف عدم")
"""Verbal nouns of other shapes."""
_NO_THING = folded("بناء بإيعاز بدعم بتمويل بإشراف بتوجيه بتوجيهات بإجماع باعتبار باعتباره باعتبارها بالإجماع استنادا بدأ بدأت")
_FOR = [fold("من"), fold("أجل")]
_ATTENDING = folded("حضور زيارة مشاركة تناول قضاء مرافقة إلقاء عشاء غداء")
_PARTIES = folded("غربي أممي دولي أوروبي عربي خليجي شعبي حكومي رسمي نيابي برلماني حقوقي محلي دبلوماسي")
_OF_DEEDS = ("accuse", "threaten", "promise", "demand")
"""Acts whose ب any noun can follow."""
_SOME = folded("بعض معظم غالبية")
_HOMOGRAPHS = folded("رفض طلب وعد زعم تعهد نفي")
_ISSUED = folded("الصادر الصادرة الوارد الواردة الموقع الموقعة")


def told_noun(scene: Scene, cue: CueHit, limit: int) -> tuple[Frame, list[Voice]] | None:
    """The frame and the speaker of a verbal noun; no voices where a pronoun on it says whose it is."""
    before = scene.forms[cue.first - 1]
    if before in NOT_TOLD or in_name(scene, cue.first):
        return None
    if cue.hit.entry.tokens[0] == "نفي" and scene.analysis.page.text[cue.hit.end - 1] != "ي":
        return None  # the verb, نفى
    if cue.row.gender != "x" or cue.row.number == "p":
        frame = opened_at(scene, cue, addressed_end(scene, cue, limit), limit)
        return (frame, []) if frame is not None else None
    for end in range(cue.last + 1, min(limit, cue.last + MAX_SPEAKER) + 1):
        if breaks(scene, end - 1) and not (end - 1 == cue.last and scene.forms[end - 1] in RELATIVES):
            return None
        frame = opened_at(scene, cue, end, limit) or bearing(scene, cue, end, limit)
        if frame is not None and (voices := _speakers(scene, cue, end)):
            return frame, voices
    return None


def addressed_end(scene: Scene, cue: CueHit, limit: int) -> int:
    """Behind whom it is said to: `تعهدها لواشنطن بنزع`, `اتهامه للحزب بـ`."""
    i = cue.last
    if cue.row.act not in _SAID_TO or i >= limit or not _addresses(scene, i) or "li" in cue.frames or "ila" in cue.frames:
        return i
    name = scene.names.get(i)
    i = name.last if name is not None else i + 1
    while i < limit and scene.definite(i) and i - cue.last < MAX_ADDRESSED:
        i += 1
    return i


def breaks(scene: Scene, i: int) -> bool:
    form = scene.forms[i]
    if form in COMMAS or form in STOPS or form in RELATIVES or form in CLAUSE_BREAKS or form in _ISSUED:
        return True
    return form in THAT or form in BI_THAT


def opened_at(scene: Scene, cue: CueHit, i: int, limit: int) -> Frame | None:
    """The frame where what is said opens at `i`, past a time; null where it does not."""
    at, i = i, scene.adverb_end(i, limit)
    if i + 1 >= limit:
        return None
    form, follows, allowed = scene.forms[i], scene.forms[i + 1], cue.frames
    if scene.forms[i : i + 2] == _FOR and cue.row.act == "demand" and i + 2 < limit:
        return Frame(cue, "object", cue.last, at, i + 2)  # `تقدم بطلب رسمي من أجل تمديد المهلة`
    for kind, words in THAT_PREPOSITIONS.items():
        if form in words:
            if follows in THAT and ("that" in allowed or kind in allowed):
                return Frame(cue, "that", cue.last, at, i + 2 if follows in BARE_THAT else i + 1)
            asked = kind == "ila" and cue.row.act == "call_for"  # `دعوة الوفد إلى القصر` is an invitation
            fits = not asked or is_masdar(follows.removeprefix("ال")) or i + 1 in scene.pairs.close
            return Frame(cue, "object", cue.last, at, i + 1) if kind in allowed and fits else None
    if form in THAT or form in BI_THAT:
        if "that" not in allowed:
            return None
        return Frame(cue, "that", cue.last, at, *((i + 1, 0) if form in BARE_THAT else (i, int(form in BI_THAT))))
    if i in scene.pairs.close:
        marked = scene.pairs.close[i] - i > MIN_MARKED and not labelled(scene, i) and scene.name_over(at - 1) is not None
        return Frame(cue, "object", cue.last, at, i) if marked and "noun" in allowed else None
    if form in NO_OBJECT or form in _NO_THING or i in scene.vias or scene.name_over(i) is not None or scene.kinds[i] != "word":
        return None
    for letter, kind in (("ب", "bi"), ("ل", "li")):
        thing = form[1:].removeprefix("ال") if form.startswith(letter) else ""
        if kind == "li" and cue.row.act == "call_for" and form[1:].removeprefix("ال").removeprefix("ل") in _ATTENDING:
            return None  # `دعوة الرئيس لحضور الحفل`: whom somebody invites
        plain = letter == "ب" and cue.row.act in _OF_DEEDS and len(thing) > 2 and _closed(scene, cue, at - 1)
        if kind in allowed and len(thing) > 1 and (plain or is_masdar(thing)):
            return Frame(cue, "object", cue.last, at, i, 0 if form.startswith("لل") else 1)
    adjective = scene.definite(i) and form.endswith(("ي", "يه"))
    noun = (is_masdar(form.removeprefix("ال")) and not adjective) or form in _OBJECT_HEADS
    return Frame(cue, "object", cue.last, at, i) if "noun" in allowed and noun and _closed(scene, cue, at - 1) else None


def is_masdar(form: str) -> bool:
    return masdar_like(form) or form in _MASDARS


def _closed(scene: Scene, cue: CueHit, i: int) -> bool:
    """True where a noun phrase can end: a name, a word with the article or a pronoun, and the verbal noun that has one."""
    return i < cue.last or scene.definite(i) or scene.name_over(i) is not None or scene.forms[i].endswith(("ها", "هم", "ته"))


def _speakers(scene: Scene, cue: CueHit, end: int) -> list[Voice]:
    """Whose the noun is, where the words between it and what is said are he and whom it is said to."""
    first = cue.last
    addressed = next((i for i in range(first + 1, end) if _addresses(scene, i)), end) if cue.row.act in _SAID_TO else end
    if end - addressed > MAX_ADDRESSED:
        return []
    if {"many", "only"} & set(cue.frames) and (voices := _unnamed(scene, first, addressed)):
        return voices
    given = giver(scene, cue, first)
    if given is not None and addressed > given:
        first = given
        if not _surely_noun(scene, cue):
            return []  # `إنه طلب من الهيئة تقديم`: the verb
    elif {"only", "from"} & set(cue.frames):
        return []
    elif "pair" in cue.frames and addressed == end and "many" not in cue.frames:
        addressed = _two(scene, first, end)
        if addressed == end:
            return []
    if cue.row.act == "promise" and not _surely_noun(scene, cue):
        return []  # `الاتحاد وعد اللاعبين بـ`
    name = scene.names.get(first) or next((n for n in scene.names_in(first, addressed) if n.title == first), None)
    if name is not None and name.mention.type == "NORP":
        return []
    known = (
        name is not None
        or scene.forms[first] in _SOME
        or first in scene.titles
        or first in scene.unnamed
        or first in scene.organisations
    )
    if not known and ("addressed" in cue.frames or not _definite_words(scene, first, addressed)):
        return []
    voices, read = voice_at(scene, first, addressed, "x", "x", plain=scene.forms[first] in _SOME)
    return voices if read == addressed and _phrase(scene, first, addressed) else []


def _phrase(scene: Scene, first: int, end: int) -> bool:
    """False for words with a verb or adjunct among them; an office has prepositions, a name words with the article behind it."""
    office = first in scene.titles
    name = scene.names.get(first)
    behind = range(name.last if name is not None else end, end)
    amid = any(scene.forms[i] in PREPOSITIONS or _doing(scene.forms[i]) for i in range(first + 1, end))
    return (office or not amid) and all(scene.definite(i) or scene.kinds[i] == "sign" for i in behind)


def _doing(form: str) -> bool:
    """`بتخفيض`, `لإيقاف`: a verbal noun behind a preposition."""
    return form.startswith(("ب", "ل")) and is_masdar(form[1:])


def _surely_noun(scene: Scene, cue: CueHit) -> bool:
    """False for a noun written as its verb is, without a preposition before it (`طلب`, `وعد`)."""
    return (
        cue.hit.entry.tokens[0] not in _HOMOGRAPHS
        or cue.hit.cut.prefix != ""
        or scene.forms[cue.first - 1] in PREPOSITIONS - {"من"}
    )


def _definite_words(scene: Scene, first: int, end: int) -> bool:
    """`المعارضة السورية`: words with the article and no others, that are no doing themselves (`رفض التمويل القطري`)."""
    plain = end - first <= MAX_PLAIN and all(scene.definite(i) for i in range(first, end))
    return plain and not is_masdar(scene.forms[first].removeprefix("ال"))


def _addresses(scene: Scene, i: int) -> bool:
    """True where whom it is said to begins: `لـ`, `إلى` or a name or definite noun with ل."""
    form = scene.forms[i]
    return form in _TO or form in TO_HIM or form.startswith("لل") or (scene.governed_name(i) and form.startswith("ل"))


def _two(scene: Scene, first: int, end: int) -> int:
    """`مطالبة المعارضة الحكومة بـ`: the end of the first of two names; `end` where there is but one."""
    name = next((n for n in scene.names_in(first, end) if n.first == first or n.title == first), None)
    behind = scene.names.get(name.last) if name is not None else None
    return name.last if name is not None and (behind is not None or scene.definite(name.last)) and name.last < end else end


def _unnamed(scene: Scene, first: int, end: int) -> list[Voice]:
    """`دعوات غربية`, `الاتهامات الأميركية`: adjectives that say whose they are."""
    if end <= first or end - first > MAX_PLAIN or not all(ADJECTIVE.match(scene.forms[i]) for i in range(first, end)):
        return []
    if _stem(scene.forms[first]) not in _PARTIES and not scene.analysis.hits_in(Nationality, first, first + 1):
        return []
    speaker = Speaker(at=phrase_quote(scene, first, end), anonymous=True, source_type="unspecified")
    return [Voice(speaker, "x", "x", phrase_words(scene, first, end))]


def _stem(form: str) -> str:
    return form.removeprefix("ال").removesuffix("ه")
