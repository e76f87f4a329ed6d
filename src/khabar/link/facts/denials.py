"""What one tells as happened and another denies, and two days of one occurrence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from khabar.link.facts import events
from khabar.link.facts.events import Event
from khabar.link.facts.joining import Scores
from khabar.link.facts.seen import contained, jaccard
from khabar.link.facts.wording import DENIALS, DENYING, EXCEPT, NEGATIONS, RELATIVE, WEEKDAYS
from khabar.link.words import word_list
from khabar.model import ConflictKind, EventStatus

DENIED = 0.2  # Jaccard of the telling words of what is told and what is denied
COPIED = 0.8  # from which the two are one sentence, and the denial is a misreading of one of them
REWORDED = 0.7  # of two sentences that give two days to one thing
AFFIRMED: frozenset[EventStatus] = frozenset(("happened", "reported_claim"))

Found = tuple[ConflictKind, Event, Event, Scores]


def of_events(told: Sequence[Event], homes: Sequence[int]) -> Iterator[Found]:
    """Events of one story, the first two of each two facts. `homes`: of each event the first of its fact."""
    blocks: dict[tuple[str, str], list[Event]] = {}
    for one in told:
        if one.story:
            blocks.setdefault((one.story, one.told.type), []).append(one)
    first: dict[tuple[ConflictKind, int, int], Found] = {}
    for block in blocks.values():
        for one, other in combinations(block, 2):
            if events.of_one_kind(one, other) and not events.elsewhere(one, other):
                found = _denied(one, other) or _dated(one, other)
                if found:
                    facts = sorted((homes[one.number], homes[other.number]))
                    first.setdefault((found[0], facts[0], facts[1]), found)
    yield from first.values()


def _denied(one: Event, other: Event) -> Found | None:
    """What one denies, the other tells: of the same doer to the same target by the same word, as far as they are told."""
    if one.told.status in AFFIRMED:
        one, other = other, one
    if one.told.status != "denied" or other.told.status not in AFFIRMED or events.apart_in_time(one, other):
        return None
    if other.told.background or not _is_denial(one) or not DENYING.isdisjoint(other.words.key.split()):
        return None  # what a sentence that denies tells as happened may be what it denies
    doers, done_to = (_shared(getattr(one.told, side), getattr(other.told, side)) for side in ("actors", "targets"))
    words, word = jaccard(one.words.content, other.words.content), float(events.trigger(one) == events.trigger(other))
    if not DENIED <= words < COPIED or 0.0 in (doers, done_to) or (one.told.actors and doers is None):
        return None
    placed = one.told.place is not None and other.told.place is not None
    if not (doers or done_to or (word and placed)) or not EXCEPT.isdisjoint(one.words.key.split()):
        return None
    return "status", one, other, (("words", words), ("actors", doers or 0.0), ("targets", done_to or 0.0), ("word", word))


def _is_denial(event: Event) -> bool:
    """Whether somebody denies it in so many words, and it is not only left undone."""
    before = word_list(event.told.sentence[: event.told.offset])
    return not DENIALS.isdisjoint(before) or (event.told.voice.status == "attributed" and not NEGATIONS.isdisjoint(before[-1:]))


def _shared(mine: Iterable[str], theirs: Iterable[str]) -> float | None:
    """How far two sides are alike, 0 to 1; null where one does not tell."""
    stems = events.stems_among(mine), events.stems_among(theirs)
    return contained(*stems) if all(stems) else None


def _dated(one: Event, other: Event) -> Found | None:
    days = one.told.days, other.told.days
    if not (one.told.exact and other.told.exact) or not days[0] or not days[1] or days[0] == days[1]:
        return None
    if days[0][0] != days[0][1] or days[1][0] != days[1][1]:
        return None
    if one.ref.in_article == other.ref.in_article or not events.may_be_one(one, other):
        return None
    if all(date.fromisoformat(days_[0]).toordinal() == event.day for event, days_ in ((one, days[0]), (other, days[1]))):
        return None  # each tells the news of its own day
    said = [set(event.words.key.split()) for event in (one, other)]
    if WEEKDAYS & said[0] & said[1] or any(own & RELATIVE and not own & WEEKDAYS for own in said):
        return None  # one weekday read as two days; or a day that only its article's date tells
    words, parties = jaccard(one.words.content, other.words.content), jaccard(events.parties(one), events.parties(other))
    if events.trigger(one) != events.trigger(other) or not parties or words < REWORDED or words == 1.0:
        return None
    return "date", one, other, (("words", words), ("parties", parties))
