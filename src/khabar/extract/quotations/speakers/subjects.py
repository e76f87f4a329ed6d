"""Subjects that do not stand right behind their verb: before it or behind an adjunct."""

from __future__ import annotations

from khabar.extract.quotations.base.phrases import ADJECTIVE, adjectives_end, media_phrase, phrase_end, plain_words
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import (
    ADVERBS,
    AUXILIARIES,
    CLAUSE_BREAKS,
    COMMAS,
    CONNECTORS,
    DOCUMENTS,
    EXCEPT,
    HE_OR_SHE,
    MEDIA_HEADS,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    SOMEBODY,
    SPEECH_NOUNS,
    TOPIC,
    folded,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.openers import MIN_QUOTE
from khabar.extract.quotations.speakers.anaphora import again
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.voice import Voice
from khabar.extract.quotations.speakers.voices import voice_at

_HIMSELF = folded("نفسه نفسها أنفسهم ذاته ذاتها أيضا")
_GOES_ON = folded("مضى مضت استطرد استطردت راح راحت أخذ أخذت كتب كتبت تابع تابعت واصل واصلت عاد عادت")
"""Verbs before another verb of speech: both are of the one who spoke last."""
_AGAIN = folded("عاد عادت يعود تعود تراجع تراجعت بادر بادرت تدخل تدخلت")
"""Verbs to which the verb of speech is joined without another subject."""
_STILL = folded("يزال تزال زال زالت زالوا مازال مازالت يزالون")
_CONSTRUCT = folded("هامش أعقاب ختام مستهل خلال أثناء عقب لقاء اجتماع افتتاح حفل مقابلة جلسة زيارة كلمة")
"""Last words of a channel or occasion whose genitive follows."""
_THERE = folded("هناك ثمة")
_WAS = ("كان", "كانت")
MAX_NAME = 40  # tokens of a name
MAX_OFFICE = 12  # tokens of an office before a relative


def number_of(cue: CueHit) -> str:
    """A verb before its subject is singular whoever speaks."""
    return cue.row.number if cue.row.number != "x" else "s"


def behind_adjunct(scene: Scene, frame: Frame, first: int) -> list[Voice]:
    """`وقال في مؤتمر صحفي وزير …`, `وقال، خلال …، المتحدث …`: a subject behind an adjunct, told by its name or title."""
    i = first
    while i < frame.opener_at:
        begin = _behind_channel(scene, i) if i in scene.via_starts else frame.opener_at
        if begin < frame.opener_at and _opens_subject(scene, begin) and not _channel_name(scene, i, begin):
            return voice_at(scene, begin, frame.opener_at, frame.cue.row.gender, "s")[0]
        if scene.forms[i] in ')»"' and i + 1 in scene.titles and scene.forms[first] == "ل":
            return voice_at(scene, i + 1, frame.opener_at, frame.cue.row.gender, "s")[0]
        if scene.forms[i] in COMMAS and i + 1 < frame.opener_at:
            nxt = scene.skip(i, frame.opener_at)
            name = scene.names.get(nxt)
            if nxt < frame.opener_at and ((name and name.mention.type in ("PER", "ORG")) or nxt in scene.titles):
                return voice_at(scene, nxt, frame.opener_at, frame.cue.row.gender, "s")[0]
            i = max(nxt, i + 1)
        else:
            i += 1
    return []


def _behind_channel(scene: Scene, i: int) -> int:
    """The token behind the words that open a channel at `i` (`لفرانس 24`, `في مؤتمر صحفي`)."""
    hit = scene.vias.get(i)
    if hit is not None and scene.forms[hit.last - 1] in PREPOSITIONS:  # `عبر موقعه على الإنترنت`, `في مقابلة مع "الأفق"`
        name = scene.names.get(hit.last)
        return scene.pairs.close[hit.last] + 1 if hit.last in scene.pairs.close else name.last if name else hit.last + 1
    if hit is not None:
        return hit.last
    told = scene.told.get(i)
    if told is not None:
        return told.last
    if scene.forms[i + 1] == "”":  # a closing mark for an opening one: `لـ”الأفق” مصدر`
        return next((k + 1 for k in range(i + 2, min(i + 8, len(scene.forms))) if scene.forms[k] == "”"), i + 2)
    close = scene.pairs.close.get(i + 1) or next((k for k in range(i + 2, i + 8) if scene.forms[k : k + 1] == [")"]), None)
    return close + 1 if close is not None and scene.forms[i + 1] in '([«"“”' else i + 2  # a lone ل and what it governs


def _channel_name(scene: Scene, i: int, begin: int) -> bool:
    """`لموقع النادي`, `لصحيفة الأفق`: the name of the medium."""
    hit, name = scene.vias.get(i), scene.names.get(begin)
    told = hit is not None and hit.row.relation == "told_to" and scene.forms[hit.last - 1].removeprefix("ل") in MEDIA_HEADS
    return told and not (name is not None and name.mention.type == "PER") and begin not in scene.titles


def _opens_subject(scene: Scene, i: int) -> bool:
    if i in scene.titles or i in scene.unnamed:
        return True
    if i in scene.names:
        return scene.names[i].mention.type != "NORP" and not scene.governed_name(i)
    if scene.forms[i - 1] in _CONSTRUCT:
        return False  # `على هامش المعرض`
    return scene.definite(i) and ADJECTIVE.match(scene.forms[i]) is None  # `لوسائل الإعلام المحلية`


def before_verb(scene: Scene, cue: CueHit, discourse: Discourse) -> list[Voice]:
    """A subject before its verb: `وكان الحوثيون أعلنوا أن`, `مسؤول فلسطيني يؤكد أن`, `التي أكد فيها`."""
    goes_on = cue.joined and cue.first - 1 > cue.sentence.first and scene.forms[cue.first - 1].removeprefix("و") in _AGAIN
    if (cue.joined and not goes_on) or cue.first == cue.sentence.first:
        return []
    end = cue.first - goes_on  # `لكن المكتب عاد وأكد`
    while end > cue.sentence.first and scene.forms[end - 1] in AUXILIARIES:
        end -= 1
    while end - 1 > cue.sentence.first and scene.forms[end - 1] in _HIMSELF:
        end -= 1
    if scene.forms[end - 1] == "ما":
        return []  # `نقل ما قال إنها فتوى`
    if scene.forms[end - 1] in COMMAS and (voices := _of_sentence(scene, cue, discourse)):
        return voices
    begin, relative = clause_begin(scene, cue.sentence.first, end)
    if relative and _accused(scene, cue, begin):
        return []
    if relative:
        end = begin
        if end > cue.sentence.first and scene.forms[end - 1] in COMMAS:
            end -= 1
        if cue.row.number == "p":
            return _antecedent(scene, cue, end)
        holder = _office_before(scene, cue, end)
        if holder and holder[0].person:
            return holder  # `فلان مدرب النادي الذي أوصى بـ`
        name = next((n for n in scene.names_in(max(0, end - MAX_NAME), end) if n.last == end), None)
        if name is None or name.mention.type in ("LOC", "NORP"):
            return _office_before(scene, cue, end)
        return voice_at(scene, name.title, end, cue.row.gender, number_of(cue))[0]
    if begin + 1 < end and scene.forms[begin].removeprefix("و") in _GOES_ON:
        begin += 1  # `ومضى فلان يقول`
    marked = begin > cue.sentence.first and scene.forms[begin - 1] in CLAUSE_BREAKS
    while begin < end and (_opens_clause(scene.forms[begin]) or _still(scene, begin)):
        begin, marked = begin + 1, True
    if begin >= end:
        return []
    if scene.forms[end - 1] in SPEECH_NOUNS or scene.forms[end - 1] in ("فيه", "فيها"):
        return _owner(scene, cue, begin, end, discourse)
    free = marked and plain_words(scene, begin, end)
    voices, read = voice_at(scene, begin, end, cue.row.gender, cue.row.number, free)
    names = scene.names_in(begin, end)
    plain = marked and sum(scene.kinds[i] != "sign" for i in range(begin, end)) <= 4
    known = begin in scene.titles or begin in scene.unnamed or begin in scene.organisations or media_phrase(scene, begin, end)
    behind = range(names[-1].last, end) if names else range(0)
    verb = any(not scene.definite(i) and scene.kinds[i] != "sign" for i in behind)  # no adjective: it may be a verb
    if (verb or read != end) and _pluperfect(scene, begin, cue):  # `وكان خبراء شملهم استطلاع قد توقعوا`
        last = adjectives_end(scene, scene.unnamed[begin].last, end) if begin in scene.unnamed else end
        return [again(scene, voice, discourse) for voice in voice_at(scene, begin, last, cue.row.gender, cue.row.number)[0]]
    if begin < read < end and scene.forms[begin - 1] in PARTICLES and _of_somebody(scene, cue, read):
        return [again(scene, voice, discourse) for voice in voices]
    if verb or read != end or not (known or names or plain):
        return []
    return [again(scene, voice, discourse) for voice in voices]


def _still(scene: Scene, i: int) -> bool:
    """`ولا يزال المحققون يتساءلون`, `هناك دراسة وجدت أن`: words before a subject that stands before its verb."""
    behind = i + 1 in scene.unnamed or scene.forms[i + 1] in DOCUMENTS
    subject = behind or scene.definite(i + 1) or i + 1 in scene.names or i + 1 in scene.titles
    return (scene.forms[i] in _STILL and subject) or (scene.forms[i] in _THERE and behind)


def _of_somebody(scene: Scene, cue: CueHit, read: int) -> bool:
    """`إن الشرطة أطلقت النار على شخص تزعم أنه`: a relative clause without pronoun, said of her who acts in the sentence."""
    acts = scene.forms[read].endswith("ت") and scene.kinds[read] == "word"
    somebody = scene.forms[cue.first - 2] in PREPOSITIONS and scene.forms[cue.first - 1] in SOMEBODY
    return cue.row.gender == "f" and acts and somebody


_ACCUSING = folded("اتهمه اتهمها اتهمهم اتهمته اتهمتها اتهمتهم يتهمه يتهمها يتهمهم تتهمه تتهمها تتهمهم")


def _accused(scene: Scene, cue: CueHit, relative: int) -> bool:
    """`الذي تتهمه نساء`, `الذي تتهم أنقرة`: what the relative hangs on is accused, or of the other gender than who accuses."""
    if cue.row.act != "accuse":
        return False
    pair = (scene.forms[relative].removeprefix("و"), cue.row.gender)
    return cue.hit.entry.tokens[0] in _ACCUSING or pair in (("الذي", "f"), ("التي", "m"))


def _opens_clause(form: str) -> bool:
    """True for a word that stands before the subject of a clause, `فإن` and `وأن` too."""
    return form in AUXILIARIES or form in CLAUSE_BREAKS or form in PARTICLES or (form[:1] in "وف" and form[1:] in PARTICLES)


def _office_before(scene: Scene, cue: CueHit, end: int) -> list[Voice]:
    """`…، المدير المحلي لشركة الشحن الذي أكد`: the office that ends before a relative, with the name before it."""
    for i in range(end - 1, max(cue.sentence.first, end - MAX_OFFICE) - 1, -1):
        hit = scene.titles.get(i)
        if hit is not None and hit.row.kind in ("office", "profession") and phrase_end(scene, i, end) == end:
            if cue.row.gender not in (hit.row.gender, "x"):
                return []
            comma = i - 1 if scene.forms[i - 1] in COMMAS else i
            name = next((n for n in scene.names_in(cue.sentence.first, i) if n.last == comma and n.mention.type == "PER"), None)
            return voice_at(scene, name.title if name is not None else i, end, cue.row.gender, "s")[0]
    return []


def pluperfect(scene: Scene, cue: CueHit) -> bool:
    """`كان الوزير قد هدد`: a subject stands between `كان` and `قد`, none behind the verb."""
    before = cue.first - 1
    if before <= cue.sentence.first or scene.forms[before] != "قد" or scene.forms[before - 1].removeprefix("و") in _WAS:
        return False
    return any(scene.forms[i].removeprefix("و") in _WAS for i in range(max(cue.sentence.first, before - MAX_OFFICE), before))


def _pluperfect(scene: Scene, begin: int, cue: CueHit) -> bool:
    """True where a known subject stands right behind `كان` and `قد` right before the verb."""
    was = begin > cue.sentence.first and scene.forms[begin - 1].removeprefix("و") in _WAS
    framed = was and scene.forms[cue.first - 1] == "قد"
    name = scene.names.get(begin)
    return framed and (begin in scene.unnamed or (name is not None and name.mention.type in ("PER", "ORG")))


def _antecedent(scene: Scene, cue: CueHit, end: int) -> list[Voice]:
    """`الجمهوريين، الذين يشكلون …، والذين حذروا`: the plural with its article before the first relative."""
    relative = end + 1 if scene.forms[end] in COMMAS else end
    if scene.forms[relative].startswith("و"):
        earlier = [i for i in range(cue.sentence.first, end) if scene.forms[i] in RELATIVES]
        if not earlier:
            return []
        end = earlier[-1]
    head = end - 2 if scene.forms[end - 1] in COMMAS else end - 1
    people = head >= cue.sentence.first and scene.definite(head) and scene.forms[head].endswith(("ين", "ون"))
    return voice_at(scene, head, head + 1, "x", "p")[0] if people else []


def _of_sentence(scene: Scene, cue: CueHit, discourse: Discourse) -> list[Voice]:
    """`لكن الدكتور فلان، من الكلية الملكية، يرى أن`: the subject at the head of the sentence, parted from its verb by commas."""
    begin = max((i + 1 for i in range(cue.sentence.first, cue.first) if scene.forms[i] in PARTICLES), default=cue.sentence.first)
    while begin < cue.first and (scene.forms[begin] in AUXILIARIES | CLAUSE_BREAKS | TOPIC or scene.forms[begin] in COMMAS):
        begin += 1
    person = begin in scene.names and scene.names[begin].mention.type == "PER"
    if begin >= cue.first or not (person or (begin in scene.titles)) or scene.cue_in(begin + 1, cue.first) is not None:
        return []
    voices, read = voice_at(scene, begin, cue.first, cue.row.gender, cue.row.number)
    return [again(scene, voice, discourse) for voice in voices] if scene.forms[read] in COMMAS else []


def clause_begin(scene: Scene, first: int, end: int) -> tuple[int, bool]:
    """Where the clause that ends before a verb begins, and whether a relative pronoun stands there."""
    for i in range(end - 1, first - 1, -1):
        form = scene.forms[i]
        if form in RELATIVES:
            return i, True
        speech = scene.pairs.close.get(i, i) - i > MIN_QUOTE  # marks around more than a name
        if form in COMMAS or form in PARTICLES or form in CLAUSE_BREAKS or form in ":؛" or speech:
            return i + 1, False
    return first, False


def _owner(scene: Scene, cue: CueHit, begin: int, end: int, discourse: Discourse) -> list[Voice]:
    """`وأصدرت كوالكوم بيانا قالت فيه`: who issued it, the first name of the clause."""
    name = next((n for n in scene.names_in(begin, end) if n.mention.type in ("PER", "ORG")), None)
    if name is not None and scene.forms[scene.skip(begin + 1, end)] in PREPOSITIONS:
        return []  # `فأصدر قبيل اجتماع المجلس بيانا`: the name is in an adjunct
    if name is None:  # `أصدرت الشركة بيانا قالت فيه`
        office = begin + 1 < end and (scene.definite(begin + 1) or begin + 1 in scene.titles)
        voices = voice_at(scene, begin + 1, end - 1, cue.row.gender, "s")[0] if office else []
        return [again(scene, voice, discourse) for voice in voices]
    return [again(scene, voice, discourse) for voice in voice_at(scene, name.title, end, cue.row.gender, "s")[0]]


def free_of_subject(scene: Scene, cue: CueHit) -> bool:
    """False where words stand before the verb that may be its subject, though none could be read."""
    i = cue.first
    while i > cue.sentence.first and scene.forms[i - 1] in AUXILIARIES:
        i -= 1
    if cue.joined or i == cue.sentence.first:
        return True
    before = scene.forms[i - 1]
    if before.removeprefix("و") in _GOES_ON:
        return True  # `ومضى يقول`
    if before in HE_OR_SHE and i - 2 >= cue.sentence.first and scene.forms[i - 2].removeprefix("و") in EXCEPT:
        return True  # `إلا أنها أقرت`
    begin = clause_begin(scene, cue.sentence.first, i)[0]
    if scene.forms[begin].removeprefix("و") in PREPOSITIONS and not scene.names_in(i - 1, i):
        return True  # `وحول الاتفاق … قالت إن`
    if before in COMMAS and scene.skip(cue.sentence.first, i) < i - 1 and scene.forms[cue.sentence.first] in CLAUSE_BREAKS:
        return False
    boundary = before in COMMAS or before in CONNECTORS or before in CLAUSE_BREAKS or before in ADVERBS
    return boundary or before in SPEECH_NOUNS or i - 1 - scene.pairs.open.get(i - 1, i) > MIN_QUOTE
