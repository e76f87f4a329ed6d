"""Who did it and to whom. What is unclear stays empty."""

from __future__ import annotations

from khabar.extract.events.nouns import noun_roles
from khabar.extract.events.phrases import Run
from khabar.extract.events.roles import Roles, agent
from khabar.extract.events.triggers import Telling
from khabar.extract.events.verbs import verb_roles
from khabar.extract.scene import Scene


def roles(scene: Scene, telling: Telling) -> Roles:
    """The arguments of a telling in its clause."""
    found = verb_roles(scene, telling) if telling.verbal else noun_roles(scene, telling)
    if "self" in telling.frame:
        found.actors = [Run(telling.first, telling.last, telling.hit.cut.length)]
    by = agent(scene, telling)
    if by is not None and "exposed" not in telling.frame:
        found.actors = [by]
    if "cause" in telling.frame:
        found.actors = [by] if by else []
    return found
