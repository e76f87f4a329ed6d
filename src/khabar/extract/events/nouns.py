"""Genitives, adjectives and the carrying verb of a verbal noun."""

from __future__ import annotations

from khabar.extract.events.phrases import Run, is_accusative, is_adjective, noun_run, run_ending_at, skip
from khabar.extract.events.roles import Roles, add_prepositional, runs, takes_nouns, with_partners
from khabar.extract.events.triggers import REACH, Telling, with_pronoun
from khabar.extract.events.words import BETWEEN, DESCRIBED
from khabar.extract.scene import Scene
from khabar.extract.words import PLACE_HEADS

_ARTICLES = ("ال", "لل", "وال", "بال", "فال", "ولل", "وبال", "كال")
_LOCATED = frozenset(["ASSAULT", "PROTEST", "DISASTER", "VOTE"])


def noun_roles(scene: Scene, telling: Telling) -> Roles:
    limit = telling.clause[1]
    found = Roles([], [])
    if "noarg" in telling.frame:
        _carrier(scene, telling, found)
        return Roles([], [], found.carried)
    at = _adjectives(scene, telling, found, limit)
    if at == telling.last and _open(scene, telling):
        at = _genitives(scene, telling, found, limit)
    elif at == telling.last and "obj" in telling.frame and with_pronoun(scene, telling):
        found.targets = runs(noun_run(scene, at, limit))
    add_prepositional(scene, telling, found, at, limit)
    _add_between(scene, telling, found, at)
    _carrier(scene, telling, found)
    if found.actors and "mutual" in telling.frame:
        found.actors = with_partners(scene, found.actors, limit)
    return found


def _adjectives(scene: Scene, telling: Telling, found: Roles, limit: int) -> int:
    """Pass the adjectives of the noun, definite as it is; one of nationality is its actor (`غارة إسرائيلية`)."""
    at = telling.last
    definite = scene.forms[telling.first].startswith(_ARTICLES) or with_pronoun(scene, telling)
    while at < limit and at not in scene.titled and is_adjective(scene, at) and scene.forms[at].startswith("ال") == definite:
        if at in scene.nationalities and not found.actors and telling.row.type not in ("VOTE", "DISASTER"):
            found.actors = [Run(at, at + 1, scene.nationalities[at].cut.length)]
        at += 1
    return at


def _open(scene: Scene, telling: Telling) -> bool:
    """True where a genitive can follow: no article, no pronoun, no nunation."""
    form = scene.forms[telling.last - 1]
    if telling.last - telling.first == 1 and form.startswith(("ال", "لل", "وال", "بال")):
        return False
    if form.endswith(("ين", "ان")) and len(form) > 5:
        return False
    return not with_pronoun(scene, telling) and not (form.endswith("ا") and len(form) > 4)


def _genitives(scene: Scene, telling: Telling, found: Roles, limit: int) -> int:
    """The genitives of a verbal noun: of two the first did it, of one it depends on the noun."""
    one = noun_run(scene, telling.last, limit) if takes_nouns(telling) else None
    if one is None or is_accusative(scene, one):
        return telling.last
    two = noun_run(scene, one.last, limit) if telling.frame & {"obj", "thing"} else None
    two = None if two is not None and scene.forms[two.first] in DESCRIBED else two
    if "thing" in telling.frame:
        found.actors = [one] if two is not None else []
        return two.last if two is not None else one.last
    if two is not None:
        found.actors, found.targets = [one], [two]
        return two.last
    if telling.frame & {"obj", "gen_target", "patient", "after"}:
        found.targets = [one]
    elif not telling.frame & {"cause", "obj_gen"} and not _is_place(scene, telling, one):
        found.actors = [one]
    return one.last


def _is_place(scene: Scene, telling: Telling, run: Run) -> bool:
    """`هجوم باريس`, `اشتباكات طرابلس`: a place, not an actor."""
    located = telling.row.type in _LOCATED and run.mention is not None and run.mention.type == "LOC"
    return located or scene.forms[run.first] in PLACE_HEADS


def _add_between(scene: Scene, telling: Telling, found: Roles, at: int) -> None:
    """`بين X وY`: both are actors."""
    if "mutual" not in telling.frame:
        return
    limit = telling.clause[1]
    opened = next((k for k in range(at, min(at + 2, limit)) if scene.forms[k] in BETWEEN), None)
    if opened is None:
        return
    one = noun_run(scene, opened + 1, limit)
    if one is not None:
        found.actors = with_partners(scene, [one], limit)


def _carrier(scene: Scene, telling: Telling, found: Roles) -> None:
    """The verb that carries the noun: `شن X هجوما`, `هجوم شنه X`, `هجوم نفذه X`; its subject is the actor."""
    limit = telling.sentence.last
    for k in range(telling.last, min(telling.last + 5, limit)):
        scope = scene.scopes.get(k)
        if scope is not None and scope.row.kind == "light" and scene.forms[k].endswith(("ه", "ها", "هم")):
            found.carried = True
            found.actors = found.actors or runs(noun_run(scene, skip(scene, k + 1, limit), limit))
            add_prepositional(scene, telling, found, k + 1, scene.clause_end(k + 1, telling.sentence))
            return
    begin = telling.clause[0]
    if begin == telling.first and begin > telling.sentence.first and scene.forms[begin - 1] in "،,":
        begin = telling.sentence.first
    for k in range(telling.first - 1, max(begin, telling.first - REACH) - 1, -1):
        scope = scene.scopes.get(k)
        kind = scope.row.kind if scope is not None else ""
        if kind not in ("light", "occurrence"):
            if scene.is_verb(k):
                between = noun_run(scene, skip(scene, k + 1, telling.first), telling.first)
                if between is not None and between.last == telling.first and telling.frame & {"obj", "thing"}:
                    found.actors = found.actors or [between]
                return
            continue
        found.carried = True
        if kind == "light" and not found.actors:
            between = noun_run(scene, skip(scene, k + 1, telling.first), telling.first)
            found.actors = runs(between or run_ending_at(scene, k, begin))
        return
