"""The arguments of a telling, and what verbs and nouns share in finding them: prepositions, partners, agents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from khabar.extract.events.phrases import Run, noun_run, skip
from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import BETWEEN, CLITICS, TARGET_PREPOSITIONS
from khabar.extract.scene import Scene

MAX_PARTNERS = 5


@dataclass(slots=True)
class Roles:
    """The actors and targets of a telling, and whether a light verb or an occurrence carries it."""

    actors: list[Run]
    targets: list[Run]
    carried: bool = False


def runs(run: Run | None) -> list[Run]:
    return [run] if run is not None else []


def takes_nouns(telling: Telling) -> bool:
    """False for a phrase that holds its own noun (`فرض عقوبات`), unless its frame says that an argument follows."""
    return telling.last - telling.first == 1 or bool(telling.frame & {"obj", "after", "patient"})


def with_partners(scene: Scene, actors: list[Run], limit: int) -> list[Run]:
    """Partners joined by و, `وبين` or `مع` behind the last actor."""
    while len(actors) < MAX_PARTNERS:
        at = skip(scene, actors[-1].last, limit)
        if at >= limit:
            break
        form = scene.forms[at]
        if form in ("مع", "ومع") or form in BETWEEN:
            partner = noun_run(scene, at + 1, limit)
        elif form.startswith("و") and len(form) > 3:
            partner = noun_run(scene, at, limit, cut=1)
        else:
            break
        if partner is None:
            break
        actors = [*actors, partner]
    return actors


def add_prepositional(scene: Scene, telling: Telling, found: Roles, at: int, limit: int) -> None:
    """Targets behind the prepositions of the frame in tokens `[at, limit)`; partners behind `مع`."""
    wanted = telling.frame & TARGET_PREPOSITIONS.keys()
    if not wanted:
        return
    for kind, run in _behind_prepositions(scene, wanted, at, limit):
        if kind == "maa":
            found.actors = [*found.actors, run] if found.actors else found.actors
        elif not found.targets:
            found.targets = [run]


def _behind_prepositions(scene: Scene, wanted: frozenset[str], at: int, limit: int) -> Iterator[tuple[str, Run]]:
    for k in range(at, min(at + 12, limit)):
        if k > at and scene.is_verb(k):
            return
        for kind in sorted(wanted):
            run = _preposition_run(scene, kind, k, limit)
            if run is not None:
                yield kind, run


def _preposition_run(scene: Scene, kind: str, k: int, limit: int) -> Run | None:
    form = scene.forms[k]
    if form in TARGET_PREPOSITIONS[kind]:
        return noun_run(scene, k + 1, limit)
    letter = CLITICS.get(kind)
    if letter is None or not form.startswith(letter) or len(form) < 4:
        return None
    name = scene.names.get(k)
    if name is not None:
        return noun_run(scene, k, limit, cut=1) if name.cut else None
    if form.startswith((letter + "ال", "لل")):
        return noun_run(scene, k, limit, cut=1)
    return None


def agent(scene: Scene, telling: Telling) -> Run | None:
    """The actor behind `على يد`, `من قبل`, `بواسطة`."""
    limit = telling.clause[1]
    for k in range(telling.last, min(telling.last + 12, limit)):
        scope = scene.scopes.get(k)
        if scope is not None and scope.row.kind == "agent" and k not in scene.times:
            return noun_run(scene, scope.last, limit)
    return None
