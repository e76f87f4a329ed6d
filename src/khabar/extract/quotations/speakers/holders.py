"""Who holds an office that speaks without a name, where the article names him later (`قال وزير المياه السوري … وأضاف فلان`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.speakers.roles import is_address, roles_beside
from khabar.extract.quotations.speakers.voice import Voice
from khabar.extract.words import STEM
from khabar.text import fold, without_article

MIN_OFFICE = 3  # words that make an office one man's; of fewer all must be his
_NO_LONGER = frozenset(fold(word) for word in ("سابق", "سابقة", "أسبق", "راحل", "منتخب", "مستقيل", "مقال"))


def with_holders(scene: Scene, spoken: Sequence[Sequence[Voice]]) -> list[list[Voice]]:
    """The voices of the acts, each office without a name with that of the only one who is told to hold it."""
    if not any(_is_office(voice) for voices in spoken for voice in voices):
        return [list(voices) for voices in spoken]
    held = list(_held(scene, spoken))
    return [[_named(voice, held) if _is_office(voice) else voice for voice in voices] for voices in spoken]


def _is_office(voice: Voice) -> bool:
    speaker = voice.speaker
    return speaker.name is None and speaker.role is not None and not speaker.anonymous and not is_address(speaker.role)


_COUNTERPART = frozenset(fold(word) for word in ("نظيره", "نظيرها", "نظيرته", "نظيرتها"))


def _held(scene: Scene, spoken: Sequence[Sequence[Voice]]) -> Iterable[tuple[str, str, list[str]]]:
    """`(entity, name, words of an office)`: of who speaks, and of the offices beside the names of people; a counterpart holds the
    office of one who is named before (`وزير الخارجية الأميركي … نظيره السعودي فلان`)."""
    told = list(_told(scene, spoken))
    yield from told
    offices = [words for _, _, words in told if len(words) > 1]
    for name in scene.name_list:
        before, mention = name.title - 2, name.mention
        if before >= 0 and scene.forms[before] in _COUNTERPART and mention.type == "PER" and mention.entity is not None:
            nation = without_article(scene.forms[before + 1])
            for office in offices:
                yield mention.entity, mention.at.plain, [*office[:-1], nation]


def _told(scene: Scene, spoken: Sequence[Sequence[Voice]]) -> Iterable[tuple[str, str, list[str]]]:
    for voice in (voice for voices in spoken for voice in voices):
        one = voice.speaker
        if voice.person and one.name and one.entity and not is_address(one.role):
            yield one.entity, one.name, _words(one.role or "")
    for name in scene.name_list:
        mention = name.mention
        if mention.type == "PER" and mention.entity is not None:
            for role in roles_beside(scene, name):
                yield mention.entity, mention.at.plain, _words(role)


def _words(role: str) -> list[str]:
    return [without_article(word) for word in fold(role).replace("_", " ").split()]


def _named(voice: Voice, held: Sequence[tuple[str, str, list[str]]]) -> Voice:
    office = _words(voice.speaker.role or "")
    found = {entity: name for entity, name, words in reversed(held) if _is_his(office, words)}
    if len(found) != 1:
        return voice
    ((entity, name),) = found.items()
    speaker = replace(voice.speaker, name=name, entity=entity, resolution="nominal", source_type=None)
    return replace(voice, speaker=speaker, person=True)


def _is_his(office: list[str], held: list[str]) -> bool:
    """True where an office is one that somebody holds: the same head, every word of it met in his; a former one is another."""
    if not held or office[0] != held[0] or _NO_LONGER & (set(held) ^ set(office)):
        return False
    met = all(any(word[:STEM] == other[:STEM] for other in held) for word in office)
    return met and (len(office) >= MIN_OFFICE or len(office) == len(held))
