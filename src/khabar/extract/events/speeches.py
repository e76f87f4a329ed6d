"""The day of a speech that goes on: `قال الوزير الأحد إن …`, and a sentence later `ودعا الوزير إلى …`, `وأضاف خلال الاجتماع`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from khabar.extract.events.dating import When, bounds, day
from khabar.extract.events.spoken import SPEAKING
from khabar.extract.scene import Scene
from khabar.extract.words import folded
from khabar.model import Event, Quotation, Time

BASIS = "same speaker before"
_REACH = 3  # sentences behind a dated act of speech over which its speaker still speaks
_DURING = folded("لدى خلال أثناء وخلال")
_NEAR = 4  # tokens between `خلال` and the meeting in which somebody speaks


class Speech(NamedTuple):
    """A dated act of speech, by the number of its sentence."""

    number: int
    speakers: frozenset[str]
    time: Time


def dated(scene: Scene, events: Iterable[Event]) -> Iterator[Event]:
    """The events, with the day of their speaker's speech before for what is said, or held where he speaks, in its course."""
    told = list(events)
    open_ = [event for event in told if event.date_bounds is None and not event.background and event.status == "happened"]
    speeches = _speeches(scene, told) if open_ else []
    undated = {event.id for event in open_} if speeches else frozenset[str]()
    for event in told:
        time = _day(scene, event, speeches) if event.id in undated else None
        found = When(time, BASIS) if time is not None else None
        yield event if found is None else replace(event, time=found.time.id, date=day(found), date_bounds=bounds(found))


def _speeches(scene: Scene, told: list[Event]) -> list[Speech]:
    """The acts of speech of the newsroom's own voice that tell their day, demands and the like among them."""
    times = {time.id: time for time in scene.facts.times}
    found = []
    for quotation in scene.facts.quotations:
        time = times.get(quotation.time or "")
        speakers = _entities(quotation)
        if time is not None and quotation.nested_in is None and speakers and _is_day(time):
            found.append(Speech(_number(scene, quotation.cue.at.start), speakers, time))
    for event in told:
        time, speakers = times.get(event.time or ""), _actors(event)
        own = event.date_bounds is not None and event.date_bounds.basis == "own clause" and event.status == "happened"
        if time is not None and own and event.type in SPEAKING and speakers and _is_day(time):
            found.append(Speech(_number(scene, event.at.start), speakers, time))
    return sorted(found, key=lambda speech: (speech.number, speech.time.at.start))


def _actors(event: Event) -> frozenset[str]:
    return frozenset(actor.entity for actor in event.actors if actor.entity is not None)


def _is_day(time: Time) -> bool:
    return time.type in ("DATE", "TIME") and time.earliest is not None and time.earliest == time.latest


def _entities(quotation: Quotation) -> frozenset[str]:
    return frozenset(speaker.entity for speaker in quotation.speakers if speaker.entity is not None)


def _number(scene: Scene, start: int) -> int:
    """The number of the sentence that holds a place of the page."""
    return bisect_right(scene.text.sentences, start, key=lambda sentence: scene.starts[sentence.first]) - 1


def _day(scene: Scene, event: Event, speeches: list[Speech]) -> Time | None:
    """The day of the last dated speech of who speaks here, a few sentences before; null behind another day."""
    voices = _voices(scene, event)
    if not voices:
        return None
    here = _number(scene, event.at.start)
    sentence = scene.text.sentences[here]
    if scene.times_in(sentence.first, sentence.last):
        return None
    near = [speech for speech in speeches if 0 < here - speech.number <= _REACH]
    if not near or not voices & near[-1].speakers:
        return None
    return near[-1].time


def _voices(scene: Scene, event: Event) -> frozenset[str]:
    """Who speaks: the actors of what is said, or the speaker in whose clause the meeting stands."""
    first = scene.tokens(event.at.span)[0]
    if event.type in SPEAKING and first not in scene.said:
        return _actors(event)
    if event.type == "CONSULT" and first not in scene.said:
        before = next((t for t in range(first - 1, max(0, first - _NEAR) - 1, -1) if scene.forms[t] in _DURING), None)
        cue = _cue(scene, before) if before is not None else None
        return _entities(cue) if cue is not None else frozenset()
    return frozenset()


def _cue(scene: Scene, before: int) -> Quotation | None:
    """The act of speech whose verb stands in front, in the same sentence."""
    sentence = scene.text.sentence_of(before)
    begin = sentence.first if sentence is not None else before
    return next((scene.cues[token] for token in range(before - 1, begin - 1, -1) if token in scene.cues), None)
