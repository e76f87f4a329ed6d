"""Whether a trigger means its event here: sport, markets and figures of speech use the words of war."""

from __future__ import annotations

from khabar.extract.events.phrases import Run
from khabar.extract.events.roles import Roles
from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import TERRITORY
from khabar.extract.field import Field
from khabar.extract.scene import Scene
from khabar.text import without_article

_FIGURATIVE = frozenset(["ASSAULT", "PROTEST", "DISASTER", "MOBILIZE", "COERCE", "RETREAT", "THREATEN"])
_DAMAGE = frozenset("خسائر اضرار اثار تداعيات كلفه تكلفه حصيله ضحايا".split())
_HARD = frozenset(["ASSAULT", "DISASTER", "COERCE", "TRIAL", "PROTEST"])
_ARMED_AROUND = 5  # words of arms in the article that make up for none in the sentence
_CLOSE = frozenset("deal rocket troops sanction imposed given office diplomat culprit declared protester".split())
"""Senses that must be told in the trigger's clause, not just in its sentence."""

SPEAKER = "speaker"
"""The sense of verbs whose subject must be able to speak: `يهدد السلامة` is no threat."""

_BY_ARGUMENTS = frozenset([None, SPEAKER, "visitor", "traveller", "people"])
"""Senses that the arguments decide, not the words around."""

_SPEAKERS = frozenset(["official", "state", "armed", "crowd", "police", "court", "voice"])
_POLITICAL_TYPES = frozenset(["ORG", "LOC", "PER"])


def holds(scene: Scene, telling: Telling, about: Field) -> bool:
    """True where the trigger has the sense of its row."""
    if telling.row.type in _FIGURATIVE and (_figure_beside(scene, telling) or _is_of_damage(scene, telling)):
        return False
    if telling.row.sense == "territory" and "armed" in _near(scene, telling, telling.sentence.first, telling.sentence.last):
        return about.name != "sport"
    near = _near(scene, telling, telling.sentence.first, telling.sentence.last)
    if telling.row.sense in _CLOSE:
        close = _near(scene, telling, *telling.clause)
        printed = telling.row.sense == "troops" and "published" in close  # `نشر صورا لقواته`
        return about.name != "sport" and telling.row.sense in close and not printed
    if telling.row.mode == "condemn" and "court" in _near(scene, telling, *telling.clause):
        return False  # `إدانة` by a court is no criticism
    if about.name == "sport":
        return telling.row.type in _HARD and "armed" in near and _sense(scene, telling, near, 0)
    if about.name is not None and telling.row.type == "ASSAULT" and not near & {"armed", "human"}:
        return False
    return _sense(scene, telling, near, about.armed if about.name is None else 0)


def _sense(scene: Scene, telling: Telling, near: frozenset[str], armed: int) -> bool:
    sense = telling.row.sense
    if sense in _BY_ARGUMENTS or sense in near:
        return True
    if sense in ("armed", "territory"):
        return armed >= _ARMED_AROUND and "result" not in telling.frame
    if sense == "human":
        return _someone(scene, telling)
    return sense in ("official", "state") and _named(scene, telling)


def fits(scene: Scene, telling: Telling, found: Roles) -> bool:
    """True where the arguments are of the kind that the sense asks for."""
    sense = telling.row.sense
    if sense == SPEAKER:
        cue = scene.cues.get(telling.first)
        spans = [scene.tokens(speaker.at.span) for speaker in cue.speakers] if cue else [(r.first, r.last) for r in found.actors]
        return any(_can_speak(scene, first, last) for first, last in spans)
    to_place = any(_is_place(scene, run) for run in found.targets)
    if sense == "visitor":
        return any(_is_official(scene, run) for run in (*found.actors, *found.targets)) or (to_place and bool(found.actors))
    if sense == "traveller":
        return any(_is_official(scene, run) for run in found.actors) and to_place
    if sense == "people":
        return any(_is_somebody(scene, run) for run in found.targets)
    return sense != "territory" or to_place or any(_is_territory(scene, run) for run in found.targets)


def _is_official(scene: Scene, run: Run) -> bool:
    if run.mention is not None and run.mention.type == "PER":
        return True
    return any("official" in scene.contexts.get(token, ()) for token in range(run.first, run.last))


def _is_somebody(scene: Scene, run: Run) -> bool:
    if run.mention is not None and run.mention.type in ("PER", "NORP"):
        return True
    return any("human" in scene.contexts.get(token, ()) for token in range(run.first, run.last))


def _is_place(scene: Scene, run: Run) -> bool:
    """True for a phrase that is or holds a named place."""
    names = (scene.named.get(token) for token in range(run.first, run.last))
    return any(name is not None and name.mention.type == "LOC" for name in names)


def _is_territory(scene: Scene, run: Run) -> bool:
    return any(without_article(scene.forms[token]) in TERRITORY for token in range(run.first, run.last))


def _can_speak(scene: Scene, first: int, last: int) -> bool:
    return any(token in scene.named or scene.contexts.get(token, frozenset()) & _SPEAKERS for token in range(first, last))


def _near(scene: Scene, telling: Telling, first: int, last: int) -> frozenset[str]:
    """The kinds of the words in tokens `[first, last)`, the trigger apart."""
    found: set[str] = set()
    for token in scene.contexts_in(first, last):
        if not telling.first <= token < telling.last:
            found |= scene.contexts[token]
    return frozenset(found)


def _figure_beside(scene: Scene, telling: Telling) -> bool:
    beside = range(telling.last, min(telling.last + 2, telling.sentence.last))
    return any("figure_beside" in scene.contexts.get(token, ()) for token in beside)


def _is_of_damage(scene: Scene, telling: Telling) -> bool:
    """True for `الخسائر الأولية للسيول`: the damage is told, and that there was a flood is taken as known."""
    before = scene.forms[max(telling.sentence.first, telling.first - 2) : telling.first]
    return scene.forms[telling.first].startswith("لل") and any(without_article(form) in _DAMAGE for form in before)


def _someone(scene: Scene, telling: Telling) -> bool:
    """True where the clause names or counts people."""
    for token in range(*telling.clause):
        name = scene.names.get(token)
        counted = scene.quantities.get(token)
        if (name is not None and name.mention.type in ("PER", "NORP")) or (counted is not None and counted[1].role is not None):
            return True
    return False


def _named(scene: Scene, telling: Telling) -> bool:
    return any(t in scene.names and scene.names[t].mention.type in _POLITICAL_TYPES for t in range(*telling.clause))
