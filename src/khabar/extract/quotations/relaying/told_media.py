"""Media that are the object of a verb of telling, with no preposition: `أبلغ المتحدث رويترز أن`."""

from __future__ import annotations

from collections.abc import Sequence

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import PREPOSITIONS
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.relaying.relays import TOLD, Relay
from khabar.extract.quotations.speakers.addressee import tells
from khabar.extract.quotations.speakers.voice import Voice
from khabar.model import Via


def told_medium(scene: Scene, frame: Frame, voices: Sequence[Voice]) -> list[Relay]:
    """The agency that somebody tells; none where the verb is another or a preposition stands before it."""
    if not tells(frame.cue):
        return []
    for i in range(frame.gap + 1, frame.opener_at):
        hit = scene.agencies.get(i)
        behind = any(0 <= scene.starts[i] - voice.speaker.at.end <= 2 for voice in voices)
        if hit is not None and behind and scene.forms[i - 1] not in PREPOSITIONS:
            at = scene.text.quote(i, hit.last)
            return [Relay(Via(at=at, name=at.text, relation="told_to"), TOLD)]
    return []
