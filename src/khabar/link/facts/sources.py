"""Two values of one thing that one article gives by two sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from khabar.link.facts import figures
from khabar.link.facts.figures import Figure
from khabar.link.facts.values import Found, ratio, two_named
from khabar.link.facts.wording import CONTRAST, DIFFERING, EARLIER, HOSPITAL, INJURED, KILLED, RISING, near
from khabar.link.words import word_list
from khabar.model import TellingRef

FURTHEST = 20  # times that one number may be the other
BESIDE = 3  # words on either side of a number that tell whom it counts


def by_two_sources(counted: Iterable[Figure]) -> Iterator[Found]:
    """Two values of one thing that an article gives by two sources: in one sentence, or as tolls of one event."""
    blocks: dict[tuple[TellingRef, str], list[Figure]] = {}
    for figure in counted:
        told = figure.told
        if told.value is not None and not told.part and told.measure == "total" and told.kind == "count":
            blocks.setdefault((figure.ref._replace(fact=told.role or ""), told.unit or ""), []).append(figure)
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if not figures.of_like(one, other) or figures.agree(one.told, other.told) or ratio(one, other) > FURTHEST:
                continue
            toll = one.told.role in figures.TOLLS
            if toll and (_is_brought_up_to_date(one, other) or _of_another_scope(one, other)):
                continue
            if (one.words.key == other.words.key and _beside(one, other, toll)) or (toll and _told_apart(one, other)):
                scores = (("same sentence", float(one.words.key == other.words.key)), ("sources", float(two_named(one, other))))
                yield ("toll" if toll else "figure"), one, other, scores


def _is_brought_up_to_date(one: Figure, other: Figure) -> bool:
    """Whether the words say that one toll took the place of the other."""
    return any(not (RISING | EARLIER).isdisjoint(figure.words.key.split()) for figure in (one, other))


def _of_another_scope(one: Figure, other: Figure) -> bool:
    """Whether one counts those in hospital alone, or dead and injured in one number, and the other does not."""
    hospital = [not HOSPITAL.isdisjoint(near(figure, BESIDE)) for figure in (one, other)]
    both = [KILLED & near(figure, BESIDE) and INJURED & near(figure, BESIDE) for figure in (one, other)]
    return hospital[0] != hospital[1] or bool(both[0]) != bool(both[1])


def _beside(one: Figure, other: Figure, toll: bool) -> bool:
    """Whether one sentence gives both, by two sources, of one event or of one thing counted."""
    differing = not DIFFERING.isdisjoint(one.words.key.split()) and one.told.voice.name != other.told.voice.name
    if not (two_named(one, other) or (toll and differing)):
        return False
    events = one.told.event, other.told.event
    if toll:
        return events[0] == events[1] or None in events
    between = word_list(one.told.sentence[one.told.offset : other.told.offset])
    return not CONTRAST.isdisjoint(between) and bool(figures.things(one) & figures.things(other))


def _told_apart(one: Figure, other: Figure) -> bool:
    """Whether two named sources give the toll of one event."""
    return one.told.event is not None and one.told.event == other.told.event and two_named(one, other)
