"""Whether a trigger tells an event or only names one: `اغتيال الحريري` may just be spoken of."""

from __future__ import annotations

from khabar.extract.events.merging import Told
from khabar.extract.events.tolls import TOLL_TYPES
from khabar.extract.events.triggers import Telling
from khabar.extract.scene import Scene


def anchored(scene: Scene, told: Told, dated: bool, placed: bool, toll: bool) -> bool:
    """True for a verb, and for a noun that is told and not just named.

    A noun of violence (`اغتيال الحريري` may only be spoken of) needs a toll, its own date, both actor and target, or one and a
    place, or a verb that carries it and one tie; other nouns need one tie. A title tells by nouns alone.
    """
    telling, found = told.telling, told.roles
    if "self" in telling.frame:
        return _stands_alone(scene, telling)
    somebody = bool(found.actors or found.targets)
    if telling.verbal or telling.row.pos == "participle" or toll or (dated and telling.row.type in TOLL_TYPES):
        return True
    tied = somebody or dated or placed
    if telling.row.type not in TOLL_TYPES or telling.sentence.paragraph < 0:
        return found.carried or tied
    return (found.carried and tied) or (placed and somebody) or bool(found.actors and found.targets)


def _stands_alone(scene: Scene, telling: Telling) -> bool:
    """True for `متظاهرون` as a subject, not behind a preposition or in a genitive."""
    before = telling.first - 1
    opened = telling.first == telling.clause[0] or before in scene.quantities or scene.forms[before] in ("كان", "وكان")
    return opened or scene.is_verb(before)
