"""Subjects that only the words of a speaker are searched for: people without a name, families, findings, names before a mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    AUXILIARIES,
    CLAUSE_BREAKS,
    COMMAS,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    SOMEBODY,
    folded,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.objects import is_kin
from khabar.extract.quotations.said.content import Content
from khabar.extract.quotations.speakers.sources import unnamed_voice
from khabar.extract.quotations.speakers.voice import Voice, phrase_quote, phrase_words
from khabar.extract.quotations.speakers.voices import voice_at
from khabar.model import Quote, Speaker
from khabar.text import fold

MAX_SUBJECT = 5  # words of a subject between أن and its verb that no table knows
_SHOWING = ("شار", "شير", "ظهر", "كشف", "بين", "ثبت", "دل", "وضح", "فيد", "فاد", "عني", "رجح", "توقع", "قدر", "تابع")
"""Parts of verbs whose subjects can be things."""
_THERE = folded("هناك ثمة")
_FINDINGS = folded("معلومات تحريات تحقيقات تقديرات")
MIN_PLURAL = 4  # letters of a word with the ending of a plural
_SHARES = folded(
    "نحو حوالي نصف ربع ثلث ثلثي ثلثا معظم غالبية أغلبية أكثر عدد عددا آلاف مئات عشرات كثير كثيرا كثيرون كثيرين العديد جميع كل"
)
_RELATED = {fold("الذي"): ("m", "s"), fold("التي"): ("f", "s"), fold("الذين"): ("x", "p")}
"""Relatives, by the gender and number of what they hang on."""
_STILL = folded("يزالون مازالون يكونون يظلون")
"""Verbs that end as people in the plural do."""
_CONSTRUCT = ("ي", "اء")
_BEING = folded("هو هي وهو وهي هم وهم")
_MEN = folded(
    "أعضاء مسؤولي أعيان وزراء رؤساء زعماء خبراء رجال قادة كبار أبناء أفراد سكان طلاب"
    " عناصر أنصار جنود ضباط نواب آلاف مئات عشرات بعض معظم غالبية جميع كل"
)
"""Heads of people in construct, by ending and by word."""
MAX_PEOPLE = 10  # words of people between أن and their verb


def people(scene: Scene, cue: CueHit, first: int) -> list[Voice]:
    """`إن متطوعين عائدين من القرية أكدوا`: people in the plural, of whom the words tell no more."""
    if cue.row.number != "p" or cue.joined:
        return []
    for begin in range(cue.first - 1, max(first, cue.first - MAX_PEOPLE) - 1, -1):
        form = scene.forms[begin]
        opens = begin == first or scene.forms[begin - 1] in PARTICLES or scene.kinds[begin - 1] == "sign"
        if opens and form.endswith(("ين", "ون")) and len(form) > MIN_PLURAL and not scene.definite(begin):
            if scene.kinds[begin] != "word" or begin in scene.names or form in _STILL:
                return []
            speaker = Speaker(at=phrase_quote(scene, begin, cue.first), anonymous=True, source_type="unspecified")
            return [Voice(speaker, "x", "p", phrase_words(scene, begin, cue.first))]
        if opens or form in PARTICLES or form in RELATIVES:
            return []
    return []


def somebody(scene: Scene, cue: CueHit, first: int) -> list[Voice]:
    """`إن موظفة سابقة في المصنع قد صرحت`, `إن نحو نصف سكان البلدة قالوا`: people without a name, and where they are, between أن
    and their verb."""
    end = cue.first
    while end > first and (scene.forms[end - 1] in AUXILIARIES or end - 1 in scene.pairs.close):
        end -= 1
    if cue.joined:
        return []
    for begin in range(end - 1, max(first, end - MAX_PEOPLE) - 1, -1):
        form = scene.forms[begin]
        if begin == first or scene.forms[begin - 1] in PARTICLES:
            plural = form.endswith(("ين", "ون")) and scene.definite(begin)
            many = cue.row.number == "p" and (form in _SHARES or plural or scene.kinds[begin] == "number")
            some = begin in scene.unnamed or (begin in scene.titles and not scene.definite(begin)) or form in SOMEBODY
            if begin in scene.names or not (many or some) or scene.names_in(begin, begin + 2):
                return []
            voice = unnamed_voice(scene, begin, end, cue.row.gender, cue.row.number)
            return [replace(voice, speaker=replace(voice.speaker, anonymous=not plural))]
        if form in PARTICLES or form in RELATIVES or form in COMMAS or form in CLAUSE_BREAKS or scene.forms[begin].endswith("وا"):
            return []
    return []


def antecedent(scene: Scene, cue: CueHit, holder: tuple[Frame, Content]) -> list[Voice]:
    """`لأعضاء المجلس الذين أعربوا عن`, `مع مندوب الشركة الذي وافق على أن`: what a relative right before the verb hangs on, where
    its head is plain: a name, or the words behind a preposition or another word that is no noun."""
    relative, first, clause = cue.first - 1, holder[1].first, holder[0].opener != "object"
    if (
        cue.joined
        or cue.with_object
        or _RELATED.get(scene.forms[relative]) not in ((cue.row.gender, cue.row.number), ("x", cue.row.number))
    ):
        return []
    begin = _of_people(scene, relative, first) if cue.row.number == "p" else _of_one(scene, relative, first, cue.row.gender)
    if begin is None or (clause and (begin == first or scene.forms[begin - 1] in PARTICLES)):
        return []  # `إن الرجل الذي زعم أنه مسلح اعتقل`: where his words end cannot be told
    if scene.forms[begin].removeprefix("ل") in _MEN and scene.forms[begin].startswith("ل"):
        at = Quote.of(scene.analysis.page, scene.starts[begin] + 1, scene.ends[relative - 1])
        return [Voice(Speaker(at=at), cue.row.gender, cue.row.number, phrase_words(scene, begin + 1, relative))]
    voices, read = voice_at(scene, begin, relative, cue.row.gender, cue.row.number, plain=True)
    return voices if read == relative else []


def _of_one(scene: Scene, relative: int, first: int, gender: str) -> int | None:
    """Where one speaker before his relative begins: a name, an office, the definite words behind a preposition or particle."""
    name = next((n for n in scene.name_list if n.last == relative and n.title >= first), None)
    if name is not None:
        return None if name.mention.type in ("LOC", "NORP") and gender == "m" else name.title
    for begin in range(relative - 1, max(first, relative - MAX_SUBJECT) - 1, -1):
        form, before = scene.forms[begin], scene.forms[begin - 1]
        if form in PREPOSITIONS or form in COMMAS or form in PARTICLES or scene.kinds[begin] != "word":
            return None
        if before in PREPOSITIONS or before in PARTICLES or begin == first or before in COMMAS or before in _BEING:
            return begin
    return None


def _of_people(scene: Scene, relative: int, first: int) -> int | None:
    """Where people before `الذين` begin: a plural with its article, or the head of a construct (`أعضاء المجلس`)."""
    begin = relative
    while begin > first and (scene.definite(begin - 1) or scene.name_over(begin - 1) is not None):
        begin -= 1
    if begin < relative and scene.forms[begin].endswith(("ين", "ون")) and scene.definite(begin):
        return begin
    head = begin - 1
    if begin < relative and head >= first and scene.kinds[head] == "word" and scene.forms[head] not in PREPOSITIONS:
        if scene.forms[head].startswith("و"):
            return None  # `مسؤولي وأبناء الشعب الذين`
        if scene.forms[head].endswith(_CONSTRUCT) or scene.forms[head].removeprefix("ل") in _MEN:
            return head
    return begin if begin < relative and scene.definite(begin) else None


def at_mark(scene: Scene, cue: CueHit) -> list[Voice]:
    """`إن تركيا "طلبت هذا الاجتماع"`: a name before the mark that opens before its verb."""
    mark = cue.first - 1
    if mark not in scene.pairs.close:
        return []
    name = next((n for n in scene.names_in(cue.sentence.first, mark) if n.last == mark), None)
    if name is None or name.mention.type == "NORP":
        return []
    return voice_at(scene, name.title, mark, cue.row.gender, cue.row.number)[0]


def family(scene: Scene, frame: Frame) -> list[Voice]:
    """`طلبت أسرته احترام …`: somebody's family right behind the verb."""
    if frame.opener_at != frame.gap + 1 or not is_kin(scene.forms[frame.gap]):
        return []
    speaker = Speaker(at=phrase_quote(scene, frame.gap, frame.opener_at))
    return [Voice(speaker, frame.cue.row.gender, "s", phrase_words(scene, frame.gap, frame.opener_at))]


