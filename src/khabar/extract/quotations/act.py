"""An act of speech on its way to a quotation, and how acts of an article hang together: which holds which, which a trailing
source governs, which goes on with the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.framing.frame import Frame
from khabar.extract.quotations.relaying.relays import CARRIED, Relay, carried_on, goes_on
from khabar.extract.quotations.said.content import Content
from khabar.extract.quotations.speakers.voice import Voice
from khabar.model import Quotation

MEDIA_RELATIONS = ("told_to", "carried_by")
REACH = 60  # acts of speech looked back over for the one that holds another: longer quotations are read as several


@dataclass(slots=True)
class Act:
    """An act of speech on its way to a quotation."""

    frame: Frame
    said: Content
    voices: list[Voice]
    via: list[Relay]
    holder: Act | None = None
    carried: list[Relay] = field(default_factory=list)
    """Media named with an earlier saying that hold on."""
    quotation: Quotation | None = None

    def media(self) -> list[Relay]:
        """The named media that passed it on."""
        own = [relay for relay in self.via if relay.via.relation in MEDIA_RELATIONS and relay.name]
        places = {relay.place for relay in own}
        return own + [relay for relay in self.carried if relay.place not in places]


def holder_of(frame: Frame, acts: Sequence[Act]) -> Act | None:
    """The act inside whose words this cue stands."""
    for act in reversed(acts[-REACH:]):
        if act.said.first <= frame.cue.first < act.said.last and frame.opener != "trailing":
            return act
    return None


def governed(acts: Sequence[Act], frame: Frame) -> Act | None:
    """The act whose words a trailing `بحسب X` follows in one sentence; of nested ones the outermost: it is told of that one."""
    for act in reversed(acts[-REACH:]):
        if act.holder is None and _before(act, frame):
            return act
    return None


def _before(act: Act, frame: Frame) -> bool:
    """True where what is said stands before a cue of its sentence, or ends right before the cue."""
    at_once = 0 <= frame.cue.first - act.said.resume <= 2
    return at_once or (act.frame.cue.sentence == frame.cue.sentence and act.said.first < frame.cue.first)


def told_amid(act: Act, frame: Frame) -> bool:
    """`شدد الوزير، وفقا لما نقلته وكالة كذا، على`: a source between a cue and what is said, which the act has already."""
    amid = act.frame.gap <= frame.cue.first < act.frame.opener_at
    return amid and any(relay.via.relation == "carried_by" and relay.via.at.start > frame.cue.hit.start for relay in act.via)


def carry_on(scene: Scene, acts: Sequence[Act]) -> None:
    """Media hold on from one act to the next that goes on with it; one behind several acts of a sentence governs them all."""
    for before, act in pairwise(acts):
        sentences = scene.sentence_number(act.frame.cue.first) - scene.sentence_number(
            max(before.frame.cue.first, before.said.last - 1)
        )
        if not goes_on((before.frame, before.voices), (act.frame, act.voices), max(sentences, 0)):
            continue
        if not act.via or sentences <= 0:
            act.carried = carried_on(before.media(), act.frame if sentences > 0 else None)
        if sentences <= 0:
            before.carried += [
                relay for relay in carried_on(act.via, None) if relay.place == CARRIED and relay not in before.carried
            ]
