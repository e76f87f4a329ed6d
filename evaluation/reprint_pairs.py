"""Which articles are copies: pairs of real articles judged by hand, and what Khabar makes of them.

python evaluation/reprint_pairs.py draw --to FOLDER      draws them by the seed: a file for judges into FOLDER, the list into gold
python evaluation/reprint_pairs.py take FILE FILE        keeps two judges' verdicts, and tells how far they agree

A judge writes a line a pair: `id<TAB>verdict<TAB>class`. `copy`: both print one text (class verbatim, light edit or rewrite);
`partial`: a passage of at least a sentence that is no formula stands in both, while much of one of them is its own (class
passage, quote, or cut where one is the other cut short); `not`: no such passage (class event, formula, template or unrelated).
Kept are sources, digests and verdicts (gold/reprints), and no texts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import goldsets
import reprint_draw
import tables
from expressions import held_out
from judged_list import at_hand, digest

FILE = goldsets.HERE / "gold" / "reprints" / "pairs.tsv"
SEED = 20_261_271
COLUMNS = ("id", "stratum", "left", "right", "left_sha256", "right_sha256", "held", "a", "b", "class")
VERDICTS = ("copy", "partial", "not")


@dataclass(frozen=True, slots=True)
class Pair:
    """One judged pair: sources and digests of their texts, and both judges' verdicts, once judged."""

    id: str
    stratum: str
    left: str
    right: str
    digests: tuple[str, str]
    verdicts: tuple[str, str] = ("", "")
    kind: str = ""

    @property
    def held(self) -> bool:
        return held_out(self.id)


def pairs(file: Path = FILE) -> list[Pair]:
    """The pairs of the list; none where there is no list."""
    return [
        Pair(r["id"], r["stratum"], r["left"], r["right"], (r["left_sha256"], r["right_sha256"]), (r["a"], r["b"]), r["class"])
        for r in tables.rows(file)
    ]


def write(found: Iterable[Pair], file: Path = FILE) -> None:
    lines = ["\t".join(COLUMNS)]
    for one in found:
        held = "yes" if one.held else "no"
        lines.append("\t".join((one.id, one.stratum, one.left, one.right, *one.digests, held, *one.verdicts, one.kind)))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def draw(folder: Path) -> int:
    found = [(f"rp-{number:03}", *one) for number, one in enumerate(reprint_draw.drawn(SEED), start=1)]
    write(Pair(id_, name, a.source, b.source, (digest(a.text), digest(b.text))) for id_, name, a, b in found)
    reprint_draw.write_blind(((id_, a, b) for id_, _, a, b in found), folder / "reprints.txt")
    print(f"{len(found)} pairs: {folder / 'reprints.txt'}")
    return 0


def take(files: Sequence[Path]) -> int:
    (first, wrong), (second, more) = (_verdicts(file) for file in files)
    listed = pairs()
    wrong += more + [f"{one.id} is not judged" for one in listed for found in (first, second) if one.id not in found]
    if wrong:
        print("\n".join(wrong))
        return 1
    write(
        replace(one, verdicts=(first[one.id][0], second[one.id][0]), kind=first[one.id][1] or second[one.id][1]) for one in listed
    )
    print(f"{len(listed)} pairs: both judges say the same of {sum(first[one.id][0] == second[one.id][0] for one in listed)}")
    return 0


def _verdicts(file: Path) -> tuple[dict[str, tuple[str, str]], list[str]]:
    """A judge's verdict and class by id, and the lines that are none."""
    found, wrong = {}, []
    for line in filter(str.strip, file.read_text(encoding="utf-8").splitlines()):
        name, verdict, kind, *_ = [*line.split("\t"), "", ""]
        if verdict in VERDICTS:
            found[name.strip()] = verdict, kind.strip()
        else:
            wrong.append(f"{file.name}: {line}")
    return found, wrong


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="do", required=True)
    commands.add_parser("draw", help="draw the sample").add_argument("--to", type=Path, required=True)
    commands.add_parser("take", help="take two judges' files").add_argument("files", type=Path, nargs=2)
    asked = parser.parse_args(words)
    if not at_hand():
        print("left out: the corpora are not here", file=sys.stderr)
        return 1
    return draw(asked.to) if asked.do == "draw" else take(asked.files)


if __name__ == "__main__":
    sys.exit(main())
