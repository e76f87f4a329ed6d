"""Subjects of which the tables know no word, told by their place alone: the last reading of a verb of saying.

`وقال بنيتار في المدينة إن`, `وقالت عائلتها إن`, `ذكر 29 بالمئة من السكان أن`.
"""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.phrase_ends import masdar_like, own_pronoun
from khabar.extract.quotations.base.phrases import is_adjunct, phrase_end
from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import (
    ADDRESSED,
    AUXILIARIES,
    CLAUSE_BREAKS,
    DEFINITE_OBJECTS,
    DOCUMENTS,
    HIS_SPEECH,
    KIN,
    NOT_SPEAKERS,
    PARTICLES,
    PREPOSITIONS,
    SHOWING,
    SPEECH_NOUNS,
    THINGS,
    TOPIC,
    folded,
)
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.speakers.addressee import object_by_form
from khabar.extract.quotations.speakers.anaphora import again
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.subjects import clause_begin
from khabar.extract.quotations.speakers.voice import Voice, phrase_quote, phrase_words
from khabar.extract.quotations.speakers.voices import named, voice_at
from khabar.model import Speaker

_SAYING_ACTS = frozenset(("say", "affirm", "deny", "announce", "reveal"))
_NOT_THESE = ("بلغ", "خبر", "سال", "تضمن", "تحدث", "بين")
"""Parts of verbs whose object is whom it is said to, of verbs of documents, of a preposition."""
_OF_THINGS = (
    *SHOWING,
    "فاد",
    "فيد",
    "كد",
    "وضح",
    "برز",
    "ذكر",
    "ضمن",
    "وجد",
    "عتبر",
    "عد",
    "قدر",
    "حدث",
    "شرح",
    "عبر",
    "وصف",
    "جزم",
)
"""Parts of verbs that are said of things too, or have an object of their own: only people and documents can be told to speak."""
_QUANTITIES = folded(
    "كثير كثيرون كثيرين كثيرا الكثير الكثيرون العديد عديد عديدون بعض البعض بعضهم بعضها معظم معظمهم غالبية الغالبية"
    " غالبيتهم أغلبية الأغلبية أغلب أغلبهم أكثرية عدد عدة جميع جميعهم كلاهما كلتاهما أحدهم إحداهن أحدهما إحداهما أكثر"
    " نحو قرابة حوالي نصف ثلث ثلثا ربع عشرات مئات آلاف ملايين مجموعة قلة آخر آخرون أخرى الآخر الآخرون غيرهم عموم"
)
"""Heads of so and so many people."""
_WITH_PRONOUN = folded(
    "معي معنا إلينا عنا عني علينا تحته تحتها فوقه فوقها أمامه أمامها أمامهم بعده قبله عليه عليها عليهم"
    " إليه إليها إليهم منه منها منهم معه معها له لها لهم به بها بهم عنه عنها فيه فيها"
)
_SOME_OF_THEM = folded("بعضها معظمها أغلبها جميعها كلها")
_PEOPLE = folded(
    "زملاء أساتذة أصدقاء أقارب أقرباء جيران معارف أنصار مؤيدو معارضو منتقدو منظمو مسؤولو مراسل مراسلة مراسلو مندوب"
    " مندوبة مندوبو محامي محام محامية محامو زعيم زعيمة مصادر مصدر مساعد مساعدة مساعدو مستشار مستشارة مستشارو أهالي"
    " أهل سكان ذوو عائلات أسر والدا أشقاء شقيقات أبناء بنات زوجات مشجعو عشاق لاعبو لاعبات مدرب مدربة قائد قائدة رئيس"
    " رئيسة مؤسس مؤسسة مؤسسو مدير مديرة مدراء وكيل وكيلة ناشر ناشرو معد معدو مخرج مخرجة منتج منتجة كاتب كاتبة مؤلف"
    " مؤلفة مؤلفو متحدث متحدثة قادة نواب أعضاء طلاب خصوم رفاق"
)
"""With a pronoun behind them: people who have to do with somebody (`زملاؤه`, `مراسلنا`)."""
_OF_WORKS = ("كتب", "روي", "ردد", "نشر", "واصل", "ختم", "ختتم")
"""Parts of verbs that have a work or a speech for an object (`كتب مذكراته "…"`)."""
STUDIED = folded("مسح المسح تحقيق التحقيق تحليل التحليل استبيان الاستبيان مقال المقال ورقة الورقة حصيلة أبحاث بحث البحث دراسات")
"""What finds something, with the shape of a verbal noun (`كشف تحقيق … أن`)."""
_PRONOUNS = ("هما", "هم", "هن", "ها", "نا", "كم", "ه")
_MANNER = folded(
    "بصريح بكامل بملء بكل بمنتهى بغاية جليا يشأ ذات مرة مرارا بنسبة بصورة بشكل بصفة بطريقة بلغة بلهجة"
    " بنبرة بدقة بشدة بثقة بصراحة بوضوح بقوة بحزم بإيجاز"
    " بالتفصيل بناء استنادا وفقا"
)
MAX_PHRASE = 10  # tokens of such a subject
MAX_CARRIED = 14  # tokens between `نقلا عن` and `قوله`
MAX_NAME = 3  # words of an unknown name


