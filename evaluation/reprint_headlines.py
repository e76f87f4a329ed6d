"""Headlines that say the same or the opposite in like words (ANS) are no copies of each other: how many does Khabar call copies?

python evaluation/reprint_headlines.py

Each headline is put in as an article of its own, as a feed without texts would give it; pairs of equal words are copies rightly.
"""

from __future__ import annotations

import csv
import sys

import goldsets
from reprint_score import found_among

from khabar.link.words import word_list
from khabar.model import COPIES, Article, ArticleRef, LinkItem

FILE = goldsets.SHARED / "data" / "ans_stance" / "train.csv"


def main() -> int:
    """Exit code: 0, or 1 where a pair of different words is called a copy or the corpus is not here."""
    if not FILE.exists():
        print(f"left out: {FILE} is not here", file=sys.stderr)
        return 1
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["stance"] in ("agree", "disagree")]
    items = [_item(f"{number:05}{side}", row[f"s{side}"]) for number, row in enumerate(rows) for side in (1, 2)]
    words = {item.ref.reading: word_list(item.body) for item in items}
    found = [one for one in found_among(items) if one.kind in COPIES and words[one.left.reading] != words[one.right.reading]]
    pairs = sum(one.left.reading[:5] == one.right.reading[:5] for one in found)
    print(f"{len(rows)} pairs of headlines: {pairs} called copies; {len(found)} of any two different headlines")
    return 1 if found else 0


def _item(name: str, text: str) -> LinkItem:
    article = Article(id="a", kind="main", body=((0, len(text)),))
    return LinkItem(ref=ArticleRef(name, "a"), page=name, article=article, outlet=None, title=None, body=text, entities=())


if __name__ == "__main__":
    sys.exit(main())