def findings(scene: Scene, frame: Frame, found: Sequence[Voice], before: Sequence[tuple[Frame, Sequence[Voice]]]) -> list[Voice]:
    """`معلومات قطاع الأمن كشفت عن`: whose the findings are; `كما كشفت المعلومات عن` goes on with those of the same sentence."""
    gap = scene.skip(frame.gap, frame.opener_at)
    if gap == frame.opener_at - 1 and scene.definite(gap) and scene.forms[gap].removeprefix("ال") in _FINDINGS:
        same = before and before[-1][0].cue.sentence == frame.cue.sentence and not before[-1][1][0].person
        return [replace(voice, speaker=replace(voice.speaker, resolution="nominal")) for voice in before[-1][1]] if same else []
    if len(found) != 1:
        return []
    first, end = _tokens(scene, found[0])
    if scene.forms[first] in _FINDINGS and end > first + 1:
        return voice_at(scene, first + 1, end, "x", "s", plain=True)[0]
    return []


def both(scene: Scene, voices: Sequence[Voice]) -> list[Voice]:
    """`خبراء طبيون وعلماء أوبئة`: two kinds of people without names are two speakers."""
    if len(voices) != 1 or not voices[0].speaker.anonymous:
        return list(voices)
    first, end = _tokens(scene, voices[0])
    for k in range(first + 1, end):
        if k in scene.unnamed and scene.unnamed[k].cut.prefix == "و":
            parts = [unnamed_voice(scene, a, b, voices[0].gender, "p") for a, b in ((first, k), (k, end))]
            return [replace(voice, speaker=replace(voice.speaker, resolution=voices[0].speaker.resolution)) for voice in parts]
    return list(voices)


