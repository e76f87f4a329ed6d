"""Two values of one referent at one time, told by two articles. What may have changed between them contradicts nothing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from khabar.link.facts import figures
from khabar.link.facts.figures import Figure, Toll
from khabar.link.facts.joining import Scores
from khabar.link.facts.seen import jaccard
from khabar.link.facts.wording import HOURLY, RISING, RUNNING, near
from khabar.model import ConflictKind
from khabar.text import fold

SAME_CLAUSE = 0.6  # Jaccard of the telling words around two numbers that differ, from which they are of one referent
TOLL_CLAUSE = 0.2  # where both are tolls of one occurrence
SAME_WORDS = 0.8  # Jaccard of the telling words of two sentences that are copied, but for their number
RUN = 10  # words on either side of a number among which those of a total over some time stand
FURTHEST = 3  # times that one number may be the other: more is rarely of one referent

Found = tuple[ConflictKind, Figure, Figure, Scores]


def across_articles(counted: Sequence[Figure], homes: Sequence[int], tolls: Mapping[int, Toll]) -> Iterator[Found]:
    """Values of several articles, the first two of each two facts. `homes`: of each figure the first of its fact."""
    numbers: dict[tuple[str, str, str], set[float | None]] = {}
    for figure in counted:
        numbers.setdefault(_among(figure), set()).add(figure.told.value)
    first: dict[tuple[int, int], Found] = {}
    for one, other, scores in figures.referents(counted, tolls):
        facts = min(homes[one.number], homes[other.number]), max(homes[one.number], homes[other.number])
        if facts[0] == facts[1] or facts in first or figures.agree(one.told, other.told):
            continue
        if one.told.value in numbers[_among(other)] or other.told.value in numbers[_among(one)]:
            continue  # an article that gives both tells them apart
        kind: ConflictKind = "toll" if one.told.role in figures.TOLLS else "figure"
        if kind == "figure" and (dict(scores)["words"] < SAME_WORDS or two_named(one, other) or not _otherwise_alike(one, other)):
            continue
        if kind == "toll" and not _of_the_news(one, other, tolls):
            continue
        clause, tolled = jaccard(figures.clause(one), figures.clause(other)), one.number in tolls and other.number in tolls
        if _is_running(one) or _is_running(other) or ratio(one, other) > FURTHEST:
            continue  # of another span of time, or of another place or part
        if clause >= (TOLL_CLAUSE if tolled else SAME_CLAUSE) and not _is_update(one, other, kind):
            first[facts] = kind, one, other, (*scores, ("clause", clause))
    yield from first.values()


def _otherwise_alike(one: Figure, other: Figure) -> bool:
    """Whether most of the other numbers of two sentences are the same, and not two sources give them."""
    mine, theirs = ({word for word in figure.words.key.split() if word[0].isdigit()} for figure in (one, other))
    return not two_named(one, other) and len(mine & theirs) >= (max(len(mine), len(theirs)) - 1) / 2


def _of_the_news(one: Figure, other: Figure, tolls: Mapping[int, Toll]) -> bool:
    """Whether both are tolls of one occurrence, or of what both articles are about."""
    of_tolls = tolls.get(one.number), tolls.get(other.number)
    if of_tolls[0] and of_tolls[1] and of_tolls[0].occurrence == of_tolls[1].occurrence:
        return True
    if any(toll and toll.event.told.background for toll in of_tolls):
        return False
    dated = all(toll and toll.event.told.days for toll in of_tolls)
    return one.told.lead and other.told.lead and (one.day == other.day or dated)


def _among(figure: Figure) -> tuple[str, str, str]:
    """Among which figures of its article it stands: those of its kind, and of its unit."""
    return figure.ref.article, figure.told.kind, figure.told.unit or ""


def ratio(one: Figure, other: Figure) -> float:
    """How many times the greater of two numbers is the smaller."""
    low, high = sorted(abs(figure.told.value or 0.0) for figure in (one, other))
    return high / low if low else math.inf


def _is_update(one: Figure, other: Figure, kind: ConflictKind) -> bool:
    """Whether the later of two values may follow from time: any figure of another day that is no toll, or of a market; a higher
    toll, or another one of the same source or of one day, but for the same words, or two sources."""
    early, late = sorted((one, other), key=lambda figure: (figure.day or 0, figure.number))
    words = frozenset(early.words.key.split()) | frozenset(late.words.key.split())
    if kind == "figure":
        return early.day != late.day or not HOURLY.isdisjoint(words)
    if not RISING.isdisjoint(words) or _of_one_source(one, other):
        return True
    if early.day == late.day:
        names = early.told.voice.name, late.told.voice.name
        return jaccard(one.words.content, other.words.content) < SAME_WORDS and None in names
    return (early.told.value or 0) < (late.told.value or 0)


def _is_running(figure: Figure) -> bool:
    """Whether it is a total of some time, and not of one occurrence."""
    return not RUNNING.isdisjoint(near(figure, RUN))


def _of_one_source(one: Figure, other: Figure) -> bool:
    names = [fold(figure.told.voice.name or "") for figure in (one, other)]
    return bool(names[0]) and names[0] == names[1]


def two_named(one: Figure, other: Figure) -> bool:
    """Whether two sources are named for them."""
    names = [fold(figure.told.voice.name or "") for figure in (one, other)]
    return all(names) and names[0] != names[1]
