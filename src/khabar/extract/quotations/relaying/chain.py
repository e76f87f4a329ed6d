"""The chain of those who passed the words on, from the page's outlet inwards.

Outlet, credited sources, whoever carried it (`بحسب ما نقلت X`, outside of `نقلت Y عن`), the medium that was told (`لقناة X`),
the speaker, and whom he has it from (`قالت X نقلا عن الشرطة`). A medium stands in it once: what is told to the page's own outlet
or to the agency whose text it is has no step more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from khabar.extract.quotations.base.scene import Scene
from khabar.extract.quotations.relaying.outlet import no_source, own_outlet, unnamed_credit
from khabar.extract.quotations.relaying.relays import SOURCE, SPEAKER, Relay
from khabar.extract.quotations.speakers.voice import Voice
from khabar.model import Evidence, Hop, Page, Quote, TextEvidence
from khabar.model.facts import HopRole, HopStatus
from khabar.text import fold

_MEDIA: tuple[HopRole, ...] = ("credited", "channel")
_OUTER: tuple[HopRole, ...] = ("outlet", *_MEDIA)


class _Step(NamedTuple):
    """A hop before its place in the chain is known."""

    role: HopRole
    name: str | None
    relation: str
    status: HopStatus
    evidence: tuple[Evidence, ...]


def chain(page: Page, before: Sequence[Hop], told: Sequence[Relay], voices: Sequence[Voice], nested: bool) -> tuple[Hop, ...]:
    """The hops of a quotation: those before it (of the article, or of the quotation that holds it), then its own.

    Each hop's `sources` are the hops one step further in; the innermost have none.
    """
    steps = _steps_of(before)
    own = [_speaker(page, voice, nested) for voice in voices] or [_Step("speaker", None, "said", "unknown", ())]
    by_place: dict[int, list[_Step]] = {place: [] for place in range(SOURCE + 1)}
    for relay in told:
        by_place[relay.place].append(_relay(page, relay))
    by_place[SPEAKER] = own
    return _numbered(_once([*steps, *by_place.values()], len(steps)), before)


def outer(scene: Scene) -> tuple[Hop, ...]:
    """The hops of an article: its page's outlet and the sources that it credits."""
    article, page = scene.text.article, scene.analysis.page
    signed = own_outlet(scene)
    outlet = _Step("outlet", None, "published", "unknown", ())
    if article.outlet is not None:
        outlet = _Step("outlet", article.outlet.name, "published", "stated", article.outlet.evidence)
    elif signed is not None:
        outlet = _Step("outlet", signed.text, "published", "inferred", (_evidence(page, signed),))
    credited = [quote for quote in article.credited_sources if quote != signed and not no_source(scene, quote)]
    return _numbered(_once([[outlet], [_credit(page, quote) for quote in credited]]))


def _credit(page: Page, quote: Quote) -> _Step:
    """A credited source; `وكالات` says that there is one, and not which."""
    evidence = (_evidence(page, quote),)
    if unnamed_credit(quote):
        return _Step("credited", None, "credited", "unknown", evidence)
    return _Step("credited", quote.text, "credited", "stated", evidence)


def _relay(page: Page, relay: Relay) -> _Step:
    """A medium beside the cue; one that was told in an earlier sentence is inferred."""
    role: HopRole = "quoted_speaker" if relay.place > SPEAKER else "channel"
    status: HopStatus = "inferred" if relay.carried_on else "stated"
    return _Step(role, relay.name, relay.via.relation, status, (_evidence(page, relay.named(page)),))


def _once(steps: list[list[_Step]], known: int = 0) -> list[list[_Step]]:
    """Without empty steps, and without media that stand in a step before; the first `known` ones are of a chain already."""
    kept = steps[:known]
    for number in range(known, len(steps)):
        step = steps[number]
        if not step:
            continue
        relays = number and any(hop.role in _MEDIA for hop in step)
        left = [hop for hop in step if not (relays and _in(kept, hop)) and not (kept and _himself(kept[-1], hop))]
        if left:
            kept.append(left)
    return kept


def _himself(step: list[_Step], hop: _Step) -> bool:
    """True for one who tells of his own words: `قال إنه أبلغ الوفد بأن`."""
    return hop.role == "quoted_speaker" and hop.name is not None and any(hop.name == other.name for other in step)


def _in(steps: list[list[_Step]], hop: _Step) -> bool:
    """True where a medium is a hop already, under a name that holds this one or stands in it."""
    if hop.role not in _MEDIA or hop.name is None:
        return False
    names = [set(fold(other.name).split()) for step in steps for other in step if other.name is not None and other.role in _OUTER]
    own = set(fold(hop.name).split())
    return any(own <= words or words <= own for words in names)


def _steps_of(hops: Sequence[Hop]) -> list[list[_Step]]:
    """The hops of a chain by their step: those with the same sources stand beside each other."""
    steps: list[list[_Step]] = []
    last: tuple[str, ...] | None = None
    for hop in hops:
        step = _Step(hop.role, hop.name, hop.relation, hop.status, hop.evidence)
        if hop.sources == last:
            steps[-1].append(step)
        else:
            steps.append([step])
        last = hop.sources
    return steps


def _numbered(steps: list[list[_Step]], before: Sequence[Hop] = ()) -> tuple[Hop, ...]:
    """Ids `h0`, `h1` … in order, and every hop's sources; the hops of a chain before, but for its last step, are as they were."""
    found: list[Hop] = []
    first = 0
    for number, step in enumerate(steps):
        if first + len(step) < len(before):
            found.extend(before[first : first + len(step)])
            first += len(step)
            continue
        behind = first + len(step)
        inner = len(steps[number + 1]) if number + 1 < len(steps) else 0
        sources = tuple(f"h{k}" for k in range(behind, behind + inner))
        for place, (role, name, relation, status, evidence) in enumerate(step, first):
            hop = Hop(id=f"h{place}", role=role, name=name, relation=relation, status=status, sources=sources, evidence=evidence)
            found.append(hop)
        first = behind
    return tuple(found)


def _speaker(page: Page, voice: Voice, nested: bool) -> _Step:
    """The speaker; one who was carried on from an earlier sentence is inferred."""
    speaker = voice.speaker
    status: HopStatus = "stated" if speaker.resolution == "stated" else "inferred"
    role: HopRole = "document" if voice.document else "quoted_speaker" if nested else "speaker"
    return _Step(role, speaker.name or speaker.at.text, "said", status, (_evidence(page, speaker.at),))


def _evidence(page: Page, quote: Quote) -> TextEvidence:
    return TextEvidence(page, quote.start, quote.end, quote.text, quote.spans)
