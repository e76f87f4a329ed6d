"""Who acts in the sentence of a participle of saying or of a joined verb, where no other reading found him.

It is the subject of its first clause: `لكن ماريو ترك الباب مفتوحا للحوار، قائلا إن`,
`وفي وقت سابق، أغلق المدير فلان حسابه، مؤكدا أن`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from khabar.extract.quotations.base.phrases import subject_end
from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import AUXILIARIES, CLAUSE_BREAKS, COMMAS, CONNECTORS, PREPOSITIONS, TOPIC
from khabar.extract.quotations.framing.cues import CueHit
from khabar.extract.quotations.speakers.anaphora import again
from khabar.extract.quotations.speakers.discourse import Discourse
from khabar.extract.quotations.speakers.voice import Voice
from khabar.extract.quotations.speakers.voices import voice_at

_OPENING = CLAUSE_BREAKS | AUXILIARIES | TOPIC | CONNECTORS


def main_subject(scene: Scene, cue: CueHit, discourse: Discourse) -> list[Voice]:
    """The subject of the first clause of the sentence that has a plain one of the gender of a participle or joined verb."""
    if cue.row.number not in ("s", "x") or cue.first == cue.sentence.first or not _goes_on(scene, cue):
        return []
    for head in _heads(scene, cue):
        first = _subject(scene, cue, head)
        if first is None:
            continue
        end = next((i for i in range(first, cue.first) if scene.forms[i] in AUXILIARIES), cue.first)
        if first not in scene.titles and not _person(scene, first):
            end = subject_end(scene, first, end) or end
        voices, _ = voice_at(scene, first, end, cue.row.gender, "s")
        found = [again(scene, voice, discourse) for voice in voices[:1]]
        return [replace(voice, speaker=replace(voice.speaker, resolution="elided")) for voice in found]
    return []


def _goes_on(scene: Scene, cue: CueHit) -> bool:
    """True for a participle behind a clause, and a verb joined to one."""
    if cue.row.kind == "verb":
        behind = scene.names.get(scene.skip(cue.last, len(scene.forms) - 1))
        return cue.joined and (behind is None or scene.governed_name(behind.first))
    if cue.row.kind != "participle" or cue.last - cue.first > 1:
        return False  # `كان الفريق مطالبا بالفوز`
    return "colon" in cue.frames or cue.joined or scene.forms[cue.first - 1] in COMMAS


def _heads(scene: Scene, cue: CueHit) -> Iterator[int]:
    """Where the clauses before the participle begin, past connectors."""
    begins = [cue.sentence.first, *(i + 1 for i in range(cue.sentence.first, cue.first - 1) if scene.forms[i] in COMMAS)]
    for begin in begins:
        i = begin
        while i < cue.first and (scene.forms[i] in _OPENING or scene.kinds[i] == "sign"):
            i += 1
        i = scene.skip(i, cue.first)
        if i < cue.first and scene.forms[i].removeprefix("و") not in PREPOSITIONS:
            yield i


def _subject(scene: Scene, cue: CueHit, head: int) -> int | None:
    """The subject at the head of a clause or right behind the verb there; null where none is plain."""
    if _somebody(scene, head) or _country(scene, cue, head):
        return head if head > cue.sentence.first and scene.forms[head - 1] in _OPENING else None
    first = scene.skip(head + 1, cue.first)
    noun = scene.definite(head) or head in scene.organisations or head in scene.titles
    if first >= cue.first or scene.kinds[head] != "word" or noun:
        return None
    form = scene.forms[head].removeprefix("و").removeprefix("ف")
    feminine = form.endswith("ت") or form.startswith("ت")
    somebody = _somebody(scene, first) or _country(scene, cue, first) or _told_by_noun(scene, cue, first)
    return first if somebody and feminine == (cue.row.gender == "f") and len(form) > 2 else None


def _person(scene: Scene, i: int) -> bool:
    return i in scene.names and scene.names[i].mention.type == "PER"


def _country(scene: Scene, cue: CueHit, i: int) -> bool:
    """True for a country or capital where the verb is feminine."""
    name = scene.names.get(i)
    land = name is not None and name.mention.type == "LOC" and not scene.definite(i)
    return land and cue.row.gender == "f" and not scene.governed_name(i)


def _told_by_noun(scene: Scene, cue: CueHit, i: int) -> bool:
    """`الطالب الجامعي فلان`, `الجزائرية`, `السلطات`: a definite noun with a person's name soon behind, a nationality, a body."""
    if not scene.definite(i) or scene.governed_name(i):
        return False
    name = scene.names.get(i)
    she = scene.forms[i].endswith("ه")
    if name is not None and name.mention.type == "NORP":
        return she == (cue.row.gender == "f")
    person = next((n for n in scene.names_in(i + 1, min(i + 4, cue.first)) if n.mention.type == "PER"), None)
    apposed = person is not None and all(scene.definite(k) for k in range(i, person.title))
    return apposed or (i in scene.organisations and cue.row.gender == "f")


def _somebody(scene: Scene, i: int) -> bool:
    """True for a person, a body or a definite office without a preposition."""
    if scene.governed_name(i):
        return False
    name = scene.names.get(i) or next((n for n in scene.names_in(i, min(i + 16, len(scene.forms))) if n.title == i), None)
    named = name is not None and name.mention.type in ("PER", "ORG")
    return named or (i in scene.titles and scene.definite(i))
