"""Whose word a verbal noun of speech tells: `بعد إعلان الوزارة أن`, `بتأكيده في بيان أنه`."""

from __future__ import annotations

from dataclasses import replace

from khabar.extract.quotations.base.phrases import is_adjunct
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.speakers.actors import clause_subject
from khabar.extract.quotations.speakers.anaphora import again
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.voice import Voice
from khabar.extract.quotations.speakers.voices import voice_at


def of_noun(scene: Scene, frame: Frame, discourse: Discourse, nested: bool) -> list[Voice]:
    """Whose word it is: the subject behind the noun, or whom its pronoun means: who acts in its clause or spoke in it."""
    row = frame.cue.row
    if row.gender == "x" and row.number == "x":
        first = scene.skip(frame.gap, frame.opener_at)
        voices, end = voice_at(scene, first, frame.opener_at, "x", "s")
        sure = [v for v in voices if v.person or v.media or v.speaker.anonymous or v.speaker.entity or scene.definite(first)]
        whole = end >= frame.opener_at or is_adjunct(scene, end) or scene.skip(end, frame.opener_at) >= frame.opener_at
        return [again(scene, voice, discourse) for voice in sure] if whole else []
    if nested:
        return []
    here = discourse.sentence_voice.get(frame.cue.sentence.first)
    if here is None:
        found = clause_subject(scene, frame.cue, discourse)
    else:
        since = scene.names_in(scene.analysis.token_at(here.speaker.at.end - 1) + 1, frame.cue.first)
        alone = not any(name.mention.type in ("PER", "ORG") for name in since)
        found = [here] if alone and here.agrees(row.gender, row.number) else []
    return [replace(voice, speaker=replace(voice.speaker, resolution="pronoun")) for voice in found]
