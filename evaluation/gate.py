"""Floors: no figure may fall below its floor, and no floor is ever lowered. All functions are pure but `committed_floors`."""

from __future__ import annotations

import json
import math
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
TOLERANCE = 0.01  # how far below today's figure its floor is set (of a count: one in a hundred): room for an item that moves


@dataclass(frozen=True, slots=True)
class Floors:
    """`floors`: `set/figure.measure` → least value. `measured_on`: set (and `scorer`) → digest that the floors hold for."""

    floors: Mapping[str, float] = field(default_factory=dict)
    measured_on: Mapping[str, str] = field(default_factory=dict)

    def of(self, name: str) -> dict[str, float]:
        """The floors of one set."""
        return {figure: floor for figure, floor in self.floors.items() if figure.startswith(name + "/")}

    def to_json(self) -> str:
        data = {"floors": dict(sorted(self.floors.items())), "measured_on": dict(sorted(self.measured_on.items()))}
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Floors:
    data = json.loads(text)
    return Floors(data["floors"], data["measured_on"])


def read_floors(path: Path = FLOORS) -> Floors:
    """The floors on disk; none where there is no file."""
    return from_json(path.read_text(encoding="utf-8")) if path.exists() else Floors()


def committed_floors(root: Path = HERE.parent) -> Floors | None:
    """The floors in git's HEAD; null outside a checkout and before they were first committed."""
    try:
        done = subprocess.run(["git", "show", "HEAD:evaluation/floors.json"], cwd=root, capture_output=True, timeout=60)
    except OSError:
        return None
    return from_json(done.stdout.decode("utf-8")) if done.returncode == 0 else None


def below(floors: Floors, figures: Mapping[str, float], digests: Mapping[str, str]) -> list[str]:
    """What is wrong with today's figures. Sets that were not measured today (not in `digests`) are not judged."""
    wrong = []
    for name, digest in sorted(floors.measured_on.items()):
        if name in digests and digests[name] != digest:
            wrong.append(f"{name}: gold, pages or scorer are not those of its floors; look at the figures, then --raise")
    for figure, floor in sorted(floors.floors.items()):
        if figure.split("/")[0] not in digests:
            continue
        today = figures.get(figure)
        if today is None:
            wrong.append(f"{figure}: has a floor of {floor} and was not measured")
        elif today < floor:
            wrong.append(f"{figure}: {today} is below its floor of {floor}")
    bare = [name for name in sorted(digests) if name != "scorer" and not floors.of(name)]
    return wrong + [f"{name}: has no floors; set them with --raise" for name in bare]


def lowered(floors: Floors, committed: Floors) -> list[str]:
    """The floors that are lower than, or missing from, those committed for the same gold and scorer."""
    wrong = []
    for figure, floor in sorted(committed.floors.items()):
        if _comparable(figure.split("/")[0], floors, committed):
            now = floors.floors.get(figure)
            if now is None or now < floor:
                wrong.append(f"{figure}: its floor was {floor} and is {'gone' if now is None else now}; floors are never lowered")
    return wrong


def raised(floors: Floors, figures: Mapping[str, float], digests: Mapping[str, str]) -> Floors:
    """The floors lifted to just below today's figures; those of sets not measured today stay, and none falls.

    Where gold, pages or scorer of a set have changed, its floors begin anew: figures of another gold cannot be compared.
    """
    today = Floors(figures, digests)
    kept = {
        figure: floor
        for figure, floor in floors.floors.items()
        if figure.split("/")[0] not in digests or _comparable(figure.split("/")[0], today, floors)
    }
    for figure, value in figures.items():
        floor = math.floor((value - TOLERANCE * max(1.0, value)) * 10_000) / 10_000
        if floor > 0:
            kept[figure] = max(floor, kept.get(figure, 0.0))
    return Floors(kept, {**floors.measured_on, **digests})


def _comparable(name: str, one: Floors, other: Floors) -> bool:
    return all(one.measured_on.get(key) == other.measured_on.get(key) for key in (name, "scorer"))