def _tokens(scene: Scene, voice: Voice) -> tuple[int, int]:
    at = voice.speaker.at
    return scene.analysis.token_at(at.start), scene.analysis.token_at(at.end)


def is_thing(scene: Scene, cue: CueHit, voices: Sequence[Voice]) -> bool:
    """True where a subject need not be somebody: many or indefinite words that no table knows, or a verb said of things."""
    unknown = [v for v in voices if not (v.person or v.media or v.document or v.speaker.anonymous or v.speaker.entity)]
    if not unknown:
        return False
    if all(scene.analysis.token_at(v.speaker.at.start) in scene.unnamed for v in unknown):
        return False  # `يتوقع خبراء الصحة أن`
    if any(part in cue.hit.entry.tokens[0] for part in _SHOWING):
        return True
    return not all(_definite(scene, voice) and len(voice.words) <= MAX_SUBJECT for voice in unknown)


def _definite(scene: Scene, voice: Voice) -> bool:
    """True for words with the article or a name among them; false behind a preposition written with them (`بمشيئة الله`)."""
    first, last = scene.analysis.token_at(voice.speaker.at.start), scene.analysis.token_at(voice.speaker.at.end - 1) + 1
    if scene.forms[first].startswith(("ب", "وب")) or scene.forms[first] in _THERE:
        return False
    return any(scene.definite(i) for i in range(first, last)) or bool(scene.names_in(first, last))
