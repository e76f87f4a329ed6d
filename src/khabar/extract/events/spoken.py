"""Events that are themselves speech: demands, refusals, threats. The quotation tells it, they point to it."""

from __future__ import annotations

from khabar.model import Act, EventType, Quotation

TYPES: dict[Act, EventType] = {
    "demand": "REQUEST",
    "accuse": "ACCUSE",
    "condemn": "ACCUSE",
    "threaten": "THREATEN",
    "reject": "REJECT",
}
"""Acts that are an event whatever their word; `call_for` and `welcome` stand for advice and praise too: a trigger must say it."""

SPEAKING = frozenset(["REQUEST", "ACCUSE", "THREATEN", "REJECT", "SUPPORT", "AGREE"])


def spoken_type(quotation: Quotation) -> EventType | None:
    """The type of event that a quotation is, or null for mere saying."""
    return TYPES.get(quotation.cue.act)