def stated(scene: Scene, frame: Frame, discourse: Discourse) -> list[Voice]:
    """The phrase behind a verb of saying, of whatever words it is made; none where it may be an object or an adverb."""
    cue = frame.cue
    if cue.row.kind == "noun":
        return _carried(scene, cue)
    if cue.row.kind != "verb" or cue.row.act not in _SAYING_ACTS:
        return []
    if cue.with_object and not cue.joined and frame.opener != "that":
        return []
    verb = cue.hit.entry.tokens[0]
    if any(part in verb for part in _NOT_THESE) or frame.opener not in ("that", "colon", "mark"):
        return []
    first = scene.skip(frame.gap, frame.opener_at)
    while first < frame.opener_at and scene.forms[first] in _BY_THE_WAY:
        first = scene.skip(first + 1, frame.opener_at)
    if first >= frame.opener_at or is_adjunct(scene, first) or cue.row.number == "p":
        return _before(scene, frame, discourse)
    if first - frame.gap > MAX_PHRASE or not _can_speak(scene, first) or object_by_form(scene, frame, first):
        return []
    end = _end(scene, first, frame.opener_at)
    if cue.joined and scene.forms[first] in _SOME_OF_THEM:
        return []  # `وذكر بعضها`: an object
    sure = _people(scene, first) or _studies(scene, first, frame)
    if not sure and frame.opener == "mark" and any(part in verb for part in _OF_WORKS):
        return []
    if not sure and any(part in verb for part in _OF_THINGS) and not _unknown_name(scene, cue, first, end):
        return []
    if scene.forms[first] in _QUANTITIES or scene.kinds[first] == "number":
        at, words = phrase_quote(scene, first, end), phrase_words(scene, first, end)
        return [Voice(Speaker(at=at, anonymous=True, source_type="unspecified"), cue.row.gender, "p", words)]
    person = _named_behind(scene, first, end, frame.opener_at)
    if person is not None:
        return [again(scene, named(scene, person, first, cue.row.gender, "s"), discourse)]
    voices, _ = voice_at(scene, first, end, cue.row.gender, "s", plain=True)
    study = _studies(scene, first, frame)
    return [again(scene, replace(voice, document=voice.document or study), discourse) for voice in voices]


def _before(scene: Scene, frame: Frame, discourse: Discourse) -> list[Voice]:
    """`لكن كثيرا من اللاجئين يقولون إن`, `مصادرها تقول إن`: people at the head of the clause, before the verb."""
    cue, end = frame.cue, frame.cue.first
    while end > cue.sentence.first and scene.forms[end - 1] in AUXILIARIES:
        end -= 1
    begin, relative = clause_begin(scene, cue.sentence.first, end)
    while begin < end and (scene.forms[begin] in CLAUSE_BREAKS | AUXILIARIES | TOPIC or scene.kinds[begin] == "sign"):
        begin += 1
    if cue.joined or relative or frame.opener not in ("that", "colon") or not 0 < end - begin <= MAX_PHRASE:
        return []
    several = cue.row.number == "p" and scene.forms[begin].endswith(("ين", "ون", "اء"))
    whole = phrase_end(scene, begin, end)
    if not (several or _people(scene, begin)) or (whole < end and scene.forms[whole] not in PREPOSITIONS):
        return []
    at, words = phrase_quote(scene, begin, end), phrase_words(scene, begin, end)
    unnamed = several or not _possessed(scene, begin)
    speaker = Speaker(
        at=at, anonymous=unnamed, source_type="unspecified" if unnamed else None, name=None if unnamed else at.plain
    )
    return [Voice(speaker, cue.row.gender, "p" if several else cue.row.number, words)]


def _carried(scene: Scene, cue: CueHit) -> list[Voice]:
    """`ذكرت الوكالة نقلا عن مسؤول في الشركة قوله إن`: who stands behind عن."""
    begins = range(cue.first - 1, max(cue.sentence.first, cue.first - MAX_CARRIED), -1)
    about = next((i for i in begins if scene.forms[i] == "عن" and scene.forms[i - 1].removeprefix("و") == "نقلا"), None)
    return voice_at(scene, about + 1, cue.first, "x", "s")[0] if about is not None else []


