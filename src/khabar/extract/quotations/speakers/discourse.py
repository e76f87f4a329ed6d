"""Who has spoken so far, and who of them is the elided subject of a verb.

What is not clear stays without a speaker: a wrong one is worse.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import CLAUSE_BREAKS, COMMAS, PREPOSITIONS, folded
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.speakers.voice import Voice
from khabar.extract.quotations.speakers.voices import voice_at
from khabar.model.facts import Resolution

MAX_BACK = 3  # voices back to which an elided subject can reach where the last one does not agree
ASKED_ABOUT = folded("عن عما حول بشأن بخصوص ردا تعليقا حيال إزاء بالنسبة بصدد فيما بالإشارة تجاه")
OPENING = 10  # tokens at the head of a sentence in which a person named is its subject
MAX_SENTENCES = 5  # sentences back to which an elided subject can reach; where the last voice does not agree, half of them


@dataclass(slots=True)
class Discourse:
    """The speakers of an article so far, in order."""

    voices: list[Voice] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    """The number of the sentence in which each spoke."""
    sentence_voice: dict[int, Voice] = field(default_factory=dict)
    """By first token of a sentence: who spoke last in it."""
    end: int = 0
    """The token behind what was said last."""
    source: tuple[int, Voice] | None = None
    """The source told last behind what it says (`…، بحسب X`), and the token behind it."""

    def hear(self, sentence: int, number: int, voices: list[Voice], end: int) -> None:
        """Note who spoke in the sentence that begins at token `sentence` and has this number, up to token `end`."""
        if voices:
            self.end = end
            self.numbers.append(number)
            self.voices.append(voices[-1] if len(voices) == 1 else replace(voices[0], number="p"))
            self.sentence_voice[sentence] = self.voices[-1]

    def last(self, gender: str, number: str, sentence: int) -> Voice | None:
        """The last speaker of whom a verb of this gender and number can be said in sentence number `sentence`."""
        reach = MAX_SENTENCES
        latest = zip(self.voices[-MAX_BACK:], self.numbers[-MAX_BACK:], strict=True)
        for voice, spoke in reversed(list(latest)):
            if sentence - spoke > reach:
                return None
            if voice.agrees(gender, number):
                return voice
            if spoke == sentence and voice.number == "p":
                return None
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
    she = cue.row.gender == "f" and voice.gender == "f"  # `أجابت` behind a spokeswoman: the verb itself says that it is she
    found = []
    for number in range(discourse.numbers[-1] + 1, scene.sentence_number(cue.first) + 1):
        first = _past_topic(scene, scene.sentences[number].first, min(scene.sentences[number].last, cue.first))
        names = scene.names_in(first, min(first + OPENING, cue.first))
        people = [name for name in names if name.mention.type == "PER" and scene.forms[name.last - 1] not in voice.words]
        found += [name for name in people if not she or _told_as_she(scene, first, name)]
    if not found and scene.sentence_number(cue.first) == discourse.numbers[-1]:
        behind = scene.names_in(discourse.end, cue.first)
        found = [name for name in behind if _acts(scene, discourse.end, name) and scene.forms[name.last - 1] not in voice.words]
    return found


def _past_topic(scene: Scene, first: int, end: int) -> int:
    """Past what a speaker is asked about (`ورداً على تصريحات فلان، أجاب`): nobody in it speaks."""
    if scene.forms[first].removeprefix("و") not in ASKED_ABOUT:
        return first
    return max((i + 1 for i in range(first, end) if scene.forms[i] in COMMAS), default=first)


def _acts(scene: Scene, end: int, name: Name) -> bool:
    """True for a person behind the verb of a clause that follows what was said (`…، كما شكر فلان الحضور، وطالب بـ`)."""
    verb = name.title - 1
    if name.mention.type != "PER" or not end < verb or scene.kinds[verb] != "word" or scene.definite(verb):
        return False
    opens = scene.forms[verb - 1] in COMMAS or scene.forms[verb - 1] in CLAUSE_BREAKS
    return opens and scene.forms[verb] not in PREPOSITIONS and verb not in scene.titles and scene.name_over(verb) is None


def _told_as_she(scene: Scene, first: int, name: Name) -> bool:
    """True for a name right behind a feminine verb with which a sentence begins (`وتنسج أم سالم …`)."""
    verb = scene.forms[first].removeprefix("و")
    return name.title == first + 1 and (verb.startswith("ت") or verb.endswith("ت"))
