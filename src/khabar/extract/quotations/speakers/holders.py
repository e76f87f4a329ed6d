"""Who holds an office that speaks without a name, where the article names him later (`قال وزير المياه السوري … وأضاف فلان`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.speakers.epithets import Told, is_epithet, meant, met, noun_at, office_words, people
from khabar.extract.quotations.speakers.later import later_names
from khabar.extract.quotations.speakers.resumed import resumed
from khabar.extract.quotations.speakers.roles import is_address, is_nationality, roles_beside
from khabar.extract.quotations.speakers.voice import Voice
from khabar.text import fold, without_article

MIN_OFFICE = 3  # words that make an office one man's; of fewer all must be his
_NO_LONGER = frozenset(fold(word) for word in ("سابق", "سابقة", "أسبق", "راحل", "منتخب", "مستقيل", "مقال"))
_COUNTERPART = frozenset(fold(word) for word in ("نظيره", "نظيرها", "نظيرته", "نظيرتها"))
_HIS_OWN = frozenset(fold(word) for word in ("باسمه", "باسمها", "باسمهم"))
"""`المتحدث باسمه`: never the one whose spokesman he is."""
_LATTER = ((fold("أخير"),), (fold("أخيرة"),))
"""`الأخير`, as the words of a phrase."""
Held = tuple[str, str, list[str]]
"""`(entity, name, words of an office)`."""


def with_holders(
    scene: Scene, spoken: Sequence[Sequence[Voice]], cues: Sequence[str], references: Mapping[int, str]
) -> list[list[Voice]]:
    """The voices of the acts, each office without a name with that of the only one who is told to hold it, each noun that stands
    for a person with his. `cues`: by act, its word of speech, empty inside another's words; `references`: whom the words mean
    that begin at an offset of the page."""
    if not any(_is_open(scene, voice) for voices in spoken for voice in voices):
        return [list(voices) for voices in spoken]
    held = list(_held(scene, spoken))
    known = people(scene, spoken)
    found = [[_holder(scene, voice, held, known, references) for voice in voices] for voices in spoken]
    open_ = [any(_is_open(scene, voice) or noun_at(scene, voice) is not None for voice in voices) for voices in found]
    found = _with(found, resumed(scene, found, open_, cues, known), known, scene)
    later = later_names(scene, [[(voice, _is_office(voice)) for voice in voices] for voices in found])
    return _with(found, _of_office(found, later), known, scene)


def _of_office(spoken: Sequence[Sequence[Voice]], later: Mapping[int, str]) -> dict[int, str]:
    """The people found for offices, at each offset at which the same office speaks."""
    voices = [voice for voices in spoken for voice in voices]
    roles = {voice.speaker.role: later[voice.speaker.at.start] for voice in voices if voice.speaker.at.start in later}
    return {voice.speaker.at.start: roles[voice.speaker.role] for voice in voices if voice.speaker.role in roles}


def _is_open(scene: Scene, voice: Voice) -> bool:
    latter = voice.speaker.entity is None and voice.words in _LATTER
    return (_is_office(voice) or is_epithet(scene, voice) or latter) and not _HIS_OWN & set(voice.words)


def _is_office(voice: Voice) -> bool:
    speaker = voice.speaker
    return speaker.name is None and speaker.role is not None and not speaker.anonymous and not is_address(speaker.role)


def _holder(scene: Scene, voice: Voice, held: Sequence[Held], known: Mapping[str, Told], references: Mapping[int, str]) -> Voice:
    office = _is_office(voice)
    if office and (named := _named(voice, held)) is not voice:
        return named
    epithet = is_epithet(scene, voice)
    latter = voice.speaker.entity is None and voice.words in _LATTER
    if not (office or epithet or latter) or _HIS_OWN & set(voice.words):
        return voice
    entity = (meant(voice, known) if epithet else None) or references.get(voice.speaker.at.start, "")
    told = known.get(entity)
    return _called(scene, voice, entity, told) if told is not None and (latter or told.offices) else voice


def _with(
    spoken: Sequence[Sequence[Voice]], meant_: Mapping[int, str], known: Mapping[str, Told], scene: Scene
) -> list[list[Voice]]:
    """The voices with the people that were found for what stands at their offsets."""

    def one(voice: Voice) -> Voice:
        entity = meant_.get(voice.speaker.at.start, "")
        told = known.get(entity)
        open_ = _is_open(scene, voice) or noun_at(scene, voice) is not None
        return _called(scene, voice, entity, told) if told is not None and open_ else voice

    return [[one(voice) for voice in voices] for voices in spoken]


def _called(scene: Scene, voice: Voice, entity: str, told: Told) -> Voice:
    """The voice as that person, with the office that is told beside his name rather than a noun for him."""
    found = _as(voice, entity, told.name)
    fuller = told.role is not None and is_epithet(scene, voice) and len(told.role.split()) >= len(voice.words)
    return replace(found, speaker=replace(found.speaker, role=told.role)) if fuller else found


def _as(voice: Voice, entity: str, name: str) -> Voice:
    how = "nominal" if voice.speaker.resolution == "stated" else voice.speaker.resolution
    speaker = replace(voice.speaker, name=name, entity=entity, resolution=how, source_type=None)
    return replace(voice, speaker=speaker, person=True)


def _held(scene: Scene, spoken: Sequence[Sequence[Voice]]) -> Iterable[Held]:
    """Of who speaks, and of the offices beside the names of people; a counterpart holds the office of one who is named before
    (`وزير الخارجية الأميركي … نظيره السعودي فلان`)."""
    told = list(_told(scene, spoken))
    yield from told
    offices = [words for _, _, words in told if len(words) > 1]
    for name in scene.name_list:
        before, mention = name.title - 2, name.mention
        if before >= 0 and scene.forms[before] in _COUNTERPART and mention.type == "PER" and mention.entity is not None:
            nation = without_article(scene.forms[before + 1])
            for office in offices:
                yield mention.entity, mention.at.plain, [*office[:-1], nation]


def _told(scene: Scene, spoken: Sequence[Sequence[Voice]]) -> Iterable[Held]:
    for voice in (voice for voices in spoken for voice in voices):
        one = voice.speaker
        if voice.person and one.name and one.entity and not is_address(one.role):
            yield one.entity, one.name, office_words(one.role or "")
    for name in scene.name_list:
        mention = name.mention
        if mention.type == "PER" and mention.entity is not None:
            for role in roles_beside(scene, name):
                yield mention.entity, mention.at.plain, office_words(role)


def _named(voice: Voice, held: Sequence[Held]) -> Voice:
    office = office_words(voice.speaker.role or "")
    found = {entity: name for entity, name, words in reversed(held) if _is_his(office, words)}
    if len(found) != 1 or _HIS_OWN & set(office):
        return voice
    ((entity, name),) = found.items()
    return _as(voice, entity, name)


def _is_his(office: list[str], held: list[str]) -> bool:
    """True where an office is one that somebody holds: the same head, every word of it met in his but for the nation of an office
    that is told without one (`وزير المالية الياباني`, `وزير المالية فلان`); a former one is another."""
    if not held or office[0] != held[0] or _NO_LONGER & (set(held) ^ set(office)):
        return False
    if len(held) > 1 and len(office) == len(held) + 1 and is_nationality(office[-1]) and not any(map(is_nationality, held)):
        return met(office[:-1], held) and len(held[1]) > 2
    return met(office, held) and (len(office) >= MIN_OFFICE or len(office) == len(held))
