"""Which articles are copies: pairs of real articles judged by hand, and what Khabar makes of them.

python evaluation/reprint_pairs.py                       figures over the pairs that both judges call the same
python evaluation/reprint_pairs.py --misses              and the pairs of the part that is seen that Khabar calls otherwise
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
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import reprint_draw
import reprint_score
from judged_list import at_hand, digest
from reprint_list import Pair, pairs, write

SEED = 20_261_271
VERDICTS = ("copy", "partial", "not")
Judgements = dict[str, tuple[str, str]]
"""A judge's verdict and class by id."""
SHOWN = (
    ("copy or partial", frozenset(("copy", "partial"))),
    ("copy", frozenset(("copy",))),
    ("partial", frozenset(("partial",))),
)


def draw(folder: Path) -> int:
    found = [(f"rp-{number:03}", *one) for number, one in enumerate(reprint_draw.drawn(SEED), start=1)]
    write(Pair(id_, name, a.source, b.source, (digest(a.text), digest(b.text))) for id_, name, a, b in found)
    reprint_draw.write_blind(((id_, a, b) for id_, _, a, b in found), folder / "reprints.txt")
    print(f"{len(found)} pairs: {folder / 'reprints.txt'}")
    return 0


def take(files: Sequence[Path]) -> int:
    (first, wrong), (second, more) = (_verdicts(file) for file in files)
    if wrong + more:
        print("\n".join(wrong + more))
        return 1
    listed = [_judged(one, first, second) for one in pairs()]
    write(listed)
    judged = [one for one in listed if all(one.verdicts)]
    alike = sum(one.verdicts[0] == one.verdicts[1] for one in judged)
    print(f"{len(judged)} of {len(listed)} pairs are judged by both, who say the same of {alike}")
    return 0


def _judged(one: Pair, first: Judgements, second: Judgements) -> Pair:
    """A pair with what both judges say of it; as it was where one of them did not judge it."""
    if one.id not in first or one.id not in second:
        return one
    return replace(one, verdicts=(first[one.id][0], second[one.id][0]), kind=first[one.id][1] or second[one.id][1])


def _verdicts(file: Path) -> tuple[Judgements, list[str]]:
    """What a judge says, and the lines that say nothing."""
    found, wrong = {}, []
    for line in filter(str.strip, file.read_text(encoding="utf-8").splitlines()):
        name, verdict, kind, *_ = [*line.split("\t"), "", ""]
        if verdict in VERDICTS:
            found[name.strip()] = verdict, kind.strip()
        else:
            wrong.append(f"{file.name}: {line}")
    return found, wrong


def show(*, misses: bool) -> int:
    judged = [one for one in pairs() if all(one.verdicts)]
    if not judged:
        print("left out: the pairs are not judged yet", file=sys.stderr)
        return 1
    agreed = [one for one in judged if one.verdicts[0] == one.verdicts[1]]
    print(f"{len(judged)} of {len(pairs())} pairs judged, {len(agreed)} alike by both judges")
    found = reprint_score.linked()
    for part in ("seen", "held"):
        own = [one for one in agreed if one.held == (part == "held")]
        for name, wanted in SHOWN:
            got = reprint_score.figure(own, found, wanted)
            figures = f"precision {got.precision:.3f}  recall {got.recall:.3f}  F1 {got.f1:.3f}"
            print(f"{part} {name:16} {figures}   {got.right} right, {got.wrong} wrong, {got.missed} missed")
        right = sum(reprint_score.said(one, found) == one.verdicts[0] for one in own)
        print(f"{part} {right} of {len(own)} in the judges' own class")
    for one in agreed if misses else ():
        if not one.held and (said := reprint_score.said(one, found)) != one.verdicts[0]:
            print(f"{one.id}\t{one.left}\t{one.right}\tjudges {one.verdicts[0]} ({one.kind})\tKhabar {said}")
    return 0


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="name the seen pairs that are called otherwise")
    commands = parser.add_subparsers(dest="do")
    commands.add_parser("draw", help="draw the sample").add_argument("--to", type=Path, required=True)
    commands.add_parser("take", help="take two judges' files").add_argument("files", type=Path, nargs=2)
    asked = parser.parse_args(words)
    if not at_hand():
        print("left out: the corpora are not here", file=sys.stderr)
        return 1
    if asked.do:
        return draw(asked.to) if asked.do == "draw" else take(asked.files)
    return show(misses=asked.misses)


if __name__ == "__main__":
    sys.exit(main())
