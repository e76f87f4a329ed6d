"""How good Khabar is today, in figures, and whether it is at least as good as it was.

python evaluation/evaluate.py            one table a gold set
python evaluation/evaluate.py --write    and today.json
python evaluation/evaluate.py --gate     exit 1 where a figure is below its floor (floors.json), or a floor was lowered
python evaluation/evaluate.py --raise    lift the floors to just below today's figures
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import duckling_corpus
import event_status
import expressions
import gate
import goldsets
import judged
import name_pairs
import speech
from measure import Measured, measure

from khabar.pipeline import reader

TODAY = Path(__file__).resolve().with_name("today.json")
ABSENT = f"The shared gold ({goldsets.SHARED}) is not here: only the project's own samples and layouts are measured."


def main(words: list[str] | None = None) -> int:
    """Exit code: 0 when all is well, 1 when the gate is closed."""
    asked = _options(words)
    shared = goldsets.SHARED.is_dir()
    if not shared:
        print(ABSENT)
    measured = []
    for one in _measured(shared, asked.workers):
        measured.append(one)
        print(_table(one))
    if asked.write:
        TODAY.write_text(_today(measured), encoding="utf-8")
    if asked.lift and not shared:
        print("gate: floors are raised for all sets at once, so the shared gold is needed", file=sys.stderr)
        return 1
    if asked.lift:
        floors = gate.raised(gate.read_floors(), *_figures(measured))
        gate.FLOORS.write_text(floors.to_json(), encoding="utf-8")
    return _gate(measured, shared) if asked.gate else 0


def _options(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write today.json")
    parser.add_argument("--gate", action="store_true", help="exit 1 where a figure is below its floor")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors in floors.json")
    parser.add_argument("--workers", type=int, default=1, help="processes that read pages; 0 is one a core")
    return parser.parse_args(words)


def _measured(shared: bool, workers: int) -> Iterator[Measured]:
    """Sets of pages, then sets of single sentences."""
    for gold in chain([goldsets.samples()], goldsets.layouts(), goldsets.shared_sets() if shared else ()):
        yield measure(gold, workers)
    yield from expressions.sets()
    if shared:
        yield duckling_corpus.corpus()
        yield from judged.sets()
        yield from name_pairs.sets()
        yield from speech.sets()
        yield from event_status.sets()


def _gate(measured: list[Measured], shared: bool) -> int:
    figures, digests = _figures(measured)
    floors, committed = gate.read_floors(), gate.committed_floors()
    wrong = gate.below(floors, figures, digests) + (gate.lowered(floors, committed) if committed else [])
    if not shared and os.environ.get("CI"):
        wrong.append(f"CI must measure the shared gold, and {goldsets.SHARED} is not there")
    for line in wrong:
        print(f"gate: {line}", file=sys.stderr)
    judged = sum(figure.split("/")[0] in digests for figure in floors.floors)
    print(f"\nGate: {judged} of {len(floors.floors)} floors judged, {len(wrong)} failures.")
    return 1 if wrong else 0


def _figures(measured: list[Measured]) -> tuple[dict[str, float], dict[str, str]]:
    """All figures that can have a floor, and the digests of what they were measured on."""
    figures = {name: value for one in measured for name, value in one.figures.items()}
    return figures, {one.set.name: one.set.digest for one in measured} | {"scorer": goldsets.scorer_digest()}


def _table(one: Measured) -> str:
    lines = [f"\n{one.set.name}: {one.set.about}", one.table]
    lines += [f"rejected, counted as empty: {page}" for page in one.rejected]
    return "\n".join(lines)


def _today(measured: list[Measured]) -> str:
    """The figures as JSON: no clock and no machine in it, so that the same code writes the same file."""
    sets = {one.set.name: _head(one) | one.result for one in measured}
    made = {"version": reader().version, "lexicons": reader().lexicons, "scorer": goldsets.scorer_digest()}
    return json.dumps({"reader": made, "sets": sets}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _head(one: Measured) -> dict[str, object]:
    return {"about": one.set.about, "digest": one.set.digest, "pages": len(one.set.pages), "rejected": one.rejected}


if __name__ == "__main__":
    sys.exit(main())
