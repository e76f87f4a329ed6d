"""One event told several times in an article: headline, lead and body, `الهجوم` for the attack told before.

Tellings of one type are one event where nothing they say of it differs (day, place, actor, target, toll, status) and something
ties them: a definite noun that takes up what was told, or a shared actor, target, toll, place or day. Plurals (`الهجمات`) are no
single event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from khabar.extract.events.locating import before
from khabar.extract.events.merging import Told
from khabar.extract.events.tolls import TOLL_TYPES
from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import ANOTHER, PLURALS, THIS, WHO
from khabar.extract.scene import Scene
from khabar.model import Argument, Event, Quantity

REACH = 12  # tellings of its type back to which a telling can belong
_REAL = frozenset(["happened", "reported_claim"])
_ARTICLES = ("ال", "لل", "وال", "بال", "فال", "كال", "ولل", "وبال", "فلل")
_BASES = ("own clause", "same sentence")
_RESULTS = frozenset(["killing", "injury"])  # modes that tell what an attack led to, whatever it was
_DESCRIBES = WHO | frozenset(["علي", "ضد", "بحق", "في", "بين", "ومن", "السابق", "السابقه"])  # folded
_NEAR = 0.5  # degrees between two names of the place of one event (a town, and the base beside it)
_COMPARED = 4  # tellings of an event, the latest, that another one is compared with
_FAR = 6  # sentences behind an event over which a bare definite noun still takes it up


@dataclass(slots=True)
class Draft:
    """A telling and the event that it would be alone. `bare`: it is named and not told, so it can only join another."""

    event: Event
    told: Told
    bare: bool = False


def unite(scene: Scene, drafts: Sequence[Draft]) -> tuple[list[Event], list[Draft]]:
    """The events of an article, and the bare tellings that none of them takes up. `drafts` are in order of the text."""
    groups: dict[str, list[list[Draft]]] = {}
    left: list[Draft] = []
    for draft in drafts:
        alike = groups.setdefault(draft.event.type, [])
        group = _home(scene, draft, alike[-REACH:])
        if group is not None:
            group.append(draft)
        elif draft.bare:
            left.append(draft)
        else:
            alike.append([draft])
    return [_united(scene, group) for alike in groups.values() for group in alike], left


def _home(scene: Scene, draft: Draft, groups: Sequence[list[Draft]]) -> list[Draft] | None:
    """The group that a telling belongs to, the latest told first; null where it tells an event of its own."""
    if draft.event.derived or _is_another(scene, draft):
        return None
    for group in sorted(groups, key=lambda group: -group[-1].told.telling.first):
        told = [other for other in group if not other.bare][-_COMPARED:]
        if all(_fits(scene, draft, other) for other in told) and any(_tied(scene, draft, other) for other in told):
            return group
    return None


# ---- what differs


def _fits(scene: Scene, one: Draft, other: Draft) -> bool:
    """True where nothing that the two say of their event differs."""
    a, b = one.event, other.event
    return (
        not b.derived
        and (a.status in _REAL) == (b.status in _REAL)
        and (a.status in _REAL or a.status == b.status)
        and (a.mode == b.mode or not (a.mode and b.mode) or bool({a.mode, b.mode} & _RESULTS))
        and ("self" in one.told.telling.frame or _is_plural(scene, one) == _is_plural(scene, other))
        and _days_fit(a, b)
        and _places_fit(scene, a, b)
        and _parties_fit(scene, a.actors, b.actors)
        and _parties_fit(scene, _named(a.targets), _named(b.targets))
        and all(_tolls_fit(scene, x, y) for x, y in ((a.killed, b.killed), (a.injured, b.injured)))
    )


def _days_fit(a: Event, b: Event) -> bool:
    one, two = a.date_bounds, b.date_bounds
    if one is None or two is None or one.basis not in _BASES or two.basis not in _BASES:
        return True
    return one.earliest <= two.latest and two.earliest <= one.latest


def _places_fit(scene: Scene, a: Event, b: Event) -> bool:
    """True for one place, places near each other, a place and its country, or where one is unknown."""
    one, two = scene.mention(a.place), scene.mention(b.place)
    if one is None or two is None or one.entity == two.entity or one.at.text == two.at.text:
        return True
    here, there = one.place, two.place
    if here is None or there is None:
        return True
    near = abs(here.lat - there.lat) < _NEAR and abs(here.lon - there.lon) < _NEAR
    return near or (here.country == there.country and here.geo_precision != there.geo_precision)


def _parties_fit(scene: Scene, a: Sequence[Argument], b: Sequence[Argument]) -> bool:
    """False only where both name somebody, and nobody alike."""
    one, two = _entities(a), _entities(b)
    return not one or not two or bool(one & two)


def _named(arguments: Sequence[Argument]) -> list[Argument]:
    return [argument for argument in arguments if argument.entity is not None]


def _entities(arguments: Sequence[Argument]) -> frozenset[str]:
    return frozenset(argument.entity for argument in arguments if argument.entity is not None)


def _tolls_fit(scene: Scene, a: Sequence[str], b: Sequence[str]) -> bool:
    """True where one gives no toll, or both give a like one."""
    one, two = _values(scene, a), _values(scene, b)
    return not one or not two or bool(one & two)


def _values(scene: Scene, ids: Sequence[str]) -> frozenset[float]:
    found = (scene.quantity(id_) for id_ in ids)
    return frozenset(float(q.value) for q in found if isinstance(q, Quantity) and q.value is not None)


def _is_another(scene: Scene, draft: Draft) -> bool:
    """`هجوم آخر`, `في هجوم ثان`: one more."""
    first, last = draft.told.telling.first, draft.told.telling.last
    behind = scene.forms[last : min(last + 3, draft.told.telling.sentence.last)]
    return not ANOTHER.isdisjoint(behind[:1]) or (bool(behind[1:]) and behind[1] in ANOTHER) or scene.forms[first - 1] in ANOTHER


def _is_plural(scene: Scene, draft: Draft) -> bool:
    """`هجمات`, `المعارك`: several events, of which a total may be told."""
    telling = draft.told.telling
    if telling.verbal:
        return False
    form = scene.forms[telling.first]
    return form.endswith("ات") or form[2:] in PLURALS or form in PLURALS or form[3:] in PLURALS


# ---- what ties


def _tied(scene: Scene, one: Draft, other: Draft) -> bool:
    """True where something says that both tell the same event."""
    a, b = one.event, other.event
    if _takes_up(scene, one) and not _says_more(scene, one):
        return _follows(scene, one, other)
    if one.bare:
        return False
    actors, targets = _shared(scene, a.actors, b.actors), _shared(scene, a.targets, b.targets)
    same_place = a.place is not None and b.place is not None and _same_place(scene, a, b)
    same_day = a.date is not None and a.date == b.date and len(a.date) == len("2020-01-31")
    toll = bool(_values(scene, a.killed) & _values(scene, b.killed)) or bool(
        _values(scene, a.injured) & _values(scene, b.injured)
    )
    ties = actors + targets + same_place + same_day + toll + _takes_up(scene, one) + _headline(one, other)
    return ties >= 2 and (actors or targets or toll or a.mode == b.mode)


def _takes_up(scene: Scene, draft: Draft) -> bool:
    return may_take_up(scene, draft.told.telling)


def may_take_up(scene: Scene, telling: Telling) -> bool:
    """True for a definite noun, or one behind `هذا`: it can stand for what was told before."""
    if telling.verbal:
        return False
    return scene.forms[telling.first].startswith(_ARTICLES) or scene.forms[telling.first - 1] in THIS


def _says_more(scene: Scene, draft: Draft) -> bool:
    """True for a telling with its own actor, target or description (`الهجوم الذي …`, `الهجوم على …`): another event."""
    event, behind = draft.event, draft.told.telling.last
    if "self" in draft.told.telling.frame:
        return False  # `المتظاهرون` are those of the protest told before
    while behind < draft.told.telling.sentence.last and scene.forms[behind].startswith("ال") and scene.forms[behind] not in WHO:
        behind += 1
    described = behind < draft.told.telling.sentence.last and scene.forms[behind] in _DESCRIBES
    return described or bool(event.actors or _named(event.targets))


def _follows(scene: Scene, one: Draft, other: Draft) -> bool:
    """True where a bare noun stands a few sentences behind what it takes up."""
    here, there = one.told.telling.sentence, other.told.telling.sentence
    return scene.numbers[here.first] - scene.numbers[there.first] <= _FAR


def _headline(one: Draft, other: Draft) -> bool:
    """True where one stands in the title and the other in the first paragraph."""
    places = sorted((one.told.telling.sentence.paragraph, other.told.telling.sentence.paragraph))
    return places == [-1, 0]


def _shared(scene: Scene, a: Sequence[Argument], b: Sequence[Argument]) -> bool:
    """True where both have an entity, or the same words, in common."""
    words = {argument.at.text for argument in a} & {argument.at.text for argument in b}
    return bool(words or _entities(a) & _entities(b))


def _same_place(scene: Scene, a: Event, b: Event) -> bool:
    one, two = scene.mention(a.place), scene.mention(b.place)
    return one is not None and two is not None and (one.at.text == two.at.text or (one.entity or 1) == (two.entity or 2))


# ---- the one event


def _united(scene: Scene, group: list[Draft]) -> Event:
    """The event of a group: it stands where it is first told in full, with what the other tellings add."""
    if len(group) == 1:
        return _placed(scene, group[0], group[0].event)
    head = max(group, key=lambda draft: (_fullness(draft), -draft.told.telling.first))
    rest = [draft.event for draft in group if draft is not head]
    event = head.event
    told = [draft.event for draft in group if draft is not head and not draft.bare]
    dated = event if event.date_bounds is not None else next((one for one in told if _own_day(one)), event)
    placed = event if event.place is not None else next((one for one in told if one.place is not None), event)
    one = replace(
        event,
        actors=_parties(event.actors, [one.actors for one in rest]),
        targets=_parties(event.targets, [one.targets for one in rest]),
        mode=event.mode or next((one.mode for one in rest if one.mode), None),
        place=placed.place,
        place_basis=placed.place_basis,
        time=dated.time,
        date=dated.date,
        date_bounds=dated.date_bounds,
        status="happened" if event.status in _REAL and any(one.status == "happened" for one in rest) else event.status,
        background=event.background and all(one.background for one in rest),
        killed=_tolls(event.killed, [one.killed for one in rest]),
        injured=_tolls(event.injured, [one.injured for one in rest]),
        evidence=tuple(dict.fromkeys(e for draft in group for e in draft.event.evidence)),
    )
    return _placed(scene, head, one)


def _own_day(event: Event) -> bool:
    return event.date_bounds is not None and event.date_bounds.basis == "own clause"


def _placed(scene: Scene, head: Draft, event: Event) -> Event:
    """An event of today that no telling places is where the line before it is; one told as background stays without."""
    found = before(scene, head.told.telling) if event.place is None and event.status in _REAL and not event.background else None
    return event if found is None else replace(event, place=found.place.id, place_basis=found.basis)


def _fullness(draft: Draft) -> tuple[bool, bool, bool]:
    """Told rather than named, by more than who takes part; in the body rather than the title; with somebody or a toll."""
    event = draft.event
    body = draft.told.telling.sentence.paragraph >= 0
    return (
        not draft.bare and "self" not in draft.told.telling.frame,
        body,
        bool(event.actors or event.targets or event.killed or event.type not in TOLL_TYPES),
    )


def _parties(own: tuple[Argument, ...], others: Sequence[tuple[Argument, ...]]) -> tuple[Argument, ...]:
    """The actors or targets of the head; where it names nobody, those of the first telling that does, else that has any."""
    if _entities(own):
        return own
    return next((other for other in others if _entities(other)), own or next((other for other in others if other), ()))


def _tolls(own: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The head's own toll, else that of the first telling with one."""
    return own or next((other for other in others if other), ())
