"""The articles in which reported speech is judged: drawn by a seed, stratified by what simple patterns find in them.

`gold/speech/words.tsv` holds the patterns of each stratum (over text as `judged_draw.folded` gives it); the strata without
patterns are drawn by lot from the articles of a topic. Nothing of Khabar decides what is drawn.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator

import goldsets
import sources
import tables
from judged_draw import _keys, folded
from judged_list import digest
from name_pairs_articles import Article as Candidate
from name_pairs_articles import articles as candidates
from speech_list import DRAWS, FOLDER, Article, Draw, articles

LENGTHS = range(500, 2201)  # characters of an article: shorter ones hold little, longer ones cost judges more than they tell


def draw(asked: Draw) -> list[Article]:
    """Articles in an order that tells nothing; none of the shared gold or another draw, no two with one headline or opening."""
    lot = random.Random(asked.seed)
    everything = [one for one in candidates() if len(one.text) in LENGTHS]
    gold = {json.loads(file.read_bytes())["source"] for file in sources.gold_files([goldsets.SHARED / "evaluation" / "gold"])}
    gold |= {one.source for other in DRAWS.values() if other.name < asked.name for one in articles(other)}
    used = {key for one in everything if one.source in gold for key in _keys(one)}
    lot.shuffle(everything)
    taken: list[tuple[str, Candidate]] = []
    for stratum, share in asked.shares.items():
        turns = [_of(everything, stratum, corpus, kind, used) for corpus in ("ant", "saudi") for kind in _kinds(stratum)]
        left = share
        while left and turns:
            turn = turns.pop(0)
            one = next(turn, None)
            if one is not None:
                taken.append((stratum, one))
                turns.append(turn)
                left -= 1
    lot.shuffle(taken)
    return [
        Article(f"{asked.prefix}-{n:03}", one.source, one.published, stratum, digest(one.text))
        for n, (stratum, one) in enumerate(taken, 1)
    ]


def _kinds(stratum: str) -> list[re.Pattern[str] | None]:
    rows = tables.rows(FOLDER / "words.tsv")
    return [re.compile(row["pattern"]) for row in rows if row["stratum"] == stratum] or [None]


def _of(
    everything: list[Candidate], stratum: str, corpus: str, kind: re.Pattern[str] | None, used: set[str]
) -> Iterator[Candidate]:
    """Articles of a corpus that hold the pattern, or are of the topic that the stratum is named by."""
    for one in everything:
        if one.source.startswith(corpus) and used.isdisjoint(_keys(one)):
            fits = kind.search(folded(one.text)) if kind else one.topic == stratum
            if fits:
                used.update(_keys(one))
                yield one
