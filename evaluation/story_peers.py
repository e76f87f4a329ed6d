"""The judged pools of stories by a plain peer: TF-IDF in a single pass (Allan, Papka and Lavrenko 1998), each article in order of
date to the nearest cluster of the last days, or to a new one. Cut where it does best on the seen pools.

python evaluation/story_peers.py      (some minutes)
"""

from __future__ import annotations

import heapq
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import story_score
from judged_draw import Source, articles_of
from judged_list import at_hand
from story_draw import FIRST, LAST, TITLE_WEIGHT
from story_groups import judged

THRESHOLDS = (0.1, 0.15, 0.2, 0.3)  # cosine to the centroid
WINDOW = 10  # days since the last article of a cluster
FEATURES = 40  # of a vector, the heaviest
Vector = Mapping[str, float]


def vectors(papers: Sequence[Source]) -> list[Vector]:
    """TF-IDF of the words as they stand, the heaviest of each article, of length 1."""
    counts = [Counter(word for word in [*one.text.split(), *one.title.split() * TITLE_WEIGHT] if len(word) > 2) for one in papers]
    having = Counter(word for own in counts for word in own)
    found: list[Vector] = []
    for own in counts:
        weights = {word: (1 + math.log(n)) * math.log(len(papers) / having[word]) for word, n in own.items() if having[word] > 1}
        top = dict(heapq.nsmallest(FEATURES, weights.items(), key=lambda one: (-one[1], one[0])))
        length = math.sqrt(sum(weight**2 for weight in top.values())) or 1.0
        found.append({word: weight / length for word, weight in top.items()})
    return found


def single_pass(papers: Sequence[Source], found: Sequence[Vector], threshold: float) -> dict[str, str]:
    """The cluster of each article, by source."""
    sums: list[dict[str, float]] = []
    last: list[int] = []
    index: dict[str, list[int]] = defaultdict(list)
    home: dict[str, str] = {}
    for number in sorted(range(len(papers)), key=lambda number: (papers[number].published, papers[number].source)):
        own, day = found[number], date.fromisoformat(papers[number].published).toordinal()
        best, cosine = -1, threshold
        for cluster in sorted({cluster for word in own for cluster in index[word] if day - last[cluster] <= WINDOW}):
            alike = _cosine(own, sums[cluster])
            if alike > cosine:
                best, cosine = cluster, alike
        if best < 0:
            best = len(sums)
            sums.append({})
            last.append(day)
        for word, weight in own.items():
            if word not in sums[best]:
                index[word] = [cluster for cluster in index[word] if day - last[cluster] <= WINDOW] + [best]
            sums[best][word] = sums[best].get(word, 0.0) + weight
        last[best] = day
        home[papers[number].source] = str(best)
    return home


def _cosine(own: Vector, total: Vector) -> float:
    length = math.sqrt(sum(weight**2 for weight in total.values())) or 1.0
    return sum(weight * total[word] for word, weight in own.items() if word in total) / length


def show() -> Iterator[str]:
    papers = [one for one in articles_of("ant") if FIRST <= one.published <= LAST]
    found = vectors(papers)
    listed = [one for one in judged() if all(one.letters)]
    for threshold in THRESHOLDS:
        groups = single_pass(papers, found, threshold)
        for part in ("seen", "held"):
            gold = {one.source: f"{one.pool} {one.letters[0]}" for one in listed if one.held == (part == "held")}
            precision, recall, f1 = story_score.bcubed(groups, gold)
            yield f"single pass at {threshold}, {part}: B-cubed precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}"


def main() -> int:
    """Exit code: 0, or 1 where the corpora are not here."""
    if not at_hand():
        print("left out: the corpora are not here", file=sys.stderr)
        return 1
    for line in show():
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
