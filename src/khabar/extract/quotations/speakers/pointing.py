"""Who is told to have said what stands before: `جاء ذلك على لسان فلان`, `أوضح ذلك فلان`. He is who goes on (`وقال`, `مبينا`)."""

from __future__ import annotations

from collections.abc import Iterator

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import folded
from khabar.extract.quotations.speakers.voice import Voice
from khabar.extract.quotations.speakers.voices import voice_at

_CAME = folded("جاء جاءت")
_THIS = folded("ذلك بذلك هذا بهذا")


def pointed(scene: Scene) -> Iterator[tuple[int, int, list[Voice]]]:
    """`(sentence number, token behind the words, voices)` of each such sentence, in order."""
    for number, sentence in enumerate(scene.sentences):
        first = sentence.first
        if first + 3 >= sentence.last or scene.forms[first + 1] not in _THIS:
            continue
        begin = None
        if scene.forms[first].removeprefix("و") in _CAME and scene.forms[first + 2 : first + 4] == ["علي", "لسان"]:
            begin = first + 4
        elif first in scene.speech_words:
            begin = first + 2
        if begin is not None:
            voices, end = voice_at(scene, begin, sentence.last, "x", "s")
            if len(voices) == 1 and (voices[0].person or voices[0].speaker.role):
                yield number, end, voices
