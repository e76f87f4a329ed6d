"""One name under two offices that nobody holds at once: reported beside the speaker, never repaired.

Which of the two the page means, it does not say: `المتحدث باسم الجيش` here and `المتحدث باسم التحالف` there may be a slip of the
newsroom, of a translator, or two men of one name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from khabar.extract.offices import conflict
from khabar.model import Entity, Page, Quotation, Quote, Speaker, TextEvidence


def with_conflicts(page: Page, quotations: Iterable[Quotation], entities: Sequence[Entity]) -> list[Quotation]:
    """The quotations, each speaker with the other roles of his on the page that cannot be held with the one given here."""
    found = list(quotations)
    told: dict[str, dict[str, Quote]] = {}
    for entity in entities:
        for role in entity.roles:
            evidence = next((e for e in role.evidence if isinstance(e, TextEvidence)), None)
            if evidence is not None:
                told.setdefault(entity.id, {}).setdefault(role.text, Quote.of(page, evidence.start, evidence.end))
    for speaker in (speaker for quotation in found for speaker in quotation.speakers):
        if speaker.entity is not None and speaker.role is not None:
            told.setdefault(speaker.entity, {}).setdefault(speaker.role, speaker.at)
    if all(len(roles) < 2 for roles in told.values()):
        return found
    return [_with_checked(one, told) for one in found]


def _with_checked(one: Quotation, told: dict[str, dict[str, Quote]]) -> Quotation:
    speakers = tuple(_checked(speaker, told) for speaker in one.speakers)
    same = all(checked is speaker for checked, speaker in zip(speakers, one.speakers, strict=True))
    return one if same else replace(one, speakers=speakers)


def _checked(speaker: Speaker, told: dict[str, dict[str, Quote]]) -> Speaker:
    role = speaker.role
    if role is None:
        return speaker
    others = told.get(speaker.entity or "", {})
    conflicts = tuple(at for other, at in others.items() if conflict(role, other))
    return replace(speaker, role_conflicts=conflicts) if conflicts else speaker
