"""Speakers told by words that stand for one named before: `المتحدثة الأمريكية`, `المصدر`, `المدرب`, `الصحيفة`, a last name.

What can mean two stays as it is.
"""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import ANOTHER, GENERIC_HEADS, folded
from khabar.extract.quotations.speakers.bodies import named_body
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.issuers import issuer_meant
from khabar.extract.quotations.speakers.persons import HIGHNESSES, his_highness, only_person
from khabar.extract.quotations.speakers.roles import full_name
from khabar.extract.quotations.speakers.same_source import of_sources, same_medium, sources, untold
from khabar.extract.quotations.speakers.voice import Voice, phrase_words, title_text
from khabar.extract.words import STEM

_SELF = folded("ذاته ذاتها نفسه نفسها عينه عينها")
MAX_LAST_NAME = 3  # words of a part of a name


def again(scene: Scene, voice: Voice, discourse: Discourse) -> Voice:
    """A definite office or source that was met before is that one: `المتحدثة الأمريكية`, `المصدر`."""
    speaker = voice.speaker
    if voice.person and speaker.name:
        return _known_role(voice, discourse)
    if not voice.words or voice.words[-1] in ANOTHER:
        return voice
    itself = len(voice.words) == 2 and voice.words[1] in _SELF  # `المصدر ذاته`
    if itself:
        voice = replace(voice, words=voice.words[:1])
    if len(voice.words) == 1 and voice.head in HIGHNESSES:
        return his_highness(scene, voice, discourse)
    first = scene.analysis.token_at(speaker.at.start)
    if len(voice.words) == 1 and scene.definite(first) and (source := same_medium(voice, discourse)) is not None:
        return source
    called = None if speaker.anonymous else _by_last_name(scene, voice, first)
    if called is not None:
        return called
    nominal = scene.definite(first) or (speaker.role is not None and not speaker.anonymous)
    if not nominal:
        return voice
    issuer = issuer_meant(scene, voice, first, discourse)
    if issuer is not None:
        told = replace(issuer.speaker, at=speaker.at, resolution="nominal")
        return replace(issuer, speaker=told, gender="x")  # the verbs that follow agree with him or with the document
    for earlier in reversed(sources(voice, discourse, itself) or discourse.voices):
        if _same(voice, earlier) or (earlier is discourse.voices[-1] and of_sources(voice, earlier)):
            known = earlier.speaker
            at = known.at if known.anonymous else speaker.at
            merged = replace(known, at=at, resolution="nominal")
            gender = "x" if voice.gender == "x" else earlier.gender
            return replace(earlier, speaker=merged, number=voice.number, gender=gender)
    source = untold(scene, voice, first)
    if source is not None:
        return source
    title = scene.titles.get(first)
    if title is not None:
        titled = _titled(scene, voice, first)
        return titled if titled is not voice else only_person(scene, voice, title.row, discourse, first)
    return named_body(scene, voice, first)


def _by_last_name(scene: Scene, voice: Voice, first: int) -> Voice | None:
    """A name that is no mention by itself (`"دي لوس"`): the end of the one full name before it that has these words."""
    words = voice.words
    if len(words) > MAX_LAST_NAME or first in scene.titles or first in scene.unnamed or first in scene.organisations:
        return None
    name = full_name(scene, words, first)
    if name is None:
        return None
    speaker = replace(voice.speaker, entity=name.mention.entity)
    return replace(voice, speaker=speaker, words=phrase_words(scene, name.first, name.last), person=True)


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
    role = title_text(scene, name)
    speaker = replace(
        voice.speaker, name=mention.at.plain, role=role, entity=mention.entity, resolution="nominal", source_type=None
    )
    return replace(voice, speaker=speaker, words=words + phrase_words(scene, name.first, name.last))


def _met(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """True where each word is met among the others by its first letters (`البريطاني`, `بريطانيا`)."""
    return all(any(word[:STEM] == other[:STEM] for other in others) for word in words)


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
