"""Who did it and to whom. What is unclear stays empty."""

from __future__ import annotations

from khabar.extract.events.classes import AREAS, CAPITALS, MONTHS, SOURCES, VEHICLES
from khabar.extract.events.nouns import acts_as_verb, noun_roles
from khabar.extract.events.phrases import noun_run
from khabar.extract.events.protests import opposed
from khabar.extract.events.roles import COUNTRY, Roles, agents
from khabar.extract.events.runs import Run, happens, head
from khabar.extract.events.triggers import Telling
from khabar.extract.events.verbs import verb_roles
from khabar.extract.events.words import ANOTHER, NO_DOERS, THIS
from khabar.extract.scene import Scene
from khabar.extract.words import PLACE_HEADS, folded
from khabar.text import without_article

_AIMING = folded("مستهدفا مستهدفة مستهدفين مستهدفات")
_NEAR = 15  # tokens behind an attack in which a participle says whom it aimed at
_DEEDS = frozenset(["ASSAULT", "PROTEST", "COERCE", "MOBILIZE"])
"""What places do not do; a state does most else."""


def roles(scene: Scene, telling: Telling) -> Roles:
    """The arguments of a telling in its clause."""
    found = verb_roles(scene, telling) if telling.verbal or acts_as_verb(scene, telling) else noun_roles(scene, telling)
    if "self" in telling.frame:
        found.actors = [_themselves(scene, telling)]
    by = agents(scene, telling)
    if by and not telling.frame & {"exposed", "self"}:
        found.actors = by
    if "cause" in telling.frame:
        found.actors = by
    if telling.row.type == "ASSAULT" and not found.targets:
        found.targets = _aimed_at(scene, telling)
    if telling.row.type == "PROTEST":
        found.targets = opposed(scene, telling)
    else:
        found.targets = [run for run in found.targets if _can_suffer(scene, run, found.actors)]
    cue = scene.cues.get(telling.first)
    if cue is not None:
        said = [scene.tokens(speaker.at.span) for speaker in cue.speakers]
        found.targets = [run for run in found.targets if not any(run.first < last and first < run.last for first, last in said)]
    found.things = [run for run in found.actors if not _can_act(scene, telling, run)]
    found.actors = [run for run in found.actors if run not in found.things]
    return found


def _aimed_at(scene: Scene, telling: Telling) -> list[Run]:
    """`فجرت نفسها مستهدفة دورية`."""
    reach = range(telling.last, min(telling.last + _NEAR, telling.sentence.last - 1))
    at = next((token for token in reach if scene.forms[token] in _AIMING), None)
    run = noun_run(scene, at + 1, telling.sentence.last) if at is not None else None
    return [run] if run is not None else []


def _themselves(scene: Scene, telling: Telling) -> Run:
    """Those who are named for what they do, with their number and description (`نحو مئة متظاهر من أنصار الحزب`)."""
    first = telling.first
    for before in range(max(telling.sentence.first, first - 6), first):
        counted = scene.quantities.get(before)
        if counted is not None and counted[0] >= telling.last:
            first = before
            break
    cut = telling.hit.cut.length if first == telling.first else 0
    run = noun_run(scene, first, telling.sentence.last, cut)
    return run if run is not None and run.last >= telling.last else Run(first, telling.last, cut)


def _can_act(scene: Scene, telling: Telling, run: Run) -> bool:
    """False for places, things, happenings and those who only tell of them."""
    if run.mention is not None:
        place = run.mention.place
        town = run.mention.type == "LOC" and run.mention.metonymy is None and place is not None
        if not town or place is None or place.geo_precision == COUNTRY or telling.row.type not in _DEEDS:
            return True
        return head(scene, run) in CAPITALS and telling.row.type != "PROTEST"
    noun = head(scene, run)
    if noun in THIS and run.last - run.first > 1:
        noun = without_article(scene.forms[run.first + 1])  # `هذه الجريمة`
    if run.first in scene.quantities:
        return not any(scene.forms[token] in VEHICLES for token in range(run.first, run.last))  # `ستة صواريخ`
    if noun in VEHICLES or noun in NO_DOERS or noun in MONTHS or happens(noun):
        return False
    return not (telling.row.type in _DEEDS and (noun in SOURCES or noun in AREAS or noun in PLACE_HEADS))


def _can_suffer(scene: Scene, run: Run, actors: list[Run]) -> bool:
    """False for abstract nouns and for who does it."""
    noun = head(scene, run)
    if run.last - run.first == 1 and noun in ANOTHER and not noun.endswith(("ين", "ون")):
        return False  # `نحو أخرى`
    return run not in actors and (run.mention is not None or (noun not in NO_DOERS and not happens(noun)))
