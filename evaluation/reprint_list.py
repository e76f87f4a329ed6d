"""The list of the judged pairs of articles: where they stand in the corpus and what two judges say, and no text
(`gold/reprints/pairs.tsv`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import goldsets
import tables
from expressions import held_out

FILE = goldsets.HERE / "gold" / "reprints" / "pairs.tsv"
COLUMNS = ("id", "stratum", "left", "right", "left_sha256", "right_sha256", "held", "a", "b", "class")


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
