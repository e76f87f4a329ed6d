"""The list of the hand-judged sample: where its sentences stand in the corpora, and no text (`gold/judged/sentences.tsv`)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import goldsets
import sources
import tables
from expressions import held_out

FOLDER = goldsets.HERE / "gold" / "judged"
DATA = goldsets.SHARED / "data"
DIGEST = 16  # hexadecimal digits kept of a sentence's SHA-256


@dataclass(frozen=True, slots=True)
class Sentence:
    """One drawn sentence: `[start, end)` in the text of `source`, `digest` that of its words. No text."""

    id: str
    source: str
    published: str
    start: int
    end: int
    stratum: str
    digest: str

    @property
    def held(self) -> bool:
        return held_out(self.id)


COLUMNS = ("id", "source", "published", "start", "end", "stratum", "held", "sha256")


def sentences(file: Path = FOLDER / "sentences.tsv") -> list[Sentence]:
    """The sentences of the list, in its order; none where there is no list."""
    rows = tables.rows(file)
    return [
        Sentence(r["id"], r["source"], r["published"], int(r["start"]), int(r["end"]), r["stratum"], r["sha256"]) for r in rows
    ]


def write_list(drawn: Sequence[Sentence], file: Path) -> None:
    lines = ["\t".join(COLUMNS)]
    for one in drawn:
        held = "yes" if one.held else "no"
        lines.append(f"{one.id}\t{one.source}\t{one.published}\t{one.start}\t{one.end}\t{one.stratum}\t{held}\t{one.digest}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def at_hand() -> bool:
    """Whether the corpora are here."""
    return all((DATA / name).is_dir() for name in ("ant_multisource", "saudinewsnet"))


def article_text(source: str) -> str:
    """The text of the article that a sentence stands in."""
    sources.SHARED, sources.DATA = goldsets.SHARED, DATA
    sources.FOLDERS[:] = [DATA]
    return str(sources.resolve(source))


def sentence_text(one: Sentence) -> str:
    """The words of a sentence; raises ValueError where the corpus has other words there."""
    words = article_text(one.source)[one.start : one.end]
    if digest(words) != one.digest:
        raise ValueError(f"{one.id}: {one.source} is not the text that was drawn from")
    return words


def digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:DIGEST]
