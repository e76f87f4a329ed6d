"""When and where: a time or place of the event's own clause, then of its sentence, else unknown."""

from __future__ import annotations

from typing import Literal, NamedTuple

from khabar.extract.events.roles import Roles
from khabar.extract.events.triggers import Telling
from khabar.extract.scene import Scene
from khabar.extract.spots import is_spot
from khabar.model import DateBounds, Mention, Time

_OPEN = frozenset(["منذ", "حتي", "لغايه", "قبل", "بعد", "وحتي", "بحلول", "حول", "لعام", "لسنه"])
"""Before these words a time bounds something and does not say when it was."""

Precision = Literal["day", "week", "month", "year", "range"]
_LENGTHS: dict[int, Precision] = {4: "year", 7: "month", 8: "week", 10: "day"}


class When(NamedTuple):
    """An event's time and where it was found."""

    time: Time
    basis: str


def when(scene: Scene, telling: Telling) -> When | None:
    """The time nearest to the trigger in its clause, else in its sentence, said by the same voice."""
    own = _times(scene, telling, *telling.clause)
    if own:
        return When(_nearest(scene, telling, own), "own clause")
    rest = _times(scene, telling, telling.sentence.first, telling.sentence.last)
    return When(_nearest(scene, telling, rest), "same sentence") if rest else None


def _times(scene: Scene, telling: Telling, first: int, last: int) -> list[int]:
    """Tokens where a usable time begins: resolved, not `منذ …`, and inside the same quotation as the trigger, if any."""
    voice = scene.said.get(telling.first)
    found = []
    for token in scene.times_in(first, last):
        time = scene.times[token][1]
        if time.type not in ("DATE", "TIME") or time.earliest is None or time.latest is None:
            continue
        opened = scene.forms[token - 1] in _OPEN if token > first else False
        if not opened and scene.said.get(token) is voice:
            found.append(token)
    return found


def _nearest(scene: Scene, telling: Telling, tokens: list[int]) -> Time:
    """The nearest one; behind the trigger before in front of it."""
    best = min(tokens, key=lambda t: (abs(t - telling.first) - (0.5 if t > telling.first else 0), t))
    return scene.times[best][1]


def bounds(found: When | None) -> DateBounds | None:
    """The days between which the event lies."""
    if found is None or found.time.earliest is None or found.time.latest is None:
        return None
    value = (found.time.value or "")[:10]
    precision: Precision = _LENGTHS.get(len(value), "range")
    if found.time.earliest == found.time.latest:
        precision = "day"
    return DateBounds(earliest=found.time.earliest, latest=found.time.latest, precision=precision, basis=found.basis)


def day(found: When | None) -> str | None:
    """The event's date at the precision of its time; null where the time has none."""
    value = found.time.value if found is not None else None
    return value.split("T")[0] if value and value[:4].isdigit() else None


def where(scene: Scene, telling: Telling, roles: Roles) -> Mention | None:
    """The place named behind `في`, `ب`, `قرب` in the clause, else in the sentence, said by the same voice."""
    if telling.row.mode == "visit":
        visited = next((run.mention for run in roles.targets if run.mention is not None and run.mention.type == "LOC"), None)
        if visited is not None:
            return visited
    genitive = scene.names.get(telling.last)
    if genitive is not None and genitive.mention.type == "LOC" and not telling.verbal and telling.row.type in _LOCATED:
        return genitive.mention
    return _spot(scene, telling, *telling.clause) or _spot(scene, telling, telling.last, telling.sentence.last)


_LOCATED = frozenset(["ASSAULT", "PROTEST", "DISASTER", "VOTE"])


def _spot(scene: Scene, telling: Telling, first: int, last: int) -> Mention | None:
    voice = scene.said.get(telling.first)
    found = [token for token in range(first, last) if token in scene.names and scene.said.get(token) is voice]
    spots = [token for token in found if scene.names[token].mention.type == "LOC" and is_spot(scene, token)]
    best = min(spots, key=lambda token: (token < telling.first, abs(token - telling.first)), default=None)
    return scene.names[best].mention if best is not None else None
