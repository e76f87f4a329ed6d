"""Subject and object around a verb."""

from __future__ import annotations

from khabar.extract.events.chunks import chunks
from khabar.extract.events.classes import AUXILIARIES
from khabar.extract.events.moods import is_present
from khabar.extract.events.roles import COUNTRY, Roles, add_prepositional, takes_nouns, with_partners
from khabar.extract.events.runs import Run, is_accusative, is_somebody
from khabar.extract.events.subjects import (
    Shape,
    carried,
    continues,
    fits_behind,
    nouns_behind,
    shape,
    subject_before,
    subjects_before,
)
from khabar.extract.events.triggers import Telling, with_pronoun
from khabar.extract.events.words import NEGATION_VERBS, WHO
from khabar.extract.scene import Scene
from khabar.extract.words import THAT

_DOERS = frozenset(["armed", "police", "state", "official", "crowd", "court"])
_VIOLENT = frozenset(["ASSAULT", "COERCE"])
_THEY = THAT - {"ان", "وان", "بان", "لان"}  # `أنها`, `إنهم`: the particle with the subject as a pronoun


def verb_roles(scene: Scene, telling: Telling) -> Roles:
    """Who stands as subject and object of a verb, whatever stands between."""
    pronoun = has_object_pronoun(scene, telling)
    prefix, stem = telling.hit.cut.prefix, scene.forms[telling.first][telling.hit.cut.length :]
    if telling.last - telling.first > 1 and stem in AUXILIARIES | NEGATION_VERBS:
        stem = scene.forms[telling.first + 1]  # `لن تعترف`
    verb = shape(scene, telling.first, prefix, stem, pronoun)
    behind = chunks(scene, telling.last, telling.sentence.last)
    nouns = nouns_behind(scene, behind) if takes_nouns(telling) else []
    before = _before(scene, telling, verb)
    if pronoun:
        found = _with_object_pronoun(scene, telling, verb, before, nouns)
    elif telling.row.pos == "passive" or telling.frame & {"patient", "exposed"}:
        found = _passive(scene, verb, before, nouns)
        if "exposed" in telling.frame:
            found = Roles(found.targets, [])
    elif telling.frame & {"obj", "after"}:
        found = _transitive(scene, telling, verb, before or _elided(scene, telling, verb, told=True), nouns)
    else:
        found = Roles(_subject(scene, verb, before, nouns), [])
    if not found.actors and (found.targets or "obj" not in telling.frame) and not _passive_like(telling):
        found.actors = _elided(scene, telling, verb)
    words = scene.forms[telling.first : telling.last]
    if any(form in ("عليه", "عليها", "عليهم") for form in words) and not found.targets:
        found = Roles([], found.actors)  # `حكم عليه`: the subject that is carried on is the pronoun's noun
    if not found.actors and stem[:1] == "ن" and is_present(scene, stem):
        found.actors = _speakers(scene, telling)
    add_prepositional(scene, telling, found, behind)
    if found.actors and "mutual" in telling.frame:
        found.actors = with_partners(found.actors, behind)
    return found


def _speakers(scene: Scene, telling: Telling) -> list[Run]:
    """Who says `سنرد`, or `إنها هاجمت`."""
    quotation = scene.said.get(telling.first)
    spans = [scene.tokens(speaker.at.span) for speaker in quotation.speakers] if quotation is not None else []
    found = []
    for first, last in spans:
        name = scene.titled.get(first) or scene.names.get(first)
        found.append(Run(first, last, name.cut if name else 0, name.mention if name and name.last == last else None))
    return found


def _passive_like(telling: Telling) -> bool:
    return telling.row.pos == "passive" or bool(telling.frame & {"patient", "exposed", "cause"})


def _before(scene: Scene, telling: Telling, verb: Shape) -> list[Run]:
    return subjects_before(scene, telling.first, verb, telling.sentence)


def _subject(scene: Scene, verb: Shape, before: list[Run], nouns: list[list[Run]]) -> list[Run]:
    """The subject of an intransitive verb."""
    if nouns and not verb.plural and fits_behind(scene, verb, nouns[0][0]) and is_somebody(scene, nouns[0][0]):
        return nouns[0] if not before or before[0].mention is None else before
    return before or (nouns[0] if nouns and fits_behind(scene, verb, nouns[0][0]) else [])


def _passive(scene: Scene, verb: Shape, before: list[Run], nouns: list[list[Run]]) -> Roles:
    if nouns and not verb.plural and not before:
        return Roles([], nouns[0])
    return Roles([], before or (nouns[0] if nouns and not verb.plural else []))


