"""Who has spoken so far, and who of them is meant where the words do not name him: elided subjects, `المتحدثة`, `المصدر`.

What is not clear stays without a speaker: a wrong one is worse.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from khabar.extract.quotations.cues import CueHit
from khabar.extract.quotations.scene import Name, Scene
from khabar.extract.quotations.voice import Voice, phrase_words
from khabar.extract.quotations.voices import voice_at
from khabar.extract.quotations.words import ANOTHER, GENERIC_HEADS
from khabar.model.facts import Resolution

MAX_BACK = 3  # voices back to which an elided subject can reach where the last one does not agree
OPENING = 10  # tokens at the head of a sentence in which a person named is its subject
MAX_SENTENCES = 6  # sentences back to which an elided subject can reach; where the last voice does not agree, half of them


@dataclass(slots=True)
class Discourse:
    """The speakers of an article so far, in order."""

    voices: list[Voice] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    """The number of the sentence in which each spoke."""
    sentence_voice: dict[int, Voice] = field(default_factory=dict)
    """By first token of a sentence: who spoke last in it."""

    def hear(self, sentence: int, number: int, voices: list[Voice]) -> None:
        """Note who spoke in the sentence that begins at token `sentence` and has this number."""
        if voices:
            self.numbers.append(number)
            self.voices.append(voices[-1] if len(voices) == 1 else replace(voices[0], number="p"))
            self.sentence_voice[sentence] = self.voices[-1]

    def last(self, gender: str, number: str, sentence: int) -> Voice | None:
        """The last speaker of whom a verb of this gender and number can be said in sentence number `sentence`."""
        reach = MAX_SENTENCES
        for voice, spoke in list(zip(self.voices, self.numbers, strict=True))[: -MAX_BACK - 1 : -1]:
            if sentence - spoke > reach:
                return None
            if voice.agrees(gender, number):
                return voice
            reach = MAX_SENTENCES // 2
        return None


def carried_on(scene: Scene, cue: CueHit, discourse: Discourse, resolution: Resolution) -> list[Voice]:
    """The last speaker who can be meant; a person who has come in since takes his place, two of them leave it empty."""
    voice = discourse.last(cue.row.gender, cue.row.number, scene.sentence_number(cue.first))
    if voice is None:
        return []
    since = _come_in_since(scene, cue, discourse, voice)
    if since:
        found, _ = voice_at(scene, since[0].title, cue.first, cue.row.gender, "s") if len(since) == 1 else ([], 0)
        return [replace(other, speaker=replace(other.speaker, resolution=resolution)) for other in found if other.person]
    return [replace(voice, speaker=replace(voice.speaker, resolution=resolution))]


def _come_in_since(scene: Scene, cue: CueHit, discourse: Discourse, voice: Voice) -> list[Name]:
    """Other persons with whom sentences since the last speech begin (`أما المبعوث … فرحب … وحث`)."""
    if cue.row.gender == "f" and voice.gender == "f":
        return []  # `أجابت` behind a spokeswoman: the verb itself says that it is she
    found = []
    for number in range(discourse.numbers[-1] + 1, scene.sentence_number(cue.first) + 1):
        first = scene.sentences[number].first
        names = scene.names_in(first, min(first + OPENING, cue.first))
        found += [name for name in names if name.mention.type == "PER" and scene.forms[name.last - 1] not in voice.words]
    return found


def again(scene: Scene, voice: Voice, discourse: Discourse) -> Voice:
    """A definite office or source that was met before is that one: `المتحدثة الأمريكية`, `المصدر`."""
    speaker = voice.speaker
    if voice.person and speaker.name:
        return _known_role(voice, discourse)
    if not voice.words or voice.words[-1] in ANOTHER:
        return voice
    first = scene.analysis.token_at(speaker.at.start)
    nominal = scene.definite(first) or (speaker.role is not None and not speaker.anonymous)
    if not nominal:
        return voice
    for earlier in reversed(discourse.voices):
        if _same(voice, earlier):
            known = earlier.speaker
            merged = replace(known, at=speaker.at, resolution="nominal")
            return replace(earlier, speaker=merged, number=voice.number)
    return _titled(scene, voice, first) if voice.person else voice


def _titled(scene: Scene, voice: Voice, before: int) -> Voice:
    """An office whose holder was named before he speaks; a single word (`الوزير`) only where it can mean but one."""
    found: dict[str, tuple[Name, tuple[str, ...]]] = {}
    for name in scene.names_in(0, before):
        if name.mention.type == "PER" and name.title < name.first:
            words = phrase_words(scene, name.title, name.first)
            if words and words[0] == voice.head and _met(voice.words[1:], words):
                found[scene.forms[name.last - 1]] = (name, words)
    if not found or (len(voice.words) == 1 and len(found) > 1):
        return voice
    name, words = list(found.values())[-1]
    mention = name.mention
    role = mention.title.text if mention.title is not None else None
    speaker = replace(
        voice.speaker, name=mention.at.text, role=role, entity=mention.entity, resolution="nominal", source_type=None
    )
    return replace(voice, speaker=speaker, words=words + phrase_words(scene, name.first, name.last))


def _met(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """True where each word is met among the others by its first four letters (`البريطاني`, `بريطانيا`)."""
    return all(any(word[:4] == other[:4] for other in others) for word in words)


def _known_role(voice: Voice, discourse: Discourse) -> Voice:
    """A name met before keeps the role it had."""
    if voice.speaker.role is not None:
        return voice
    for earlier in reversed(discourse.voices):
        if earlier.person and earlier.speaker.name and voice.words[-1] == earlier.words[-1] and earlier.speaker.role:
            return replace(voice, speaker=replace(voice.speaker, role=earlier.speaker.role), words=earlier.words)
    return voice


def _same(voice: Voice, earlier: Voice) -> bool:
    """True where a definite phrase can mean an earlier speaker: same head, and every further word is met in his words."""
    if not earlier.words or (not voice.agrees(earlier.gender, earlier.number) and earlier.number == "s"):
        return False
    heads = voice.head == earlier.head or (voice.head in GENERIC_HEADS and (earlier.person or earlier.speaker.anonymous))
    if not heads:
        return False
    if voice.speaker.at.text == earlier.speaker.at.text:
        return True
    if not (earlier.person or earlier.speaker.anonymous or len(voice.words) == 1):
        return False
    return _met(voice.words[1:], earlier.words)
