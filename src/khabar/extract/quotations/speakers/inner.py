"""Verbs of speech inside a sentence: their subject is who acts in the clause before."""

from __future__ import annotations

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.base.words import BUT_HE, CLAUSE_BREAKS, COMMAS, HE_OR_SHE, IN_IT, RELATIVES
from khabar.extract.quotations.framing.cues import CueHit


def inner(scene: Scene, cue: CueHit) -> bool:
    """True for a verb joined to another clause, subordinate, or in a relative clause of what is spoken of."""
    return cue.first > cue.sentence.first and (cue.joined or _of_object(scene, cue) or _subordinate(scene, cue))


def _subordinate(scene: Scene, cue: CueHit) -> bool:
    """`…، بعدما رأت أن`, `…، حيث قال`, `…، رغم أنه قال`, `في تغريدة قال فيها`."""
    before = scene.forms[cue.first - 1]
    if before in RELATIVES:
        return False
    in_it = scene.forms[cue.last - 1] in IN_IT or any(form in IN_IT for form in scene.forms[cue.last : cue.last + 1])
    return in_it or before in CLAUSE_BREAKS | COMMAS | HE_OR_SHE | BUT_HE


def _of_object(scene: Scene, cue: CueHit) -> bool:
    """`الغارات التي قال إنها`: a relative of the other gender than the verb stands for what is spoken of."""
    relative = scene.forms[cue.first - 1].removeprefix("و")
    lone = not any(scene.forms[i] in RELATIVES for i in range(cue.sentence.first, cue.first - 1))
    return lone and (relative, cue.row.gender) in (("التي", "m"), ("الذي", "f"))