def _transitive(scene: Scene, telling: Telling, verb: Shape, before: list[Run], nouns: list[list[Run]]) -> Roles:
    """Subject and object. `either`: a lone noun is the target, for the verb may be a passive."""
    either = "either" in telling.frame
    if "after" in telling.frame:  # `سيطر على`: the object follows the preposition at once
        rest = nouns[1:] if nouns else []
        return Roles(before, nouns[0] if nouns else []) if before or not rest else Roles(rest[0], nouns[0])
    if before:
        if nouns:
            return Roles(before, nouns[0])
        passive = either and telling.hit.cut.stem[:1] not in "يت"
        suffers = telling.row.type in _VIOLENT and not is_somebody(scene, before[0])  # `المستشفى استهدف`
        return Roles([], before) if passive or suffers else Roles(before, [])
    if not nouns:
        return Roles([], [])
    if not fits_behind(scene, verb, nouns[0][0]):
        return Roles([], nouns[0])
    if len(nouns) > 1 and _can_be_object(scene, nouns[1][0]):
        return Roles(nouns[0], nouns[1])
    if verb.joined and telling.row.type in _VIOLENT and carried(scene, telling.first, verb, telling.sentence):
        return Roles([], nouns[0])  # `هاجم المنزل وخطف صاحبه`
    if either:
        return Roles([], nouns[0])
    if telling.row.type not in _VIOLENT or _is_doer(scene, nouns[0][0]):
        return Roles(nouns[0], [])
    return Roles([], nouns[0])


def _can_be_object(scene: Scene, run: Run) -> bool:
    """False for a nominative."""
    form = scene.forms[run.first]
    return run.mention is not None or not (form.endswith("ون") and len(form) > 5)


def _is_doer(scene: Scene, run: Run) -> bool:
    """True for who is in arms or office."""
    if run.mention is not None and run.mention.type == "LOC" and run.mention.place is not None:
        return run.mention.place.geo_precision == COUNTRY
    return run.mention is not None or not _DOERS.isdisjoint(scene.contexts.get(run.first, frozenset()))


def has_object_pronoun(scene: Scene, telling: Telling) -> bool:
    """True for a verb with its object as a pronoun (`أبرمته طهران`): the noun behind it is the subject."""
    return telling.last - telling.first == 1 and with_pronoun(scene, telling)


def _with_object_pronoun(scene: Scene, telling: Telling, verb: Shape, before: list[Run], nouns: list[list[Run]]) -> Roles:
    """`عسكريين خطفهم مسلحون`: what stands before is the pronoun's noun, where a subject follows."""
    subject = nouns[0] if nouns and not verb.plural and fits_behind(scene, verb, nouns[0][0]) else []
    if not subject:
        return Roles(before, [])
    relative = telling.first > telling.sentence.first and scene.forms[telling.first - 1] in WHO
    object_ = _meant(scene, telling, verb)
    beside = object_ is not None and (relative or is_accusative(scene, object_) or object_.last == telling.first)
    if object_ is None or not beside or not (is_somebody(scene, object_) or telling.row.type in _VIOLENT):
        return Roles(subject, [])
    return Roles(subject, [object_])


def _meant(scene: Scene, telling: Telling, verb: Shape) -> Run | None:
    """Whom the object pronoun of a verb means, by its number and gender: who stands before it."""
    form = scene.forms[telling.last - 1]
    pronoun = Shape(form.endswith(("هم", "هما")), form.endswith("ها"), verb.joined)
    return subject_before(scene, telling.first, pronoun, telling.sentence)


def _elided(scene: Scene, telling: Telling, verb: Shape, *, told: bool = False) -> list[Run]:
    """The subject that a verb carries on: behind `أنها`, or (not `told`) behind و."""
    before = scene.forms[telling.first - 1] if telling.first > telling.sentence.first else ""
    before2 = scene.forms[telling.first - 2] if telling.first - 1 > telling.sentence.first else ""
    they = before in _THEY or (before in ("قد", "لم", "لن", "سوف") and before2 in _THEY)
    if not they and (told or not (verb.joined or before == "ثم")):
        return []
    speakers = _speakers(scene, telling) if they else []
    if speakers and all(continues(scene, verb, run) for run in speakers[:1]):
        return speakers
    run = carried(scene, telling.first, verb, telling.sentence)
    return [run] if run is not None else []
