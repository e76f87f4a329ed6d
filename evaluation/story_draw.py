"""Draws pools of articles for judges of stories: an article by lot and those that are nearest to it by a plain measure of
words, which are the near misses. The measure (cosine of words weighted by rarity) is the lot's own and not Khabar's."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from judged_draw import Source, articles_of

WINDOW = 10  # days between the drawn article and its neighbours
NEAREST, FURTHER, REACH = 10, 3, 30  # the nearest articles, and some more of those up to that rank
POOLS, LONELY = 40, 10  # pools whose article has a near neighbour, and pools of any article
NEAR = 0.25  # cosine
FIRST, LAST = "2018-01-01", "2018-06-30"
SHOWN = 450  # characters of an article that judges see, beside its headline
SHORTEST = 300  # characters
TITLE_WEIGHT = 3


def pools(seed: int) -> list[list[Source]]:
    """The pools in order of lot, each in random order; no article is in two."""
    lot = random.Random(seed)
    papers = [one for one in articles_of("ant") if FIRST <= one.published <= LAST and len(one.text) >= SHORTEST]
    vectors, by_day = _vectors(papers), _by_day(papers)
    order = list(range(len(papers)))
    lot.shuffle(order)
    taken: set[int] = set()
    drawn: list[list[int]] = []
    lonely = 0
    for at in order:
        if len(drawn) == POOLS + LONELY:
            break
        near = _nearest(at, papers, vectors, by_day)
        is_lonely = not near or near[0][0] < NEAR
        if at in taken or (lonely if is_lonely else len(drawn) - lonely) >= (LONELY if is_lonely else POOLS):
            continue
        ranked = [number for _, number in near if number not in taken][: NEAREST + REACH]
        pool = [at, *ranked[:NEAREST], *lot.sample(ranked[NEAREST:], min(FURTHER, len(ranked[NEAREST:])))]
        lonely += is_lonely
        taken |= set(pool)
        lot.shuffle(pool)
        drawn.append(pool)
    return [[papers[number] for number in pool] for pool in drawn]


def _vectors(papers: Sequence[Source]) -> list[dict[str, float]]:
    counts = [Counter(word for word in [*one.text.split(), *one.title.split() * TITLE_WEIGHT] if len(word) > 2) for one in papers]
    having = Counter(word for own in counts for word in own)
    found = []
    for own in counts:
        weights = {word: (1 + math.log(n)) * math.log(len(papers) / having[word]) for word, n in own.items() if having[word] > 1}
        length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        found.append({word: weight / length for word, weight in weights.items()})
    return found


def _by_day(papers: Sequence[Source]) -> Mapping[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(papers):
        found[_day(one)].append(number)
    return found


def _day(one: Source) -> int:
    return date.fromisoformat(one.published).toordinal()


def _nearest(
    at: int, papers: Sequence[Source], vectors: Sequence[Mapping[str, float]], by_day: Mapping[int, Sequence[int]]
) -> list[tuple[float, int]]:
    """The other articles of some days around, the nearest first."""
    mine, middle, found = vectors[at], _day(papers[at]), []
    for day in range(middle - WINDOW, middle + WINDOW + 1):
        for number in by_day.get(day, ()):
            if number != at:
                theirs = vectors[number]
                found.append((sum(weight * theirs[word] for word, weight in mine.items() if word in theirs), number))
    return sorted(found, key=lambda one: (-one[0], one[1]))


def write_blind(drawn: Iterable[tuple[str, Sequence[Source]]], file: Path) -> None:
    """The judges' file; raises OSError where it cannot be written."""
    lines = []
    for name, pool in drawn:
        lines.append(f"=== {name}")
        for number, one in enumerate(pool, start=1):
            text = " ".join(one.text[:SHOWN].split())
            lines += [f"{name}.{number:02}\t{one.published}\t{one.source.split(':')[1].split('-')[0]}\t{one.title}", text, ""]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines), encoding="utf-8")
