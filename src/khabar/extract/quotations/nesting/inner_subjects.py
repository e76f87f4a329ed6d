"""Subjects that only the words of a speaker are searched for: people without a name, families, findings, names before a mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import PARTICLES, RELATIVES, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.framing.objects import is_kin
from khabar.extract.quotations.speakers.sources import unnamed_voice
from khabar.extract.quotations.speakers.voice import Voice, phrase_quote, phrase_words
from khabar.extract.quotations.speakers.voices import voice_at
from khabar.model import Speaker

MAX_SUBJECT = 5  # words of a subject between أن and its verb that no table knows
_SHOWING = ("شار", "شير", "ظهر", "كشف", "بين", "ثبت", "دل", "وضح", "فيد", "فاد", "عني", "رجح", "توقع", "قدر", "تابع")
"""Parts of verbs whose subjects can be things."""
_THERE = folded("هناك ثمة")
_FINDINGS = folded("معلومات تحريات تحقيقات تقديرات")
MIN_PLURAL = 4  # letters of a word with the ending of a plural
MAX_PEOPLE = 8  # words of people between أن and their verb


def people(scene: Scene, cue: CueHit, first: int) -> list[Voice]:
    """`إن متطوعين عائدين من القرية أكدوا`: people in the plural, of whom the words tell no more."""
    if cue.row.number != "p" or cue.joined:
        return []
    for begin in range(cue.first - 1, max(first, cue.first - MAX_PEOPLE) - 1, -1):
        form = scene.forms[begin]
        opens = begin == first or scene.forms[begin - 1] in PARTICLES or scene.kinds[begin - 1] == "sign"
        if opens and form.endswith(("ين", "ون")) and len(form) > MIN_PLURAL and not scene.definite(begin):
            if scene.kinds[begin] != "word" or begin in scene.names:
                return []
            speaker = Speaker(at=phrase_quote(scene, begin, cue.first), anonymous=True, source_type="unspecified")
            return [Voice(speaker, "x", "p", phrase_words(scene, begin, cue.first))]
        if opens or form in PARTICLES or form in RELATIVES:
            return []
    return []


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