def _named_behind(scene: Scene, first: int, end: int, limit: int) -> Name | None:
    """`مفتش في شرطة المدينة فلان`: the person with whose name the phrase closes."""
    stop = next((i for i in range(end, limit) if scene.kinds[i] == "sign" or i in scene.via_starts), limit)
    name = next((n for n in scene.names_in(end, stop) if n.last == stop and n.mention.type == "PER"), None)
    return name if name is not None and scene.forms[name.first - 1] not in PREPOSITIONS else None


_BY_THE_WAY = (ADDRESSED | HIS_SPEECH | AUXILIARIES | folded("عنه عنها فيه فيها خلاله خلالها بعدها قبلها حينها")) - {"ل", "ب"}


def _end(scene: Scene, first: int, limit: int) -> int:
    """The end of the phrase; a number goes with what it counts (`29 بالمئة من السكان`)."""
    end = phrase_end(scene, first, limit)
    if scene.forms[first] in _QUANTITIES or scene.kinds[first] == "number":
        while end < min(limit, first + MAX_PHRASE) and (
            scene.kinds[end] in ("word", "number", "latin") or scene.forms[end] == "%"
        ):
            end += 1
    return max(end, first + 1)


def _can_speak(scene: Scene, i: int) -> bool:
    """False for a sign, an adverb, a preposition, a verbal noun, and what begins with ب or ل and is no name."""
    form = scene.forms[i]
    if scene.kinds[i] not in ("word", "latin", "number") or is_adjunct(scene, i) or i in scene.via_starts:
        return False
    if i in scene.speech_words or form in _WITH_PRONOUN or scene.analysis.page.text[scene.ends[i] - 1] == "ً" or form in _MANNER:
        return False
    if form in NOT_SPEAKERS or form in DEFINITE_OBJECTS or form in PARTICLES or form.removeprefix("ال") in THINGS | SPEECH_NOUNS:
        return form in DOCUMENTS and form.removeprefix("ال") not in THINGS
    if masdar_like(form.removeprefix("ال")) and not _possessed(scene, i) and form not in STUDIED:
        return False
    if form[0] == "ل" and (form.endswith(("ها", "هم")) or own_pronoun(scene, i)):
        return False  # `قال لنظيره`
    return not form.startswith(("ب", "ل", "ك", "ف", "س")) or _again(scene, form)


def _again(scene: Scene, form: str) -> bool:
    """True for a word that the article has more than once and nowhere without its first letter, which is then no preposition."""
    rest = form[1:]
    if rest.startswith("ال"):
        return False
    if form in _QUANTITIES or form.removeprefix("ال") in _PEOPLE | KIN:
        return True
    return len(form) > 2 and scene.forms.count(form) > 1 and rest not in scene.forms and not masdar_like(rest)


def _people(scene: Scene, i: int) -> bool:
    """`أحدهم`, `29 بالمئة من السكان`, `زملاؤه`."""
    return scene.forms[i] in _QUANTITIES or scene.kinds[i] == "number" or _possessed(scene, i)


def _possessed(scene: Scene, i: int) -> bool:
    """People with the pronoun of whom they have to do with."""
    form = scene.forms[i]
    suffix = next((p for p in _PRONOUNS if form.endswith(p) and len(form) - len(p) > 2), None)
    if suffix is None or (suffix == "ه" and not own_pronoun(scene, i)):
        return False
    stem = form.removesuffix(suffix)
    spellings = {stem, stem.removesuffix("ت") + "ه", stem.removesuffix("و"), stem.removesuffix("ي"), stem.removesuffix("و") + "ي"}
    spellings |= {stem.removesuffix("ؤ") + "اء", stem.removesuffix("ئ"), stem.removesuffix("ت")}
    return any(form in _PEOPLE or form in KIN for form in spellings)


def _studies(scene: Scene, i: int, frame: Frame) -> bool:
    """`كشف تحقيق … أن`: what finds something, with أن behind it."""
    return frame.opener == "that" and scene.forms[i] in STUDIED


def _unknown_name(scene: Scene, cue: CueHit, first: int, end: int) -> bool:
    """One to three words without article or known noun among them, behind a masculine verb or of no feminine ending."""
    if end - first > MAX_NAME or any(scene.definite(i) or scene.kinds[i] not in ("word", "latin") for i in range(first, end)):
        return False
    known = any(i in scene.organisations or i in scene.unnamed for i in range(first, end))
    form = scene.forms[first]
    return not known and not form.endswith("ا") and (cue.row.gender == "f" or not form.endswith(("ات", "ه")))
