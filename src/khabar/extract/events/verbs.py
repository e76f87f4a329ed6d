"""Subject and object around a verb."""

from __future__ import annotations

from khabar.extract.events.phrases import Run, is_accusative, noun_run, run_ending_at, skip, subject_ending_at
from khabar.extract.events.roles import Roles, add_prepositional, runs, takes_nouns, with_partners
from khabar.extract.events.triggers import Telling, with_pronoun
from khabar.extract.events.words import NEGATION_VERBS, WHO
from khabar.extract.scene import Scene

_AUXILIARIES = frozenset(["قد", "سوف", "كان", "كانت", "كانوا", "وكان", "وكانت", "لقد"]) | NEGATION_VERBS


def verb_roles(scene: Scene, telling: Telling) -> Roles:
    limit = telling.clause[1]
    at = _behind_all_of(scene, skip(scene, telling.last, limit), limit)
    subject = _subject_before(scene, telling)
    one = noun_run(scene, at, limit) if takes_nouns(telling) else None
    if one is not None and has_object_pronoun(scene, telling):
        subject = None
    two = noun_run(scene, skip(scene, one.last, limit), limit) if one else None
    if "after" in telling.frame:
        return Roles(runs(subject), runs(one))
    if telling.row.pos == "passive" or "patient" in telling.frame:
        return Roles([], runs(one or subject))
    if has_object_pronoun(scene, telling):
        found = Roles(runs(one or subject), [])
    elif "obj" in telling.frame:
        found = _transitive(telling, subject, one, two)
    else:
        found = Roles(runs(subject or (None if one and is_accusative(scene, one) else one)), [])
    behind = max([run.last for run in (one, two) if run], default=telling.last)
    add_prepositional(scene, telling, found, behind, limit)
    if found.actors and "mutual" in telling.frame:
        found.actors = with_partners(scene, found.actors, limit)
    return found


def _transitive(telling: Telling, subject: Run | None, one: Run | None, two: Run | None) -> Roles:
    """Subject and object. `either`: a lone noun is the target, for the verb may be a passive."""
    if subject is not None:
        lone_passive = "either" in telling.frame and one is None and telling.hit.cut.stem[:1] not in "يت"
        return Roles([], [subject]) if lone_passive else Roles([subject], runs(one))
    if one is None:
        return Roles([], [])
    if two is not None:
        return Roles([one], [two])
    if "either" in telling.frame:
        return Roles([], [one])
    return Roles([one], []) if telling.row.type not in ("ASSAULT", "COERCE") else Roles([], [])


def _behind_all_of(scene: Scene, at: int, limit: int) -> int:
    """Pass `كل من` before a list of subjects."""
    return at + 2 if at + 1 < limit and scene.forms[at] == "كل" and scene.forms[at + 1] == "من" else at


def has_object_pronoun(scene: Scene, telling: Telling) -> bool:
    """True for a verb with its object as a pronoun (`أبرمته طهران`): the noun behind it is the subject."""
    return telling.last - telling.first == 1 and with_pronoun(scene, telling)


def _subject_before(scene: Scene, telling: Telling) -> Run | None:
    """The subject that stands right before the verb, or before `الذي` and the verb."""
    end, begin = telling.first, telling.clause[0]
    if telling.hit.cut.prefix[:1] in ("و", "ف"):
        return None
    while end > begin and scene.forms[end - 1] in _AUXILIARIES:
        end -= 1
    if end > begin:
        return subject_ending_at(scene, end, begin)
    if begin > telling.sentence.first and scene.forms[begin - 1] in WHO:
        return run_ending_at(scene, begin - 1, max(telling.sentence.first, begin - 10))
    return None
