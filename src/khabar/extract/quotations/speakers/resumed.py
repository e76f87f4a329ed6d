"""Nouns and offices for the one who has just spoken: `وتابع الرئيس الأميركي`, `وأكد المسؤول العسكري`, `وأضاف المتحدث`.

Only where nothing that the article tells of him speaks against it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import folded
from khabar.extract.quotations.speakers.epithets import OFFICIALS, SPORT, Told, fits, met, of_kind, office_words
from khabar.extract.quotations.speakers.roles import is_address, is_nationality
from khabar.extract.quotations.speakers.voice import Voice

GOING_ON = folded(
    "أضاف يضيف أضافت تضيف تابع يتابع تابعت تتابع أردف يردف أردفت تردف استطرد يستطرد استطردت تستطرد واصل يواصل واصلت تواصل"
    " زاد يزيد زادت تزيد استدرك استدركت أكمل أكملت يكمل مضى مضت ختم ختمت اختتم اختتمت أتبع"
)
"""Verbs of one who goes on with what he said."""
_SPOKESMEN = folded("متحدث ناطق متحدثة ناطقة")
MAX_SENTENCES = 3  # sentences back to the one who spoke last


def resumed(
    scene: Scene, spoken: Sequence[Sequence[Voice]], open_: Sequence[bool], cues: Sequence[str], known: Mapping[str, Told]
) -> dict[int, str]:
    """By the offset of a noun or office without a name: the person who spoke right before it. `open_`: the acts whose speaker is
    such; `cues`: the folded words with which acts of speech speak, empty for those inside another's words."""
    found: dict[int, str] = {}
    last: Voice | None = None
    entity: str | None = None
    for voices, is_open, cue in zip(spoken, open_, cues, strict=True):
        if not cue:
            continue
        if len(voices) != 1:
            last = entity = None
            continue
        voice = voices[0]
        at = voice.speaker.at.start
        told = known.get(entity or "")
        before = last if is_open and at not in found and told is not None else None
        if before is not None and told is not None and entity is not None and _resumes(scene, before, voice, told, cue):
            others = [one for one in known.values() if one is not told]
            found |= {at: entity} if cue in GOING_ON or not any(_of(voice, other) for other in others) else {}
        if is_open:
            entity = found.get(at)
            last = voice if entity else None
        else:
            last, entity = (voice, voice.speaker.entity) if voice.person else (None, None)
    return found


def _resumes(scene: Scene, last: Voice, voice: Voice, told: Told, cue: str) -> bool:
    return _near(scene, last, voice) and voice.agrees(last.gender, "s") and _fits(voice, told, cue in GOING_ON)


def _of(voice: Voice, told: Told) -> bool:
    head, *rest = office_words(voice.speaker.name or voice.speaker.at.text)
    return bool(rest) and fits(head, rest, told)


def _near(scene: Scene, last: Voice, voice: Voice) -> bool:
    sentences = [scene.sentence_number(scene.analysis.token_at(one.speaker.at.start)) for one in (last, voice)]
    return sentences[1] - sentences[0] <= MAX_SENTENCES


def _fits(voice: Voice, told: Told, goes_on: bool) -> bool:
    """True where nothing told of a person speaks against a noun for him: another nation, an office of another kind."""
    head, *rest = office_words(voice.speaker.name or voice.speaker.at.text)
    facts = [word for office in told.offices for word in office] + told.nations
    nations = [word for word in rest if is_nationality(word)]
    if not met(nations, facts) and (any(is_nationality(fact) for fact in facts) or not (goes_on or head in SPORT)):
        return False
    offices = [office for office in told.offices if office and not is_address(" ".join(office))]
    same = any(of_kind(head, office) for office in offices)
    if not offices:
        same = head in _SPOKESMEN | OFFICIALS or goes_on
    adjectives = all(word.startswith("ال") for word in voice.speaker.at.text.split())
    return same and (goes_on or adjectives)
