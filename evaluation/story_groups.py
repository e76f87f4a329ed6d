"""Which articles tell one story: pools of real articles grouped by hand, and how Khabar groups them.

python evaluation/story_groups.py                    B-cubed of Khabar beside each judge (reads 22,000 articles: some minutes)
python evaluation/story_groups.py draw --to FOLDER   draws them by the seed: a file for judges into FOLDER, the list into gold
python evaluation/story_groups.py take FILE FILE     keeps two judges' groups, and tells how far they agree

A judge writes a line an article: `id<TAB>letter`, the same letter for the articles of one pool that tell one story: one happening
and what directly follows from it (an attack and its toll and its inquest; a summit, its eve and its outcome; one match), whoever
tells it. Another match, another attack, another round of talks weeks later are other stories. Kept are sources, digests
and letters (gold/stories), and no texts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import goldsets
import story_draw
import story_score
import tables
from expressions import held_out
from judged_list import at_hand, digest

FILE = goldsets.HERE / "gold" / "stories" / "pools.tsv"
SEED = 20_261_281
COLUMNS = ("id", "source", "published", "sha256", "held", "a", "b")


@dataclass(frozen=True, slots=True)
class Judged:
    """One article of a pool; `letters` are both judges', once judged."""

    id: str
    source: str
    published: str
    digest: str
    letters: tuple[str, str] = ("", "")

    @property
    def pool(self) -> str:
        return self.id.split(".")[0]

    @property
    def held(self) -> bool:
        return held_out(self.pool)


def judged(file: Path = FILE) -> list[Judged]:
    """The articles of the list; none where there is no list."""
    return [Judged(r["id"], r["source"], r["published"], r["sha256"], (r["a"], r["b"])) for r in tables.rows(file)]


def write(found: Iterable[Judged], file: Path = FILE) -> None:
    lines = ["\t".join(COLUMNS)]
    lines += [
        "\t".join((one.id, one.source, one.published, one.digest, "yes" if one.held else "no", *one.letters)) for one in found
    ]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def draw(folder: Path) -> int:
    drawn = [(f"sg{number:02}", pool) for number, pool in enumerate(story_draw.pools(SEED), start=1)]
    write(
        Judged(f"{name}.{number:02}", one.source, one.published, digest(one.text))
        for name, pool in drawn
        for number, one in enumerate(pool, start=1)
    )
    story_draw.write_blind(drawn, folder / "stories.txt")
    print(f"{sum(len(pool) for _, pool in drawn)} articles in {len(drawn)} pools: {folder / 'stories.txt'}")
    return 0


def take(files: Sequence[Path]) -> int:
    listed = judged()
    letters = [_letters(file) for file in files]
    missing = [
        f"{file.name}: {one.id} is not judged"
        for file, found in zip(files, letters, strict=True)
        for one in listed
        if one.id not in found
    ]
    if missing:
        print("\n".join(missing))
        return 1
    first, second = letters
    listed = [replace(one, letters=(first[one.id], second[one.id])) for one in listed]
    write(listed)
    alike, pairs = agreement(listed)
    print(f"{len(listed)} articles: both judges say the same of {alike} of {pairs} pairs of one pool")
    return 0


def show() -> int:
    listed = [one for one in judged() if all(one.letters)]
    if not listed:
        print("left out: the pools are not judged yet", file=sys.stderr)
        return 1
    found = story_score.grouped()
    for part in ("seen", "held"):
        own = [one for one in listed if one.held == (part == "held")]
        golds = [{one.source: f"{one.pool} {one.letters[judge]}" for one in own} for judge in (0, 1)]
        several = [len({name for name in gold.values() if list(gold.values()).count(name) > 1}) for gold in golds]
        for name, groups, gold in (
            ("beside one judge", found, golds[0]),
            ("beside the other", found, golds[1]),
            ("judge by judge", *golds),
        ):
            precision, recall, f1 = story_score.bcubed(groups, gold)
            print(f"{part} {name:16} B-cubed precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
        print(f"{part}: {len(own)} articles; stories of several articles by the judges: {several[0]} and {several[1]}")
    return 0


def agreement(listed: Sequence[Judged]) -> tuple[int, int]:
    """Pairs of articles of one pool of which both judges say the same, and all such pairs."""
    pairs = [(a, b) for at, a in enumerate(listed) for b in listed[at + 1 :] if a.pool == b.pool]
    same = [tuple(a.letters[judge] == b.letters[judge] for judge in (0, 1)) for a, b in pairs]
    return sum(first == second for first, second in same), len(pairs)


def _letters(file: Path) -> Mapping[str, str]:
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return {row[0].strip(): row[1].strip() for row in rows if row[1].strip()}


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
