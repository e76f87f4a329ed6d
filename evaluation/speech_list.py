"""The list of the articles in which reported speech was judged: where they are in the corpora, and no text
(`gold/speech/articles.tsv`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import goldsets
import tables
from expressions import held_out
from judged_list import article_text, digest

FOLDER = goldsets.HERE / "gold" / "speech"
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


def articles(file: Path = FOLDER / "articles.tsv") -> list[Article]:
    """The articles of the list, in its order; none where there is no list."""
    rows = tables.rows(file)
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
