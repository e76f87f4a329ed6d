"""The list of the sample of name pairs (`gold/names/pairs.tsv`, no texts), and the pairs as judges read them, blind."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import goldsets
import sources
import tables
from expressions import held_out
from judged_list import article_text, digest
from name_pairs_words import FOLDER

CONTEXT = 300  # characters on each side of a mention that judges are shown
PAIRS = FOLDER / "pairs.tsv"


@dataclass(frozen=True, slots=True)
class Side:
    """One mention: `[start, end)` in code points of the text of `source`; `digest` is that of its words."""

    source: str
    published: str
    outlet: str
    start: int
    end: int
    digest: str

    @property
    def words(self) -> str:
        """The words; raises ValueError where the corpus has others there."""
        words = article_text(self.source)[self.start : self.end]
        if digest(words) != self.digest:
            raise ValueError(f"{self.source}: not the text that was drawn from")
        return words


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions. `near` says that its stratum is one of near misses."""

    id: str
    type: str
    stratum: str
    kind: str
    near: bool
    topic: str
    left: Side
    right: Side

    @property
    def held(self) -> bool:
        return held_out(self.id)


SIDE = ("source", "published", "outlet", "start", "end", "sha256")
COLUMNS = ("id", "type", "stratum", "kind", "near", "topic", "held", *(f"{a}_{b}" for a in ("left", "right") for b in SIDE))


def pairs(file: Path = PAIRS) -> list[Pair]:
    """The pairs of the list, in its order; none where there is no list."""
    return [_pair(row) for row in tables.rows(file)]


def _pair(row: dict[str, str]) -> Pair:
    sides = [[row[f"{side}_{name}"] for name in SIDE] for side in ("left", "right")]
    left, right = (Side(a, b, c, int(start), int(end), sha) for a, b, c, start, end, sha in sides)
    return Pair(row["id"], row["type"], row["stratum"], row["kind"], row["near"] == "yes", row["topic"], left, right)


def write_list(found: Iterable[Pair], file: Path = PAIRS) -> None:
    lines = ["\t".join(COLUMNS)]
    for one in found:
        cells = [one.id, one.type, one.stratum, one.kind, "yes" if one.near else "no", one.topic, "yes" if one.held else "no"]
        for side in (one.left, one.right):
            cells += [side.source, side.published, side.outlet, str(side.start), str(side.end), side.digest]
        lines.append("\t".join(cells))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


# ---- for judges


def write_blind(found: list[Pair], folder: Path, parts: int) -> list[Path]:
    """The pairs in `parts` files, nothing of strata or of any system. For a folder outside the project."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for part in range(parts):
        mine = found[part * len(found) // parts : (part + 1) * len(found) // parts]
        files.append(folder / f"judge_{part + 1}.txt")
        files[-1].write_text("\n".join(shown(one) for one in mine), encoding="utf-8")
    return files


def shown(one: Pair, context: int = CONTEXT) -> str:
    """A pair for reading: of each mention outlet, day, headline, and the words around it, itself between `[[` and `]]`."""
    lines = [f"==== {one.id}"]
    for name, side in (("A", one.left), ("B", one.right)):
        text, words = article_text(side.source), side.words
        before, after = text[max(0, side.start - context) : side.start], text[side.end : side.end + context]
        around = " ".join(f"{before}[[{words}]]{after}".split())
        lines += [f"{name}: {side.outlet}, {side.published}. {title(side.source)}", f"   …{around}…"]
    return "\n".join(lines) + "\n"


def title(source: str) -> str:
    """The headline of an article, in one line."""
    kind, _, rest = source.partition(":")
    if kind == "ant":
        return _titles().get(rest, "")
    archive, index = rest.rsplit(":", 1)
    return " ".join(str(sources.saudi_day(goldsets.SHARED / "data" / "saudinewsnet" / archive)[int(index)]["title"]).split())


@cache
def _titles() -> dict[str, str]:
    with gzip.open(goldsets.SHARED / "data" / "ant_multisource" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {row["docno"]: " ".join(row["title"].split()) for row in map(json.loads, lines)}


# ---- verdicts

VERDICTS = ("same", "different", "cannot_tell")
Said = dict[str, str]
"""Pair id → verdict of one judge."""


def take(file: Path, wanted: Iterable[str]) -> tuple[Said, list[str]]:
    """A judge's verdicts (`id<TAB>verdict<TAB>reason`), and what is wrong with the file, a line each."""
    said, wrong, left = Said(), [], set(wanted)
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        name, verdict, *_ = [*line.split("\t"), "", ""]
        if line.strip() and (name not in left or verdict not in VERDICTS):
            wrong.append(f"line {number}: {name} {verdict}: no pair of this list, judged already, or no verdict")
        elif line.strip():
            said[name] = verdict
            left.remove(name)
    return said, wrong


def read(file: Path) -> Said:
    """The verdicts that are kept; none where there is no file."""
    if not file.exists():
        return {}
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()[1:])
    return {row[0]: row[1] for row in rows}


def write(said: Said, file: Path) -> None:
    file.write_text("\n".join(["id\tverdict", *(f"{name}\t{said[name]}" for name in sorted(said))]) + "\n", encoding="utf-8")


def lines_of(found: Iterable[Pair]) -> Iterator[str]:
    """A Markdown table of how many pairs of which stratum there are, and how many are held out."""
    table: dict[tuple[str, str], list[bool]] = {}
    for one in found:
        table.setdefault((one.stratum, "yes" if one.near else ""), []).append(one.held)
    yield "| stratum | near miss | pairs | held out |\n|---|---|---|---|"
    for (stratum, near), held in sorted(table.items()):
        yield f"| {stratum} | {near} | {len(held)} | {sum(held)} |"
