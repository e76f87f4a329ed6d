"""Are two names one person, organisation, place? Pairs of mentions of real news, judged blind by two judges, kept without texts.

python evaluation/name_pairs.py                        figures of the pairs that are seen and those held out
python evaluation/name_pairs.py --misses               and which seen pairs are wrong, or disputed by the judges
python evaluation/name_pairs.py --development          figures of 490 further pairs to make rules on, one judge each
python evaluation/name_pairs.py show PAIR_ID           both articles of a pair, whole, with the mention marked
python evaluation/name_pairs.py blind --to FOLDER      the pairs for judges, in four parts
python evaluation/name_pairs.py check FILE...          whether judges' files are sound, and how many pairs are judged
python evaluation/name_pairs.py take --a FILE... --b FILE...   makes gold of the files of two judges, and tells how far they agree
python evaluation/name_pairs.py draw                   draws the list anew and says whether it is the one that is kept

Strata and conventions stand in gold/names/README.md, what the figures count in name_pairs_score.py.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import goldsets
import name_pairs_list as sample
import score
from judged_list import DATA, at_hand
from measure import Measured, measured
from name_pairs_list import PAIRS, Pair, Said
from name_pairs_score import Answer, Linked, agreement, answer, by_stratum, link, scored, settled
from name_pairs_words import FOLDER

from khabar.model import digest

DEVELOPMENT = (FOLDER / "development_pairs.tsv", FOLDER / "development.tsv")
FIRST, SECOND = (FOLDER / name for name in ("a.tsv", "b.tsv"))
PARTS = 4  # files for judges
WHOLE = 10**9  # characters of context: the whole article
ABSENT = f"name_pairs: left out, the corpora ({DATA}) or the verdicts ({FOLDER}) are not here"

Both = dict[str, tuple[str, str]]
"""Pair id → the verdicts of two judges."""


def judged(held: bool | None = None) -> tuple[list[Pair], Both]:
    """Pairs that both judges judged, and their verdicts; none where the corpora are not here."""
    first, second = sample.read(FIRST), sample.read(SECOND)
    found = [one for one in sample.pairs(PAIRS) if one.id in first and one.id in second and held in (None, one.held)]
    return (found if at_hand() else []), {one.id: (first[one.id], second[one.id]) for one in found}


def sets() -> Iterator[Measured]:
    """The sample as two sets of evaluate.py: pairs that are seen, and those that are held out."""
    found, _ = judged()
    if not found:
        print(ABSENT, file=sys.stderr)
        return
    linked = link(found)  # one record of all articles, so that names meet names
    for part, use in goldsets.PARTS:
        mine, both = judged(part == "held")
        sure = sum(settled(*pair) is not None for pair in both.values())
        about = f"{len(mine)} pairs of names in real news of 2015 and 2018, two judges, {sure} agreed on; {use}"
        yield measured(gold_set(f"names_{part}", about, mine, both), scored(mine, both, linked))


def gold_set(name: str, about: str, found: list[Pair], both: Both) -> goldsets.GoldSet:
    """The sample as a set, its digest that of the pairs, the verdicts and how they are scored."""
    rows = [[one.id, *_place(one), *both[one.id]] for one in found]
    scorer = goldsets.files_digest([goldsets.HERE / "name_pairs_score.py"])
    total = digest(json.dumps([scorer, rows], sort_keys=True).encode())
    pages = tuple(goldsets.InputPage(one.id, json.dumps(_place(one)).encode()) for one in found)
    return goldsets.GoldSet(name, about, ("names",), pages, (), total)


def _place(one: Pair) -> list[object]:
    return [part for side in (one.left, one.right) for part in (side.source, side.published, side.start, side.digest)]


def show(with_misses: bool) -> int:
    """Figures where there are verdicts; without them what Khabar finds of the mentions and says of the seen pairs."""
    everything = sample.pairs(PAIRS)
    if not everything or not at_hand():
        print(ABSENT, file=sys.stderr)
        return 1
    linked = link(everything)
    if not judged()[0]:
        print("not judged yet; what Khabar answers on the seen pairs:\n")
        print("\n".join(by_stratum([one for one in everything if not one.held], {}, linked)))
    for part in ("seen", "held") if judged()[0] else ():
        found, both = judged(part == "held")
        print(f"\nnames_{part}: {len(found)} pairs, {agreement(both.values())}\n{score.report(scored(found, both, linked))}")
        print("\n".join(["", *by_stratum(found, both, linked)]))
        if part == "seen" and with_misses:
            print("\n".join(["", *misses(found, both, linked)]))
    return 0


def misses(found: Iterable[Pair], both: Both, linked: Linked) -> Iterator[str]:
    """Of each seen pair that is answered wrongly or is disputed: its words, the verdicts, the answer."""
    for one in found:
        sure, given = settled(*both[one.id]), answer(one, linked)
        if not one.held and (sure is None or (sure == "same") != (given is Answer.SAME)):
            what = " / ".join(both[one.id]) if sure is None else sure
            yield f"{one.id} {one.stratum} ({one.kind}): {one.left.words} | {one.right.words}: {what}; Khabar: {given}"


def show_development(with_misses: bool) -> int:
    """Figures of the pairs that rules are made on; all of them may be looked at."""
    pairs, verdicts = DEVELOPMENT
    said = sample.read(verdicts)
    found = [one for one in sample.pairs(pairs) if one.id in said] if at_hand() else []
    if not found:
        print(ABSENT, file=sys.stderr)
        return 1
    both, linked = {one.id: (said[one.id], said[one.id]) for one in found}, link(found)
    print(f"{len(found)} pairs, one judge each\n{score.report(scored(found, both, linked))}")
    print("\n".join(["", *by_stratum(found, both, linked)]))
    for one in found if with_misses else ():
        sure, given = settled(*both[one.id]), answer(one, linked)
        if sure is not None and (sure == "same") != (given is Answer.SAME):
            print(f"{one.id} {one.stratum} ({one.kind}): {one.left.words} | {one.right.words}: {sure}; Khabar: {given}")
    return 0


# ---- the sample and its judges


def draw() -> int:
    """Draws anew; writes the list where there is none, else compares. Exit code 1 where the two differ."""
    import name_pairs_draw as drawing

    drawn = drawing.draw()
    print("\n".join(sample.lines_of(drawn)))
    if not PAIRS.exists():
        sample.write_list(drawn, PAIRS)
    same = drawn == sample.pairs(PAIRS)
    print(f"{len(drawn)} pairs: " + ("the list that is kept" if same else f"not the list that is kept ({PAIRS}), which stays"))
    return 0 if same else 1


def show_pair(name: str) -> int:
    for one in sample.pairs(PAIRS):
        if one.id == name:
            print(sample.shown(one, WHOLE))
            return 0
    print(f"{name}: no such pair", file=sys.stderr)
    return 1


def check(files: list[Path]) -> tuple[Said, list[str]]:
    """The verdicts of one judge in one or several files, and what is wrong with them."""
    said, wrong, wanted = Said(), [], [one.id for one in sample.pairs(PAIRS)]
    for file in files:
        more, problems = sample.take(file, [name for name in wanted if name not in said])
        said |= more
        wrong += [f"{file.name}: {problem}" for problem in problems]
    return said, wrong


def take(first: list[Path], second: list[Path]) -> int:
    """Keeps two judges' verdicts as gold where all pairs are judged and sound. Exit code 1 where they are not."""
    taken = [check(files) for files in (first, second)]
    wrong = [line for _, lines in taken for line in lines]
    wrong += [f"{one.id}: not judged by both" for one in sample.pairs(PAIRS) if any(one.id not in said for said, _ in taken)]
    print("\n".join(wrong))
    if wrong:
        return 1
    for (said, _), target in zip(taken, (FIRST, SECOND), strict=True):
        sample.write(said, target)
    print(agreement([(taken[0][0][name], taken[1][0][name]) for name in taken[0][0]]))
    return 0


