"""One event told several times in an article: headline, lead and body, `الهجوم` for the attack told before.

Whether two tellings are of one event stands in `alike`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from khabar.extract.events.alike import Draft, entities, fits, is_another, may_take_up, tied
from khabar.extract.events.locating import before
from khabar.extract.events.tolls import TOLL_TYPES
from khabar.extract.scene import Scene
from khabar.model import Argument, Event

__all__ = ["Draft", "may_take_up", "unite"]

REACH = 12  # tellings of its type back to which a telling can belong
_REAL = frozenset(["happened", "reported_claim"])
_COMPARED = 4  # tellings of an event, the latest, that another one is compared with


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
    if draft.event.derived or is_another(scene, draft):
        return None
    for group in sorted(groups, key=lambda group: -group[-1].told.telling.first):
        told = [other for other in group if not other.bare][-_COMPARED:]
        if all(fits(scene, draft, other) for other in told) and any(tied(scene, draft, other) for other in told):
            return group
    return None


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
    if entities(own):
        return own
    return next((other for other in others if entities(other)), own or next((other for other in others if other), ()))


def _tolls(own: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The head's own toll, else that of the first telling with one."""
    return own or next((other for other in others if other), ())
