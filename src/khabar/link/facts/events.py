"""Which events that articles tell are one occurrence: told in one sentence, in a passage that one article has from another, or in
one story with the same day and place and people. Days that differ are never joined, nor what happened and what was denied.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from khabar.link.facts.joining import Ground
from khabar.link.facts.seen import Seen, in_passages, jaccard
from khabar.link.words import word_list
from khabar.model import Reprint, ReprintKind, ToldEvent
from khabar.text import fold, light_stem

REWORDED = 0.5  # Jaccard of the stems of two sentences of one story that tell one thing on one day
SAME_PASSAGE = 0.4  # and of two sentences in a passage that was copied, and cut or joined otherwise
PERHAPS = 0.3  # and of two of which the day of one is not known: they may be one
COPIED: frozenset[ReprintKind] = frozenset(("verbatim", "light_edit", "rewrite", "partial"))

Event = Seen[ToldEvent]


def grounds(events: Sequence[Event], reprints: Iterable[Reprint]) -> Iterator[Ground]:
    """Why events of several articles are one occurrence."""
    yield from _in_one_sentence(events)
    for one, other in in_passages(events, reprints, COPIED):
        words = jaccard(one.words.stems, other.words.stems)
        if may_be_one(one, other) and trigger(one) == trigger(other) and words >= SAME_PASSAGE:
            yield Ground(1, one.number, other.number, (("same passage", 1.0), ("words", words)))
    yield from _in_stories(events)


def day_of(event: Event) -> str | None:
    """What its day is, in bounds, as far as known."""
    return "/".join(event.told.days) if event.told.days else None


def trigger(event: Event) -> str:
    """Stems of the word that tells it."""
    return stem_words(event.told.trigger)


@lru_cache(maxsize=65536)
def stem_words(text: str) -> str:
    """The stems of some words, in their order."""
    return " ".join(map(light_stem, word_list(text)))


def parties(event: Event) -> frozenset[str]:
    """Stems of its actors and targets."""
    return stems_among((*event.told.actors, *event.told.targets))


def stems_among(names: Iterable[str]) -> frozenset[str]:
    """The stems of some names, those of two letters and less left out."""
    return frozenset(stem for name in names for stem in stem_words(name).split() if len(stem) > 2)


def elsewhere(one: Event, other: Event) -> bool:
    """Whether two places are told."""
    here, there = one.told.place, other.told.place
    return here is not None and there is not None and fold(here) != fold(there)


def apart_in_time(one: Event, other: Event) -> bool:
    """Whether their days cannot be one."""
    days = one.told.days, other.told.days
    return bool(days[0] and days[1] and (days[0][1] < days[1][0] or days[1][1] < days[0][0]))


def of_one_kind(one: Event, other: Event) -> bool:
    """One type, and no two modes."""
    modes = one.told.mode, other.told.mode
    return one.told.type == other.told.type and (None in modes or modes[0] == modes[1])


def may_be_one(one: Event, other: Event) -> bool:
    """Whether two can be one at all."""
    return of_one_kind(one, other) and one.told.status == other.told.status


def _in_one_sentence(events: Iterable[Event]) -> Iterator[Ground]:
    """Events of a type told by one word of the same sentence, wherever it is printed."""
    first: dict[tuple[str, ...], int] = {}
    for one in events:
        earlier = first.setdefault((one.told.type, one.told.status, trigger(one), one.words.key), one.number)
        if earlier != one.number:
            yield Ground(0, earlier, one.number, (("same sentence", 1.0),))


def _in_stories(events: Iterable[Event]) -> Iterator[Ground]:
    """Events of one story: the same day in like sentences, or the same day and place and one of the same people."""
    blocks: dict[tuple[str, ...], list[Event]] = {}
    for one in events:
        if one.story:
            blocks.setdefault((one.story, one.told.type, one.told.status), []).append(one)
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if one.ref.in_article == other.ref.in_article or not may_be_one(one, other) or elsewhere(one, other):
                continue  # one article has told apart what is two
            found = _compared(one, other)
            if found:
                yield found


def _compared(one: Event, other: Event) -> Ground | None:
    days, words = (one.told.days, other.told.days), jaccard(one.words.stems, other.words.stems)
    if None in days:
        same_word = trigger(one) == trigger(other)
        if words < PERHAPS or not same_word:
            return None
        return Ground(3, one.number, other.number, (("same story", 1.0), ("words", words)), "undecided")
    if days[0] != days[1] or days[0] is None:
        return None
    there = one.told.place is not None and other.told.place is not None and bool(parties(one) & parties(other))
    exact = days[0][0] == days[0][1]
    if (there and exact) or words >= REWORDED:
        scores = (("same story", 1.0), ("day", 1.0), ("place", float(there)), ("words", words))
        return Ground(2, one.number, other.number, scores)
    return None