def _options(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="seen pairs that are wrong or disputed")
    parser.add_argument("--development", action="store_true", help="figures of the pairs that rules are made on")
    commands = parser.add_subparsers(dest="do")
    commands.add_parser("draw", help="draw the list anew and compare it")
    commands.add_parser("blind", help="write the pairs for judges").add_argument("--to", type=Path, required=True)
    commands.add_parser("show", help="both articles of a pair").add_argument("pair")
    commands.add_parser("check", help="check judges' files").add_argument("files", type=Path, nargs="+")
    both = commands.add_parser("take", help="take the files of two judges")
    for name in ("--a", "--b"):
        both.add_argument(name, type=Path, nargs="+", required=True)
    return parser.parse_args(words)


def main(words: list[str] | None = None) -> int:
    """Exit code: 0, or 1 where something is not here or not sound."""
    asked = _options(words)
    if asked.do == "check":
        said, wrong = check(asked.files)
        print("\n".join([*wrong, f"{len(said)} pairs judged"]))
        return 1 if wrong else 0
    if asked.do == "blind":
        print("\n".join(map(str, sample.write_blind(sample.pairs(PAIRS), asked.to, PARTS))))
        return 0
    if asked.do == "show":
        return show_pair(asked.pair)
    if asked.do == "take":
        return take(asked.a, asked.b)
    if asked.development:
        return show_development(asked.misses)
    return draw() if asked.do == "draw" else show(asked.misses)


if __name__ == "__main__":
    sys.exit(main())
