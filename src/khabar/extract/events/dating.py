"""When: a time of the event's own clause, then of its sentence, else unknown."""

from __future__ import annotations

from typing import Literal, NamedTuple

from khabar.extract.events.triggers import Telling
from khabar.extract.events.words import WHO
from khabar.extract.scene import Scene
from khabar.extract.words import COMMAS, SIGNS
from khabar.model import DateBounds, Time

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
    others = _times(scene, telling, telling.sentence.first, telling.sentence.last)
    beside = [token for token in others if _between_commas(scene, telling, token)]
    if beside:
        return When(_nearest(scene, telling, beside), "own clause")
    rest = [token for token in others if not _of_a_relative(scene, telling, token)]
    return When(_nearest(scene, telling, rest), "same sentence") if rest else None


def _times(scene: Scene, telling: Telling, first: int, last: int) -> list[int]:
    """Tokens where a usable time begins: resolved, not `منذ …`, and said by the voice that tells the trigger, if any."""
    found = []
    for token in scene.times_in(first, last):
        time = scene.times[token][1]
        if time.type not in ("DATE", "TIME") or time.earliest is None or time.latest is None:
            continue
        opened = scene.forms[token - 1] in _OPEN if token > first else False
        if not opened and _one_voice(scene, telling, token):
            found.append(token)
    return found


def _between_commas(scene: Scene, telling: Telling, token: int) -> bool:
    """True for a time that commas part from the trigger's clause (`وأسفرت الغارة، مساء الاثنين، عن`, `قررت، أمس، طرد`)."""
    last = scene.times[token][0]
    inside = token > 0 and scene.forms[token - 1] in COMMAS and last < telling.sentence.last and scene.forms[last] in COMMAS
    return inside and (token - 1 == telling.clause[1] or last + 1 == telling.clause[0])


def _of_a_relative(scene: Scene, telling: Telling, token: int) -> bool:
    """True for a time in a relative clause before the trigger: `في الاجتماع الذي عقد أمس، شرعت الوزارة في اتصالات`."""
    if token > telling.first:
        return False
    for before in range(token - 1, telling.sentence.first - 1, -1):
        if scene.forms[before] in WHO:
            return True
        if scene.forms[before] in SIGNS:
            return False
    return False


def _one_voice(scene: Scene, telling: Telling, token: int) -> bool:
    """True for a time inside the same quotation, or beside a cue that makes the event by saying it (`أعلنت أمس فرض رسوم`)."""
    voice = scene.said.get(telling.first)
    if scene.said.get(token) is voice:
        return True
    if voice is None or voice.cue.act != "announce" or scene.said.get(token) is not None:
        return False
    return scene.tokens(voice.at.span)[0] == telling.first and token < telling.first


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
