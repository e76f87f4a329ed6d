"""Sources without a name that are told again: `المصدر`, `المصدر ذاته`, `المسؤول`."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.phrases import phrase_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import GENERIC_HEADS
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.sources import unnamed_voice
from khabar.extract.quotations.speakers.voice import Voice, clitic

_SOURCE, _SOURCES = "مصدر", "مصادر"
_SOURCE_HEADS = ("مصدر", "مصادر", "مسؤول", "مسؤوله", "مسؤولون")
MAX_UNTOLD = 3  # sentences back to one without a name of whom no act of speech was read


def sources(voice: Voice, discourse: Discourse, itself: bool) -> list[Voice]:
    """The sources told by the same noun (`المصدر`), before any other one, if it is `المصدر ذاته` or somebody with a name
    spoke last."""
    if voice.head not in _SOURCE_HEADS or not discourse.voices or not (itself or discourse.voices[-1].speaker.name):
        return []
    return [one for one in discourse.voices if one.head == voice.head and (one.speaker.anonymous or len(one.words) > 1)]


def same_medium(voice: Voice, discourse: Discourse) -> Voice | None:
    """`المصدر`, `المصدر نفسه` behind a medium: it, if no source without a name came after it."""
    if voice.head != _SOURCE:
        return None
    earlier = next((one for one in reversed(discourse.voices) if one.media or one.speaker.anonymous), None)
    if earlier is None or not earlier.media:
        return None
    told = replace(earlier.speaker, at=voice.speaker.at, resolution="nominal")
    return replace(earlier, speaker=told, gender=voice.gender, number=voice.number)


def of_sources(voice: Voice, earlier: Voice) -> bool:
    """`المصدر` behind `مصادر …`, who spoke last."""
    return voice.words == (_SOURCE,) and earlier.speaker.anonymous and earlier.head == _SOURCES


def untold(scene: Scene, voice: Voice, first: int) -> Voice | None:
    """`المصدر`, `المتحدث` where he who is meant came in without an act of speech that could be read (`نقلا عن مصدر في …`)."""
    if len(voice.words) > 1 or voice.head not in GENERIC_HEADS:
        return None
    begin = scene.sentences[max(0, scene.sentence_number(first) - MAX_UNTOLD)].first
    for i in range(first - 1, begin - 1, -1):
        if i in scene.unnamed and not scene.definite(i) and scene.forms[i][clitic(scene, i) :] == voice.head:
            found = unnamed_voice(
                scene, i, phrase_end(scene, i, scene.sentences[scene.sentence_number(i)].last), voice.gender, "s"
            )
            told = replace(found.speaker, resolution="nominal")
            return replace(found, speaker=told, number=voice.number) if told.anonymous else None
    return None
