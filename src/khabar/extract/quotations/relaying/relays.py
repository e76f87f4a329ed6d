"""Media that passed an act of speech on, by their place in its chain, and how long they hold on.

What was told to a channel is followed by more that was told to it: `وأضاف`, `مشيرا إلى` and `وأكد المصدر` go on with the same
telling until somebody else speaks or another channel or occasion is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from khabar.extract.quotations.base.words import folded
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.speakers.voice import Voice
from khabar.model import Page, Quote, Via

CARRIED, SUBJECT, TOLD, SPEAKER, SOURCE = range(5)
"""Places from the page inwards: `بحسب X` around it all, the subject of `نقلت X عن`, the medium told, the speaker, his source."""
MAX_SENTENCES = 3  # between a telling and what goes on with it
_BARE = re.compile(r"(?:^|\s)لـ*\s*[\"«»“”‹„(]")
_GOES_ON = folded("أضاف أضافت أضافوا تابع تابعت تابعوا أردف أردفت استطرد استطردت واصل واصلت زاد زادت مضى مضت أكمل أكملت ختم")


@dataclass(frozen=True, slots=True)
class Relay:
    """A named medium. `carried_on`: it was named with an earlier saying."""

    via: Via
    place: int
    carried_on: bool = False

    @property
    def name(self) -> str | None:
        return self.via.name

    def named(self, page: Page) -> Quote:
        """The words of the page that name it."""
        at = self.via.at.text.find(self.name or "")
        if at < 0 or not self.name or self.via.at.spans:
            return self.via.at
        return Quote.of(page, self.via.at.start + at, self.via.at.start + at + len(self.name))


def goes_on(before: tuple[Frame, Sequence[Voice]], after: tuple[Frame, Sequence[Voice]], sentences: int) -> bool:
    """True where one act of speech goes on with the one before it, `sentences` further on: the same speaker, not named anew."""
    (_, earlier), (frame, voices) = before, after
    if sentences > MAX_SENTENCES or not same_voices(earlier, voices):
        return False
    if not sentences or frame.cue.hit.entry.tokens[0] in _GOES_ON:
        return True
    resolution = voices[0].speaker.resolution
    return resolution in ("elided", "pronoun") or (resolution == "nominal" and (voices[0].person or voices[0].speaker.anonymous))


def carried_on(relays: Sequence[Relay], further: Frame | None) -> list[Relay]:
    """The media that hold on, for the act with this frame `further` than their sentence, if any.

    A bare `لـ«X»` is a paper that means itself more often than not (in 6,000 articles all but agencies): it is given where it is
    told and not spread. What carried words from behind (`وفق ما نقلت وكالة كذا`) governs its own sentence, and `وأضاف` behind it.
    """
    return [replace(r, carried_on=True) for r in relays if r.place < SPEAKER and not (further is not None and _stays(r, further))]


def _stays(relay: Relay, further: Frame) -> bool:
    behind = relay.place == CARRIED and further.cue.hit.entry.tokens[0] not in _GOES_ON
    return behind or _BARE.search(relay.via.at.text) is not None


def same_voices(ones: Sequence[Voice], others: Sequence[Voice]) -> bool:
    """True for one and the same speaker."""
    if len(ones) != 1 or len(others) != 1:
        return False
    a, b = ones[0].speaker, others[0].speaker
    if a.name and b.name:
        return a.name == b.name or ones[0].words[-1:] == others[0].words[-1:]
    return a.at.text == b.at.text
