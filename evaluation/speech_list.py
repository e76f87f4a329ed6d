"""The list of the articles in which reported speech was judged: where they are in the corpora, and no text
(`gold/speech/articles.tsv`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import goldsets
import tables
from expressions import held_out
from judged_list import article_text, digest

FOLDER = goldsets.HERE / "gold" / "speech"


@dataclass(frozen=True, slots=True)
class Draw:
    """One drawing of articles: its lot, articles of each stratum, what their ids begin with and where its files lie."""

    name: str
    seed: int
    shares: Mapping[str, int]
    prefix: str
    folder: Path


DRAWS = {
    "speech": Draw(
        "speech", 20261130,
        {"nested": 24, "relay": 36, "unnamed": 14, "politics": 10, "sport": 8, "economy": 6, "local": 8}, "sp", FOLDER,
    ),
    "speech_second": Draw(
        "speech_second", 20261222,
        {"nested": 16, "relay": 20, "unnamed": 8, "politics": 16, "sport": 14, "economy": 10, "local": 16},
        "st", FOLDER / "second",
    ),
}  # fmt: skip
"""Half of each share is of ANT, half of SaudiNewsNet, as far as both have some. No article is in two draws."""

COLUMNS = ("id", "source", "published", "stratum", "held", "sha256")


@dataclass(frozen=True, slots=True)
class Article:
    """One drawn article: `digest` is that of its text."""

    id: str
    source: str
    published: str
    stratum: str
    digest: str

    @property
    def held(self) -> bool:
        return held_out(self.id)


def articles(of: Draw | None = None) -> list[Article]:
    """The articles of a draw's list, in its order, or of all draws; none where there is no list."""
    rows = [row for one in ([of] if of else DRAWS.values()) for row in tables.rows(one.folder / "articles.tsv")]
    return [Article(r["id"], r["source"], r["published"], r["stratum"], r["sha256"]) for r in rows]


def write_list(drawn: Sequence[Article], file: Path) -> None:
    lines = ["\t".join(COLUMNS)]
    lines += [
        "\t".join((one.id, one.source, one.published, one.stratum, "yes" if one.held else "no", one.digest)) for one in drawn
    ]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def text_of(one: Article) -> str:
    """The text of an article; raises ValueError where the corpus has another one."""
    text = article_text(one.source)
    if digest(text) != one.digest:
        raise ValueError(f"{one.id}: {one.source} is not the text that was drawn")
    return text
