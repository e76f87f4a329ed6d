"""What Khabar says contradicts what, judged by hand: all contradictions that it finds in half a year of five outlets and sixteen
days of eleven papers, or a hundred of them by lot.

python evaluation/conflict_pairs.py                     how many are right, of those judged that are still found
python evaluation/conflict_pairs.py draw --to FOLDER    draws them by the seed: a file for judges into FOLDER, the list into gold
python evaluation/conflict_pairs.py take FILE FILE      keeps two judges' verdicts, and tells how far they agree

A judge writes `id<TAB>verdict`: `yes` two statements on one thing at one time that cannot both hold; `update` the later one may
follow from time; `other` they are of two things, or of a part and the whole; `fits` both can hold; `misread` a page says no such
thing.
Kept are sources, places on the pages and verdicts (gold/conflicts), and no texts.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import goldsets
import tables
from expressions import held_out
from fact_pages import Days, record
from judged_list import at_hand

from khabar.views import ConflictRow, Side

FILE = goldsets.HERE / "gold" / "conflicts" / "pairs.tsv"
SEED = 20_261_301
MOST = 100
DRAWN_FROM = (
    *(Days("ant", f"2018-{month:02}-01", f"2018-{month:02}-31") for month in range(1, 7)),
    Days("saudi", "2015-07-20", "2015-07-24"),
    Days("saudi", "2015-07-25", "2015-07-28"),
    Days("saudi", "2015-07-29", "2015-08-02"),
    Days("saudi", "2015-08-03", "2015-08-06"),
)
VERDICTS = ("yes", "update", "other", "fits", "misread")
COLUMNS = ("id", "kind", "left", "left_start", "left_end", "right", "right_start", "right_end", "held", "a", "b")

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Judged:
    """Two sides of a contradiction, each by its source and the place of its sentence in code points of the page."""

    id: str
    kind: str
    left: Place
    right: Place
    verdicts: tuple[str, str] = ("", "")

    @property
    def held(self) -> bool:
        return held_out(self.id)

    @property
    def key(self) -> tuple[str, frozenset[Place]]:
        return self.kind, frozenset((self.left, self.right))


def judged(file: Path = FILE) -> list[Judged]:
    """The pairs of the list; none where there is no list."""
    return [Judged(r["id"], r["kind"], _place(r, "left"), _place(r, "right"), (r["a"], r["b"])) for r in tables.rows(file)]


def _place(row: dict[str, str], side: str) -> Place:
    return row[side], int(row[f"{side}_start"]), int(row[f"{side}_end"])


def write(found: Iterable[Judged], file: Path = FILE) -> None:
    rows = [COLUMNS]
    for one in found:
        places = (str(cell) for place in (one.left, one.right) for cell in place)
        rows.append((one.id, one.kind, *places, "yes" if one.held else "no", *one.verdicts))  # type: ignore[arg-type]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join("\t".join(row) for row in rows) + "\n", encoding="utf-8")


def draw(folder: Path) -> int:
    rows = [row for days in DRAWN_FROM for row in _found(days)]
    random.Random(SEED).shuffle(rows)
    named = [(f"cf{number:03}", row) for number, row in enumerate(rows[:MOST], start=1)]
    write(Judged(name, row.kind, _of(row.left), _of(row.right)) for name, row in named)
    folder.mkdir(parents=True, exist_ok=True)
    blind = (line for name, row in named for line in (f"=== {name} ({row.kind})", *_shown(row.left), *_shown(row.right), ""))
    (folder / "conflicts.txt").write_text("\n".join(blind), encoding="utf-8")
    print(f"{len(named)} of {len(rows)} contradictions: {folder / 'conflicts.txt'}")
    return 0


def _found(days: Days) -> list[ConflictRow]:
    with record(days) as opened:
        return opened.conflicts()


def _of(side: Side) -> Place:
    return side.source.source, side.start, side.end


def _shown(side: Side) -> Iterator[str]:
    yield f"  {side.source.published}\t{side.source.outlet}\t{side.source.title}"
    yield f"  SAYS: {side.says}   GIVEN BY: {side.given_by or '-'}"
    yield f"  SENTENCE: {side.text}"


def take(files: Sequence[Path]) -> int:
    listed, verdicts = judged(), [dict(_verdicts(file)) for file in files]
    missing = [f"{file.name}: {one.id}" for file, own in zip(files, verdicts, strict=True) for one in listed if one.id not in own]
    if missing:
        print("not judged:", *missing, sep="\n")
        return 1
    listed = [replace(one, verdicts=(verdicts[0][one.id], verdicts[1][one.id])) for one in listed]
    write(listed)
    alike = sum((one.verdicts[0] == "yes") == (one.verdicts[1] == "yes") for one in listed)
    print(f"{len(listed)} contradictions: both judges say the same of {alike}")
    return 0


def _verdicts(file: Path) -> Iterator[tuple[str, str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = [cell.strip() for cell in line.split("\t")]
        if len(row) > 1 and row[1] in VERDICTS:
            yield row[0], row[1]


def show() -> int:
    listed = [one for one in judged() if all(one.verdicts)]
    if not listed:
        print("left out: the contradictions are not judged yet", file=sys.stderr)
        return 1
    found = {(row.kind, frozenset((_of(row.left), _of(row.right)))) for days in DRAWN_FROM for row in _found(days)}
    for part in ("seen", "held"):
        own = [one for one in listed if one.held == (part == "held")]
        _print(f"{part}, all that were drawn", own)
        _print(f"{part}, still found", [one for one in own if one.key in found])
    print(f"found now: {len(found)}; judged of them: {len(found & {one.key for one in listed})}")
    return 0


def _print(name: str, own: Sequence[Judged]) -> None:
    both = sum(one.verdicts == ("yes", "yes") for one in own)
    one_of = [sum(one.verdicts[judge] == "yes" for one in own) for judge in (0, 1)]
    kinds = Counter(one.kind for one in own if one.verdicts == ("yes", "yes"))
    counts = f"right for both {both}, for one {one_of[0]}, for the other {one_of[1]}"
    print(f"{name}: {len(own)}; {counts}; {dict(sorted(kinds.items()))}")


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="do")
    commands.add_parser("draw", help="draw the sample").add_argument("--to", type=Path, required=True)
    commands.add_parser("take", help="take two judges' files").add_argument("files", type=Path, nargs=2)
    asked = parser.parse_args(words)
    if not at_hand():
        print("left out: the corpora are not here", file=sys.stderr)
        return 1
    if asked.do:
        return draw(asked.to) if asked.do == "draw" else take(asked.files)
    return show()


if __name__ == "__main__":
    sys.exit(main())
