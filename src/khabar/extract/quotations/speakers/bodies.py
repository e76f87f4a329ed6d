"""Bodies told by their head noun alone (`الصحيفة`, `الجماعة`), where only one of that kind was named before."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.phrases import media_phrase
from khabar.extract.quotations.base.scene import Name, Scene
from khabar.extract.quotations.base.words import BODY_HEADS, MEDIA_HEADS, RIGHT_MARKS
from khabar.extract.quotations.speakers.voice import Voice, clitic
from khabar.extract.words import STEM
from khabar.text import without_article

ADJECTIVES = 3  # tokens behind a name in which its nationality can stand


def named_body(scene: Scene, voice: Voice, first: int) -> Voice:
    """The voice with the name of the only body of its kind before it, if it is one; else as it is."""
    if (voice.head not in BODY_HEADS and voice.head not in MEDIA_HEADS) or len(voice.words) > 2 or not scene.definite(first):
        return voice
    found: dict[str | None, Name] = {}
    for name in scene.names_in(0, first):
        if name.mention.type == "ORG" and _has_head(scene, name, voice.head):
            found.setdefault(name.mention.entity, name)
    if len(found) != 1:
        return voice
    (name,) = found.values()
    national = first + 1 in scene.names and scene.names[first + 1].mention.type == "NORP"  # `الشركة اليابانية`
    if not all(_met(scene, word, name, national or voice.head in MEDIA_HEADS) for word in voice.words[1:]):
        return voice
    speaker = replace(voice.speaker, name=name.mention.at.plain, entity=name.mention.entity, resolution="nominal")
    speaker = replace(speaker, anonymous=False, source_type=None, count=None)
    return replace(voice, speaker=speaker, media=media_phrase(scene, first, first + 1))


def _has_head(scene: Scene, name: Name, head: str) -> bool:
    """True where a name begins with a noun, or stands behind it, in marks or not."""
    i = name.first
    begins = scene.forms[i][max(clitic(scene, i), name.mention.at.start - scene.starts[i]) :]
    if without_article(begins) == head:
        return True
    before = i - 1 - (scene.forms[i - 1] in RIGHT_MARKS) if i else 0
    return before >= 0 and scene.forms[before][clitic(scene, before) :].removeprefix("ل") == head


def _met(scene: Scene, word: str, name: Name, media: bool) -> bool:
    """True where an adjective is told of the body too; of a medium it is enough that no other one is."""
    behind = range(name.first, min(name.last + ADJECTIVES, len(scene.forms)))
    if any(without_article(scene.forms[i])[:STEM] == word[:STEM] for i in behind):
        return True
    return media and not any(n.mention.type == "NORP" for n in scene.names_in(name.last, name.last + ADJECTIVES))
