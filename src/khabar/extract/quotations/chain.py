"""The chain of those who passed the words on, from the page's outlet inwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from khabar.extract.quotations.voice import Voice
from khabar.model import Article, Evidence, Hop, Page, Quote, TextEvidence, Via
from khabar.model.facts import HopRole, HopStatus

_CHANNELS = ("told_to", "carried_by")


class _Step(NamedTuple):
    """A hop before its place in the chain is known."""

    role: HopRole
    name: str | None
    relation: str
    status: HopStatus
    evidence: tuple[Evidence, ...]


def chain(page: Page, article: Article, channels: Sequence[Via], voices: Sequence[Voice], held: Sequence[Hop]) -> tuple[Hop, ...]:
    """Outlet, credited sources, channel, speakers; for nested speech the hops of the quotation that holds it, then its own.

    Each hop's `sources` are the hops one step further in; the innermost have none.
    """
    steps: list[list[_Step]] = _steps_of(held) if held else [[_outlet(article)]]
    if not held and article.credited_sources:
        steps.append([_Step("credited", q.text, "credited", "stated", (_evidence(page, q),)) for q in article.credited_sources])
    carried = [via for via in channels if via.relation in _CHANNELS and via.name]
    if carried:
        steps.append([_Step("channel", via.name, via.relation, "stated", (_evidence(page, via.at),)) for via in carried])
    if voices:
        steps.append([_speaker(page, voice, nested=bool(held)) for voice in voices])
    return _numbered(steps)


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


def _numbered(steps: list[list[_Step]]) -> tuple[Hop, ...]:
    """Ids `h0`, `h1` … in order, and every hop's sources."""
    found: list[Hop] = []
    first = 0
    for number, step in enumerate(steps):
        behind = first + len(step)
        inner = len(steps[number + 1]) if number + 1 < len(steps) else 0
        sources = tuple(f"h{k}" for k in range(behind, behind + inner))
        for place, (role, name, relation, status, evidence) in enumerate(step, first):
            hop = Hop(id=f"h{place}", role=role, name=name, relation=relation, status=status, sources=sources, evidence=evidence)
            found.append(hop)
        first = behind
    return tuple(found)


def _outlet(article: Article) -> _Step:
    if article.outlet is None:
        return _Step("outlet", None, "published", "unknown", ())
    return _Step("outlet", article.outlet.name, "published", "stated", article.outlet.evidence)


def _speaker(page: Page, voice: Voice, nested: bool) -> _Step:
    """The speaker; one who was carried on from an earlier sentence is inferred."""
    speaker = voice.speaker
    status: HopStatus = "stated" if speaker.resolution == "stated" else "inferred"
    role: HopRole = "document" if voice.document else "quoted_speaker" if nested else "speaker"
    return _Step(role, speaker.name or speaker.at.text, "said", status, (_evidence(page, speaker.at),))


def _evidence(page: Page, quote: Quote) -> TextEvidence:
    return TextEvidence(page, quote.start, quote.end, quote.text, quote.spans)
