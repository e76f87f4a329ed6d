"""Offices whose holder comes in right behind without a word on who he is (`قال رئيس المختبر إن … . وقال فلان لقناة كذا`)."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.speakers.roles import is_address, role_told
from khabar.extract.quotations.speakers.voice import Voice

MAX_ACTS = 4  # acts of speech behind that of an office in which its holder is named
MAX_SENTENCES = 5  # sentences likewise


def later_names(scene: Scene, spoken: Sequence[Sequence[tuple[Voice, bool]]]) -> dict[int, str]:
    """By the offset at which an office without a name stands: the person who speaks next, for the first time and without a
    title. `spoken`: the voices of each act, and whether each is such an office."""
    firsts: dict[str, int] = {}
    for name in scene.name_list:
        if name.mention.entity is not None:
            firsts.setdefault(name.mention.entity, name.mention.at.start)
    found: dict[int, str] = {}
    for k, voices in enumerate(spoken):
        if len(voices) != 1 or not voices[0][1] or voices[0][0].speaker.at.start in found:
            continue
        entity = _next(scene, voices[0][0], spoken[k + 1 : k + 1 + MAX_ACTS], firsts)
        if entity is not None and entity not in found.values():
            found[voices[0][0].speaker.at.start] = entity
    return found


def _next(scene: Scene, office: Voice, spoken: Sequence[Sequence[tuple[Voice, bool]]], firsts: dict[str, int]) -> str | None:
    """The person who speaks next, where he is new and bare; nobody where another office or person speaks first."""
    at = office.speaker.at
    for voices in spoken:
        if len(voices) != 1:
            return None
        voice, is_office = voices[0]
        one = voice.speaker
        if is_office and one.at.start != at.start and one.at.text != at.text:
            return None
        if not voice.person or one.name is None:
            continue
        if one.entity is None or not voice.agrees(office.gender, "s"):
            return None
        near = scene.sentence_number(scene.analysis.token_at(one.at.start)) - _sentence(scene, office) <= MAX_SENTENCES
        new = firsts.get(one.entity, 0) >= one.at.start > at.end
        bare = is_address(one.role) and is_address(role_told(scene, one.entity))
        return one.entity if near and new and bare else None
    return None


def _sentence(scene: Scene, voice: Voice) -> int:
    return scene.sentence_number(scene.analysis.token_at(voice.speaker.at.start))
