"""Draws pairs of articles for judges of copies: from all that share words in a row, over all degrees of likeness, and from those
that only their headlines make alike. The measure of the lot is a plain one of its own (shared runs of five words), so that the
sample does not depend on what Khabar takes for a copy."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import goldsets
import sources
from judged_draw import articles_of

RUN = 5  # words in a row that two articles share
COMMON = 60  # a run that more articles than this have is a formula, and proposes no pair
LENGTHS = range(200, 3001)  # characters of an article: judges read it whole
FEWEST_WORDS = 25
SAME_TITLE = 0.5  # Jaccard of the words of two headlines
SHARES = {"0.95": 30, "0.8": 35, "0.5": 45, "0.3": 45, "0.1": 50, "0.03": 40, "0": 25, "titles": 30}
"""Pairs of each stratum. A number is the least share of the shorter article's runs that stand in the other; `titles` are pairs
with like headlines that share less than 0.03."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One article of the corpus. `runs` are its runs of words."""

    source: str
    outlet: str
    url: str
    title: str
    text: str
    runs: frozenset[str]


def papers() -> list[Paper]:
    """The articles of the twelve days that judges can read whole."""
    found = []
    for one in articles_of("saudi"):
        words = one.text.split()
        if len(one.text) in LENGTHS and len(words) >= FEWEST_WORDS:
            archive, index = one.source.removeprefix("saudi:").rsplit(":", 1)
            row = sources.saudi_day(goldsets.SHARED / "data" / "saudinewsnet" / archive)[int(index)]
            runs = frozenset(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
            found.append(Paper(one.source, row["source"], row["url"], one.title, one.text, runs))
    return found


def drawn(seed: int) -> list[tuple[str, Paper, Paper]]:
    """Stratum and pair, in order of lot; no article stands in two pairs, and one address is not paired with itself."""
    lot, all_papers = random.Random(seed), papers()
    strata: dict[str, list[tuple[int, int]]] = {name: [] for name in SHARES}
    for (a, b), shared in sorted(_sharing(all_papers).items()):
        strata[_stratum(shared / min(len(all_papers[a].runs), len(all_papers[b].runs)))].append((a, b))
    near = {pair for name in ("0.03", "0.1", "0.3", "0.5", "0.8", "0.95") for pair in strata[name]}
    strata["titles"] = sorted(set(_alike_in_title(all_papers)) - near)
    taken: set[int] = set()
    chosen = []
    for name, share in SHARES.items():
        lot.shuffle(strata[name])
        fresh: list[tuple[str, Paper, Paper]] = []
        for a, b in strata[name]:
            if len(fresh) < share and not {a, b} & taken and all_papers[a].url != all_papers[b].url:
                taken |= {a, b}
                fresh.append((name, all_papers[a], all_papers[b]))
        chosen += fresh
    lot.shuffle(chosen)
    return chosen


def _sharing(all_papers: Sequence[Paper]) -> Counter[tuple[int, int]]:
    """How many runs each pair of articles shares."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, paper in enumerate(all_papers):
        for run in paper.runs:
            having[run].append(number)
    return Counter(pair for numbers in having.values() if len(numbers) <= COMMON for pair in combinations(numbers, 2))


def _stratum(contained: float) -> str:
    return next(name for name in ("0.95", "0.8", "0.5", "0.3", "0.1", "0.03", "0") if contained >= float(name))


def _alike_in_title(all_papers: Sequence[Paper]) -> Iterator[tuple[int, int]]:
    words = [frozenset(word for word in paper.title.split() if len(word) > 2) for paper in all_papers]
    having: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(words):
        for word in own:
            having[word].append(number)
    pairs = Counter(pair for numbers in having.values() if len(numbers) <= COMMON * 3 for pair in combinations(numbers, 2))
    for (a, b), shared in pairs.items():
        if shared >= 3 and len(words[a] & words[b]) >= SAME_TITLE * len(words[a] | words[b]):
            yield a, b


def blind(id_: str, left: Paper, right: Paper) -> str:
    """A pair for judges: both articles whole, and nothing of how alike they are."""
    told = ((f"{paper.outlet}: {paper.title}", paper.text) for paper in (left, right))
    return "\n".join([id_, *(f"--- {label} {head}\n{text}" for label, (head, text) in zip("AB", told, strict=True)), ""])


def write_blind(pairs: Iterable[tuple[str, Paper, Paper]], file: Path) -> None:
    """The judges' file; raises OSError where it cannot be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(blind(id_, left, right) for id_, left, right in pairs), encoding="utf-8")
